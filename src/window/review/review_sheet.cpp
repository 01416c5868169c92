#include "window/review/review_page.h"
#include "window/text/figure_words.h"
#include "window/text/words.h"

namespace composure::window {
namespace {

class SheetPage : public ReviewPage {
public:
    explicit SheetPage(reports::Sheet sheet) : sheet_(std::move(sheet)) {}

    ReviewWish draw(Flow& flow) override {
        flow.title(tr("A page to talk it over"));
        flow.soft(tr_fill("For {}, about “{}” of {} (session {})", sheet_.person.name, sheet_.session.start.title,
                          day_text(sheet_.session.start.at), sheet_.session.code));
        flow.gap(12);
        const Theme& theme = flow.ui.theme();
        draw_card(flow, theme.fine_soft, theme.outline, [this](Flow& inside) {
            inside.heading(tr("What went well"));
            for (const std::string& each : sheet_.went_well) inside.body(each);
        });
        flow.gap(14);
        draw_card(flow, theme.surface, theme.outline, [this](Flow& inside) { draw_talk(inside); });
        flow.gap(14);
        draw_card(flow, theme.accent_soft, theme.outline, [this](Flow& inside) {
            inside.heading(tr("What next"));
            inside.body(sheet_.next);
            inside.gap(8);
            inside.body(tr("Agreed, until when: write it down together."));
        });
        return {};
    }
    bool in_table(const Ui&) const override { return false; }
    std::string first() const override { return "review/back"; }

private:
    void draw_talk(Flow& flow) const {
        flow.heading(tr("To talk about"));
        if (sheet_.talk.empty()) flow.body(tr("There was nothing to mend. What would you do the same way again?"));
        for (const reports::TalkPoint& each : sheet_.talk) {
            flow.gap(8);
            flow.body(each.happened);
            if (!each.instead.empty()) flow.strong(each.instead);
            if (!each.words.empty()) flow.body(tr_fill("For example: “{}”", each.words));
        }
        if (sheet_.note.empty()) return;
        flow.gap(8);
        flow.small(sheet_.note);
    }
    reports::Sheet sheet_;
};

}  // namespace

std::unique_ptr<ReviewPage> make_sheet_page(reports::Sheet sheet) {
    return std::make_unique<SheetPage>(std::move(sheet));
}

}  // namespace composure::window
