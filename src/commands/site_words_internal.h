// What a site file says, in words for people. Private to this room.
#pragma once

#include <string>
#include <string_view>

#include "base/error.h"
#include "scenario/site.h"

namespace composure::commands {

// Purpose, agreement, names, and who sees what.
std::string site_words(const scenario::Site& site);

// If the purpose names hiring, pay, promotion, discipline, dismissal or ranking: that results are not made for that.
// Empty otherwise. "not for hiring" names it, too, but says no, so it is fine.
std::string purpose_warning(std::string_view purpose);

// "365 days", "90", "12 months", "2 years" in days; code usage if it is none or out of 30 .. 3650.
Result<std::int32_t> days_from(std::string_view text);

}  // namespace composure::commands
