#include "analysis/league.h"

#include <algorithm>

#include "base/permille.h"
#include "scoring/judge.h"

namespace composure::analysis {

namespace {

using scenario::Pillar;
using scoring::Outcome;
using scoring::Scorecard;
using simulation::Simulation;

bool same_acts(const Simulation& a, const Simulation& b) {
    return std::equal(a.acts().begin(), a.acts().end(), b.acts().begin(), b.acts().end());
}

bool called_help(const Simulation& play) {
    const auto events = play.events();
    return std::any_of(events.begin(), events.end(),
                       [](const simulation::Event& event) { return event.kind == simulation::EventKind::called; });
}

bool clearly_under_a_floor(const Scorecard& card) {
    return std::any_of(card.pillars.begin(), card.pillars.end(), [](const scoring::PillarScore& score) {
        return score.exercised == scoring::Exercised::yes && score.floor &&
               score.rounded <= *score.floor - kClearlyUnder;
    });
}

// Calling for help after an insult or a threat is anybody's right, never a bad act.
bool called_by_right(const Scorecard& card) {
    return std::any_of(card.escalations.begin(), card.escalations.end(),
                       [](const auto& verdict) { return verdict.verdict == scoring::Verdict::right_to_help; });
}

bool counts(Bot bot, const Simulation& play, const Simulation& reference, const Scorecard& card) {
    if (same_acts(play, reference)) return false;
    if (bot == Bot::never_calls) return called_help(reference);
    return bot != Bot::calls_at_once || !called_by_right(card);
}

void add_figures(Standing& standing, const Scorecard& card) {
    ++standing.runs;
    if (card.outcome == Outcome::met) ++standing.all_met;
    if (card.outcome == Outcome::incomplete) ++standing.incomplete;
    if (card.outcome == Outcome::held_for_review) ++standing.held;
    standing.time_sum += card.length;
    if (card.total) {
        const bool first = standing.with_total++ == 0;
        standing.total_sum += *card.total;
        standing.least_total = first ? *card.total : std::min(standing.least_total, *card.total);
        standing.most_total = first ? *card.total : std::max(standing.most_total, *card.total);
    }
    for (std::size_t n = 0; n < scenario::kPillarCount; ++n) {
        if (card.pillars[n].exercised != scoring::Exercised::yes) continue;
        ++standing.exercised[n];
        standing.pillar_sum[n] += card.pillars[n].rounded;
    }
}

void add_verdict(Standing& standing, const Scorecard& card, std::uint64_t seed) {
    ++standing.told_apart;
    if (card.outcome == Outcome::met) {
        if (standing.met++ == 0) standing.met_on = seed;
        return;
    }
    const bool gave_up = standing.bot == Bot::silent && card.outcome == Outcome::incomplete;
    if (gave_up || clearly_under_a_floor(card)) return;
    if (standing.nearly++ == 0) standing.nearly_on = seed;
}

void note_reference(League& league, const Scorecard& card) {
    league.scored_on = card.scored_on;
    for (std::size_t n = 0; n < scenario::kPillarCount; ++n) league.exercised[n] = card.pillars[n].exercised;
}

// Replies that the reference does not give in this play; of neither's talk with helpers.
std::int64_t own_replies_of(const Simulation& play, const Simulation& reference) {
    const auto given = [&](const simulation::TimedAct& act) {
        const auto acts = reference.acts();
        return std::any_of(acts.begin(), acts.end(),
                           [&](const simulation::TimedAct& other) { return other.act == act.act; });
    };
    return std::count_if(play.acts().begin(), play.acts().end(), [&](const simulation::TimedAct& act) {
        return act.act.kind == simulation::ActKind::reply && !given(act);
    });
}

void play_seed(League& league, Simulation& reference, Simulation& play, std::uint64_t seed) {
    play_bot(reference, seed, Bot::reference);
    const scoring::Reference yardstick = scoring::measure_reference(reference.model(), reference.events());
    Scorecard card;
    for (Standing& standing : league.standings) {
        const bool own = standing.bot == Bot::reference;
        if (!own) play_bot(play, seed, standing.bot);
        const Simulation& played = own ? reference : play;
        scoring::judge(played.model(), played.events(), yardstick, {}, card);
        if (own && seed == 1) note_reference(league, card);
        add_figures(standing, card);
        if (own || !counts(standing.bot, play, reference, card)) continue;
        add_verdict(standing, card, seed);
        standing.own_replies += own_replies_of(play, reference);
    }
}

void find_bad_bots(League& league, const simulation::Model& model) {
    for (const Standing& standing : league.standings) {
        if (guess_of(standing.bot) && 2 * standing.all_met > standing.runs && !plays_by_luck(model, standing.bot)) {
            league.findings.push_back({.fault = LeagueFault::guess_passes, .bot = standing.bot});
            continue;
        }
        if (!is_bad(standing.bot)) continue;
        const std::int32_t allowed = plays_by_luck(model, standing.bot) ? (standing.told_apart + 19) / 20 : 0;
        if (standing.met > allowed) {
            league.findings.push_back({.fault = LeagueFault::bad_bot_met, .bot = standing.bot});
        } else if (standing.met + standing.nearly > 2 * allowed) {
            league.findings.push_back({.fault = LeagueFault::bad_bot_nearly, .bot = standing.bot});
        }
    }
}

void find_flat_rungs(League& league) {
    for (std::size_t n = 1; n < kLadder.size(); ++n) {
        const Standing& better = league.of(kLadder[n - 1]);
        const Standing& worse = league.of(kLadder[n]);
        if (better.with_total == 0 || worse.with_total == 0) continue;
        if (better.total_sum * worse.with_total > worse.total_sum * better.with_total) continue;
        league.findings.push_back({.fault = LeagueFault::ladder_flat, .bot = kLadder[n], .other = kLadder[n - 1]});
    }
}

void find_all(League& league, const simulation::Model& model) {
    const Standing& reference = league.of(Bot::reference);
    if (reference.all_met < reference.runs) league.findings.push_back({});
    find_bad_bots(league, model);
    find_flat_rungs(league);
    if (reference.most_total - reference.least_total > kMostSpread)
        league.findings.push_back({.fault = LeagueFault::spread});
    for (const GuessRate& rate : league.guesses) {
        // Who weighs many words is right more often; what counts is whether that is enough to pass.
        if (rate.tells() && rate.guess != Guess::sounds_best)
            league.findings.push_back({.fault = LeagueFault::guessed, .guess = rate.guess});
    }
}

}  // namespace

std::optional<std::int32_t> Standing::mean_total() const {
    if (with_total == 0) return std::nullopt;
    return static_cast<std::int32_t>(round_half_up(total_sum, with_total));
}

std::optional<std::int32_t> Standing::mean_of(Pillar pillar) const {
    const auto n = static_cast<std::size_t>(pillar);
    if (exercised[n] == 0) return std::nullopt;
    return static_cast<std::int32_t>(round_half_up(pillar_sum[n], exercised[n]));
}

Millis Standing::mean_time() const { return {runs == 0 ? 0 : round_half_up(time_sum.count, runs)}; }

const Standing& League::of(Bot bot) const {
    return *std::find_if(standings.begin(), standings.end(), [&](const Standing& one) { return one.bot == bot; });
}

// The ladder's own worst rung is bad, the others are only less good.
bool is_bad(Bot bot) { return bot != Bot::reference && (!is_on_the_ladder(bot) || bot == Bot::skill_0); }

bool plays_by_luck(const simulation::Model& model, Bot bot) {
    if (bot == Bot::random) return true;
    if (bot != Bot::first && bot != Bot::speed_runner) return false;
    for (std::size_t n = 0; n < model.moment_count(); ++n) {
        const scenario::Moment& moment = model.moment(MomentId::at(n));
        if (moment.replies.size() > 1 && moment.order == scenario::Order::drawn) return true;
    }
    return false;
}

League play_league(const simulation::Model& model, std::int32_t runs) {
    League league;
    league.runs = runs;
    for (const Bot bot : kLeague) league.standings.push_back({.bot = bot});
    for (const Guess guess : kGuesses) {
        const Among among = guess == Guess::first ? Among::fixed_order : Among::all_moments;
        league.guesses.push_back(rate_of(model, guess, among));
    }
    Simulation reference(model, 1);
    Simulation play(model, 1);
    for (std::int32_t run = 1; run <= runs; ++run) play_seed(league, reference, play, static_cast<std::uint64_t>(run));
    find_all(league, model);
    return league;
}

}  // namespace composure::analysis
