#include <array>

#include "simulation/view.h"

namespace composure::simulation {
namespace {

constexpr std::int32_t kIrritated = 25'000;
constexpr std::int32_t kAngry = 50'000;
constexpr std::int32_t kFurious = 75'000;
constexpr std::array<std::string_view, 4> kMoodNames{"calm", "irritated", "angry", "furious"};

}  // namespace

Mood mood_of(std::int32_t anger_thousandths) {
    if (anger_thousandths < kIrritated) return Mood::calm;
    if (anger_thousandths < kAngry) return Mood::irritated;
    return anger_thousandths < kFurious ? Mood::angry : Mood::furious;
}

std::string_view name_of(Mood mood) { return kMoodNames[static_cast<std::size_t>(mood)]; }

}  // namespace composure::simulation
