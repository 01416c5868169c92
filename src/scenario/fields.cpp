#include <fmt/format.h>

#include <algorithm>

#include "base/suggest.h"
#include "scenario/fields_internal.h"
#include "scenario/key_examples_internal.h"

namespace composure::scenario {
namespace {

constexpr std::size_t kEnoughFindings = 500;  // suggestions cost time, and only the first findings are shown

}  // namespace

Fields::Fields(const Node& node, std::string what, Findings& findings)
    : node_(node), what_(std::move(what)), findings_(findings), read_(node.members.size()) {
    if (is_mapping()) return;
    if (node.kind == NodeKind::null) {
        findings_.error("no-value", node.at, fmt::format("here {} should follow", what_),
                        {"write its keys on the next lines, two spaces further in"});
        return;
    }
    const std::string_view shape = node.kind == NodeKind::list ? "a list" : "a text";
    findings_.error("wrong-kind", node.at,
                    fmt::format("here {} should stand, with its keys, but here is {}", what_, shape));
}

bool Fields::is_mapping() const { return node_.kind == NodeKind::mapping; }

void Fields::known(const std::vector<std::string_view>& keys) {
    for (const std::string_view key : keys) {
        if (std::find(known_.begin(), known_.end(), key) == known_.end()) known_.push_back(key);
    }
}

bool Fields::has(std::string_view key) {
    known({key});
    return node_.member(key) != nullptr;
}

SourceSpan Fields::key_at(std::string_view key) const {
    const auto found =
        std::find_if(node_.members.begin(), node_.members.end(), [key](const Member& m) { return m.key == key; });
    return found == node_.members.end() ? node_.at : found->key_at;
}

const Member* Fields::look_up(std::string_view key) {
    known({key});
    for (std::size_t i = 0; i < node_.members.size(); ++i) {
        if (node_.members[i].key != key) continue;
        read_[i] = true;
        return &node_.members[i];
    }
    return nullptr;
}

void Fields::ignore(std::string_view key) { look_up(key); }

const Node* Fields::find(std::string_view key) {
    const Member* member = look_up(key);
    if (member == nullptr) return nullptr;
    if (member->value.kind != NodeKind::null) return &member->value;
    findings_.error("no-value", member->key_at, fmt::format("'{}' has no value", key),
                    {"write one, or take the line out"});
    return nullptr;
}

const Node* Fields::need(std::string_view key) {
    if (has(key) || !is_mapping()) return find(key);
    std::vector<std::string> notes;
    if (const auto example = example_of(key); !example.empty()) notes = {fmt::format("for example:  {}", example)};
    findings_.error("missing-key", node_.at, fmt::format("{} needs '{}'", what_, key), std::move(notes));
    return nullptr;
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

void Fields::finish() {
    for (std::size_t i = 0; i < node_.members.size(); ++i) {
        const Member& member = node_.members[i];
        if (read_[i]) continue;
        std::vector<std::string> notes;
        const auto near = findings_.count() < kEnoughFindings ? nearest(member.key, known_) : std::nullopt;
        if (near) notes.push_back(fmt::format("did you mean '{}'?", *near));
        // {say: Well, fine} has two keys: the comma ended the text.
        if (node_.style == NodeStyle::flow && i > 0 && !near) {
            notes.push_back("between { and } a comma ends a text: put the whole text in quotes");
        }
        if (member.key.starts_with('-')) notes = {"a '-' wants a space behind it"};
        findings_.error("unknown-key", member.key_at, fmt::format("{} has no key '{}'", what_, member.key),
                        std::move(notes));
    }
}

}  // namespace composure::scenario
