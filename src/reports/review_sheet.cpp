// One page for a conversation: what went well, two moments to talk about, what next. Written to the trainee, so that it
// can lie on the table between two people.
#include <fmt/format.h>

#include <algorithm>

#include "base/millis_text.h"
#include "reports/review_internal.h"

namespace composure::reports {
namespace {

using scoring::Pillar;

constexpr std::size_t kTalkPoints = 2;
constexpr std::int32_t kWorthPraise = 70;

TalkPoint talk_point(const Moment& moment) {
    const std::string theirs = moment.they_spoke ? fmt::format("\"{}\"", moment.their_words) : moment.their_words;
    const std::string yours = moment.quoted ? fmt::format("\"{}\"", moment.your_words) : moment.your_words;
    const std::string before = moment.their_words.empty()
                                   ? fmt::format("{}, with {}.", clock_text(moment.at), moment.customer)
                                   : fmt::format("{}, {}: {}", clock_text(moment.at), moment.speaker, theirs);
    const std::string instead =
        !moment.better.empty() || moment.judged.empty() ? moment.better : moment.judged.front().says;
    return {fmt::format("{} You: {}", before, yours), instead, moment.better_words};
}

// Exercised ones, weakest first.
std::vector<std::pair<Pillar, std::int32_t>> by_score(const records::SessionFile& file) {
    std::vector<std::pair<Pillar, std::int32_t>> scores;
    const records::StoredScorecard* card = holding_scorecard(file);
    if (card == nullptr) return scores;
    for (const Pillar pillar : scenario::kPillars)
        if (const auto& score = card->figures.pillars[static_cast<std::size_t>(pillar)]; score)
            scores.emplace_back(pillar, *score);
    std::stable_sort(scores.begin(), scores.end(), [](const auto& a, const auto& b) { return a.second < b.second; });
    return scores;
}

std::string_view question_of(Pillar pillar) {
    switch (pillar) {
        case Pillar::calm: return "When was it hardest to stay calm, and what helped?";
        case Pillar::no_arguing: return "Where did you want to be right? What did the customer need just then?";
        case Pillar::escalation: return "How did you know, or could you have known, that it was time to get help?";
        case Pillar::service: return "What did the customer want to hear from you first?";
        case Pillar::line: return "How do people who wait learn that you saw them?";
    }
    return "";
}

void add_from_pillars(Sheet& sheet, const records::SessionFile& file) {
    const auto scores = by_score(file);
    for (std::size_t n = scores.size(); n-- > 0 && sheet.went_well.size() < 2;)
        if (scores[n].second >= kWorthPraise)
            sheet.went_well.push_back(
                fmt::format("{}: {} of 100.", scoring::title_of(scores[n].first), scores[n].second));
    if (sheet.went_well.empty()) sheet.went_well.emplace_back("You played it to its end, and you are here to talk.");
    for (std::size_t n = 0; n < scores.size() && sheet.talk.size() < kTalkPoints; ++n)
        sheet.talk.push_back(
            {fmt::format("{}.", scoring::title_of(scores[n].first)), std::string(question_of(scores[n].first)), ""});
    sheet.note =
        "Here are questions about pillars, because the moments are not opened. They stand in your debrief; "
        "you may bring them.";
}

std::string talk_heading(const Sheet& sheet) {
    const std::string_view what = sheet.note.empty() ? "moment" : "thing";
    return sheet.talk.size() == 1 ? fmt::format("One {} to talk about", what)
                                  : fmt::format("Two {}s to talk about", what);
}

}  // namespace

std::optional<scoring::Pillar> weakest_pillar(const records::SessionFile& file) {
    const auto scores = by_score(file);
    return scores.empty() ? std::nullopt : std::optional(scores.front().first);
}

Sheet sheet_of(const SessionText& session, const std::optional<Moments>& moments) {
    Sheet sheet{session.file.person, session.file.session, {}, {}, "", ""};
    const auto weakest = weakest_pillar(session.file);
    sheet.next = weakest ? fmt::format("Practise \"{}\" next: choose a scenario for it together, and a day.",
                                       scoring::title_of(*weakest))
                         : "Choose a scenario together, and a day.";
    if (!moments) {
        add_from_pillars(sheet, session.file);
        return sheet;
    }
    sheet.went_well = moments->went_well;
    std::vector<std::size_t> two = two_to_talk_about(moments->moments);
    std::sort(two.begin(), two.end());
    for (const std::size_t n : two) sheet.talk.push_back(talk_point(moments->moments[n]));
    return sheet;
}

ReviewView sheet_view(const ReviewSetting& setting, const Sheet& sheet) {
    ReviewWriter writer(setting);
    writer.text.write(0, "A page to talk it over");
    writer.text.write(0, fmt::format("For {}, about \"{}\" of {} (session {})", cut_to(sheet.person.name, 60),
                                     cut_to(sheet.session.start.title, 60), setting.date(sheet.session.start.at),
                                     sheet.session.code));
    writer.heading("What went well");
    for (const std::string& each : sheet.went_well) writer.text.write(2, each);
    writer.heading(talk_heading(sheet));
    if (sheet.talk.empty()) writer.text.write(2, "There was nothing to mend. What would you do the same way again?");
    for (std::size_t n = 0; n < sheet.talk.size(); ++n) {
        writer.text.write(2, fmt::format("{}.", n + 1), sheet.talk[n].happened, 3);
        if (!sheet.talk[n].instead.empty()) writer.text.write(5, sheet.talk[n].instead);
        if (!sheet.talk[n].words.empty())
            writer.text.write(5, "For example:", fmt::format("\"{}\"", sheet.talk[n].words));
    }
    if (!sheet.note.empty()) writer.text.write(2, fmt::format("({})", sheet.note));
    writer.heading("What next");
    writer.text.write(2, sheet.next);
    writer.text.write(2, "Agreed: ______________________________   until: ____________", "");
    writer.heading("What it is for");
    writer.text.write(2, kWhatAScoreIsFor);
    if (setting.ways == Ways::commands) writer.heading("Next");
    if (!sheet.note.empty())
        writer.next("With two moments (the trainee sees that you looked, and why)",
                    fmt::format("--sheet {} --reason {}", sheet.session.code, likely_reason(sheet.session)));
    writer.next("Back to the session", fmt::format("--session {}", sheet.session.code));
    return writer.take();
}

}  // namespace composure::reports
