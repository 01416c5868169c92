#include "reports/scorecard_text.h"

#include <fmt/format.h>

#include "base/millis_text.h"
#include "reports/moments.h"
#include "reports/paragraphs_internal.h"
#include "scoring/highlights.h"

namespace composure::reports {
namespace {

using scoring::Evidence;
using scoring::Finding;
using scoring::Pillar;
using scoring::PillarScore;
using scoring::Scorecard;

struct TextWriter {
    const simulation::Model& model;
    const Scorecard& card;
    const scoring::Names& names;
    Paragraphs text;

    void heading(std::string_view words) {
        text.blank();
        text.write(0, words);
    }
};

void write_result(TextWriter& writer) {
    const Scorecard& card = writer.card;
    writer.text.write(0, fmt::format("Result: {}", scoring::words_for(card.outcome)));
    writer.text.write(0, scoring::sentence_for_result(writer.model, card));
    if (card.total && card.scored_on < 100) {
        writer.text.write(0, fmt::format("Total: {} of 100, scored on {} of 100.", *card.total, card.scored_on));
    } else if (card.total) {
        writer.text.write(0, fmt::format("Total: {} of 100.", *card.total));
    } else {
        writer.text.write(0, fmt::format("No total: scored on {} of 100.", card.scored_on));
    }
}

void write_highlights(TextWriter& writer) {
    writer.heading("What went well");
    for (const std::string& praise : scoring::what_went_well(writer.model, writer.card, writer.names))
        writer.text.write(2, praise);
    writer.heading("The one thing to change");
    const scoring::Advice advice = scoring::one_thing_to_change(writer.model, writer.card, writer.names);
    if (!advice.happened.empty()) writer.text.write(2, advice.happened);
    if (!advice.instead.empty()) writer.text.write(2, advice.instead);
    if (!advice.words.empty()) writer.text.write(2, "For example:", fmt::format("\"{}\"", advice.words));
}

std::string points_of(const PillarScore& score) {
    if (score.exercised != scoring::Exercised::yes) return "n/a";
    if (score.floor && score.rounded < *score.floor)
        return fmt::format("{}, and {} is the least", score.rounded, *score.floor);
    return fmt::format("{}", score.rounded);
}

void write_pillars(TextWriter& writer) {
    writer.heading("Your scores");
    for (const Pillar pillar : scenario::kPillars) {
        const PillarScore& score = scoring::pillar_of(writer.card, pillar);
        const std::string label = fmt::format("{}: {}.", scoring::title_of(pillar), points_of(score));
        writer.text.write(2, label, scoring::sentence_for(writer.model, writer.card, pillar, writer.names));
    }
}

void write_verdicts(TextWriter& writer) {
    if (writer.card.escalations.empty()) return;
    writer.heading("Calling for help");
    for (const scoring::EscalationVerdict& verdict : writer.card.escalations) {
        writer.text.write(2, fmt::format("{} (rules {})", scoring::sentence_for(writer.model, verdict, writer.names),
                                         joined(scoring::rules_for(writer.model, verdict))));
    }
}

void write_quotes(TextWriter& writer, const Finding& finding, const Evidence& evidence) {
    const bool quoted = finding.reply.exists();
    const std::string yours = quoted ? fmt::format("\"{}\"", evidence.your_words) : evidence.your_words;
    const std::string at = clock_text(evidence.at);
    if (evidence.their_words.empty())
        return writer.text.write(2, fmt::format("{} You, with {}:", at, evidence.customer), yours);
    if (evidence.they_spoke) {
        writer.text.write(2, fmt::format("{} {}:", at, evidence.speaker), fmt::format("\"{}\"", evidence.their_words));
    } else {
        writer.text.write(2, fmt::format("{} {}:", at, evidence.speaker), evidence.their_words);
    }
    writer.text.write(4, "You:", yours);
}

void write_code(TextWriter& writer, const Finding& finding, const Evidence& evidence) {
    const std::string rules = evidence.rules.empty() ? "" : fmt::format("; rules {}", joined(evidence.rules));
    const std::string_view label = finding.missed ? "Asked for here:" : finding.severity == 0 ? "Good:" : "Less good:";
    writer.text.write(4, label, fmt::format("{} ({}{})", evidence.says, evidence.code, rules));
}

void write_act(TextWriter& writer, std::size_t from, std::size_t to) {
    const std::vector<Finding>& findings = writer.card.findings;
    std::string why, better, words;
    for (std::size_t n = from; n < to; ++n) {
        const Evidence evidence = scoring::evidence_for(writer.model, findings[n], writer.names);
        if (n == from) write_quotes(writer, findings[n], evidence);
        write_code(writer, findings[n], evidence);
        if (why.empty()) why = evidence.why;
        if (better.empty()) better = evidence.better;
        if (words.empty()) words = evidence.better_words;
    }
    if (!why.empty()) writer.text.write(4, "Why:", why);
    if (!better.empty()) writer.text.write(4, "Better:", better);
    if (!words.empty()) writer.text.write(4, "For example:", fmt::format("\"{}\"", words));
}

void write_moments(TextWriter& writer) {
    const std::vector<Finding>& findings = writer.card.findings;
    if (findings.empty()) return;
    writer.heading("Moment by moment");
    for (std::size_t from = 0; from < findings.size();) {
        std::size_t to = from + 1;
        while (to < findings.size() && same_act(findings[to], findings[from])) ++to;
        if (from > 0) writer.text.blank();
        write_act(writer, from, to);
        from = to;
    }
}

void write_lines(TextWriter& writer, std::string_view heading, const std::vector<std::string>& lines) {
    if (lines.empty()) return;
    writer.heading(heading);
    for (const std::string& line : lines)
        writer.text.write(2, scoring::expand(line, writer.model, CustomerId::none(), writer.names));
}

}  // namespace

std::string scorecard_text(const simulation::Model& model, const scoring::Scorecard& card, const scoring::Names& names,
                           std::size_t columns, Key key) {
    TextWriter writer{model, card, names, Paragraphs(columns)};
    write_result(writer);
    if (key == Key::shown) write_highlights(writer);
    write_pillars(writer);
    if (key == Key::shown) {
        write_verdicts(writer);
        write_moments(writer);
        write_lines(writer, "What was really going on", model.scenario().revelation);
    }
    write_lines(writer, "To take with you", model.scenario().lessons);
    return writer.text.take();
}

}  // namespace composure::reports
