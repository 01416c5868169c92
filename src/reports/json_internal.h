// What the writers of JSON share. Private to this room.
#pragma once

#include <nlohmann/json.hpp>
#include <string>

namespace composure::reports {

// Nothing where there is no text.
inline void put_text(nlohmann::ordered_json& into, const char* key, const std::string& text) {
    if (!text.empty()) into[key] = text;
}

}  // namespace composure::reports
