#include "reports/schema_json.h"

#include <algorithm>

#include "reports/schema_internal.h"

namespace composure::reports {

namespace schema {

namespace {

using scenario::Form;
using scenario::Group;
using scenario::Key;
using scenario::KeyTable;
using scenario::Shape;

SchemaJson with_names(const Key& key, SchemaJson value) {
    SchemaJson names;
    names["type"] = "object";
    SchemaJson name = {{"$ref", key.group == Group::moment ? "#/definitions/moment-name" : "#/definitions/name"}};
    names["propertyNames"] = std::move(name);
    names["additionalProperties"] = std::move(value);
    if (key.least > 0) names["minProperties"] = key.least;
    if (key.most_items > 0) names["maxProperties"] = key.most_items;
    return names;
}

// "Wherever a list may stand, one word may stand."
SchemaJson with_list(const Key& key, const SchemaJson& value) {
    SchemaJson list;
    list["type"] = "array";
    list["items"] = value;
    if (key.least > 0) list["minItems"] = key.least;
    if (key.most_items > 0) list["maxItems"] = key.most_items;
    return {{"anyOf", key.form == Form::group || key.form == Form::text_or_group ? SchemaJson{list, value}
                                                                                 : SchemaJson{value, list}}};
}

SchemaJson property(const Key& key, const scenario::Vocabulary& table) {
    SchemaJson value = schema_of_value(key, table);
    if (key.shape == Shape::list) value = with_list(key, value);
    if (key.shape == Shape::by_name) value = with_names(key, std::move(value));
    SchemaJson described;
    described["description"] = key.about;
    if (value.contains("$ref")) {  // draft-07 looks at nothing beside a "$ref"
        described["allOf"] = SchemaJson::array({std::move(value)});
    } else {
        described.update(value);
    }
    return described;
}

SchemaJson each_required(const std::array<std::string_view, 3>& names) {
    SchemaJson all = SchemaJson::array();
    for (const std::string_view name : names) {
        if (!name.empty()) all.push_back({{"required", {name}}});
    }
    return all;
}

std::string named(std::string_view words, const std::array<std::string_view, 3>& names) {
    std::string text{words};
    for (const std::string_view name : names) {
        if (!name.empty()) text += (text.size() == words.size() ? " " : ", ") + std::string(name);
    }
    return text;
}

void add_rules(const KeyTable& keys, SchemaJson& group) {
    SchemaJson rules = SchemaJson::array();
    if (!keys.exactly_one[0].empty()) {
        rules.push_back(
            {{"oneOf", each_required(keys.exactly_one)}, {"errorMessage", named("exactly one of", keys.exactly_one)}});
    }
    if (!keys.at_most_one[0].empty()) {
        rules.push_back({{"not", {{"required", {keys.at_most_one[0], keys.at_most_one[1]}}}},
                         {"errorMessage", named("only one of", keys.at_most_one)}});
    }
    if (!keys.at_least_one[0].empty()) {
        SchemaJson rule = {{"anyOf", each_required(keys.at_least_one)},
                           {"errorMessage", named("at least one of", keys.at_least_one)}};
        if (!keys.at_least_one_with.empty()) {
            rule = {{"if", {{"required", {keys.at_least_one_with}}}}, {"then", std::move(rule)}};
        }
        rules.push_back(std::move(rule));
    }
    SchemaJson needed = SchemaJson::array();
    for (const Key& key : keys.keys) {
        if (key.presence == scenario::Presence::needed) needed.push_back(key.name);
    }
    if (!needed.empty() && keys.without_needs.empty()) group["required"] = std::move(needed);
    if (!needed.empty() && !keys.without_needs.empty()) {
        rules.push_back({{"if", {{"required", {keys.without_needs}}}},
                         {"then", true},
                         {"else", {{"required", std::move(needed)}}}});
    }
    if (!keys.may_be_empty) group["minProperties"] = 1;
    if (!rules.empty()) group["allOf"] = std::move(rules);
}

SchemaJson group_schema(Group group, const scenario::Vocabulary& table) {
    const KeyTable& keys = scenario::keys_of(group);
    SchemaJson schema;
    schema["title"] = keys.title;
    schema["description"] = keys.about;
    schema["type"] = "object";
    schema["additionalProperties"] = false;
    SchemaJson properties = SchemaJson::object();
    for (const Key& key : keys.keys) properties[std::string(key.name)] = property(key, table);
    schema["properties"] = std::move(properties);
    add_rules(keys, schema);
    return schema;
}

}  // namespace

std::string definition_name(Group group) {
    std::string name{scenario::keys_of(group).title};
    for (const std::string_view article : {"a ", "an "}) {
        if (name.starts_with(article)) name.erase(0, article.size());
    }
    std::replace(name.begin(), name.end(), ' ', '-');
    return name;
}

SchemaJson schema_of_group(Group group) { return {{"$ref", "#/definitions/" + definition_name(group)}}; }

}  // namespace schema

std::string scenario_schema(const scenario::Vocabulary& table) {
    using namespace schema;
    SchemaJson all;
    all["$schema"] = "http://json-schema.org/draft-07/schema#";
    all["$comment"] = "Written by `composure list schema`; change src/scenario/keys*.cpp instead.";
    all.update(group_schema(Group::scenario, table));
    SchemaJson definitions = SchemaJson::object();
    for (std::size_t i = 1; i < scenario::kGroupCount; ++i) {
        const auto group = static_cast<Group>(i);
        definitions[definition_name(group)] = group_schema(group, table);
    }
    add_value_definitions(definitions, table);
    all["definitions"] = std::move(definitions);
    return all.dump(1) + "\n";
}

}  // namespace composure::reports
