#include <fmt/format.h>

#include "reports/schema_internal.h"
#include "scenario/known_words.h"

namespace composure::reports::schema {

namespace {

using scenario::Form;
using scenario::Group;
using scenario::Key;

constexpr std::string_view kIdPattern = "^[^\\u0000-\\u002c./:-@\\[-\\^`{-\\u007f]{1,60}$";
constexpr std::string_view kNotEmpty = "[^ \\t\\r\\n]";
constexpr std::string_view kNamesPattern =
    "^(?![\\s\\S]*<(?!(?:trainee|customer|supervisor|colleague)>)[A-Za-z_-]+>)[\\s\\S]*[^ \\t\\r\\n]";
constexpr std::string_view kDuration =
    "0*[0-9]{1,8}ms|0*[0-9]{1,5}s|0*(?:[0-9]{1,3}|1[0-3][0-9]{2}|14[0-3][0-9]|1440)m";

SchemaJson defined(std::string_view name) { return {{"$ref", fmt::format("#/definitions/{}", name)}}; }

// A pattern that every whole number from 0 to `most` matches, and no greater one.
std::string up_to(std::int64_t most) {
    const std::string digits = std::to_string(most);
    std::string pattern = "\\+?0*(?:";
    if (digits.size() > 1) pattern += fmt::format("[0-9]{{1,{}}}|", digits.size() - 1);
    for (std::size_t i = 0; i < digits.size(); ++i) {
        const char less = static_cast<char>(digits[i] - 1);
        const std::size_t rest = digits.size() - i - 1;
        if (less < (i == 0 ? '1' : '0')) continue;
        pattern += fmt::format("{}[{}-{}]", digits.substr(0, i), i == 0 ? '1' : '0', less);
        pattern += rest > 0 ? fmt::format("[0-9]{{{}}}|", rest) : "|";
    }
    return pattern + digits + ")";
}

SchemaJson text_like(std::string_view pattern, std::string_view said) {
    return {{"type", "string"}, {"pattern", pattern}, {"patternErrorMessage", said}, {"errorMessage", said}};
}

// Whatever is written without brackets is a text to the reader: 42 and true as well.
SchemaJson text(std::string_view pattern, std::string_view said) {
    return {{"not", {{"type", {"object", "array", "null"}}}},
            {"pattern", pattern},
            {"patternErrorMessage", said},
            {"errorMessage", said}};
}

SchemaJson one_of(const std::vector<std::string_view>& words) { return {{"enum", words}}; }

SchemaJson score() {
    return {{"anyOf",
             {{{"type", "integer"}, {"minimum", 0}, {"maximum", 100}},
              text_like(fmt::format("^(?:(?:at least|at most|below) )?{}$", up_to(100)),
                        "a score like 80, at least 80, at most 60 or below 70")}}};
}

SchemaJson compared(const Key& key) {
    return text_like(fmt::format("^(?:at least|below) +{}$", up_to(key.most)),
                     fmt::format("'at least' or 'below' and a number from 0 to {}", key.most));
}

SchemaJson by_customer(const Key& key) {
    SchemaJson each = {{"type", "object"}, {"minProperties", 1}, {"additionalProperties", one_of(key.choices())}};
    return {{"anyOf", {one_of(key.choices()), std::move(each)}}};
}

SchemaJson number(const Key& key) {
    const bool whole = key.form == Form::integer;
    SchemaJson one;
    one["type"] = whole ? "integer" : "number";
    one["minimum"] = key.least / (whole ? 1 : 1000);
    if (key.form == Form::thousandths && key.most == 0) {
        one["exclusiveMaximum"] = 0;
    } else {
        one["maximum"] = key.most / (whole ? 1 : 1000);
    }
    return one;
}

void add_codes(SchemaJson& definitions, const scenario::Vocabulary& table) {
    SchemaJson good = SchemaJson::array(), all = SchemaJson::array(), bad = SchemaJson::array();
    SchemaJson good_says = SchemaJson::array(), all_says = SchemaJson::array();
    for (const scenario::ConductCode& code : table.codes) {
        all.push_back(code.id);
        all_says.push_back(code.says);
        if (code.kind == scenario::ConductKind::bad) {
            bad.push_back(code.id);
            continue;
        }
        good.push_back(code.id);
        good_says.push_back(code.says);
    }
    const SchemaJson word = defined("name");
    SchemaJson other_good = {{"allOf", {word, {{"not", {{"enum", bad}}}}}}};
    SchemaJson all_or = all, all_or_says = all_says;
    all_or.insert(all_or.begin(), "all-of-it");
    all_or_says.insert(all_or_says.begin(), "Everything that the moment calls for.");
    // A word of the house (`words:`) is as good as one of the table.
    definitions["good-code"] = {{"anyOf", {{{"enum", good}, {"enumDescriptions", good_says}}, other_good}}};
    definitions["code"] = {{"anyOf", {{{"enum", all_or}, {"enumDescriptions", all_or_says}}, word}}};
}

}  // namespace

SchemaJson schema_of_value(const Key& key, const scenario::Vocabulary& table) {
    switch (key.form) {
        case Form::text: return defined("text");
        case Form::words: return defined("words");
        case Form::version: return {{"enum", {1, "1"}}};
        case Form::integer:
        case Form::thousandths: return number(key);
        case Form::yes_no: return {{"type", "boolean"}};
        case Form::duration: return defined("duration");
        case Form::choice: return one_of(key.choices());
        case Form::group: return schema_of_group(key.group);
        case Form::text_or_group:
            return {{"anyOf", {defined(key.group == Group::step ? "text" : "words"), schema_of_group(key.group)}}};
        case Form::looks: return {{"anyOf", {{{"enum", table.people}}, defined("text")}}};
        case Form::voice: {
            const auto known = scenario::known_voices();
            return {{"anyOf", {one_of({known.begin(), known.end()}), defined("text")}}};
        }
        case Form::code: return defined("code");
        case Form::good_code: return defined("good-code");
        case Form::code_or_all: return defined("code");
        case Form::topic: return {{"enum", table.topics}};
        case Form::moment: return defined("moment-name");
        case Form::way: return defined("ways");
        case Form::way_or_wait: return defined("ways-or-help");
        case Form::id:
        case Form::moment_or_wait:
        case Form::any_moment:
        case Form::policy:
        case Form::customer:
        case Form::fact:
        case Form::whom: return defined("name");
        case Form::chance:
            return text_like(fmt::format("^{} in {}$", up_to(1000), up_to(1000)), "a chance like 9 in 10");
        case Form::free:
            return text_like(fmt::format("^(?:now|never|after (?:{}))$", kDuration), "now, never or after 60s");
        case Form::wait: return {{"anyOf", {one_of({"short", "normal", "long"}), defined("duration")}}};
        case Form::due: return {{"anyOf", {one_of({"never"}), schema_of_group(Group::condition)}}};
        case Form::compared: return compared(key);
        case Form::compared_time:
            return text_like(fmt::format("^(?:at least|below) +(?:{})$", kDuration),
                             "'at least' or 'below' and a duration like 30s");
        case Form::score: return score();
        case Form::by_customer: return by_customer(key);
        case Form::score_or_words: return {{"anyOf", {score(), by_customer(key)}}};
    }
    return SchemaJson::object();
}

void add_value_definitions(SchemaJson& definitions, const scenario::Vocabulary& table) {
    definitions["text"] = text(kNotEmpty, "a text should stand here");
    definitions["words"] = text(
        kNamesPattern, "a text should stand here; names in it are <trainee>, <customer>, <supervisor>, <colleague>");
    definitions["name"] = text(kIdPattern, "one word of letters, digits and hyphens, at most 60");
    definitions["moment-name"] = {{"allOf", {defined("name"), {{"not", {{"const", "wait-for-help"}}}}}},
                                  {"errorMessage", "the name of a moment"}};
    definitions["duration"] = text_like(fmt::format("^(?:{})$", kDuration), "a duration like 800ms, 12s or 2m");
    const SchemaJson way = schema_of_group(Group::way);
    // One of the list holds always: it has no `if`.
    const SchemaJson ways = {{"type", "array"}, {"items", way}, {"contains", {{"not", {{"required", {"if"}}}}}}};
    const SchemaJson always = {{"allOf", {way, {{"not", {{"required", {"if"}}}}}}}};
    definitions["ways"] = {{"anyOf", {defined("moment-name"), ways, always}}};
    definitions["ways-or-help"] = {{"anyOf", {defined("name"), ways, always}}};
    add_codes(definitions, table);
}

}  // namespace composure::reports::schema
