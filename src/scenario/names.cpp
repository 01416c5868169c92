#include <array>

#include "scenario/scenario.h"

namespace composure::scenario {

std::string_view name_of(Pillar pillar) {
    constexpr std::array<std::string_view, kPillarCount> kNames{"calm", "no-arguing", "escalation", "service", "line"};
    return kNames[static_cast<std::size_t>(pillar)];
}

std::string_view name_of(Provocation provocation) {
    constexpr std::array<std::string_view, kProvocationCount> kNames{
        "none", "remark", "insult", "threat", "harassment", "complaint", "odd-request", "hurry", "prank"};
    return kNames[static_cast<std::size_t>(provocation)];
}

std::string_view name_of(Outcome outcome) {
    constexpr std::array<std::string_view, 8> kNames{
        "none", "resolved", "left", "walked-out", "handed-over", "served-by-colleague", "removed", "unserved"};
    return kNames[static_cast<std::size_t>(outcome)];
}

std::string_view name_of(Place place) {
    if (place == Place::phone) return "phone";
    return place == Place::chat ? "chat" : "counter";
}

std::string_view name_of(Helper helper) { return helper == Helper::supervisor ? "supervisor" : "colleague"; }

CodeId Vocabulary::find(std::string_view id) const {
    for (std::size_t i = 0; i < codes.size(); ++i) {
        if (codes[i].id == id) return CodeId::at(i);
    }
    return CodeId::none();
}

}  // namespace composure::scenario
