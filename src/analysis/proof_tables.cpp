// From the model to the tables of one customer's talk.
#include <algorithm>

#include "analysis/proof_tables_internal.h"
#include "base/utf8.h"

namespace composure::analysis::proving {
namespace {

using scenario::Condition;
using scenario::ConditionKind;
using simulation::Model;

constexpr std::array<std::int32_t, kTempers> kTemperPermille{600, 1000, 1500};

struct Sum {
    std::int64_t anger = 0, trust = 0;  // of codes
    std::int64_t plain_anger = 0, plain_trust = 0;

    void add(const scenario::Vocabulary& table, CodeId code) {
        if (!code.exists()) return;
        anger += table[code].anger;
        trust += table[code].trust;
    }
    Effect effect() const {
        Effect made;
        for (std::size_t t = 0; t < kTempers; ++t) {
            made.anger[t] = static_cast<std::int32_t>(plain_anger + anger * kTemperPermille[t] / kWhole);
            made.trust[t] = static_cast<std::int32_t>(plain_trust + trust * kTemperPermille[t] / kWhole);
        }
        return made;
    }
};

class Compiler {
public:
    Compiler(const Model& model, CustomerId customer, FactSet possible)
        : model_(model), who_(model.customer(customer)), possible_(possible) {
        talk_.model = &model;
        talk_.customer = customer;
    }

    Talk run() {
        surroundings();
        conditions_.emplace(talk_, scene(), who_, possible_);
        for (std::size_t m = 0; m < who_.moments.size(); ++m) moment(m);
        escalations();
        customer();
        feelings();
        find_live(talk_);
        return std::move(talk_);
    }

private:
    const scenario::Scenario& scene() const { return model_.scenario(); }
    const scenario::Vocabulary& table() const { return model_.vocabulary(); }
    std::uint16_t within(MomentId id) const {
        return id.exists() ? static_cast<std::uint16_t>(id.position() - who_.first_moment.position()) : kNone;
    }

    static Comes comes(const scenario::TeamMember& member) {
        using Free = scenario::TeamMember::Free;
        if (!member.present || member.free == Free::never) return Comes::never;
        return member.free == Free::now ? Comes::always : Comes::perhaps;
    }

    void surroundings() {
        talk_.place = scene().place;
        talk_.alone = scene().customers.size() == 1;
        talk_.supervisor = comes(scene().supervisor);
        talk_.colleague = comes(scene().colleague);
        talk_.strangers_helper = !talk_.alone && talk_.supervisor != Comes::never;
        talk_.may_hold =
            scene().place == scenario::Place::phone || (scene().place == scenario::Place::chat && !talk_.alone);
        talk_.hold_needs_word = scene().place == scenario::Place::phone;
        talk_.never_ends = scene().may_end == scenario::MayEnd::never;
        talk_.limits_to_end = scene().may_end == scenario::MayEnd::after_3_limits ? 3 : 1;
        talk_.most_limits = talk_.limits_to_end;
        talk_.first = std::none_of(scene().customers.begin(), scene().customers.end(), [&](const auto& other) {
            return other.arrives < who_.arrives || (other.arrives == who_.arrives && &other < &who_);
        });
    }

    Test test(const Condition& asked) { return conditions_->test(asked, at_moment_); }

    Target target(const scenario::Target& to) const { return {to.kind, to.outcome, within(to.moment)}; }

    Way way(const scenario::Way& from) {
        std::vector<Branch> made;
        for (const scenario::Branch& branch : from) made.push_back({test(branch.condition), target(branch.target)});
        const Way way{static_cast<std::uint32_t>(talk_.branches.size()), static_cast<std::uint32_t>(made.size())};
        talk_.branches.insert(talk_.branches.end(), made.begin(), made.end());
        return way;
    }

