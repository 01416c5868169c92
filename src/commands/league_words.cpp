#include <fmt/format.h>

#include "base/permille.h"
#include "commands/league_words_internal.h"

namespace composure::commands {

namespace {

using analysis::Bot;
using analysis::League;
using analysis::LeagueFinding;
using analysis::Standing;

using Fault = analysis::LeagueFault;

std::string_view name_of_fault(Fault fault) {
    switch (fault) {
        case Fault::reference_not_met: return "reference-not-met";
        case Fault::bad_bot_met: return "bad-bot-met";
        case Fault::bad_bot_nearly: return "bad-bot-nearly";
        case Fault::ladder_flat: return "ladder-flat";
        case Fault::spread: return "spread";
        case Fault::guess_passes: return "guess-passes";
        case Fault::guessed: return "guessed";
    }
    return "";
}

// What it does, as the beginning of a sentence.
std::string_view doing_of(Bot bot) {
    switch (bot) {
        case Bot::arguer: return "Arguing wherever it can be done";
        case Bot::gives_in: return "Giving in wherever it can be done";
        case Bot::calls_at_once: return "Calling for help at once, whatever it is about,";
        case Bot::never_calls: return "Never calling for help";
        case Bot::apologises_only: return "Saying sorry and nothing else";
        case Bot::speed_runner: return "Clicking on whatever is shown first, before anybody has finished,";
        case Bot::silent: return "Saying and doing nothing at all";
        case Bot::skill_0: return "The worst reply everywhere";
        case Bot::random: return "Picking replies blindly";
        case Bot::first: return "Always taking the first reply shown";
        case Bot::longest: return "Always taking the longest reply";
        case Bot::politest_words: return "Always taking the reply with the politest words";
        case Bot::most_questions: return "Always taking the reply with the most questions";
        case Bot::sounds_best: return "Taking whatever sounds polite and helpful, without listening,";
        default: return name_of(bot);
    }
}

std::string_view fix_for(Bot bot) {
    switch (bot) {
        case Bot::arguer:
            return "Offer what argues in more moments, with its code in `does` (contradicts, justifies, why-question "
                   "...), and keep the floor of no-arguing at 60.";
        case Bot::gives_in:
            return "Mark what gives in with `does: gives-in` or `beyond-authority`, let at least three things be "
                   "called for, and keep the floor of service at 60.";
        case Bot::calls_at_once:
            return "Let help become due by something that is said or done, not at once; and keep the floor of "
                   "escalation at 60.";
        case Bot::never_calls:
            return "A good end without the help that was needed makes it needless: let `due` name what really needs "
                   "it, and keep the floor of escalation at 60.";
        case Bot::apologises_only: return "Let moments call for more than an apology: a question, a fact, a next step.";
        case Bot::silent:
            return "Let silence lead on to somewhere worse (`silence:`), and call for things in each moment.";
        case Bot::longest: return "Shorten the best replies, or let a wrong one be the longest in half of the moments.";
        case Bot::politest_words:
        case Bot::sounds_best:
            return "Let wrong replies sound kind too (a promise too many, a kind word instead of an answer), and let "
                   "some good ones be plain.";
        case Bot::most_questions: return "Let wrong replies ask as well: why-questions, or what was said already.";
        case Bot::first: return "Leave out `order: fixed`, or change the places of the replies.";
        default: return "Offer more tempting wrong replies, each with the code of what it does, in more moments.";
    }
}

std::string standing_words(const Standing& standing, std::int32_t times, std::uint64_t first) {
    const std::string met = fmt::format("on {} of {} seeds", times, standing.told_apart);
    const std::int64_t own = standing.told_apart == 0 ? 0 : round_half_up(standing.own_replies, standing.told_apart);
    const std::string hint =
        own < 3 ? fmt::format("; it found only {} {} of its own to say", own, own == 1 ? "reply" : "replies") : "";
    return fmt::format("{} (first: seed {}{})", met, first, hint);
}

std::string_view words_of(analysis::Guess guess) {
    switch (guess) {
        case analysis::Guess::longest: return "the longest one";
        case analysis::Guess::shortest: return "the shortest one";
        case analysis::Guess::first: return "the first one, where the order is fixed,";
        case analysis::Guess::politest_words: return "the one with the politest words";
        case analysis::Guess::most_questions: return "the one with the most questions";
        case analysis::Guess::sounds_best: return "the one that sounds best";
    }
    return "";
}

std::string_view fix_for(analysis::Guess guess) {
    switch (guess) {
        case analysis::Guess::longest: return fix_for(Bot::longest);
        case analysis::Guess::shortest: return "Let a wrong reply be the shortest one in half of the moments.";
        case analysis::Guess::first: return fix_for(Bot::first);
        case analysis::Guess::politest_words: return fix_for(Bot::politest_words);
        case analysis::Guess::most_questions: return fix_for(Bot::most_questions);
        case analysis::Guess::sounds_best: return fix_for(Bot::sounds_best);
    }
    return "";
}

std::string says_of(const simulation::Model& model, const League& league, const LeagueFinding& finding) {
    const Standing& standing = league.of(finding.bot);
    switch (finding.fault) {
        case Fault::reference_not_met:
            return fmt::format("The good play itself meets the standard on only {} of {} seeds; {} points are asked.",
                               standing.all_met, standing.runs, model.scenario().pass_mark);
        case Fault::bad_bot_met:
            return fmt::format("{} meets the standard {}.", doing_of(finding.bot),
                               standing_words(standing, standing.met, standing.met_on));
        case Fault::bad_bot_nearly:
            return fmt::format("{} does not meet the standard, but nearly: no pillar is 10 points under its floor {}.",
                               doing_of(finding.bot), standing_words(standing, standing.nearly, standing.nearly_on));
        case Fault::ladder_flat:
            return fmt::format("More skill does not bring more: '{}' has {} points in the mean, '{}' has {}.",
                               name_of(finding.bot), standing.mean_total().value_or(0), name_of(finding.other),
                               league.of(finding.other).mean_total().value_or(0));
        case Fault::spread:
            return fmt::format("The same good play is worth {} to {} points, by luck alone; {} apart are allowed.",
                               standing.least_total, standing.most_total, analysis::kMostSpread);
        case Fault::guess_passes:
            return fmt::format("{} meets the standard on {} of {} seeds, without the customer's words.",
                               doing_of(finding.bot), standing.all_met, standing.runs);
        case Fault::guessed:
            return fmt::format("In more than half of the moments {} is the best reply.", words_of(finding.guess));
    }
    return "";
}

std::string_view fix_of(const LeagueFinding& finding) {
    switch (finding.fault) {
        case Fault::reference_not_met:
            return "Give every moment a reply that does all that it `calls-for`, or lower `pass-mark`.";
        case Fault::ladder_flat:
            return "Offer wrong replies with their codes in more moments, so that each slip counts.";
        case Fault::spread: return "Give the ways that luck opens as much to do well as the others.";
        case Fault::guessed: return fix_for(finding.guess);
        default: return fix_for(finding.bot);
    }
}

reports::LeaguePlayer player_of(const Standing& standing) {
    reports::LeaguePlayer player;
    player.name = name_of(standing.bot);
    player.is_reference = standing.bot == Bot::reference;
    player.apart = standing.told_apart;
    player.met = standing.all_met;
    player.total = standing.mean_total();
    if (player.total) {
        player.least = standing.least_total;
        player.most = standing.most_total;
    }
    for (const scenario::Pillar pillar : scenario::kPillars)
        player.pillars[static_cast<std::size_t>(pillar)] = standing.mean_of(pillar);
    player.time = standing.mean_time();
    return player;
}

}  // namespace

reports::LeagueReport report_of(const simulation::Model& model, const League& league, const std::string& file) {
    reports::LeagueReport report;
    report.file = file;
    report.runs = league.runs;
    report.scored_on = league.scored_on;
    for (const Standing& standing : league.standings) report.players.push_back(player_of(standing));
    for (const analysis::GuessRate& rate : league.guesses) {
        report.guesses.push_back({std::string(name_of(rate.guess)), rate.moments, static_cast<std::int32_t>(rate.hits),
                                  static_cast<std::int32_t>(rate.chance)});
    }
    for (const LeagueFinding& finding : league.findings) {
        const bool guess = finding.fault == Fault::guessed;
        report.faults.push_back({std::string(name_of_fault(finding.fault)),
                                 std::string(guess ? name_of(finding.guess) : name_of(finding.bot)),
                                 says_of(model, league, finding), std::string(fix_of(finding))});
    }
    return report;
}

}  // namespace composure::commands
