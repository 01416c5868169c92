#include <fmt/format.h>

#include <algorithm>
#include <nlohmann/json.hpp>

#include "reports/scorecard_json.h"
#include "session/perceived.h"
#include "terminal/protocol_json_internal.h"

namespace composure::terminal {

namespace {

using Json = nlohmann::ordered_json;
using simulation::Event;
using simulation::EventKind;
using simulation::View;

constexpr std::uint8_t kBack = 3;  // of came-to-counter

std::string dump(const Json& json) { return json.dump(-1, ' ', false, Json::error_handler_t::replace); }

std::string id_of(const simulation::Model& model, CustomerId customer) { return model.customer(customer).id; }

void add_said(Json& json, const session::Session& session, const Event& event) {
    const simulation::Model& model = session.model();
    const scenario::Moment& moment = model.moment(event.moment);
    const auto how = static_cast<simulation::SaidAs>(event.detail);
    const bool remorse = how == simulation::SaidAs::remorse;
    const std::string_view text =
        remorse ? std::string_view(model.customer(event.customer).remorse->says) : model.line(event.moment, event.ref);
    if (moment.who == scenario::Speaker::supervisor || moment.who == scenario::Speaker::colleague) {
        json["speaker"] = moment.who == scenario::Speaker::supervisor ? "supervisor" : "colleague";
    } else if (moment.who == scenario::Speaker::bystander) {
        json["speaker"] = "bystander";
    }
    json["text"] = session.words(text, event.customer);
    if (!moment.shows.empty() && !remorse && how == simulation::SaidAs::first)
        json["shows"] = session.words(moment.shows, event.customer);
    if (moment.is != scenario::Provocation::none && how == simulation::SaidAs::first)
        json["is"] = scenario::name_of(moment.is);
    if (how == simulation::SaidAs::again || how == simulation::SaidAs::continued) json["again"] = true;
    if (event.value > 0) json["until"] = event.at.count + event.value;
}

void add_words(Json& json, const session::Session& session, const Event& event, const scenario::Reply& reply) {
    json["say"] = session.words(reply.say, event.customer);
    if (!reply.shows.empty()) json["shows"] = session.words(reply.shows, event.customer);
}

void add_muttered(Json& json, const session::Session& session, const Event& event) {
    const auto& mutters = session.model().customer(event.customer).mutters;
    if (event.ref < mutters.size()) json["text"] = session.words(mutters[event.ref], event.customer);
    json["louder"] = event.detail == 2;
}

void add_policy(Json& json, const session::Session& session, const scenario::Policy& policy) {
    json["policy"] = policy.id;
    json["says"] = session.words(policy.says, CustomerId::none());
    if (!policy.exception_says.empty()) json["exception"] = session.words(policy.exception_says, CustomerId::none());
}

void add_details(Json& json, const session::Session& session, const Event& event) {
    const simulation::Model& model = session.model();
    switch (event.kind) {
        case EventKind::said: add_said(json, session, event); break;
        case EventKind::reacted:
            json["text"] = session.words(model.generic_reaction(), event.customer);
            json["until"] = event.at.count + event.value;
            break;
        case EventKind::replied:
        case EventKind::handed_over: add_words(json, session, event, model.reply(event.reply)); break;
        case EventKind::muttered: add_muttered(json, session, event); break;
        case EventKind::called:
        case EventKind::help_unavailable:
        case EventKind::help_arrived:
        case EventKind::hand_over_began:
            json["helper"] = scenario::name_of(static_cast<scenario::Helper>(event.detail));
            break;
        case EventKind::consulted: add_policy(json, session, model.scenario().policies[event.ref]); break;
        case EventKind::gone: json["outcome"] = scenario::name_of(static_cast<scenario::Outcome>(event.detail)); break;
        case EventKind::came_to_counter:
            if (event.detail == kBack) json["back"] = true;
            break;
        case EventKind::held:
            if (static_cast<simulation::HowHeld>(event.detail) == simulation::HowHeld::without_a_word)
                json["without_a_word"] = true;
            break;
        case EventKind::acknowledged:
            if (event.detail > 0) json["minutes"] = event.detail;
            break;
        case EventKind::asked_afterwards: {
            const std::string& lesson = event.moment.exists() ? model.moment(event.moment).lesson : std::string();
            if (!lesson.empty()) json["lesson"] = session.words(lesson, event.customer);
            break;
        }
        default: break;
    }
}

Json line_of(const simulation::Model& model, const View& view) {
    Json line = Json::array();
    for (const simulation::PersonInLine& person : view.line) {
        Json one;
        one["customer"] = id_of(model, person.customer);
        one["patience"] = static_cast<double>(person.patience) / 1000.0;
        one["mood"] = simulation::name_of(person.mood);
        if (person.acknowledged) one["acknowledged"] = true;
        if (person.how == simulation::Waiting::on_hold) one["on_hold"] = true;
        line.push_back(std::move(one));
    }
    return line;
}

// A running clock ends at a known time; while they still speak it will start at the last word.
std::optional<Millis> silence_at(const View& view) {
    if (view.silence_at || !view.speaking_until || view.clock_length == Millis{}) return view.silence_at;
    return *view.speaking_until + view.clock_length;
}

}  // namespace

std::string header_line(const session::Session& session) {
    const simulation::Model& model = session.model();
    Json json;
    json["composure"] = 1;
    json["scenario"] = model.scenario().id;
    json["digest"] = to_hex(model.scenario().digest);
    if (model.scenario().place != scenario::Place::counter) json["place"] = name_of(model.scenario().place);
    json["rules"] = simulation::kRulesVersion;
    json["seed"] = session.simulation().seed();
    return dump(json);
}

std::string event_line(const session::Session& session, const Event& event) {
    if (!session::perceivable(event)) return {};
    Json json;
    json["event"] = simulation::name_of(event.kind);
    json["at"] = event.at.count;
    if (event.customer.exists()) json["customer"] = id_of(session.model(), event.customer);
    add_details(json, session, event);
    return dump(json);
}

std::string view_line(session::Session& session) {
    const simulation::Model& model = session.model();
    const View& view = session.view();
    Json json;
    json["at"] = view.at.count;
    if (view.at_counter.exists()) {
        json["at_counter"] = id_of(model, view.at_counter);
        json["mood"] = simulation::name_of(view.mood);
    }
    if (view.speaking_until) json["speaking_until"] = view.speaking_until->count;
    json["line"] = line_of(model, view);
    Json replies = Json::array();
    for (std::size_t place = 0; place < view.replies.size(); ++place) {
        const scenario::Reply& reply = model.reply(view.replies[place]);
        replies.push_back(
            Json{{"id", fmt::format("r{}", place + 1)}, {"say", session.words(reply.say, view.at_counter)}});
    }
    json["replies"] = std::move(replies);
    Json acts = Json::array();
    for (const simulation::ActOnOffer& act : view.acts) {
        if (act.refused == simulation::Refusal::none) acts.push_back(simulation::name_of(act.kind));
    }
    json["acts"] = std::move(acts);
    if (const auto silence = silence_at(view)) json["silence_at"] = silence->count;
    if (view.busy_until) json["busy_until"] = view.busy_until->count;
    if (view.hand_over) json["hand_over"] = true;
    if (view.waiting_for_help) json["waiting_for_help"] = true;
    if (view.told_to_wait) json["told_to_wait"] = true;
    Json coming = Json::array();
    if (view.supervisor_on_the_way) coming.push_back("supervisor");
    if (view.colleague_on_the_way) coming.push_back("colleague");
    if (!coming.empty()) json["on_the_way"] = std::move(coming);
    return dump(Json{{"view", std::move(json)}});
}

std::string end_line(const session::Session& session) {
    const scoring::Scorecard card = session.scorecard();
    const bool stopped = session.stopped() || !session.ended();
    return fmt::format(
        R"({{"end":{{"at":{},"status":"{}","score":{}}}}})", session.now().count, stopped ? "incomplete" : "finished",
        reports::scorecard_json(session.model(), card, session.names(), reports::key_of(session.model().scenario())));
}

std::string refused_line(simulation::Refusal refusal, scenario::Place place) {
    return dump(Json{{"refused", simulation::code_of(refusal)}, {"because", simulation::sentence_for(refusal, place)}});
}

std::string unclear_line(session::Session& session, const std::vector<ReplyId>& perhaps) {
    Json json;
    json["unclear"] = true;
    const std::vector<ReplyId>& shown = session.view().replies;
    for (const ReplyId id : perhaps) {
        const auto place = std::find(shown.begin(), shown.end(), id) - shown.begin();
        json["perhaps"].push_back(fmt::format("r{}", place + 1));
    }
    return dump(json);
}

std::string error_line(const std::string& message, std::size_t line) {
    return dump(Json{{"error", message}, {"line", line}});
}

}  // namespace composure::terminal
