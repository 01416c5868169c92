// The screen of a play: who stands at the counter, what they say, the clock, the line, what can be answered and done.
// Drawn from the view of the session and from what was heard, and from nothing else.
#pragma once

#include <map>
#include <optional>

#include "window/portrait.h"
#include "window/shift.h"
#include "window/ui.h"

namespace composure::window {

inline constexpr std::uint32_t kHelperFace = 77;  // when a helper blinks; customers go by their number

enum class PlayResult { goes_on, over };

class PlayScreen {
public:
    explicit PlayScreen(Shift& shift);

    PlayResult draw(Ui& ui);
    void set_mark(std::string_view words) { mark_ = words; }  // beside the time; empty: all is well
    // When something moves by itself after `at` (animation time), while scenario time stands or runs; nothing: all is
    // still.
    std::optional<Millis> next_picture(Millis at);

private:
    enum class Sheet { none, policies, transcript, waiting_time, out_of_turn, stop };

    void draw_top_bar(Ui& ui, Rect area);
    void draw_scene(Ui& ui, Rect area);
    void draw_people(Ui& ui, Rect area, float counter_top);
    void draw_line_of_people(Ui& ui, Rect area, float counter_top);
    void draw_tag(Ui& ui, Rect tag, const simulation::PersonInLine& person);
    void draw_rest_of_line(Ui& ui, Rect area, float counter_top, std::size_t shown);
    void choose_from_line(Ui& ui, Rect rect, const simulation::PersonInLine& person);
    void draw_helper(Ui& ui, Rect area, Point place, float unit, float counter_top);
    void draw_bubble(Ui& ui, Rect area, Point mouth, float from_x);
    void draw_last_words(Ui& ui, Rect area);
    void draw_plate(Ui& ui, Rect area);
    void draw_captions(Ui& ui, Rect area, float counter_top);
    void draw_helpers_on_the_way(Ui& ui, Rect area);
    void draw_answers(Ui& ui, Rect area);
    void draw_status(Ui& ui, Rect area);
    void draw_replies(Ui& ui, Rect area);
    float draw_meanwhile(Ui& ui, Rect area);
    void draw_acts(Ui& ui, Rect area);
    void draw_act(Ui& ui, Rect rect, const simulation::ActOnOffer& act, bool with_hint);
    void start_act(Ui& ui, simulation::ActKind kind);

    void draw_sheet(Ui& ui);
    void draw_policies(Ui& ui);
    void draw_transcript(Ui& ui);
    void draw_cut_in(Ui& ui);
    void draw_stop(Ui& ui);
    void draw_waiting_time(Ui& ui);
    void draw_out_of_turn(Ui& ui);
    void draw_paused(Ui& ui);
    void open(Ui& ui, Sheet sheet, std::string_view focus);
    void close_sheet();
    bool modal();

    const Looks& looks_of(CustomerId customer);
    const Looks& looks_of_helper(scenario::Helper helper);
    Expression expression_of(float anger, float trust, std::uint32_t seed, bool talking, Millis at) const;
    std::optional<scenario::Helper> helper_present();

    Shift& shift_;
    Sheet sheet_ = Sheet::none;
    PolicyId open_policy_;
    CustomerId wanted_;  // out of turn, while that is asked about
    bool paused_before_stop_ = false, offered_debrief_ = false;
    std::string mark_;
    std::string note_;  // the whole reason of the act under the pointer or the focus
    std::map<std::string, Looks, std::less<>> looks_;
    std::uint32_t variety_ = 0;
};

// What each act is called, its key and what it does, in the window.
struct ActWords {
    std::string label, hint, id;
    char32_t key = 0;
};
ActWords words_for(simulation::ActKind kind, const session::Session& session);
// Why not, in three words that fit on a button; the whole sentence is simulation::sentence_for.
std::string_view short_reason(simulation::Refusal refused);

}  // namespace composure::window
