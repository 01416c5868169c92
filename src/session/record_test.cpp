// The test goes into the file: found by lines, so that nothing else of it is touched.
#include "session/record_test.h"

#include <fmt/format.h>

#include <algorithm>
#include <filesystem>

#include "session/authored_tests.h"
#include "session/files.h"

namespace composure::session {

namespace {

namespace fs = std::filesystem;

constexpr std::size_t kMostTestName = 200;                    // bytes
constexpr std::size_t kMostFileBytes = std::size_t{1} << 20;  // of a scenario

struct FileLine {
    std::size_t begin = 0, end = 0;  // without its line end
};

std::vector<FileLine> lines_of(std::string_view bytes) {
    std::vector<FileLine> lines;
    for (std::size_t at = 0; at < bytes.size();) {
        const std::size_t feed = std::min(bytes.find('\n', at), bytes.size());
        const bool carriage = feed > at && bytes[feed - 1] == '\r';
        lines.push_back({at, carriage ? feed - 1 : feed});
        at = feed + 1;
    }
    return lines;
}

// Where the list of tests ends, and how far its entries stand in.
struct TestPlace {
    std::size_t after = 0;  // the new entry stands behind this byte
    std::string indent;
    bool new_list = false;
};

Result<TestPlace> place_in(std::string_view bytes) {
    const std::vector<FileLine> lines = lines_of(bytes);
    const auto text = [&](std::size_t n) { return bytes.substr(lines[n].begin, lines[n].end - lines[n].begin); };
    std::size_t tests = lines.size();
    for (std::size_t n = 0; n < lines.size(); ++n)
        if (text(n).starts_with("tests:")) tests = n;
    if (tests == lines.size()) return TestPlace{bytes.size(), "  ", true};
    const std::string_view rest = text(tests).substr(6);
    const std::size_t said = rest.find_first_not_of(" \t");
    if (said != std::string_view::npos && rest[said] != '#')
        return tl::unexpected(Error{"tests-not-a-list", "the tests of this file do not stand on lines of their own",
                                    "write them as a list, each test beginning with `- name:` on a line of its own"});
    TestPlace place{0, {}, false};
    bool found = false;
    for (std::size_t n = tests + 1; n < lines.size(); ++n) {
        const std::string_view line = text(n);
        const std::size_t first = line.find_first_not_of(' ');
        if (first == std::string_view::npos || line[first] == '#') continue;
        if (first == 0 && !line.starts_with("-")) break;
        if (line.starts_with("---")) break;
        if (!found) place.indent = std::string(first, ' ');
        found = true;
        place.after = lines[n].end;
    }
    if (!found)
        return tl::unexpected(Error{"tests-not-a-list", "there is nothing under the `tests:` of this file",
                                    "take the empty `tests:` away; it is written again with the new test"});
    return place;
}

Error broken(const std::string& path) {
    return {"broken-scenario", fmt::format("'{}' has errors, so nothing was written into it", path),
            "composure check says what is wrong with it"};
}

Result<LoadedScenario> sound(const std::string& path, const scenario::Vocabulary& table) {
    auto loaded = load_scenario(path, table);
    if (!loaded) return tl::unexpected(loaded.error());
    if (!loaded->reading.value) return tl::unexpected(broken(path));
    return loaded;
}

std::optional<Error> bad_name(const scenario::Scenario& scenario, std::string_view name) {
    const bool one_line =
        std::none_of(name.begin(), name.end(), [](char letter) { return static_cast<unsigned char>(letter) < 0x20; });
    if (name.find_first_not_of(' ') == std::string_view::npos || name.size() > kMostTestName || !one_line)
        return Error{"test-name", "a test is named in one line of at most 200 letters",
                     "say what it shows, like \"counting together ends it\"", ErrorKind::usage};
    const auto same = [&](const scenario::ScenarioTest& test) { return test.name == name; };
    if (std::none_of(scenario.tests.begin(), scenario.tests.end(), same)) return std::nullopt;
    return Error{"test-name-taken", fmt::format("there is a test named '{}' in this file already", name),
                 "choose another name, or take the old test away", ErrorKind::usage};
}

// The new bytes say what the old ones said, and one test more, which holds.
std::optional<Error> proved(const std::string& path, const std::string& bytes, const scenario::Scenario& before,
                            const scenario::Vocabulary& table) {
    auto reading = scenario::read_scenario(bytes, path, table);
    const Error differs{"test-differs", "the written test does not come out as the play did, so nothing was written",
                        "play it again, and act when a line has ended; or write the test by hand"};
    if (!reading.value || reading.value->tests.size() != before.tests.size() + 1) return differs;
    const simulation::Model model(std::move(*reading.value));
    if (!run_authored_test(model, model.scenario().tests.back()).passed) return differs;
    return std::nullopt;
}

}  // namespace

Result<std::string> with_test(std::string_view bytes, std::string_view entry) {
    const auto place = place_in(bytes);
    if (!place) return tl::unexpected(place.error());
    const std::size_t feed = bytes.find('\n');
    const std::string end = feed != std::string_view::npos && feed > 0 && bytes[feed - 1] == '\r' ? "\r\n" : "\n";
    std::string added;
    if (place->new_list) {
        if (!bytes.empty() && bytes.back() != '\n') added += end;
        added += end + "tests:";
    }
    while (!entry.empty()) {
        const std::size_t line = entry.find('\n');
        added += end + place->indent + std::string(entry.substr(0, line));
        entry.remove_prefix(line == std::string_view::npos ? entry.size() : line + 1);
    }
    if (place->new_list) added += end;
    return std::string(bytes.substr(0, place->after)) + added + std::string(bytes.substr(place->after));
}

Result<bool> may_record_test(const std::string& path, std::string_view name, const scenario::Vocabulary& table) {
    const auto loaded = sound(path, table);
    if (!loaded) return tl::unexpected(loaded.error());
    if (auto wrong = bad_name(*loaded->reading.value, name)) return tl::unexpected(*std::move(wrong));
    if (const auto place = place_in(loaded->bytes); !place) return tl::unexpected(place.error());
    return may_write(path);
}

Result<bool> record_test(const std::string& path, const Session& session, std::string_view name,
                         const scenario::Vocabulary& table) {
    const auto loaded = sound(path, table);
    if (!loaded) return tl::unexpected(loaded.error());
    const scenario::Scenario& scenario = *loaded->reading.value;
    if (scenario.digest != session.model().scenario().digest)
        return tl::unexpected(Error{"file-changed", fmt::format("'{}' was changed since this play began", path),
                                    "play it again; the file was not touched"});
    if (auto wrong = bad_name(scenario, name)) return tl::unexpected(*std::move(wrong));
    const auto entry = as_test(session, name);
    if (!entry) return tl::unexpected(entry.error());
    const auto bytes = with_test(loaded->bytes, *entry);
    if (!bytes) return tl::unexpected(bytes.error());
    if (auto wrong = proved(path, *bytes, scenario, table)) return tl::unexpected(*std::move(wrong));
    std::error_code ignored;
    const fs::path real = fs::canonical(path, ignored);
    const std::string target = ignored ? path : real.string();
    const fs::perms perms = fs::status(target, ignored).permissions();
    const auto now = read_file(target, kMostFileBytes);
    if (!now || *now != loaded->bytes)
        return tl::unexpected(Error{"file-changed", fmt::format("'{}' was changed just now", path),
                                    "play it again; the file was not touched"});
    const auto written = write_file(target, *bytes);
    if (!written) return tl::unexpected(written.error());
    if (perms != fs::perms::unknown) fs::permissions(target, perms, ignored);
    return true;
}

}  // namespace composure::session
