// The screen of a play: who stands at the counter, what they say, the clock, the line, what can be answered and done.
// Drawn from the view of the session and from what was heard, and from nothing else.
#pragma once

#include <map>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "window/desk/key_map.h"
#include "window/play/mood_change.h"
#include "window/play/play_pressure.h"
#include "window/play/play_sounds.h"
#include "window/play/play_stage.h"
#include "window/play/shift.h"
#include "window/portrait/people_cache.h"
#include "window/portrait/portrait.h"
#include "window/scene/scene.h"
#include "window/ui/controls.h"
#include "window/ui/kept_part.h"
#include "window/ui/ui.h"

namespace composure::window {

enum class PlayResult { goes_on, over, goes_back };

// How a play is shown: from the settings and the mode.
struct PlayManner {
    KeyMap keys;
    bool pressure = true;  // the picture may show it; never under reduced motion
    bool practice = true;  // pause, hints and going back exist
    enum class Sound { none, off, on };
    Sound sound = Sound::none;                  // of practice; none: there is nothing to switch
    const scenario::Gallery* people = nullptr;  // whom the scenario's `looks:` may name; outlives the screen
};

class PlayScreen {
public:
    explicit PlayScreen(Shift& shift, PlayManner manner = {});

    PlayResult draw(Ui& ui);
    void set_manner(const PlayManner& manner) { manner_ = manner; }
    void set_mark(std::string_view words) { mark_ = words; }                     // beside the time; empty: all is well
    void set_faults(const std::vector<std::string>& lines) { faults_ = lines; }  // of a watched file; over the picture
    Millis goes_back_to() const { return back_to_; }                             // with PlayResult::goes_back
    // When something moves by itself after `at` (animation time), while scenario time stands or runs; nothing: all is
    // still.
    std::optional<Millis> next_picture(Millis at);
    // What is to be heard since it was last asked for; the volume is not its own.
    Audible take_audible() { return audible_.take(); }
    bool take_sound_switched() { return std::exchange(sound_switched_, false); }  // by the trainee
    float pressure() const { return pressure_.shown(); }                          // 0..1, as it is shown now
    bool modal();  // a sheet lies over it and wants an answer

private:
    enum class Sheet { none, policies, transcript, waiting_time, out_of_turn, reason, whom, back, stop };
    // wide: the picture over answers and acts; beside: a narrow picture, and one column with all words; column: words
    // alone, in one scrolling column.
    enum class Layout { wide, beside, column };
    static Layout layout_of(const Ui& ui);
    static constexpr std::uint32_t kHelper = 100;  // a helper's number on the stage; customers go by their own

    // play_screen.cpp
    float top_height(const Ui& ui) const;
    void draw_top_bar(Ui& ui, Rect area);
    void draw_sound_switch(Ui& ui, Rect& area);
    void draw_panel(Ui& ui, Rect area);
    void draw_column(Ui& ui, Rect area);
    void follow_the_talk(Ui& ui);
    void hear();
    void open(Ui& ui, Sheet sheet, std::string_view focus);
    void close_sheet();
    std::string cap(Command command) const { return key_cap_of(manner_.keys[command]); }
    char32_t key(Command command) const { return manner_.keys[command]; }

    // play_answers.cpp: each draws from the top of `area` and returns the height taken.
    struct Status {
        std::string words, more, seconds;
        float share = 0;
        bool clock = false, soon = false;
    };
    Status status();
    Status status_of_talk();
    Status status_of_the_line();
    std::string at_the_end() const;
    float draw_clock(Ui& ui, Rect area);
    float draw_replies(Ui& ui, Rect area);
    float draw_meanwhile(Ui& ui, Rect area);
    float draw_asking(Ui& ui, Rect area);
    float draw_hint(Ui& ui, Rect area);

    float draw_faults(Ui& ui, Rect area);  // play_watch.cpp
    // play_typing.cpp
    float draw_own_words(Ui& ui, Rect area);
    void say_own_words(Ui& ui);
    void draw_meant(Ui& ui);

    // play_acts.cpp
    float draw_acts(Ui& ui, Rect area);
    float draw_acts_and_note(Ui& ui, Rect acts);
    std::string note_of_acts(Ui& ui);
    void draw_act(Ui& ui, Rect rect, const simulation::ActOnOffer& act, const ButtonSpec& spec);
    void start_act(Ui& ui, simulation::ActKind kind);
    void draw_extra(Ui& ui, Rect rect, Command command, const ButtonSpec& spec);

    // play_scene.cpp
    void draw_picture(Ui& ui, Rect area);
    void draw_counter_scene(Ui& ui, Rect area);
    void draw_call_scene(Ui& ui, Rect area);  // play_calls.cpp
    void draw_chat_scene(Ui& ui, Rect area);  // play_chat.cpp
    void draw_darkness(Ui& ui, Rect area);    // of what is felt
    void place_people(Ui& ui, Rect area);
    void draw_one(Ui& ui, Rect area, std::uint32_t who, const Stand& stand, float floor_y);
    void draw_front(Ui& ui, Rect area, std::uint32_t who, const Stand& stand);
    Expression feeling_of(std::uint32_t who);
    Expression face_of(std::uint32_t who);
    const Looks& looks_of(std::uint32_t who);
    bool talks(std::uint32_t who);
    std::optional<scenario::Helper> helper_present();
    void keep_helper();
    bool is_light() const { return look_.light == Light::day; }

