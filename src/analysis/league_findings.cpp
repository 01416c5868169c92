// Smells: what the league and the looks of the replies say about a scenario.
#include <fmt/format.h>

#include <algorithm>

#include "analysis/findings.h"
#include "analysis/league_findings_internal.h"

namespace composure::analysis {

namespace {

using scenario::Pillar;
using scenario::Reply;
using simulation::Model;

constexpr std::int32_t kLeastScored = 60;
constexpr std::int32_t kLeastItems = 3;      // of service
constexpr std::int64_t kNearlyAlways = 800;  // thousandths of a moment
constexpr std::int32_t kEnoughToWeigh = 4;   // moments
constexpr std::int64_t kEnoughReplies = 3;   // of its own, to say that a bot had the occasion to be bad

class Smells {
public:
    Smells(const Model& model, const League& league) : model_(model), league_(league) {}

    std::vector<Diagnostic> all() {
        if (league_.scored_on < kLeastScored) {
            add_too_little();
            look_at_moments();
            return std::move(found_);
        }
        look_at_moments();
        look_at_looks();
        look_at_reference();
        look_at_bots();
        look_at_pillars();
        return std::move(found_);
    }

private:
    Diagnostic& add(const char* code, SourceSpan at, std::string message, std::string fix) {
        Diagnostic one;
        one.code = code;
        one.severity = Severity::warning;
        one.at = at;
        one.message = std::move(message);
        one.notes.push_back(std::move(fix));
        return found_.emplace_back(std::move(one));
    }
    bool has(std::string_view code) const {
        return std::any_of(found_.begin(), found_.end(), [&](const Diagnostic& one) { return one.code == code; });
    }

    void add_too_little() {
        std::string missing;
        for (const Pillar pillar : scenario::kPillars) {
            const auto n = static_cast<std::size_t>(pillar);
            if (league_.exercised[n] == scoring::Exercised::yes || model_.scenario().weights[n] == 0) continue;
            missing +=
                fmt::format("{}{} ({})", missing.empty() ? "" : ", ", name_of(pillar), model_.scenario().weights[n]);
        }
        Diagnostic& one = add(
            "too-little-scored", beginning(model_),
            fmt::format("even the best play is scored on only {} of 100, so nobody gets a total", league_.scored_on),
            fmt::format("never put to the test: {}", missing));
        one.severity = Severity::error;
        one.notes.push_back(
            "at least 60 are needed: give a customer an 'escalation', and let the moments call for three "
            "things or more");
    }

    void look_at_moments() {
        for (std::size_t n = 0; n < model_.moment_count(); ++n) {
            const MomentId id = MomentId::at(n);
            if (model_.is_hand_over(id) || !every_reply_is_fine(model_, id)) continue;
            add("every-reply-fine", model_.moment(id).at,
                fmt::format("in '{}' every reply is as good as any other", model_.moment(id).id),
                "say what this moment calls for and what each reply does, or offer one that tempts and is wrong");
        }
    }

    void look_at_looks() {
        for (const GuessRate& rate : league_.guesses) {
            if (!rate.tells()) continue;
            const std::int64_t hits = (rate.hits + 500) / 1000;
            if (rate.guess == Guess::longest) {
                add("longest-is-best", place_of_guess(rate),
                    fmt::format("the best reply is the longest in {} of {} moments", hits, rate.moments),
                    "shorten the best ones, or let a wrong one be the longest in half of the moments");
                found_.back().notes.push_back(moments_of_guess(rate));
            } else if (rate.guess == Guess::first) {
                add("first-is-best", place_of_guess(rate),
                    fmt::format("the order is fixed, and the best reply comes first in {} of {} moments", hits,
                                rate.moments),
                    "leave out 'order: fixed', or change the places of the replies");
            }
        }
    }
    std::string moments_of_guess(const GuessRate& rate) const {
        std::string names;
        for (const MomentId moment : rate.right_alone)
            names += fmt::format("{}'{}'", names.empty() ? "" : ", ", model_.moment(moment).id);
        return "it is so in " + names;
    }
    SourceSpan place_of_guess(const GuessRate& rate) const {
        return !rate.right_alone.empty() ? model_.moment(rate.right_alone.front()).at : first_choice(model_);
    }

