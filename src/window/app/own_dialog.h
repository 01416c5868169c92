// What trainees decide about a session of their own: share practice, take that back, ask for a second look at an
// assessment. Each is asked about first, and who will see it is said before.
#pragma once

#include <string>

#include "records/types.h"
#include "window/ui/dialog_panel.h"

namespace composure::window {

enum class OwnStep { share, unshare, contest };

const char* label_of(OwnStep step);

class OwnDialog {
public:
    // `who`: share: who will see it; contest: who looks at it again; may be empty.
    OwnDialog(OwnStep step, const records::SessionInfo& session, std::string who);

    using Answer = DialogPanel::Answer;  // words: of a contest
    Answer draw(Ui& ui);
    void arrive(Ui& ui) const;
    void say(const Error& error);  // what was not taken, and what to do
    OwnStep step() const { return step_; }

private:
    void draw_what_follows(Flow& flow) const;
    DialogPanel::Parts parts() const;

    OwnStep step_;
    std::string about_, who_;
    DialogPanel panel_;
};

}  // namespace composure::window
