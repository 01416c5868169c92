#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cstdlib>
#include <vector>

#include "commands/site_words_internal.h"
#include "reports/frame.h"

namespace composure::commands {

namespace {

constexpr std::int32_t kLeastDays = 30;
constexpr std::int32_t kMostDays = 3650;

struct Use {
    std::string_view word;  // as somebody writes it
    std::string_view what;  // as the warning says it
};
constexpr std::array kOtherUses = std::to_array<Use>({
    {"hire", "hiring"},
    {"hires", "hiring"},
    {"hiring", "hiring"},
    {"recruiting", "hiring"},
    {"recruitment", "hiring"},
    {"pay", "pay"},
    {"payment", "pay"},
    {"salary", "pay"},
    {"salaries", "pay"},
    {"wage", "pay"},
    {"wages", "pay"},
    {"bonus", "pay"},
    {"bonuses", "pay"},
    {"promotion", "promotion"},
    {"promotions", "promotion"},
    {"promote", "promotion"},
    {"promoting", "promotion"},
    {"discipline", "discipline"},
    {"disciplinary", "discipline"},
    {"disciplining", "discipline"},
    {"dismissal", "dismissal"},
    {"dismissals", "dismissal"},
    {"dismiss", "dismissal"},
    {"dismissing", "dismissal"},
    {"firing", "dismissal"},
    {"layoffs", "dismissal"},
    {"ranking", "ranking"},
    {"rankings", "ranking"},
    {"rank", "ranking"},
    {"ranks", "ranking"},
});

bool says_no(std::string_view word) { return word == "not" || word == "never" || word == "no" || word == "nor"; }

std::string names_or(const std::vector<std::string>& names, std::string_view otherwise) {
    return names.empty() ? std::string(otherwise) : fmt::format("{}", fmt::join(names, ", "));
}

std::string_view words_for(scenario::MomentsFor moments) {
    switch (moments) {
        case scenario::MomentsFor::with_reason:
            return "moments and replay only with a reason that the trainee sees:\n"
                   "                contested, a serious incident, or an audit";
        case scenario::MomentsFor::reviewers: return "moments and replay too; the trainee sees that they looked";
        case scenario::MomentsFor::nobody: return "moments and replay are closed to them";
    }
    return "";
}

}  // namespace

std::string site_words(const scenario::Site& site) {
    std::string text = fmt::format("{}: what assessments rest on\n", site.name);
    text += fmt::format("  For what     {}\n", site.purpose);
    text += fmt::format("  Agreement    {}\n", site.agreement);
    text += fmt::format("  Reviewers    {}\n", names_or(site.reviewers, "nobody is named"));
    text += fmt::format("  Trainers     {}\n", names_or(site.trainers, "nobody is named"));
    text += fmt::format("  Kept for     {} days; `composure people retire` removes older assessments\n",
                        site.retention_days);
    text += "\nWho sees what\n";
    text += "  The trainee   everything about themselves that others can see, and who looked and why\n";
    text += fmt::format("  Reviewers     everybody's assessments: pillars and result;\n                {}\n",
                        words_for(site.moments));
    text += "  Trainers      assessments of the people assigned to them, with their moments\n";
    text +=
        "  Practice      is the trainee's own: no view, count or export shows it to others,\n"
        "                unless the trainee shares a session\n"
        "  The file      can be read whole by whoever may open it on the machine: keep it to few\n";
    text += fmt::format("\n{}\n", reports::kWhatAScoreIsFor);
    return text;
}

std::string purpose_warning(std::string_view purpose) {
    std::vector<std::string_view> named;
    bool denied = false;
    std::string word;
    for (const char letter : std::string(purpose) + ".") {
        const char small = letter >= 'A' && letter <= 'Z' ? static_cast<char>(letter - 'A' + 'a') : letter;
        if (small >= 'a' && small <= 'z') {
            word += small;
            continue;
        }
        denied = denied || says_no(word);
        const auto use =
            std::find_if(kOtherUses.begin(), kOtherUses.end(), [&](const Use& u) { return u.word == word; });
        if (use != kOtherUses.end() && !denied && std::find(named.begin(), named.end(), use->what) == named.end())
            named.push_back(use->what);
        word.clear();
        if (letter == '.' || letter == ';' || letter == '\n') denied = false;
    }
    if (named.empty()) return {};
    return fmt::format(
        "Careful: the purpose names {}. Results are not made for that: a few practised scenes say what somebody could\n"
        "practise next, not what they are worth. Please choose another purpose.\n",
        fmt::join(named, " and "));
}

Result<std::int32_t> days_from(std::string_view text) {
    struct Unit {
        std::string_view name;
        std::int32_t days;
    };
    constexpr std::array kUnits = std::to_array<Unit>({{"days", 1},
                                                       {"day", 1},
                                                       {"weeks", 7},
                                                       {"week", 7},
                                                       {"months", 30},
                                                       {"month", 30},
                                                       {"years", 365},
                                                       {"year", 365}});
    std::string_view number = text.substr(0, text.find_first_not_of("0123456789"));
    std::string_view unit = text.substr(number.size());
    while (unit.starts_with(' ')) unit.remove_prefix(1);
    const auto known = std::find_if(kUnits.begin(), kUnits.end(), [&](const Unit& u) { return u.name == unit; });
    if (!number.empty() && number.size() <= 4 && (unit.empty() || known != kUnits.end())) {
        // Up to 9999 years: fits.
        const std::int32_t days = std::atoi(std::string(number).c_str()) * (unit.empty() ? 1 : known->days);
        if (days >= kLeastDays && days <= kMostDays) return days;
        return tl::unexpected(
            Error{"usage", fmt::format("'{}' is {} days, and it goes from {} to {}", text, days, kLeastDays, kMostDays),
                  "365 days is usual"});
    }
    return tl::unexpected(
        Error{"usage", fmt::format("'{}' is no length of time", text), "write it like 365 days, 6 months or 2 years"});
}

}  // namespace composure::commands
