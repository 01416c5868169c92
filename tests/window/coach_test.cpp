#include "window/play/coach.h"

#include "catch.h"
#include "window/home/home_facts.h"

using namespace composure;
using namespace composure::window;

namespace {

std::vector<std::string> ids(const simulation::View& view, std::size_t acts) {
    std::vector<std::string> list;
    for (const CoachHint& each : hints_for(view, acts, KeyMap())) list.push_back(each.id);
    return list;
}

simulation::View in_a_talk() {
    simulation::View view;
    view.at_counter = CustomerId{0};
    view.replies = {ReplyId{0}};
    return view;
}

}  // namespace

TEST_CASE("a hint comes when its control is first of use") {
    simulation::View view;
    CHECK(ids(view, 0).empty());
    view = in_a_talk();
    CHECK(ids(view, 0) == std::vector<std::string>{"coach/read", "coach/reply"});
    view.speaking_until = Millis{5000};
    CHECK(ids(view, 0).empty());  // while they speak there is enough to read
    view.speaking_until.reset();
    view.acts.push_back({simulation::ActKind::acknowledge, simulation::Refusal::none});
    CHECK(ids(view, 0) == std::vector<std::string>{"coach/read", "coach/reply"});
    view.line.emplace_back();
    CHECK(ids(view, 0).back() == "coach/acknowledge");
    view.hand_over = true;
    CHECK(ids(view, 3).back() == "coach/stop");
}

TEST_CASE("a hint names the key as it is mapped") {
    simulation::View view = in_a_talk();
    view.acts.push_back({simulation::ActKind::consult, simulation::Refusal::none});
    KeyMap keys;
    keys.put(Command::consult, U'j');
    const auto hints = hints_for(view, 1, keys);
    CHECK(hints.back().words == "Before you promise anything: J shows the policy cards.");
    CHECK(hints.back().widget == "act/consult");
}

TEST_CASE("days are said in words") {
    const records::Instant now{1'800'000'000'000};
    const auto days = [&](std::int64_t count) { return records::Instant{now.ms + count * records::kDay}; };
    CHECK(ago_text(now, now) == "today");
    CHECK(ago_text(now, days(-1)) == "yesterday");
    CHECK(ago_text(now, days(-9)) == "9 days ago");
    CHECK(due_text(now, now) == "due today");
    CHECK(due_text(now, days(1)) == "due in 1 day");
    CHECK(due_text(now, days(3)) == "due in 3 days");
    CHECK(due_text(now, days(-2)) == "was due 2 days ago");
}

TEST_CASE("the last hint of the first day names both ways out, and the debrief's leaves its first lines in sight") {
    simulation::View view = in_a_talk();
    CHECK(hints_for(view, 3, KeyMap()).back().words ==
          "“Stop now” and “I do not feel safe” are always there, and they cost nothing.");
    CHECK(hints_for_debrief().front().down > 0.5F);
}
