// What the fuzzers stand on: the real conduct table and a real scenario. Both are right, so a failure here is ours.
#pragma once

#include <cstdlib>
#include <fstream>
#include <iterator>
#include <string>
#include <string_view>
#include <utility>

#include "scenario/read_scenario.h"
#include "simulation/model.h"

namespace composure::fuzz {

inline std::string file(const std::string& path) {
    std::ifstream stream(COMPOSURE_SOURCE_DIR "/" + path, std::ios::binary);
    return {std::istreambuf_iterator<char>(stream), {}};
}

// Aborts, which is a finding, when one of our own files cannot be read.
template <class T>
T need(scenario::Reading<T> reading) {
    if (!reading.value) std::abort();
    return std::move(*reading.value);
}

inline const scenario::Vocabulary& table() {
    static const scenario::Vocabulary table =
        need(scenario::read_conduct_table(file("assets/rubric.yaml"), "assets/rubric.yaml"));
    return table;
}

inline const simulation::Model& model() {
    static const simulation::Model model{
        need(scenario::read_scenario(file("scenarios/rude-remark.yaml"), "scenarios/rude-remark.yaml", table()))};
    return model;
}

inline std::string_view text(const unsigned char* data, std::size_t size) {
    return {reinterpret_cast<const char*>(data), size};
}

}  // namespace composure::fuzz
