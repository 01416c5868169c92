#include "window/play/briefing_screen.h"

#include <fmt/format.h>
#include <imgui.h>

#include <algorithm>
#include <array>

#include "records/playable.h"
#include "window/home/home_scene.h"
#include "window/home/settings_screen.h"
#include "window/text/figure_words.h"
#include "window/text/heard.h"
#include "window/ui/page.h"

namespace composure::window {
namespace {

void replace_all(std::string& text, std::string_view from, std::string_view to) {
    for (std::size_t at = text.find(from); at != std::string::npos; at = text.find(from, at + to.size()))
        text.replace(at, from.size(), to);
}

// What each pillar asks, in a sentence.
const char* sentence_for(scoring::Pillar pillar) {
    switch (pillar) {
        case scoring::Pillar::calm: return tr("Your words stay even, whatever is thrown at you.");
        case scoring::Pillar::no_arguing: return tr("You do not try to win; you look for what helps.");
        case scoring::Pillar::escalation: return tr("You call for help when it is due, and not before.");
        case scoring::Pillar::service: return tr("They get what they came for, or a clear word why not.");
        case scoring::Pillar::line: return tr("Nobody who waits is forgotten.");
    }
    return "";
}

void bullet(Flow& flow, std::string_view words) {
    Ui& ui = flow.ui;
    ui.list().AddCircleFilled({flow.x + ui.px(7), flow.y + ui.fonts().line_height(Face::body) / 2}, ui.px(3),
                              ui.theme().accent.packed());
    flow.y += ui.text({flow.x + ui.px(20), flow.y, flow.width - ui.px(20), 0}, words, {Face::body, ui.theme().ink});
    flow.gap(5);
}

}  // namespace

void BriefingScreen::arrive(Ui& ui) {
    ui.scroll_to_top("briefing");
    ui.focus({});
}

std::string BriefingScreen::words(std::string_view text) const {
    std::string result(text);
    replace_all(result, "<trainee>", tr("you"));
    replace_all(result, "<supervisor>",
                scenario_.supervisor.name.empty() ? tr("the supervisor") : scenario_.supervisor.name);
    replace_all(result, "<colleague>", scenario_.colleague.name.empty() ? tr("a colleague") : scenario_.colleague.name);
    replace_all(result, "<customer>", tr("the customer"));
    return result;
}

void BriefingScreen::draw_head(Flow& flow, bool roomy) {
    if (roomy) {
        Ui& ui = flow.ui;
        const Rect strip{0, flow.y, ui.size().x, std::min(ui.px(168), ui.size().y * 0.24F)};
        draw_place_of(ui, strip, scenario_, people_);
        flow.y += strip.height;
    }
    flow.gap(roomy ? 22 : 12);
    flow.title(scenario_.title);
    flow.gap(12);
}

void BriefingScreen::draw_role(Flow& flow) {
    flow.text(words(scenario_.brief), Face::speech, flow.ui.theme().ink);
    flow.gap(16);
    draw_note(flow, setting_.notice_heading, setting_.notice, Tone::warm);
    if (!scenario_.warning.empty())
        draw_note(flow, tr("Content note"),
                  words(scenario_.warning) + " " + tr("You can stop at any time with Esc; it costs nothing."),
                  Tone::warm);
    if (scenario_.goals.empty()) return;
    flow.strong(tr("What you practise"));
    flow.gap(4);
    for (const std::string& goal : scenario_.goals) bullet(flow, words(goal));
    flow.gap(12);
}

void BriefingScreen::draw_policies(Flow& flow) {
    if (scenario_.policies.empty()) return;
    flow.strong(tr("Policies, and what you may decide"));
    flow.gap(6);
    for (const scenario::Policy& policy : scenario_.policies) {
        const auto one = [&](Flow& inside) {
            inside.text(title_from_id(policy.id), Face::strong, flow.ui.theme().accent);
            inside.body(words(policy.says));
            if (policy.exception_says.empty()) return;
            const bool yours = policy.exception_authority == scenario::Authority::you;
            std::string who = yours ? tr("Yours to decide:") : tr("Not yours to decide:");
            if (yours && !policy.exception_limit.empty())
                who = tr_fill("Yours to decide, up to {}:", words(policy.exception_limit));
            inside.gap(4);
            inside.text(who + " " + words(policy.exception_says), Face::body, flow.ui.theme().soft_ink);
        };
        draw_card(flow, flow.ui.theme().surface, flow.ui.theme().outline, one);
        flow.gap(8);
    }
    flow.small(tr_fill("The cards are at hand during the play: {}.", key_cap_of(setting_.keys[Command::consult])));
    flow.gap(14);
}

void BriefingScreen::draw_team(Flow& flow) {
    const auto helper = [&](const scenario::TeamMember& member, const char* with_name, const char* without,
                            Command key) {
        if (!member.present) return;
        const std::string cap = key_cap_of(setting_.keys[key]);
        bullet(flow, member.name.empty() ? tr_fill(without, cap) : tr_fill(with_name, member.name, cap));
    };
    if (!scenario_.supervisor.present && !scenario_.colleague.present) return;
    flow.strong(tr("Who can help"));
    flow.gap(4);
    helper(scenario_.supervisor, tr_later("{} may decide more than you: {} calls."),
           tr_later("The supervisor may decide more than you: {} calls."), Command::call_supervisor);
    helper(scenario_.colleague, tr_later("{} can take the next in line: {} calls."),
           tr_later("A colleague can take the next in line: {} calls."), Command::call_colleague);
    flow.gap(12);
}

void BriefingScreen::draw_looked_at(Flow& flow) {
    const records::Playable playable = records::playable_of(scenario_);
    if (std::none_of(playable.trains.begin(), playable.trains.end(), [](bool each) { return each; })) return;
    flow.strong(tr("What will be looked at"));
    flow.gap(4);
    for (std::size_t i = 0; i < scenario::kPillarCount; ++i)
        if (playable.trains[i])
            bullet(flow, fmt::format("{}: {}", title_of(scenario::kPillars[i]), sentence_for(scenario::kPillars[i])));
    flow.gap(12);
}

void BriefingScreen::draw_who_sees(Flow& flow) {
    if (setting_.mode == records::Mode::assessment)
        return draw_note(flow, tr("This is an assessment"), setting_.who_sees, Tone::warm);
    draw_note(
        flow, tr("This is practice"),
        tr("Only you see how it goes, unless you share it. You may pause, ask for a hint and go back to a moment."),
        Tone::accent);
}

void BriefingScreen::draw_pace(Flow& flow) {
    if (setting_.goes_on) return;
    std::vector<Choice> choices;
    int now = -1;
    for (const char* each : kPaces) {
        if (session::name_of(setting_.pace) == each) now = static_cast<int>(choices.size());
        choices.push_back({fmt::format("pace/{}", each), words_for_pace(each)});
    }
    const int chosen = draw_choices(flow, tr("How much time?"), "", choices, now);
    if (chosen < 0) return;
    // After a click Enter begins; from the keyboard the focus stays where it is.
    if (flow.ui.event().kind == InputEvent::Kind::pointer_up) flow.ui.focus("briefing/start");
    setting_.pace = *session::pace_named(kPaces[static_cast<std::size_t>(chosen)]);
}

Next BriefingScreen::draw(Ui& ui, Millis) {
    Page page(ui, "briefing", 1080,
              {{{"briefing/back", tr("Back"), "Esc", "", ButtonStyle::plain}, Key::escape},
               {{"briefing/start", tr("Begin"), tr("Enter"), "", ButtonStyle::main}}},
              PageArrows::scroll);
    Flow& flow = page.flow();
    draw_head(flow, page.roomy());
    const bool two = flow.width > ui.px(820);
    const float gap = ui.px(40);
    Flow left(ui, {flow.x, flow.y, two ? (flow.width - gap) * 0.56F : flow.width, 0});
    draw_role(left);
    Flow right(ui, two ? Rect{left.x + left.width + gap, flow.y, flow.width - gap - left.width, 0}
                       : Rect{flow.x, left.y, flow.width, 0});
    draw_who_sees(right);
    draw_pace(right);
    draw_policies(right);
    draw_team(two ? left : right);
    draw_looked_at(two ? left : right);
    flow.y = std::max(left.y, right.y);
    const std::string pressed = page.finish();
    if (pressed == "briefing/back") return GoBack{};
    return pressed == "briefing/start" || ui.pressed(Key::enter) ? Next(Begin{setting_.pace}) : Next(Stay{});
}

}  // namespace composure::window