    // play_line.cpp
    void draw_line_tags(Ui& ui, Rect area, float counter_top);
    float draw_tag(Ui& ui, Rect tag, const simulation::PersonInLine& person);
    float tag_height(const Ui& ui, const simulation::PersonInLine& person, float width);
    float draw_line_list(Ui& ui, Rect area);
    void choose_from_line(Ui& ui, Rect rect, const simulation::PersonInLine& person);

    // play_words.cpp
    void draw_bubble(Ui& ui, Rect area, Point mouth, float from_x);
    static void draw_empty_bubble(Ui& ui, Rect bubble, Point mouth, bool from_line);
    void draw_last_words(Ui& ui, Rect area);
    float draw_plate(Ui& ui, Rect plate);
    void draw_captions(Ui& ui, Rect area);
    void draw_helpers_on_the_way(Ui& ui, Rect area);
    float draw_said(Ui& ui, Rect area);
    struct Caption {
        std::string words;
        bool yours = false;
    };
    std::vector<Caption> captions(std::size_t most);

    // play_calls.cpp
    void draw_lines_of_phone(Ui& ui, Rect area);
    void draw_call_frame(Ui& ui, Rect frame);

    // play_chat.cpp
    void draw_chat_tabs(Ui& ui, Rect area);
    void draw_chat_talk(Ui& ui, Rect area);
    void draw_avatar(Ui& ui, Rect area, std::uint32_t who);

    // play_sheets.cpp, play_choices.cpp
    void draw_sheet(Ui& ui);
    void draw_policies(Ui& ui);
    float draw_card(Ui& ui, Rect area, const scenario::Policy& policy);
    void draw_transcript(Ui& ui);
    void draw_cut_in(Ui& ui);
    void draw_stop(Ui& ui);
    void draw_waiting_time(Ui& ui);
    void draw_out_of_turn(Ui& ui);
    void draw_reason(Ui& ui);
    void draw_whom(Ui& ui);
    void draw_back(Ui& ui);
    void draw_paused(Ui& ui);

    Shift& shift_;
    PlayManner manner_;
    PlaceLook look_;
    const scenario::Scenario* looked_at_ = nullptr;  // what look_ is of
    ThemeName look_theme_{};
    Sheet sheet_ = Sheet::none;
    PolicyId open_policy_;
    CustomerId wanted_;                 // out of turn, while that is asked about
    simulation::ActKind called_for_{};  // while the reason is asked
    std::optional<Millis> back_;        // chosen in this pass
    Millis back_to_;
    bool paused_before_stop_ = false, offered_debrief_ = false;
    std::string own_words_;  // being typed
    bool typing_open_ = false;
    std::vector<std::string> faults_;
    std::string mark_;
    std::string note_;                         // why something cannot be done
    std::string hovered_;                      // the act under the pointer in the pass before
    std::pair<MomentId, std::uint16_t> talk_;  // what was shown last, to scroll to what is new

    Stage stage_;
    Pressure pressure_;
    MoodChange mood_change_;
    PlaySounds sounds_;
    Audible audible_;
    bool sound_switched_ = false;
    Motion motion_ = Motion::full;
    std::size_t chat_length_ = 0;  // what was shown of the chat, to scroll to what is new
    Millis face_at_;               // stands with the scenario's time
    std::optional<scenario::Helper> helper_;
    std::map<std::uint32_t, Mover> movers_;
    std::map<std::uint32_t, Looks> looks_;
    PeopleCache people_, hands_;
    struct Front {
        std::uint32_t who = 0;
        Portrait portrait;
        Expression face;
    };
    std::optional<Front> front_;  // at the counter now
    // What everything but faces and spoken words follows from (play_parts.cpp). `tick`: of what goes with time.
    StillKey key_of_part(const Ui& ui, Rect area, std::int64_t tick);
    std::uint64_t state_of_pass(const Ui& ui);
    std::optional<std::uint64_t> state_;  // of this pass
    void take_look(const Ui& ui);
    struct PlaceKey {
        Rect area;
        PlaceLook look;
        friend bool operator==(const PlaceKey&, const PlaceKey&) = default;
    };
    Kept<PlaceKey> room_, counter_;
    struct BubbleKey {
        Rect bubble;
        Point mouth;
        float scale = 1;
        ThemeName theme{};
        bool from_line = false;
        friend bool operator==(const BubbleKey&, const BubbleKey&) = default;
    };
    Kept<BubbleKey> bubble_;
    struct PressureKey {
        Rect area;
        float pressure = 0, beat = 0;
        friend bool operator==(const PressureKey&, const PressureKey&) = default;
    };
    Kept<PressureKey> dark_;
    Kept<StillKey> hands_of_clock_;
    KeptPart<StillKey> clock_part_, replies_part_, acts_part_, line_part_, top_part_;
};

// What each act is called and what it does, in the window, translated.
struct ActWords {
    std::string label, hint, id;
};
ActWords words_for(simulation::ActKind kind, const session::Session& session);
Command command_of(simulation::ActKind kind);  // of an act with a key of its own
const char* words_for(simulation::CallReason reason);

}  // namespace composure::window
