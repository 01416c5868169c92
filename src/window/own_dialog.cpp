#include "window/own_dialog.h"

#include "reports/own_words.h"
#include "window/figure_words.h"
#include "window/text_field.h"
#include "window/words.h"

namespace composure::window {
namespace {

constexpr std::size_t kMostWords = 2000;  // records/review.h

}  // namespace

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
      who_(std::move(who)),
      asks_words_(step == OwnStep::contest) {}

void OwnDialog::arrive(Ui& ui) const { ui.focus(asks_words_ ? "own/words" : "own/yes"); }

void OwnDialog::say(const Error& error) {
    wrong_ = error_words(error);
    asks_words_ = step_ == OwnStep::contest;
    moved_ = true;
}

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

void OwnDialog::draw_words(Flow& flow) {
    const TextFieldSpec spec{"own/words", tr("What was not right, in your own words. Who looks at it again reads it."),
                             tr("For example: I called Ms Saar, but she could not come."), kMostWords};
    const float height = text_field_height(flow.ui, spec, words_, flow.width);
    const TextFieldResult typed = text_field(flow.ui, flow.take(height), spec, words_);
    flow.gap(12);
    ButtonSpec on{"own/on", tr("Go on"), "", "", ButtonStyle::main};
    on.enabled = !words_.empty();
    const bool pressed = draw_buttons(flow, {&on, 1}) == 0 || (typed == TextFieldResult::entered && on.enabled);
    if (!pressed) return;
    asks_words_ = false;
    moved_ = true;
    wrong_.clear();
}

void OwnDialog::draw_yes(Flow& flow, Answer& answer) const {
    if (step_ == OwnStep::contest) {
        flow.strong(tr_fill("“{}”", words_));
        flow.gap(4);
        flow.body(tr("Your words are kept beside the session and cannot be taken back."));
        flow.gap(12);
    }
    const ButtonSpec yes{"own/yes", tr_fill("Yes: {}", label_of(step_)), "", "", ButtonStyle::main};
    answer.sure = draw_buttons(flow, {&yes, 1}) == 0;
    answer.words = words_;
}

OwnDialog::Answer OwnDialog::draw(Ui& ui) {
    Answer answer;
    const bool asks = asks_words_, may_change = step_ == OwnStep::contest && !asks;
    panel_.draw(ui, [&](Flow& flow) {
        flow.heading(label_of(step_));
        flow.small(about_);
        flow.gap(10);
        if (!wrong_.empty()) {
            flow.text(wrong_, Face::strong, flow.ui.theme().care);
            flow.gap(8);
        }
        draw_what_follows(flow);
        flow.gap(12);
        if (asks) {
            draw_words(flow);
        } else {
            draw_yes(flow, answer);
        }
        flow.gap(8);
        const ButtonSpec back{"own/back", may_change ? tr("Change the words") : tr("Leave it as it is"), "Esc", ""};
        const Rect row = flow.take(ui.px(42));
        if (!button(ui, {row.x, row.y, std::min(button_width(ui, back), row.width), row.height}, back, Key::escape))
            return;
        answer.closed = !may_change;
        asks_words_ = moved_ = may_change;
    });
    if (moved_) arrive(ui);
    moved_ = false;
    return answer;
}

}  // namespace composure::window
