// From bytes to a Scenario, safely, with everything that is wrong said at once (scenario-language.md, "Reading a file
// safely").
#pragma once

#include <optional>
#include <string_view>
#include <vector>

#include "base/diagnostic.h"
#include "scenario/conduct.h"
#include "scenario/language_rules.h"
#include "scenario/looks.h"
#include "scenario/scenario.h"

namespace composure::scenario {

template <class T>
struct Reading {
    std::optional<T> value;               // present exactly if no diagnostic is an error
    std::vector<Diagnostic> diagnostics;  // file order, at most 50, then one `too-many` note
};

// `bytes` is the whole file; `display_name` as the user typed it ("scenarios/refund.yaml"): its stem is the default id.
// Never throws, whatever the bytes. Pure: no disk, no clock.
Reading<Scenario> read_scenario(std::string_view bytes, std::string_view display_name, const Vocabulary& table);

// assets/rubric.yaml. The same safety; refuses a code without pillar, topic or severity, and moves, and a table without
// the codes that the engine itself gives out.
Reading<Vocabulary> read_conduct_table(std::string_view bytes, std::string_view display_name);

// assets/looks.yaml: the people that can be drawn. The same safety.
Reading<Gallery> read_looks(std::string_view bytes, std::string_view display_name);

// assets/language/en.yaml: word forms and phrases for typed words. The same safety; refuses a stop word that is a
// negation.
Reading<LanguageRules> read_language_rules(std::string_view bytes, std::string_view display_name);

}  // namespace composure::scenario
