#include <fmt/format.h>

#include <array>

#include "base/suggest.h"
#include "scenario/conduct_internal.h"
#include "scenario/meant_values_internal.h"
#include "scenario/reading_internal.h"

namespace composure::scenario {

namespace {

enum class Unit { points, count, time };

struct MeasuredKey {
    std::string_view key;
    ConditionKind kind;
    Unit unit;
    std::string_view example;
};

constexpr std::array<MeasuredKey, 6> kMeasured{{
    {"anger", ConditionKind::anger, Unit::points, "at least 60"},
    {"trust", ConditionKind::trust, Unit::points, "below 20"},
    {"insults", ConditionKind::insults, Unit::count, "at least 2"},
    {"waited", ConditionKind::waited, Unit::time, "at least 30s"},
    {"served", ConditionKind::served, Unit::time, "at least 60s"},
    {"in-line", ConditionKind::in_line, Unit::count, "at least 3"},
}};

std::string_view without(std::string_view text, std::string_view beginning) {
    text.remove_prefix(beginning.size());
    while (text.starts_with(' ')) text.remove_prefix(1);
    return text;
}

std::int64_t most_of(const MeasuredKey& key) {
    const Key* known = keys_of(Group::condition).find(key.key);
    return known == nullptr ? 0 : known->most;
}

std::optional<std::int64_t> measure(std::string_view text, const MeasuredKey& key) {
    if (key.unit == Unit::time) {
        const auto time = parse_duration(text);
        return time ? std::optional{time->count} : std::nullopt;
    }
    const auto number = parse_integer(text);
    if (!number || *number < 0 || *number > most_of(key)) return std::nullopt;
    return key.unit == Unit::points ? *number * 1000 : *number;
}

Condition read_measured(const Node& node, const MeasuredKey& key, Reader& reader) {
    Condition condition;
    condition.kind = key.kind;
    condition.at = node.at;
    const auto text = read_text(node, key.key, reader.findings);
    if (!text) return condition;
    std::optional<std::int64_t> value;
    if (text->starts_with("at least ")) value = measure(without(*text, "at least "), key);
    if (text->starts_with("below ")) {
        condition.comparison = Comparison::below;
        value = measure(without(*text, "below "), key);
    }
    if (!value) {
        const std::string range =
            key.unit == Unit::time ? "a duration like 30s" : fmt::format("a number from 0 to {}", most_of(key));
        std::vector<std::string> notes{fmt::format("for example: {}: {}", key.key, key.example)};
        const auto meant = key.unit == Unit::time ? std::nullopt : meant_comparison(*text, most_of(key));
        if (meant) notes.insert(notes.begin(), fmt::format("did you mean '{}'?", *meant));
        reader.findings.error("not-a-comparison", node.at,
                              fmt::format("'{}' is compared with 'at least' or 'below' and {}", key.key, range),
                              std::move(notes));
    }
    condition.value = value.value_or(0);
    return condition;
}

class ConditionReader {
public:
    ConditionReader(const Node& node, Reader& reader)
        : reader_(reader), fields_(node, "a condition", Group::condition, reader.findings) {}

    Condition read() {
        Condition all;
        all.at = fields_.node().at;
        if (!fields_.is_mapping()) return all;
        for (const MeasuredKey& key : kMeasured) {
            if (const Node* node = fields_.find(key.key)) all.parts.push_back(read_measured(*node, key, reader_));
        }
        read_words_of_conditions(all);
        read_helpers(all);
        read_combinations(all);
        fields_.finish();
        if (fields_.node().members.empty()) {
            reader_.findings.error("empty-condition", all.at, "this condition asks nothing",
                                   {"for example: {anger: at least 60}"});
        }
        if (all.parts.size() == 1) return std::move(all.parts.front());
        return all;
    }

private:
    static Condition plain(ConditionKind kind, const Node& node) {
        Condition condition;
        condition.kind = kind;
        condition.at = node.at;
        return condition;
    }

    void read_words_of_conditions(Condition& all) {
        if (const Node* node = fields_.find("heard")) {
            Condition condition = plain(ConditionKind::heard, *node);
            condition.provocation =
                read_word(*node, "heard", provocation_words(), reader_.findings).value_or(Provocation::none);
            all.parts.push_back(std::move(condition));
        }
        if (const Node* node = fields_.find("limit")) {
            read_choice(*node, "limit", set_word(), reader_.findings);
            all.parts.push_back(plain(ConditionKind::limit_set, *node));
        }
        if (const Node* node = fields_.find("fact")) {
            Condition condition = plain(ConditionKind::fact, *node);
            if (const auto fact = resolve_name(*node, "unknown-fact", "fact", reader_.facts, reader_.findings)) {
                condition.fact = FactId::at(*fact);
            }
            all.parts.push_back(std::move(condition));
        }
        if (const Node* node = fields_.find("reached")) {
            Condition condition = plain(ConditionKind::reached, *node);
            condition.moment = read_moment_name(*node, reader_).value_or(MomentId::none());
            all.parts.push_back(std::move(condition));
        }
    }

    void read_helpers(Condition& all) {
        for (const Helper helper : {Helper::supervisor, Helper::colleague}) {
            const Node* node = fields_.find(name_of(helper));
            if (node == nullptr) continue;
            read_choice(*node, name_of(helper), free_word(), reader_.findings);
            check_helper(helper, fields_.key_at(name_of(helper)), reader_);
            Condition condition = plain(ConditionKind::helper_free, *node);
            condition.helper = helper;
            all.parts.push_back(std::move(condition));
        }
    }

    void read_combinations(Condition& all) {
        if (const Node* node = fields_.find("not")) {
            Condition condition = plain(ConditionKind::not_, *node);
            condition.parts.push_back(read_condition(*node, reader_));
            all.parts.push_back(std::move(condition));
        }
        if (const Node* node = fields_.find("any")) read_parts(*node, "any", ConditionKind::any, all);
        if (const Node* node = fields_.find("all")) read_parts(*node, "all", ConditionKind::all, all);
    }

    void read_parts(const Node& node, std::string_view key, ConditionKind kind, Condition& into) {
        Condition condition = plain(kind, node);
        for (const Node* item : read_list(node, key, reader_.findings)) {
            condition.parts.push_back(read_condition(*item, reader_));
        }
        if (node.kind == NodeKind::list && node.items.empty()) {
            reader_.findings.error("empty-condition", node.at, fmt::format("'{}' has no conditions in it", key),
                                   {"for example: {any: [{anger: at least 60}, {heard: threat}]}"});
        }
        into.parts.push_back(std::move(condition));
    }

    Reader& reader_;
    Fields fields_;
};

}  // namespace

Condition read_condition(const Node& node, Reader& reader) { return ConditionReader(node, reader).read(); }

}  // namespace composure::scenario
