#include "reports/scorecard_json.h"

#include <nlohmann/json.hpp>

#include "base/sha256.h"
#include "reports/json_internal.h"
#include "scoring/highlights.h"

namespace composure::reports {
namespace {

using Json = nlohmann::ordered_json;
using scoring::Exercised;
using scoring::Pillar;
using scoring::PillarScore;
using scoring::Scorecard;

const char* yes_or_no(bool value) { return value ? "yes" : "no"; }

void put_time(Json& into, const char* key, const std::optional<Millis>& time) {
    if (time) into[key] = time->count;
}

std::string customer_id(const simulation::Model& model, CustomerId customer) {
    return customer.exists() ? model.customer(customer).id : std::string();
}

// HR sees n/a as n/a, whatever the reason (rubric.md, "Service, line").
std::string_view exercised_word(Exercised exercised) {
    if (exercised == Exercised::yes || exercised == Exercised::too_few) return scoring::name_of(exercised);
    return "n/a";
}

Json pillar_json(const simulation::Model& model, const Scorecard& card, Pillar pillar, const scoring::Names& names) {
    const PillarScore& score = scoring::pillar_of(card, pillar);
    Json json;
    json["exercised"] = exercised_word(score.exercised);
    if (score.exercised == Exercised::yes) {
        json["score"] = score.rounded;
        json["exact"] = score.exact;
    }
    json["weight"] = score.weight;
    if (score.floor) json["floor"] = *score.floor;
    json["opportunities"] = score.opportunities;
    json["reference_opportunities"] = score.reference_opportunities;
    json["good"] = score.good;
    if (pillar == Pillar::calm || pillar == Pillar::no_arguing) {
        json["provoked"] = score.provoked;
        json["provoked_good"] = score.provoked_good;
    }
    json["sentence"] = scoring::sentence_for(model, card, pillar, names);
    return json;
}

Json pillars_json(const simulation::Model& model, const Scorecard& card, const scoring::Names& names) {
    Json json = Json::object();
    for (const Pillar pillar : scenario::kPillars) {
        json[std::string(scenario::name_of(pillar))] = pillar_json(model, card, pillar, names);
    }
    return json;
}

Json verdict_json(const simulation::Model& model, const scoring::EscalationVerdict& verdict,
                  const scoring::Names& names) {
    Json json;
    json["customer"] = customer_id(model, verdict.customer);
    json["verdict"] = scoring::name_of(verdict.verdict);
    if (verdict.counts) json["points"] = verdict.points;
    json["foil"] = yes_or_no(verdict.foil);
    json["own_making"] = yes_or_no(verdict.own_making);
    put_time(json, "due", verdict.due);
    put_time(json, "called", verdict.called);
    put_time(json, "harm", verdict.harm);
    if (verdict.verdict == scoring::Verdict::early) json["progress"] = verdict.progress;
    json["bonus"] = verdict.bonus;
    json["penalty"] = verdict.penalty;
    json["sentence"] = scoring::sentence_for(model, verdict, names);
    json["rules"] = scoring::rules_for(model, verdict);
    return json;
}

Json service_json(const simulation::Model& model, const Scorecard& card) {
    Json topics = Json::array();
    for (const scoring::ServiceTopic& topic : card.topics) {
        topics.push_back(
            {{"topic", model.vocabulary().topics[topic.topic]}, {"done", topic.done}, {"items", topic.items}});
    }
    return {{"topics", std::move(topics)},
            {"bad_acts", card.service.bad_acts},
            {"surrendered", yes_or_no(card.service.surrendered)},
            {"own_anger", yes_or_no(card.service.own_anger)}};
}

Json line_json(const scoring::LineFigures& line) {
    return {{"waiting", line.waiting},
            {"seen", line.seen},
            {"lost", line.lost},
            {"reference_kept", line.reference_kept},
            {"hurried", line.hurried},
            {"mean_wait", line.mean_wait.count},
            {"longest_wait", line.longest_wait.count}};
}

const char* kind_word(const scoring::Finding& finding) {
    if (finding.missed) return "asked-for";
    return finding.severity == 0 ? "good" : "bad";
}

Json finding_json(const simulation::Model& model, const scoring::Finding& finding, const scoring::Names& names) {
    const scoring::Evidence evidence = scoring::evidence_for(model, finding, names);
    Json json;
    json["at"] = finding.at.count;
    json["customer"] = customer_id(model, finding.customer);
    if (finding.moment.exists()) json["moment"] = model.moment(finding.moment).id;
    put_text(json, "speaker", evidence.speaker);
    put_text(json, evidence.they_spoke ? "their_words" : "seen", evidence.their_words);
    if (finding.reply.exists()) json["reply"] = model.reply(finding.reply).id;
    json["your_words"] = evidence.your_words;
    json["code"] = evidence.code;
    json["kind"] = kind_word(finding);
    json["pillar"] = scenario::name_of(finding.pillar);
    if (finding.severity != 0) json["severity"] = finding.severity;
    if (finding.chain > 0) json["chain"] = finding.chain;
    if (finding.cost > 0) json["cost"] = finding.cost;
    if (finding.serious) json["serious"] = "yes";
    json["says"] = evidence.says;
    put_text(json, "why", evidence.why);
    put_text(json, "better", evidence.better);
    put_text(json, "better_words", evidence.better_words);
    json["rules"] = evidence.rules;
    return json;
}

Json reference_json(const simulation::Model& model, const scoring::Reference& reference) {
    Json customers = Json::object();
    for (std::size_t n = 0; n < reference.customers.size(); ++n) {
        const scoring::Reference::PerCustomer& each = reference.customers[n];
        std::int32_t items = 0;
        for (const std::uint8_t count : each.items) items += count;
        customers[customer_id(model, CustomerId::at(n))] = {
            {"weight", each.weight}, {"turns", each.turns}, {"items", items}, {"kept", yes_or_no(each.kept)}};
    }
    return {{"weight", reference.weight},           {"turns", reference.turns},     {"items", reference.service_items},
            {"escalations", reference.escalations}, {"waiting", reference.waiting}, {"kept", reference.kept},
            {"customers", std::move(customers)},    {"due", reference.due}};
}

void put_result(const simulation::Model& model, const Scorecard& card, Json& json) {
    json["result"] = scoring::name_of(card.outcome);
    json["reason"] = scoring::name_of(card.reason);
    if (card.reason == scoring::Reason::pillar_under_floor || card.reason == scoring::Reason::pillar_too_few) {
        json["decided_by"] = scenario::name_of(card.decided_by);
    }
    json["sentence"] = scoring::sentence_for_result(model, card);
    if (card.total) json["total"] = *card.total;
    json["scored_on"] = card.scored_on;
    json["pass_mark"] = card.pass_mark;
    json["clocks"] = card.clocks;
    json["clocks_answered"] = card.clocks_answered;
    json["length"] = card.length.count;
}

void put_words(const simulation::Model& model, const Scorecard& card, const scoring::Names& names, Json& json) {
    json["went_well"] = scoring::what_went_well(model, card, names);
    const scoring::Advice advice = scoring::one_thing_to_change(model, card, names);
    Json change = Json::object();
    put_text(change, "happened", advice.happened);
    put_text(change, "instead", advice.instead);
    put_text(change, "words", advice.words);
    json["to_change"] = std::move(change);
}

void put_moments(const simulation::Model& model, const Scorecard& card, const scoring::Names& names, Json& json) {
    json["escalations"] = Json::array();
    for (const scoring::EscalationVerdict& each : card.escalations)
        json["escalations"].push_back(verdict_json(model, each, names));
    json["service"] = service_json(model, card);
    json["line"] = line_json(card.line);
    json["customers"] = Json::object();
    for (std::size_t n = 0; n < card.customers.size(); ++n) {
        json["customers"][customer_id(model, CustomerId::at(n))] = scenario::name_of(card.customers[n]);
    }
    json["moments"] = Json::array();
    for (const scoring::Finding& each : card.findings) json["moments"].push_back(finding_json(model, each, names));
    json["reference"] = reference_json(model, card.reference);
}

void put_lessons(const simulation::Model& model, const scoring::Names& names, Json& json) {
    json["lessons"] = Json::array();
    for (const std::string& line : model.scenario().lessons)
        json["lessons"].push_back(scoring::expand(line, model, CustomerId::none(), names));
}

}  // namespace

std::string scorecard_json(const simulation::Model& model, const Scorecard& card, const scoring::Names& names,
                           Key key) {
    Json json;
    put_result(model, card, json);
    json["rubric"] = model.vocabulary().version;
    json["rubric_digest"] = to_hex(model.vocabulary().digest);
    if (key == Key::shown) put_words(model, card, names, json);
    json["pillars"] = pillars_json(model, card, names);
    if (key == Key::shown) {
        put_moments(model, card, names, json);
    } else {
        put_lessons(model, names, json);
    }
    return json.dump(-1, ' ', false, Json::error_handler_t::replace);
}

}  // namespace composure::reports
