#include <algorithm>

#include "scoring/pass_internal.h"

namespace composure::scoring {
namespace {

constexpr std::size_t kMostCallsFor = 32;  // bits of Turn::could

std::size_t asked_count(const scenario::Moment& moment) { return std::min(moment.calls_for.size(), kMostCallsFor); }

bool does(const scenario::Reply& reply, CodeId code) {
    return std::find(reply.does.begin(), reply.does.end(), code) != reply.does.end();
}

std::uint32_t all_replies(const simulation::Model& model, MomentId moment) {
    const std::size_t count = std::min(model.reply_count(moment), simulation::kMostReplies);
    return (std::uint32_t{1} << count) - 1;
}

ReplyId nth_reply(const simulation::Model& model, MomentId moment, std::size_t n) {
    return ReplyId::at(model.first_reply(moment).position() + n);
}

struct Worth {
    std::int32_t asked = 0;  // called-for codes that it does
    std::int32_t trust = 0;  // thousandths, from conduct and its own changes
    bool bad = false;
};

Worth worth_of(const Pass& pass, const scenario::Moment& moment, const scenario::Reply& reply) {
    Worth worth;
    worth.trust = reply.changes.trust;
    for (const CodeId code : reply.does) {
        const scenario::ConductCode& conduct = pass.words[code];
        worth.trust += conduct.trust;
        worth.bad = worth.bad || conduct.kind == scenario::ConductKind::bad;
        worth.asked +=
            std::find(moment.calls_for.begin(), moment.calls_for.end(), code) != moment.calls_for.end() ? 1 : 0;
    }
    return worth;
}

// The rubric's order: without a bad code, most of calls-for, more trust; the earlier one wins a tie.
bool better(const Worth& a, const Worth& b) {
    if (a.bad != b.bad) return b.bad;
    if (a.asked != b.asked) return a.asked > b.asked;
    return a.trust > b.trust;
}

Finding missed_finding(const Pass& pass, const Turn& turn, CustomerId customer, CodeId code) {
    Finding finding;
    finding.pillar = Pillar::service;
    finding.at = Millis{turn.acted ? turn.acted_at : pass.now};
    finding.customer = customer;
    finding.moment = turn.moment;
    finding.text = turn.text;
    finding.reply = turn.reply;
    finding.silence = turn.silent;
    finding.code = code;
    finding.missed = true;
    finding.better_reply = better_reply(pass, turn, turn.reply);
    return finding;
}

void count_items(Pass& pass, Person& person, CustomerId customer) {
    const Turn& turn = person.turn;
    const bool asks_nothing = turn.too_short || (turn.by_right && !turn.acted);
    const scenario::Moment& moment = pass.model.moment(turn.moment);
    for (std::size_t n = 0; n < asked_count(moment); ++n) {
        const std::uint32_t bit = std::uint32_t{1} << n;
        const bool done = (turn.done & bit) != 0;
        if ((turn.could & bit) == 0 || (asks_nothing && !done)) continue;
        const CodeId code = moment.calls_for[n];
        const std::size_t topic = std::min<std::size_t>(pass.words[code].topic_index, kMostTopics - 1);
        ++pass.items[topic];
        if (person.items[topic] < 255) ++person.items[topic];
        if (done) {
            ++pass.done[topic];
        } else {
            pass.findings.push_back(missed_finding(pass, turn, customer, code));
        }
    }
}

}  // namespace

void open_turn(Pass& pass, Person& person, const simulation::Event& event) {
    const scenario::Moment& moment = pass.model.moment(event.moment);
    const bool hand_over = event.kind == simulation::EventKind::hand_over_began;
    const bool again = !hand_over && static_cast<simulation::SaidAs>(event.detail) == simulation::SaidAs::again;
    const std::int32_t level = pass.numbers.provocation_levels[static_cast<std::size_t>(moment.is)];
    Turn& turn = person.turn;
    turn = Turn{};
    turn.open = true;
    turn.moment = event.moment;
    turn.weight = 1 + level;
    turn.provoked = level > 0 && !again;
    turn.text = hand_over ? std::uint16_t{0} : event.ref;
    turn.speech_end = event.at.count + (hand_over ? 0 : event.value - event.other);
    person.came = true;
    if (!hand_over && !again && moment.who != scenario::Speaker::supervisor &&
        moment.who != scenario::Speaker::colleague) {
        const bool grave = moment.is == scenario::Provocation::threat || moment.is == scenario::Provocation::harassment;
        person.threatened = person.threatened || grave;
        person.aimed_at_trainee = person.aimed_at_trainee || grave || moment.is == scenario::Provocation::insult;
    }
    for (const CodeId code : moment.calls_for) person.limit_asked = person.limit_asked || code == pass.words.sets_limit;
    if (hand_over) {
        simulation::Event everything = event;
        everything.value = static_cast<std::int32_t>(all_replies(pass.model, event.moment));
        offer(pass, person, everything);
    }
}

void offer(Pass& pass, Person& person, const simulation::Event& event) {
    Turn& turn = person.turn;
    if (!turn.open || turn.moment != event.moment) return;
    if (event.value == 0) return;
    turn.offered = static_cast<std::uint32_t>(event.value);
    turn.offers = true;
    const scenario::Moment& moment = pass.model.moment(turn.moment);
    for (std::size_t n = 0; n < pass.model.reply_count(turn.moment); ++n) {
        if ((turn.offered >> n & 1U) == 0) continue;
        const scenario::Reply& reply = pass.model.reply(nth_reply(pass.model, turn.moment, n));
        for (std::size_t asked = 0; asked < asked_count(moment); ++asked) {
            if (does(reply, moment.calls_for[asked])) turn.could |= std::uint32_t{1} << asked;
        }
    }
}

void mark_done(Pass& pass, Person& person, CodeId code) {
    Turn& turn = person.turn;
    if (!turn.open) return;
    const scenario::Moment& moment = pass.model.moment(turn.moment);
    for (std::size_t n = 0; n < asked_count(moment); ++n) {
        if (moment.calls_for[n] == code) turn.done |= std::uint32_t{1} << n;
    }
}

ReplyId better_reply(const Pass& pass, const Turn& turn, ReplyId than) {
    if (!turn.open) return ReplyId::none();
    const scenario::Moment& moment = pass.model.moment(turn.moment);
    ReplyId best;
    Worth best_worth;
    for (std::size_t n = 0; n < pass.model.reply_count(turn.moment); ++n) {
        if ((turn.offered >> n & 1U) == 0) continue;
        const ReplyId candidate = nth_reply(pass.model, turn.moment, n);
        const Worth worth = worth_of(pass, moment, pass.model.reply(candidate));
        if (best.exists() && !better(worth, best_worth)) continue;
        best = candidate;
        best_worth = worth;
    }
    return best == than || best_worth.bad ? ReplyId::none() : best;
}

void close_turn(Pass& pass, Person& person, CustomerId customer) {
    Turn& turn = person.turn;
    if (!turn.open) return;
    count_turn(pass, turn);
    if (turn.offers) {
        person.weight += turn.weight;
        ++person.turns;
        count_items(pass, person, customer);
    }
    turn.open = false;
}

}  // namespace composure::scoring
