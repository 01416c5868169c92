// Keys and values that stand whole in one line, for read_plain_tree. Private to this room.
#pragma once

#include <string_view>

#include "scenario/source_lines_internal.h"
#include "scenario/tree_internal.h"

namespace composure::scenario {

// Throughout: `row` is the line without spaces at its end, and `false` or npos means that yaml-cpp shall read the file.
class PlainValues {
public:
    explicit PlainValues(SourceLines& lines) : lines_(lines) {}

    std::size_t count() const { return count_; }  // keys, values, lists and mappings so far, as kMostNodes counts them

    // Begins a list or mapping inside `depth` others.
    bool begin(NodeKind kind, NodeStyle style, BytePlace at, std::size_t depth, Node& node);

    static bool is_key(std::string_view row, std::size_t begin);

    // The byte of the colon behind the key that begins at `at`.
    std::size_t read_key(BytePlace at, std::string_view row, Member& member);

    // A value that ends with its line; `key` is whose value it is, empty for an item of a list.
    bool read_line_value(BytePlace at, std::string_view row, std::string_view key, std::size_t depth, Node& node);

    // A text in the lines below, moved in further than `indent`: the first line behind it.
    std::size_t read_block(BytePlace at, std::string_view row, std::size_t indent, Node& node);

    bool read_nothing(Member& member);

private:
    bool read_plain(BytePlace at, std::string_view row, std::string_view key, Node& node);
    std::size_t read_quoted(BytePlace at, std::string_view row, Node& node);
    std::size_t read_flow(BytePlace at, std::string_view row, std::size_t depth, Node& node);
    std::size_t read_flow_value(BytePlace at, std::string_view row, std::size_t depth, Node& node);
    std::size_t read_flow_plain(BytePlace at, std::string_view row, Node& node);
    void set_text(BytePlace at, std::string_view text, std::size_t bytes, NodeStyle style, Node& node);

    SourceLines& lines_;
    std::size_t count_ = 0;
};

}  // namespace composure::scenario
