// Scenario time as people and files write it.
#pragma once

#include <string>

#include "base/millis.h"

namespace composure {

// Minutes and seconds since the session began: "0:07", "1:12", "75:03". Parts of a second are cut off; before 0 is
// "-0:07".
std::string clock_text(Millis time);

// As a scenario writes it (scenario-language.md, "Keys"): "2m", "90s", "800ms", the largest unit that is exact; 0 is
// "0s".
std::string duration_text(Millis duration);

}  // namespace composure
