#include "session/files.h"

#include <filesystem>
#include <string>

#include "catch.h"
#include "folder.h"

using namespace composure;

namespace {

const session::DataFolders kShipped{COMPOSURE_SOURCE_DIR "/assets", COMPOSURE_SOURCE_DIR "/scenarios"};

}  // namespace

TEST_CASE("what was written is read back, and only whole files appear") {
    const test::Folder folder;
    const std::string path = folder / "a.rec";
    REQUIRE(session::write_file(path, "one"));
    REQUIRE(session::write_file(path, "two"));
    CHECK(*session::read_file(path, 100) == "two");
    CHECK_FALSE(std::filesystem::exists(path + ".part"));
}

TEST_CASE("wrong files are answered with what to do") {
    const test::Folder folder;
    const std::string path = folder / "a";
    const auto missing = session::read_file(path, 10);
    REQUIRE_FALSE(missing);
    CHECK(missing.error().message == "there is no file '" + path + "'");
    CHECK(missing.error().fix == "check the name and the folder");
    CHECK(missing.error().kind == ErrorKind::usage);

    const auto a_folder = session::read_file(folder.path(), 10);
    REQUIRE_FALSE(a_folder);
    CHECK(a_folder.error().message == "'" + folder.path() + "' is a folder");

    REQUIRE(session::write_file(path, "12345678901"));
    const auto large = session::read_file(path, 10);
    REQUIRE_FALSE(large);
    CHECK(large.error().code == "too-large");

    const auto nowhere = session::write_file(folder / "none/a", "x");
    REQUIRE_FALSE(nowhere);
    CHECK(nowhere.error().kind == ErrorKind::machine);
}

TEST_CASE("a shipped scenario is found by its name, and a near miss is named") {
    CHECK(*session::find_scenario("rude-remark", kShipped) ==
          std::string(COMPOSURE_SOURCE_DIR "/scenarios/rude-remark.yaml"));
    const auto near = session::find_scenario("rude-remarc", kShipped);
    REQUIRE_FALSE(near);
    CHECK(near.error().message == "there is no scenario file 'rude-remarc'");
    CHECK(near.error().fix == "did you mean 'rude-remark'?");
    const auto far = session::find_scenario("scenarios/zzzzzzzz.yaml", kShipped);
    REQUIRE_FALSE(far);
    CHECK(far.error().fix.find("one of: ") != std::string::npos);
}
