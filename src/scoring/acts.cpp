#include <algorithm>
#include <span>

#include "scoring/pass_internal.h"

namespace composure::scoring {
namespace {

// One act while its codes are added up.
struct Deed {
    Pass& pass;
    Person& person;
    const simulation::Event& event;
    simulation::ActKind act = simulation::ActKind::reply;
    bool silence = false;
    bool towards_line = false;  // said to somebody who waits
    bool bad = false, bad_service = false, bad_escalation = false;
    std::int32_t as_in_table = 0;  // sum of severities, thousandths
    std::array<std::int32_t, kLossPillars> sum{};
};

Finding finding_of(const Deed& deed, CodeId code, Pillar pillar) {
    Finding finding;
    finding.pillar = pillar;
    finding.at = deed.event.at;
    finding.customer = deed.event.customer;
    // Who waits on hold still has their line unanswered.
    finding.moment = deed.person.on_hold && deed.person.turn.open ? deed.person.turn.moment : deed.event.moment;
    finding.text = deed.person.turn.text;
    finding.reply = deed.event.reply;
    finding.act = deed.act;
    finding.silence = deed.silence;
    finding.code = code;
    return finding;
}

// What a loss of `severity` in one turn takes from its pillar when nothing else goes wrong.
std::int64_t cost_alone(const Pass& pass, const Person& person, std::int32_t severity) {
    const std::int64_t weight = person.turn.open ? person.turn.weight : 1;
    const std::int64_t spread = 100 * weight * -std::int64_t{severity} / pass.turn_weights;
    return std::max(spread, -std::int64_t{pass.numbers.lowest_turn} * severity);
}

std::int64_t cost_of(const Pass& pass, const Person& person, const Finding& finding) {
    switch (finding.pillar) {
        case Pillar::calm:
        case Pillar::no_arguing: return cost_alone(pass, person, finding.severity);
        case Pillar::escalation: return std::int64_t{pass.numbers.escalation_bad_penalty} * 1000;
        case Pillar::service: return std::int64_t{pass.numbers.service_bad_penalty} * 1000;
        case Pillar::line: return std::int64_t{pass.numbers.hurry_penalty} * 1000;
    }
    return 0;
}

void add_bad(Deed& deed, CodeId code, std::int32_t severity) {
    Pass& pass = deed.pass;
    const scenario::ConductCode& conduct = pass.words[code];
    const bool towards_line = code == pass.words.hurries && deed.towards_line;
    const Pillar pillar = towards_line ? Pillar::line : conduct.pillar;
    Finding finding = finding_of(deed, code, pillar);
    finding.severity = severity;
    finding.serious = conduct.serious;
    if (pillar == Pillar::no_arguing) {
        // The n-th arguing act weighs severity x (1 + step (n - 1)), at most 1.
        const std::int64_t factor = kWhole + std::int64_t{pass.numbers.chain_step} * deed.person.arguing;
        const std::int64_t weighed = std::int64_t{severity} * factor / kWhole;
        finding.severity = static_cast<std::int32_t>(std::max<std::int64_t>(weighed, -pass.numbers.chain_most));
        finding.chain = deed.person.arguing + 1;
    }
    finding.cost = cost_of(pass, deed.person, finding);
    finding.better_reply = better_reply(pass, deed.person.turn, deed.event.reply);
    pass.findings.push_back(finding);

    if (pillar == Pillar::calm || pillar == Pillar::no_arguing)
        deed.sum[static_cast<std::size_t>(pillar)] += finding.severity;
    deed.as_in_table += severity;
    deed.bad = true;
    deed.bad_service = deed.bad_service || pillar == Pillar::service;
    deed.bad_escalation = deed.bad_escalation || pillar == Pillar::escalation;
    pass.hurried += towards_line ? 1 : 0;
    pass.serious = pass.serious || conduct.serious;
    pass.surrendered = pass.surrendered || conduct.surrender;
}

void add_good(Deed& deed, CodeId code) {
    Finding finding = finding_of(deed, code, Pillar::service);
    const Turn& turn = deed.person.turn;
    if (turn.open) {
        const std::vector<CodeId>& asked = deed.pass.model.moment(turn.moment).calls_for;
        finding.called_for = std::find(asked.begin(), asked.end(), code) != asked.end();
    }
    deed.pass.findings.push_back(finding);
    mark_done(deed.pass, deed.person, code);
}

void add_codes(Deed& deed, std::span<const CodeId> codes) {
    const scenario::Vocabulary& words = deed.pass.words;
    bool option = false;
    for (const CodeId code : codes) option = option || code == words.offers_option || code == words.offers_choice;
    if (option) deed.person.apologies = 0;
    for (const CodeId code : codes) {
        const scenario::ConductCode& conduct = words[code];
        if (conduct.kind == scenario::ConductKind::bad) {
            add_bad(deed, code, conduct.severity);
        } else if (code == words.apologises && !option && ++deed.person.apologies >= deed.pass.numbers.robotic_after) {
            add_bad(deed, words.robotic, words[words.robotic].severity);
        } else {
            add_good(deed, code);
        }
    }
}

void finish(Deed& deed) {
    Pass& pass = deed.pass;
    Person& person = deed.person;
    if (person.cut_off) add_bad(deed, pass.words.interrupts, pass.words[pass.words.interrupts].severity);
    person.cut_off = false;
    bool argued = false;
    for (std::size_t pillar = 0; pillar < kLossPillars; ++pillar) {
        if (deed.sum[pillar] == 0) continue;
        person.bad_in[pillar] = true;
        argued = argued || pillar == static_cast<std::size_t>(Pillar::no_arguing);
        const std::int32_t quality = std::max(0, kWhole + deed.sum[pillar]);
        if (person.turn.open) {
            person.turn.lowest[pillar] = std::min(person.turn.lowest[pillar], quality);
        } else {
            Turn alone;  // an act outside any moment
            alone.lowest[pillar] = quality;
            count_turn(pass, alone);
        }
    }
    person.arguing += argued ? 1 : 0;
    person.severities += deed.as_in_table;
    person.last_act_bad = deed.bad;
    person.bad = person.bad || deed.bad;
    pass.bad = pass.bad || deed.bad;
    pass.bad_service_acts += deed.bad_service ? 1 : 0;
    person.bad_escalation_acts += deed.bad_escalation ? 1 : 0;
    if (deed.as_in_table <= -pass.numbers.own_anger_severity) person.grave_act_at = deed.event.at.count;
    if (deed.bad) note_break(pass, deed.event.customer);
}

void mark_acted(const Deed& deed) {
    Turn& turn = deed.person.turn;
    turn.acted = true;
    turn.acted_at = deed.event.at.count;
    turn.silent = deed.silence;
    if (deed.event.reply.exists()) turn.reply = deed.event.reply;
    if (!deed.silence) deed.person.silences = 0;
}

void count_clock(Pass& pass, const Person& person, const simulation::Event& event) {
    if (!person.turn.open || !person.turn.offers || pass.model.is_hand_over(event.moment)) return;
    ++pass.clocks;
    ++pass.clocks_answered;
}

}  // namespace

void judge_reply(Pass& pass, Person& person, const simulation::Event& event) {
    Deed deed{pass, person, event};
    deed.towards_line = event.moment.exists() && pass.model.moment(event.moment).who == scenario::Speaker::bystander;
    count_clock(pass, person, event);
    add_codes(deed, pass.model.reply(event.reply).does);
    mark_acted(deed);
    finish(deed);
}

void judge_silence(Pass& pass, Person& person, const simulation::Event& event) {
    Deed deed{pass, person, event};
    deed.silence = true;
    ++person.silences;
    const bool threat = event.moment.exists() && pass.model.moment(event.moment).is == scenario::Provocation::threat;
    if (!threat && !person.unsafe) {
        ++pass.clocks;
        const bool again = person.silences >= 2;
        add_bad(deed, pass.words.no_answer, again ? pass.numbers.no_answer_again : pass.numbers.no_answer_first);
        deed.bad_service = true;
    } else {
        person.turn.too_short = true;  // nothing is asked of somebody who is threatened
    }
    mark_acted(deed);
    finish(deed);
}

void judge_limit(Pass& pass, Person& person, const simulation::Event& event) {
    Deed deed{pass, person, event};
    deed.act = simulation::ActKind::set_limit;
    person.limit_set = true;
    note_limit(pass, event.customer, event.at.count);
    const bool nags = event.detail == 1;
    if (event.reply.exists() && !nags) return;  // judged as the reply that it was
    if (!event.reply.exists()) {
        count_clock(pass, person, event);
        if (!nags) add_good(deed, pass.words.sets_limit);
        mark_acted(deed);
    }
    if (nags) add_bad(deed, pass.words.nags, pass.words[pass.words.nags].severity);
    finish(deed);
}

namespace {

// Nothing is asked of somebody who is threatened.
bool is_excused(const Pass& pass, const Person& person) {
    if (person.unsafe) return true;
    if (!person.turn.open) return false;
    const scenario::Provocation is = pass.model.moment(person.turn.moment).is;
    return is == scenario::Provocation::threat || is == scenario::Provocation::harassment;
}

}  // namespace

void judge_hold(Pass& pass, Person& person, const simulation::Event& event) {
    person.on_hold = true;
    person.held_at = event.at.count;
    if (pass.at_counter == event.customer) pass.at_counter = CustomerId::none();
    const bool silent = static_cast<simulation::HowHeld>(event.detail) == simulation::HowHeld::without_a_word &&
                        !is_excused(pass, person);
    if (!silent && !person.cut_off) return;
    Deed deed{pass, person, event};
    deed.act = simulation::ActKind::hold;
    if (silent) add_bad(deed, pass.words.ignores, pass.words[pass.words.ignores].severity);
    finish(deed);
}

void judge_left_on_hold(Pass& pass, Person& person, const simulation::Event& event) {
    if (is_excused(pass, person)) return;
    Deed deed{pass, person, event};
    deed.act = simulation::ActKind::hold;
    deed.silence = true;
    const bool again = ++person.left_on_hold >= 2;
    add_bad(deed, pass.words.no_answer, again ? pass.numbers.no_answer_again : pass.numbers.no_answer_first);
    deed.bad_service = true;
    finish(deed);
}

void judge_ending(Pass& pass, Person& person, const simulation::Event& event) {
    if (event.reply.exists()) return;  // judged as the reply that it was
    Deed deed{pass, person, event};
    deed.act = simulation::ActKind::end_conversation;
    count_clock(pass, person, event);
    mark_acted(deed);
    finish(deed);
}

}  // namespace composure::scoring
