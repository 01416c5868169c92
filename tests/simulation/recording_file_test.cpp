// The file of a recording: written, read again, and refused when it is not whole.
#include <string>

#include "catch.h"
#include "simulation/recording.h"

using namespace composure;
using simulation::Recording;

namespace {

Recording example() {
    Recording recording;
    recording.rules = 1;
    recording.scenario = "rude-remark";
    recording.scenario_digest[0] = 0xAB;
    recording.conduct_digest[31] = 0x01;
    recording.seed = 18446744073709551615ULL;
    recording.settings.line_judged = false;
    recording.acts = {
        {Millis{6500}, simulation::ActKind::reply, "ticket.2", 0, simulation::CallReason::none},
        {Millis{9000}, simulation::ActKind::acknowledge, "", 5, simulation::CallReason::none},
        {Millis{9500}, simulation::ActKind::call_supervisor, "", 0, simulation::CallReason::authority},
        {Millis{9500}, simulation::ActKind::consult, "late-order", 0, simulation::CallReason::none},
    };
    recording.end = Millis{93210};
    return recording;
}

std::string zeros(std::size_t count) { return std::string(count, '0'); }

std::string example_text() {
    return "composure-recording 1\nrules 1\nscenario rude-remark\nscenario-digest ab" + zeros(62) +
           "\nconduct-digest " + zeros(63) +
           "1\nseed 18446744073709551615\nline-judged false\nact 6500 reply ticket.2\nact 9000 acknowledge minutes=5\n"
           "act 9500 call-supervisor reason=authority\nact 9500 consult late-order\nend 93210\n";
}

std::string with(std::string text, const std::string& from, const std::string& to) {
    const std::size_t at = text.find(from);
    REQUIRE(at != std::string::npos);
    return text.replace(at, from.size(), to);
}

}  // namespace

TEST_CASE("a recording is a text of lines and comes back as it was") {
    CHECK(write_recording(example()) == example_text());
    const auto read = simulation::read_recording(example_text());
    REQUIRE(read);
    CHECK(*read == example());
}

TEST_CASE("a broken recording is refused with what to do") {
    struct Row {
        std::string bytes, code, message;
    };
    const std::string good = example_text();
    const Row rows[] = {
        {"", "not-a-recording", "this is not a recording of Composure"},
        {"composure: 1\n", "not-a-recording", "this is not a recording of Composure"},
        {with(good, "recording 1", "recording 2"), "newer-recording",
         "this recording has format 2; this program knows 1"},
        {with(good, "recording 1", "recording one"), "recording-line", "line 1 of the recording cannot be understood"},
        {with(good, "rules 1", "rules 0"), "recording-line", "line 2 of the recording cannot be understood"},
        {with(good, "scenario rude-remark", "scenario "), "recording-line",
         "line 3 of the recording cannot be understood"},
        {with(good, "digest ab", "digest xb"), "recording-line", "line 4 of the recording cannot be understood"},
        {with(good, "seed 18446744073709551615", "seed 18446744073709551616"), "recording-line",
         "line 6 of the recording cannot be understood"},
        {with(good, "line-judged false", "line-judged no"), "recording-line",
         "line 7 of the recording cannot be understood"},
        {with(good, "reply ticket.2", "reply"), "recording-line", "line 8 of the recording cannot be understood"},
        {with(good, "minutes=5", "minutes=256"), "recording-line", "line 9 of the recording cannot be understood"},
        {with(good, "reason=authority", "reason=mood"), "recording-line",
         "line 10 of the recording cannot be understood"},
        {with(good, "act 9500 consult", "act 9499 consult"), "recording-line",
         "line 11 of the recording cannot be understood"},
        {with(good, "act 9500 consult", "act -1 consult"), "recording-line",
         "line 11 of the recording cannot be understood"},
        {with(good, "act 9500 consult", "do 9500 consult"), "recording-line",
         "line 11 of the recording cannot be understood"},
        {with(good, "act 9500 consult", "act 9500 shout"), "recording-line",
         "line 11 of the recording cannot be understood"},
        {with(good, "end 93210\n", ""), "recording-cut-short", "the recording stops after line 11 without an `end`"},
        {with(good, "end 93210\n", "end 93210"), "recording-cut-short",
         "the recording stops after line 11 without an `end`"},
        {good + "act 1 listen\n", "recording-line", "line 12 of the recording cannot be understood"},
    };
    for (const Row& row : rows) {
        INFO(row.bytes);
        const auto read = simulation::read_recording(row.bytes);
        REQUIRE_FALSE(read);
        CHECK(read.error().code == row.code);
        CHECK(read.error().message == row.message);
        CHECK_FALSE(read.error().fix.empty());
    }
}

TEST_CASE("every beginning of a recording is refused, none is half believed") {
    const std::string good = example_text();
    for (std::size_t length = 0; length < good.size(); ++length) {
        INFO(length);
        CHECK_FALSE(simulation::read_recording(good.substr(0, length)));
    }
}
