#include "scoring/case_player.h"

#include <fmt/format.h>

#include <algorithm>
#include <sstream>

#include "catch.h"
#include "scoring/evidence.h"

namespace composure::scoring::testing {
namespace {

using simulation::ActKind;
using simulation::Event;
using simulation::EventKind;
using simulation::Simulation;

constexpr Millis kAfterTheLine{2'000};

void advance_by(Simulation& simulation, Millis time) { simulation.advance(simulation.now() + time); }

void run_to_end(Simulation& simulation) {
    while (!simulation.ended()) {
        const std::optional<Millis> next = simulation.next_change();
        if (!next) return;
        simulation.advance(*next);
    }
}

// Until this reply is on offer and cuts nobody off; then 2 s more.
ReplyId wait_for_reply(Simulation& simulation, const std::string& id) {
    while (true) {
        const simulation::View view = simulation.view();
        const ReplyId reply =
            view.at_counter.exists() ? simulation.model().find_reply(view.at_counter, id) : ReplyId::none();
        const bool offered = std::find(view.replies.begin(), view.replies.end(), reply) != view.replies.end();
        if (offered && !view.speaking_until && !view.busy_until) {
            if (view.silence_at) advance_by(simulation, std::min(kAfterTheLine, Millis{view.clock_length.count / 2}));
            return reply;
        }
        const std::optional<Millis> next = simulation.next_change();
        CAPTURE(id);
        REQUIRE(next);
        simulation.advance(*next);
    }
}

void act(Simulation& simulation, const simulation::Act& act) {
    const simulation::Answer answer = simulation.act(act);
    CAPTURE(simulation.now().count, simulation::name_of(act.kind), simulation::code_of(answer.refused));
    REQUIRE(answer);
}

void step(Simulation& simulation, const std::string& word, const std::string& target) {
    const simulation::Model& model = simulation.model();
    if (word == "wait") return advance_by(simulation, Millis{std::stoll(target) * 1000});
    if (word == "end") return run_to_end(simulation);
    const std::optional<ActKind> kind = simulation::act_named(word);
    REQUIRE(kind);
    simulation::Act next;
    next.kind = *kind;
    if (next.kind == ActKind::reply) {
        next.reply = wait_for_reply(simulation, target);
    } else {
        next.customer = model.find_customer(target);
    }
    act(simulation, next);
}

std::string name_of(const simulation::Model& model, CustomerId id) {
    return id.exists() ? model.customer(id).id : std::string("-");
}

std::string details_of(const simulation::Model& model, const Event& event) {
    std::string text;
    if (event.moment.exists()) text += " " + model.moment(event.moment).id;
    if (event.reply.exists()) text += " " + model.reply(event.reply).id;
    if (event.kind == EventKind::gone)
        text += fmt::format(" {}", scenario::name_of(static_cast<scenario::Outcome>(event.detail)));
    if (event.kind == EventKind::called) {
        text +=
            fmt::format(" {} progress {}", scenario::name_of(static_cast<scenario::Helper>(event.detail)), event.other);
    }
    if (event.kind == EventKind::silence || event.kind == EventKind::said) text += fmt::format(" {}", event.detail);
    return text;
}

bool is_told(EventKind kind) {
    switch (kind) {
        case EventKind::arrived:
        case EventKind::came_to_counter:
        case EventKind::said:
        case EventKind::replied:
        case EventKind::silence:
        case EventKind::cut_off:
        case EventKind::acknowledged:
        case EventKind::called:
        case EventKind::help_arrived:
        case EventKind::handed_over:
        case EventKind::limit_set:
        case EventKind::told_to_leave:
        case EventKind::due:
        case EventKind::harm:
        case EventKind::gone:
        case EventKind::asked_afterwards:
        case EventKind::ended: return true;
        default: return false;
    }
}

std::string events_of(const Simulation& simulation) {
    std::string text;
    for (const Event& event : simulation.events()) {
        if (!is_told(event.kind)) continue;
        text += fmt::format("{:>7} {} {}{}\n", event.at.count, name_of(simulation.model(), event.customer),
                            simulation::name_of(event.kind), details_of(simulation.model(), event));
    }
    return text;
}

std::string number_of(const PillarScore& score) {
    if (score.exercised == Exercised::yes) return fmt::format("{} ({})", score.rounded, score.exact);
    return std::string(name_of(score.exercised));
}

std::string finding_line(const simulation::Model& model, const Finding& finding) {
    const char* kind = finding.missed ? "missed" : finding.severity == 0 ? "good" : "bad";
    std::string line = fmt::format("{:>7} {} {} {} {}", finding.at.count, name_of(model, finding.customer), kind,
                                   scenario::name_of(finding.pillar), model.vocabulary()[finding.code].id);
    if (finding.severity != 0) line += fmt::format(" severity {} chain {}", finding.severity, finding.chain);
    if (finding.cost != 0) line += fmt::format(" cost {}", finding.cost);
    if (finding.serious) line += " serious";
    return line + "\n";
}

std::string score_of(const simulation::Model& model, const Scorecard& card) {
    std::string text =
        fmt::format("result {} because {}\ntotal {} on {}\n", name_of(card.outcome), name_of(card.reason),
                    card.total ? std::to_string(*card.total) : "-", card.scored_on);
    text += fmt::format("clocks {} of {}\n", card.clocks_answered, card.clocks);
    for (const Pillar pillar : scenario::kPillars) {
        const PillarScore& score = pillar_of(card, pillar);
        text += fmt::format("{} {}, {} of {}, reference {}\n", scenario::name_of(pillar), number_of(score), score.good,
                            score.opportunities, score.reference_opportunities);
    }
    for (const EscalationVerdict& each : card.escalations) {
        text += fmt::format("{} {} points {} bonus {} penalty {} progress {}{}\n", name_of(model, each.customer),
                            name_of(each.verdict), each.points, each.bonus, each.penalty, each.progress,
                            each.own_making ? " own-making" : "");
    }
    for (const Finding& each : card.findings) text += finding_line(model, each);
    return text;
}

}  // namespace

PlayedCase play_case(const simulation::Model& model, const std::string& play) {
    std::uint64_t seed = 1;
    std::optional<Simulation> simulation;
    std::istringstream lines(play);
    for (std::string line; std::getline(lines, line);) {
        if (line.empty() || line.front() == '#') continue;
        std::istringstream words(line);
        std::string word, target;
        words >> word >> target;
        CAPTURE(line);
        if (word == "seed") {
            seed = std::stoull(target);
            continue;
        }
        if (!simulation) simulation.emplace(model, seed);
        step(*simulation, word, target);
    }
    REQUIRE(simulation);
    Scorecard card = judge(model, simulation->events(), make_reference(model, seed));
    std::string score = score_of(model, card);
    return {events_of(*simulation), std::move(score), std::move(card)};
}

}  // namespace composure::scoring::testing
