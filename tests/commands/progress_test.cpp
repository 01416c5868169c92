// The trainee's own page through the real program.
#include "commands/shop.h"

using namespace composure;
using test::Ran;
using test::Shop;
using test::without_chance;

TEST_CASE("progress before anything was played is a welcome, with a first step") {
    const Shop shop;
    const Ran ran = shop.run({"progress", "--trainee", "Anna"});
    CHECK(ran.status == 0);
    CHECK(ran.err == "");
    CHECK(without_chance(ran.out, shop) ==
          "Welcome, Anna.\n"
          "Your progress will stand here. Practice is yours alone: nobody else sees it, you\n"
          "  may stop at any moment, and a first try cannot go wrong.\n\n"
          "A good start is \"Your first day\":\n"
          "  composure play first-day --trainee Anna --records RECORDS\n");
}

TEST_CASE("progress after an assessment, practice and a stopped session") {
    const Shop shop;
    shop.open();
    shop.plays("1042", test::kWell);
    shop.plays("1042", test::kBadly, {});
    shop.plays("1042", "{\"after\":3580,\"do\":\"stop-now\"}\n", {});
    const Ran ran = shop.run({"progress", "--trainee", "Anna Kask"});
    CHECK(ran.status == 0);
    CHECK(ran.err == "");
    test::check_against("tests/commands/expected/progress.txt", without_chance(ran.out, shop));
}

TEST_CASE("progress says what is asked of somebody, and by when") {
    const Shop shop;
    shop.open();
    REQUIRE(shop.run({"assign", "rude-remark", "--to", "1042", "--due", "2099-01-01", "--by", "Mr Oja"}).status == 0);
    const Ran ran = shop.run({"progress", "--trainee", "1042"});
    CHECK(ran.out.find("  \"Half a suit\", asked by Mr Oja: by 2099-01-01, in ") != std::string::npos);
    CHECK(ran.out.find("    composure play rude-remark --assessment --trainee 1042 --records ") != std::string::npos);
}

TEST_CASE("progress of nobody, and in a format that it does not have") {
    const Shop shop;
    shop.open();
    const Ran nobody = shop.run({"progress", "--trainee", "Ana Kask"});
    CHECK(nobody.status == 2);
    CHECK(nobody.out == "");
    CHECK(nobody.err == "composure: nobody named 'Ana Kask' is in the records\n  did you mean 'Anna Kask'?\n");
    const Ran json = shop.run({"progress", "--format", "json"});
    CHECK(json.status == 2);
    CHECK(json.err == "composure: there is no format 'json' here\n  choose text\n");
}
