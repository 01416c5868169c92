// Which key somebody meant who wrote another word: a slip of the fingers, or what other tools call it. Private to this
// room.
#pragma once

#include <optional>
#include <string_view>
#include <vector>

namespace composure::scenario {

// Whether `written`, which is no key, may stand for `key`.
bool may_mean(std::string_view written, std::string_view key);

// The one of `known` that it stands for.
std::optional<std::string_view> meant_key(std::string_view written, const std::vector<std::string_view>& known);

}  // namespace composure::scenario
