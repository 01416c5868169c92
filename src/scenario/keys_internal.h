// The tables behind keys.h, a file for each part of a scenario. Private to this room.
#pragma once

#include <string_view>
#include <vector>

#include "scenario/keys.h"
#include "scenario/word_lists_internal.h"

namespace composure::scenario {

const KeyTable& file_keys(Group group);      // the top of the file, policies, team, house words, debrief
const KeyTable& customer_keys(Group group);  // customer, remorse, escalation, condition
const KeyTable& talk_keys(Group group);      // moment, reply and what stands in them
const KeyTable& test_keys(Group group);      // tests

// The words of a list, without what they mean.
template <auto list>
std::vector<std::string_view> only_words() {
    std::vector<std::string_view> words;
    for (const auto& each : list()) words.push_back(each.word);
    return words;
}

}  // namespace composure::scenario
