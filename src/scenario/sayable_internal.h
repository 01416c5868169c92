// What a step of a test may begin with (scenario-language.md, `play`). Private to this room.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "scenario/resolve_internal.h"

namespace composure::scenario {

// Every reply of a scenario by its words, folded, and by its id. The scenario's customers must have been read; keeps no
// reference.
class Sayable {
public:
    explicit Sayable(const Scenario& scenario);

    // True if the step is an id or the beginning of a reply's words.
    bool knows(std::string_view step) const;

    // Notes for a step that is neither: the reply that was probably meant.
    std::vector<std::string> meant(std::string_view step, const Findings& findings) const;

private:
    struct Said {
        std::string folded;
        std::string words;
        SourceSpan at;
    };

    void add(const Reply& reply);

    std::vector<std::string> ids_;  // sorted, as said_ is by its folded words
    std::vector<Said> said_;
};

}  // namespace composure::scenario
