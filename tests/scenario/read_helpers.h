// Files and small scenarios for the reading tests.
#pragma once

#include <fmt/format.h>

#include <fstream>
#include <sstream>
#include <string>

#include "base/diagnostic.h"
#include "catch.h"
#include "scenario/read_scenario.h"

namespace composure::scenario::testing {

inline std::string file_text(const std::string& path) {
    std::ifstream file(path, std::ios::binary);
    std::ostringstream text;
    text << file.rdbuf();
    return text.str();
}

inline std::string source_path(const std::string& path) { return fmt::format("{}/{}", COMPOSURE_SOURCE_DIR, path); }

inline const Vocabulary& table() {
    static const Vocabulary kTable = [] {
        const std::string bytes = file_text(source_path("assets/rubric.yaml"));
        Reading<Vocabulary> reading = read_conduct_table(bytes, "rubric.yaml");
        INFO(print_diagnostics(reading.diagnostics, "rubric.yaml", bytes, Colour::never));
        REQUIRE(reading.value);
        return *reading.value;
    }();
    return kTable;
}

inline std::string printed(const std::string& bytes) {
    return print_diagnostics(read_scenario(bytes, "case.yaml", table()).diagnostics, "case.yaml", bytes, Colour::never);
}

// Reads what must be right; fails the test with the printed findings if it is not.
inline Scenario good(const std::string& bytes, const std::string& name = "case.yaml") {
    Reading<Scenario> reading = read_scenario(bytes, name, table());
    INFO(print_diagnostics(reading.diagnostics, name, bytes, Colour::never));
    REQUIRE(reading.diagnostics.empty());
    REQUIRE(reading.value);
    return std::move(*reading.value);
}

// A whole file around a piece: `text` moved in by `spaces`.
inline std::string moved_in(const std::string& text, std::size_t spaces) {
    std::string moved;
    std::istringstream lines(text);
    for (std::string line; std::getline(lines, line);) {
        moved.append(line.empty() ? 0 : spaces, ' ');
        moved.append(line).append("\n");
    }
    return moved;
}

// One customer with these keys, these moments, and these keys at the top.
inline std::string case_with(const std::string& customer, const std::string& moments, const std::string& top = "") {
    return "composure: 1\ntitle: A case\n" + top + "customers:\n  tamm:\n    name: Mrs Tamm\n" + moved_in(customer, 4) +
           "    moments:\n" + moved_in(moments, 6);
}

inline const std::string kPlainTalk = "asks:\n  says: Where is my parcel?\n  ends: resolved\n";

// The findings as "line:column code", one a line: for tests about which, where and in which order.
inline std::string places(const std::string& bytes) {
    std::string text;
    for (const Diagnostic& found : read_scenario(bytes, "case.yaml", table()).diagnostics) {
        text += std::to_string(found.at.line) + ":" + std::to_string(found.at.column) + " " + found.code + "\n";
    }
    return text;
}

// The messages alone, one a line.
inline std::string messages(const std::string& bytes) {
    std::string text;
    for (const Diagnostic& found : read_scenario(bytes, "case.yaml", table()).diagnostics) text += found.message + "\n";
    return text;
}

inline const Moment& moment(const Customer& customer, const std::string& id) {
    for (const Moment& each : customer.moments) {
        if (each.id == id) return each;
    }
    FAIL("no moment " + id);
    return customer.moments.front();
}

}  // namespace composure::scenario::testing
