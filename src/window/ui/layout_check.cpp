#include "window/ui/layout_check.h"

#include <fmt/format.h>

#include <algorithm>

#include "window/text/text_layout.h"

namespace composure::window {
namespace {

std::string place(Rect rect) {
    return fmt::format("{:.0f},{:.0f} {:.0f}x{:.0f}", rect.x, rect.y, rect.width, rect.height);
}

std::string in_quotes(std::string_view text) {
    constexpr std::size_t most = 48;
    const std::u32string letters = decode(text);
    std::string start;
    for (std::size_t i = 0; i < std::min(most, letters.size()); ++i) {
        const bool control = letters[i] == U'\n' || (letters[i] >= 0x200E && letters[i] <= 0x202E);
        if (!control) append_utf8(start, letters[i]);
    }
    return fmt::format("“{}{}”", start, letters.size() > most ? "…" : "");
}

// The text or widget as both are looked at.
struct Item {
    Rect rect, clip;
    Layer layer;
    std::string_view view;
    std::string name;
};

Item item_of(const ShownText& text) { return {text.rect, text.clip, text.layer, text.view, in_quotes(text.text)}; }
Item item_of(const Widget& widget) { return {widget.rect, widget.clip, widget.layer, widget.view, widget.id}; }

class Check {
public:
    explicit Check(const ShownScreen& screen) : screen_(screen), slack_(1.5F * std::max(1.0F, screen.scale)) {
        for (const ShownText& text : screen.texts) texts_.push_back(item_of(text));
        for (const Widget& widget : screen.widgets) widgets_.push_back(item_of(widget));
    }

    std::vector<std::string> run() {
        for (std::size_t i = 0; i < texts_.size(); ++i) check_text(screen_.texts[i], i);
        for (std::size_t i = 0; i < widgets_.size(); ++i) check_widget(i);
        return std::move(faults_);
    }

private:
    template <class... Words>
    void fault(const char* words, const Words&... values) {
        faults_.push_back(fmt::format(fmt::runtime(words), values...));
    }

    bool apart_by_panel(const Item& a, const Item& b) const {
        return a.layer != b.layer && (a.layer == Layer::panel || b.layer == Layer::panel);
    }

    // What both have of the screen, if it is more than an edge. Things that scroll together are compared as they are,
    // others as far as they can be seen.
    bool meet(const Item& a, const Item& b) const {
        if (apart_by_panel(a, b)) return false;
        const bool together = a.view == b.view && a.layer == b.layer;
        const Rect both = together ? common(a.rect, b.rect) : common(common(a.rect, a.clip), common(b.rect, b.clip));
        return both.width > slack_ && both.height > slack_;
    }

    bool inside(Rect inner, Rect outer) const {
        return inner.x >= outer.x - slack_ && inner.right() <= outer.right() + slack_ && inner.y >= outer.y - slack_ &&
               inner.bottom() <= outer.bottom() + slack_;
    }

    void check_clip(const Item& item, const char* what) {
        Rect room = item.view.empty() ? common(item.clip, {0, 0, screen_.size.x, screen_.size.y}) : item.clip;
        if (!item.view.empty()) {  // it may go on above and below
            room.y = item.rect.y;
            room.height = item.rect.height;
        }
        if (!inside(item.rect, room))
            fault("the {} {} at {} is outside its room {}", what, item.name, place(item.rect), place(item.clip));
        if (!item.view.empty() && item.clip.height < 40 * screen_.scale)
            fault("the {} {} has a scrolled part of {:.0f} pixels to be seen in", what, item.name, item.clip.height);
    }

    void check_text(const ShownText& text, std::size_t at) {
        const Item& item = texts_[at];
        if (text.cut) fault("the text {} is cut off", item.name);
        if (text.broken) fault("the text {} is broken inside a word", item.name);
        check_clip(item, "text");
        for (std::size_t i = at + 1; i < texts_.size(); ++i)
            if (meet(item, texts_[i]))
                fault("the text {} at {} lies over the text {} at {}", item.name, place(item.rect), texts_[i].name,
                      place(texts_[i].rect));
        for (const Item& widget : widgets_) check_against(item, widget);
    }

    void check_against(const Item& text, const Item& widget) {
        if (!meet(text, widget)) return;
        if (!widget.rect.contains(text.rect.centre()))
            fault("the text {} at {} lies over {} at {}", text.name, place(text.rect), widget.name, place(widget.rect));
        else if (!inside(text.rect, widget.rect))
            fault("the text {} at {} runs out of {} at {}", text.name, place(text.rect), widget.name,
                  place(widget.rect));
    }

    void check_widget(std::size_t at) {
        const Item& item = widgets_[at];
        check_clip(item, "widget");
        if (item.rect.width < 12 * screen_.scale || item.rect.height < 12 * screen_.scale)
            fault("the widget {} has no room: {}", item.name, place(item.rect));
        for (std::size_t i = at + 1; i < widgets_.size(); ++i) {
            const Item& other = widgets_[i];
            if (item.name == other.name) fault("two widgets are named {}", item.name);
            if (!meet(item, other) || inside(item.rect, other.rect) || inside(other.rect, item.rect)) continue;
            fault("the widget {} at {} lies over {} at {}", item.name, place(item.rect), other.name, place(other.rect));
        }
    }

    const ShownScreen& screen_;
    float slack_;
    std::vector<Item> texts_, widgets_;
    std::vector<std::string> faults_;
};

}  // namespace

std::vector<std::string> layout_faults(const ShownScreen& screen) { return Check(screen).run(); }

bool focus_in_sight(const ShownScreen& screen, std::string_view focused, std::string& why) {
    for (const Widget& widget : screen.widgets) {
        if (widget.id != focused) continue;
        const Rect room = common(widget.clip, {0, 0, screen.size.x, screen.size.y});
        const Rect seen = common(widget.rect, room);
        const bool higher =
            widget.rect.height > room.height * 0.95F;  // with the space around it: then its beginning is enough
        const bool wide = seen.width >= widget.rect.width - 1;
        if (wide && (higher ? seen.y <= widget.rect.y + 1 : seen.height >= widget.rect.height - 1)) return true;
        why = fmt::format("the focused {} at {} is not in sight; it may use {}", focused, place(widget.rect),
                          place(room));
        return false;
    }
    why = focused.empty() ? "nothing has the focus" : fmt::format("{} has the focus and is not there", focused);
    return false;
}

}  // namespace composure::window
