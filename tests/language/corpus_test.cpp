// tests/cases/language/*.yaml: typed lines at moments of the shipped scenarios, and what each must be understood as.
#include <filesystem>
#include <set>

#include "language/understand.h"
#include "rules.h"
#include "scenario/tree_internal.h"

namespace composure::language::testing {
namespace {

using scenario::Node;

std::string text_of(const Node& node, std::string_view key) {
    const Node* member = node.member(key);
    return member == nullptr ? std::string() : member->text;
}

std::string result_of(const Understood& understood) {
    if (understood.kind == Understood::Kind::unclear) return "unclear";
    std::string places;
    for (const std::size_t n : understood.offers) places += (places.empty() ? "" : " ") + std::to_string(n + 1);
    return understood.kind == Understood::Kind::sure ? places : "ask " + places;
}

struct Corpus {
    std::size_t lines = 0;
    std::set<std::string> scenarios;
};

void check_moment(const scenario::Scenario& scenario, const scenario::Member& member, Corpus& corpus) {
    const scenario::Moment* moment = nullptr;
    for (const scenario::Customer& customer : scenario.customers)
        for (const scenario::Moment& each : customer.moments)
            if (customer.id + "/" + each.id == member.key) moment = &each;
    INFO(member.key);
    REQUIRE(moment != nullptr);
    std::vector<Offer> offers;
    for (const scenario::Reply& reply : moment->replies) offers.push_back({reply.say, reply.means});
    for (const Node& line : member.value.items) {
        const std::string typed = text_of(line, "type");
        INFO("typed: " << typed);
        CHECK(result_of(understand(typed, offers, english())) == text_of(line, "is"));
        ++corpus.lines;
    }
}

}  // namespace

TEST_CASE("typed lines at moments of the shipped scenarios are what the corpus says") {
    Corpus corpus;
    for (const auto& entry : std::filesystem::directory_iterator(test::source_path("tests/cases/language"))) {
        scenario::Findings findings;
        const auto root = scenario::read_tree(test::bytes_of(entry.path().string()), findings);
        INFO(entry.path().string());
        REQUIRE(root);
        const std::string name = text_of(*root, "scenario");
        corpus.scenarios.insert(name);
        const simulation::Model model = test::model_of("scenarios/" + name + ".yaml");
        const Node* moments = root->member("moments");
        REQUIRE(moments != nullptr);
        for (const scenario::Member& member : moments->members) check_moment(model.scenario(), member, corpus);
    }
    CHECK(corpus.lines >= 200);
    CHECK(corpus.scenarios.size() == 6);
}

}  // namespace composure::language::testing
