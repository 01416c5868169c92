#include <fmt/format.h>

#include "base/utf8.h"
#include "scenario/limits_internal.h"
#include "scenario/source_lines_internal.h"

namespace composure::scenario {
namespace {

constexpr std::string_view kByteOrderMark = "\xEF\xBB\xBF";

bool looks_like_utf16(std::string_view bytes) {
    return bytes.starts_with("\xFF\xFE") || bytes.starts_with("\xFE\xFF") ||
           (bytes.size() >= 2 && (bytes[0] == '\0') != (bytes[1] == '\0'));
}

// The line may hold wrong bytes, which count one column each; the place is the byte's own.
SourceSpan span_at(std::string_view bytes, std::size_t offset) {
    SourceLines lines{bytes};
    return lines.span(lines.place(offset), 1);
}

// U+0080 to U+009F, mostly from texts of an old encoding; but not the line end U+0085, which YAML allows.
bool is_hidden_sign(std::string_view text) {
    const auto second = text.size() > 1 ? static_cast<unsigned char>(text[1]) : 0;
    return text[0] == '\xC2' && second >= 0x80 && second <= 0x9F && second != 0x85;
}

bool report_utf16(std::string_view bytes, Findings& findings) {
    if (!looks_like_utf16(bytes)) return false;
    findings.error("not-utf8", {}, "this file is saved as UTF-16, not as UTF-8",
                   {"save it again with the encoding UTF-8 (in most editors: Save As, Encoding)"});
    return true;
}

}  // namespace

std::optional<std::size_t> first_control_character(std::string_view text) {
    for (std::size_t offset = 0; offset < text.size(); ++offset) {
        const auto byte = static_cast<unsigned char>(text[offset]);
        if (byte >= 0x80) {
            if (is_hidden_sign(text.substr(offset))) return offset;
            continue;
        }
        if ((byte >= 0x20 && byte != 0x7F) || byte == '\t' || byte == '\n') continue;
        const bool line_end = byte == '\r' && offset + 1 < text.size() && text[offset + 1] == '\n';
        if (!line_end) return offset;
    }
    return std::nullopt;
}

std::optional<std::string_view> pass_limits(std::string_view bytes, Findings& findings) {
    if (bytes.size() > kMostBytes) {
        findings.error("too-large", {}, "this file is larger than 1 MiB",
                       {"a scenario is a few hundred lines: is this the right file?"});
        return std::nullopt;
    }
    if (report_utf16(bytes, findings)) return std::nullopt;
    if (bytes.starts_with(kByteOrderMark)) bytes.remove_prefix(kByteOrderMark.size());
    if (const auto wrong = first_invalid_utf8(bytes)) {
        const unsigned byte = static_cast<unsigned char>(bytes[*wrong]);
        findings.error("not-utf8", span_at(bytes, *wrong), fmt::format("byte 0x{:02X} here is not UTF-8", byte),
                       {"save the file again with the encoding UTF-8, then look at this word"});
        return std::nullopt;
    }
    const auto control = first_control_character(bytes);
    if (!control) return bytes;
    unsigned value = static_cast<unsigned char>(bytes[*control]);
    if (value >= 0x80) value = static_cast<unsigned char>(bytes[*control + 1]);
    if (value == 0) {
        findings.error("nul-byte", span_at(bytes, *control), "there is a NUL byte here",
                       {"is this a text file? Delete what stands here"});
    } else if (value == '\r') {
        findings.error("control-character", span_at(bytes, *control), "a line ends here with a carriage return alone",
                       {"save the file with line ends of Unix or Windows"});
    } else {
        findings.error("control-character", span_at(bytes, *control),
                       fmt::format("there is an invisible control character (0x{:02X}) here", value), {"delete it"});
    }
    return std::nullopt;
}

}  // namespace composure::scenario
