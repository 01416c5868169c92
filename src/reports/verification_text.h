// What `composure verify` found, in words.
#pragma once

#include <string>

#include "reports/verification_json.h"

namespace composure::reports {

// A line for each thing found (one cause that shows in many sessions: one line, eight codes and how many more), the
// head that was asked for, and how it stands in all.
std::string verification_text(const VerificationReport& report);
std::string head_in_groups(const std::string& hex);  // its first 16 digits, as they are printed: "3f2a 90bc 11de 7a04"

}  // namespace composure::reports
