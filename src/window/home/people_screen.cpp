// Who are you: those who played here before, or a new name. The very first time it is also the welcome.
#include <fmt/format.h>

#include <algorithm>

#include "session/whereabouts.h"
#include "window/desk/desk.h"
#include "window/home/home_scene.h"
#include "window/ui/page.h"
#include "window/ui/text_field.h"

namespace composure::window {
namespace {

constexpr std::size_t kMostShown = 24;  // more are found by typing
constexpr const char* kTutorial = "first-day";

struct KnownPerson {
    std::string name, sign;  // sign: what Keeper::choose takes: the number where there is one
    std::string note;        // what tells two of one name apart
    bool played = false;     // else found by typing only: a roster may hold hundreds
};

std::string lowered(std::string_view text) {
    std::string result(text);
    for (char& each : result)
        if (each >= 'A' && each <= 'Z') each = static_cast<char>(each + 32);
    return result;
}

class PeopleScreen : public Screen {
public:
    explicit PeopleScreen(Desk& desk) : desk_(desk), first_time_(!desk.settings.been_here) {
        if (desk.keeper.knows_who()) {
            typed_ = desk.keeper.person().name;
        } else {
            typed_ = session::trainee_name(desk.options.trainee);
        }
        read_people();
    }
    std::string name() const override { return first_time_ ? "welcome" : "people"; }
    void arrive(Ui& ui) override { ui.focus("people/name"); }
    Next draw(Ui& ui, Millis) override;

private:
    void read_people();
    void draw_shop_above(Flow& flow, bool roomy);
    void draw_welcome(Flow& flow);
    Next draw_known(Flow& flow);
    Next be(const std::string& sign, bool tutorial);
    Next leave(bool tutorial);
    std::vector<PageButton> buttons() const;

