#include <fmt/format.h>

#include <algorithm>
#include <utility>

#include "base/utf8.h"
#include "scenario/limits_internal.h"
#include "scenario/plain_words_internal.h"
#include "scenario/yaml_events_internal.h"
#include "scenario/yaml_tree_internal.h"

namespace composure::scenario {

namespace {

std::string with_question_marks(std::string text) {
    std::replace(text.begin(), text.end(), kHiddenQuestionMark, '?');
    return text;
}

}  // namespace

void TreeBuilder::stop(std::string_view code, SourceSpan at, std::string message, std::vector<std::string> notes) {
    findings_.error(code, at, std::move(message), std::move(notes));
    throw StopReading{};
}

void TreeBuilder::stop_at_sign(std::string_view code, BytePlace at, std::string message) {
    report_sign(lines_, at, key_here(), code, std::move(message), findings_);
    throw StopReading{};
}

// The key whose value, or list of values, is being read.
std::string_view TreeBuilder::key_here() const {
    for (auto open = open_.rbegin(); open != open_.rend(); ++open) {
        if (open->node.kind == NodeKind::mapping)
            return open->has_key ? std::string_view{open->key} : std::string_view{};
    }
    return {};
}

void TreeBuilder::count(BytePlace at) {
    if (++nodes_ <= kMostNodes) return;
    stop("too-many-nodes", lines_.span(at, 0),
         fmt::format("this file has more than {} words, texts and lists", kMostNodes),
         {"a scenario has a few hundred: is this the right file?"});
}

void TreeBuilder::refuse_properties(BytePlace at, const std::string& tag, YAML::anchor_t anchor) {
    const std::string_view line = lines_.line(at.line);
    const char sign = at.byte < line.size() ? line[at.byte] : ' ';
    if (anchor != 0 || sign == '&') stop_at_sign("anchor", at, "anchors ('&') are not used in scenarios");
    if (sign == '!' || !(tag.empty() || tag == "?" || tag == "!")) {
        stop_at_sign("tag", at, "tags ('!') are not used in scenarios");
    }
}

// Escapes such as "\x1b" could still smuggle in what the file itself may not hold.
void TreeBuilder::check_text(BytePlace at, const std::string& text) {
    if (!first_control_character(text) && !first_invalid_utf8(text)) return;
    stop("control-character", lines_.span(at, 1),
         "this text holds an invisible control character, written as an escape",
         {"take the '\\' and what follows it out of the text"});
}

void TreeBuilder::OnDocumentStart(const YAML::Mark& mark) {
    if (!std::exchange(has_root_, true)) return;
    report_second_root(lines_, place_of(mark), findings_);
    throw StopReading{};
}

void TreeBuilder::OnNull(const YAML::Mark& mark, YAML::anchor_t anchor) {
    const BytePlace at = place_of(mark);
    count(at);
    if (anchor != 0) refuse_properties(at, "", anchor);
    if (expects_key())
        stop("key-not-text", lines_.span(at, 1), "there is no key before this ':'", {"write a word before it"});
    Node node;
    node.at = span_of_null(at);
    place_node(std::move(node));
}

void TreeBuilder::OnAlias(const YAML::Mark& mark, YAML::anchor_t) {
    stop_at_sign("alias", place_of(mark), "aliases ('*') are not used in scenarios");
}

void TreeBuilder::OnScalar(const YAML::Mark& mark, const std::string& tag, YAML::anchor_t anchor,
                           const std::string& value) {
    const BytePlace at = place_of(mark);
    count(at);
    refuse_properties(at, tag, anchor);
    const std::string text = with_question_marks(value);
    check_text(at, text);
    Node node = scalar_at(at, text);
    if (!expects_key()) {
        place_node(std::move(node));
        return;
    }
    if (text == "<<" && node.style == NodeStyle::plain) {
        stop("merge-key", node.at, "merge keys ('<<') are not used in scenarios",
             {"write out what is meant; customers can share their parts with 'like:'"});
    }
    open_.back().key = std::move(node.text);
    open_.back().key_at = node.at;
    open_.back().has_key = true;
}

// The parser gives a missing value the place of whatever comes next.
SourceSpan TreeBuilder::span_of_null(BytePlace at) {
    if (!open_.empty() && open_.back().has_key) return open_.back().key_at;
    const std::string_view here = lines_.line(at.line);
    const bool written = at.byte < here.size() && std::string_view{"~nN"}.find(here[at.byte]) != std::string_view::npos;
    const bool flow = !open_.empty() && open_.back().node.style == NodeStyle::flow;
    if (written || flow) return lines_.span(at, written ? 1 : 0);
    for (std::size_t line = at.line; line-- > 0;) {
        const std::size_t first = lines_.line(line).find_first_not_of(' ');
        if (first == std::string_view::npos || lines_.line(line)[first] == '#') continue;
        return lines_.span({line, lines_.line(line).rfind('-')}, 1);
    }
    return lines_.span(at, 0);
}

Node TreeBuilder::scalar_at(BytePlace at, const std::string& text) {
    const std::string_view line = lines_.line(at.line);
    const char sign = at.byte < line.size() ? line[at.byte] : ' ';
    Node node;
    node.kind = NodeKind::scalar;
    node.text = text;
    if (sign == '"' || sign == '\'') node.style = NodeStyle::quoted;
    if (sign == '|' || sign == '>') node.style = NodeStyle::block;
    node.at = lines_.span(at, end_of_scalar(at, node.style, text) - lines_.offset(at));
    return node;
}

// Offset behind the scalar's last byte. A quote that is never closed is found here: yaml-cpp takes the rest of the
// file.
std::size_t TreeBuilder::end_of_scalar(BytePlace at, NodeStyle style, const std::string& text) {
    const std::string_view bytes = lines_.bytes();
    std::size_t offset = lines_.offset(at);
    if (style == NodeStyle::block) return offset + 1;
    if (style == NodeStyle::quoted) {
        const Stretch quoted = stretch_from(lines_, at);
        if (quoted.closed) return lines_.offset(quoted.end);
        report_quote_not_closed(lines_, at, findings_);
        throw StopReading{};
    }
    // A plain text is the file's own letters; only its white space was folded.
    std::size_t end = offset;
    for (const char letter : text) {
        if (letter == ' ' || letter == '\n') continue;
        while (offset < bytes.size() && bytes[offset] != letter) ++offset;
        end = ++offset;
    }
    const BytePlace last = lines_.place(std::min(end, bytes.size()));
    const bool in_brackets = !open_.empty() && open_.back().node.style == NodeStyle::flow;
    if (!in_brackets && last.line > at.line && report_swallowed_item(lines_, at, last, findings_)) throw StopReading{};
    if (!expects_key() && report_cut_by_hash(lines_, at, last, key_here(), findings_)) text_was_cut_ = true;
    return std::min(end, bytes.size());
}

// A bracket that is never closed can look like a key to the parser, which still hopes for its ':'.
void TreeBuilder::refuse_bracket_as_key(BytePlace at) {
    const std::string_view sign = lines_.line(at.line).substr(at.byte, 1);
    if ((sign == "[" || sign == "{") && !stretch_from(lines_, at).closed) {
        explain_syntax_error(lines_, lines_.place(lines_.bytes().size()), "", findings_);
        throw StopReading{};
    }
    stop("key-not-text", lines_.span(at, 1), "a key must be a word or a text", {"write a word before the ':'"});
}

void TreeBuilder::open(NodeKind kind, const YAML::Mark& mark, const std::string& tag, YAML::anchor_t anchor,
                       YAML::EmitterStyle::value style) {
    const BytePlace at = place_of(mark);
    count(at);
    refuse_properties(at, tag, anchor);
    if (expects_key()) refuse_bracket_as_key(at);
    if (open_.size() >= kMostLevels) {
        stop("too-deep", lines_.span(at, 1), fmt::format("this is more than {} levels deep", kMostLevels),
             {"a scenario needs about ten levels: are some brackets not closed?"});
    }
    OpenNode opened;
    opened.node.kind = kind;
    opened.node.style = style == YAML::EmitterStyle::Flow ? NodeStyle::flow : NodeStyle::plain;
    opened.node.at = lines_.span(at, 1);
    open_.push_back(std::move(opened));
}

void TreeBuilder::close() {
    Node node = std::move(open_.back().node);
    open_.pop_back();
    if (node.kind == NodeKind::mapping) drop_duplicate_keys(node.members, findings_);
    place_node(std::move(node));
}

void TreeBuilder::place_node(Node node) {
    if (open_.empty()) {
        root_ = std::move(node);
        return;
    }
    OpenNode& parent = open_.back();
    if (parent.node.kind == NodeKind::list) {
        parent.node.items.push_back(std::move(node));
        return;
    }
    parent.node.members.push_back({std::move(parent.key), parent.key_at, std::move(node)});
    parent.has_key = false;
}

}  // namespace composure::scenario
