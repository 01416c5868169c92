#include "window/desk/options.h"

#include "catch.h"

using namespace composure;
using namespace composure::window;

namespace {

Result<Options> read(std::vector<std::string> words) { return read_options(words); }

std::string message(std::vector<std::string> words) {
    const auto options = read_options(words);
    return options ? "" : options.error().message;
}

}  // namespace

TEST_CASE("without words the window opens at home") {
    const auto options = read({});
    REQUIRE(options);
    CHECK(options->scenario.empty());
    CHECK(options->width == 1280);
    CHECK(options->pace.times_ten == 10);
}

TEST_CASE("play takes a scenario and its options in any order") {
    const auto options = read({"play", "--seed", "7", "rude-remark", "--pace=1.5", "--record", "out.recording",
                               "--ui-scale", "150", "--size", "1024x700"});
    REQUIRE(options);
    CHECK(options->scenario == "rude-remark");
    CHECK(options->seed == 7U);
    CHECK(options->pace.times_ten == 15);
    CHECK(options->record == "out.recording");
    CHECK(options->ui_scale == 1.5F);
    CHECK(options->width == 1024);
    CHECK(options->height == 700);
}

TEST_CASE("wrong usage says what is wrong") {
    CHECK(message({"play"}) == "play wants a scenario");
    CHECK(message({"play", "a", "b"}) == "there is one scenario too many: 'b'");
    CHECK(message({"--sed", "1"}) == "there is no option '--sed'");
    CHECK(message({"--seed"}) == "--seed wants a value");
    CHECK(message({"--seed", "x"}) == "--seed wants a whole number");
    CHECK(message({"--pace", "fast"}) == "--pace does not know 'fast'");
    CHECK(message({"--size", "big"}) == "--size wants something like 1280x800");
    CHECK(message({"--theme", "pink"}) == "--theme does not know 'pink'");
    CHECK(message({"--motion", "slow"}) == "--motion does not know 'slow'");
    CHECK(message({"--ui-scale", "20"}) == "--ui-scale wants a number from 75 to 300");
}