    void reply(ReplyId id) {
        const scenario::Reply& from = model_.reply(id);
        TalkReply made;
        made.id = id;
        Sum sum;
        sum.plain_anger = from.changes.anger;
        sum.plain_trust = from.changes.trust;
        for (const CodeId code : from.does) {
            sum.add(table(), code);
            const scenario::ConductCode& conduct = table()[code];
            const bool judged =
                conduct.pillar == scenario::Pillar::calm || conduct.pillar == scenario::Pillar::no_arguing;
            made.argues = made.argues || (judged && conduct.kind == scenario::ConductKind::bad);
            made.sets_limit = made.sets_limit || code == table().sets_limit;
        }
        for (std::size_t n = 0; n < made.moves.size(); ++n) {
            Sum whole = sum;
            if ((n & 1U) != 0) whole.add(table(), table().interrupts);
            if ((n & 2U) != 0) whole.add(table(), table().nags);
            made.moves[n] = whole.effect();
        }
        made.sets = conditions_->bits_of(from.changes.sets);
        made.unsets = conditions_->bits_of(from.changes.unsets);
        made.condition = test(from.condition);
        made.then = way(from.then);
        if (from.otherwise) made.otherwise = target(*from.otherwise);
        if (from.once) {
            if (const auto bit = conditions_->new_bit()) made.once = 1ULL << *bit;
        }
        if (from.calls) made.calls = static_cast<std::uint8_t>(*from.calls);
        made.removes = std::any_of(from.then.begin(), from.then.end(), [](const scenario::Branch& branch) {
            return branch.target.kind == scenario::Target::Kind::ends &&
                   branch.target.outcome == scenario::Outcome::removed;
        });
        talk_.replies.push_back(made);
    }

    std::uint16_t replies(MomentId id) {
        const auto first = static_cast<std::uint16_t>(talk_.replies.size());
        for (std::size_t n = 0; n < model_.reply_count(id); ++n) {
            reply(ReplyId::at(model_.first_reply(id).position() + n));
        }
        return first;
    }

    void provocation(TalkMoment& made, const scenario::Moment& from) {
        using scenario::Provocation;
        const bool theirs = from.who == scenario::Speaker::customer;
        const bool threat = from.is == Provocation::threat || from.is == Provocation::harassment;
        made.frees_limit = from.is == Provocation::insult || threat;
        made.hears_threat = theirs && threat;
        if (!theirs) return;
        made.rude = from.is == Provocation::remark || from.is == Provocation::insult;
        made.insults = from.is == Provocation::insult;
        made.harsh = table().numbers.provocation_levels[static_cast<std::size_t>(from.is)] >= 2;
        if (threat) made.sets |= kThreat;
        made.sets |= conditions_->bit_of_heard(from.is);
    }

    void moment(std::size_t m) {
        const scenario::Moment& from = who_.moments[m];
        at_moment_ = static_cast<std::uint16_t>(m);
        TalkMoment made;
        made.id = MomentId::at(who_.first_moment.position() + m);
        made.may_interrupt = from.may_interrupt;
        for (const std::string& line : from.says) made.longest = std::max(made.longest, line_time(line));
        made.takes_time = made.longest > 0;
        made.ends = from.ends;
        made.then = way(from.then);
        if (from.silence) made.silence = target(*from.silence);
        const scenario::AnswersTo& answers = from.answers_to;
        made.answers = {within(answers.call_supervisor), within(answers.call_colleague), within(answers.listen),
                        within(answers.set_limit), within(answers.end_conversation)};
        made.anger = from.changes.anger;
        made.trust = from.changes.trust;
        made.sets = conditions_->bits_of(from.changes.sets);
        made.unsets = conditions_->bits_of(from.changes.unsets);
        made.sets &= ~made.unsets;
        made.sets |= conditions_->bit_of_reached(static_cast<std::uint16_t>(m));
        provocation(made, from);
        made.first_reply = replies(made.id);
        made.replies = static_cast<std::uint16_t>(model_.reply_count(made.id));
        made.always_offers = offers_either_way(made);
        talk_.moments.push_back(made);
    }

    bool offers_either_way(const TalkMoment& moment) const {
        const auto* const first = talk_.replies.data() + moment.first_reply;
        for (std::size_t a = 0; a < moment.replies; ++a) {
            for (std::size_t b = a + 1; b < moment.replies; ++b) {
                const bool bound = first[a].once != 0 || first[b].once != 0 || first[a].removes || first[b].removes;
                if (!bound && conditions_->are_opposite(first[a].condition, first[b].condition)) return true;
            }
        }
        return false;
    }

