#include "window/review/review_page.h"
#include "window/text/figure_words.h"
#include "window/text/words.h"

namespace composure::window {
namespace {

using records::OpenReason;
using reports::ReviewKey;

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

bool ReviewDialog::asks_why() const { return key_ == ReviewKey::moments || key_ == ReviewKey::sheet; }

void ReviewDialog::arrive(Ui& ui) const {
    if (!asks_why()) return panel_.arrive(ui, parts());
    switch (session_.attention) {
        case records::Attention::contested: return ui.focus("dialog/contested");
        case records::Attention::held: return ui.focus("dialog/incident");
        default: return ui.focus("dialog/audit");
    }
}

void ReviewDialog::say(const Error& error) { panel_.say(error); }

void ReviewDialog::draw_reasons(Flow& flow, std::optional<OpenReason>& reason) const {
    flow.body(tr_fill("Why do you open the moments? {} can see that you looked, and why.", name_));
    flow.gap(10);
    std::vector<ButtonSpec> buttons;
    for (const ReasonChoice& each : kReasons) buttons.push_back({each.id, tr(each.label), each.key, ""});
    if (key_ == ReviewKey::sheet)
        buttons.push_back({"dialog/pillars", tr("Without the moments: by pillars alone"), "4", ""});
    for (const ButtonSpec& each : buttons) {
        if (draw_buttons(flow, {&each, 1}) == 0) {
            reason = OpenReason::none;
            for (const ReasonChoice& choice : kReasons)
                if (each.id == choice.id) reason = choice.reason;
        }
        flow.gap(8);
    }
}

DialogPanel::Parts ReviewDialog::parts() const {
    DialogPanel::Parts parts;
    parts.id = "dialog";
    parts.heading = label_of(key_);
    parts.about = tr_fill("{}, “{}”, {}", name_, session_.start.title, session_.code);
    parts.yes = tr_fill("Yes: {}", label_of(key_));
    parts.no = tr("Back");
    parts.words = tr("Your reason, in your own words. The trainee reads it.");
    parts.example = tr("Why you decide so");
    parts.what_follows = [this](Flow& flow) { flow.body(what_follows(key_)); };
    parts.before_yes = [this](Flow& flow, const std::string& words) {
        flow.body(tr_fill("{} sees your decision and your words:", name_));
        flow.gap(4);
        flow.strong(tr_fill("“{}”", words));
        flow.gap(4);
        flow.body(tr("What is decided is kept and cannot be taken back."));
    };
    return parts;
}

ReviewDialog::Answer ReviewDialog::draw(Ui& ui) {
    Answer answer;
    DialogPanel::Parts what = parts();
    if (asks_why()) what.choices = [&](Flow& flow) { draw_reasons(flow, answer.reason); };
    DialogPanel::Answer decided = panel_.draw(ui, std::move(what));
    answer.closed = decided.closed;
    if (decided.sure) answer.words = std::move(decided.words);
    return answer;
}

}  // namespace composure::window
