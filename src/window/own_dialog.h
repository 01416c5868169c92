// What trainees decide about a session of their own: share practice, take that back, ask for a second look at an
// assessment. Each is asked about first, and who will see it is said before.
#pragma once

#include <string>

#include "records/types.h"
#include "window/dialog_panel.h"

namespace composure::window {

enum class OwnStep { share, unshare, contest };

const char* label_of(OwnStep step);

class OwnDialog {
public:
    // `who`: share: who will see it; contest: who looks at it again; may be empty.
    OwnDialog(OwnStep step, const records::SessionInfo& session, std::string who);

    struct Answer {
        bool closed = false, sure = false;
        std::string words;  // of a contest
    };
    Answer draw(Ui& ui);
    void arrive(Ui& ui) const;
    void say(const Error& error);  // what was not taken, and what to do
    OwnStep step() const { return step_; }

private:
    void draw_what_follows(Flow& flow) const;
    void draw_words(Flow& flow);
    void draw_yes(Flow& flow, Answer& answer) const;

    OwnStep step_;
    std::string about_, who_, words_, wrong_;
    DialogPanel panel_;
    bool asks_words_ = false;  // a contest's first question
    bool moved_ = false;       // to the other question, and the focus has still to follow
};

}  // namespace composure::window
