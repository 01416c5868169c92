// Which of the 75 rules of good service the conduct table cites, and which are still without conduct of their own.
#include <algorithm>
#include <set>

#include "read_helpers.h"

namespace composure::scenario::testing {
namespace {

// The ids as the source lists them: NL1 to NL48, HE0 to HE10, CZ1 to CZ9, EE1 to EE7.
std::vector<std::string> all_rules() {
    struct Article {
        std::string name;
        int first, last;
    };
    std::vector<std::string> rules;
    for (const Article& article : {Article{"NL", 1, 48}, {"HE", 0, 10}, {"CZ", 1, 9}, {"EE", 1, 7}}) {
        for (int i = article.first; i <= article.last; ++i) rules.push_back(article.name + std::to_string(i));
    }
    return rules;
}

std::set<std::string> cited_rules() {
    std::set<std::string> cited;
    for (const ConductCode& code : table().codes) cited.insert(code.rules.begin(), code.rules.end());
    return cited;
}

}  // namespace

TEST_CASE("every rule that is cited is one of the 75") {
    const std::vector<std::string> rules = all_rules();
    CHECK(rules.size() == 75);
    for (const std::string& rule : cited_rules()) {
        INFO(rule);
        CHECK(std::count(rules.begin(), rules.end(), rule) == 1);
    }
}

TEST_CASE("the rules that no conduct code cites yet") {
    const std::set<std::string> cited = cited_rules();
    std::vector<std::string> missing;
    for (const std::string& rule : all_rules()) {
        if (cited.count(rule) == 0) missing.push_back(rule);
    }
    CHECK(missing ==
          std::vector<std::string>{"NL1", "NL2", "NL4", "NL6", "NL39", "NL42", "NL44", "CZ2", "CZ3", "EE4", "EE6"});
}

}  // namespace composure::scenario::testing
