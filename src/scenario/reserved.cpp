#include <fmt/format.h>

#include <array>

#include "scenario/reading_internal.h"

namespace composure::scenario {

namespace {

// simulation.md, "Later, reserved now".
constexpr std::array<std::string_view, 8> kReserved{"expression", "promises", "keeps",    "twin",
                                                    "rush",       "rushes",   "generate", "step-aside"};

}  // namespace

void refuse_reserved(Fields& fields, Findings& findings) {
    for (const Member& member : fields.node().members) {
        for (const std::string_view word : kReserved) {
            if (member.key != word) continue;
            fields.ignore(word);
            findings.error("reserved", member.key_at, fmt::format("'{}' is reserved for a later version", word),
                           {"take it away for now: the scenario plays without it"});
        }
    }
}

}  // namespace composure::scenario
