// The words that may stand behind a key, with what they mean. Private to this room.
#pragma once

#include <string_view>
#include <vector>

#include "scenario/fields_internal.h"
#include "scenario/scenario.h"

namespace composure::scenario {

const std::vector<Word<Place>>& place_words();
const std::vector<Word<Use>>& use_words();
const std::vector<Word<std::int32_t>>& mood_words();  // anger in thousandths
const std::vector<Word<Temper>>& temper_words();
const std::vector<Word<OutOfPatience>>& out_of_patience_words();
const std::vector<Word<Speaker>>& speaker_words();
const std::vector<Word<Order>>& order_words();
const std::vector<Word<Helper>>& helper_words();
const std::vector<Word<HelpNeeded>>& help_needed_words();
const std::vector<Word<Authority>>& authority_words();
const std::vector<Word<MayEnd>>& may_end_words();
const std::vector<Word<Outcome>>& authored_outcome_words();  // what `ends` may say
const std::vector<Word<Pillar>>& pillar_words();
const std::vector<Word<Provocation>>& provocation_words();  // "remark" .. "prank"; never `none`

// Words whose meaning is read elsewhere.
std::vector<std::string_view> act_words();      // of a play step
std::vector<std::string_view> outcome_words();  // what a test may expect
std::vector<std::string_view> result_words();
std::vector<std::string_view> verdict_words();
std::vector<std::string_view> refusal_words();  // simulation.md, "What the trainee can do"
std::vector<std::string_view> set_word();       // {limit: set}
std::vector<std::string_view> free_word();      // {colleague: free}

}  // namespace composure::scenario
