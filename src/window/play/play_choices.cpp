// The short questions of a play.
#include <algorithm>
#include <array>

#include "window/play/play_questions.h"
#include "window/play/play_screen.h"
#include "window/text/words.h"

namespace composure::window {

using simulation::ActKind;
using simulation::CallReason;

namespace {

QuestionChoice numbered(const std::string& name, std::size_t place, std::string words) {
    const std::string number = std::to_string(place + 1);
    return {{name + "/" + number, std::move(words), place < 9 ? number : "", ""},
            place < 9 ? static_cast<char32_t>(U'1' + place) : 0};
}

QuestionChoice way_out(std::string id, std::string words) {
    return {{std::move(id), std::move(words), tr("Esc"), "", ButtonStyle::quiet}, 0, Key::escape};
}

}  // namespace

void PlayScreen::draw_cut_in(Ui& ui) {
    QuestionChoice wait{{"cut-in/no", tr("Let them finish"), tr("Esc"), "", ButtonStyle::main}, 0, Key::escape};
    QuestionChoice cut{{"cut-in/yes", tr("Cut in"), "Y", ""}, U'y'};
    const bool writes = shift_.view().place == scenario::Place::chat;
    const auto chosen =
        ask(ui, {writes ? tr("They are still writing. Cut in?") : tr("They are still speaking. Cut in?"),
                 tr("An answer now stops them in the middle of their words. You are asked this once."),
                 {wait, cut}});
    if (chosen) shift_.answer_cut_in(*chosen == 1);
}

void PlayScreen::draw_stop(Ui& ui) {
    QuestionChoice go_on{{"stop/go-on", tr("Go on"), tr("Esc"), "", ButtonStyle::main}, 0, Key::escape};
    QuestionChoice stop{{"stop/stop", tr("Stop now"), "Y", ""}, U'y'};
    const auto chosen =
        ask(ui, {tr("Stop here?"),
                 tr("Time stands still. If you stop, you still see how it went so far; it counts for nothing."),
                 {go_on, stop}});
    if (!chosen) return;
    close_sheet();
    if (*chosen == 1) shift_.act({.kind = ActKind::stop_now});
}

void PlayScreen::draw_waiting_time(Ui& ui) {
    constexpr std::array<std::uint8_t, 5> minutes{0, 1, 2, 5, 10};
    const bool counter = shift_.view().place == scenario::Place::counter;
    Question question{
        counter ? tr("A word to the line") : tr("One moment, please"),
        counter ? tr("The nearest three hear it. Say how long it will take only if you can keep to it.")
                : tr("They hear it, and so do those who wait. Say how long it will take only if you can keep to it."),
        {numbered("waiting", 0, tr("“I have seen you. I will be right with you.”")),
         numbered("waiting", 1, tr("“About one minute.”")), numbered("waiting", 2, tr("“About two minutes.”")),
         numbered("waiting", 3, tr("“About five minutes.”")), numbered("waiting", 4, tr("“About ten minutes.”")),
         way_out("waiting/back", tr("Not now"))}};
    const auto chosen = ask(ui, question);
    if (!chosen) return;
    close_sheet();
    if (*chosen < minutes.size()) shift_.act({.kind = ActKind::acknowledge, .minutes = minutes[*chosen]});
}

void PlayScreen::draw_out_of_turn(Ui& ui) {
    const auto& line = shift_.view().line;
    const bool waits =
        std::any_of(line.begin(), line.end(), [&](const auto& each) { return each.customer == wanted_; });
    if (!waits || line[0].customer == wanted_) return close_sheet();  // the line has moved meanwhile
    const std::string first = name_of(shift_.session(), line[0].customer);
    const std::string wanted = name_of(shift_.session(), wanted_);
    QuestionChoice keep{{"turn/no", tr("Keep the order"), tr("Esc"), "", ButtonStyle::main}, 0, Key::escape};
    QuestionChoice call{{"turn/yes", tr_fill("Call {}", wanted), "Y", ""}, U'y'};
    const auto chosen = ask(ui, {tr_fill("{} is first. Call {} out of turn?", first, wanted),
                                 tr("Those who came before will notice. There can be a good reason for it."),
                                 {keep, call}});
    if (!chosen) return;
    close_sheet();
    if (*chosen == 1) shift_.act({.kind = ActKind::call_next, .customer = wanted_});
}

// Help is called with a reason: one sentence to whoever comes. It is never judged.
void PlayScreen::draw_reason(Ui& ui) {
    constexpr std::array reasons{CallReason::authority, CallReason::knowledge, CallReason::abuse,
                                 CallReason::safety,    CallReason::line,      CallReason::none};
    const auto helper =
        called_for_ == ActKind::call_supervisor ? scenario::Helper::supervisor : scenario::Helper::colleague;
    Question question{tr_fill("Why do you call {}?", helper_name(shift_.session(), helper)),
                      tr("They know at once what it is about. Your reason is never judged."),
                      {}};
    for (std::size_t i = 0; i < reasons.size(); ++i)
        question.choices.push_back(numbered("reason", i, words_for(reasons[i])));
    question.choices.push_back(way_out("reason/back", tr("Not now")));
    const auto chosen = ask(ui, question);
    if (!chosen) return;
    close_sheet();
    if (*chosen < reasons.size()) shift_.act({.kind = called_for_, .reason = reasons[*chosen]});
}

// Telephone and chat: to whom.
void PlayScreen::draw_whom(Ui& ui) {
    const auto& line = shift_.view().line;
    const bool phone = shift_.view().place == scenario::Place::phone;
    Question question{tr("To whom?"), tr("Whoever you leave waits for you; what was said stays there."), {}};
    std::vector<CustomerId> whom;
    const auto offer = [&](CustomerId customer, std::string words) {
        question.choices.push_back(numbered("whom", whom.size(), std::move(words)));
        whom.push_back(customer);
    };
    const bool any_held = std::any_of(line.begin(), line.end(),
                                      [](const auto& each) { return each.how == simulation::Waiting::on_hold; });
    if (any_held) offer(CustomerId::none(), tr("Whoever has waited longest"));
    for (const simulation::PersonInLine& person : line) {
        const bool held = person.how == simulation::Waiting::on_hold;
        if (phone && !held) continue;  // a call that rings is taken, not switched to
        const std::string name = name_of(shift_.session(), person.customer);
        offer(person.customer, held ? tr_fill("{}, who waits", name) : name);
    }
    question.choices.push_back(way_out("whom/back", tr("Not now")));
    const auto chosen = ask(ui, question);
    if (!chosen) return;
    close_sheet();
    if (*chosen < whom.size()) shift_.act({.kind = ActKind::switch_to, .customer = whom[*chosen]});
}

void PlayScreen::draw_paused(Ui& ui) {
    QuestionChoice go_on{{"pause/go-on", tr("Go on"), cap(Command::pause), "", ButtonStyle::main}, key(Command::pause)};
    if (ask(ui, {tr("Paused"), tr("Time stands still for everybody. Take the time that you need."), {go_on}}))
        shift_.pause(false);
}

}  // namespace composure::window
