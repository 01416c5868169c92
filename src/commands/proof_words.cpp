#include <fmt/format.h>

#include <algorithm>

#include "base/millis_text.h"
#include "commands/proof_words_internal.h"

namespace composure::commands {

namespace {

using analysis::Claim;
using analysis::ClaimKind;
using analysis::Proof;
using analysis::Verdict;

std::string counted(std::size_t number, std::string_view one, std::string_view several) {
    return fmt::format("{} {}", number, number == 1 ? one : several);
}

// 57135 as "57,135".
std::string with_commas(std::size_t number) {
    std::string text = fmt::format("{}", number);
    for (std::size_t at = text.size(); at > 3; at -= 3) text.insert(at - 3, ",");
    return text;
}

std::string shown_of(const Proof& proof, ClaimKind kind, std::string_view one, std::string_view several) {
    const auto of_kind = [&](const Claim& claim) { return claim.kind == kind; };
    const auto all = static_cast<std::size_t>(std::count_if(proof.claims.begin(), proof.claims.end(), of_kind));
    const auto shown =
        static_cast<std::size_t>(std::count_if(proof.claims.begin(), proof.claims.end(), [&](const Claim& claim) {
            return of_kind(claim) && claim.verdict == Verdict::shown;
        }));
    if (shown == all) return counted(all, one, several);
    return fmt::format("{} of {}", shown, counted(all, one, several));
}

std::string explored_words(const Proof& proof) {
    const std::string states =
        fmt::format("{} states and {} transitions", with_commas(proof.states), with_commas(proof.transitions));
    if (proof.exhaustive) return fmt::format("  proved: {}, all there are\n", states);
    if (proof.emptied)
        return fmt::format("  explored: {}, all there are, but {} undecided\n", states,
                           counted(proof.undecided, "question is", "questions are"));
    return fmt::format("  explored {} states, not all: no proof (--budget gives it more)\n", with_commas(proof.states));
}

std::string question_of(const simulation::Model& model, const Claim& claim) {
    const std::string moment = claim.moment.exists() ? model.moment(claim.moment).id : std::string();
    const std::uint32_t line = claim.part != nullptr       ? claim.part->at.line
                               : claim.reply.exists()      ? model.reply(claim.reply).at.line
                               : claim.escalation.exists() ? model.escalation(claim.escalation).at.line
                               : claim.moment.exists()     ? model.moment(claim.moment).at.line
                                                           : 0;
    switch (claim.kind) {
        case ClaimKind::moment_reached: return fmt::format("line {}: whether anybody comes to '{}'", line, moment);
        case ClaimKind::reply_offered: return fmt::format("line {}: whether this reply is ever on offer", line);
        case ClaimKind::ending_happens: return fmt::format("line {}: whether it ever ends here", line);
        case ClaimKind::escalation_due: return fmt::format("line {}: whether help is ever due", line);
        case ClaimKind::part_true: return fmt::format("line {}: whether this part of the condition ever holds", line);
        case ClaimKind::stuck: return fmt::format("line {}: whether '{}' may be without a way on", line, moment);
        case ClaimKind::endless:
        case ClaimKind::endless_as_written:
            return fmt::format("line {}: whether '{}' may go on for ever", line, moment);
    }
    return "";
}

std::string undecided_words(const simulation::Model& model, const Proof& proof) {
    constexpr std::size_t kMostListed = 20;
    std::string text;
    std::size_t listed = 0;
    for (const Claim& claim : proof.claims) {
        if (claim.verdict != Verdict::undecided || claim.strained || listed == kMostListed) continue;
        ++listed;
        text += fmt::format("    undecided, {}\n", question_of(model, claim));
    }
    if (proof.undecided > listed) text += fmt::format("    and {} more\n", proof.undecided - listed);
    return text;
}

std::string points_words(const Proof& proof) {
    if (!proof.highest || !proof.lowest) return "";
    std::string text =
        fmt::format("  points: {} in the best play found, {} in the worst; more than {} is not possible\n",
                    proof.highest->total, proof.lowest->total, proof.upper_bound);
    if (proof.shortest && proof.longest)
        text += fmt::format("  lasts: {} to {} in {}\n", clock_text(*proof.shortest), clock_text(*proof.longest),
                            counted(proof.plays, "play", "plays"));
    return text;
}

std::string league_words(const analysis::League& league) {
    const analysis::Standing& reference = league.of(analysis::Bot::reference);
    if (league.scored_on < 60) return "";
    std::string absent;
    for (const scenario::Pillar pillar : scenario::kPillars) {
        if (league.exercised[static_cast<std::size_t>(pillar)] == scoring::Exercised::yes) continue;
        absent += fmt::format("{}{}", absent.empty() ? " (without " : ", ", name_of(pillar));
    }
    if (!absent.empty()) absent += ")";
    return fmt::format("  scored on {} of 100{}; the best reply everywhere: {} points, met on {} of {} seeds\n",
                       league.scored_on, absent, reference.mean_total().value_or(0), reference.all_met, reference.runs);
}

}  // namespace

std::string proof_words(const simulation::Model& model, const Proof& proof, const analysis::League& league,
                        TestCount tests) {
    std::string text = explored_words(proof) + undecided_words(model, proof);
    text += fmt::format("  reached: {}, {}, {}\n", shown_of(proof, ClaimKind::moment_reached, "moment", "moments"),
                        shown_of(proof, ClaimKind::reply_offered, "reply", "replies"),
                        shown_of(proof, ClaimKind::ending_happens, "ending", "endings"));
    text += points_words(proof) + league_words(league);
    if (tests.all > 0) text += fmt::format("  tests: {} of {} hold\n", tests.hold, tests.all);
    return text;
}

std::string abstraction_words(const std::vector<std::string>& sentences) {
    if (sentences.empty()) return "";
    std::string text = "\nWhere the proof takes more to be possible than is, so that nothing is missed:\n";
    for (const std::string& sentence : sentences) text += fmt::format("  {}\n", sentence);
    return text;
}

std::string play_scripts(const simulation::Model& model, const Proof& proof) {
    std::string text;
    if (proof.highest) text += test_script(model, proof.highest->play, "the best play found");
    if (proof.lowest) text += test_script(model, proof.lowest->play, "the worst play found");
    return text;
}

}  // namespace composure::commands
