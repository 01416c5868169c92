// What verify found, in words: one cause that shows in many sessions is told once.
#include "reports/verification_text.h"

#include <fmt/format.h>

#include <algorithm>

namespace composure::reports {

namespace {

using Kind = VerificationReport::Kind;

// Stored bytes may hold anything; a terminal gets characters.
std::string printable(std::string text) {
    std::replace_if(
        text.begin(), text.end(), [](char c) { return static_cast<unsigned char>(c) < ' ' || c == 0x7F; }, '?');
    return text;
}

// One cause shows in every session that was played with it: told once, with the first few codes.
constexpr std::size_t kCodesNamed = 8;
struct Told {
    const VerificationReport::Finding* first;
    std::vector<std::string> sessions;
};

std::vector<Told> told_once(const std::vector<VerificationReport::Finding>& findings) {
    std::vector<Told> told;
    for (const VerificationReport::Finding& finding : findings) {
        const auto same = std::find_if(told.begin(), told.end(), [&finding](const Told& other) {
            return !finding.what.empty() && finding.kind != Kind::chain && other.first->kind == finding.kind &&
                   other.first->what == finding.what;
        });
        Told& one = same != told.end() ? *same : told.emplace_back(Told{&finding, {}});
        one.sessions.push_back(finding.session);
    }
    return told;
}

std::string sessions_named(const std::vector<std::string>& codes) {
    const std::size_t named = codes.size() <= kCodesNamed + 1 ? codes.size() : kCodesNamed;
    std::string text = codes.size() == 1 ? "Session " : fmt::format("{} sessions (", codes.size());
    for (std::size_t n = 0; n < named; ++n) text += (n == 0 ? "" : ", ") + codes[n];
    if (named < codes.size()) text += fmt::format(", {} more; --format=json names all", codes.size() - named);
    return text + (codes.size() == 1 ? "" : ")");
}

std::string line_for(const Told& told) {
    const VerificationReport::Finding& finding = *told.first;
    if (finding.what.empty()) {
        if (finding.session.empty()) return "Practice: its chain does not hold.\n";
        return finding.kind == Kind::cannot_verify
                   ? fmt::format("Practice session {}: cannot-verify (made by other rules).\n", finding.session)
                   : fmt::format("Practice session {} was changed.\n", finding.session);
    }
    const std::string what = printable(finding.what);
    const std::string who = sessions_named(told.sessions);
    const bool one = told.sessions.size() == 1;
    switch (finding.kind) {
        case Kind::differs: return fmt::format("{} {}: {}.\n", who, one ? "differs" : "differ", what);
        case Kind::damaged:
            return fmt::format("{} {}: {}.\n", who, one ? "is damaged or was changed" : "are damaged or were changed",
                               what);
        case Kind::cannot_verify: return fmt::format("{}: cannot-verify ({}).\n", who, what);
        case Kind::chain: break;
    }
    return fmt::format("Chain: {}\n", what);
}

std::string line_for(const VerificationReport::Head& head, std::int64_t entries) {
    if (head.entry == 0) {
        return fmt::format(
            "Head {} is not in this chain: entries were removed or changed since it was printed, or it is of another "
            "station.\n",
            head.asked);
    }
    return fmt::format("Head {} is entry {}, of {}; {} came after it.\n", head.asked, head.entry, head.date,
                       entries - head.entry);
}

std::string closing(const VerificationReport& report) {
    const VerificationReport::Counts& counts = report.counts;
    std::string text = fmt::format("{} {} proved", counts.proved, counts.proved == 1 ? "session" : "sessions");
    if (counts.differ > 0) text += fmt::format(", {} {}", counts.differ, counts.differ == 1 ? "differs" : "differ");
    if (counts.damaged > 0) text += fmt::format(", {} damaged or changed", counts.damaged);
    if (counts.cannot_verify > 0) text += fmt::format(", {} cannot be verified", counts.cannot_verify);
    if (report.whole && report.practice_holds) text += "; practice is as it was recorded";
    if (report.entries == 0) return text + ". Chain: no entries yet.\n";
    const auto changes =
        std::count_if(report.findings.begin(), report.findings.end(), [](const VerificationReport::Finding& finding) {
            return finding.kind == Kind::chain && !finding.what.empty();
        });
    if (changes > 0) {
        return text + fmt::format(". Chain: newest entry {}, head {}, tamper-evident: it shows {} named above.\n",
                                  report.entries, head_in_groups(report.head),
                                  changes == 1 ? "the change" : fmt::format("the {} changes", changes));
    }
    return text + fmt::format(". Chain: {} {}, head {}, tamper-evident.\n", report.entries,
                              report.entries == 1 ? "entry" : "entries", head_in_groups(report.head));
}

}  // namespace

std::string head_in_groups(const std::string& hex) {
    return fmt::format("{} {} {} {}", hex.substr(0, 4), hex.substr(4, 4), hex.substr(8, 4), hex.substr(12, 4));
}

std::string verification_text(const VerificationReport& report) {
    std::string text;
    for (const Told& told : told_once(report.findings)) text += line_for(told);
    if (report.asked) text += line_for(*report.asked, report.entries);
    return text + closing(report);
}

}  // namespace composure::reports
