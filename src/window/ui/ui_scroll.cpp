// What is scrolled: by the wheel, the bar, keys, and by the focus that moves on.
#include <imgui.h>

#include <algorithm>
#include <cmath>

#include "window/ui/ui.h"

namespace composure::window {
namespace {

constexpr float kEverywhere = 1e6F;
constexpr float kMargin = 1.5F;  // of a page's height, above and below what is seen

}  // namespace

void Ui::scroll_by_key(const InputEvent& event) {
    float steps = 0;
    switch (event.key) {
        case Key::up: steps = -1; break;
        case Key::down: steps = 1; break;
        case Key::page_up: steps = -8; break;
        case Key::page_down: steps = 8; break;
        case Key::home: steps = -100'000; break;
        case Key::end: steps = 100'000; break;
        default: return;
    }
    const bool arrow = event.key == Key::up || event.key == Key::down;
    const std::string& scrolled = arrow ? arrow_scroll_ : page_scroll_;
    if (!scrolled.empty()) {
        scrolls_[scrolled].offset += steps * px(56);
    } else if (event.key == Key::up || event.key == Key::down) {
        move_focus(event.key == Key::up ? -1 : 1);
    }
}

float Ui::take_wheel(std::string_view id) {
    wheel_takers_.emplace_back(id);
    if (event_.kind != InputEvent::Kind::wheel || consumed_ || !answers()) return 0;
    const auto found = std::ranges::find(widgets_before_, id, &Widget::id);
    if (found == widgets_before_.end()) return 0;
    if (!on_screen(common(found->rect, found->clip)).contains(pointer_)) return 0;
    consumed_ = true;
    stir();
    return event_.wheel;
}

void Ui::show_focused(const Rect& rect) {
    if (scroll_.empty()) return;
    Scroll& scroll = scrolls_[scroll_];
    const float before = scroll.offset;
    const float top = rect.y - scrolled_by_, bottom = top + rect.height;
    if (rect.height + px(12) > scroll_view_.height) {  // higher than there is room: from its beginning
        scroll.offset += top - scroll_view_.y - px(6);
    } else if (top < scroll_view_.y) {
        scroll.offset -= scroll_view_.y - top + px(12);
    } else if (bottom > scroll_view_.bottom()) {
        scroll.offset += bottom - scroll_view_.bottom() + px(12);
    }
    if (before != scroll.offset) again_ = true;
}

// A page that was never scrolled is drawn as far as it is seen, so that it is there at once.
void Ui::fit_margin(Scroll& scroll, float height) {
    const float from = scroll.offset, to = scroll.offset + height;
    if (scroll.drawn_from <= from && to <= scroll.drawn_to) return;
    const float margin = scroll.drawn_to > 0 ? std::round(height * kMargin) : 0;
    scroll.drawn_from = from - margin;
    scroll.drawn_to = to + margin;
}

float Ui::begin_scroll(std::string_view id, Rect view, bool with_arrows, Scrolling way) {
    scroll_ = id;
    scroll_view_ = view;
    if (with_arrows && answers()) arrow_scroll_ = id;
    if (answers()) page_scroll_ = id;
    Scroll& scroll = scrolls_[scroll_];
    if (event_.kind == InputEvent::Kind::wheel && view.contains(pointer_) && answers() && !consumed_) {
        scroll.offset -= event_.wheel * px(64);
        consumed_ = true;
    }
    scroll.offset = std::round(std::clamp(scroll.offset, 0.0F, std::max(0.0F, scroll.content - view.height)));
    const std::size_t number = way == Scrolling::page ? picture_.begin_scrolled(view, {0, -scroll.offset}) : 0;
    if (number == 0) {
        wheel_asked_ = true;
        list().PushClipRect({view.x, view.y}, {view.right(), view.bottom()}, true);
        return view.y - scroll.offset;
    }
    fit_margin(scroll, view.height);
    region_ = regions_.size();
    scrolled_by_ = scroll.offset;
    regions_.push_back(
        {scroll_, &scroll, view, answers(), number, scroll.offset, {widgets_.size(), 0}, {texts_.size(), 0}});
    const float left = std::max(view.x, list().GetClipRectMin().x),
                right = std::min(view.right(), list().GetClipRectMax().x);
    list().PushClipRect({left, -kEverywhere}, {right, kEverywhere});
    return view.y;
}

bool Ui::may_be_seen(Rect rect) const {
    const float from = list().GetClipRectMin().y, to = list().GetClipRectMax().y;
    if (rect.bottom() <= from || rect.y >= to) return false;
    if (region_ == kAll) return true;
    const Region& page = regions_[region_];
    return rect.bottom() > page.view.y + page.scroll->drawn_from && rect.y < page.view.y + page.scroll->drawn_to;
}

void Ui::end_scroll(float content_height) {
    list().PopClipRect();
    const std::size_t region = region_;
    if (region_ != kAll) {
        regions_[region].widgets.to = widgets_.size();
        regions_[region].texts.to = texts_.size();
        picture_.end_scrolled();
        region_ = kAll;
        scrolled_by_ = 0;
    }
    Scroll& scroll = scrolls_[scroll_];
    if (scroll.content != content_height) again_ = true;
    scroll.content = content_height;
    const float most = std::max(0.0F, content_height - scroll_view_.height);
    if (scroll.stick_to_end) {
        again_ = again_ || scroll.offset != std::round(most);
        scroll.offset = most;
        scroll.stick_to_end = false;
    }
    if (most > 0.5F) draw_scroll_bar(scroll, region);
    scroll_.clear();
}

float Ui::bar_length(const Rect& view, const Scroll& scroll) const {
    return std::round(std::max(px(28), view.height * view.height / scroll.content));
}

float Ui::bar_top(const Rect& view, const Scroll& scroll) const {
    const float most = scroll.content - view.height;
    return view.y + std::round((view.height - bar_length(view, scroll)) * std::clamp(scroll.offset / most, 0.0F, 1.0F));
}

// As a share of the way that it can go.
float Ui::place_on_bar(const Rect& view, const Scroll& scroll, Point pointer) const {
    const float length = bar_length(view, scroll);
    return std::clamp((pointer.y - view.y - length / 2) / std::max(1.0F, view.height - length), 0.0F, 1.0F);
}

void Ui::draw_scroll_bar(Scroll& scroll, std::size_t region) {
    const Rect view = scroll_view_;
    const float width = px(10);
    const float length = bar_length(view, scroll);
    const float most = scroll.content - view.height;
    const Rect track{view.right() - width, view.y, width, view.height};
    const std::string id = scroll_ + "/bar";
    const bool grabbed =
        event_.kind == InputEvent::Kind::pointer_down && track.contains(pointer_) && answers() && !consumed_;
    if (grabbed) {
        held_ = id;
        consumed_ = true;
    }
    if (held_ == id) {
        const float place = place_on_bar(view, scroll, pointer_);
        again_ = again_ || std::abs(scroll.offset - place * most) > 1;
        scroll.offset = place * most;
    }
    const float top = bar_top(view, scroll);
    const int from = list().VtxBuffer.Size;
    to_light_ = hovers_.size();
    notes_hover(track, false, false);
    draw_lit(held_ == id ? theme().soft_ink : theme().strong_outline, theme().soft_ink, [&](Colour colour) {
        list().AddRectFilled({track.x + px(2), top}, {track.right() - px(2), top + length}, colour.packed(), px(3));
    });
    if (region == kAll) return;
    regions_[region].bar_list = &list();
    regions_[region].bar_from = from;
    regions_[region].bar_to = list().VtxBuffer.Size;
    regions_[region].bar_top = top;
}

// What was noted last, if a clip within the page cuts it.
void Ui::note_inner_clip(std::size_t widget, std::size_t text) {
    if (region_ == kAll || list().GetClipRectMin().y <= -kEverywhere) return;
    const ImVec2 from = list().GetClipRectMin(), to = list().GetClipRectMax();
    inner_clips_.push_back({region_, widget, text, {from.x, from.y, to.x - from.x, to.y - from.y}});
}

Ui::Region* Ui::region_of_wheel() {
    for (const std::string& id : wheel_takers_)
        for (const Widget& widget : widgets_)
            if (widget.id == id && turned(common(widget.rect, widget.clip)).contains(pointer_)) return nullptr;
    const auto found = std::ranges::find_if(
        regions_, [this](const Region& each) { return each.answers && each.view.contains(pointer_); });
    return found == regions_.end() ? nullptr : &*found;
}

float Ui::farthest(const Region& region) const { return std::max(0.0F, region.scroll->content - region.view.height); }

bool Ui::shift_by_wheel(float steps) {
    Region* region = region_of_wheel();
    return region != nullptr && shift(*region, region->offset - steps * px(64), pointer_);
}

bool Ui::shift_by_bar(Point there) {
    for (Region& each : regions_)
        if (each.bar_list != nullptr && held_ == each.id + "/bar")
            return shift(each, place_on_bar(each.view, *each.scroll, there) * farthest(each), there);
    return false;
}

// All that a pass with the page at another place would change: where things stand, and what the pointer is on.
bool Ui::shift(Region& region, float offset, Point there) {
    Scroll& scroll = *region.scroll;
    offset = std::round(std::clamp(offset, 0.0F, farthest(region)));
    const bool drawn = scroll.drawn_from <= offset && offset + region.view.height <= scroll.drawn_to;
    const float before = std::exchange(region.offset, offset);
    if (!drawn || wants_pass_at(there)) {
        region.offset = before;
        return false;
    }
    scroll.offset = offset;
    if (offset != before) move_all(region, before - offset);
    point_at(there);
    return true;
}

void Ui::move_all(Region& region, float by) {
    for (std::size_t i = region.widgets.from; i < region.widgets.to; ++i) widgets_[i].rect.y += by;
    for (std::size_t i = region.texts.from; i < region.texts.to; ++i) texts_[i].rect.y += by;
    for (const InnerClip& each : inner_clips_) {
        if (&regions_[each.region] != &region) continue;
        Rect clip = each.clip;
        clip.y -= region.offset;
        Rect& told = each.widget != kAll ? widgets_[each.widget].clip : texts_[each.text].clip;
        told = turned(common(clip, region.view));
    }
    picture_.scroll(region.number, {0, -region.offset});
    if (region.bar_list == nullptr) return;
    const float top = bar_top(region.view, *region.scroll);
    for (int i = region.bar_from; i < region.bar_to; ++i) region.bar_list->VtxBuffer[i].pos.y += top - region.bar_top;
    if (top != region.bar_top) picture_.coloured_anew(*region.bar_list);
    region.bar_top = top;
}

}  // namespace composure::window
