// What the parts of the play screen that stand still follow from.
#include <functional>

#include "base/mix64.h"
#include "window/play/play_screen.h"

namespace composure::window {
namespace {

class State {
public:
    template <class Value>
    void add(Value value) {
        value_ = mix64(value_ + static_cast<std::uint64_t>(value));
    }
    void add_text(std::string_view text) { add(std::hash<std::string_view>{}(text)); }
    std::uint64_t value() const { return value_; }

private:
    std::uint64_t value_ = 1;
};

void add_line(State& state, const simulation::View& view) {
    for (const simulation::PersonInLine& person : view.line) {
        state.add(person.customer.value);
        state.add(person.mood);
        state.add(person.acknowledged);
        state.add(person.how);
        state.add(person.patience / 250);
    }
    for (const simulation::ActOnOffer& act : view.acts) state.add(act.refused);
}

}  // namespace

StillKey PlayScreen::key_of_part(const Ui& ui, Rect area, std::int64_t tick) {
    if (!state_) state_ = state_of_pass(ui);
    State state;
    state.add(*state_);
    state.add(tick);
    return {area, state.value()};
}

std::uint64_t PlayScreen::state_of_pass(const Ui& ui) {
    const simulation::View& view = shift_.view();
    State state;
    state.add(shift_.session().simulation().events().size());
    state.add(shift_.session().simulation().acts().size());
    for (const bool each :
         {view.speaking_until.has_value(), view.busy_until.has_value(), view.silence_at.has_value(), view.hand_over,
          view.waiting_for_help, view.supervisor_on_the_way, view.colleague_on_the_way, shift_.time_runs(),
          shift_.paused(), shift_.asks_to_cut_in(), shift_.replies_open(), manner_.practice, helper_.has_value()})
        state.add(each);
    state.add(view.moment.value);
    state.add(view.text);
    state.add(view.at_counter.value);
    state.add(view.mood);
    state.add(sheet_);
    state.add(manner_.sound);
    add_line(state, view);
    state.add(mood_change_.from().value_or(-1));
    state.add_text(shift_.refusal());
    state.add_text(shift_.hint());
    state.add_text(mark_);
    state.add_text(hovered_);
    state.add(ui.focus_visible());
    return state.value();
}

}  // namespace composure::window
