#include <array>

#include "scenario/key_examples_internal.h"

namespace composure::scenario {

namespace {

constexpr std::array<std::string_view, 15> kExamples{
    "composure: 1",
    "title: The wrong change",
    "customers: {tamm: {name: Mrs Tamm, moments: ...}}",
    "name: Mrs Tamm",
    "moments: {asks: {says: Good morning., ends: resolved}}",
    "say: Let me look for it.",
    "says: Good morning.",
    "go: next-moment",
    "expect: {outcome: resolved}",
    "pillar: service",
    "moves: {anger: -4, trust: +3}",
    "better: Say what you can do next.",
    "weight: 25",
    "version: \"2026-11-21\"",
    "rubric: 1",
};

}  // namespace

std::string_view example_of(std::string_view key) {
    for (const std::string_view example : kExamples) {
        if (example.substr(0, example.find(':')) == key) return example;
    }
    return {};
}

}  // namespace composure::scenario
