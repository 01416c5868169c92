// One pass of a screen: what is drawn where, what a person can press, and what one input event does to it. Every input
// event gets a pass of its own, so nothing pressed and released quickly is lost; only the last pass before a picture is
// rendered.
//
// Everything that can be pressed has a name, a place in the focus order, and works by pointer, by Tab and Enter, and
// mostly by a key of its own.
#pragma once

#include <array>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "base/millis.h"
#include "window/draw/geometry.h"
#include "window/draw/picture.h"
#include "window/draw/theme.h"
#include "window/text/fonts.h"
#include "window/text/line_cache.h"
#include "window/text/text_layout.h"
#include "window/ui/input.h"

struct ImDrawList;

namespace composure::window {

struct Widget {
    std::string id, label;
    Rect rect;  // on the screen
    bool enabled = true;
    Layer layer = Layer::page;
    std::string view = {};  // the scrolled part it stands in; empty: none
    Rect clip = {};
};

struct Interaction {
    bool held = false, focused = false, activated = false;  // under the pointer: draw_lit
};

enum class Align { start, centre, end };  // start: left, or right for a right-to-left paragraph

struct TextStyle {
    Face face;
    Colour colour;
    Align align = Align::start;
};

enum class Motion { full, reduced };

// A page's content is drawn as if it were not scrolled, with a margin beyond what is visible, and shown moved: a turn
// of the wheel moves the picture and all that was said of it, and no pass is run. Within it all coordinates, the
// pointer's too, are those of the page. What is drawn anew stands where it is seen.
enum class Scrolling { page, drawn_anew };

// How everything looks: from the settings, the same for all screens.
struct Appearance {
    ThemeName theme = ThemeName::light;
    Motion motion = Motion::full;
    bool mirrored = false;  // a right-to-left language: the whole picture is mirrored, but letters are not
    friend bool operator==(const Appearance&, const Appearance&) = default;
};

// A text as it stands on the screen, for tests of the layout (layout_check.h).
struct ShownText {
    std::string text;
    Rect rect;  // its lines, on the screen
    Rect clip;  // what of the screen it may use
    Layer layer = Layer::page;
    std::string view;     // the scrolled part it stands in; empty: none
    bool cut = false;     // shortened with "…"
    bool broken = false;  // a word of it goes on in the next line
    bool spoken = true;   // else the rest of it is still to be said
};

// What a part of a pass was: see Ui::repeat.
struct StillPart {
    struct Range {
        std::size_t from = 0, to = 0;
    };
    std::shared_ptr<StillSheet> sheet;
    unsigned pass = 0;
    Range widgets, texts, order, hovers;
    std::string arrow_scroll, page_scroll;
    bool modal = false, pointer_asked = false, wheel_asked = false;
    float height = 0;  // for whoever draws it
};

class Ui {
public:
    explicit Ui(const Fonts& fonts) : fonts_(fonts) {}

    void set_appearance(const Appearance& appearance) { appearance_ = appearance; }
    const Theme& theme() const { return theme_of(appearance_.theme); }
    Motion motion() const { return appearance_.motion; }

    // `at`: animation time, never decreasing. begin and end enclose a pass; end is true when another pass must follow
    // before a picture is made (the focus scrolled something into sight).
    void begin(Point size, const InputEvent& event, Millis at);
    bool end();

    Point size() const { return size_; }
    Millis at() const { return at_; }
    const InputEvent& event() const { return event_; }
    float px(float logical) const { return logical * fonts_.scale(); }  // UI scale
    const Fonts& fonts() const { return fonts_; }

    void set_layer(Layer layer) { picture_.set_layer(layer); }
    void set_modal(bool modal) { modal_ = modal; }
    ImDrawList& list() const { return picture_.list(); }
    Picture& picture() { return picture_; }
    const Picture& picture() const { return picture_; }

    // A picture by its name, drawn again only when its key is another.
    Kept<StillKey>& kept(std::string_view name) { return kept_[std::string(name)]; }

    // Whether the picture is what a pass with this event would make of it, as long as the screen stands still by
    // itself: nothing was done, or the pointer was moved and all that answers to it is lit (draw_lit), or a page is
    // scrolled by no more than its margin: that is done here. Then the pass need not be run.
    bool up_to_date(Point size, const InputEvent& event);
    // A part of one layer with its texts and widgets that is as it was in the pass before (kept_part.h): true when it
    // could be shown again. Else it is drawn between begin_part and end_part.
    bool repeat(const std::shared_ptr<StillPart>& part);
    void begin_part(std::shared_ptr<StillPart>& part);
    void end_part(StillPart& part);

