// Any bytes as a scenario and as a conduct table: never a crash, and a value exactly if nothing is an error. What can
// be read can also be played to its end.
#include <cstddef>
#include <cstdint>

#include "common.h"
#include "simulation/policy.h"

namespace {

template <class T>
void expect_agreement(const composure::scenario::Reading<T>& reading, std::string_view bytes) {
    if (reading.value.has_value() == composure::has_errors(reading.diagnostics)) std::abort();
    const std::string printed =
        composure::print_diagnostics(reading.diagnostics, "fuzz.yaml", bytes, composure::Colour::never);
    if (printed.empty() != reading.diagnostics.empty()) std::abort();
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
    using namespace composure;
    const std::string_view bytes = fuzz::text(data, size);
    expect_agreement(scenario::read_conduct_table(bytes, "fuzz.yaml"), bytes);

    scenario::Reading<scenario::Scenario> reading = scenario::read_scenario(bytes, "fuzz.yaml", fuzz::table());
    expect_agreement(reading, bytes);
    if (!reading.value) return 0;

    const simulation::Model model{std::move(*reading.value)};
    simulation::Simulation simulation{model, 1};
    simulation::ReferencePolicy reference;
    simulation::play(simulation, reference, Millis{600'000});
    return 0;
}
