#include <fmt/format.h>

#include "base/millis_text.h"
#include "scoring/evidence.h"

namespace composure::scoring {
namespace {

std::string clock_of(const std::optional<Millis>& at) { return clock_text(at.value_or(Millis{0})); }

std::string_view helper_needed(scenario::HelpNeeded needs) {
    return needs == scenario::HelpNeeded::colleague ? "a colleague" : "the supervisor";
}

std::string early_sentence(const EscalationVerdict& verdict) {
    const std::string_view why = verdict.foil ? "This was one to hold yourself." : "Help was not needed yet.";
    return fmt::format("you called for help at {}. {}", clock_of(verdict.called), why);
}

std::string held_sentence(const EscalationVerdict& verdict) {
    return verdict.foil ? "it looked like a case for help, and it was yours to hold. You called for none."
                        : "no help was needed, and you called for none.";
}

std::string plain_sentence(const simulation::Model& model, const EscalationVerdict& verdict) {
    const std::string due = fmt::format("help was due at {}", clock_of(verdict.due));
    const std::string called = fmt::format("you called at {}", clock_of(verdict.called));
    switch (verdict.verdict) {
        case Verdict::held_well: return held_sentence(verdict);
        case Verdict::early: return early_sentence(verdict);
        case Verdict::hit: return fmt::format("{} and {}, in time.", due, called);
        case Verdict::late: return fmt::format("{} and {}, later than it was needed.", due, called);
        case Verdict::too_late: return fmt::format("{}, when it could not be mended any more.", called);
        case Verdict::miss: return fmt::format("{}, and nobody was called.", due);
        case Verdict::other_help:
            return fmt::format("{} and {}. This one needed {}.", due, called,
                               helper_needed(model.escalation(verdict.escalation).needs));
        case Verdict::right_to_help:
            return fmt::format("you called for help at {}. That was your right, and it is not scored.",
                               clock_of(verdict.called));
        case Verdict::not_applicable: return "it did not come to the point where help is needed. Not scored.";
        case Verdict::none: break;
    }
    return "";
}

std::string list_of(const std::vector<std::string_view>& parts) {
    std::string list;
    for (std::size_t n = 0; n < parts.size(); ++n) {
        if (n > 0) list += n + 1 == parts.size() ? " and " : ", ";
        list += parts[n];
    }
    return list;
}

std::string bonus_sentence(const EscalationVerdict& verdict) {
    if (verdict.bonus == 0) return "";
    std::vector<std::string_view> did;
    if (verdict.held_until_help) did.push_back("held the conversation until help came");
    if (verdict.facts_handed_over) did.push_back("handed over the facts");
    if (verdict.asked_afterwards) did.push_back("asked afterwards");
    return fmt::format(" You {}.", list_of(did));
}

}  // namespace

std::string sentence_for(const simulation::Model& model, const EscalationVerdict& verdict, const Names&) {
    std::string sentence = fmt::format("{}: {}", model.customer(verdict.customer).name, plain_sentence(model, verdict));
    sentence += bonus_sentence(verdict);
    if (!verdict.counts) return sentence;
    if (verdict.limit_missing) sentence += " A clear limit was called for first.";
    if (verdict.own_making && verdict.verdict != Verdict::miss)
        sentence += " It counts for less, because of what was said before.";
    return sentence;
}

std::vector<std::string> rules_for(const simulation::Model& model, const EscalationVerdict& verdict) {
    std::vector<std::string> rules;
    const bool colleague = model.escalation(verdict.escalation).needs == scenario::HelpNeeded::colleague;
    rules.push_back(colleague ? "NL22" : "NL18");
    if (verdict.verdict == Verdict::right_to_help || verdict.limit_missing) rules.push_back("NL34");
    if (verdict.facts_handed_over) rules.push_back("NL46");
    if (verdict.asked_afterwards) rules.push_back("NL20");
    return rules;
}

}  // namespace composure::scoring
