// What sharing and contesting mean, in the same sentences at every door. A door with a language looks them up.
#pragma once

#include <string>

#include "base/wording.h"
#include "scenario/site.h"

namespace composure::reports {

// Said before. {}: who.
inline constexpr const char* kWhoWillSee = tr_later("{} can then see it: its pillars, its result and its moments.");
inline constexpr const char* kTrainerAndReviewers = tr_later("Your trainer and those who review");
inline constexpr const char* kTakeBack = tr_later("You can take it back at any time.");

// {}: the session, the session.
inline constexpr const char* kShared = tr_later(
    "Session {} is shared. Your trainer and those who review can now see it: its pillars, its result and its "
    "moments.");
inline constexpr const char* kRestIsYours = tr_later("All your other practice stays yours alone.");
inline constexpr const char* kUnshared =
    tr_later("Session {} is yours alone again. Nobody else can open it from now on.");
inline constexpr const char* kSeenIsSeen = tr_later("What somebody saw already, they have seen.");

// {}: the trainee, the session; then who looks at it.
inline constexpr const char* kContested = tr_later("Thank you for saying so, {}. Session {} is contested.");
inline constexpr const char* kLookedAtAgain =
    tr_later("Somebody looks at it again with your words beside it: {}, but nobody who decided about it before.");
inline constexpr const char* kMayOpenMoments =
    tr_later("They may open its moments for this, and you see that they did.");
inline constexpr const char* kComesOfContest =
    tr_later("Either the result stays, with a reason, or the session is void and you may take it again.");
inline constexpr const char* kOneOf = tr_later("one of {}");

std::string names_of_reviewers(const scenario::Site& site);  // "Ms Saar, Mr Lepik"

}  // namespace composure::reports
