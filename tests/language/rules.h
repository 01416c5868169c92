// The shipped rules of English, read once.
#pragma once

#include "support.h"

namespace composure::language::testing {

inline const scenario::LanguageRules& english() {
    static const scenario::LanguageRules rules = [] {
        const std::string bytes = test::bytes_of(test::source_path("assets/language/en.yaml"));
        auto reading = scenario::read_language_rules(bytes, "en.yaml");
        INFO(print_diagnostics(reading.diagnostics, "en.yaml", bytes, Colour::never));
        REQUIRE(reading.value);
        return std::move(*reading.value);
    }();
    return rules;
}

}  // namespace composure::language::testing
