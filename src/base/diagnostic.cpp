#include "base/diagnostic.h"

#include <fmt/format.h>

#include <algorithm>

#include "base/code_points_internal.h"
#include "base/utf8.h"

namespace composure {
namespace {

// A longer line is shown in part, around its place; a longer sentence is cut.
constexpr std::size_t kColumnsShown = 160;
constexpr std::size_t kColumnsBefore = 80;
constexpr std::size_t kLongestSentence = 600;

struct Paint {
    std::string_view bold, error, warning, note, quiet, plain;
};

constexpr Paint kNoPaint{};
constexpr Paint kAnsiPaint{"\x1b[1m", "\x1b[1;31m", "\x1b[1;33m", "\x1b[1;36m", "\x1b[34m", "\x1b[0m"};

std::string_view word_of(Severity severity) {
    if (severity == Severity::error) return "error";
    return severity == Severity::warning ? "warning" : "note";
}

std::string_view colour_of(Severity severity, const Paint& paint) {
    if (severity == Severity::error) return paint.error;
    return severity == Severity::warning ? paint.warning : paint.note;
}

// One character a column: nothing from a file may move the cursor, change a colour or turn the line around.
void append_safely(std::string& out, const CodePoint& point) {
    if (is_directional_control(point.value) || point.value == 0xFEFF) return;
    if (point.value == '\t') {
        out += ' ';
    } else {
        append_code_point(out, is_control(point.value) ? 0xFFFD : point.value);
    }
}

std::string safe_sentence(std::string_view text) {
    std::string out;
    std::size_t columns = 0;
    for (std::size_t offset = 0; offset < text.size();) {
        const CodePoint point = code_point_at(text, offset);
        offset += point.bytes;
        if (++columns > kLongestSentence) return out + "…";
        append_safely(out, point.value == '\n' ? CodePoint{' ', 1, true} : point);
    }
    return out;
}

std::string_view source_line(std::string_view source, std::uint32_t line) {
    for (std::uint32_t above = 1; above < line; ++above) {
        const std::size_t end = source.find('\n');
        if (end == std::string_view::npos) return {};
        source.remove_prefix(end + 1);
    }
    std::string_view found = source.substr(0, source.find('\n'));
    if (found.ends_with('\r')) found.remove_suffix(1);
    if (line == 1 && found.starts_with("\xEF\xBB\xBF")) found.remove_prefix(3);
    return found;
}

// A line of the file as it can be shown, and what stands under it.
struct Excerpt {
    std::string text;
    std::string under;  // up to the caret
    std::size_t carets = 0;
};

Excerpt excerpt_of(std::string_view line, const SourceSpan& at) {
    const std::size_t first = at.column > kColumnsBefore + 1 ? at.column - kColumnsBefore : 1;
    const bool cut_before = first > 1 && column_count(line) > kColumnsShown;
    const std::size_t from = cut_before ? first : 1;
    Excerpt shown;
    if (cut_before) {
        shown.text = "…";
        shown.under = " ";
    }
    std::size_t column = 0;
    ColumnCounter counter;
    for (std::size_t offset = 0; offset < line.size();) {
        const CodePoint point = code_point_at(line, offset);
        offset += point.bytes;
        const bool counts = counter.begins_column(point.value);
        if (counts) ++column;
        if (column < from) continue;
        if (column >= from + kColumnsShown) {
            shown.text += "…";
            break;
        }
        append_safely(shown.text, point);
        if (!counts) continue;
        const std::size_t cells = is_wide(point.value) ? 2 : 1;
        if (column < at.column) shown.under.append(cells, ' ');
        if (column >= at.column && column < at.column + at.length) shown.carets += cells;
    }
    // A place behind the last character, such as a missing value.
    if (column + 1 < at.column) shown.under.append(std::min<std::size_t>(at.column - column - 1, kColumnsShown), ' ');
    shown.carets = std::max<std::size_t>(shown.carets, 1);
    return shown;
}

std::string header_of(const Diagnostic& diagnostic, std::string_view name, const Paint& paint) {
    std::string place{name};
    if (diagnostic.at.line > 0) place += fmt::format(":{}", diagnostic.at.line);
    if (diagnostic.at.line > 0 && diagnostic.at.column > 0) place += fmt::format(":{}", diagnostic.at.column);
    return fmt::format("{}{}:{} {}{}[{}]:{} {}\n", paint.bold, safe_sentence(place), paint.plain,
                       colour_of(diagnostic.severity, paint), word_of(diagnostic.severity), diagnostic.code,
                       paint.plain, safe_sentence(diagnostic.message));
}

std::string print_one(const Diagnostic& diagnostic, std::string_view name, std::string_view source,
                      const Paint& paint) {
    std::string out = header_of(diagnostic, name, paint);
    const std::string number = diagnostic.at.line > 0 ? fmt::format("{}", diagnostic.at.line) : " ";
    const std::string gutter(number.size(), ' ');
    const std::string_view line = source_line(source, diagnostic.at.line);
    if (diagnostic.at.line > 0 && !line.empty()) {
        const Excerpt shown = excerpt_of(line, diagnostic.at);
        const std::string carets(shown.carets, '^');
        const std::string context = diagnostic.context.empty() ? "" : " " + safe_sentence(diagnostic.context);
        out += fmt::format("{}{} |{}\n", paint.quiet, gutter, paint.plain);
        out += fmt::format("{}{} |{} {}\n", paint.quiet, number, paint.plain, shown.text);
        out += fmt::format("{}{} |{} {}{}{}{}{}\n", paint.quiet, gutter, paint.plain, shown.under,
                           colour_of(diagnostic.severity, paint), carets, context, paint.plain);
    }
    for (const std::string& note : diagnostic.notes) {
        out += fmt::format("{}{} ={} {}\n", paint.quiet, gutter, paint.plain, safe_sentence(note));
    }
    return out + fmt::format("{}{} ={} composure explain {}\n", paint.quiet, gutter, paint.plain, diagnostic.code);
}

// What concerns the whole file comes last: it says how to go on.
bool comes_before(const SourceSpan& a, const SourceSpan& b) {
    if ((a.line == 0) != (b.line == 0)) return b.line == 0;
    return a.line != b.line ? a.line < b.line : a.column < b.column;
}

}  // namespace

std::string print_diagnostics(const std::vector<Diagnostic>& diagnostics, std::string_view display_name,
                              std::string_view source, Colour colour) {
    std::vector<const Diagnostic*> ordered;
    for (const Diagnostic& diagnostic : diagnostics) ordered.push_back(&diagnostic);
    std::stable_sort(ordered.begin(), ordered.end(),
                     [](const Diagnostic* a, const Diagnostic* b) { return comes_before(a->at, b->at); });
    std::string out;
    for (const Diagnostic* diagnostic : ordered) {
        if (!out.empty()) out += '\n';
        out += print_one(*diagnostic, display_name, source, colour == Colour::ansi ? kAnsiPaint : kNoPaint);
    }
    return out;
}

bool has_errors(const std::vector<Diagnostic>& diagnostics) {
    return std::any_of(diagnostics.begin(), diagnostics.end(),
                       [](const Diagnostic& diagnostic) { return diagnostic.severity == Severity::error; });
}

}  // namespace composure
