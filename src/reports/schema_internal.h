// The pieces of schema_json.cpp. Private to this room.
#pragma once

#include <nlohmann/json.hpp>
#include <string>

#include "scenario/conduct.h"
#include "scenario/keys.h"

namespace composure::reports::schema {

using SchemaJson = nlohmann::ordered_json;

// {"$ref": "#/definitions/reply"}
SchemaJson schema_of_group(scenario::Group group);
std::string definition_name(scenario::Group group);

// One value of this form, not a list of them.
SchemaJson schema_of_value(const scenario::Key& key, const scenario::Vocabulary& table);

// What values refer to by "$ref": texts, names, durations, ways. Adds them to `definitions`.
void add_value_definitions(SchemaJson& definitions, const scenario::Vocabulary& table);

}  // namespace composure::reports::schema
