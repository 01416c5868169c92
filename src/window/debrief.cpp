#include "window/debrief.h"

#include <fmt/format.h>

#include <algorithm>

#include "base/millis_text.h"
#include "window/debrief_internal.h"

namespace composure::window {
namespace {

using scoring::Finding;

constexpr std::int32_t kGrave = -500;

bool same_act(const Finding& a, const Finding& b) {
    return a.at == b.at && a.customer == b.customer && a.moment == b.moment && a.reply == b.reply &&
           a.silence == b.silence;
}

Mark mark_of(const Finding& finding) {
    if (finding.missed) return Mark::missed;
    if (finding.severity == 0) return Mark::good;
    return finding.severity <= kGrave ? Mark::grave : Mark::mild;
}

int weight_of(Mark mark) {
    switch (mark) {
        case Mark::grave: return 4;
        case Mark::mild: return 3;
        case Mark::good: return 2;
        case Mark::missed: return 1;
        case Mark::help: return 0;
    }
    return 0;
}

std::string with_spaces(std::string id) {
    std::replace(id.begin(), id.end(), '-', ' ');
    return id;
}

// What was asked for and not done stands together in one line.
bool joins_missed(JudgedMoment& moment, const Finding& finding, const scoring::Evidence& evidence) {
    if (!finding.missed || moment.codes.empty() || moment.codes.back().mark != Mark::missed) return false;
    moment.codes.back().words += ", " + with_spaces(evidence.code);
    return true;
}

JudgedCode code_of(const Finding& finding, const scoring::Evidence& evidence) {
    JudgedCode code{mark_of(finding), evidence.says, evidence.code};
    if (finding.missed) return {Mark::missed, "Asked for here: " + with_spaces(evidence.code), {}};
    std::string rules;
    for (const std::string& rule : evidence.rules) rules += (rules.empty() ? "" : ", ") + rule;
    if (!rules.empty()) code.small += fmt::format(" · {} {}", evidence.rules.size() == 1 ? "rule" : "rules", rules);
    return code;
}

// "(set a limit)" -> "set a limit"
std::string without_brackets(const std::string& words) {
    if (words.size() < 2 || words.front() != '(' || words.back() != ')') return words;
    return words.substr(1, words.size() - 2);
}

JudgedMoment moment_of(const session::Session& session, std::span<const Finding> findings) {
    JudgedMoment moment;
    moment.mark = Mark::missed;
    for (const Finding& finding : findings) {
        const scoring::Evidence evidence = scoring::evidence_for(session.model(), finding, session.names());
        if (moment.codes.empty()) {
            moment.at = finding.at;
            moment.customer = finding.customer;
            moment.who = evidence.customer;
            moment.their_words = evidence.their_words;
            moment.they_spoke = evidence.they_spoke;
            moment.quoted = finding.reply.exists();
            moment.your_words = moment.quoted ? evidence.your_words : without_brackets(evidence.your_words);
        }
        if (!joins_missed(moment, finding, evidence)) moment.codes.push_back(code_of(finding, evidence));
        if (weight_of(mark_of(finding)) > weight_of(moment.mark)) moment.mark = mark_of(finding);
        if (moment.why.empty()) moment.why = evidence.why;
        if (moment.better.empty() && !finding.missed) moment.better = evidence.better;
        if (moment.example.empty()) moment.example = evidence.better_words;
    }
    return moment;
}

std::vector<JudgedMoment> moments_of(const session::Session& session, const scoring::Scorecard& card) {
    std::vector<JudgedMoment> moments;
    for (std::size_t from = 0; from < card.findings.size();) {
        std::size_t to = from + 1;
        while (to < card.findings.size() && same_act(card.findings[to], card.findings[from])) ++to;
        moments.push_back(moment_of(session, std::span(card.findings).subspan(from, to - from)));
        from = to;
    }
    return moments;
}

std::string total_of(const scoring::Scorecard& card) {
    if (!card.total) return fmt::format("No total: scored on {} of 100.", card.scored_on);
    if (card.scored_on < 100)
        return fmt::format("Scored on {} of 100. The mark to reach is {}.", card.scored_on, card.pass_mark);
    return fmt::format("The mark to reach is {}.", card.pass_mark);
}

// The advice names its moment by time; among those the one with the same words.
std::optional<std::size_t> moment_of_advice(const Debrief& debrief) {
    std::optional<std::size_t> found;
    for (std::size_t n = 0; n < debrief.moments.size(); ++n) {
        const JudgedMoment& moment = debrief.moments[n];
        const bool then = debrief.advice.happened.find(clock_text(moment.at) + ",") != std::string::npos ||
                          debrief.advice.happened.find(clock_text(moment.at) + " ") != std::string::npos;
        if (!then || moment.mark == Mark::good) continue;
        if (!found || moment.example == debrief.advice.words) found = n;
    }
    return found;
}

// What was better, and what was really going on.
void add_key(const session::Session& session, const scoring::Scorecard& card, Debrief& debrief) {
    const simulation::Model& model = session.model();
    debrief.went_well = scoring::what_went_well(model, card, session.names());
    debrief.advice = scoring::one_thing_to_change(model, card, session.names());
    for (const scoring::EscalationVerdict& verdict : card.escalations)
        debrief.verdicts.push_back(scoring::sentence_for(model, verdict, session.names()));
    std::erase(debrief.verdicts, std::string());
    debrief.moments = moments_of(session, card);
    debrief.change = moment_of_advice(debrief);
    for (const std::string& line : model.scenario().revelation)
        debrief.revelation.push_back(session.words(line, CustomerId::none()));
}

}  // namespace

Debrief make_debrief(const session::Session& session, const scenario::Gallery& people) {
    const scoring::Scorecard card = session.scorecard();
    const simulation::Model& model = session.model();
    Debrief debrief;
    debrief.title = model.scenario().title;
    debrief.outcome = card.outcome;
    debrief.result = capitalised(std::string(scoring::words_for(card.outcome)));
    debrief.sentence = scoring::sentence_for_result(model, card);
    debrief.total = total_of(card);
    debrief.points = card.total;
    debrief.pass_mark = card.pass_mark;
    for (const scoring::Pillar pillar : scenario::kPillars) {
        const scoring::PillarScore& score = scoring::pillar_of(card, pillar);
        debrief.pillars.push_back({pillar, std::string(scoring::title_of(pillar)),
                                   scoring::sentence_for(model, card, pillar, session.names()),
                                   score.exercised == scoring::Exercised::yes, score.rounded, score.weight,
                                   score.floor});
    }
    debrief.length = session.now();
    for (const std::string& line : model.scenario().lessons)
        debrief.lessons.push_back(session.words(line, CustomerId::none()));
    debrief.key = reports::key_of(model.scenario());
    debrief.stopped = session.stopped();
    if (debrief.key != reports::Key::shown) return debrief;
    add_key(session, card, debrief);
    add_course(session, card, people, debrief);
    return debrief;
}

}  // namespace composure::window
