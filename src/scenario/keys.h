// Every key that a scenario may hold, once: the reader takes its keys, ranges and words from here, and the schema for
// editors is written from the same (scenario-language.md, "Keys").
#pragma once

#include <array>
#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

namespace composure::scenario {

// A mapping with keys of its own.
enum class Group : std::uint8_t {
    scenario,
    weights,
    floors,
    policy,
    exception,
    team,
    helper,
    conduct_code,
    moves,
    customer,
    remorse,
    escalation,
    condition,
    moment,
    answers_to,
    reply,
    hand_over_reply,
    way,
    changes,
    debrief,
    test,
    step,
    expectations,
};
inline constexpr std::size_t kGroupCount = 23;

// What a value looks like.
enum class Form : std::uint8_t {
    text,           // any text that is not empty
    words,          // the same, and <customer>, <trainee>, <supervisor> and <colleague> are names in it
    id,             // one word of letters, digits, hyphens and underscores
    version,        // 1
    integer,        // from least to most
    thousandths,    // a number with at most three decimals; least and most in thousandths
    yes_no,         // true or false
    duration,       // 12s
    choice,         // one of `choices`
    group,          // a mapping: `group`
    text_or_group,  // words, or a mapping: `group`
    looks,          // a person or a description
    voice,
    code,         // conduct
    good_code,    // good conduct
    code_or_all,  // conduct, or all-of-it
    topic,        // a service topic of the conduct table
    moment,       // of the same customer
    way,          // a moment, or a list of ways
    way_or_wait,  // the same, or wait-for-help
    moment_or_wait,
    any_moment,  // of any customer
    policy,
    customer,
    fact,
    chance,          // 9 in 10
    free,            // now, never, after 60s
    wait,            // short, normal, long, or a duration
    due,             // never, or a condition
    compared,        // "at least 60" or "below 60", up to most
    compared_time,   // the same with a duration
    score,           // 80, or "at least 80"
    by_customer,     // one of `choices`, or one for each customer
    score_or_words,  // a score, or as by_customer
    whom,            // a policy or a customer
};

enum class Shape : std::uint8_t {
    one,
    list,     // a list, or one alone
    by_name,  // a mapping from names to values
};

enum class Presence : std::uint8_t { optional, needed };

struct Key {
    std::string_view name;
    Form form = Form::text;
    std::string_view about;  // for people, one or two sentences
    Shape shape = Shape::one;
    Presence presence = Presence::optional;
    std::int64_t least = 0, most = 0;                      // integer, thousandths, compared
    std::size_t most_items = 0;                            // list and by_name; 0: as many as one likes
    std::vector<std::string_view> (*choices)() = nullptr;  // choice, by_customer, score_or_words
    Group group = Group::scenario;                         // group, text_or_group
};

struct KeyTable {
    std::string_view title;  // "a reply"
    std::string_view about;
    std::span<const Key> keys;  // in the order in which they are read best
    std::array<std::string_view, 3> exactly_one{}, at_most_one{}, at_least_one{};  // of these; unused places are empty
    std::string_view at_least_one_with{};  // at_least_one counts only where this key is
    bool may_be_empty = true;
    std::string_view without_needs{};  // where this key is, nothing is needed: `like` takes the rest from somebody else

    const Key* find(std::string_view name) const;  // nullptr if it is not a key here
};

// Static data.
const KeyTable& keys_of(Group group);

}  // namespace composure::scenario
