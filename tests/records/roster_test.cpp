#include "records/roster.h"

#include "catch.h"

namespace composure::test {
namespace {

using namespace records;

// What a person would read, a line each.
std::string text_of(const std::vector<RosterNote>& notes) {
    std::string text;
    for (const RosterNote& note : notes) text += std::to_string(note.line) + ": " + note.what + " " + note.fix + "\n";
    return text;
}

std::string text_of(const Roster& roster) {
    std::string text;
    for (const RosterRow& row : roster.rows) {
        text += std::to_string(row.line) + " [" + row.number + "] [" + row.name + "] [" + row.cohort.value_or("-") +
                "] [" + row.trainer.value_or("-") + "] " +
                (!row.active   ? "-"
                 : *row.active ? "yes"
                               : "no") +
                "\n";
    }
    return text;
}

std::string rows_of(std::string_view bytes) {
    const Roster roster = read_roster(bytes);
    CHECK(text_of(roster.errors) == "");
    CHECK(text_of(roster.warnings) == "");
    return text_of(roster);
}

std::string errors_of(std::string_view bytes) { return text_of(read_roster(bytes).errors); }

Person person(std::int64_t id, std::string name, std::string number, std::string cohort = "") {
    Person made;
    made.id = {id};
    made.name = std::move(name);
    made.number = std::move(number);
    made.cohort = std::move(cohort);
    return made;
}

std::string text_of(const RosterDifference& difference) {
    std::string text = text_of(difference.errors) + text_of(difference.warnings);
    for (const auto& added : difference.added) text += "+ " + added.person.name + " " + added.person.number + "\n";
    for (const auto& changed : difference.changed) {
        text += "~ " + changed.person.name;
        for (const auto& field : changed.fields) {
            text += " " + std::string(name_of(field.field)) + " '" + field.from + "' -> '" + field.to + "'";
        }
        text += "\n";
    }
    for (const Person& same : difference.unchanged) text += "= " + same.name + "\n";
    for (const Person& missing : difference.missing) text += "? " + missing.name + "\n";
    return text;
}

std::string compared(std::string_view bytes, const std::vector<Person>& people) {
    return text_of(difference(read_roster(bytes), people));
}

TEST_CASE("Columns in any order; commas, semicolons and tabs; any line ends; with and without a mark") {
    const std::string expected = "2 [7] [Anna Berg] [Till] [Bo] yes\n3 [8] [Carl] [] [] no\n";
    CHECK(rows_of("number,name,cohort,trainer,active\n7,Anna Berg,Till,Bo,yes\n8,Carl,,,no\n") == expected);
    CHECK(rows_of("Name;Active;NUMBER;Trainer;Cohort\r\nAnna Berg;TRUE;7;Bo;Till\r\nCarl;0;8;;") == expected);
    CHECK(rows_of("\xEF\xBB\xBF"
                  "active\tnumber\ttrainer\tcohort\tname\r1\t7\tBo\tTill\tAnna Berg\rfalse\t8\t\t\tCarl\r") ==
          expected);
    CHECK(rows_of("sep=;\nnumber;name\n7;Berg, Anna\n") == "3 [7] [Berg, Anna] [-] [-] -\n");
    CHECK(rows_of("name\nAnna\n\n\nCarl\n") == "2 [] [Anna] [-] [-] -\n5 [] [Carl] [-] [-] -\n");
    CHECK(rows_of("number,name,active\n7,Anna,\n,,\n") == "2 [7] [Anna] [-] [-] -\n");
}

TEST_CASE("Quotes as RFC 4180 has them") {
    CHECK(rows_of("number,name\n7,\"Berg, \"\"Anna\"\"\"\n8,O\"Brien\n") ==
          "2 [7] [Berg, \"Anna\"] [-] [-] -\n3 [8] [O\"Brien] [-] [-] -\n");
    CHECK(rows_of("\"number\";\"name\"\n\"7\";\"a;b\"\n") == "2 [7] [a;b] [-] [-] -\n");
    CHECK(errors_of("number,name\n7,Anna\n8,\"Carl\n9,Dora\n") ==
          "3: A quote that begins in line 3 is never closed. Close it, or write a quote within a text as two: \"\".\n");
    CHECK(errors_of("number,name\n7,\"Anna\" Berg\n") ==
          "2: Line 2 goes on after a closing quote. Put the whole field in quotes, and write a quote within it as two: "
          "\"\".\n");
}

TEST_CASE("Formulas, markup and SQL are names like others") {
    CHECK(rows_of("number,name\n=1+1,\"=HYPERLINK(\"\"x\"\")\"\n-2,<script>\n@3,Robert'); DROP TABLE person;--\n") ==
          "2 [=1+1] [=HYPERLINK(\"x\")] [-] [-] -\n3 [-2] [<script>] [-] [-] -\n"
          "4 [@3] [Robert'); DROP TABLE person;--] [-] [-] -\n");
}

TEST_CASE("Unknown columns are named and left out") {
    const Roster roster = read_roster("number,nmae,name,salary,\n7,x,Anna,100,\n");
    CHECK(text_of(roster.errors) == "");
    CHECK(text_of(roster.warnings) ==
          "1: The column \"nmae\" is not known and is left out. Did you mean \"name\"?\n"
          "1: The column \"salary\" is not known and is left out. Nothing needs to be done.\n");
    CHECK(text_of(roster) == "2 [7] [Anna] [-] [-] -\n");
}

TEST_CASE("What is wrong with the first line") {
    CHECK(errors_of("") == "0: The file is empty. Let the first line be: number,name,cohort,trainer,active\n");
    CHECK(errors_of("\n\n") == "0: The file is empty. Let the first line be: number,name,cohort,trainer,active\n");
    CHECK(errors_of("number,name\n") == "0: The file names columns and no people. Add a line for each person.\n");
    CHECK(errors_of("7,Anna\n8,Carl\n") ==
          "1: No column is called \"name\". Let the first line be: number,name,cohort,trainer,active\n");
    CHECK(errors_of("name,number,Name\nAnna,7,Berg\n") ==
          "1: The column \"name\" is there twice. Leave one of them out, or give the other another name.\n");
}

TEST_CASE("What is wrong with a line is said for every line") {
    CHECK(
        errors_of(
            "number,name,active\n7,,yes\n8,Carl,perhaps\n9,Dora\n10,Ed,yes,x\n7,Fay,no\n11,Gil,yes\n11,Hal,yes\n") ==
        "2: Line 2 has no name. Give the name, or take the line out.\n"
        "3: Line 3, active: \"perhaps\" is neither yes nor no. Write yes or no.\n"
        "4: Line 4 has 2 fields, and the first line has 3. Put a text that contains the separator in quotes, and give "
        "each line the same number of fields.\n"
        "5: Line 5 has 4 fields, and the first line has 3. Put a text that contains the separator in quotes, and give "
        "each line the same number of fields.\n"
        "8: Line 8 has the number \"11\", as line 7 has. Each number belongs to one person: correct one of the "
        "lines.\n");
    CHECK(errors_of("number,name\n12\n") ==
          "2: Line 2 has 1 field, and the first line has 2. Put a text that contains the separator in quotes, and give "
          "each line the same number of fields.\n");
    CHECK(errors_of("number,name\n,Anna\n,Anna\n") ==
          "3: Line 3 has \"Anna\" without a number, as line 2 has. Give each of them the employee number.\n");
}

TEST_CASE("Characters that hide, and texts that are too long, are named with line and column") {
    CHECK(errors_of("number,name\n7,\"Anna\nBerg\"\n8,Ca\u202Erl\n9," + std::string(100'000, 'x') + "\n") ==
          "2: Line 2, name: Character 5 of the name, right after \"Anna\", is U+000A, a line break. Delete that "
          "character, or type the text instead of pasting it.\n"
          "4: Line 4, name: Character 3 of the name, right after \"Ca\", is U+202E, which is invisible and turns the "
          "writing around. Delete that character, or type the text instead of pasting it.\n"
          "5: Line 5, name: The name has 100000 characters; 200 is the most. Shorten it.\n");
}

TEST_CASE("Files that are no UTF-8 CSV say how to save them") {
    const std::string save = "Save it as CSV UTF-8 (Excel: \"CSV UTF-8\"; LibreOffice: Unicode (UTF-8)).\n";
    CHECK(errors_of("number,name\n7,Anna\n8,Ren\xE9\n") == "3: Line 3 is not UTF-8. " + save);
    CHECK(errors_of(std::string("\xFF\xFEn\0a\0m\0e\0", 10)) == "0: The file is UTF-16, not UTF-8. " + save);
    CHECK(errors_of(std::string("PK\x03\x04\x14\x00", 6)) == "0: The file is a spreadsheet, not a CSV. " + save);
    CHECK(errors_of(std::string(kRosterBytes + 1, 'x')) ==
          "0: The file is larger than 20 megabytes. Import it in parts.\n");
}

TEST_CASE("Of very many errors the first are named") {
    std::string file = "number,name\n";
    for (int n = 0; n < 50; ++n) file += std::to_string(n) + ",\n";
    const auto errors = read_roster(file).errors;
    REQUIRE(errors.size() == kRosterErrors + 1);
    CHECK(errors.back().what == "And 30 more like these.");
}

TEST_CASE("The difference: added, changed field by field, unchanged, and missing") {
    const std::vector people{person(1, "Anna", "7", "Till"), person(2, "Carl", "8"), person(3, "Dora", "9")};
    CHECK(compared("number,name,cohort,active\n7,Anna Berg,Door,no\n8,Carl,,\n10,Ed,Till,yes\n", people) ==
          "+ Ed 10\n"
          "~ Anna Berg name 'Anna' -> 'Anna Berg' cohort 'Till' -> 'Door' active 'yes' -> 'no'\n"
          "= Carl\n"
          "? Dora\n");
}

TEST_CASE("A column that is not there changes nothing, an empty field empties") {
    const std::vector people{person(1, "Anna", "7", "Till")};
    CHECK(compared("number,name\n7,Anna\n", people) == "= Anna\n");
    CHECK(compared("number,name,cohort\n7,Anna,\n", people) == "~ Anna cohort 'Till' -> ''\n");
}

TEST_CASE("The same file again changes nothing") {
    const Roster roster = read_roster("number,name,cohort\n7,Anna,Till\n,Carl,Till\n");
    std::vector<Person> people = to_be_kept(difference(roster, {}));
    REQUIRE(people.size() == 2);
    CHECK(!people[0].id.exists());
    for (std::size_t n = 0; n < people.size(); ++n) people[n].id = {static_cast<std::int64_t>(n) + 1};
    CHECK(text_of(difference(roster, people)) == "= Anna\n= Carl\n");
    CHECK(to_be_kept(difference(roster, people)).empty());
}

TEST_CASE("Without a number a name must stand alone") {
    const std::vector people{person(1, "Anna", ""), person(2, "Carl", "8"), person(3, "Dora", ""),
                             person(4, "Dora", "")};
    CHECK(compared("name\nAnna\n", people) == "= Anna\n? Carl\n? Dora\n? Dora\n");
    const std::string fix = "Give the employee number in this line, so that it is clear who is meant.\n";
    CHECK(text_of(difference(read_roster("number,name\n,Carl\n,Dora\n,Ed\n11,Ed\n"), people).errors) ==
          "2: Line 2 has no number, and Carl is known under the number 8. " + fix +
              "3: Line 3 has no number, and 2 people are called that. " + fix +
              "4: Line 4 has no number, and the name is in the file more than once. " + fix);
    CHECK(to_be_kept(difference(read_roster("number,name\n,Carl\n12,New\n"), people)).empty());
}

TEST_CASE("A person known without a number gets one, and a warning says so") {
    CHECK(
        compared("number,name\n7,Anna\n", {person(1, "Anna", "")}) ==
        "2: Anna was known without a number and gets 7. Look whether it is the same person; if not, another name tells "
        "them apart (\"Anna Berg, till\").\n"
        "~ Anna number '' -> '7'\n");
    // but not if two could be meant
    CHECK(compared("number,name\n7,Anna\n8,Anna\n", {person(1, "Anna", "")}) == "+ Anna 7\n+ Anna 8\n? Anna\n");
    CHECK(compared("number,name\n7,Anna\n", {person(1, "Anna", ""), person(2, "Anna", "6")}) ==
          "+ Anna 7\n? Anna\n? Anna\n");
}

TEST_CASE("Numbers whose zeros a spreadsheet took are noticed") {
    CHECK(compared("number,name\n12,Anna\n", {person(1, "Anna", "0012")}) ==
          "2: The number 12 is new, and Anna has 0012. A spreadsheet may have taken the zeros away: keep the column as "
          "text.\n"
          "+ Anna 12\n? Anna\n");
}

TEST_CASE("Erased people never match, and people who left are not missed") {
    auto erased = person(1, "", "");
    erased.erased = Instant{1};
    auto gone = person(2, "Carl", "8");
    gone.active = false;
    CHECK(compared("number,name\n7,Anna\n", {erased, gone}) == "+ Anna 7\n");
    CHECK(compared("number,name\n8,Carl\n", {gone}) == "= Carl\n");
    CHECK(compared("number,name,active\n8,Carl,yes\n", {gone}) == "~ Carl active 'no' -> 'yes'\n");
}

TEST_CASE("A roster with errors makes no difference") {
    const auto result = difference(read_roster("number,name\n7,\n"), std::vector{person(1, "Anna", "7")});
    CHECK(result.errors.size() == 1);
    CHECK(result.missing.empty());
    CHECK(to_be_kept(result).empty());
}

}  // namespace
}  // namespace composure::test
