// A person's own copy: everything is in it, and nothing that somebody typed becomes markup.
#include "reports/person_export.h"

#include <nlohmann/json.hpp>

#include "support.h"

using namespace composure;
using Json = nlohmann::json;

namespace {

constexpr const char* kHostile =
    "<script>alert(1)</script>\" onload='x' &amp; =1+1 \xE2\x80\xAE"
    "turned \xFF bytes\nand 'DROP TABLE'";

std::string date(records::Instant) { return "2026-08-03"; }

reports::Frame frame() {
    reports::Frame frame;
    frame.site = "Corner shop";
    frame.purpose = "Training, and choosing what to practise.";
    frame.agreement = "Agreement of 2026-05-04.";
    frame.head = "3f2a 90bc 11de 7a04";
    frame.entries = 12;
    frame.program = "composure 0.1.0";
    frame.made = {1'785'749'400'123};
    frame.by = "Ms Saar";
    frame.date = date;
    frame.date_time = date;
    return frame;
}

reports::KeptSession session(const std::string& code, records::Mode mode, const std::string& typed) {
    reports::KeptSession kept;
    kept.info.code = code;
    kept.info.start.mode = mode;
    kept.info.start.scenario = "rude-remark";
    kept.info.start.title = typed;
    kept.info.start.seed = 18'446'744'073'709'551'615U;
    kept.info.start.at = {1'785'749'400'000};
    kept.info.status = records::Status::finished;
    kept.info.ended = records::Instant{1'785'749'460'000};
    records::Figures figures;
    figures.outcome = scoring::Outcome::met;
    figures.pillars = {81, 70, std::nullopt, 66, std::nullopt};
    figures.total = 74;
    kept.info.figures = figures;
    kept.recording = "composure-recording 1\n# " + typed;
    kept.scorecards = {
        {1, records::ScorecardKind::original, 1, {}, "frozen 1\n" + typed, figures, {1'785'749'460'000}, ""}};
    kept.ratings = {{scoring::Pillar::calm, 80}};
    kept.steps = {{records::StepKind::contested, {1'785'749'470'000}, typed, typed}};
    return kept;
}

reports::PersonCopy copy(const std::string& typed) {
    reports::PersonCopy copy;
    copy.person = {{7}, typed, typed, typed, typed, true, std::nullopt, {1'785'749'000'000}};
    copy.station = {"7091a84a89fc0e6a", {}};
    copy.assessments = {session("k7m2-9fqd", records::Mode::assessment, typed)};
    copy.practice = {session("aaaa-bbbb", records::Mode::practice, typed)};
    copy.assignments = {{{7}, typed, records::Instant{1'785'800'000'000}, typed, {1'785'700'000'000}, "k7m2-9fqd"}};
    copy.accesses = {{{1'785'749'480'000}, typed, "reviewer", {7}, "k7m2-9fqd", records::Looked::moments, typed}};
    return copy;
}

}  // namespace

TEST_CASE("a person's copy as data, word for word", "[person]") {
    test::check_against("tests/reports/person.json", reports::person_json(copy("Mari Kask"), frame()));
}

TEST_CASE("the page shows everything once", "[person]") {
    const std::string page = reports::person_html(copy("Mari Kask"), frame(), "person.json");
    const std::size_t begin = page.find("<main");
    REQUIRE(begin != std::string::npos);
    test::check_against("tests/reports/person_main.html",
                        page.substr(begin, page.find("</main>") - begin) + "</main>\n");
}

TEST_CASE("nothing that was typed becomes markup, and data stays data", "[person]") {
    const std::string page = reports::person_html(copy(kHostile), frame(), "person.json");
    CHECK(page.find("<script>alert") == std::string::npos);
    CHECK(page.find("' onload") == std::string::npos);
    CHECK(page.find("\xE2\x80\xAE") == std::string::npos);
    CHECK(page.find("&lt;script&gt;alert(1)&lt;/script&gt;") != std::string::npos);
    CHECK(page.find("content=\"default-src 'none'; style-src 'sha256-") != std::string::npos);
    const Json json = Json::parse(reports::person_json(copy(kHostile), frame()));
    CHECK(json["person"]["name"].get<std::string>().starts_with("<script>alert(1)</script>\" onload='x' &amp; =1+1"));
    CHECK(json["practice"][0]["seed"].get<std::uint64_t>() == 18'446'744'073'709'551'615U);
    reports::person_html(copy(std::string(100'000, '<')), frame(), "person.json");
}

TEST_CASE("a person of whom nothing is kept has a copy, too", "[person]") {
    reports::PersonCopy nothing;
    nothing.person.erased = records::Instant{1'785'749'000'000};
    const Json json = Json::parse(reports::person_json(nothing, frame()));
    CHECK(json["assessments"].empty());
    CHECK(json["person"]["erased"] == "2026-08-03T09:23:20.000Z");
    const std::string page = reports::person_html(nothing, frame(), "person.json");
    CHECK(page.find("<h1>Erased person</h1>") != std::string::npos);
    CHECK(page.find("<p>None is kept.</p>") != std::string::npos);
    CHECK(page.find("<p>Nobody.</p>") != std::string::npos);
}
