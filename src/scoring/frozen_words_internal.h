// One value of a frozen scorecard as a word. Private to this room.
#pragma once

#include <fmt/format.h>

#include <concepts>
#include <optional>
#include <string>
#include <type_traits>

#include "scoring/frozen_walk_internal.h"

namespace composure::scoring {

inline constexpr std::string_view kNoId = "(none)";  // no id is written like this

inline std::string id_word(std::string_view word) { return std::string(word.empty() ? kNoId : word); }

template <std::integral Number>
std::string word_for(const AuthoredIds&, const Number& number) {
    if constexpr (std::same_as<Number, bool>) return number ? "yes" : "no";
    return fmt::format("{}", static_cast<std::int64_t>(number));
}

template <class Named>
requires std::is_enum_v<Named> std::string word_for(const AuthoredIds&, const Named& named) {
    return std::string(name_of(named));
}

inline std::string word_for(const AuthoredIds&, const Millis& time) { return fmt::format("{}", time.count); }

template <class Part>
std::string word_for(const AuthoredIds& ids, const std::optional<Part>& part) {
    return part ? word_for(ids, *part) : std::string("none");
}

template <class Tag>
std::string word_for(const AuthoredIds& ids, const Index<Tag>& id) {
    return id_word(ids.word_of(id));
}

template <class Id>
std::string word_for(const AuthoredIds& ids, const Of<Id>& of) {
    return id_word(ids.word_of(of.id));
}

template <class Number>
std::string word_for(const AuthoredIds& ids, const TopicOf<Number>& topic) {
    return id_word(ids.topic(topic.index));
}

// Whether a named value is left out.
template <class Part>
bool is_nothing(const Part& part) {
    return part == Part{};
}
template <class Id>
bool is_nothing(const Of<Id>& of) {
    return !of.id.exists();
}

}  // namespace composure::scoring
