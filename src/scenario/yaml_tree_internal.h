// From yaml-cpp's events to a tree of nodes with their places. Private to this room.
#pragma once

#include <yaml-cpp/eventhandler.h>
#include <yaml-cpp/mark.h>

#include <algorithm>
#include <string>
#include <string_view>
#include <vector>

#include "scenario/line_scan_internal.h"
#include "scenario/tree_internal.h"

namespace composure::scenario {

// yaml-cpp 0.7 lets a '?' end a text between brackets: {says: Where is it?, then: thanks} is YAML, but it refuses it.
// So each '?' that ends a word is hidden from it behind a control character, which no file may hold.
inline constexpr char kHiddenQuestionMark = '\x1A';

// Thrown by us through yaml-cpp, whose event handlers have no other way to stop it; caught in parse_tree.
struct StopReading {};

// A list or mapping whose end has not come yet.
struct OpenNode {
    Node node;
    std::string key;  // of the value that comes next, in a mapping
    SourceSpan key_at;
    bool has_key = false;
};

inline BytePlace place_of(const YAML::Mark& mark) {
    return {static_cast<std::size_t>(std::max(mark.line, 0)), static_cast<std::size_t>(std::max(mark.column, 0))};
}

// What is wrong goes to `findings`; where nothing more can be read it throws StopReading.
class TreeBuilder final : public YAML::EventHandler {
public:
    TreeBuilder(SourceLines& lines, Findings& findings) : lines_(lines), findings_(findings) {}

    bool has_root() const { return has_root_ && root_.kind != NodeKind::null; }
    bool text_was_cut() const { return text_was_cut_; }
    Node take_root() { return std::move(root_); }

    void OnDocumentStart(const YAML::Mark& mark) override;
    void OnDocumentEnd() override {}
    void OnNull(const YAML::Mark& mark, YAML::anchor_t anchor) override;
    void OnAlias(const YAML::Mark& mark, YAML::anchor_t anchor) override;
    void OnScalar(const YAML::Mark& mark, const std::string& tag, YAML::anchor_t anchor,
                  const std::string& value) override;
    void OnSequenceStart(const YAML::Mark& mark, const std::string& tag, YAML::anchor_t anchor,
                         YAML::EmitterStyle::value style) override {
        open(NodeKind::list, mark, tag, anchor, style);
    }
    void OnSequenceEnd() override { close(); }
    void OnMapStart(const YAML::Mark& mark, const std::string& tag, YAML::anchor_t anchor,
                    YAML::EmitterStyle::value style) override {
        open(NodeKind::mapping, mark, tag, anchor, style);
    }
    void OnMapEnd() override { close(); }

private:
    [[noreturn]] void stop(std::string_view code, SourceSpan at, std::string message, std::vector<std::string> notes);
    [[noreturn]] void stop_at_sign(std::string_view code, BytePlace at, std::string message);
    bool expects_key() const {
        return !open_.empty() && open_.back().node.kind == NodeKind::mapping && !open_.back().has_key;
    }
    std::string_view key_here() const;
    void count(BytePlace at);
    void refuse_properties(BytePlace at, const std::string& tag, YAML::anchor_t anchor);
    void check_text(BytePlace at, const std::string& text);
    SourceSpan span_of_null(BytePlace at);
    Node scalar_at(BytePlace at, const std::string& text);
    std::size_t end_of_scalar(BytePlace at, NodeStyle style, const std::string& text);
    void open(NodeKind kind, const YAML::Mark& mark, const std::string& tag, YAML::anchor_t anchor,
              YAML::EmitterStyle::value style);
    [[noreturn]] void refuse_bracket_as_key(BytePlace at);
    void close();
    void place_node(Node node);

    SourceLines& lines_;
    Findings& findings_;
    std::vector<OpenNode> open_;
    Node root_;
    std::size_t nodes_ = 0;
    bool has_root_ = false;
    bool text_was_cut_ = false;
};

}  // namespace composure::scenario