    // Text: the one way by which words come to the screen. `reveal`: how many characters are already spoken.
    // Each returns the height taken.
    static constexpr std::size_t kAll = static_cast<std::size_t>(-1);
    float text(Rect area, std::string_view text, const TextStyle& style, std::size_t reveal = kAll);
    float one_line(Rect area, std::string_view text, const TextStyle& style);  // centred vertically, cut with "…"
    float text_height(std::string_view text, Face face, float width) const;
    float text_width(std::string_view text, Face face) const;

    // What is drawn between the two calls does not turn round when the picture is mirrored (a clock, a tick).
    void begin_upright();
    void end_upright(Rect around);

    Interaction interact(std::string_view id, std::string_view label, Rect rect, bool enabled = true);
    // What shows that the pointer is on the widget interacted with last, by its colour alone: `draw(colour)` draws it
    // with one of the two. When the pointer comes or goes the colours are exchanged in the picture and no pass is run.
    template <class Draw>
    void draw_lit(Colour away, Colour under, const Draw& draw) {
        draw(begin_lit(away, under));
        end_lit();
    }
    // True once, when this event is that key and the layer answers.
    bool pressed(char32_t character);
    bool pressed(Key key);
    // Steps of the wheel over a widget, as it stood in the pass before; up is positive. Then nothing scrolls. Asked
    // before begin_scroll.
    float take_wheel(std::string_view id);
    void focus(std::string_view id);  // as if reached by keyboard, without a ring until a key moves it
    bool is_focused(std::string_view id) const { return focus_ == id; }
    // While a field has the focus letters are typed, not pressed. Called by the field in each pass (text_field.h).
    void claim_typing(std::string_view id);
    bool typing() const { return !typing_.empty() && typing_ == focus_; }
    Point pointer() {  // -1/-1: elsewhere; better ask `hovers`: then a pass is needed only when the answer changes
        pointer_asked_ = true;
        return pointer_here();
    }
    bool hovers(Rect rect);
    bool focus_visible() const { return focus_visible_; }

    // Between begin_scroll and end_scroll content is clipped to `view`; returns where its top stands.
    float begin_scroll(std::string_view id, Rect view, bool with_arrows = false, Scrolling way = Scrolling::drawn_anew);
    void end_scroll(float content_height);
    void scroll_to_end(std::string_view id) {
        scrolls_[std::string(id)].stick_to_end = true;
        stir();
    }
    void scroll_to_top(std::string_view id) {
        scrolls_[std::string(id)] = {};
        stir();
    }

    // Whether any of it can come into sight before it is drawn again: what cannot need not be drawn.
    bool may_be_seen(Rect rect) const;

