#include <yaml-cpp/exceptions.h>
#include <yaml-cpp/parser.h>

#include <algorithm>
#include <sstream>

#include "scenario/plain_words_internal.h"
#include "scenario/yaml_events_internal.h"
#include "scenario/yaml_tree_internal.h"

namespace composure::scenario {
namespace {

// Nor does it allow a tab before a comment where a text stands above, which YAML does.
void straighten_comments(std::string& bytes) {
    for (std::size_t begin = 0; begin < bytes.size();) {
        const std::size_t end = std::min(bytes.find('\n', begin), bytes.size());
        const std::size_t first = bytes.find_first_not_of(" \t", begin);
        if (first < end && bytes[first] == '#') {
            std::fill(bytes.begin() + static_cast<std::ptrdiff_t>(begin),
                      bytes.begin() + static_cast<std::ptrdiff_t>(first), ' ');
        }
        begin = end + 1;
    }
}

std::string without_question_marks(std::string_view bytes) {
    std::string hidden{bytes};
    if (hidden.find('\t') != std::string::npos) straighten_comments(hidden);
    for (std::size_t i = 1; i < hidden.size(); ++i) {
        const bool ends_word = std::string_view{" \t\r\n[]{},?-:"}.find(hidden[i - 1]) == std::string_view::npos;
        if (hidden[i] == '?' && ends_word) hidden[i] = kHiddenQuestionMark;
    }
    return hidden;
}

}  // namespace

std::optional<Node> parse_tree(SourceLines& lines, Findings& findings) {
    TreeBuilder builder{lines, findings};
    try {
        std::istringstream stream{without_question_marks(lines.bytes())};
        YAML::Parser parser{stream};
        // The second call finds what stands behind the document, if anything does; the builder refuses it.
        if (parser.HandleNextDocument(builder)) parser.HandleNextDocument(builder);
    } catch (const StopReading&) {
        return std::nullopt;
    } catch (const YAML::Exception& exception) {
        // A text that was cut is why its next line made no sense.
        if (builder.text_was_cut()) return std::nullopt;
        explain_syntax_error(lines, place_of(exception.mark), exception.msg, findings);
        return std::nullopt;
    } catch (const std::exception&) {
        explain_syntax_error(lines, {}, "", findings);
        return std::nullopt;
    }
    if (builder.text_was_cut()) return std::nullopt;
    if (!builder.has_root()) {
        findings.error("empty-file", {}, "there is nothing in this file", {"a scenario begins with 'composure: 1'"});
        return std::nullopt;
    }
    return builder.take_root();
}

}  // namespace composure::scenario
