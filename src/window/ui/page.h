// A page of text and buttons: one scrolled column in the middle of the window with its buttons at the foot; in a small
// window, or with large letters, they are scrolled with the rest.
#pragma once

#include <string>
#include <vector>

#include "window/ui/chart_page.h"
#include "window/ui/controls.h"

namespace composure::window {

struct PageButton {
    ButtonSpec spec;
    Key key = Key::none;
    char32_t letter = 0;  // either
};

enum class PageArrows { move_the_focus, scroll };

class Page {
public:
    // `widest`: the column, in logical pixels. `id` is the scrolled part's.
    Page(Ui& ui, std::string id, float widest, std::vector<PageButton> buttons,
         PageArrows arrows = PageArrows::move_the_focus);
    Page(const Page&) = delete;
    Page& operator=(const Page&) = delete;

    Flow& flow() { return flow_; }
    bool roomy() const { return roomy_; }
    // Draws the buttons. The id of the one that was pressed, or nothing.
    std::string finish();

private:
    float buttons_height(float width) const;
    std::string draw_buttons_at(Rect area);

    Ui& ui_;
    std::vector<PageButton> buttons_;
    bool roomy_ = true, fixed_foot_ = true;
    Rect foot_;
    float top_ = 0;
    Flow flow_;
};

// A word with choices beside or below it, the present one marked. The index of a newly chosen one; -1: none.
struct Choice {
    std::string id, label;
};
int draw_choices(Flow& flow, std::string_view label, std::string_view note, const std::vector<Choice>& choices,
                 int chosen);

// A box in a colour of its own for what should not be overlooked.
void draw_note(Flow& flow, std::string_view heading, std::string_view words, Tone tone);

}  // namespace composure::window
