// What editors and build servers get.
#include "commands/program.h"

using namespace composure;
using test::Ran;
using test::run;

TEST_CASE("the schema in assets is the one that the reader's keys give") {
    const Ran ran = run({"list", "schema"});
    CHECK(ran.status == 0);
    INFO("after a change of src/scenario/keys*.cpp or assets/: composure list schema > assets/scenario.schema.json");
    const bool the_same = ran.out == test::bytes_of(test::source_path("assets/scenario.schema.json"));
    CHECK(the_same);
}

TEST_CASE("check --form says the same of a file's form, and --format=github on one line each") {
    const std::string broken = test::source_path("tests/bad/unknown-key.yaml");
    const Ran form = run({"check", "--form", broken});
    CHECK(form.status == 1);
    CHECK(form.err.find("error[unknown-key]") != std::string::npos);
    const Ran lines = run({"check", "--form", "--format=github", broken});
    CHECK(lines.status == 1);
    CHECK(lines.err == "");
    CHECK(lines.out ==
          "::error file=" + broken +
              ",line=9,endLine=9,col=9,endColumn=15,title=unknown-key::the moment 'asks' has no key 'replys' "
              "(in customer 'tamm')%0Adid you mean 'replies'?\n");
}
