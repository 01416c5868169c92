#include "base/utf8.h"
#include "reports/html_internal.h"
#include "reports/made_up.h"
#include "support.h"

using namespace composure;
using namespace composure::reports;
using namespace composure::reports::testing;

namespace {

std::size_t times(std::string_view text, std::string_view part) {
    std::size_t count = 0;
    for (std::size_t at = text.find(part); at != std::string_view::npos; at = text.find(part, at + part.size()))
        ++count;
    return count;
}

std::string between(const std::string& text, std::string_view from, std::string_view to) {
    const std::size_t begin = text.find(from);
    REQUIRE(begin != std::string::npos);
    const std::size_t end = text.find(to, begin + from.size());
    REQUIRE(end != std::string::npos);
    return text.substr(begin + from.size(), end - begin - from.size());
}

// What every page owes its readers, whatever stands on it.
void check_page(const std::string& page) {
    CHECK(!first_invalid_utf8(page));
    CHECK(page.starts_with("<!doctype html>\n<html lang=\"en\">"));
    CHECK(times(page, "<h1>") == 1);
    CHECK(times(page, "<main ") == 1);
    CHECK(times(page, "<script>") == 1);
    CHECK(times(page, "<style>") == 1);
    CHECK(times(page, " style=\"") == 0);  // the content policy forbids it
    CHECK(times(page, " onclick") == 0);
    CHECK(times(page, "http://") + times(page, "https://") == 0);
    CHECK(times(page, std::string(kWhatAScoreIsFor)) == 1);
    CHECK(times(page, "style-src 'sha256-" + policy_hash(between(page, "<style>", "</style>")) + "'") == 1);
    CHECK(times(page, "script-src 'sha256-" + policy_hash(between(page, "<script>", "</script>")) + "'") == 1);
}

constexpr std::string_view kHostile =
    "<script>alert(1)</script>\"'&\n=1+1\xE2\x80\xAE"
    "evil\xFF\x01\xC2\x85";

}  // namespace

TEST_CASE("text becomes harmless markup", "[html]") {
    CHECK(escaped("a < b & \"c\" 'd'") == "a &lt; b &amp; &quot;c&quot; &#39;d&#39;");
    CHECK(escaped("two\nlines\ttab\r") == "two\nlines\ttab");
    CHECK(escaped("\xE2\x80\xAE"
                  "abc") ==
          "\uFFFD"
          "abc");
    CHECK(escaped("\xE2\x81\xA7"
                  "x\xE2\x80\x8F") == "\uFFFDx\xE2\x80\x8F");  // an isolate goes, a mark of Hebrew stays
    CHECK(escaped("cut\xC3") == "cut\uFFFD");
    CHECK(escaped(std::string("nul\0x\x7F", 6)) == "nul\uFFFDx\uFFFD");
    CHECK(html("<b>{}</b>{}", "<i>", Html{"<i>"}).bytes == "<b>&lt;i&gt;</b><i>");
    CHECK(name_html("").bytes == "(no name)");
    CHECK(name_html("A<b").bytes == "<bdi>A&lt;b</bdi>");
}