    void look_at_reference() {
        const Standing& reference = league_.of(Bot::reference);
        if (reference.all_met == reference.runs) return;
        add("reference-not-met",
            model_.scenario().pass_mark_at.line > 0 ? model_.scenario().pass_mark_at : beginning(model_),
            reference.all_met == 0 ? std::string("even the best reply everywhere does not meet the standard")
                                   : fmt::format("the best reply everywhere meets the standard on only {} of {} seeds",
                                                 reference.all_met, reference.runs),
            "give each moment a reply that does all that it calls for, or ask for less with 'pass-mark' and 'floors'");
    }

    // Whoever does one thing only, and that thing is decisive where it is done.
    static bool is_decisive(Bot bot) {
        return bot == Bot::gives_in || bot == Bot::calls_at_once || bot == Bot::never_calls || bot == Bot::silent;
    }
    static bool is_a_trick(Bot bot) { return is_decisive(bot) || bot == Bot::arguer || bot == Bot::apologises_only; }
    bool passes(const Standing& standing) const {
        if (standing.told_apart == 0) return false;
        if (is_decisive(standing.bot)) return 4 * standing.met > standing.told_apart;
        return 2 * standing.met > standing.told_apart && standing.own_replies >= kEnoughReplies * standing.told_apart;
    }

    void look_at_bots() {
        const bool looks = has("longest-is-best") || has("first-is-best");
        // Who plays blindly or badly in every way passes because of what a single trick passes by.
        const bool by_a_trick = std::any_of(league_.standings.begin(), league_.standings.end(),
                                            [&](const auto& one) { return is_a_trick(one.bot) && passes(one); });
        bool blind = looks || by_a_trick || has("every-reply-fine");
        for (const Standing& standing : league_.standings) {
            const auto guess = guess_of(standing.bot);
            if (guess && *guess != Guess::first) {
                if (!looks && *guess != Guess::longest) look_at_guesser(standing, *guess);
                continue;
            }
            if (!is_bad(standing.bot) || !passes(standing)) continue;
            if (!is_a_trick(standing.bot)) {
                if (blind) continue;
                blind = true;
            }
            const BotWords words = words_of_bot(standing.bot);
            add("bad-bot-meets-standard", place_of(model_, standing.bot),
                fmt::format("{}, on {} of {} seeds", words.does, standing.met, standing.told_apart), words.fix);
            gives_in_ = gives_in_ || standing.bot == Bot::gives_in;
        }
    }

    void look_at_guesser(const Standing& standing, Guess guess) {
        if (has("guessable-from-replies")) return;
        const auto rate = std::find_if(league_.guesses.begin(), league_.guesses.end(),
                                       [&](const GuessRate& one) { return one.guess == guess; });
        if (rate == league_.guesses.end() || !rate->tells()) return;
        // One that weighs so many words is often right: it counts where that is enough to pass. One that looks for a
        // single thing counts also where it does not, because it never calls the help that is due.
        const bool by_one_thing = guess != Guess::sounds_best;
        const bool meets = 2 * standing.all_met > standing.runs;
        const bool nearly_always = by_one_thing && kNearlyAlways * rate->moments <= rate->hits;
        if (!meets && !nearly_always) return;
        if (!by_one_thing && rate->moments < kEnoughToWeigh) return;
        const char* rule = guess == Guess::most_questions   ? "takes the one with the most questions"
                           : guess == Guess::politest_words ? "takes the one with the politest words"
                                                            : "takes whatever sounds polite and helpful";
        add("guessable-from-replies", place_of_guess(*rate),
            fmt::format("who reads only the replies and {} finds the best in {} of {} moments{}", rule,
                        (rate->hits + 500) / 1000, rate->moments, meets ? ", and passes" : ""),
            "let wrong replies sound kind too (a promise too many, a kind word instead of an answer), and some good "
            "ones plain");
    }

