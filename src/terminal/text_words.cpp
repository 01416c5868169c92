#include <fmt/format.h>

#include "terminal/text_words_internal.h"

namespace composure::terminal {

namespace {

using simulation::ActKind;
using simulation::View;

std::string_view patience_in_words(std::int32_t permille) {
    if (permille > 750) return "patient";
    if (permille > 500) return "looking around";
    if (permille > 250) return "getting impatient";
    return "about to give up";
}

bool may(const View& view, ActKind kind) {
    for (const simulation::ActOnOffer& act : view.acts) {
        if (act.kind == kind) return act.refused == simulation::Refusal::none;
    }
    return false;
}

std::string pace_in_words(const session::Pace& pace) {
    if (pace.off)
        return "Time stands still while you choose. Type w to let it run on, for example to stay silent or to wait.\n";
    if (pace.times_ten == 10) return "Time runs as it does in life. With --pace 2 or --pace off you have more of it.\n";
    return fmt::format("Time runs {}.{} times slower than in life.\n", pace.times_ten / 10, pace.times_ten % 10);
}

}  // namespace

std::string briefing(const Teller& teller, const session::Pace& pace, OwnWords own_words) {
    const scenario::Scenario& scenario = teller.model.scenario();
    const auto words = [&](std::string_view text) { return teller.words(text, CustomerId::none()); };
    std::string text = fmt::format("{}\n\n", words(scenario.title));
    if (!scenario.warning.empty())
        text += fmt::format("Before you begin: {} You can stop at any time with q; it costs you nothing.\n\n",
                            words(scenario.warning));
    if (!scenario.brief.empty()) text += words(scenario.brief) + "\n\n";
    if (!scenario.goals.empty()) text += "What you practise:\n";
    for (const std::string& goal : scenario.goals) text += fmt::format("- {}\n", words(goal));
    if (!scenario.goals.empty()) text += "\n";
    if (!scenario.policies.empty()) text += fmt::format("{}\n", words_of(scenario.place).cards);
    for (const scenario::Policy& policy : scenario.policies)
        text += fmt::format("- {}: {}\n", policy.id, words(policy.says));
    if (!scenario.policies.empty()) text += "\n";
    text += "Answer with the number of a reply, then Enter. ? shows what else you can do. q stops.\n";
    if (own_words == OwnWords::may_be_typed)
        text += "Or say it in your own words; where it is not clear which reply you mean, you are asked.\n";
    if (!words_of(scenario.place).advice.empty()) text += fmt::format("{}\n", words_of(scenario.place).advice);
    return text + pace_in_words(pace) + "\nPress Enter when you are ready.\n";
}

std::string line_in_words(const Teller& teller, const View& view) {
    const PlaceWords& place = words_of(teller.model.scenario().place);
    if (view.line.empty()) return fmt::format("{}\n", place.nobody_waits);
    std::string text = fmt::format("{}\n", place.who_waits);
    for (const simulation::PersonInLine& person : view.line) {
        const bool held = person.how == simulation::Waiting::on_hold;
        text += fmt::format("- {}: {}{}, {}{}\n", teller.name_of(person.customer),
                            held ? place.how_on_hold : place.how_in_line, simulation::name_of(person.mood),
                            patience_in_words(person.patience),
                            person.acknowledged ? "; knows that you have seen them" : "");
    }
    return text;
}

std::string cards_in_words(const simulation::Model& model) {
    if (model.scenario().policies.empty()) return "There are no cards here.\n";
    std::string text = "Cards you can open:\n";
    for (const scenario::Policy& policy : model.scenario().policies) text += fmt::format("- p {}\n", policy.id);
    return text;
}

std::string time_in_words(const session::Pace& pace, const View& view) {
    if (pace.off || view.replies.empty()) return {};
    if (view.silence_at) {
        const std::int64_t left = (*view.silence_at - view.at).count * pace.times_ten / 10;
        const std::int64_t seconds = (left + 500) / 1000;
        return fmt::format("({} second{} to answer.)\n", seconds, seconds == 1 ? "" : "s");
    }
    return view.hand_over ? "(No clock runs now; take your time.)\n" : "";
}

std::string free_counter_in_words(const Teller& teller, const View& view) {
    if (view.at_counter.exists() || view.ended) return {};
    const PlaceWords& place = words_of(teller.model.scenario().place);
    std::string text;
    if (!view.line.empty()) {
        const simulation::PersonInLine& first = view.line.front();
        const bool held = first.how == simulation::Waiting::on_hold;
        text = fmt::format(fmt::runtime(held ? place.free_on_hold : place.free_next), teller.name_of(first.customer));
        const simulation::PersonInLine& last = view.line.back();
        if (!held && last.how == simulation::Waiting::on_hold)
            text += fmt::format(" {} is still on hold; o goes back.", teller.name_of(last.customer));
    } else {
        text = may(view, ActKind::close) ? place.free_all_over : place.free_nobody;
    }
    if (may(view, ActKind::ask_afterwards))
        text += fmt::format(" f asks {} what to do next time.", teller.helper(scenario::Helper::supervisor));
    return text + "\n";
}

}  // namespace composure::terminal
