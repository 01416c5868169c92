#include <fmt/format.h>

#include "base/millis_text.h"
#include "base/wording.h"
#include "scoring/evidence.h"

namespace composure::scoring {

std::string_view title_of(Pillar pillar) {
    switch (pillar) {
        case Pillar::calm: return tr_later("Calm");
        case Pillar::no_arguing: return tr_later("Not arguing");
        case Pillar::escalation: return tr_later("Getting help");
        case Pillar::service: return tr_later("Service");
        case Pillar::line: return tr_later("The line");
    }
    return "";
}

namespace {

// What a pillar's opportunities are.
std::string_view unit_of(Pillar pillar, std::int32_t count) {
    switch (pillar) {
        case Pillar::calm:
        case Pillar::no_arguing: return count == 1 ? "moment" : "moments";
        case Pillar::escalation: return count == 1 ? "customer" : "customers";
        case Pillar::service: return count == 1 ? "thing asked for" : "things asked for";
        case Pillar::line: return count == 1 ? "person in line" : "people in line";
    }
    return "";
}

// "only 2 of 5 moments came up"
std::string share_of(Pillar pillar, const PillarScore& score) {
    if (score.opportunities == 0) return "it never came up";
    return fmt::format("only {} of {} {} came up", score.opportunities, score.reference_opportunities,
                       unit_of(pillar, score.reference_opportunities));
}

std::string provoked_part(const PillarScore& score) {
    const bool all = score.provoked_good == score.provoked;
    if (score.provoked == 0) return "";
    if (score.provoked == 1)
        return all ? ", also in the one in which you were provoked" : ", not in the one in which you were provoked";
    if (score.good == score.opportunities)
        return fmt::format(", also in the {} in which you were provoked", score.provoked);
    if (all) return fmt::format(", in all {} in which you were provoked", score.provoked);
    return fmt::format(", in {} of the {} in which you were provoked", score.provoked_good, score.provoked);
}

// "Calm" + " in 12 of 14 moments, in 4 of the 5 in which you were provoked."
std::string turns_sentence(std::string_view did, const PillarScore& score) {
    if (score.opportunities == 1 && score.good == 1) {
        return fmt::format("{} in the one moment that there was{}.", did,
                           score.provoked == 1 ? ", and you were provoked" : "");
    }
    std::string moments = fmt::format("{} of {} moments", score.good, score.opportunities);
    if (score.good == score.opportunities) moments = fmt::format("all {} moments", score.opportunities);
    if (score.opportunities == 1) moments = fmt::format("{} of 1 moment", score.good);
    return fmt::format("{} in {}{}.", did, moments, provoked_part(score));
}

std::string escalation_sentence(const Scorecard& card) {
    std::int32_t due = 0, helped = 0, not_due = 0, held = 0;
    for (const EscalationVerdict& each : card.escalations) {
        if (!each.counts) continue;
        const bool quiet = each.verdict == Verdict::held_well || each.verdict == Verdict::early;
        (quiet ? not_due : due) += 1;
        helped += each.verdict == Verdict::hit || each.verdict == Verdict::late ? 1 : 0;
        held += each.verdict == Verdict::held_well ? 1 : 0;
    }
    std::string sentence;
    if (due > 0) sentence += fmt::format("Help when due: {} of {}.", helped, due);
    if (not_due > 0) sentence += fmt::format("{}Held when not due: {} of {}.", due > 0 ? " " : "", held, not_due);
    return sentence;
}

std::string lower_case(std::string text) {
    if (!text.empty() && text.front() >= 'A' && text.front() <= 'Z')
        text.front() = static_cast<char>(text.front() - 'A' + 'a');
    return text;
}

std::string topic_name(const scenario::Vocabulary& words, std::uint8_t topic) {
    if (topic < words.topic_names.size()) return lower_case(words.topic_names[topic]);
    return topic < words.topics.size() ? words.topics[topic] : std::string();
}

std::string service_sentence(const simulation::Model& model, const Scorecard& card, const PillarScore& score) {
    std::string topics;
    for (const ServiceTopic& each : card.topics) {
        topics += fmt::format("{}{} {} of {}", topics.empty() ? "" : ", ", topic_name(model.vocabulary(), each.topic),
                              each.done, each.items);
    }
    std::string sentence = fmt::format("Did {} of the {} things that these moments asked for: {}.", score.good,
                                       score.opportunities, topics);
    if (card.service.bad_acts == 1) sentence += " One thing you did worked against it.";
    if (card.service.bad_acts > 1)
        sentence += fmt::format(" {} things you did worked against it.", card.service.bad_acts);
    if (card.service.surrendered) sentence += " Giving in brought peace, and it is not service.";
    return sentence;
}

// With how many were seen, how many there were, and within what time.
std::string_view seen_words(scenario::Place place) {
    switch (place) {
        case scenario::Place::phone: return "Had a word for {} of the {} people who rang within {}.";
        case scenario::Place::chat: return "Had a word for {} of the {} people who opened a chat within {}.";
        case scenario::Place::counter: break;
    }
    return "Saw {} of the {} people in line within {}.";
}

std::string line_sentence(const simulation::Model& model, const LineFigures& line) {
    std::string sentence = fmt::format(fmt::runtime(seen_words(model.scenario().place)), line.seen, line.waiting,
                                       duration_text(model.scenario().see_within));
    if (line.lost == 1) sentence += " One left.";
    if (line.lost > 1) sentence += fmt::format(" {} left.", line.lost);
    if (line.hurried == 1) sentence += " One was hurried.";
    if (line.hurried > 1) sentence += fmt::format(" They were hurried {} times.", line.hurried);
    return sentence + fmt::format(" They waited {} on average, {} at the longest.", clock_text(line.mean_wait),
                                  clock_text(line.longest_wait));
}

std::string unscored_sentence(Pillar pillar, const PillarScore& score) {
    switch (score.exercised) {
        case Exercised::too_few: return fmt::format("Too little to judge: {}.", share_of(pillar, score));
        case Exercised::right_to_help: return "Not scored: you called for help, as is your right.";
        case Exercised::cut_short: return "Not scored: it did not come to that.";
        default: return "Not scored: too little of this came up here.";
    }
}

}  // namespace

std::string sentence_for(const simulation::Model& model, const Scorecard& card, Pillar pillar, const Names&) {
    const PillarScore& score = pillar_of(card, pillar);
    if (score.exercised != Exercised::yes) return unscored_sentence(pillar, score);
    switch (pillar) {
        case Pillar::calm: return turns_sentence("Calm", score);
        case Pillar::no_arguing: return turns_sentence("Worked on the problem", score);
        case Pillar::escalation: return escalation_sentence(card);
        case Pillar::service: return service_sentence(model, card, score);
        case Pillar::line: return line_sentence(model, card.line);
    }
    return "";
}

std::string sentence_for_result(const simulation::Model&, const Scorecard& card) {
    const PillarScore& score = pillar_of(card, card.decided_by);
    switch (card.reason) {
        case Reason::stopped_early:
            return "You stopped before the end. Here is what there is to read; it does not count.";
        case Reason::serious_incident:
            if (card.outcome == Outcome::not_met) {
                return "A person has looked at one moment, and it decided the result. The numbers stand as they are.";
            }
            return "A person looks at one moment first. Until then the numbers stand as they are.";
        case Reason::pillar_under_floor:
            return fmt::format("{} decided it: {} of 100, and it takes {}.", title_of(card.decided_by), score.rounded,
                               score.floor.value_or(0));
        case Reason::pillar_too_few:
            return fmt::format("{} could not be judged: {}.", title_of(card.decided_by),
                               share_of(card.decided_by, score));
        case Reason::clocks_unanswered:
            return fmt::format(
                "You answered {} of {} times before the clock ran out, and a result takes more than that.",
                card.clocks_answered, card.clocks);
        case Reason::no_total:
            return fmt::format("Only {} of 100 could be scored, and a total takes 60.", card.scored_on);
        case Reason::right_to_help:
            return "You called for help, and that is your right. What was left is too little to score.";
        case Reason::under_pass_mark:
            return fmt::format("The total is {}, and it takes {}.", card.total.value_or(0), card.pass_mark);
        case Reason::all_met:
            return fmt::format("The total is {}, and it takes {}. Every part reached its mark.", card.total.value_or(0),
                               card.pass_mark);
    }
    return "";
}

}  // namespace composure::scoring