TEST_CASE("very long text is cut at a character", "[html]") {
    std::string long_name;
    for (int n = 0; n < 100'000; ++n) long_name += "ß";
    const std::string cut = name_html(long_name).bytes;
    CHECK(character_count(cut) == 200 + 1 + 11);
    CHECK(!first_invalid_utf8(cut));
    CHECK(beginning_of("äöü", 3) == "äöü");
    CHECK(beginning_of("äöüx", 3) == "äöü…");
}

TEST_CASE("the content policy's hash is that of the standard tools", "[html]") {
    // printf 'a' | openssl dgst -sha256 -binary | base64
    CHECK(policy_hash("a") == "ypeBEsobvcr6wjGzmiPcTaeG7/gUfE5yuYB3ha/uSLs=");
}

TEST_CASE("every page keeps the same promises", "[html]") {
    const Frame frame = made_up_frame();
    const Links links = made_up_links();
    const SessionPage session = made_up_session();
    check_page(index_html(frame, made_up_index(), links));
    check_page(person_page_html(frame, made_up_person(), links));
    check_page(session_html(frame, session, links));
    check_page(sheet_html(frame, session, links));
    check_page(index_html(frame, {}, {}));
    check_page(person_page_html(frame, {}, {}));
    check_page(session_html(frame, {}, {}));
}

TEST_CASE("the index says first what needs somebody", "[html]") {
    const std::string page = index_html(made_up_frame(), made_up_index(), made_up_links());
    CHECK(page.find("First: what needs you") < page.find(">Groups<"));
    CHECK(page.find(">Groups<") < page.find(">People<"));
    CHECK(page.find("Held for review") != std::string::npos);
    CHECK(page.find("<a href=\"session-q2ws-8e4d.html\"><bdi>A threat</bdi></a>") != std::string::npos);
    CHECK(page.find("was due 2026-11-18") != std::string::npos);
    CHECK(page.find("due 2026-11-25, in 4 days") != std::string::npos);
}

TEST_CASE("small groups have no figures", "[html]") {
    const std::string page = index_html(made_up_frame(), made_up_index(), made_up_links());
    CHECK(times(page, "fewer than 5 people: not shown") == 2);
    CHECK(page.find("<bdi>Narva</bdi></th><td class=\"quiet\"") != std::string::npos);
}

TEST_CASE("nothing to do is said in so many words", "[html]") {
    IndexPage index = made_up_index();
    index.board.needs = {};
    const std::string page = index_html(made_up_frame(), index, made_up_links());
    CHECK(page.find("Nothing waits for you. All is looked at, signed and in time.") != std::string::npos);
}

TEST_CASE("a person's page prints the mean with its assumption", "[html]") {
    const std::string page = person_page_html(made_up_frame(), made_up_person(), made_up_links());
    CHECK(page.find("Mean of the newest 6: 78.8 ± 3.2 (SEM); pass mark 70.") != std::string::npos);
    CHECK(page.find("It assumes that the forms are alike in difficulty and independent") != std::string::npos);
    CHECK(page.find("Scores in order of time: 62, 70, 71, 80, 78, 84, 90.") != std::string::npos);
    CHECK(page.find("(repeat, not counted)") != std::string::npos);
    CHECK(page.find("Help when due: 7 of 7.") != std::string::npos);
}

TEST_CASE("what is still to take has its title where one is known", "[html]") {
    records::PersonFile person = made_up_person();
    const auto assign = [&](std::string scenario) {
        records::Assignment made;
        made.scenario = std::move(scenario);
        made.by = "Ms Saar";
        person.assignments.push_back(made);
    };
    assign("shop-8");
    assign("shop-9");
    Links links = made_up_links();
    links.titles["shop-8"] = "Hotel <desk>";
    const std::string page = person_page_html(made_up_frame(), person, links);
    const std::string open = between(page, "Still to take</h2>", "</section>");
    CHECK(open.find("<bdi>Hotel &lt;desk&gt;</bdi>") != std::string::npos);
    CHECK(open.find("shop-8") == std::string::npos);
    CHECK(open.find("<bdi>shop-9</bdi>") != std::string::npos);
}

TEST_CASE("moments are there only when they were opened", "[html]") {
    SessionPage session = made_up_session();
    const std::string open = session_html(made_up_frame(), session, made_up_links());
    CHECK(open.find("You are the one who is shouting here.") != std::string::npos);
    CHECK(open.find("Opened with the reason “contested”. The trainee sees who looked and why.") != std::string::npos);
    CHECK(open.find("class=\"moment serious\"") < open.find("class=\"moment less\""));
    session.moments.reset();
    const std::string closed = session_html(made_up_frame(), session, made_up_links());
    CHECK(closed.find("shouting") == std::string::npos);
    CHECK(closed.find("A reviewer opens them with a reason") != std::string::npos);
}

TEST_CASE("shared practice does not tell how often somebody practised", "[html]") {
    SessionPage session = made_up_session();
    session.file.session.start.mode = records::Mode::practice;
    session.file.session.attempt = 7777;
    session.file.session.start.pace = "off";
    CHECK(session_html(made_up_frame(), session, {}).find("7777") == std::string::npos);
    records::PersonFile person = made_up_person();
    person.shared_practice = {session.file.session};
    CHECK(person_page_html(made_up_frame(), person, {}).find("7777") == std::string::npos);
}

TEST_CASE("hostile texts stay texts everywhere", "[html]") {
    const std::string hostile = std::string(kHostile) + std::string(100'000, 'x');
    Frame frame = made_up_frame();
    frame.site = frame.purpose = frame.agreement = frame.by = hostile;
    IndexPage index = made_up_index();
    for (auto& each : index.board.people) each.name = each.cohort = hostile;
    index.board.needs.held[0].start.title = hostile;
    index.board.needs.held[0].code = "../../" + hostile;
    Links links = made_up_links();
    links.sessions.insert(index.board.needs.held[0].code);
    SessionPage session = made_up_session();
    session.file.person.name = session.file.session.start.title = session.file.session.code = hostile;
    session.file.steps[0].who = session.file.steps[0].words = hostile;
    session.moments->language = hostile;
    for (Moment& each : session.moments->moments)
        each.their_words = each.your_words = each.customer = each.why = hostile;
    records::PersonFile person = made_up_person();
    person.person.name = person.person.cohort = hostile;
    for (const std::string& page : {index_html(frame, index, links), person_page_html(frame, person, links),
                                    session_html(frame, session, links), sheet_html(frame, session, links)}) {
        check_page(page);
        CHECK(page.find("<script>alert") == std::string::npos);
        CHECK(page.find("\xE2\x80\xAE") == std::string::npos);
        CHECK(page.find("href=\"..") == std::string::npos);
        CHECK(page.size() < 400'000);
    }
}

TEST_CASE("files are named by codes alone", "[html]") {
    CHECK(session_file("k7m2-9fqd") == "session-k7m2-9fqd.html");
    CHECK(sheet_file("k7m2-9fqd") == "sheet-k7m2-9fqd.html");
    CHECK(session_file("../../etc").find('/') == std::string::npos);
    CHECK(session_file("").size() == std::string("session-0123456789abcdef.html").size());
}

TEST_CASE("two moments to talk about are the heaviest, and not twice the same", "[html]") {
    const auto moment = [](MomentKind kind, std::int64_t worth, std::string code) {
        Moment made;
        made.kind = kind;
        made.worth = worth;
        made.judged.push_back({kind, "Calm", "", std::move(code), {}});
        return made;
    };
    CHECK(two_to_talk_about({}).empty());
    CHECK(two_to_talk_about({moment(MomentKind::good, 9, "thanks")}).empty());
    CHECK(two_to_talk_about(
              {moment(MomentKind::less_good, 9, "contradicts"), moment(MomentKind::less_good, 8, "contradicts"),
               moment(MomentKind::asked_for, 1, "offers-choice"), moment(MomentKind::serious, 0, "insults")}) ==
          std::vector<std::size_t>{3, 0});
    CHECK(two_to_talk_about({moment(MomentKind::less_good, 9, "contradicts"),
                             moment(MomentKind::less_good, 8, "contradicts"),
                             moment(MomentKind::asked_for, 1, "offers-choice")}) == std::vector<std::size_t>{0, 2});
}

// COMPOSURE_PAGES=FOLDER test_reports "[.pages]": the pages to look at.
TEST_CASE("pages to look at", "[.pages]") {
    const char* folder = std::getenv("COMPOSURE_PAGES");
    REQUIRE(folder != nullptr);
    const Frame frame = made_up_frame();
    const Links links = made_up_links();
    const auto write = [&](const std::string& name, const std::string& bytes) {
        std::ofstream(std::string(folder) + "/" + name, std::ios::binary) << bytes;
    };
    write("index.html", index_html(frame, made_up_index(), links));
    write("person-7h3kq9.html", person_page_html(frame, made_up_person(), links));
    const SessionPage session = made_up_session();
    write(session_file("q2ws-8e4d"), session_html(frame, session, links));
    write(sheet_file("q2ws-8e4d"), sheet_html(frame, session, links));
    SessionPage longest = session;  // the sheet stays one page whatever people wrote
    std::string words;
    while (words.size() < 100'000) words += "<b>some words</b> ";
    longest.file.session.code = "z2zz-9zzz";
    longest.file.person.name = longest.file.steps[0].words = longest.next = words;
    longest.moments->went_well = {words, words, words};
    longest.moments->change = {words, words, words};
    for (Moment& each : longest.moments->moments)
        each.their_words = each.your_words = each.why = each.better = each.better_words = words;
    write(session_file("z2zz-9zzz"), session_html(frame, longest, links));
    write(sheet_file("z2zz-9zzz"), sheet_html(frame, longest, links));
    SessionPage closed = session;
    closed.moments.reset();
    write(session_file("k7m2-9fqd"), session_html(frame, closed, links));
}
