#include <algorithm>
#include <utility>

#include "scenario/line_scan_internal.h"
#include "scenario/plain_tree_internal.h"
#include "scenario/plain_values_internal.h"

namespace composure::scenario {

namespace {

// One line that is neither empty nor a comment.
struct Row {
    std::size_t line = 0;
    std::size_t indent = 0;  // bytes before its first letter
    std::size_t size = 0;    // without spaces at its end
};

// Throughout: `false` or nothing means that yaml-cpp shall read the file instead.
class PlainReader {
public:
    explicit PlainReader(SourceLines& lines) : lines_(lines), values_(lines) {}

    std::optional<Node> read() {
        if (lines_.bytes().find_first_of("\t\r") != std::string_view::npos) return std::nullopt;
        find_rows();
        Node root;
        if (rows_.empty() || rows_[0].indent != 0 || starts_item(0) || !read_mapping(0, 0, root)) return std::nullopt;
        if (next_ != rows_.size() || values_.count() > kMostNodes) return std::nullopt;
        return root;
    }

private:
    void find_rows() {
        for (std::size_t line = 0; line < lines_.count(); ++line) {
            const std::string_view text = lines_.line(line);
            const std::size_t first = text.find_first_not_of(' ');
            if (first == std::string_view::npos || text[first] == '#') continue;
            rows_.push_back({line, first, text.find_last_not_of(' ') + 1});
        }
    }

    std::string_view text(std::size_t row) const { return lines_.line(rows_[row].line).substr(0, rows_[row].size); }

    bool starts_item(std::size_t row) const {
        const std::string_view rest = text(row).substr(rows_[row].indent);
        return rest == "-" || rest.starts_with("- ");
    }

    // Nothing may be moved in behind a value that is whole: it would go on with it.
    bool value_is_whole(std::size_t indent) const { return next_ == rows_.size() || rows_[next_].indent <= indent; }

    // From the current row, where the first key stands at byte `indent` (behind a dash, or as the first letter).
    bool read_mapping(std::size_t indent, std::size_t depth, Node& mapping) {
        if (!values_.begin(NodeKind::mapping, NodeStyle::plain, {rows_[next_].line, indent}, depth, mapping))
            return false;
        do {
            Member& member = mapping.members.emplace_back();
            const std::size_t line = rows_[next_].line;
            const std::string_view row = text(next_);
            const std::size_t colon = values_.read_key({line, indent}, row, member);
            if (colon == std::string_view::npos) return false;
            const std::size_t begin = row.find_first_not_of(' ', colon + 1);
            ++next_;
            const bool nested = begin == std::string_view::npos || row[begin] == '#';
            if (nested && begin == colon + 1) return false;
            if (nested ? !read_nested(indent, depth, member) : !read_value({line, begin}, row, indent, depth, member)) {
                return false;
            }
        } while (next_ < rows_.size() && rows_[next_].indent == indent && !starts_item(next_));
        return value_is_whole(indent) && keys_differ(mapping);
    }

    bool read_value(BytePlace at, std::string_view row, std::size_t indent, std::size_t depth, Member& member) {
        const std::string_view sign = row.substr(at.byte);
        if (sign == ">-" || sign == ">" || sign == "|-" || sign == "|") {
            const std::size_t behind = values_.read_block(at, row, indent, member.value);
            if (behind == std::string_view::npos) return false;
            while (next_ < rows_.size() && rows_[next_].line < behind) ++next_;
            return value_is_whole(indent);
        }
        return values_.read_line_value(at, row, member.key, depth + 1, member.value) && value_is_whole(indent);
    }

    // What stands in the rows below a key: a block moved in, a list in the key's own column, or nothing at all.
    bool read_nested(std::size_t indent, std::size_t depth, Member& member) {
        const bool more = next_ < rows_.size();
        if (more && rows_[next_].indent > indent) return read_block(depth + 1, member.value);
        if (more && rows_[next_].indent == indent && starts_item(next_)) return read_list(depth + 1, member.value);
        return values_.read_nothing(member);
    }

    bool read_block(std::size_t depth, Node& node) {
        return starts_item(next_) ? read_list(depth, node) : read_mapping(rows_[next_].indent, depth, node);
    }

    bool read_list(std::size_t depth, Node& list) {
        const std::size_t indent = rows_[next_].indent;
        if (!values_.begin(NodeKind::list, NodeStyle::plain, {rows_[next_].line, indent}, depth, list)) return false;
        do {
            const std::string_view row = text(next_);
            const std::size_t begin = row.find_first_not_of(' ', indent + 1);
            if (begin == std::string_view::npos || row[begin] == '#' || row.substr(begin).starts_with("- "))
                return false;
            Node& item = list.items.emplace_back();
            if (values_.is_key(row, begin)) {
                if (!read_mapping(begin, depth + 1, item)) return false;
            } else {
                const std::size_t line = rows_[next_++].line;
                if (!values_.read_line_value({line, begin}, row, "", depth + 1, item) || !value_is_whole(indent)) {
                    return false;
                }
            }
        } while (next_ < rows_.size() && rows_[next_].indent == indent && starts_item(next_));
        return value_is_whole(indent);
    }

    static bool keys_differ(const Node& mapping) {
        std::vector<std::string_view> keys;
        for (const Member& member : mapping.members) keys.push_back(member.key);
        std::sort(keys.begin(), keys.end());
        return std::adjacent_find(keys.begin(), keys.end()) == keys.end();
    }

    SourceLines& lines_;
    PlainValues values_;
    std::vector<Row> rows_;
    std::size_t next_ = 0;
};

}  // namespace

std::optional<Node> read_plain_tree(SourceLines& lines) { return PlainReader(lines).read(); }

}  // namespace composure::scenario
