// The flat tables of what is said: moments and their replies.
#include <algorithm>

#include "base/utf8.h"
#include "simulation/compiled_internal.h"

namespace composure::simulation {
namespace {

using scenario::Scenario;

std::uint32_t bits_of(const std::vector<FactId>& facts) {
    std::uint32_t bits = 0;
    for (const FactId fact : facts) bits |= std::uint32_t{1} << (fact.position() & 31U);
    return bits;
}

void note_codes(FlatReply& flat, const scenario::Reply& reply, const scenario::Vocabulary& vocabulary) {
    for (const CodeId id : reply.does) {
        const scenario::ConductCode& code = vocabulary[id];
        flat.conduct_anger += code.anger;
        flat.conduct_trust += code.trust;
        const bool judged = code.pillar == scenario::Pillar::calm || code.pillar == scenario::Pillar::no_arguing;
        if (code.kind == scenario::ConductKind::bad && judged) flat.argues = true;
        if (id == vocabulary.sets_limit) flat.sets_limit = true;
    }
    if (reply.does.size() == 1) flat.only_code = reply.does.front().value;
}

void compile_reply(Compiled& into, FlatReply& flat, const scenario::Reply& reply, const Scenario& scenario) {
    note_codes(flat, reply, scenario.vocabulary);
    flat.anger = reply.changes.anger;
    flat.trust = reply.changes.trust;
    flat.sets = bits_of(reply.changes.sets);
    flat.unsets = bits_of(reply.changes.unsets);
    flat.reading = static_cast<std::int32_t>(kPerWordRead.count * static_cast<std::int64_t>(word_count(reply.say)));
    flat.condition = flatten(into, reply.condition);
    flat.then = flatten(into, reply.then);
    if (reply.otherwise) flat.otherwise = flatten(*reply.otherwise);
    if (reply.once) flat.once_bit = static_cast<std::uint16_t>(into.bits++);
    if (reply.calls) flat.calls = static_cast<std::uint8_t>(*reply.calls);
    for (const scenario::Branch& branch : reply.then) {
        if (branch.target.kind == scenario::Target::Kind::ends && branch.target.outcome == scenario::Outcome::removed) {
            flat.removes = true;
        }
    }
}

void compile_replies(Compiled& into, std::size_t m, const Scenario& scenario) {
    FlatMoment& moment = into.moments[m];
    std::int64_t reading = 0;
    for (std::size_t n = 0; n < moment.replies; ++n) {
        FlatReply& flat = into.replies[moment.first_reply + n];
        flat.moment = static_cast<std::uint16_t>(m);
        compile_reply(into, flat, into.authored_moments[m]->replies[n], scenario);
        reading += flat.reading;
        const bool always = flat.condition.count == 0 && flat.once_bit == kNoIndex && !flat.removes;
        if (!always) moment.all_offered = false;
        moment.depends = static_cast<std::uint16_t>(moment.depends | flat.condition.depends);
        if (flat.removes) moment.depends = static_cast<std::uint16_t>(moment.depends | kOnLimits | kOnWords);
    }
    const std::int64_t least = kLeastClock.count + reading;
    moment.clock = static_cast<std::int32_t>(least + moment.extra);
    if (moment.exact >= 0) moment.clock = moment.urgent ? moment.exact : std::max(moment.clock, moment.exact);
}

}  // namespace

void compile_moment(Compiled& into, std::size_t m, const Scenario& scenario) {
    const scenario::Moment& moment = *into.authored_moments[m];
    FlatMoment& flat = into.moments[m];
    flat.customer = static_cast<std::uint8_t>(moment.customer.value);
    flat.is = moment.is;
    flat.ends = moment.ends;
    flat.who = moment.who;
    flat.may_interrupt = moment.may_interrupt;
    flat.answers_limit_freely = moment.is == scenario::Provocation::insult ||
                                moment.is == scenario::Provocation::threat ||
                                moment.is == scenario::Provocation::harassment;
    flat.harsh = scenario.vocabulary.numbers.provocation_levels[static_cast<std::size_t>(moment.is)] >= 2;
    flat.draws_order = moment.order == scenario::Order::drawn;
    flat.texts = static_cast<std::uint16_t>(moment.says.size());
    flat.first_text = static_cast<std::uint32_t>(into.text_times.size());
    for (const std::string& line : moment.says) {
        into.text_times.push_back(static_cast<std::int32_t>(speech_time(line)));
    }
    flat.extra = clamp_time(moment.extra_wait);
    if (moment.exact_wait) flat.exact = clamp_time(*moment.exact_wait);
    flat.urgent = moment.urgent;
    flat.anger = moment.changes.anger;
    flat.trust = moment.changes.trust;
    flat.sets = bits_of(moment.changes.sets);
    flat.unsets = bits_of(moment.changes.unsets);
    if (moment.silence) flat.silence = flatten(*moment.silence);
    const scenario::AnswersTo& answers = moment.answers_to;
    flat.answers = {answers.call_supervisor.value, answers.call_colleague.value, answers.listen.value,
                    answers.set_limit.value, answers.end_conversation.value};
    flat.then = flatten(into, moment.then);
    compile_replies(into, m, scenario);
}

}  // namespace composure::simulation