    static std::int32_t line_time(const std::string& line) {
        const auto words = static_cast<std::int64_t>(word_count(line));
        if (words == 0) return 0;
        return static_cast<std::int32_t>(
            std::max(words * simulation::kPerWordSpoken.count, simulation::kLeastSpeech.count));
    }

    void escalations() {
        std::vector<MomentId> hand_overs;
        for (std::size_t m = 0; m < model_.moment_count(); ++m) {
            const MomentId id = MomentId::at(m);
            if (model_.is_hand_over(id) && model_.customer_of(id) == talk_.customer) hand_overs.push_back(id);
        }
        talk_.own_hand_over = replies(hand_overs.front());
        talk_.own_hand_overs = static_cast<std::uint16_t>(model_.reply_count(hand_overs.front()));
        std::size_t next = 1;
        for (std::size_t e = 0; e < model_.escalation_count(); ++e) {
            const EscalationId id = EscalationId::at(e);
            if (model_.customer_of(id) != talk_.customer) continue;
            const scenario::Escalation& from = model_.escalation(id);
            TalkEscalation made;
            made.id = id;
            made.needs = from.needs;
            made.never = from.due.kind == ConditionKind::never;
            at_moment_ = kNone;
            // Only the due that is there unless said asks for this; nobody wrote its parts.
            const bool usual = std::any_of(from.due.parts.begin(), from.due.parts.end(), [](const Condition& part) {
                return part.kind == ConditionKind::insult_after_limit;
            });
            made.due =
                conditions_->test(from.due, kNone, usual ? ConditionTable::Words::usual : ConditionTable::Words::own);
            made.answer = within(from.answer);
            made.first_reply = talk_.own_hand_over;
            made.replies = talk_.own_hand_overs;
            if (!from.hand_over.empty()) {
                made.replies = static_cast<std::uint16_t>(model_.reply_count(hand_overs[next]));
                made.first_reply = replies(hand_overs[next++]);
            }
            talk_.escalations.push_back(made);
        }
    }

    Effect engine(std::initializer_list<CodeId> codes) const {
        Sum sum;
        for (const CodeId code : codes) sum.add(table(), code);
        return sum.effect();
    }

    void customer() {
        const scenario::Vocabulary& codes = table();
        for (const scenario::Temper temper : who_.tempers) talk_.tempers[static_cast<std::size_t>(temper)] = true;
        talk_.anger = who_.anger;
        talk_.trust = who_.trust;
        talk_.has_remorse = who_.remorse.has_value();
        if (who_.remorse) {
            talk_.remorse_permille = who_.remorse->chance_permille;
            talk_.remorse_then = way(who_.remorse->then);
        }
        talk_.interrupts = engine({codes.interrupts});
        talk_.end_cut = talk_.interrupts;
        talk_.gets_help = engine({codes.gets_help});
        talk_.sets_limit[0] = engine({codes.sets_limit});
        talk_.sets_limit[1] = engine({codes.sets_limit, codes.interrupts});
        talk_.sets_limit[2] = engine({codes.sets_limit, codes.nags});
        talk_.sets_limit[3] = engine({codes.sets_limit, codes.interrupts, codes.nags});
        talk_.hold[0] = {};
        talk_.hold[1] = talk_.interrupts;
        talk_.hold[2] = engine({codes.ignores});
        talk_.hold[3] = engine({codes.ignores, codes.interrupts});
    }

    // Who stood in line has heard how others were spoken with: at a counter their feelings may be anything by then.
    void feelings() {
        talk_.angers = {talk_.anger};
        talk_.trusts = {talk_.trust};
        talk_.feelings_known = talk_.first || talk_.place != scenario::Place::counter;
    }

    const Model& model_;
    const scenario::Customer& who_;
    FactSet possible_;
    Talk talk_;
    std::uint16_t at_moment_ = kNone;
    std::optional<ConditionTable> conditions_;
};

}  // namespace

Talk compile_talk(const Model& model, CustomerId customer, FactSet possible) {
    return Compiler(model, customer, possible).run();
}

}  // namespace composure::analysis::proving
