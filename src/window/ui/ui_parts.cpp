// Parts of a pass that are shown again as they were in the pass before.
#include <iterator>
#include <utility>

#include "window/ui/ui.h"

namespace composure::window {
namespace {

// What the part told in the pass before is told again.
template <class Told>
void tell_again(std::vector<Told>& before, std::vector<Told>& now, StillPart::Range& range) {
    const auto from = before.begin() + static_cast<std::ptrdiff_t>(range.from);
    const auto to = before.begin() + static_cast<std::ptrdiff_t>(range.to);
    range = {now.size(), now.size() + (range.to - range.from)};
    now.insert(now.end(), std::make_move_iterator(from), std::make_move_iterator(to));
}

}  // namespace

bool Ui::repeat(const std::shared_ptr<StillPart>& part) {
    if (!part || !quiet_ || part->pass + 1 != pass_ || part->modal != modal_ || !scroll_.empty()) return false;
    if (!picture_.may_show(part->sheet) || !answers_to_pointer(part->hovers)) return false;
    picture_.show(part->sheet);
    // Focus order: this pass begins with the order that the last one made.
    const auto from = order_.begin() + static_cast<std::ptrdiff_t>(part->order.from);
    const auto to = order_.begin() + static_cast<std::ptrdiff_t>(part->order.to);
    part->order = {next_order_.size(), next_order_.size() + (part->order.to - part->order.from)};
    next_order_.insert(next_order_.end(), std::make_move_iterator(from), std::make_move_iterator(to));
    tell_again(widgets_before_, widgets_, part->widgets);
    tell_again(texts_before_, texts_, part->texts);
    tell_again(hovers_before_, hovers_, part->hovers);
    if (!part->arrow_scroll.empty()) arrow_scroll_ = part->arrow_scroll;
    if (!part->page_scroll.empty()) page_scroll_ = part->page_scroll;
    pointer_asked_ = pointer_asked_ || part->pointer_asked;
    wheel_asked_ = wheel_asked_ || part->wheel_asked;
    part->pass = pass_;
    return true;
}

void Ui::begin_part(std::shared_ptr<StillPart>& part) {
    if (!part) part = std::make_shared<StillPart>();
    picture_.open(part->sheet);
    part->modal = modal_;
    part->widgets.from = widgets_.size();
    part->texts.from = texts_.size();
    part->order.from = next_order_.size();
    part->hovers.from = hovers_.size();
    // What was so before the part is put back at its end.
    part->arrow_scroll = std::exchange(arrow_scroll_, {});
    part->page_scroll = std::exchange(page_scroll_, {});
    part->pointer_asked = std::exchange(pointer_asked_, false);
    part->wheel_asked = std::exchange(wheel_asked_, false);
}

void Ui::end_part(StillPart& part) {
    picture_.close();
    part.widgets.to = widgets_.size();
    part.texts.to = texts_.size();
    part.order.to = next_order_.size();
    part.hovers.to = hovers_.size();
    part.pass = pass_;
    std::swap(part.arrow_scroll, arrow_scroll_);
    std::swap(part.page_scroll, page_scroll_);
    if (!part.arrow_scroll.empty()) arrow_scroll_ = part.arrow_scroll;
    if (!part.page_scroll.empty()) page_scroll_ = part.page_scroll;
    std::swap(part.pointer_asked, pointer_asked_);
    pointer_asked_ = pointer_asked_ || part.pointer_asked;
    std::swap(part.wheel_asked, wheel_asked_);
    wheel_asked_ = wheel_asked_ || part.wheel_asked;
}

}  // namespace composure::window
