// The window's plays are kept: on a thread of their own, whole or to be continued.
#include <filesystem>

#include "own_machine.h"

using namespace composure;

namespace {

namespace fs = std::filesystem;

const std::string kScenario = test::source_path("tests/cases/doors/wrong-change.yaml");

class Place : public test::OwnMachine {
public:
    int played(const std::string& script, std::vector<std::string> more) const {
        more.insert(more.begin(), {"--virtual-time", "--records", *this / "records.db", "--trainee", "Ann"});
        return window(script, more);
    }
    std::vector<records::SessionInfo> sessions() const {
        auto store =
            records::open(*this / "records.db", records::Open::existing, records::surroundings({1'800'000'000'000}));
        REQUIRE(store);
        const auto people = (*store)->find_people("Ann");
        REQUIRE(people);
        REQUIRE(people->size() == 1);
        auto all = *(*store)->sessions_of(people->front().id, records::Mode::practice);
        const auto assessments = *(*store)->sessions_of(people->front().id, records::Mode::assessment);
        all.insert(all.end(), assessments.begin(), assessments.end());
        return all;
    }
};

constexpr const char* kGoodPlay =
    "key enter\n"
    "wait 6000\n"
    "click Let me count it again with you. Which note did you give me?\n"
    "wait 20000\n"
    "wait 20000\n"
    "expect debrief\n"
    "click estimate/skip\n";

}  // namespace

TEST_CASE("a play in the window is kept, and so is the one after it") {
    const Place place;
    CHECK(place.played(std::string(kGoodPlay) + "expect Kept as \nexpect  for Ann\nkey g\n" +
                           std::string(kGoodPlay).substr(10) + "expect Kept as \nquit\n",
                       {"play", kScenario, "--seed", "1"}) == 0);
    const auto sessions = place.sessions();
    REQUIRE(sessions.size() == 2);
    for (const records::SessionInfo& info : sessions) {
        CHECK(info.status == records::Status::finished);
        REQUIRE(info.figures);
        CHECK(info.figures->total == 100);
    }
}

TEST_CASE("closing the window in the middle leaves a session that can be continued") {
    const Place place;
    const std::string begin =
        "key enter\nwait 9000\nclick I gave you the right change, I am quite sure, I always check it twice.\n";
    CHECK(place.played(begin + "wait 1000\nquit\n", {"play", kScenario, "--seed", "1", "--pace", "2"}) == 1);
    REQUIRE(place.sessions().size() == 1);
    CHECK(place.sessions()[0].status == records::Status::open);
    CHECK(place.sessions()[0].acts == 1);
    CHECK(place.played("expect home\nexpect You were in the middle of it\nclick home/go-on\n"
                       "expect You go on where you were\nkey escape\nexpect home\n"
                       "expect You were in the middle of it\nquit\n",
                       {}) == 0);
    CHECK(place.played("expect You go on where you were\n"
                       "key enter\n"
                       "expect play\n"
                       "key escape\n"
                       "key tab\n"
                       "key enter\n"
                       "expect debrief\n"
                       "expect Stopped: it has no result and counts nowhere\n"
                       "quit\n",
                       {"play", "--continue"}) == 1);
    REQUIRE(place.sessions().size() == 1);
    CHECK(place.sessions()[0].status == records::Status::stopped);
    CHECK(place.played("quit\n", {"play", "--continue"}) == 2);
}

TEST_CASE("an assessment in the window: who sees it, no pause, and the key stays closed") {
    const Place place;
    std::string bytes = test::bytes_of(kScenario);
    bytes.replace(bytes.find("title:"), 6, "use: assessment\ntitle:");
    const std::string exam = place / "exam.yaml";
    std::ofstream(exam) << bytes;
    CHECK(place.played("quit\n", {"play", exam}) == 2);
    CHECK(place.played("quit\n", {"play", exam, "--assessment"}) == 2);  // no site.yaml yet
    scenario::Site site;
    site.name = "Corner shop";
    site.purpose = "Training.";
    site.reviewers = {"Ms Saar"};
    site.agreement = "Agreement of 2026-05-04.";
    std::ofstream(place / "site.yaml") << scenario::write_site(site);
    CHECK(place.played("expect This is an assessment\n"
                       "expect Its result is seen by Ms Saar.\n"
                       "key enter\n"
                       "expect-not Pause\n"
                       "key p\n"
                       "expect-not Paused\n"
                       "wait 9000\n"
                       "click Let me count it again with you. Which note did you give me?\n"
                       "wait 30000\n"
                       "wait 30000\n"
                       "expect debrief\n"
                       "click estimate/skip\n"
                       "expect Your scores\n"
                       "expect-not What went well\n"
                       "expect-not The one thing to change\n"
                       "expect-not Moment by moment\n"
                       "expect-not What was really going on\n"
                       "quit\n",
                       {"play", exam, "--assessment", "--seed", "1"}) == 0);
    REQUIRE(place.sessions().size() == 1);
    CHECK(place.sessions()[0].start.mode == records::Mode::assessment);
    CHECK(place.sessions()[0].start.pace == "1.5");
    CHECK(place.sessions()[0].status == records::Status::finished);
}

TEST_CASE("records that cannot be used: asked for, they stop the window") {
    const Place place;
    fs::create_directories(place / "records.db");
    CHECK(place.played("quit\n", {"play", kScenario}) == 3);
}
