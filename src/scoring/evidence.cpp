#include "scoring/evidence.h"

#include <array>
#include <utility>

namespace composure::scoring {
namespace {

std::string name_or(const std::string& name, std::string_view otherwise) {
    return name.empty() ? std::string(otherwise) : name;
}

std::string_view words_for_act(simulation::ActKind act) {
    return act == simulation::ActKind::end_conversation ? "(ended the conversation)" : "(set a limit)";
}

// A house code may come without advice: then its sentence says what was asked for.
const std::string& advice_of(const scenario::ConductCode& conduct) {
    return conduct.better.empty() ? conduct.says : conduct.better;
}

std::string your_words(const simulation::Model& model, const Finding& finding, const Names& names) {
    if (finding.silence) return "(said nothing)";
    if (finding.reply.exists()) return expand(model.reply(finding.reply).say, model, finding.customer, names);
    if (finding.missed) return "(gave no answer)";
    return std::string(words_for_act(finding.act));
}

void fill_their_words(const simulation::Model& model, const Finding& finding, const Names& names, Evidence& into) {
    if (!finding.moment.exists()) return;
    const std::string_view line = model.line(finding.moment, finding.text);
    into.they_spoke = !line.empty();
    const std::string_view words = line.empty() ? std::string_view(model.moment(finding.moment).shows) : line;
    into.their_words = expand(words, model, finding.customer, names);
}

}  // namespace

std::string expand(std::string_view text, const simulation::Model& model, CustomerId customer, const Names& names) {
    const scenario::Scenario& scenario = model.scenario();
    const std::array<std::pair<std::string_view, std::string>, 4> written{
        std::pair{std::string_view("<trainee>"), names.trainee},
        std::pair{std::string_view("<customer>"),
                  customer.exists() ? model.customer(customer).name : std::string("the customer")},
        std::pair{std::string_view("<supervisor>"), name_or(scenario.supervisor.name, "the supervisor")},
        std::pair{std::string_view("<colleague>"), name_or(scenario.colleague.name, "a colleague")}};
    std::string expanded;
    expanded.reserve(text.size());
    while (!text.empty()) {
        bool found = false;
        for (const auto& [placeholder, name] : written) {
            if (!text.starts_with(placeholder)) continue;
            expanded += name;
            text.remove_prefix(placeholder.size());
            found = true;
            break;
        }
        if (found) continue;
        expanded += text.front();
        text.remove_prefix(1);
    }
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
