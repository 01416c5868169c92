// An assessment that somebody was asked to take: from home into the play, who will see it, and what is kept.
#include "shop.h"

using namespace composure;
using records::Mode;
using test::Shop;

namespace {

namespace fs = std::filesystem;

constexpr records::Instant kAsked{test::kShopNoon};

void ask(const Shop& shop, const std::string& scenario) {
    const auto store = shop.store();
    const records::Assignment asked{
        Shop::person(*store, "Ann Aas"), scenario, records::Instant{kAsked.ms + 10}, "Mari Mets", kAsked, ""};
    REQUIRE(store->assign({&asked, 1}));
}

records::Assignment asked_of_ann(records::Store& store) {
    const auto asked = store.assignments(Shop::person(store, "Ann Aas"));
    REQUIRE(asked);
    REQUIRE(asked->size() == 1);
    return asked->front();
}

std::vector<records::SessionInfo> assessments(records::Store& store) {
    return *store.sessions_of(Shop::person(store, "Ann Aas"), Mode::assessment);
}

const std::string kBegins =
    "expect home\nexpect Asked of you\nexpect The wrong change\nexpect An assessment, asked by Mari Mets.\n"
    "expect-layout\nclick home/asked/1\nexpect briefing\nexpect This is an assessment\n"
    "expect This is an assessment for Two shops. Its result is seen by Mari Mets and Jaan Jarv.\n"
    "expect You see everything that they can see, and who looked.\nexpect-layout\nkey enter\nexpect play\n"
    "expect-not Pause\nwait 9000\n";

// The scenarios that are shipped, with one more.
class Shelf {
public:
    explicit Shelf(const Shop& shop) {
        fs::create_directories(shop / "shelf");
        for (const char* const folder : {"scenarios", "assets"})
            fs::copy(test::source_path(folder), shop / ("shelf/" + std::string(folder)), fs::copy_options::recursive);
        fs::copy(test::source_path("tests/cases/doors/wrong-change.yaml"), shop / "shelf/scenarios/wrong-change.yaml");
        ::setenv("COMPOSURE_DATA", (shop / "shelf").c_str(), 1);
    }
    ~Shelf() { ::setenv("COMPOSURE_DATA", COMPOSURE_SOURCE_DIR, 1); }
    Shelf(const Shelf&) = delete;
    Shelf& operator=(const Shelf&) = delete;
};

}  // namespace

TEST_CASE("an assessment that is asked of somebody is taken from home, and kept as what it is") {
    const Shop shop;
    const Shelf shelf(shop);
    ask(shop, "wrong-change");
    CHECK(shop.run(kBegins + "click Let me count it again with you. Which note did you give me?\nwait 30000\n"
                             "wait 30000\nexpect debrief\nclick estimate/skip\nexpect Kept as \n"
                             "expect-not Try again from here\nkey h\nexpect home\nexpect-not Asked of you\nquit\n") ==
          0);
    const auto store = shop.store();
    const auto taken = assessments(*store);
    REQUIRE(taken.size() == 1);
    CHECK(taken[0].status == records::Status::finished);
    CHECK(taken[0].start.pace == "1.5");
    CHECK(taken[0].start.site_digest);
    CHECK(asked_of_ann(*store).session == taken[0].code);
    CHECK(store->sessions_of(Shop::person(*store, "Ann Aas"), Mode::practice)->empty());
}

TEST_CASE("an assessment that was interrupted is void at once, it is said, and it is offered again") {
    const Shop shop;
    const Shelf shelf(shop);
    ask(shop, "wrong-change");
    CHECK(shop.run(kBegins + "key b\nwait 500\nquit\n") == 0);
    {
        const auto store = shop.store();
        REQUIRE(assessments(*store).size() == 1);
        CHECK(assessments(*store)[0].status == records::Status::voided);
        CHECK(store->interrupted(Shop::person(*store, "Ann Aas"))->empty());
    }
    CHECK(shop.run("expect-not You were in the middle of it\n"
                   "expect Your last try does not count; you may take it again.\nexpect-layout\nkey p\n"
                   "expect Take the assessment “The wrong change”\nkey escape\n" +
                   kBegins + "key escape\nclick stop/stop\nexpect debrief\nkey h\nexpect Asked of you\nquit\n") == 0);
    const auto store = shop.store();
    REQUIRE(assessments(*store).size() == 2);
    CHECK(assessments(*store)[1].status == records::Status::stopped);
}

TEST_CASE("an assessment whose program was ended from outside is void when somebody comes back, and it is said") {
    const Shop shop;
    const Shelf shelf(shop);
    ask(shop, "wrong-change");
    {
        const auto store = shop.store();
        const auto folders = session::find_data_folders();
        REQUIRE(folders);
        auto files = session::files_of(shop / "shelf/scenarios/wrong-change.yaml", *folders);
        REQUIRE(files);
        files->site = {records::DocumentKind::site, "site.yaml", test::kShopSite};
        const simulation::Model model = test::model_of("tests/cases/doors/wrong-change.yaml");
        session::Session session(model, 1, {}, {});
        REQUIRE(session::begin_of(session, std::move(*files),
                                  {Shop::person(*store, "Ann Aas"), Mode::assessment, {}, kAsked})(*store));
    }
    CHECK(
        shop.run("expect Your assessment “The wrong change” was interrupted, so it is void; you may take it again.\n" +
                 kBegins + "quit\n") == 0);
}

TEST_CASE("without a site file an assessment is not begun, and home says what to do") {
    const Shop shop;
    const Shelf shelf(shop);
    ask(shop, "wrong-change");
    fs::remove(shop / "site.yaml");
    CHECK(shop.run("click home/asked/1\nexpect home\nexpect Assessments rest on a site file, and there is none yet\n"
                   "expect `composure site` writes one in a minute\nexpect-layout\nclick home/1\nexpect This is "
                   "practice\nquit\n") == 0);
    CHECK(assessments(*shop.store()).empty());
}

TEST_CASE("an assessment of a scenario that is not on this machine is said, and nothing else stops") {
    const Shop shop;
    ask(shop, "somewhere-else");
    CHECK(shop.run("expect Asked of you\nexpect somewhere-else\nclick home/asked/1\nexpect home\nexpect Please note\n"
                   "expect somewhere-else\nexpect-layout\nquit\n") == 0);
}
