// The order of the library: every shipped scenario stands where a person would look for it.
#include "window/home/library_theme.h"

#include <cstdlib>
#include <map>

#include "catch.h"
#include "support.h"
#include "window/desk/library.h"

using namespace composure;
using namespace composure::window;

namespace {

scenario::Scenario shop_with(std::size_t customers, std::vector<scenario::Provocation> moments) {
    scenario::Scenario scenario;
    scenario.place = scenario::Place::counter;
    scenario.level = 2;
    scenario.minutes = 4;
    scenario.customers.resize(customers);
    for (const scenario::Provocation each : moments) {
        scenario.customers.front().moments.emplace_back();
        scenario.customers.front().moments.back().is = each;
    }
    return scenario;
}

}  // namespace

TEST_CASE("each shipped scenario has its theme") {
    ::setenv("COMPOSURE_DATA", COMPOSURE_SOURCE_DIR, 1);
    auto library = Library::open();
    REQUIRE(library);
    std::map<std::string, std::string> themes;
    for (const scenario::Scenario& each : library->shipped()) themes[each.id] = name_of(theme_of(each));
    CHECK(themes == std::map<std::string, std::string>{{"first-day", "First steps"},
                                                       {"odd-request", "Odd requests"},
                                                       {"on-the-line", "On the telephone"},
                                                       {"rude-remark", "Rude words"},
                                                       {"saturday-rush", "A full shop"},
                                                       {"three-windows", "Several chats"}});
}

TEST_CASE("a theme follows from what the customers do") {
    using scenario::Provocation;
    CHECK(theme_of(shop_with(1, {})) == LibraryTheme::complaints);
    CHECK(theme_of(shop_with(1, {Provocation::remark, Provocation::remark, Provocation::odd_request})) ==
          LibraryTheme::odd_requests);
    CHECK(theme_of(shop_with(1, {Provocation::complaint, Provocation::hurry, Provocation::insult})) ==
          LibraryTheme::complaints);
    CHECK(theme_of(shop_with(1, {Provocation::threat, Provocation::odd_request})) == LibraryTheme::rude_words);
    CHECK(theme_of(shop_with(3, {Provocation::insult})) == LibraryTheme::rude_words);
    CHECK(theme_of(shop_with(4, {Provocation::insult})) == LibraryTheme::full_shop);
}

TEST_CASE("every theme has a name of its own") {
    std::map<std::string, int> names;
    for (std::size_t i = 0; i < kLibraryThemeCount; ++i) ++names[name_of(static_cast<LibraryTheme>(i))];
    CHECK(names.size() == kLibraryThemeCount);
    CHECK_FALSE(names.contains(""));
}