    // What this pass showed: for scripts and tests.
    const std::vector<Widget>& widgets() const { return widgets_; }
    const std::vector<ShownText>& texts() const { return texts_; }
    const std::string& focused() const { return focus_; }
    bool wants_hand() const { return wants_hand_; }

private:
    struct Scroll {
        float offset = 0, content = 0;
        bool stick_to_end = false;
        float drawn_from = 0, drawn_to = 0;  // of a page's content
    };
    // A page of this pass.
    struct Region {
        std::string id;
        Scroll* scroll = nullptr;
        Rect view;
        bool answers = false;
        std::size_t number = 0;  // Picture::begin_scrolled
        float offset = 0;        // as it is shown
        StillPart::Range widgets{}, texts{};
        ImDrawList* bar_list = nullptr;
        int bar_from = 0, bar_to = 0;  // in its VtxBuffer
        float bar_top = 0;
    };
    // What stands within a clip of its own in a page: it moves with it.
    struct InnerClip {
        std::size_t region = 0, widget = 0, text = 0;  // one of the two; kAll: the other
        Rect clip;                                     // in the page, on the screen if it were not scrolled
    };
    // Triangles that have one colour or another (draw_lit).
    struct Lit {
        ImDrawList* list = nullptr;
        int from = 0, to = 0;  // in its VtxBuffer
        Colour away, under;
    };
    struct Hover {
        Rect rect;
        std::size_t region = kAll;  // the page that it scrolls with
        bool inside = false, hand = false;
        bool wants_pass = false;  // somebody has asked; else its lit things show it
        std::size_t lit_count = 0;
        std::array<Lit, 4> lit{};
    };
    void stir() { stirred_ = unsettled_ = true; }
    bool answers() const { return !modal_ || picture_.layer() >= Layer::panel; }
    Point pointer_of(const InputEvent& event, Point size) const;
    Point pointer_here() const {
        return pointer_ == Point{-1, -1} ? pointer_ : Point{pointer_.x, pointer_.y + scrolled_by_};
    }
    bool drawn_anew() const { return !scroll_.empty() && region_ == kAll; }
    bool is_over(const Hover& hover, Point there) const;
    bool wants_pass_at(Point there) const;
    void point_at(Point there);
    void note_inner_clip(std::size_t widget, std::size_t text);
    Rect turned(Rect rect) const;
    Region* region_of_wheel();
    float farthest(const Region& region) const;
    bool shift_by_wheel(float steps);
    bool shift_by_bar(Point there);
    bool shift(Region& region, float offset, Point there);
    void move_all(Region& region, float by);
    float place_on_bar(const Rect& view, const Scroll& scroll, Point pointer) const;
    float bar_length(const Rect& view, const Scroll& scroll) const;
    float bar_top(const Rect& view, const Scroll& scroll) const;
    bool notes_hover(const Rect& rect, bool hand, bool wants_pass);
    bool hand_over_something() const;
    Colour begin_lit(Colour away, Colour under);
    void end_lit();
    void exchange(Hover& hover);
    bool answers_to_pointer(StillPart::Range range);
    void move_focus(int by);
    void follow_tab();
    void scroll_by_key(const InputEvent& event);
    Rect place_of(const Line& line, Rect area, const TextStyle& style) const;
    void draw_line(const Line& line, Point at, const TextStyle& style, std::size_t reveal);
    void draw_glyphs(const Line& line, Point at, const TextStyle& style, std::size_t reveal);
    void show_focused(const Rect& rect);
    void fit_margin(Scroll& scroll, float height);
    void draw_scroll_bar(Scroll& scroll, std::size_t region);
    void open_layers();
    bool stands(Point size) const;
    void begin_quiet(Point size, const InputEvent& event);
    void note_text(std::string_view text, Rect rect, bool cut, bool broken = false);
    Rect on_screen(Rect rect) const;
    Rect clip_now() const;
    const std::vector<Line>& lines_of(std::string_view text, Face face, float width) const;

    const Fonts& fonts_;
    mutable LineCache lines_;   // of texts
    unsigned lines_fonts_ = 0;  // Fonts::loaded
    Point size_;
    Millis at_;
    InputEvent event_;
    bool consumed_ = false;
    Point pointer_{-1, -1};
    bool modal_ = false;
    Picture picture_;
    // A quiet pass: nobody does or did anything but move the pointer, in it or in the one before.
    // `unsettled_`: another pass must come, because something may follow from the last one.
    bool quiet_ = false, stirred_ = true, unsettled_ = true, pointer_asked_ = false;
    bool wheel_asked_ = false;  // somebody in a part may scroll: then a pass is needed
    unsigned pass_ = 0;
    std::vector<Hover> hovers_, hovers_before_;
    std::size_t to_light_ = kAll;  // the hover of the widget interacted with last; kAll: it does not answer
    std::vector<Widget> widgets_before_;
    std::vector<ShownText> texts_before_;
    Appearance appearance_before_;
    std::map<std::string, Kept<StillKey>> kept_;

    std::string focus_, held_;
    bool focus_visible_ = false, focus_moved_ = false, again_ = false, wants_hand_ = false;
    bool focus_met_ = false;    // in this pass
    int moved_by_ = 0;          // in this pass, by a key, and nothing else has said where it goes
    float focused_height_ = 0;  // of what has the focus, in the pass before
    std::vector<std::string> order_, next_order_;
    std::map<std::string, Scroll, std::less<>> scrolls_;
    std::string scroll_, arrow_scroll_, page_scroll_;
    Rect scroll_view_;
    std::vector<Region> regions_;
    std::vector<InnerClip> inner_clips_;
    std::size_t region_ = kAll;  // the page that is drawn
    float scrolled_by_ = 0;      // in it
    std::vector<std::string> wheel_takers_;
    std::vector<Widget> widgets_;
    std::vector<ShownText> texts_;
    Appearance appearance_;
    std::string typing_, next_typing_;
    int upright_from_ = 0;
};

}  // namespace composure::window