    Desk& desk_;
    bool first_time_;
    std::string typed_, trouble_;
    bool untouched_ = true;  // the name offered is not theirs to search by
    std::vector<KnownPerson> known_;
};

void PeopleScreen::read_people() {
    records::Store* store = desk_.keeper.store();
    if (store == nullptr) return;
    const auto people = store->people();
    const auto played = store->people_who_played();
    if (!people || !played) {
        trouble_ = people ? played.error().message : people.error().message;
        return;
    }
    for (const records::Person& each : *people) {
        if (!each.active || each.erased) continue;
        known_.push_back({each.name, each.number.empty() ? each.name : each.number, each.number,
                          std::ranges::binary_search(*played, each.id)});
    }
}

std::vector<PageButton> PeopleScreen::buttons() const {
    if (!first_time_)
        return {{{"people/back", tr("Back"), "Esc", "", ButtonStyle::plain}, Key::escape},
                {{"people/go", tr("That is me"), "", "", ButtonStyle::main}}};
    return {{{"people/skip", tr("Look around first"), "Esc", "", ButtonStyle::plain}, Key::escape},
            {{"people/tutorial", tr("Begin my first day"), tr("Enter"), "", ButtonStyle::main}}};
}

void PeopleScreen::draw_shop_above(Flow& flow, bool roomy) {
    Ui& ui = flow.ui;
    if (roomy) {
        const float height = ui.px(190);
        draw_shop(ui, {0, flow.y, ui.size().x, height}, desk_.library.people());
        flow.y += height;
    }
    flow.gap(roomy ? 22 : 12);
}

void PeopleScreen::draw_welcome(Flow& flow) {
    flow.title(tr("Welcome to Composure"));
    flow.gap(4);
    flow.text(
        tr("Here you practise with difficult customers, as often as you like. They are unfair, the line grows, the "
           "clock runs; afterwards you see what happened and try again. Nobody gets hurt, and only you see how it "
           "went."),
        Face::speech, flow.ui.theme().soft_ink);
    flow.gap(18);
}

Next PeopleScreen::leave(bool tutorial) {
    desk_.settings.been_here = true;
    desk_.settings_changed = true;
    if (!first_time_ || !tutorial) return GoHome{};
    const auto& shipped = desk_.library.shipped();
    const auto found = std::ranges::find(shipped, kTutorial, &scenario::Scenario::id);
    if (found != shipped.end()) return GoToBriefing{found->id};
    return shipped.empty() ? Next(GoHome{}) : Next(GoToBriefing{shipped.front().id});
}

Next PeopleScreen::be(const std::string& sign, bool tutorial) {
    if (desk_.keeper.keeps()) {
        if (const auto chosen = desk_.keeper.choose(sign); !chosen) {
            trouble_ = chosen.error().message;
            if (!chosen.error().fix.empty()) trouble_ += " " + chosen.error().fix;
            return Stay{};
        }
        desk_.message = desk_.keeper.notice();
    }
    desk_.settings.trainee = sign;
    return leave(tutorial);
}

Next PeopleScreen::draw_known(Flow& flow) {
    const std::string wanted = untouched_ ? std::string() : lowered(typed_);
    std::vector<ButtonSpec> shown;
    std::vector<std::string> signs;
    std::size_t fitting = 0;
    for (const KnownPerson& each : known_) {
        const bool fits = lowered(each.name).find(wanted) != std::string::npos ||
                          (!each.note.empty() && lowered(each.note).starts_with(wanted));
        if (wanted.empty() ? !each.played : !fits) continue;
        if (++fitting > kMostShown) continue;
        const std::string label = each.note.empty() ? each.name : fmt::format("{} ({})", each.name, each.note);
        shown.push_back({fmt::format("people/known/{}", each.sign), label, "", "", ButtonStyle::plain});
        signs.push_back(each.sign);
    }
    if (shown.empty()) return Stay{};
    flow.strong(wanted.empty() ? tr("Or have you played here before?") : tr("Is one of these you?"));
    flow.gap(8);
    const int pressed = draw_buttons(flow, shown);
    flow.gap(6);
    if (fitting > kMostShown)
        flow.small(tr_count("and {} more: type some letters", "and {} more: type some letters", fitting - kMostShown));
    return pressed < 0 ? Next(Stay{}) : be(signs[static_cast<std::size_t>(pressed)], true);
}

Next PeopleScreen::draw(Ui& ui, Millis) {
    Page page(ui, "people", 760, buttons());
    Flow& flow = page.flow();
    draw_shop_above(flow, page.roomy());
    if (first_time_) {
        draw_welcome(flow);
    } else {
        flow.title(tr("Who are you?"));
        flow.gap(4);
        flow.soft(tr("So that your practice is kept apart from everybody else's on this machine."));
        flow.gap(16);
    }
    if (!desk_.message.empty()) draw_note(flow, tr("Please note"), desk_.message, Tone::warm);
    if (!trouble_.empty()) draw_note(flow, tr("That did not work"), trouble_, Tone::care);
    const TextFieldSpec field{"people/name", tr("Your name, as you like to be called"), tr("Type your name"), 60};
    const float height = text_field_height(ui, field, typed_, flow.width);
    const TextFieldResult typed = text_field(ui, flow.take(height), field, typed_);
    if (typed == TextFieldResult::changed) untouched_ = false, trouble_.clear();
    flow.gap(18);
    Next next = draw_known(flow);
    if (first_time_) {
        flow.gap(6);
        flow.soft(tr("Your first day takes two minutes, and everything is explained when it comes."));
    }
    const std::string pressed = page.finish();
    if (pressed == "people/back" && desk_.keeper.keeps() && !desk_.keeper.knows_who()) return be(typed_, false);
    if (pressed == "people/back") return GoBack{};
    if (pressed == "people/skip") return be(typed_, false);
    if (!pressed.empty() || typed == TextFieldResult::entered) return be(typed_, true);
    return next;
}

}  // namespace

std::unique_ptr<Screen> make_people_screen(Desk& desk) { return std::make_unique<PeopleScreen>(desk); }

}  // namespace composure::window
