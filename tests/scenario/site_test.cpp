// site.yaml: read as strictly as a scenario, and written so that whatever people type is read back.
#include "scenario/site.h"

#include <filesystem>
#include <set>

#include "read_helpers.h"
#include "scenario/explain.h"
#include "support.h"

namespace composure::scenario::testing {
namespace {

constexpr std::string_view kGood = R"(site: 1
name: Corner shop
purpose: Training, and choosing what to practise.
reviewers: [Ms Saar, Mr Tamm]
trainers: Jonas
moments: reviewers
retention: 400 days
agreement: Agreement with the works council of 2026-05-04
)";

std::string replaced(std::string_view what, const std::string& with) {
    std::string text(kGood);
    const std::size_t at = text.find(what);
    REQUIRE(at != std::string::npos);
    return text.replace(at, what.size(), with);
}

void check_same(const Site& read, const Site& written) {
    CHECK(read.name == written.name);
    CHECK(read.purpose == written.purpose);
    CHECK(read.reviewers == written.reviewers);
    CHECK(read.trainers == written.trainers);
    CHECK(read.moments == written.moments);
    CHECK(read.retention_days == written.retention_days);
    CHECK(read.agreement == written.agreement);
}

Site written_and_read(const Site& site) {
    const std::string bytes = write_site(site);
    const auto reading = read_site(bytes, "site.yaml");
    INFO(print_diagnostics(reading.diagnostics, "site.yaml", bytes, Colour::never));
    REQUIRE(reading.diagnostics.empty());
    REQUIRE(reading.value);
    CHECK(reading.value->digest == sha256(bytes));
    return *reading.value;
}

}  // namespace

TEST_CASE("a site file is read as it stands", "[site]") {
    const auto reading = read_site(kGood, "site.yaml");
    REQUIRE(reading.value);
    CHECK(reading.diagnostics.empty());
    check_same(*reading.value, {"Corner shop",
                                "Training, and choosing what to practise.",
                                {"Ms Saar", "Mr Tamm"},
                                {"Jonas"},
                                MomentsFor::reviewers,
                                400,
                                "Agreement with the works council of 2026-05-04",
                                {}});
}

TEST_CASE("what a site file may leave out is the careful choice", "[site]") {
    std::string bytes = replaced("trainers: Jonas\nmoments: reviewers\nretention: 400 days\n", "");
    const auto reading = read_site(bytes, "site.yaml");
    REQUIRE(reading.value);
    CHECK(reading.value->moments == MomentsFor::with_reason);
    CHECK(reading.value->retention_days == 365);
    CHECK(reading.value->trainers.empty());
    CHECK(read_site(replaced("400 days", "90"), "site.yaml").value->retention_days == 90);
}

TEST_CASE("whatever people type is read back", "[site]") {
    for (const std::string text : {"Tamm's \"shop\": 'here' # not a remark",
                                   "[a], {b: c}",
                                   "- dash",
                                   "back\\slash \\n \\\" \\u0041",
                                   "null",
                                   "12",
                                   "true",
                                   "~",
                                   "!tag &anchor *alias",
                                   "%percent",
                                   "@at `tick`",
                                   " two  spaces ",
                                   "---",
                                   "...",
                                   "\tTab",
                                   "Žluťoučký kůň",
                                   "חנות ספרים",
                                   "emoji \xF0\x9F\x98\x80 \xF0\x9F\x91\xA9\xE2\x80\x8D\xF0\x9F\x94\xA7",
                                   "next\xC2\x85line",
                                   "line\xE2\x80\xA8separator",
                                   "mark\xEF\xBB\xBFinside",
                                   "<script>alert(1)</script>",
                                   "=1+1",
                                   "'); DROP TABLE people;--"}) {
        INFO(text);
        const Site site{text, text, {text, text + "2"}, {text}, MomentsFor::nobody, 3650, text, {}};
        check_same(written_and_read(site), site);
    }
    const Site site{"Shop", "First line.\nSecond: line.", {"A"}, {}, MomentsFor::with_reason, 30, "One.\n\n# Two.", {}};
    check_same(written_and_read(site), site);
}

// tests/bad-site/: look at the new texts and then accept them with COMPOSURE_ACCEPT=1, as in tests/bad/.
TEST_CASE("each broken site file is answered word for word, with codes that can be explained", "[site]") {
    std::set<std::string_view> explained;
    for (const Explanation& explanation : explanations()) explained.insert(explanation.code);
    std::size_t files = 0;
    for (const auto& entry : std::filesystem::directory_iterator(source_path("tests/bad-site"))) {
        if (entry.path().extension() != ".yaml") continue;
        ++files;
        const std::string name = entry.path().filename().string();
        INFO(name);
        const std::string bytes = file_text(entry.path().string());
        const auto reading = read_site(bytes, name);
        test::check_against("tests/bad-site/" + entry.path().stem().string() + ".txt",
                            print_diagnostics(reading.diagnostics, name, bytes, Colour::never));
        CHECK_FALSE(reading.value);
        for (const Diagnostic& found : reading.diagnostics) CHECK(explained.count(found.code) == 1);
    }
    CHECK(files >= 22);
}

TEST_CASE("a site file of any bytes is answered, never followed", "[site]") {
    CHECK_FALSE(read_site(std::string("site: 1\nname: \0", 16), "site.yaml").value);
    CHECK_FALSE(read_site("site: 1\nname: \xC3\x28\n", "site.yaml").value);
    CHECK_FALSE(read_site("&a [*a, *a]\n", "site.yaml").value);
    std::string many = "reviewers:\n";
    for (int n = 0; n < 300; ++n) many += fmt::format("  - Person {}\n", n);
    CHECK(print_diagnostics(read_site(replaced("reviewers: [Ms Saar, Mr Tamm]\n", many), "site.yaml").diagnostics,
                            "site.yaml", "", Colour::never)
              .find("error[over-limit]: 'reviewers' has at most 200 names") != std::string::npos);
}

}  // namespace composure::scenario::testing
