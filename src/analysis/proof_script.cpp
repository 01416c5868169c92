// A witness as a test of the scenario's own: steps that its player times exactly as the witness did.
#include <fmt/format.h>

#include <algorithm>

#include "analysis/proof.h"
#include "simulation/simulation.h"

namespace composure::analysis {
namespace {

using simulation::ActKind;
using simulation::Simulation;
using simulation::TimedAct;
using simulation::View;

Millis end_of_line_in(const View& view) {
    if (view.speaking_until) return *view.speaking_until;
    return view.silence_at ? *view.silence_at - view.clock_length : view.at;
}

bool has_reply(const View& view, ReplyId id) {
    return std::find(view.replies.begin(), view.replies.end(), id) != view.replies.end();
}

std::string in_quotes(std::string_view text) {
    std::string quoted = "\"";
    for (const char letter : text) {
        if (letter == '"' || letter == '\\') quoted += '\\';
        quoted += letter;
    }
    return quoted + '"';
}

// The engine's own hand-over replies are called facts, gossip and bare in a step.
std::string step_name(std::string_view id) {
    for (const std::string_view own : {"facts", "gossip", "bare"}) {
        if (id == fmt::format("hand-over.{}", own)) return std::string(own);
    }
    return std::string(id);
}

class ScriptWriter {
public:
    ScriptWriter(const simulation::Model& model, const Witness& witness)
        : model_(model), witness_(witness), play_(model, witness.seed) {}

    std::string write(std::string_view name) {
        text_ = fmt::format("    - name: {}\n      seed: {}\n      play:\n", in_quotes(name), witness_.seed);
        for (const TimedAct& act : witness_.acts) {
            act.act.kind == ActKind::reply ? reply(act) : button(act);
            play_.advance(act.at);
            play_.act(act.act);
            note_moment();
        }
        if (witness_.at > play_.now() || witness_.acts.empty()) wait_until(witness_.at);
        return text_ + "      expect: " + expectation() + "\n";
    }

private:
    void step(std::string_view words) { text_ += fmt::format("        - {{{}}}\n", words); }

    void wait_until(Millis at) {
        step(fmt::format("wait: {}ms", at.count - play_.now().count));
        play_.advance(at);
        note_moment();
    }

    void note_moment() {
        const View view = play_.view();
        if (view.moment.exists()) moment_ = view.moment;
    }

    // As the scenario's player looks for a reply: from change to change until something is on offer.
    View next_offer() const {
        Simulation ahead = play_;
        View view = ahead.view();
        while (view.replies.empty() && !ahead.ended() && ahead.next_change()) {
            ahead.advance(*ahead.next_change());
            view = ahead.view();
        }
        return view;
    }

    void reply(const TimedAct& act) {
        View view = next_offer();
        const std::string id = step_name(model_.reply(act.act.reply).id);
        const bool cuts_in = view.speaking_until && act.at < *view.speaking_until;
        const bool known = has_reply(view, act.act.reply) && act.at >= view.at;
        if (!known || (cuts_in && act.at < view.speaking_since)) {
            if (act.at > play_.now()) wait_until(act.at);
            view = play_.view();
        }
        if (view.speaking_until && act.at < *view.speaking_until) {
            step(fmt::format("reply: {}, cut-in: {}ms", id, act.at.count - view.speaking_since.count));
        } else {
            const std::int64_t after = act.at.count - end_of_line_in(view).count;
            step(fmt::format("reply: {}, after: {}ms", id, std::max<std::int64_t>(after, 0)));
        }
    }

    void button(const TimedAct& act) {
        std::string words = fmt::format("do: {}", simulation::name_of(act.act.kind));
        const bool names = act.act.kind == ActKind::call_next || act.act.kind == ActKind::switch_to;
        if (names && act.act.customer.exists()) words += fmt::format(", to: {}", model_.customer(act.act.customer).id);
        if (act.act.kind == ActKind::consult)
            words += fmt::format(", to: {}", model_.scenario().policies[act.act.policy.position()].id);
        if (act.act.minutes > 0) words += fmt::format(", minutes: {}", act.act.minutes);
        step(fmt::format("{}, after: {}ms", words, act.at.count - play_.now().count));
    }

    // Where the talk stands, and who has gone how.
    std::string expectation() const {
        std::string outcomes;
        for (const simulation::Event& event : play_.events()) {
            if (event.kind != simulation::EventKind::gone) continue;
            const auto outcome = scenario::name_of(static_cast<scenario::Outcome>(event.detail));
            if (!outcomes.empty()) outcomes += ", ";
            outcomes += fmt::format("{}: {}", model_.customer(event.customer).id, outcome);
        }
        std::string words;
        if (moment_.exists() && !model_.is_hand_over(moment_)) words = "moment: " + model_.moment(moment_).id;
        if (!outcomes.empty()) words += fmt::format("{}outcome: {{{}}}", words.empty() ? "" : ", ", outcomes);
        return "{" + (words.empty() ? "refused: none" : words) + "}";
    }

    const simulation::Model& model_;
    const Witness& witness_;
    Simulation play_;
    MomentId moment_;
    std::string text_;
};

}  // namespace

std::string test_script(const simulation::Model& model, const Witness& witness, std::string_view name) {
    return ScriptWriter(model, witness).write(name);
}

}  // namespace composure::analysis
