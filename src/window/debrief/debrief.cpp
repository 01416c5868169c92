#include "window/debrief/debrief.h"

#include <fmt/format.h>

#include <algorithm>

#include "window/debrief/debrief_internal.h"
#include "window/text/words.h"

namespace composure::window {
namespace {

using scoring::Finding;

// What a debrief is made from. Without a session there is no course.
struct Source {
    const simulation::Model& model;
    const scoring::Scorecard& card;
    const scoring::Names& names;
    const session::Session* session = nullptr;

    std::string words(std::string_view text) const { return scoring::expand(text, model, CustomerId::none(), names); }
};

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

JudgedCode code_of(const Finding& finding, const scoring::Evidence& evidence) {
    JudgedCode code{mark_of(finding), evidence.says, evidence.code};
    if (finding.missed) code.words = tr_fill("Asked for here: {}", evidence.says);
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

JudgedMoment moment_of(const Source& source, std::span<const Finding> findings) {
    JudgedMoment moment;
    moment.mark = Mark::missed;
    for (const Finding& finding : findings) {
        const scoring::Evidence evidence = scoring::evidence_for(source.model, finding, source.names);
        if (moment.codes.empty()) {
            moment.at = finding.at;
            moment.customer = finding.customer;
            moment.moment = finding.moment;
            moment.who = evidence.customer;
            moment.their_words = evidence.their_words;
            moment.they_spoke = evidence.they_spoke;
            moment.quoted = finding.reply.exists();
            moment.your_words = moment.quoted ? evidence.your_words : without_brackets(evidence.your_words);
            if (source.session != nullptr)
                moment.your_words = done_instead(*source.session, finding).value_or(moment.your_words);
        }
        moment.codes.push_back(code_of(finding, evidence));
        if (weight_of(mark_of(finding)) > weight_of(moment.mark)) moment.mark = mark_of(finding);
        if (moment.why.empty()) moment.why = evidence.why;
        if (moment.better.empty() && !finding.missed) moment.better = evidence.better;
        if (moment.example.empty()) moment.example = evidence.better_words;
    }
    return moment;
}

std::vector<JudgedMoment> moments_of(const Source& source) {
    const auto& findings = source.card.findings;
    std::vector<JudgedMoment> moments;
    for (std::size_t from = 0; from < findings.size();) {
        std::size_t to = from + 1;
        while (to < findings.size() && same_act(findings[to], findings[from])) ++to;
        moments.push_back(moment_of(source, std::span(findings).subspan(from, to - from)));
        from = to;
    }
    return moments;
}

std::string total_of(const std::optional<std::int32_t>& total, std::int32_t scored_on, std::int32_t pass_mark) {
    if (!total) return fmt::format("No total: scored on {} of 100.", scored_on);
    if (scored_on < 100) return fmt::format("Scored on {} of 100. The mark to reach is {}.", scored_on, pass_mark);
    return fmt::format("The mark to reach is {}.", pass_mark);
}

// What was better, and what was really going on.
void add_key(const Source& source, Debrief& debrief) {
    const auto& [model, card, names, session] = source;
    debrief.went_well = scoring::what_went_well(model, card, names);
    debrief.advice = scoring::one_thing_to_change(model, card, names);
    for (const scoring::EscalationVerdict& verdict : card.escalations)
        debrief.verdicts.push_back(scoring::sentence_for(model, verdict, names));
    std::erase(debrief.verdicts, std::string());
    debrief.moments = moments_of(source);
    if (session != nullptr) place_advice(*session, card, debrief);
    for (const std::string& line : model.scenario().revelation) debrief.revelation.push_back(source.words(line));
}

void add_result(const Source& source, Debrief& debrief) {
    const auto& [model, card, names, session] = source;
    debrief.title = model.scenario().title;
    debrief.outcome = card.outcome;
    debrief.result = capitalised(std::string(scoring::words_for(card.outcome)));
    debrief.sentence = scoring::sentence_for_result(model, card);
    debrief.total = total_of(card.total, card.scored_on, card.pass_mark);
    debrief.points = card.total;
    debrief.pass_mark = card.pass_mark;
    for (const scoring::Pillar pillar : scenario::kPillars) {
        const scoring::PillarScore& score = scoring::pillar_of(card, pillar);
        debrief.pillars.push_back(
            {pillar, std::string(scoring::title_of(pillar)), scoring::sentence_for(model, card, pillar, names),
             score.exercised == scoring::Exercised::yes, score.rounded, score.weight, score.floor});
    }
    for (const std::string& line : model.scenario().lessons) debrief.lessons.push_back(source.words(line));
    debrief.key = reports::key_of(model.scenario());
}

}  // namespace

Debrief make_debrief(const session::Session& session, const scoring::Scorecard& card, const scenario::Gallery& people) {
    const Source source{session.model(), card, session.names(), &session};
    Debrief debrief;
    add_result(source, debrief);
    debrief.length = session.now();
    debrief.stopped = session.stopped();
    if (debrief.key != reports::Key::shown) return debrief;
    add_key(source, debrief);
    add_course(session, card, people, debrief);
    return debrief;
}

Debrief make_debrief(const session::Session& session, const scenario::Gallery& people) {
    return make_debrief(session, session.scorecard(), people);
}

Debrief make_debrief(const simulation::Model& model, const scoring::Scorecard& card) {
    const scoring::Names names;
    const Source source{model, card, names};
    Debrief debrief;
    add_result(source, debrief);
    if (debrief.key == reports::Key::shown) add_key(source, debrief);
    return debrief;
}

Debrief make_debrief(const std::string& title, const records::Figures& figures) {
    Debrief debrief;
    debrief.key = reports::Key::withheld;
    debrief.title = title;
    debrief.outcome = figures.outcome;
    debrief.result = capitalised(std::string(scoring::words_for(figures.outcome)));
    debrief.total = total_of(figures.total, figures.scored_on, figures.pass_mark);
    debrief.points = figures.total;
    debrief.pass_mark = figures.pass_mark;
    for (const scoring::Pillar pillar : scenario::kPillars) {
        const auto& points = figures.pillars.at(static_cast<std::size_t>(pillar));
        debrief.pillars.push_back(
            {pillar, std::string(scoring::title_of(pillar)), {}, points.has_value(), points.value_or(0), 0, {}});
    }
    return debrief;
}

}  // namespace composure::window
