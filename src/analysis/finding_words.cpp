// What findings of the proof say beside their message.
#include <fmt/format.h>

#include "analysis/finding_words_internal.h"

namespace composure::analysis {

using simulation::Model;

namespace {

// What the trainee does in a play, in as few words as can be followed: 'Let me look for it', call-supervisor, ...
std::string play_words(const Model& model, const Witness& witness) {
    constexpr std::size_t kMostActs = 6;
    constexpr std::size_t kMostWords = 32;  // bytes of a reply's beginning
    std::string words;
    for (std::size_t n = 0; n < witness.acts.size(); ++n) {
        if (n == kMostActs) return words + fmt::format(" and {} more", witness.acts.size() - n);
        const simulation::Act& act = witness.acts[n].act;
        if (!words.empty()) words += ", ";
        if (act.kind != simulation::ActKind::reply) {
            words += name_of(act.kind);
            continue;
        }
        const std::string& say = model.reply(act.reply).say;
        const std::size_t cut = say.size() <= kMostWords ? say.size() : say.find_last_of(' ', kMostWords);
        words += fmt::format("'{}'", say.substr(0, cut == std::string::npos ? say.size() : cut));
    }
    return words.empty() ? "without a word" : words;
}

}  // namespace

void note_strain(Diagnostic& one, const Claim& claim) {
    if (!claim.strained) return;
    one.notes.push_back("only the same limit, call, hold or overheard word, again and again, would bring it so far");
}

void note_play(Diagnostic& one, const Model& model, const Claim& claim) {
    if (!claim.witness) return;
    one.notes.push_back(fmt::format("it is so after: {}", play_words(model, *claim.witness)));
}

Diagnostic out_of_reach(const Model& model, const Proof& proof) {
    const scenario::Scenario& scenario = model.scenario();
    Diagnostic one;
    one.code = "pass-mark-out-of-reach";
    one.at = scenario.pass_mark_at.line > 0 ? scenario.pass_mark_at : scenario.customers.front().at;
    one.message =
        fmt::format("nobody can reach {} points: no play is worth more than {}", scenario.pass_mark, proof.upper_bound);
    if (!proof.upper_bound_because.empty()) one.notes.push_back(proof.upper_bound_because);
    one.notes.push_back(
        fmt::format("write a 'pass-mark' of {} or less, or offer what the moments call for", proof.upper_bound));
    return one;
}

}  // namespace composure::analysis
