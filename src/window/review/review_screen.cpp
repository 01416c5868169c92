#include <fmt/format.h>
#include <imgui.h>

#include "records/playable.h"
#include "reports/frame.h"
#include "window/desk/desk.h"
#include "window/review/review_page.h"
#include "window/text/figure_words.h"
#include "window/ui/text_field.h"

namespace composure::window {
namespace {

constexpr const char* kScoreIsFor = tr_later(
    "A score is for training and for choosing what to practise. It is not for hiring, pay, promotion, discipline, "
    "dismissal or ranking. The rules behind it were written by people; nothing is inferred about feelings.");
static_assert(kScoreIsFor == reports::kWhatAScoreIsFor);

class ReviewScreen : public Screen {
public:
    explicit ReviewScreen(Desk& desk) : desk_(desk), name_(reviewer_name()) {
        for (const scenario::Scenario& each : desk.library.shipped())
            if (each.use != scenario::Use::assessment) library_.push_back(records::playable_of(each));
        begin();
        if (work_) return;
        name_.clear();  // whom this machine knows does not review: somebody else is to say who they are
        if (unknown_) message_.clear();
    }
    std::string name() const override { return "review"; }
    void arrive(Ui& ui) override { ui.focus(pages_.empty() ? "review/name" : pages_.back().page->first()); }
    Next draw(Ui& ui, Millis) override;

private:
    void begin();
    void go(Ui& ui, const ReviewPlace& place);
    Result<OpenedPage> open(const ReviewPlace& place) const { return open_page(*work_, place, library_); }
    void back(Ui& ui);
    void obey(Ui& ui, const ReviewWish& wish);
    void draw_dialog(Ui& ui);
    void decide(Ui& ui, const std::string& words);
    void say(const Error& error);
    void show(Ui& ui);
    void draw_top(Flow& flow);
    void draw_who(Flow& flow);
    void draw_foot(Flow& flow) const;
    std::string scroll_name() const { return fmt::format("review/{}", pages_.size()); }

