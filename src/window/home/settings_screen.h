// The settings, each with its effect at once.
#pragma once

#include <array>
#include <optional>
#include <string>

#include "window/desk/desk.h"

namespace composure::window {

class Flow;

class SettingsScreen : public Screen {
public:
    explicit SettingsScreen(Desk& desk) : desk_(desk) {}
    std::string name() const override { return "settings"; }
    Next draw(Ui& ui, Millis real) override;
    std::optional<Millis> still_for(Millis real) override;
    Audible take_audible() override;

private:
    template <class Change>
    void change(const Change& what) {
        what();
        desk_.message.clear();
        desk_.settings_changed = true;
    }
    void draw_looks(Flow& flow);
    void draw_play(Flow& flow);
    void draw_sound(Flow& flow);
    void try_sound();
    void draw_keys(Flow& flow);
    void start_waiting(Command command);
    void take_letter(Ui& ui);
    void give(char32_t letter);

    Desk& desk_;
    std::optional<Command> waiting_;  // its new letter is awaited
    std::string said_;                // what became of the keys
    Millis now_, sounds_until_;       // the sound that is tried
    bool begins_to_sound_ = false;
};

inline constexpr std::array kPaces{"1", "1.5", "2", "3", "10", "off"};  // as session::pace_named takes them
const char* words_for_pace(std::string_view pace);                      // "Half as long again"

}  // namespace composure::window
