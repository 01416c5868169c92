// `like`: another customer copied, own keys win, moments merge by id.
#include "read_helpers.h"

namespace composure::scenario::testing {
namespace {

const std::string kTamm =
    "composure: 1\ntitle: A case\ncustomers:\n"
    "  tamm:\n    name: Mrs Tamm\n    mood: angry\n    temper: hot-headed\n    remorse: I am sorry.\n"
    "    moments:\n"
    "      asks: {says: \"Where is it?\", then: thanks}\n"
    "      thanks: {says: Thank you., ends: resolved}\n";

}  // namespace

TEST_CASE("like copies, own keys win, own moments replace in their place") {
    const Scenario scenario = good(kTamm +
                                   "  jonas:\n    name: Jonas\n    like: tamm\n    arrives: 20s\n    anger: 40\n"
                                   "    moments:\n"
                                   "      asks: {says: 'Hey, where is it?', then: more}\n"
                                   "      more: {says: And quick., then: thanks}\n");
    const Customer& jonas = scenario.customers.at(1);
    CHECK(jonas.name == "Jonas");
    CHECK(jonas.anger == 40'000);  // his own number, not the copied mood
    CHECK(jonas.tempers == std::vector<Temper>{Temper::hot_headed});
    CHECK(jonas.remorse->says == "I am sorry.");
    REQUIRE(jonas.moments.size() == 3);
    CHECK(jonas.moments[0].id == "asks");
    CHECK(jonas.moments[0].says.at(0) == "Hey, where is it?");
    CHECK(jonas.moments[1].id == "thanks");
    CHECK(jonas.moments[2].id == "more");
    CHECK(jonas.first_moment == MomentId::at(2));
    CHECK(jonas.moments[0].then.at(0).target.moment == MomentId::at(4));
    CHECK(jonas.moments[2].then.at(0).target.moment == MomentId::at(3));  // his own copy, not hers
}

TEST_CASE("like may name a customer further down, and one who is like another") {
    const Scenario scenario = good(
        "composure: 1\ntitle: A case\ncustomers:\n"
        "  a: {name: A, like: b}\n"
        "  b: {like: c, name: B, arrives: 5s}\n"
        "  c: {name: C, arrives: 9s, trust: 20, moments: {asks: {says: Hello., ends: resolved}}}\n");
    CHECK(scenario.customers.at(0).trust == 20'000);
    CHECK(scenario.customers.at(0).arrives == 5_s);
    CHECK(scenario.customers.at(0).name == "A");
    CHECK(scenario.customers.at(1).moments.size() == 1);
}

TEST_CASE("a mistake in a copied customer is said once") {
    const std::string twice =
        "composure: 1\ntitle: A case\ncustomers:\n"
        "  a: {name: A, trust: 120, moments: {asks: {says: Hello., ends: resolved}}}\n"
        "  b: {name: B, arrives: 5s, like: a}\n";
    CHECK(places(twice) == "4:23 out-of-range\n");
}

TEST_CASE("a copied moment need not be come to twice, but once") {
    const std::string jonas =
        "  jonas:\n    name: Jonas\n    like: tamm\n    arrives: 20s\n"
        "    moments:\n      asks: {says: Good morning., ends: resolved}\n";
    CHECK(messages(kTamm + jonas).empty());
    CHECK(messages(kTamm + "      lost: {says: Hm., ends: resolved}\n" + jonas) == "no way leads to 'lost'\n");
}

TEST_CASE("nobody can be like themselves") {
    CHECK(messages("composure: 1\ntitle: A case\ncustomers:\n"
                   "  a: {name: A, like: a, moments: {asks: {says: Hello., ends: resolved}}}\n") ==
          "'a' is to be like 'a', which is to be like 'a' in turn\n");
}

TEST_CASE("seventeen customers are one too many, and cost no time") {
    std::string bytes = kTamm;
    for (int i = 2; i <= 17; ++i) {
        bytes += "  c" + std::to_string(i) + ": {like: tamm, arrives: " + std::to_string(i) + "s}\n";
    }
    CHECK(messages(bytes) == "a scenario has at most 16 customers; this file has 17\n");
}

}  // namespace composure::scenario::testing
