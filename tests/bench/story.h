// The story of the speed benchmark: one customer, 34 moments in 12 layers, four replies each, so that every playthrough
// takes exactly 12 turns. Made from a fixed seed; the engine reads it as YAML, the program written by hand as tables.
#pragma once

#include <array>
#include <string>
#include <vector>

#include "scenario/conduct.h"

namespace composure::bench {

inline constexpr std::size_t kLayers = 12;
inline constexpr std::size_t kWidth = 3;  // moments in every layer but the first, which has one: 34
inline constexpr std::size_t kReplies = 4;
inline constexpr std::size_t kTheEnd = 999;

struct StoryReply {
    std::string say;
    std::string code;
    std::size_t next = kTheEnd;
};

struct StoryMoment {
    std::string says;
    std::string is;  // "" for none
    std::array<std::string, 2> calls_for;
    std::array<StoryReply, kReplies> replies;
};

std::vector<StoryMoment> make_story(const scenario::Vocabulary& table);
std::string as_yaml(const std::vector<StoryMoment>& story);

}  // namespace composure::bench
