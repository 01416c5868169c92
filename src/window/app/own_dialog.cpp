#include "window/app/own_dialog.h"

#include "reports/own_words.h"
#include "window/text/figure_words.h"
#include "window/text/words.h"

namespace composure::window {

const char* label_of(OwnStep step) {
    switch (step) {
        case OwnStep::share: return tr("Share it with your trainer");
        case OwnStep::unshare: return tr("Take the sharing back");
        case OwnStep::contest: return tr("Ask for a second look");
    }
    return "";
}

OwnDialog::OwnDialog(OwnStep step, const records::SessionInfo& session, std::string who)
    : step_(step),
      about_(tr_fill("“{}”, {}, {}", session.start.title, day_text(session.start.at), session.code)),
      who_(std::move(who)) {}

void OwnDialog::draw_what_follows(Flow& flow) const {
    switch (step_) {
        case OwnStep::share:
            flow.strong(tr_fill(reports::kWhoWillSee, who_));
            flow.gap(4);
            flow.body(tr(reports::kRestIsYours));
            return flow.body(tr(reports::kTakeBack));
        case OwnStep::unshare:
            flow.body(tr("Nobody else can open it from then on."));
            return flow.body(tr(reports::kSeenIsSeen));
        case OwnStep::contest:
            flow.strong(tr_fill(reports::kLookedAtAgain, who_));
            flow.gap(4);
            flow.body(tr(reports::kMayOpenMoments));
            return flow.body(tr(reports::kComesOfContest));
    }
}

DialogPanel::Parts OwnDialog::parts() const {
    DialogPanel::Parts parts;
    parts.id = "own";
    parts.heading = label_of(step_);
    parts.about = about_;
    parts.yes = tr_fill("Yes: {}", label_of(step_));
    parts.no = tr("Leave it as it is");
    parts.what_follows = [this](Flow& flow) { draw_what_follows(flow); };
    if (step_ != OwnStep::contest) return parts;
    parts.words = tr("What was not right, in your own words. Who looks at it again reads it.");
    parts.example = tr("For example: I called Ms Saar, but she could not come.");
    parts.before_yes = [](Flow& flow, const std::string& words) {
        flow.strong(tr_fill("“{}”", words));
        flow.gap(4);
        flow.body(tr("Your words are kept beside the session and cannot be taken back."));
    };
    return parts;
}

void OwnDialog::arrive(Ui& ui) const { panel_.arrive(ui, parts()); }

void OwnDialog::say(const Error& error) { panel_.say(error); }

OwnDialog::Answer OwnDialog::draw(Ui& ui) { return panel_.draw(ui, parts()); }

}  // namespace composure::window
