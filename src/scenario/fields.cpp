#include <fmt/format.h>

#include <algorithm>

#include "scenario/fields_internal.h"
#include "scenario/key_examples_internal.h"
#include "scenario/key_synonyms_internal.h"

namespace composure::scenario {
namespace {

constexpr std::size_t kEnoughFindings = 500;  // suggestions cost time, and only the first findings are shown
constexpr std::size_t kFewKeys = 14;          // more than that nobody reads on one line

// "a customer or a moment", where this key is known.
std::string where_known(std::string_view key) {
    std::string text;
    for (const Group group : {Group::scenario, Group::customer, Group::moment, Group::reply, Group::test}) {
        const KeyTable& table = keys_of(group);
        if (table.find(key) != nullptr) text += fmt::format("{}{}", text.empty() ? "" : " or ", table.title);
    }
    return text;
}

// "- say:Hello." is a text for YAML, and was meant as a key.
bool report_no_space(const Node& node, Findings& findings) {
    const std::size_t colon = node.kind == NodeKind::scalar ? node.text.find(':') : std::string::npos;
    if (node.style != NodeStyle::plain || colon == std::string::npos || colon == 0) return false;
    if (node.text.find_first_not_of("abcdefghijklmnopqrstuvwxyz-") != colon) return false;
    findings.error(
        "yaml-syntax", node.at, "a ':' wants a space behind it",
        {fmt::format("write the text like this:  {}: {}", node.text.substr(0, colon), node.text.substr(colon + 1))});
    return true;
}

}  // namespace

Fields::Fields(const Node& node, std::string what, Findings& findings)
    : node_(node), what_(std::move(what)), findings_(findings), read_(node.members.size()) {
    if (is_mapping()) return;
    if (node.kind == NodeKind::null) {
        findings_.error("no-value", node.at, fmt::format("here {} should follow", what_),
                        {"write its keys on the next lines, two spaces further in"});
        return;
    }
    if (report_no_space(node, findings)) return;
    const std::string_view shape = node.kind == NodeKind::list ? "a list" : "a text";
    const std::string_view example = example_of_whole(what_);
    findings_.error("wrong-kind", node.at,
                    fmt::format("here {} should stand, with its keys, but here is {}", what_, shape),
                    example.empty() ? std::vector<std::string>{}
                                    : std::vector<std::string>{fmt::format("for example:  {}", example)});
}

Fields::Fields(const Node& node, std::string what, Group group, Findings& findings)
    : Fields(node, std::move(what), findings) {
    table_ = &keys_of(group);
}

bool Fields::is_mapping() const { return node_.kind == NodeKind::mapping; }

void Fields::known(const std::vector<std::string_view>& keys) {
    for (const std::string_view key : keys) {
        if (std::find(known_.begin(), known_.end(), key) == known_.end()) known_.push_back(key);
    }
}

bool Fields::has(std::string_view key) {
    if (table_ == nullptr) known({key});
    return may_hold(key) && node_.member(key) != nullptr;
}

SourceSpan Fields::key_at(std::string_view key) const {
    const auto found =
        std::find_if(node_.members.begin(), node_.members.end(), [key](const Member& m) { return m.key == key; });
    return found == node_.members.end() ? node_.at : found->key_at;
}

const Member* Fields::look_up(std::string_view key) {
    if (table_ == nullptr) known({key});
    if (!may_hold(key)) return nullptr;
    for (std::size_t i = 0; i < node_.members.size(); ++i) {
        if (node_.members[i].key != key) continue;
        read_[i] = true;
        return &node_.members[i];
    }
    return nullptr;
}

void Fields::ignore(std::string_view key) {
    if (table_ == nullptr) known({key});
    for (std::size_t i = 0; i < node_.members.size(); ++i) read_[i] = read_[i] || node_.members[i].key == key;
}

const Node* Fields::find(std::string_view key) {
    const Member* member = look_up(key);
    if (member == nullptr) return nullptr;
    if (member->value.kind != NodeKind::null) return &member->value;
    findings_.error("no-value", member->key_at, fmt::format("'{}' has no value", key),
                    {"write one, or take the line out"});
    return nullptr;
}

bool Fields::misspelt(std::string_view key) {
    const auto is_strange = [this](const Member& member) { return !table_ || table_->find(member.key) == nullptr; };
    if (!any_strange_) any_strange_ = std::any_of(node_.members.begin(), node_.members.end(), is_strange);
    return *any_strange_ && std::any_of(node_.members.begin(), node_.members.end(), [&](const Member& member) {
        return is_strange(member) && may_mean(member.key, key);
    });
}

const Node* Fields::need(std::string_view key) {
    const Member* member = look_up(key);
    if (member != nullptr && member->value.kind == NodeKind::null) {
        const std::string_view example = example_of(key, what_);
        findings_.error("no-value", member->key_at, fmt::format("'{}' has no value", key),
                        {example.empty() ? "write one: it is needed" : fmt::format("for example:  {}", example)});
        return nullptr;
    }
    if (member != nullptr || !is_mapping()) return find(key);
    // 'titel' is one mistake, not two: finish() says whether it was a key of its own.
    if (std::any_of(node_.members.begin(), node_.members.end(),
                    [&](const Member& each) { return may_mean(each.key, key); })) {
        needed_.push_back(key);
    } else {
        report_missing(key);
    }
    return nullptr;
}

void Fields::report_missing(std::string_view key) {
    std::vector<std::string> notes;
    if (const auto example = example_of(key, what_); !example.empty())
        notes = {fmt::format("for example:  {}", example)};
    findings_.error("missing-key", node_.at, fmt::format("{} needs '{}'", what_, key), std::move(notes));
}

std::optional<std::string> Fields::text(std::string_view key) {
    const Node* value = find(key);
    return value == nullptr ? std::nullopt : read_text(*value, key, findings_);
}

std::string Fields::need_text(std::string_view key) {
    const Node* value = need(key);
    return value == nullptr ? std::string{} : read_text(*value, key, findings_).value_or("");
}

std::optional<std::int64_t> Fields::integer(std::string_view key, std::int64_t least, std::int64_t most) {
    const Node* value = find(key);
    return value == nullptr ? std::nullopt : read_integer(*value, key, least, most, findings_);
}

std::optional<std::int64_t> Fields::integer(std::string_view key) {
    const Key* known = table_ == nullptr ? nullptr : table_->find(key);
    return known == nullptr ? std::nullopt : integer(key, known->least, known->most);
}

std::optional<bool> Fields::boolean(std::string_view key) {
    const Node* value = find(key);
    return value == nullptr ? std::nullopt : read_boolean(*value, key, findings_);
}

std::optional<Millis> Fields::duration(std::string_view key) {
    const Node* value = find(key);
    return value == nullptr ? std::nullopt : read_duration(*value, key, findings_);
}

std::optional<std::int32_t> Fields::thousandths(std::string_view key, std::int32_t least, std::int32_t most) {
    const Node* value = find(key);
    return value == nullptr ? std::nullopt : read_thousandths(*value, key, least, most, findings_);
}

std::vector<const Node*> Fields::list(std::string_view key) {
    const Node* value = find(key);
    return value == nullptr ? std::vector<const Node*>{} : read_list(*value, key, findings_);
}

std::vector<std::string> Fields::texts(std::string_view key) {
    std::vector<std::string> texts;
    for (const Node* item : list(key)) {
        if (auto text = read_text(*item, key, findings_)) texts.push_back(std::move(*text));
    }
    return texts;
}

std::vector<std::string> Fields::notes_on(const Member& unknown, std::optional<std::string_view> near) const {
    if (unknown.key.starts_with('-')) return {"a '-' wants a space behind it"};
    if (unknown.key.starts_with("\u00a0")) {
        return {"it begins with a non-breaking space, which counts as a letter: take it away and type a space"};
    }
    if (unknown.key.find("\uFEFF") != std::string::npos || unknown.key.find("\u200B") != std::string::npos) {
        return {"there is a sign in it that cannot be seen: take the whole word away and type it again"};
    }
    if (near) return {fmt::format("did you mean '{}'?", *near)};
    const std::size_t colon = unknown.key.find(':');
    if (colon != std::string::npos && meant_key(unknown.key.substr(0, colon), known_)) {
        return {fmt::format("a ':' wants a space behind it:  {}: {}", unknown.key.substr(0, colon),
                            unknown.key.substr(colon + 1))};
    }
    // {say: Well, fine} has two keys: the comma ended the text.
    const bool first = &unknown == &node_.members.front();
    const bool no_key = unknown.value.kind == NodeKind::null || unknown.key.find(' ') != std::string::npos;
    if (node_.style == NodeStyle::flow && !first && no_key) {
        const std::size_t space = unknown.key.find(' ');
        const std::string key = unknown.key.substr(0, space);
        const bool two_words = space != std::string::npos && unknown.key.find(' ', space + 1) == std::string::npos;
        if (two_words && std::find(known_.begin(), known_.end(), key) != known_.end()) {
            return {fmt::format("if it is a key, write it like this:  {}: {}", key, unknown.key.substr(space + 1)),
                    "if it is part of a text, put the whole text in quotes"};
        }
        return {"between { and } a comma ends a text: put the whole text in quotes"};
    }
    if (const std::string where = where_known(unknown.key); !where.empty()) {
        return {fmt::format("it is a key of {}: does it start in the right column?", where)};
    }
    if (known_.empty() || known_.size() > kFewKeys) return {"take it away: nothing here reads it"};
    return {fmt::format("its keys are: {}", fmt::join(known_, ", "))};
}

void Fields::finish() {
    std::vector<std::string_view> misspelt;
    const bool all_read = std::all_of(read_.begin(), read_.end(), [](bool read) { return read; });
    if (all_read && needed_.empty()) return;
    if (table_ != nullptr) {
        for (const Key& key : table_->keys) known_.push_back(key.name);
    }
    for (std::size_t i = 0; i < node_.members.size(); ++i) {
        const Member& member = node_.members[i];
        if (read_[i]) continue;
        const auto near = findings_.count() < kEnoughFindings ? meant_key(member.key, known_) : std::nullopt;
        if (near) misspelt.push_back(*near);
        findings_.error("unknown-key", member.key_at, fmt::format("{} has no key '{}'", what_, member.key),
                        notes_on(member, near));
    }
    for (const std::string_view key : needed_) {
        if (std::find(misspelt.begin(), misspelt.end(), key) == misspelt.end()) report_missing(key);
    }
    needed_.clear();
}

}  // namespace composure::scenario
