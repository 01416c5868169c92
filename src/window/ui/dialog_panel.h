// A question over a page: a card in the middle, the rest dimmed and not answering. The screen sets ui.set_modal.
//
// What comes of a yes is said first. Where words of one's own are wanted, they are asked for before the yes, from where
// one can go back and change them.
#pragma once

#include <functional>
#include <string>

#include "base/error.h"
#include "window/ui/chart_page.h"

namespace composure::window {

class DialogPanel {
public:
    struct Parts {
        std::string id;              // its widgets are id/words, id/on, id/yes and id/back
        std::string heading, about;  // about: whom and what, in small letters
        std::string yes, no;         // no: leaves it as it is
        std::string words, example;  // of the field; empty: no words are wanted
        std::function<void(Flow&)> what_follows;
        std::function<void(Flow&, const std::string& words)> before_yes;  // may be empty
        std::function<void(Flow&)> choices;  // in place of all that; the answer is then what they say
    };
    struct Answer {
        bool closed = false, sure = false;
        std::string words;
    };
    Answer draw(Ui& ui, Parts parts);
    void arrive(Ui& ui, const Parts& parts) const;
    void say(const Error& error);  // what was not taken, and what to do; the words may be changed

private:
    void draw_card_in_the_middle(Ui& ui, const std::function<void(Flow&)>& content);
    void draw_words(Flow& flow, const Parts& parts);
    void draw_yes(Flow& flow, const Parts& parts, Answer& answer) const;
    void draw_no(Flow& flow, const Parts& parts, Answer& answer) const;
    bool asks_words(const Parts& parts) const { return !parts.words.empty() && !sure_; }

    float height_ = 0;  // as it was drawn last; 0: not yet
    std::string words_, wrong_;
    bool sure_ = false;   // the words stand, and the yes is asked for
    bool moved_ = false;  // to the other question, and the focus has still to follow
};

}  // namespace composure::window
