// assets/looks.yaml and what `looks:` may say.
#include <set>

#include "read_helpers.h"

namespace composure::scenario::testing {
namespace {

std::string looks_with(const std::string& keys) {
    return "looks: 1\npeople:\n  vera:\n    line: An old woman.\n    years: 76\n    skin: ecc3a6\n    hair: c4c5c9\n"
           "    eyes: 5d7f98\n    cut: bun\n    clothes: cardigan\n    cloth: 5d7259\n" +
           keys;
}

std::string said_of(const std::string& bytes) {
    std::string all;
    for (const Diagnostic& found : read_looks(bytes, "looks.yaml").diagnostics)
        all += fmt::format("{}:{} {}\n", found.at.line, found.at.column, found.message);
    return all;
}

Gallery shipped() {
    auto reading = read_looks(file_text(source_path("assets/looks.yaml")), "looks.yaml");
    for (const Diagnostic& found : reading.diagnostics) FAIL_CHECK(fmt::format("{}: {}", found.at.line, found.message));
    REQUIRE(reading.value);
    return *reading.value;
}

}  // namespace

TEST_CASE("the shipped people are at least sixteen, of all ages, and no two alike") {
    const Gallery gallery = shipped();
    CHECK(gallery.people.size() >= 20);
    int children = 0, young = 0, middle = 0, old = 0, covered = 0, glasses = 0, beards = 0;
    std::set<std::string> drawn;
    std::set<Clothes> clothes;
    std::set<HairCut> cuts;
    for (const Person& person : gallery.people) {
        INFO(person.name);
        CHECK(person.line.ends_with('.'));
        children += person.years < 13;
        young += person.years >= 13 && person.years < 30;
        middle += person.years >= 30 && person.years < 60;
        old += person.years >= 60;
        covered += person.cut == HairCut::scarf || person.cut == HairCut::turban || person.hat != Hat::none;
        glasses += person.glasses != Frames::none;
        beards += person.beard != Beard::none;
        clothes.insert(person.clothes);
        cuts.insert(person.cut);
        drawn.insert(
            fmt::format("{:x} {:x} {:x} {}", person.skin, person.hair, person.cloth, static_cast<int>(person.cut)));
    }
    CHECK(drawn.size() == gallery.people.size());
    CHECK((children >= 2 && young >= 4 && middle >= 6 && old >= 4));
    CHECK((covered >= 4 && glasses >= 4 && beards >= 4));
    CHECK(clothes.size() == 13);
    CHECK(cuts.size() == 16);
}

TEST_CASE("a person of the file is found by the exact name") {
    const Gallery gallery = shipped();
    REQUIRE(gallery.find("vera") != nullptr);
    CHECK(gallery.find("vera")->cut == HairCut::bun);
    CHECK(gallery.find("vera")->skin == 0xECC3A6);
    CHECK(gallery.find("Vera") == nullptr);
    CHECK(gallery.find("") == nullptr);
}

TEST_CASE("what is not said of a person is the usual") {
    const auto reading = read_looks(looks_with(""), "looks.yaml");
    REQUIRE(reading.value);
    const Person& vera = reading.value->people.at(0);
    CHECK(vera.name == "vera");
    CHECK(vera.line == "An old woman.");
    CHECK((vera.glasses == Frames::none && vera.beard == Beard::none && vera.hat == Hat::none && !vera.lashes));
    CHECK((vera.height == 100 && vera.nose == 100));
}

TEST_CASE("a wrong file of looks says where and what") {
    CHECK(said_of(looks_with("    hat: helmet\n")) == "12:10 'hat' cannot be 'helmet'\n");
    CHECK(said_of(looks_with("    nose: 20\n")) == "12:11 'nose' must be from 70 to 140, not 20\n");
    CHECK(said_of(looks_with("    under: blue\n")) == "12:12 'under' is a colour like e0a987, not 'blue'\n");
    CHECK(said_of(looks_with("    under: e0a9871\n")) == "12:12 'under' is a colour like e0a987, not 'e0a9871'\n");
    CHECK(said_of(looks_with("    lashes: maybe\n")) == "12:13 'lashes' must be true or false, not 'maybe'\n");
    CHECK(said_of(looks_with("    beart: full\n")) == "12:5 the person 'vera' has no key 'beart'\n");
    CHECK(said_of("looks: 2\npeople: {}\n") == "1:8 this program reads looks of format 1 only\n");
    CHECK_FALSE(read_looks("", "looks.yaml").value);
    CHECK_FALSE(read_looks("people: [", "looks.yaml").value);
    CHECK_FALSE(read_looks("looks: 1\npeople: [vera]\n", "looks.yaml").value);
}

TEST_CASE("any bytes as a file of looks are an answer") {
    const std::string whole = looks_with("    hat: cap\n");
    for (std::size_t size = 0; size < whole.size(); ++size)
        CHECK_NOTHROW(read_looks(std::string_view(whole).substr(0, size), "looks.yaml"));
}

TEST_CASE("a description is understood when every word of it is") {
    CHECK(is_description("old woman with glasses, grey bun"));
    CHECK(is_description("older-woman"));
    CHECK(is_description("man-in-suit"));
    CHECK_FALSE(is_description("older-wimen"));
    CHECK_FALSE(is_description("old woman with a parrot"));
    CHECK_FALSE(is_description(""));
    CHECK_FALSE(is_description(" - , "));
}

TEST_CASE("a scenario names a person or describes one, and a slip is corrected") {
    Vocabulary with_people = table();
    with_people.people = {"vera", "milo"};
    const auto warnings = [&](const std::string& looks) {
        std::string all;
        const auto reading = read_scenario(case_with("looks: " + looks, kPlainTalk), "case.yaml", with_people);
        REQUIRE(reading.value);
        CHECK(reading.value->customers[0].looks == looks);
        for (const Diagnostic& found : reading.diagnostics) {
            all += found.message + "\n";
            for (const std::string& note : found.notes) all += "= " + note + "\n";
        }
        return all;
    };
    CHECK(warnings("vera").empty());
    CHECK(warnings("old woman with glasses, grey bun").empty());
    CHECK(warnings("verra") == "nobody here has the looks 'verra'; the usual one is taken\n= did you mean 'vera'?\n");
    const std::string ways = " say it with one of those that `composure list looks` shows\n";
    CHECK(warnings("heavy old man") ==
          "'heavy' cannot be drawn; the usual person is taken\n= take that word out, or" + ways);
    CHECK(warnings("young woman, green hat") ==
          "'green' and 'hat' cannot be drawn; the usual person is taken\n"
          "= take these words out, or say it with those that `composure list looks` shows\n");
}

}  // namespace composure::scenario::testing
