// Conditions are data: each key, each combination, and what is said to a wrong one.
#include "read_helpers.h"

namespace composure::scenario::testing {
namespace {

const std::string kTeam = "team:\n  colleague: {name: Mr Kask}\n  supervisor: {name: Ms Saar}\n";

std::string asking(const std::string& condition) {
    return case_with("",
                     "asks:\n  says: Where is it?\n  sets: paid-cash\n  replies:\n"
                     "    - {say: Here., ends: resolved}\n"
                     "    - {say: There., if: " +
                         condition + ", ends: resolved}\n",
                     kTeam);
}

Condition condition(const std::string& text) {
    return good(asking(text)).customers.at(0).moments.at(0).replies.at(1).condition;
}

}  // namespace

TEST_CASE("a reply without `if` is always on offer") {
    CHECK(good(asking("{anger: below 20}")).customers.at(0).moments.at(0).replies.at(0).condition.always());
}

TEST_CASE("anger and trust are compared in thousandths") {
    const Condition anger = condition("{anger: at least 60}");
    CHECK(anger.kind == ConditionKind::anger);
    CHECK(anger.comparison == Comparison::at_least);
    CHECK(anger.value == 60'000);
    const Condition trust = condition("{trust: below 20}");
    CHECK(trust.kind == ConditionKind::trust);
    CHECK(trust.comparison == Comparison::below);
    CHECK(trust.value == 20'000);
}

TEST_CASE("counts are counts, times are milliseconds") {
    CHECK(condition("{insults: at least 2}").value == 2);
    CHECK(condition("{in-line: at least 3}").value == 3);
    CHECK(condition("{waited: at least 30s}").value == 30'000);
    CHECK(condition("{served: below 2m}").value == 120'000);
    CHECK(condition("{served: below 2m}").kind == ConditionKind::served);
}

TEST_CASE("the yes-or-no conditions") {
    CHECK(condition("{heard: threat}").provocation == Provocation::threat);
    CHECK(condition("{limit: set}").kind == ConditionKind::limit_set);
    CHECK(condition("{fact: paid-cash}").fact == FactId::at(0));
    CHECK(condition("{reached: asks}").moment == MomentId::at(0));
    CHECK(condition("{colleague: free}").helper == Helper::colleague);
    CHECK(condition("{supervisor: free}").helper == Helper::supervisor);
    CHECK(condition("{supervisor: free}").kind == ConditionKind::helper_free);
}

TEST_CASE("several keys mean all of them; not, any and all hold others") {
    const Condition both = condition("{anger: at least 60, trust: below 20}");
    REQUIRE(both.kind == ConditionKind::all);
    CHECK(both.parts.size() == 2);
    const Condition none = condition("{not: {heard: insult}}");
    REQUIRE(none.kind == ConditionKind::not_);
    CHECK(none.parts.at(0).provocation == Provocation::insult);
    const Condition any = condition("{any: [{heard: insult}, {all: [{limit: set}, {anger: at least 1}]}]}");
    REQUIRE(any.kind == ConditionKind::any);
    REQUIRE(any.parts.size() == 2);
    CHECK(any.parts[1].kind == ConditionKind::all);
    CHECK(any.parts[1].parts.size() == 2);
}

TEST_CASE("a wrong condition is answered where it stands") {
    const struct {
        const char* condition;
        const char* said;
    } kCases[] = {
        {"{anger: 60}", "'anger' is compared with 'at least' or 'below' and a number from 0 to 100\n"},
        {"{anger: at least 160}", "'anger' is compared with 'at least' or 'below' and a number from 0 to 100\n"},
        {"{anger: above 60}", "'anger' is compared with 'at least' or 'below' and a number from 0 to 100\n"},
        {"{waited: at least 30}", "'waited' is compared with 'at least' or 'below' and a duration like 30s\n"},
        {"{heard: insults}", "'heard' cannot be 'insults'\n"},
        {"{limit: none}", "'limit' cannot be 'none'\n"},
        {"{fact: paid-card}", "there is no fact 'paid-card'\n"},
        {"{reached: nowhere}", "there is no moment 'nowhere'\n"},
        {"{colleague: busy}", "'colleague' cannot be 'busy'\n"},
        {"{angry: at least 60}", "a condition has no key 'angry'\n"},
        {"{any: []}", "'any' has no conditions in it\n"},
        {"{}", "this condition asks nothing\n"},
    };
    for (const auto& each : kCases) {
        INFO(each.condition);
        CHECK(messages(asking(each.condition)) == each.said);
    }
}

}  // namespace composure::scenario::testing