    void look_at_pillars() {
        for (const Pillar pillar : scenario::kPillars) {
            const auto n = static_cast<std::size_t>(pillar);
            const std::int32_t weight = model_.scenario().weights[n];
            if (weight == 0 || league_.exercised[n] == scoring::Exercised::yes) continue;
            // Most scenarios have no line; only who gave it more weight than usual meant to have one.
            if (pillar == Pillar::line && weight <= model_.vocabulary().numbers.pillars[n].weight) continue;
            if (pillar == Pillar::service && (gives_in_ || items_on_offer(model_) >= kLeastItems)) continue;
            const bool own_weights = model_.scenario().weights_at.line > 0;
            add("pillar-never-exercised", own_weights ? model_.scenario().weights_at : beginning(model_),
                fmt::format("{} weighs {} of 100 and is never put to the test", name_of(pillar), weight),
                fix_for_pillar(pillar));
        }
    }
    static std::string fix_for_pillar(Pillar pillar) {
        const std::string leave = fmt::format("; or give '{}: 0' in 'weights'", name_of(pillar));
        switch (pillar) {
            case Pillar::escalation: return "give a customer an 'escalation'" + leave;
            case Pillar::service: return "let the moments call for three things or more that a reply does" + leave;
            case Pillar::line: return "let at least two customers wait in line" + leave;
            default: return "let the trainee answer" + leave;
        }
    }

    const Model& model_;
    const League& league_;
    bool gives_in_ = false;
    std::vector<Diagnostic> found_;
};

// Not proved: no play that was found is worth so much.
Diagnostic probably_out_of_reach(const Model& model, std::int32_t highest) {
    const scenario::Scenario& scenario = model.scenario();
    Diagnostic one;
    one.code = "pass-mark-out-of-reach";
    one.severity = Severity::warning;
    one.at = scenario.pass_mark_at.line > 0 ? scenario.pass_mark_at : beginning(model);
    one.message = fmt::format("probably nobody can reach {} points: the best play found is worth {}",
                              scenario.pass_mark, highest);
    one.notes.push_back(fmt::format("write a 'pass-mark' of {} or less, or offer what the moments call for", highest));
    return one;
}

bool is_before(const Diagnostic& a, const Diagnostic& b) {
    return a.at.line != b.at.line ? a.at.line < b.at.line : a.at.column < b.at.column;
}

}  // namespace

std::vector<Diagnostic> findings_of(const Model& model, const League& league) { return Smells(model, league).all(); }

std::vector<Diagnostic> all_findings(const Model& model, const Proof& proof, const League& league) {
    std::vector<Diagnostic> all = findings_of(model, proof);
    // What the bots come to means little while the talk itself is broken.
    const bool broken = has_errors(all);
    const std::int32_t asked = model.scenario().pass_mark;
    const bool never_so_high = !broken && proof.highest && proof.highest->total < asked;
    if (never_so_high) all.push_back(probably_out_of_reach(model, proof.highest->total));
    for (Diagnostic& smell : findings_of(model, league)) {
        const bool of_plays = smell.code == "reference-not-met" || smell.code == "bad-bot-meets-standard" ||
                              smell.code == "pillar-never-exercised" || smell.code == "too-little-scored";
        if (never_so_high && smell.code == "reference-not-met") continue;
        if (!broken || !of_plays) all.push_back(std::move(smell));
    }
    std::stable_sort(all.begin(), all.end(), is_before);
    const auto same = [](const Diagnostic& a, const Diagnostic& b) { return a.code == b.code && a.at == b.at; };
    all.erase(std::unique(all.begin(), all.end(), same), all.end());
    return all;
}

}  // namespace composure::analysis
