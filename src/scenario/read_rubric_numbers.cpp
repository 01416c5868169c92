#include <fmt/format.h>

#include "scenario/conduct_internal.h"

namespace composure::scenario {

namespace {

constexpr std::int64_t kMostPoints = 100;
constexpr std::int64_t kMostCount = 1000;
constexpr std::int32_t kMostShare = 100'000;

// One part of `scoring`: a mapping whose every key is a number that must be there.
class Part {
public:
    Part(const Node& node, std::string_view name, Findings& findings)
        : fields_(node, fmt::format("'{}'", name), findings) {}
    ~Part() { fields_.finish(); }
    Part(const Part&) = delete;
    Part& operator=(const Part&) = delete;

    void points(std::string_view key, std::int32_t& into) { whole(key, kMostPoints, into); }
    void count(std::string_view key, std::int32_t& into) { whole(key, kMostCount, into); }
    void share(std::string_view key, std::int32_t& into) {
        if (fields_.need(key) != nullptr) into = fields_.thousandths(key, -kMostShare, kMostShare).value_or(into);
    }
    void time(std::string_view key, Millis& into) {
        if (fields_.need(key) != nullptr) into = fields_.duration(key).value_or(into);
    }

private:
    void whole(std::string_view key, std::int64_t most, std::int32_t& into) {
        if (fields_.need(key) != nullptr)
            into = static_cast<std::int32_t>(fields_.integer(key, 0, most).value_or(into));
    }

    Fields fields_;
};

void read_loss(const Node& node, RubricNumbers& numbers, Findings& findings) {
    Part part(node, "loss", findings);
    part.count("least-turn-weight", numbers.least_turn_weight);
    part.points("lowest-turn", numbers.lowest_turn);
    part.points("second-lowest-turn", numbers.second_lowest_turn);
    part.share("chain-step", numbers.chain_step);
    part.share("chain-most", numbers.chain_most);
    part.share("walk-away-share", numbers.walked_out_share);
}

void read_no_answer(const Node& node, RubricNumbers& numbers, Findings& findings) {
    Part part(node, "no-answer", findings);
    part.share("first", numbers.no_answer_first);
    part.share("twice-in-a-row", numbers.no_answer_again);
}

void read_escalation(const Node& node, RubricNumbers& numbers, Findings& findings) {
    Part part(node, "escalation", findings);
    part.points("held-well", numbers.held_well);
    part.points("early-least", numbers.early_least);
    part.points("early-progress", numbers.early_progress);
    part.points("hit", numbers.hit);
    part.points("late-span", numbers.late_span);
    part.points("too-late", numbers.too_late);
    part.points("miss", numbers.miss);
    part.points("other-help", numbers.other_help);
    part.time("harm-default", numbers.harm_default);
    part.points("bonus-hold", numbers.bonus_hold);
    part.points("bonus-hand-over", numbers.bonus_hand_over);
    part.points("bonus-ask", numbers.bonus_ask);
    part.points("no-limit-penalty", numbers.no_limit_penalty);
    part.points("bad-act-penalty", numbers.escalation_bad_penalty);
    part.points("bad-act-most", numbers.escalation_bad_most);
    part.points("own-making-most", numbers.own_making_most);
    part.share("own-making-severity", numbers.own_making_severity);
}

void read_service(const Node& node, RubricNumbers& numbers, Findings& findings) {
    Part part(node, "service", findings);
    part.points("bad-act-penalty", numbers.service_bad_penalty);
    part.points("bad-act-most", numbers.service_bad_most);
    part.points("surrender-most", numbers.surrender_most);
    part.points("own-anger-most", numbers.own_anger_most);
    part.share("own-anger-severity", numbers.own_anger_severity);
    part.count("least-items", numbers.least_items);
    part.count("robotic-after", numbers.robotic_after);
}

void read_line(const Node& node, RubricNumbers& numbers, Findings& findings) {
    Part part(node, "line", findings);
    part.points("seen", numbers.seen);
    part.points("kept", numbers.kept);
    part.points("hurry-penalty", numbers.hurry_penalty);
    part.time("see-within", numbers.see_within);
    part.count("least-people", numbers.least_people);
}

void read_result(const Node& node, RubricNumbers& numbers, Findings& findings) {
    Part part(node, "result", findings);
    part.points("least-scored", numbers.least_scored);
    part.points("least-clocks-answered", numbers.least_clocks_answered);
    part.points("exercised-share", numbers.exercised_share);
}

void read_pillars(const Node& node, RubricNumbers& numbers, Findings& findings) {
    Fields pillars(node, "'pillars'", findings);
    if (!pillars.is_mapping()) return;
    for (const Pillar pillar : kPillars) {
        const Node* value = pillars.need(name_of(pillar));
        if (value == nullptr) continue;
        PillarNumbers& into = numbers.pillars[static_cast<std::size_t>(pillar)];
        Fields fields(*value, fmt::format("the pillar '{}'", name_of(pillar)), findings);
        if (!fields.is_mapping()) continue;
        fields.need("weight");
        into.weight = static_cast<std::int32_t>(fields.integer("weight", 0, kMostPoints).value_or(0));
        if (const auto floor = fields.integer("floor", 0, kMostPoints)) into.floor = static_cast<std::int32_t>(*floor);
        into.asks = fields.need_text("asks");
        fields.finish();
    }
    pillars.finish();
}

void read_provocations(const Node& node, RubricNumbers& numbers, Findings& findings) {
    Fields fields(node, "'provocations'", findings);
    if (!fields.is_mapping()) return;
    for (const Word<Provocation>& provocation : provocation_words()) {
        if (fields.need(provocation.word) == nullptr) continue;
        numbers.provocation_levels[static_cast<std::size_t>(provocation.value)] =
            static_cast<std::int32_t>(fields.integer(provocation.word, 0, 3).value_or(0));
    }
    fields.finish();
}

}  // namespace

void read_rubric_numbers(Fields& top, RubricNumbers& numbers, Findings& findings) {
    if (top.need("pass-mark") != nullptr) {
        numbers.pass_mark = static_cast<std::int32_t>(top.integer("pass-mark", 0, kMostPoints).value_or(70));
    }
    if (const Node* node = top.need("pillars")) read_pillars(*node, numbers, findings);
    if (const Node* node = top.need("provocations")) read_provocations(*node, numbers, findings);
    const Node* scoring = top.need("scoring");
    if (scoring == nullptr) return;
    Fields fields(*scoring, "'scoring'", findings);
    if (!fields.is_mapping()) return;
    if (const Node* node = fields.need("loss")) read_loss(*node, numbers, findings);
    if (const Node* node = fields.need("no-answer")) read_no_answer(*node, numbers, findings);
    if (const Node* node = fields.need("escalation")) read_escalation(*node, numbers, findings);
    if (const Node* node = fields.need("service")) read_service(*node, numbers, findings);
    if (const Node* node = fields.need("line")) read_line(*node, numbers, findings);
    if (const Node* node = fields.need("result")) read_result(*node, numbers, findings);
    fields.finish();
}

}  // namespace composure::scenario
