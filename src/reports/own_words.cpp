#include "reports/own_words.h"

#include <fmt/format.h>

namespace composure::reports {

std::string names_of_reviewers(const scenario::Site& site) {
    return fmt::format("{}", fmt::join(site.reviewers, ", "));
}

}  // namespace composure::reports
