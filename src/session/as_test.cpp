// What somebody did, as the steps of a test.
#include <fmt/format.h>

#include <algorithm>

#include "base/utf8.h"
#include "scoring/judge.h"
#include "session/record_test.h"
#include "session/script_player.h"

namespace composure::session {

namespace {

using scenario::PlayStep;
using simulation::ActKind;

constexpr std::size_t kLeastWordsOfReply = 3;
constexpr int kMostTimingTries = 6;

enum class Times : std::uint8_t { usual, exact };

tl::unexpected<Error> no_test(std::string message, std::string fix) {
    return tl::unexpected(Error{"not-a-test", std::move(message), std::move(fix)});
}

// The first words of a reply, as many as tell it from the others of its moment; its id where no words do.
std::string beginning_of(const simulation::Model& model, ReplyId id, MomentId moment) {
    const std::string& say = model.reply(id).say;
    std::vector<std::string> others;
    for (const scenario::Reply& other : model.moment(moment).replies)
        if (other.id != model.reply(id).id) others.push_back(fold(other.say));
    std::size_t words = 0;
    for (std::size_t end = 0; end != std::string::npos;) {
        end = say.find(' ', end + 1);
        if (++words < kLeastWordsOfReply && end != std::string::npos) continue;
        std::string begin = say.substr(0, end);
        while (!begin.empty() && std::string_view(".,;:!?").find(begin.back()) != std::string_view::npos)
            begin.pop_back();
        const std::string folded = fold(begin);
        const auto same = [&](const std::string& other) { return other.starts_with(folded); };
        if (!folded.empty() && std::none_of(others.begin(), others.end(), same)) return begin;
    }
    return model.reply(id).id;
}

PlayStep step_of(const simulation::Model& model, const simulation::Simulation& before, const simulation::Act& act) {
    PlayStep step;
    if (act.kind == ActKind::reply) {
        const simulation::View view = before.view();
        step.reply = beginning_of(model, act.reply, view.moment);
        return step;
    }
    step.kind = PlayStep::Kind::act;
    step.act = simulation::name_of(act.kind);
    if (act.kind == ActKind::consult) step.to = model.scenario().policies[act.policy.position()].id;
    if (act.customer.exists()) step.to = model.customer(act.customer).id;
    if (act.minutes > 0) step.minutes = act.minutes;
    return step;
}

// When this step does it, played after `player`; nothing if it does not.
std::optional<Millis> time_of_step(ScriptPlayer player, const PlayStep& step, const simulation::Act& act) {
    const std::size_t before = player.simulation().acts().size();
    if (player.carry_out(step) || player.refused() != simulation::Refusal::none) return std::nullopt;
    const auto acts = player.simulation().acts();
    if (acts.size() <= before || acts.back().act.kind != act.kind || acts.back().act.reply != act.reply)
        return std::nullopt;
    return acts.back().at;
}

// The step at exactly that time: by `after`, or by `cut-in` while they speak.
std::optional<PlayStep> timed(const ScriptPlayer& player, PlayStep step, const simulation::TimedAct& act) {
    if (time_of_step(player, step, act.act) == act.at) return step;
    if (step.kind == PlayStep::Kind::act) {  // counted from the act before
        step.after = act.at - player.simulation().now();
        return time_of_step(player, step, act.act) == act.at ? std::optional(step) : std::nullopt;
    }
    for (std::optional<Millis> PlayStep::*how : {&PlayStep::after, &PlayStep::cut_in}) {
        PlayStep tried = step;
        tried.*how = Millis{0};
        for (int n = 0; n < kMostTimingTries; ++n) {
            const auto at = time_of_step(player, tried, act.act);
            if (at == act.at) return tried;
            const Millis by = at ? act.at - *at : Millis{1};
            if ((tried.*how)->count + by.count < 0) break;
            tried.*how = *(tried.*how) + by;
        }
    }
    return std::nullopt;
}

// A wait until then, and the step at once: where what is offered changes by itself meanwhile.
std::optional<std::vector<PlayStep>> after_a_wait(ScriptPlayer player, PlayStep step, const simulation::TimedAct& act) {
    PlayStep wait;
    wait.kind = PlayStep::Kind::wait;
    wait.wait = act.at - player.simulation().now();
    if (player.carry_out(wait)) return std::nullopt;
    if (step.kind == PlayStep::Kind::reply) step.after = Millis{0};
    if (time_of_step(player, step, act.act) != act.at) return std::nullopt;
    return std::vector<PlayStep>{wait, step};
}

std::string duration(Millis time) {
    return time.count % 1000 == 0 ? fmt::format("{}s", time.count / 1000) : fmt::format("{}ms", time.count);
}

bool needs_quotes(std::string_view words, bool in_braces) {
    const bool letter =
        !words.empty() && ((words[0] >= 'A' && words[0] <= 'Z') || (words[0] >= 'a' && words[0] <= 'z'));
    const std::string_view marks = in_braces ? ",:#[]{}\"&*|>%@`\\" : ":#\"&*|>%@`\\";
    static constexpr std::string_view kWords[] = {"true", "false", "null", "yes", "no", "on", "off", "y", "n"};
    return !letter || words.find_first_of(marks) != std::string_view::npos ||
           std::find(std::begin(kWords), std::end(kWords), fold(words)) != std::end(kWords);
}

std::string yaml_text(std::string_view words, bool in_braces) {
    if (!needs_quotes(words, in_braces)) return std::string(words);
    std::string quoted = "\"";
    for (const char letter : words) {
        if (letter == '"' || letter == '\\') quoted += '\\';
        quoted += letter;
    }
    return quoted + "\"";
}

std::string line_of(const PlayStep& step) {
    const bool plain = step.kind == PlayStep::Kind::reply && !step.after && !step.cut_in;
    if (plain) return yaml_text(step.reply, false);
    if (step.kind == PlayStep::Kind::wait) return fmt::format("{{wait: {}}}", duration(step.wait));
    std::string line =
        step.kind == PlayStep::Kind::reply ? "{reply: " + yaml_text(step.reply, true) : "{do: " + step.act;
    if (step.minutes) line += fmt::format(", minutes: {}", *step.minutes);
    if (!step.to.empty()) line += ", to: " + yaml_text(step.to, true);
    if (step.after) line += ", after: " + duration(*step.after);
    if (step.cut_in) line += ", cut-in: " + duration(*step.cut_in);
    return line + "}";
}

// What must come out the same: outcomes, result, pillars.
std::string expectation(const simulation::Model& model, const scoring::Scorecard& card) {
    std::string text = "outcome: ";
    const auto& customers = model.scenario().customers;
    if (customers.size() == 1) {
        text += scenario::name_of(card.customers.front());
    } else {
        for (std::size_t n = 0; n < customers.size(); ++n)
            text += fmt::format("{}{}: {}", n == 0 ? "{" : ", ", customers[n].id, scenario::name_of(card.customers[n]));
        text += "}";
    }
    text += fmt::format("\nresult: {}\n", scoring::name_of(card.outcome));
    for (const scenario::Pillar pillar : scenario::kPillars) {
        const scoring::PillarScore& score = scoring::pillar_of(card, pillar);
        if (score.exercised == scoring::Exercised::yes)
            text += fmt::format("{}: {}\n", scenario::name_of(pillar), score.rounded);
    }
    return text;
}

// The steps, played one after the other; nothing if one of them cannot be said.
std::optional<std::vector<PlayStep>> steps_of(const Session& session, ScriptPlayer& player, Times times) {
    const simulation::Model& model = session.model();
    std::vector<PlayStep> steps;
    simulation::Simulation before(model, session.simulation().seed());
    for (const simulation::TimedAct& act : session.simulation().acts()) {
        before.advance(act.at);
        PlayStep step = step_of(model, before, act.act);
        if (!before.act(act.act)) return std::nullopt;
        const bool usual = times == Times::usual && time_of_step(player, step, act.act);
        const auto exact = usual ? std::optional(step) : timed(player, step, act);
        const auto added = exact ? std::optional(std::vector<PlayStep>{*exact}) : after_a_wait(player, step, act);
        if (!added) return std::nullopt;
        for (const PlayStep& one : *added) {
            player.carry_out(one);
            steps.push_back(one);
        }
    }
    return steps;
}

}  // namespace

Result<std::string> as_test(const Session& session, std::string_view name) {
    const simulation::Model& model = session.model();
    if (!session.ended() || session.stopped())
        return tl::unexpected(Error{"play-not-over", "a test is made of a play that came to its end",
                                    "play it again until everybody has gone"});
    for (const simulation::TimedAct& act : session.simulation().acts())
        if (act.act.kind == ActKind::unclear)
            return no_test("typed words that nobody understood cannot stand in a test",
                           "play it again with the replies that you mean");
    const std::uint64_t seed = session.simulation().seed();
    const scoring::Reference reference = scoring::make_reference(model, seed);
    const std::string wanted = expectation(model, session.scorecard());
    for (const Times times : {Times::usual, Times::exact}) {
        ScriptPlayer player(model, seed);
        const auto steps = steps_of(session, player, times);
        if (!steps) continue;
        player.finish();
        if (expectation(model, scoring::judge(model, player.simulation().events(), reference)) != wanted) continue;
        std::string entry = fmt::format("- name: {}\n", yaml_text(name, false));
        if (seed != 1) entry += fmt::format("  seed: {}\n", seed);
        entry += steps->empty() ? "  play: [{wait: 1s}]\n" : "  play:\n";
        for (const PlayStep& step : *steps) entry += fmt::format("    - {}\n", line_of(step));
        entry += "  expect:\n";
        for (std::size_t at = 0; at < wanted.size();) {
            const std::size_t end = wanted.find('\n', at);
            entry += "    " + wanted.substr(at, end - at) + "\n";
            at = end + 1;
        }
        return entry;
    }
    return no_test("this play cannot be said in the steps of a test",
                   "play it again, and act when a line has ended; or write the test by hand");
}

}  // namespace composure::session
