// From a scenario as it was read to the flat tables of a step: who comes, who helps, and what the engine itself says.
#include <algorithm>
#include <cassert>

#include "base/utf8.h"
#include "simulation/compiled_internal.h"

namespace composure::simulation {
namespace {

using scenario::Scenario;

constexpr std::int64_t kMostPatience = 10'000'000;  // ms, so that 1/400 ms fit 32 bits

EngineCode engine_code(const scenario::Vocabulary& vocabulary, CodeId id) {
    if (!id.exists()) return {};
    return {id.value, vocabulary[id].anger, vocabulary[id].trust};
}

std::int32_t permille_of(scenario::Temper temper) {
    switch (temper) {
        case scenario::Temper::forgiving: return 600;
        case scenario::Temper::even: return 1000;
        case scenario::Temper::hot_headed: return 1500;
    }
    return 1000;
}

// The places of all moments and replies, so that references can be followed while the rest is filled in.
void lay_out(Compiled& into, const Scenario& scenario) {
    for (std::size_t c = 0; c < scenario.customers.size(); ++c) {
        const scenario::Customer& customer = scenario.customers[c];
        assert(customer.first_moment.position() == into.authored_moments.size());
        for (const scenario::Moment& moment : customer.moments) into.authored_moments.push_back(&moment);
        for (const scenario::Escalation& escalation : customer.escalations) {
            into.authored_escalations.push_back(&escalation);
        }
    }
    for (std::size_t c = 0; c < scenario.customers.size(); ++c) {
        into.own_moments.push_back(own_hand_over(CustomerId::at(c), scenario.vocabulary));
    }
    for (std::size_t c = 0; c < scenario.customers.size(); ++c) {
        for (const scenario::Escalation& escalation : scenario.customers[c].escalations) {
            if (escalation.hand_over.empty()) continue;
            auto moment = std::make_unique<scenario::Moment>();
            moment->id = "hand-over";
            moment->customer = CustomerId::at(c);
            for (const scenario::HandOverReply& own : escalation.hand_over) moment->replies.push_back(own.reply);
            into.own_moments.push_back(std::move(moment));
        }
    }
    for (const auto& moment : into.own_moments) into.authored_moments.push_back(moment.get());
    into.moments.resize(into.authored_moments.size());
    for (std::size_t m = 0; m < into.moments.size(); ++m) {
        const scenario::Moment& moment = *into.authored_moments[m];
        assert(moment.replies.size() <= kMostReplies);
        into.moments[m].replies = static_cast<std::uint8_t>(moment.replies.size());
        if (!moment.replies.empty()) {
            into.moments[m].first_reply = static_cast<std::uint16_t>(into.authored_replies.size());
        }
        for (const scenario::Reply& reply : moment.replies) into.authored_replies.push_back(&reply);
    }
    into.replies.resize(into.authored_replies.size());
}

void compile_customer(Compiled& into, std::size_t c, const Scenario& scenario) {
    const scenario::Customer& customer = scenario.customers[c];
    FlatCustomer flat;
    flat.anger = customer.anger;
    flat.trust = customer.trust;
    flat.patience =
        static_cast<std::uint32_t>(std::clamp<std::int64_t>(customer.patience.count, 0, kMostPatience) * 400);
    flat.arrives = clamp_time(customer.arrives);
    flat.first_moment = customer.first_moment.value;
    flat.hand_over = static_cast<std::uint16_t>(into.authored_moments.size() - into.own_moments.size() + c);
    flat.tempers = static_cast<std::uint8_t>(std::min(customer.tempers.size(), flat.temper_list.size()));
    flat.draws_temper = flat.tempers > 1;
    std::copy_n(customer.tempers.begin(), flat.tempers, flat.temper_list.begin());
    if (customer.tempers.size() == 1) flat.temper = permille_of(customer.tempers.front());
    flat.pushes_in = customer.out_of_patience == scenario::OutOfPatience::pushes_in;
    flat.mutters = static_cast<std::uint8_t>(std::min<std::size_t>(customer.mutters.size(), 255));
    if (customer.remorse) {
        flat.has_remorse = true;
        flat.remorse_chance = customer.remorse->chance_permille;
        flat.remorse_time = static_cast<std::int32_t>(speech_time(customer.remorse->says));
        flat.remorse_then = flatten(into, customer.remorse->then);
    }
    into.customers.push_back(flat);
}

void compile_escalations(Compiled& into, const Scenario& scenario) {
    std::size_t own = into.authored_moments.size() - into.own_moments.size() + scenario.customers.size();
    for (std::size_t c = 0; c < scenario.customers.size(); ++c) {
        FlatCustomer& customer = into.customers[c];
        customer.first_escalation = static_cast<std::uint8_t>(into.escalations.size());
        customer.escalations = static_cast<std::uint8_t>(scenario.customers[c].escalations.size());
        assert(customer.escalations <= kMostEscalations);
        for (const scenario::Escalation& escalation : scenario.customers[c].escalations) {
            FlatEscalation flat;
            flat.customer = static_cast<std::uint8_t>(c);
            flat.within_customer = static_cast<std::uint8_t>(into.escalations.size() - customer.first_escalation);
            flat.needs = escalation.needs;
            flat.due = flatten(into, escalation.due);
            flat.harm = flatten(into, escalation.harm);
            flat.answer = escalation.answer.value;
            flat.hand_over = customer.hand_over;
            if (!escalation.hand_over.empty()) flat.hand_over = static_cast<std::uint16_t>(own++);
            const std::uint16_t both = static_cast<std::uint16_t>(flat.due.depends | flat.harm.depends | kOnPlace);
            customer.depends = static_cast<std::uint16_t>(customer.depends | both);
            into.escalations.push_back(flat);
        }
        into.depends = static_cast<std::uint16_t>(into.depends | customer.depends);
    }
}

void mark_hand_overs(Compiled& into, const Scenario& scenario) {
    const std::size_t first = into.authored_moments.size() - into.own_moments.size();
    for (std::size_t m = first; m < into.moments.size(); ++m) {
        into.moments[m].hand_over = true;
        into.moments[m].clock = 0;
        if (m - first >= scenario.customers.size()) continue;
        for (std::size_t n = 0; n < into.moments[m].replies; ++n) {
            into.replies[into.moments[m].first_reply + n].hand_over = own_hand_over_kind(n);
        }
    }
    for (std::size_t e = 0; e < into.escalations.size(); ++e) {
        const auto& authored = into.authored_escalations[e]->hand_over;
        const FlatMoment& moment = into.moments[into.escalations[e].hand_over];
        for (std::size_t n = 0; n < authored.size(); ++n) {
            into.replies[moment.first_reply + n].hand_over = authored[n].kind;
        }
    }
}

FlatHelper helper_of(const scenario::TeamMember& member) {
    FlatHelper helper;
    helper.present = member.present;
    helper.never = member.free == scenario::TeamMember::Free::never;
    helper.arrives = clamp_time(member.arrives);
    if (member.free == scenario::TeamMember::Free::after) helper.free_after = clamp_time(member.free_after);
    return helper;
}

void compile_arrivals(Compiled& into) {
    for (std::size_t c = 0; c < into.customers.size(); ++c) into.arrivals.push_back(static_cast<std::uint8_t>(c));
    std::stable_sort(into.arrivals.begin(), into.arrivals.end(), [&](std::uint8_t a, std::uint8_t b) {
        return into.customers[a].arrives < into.customers[b].arrives;
    });
}

void compile_engine(Compiled& into, const Scenario& scenario) {
    const scenario::Vocabulary& vocabulary = scenario.vocabulary;
    into.interrupts = engine_code(vocabulary, vocabulary.interrupts);
    into.nags = engine_code(vocabulary, vocabulary.nags);
    into.sets_limit = engine_code(vocabulary, vocabulary.sets_limit);
    into.gets_help = engine_code(vocabulary, vocabulary.gets_help);
    into.ignores = engine_code(vocabulary, vocabulary.ignores);
    into.place = scenario.place;
    into.reaction_time = static_cast<std::int32_t>(speech_time(reaction_to_limit()));
    into.never_ends = scenario.may_end == scenario::MayEnd::never;
    into.limits_to_end = scenario.may_end == scenario::MayEnd::after_3_limits ? 3 : 1;
    into.helpers = {helper_of(scenario.supervisor), helper_of(scenario.colleague)};
    into.policies = scenario.policies.size();
}

}  // namespace

std::int64_t speech_time(std::string_view line) {
    const auto words = static_cast<std::int64_t>(word_count(line));
    if (words == 0) return 0;
    return std::max(words * kPerWordSpoken.count, kLeastSpeech.count);
}

std::unique_ptr<Compiled> compile(const Scenario& scenario) {
    assert(!scenario.customers.empty() && scenario.customers.size() <= kMostCustomers);
    auto tables = std::make_unique<Compiled>();
    lay_out(*tables, scenario);
    number_reached_moments(*tables, scenario);
    compile_engine(*tables, scenario);
    for (std::size_t m = 0; m < tables->moments.size(); ++m) compile_moment(*tables, m, scenario);
    for (std::size_t c = 0; c < scenario.customers.size(); ++c) compile_customer(*tables, c, scenario);
    compile_escalations(*tables, scenario);
    mark_hand_overs(*tables, scenario);
    compile_arrivals(*tables);
    return tables;
}

}  // namespace composure::simulation
