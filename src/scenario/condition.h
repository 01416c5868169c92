// Conditions are data, so that they can be analysed (scenario-language.md, "Keys").
#pragma once

#include <cstdint>
#include <vector>

#include "base/diagnostic.h"
#include "base/ids.h"
#include "scenario/conduct.h"

namespace composure::scenario {

enum class Helper : std::uint8_t { supervisor, colleague };

enum class ConditionKind : std::uint8_t {
    never,    // `due: never`
    anger,    // value: thousandths
    trust,    // value: thousandths
    insults,  // value: count, this line included
    heard,    // provocation
    limit_set,
    waited,              // value: ms in line
    served,              // value: ms at the counter
    in_line,             // value: people
    fact,                // fact
    reached,             // moment (of the same customer)
    helper_free,         // helper
    walked_out,          // default harm: this customer has walked out
    insult_after_limit,  // part of the default `due`: an insult by this customer since the last limit set to them
    not_,                // parts[0]
    any,
    all,
};

enum class Comparison : std::uint8_t { at_least, below };

struct Condition {
    ConditionKind kind = ConditionKind::all;  // `all` of nothing is true: the default condition
    Comparison comparison = Comparison::at_least;
    std::int64_t value = 0;
    Provocation provocation = Provocation::none;
    FactId fact;
    MomentId moment;
    Helper helper = Helper::supervisor;
    std::vector<Condition> parts;
    SourceSpan at;

    bool always() const { return kind == ConditionKind::all && parts.empty(); }
};

}  // namespace composure::scenario
