#include "reports/diagnostics_json.h"

#include <nlohmann/json.hpp>

namespace composure::reports {

namespace {

std::string_view word_for(Severity severity) {
    switch (severity) {
        case Severity::error: return "error";
        case Severity::warning: return "warning";
        case Severity::note: return "note";
    }
    return "error";
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
            one["length"] = found.at.length;
            one["severity"] = word_for(found.severity);
            one["code"] = found.code;
            one["message"] = found.message;
            if (!found.context.empty()) one["context"] = found.context;
            one["notes"] = found.notes;
            all.push_back(std::move(one));
        }
    }
    return all.dump(-1, ' ', false, Json::error_handler_t::replace);
}

}  // namespace composure::reports
