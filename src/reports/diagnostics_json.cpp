#include "reports/diagnostics_json.h"

#include <fmt/format.h>

#include <algorithm>
#include <nlohmann/json.hpp>

namespace composure::reports {

namespace {

std::string_view severity_word(Severity severity) {
    switch (severity) {
        case Severity::error: return "error";
        case Severity::warning: return "warning";
        case Severity::note: return "note";
    }
    return "error";
}

enum class GithubPart : std::uint8_t { property, message };

// As GitHub's own toolkit writes them: a line end would end the command, and in a property ':' and ',' have a meaning.
std::string github_escaped(std::string_view text, GithubPart part) {
    std::string escaped;
    for (const char letter : text) {
        const bool special = letter == '%' || letter == '\r' || letter == '\n' ||
                             (part == GithubPart::property && (letter == ':' || letter == ','));
        escaped += special ? fmt::format("%{:02X}", static_cast<unsigned>(letter)) : std::string(1, letter);
    }
    return escaped;
}

}  // namespace

std::string diagnostics_json(const std::vector<FileDiagnostics>& files) {
    using Json = nlohmann::ordered_json;
    Json all = Json::array();
    for (const FileDiagnostics& file : files) {
        for (const Diagnostic& found : file.diagnostics) {
            Json one;
            one["file"] = file.file;
            one["line"] = found.at.line;
            one["column"] = found.at.column;
            one["end_line"] = found.at.line;
            one["end_column"] = found.at.column + found.at.length;
            one["length"] = found.at.length;
            one["severity"] = severity_word(found.severity);
            one["code"] = found.code;
            one["message"] = found.message;
            if (!found.context.empty()) one["context"] = found.context;
            one["notes"] = found.notes;
            if (!found.notes.empty()) one["fix"] = found.notes.front();
            one["explain"] = "composure explain " + found.code;
            all.push_back(std::move(one));
        }
    }
    return all.dump(-1, ' ', false, Json::error_handler_t::replace);
}

std::string diagnostics_github(const std::vector<FileDiagnostics>& files) {
    std::string text;
    for (const FileDiagnostics& file : files) {
        for (const Diagnostic& found : file.diagnostics) {
            const std::string_view level = found.severity == Severity::note ? "notice" : severity_word(found.severity);
            text += fmt::format("::{} file={}", level, github_escaped(file.file, GithubPart::property));
            if (found.at.line > 0) {
                text += fmt::format(",line={0},endLine={0},col={1},endColumn={2}", found.at.line, found.at.column,
                                    found.at.column + std::max(found.at.length, 1U));
            }
            std::string message = found.message;
            if (!found.context.empty()) message += fmt::format(" ({})", found.context);
            for (const std::string& note : found.notes) message += "\n" + note;
            text += fmt::format(",title={}::{}\n", github_escaped(found.code, GithubPart::property),
                                github_escaped(message, GithubPart::message));
        }
    }
    return text;
}

}  // namespace composure::reports
