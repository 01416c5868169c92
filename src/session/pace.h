// Real time to scenario time (simulation.md, "Pace and fairness"). Pure arithmetic: the door passes in a steady clock's
// reading.
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>

#include "base/millis.h"
#include "simulation/view.h"

namespace composure::session {

// times_ten: 10, 15, 20, 30, 100: a slower world, scenario time = real time x 10 / times_ten (real / pace). off: time
// runs only while somebody speaks or the trainee is busy, in wait-for-help, and by `wait`.
struct Pace {
    std::int32_t times_ten = 10;
    bool off = false;
};
std::optional<Pace> pace_named(std::string_view word);  // "1", "x1.5", "1.5", "2", "3", "10", "off"
std::string_view name_of(const Pace& pace);             // "1.5", "off"; the inverse

// Keeps how much scenario time has run.
class PaceClock {
public:
    explicit PaceClock(Pace pace) : pace_(pace) {}
    // `real` since any fixed point, never decreasing. Scenario time that has passed by now. While `running` is false
    // nothing passes.
    Millis at(Millis real, bool running);
    // How long to sleep until `scenario` comes; nothing if time does not run.
    std::optional<Millis> until(Millis scenario, bool running) const;  // real milliseconds from the last at()
    void set(Millis scenario);  // pace off: by `wait`, and where time stops by itself

private:
    Pace pace_;
    Millis last_real_{-1};
    std::int64_t scenario_parts_ = 0;  // one times_ten-th of a scenario millisecond each
};

// Whether scenario time runs by itself now.
bool runs(const Pace& pace, const simulation::View& view);

}  // namespace composure::session
