// Files and small scenarios for the reading tests.
#pragma once

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

inline std::string source_path(const std::string& path) { return std::string(COMPOSURE_SOURCE_DIR) + "/" + path; }

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

inline const Moment& moment(const Customer& customer, const std::string& id) {
    for (const Moment& each : customer.moments) {
        if (each.id == id) return each;
    }
    FAIL("no moment " + id);
    return customer.moments.front();
}

}  // namespace composure::scenario::testing
