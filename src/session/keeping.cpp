#include "session/keeping.h"

#include <fmt/format.h>

#include <algorithm>

#include "base/sha256.h"
#include "scenario/read_scenario.h"
#include "scoring/carry_over.h"
#include "simulation/recording.h"

namespace composure::session {

namespace {

using scoring::Verdict;

// Across sessions HR reads counts alone (rubric.md, "Escalation"). Who called before it was due did not hold.
void count_verdict(Verdict verdict, records::Figures& figures) {
    switch (verdict) {
        case Verdict::hit:
        case Verdict::late: ++figures.due_helped; [[fallthrough]];
        case Verdict::too_late:
        case Verdict::miss:
        case Verdict::other_help: ++figures.due_total; return;
        case Verdict::held_well: ++figures.foils_held; [[fallthrough]];
        case Verdict::early: ++figures.foils_total; return;
        case Verdict::none:
        case Verdict::right_to_help:
        case Verdict::not_applicable: return;
    }
}

tl::unexpected<Error> damaged(std::string message) {
    return tl::unexpected(Error{"records-damaged", std::move(message),
                                "a backup has the file as it was; `composure verify` says what else was changed",
                                ErrorKind::machine});
}

Result<std::string> kept_bytes(records::Store& store, const Digest& digest, std::string& name) {
    Result<records::Document> document = store.document(digest);
    if (!document) return tl::unexpected(document.error());
    name = document->name;
    if (sha256(document->bytes) == digest) return std::move(document->bytes);
    return damaged(fmt::format("the kept file '{}' was changed: its bytes do not have their digest", name));
}

tl::unexpected<Error> not_read(const std::string& name) {
    return tl::unexpected(Error{"cannot-verify", fmt::format("this program does not read the kept '{}' any more", name),
                                "use the version of Composure that kept it"});
}

}  // namespace

records::Figures figures_of(const scoring::Scorecard& card) {
    records::Figures figures;
    figures.outcome = card.outcome;
    figures.reason = card.reason;
    for (std::size_t n = 0; n < card.pillars.size(); ++n) {
        if (card.pillars[n].exercised == scoring::Exercised::yes) figures.pillars[n] = card.pillars[n].rounded;
    }
    figures.total = card.total;
    figures.scored_on = card.scored_on;
    figures.pass_mark = card.pass_mark;
    for (const scoring::EscalationVerdict& each : card.escalations) {
        if (!each.own_making) count_verdict(each.verdict, figures);
    }
    figures.serious = static_cast<std::int32_t>(std::count_if(
        card.findings.begin(), card.findings.end(), [](const scoring::Finding& finding) { return finding.serious; }));
    return figures;
}

records::CarryOver carry_over_of(const Session& session) {
    const scoring::CarryOverCounts counts =
        scoring::carry_over(session.model(), session.simulation().events(), session.scorecard());
    return {counts.after_good, counts.after_total, counts.other_good, counts.other_total};
}

Result<KeptModel> model_from(records::Store& store, const Digest& scenario, const Digest& conduct) {
    std::string table_name, scenario_name;
    const Result<std::string> table_bytes = kept_bytes(store, conduct, table_name);
    if (!table_bytes) return tl::unexpected(table_bytes.error());
    const Result<std::string> scenario_bytes = kept_bytes(store, scenario, scenario_name);
    if (!scenario_bytes) return tl::unexpected(scenario_bytes.error());
    const auto table = scenario::read_conduct_table(*table_bytes, table_name);
    if (!table.value) return not_read(table_name);
    auto reading = scenario::read_scenario(*scenario_bytes, scenario_name, *table.value);
    if (!reading.value) return not_read(scenario_name);
    return KeptModel{std::make_unique<simulation::Model>(std::move(*reading.value)), scenario_name};
}

const Result<KeptModel>& KeptModels::of(const Digest& scenario, const Digest& conduct) {
    const std::pair key(scenario, conduct);
    const auto known = read_.find(key);
    return known != read_.end() ? known->second
                                : read_.emplace(key, model_from(store_, scenario, conduct)).first->second;
}

Result<simulation::Simulation> resume(records::Store& store, const records::SessionCode& session,
                                      const simulation::Model& model) {
    const Result<records::SessionInfo> info = store.session(session);
    if (!info) return tl::unexpected(info.error());
    const Result<std::vector<std::string>> acts = store.acts(session);
    if (!acts) return tl::unexpected(acts.error());
    simulation::Recording head;
    head.rules = info->start.rules;
    head.scenario = info->start.scenario;
    head.scenario_digest = info->start.scenario_digest;
    head.conduct_digest = info->start.conduct_digest;
    head.seed = info->start.seed;
    // The acts stand as lines of a recording, so the recording's own reader reads them, strictly.
    std::string text = simulation::write_recording(head);
    text.erase(text.rfind("end "));
    for (const std::string& line : *acts) text += fmt::format("act {}\n", line);
    const std::string_view last = acts->empty() ? std::string_view("0") : std::string_view(acts->back());
    text += fmt::format("end {}\n", last.substr(0, last.find(' ')));
    const Result<simulation::Recording> recording = simulation::read_recording(text);
    if (!recording) {
        return tl::unexpected(Error{"act-refused", fmt::format("the acts kept of session {} were changed", session),
                                    "begin the scenario anew"});
    }
    return simulation::replay(model, *recording);
}

}  // namespace composure::session