    Desk& desk_;
    std::string name_, message_;
    bool wrong_ = false;    // the message is an error
    bool unknown_ = false;  // whoever was named last does not review
    std::optional<ReviewWork> work_;
    std::vector<OpenedPage> pages_;
    std::optional<ReviewDialog> dialog_;
    std::vector<records::Playable> library_;
    Next next_ = Stay{};
    bool goes_back_ = false;
};

void ReviewScreen::say(const Error& error) {
    message_ = error_words(error);
    wrong_ = true;
}

void ReviewScreen::begin() {
    records::Store* store = desk_.keeper.store();
    if (store == nullptr) {
        message_ = tr("There are no records here to review.");
        wrong_ = true;
        return;
    }
    auto work = ReviewWork::open(*store, desk_.keeper.records_place(), name_);
    unknown_ = !work && work.error().code == "not-a-reviewer";
    if (!work) return say(work.error());
    work_ = std::move(*work);
    message_.clear();
    wrong_ = false;
    auto board = open({});
    if (!board) return say(board.error());
    pages_.push_back(std::move(*board));
}

void ReviewScreen::show(Ui& ui) {
    ui.scroll_to_top(scroll_name());
    ui.focus(pages_.back().page->first());
}

void ReviewScreen::go(Ui& ui, const ReviewPlace& place) {
    auto opened = open(place);
    if (!opened) {
        if (dialog_) return dialog_->say(opened.error());
        return say(opened.error());
    }
    dialog_.reset();
    message_.clear();
    pages_.push_back(std::move(*opened));
    show(ui);
}

void ReviewScreen::back(Ui& ui) {
    message_.clear();
    if (pages_.size() < 2) {
        next_ = GoBack{};
        return;
    }
    pages_.pop_back();
    if (pages_.back().stale) {
        auto again = open(pages_.back().place);
        if (again) pages_.back() = std::move(*again);
    }
    ui.focus(pages_.back().page->first());
}

void ReviewScreen::obey(Ui& ui, const ReviewWish& wish) {
    if (wish.open) return go(ui, *wish.open);
    if (!wish.ask) return;
    using reports::ReviewKey;
    const OpenedPage& here = pages_.back();
    const bool opens = *wish.ask == ReviewKey::moments || *wish.ask == ReviewKey::sheet;
    ReviewPlace place{*wish.ask == ReviewKey::sheet ? ReviewPlace::Kind::sheet : ReviewPlace::Kind::moments,
                      here.person.id,
                      here.session.code,
                      {},
                      here.place.reason};
    if (opens && (!work_->needs_reason(here.person) || place.reason != records::OpenReason::none)) return go(ui, place);
    dialog_.emplace(*wish.ask, here.person, here.session);
    dialog_->arrive(ui);
}

void ReviewScreen::decide(Ui& ui, const std::string& words) {
    const OpenedPage& here = pages_.back();
    const reports::ReviewKey key = dialog_->key();
    const auto done = work_->decide(key, here.session.code, words);
    if (!done) return dialog_->say(done.error());
    message_ =
        tr_fill("Done: {} ({}). The trainee sees your decision and your words.", label_of(key), here.session.code);
    wrong_ = false;
    dialog_.reset();
    for (OpenedPage& each : pages_) each.stale = true;
    // As it stands now; the moments stay closed until they are asked for again.
    ReviewPlace place = here.place;
    place.kind = ReviewPlace::Kind::session;
    place.reason = records::OpenReason::none;
    auto again = open(place);
    if (!again) return say(again.error());
    pages_.back() = std::move(*again);
    show(ui);
}

void ReviewScreen::draw_dialog(Ui& ui) {
    const ReviewDialog::Answer answer = dialog_->draw(ui);
    if (answer.closed) {
        dialog_.reset();
        return ui.focus(pages_.back().page->first());
    }
    if (answer.words) return decide(ui, *answer.words);
    if (!answer.reason) return;
    const OpenedPage& here = pages_.back();
    const bool sheet = dialog_->key() == reports::ReviewKey::sheet;
    go(ui, {sheet ? ReviewPlace::Kind::sheet : ReviewPlace::Kind::moments,
            here.person.id,
            here.session.code,
            {},
            *answer.reason});
}

// Somebody else may sit here than the login says: the same as `composure review --as`.
void ReviewScreen::draw_who(Flow& flow) {
    const TextFieldSpec spec{"review/name", tr("Who reviews? Your name, as site.yaml names you."), tr("Your name"),
                             200};
    flow.title(tr("Review"));
    flow.gap(10);
    const TextFieldResult typed =
        text_field(flow.ui, flow.take(text_field_height(flow.ui, spec, name_, flow.width)), spec, name_);
    flow.gap(10);
    const ButtonSpec on{"review/begin", tr("Begin"), "", "", ButtonStyle::main};
    if (draw_buttons(flow, {&on, 1}) == 0 || typed == TextFieldResult::entered) begin();
    if (!pages_.empty()) flow.ui.focus(pages_.back().page->first());
}

void ReviewScreen::draw_top(Flow& flow) {
    Ui& ui = flow.ui;
    const ButtonSpec back{"review/back", tr("Back"), "Esc", ""};
    goes_back_ = button(ui, {flow.x, flow.y, button_width(ui, back), ui.px(42)}, back, Key::escape);
    flow.gap(54);
    if (message_.empty()) return;
    draw_card(flow, wrong_ ? ui.theme().warm_soft : ui.theme().fine_soft, ui.theme().outline,
              [&](Flow& inside) { inside.body(message_); });
    flow.gap(12);
}

void ReviewScreen::draw_foot(Flow& flow) const {
    flow.gap(24);
    const records::Reviewer& reviewer = work_->reviewer();
    flow.small(reviewer.role == records::Role::reviewer
                   ? tr_fill("{}. Review by {}.", work_->site().name, reviewer.name)
                   : tr_fill("{}. Review by {}, trainer (you see the people assigned to you).", work_->site().name,
                             reviewer.name));
    flow.small(tr_fill("Rests on: {}", work_->site().agreement));
    if (const std::string head = work_->head(); !head.empty())
        flow.small(tr_fill("Records up to {} (tamper-evident; `composure verify` checks).", head));
    flow.small(tr("Whoever you look at can see that you looked. One session is never a verdict on a person."));
    flow.small(tr(kScoreIsFor));
    flow.small(tr("For a report as files: `composure export`."));
}

Next ReviewScreen::draw(Ui& ui, Millis) {
    next_ = Stay{};
    ui.list().AddRectFilled({0, 0}, {ui.size().x, ui.size().y}, ui.theme().background.packed());
    ui.set_modal(dialog_.has_value());
    const float width = std::min(ui.px(1080), ui.size().x - ui.px(32));
    const float left = (ui.size().x - width) / 2;
    const bool in_table = !pages_.empty() && pages_.back().page->in_table(ui);
    const float top = ui.begin_scroll(scroll_name(), {left - ui.px(12), 0, width + ui.px(26), ui.size().y}, !in_table,
                                      Scrolling::page);
    Flow flow(ui, {left, top + ui.px(16), width, 0});
    draw_top(flow);
    ReviewWish wish;
    if (pages_.empty()) {
        draw_who(flow);
    } else {
        wish = pages_.back().page->draw(flow);
        draw_foot(flow);
    }
    ui.end_scroll(flow.y + ui.px(24) - top);
    if (goes_back_) {
        back(ui);
    } else if (!pages_.empty()) {
        obey(ui, wish);
    }
    if (dialog_) draw_dialog(ui);
    return next_;
}

}  // namespace

std::unique_ptr<Screen> make_review_screen(Desk& desk) { return std::make_unique<ReviewScreen>(desk); }

}  // namespace composure::window
