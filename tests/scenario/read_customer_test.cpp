// Keys of a customer: every spelling, every default, and what is said to a wrong one.
#include "read_helpers.h"

namespace composure::scenario::testing {
namespace {

Customer customer_with(const std::string& keys, const std::string& top = "") {
    return good(case_with(keys, kPlainTalk, top)).customers.at(0);
}

}  // namespace

TEST_CASE("a customer without a mood is calm") {
    const Customer customer = customer_with("");
    CHECK(customer.anger == 10'000);
    CHECK(customer.trust == 50'000);
    CHECK_FALSE(customer.remorse);
    CHECK(customer.mutters.empty());
}

TEST_CASE("a mood is a word, anger a number") {
    CHECK(customer_with("mood: calm").anger == 10'000);
    CHECK(customer_with("mood: irritated").anger == 35'000);
    CHECK(customer_with("mood: angry").anger == 60'000);
    CHECK(customer_with("mood: furious").anger == 85'000);
    CHECK(customer_with("anger: 40").anger == 40'000);
    CHECK(customer_with("anger: 0").anger == 0);
    CHECK(customer_with("trust: 100").trust == 100'000);
    CHECK(messages(case_with("anger: 101", kPlainTalk)) == "'anger' must be from 0 to 100, not 101\n");
    CHECK(messages(case_with("anger: 4.5", kPlainTalk)) == "'anger' must be a whole number, not '4.5'\n");
}

TEST_CASE("a temper is one word or several, of which one is drawn") {
    CHECK(customer_with("temper: hot-headed").tempers == std::vector<Temper>{Temper::hot_headed});
    CHECK(customer_with("temper: [forgiving, even]").tempers == std::vector<Temper>{Temper::forgiving, Temper::even});
    CHECK(messages(case_with("temper: [forgiving, mild]", kPlainTalk)) == "'temper' cannot be 'mild'\n");
}

TEST_CASE("remorse is a text, or a mapping with its chance and its way") {
    const Customer plain = customer_with("remorse: I am sorry.");
    CHECK(plain.remorse->says == "I am sorry.");
    CHECK(plain.remorse->chance_permille == 900);
    const Customer full = customer_with("remorse: {chance: 1 in 3, says: I am sorry., then: asks}");
    CHECK(full.remorse->chance_permille == 333);
    REQUIRE(full.remorse->then.size() == 1);
    CHECK(full.remorse->then[0].target.moment == MomentId::at(0));
    CHECK(customer_with("remorse: {chance: 0 in 10, says: Sorry.}").remorse->chance_permille == 0);
    CHECK(customer_with("remorse: {chance: 10 in 10, says: Sorry.}").remorse->chance_permille == 1000);
    CHECK(messages(case_with("remorse: {chance: 11 in 10, says: Sorry.}", kPlainTalk)) ==
          "a chance is said like '9 in 10'\n");
    CHECK(messages(case_with("remorse: {chance: 9 in 10}", kPlainTalk)) == "remorse needs 'says'\n");
}

TEST_CASE("waiting: patience, arrival, muttering, and what happens at the end of it") {
    const Customer customer =
        customer_with("patience: 2m\narrives: 1500ms\nmutters: [Hm., Well!]\nout-of-patience: pushes-in");
    CHECK(customer.patience == 120_s);
    CHECK(customer.arrives == 1500_ms);
    CHECK(customer.mutters == std::vector<std::string>{"Hm.", "Well!"});
    CHECK(customer.out_of_patience == OutOfPatience::pushes_in);
    CHECK(customer_with("mutters: Hm.").mutters == std::vector<std::string>{"Hm."});
    CHECK(messages(case_with("patience: 500ms", kPlainTalk)) == "'patience' is at least 1s\n");
}

TEST_CASE("looks and voices that nobody has are a warning, and kept as written") {
    const std::string bytes = case_with("looks: older-wimen\nvoice: soft", kPlainTalk);
    CHECK(places(bytes) == "6:12 unknown-looks\n");
    const auto reading = read_scenario(bytes, "case.yaml", table());
    REQUIRE(reading.value);
    CHECK(reading.value->customers[0].looks == "older-wimen");
    CHECK(reading.value->customers[0].voice == "soft");
}

TEST_CASE("a word for a person is text, whatever it looks like") {
    CHECK(customer_with("pronoun: they").pronoun == "they");
    CHECK(customer_with("hidden: She counts every euro.").hidden == "She counts every euro.");
}

TEST_CASE("only the first customer may come without a time") {
    const std::string two =
        case_with("", kPlainTalk) +
        "  jonas:\n    name: Jonas\n    arrives: 30s\n    moments:\n      asks: {says: Hello., ends: "
        "resolved}\n";
    const Scenario scenario = good(two);
    REQUIRE(scenario.customers.size() == 2);
    CHECK(scenario.customers[1].arrives == 30_s);
    CHECK(scenario.customers[1].first_moment == MomentId::at(1));
    CHECK(scenario.customers[1].moments[0].customer == CustomerId::at(1));
}

TEST_CASE("the default of `due` is the four things nobody has to bear alone") {
    const std::string top = "team:\n  supervisor: {name: Ms Saar}\n";
    const Escalation escalation = customer_with("escalation: {needs: any}", top).escalations.at(0);
    CHECK(escalation.needs == HelpNeeded::any);
    CHECK(escalation.within == 20_s);
    CHECK_FALSE(escalation.answer.exists());
    REQUIRE(escalation.due.kind == ConditionKind::any);
    REQUIRE(escalation.due.parts.size() == 4);
    CHECK(escalation.due.parts[0].kind == ConditionKind::insult_after_limit);
    CHECK(escalation.due.parts[1].kind == ConditionKind::insults);
    CHECK(escalation.due.parts[1].value == 3);
    CHECK(escalation.due.parts[2].provocation == Provocation::threat);
    CHECK(escalation.due.parts[3].provocation == Provocation::harassment);
}

TEST_CASE("an escalation is one or a list of at most four") {
    const std::string top = "team:\n  supervisor: {name: Ms Saar}\n  colleague: {name: Mr Kask, free: never}\n";
    const Customer customer = customer_with(
        "escalation:\n"
        "  - {needs: supervisor, due: never, within: 10s}\n"
        "  - {needs: colleague, due: {waited: at least 30s}, harm: {anger: at least 90}}",
        top);
    REQUIRE(customer.escalations.size() == 2);
    CHECK(customer.escalations[0].due.kind == ConditionKind::never);
    CHECK(customer.escalations[0].within == 10_s);
    CHECK(customer.escalations[1].harm.kind == ConditionKind::anger);
    CHECK(customer.escalations[1].harm.value == 90'000);
    CHECK(messages(case_with("escalation: [{due: never}, {due: never}, {due: never}, {due: never}, {due: never}]",
                             kPlainTalk, top)) == "a customer has at most 4 escalations\n");
}

TEST_CASE("hand-over replies are told apart by what they do") {
    const Customer customer = customer_with(
        "escalation:\n"
        "  hand-over:\n"
        "    - {id: all, say: Mrs Tamm was given 20 too little., does: warm-hand-over}\n"
        "    - {say: This one again., does: gossips}\n"
        "    - {say: Please take over.}",
        "team:\n  supervisor: {name: Ms Saar}\n");
    const auto& replies = customer.escalations.at(0).hand_over;
    REQUIRE(replies.size() == 3);
    CHECK(replies[0].kind == HandOverReply::Kind::facts);
    CHECK(replies[0].reply.id == "all");
    CHECK(replies[1].kind == HandOverReply::Kind::gossip);
    CHECK(replies[1].reply.id == "hand-over.2");
    CHECK(replies[2].kind == HandOverReply::Kind::bare);
    CHECK(messages(case_with("escalation: {hand-over: [{say: Please., then: asks}]}", kPlainTalk,
                             "team:\n  supervisor: {name: Ms Saar}\n")) == "a hand-over reply has no key 'then'\n");
}

TEST_CASE("help that is needed must be in the team") {
    CHECK(printed(case_with("escalation: {needs: colleague}", kPlainTalk)) ==
          "case.yaml:6:25: error[helper-not-in-team]: there is no colleague in the team\n"
          "  |\n"
          "6 |     escalation: {needs: colleague}\n"
          "  |                         ^^^^^^^^^ in customer 'tamm'\n"
          "  = add to the file: team: {colleague: {name: Ms Saar, free: now}}\n"
          "  = composure explain helper-not-in-team\n");
}

}  // namespace composure::scenario::testing
