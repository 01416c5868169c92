#include "analysis/ways_internal.h"

namespace composure::analysis {

namespace {

using Ways = std::vector<std::vector<WayIn>>;

void add_way(Ways& ways, const scenario::Target& target, WayIn way) {
    if (target.kind == scenario::Target::Kind::moment) ways[target.moment.position()].push_back(way);
}

void add_branches(Ways& ways, const scenario::Way& way, WayIn from) {
    for (const scenario::Branch& branch : way) {
        from.branch = &branch;
        add_way(ways, branch.target, from);
    }
}

void add_moment(Ways& ways, const simulation::Model& model, MomentId id) {
    const scenario::Moment& moment = model.moment(id);
    for (std::size_t n = 0; n < model.reply_count(id); ++n) {
        const ReplyId reply = ReplyId::at(model.first_reply(id).position() + n);
        add_branches(ways, model.reply(reply).then, {.from = id, .by = reply});
        if (model.reply(reply).otherwise) add_way(ways, *model.reply(reply).otherwise, {.from = id, .by = reply});
    }
    add_branches(ways, moment.then, {.from = id, .by = {}});
    if (moment.silence) add_way(ways, *moment.silence, {.from = id, .by = {}});
    const scenario::AnswersTo& answers = moment.answers_to;
    for (const MomentId answer : {answers.listen, answers.set_limit, answers.end_conversation, answers.call_supervisor,
                                  answers.call_colleague}) {
        if (answer.exists()) ways[answer.position()].push_back({.from = id, .by = {}});
    }
}

}  // namespace

Ways ways_in(const simulation::Model& model) {
    Ways ways(model.moment_count());
    for (std::size_t n = 0; n < model.moment_count(); ++n) {
        if (!model.is_hand_over(MomentId::at(n))) add_moment(ways, model, MomentId::at(n));
    }
    for (const scenario::Customer& customer : model.scenario().customers) {
        ways[customer.first_moment.position()].push_back({});
        if (customer.remorse) add_branches(ways, customer.remorse->then, {});
        for (const scenario::Escalation& escalation : customer.escalations) {
            if (escalation.answer.exists()) ways[escalation.answer.position()].push_back({});
        }
    }
    return ways;
}

}  // namespace composure::analysis
