// What several rooms' tests share: files, models, and expectations that a person accepts after a look.
#pragma once

#include <cstdlib>
#include <fstream>
#include <sstream>
#include <string>

#include "base/diagnostic.h"
#include "catch.h"
#include "scenario/read_scenario.h"
#include "simulation/model.h"

namespace composure::test {

inline std::string source_path(const std::string& relative) {
    return std::string(COMPOSURE_SOURCE_DIR) + "/" + relative;
}

inline std::string bytes_of(const std::string& path) {
    std::ifstream file(path, std::ios::binary);
    std::ostringstream all;
    all << file.rdbuf();
    return all.str();
}

inline const scenario::Vocabulary& shipped_table() {
    static const scenario::Vocabulary table = [] {
        const std::string bytes = bytes_of(source_path("assets/rubric.yaml"));
        auto reading = scenario::read_conduct_table(bytes, "rubric.yaml");
        INFO(print_diagnostics(reading.diagnostics, "rubric.yaml", bytes, Colour::never));
        REQUIRE(reading.value);
        return std::move(*reading.value);
    }();
    return table;
}

inline simulation::Model model_from(const std::string& bytes, const std::string& name) {
    auto reading = scenario::read_scenario(bytes, name, shipped_table());
    INFO(print_diagnostics(reading.diagnostics, name, bytes, Colour::never));
    REQUIRE(reading.value);
    return simulation::Model(std::move(*reading.value));
}

// `relative` to the source tree: "scenarios/rude-remark.yaml".
inline simulation::Model model_of(const std::string& relative) {
    return model_from(bytes_of(source_path(relative)), relative);
}

// Compares with a file of the source tree. With COMPOSURE_ACCEPT=1 the file is rewritten: look at the difference before
// committing it.
inline void check_against(const std::string& relative, const std::string& actual) {
    const std::string path = source_path(relative);
    if (const char* accept = std::getenv("COMPOSURE_ACCEPT"); accept != nullptr && std::string(accept) == "1") {
        std::ofstream(path, std::ios::binary) << actual;
    }
    INFO(relative << ": run with COMPOSURE_ACCEPT=1 to take the new text, after a look at it");
    CHECK(actual == bytes_of(path));
}

}  // namespace composure::test
