#include <fmt/format.h>

#include "scenario/site.h"

namespace composure::scenario {

namespace {

// Always in double quotes: then no sign of YAML means anything but itself.
std::string quoted(std::string_view text) {
    std::string out = "\"";
    for (const char letter : text) {
        if (letter == '"' || letter == '\\') out += '\\';
        if (letter == '\n') {
            out += "\\n";
        } else if (letter == '\t') {
            out += "\\t";
        } else {
            out += letter;
        }
    }
    return out + '"';
}

std::string names(const std::vector<std::string>& people) {
    if (people.empty()) return " []";
    std::string lines;
    for (const std::string& name : people) lines += fmt::format("\n  - {}", quoted(name));
    return lines;
}

std::string_view word_for(MomentsFor moments) {
    switch (moments) {
        case MomentsFor::with_reason: return "with-reason";
        case MomentsFor::reviewers: return "reviewers";
        case MomentsFor::nobody: return "nobody";
    }
    return "with-reason";
}

constexpr std::string_view kFile =
    R"(# What assessments rest on. Composure reads this file and names what it says on every report.
# Change it with a text editor, or write it anew with `composure site`.
site: 1

# The workplace, as reports name it.
name: {name}

# What results are for. They are made for training and for choosing what to practise; not for hiring, pay, promotion,
# discipline, dismissal or ranking.
purpose: {purpose}

# Reviewers see assessments and sign them. Practice they see only if the trainee shares it.
reviewers:{reviewers}

# Trainers see the assessments of the people assigned to them, and may open the moments of these.
trainers:{trainers}

# Who may open the moments and the replay of an assessment, besides the trainee and the assigned trainer:
#   with-reason   reviewers, with a reason that the trainee sees: contested, a serious incident, or an audit
#   reviewers     reviewers, always
#   nobody
moments: {moments}

# How long assessments are kept, from 30 to 3650 days. `composure people retire` removes older ones.
retention: {retention} days

# What stands behind it: the agreement with the works council or the staff and its date, or how everyone was told.
agreement: {agreement}
)";

}  // namespace

std::string write_site(const Site& site) {
    return fmt::format(kFile, fmt::arg("name", quoted(site.name)), fmt::arg("purpose", quoted(site.purpose)),
                       fmt::arg("reviewers", names(site.reviewers)), fmt::arg("trainers", names(site.trainers)),
                       fmt::arg("moments", word_for(site.moments)), fmt::arg("retention", site.retention_days),
                       fmt::arg("agreement", quoted(site.agreement)));
}

}  // namespace composure::scenario
