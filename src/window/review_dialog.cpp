#include "window/figure_words.h"
#include "window/review_page.h"
#include "window/text_field.h"
#include "window/words.h"

namespace composure::window {
namespace {

using records::OpenReason;
using reports::ReviewKey;

constexpr std::size_t kMostLetters = 2000;  // records/review.h

struct ReasonChoice {
    OpenReason reason;
    const char* id;
    const char* key;
    const char* label;
};
constexpr ReasonChoice kReasons[] = {
    {OpenReason::contested, "dialog/contested", "1", tr_later("The trainee contested the result")},
    {OpenReason::serious_incident, "dialog/incident", "2", tr_later("A serious incident has to be looked at")},
    {OpenReason::audit, "dialog/audit", "3", tr_later("An audit")},
};

const char* what_follows(ReviewKey key) {
    switch (key) {
        case ReviewKey::sign: return tr("You sign that you looked at it. The result stays as it is.");
        case ReviewKey::confirm: return tr("It was a serious incident: the result becomes “not met here”.");
        case ReviewKey::dismiss: return tr("It was no serious incident: the figures decide the result.");
        case ReviewKey::accept: return tr("The trainee is right: the session is void and may be taken again.");
        case ReviewKey::reject: return tr("The result stays as it is.");
        case ReviewKey::declare_void: return tr("Something went wrong in it: it is void and may be taken again.");
        case ReviewKey::moments:
        case ReviewKey::sheet: break;
    }
    return tr("The trainee sees that you looked, and why.");
}

}  // namespace

const char* label_of(ReviewKey key) {
    switch (key) {
        case ReviewKey::moments: return tr("See the moments");
        case ReviewKey::sheet: return tr("A page to talk it over");
        case ReviewKey::sign: return tr("Sign it");
        case ReviewKey::confirm: return tr("It was a serious incident");
        case ReviewKey::dismiss: return tr("It was no serious incident");
        case ReviewKey::accept: return tr("Accept the contest");
        case ReviewKey::reject: return tr("The result stays");
        case ReviewKey::declare_void: return tr("Declare it void");
    }
    return "";
}

ReviewDialog::ReviewDialog(ReviewKey key, const records::Person& person, const records::SessionInfo& session)
    : key_(key), name_(person.name), session_(session) {}

void ReviewDialog::arrive(Ui& ui) const {
    if (key_ != ReviewKey::moments && key_ != ReviewKey::sheet) return ui.focus("dialog/words");
    switch (session_.attention) {
        case records::Attention::contested: return ui.focus("dialog/contested");
        case records::Attention::held: return ui.focus("dialog/incident");
        default: return ui.focus("dialog/audit");
    }
}

void ReviewDialog::say(const Error& error) {
    wrong_ = error_words(error);
    sure_ = false;
}

void ReviewDialog::draw_reasons(Flow& flow, Answer& answer) const {
    flow.body(tr_fill("Why do you open the moments? {} can see that you looked, and why.", name_));
    flow.gap(10);
    std::vector<ButtonSpec> buttons;
    for (const ReasonChoice& each : kReasons) buttons.push_back({each.id, tr(each.label), each.key, ""});
    if (key_ == ReviewKey::sheet)
        buttons.push_back({"dialog/pillars", tr("Without the moments: by pillars alone"), "4", ""});
    for (const ButtonSpec& each : buttons) {
        if (draw_buttons(flow, {&each, 1}) == 0) {
            answer.reason = OpenReason::none;
            for (const ReasonChoice& choice : kReasons)
                if (each.id == choice.id) answer.reason = choice.reason;
        }
        flow.gap(8);
    }
}

void ReviewDialog::draw_words(Flow& flow, Answer& answer) {
    flow.body(what_follows(key_));
    flow.gap(10);
    const TextFieldSpec spec{"dialog/words", tr("Your reason, in your own words. The trainee reads it."),
                             tr("Why you decide so"), kMostLetters};
    const float height = text_field_height(flow.ui, spec, words_, flow.width);
    const TextFieldResult typed = text_field(flow.ui, flow.take(height), spec, words_);
    flow.gap(12);
    ButtonSpec on{"dialog/on", tr("Go on"), "", "", ButtonStyle::main};
    on.enabled = !words_.empty();
    const bool pressed = draw_buttons(flow, {&on, 1}) == 0 || (typed == TextFieldResult::entered && on.enabled);
    (void)answer;
    if (!pressed) return;
    sure_ = moved_ = true;
    wrong_.clear();
}

void ReviewDialog::draw_sure(Flow& flow, Answer& answer) const {
    flow.body(what_follows(key_));
    flow.gap(6);
    flow.body(tr_fill("{} sees your decision and your words:", name_));
    flow.gap(4);
    flow.strong(tr_fill("“{}”", words_));
    flow.gap(4);
    flow.body(tr("What is decided is kept and cannot be taken back."));
    flow.gap(12);
    const ButtonSpec yes{"dialog/yes", tr_fill("Yes: {}", label_of(key_)), "", "", ButtonStyle::main};
    if (draw_buttons(flow, {&yes, 1}) == 0) answer.words = words_;
}

ReviewDialog::Answer ReviewDialog::draw(Ui& ui) {
    Answer answer;
    const bool was_sure = sure_;
    panel_.draw(ui, [&](Flow& flow) {
        flow.heading(label_of(key_));
        flow.small(tr_fill("{}, “{}”, {}", name_, session_.start.title, session_.code));
        flow.gap(10);
        if (!wrong_.empty()) {
            flow.text(wrong_, Face::strong, flow.ui.theme().care);
            flow.gap(8);
        }
        const bool asks_why = key_ == ReviewKey::moments || key_ == ReviewKey::sheet;
        if (asks_why) {
            draw_reasons(flow, answer);
        } else if (was_sure) {
            draw_sure(flow, answer);
        } else {
            draw_words(flow, answer);
        }
        flow.gap(8);
        const ButtonSpec back{"dialog/back", was_sure ? tr("Change the words") : tr("Back"), "Esc", ""};
        const Rect row = flow.take(ui.px(42));
        if (!button(ui, {row.x, row.y, std::min(button_width(ui, back), row.width), row.height}, back, Key::escape))
            return;
        answer.closed = !was_sure;
        if (was_sure) sure_ = false;
        moved_ = was_sure;
    });
    if (moved_) ui.focus(sure_ ? "dialog/yes" : "dialog/words");
    moved_ = false;
    return answer;
}

}  // namespace composure::window
