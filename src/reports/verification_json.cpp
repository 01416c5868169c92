#include "reports/verification_json.h"

#include <nlohmann/json.hpp>

namespace composure::reports {

namespace {

using Json = nlohmann::ordered_json;

const char* name_of(VerificationReport::Kind kind) {
    switch (kind) {
        case VerificationReport::Kind::differs: return "differs";
        case VerificationReport::Kind::damaged: return "damaged";
        case VerificationReport::Kind::cannot_verify: return "cannot-verify";
        case VerificationReport::Kind::chain: return "chain";
    }
    return "differs";
}

Json json_of(const VerificationReport::Finding& finding) {
    Json json{{"kind", name_of(finding.kind)}};
    if (!finding.session.empty()) json["session"] = finding.session;
    if (!finding.what.empty()) json["what"] = finding.what;
    return json;
}

Json json_of(const VerificationReport::Head& head) {
    Json json{{"head", head.asked}, {"in_chain", head.entry > 0}};
    if (head.entry > 0) {
        json["entry"] = head.entry;
        json["date"] = head.date;
    }
    return json;
}

}  // namespace

std::string verification_json(const VerificationReport& report) {
    Json json;
    json["findings"] = Json::array();
    for (const VerificationReport::Finding& finding : report.findings) json["findings"].push_back(json_of(finding));
    json["proved"] = report.counts.proved;
    json["differ"] = report.counts.differ;
    json["damaged"] = report.counts.damaged;
    json["cannot_verify"] = report.counts.cannot_verify;
    json["practice_holds"] = report.practice_holds;
    json["chain"] = {{"entries", report.entries}, {"head", report.head}, {"tamper_evident", true}};
    if (report.asked) json["asked"] = json_of(*report.asked);
    return json.dump(2, ' ', false, Json::error_handler_t::replace);
}

}  // namespace composure::reports
