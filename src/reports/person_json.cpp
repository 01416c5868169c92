#include <fmt/format.h>

#include <nlohmann/json.hpp>

#include "base/sha256.h"
#include "reports/json_internal.h"
#include "reports/person_export.h"
#include "reports/person_words_internal.h"

namespace composure::reports {
namespace {

using Json = nlohmann::ordered_json;

void put_time(Json& into, const char* key, const std::optional<records::Instant>& at) {
    if (at) into[key] = utc_text(*at);
}

Json person_part(const PersonCopy& copy) {
    const records::Person& person = copy.person;
    Json json;
    put_text(json, "name", person.name);
    put_text(json, "number", person.number);
    put_text(json, "cohort", person.cohort);
    put_text(json, "trainer", person.trainer);
    json["works_here"] = person.active ? "yes" : "no";
    json["in_the_records_since"] = utc_text(person.created);
    put_time(json, "erased", person.erased);
    if (copy.chain_name) json["name_in_the_chain"] = to_hex(*copy.chain_name);
    return json;
}

Json figures_part(const records::Figures& figures) {
    Json json;
    json["result"] = scoring::name_of(figures.outcome);
    json["decided_by"] = scoring::name_of(figures.reason);
    for (std::size_t n = 0; n < figures.pillars.size(); ++n) {
        const std::string pillar(scenario::name_of(scenario::kPillars[n]));
        json["pillars"][pillar] = figures.pillars[n] ? Json(*figures.pillars[n]) : Json("n/a");
    }
    if (figures.total) json["total"] = *figures.total;
    json["scored_on"] = figures.scored_on;
    json["pass_mark"] = figures.pass_mark;
    json["helped_when_due"] = {{"done", figures.due_helped}, {"of", figures.due_total}};
    json["held_when_not_due"] = {{"done", figures.foils_held}, {"of", figures.foils_total}};
    json["serious_incidents"] = figures.serious;
    return json;
}

Json carry_over_part(const records::CarryOver& counts) {
    return {{"turns_after_a_hard_customer", {{"without_fault", counts.after_good}, {"of", counts.after_total}}},
            {"other_turns", {{"without_fault", counts.other_good}, {"of", counts.other_total}}}};
}

Json scorecards_part(const std::vector<records::StoredScorecard>& scorecards) {
    Json list = Json::array();
    for (const records::StoredScorecard& each : scorecards) {
        Json json{{"number", each.number}, {"kind", word_for(each.kind)}, {"rules", each.rules}};
        json["conduct_table"] = to_hex(each.conduct_digest);
        json["made"] = utc_text(each.made);
        put_text(json, "by", each.by);
        json["figures"] = figures_part(each.figures);
        json["frozen"] = each.frozen;
        list.push_back(std::move(json));
    }
    return list;
}

Json steps_part(const std::vector<records::ReviewStep>& steps) {
    Json list = Json::array();
    for (const records::ReviewStep& each : steps) {
        Json json{{"what", word_for(each.kind)}, {"at", utc_text(each.at)}, {"who", each.who}};
        put_text(json, "words", each.words);
        list.push_back(std::move(json));
    }
    return list;
}

Json ratings_part(const std::vector<records::Rating>& ratings) {
    Json json = Json::object();
    for (const records::Rating& each : ratings) json[std::string(scenario::name_of(each.pillar))] = each.value;
    return json;
}

void put_start(Json& json, const records::Start& start) {
    json["scenario"] = start.scenario;
    json["title"] = start.title;
    json["scenario_file"] = to_hex(start.scenario_digest);
    json["conduct_table"] = to_hex(start.conduct_digest);
    if (start.site_digest) json["site_file"] = to_hex(*start.site_digest);
    json["rules"] = start.rules;
    json["seed"] = start.seed;
    json["pace"] = start.pace;
    json["line_judged"] = start.line_judged ? "yes" : "no";
    json["begun"] = utc_text(start.at);
}

Json session_part(const KeptSession& kept) {
    const records::SessionInfo& info = kept.info;
    Json json{{"session", info.code}, {"status", word_for(info.status)}};
    put_start(json, info.start);
    put_time(json, "ended", info.ended);
    json["attempt"] = info.attempt;
    put_time(json, "shared", info.shared);
    if (info.outcome) json["result_that_holds"] = scoring::name_of(*info.outcome);
    if (info.figures) json["figures"] = figures_part(*info.figures);
    if (info.figures) json["carry_over"] = carry_over_part(info.carry_over);
    if (!kept.ratings.empty()) json["own_estimate"] = ratings_part(kept.ratings);
    if (!kept.steps.empty()) json["decisions"] = steps_part(kept.steps);
    if (!kept.scorecards.empty()) json["scorecards"] = scorecards_part(kept.scorecards);
    if (!kept.acts.empty()) json["acts"] = kept.acts;
    put_text(json, "recording", kept.recording);
    return json;
}

Json sessions_part(const std::vector<KeptSession>& sessions) {
    Json list = Json::array();
    for (const KeptSession& each : sessions) list.push_back(session_part(each));
    return list;
}

Json assignments_part(const std::vector<records::Assignment>& assignments) {
    Json list = Json::array();
    for (const records::Assignment& each : assignments) {
        Json json{{"scenario", each.scenario}, {"asked", utc_text(each.at)}};
        put_text(json, "by", each.by);
        put_time(json, "due", each.due);
        put_text(json, "session", each.session);
        list.push_back(std::move(json));
    }
    return list;
}

Json accesses_part(const std::vector<records::Access>& accesses) {
    Json list = Json::array();
    for (const records::Access& each : accesses) {
        Json json{{"at", utc_text(each.at)}, {"who", each.who}};
        put_text(json, "role", each.role);
        json["looked_at"] = word_for(each.what);
        put_text(json, "session", each.session);
        put_text(json, "reason", each.reason);
        list.push_back(std::move(json));
    }
    return list;
}

}  // namespace

std::string person_json(const PersonCopy& copy, const Frame& frame) {
    Json json;
    json["composure_person"] = 1;
    json["made"] = utc_text(frame.made);
    put_text(json, "by", frame.by);
    put_text(json, "site", frame.site);
    put_text(json, "purpose", frame.purpose);
    put_text(json, "agreement", frame.agreement);
    json["what_a_score_is_for"] = kWhatAScoreIsFor;
    json["station"] = copy.station.id;
    put_text(json, "head_of_the_chain", frame.head);
    json["person"] = person_part(copy);
    json["assessments"] = sessions_part(copy.assessments);
    json["practice"] = sessions_part(copy.practice);
    json["assignments"] = assignments_part(copy.assignments);
    json["who_looked"] = accesses_part(copy.accesses);
    return json.dump(2, ' ', false, Json::error_handler_t::replace) + "\n";
}

}  // namespace composure::reports
