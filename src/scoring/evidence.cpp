#include "scoring/evidence.h"

#include <array>
#include <utility>

namespace composure::scoring {
namespace {

std::string_view name_or(std::string_view name, std::string_view otherwise) { return name.empty() ? otherwise : name; }

struct Placeholder {
    std::string_view name;  // what stands for it
    std::size_t size;       // of the placeholder in the text
};

// The placeholder that `text` begins with; a `<` that begins none stands for itself.
Placeholder placeholder_of(std::string_view text, const simulation::Model& model, CustomerId customer,
                           const Names& names) {
    const scenario::Scenario& scenario = model.scenario();
    const std::string_view who = customer.exists() ? std::string_view(model.customer(customer).name) : "the customer";
    const std::array<std::pair<std::string_view, std::string_view>, 4> written{
        std::pair<std::string_view, std::string_view>{"<trainee>", names.trainee},
        {"<customer>", who},
        {"<supervisor>", name_or(scenario.supervisor.name, "the supervisor")},
        {"<colleague>", name_or(scenario.colleague.name, "a colleague")}};
    for (const auto& [placeholder, name] : written) {
        if (text.starts_with(placeholder)) return {name, placeholder.size()};
    }
    return {text.substr(0, 1), 1};
}

std::string_view words_for_act(simulation::ActKind act) {
    if (act == simulation::ActKind::hold) return "(put them on hold)";
    return act == simulation::ActKind::end_conversation ? "(ended the conversation)" : "(set a limit)";
}

// A house code may come without advice: then its sentence says what was asked for.
const std::string& advice_of(const scenario::ConductCode& conduct) {
    return conduct.better.empty() ? conduct.says : conduct.better;
}

std::string your_words(const simulation::Model& model, const Finding& finding, const Names& names) {
    if (finding.silence && finding.act == simulation::ActKind::hold) return "(left them on hold)";
    if (finding.silence) return "(said nothing)";
    if (finding.reply.exists()) return expand(model.reply(finding.reply).say, model, finding.customer, names);
    if (finding.missed) return "(had not answered yet)";
    return std::string(words_for_act(finding.act));
}

std::string speaker_of(const simulation::Model& model, const Finding& finding, const Names& names) {
    switch (model.moment(finding.moment).who) {
        case scenario::Speaker::supervisor: return expand("<supervisor>", model, finding.customer, names);
        case scenario::Speaker::colleague: return expand("<colleague>", model, finding.customer, names);
        case scenario::Speaker::bystander: return "From the line";
        case scenario::Speaker::customer: break;
    }
    return expand("<customer>", model, finding.customer, names);
}

void fill_their_words(const simulation::Model& model, const Finding& finding, const Names& names, Evidence& into) {
    if (!finding.moment.exists()) return;
    const std::string_view line = model.line(finding.moment, finding.text);
    into.they_spoke = !line.empty();
    const std::string_view words = line.empty() ? std::string_view(model.moment(finding.moment).shows) : line;
    into.their_words = expand(words, model, finding.customer, names);
    if (!words.empty()) into.speaker = speaker_of(model, finding, names);
}

// No author can say why: the act is the engine's. What the table says of it stays as it is.
void explain_hold(const simulation::Model& model, const Finding& finding, Evidence& into) {
    if (finding.silence) {
        into.why = "Somebody who is left waiting cannot see that you are busy.";
        into.better = "Go back to them in time, even if only to say that it takes longer.";
    } else if (finding.code == model.vocabulary().ignores) {
        into.why = "All they hear is a click, and they do not know for how long.";
        into.better = "Say that you have to leave them for a moment, and for how long; then hold.";
    }
}

}  // namespace

void expand(std::string& into, std::string_view text, const simulation::Model& model, CustomerId customer,
            const Names& names) {
    for (;;) {
        const std::size_t plain = text.find('<');
        into.append(text.substr(0, plain));
        if (plain == std::string_view::npos) return;
        text.remove_prefix(plain);
        const Placeholder placeholder = placeholder_of(text, model, customer, names);
        into.append(placeholder.name);
        text.remove_prefix(placeholder.size);
    }
}

std::string expand(std::string_view text, const simulation::Model& model, CustomerId customer, const Names& names) {
    if (text.find('<') == std::string_view::npos) return std::string(text);  // nearly always
    std::string expanded;
    expand(expanded, text, model, customer, names);
    return expanded;
}

Evidence evidence_for(const simulation::Model& model, const Finding& finding, const Names& names) {
    const scenario::ConductCode& conduct = model.vocabulary()[finding.code];
    Evidence evidence;
    evidence.at = finding.at;
    if (finding.customer.exists()) evidence.customer = model.customer(finding.customer).name;
    fill_their_words(model, finding, names, evidence);
    evidence.your_words = your_words(model, finding, names);
    evidence.code = conduct.id;
    evidence.says = finding.missed ? advice_of(conduct) : conduct.says;
    evidence.rules = conduct.rules;
    const bool bad = !finding.missed && finding.severity < 0;
    if (bad) evidence.better = conduct.better;
    if (bad && finding.act == simulation::ActKind::hold) explain_hold(model, finding, evidence);
    if (finding.reply.exists()) {
        const scenario::Reply& reply = model.reply(finding.reply);
        evidence.why = expand(reply.why, model, finding.customer, names);
        const bool better = (bad || finding.missed) && !reply.better.empty();
        if (better) evidence.better = expand(reply.better, model, finding.customer, names);
    }
    if (finding.better_reply.exists()) {
        evidence.better_words = expand(model.reply(finding.better_reply).say, model, finding.customer, names);
    }
    return evidence;
}

}  // namespace composure::scoring
