// Everything that a person sets for themselves; each change holds at once and is kept.
#include "window/home/settings_screen.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <utility>

#include "window/ui/page.h"

namespace composure::window {
namespace {

constexpr std::array kScales{75, 100, 125, 150, 200, 250, 300};
constexpr std::array kVolumes{25, 50, 75, 100};
constexpr Millis kTrySound{2500};

template <class List, class Is>
int place_of(const List& list, const Is& is) {
    const auto found = std::find_if(list.begin(), list.end(), is);
    return found == list.end() ? -1 : static_cast<int>(found - list.begin());
}

}  // namespace

const char* words_for_pace(std::string_view pace) {
    if (pace == "1") return tr("Real time");
    if (pace == "1.5") return tr("Half as long again");
    if (pace == "2") return tr("Twice");
    if (pace == "3") return tr("Three times");
    if (pace == "10") return tr("Ten times");
    return tr("Time waits for me");
}

void SettingsScreen::draw_looks(Flow& flow) {
    Settings& settings = desk_.settings;
    flow.heading(tr("How it looks"));
    flow.gap(8);
    const long percent = std::lround(settings.ui_scale * 100);
    std::vector<Choice> scales;
    for (const int each : kScales) scales.push_back({fmt::format("scale/{}", each), fmt::format("{} %", each)});
    const int now = place_of(kScales, [&](int each) { return each == percent; });
    const std::string size_note = tr_fill("Now {} %. Anywhere: Ctrl and +, Ctrl and -.", percent);
    if (const int chosen = draw_choices(flow, tr("Size of text and buttons"), size_note, scales, now); chosen >= 0)
        change([&] { settings.ui_scale = static_cast<float>(kScales[static_cast<std::size_t>(chosen)]) / 100; });
    const std::vector<Choice> themes{
        {"theme/light", tr("Light")}, {"theme/dark", tr("Dark")}, {"theme/contrast", tr("High contrast")}};
    if (const int chosen = draw_choices(flow, tr("Colours"), "", themes, static_cast<int>(settings.theme)); chosen >= 0)
        change([&] { settings.theme = static_cast<ThemeName>(chosen); });
    const std::vector<Choice> motions{{"motion/full", tr("Everything moves")},
                                      {"motion/reduced", tr("Reduced motion")}};
    if (const int chosen = draw_choices(flow, tr("Motion"), tr("Reduced: people stand still, nothing shakes."), motions,
                                        static_cast<int>(settings.motion));
        chosen >= 0)
        change([&] { settings.motion = static_cast<Motion>(chosen); });
    if (desk_.languages.size() < 2) return;
    std::vector<Choice> languages{{"language/machine", tr("As this machine")}};
    for (const Language& each : desk_.languages) languages.push_back({"language/" + each.code, each.name});
    const int language =
        1 + place_of(desk_.languages, [&](const Language& each) { return each.code == settings.language; });
    if (const int chosen =
            draw_choices(flow, tr("Language"), tr("Of the program. A scenario keeps its own."), languages, language);
        chosen >= 0)
        change(
            [&] { settings.language = chosen == 0 ? "" : desk_.languages[static_cast<std::size_t>(chosen - 1)].code; });
}

void SettingsScreen::draw_play(Flow& flow) {
    Settings& settings = desk_.settings;
    flow.gap(8);
    flow.heading(tr("How it plays"));
    flow.gap(8);
    const std::vector<Choice> paces = [] {
        std::vector<Choice> list;
        for (const char* each : kPaces) list.push_back({fmt::format("pace/{}", each), words_for_pace(each)});
        return list;
    }();
    const int pace = place_of(kPaces, [&](const char* each) { return session::name_of(settings.pace) == each; });
    if (const int chosen = draw_choices(flow, tr("How much time you have"),
                                        tr("In practice. Nobody else sees what you choose."), paces, pace);
        chosen >= 0)
        change([&] { settings.pace = *session::pace_named(kPaces[static_cast<std::size_t>(chosen)]); });
    const auto on_off = [&](const char* id, const char* label, const char* note, bool& value) {
        const std::vector<Choice> choices{{fmt::format("{}/on", id), tr("On")}, {fmt::format("{}/off", id), tr("Off")}};
        if (const int chosen = draw_choices(flow, label, note, choices, value ? 0 : 1); chosen >= 0)
            change([&] { value = chosen == 0; });
    };
    on_off("pressure", tr("Pressure is seen and heard"),
           tr("Darker edges, a murmur, a heart. Never in an assessment, nor with reduced motion."), settings.pressure);
    draw_sound(flow);
}

void SettingsScreen::draw_sound(Flow& flow) {
    Settings& settings = desk_.settings;
    std::vector<Choice> choices{{"sound/off", tr("Off")}};
    for (const int each : kVolumes) choices.push_back({fmt::format("sound/{}", each), fmt::format("{} %", each)});
    const int tries = static_cast<int>(choices.size());
    if (settings.sound) choices.push_back({"sound/try", tr("Let me hear it")});
    std::string note = tr(
        "The clock's last seconds, the telephone, the door, new messages. Each can be seen as well. An assessment is "
        "silent.");
    const int place = place_of(kVolumes, [&](int each) { return each == settings.volume; });
    const bool other = settings.sound && place < 0;  // written into the file by hand
    if (other) note = tr_fill("Now {} %.", settings.volume) + " " + note;
    const int now = !settings.sound ? 0 : other ? -1 : 1 + place;
    const int chosen = draw_choices(flow, tr("Sound"), note, choices, now);
    if (chosen < 0) return;
    if (chosen < tries)
        change([&] {
            settings.sound = chosen > 0;
            if (chosen > 0) settings.volume = kVolumes[static_cast<std::size_t>(chosen - 1)];
        });
    try_sound();
}

void SettingsScreen::try_sound() {
    sounds_until_ = now_ + kTrySound;
    begins_to_sound_ = desk_.settings.sound;
}

std::optional<Millis> SettingsScreen::still_for(Millis real) {
    return real < sounds_until_ ? std::optional(sounds_until_ - real) : std::nullopt;
}

// The door's bell, and a few people if they would be heard in a play.
Audible SettingsScreen::take_audible() {
    const Settings& settings = desk_.settings;
    if (!settings.sound || now_ >= sounds_until_) return {};
    Audible audible;
    audible.volume = settings.volume;
    audible.bell = std::exchange(begins_to_sound_, false);
    if (settings.pressure && settings.motion == Motion::full) {
        audible.pressure = 0.75F;
        audible.people = 4;
    }
    return audible;
}

void SettingsScreen::draw_keys(Flow& flow) {
    flow.gap(8);
    flow.heading(tr("Keys"));
    flow.gap(2);
    flow.soft(tr("Replies are always on the numbers. To move a command, press it here, then the letter you want."));
    flow.gap(10);
    if (!said_.empty()) draw_note(flow, tr("Keys"), said_, Tone::accent);
    Ui& ui = flow.ui;
    const float gap = ui.px(10);
    const int columns = std::clamp(static_cast<int>((flow.width + gap) / (ui.px(290) + gap)), 1, 3);
    const float width = (flow.width - gap * static_cast<float>(columns - 1)) / static_cast<float>(columns);
    for (std::size_t first = 0; first < kCommandCount; first += static_cast<std::size_t>(columns)) {
        float row = 0;
        for (std::size_t i = first; i < std::min(kCommandCount, first + static_cast<std::size_t>(columns)); ++i) {
            const auto command = static_cast<Command>(i);
            const bool waits = waiting_ == command;
            const ButtonSpec spec{fmt::format("key/{}", word_of(command)), tr(words_for(command)),
                                  waits ? "?" : key_cap_of(desk_.settings.keys[command]), "",
                                  waits ? ButtonStyle::main : ButtonStyle::plain};
            const float height = button_height(ui, spec, width);
            const Rect rect{flow.x + static_cast<float>(i - first) * (width + gap), flow.y, width, height};
            if (button(ui, rect, spec)) start_waiting(command);
            row = std::max(row, height);
        }
        flow.y += row + gap;
    }
    flow.gap(4);
    const std::vector<ButtonSpec> reset{{"keys/reset", tr("All keys as they were"), "", "", ButtonStyle::plain}};
    if (draw_buttons(flow, reset) == 0) {
        change([&] { desk_.settings.keys = KeyMap(); });
        said_ = tr("All keys are as they were at first.");
    }
}

void SettingsScreen::start_waiting(Command command) {
    waiting_ = command;
    said_ = tr_fill("Now press a letter for “{}”. Esc leaves it as it is.", tr(words_for(command)));
}

// While a letter is awaited, the keyboard belongs to it.
void SettingsScreen::take_letter(Ui& ui) {
    if (!waiting_) return;
    if (ui.pressed(Key::escape)) {
        waiting_.reset();
        said_.clear();
        return;
    }
    const InputEvent& event = ui.event();
    if (event.kind != InputEvent::Kind::key || event.key != Key::character || event.character == U' ') return;
    const char32_t letter = event.character;
    if (!ui.pressed(letter)) return;
    if (letter < U'a' || letter > U'z') {
        said_ = tr("Only the letters A to Z can be used.");
        return;
    }
    give(letter);
}

void SettingsScreen::give(char32_t letter) {
    KeyMap& keys = desk_.settings.keys;
    const Command command = *waiting_;
    const KeyMap before = keys;
    change([&] { keys.put(command, letter); });
    waiting_.reset();
    said_ = tr_fill("“{}” is now on {}.", tr(words_for(command)), key_cap_of(letter));
    for (std::size_t i = 0; i < kCommandCount; ++i) {
        const auto other = static_cast<Command>(i);
        if (other == command || before[other] == keys[other]) continue;
        said_ += " " + tr_fill("“{}” had it and is now on {}.", tr(words_for(other)), key_cap_of(keys[other]));
    }
}

Next SettingsScreen::draw(Ui& ui, Millis real) {
    now_ = real;
    take_letter(ui);
    Page page(ui, "settings", 980, {{{"settings/back", tr("Done"), "Esc", "", ButtonStyle::main}, Key::escape}},
              PageArrows::scroll);
    Flow& flow = page.flow();
    flow.gap(page.roomy() ? 28 : 14);
    flow.title(tr("Settings"));
    flow.gap(4);
    flow.soft(tr("What you change holds at once and is kept for you on this machine."));
    flow.gap(14);
    if (!desk_.message.empty()) draw_note(flow, tr("Please note"), desk_.message, Tone::warm);
    draw_looks(flow);
    draw_play(flow);
    draw_keys(flow);
    return page.finish().empty() ? Next(Stay{}) : Next(GoBack{});
}

std::unique_ptr<Screen> make_settings_screen(Desk& desk) { return std::make_unique<SettingsScreen>(desk); }

}  // namespace composure::window
