// From the model to the tables of one customer's talk.
#include <algorithm>
#include <limits>
#include <map>

#include "analysis/proof_internal.h"
#include "base/utf8.h"

namespace composure::analysis::proving {
namespace {

using scenario::Condition;
using scenario::ConditionKind;
using simulation::Model;

constexpr std::array<std::int32_t, kTempers> kTemperPermille{600, 1000, 1500};
constexpr std::int64_t kWhole = 1000;
constexpr std::int64_t kTenths = 10, kSlowest = 7, kSlowestOf = 20;
constexpr unsigned kLastBit = 64;

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

template <class Each>
void each_change(const scenario::Customer& customer, Each each) {
    for (const scenario::Moment& moment : customer.moments) {
        each(moment.changes);
        for (const scenario::Reply& reply : moment.replies) each(reply.changes);
    }
    for (const scenario::Escalation& escalation : customer.escalations) {
        for (const scenario::HandOverReply& own : escalation.hand_over) each(own.reply.changes);
    }
}

class Compiler {
public:
    Compiler(const Model& model, CustomerId customer) : model_(model), who_(model.customer(customer)) {
        talk_.model = &model;
        talk_.customer = customer;
    }

    Talk run() {
        surroundings();
        number_bits();
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

    // A bit for what conditions ask; nothing is left: it may be either.
    std::optional<std::uint8_t> new_bit() {
        if (next_bit_ >= kLastBit) return std::nullopt;
        return static_cast<std::uint8_t>(next_bit_++);
    }

    void number_condition(const Condition& asked) {
        if (asked.kind == ConditionKind::reached && !reached_.contains(within(asked.moment))) {
            if (const auto bit = new_bit()) reached_[within(asked.moment)] = *bit;
        }
        const bool shared = asked.kind == ConditionKind::fact && others_change(asked.fact);
        if (asked.kind == ConditionKind::fact && !shared && !facts_.contains(asked.fact.value)) {
            if (const auto bit = new_bit()) facts_[asked.fact.value] = *bit;
        }
        if (asked.kind == ConditionKind::heard && !heard_.contains(asked.provocation)) {
            if (const auto bit = new_bit()) heard_[asked.provocation] = *bit;
        }
        if (asked.kind == ConditionKind::insults) {
            talk_.most_insults = std::max<std::uint8_t>(
                talk_.most_insults, static_cast<std::uint8_t>(std::clamp<std::int64_t>(asked.value, 0, 255)));
        }
        for (const Condition& part : asked.parts) number_condition(part);
    }

    void number_way(const scenario::Way& way) {
        for (const scenario::Branch& branch : way) number_condition(branch.condition);
    }

    void number_bits() {
        for (const scenario::Moment& moment : who_.moments) {
            number_way(moment.then);
            for (const scenario::Reply& reply : moment.replies) {
                number_condition(reply.condition);
                number_way(reply.then);
            }
        }
        for (const scenario::Escalation& escalation : who_.escalations) number_condition(escalation.due);
        if (who_.remorse) number_way(who_.remorse->then);
    }

    bool others_change(FactId fact) const {
        bool changed = false;
        for (const scenario::Customer& other : scene().customers) {
            if (&other == &who_) continue;
            each_change(other, [&](const scenario::Changes& changes) {
                for (const auto* list : {&changes.sets, &changes.unsets}) {
                    changed = changed || std::find(list->begin(), list->end(), fact) != list->end();
                }
            });
        }
        return changed;
    }

    std::uint64_t facts_of(const std::vector<FactId>& facts) const {
        std::uint64_t bits = 0;
        for (const FactId fact : facts) {
            if (const auto known = facts_.find(fact.value); known != facts_.end()) bits |= 1ULL << known->second;
        }
        return bits;
    }

    template <class Map, class Key>
    static void take_bit(Op& op, const Map& map, const Key& key) {
        const auto known = map.find(key);
        if (known == map.end())
            op.known = kEither;
        else
            op.bit = known->second;
    }

    Truth line_truth(const Condition& asked) const {
        const auto most = static_cast<std::int64_t>(scene().customers.size()) - 1;
        const bool below = asked.comparison == scenario::Comparison::below;
        if (asked.value <= 0) return below ? kFalse : kTrue;
        if (asked.value > most) return below ? kTrue : kFalse;
        return kEither;
    }

    // Patience drains at 7/20 at the slowest (acknowledged, told how long, nobody ahead); a tenth comes back when the
    // line moves, for each of the others at most twice (called, or pushing in).
    std::int64_t longest_wait() const {
        if (talk_.first && !talk_.may_hold) return 0;
        if (who_.out_of_patience != scenario::OutOfPatience::leaves) return std::numeric_limits<std::int64_t>::max();
        const auto others = static_cast<std::int64_t>(scene().customers.size()) - 1;
        return (who_.patience.count * (kTenths + 2 * others) * kSlowestOf / kSlowest + kTenths - 1) / kTenths + kWhole;
    }

    Truth time_truth(const Condition& asked) const {
        const bool below = asked.comparison == scenario::Comparison::below;
        if (asked.value <= 0) return below ? kFalse : kTrue;
        if (asked.kind == ConditionKind::waited && asked.value > longest_wait()) return below ? kTrue : kFalse;
        return kEither;
    }

    Truth helper_truth(const Condition& asked) const {
        const Comes comes = asked.helper == scenario::Helper::supervisor ? talk_.supervisor : talk_.colleague;
        return comes == Comes::never ? kFalse : kEither;
    }

    void leaf(Op& op, const Condition& asked) {
        op.part = static_cast<std::uint32_t>(talk_.parts.size());
        const bool own_words = asked.kind != ConditionKind::never && !default_due_;
        talk_.parts.push_back(own_words ? &asked : nullptr);
        talk_.part_moments.push_back(at_moment_);
        switch (asked.kind) {
            case ConditionKind::fact: take_bit(op, facts_, asked.fact.value); break;
            case ConditionKind::reached: take_bit(op, reached_, within(asked.moment)); break;
            case ConditionKind::heard: take_bit(op, heard_, asked.provocation); break;
            case ConditionKind::in_line: op.known = line_truth(asked); break;
            case ConditionKind::waited:
            case ConditionKind::served: op.known = time_truth(asked); break;
            case ConditionKind::helper_free: op.known = helper_truth(asked); break;
            default: break;  // never, and walked-out while they are still here: false
        }
        if (op.known == kEither) ++talk_.unknown_leaves;
    }

    void append(const Condition& asked, bool negated) {
        const std::size_t place = talk_.ops.size();
        Op op;
        op.kind = asked.kind;
        op.below = asked.comparison == scenario::Comparison::below;
        op.value = asked.value;
        op.negated = negated;
        const bool inner =
            asked.kind == ConditionKind::all || asked.kind == ConditionKind::any || asked.kind == ConditionKind::not_;
        if (!inner) leaf(op, asked);
        talk_.ops.push_back(op);
        const bool turned = asked.kind == ConditionKind::not_ ? !negated : negated;
        for (const Condition& part : asked.parts) append(part, turned);
        talk_.ops[place].size = static_cast<std::uint32_t>(talk_.ops.size() - place);
    }

    Test test(const Condition& asked) {
        if (asked.always()) return {};
        const auto first = static_cast<std::uint32_t>(talk_.ops.size());
        append(asked, false);
        return {first, static_cast<std::uint32_t>(talk_.ops.size()) - first};
    }

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
        made.sets = facts_of(from.changes.sets);
        made.unsets = facts_of(from.changes.unsets);
        made.condition = test(from.condition);
        made.then = way(from.then);
        if (from.otherwise) made.otherwise = target(*from.otherwise);
        if (from.once) {
            if (const auto bit = new_bit()) made.once = 1ULL << *bit;
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
        if (const auto known = heard_.find(from.is); known != heard_.end()) made.sets |= 1ULL << known->second;
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
        made.sets = facts_of(from.changes.sets);
        made.unsets = facts_of(from.changes.unsets);
        made.sets &= ~made.unsets;
        if (const auto known = reached_.find(static_cast<std::uint16_t>(m)); known != reached_.end()) {
            made.sets |= 1ULL << known->second;
        }
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
                if (!bound && are_opposite(first[a].condition, first[b].condition)) return true;
            }
        }
        return false;
    }

    // One leaf each, perhaps under a `not`, of the same thing.
    bool are_opposite(const Test& a, const Test& b) const {
        if (a.count == 0 || a.count > 2 || b.count == 0 || b.count > 2) return false;
        const Op& one = talk_.ops[a.first + a.count - 1];
        const Op& other = talk_.ops[b.first + b.count - 1];
        const auto turned = [&](const Test& test) {
            return test.count == 2 && talk_.ops[test.first].kind == ConditionKind::not_;
        };
        if ((a.count == 2 && !turned(a)) || (b.count == 2 && !turned(b))) return false;
        const auto is_leaf = [&](const Op& op) { return op.part < talk_.parts.size(); };
        if (!is_leaf(one) || !is_leaf(other)) return false;
        const Condition* const left = talk_.parts[one.part];
        const Condition* const right = talk_.parts[other.part];
        if (left == nullptr || right == nullptr || left->kind != right->kind || left->value != right->value)
            return false;
        const bool same = left->fact == right->fact && left->moment == right->moment &&
                          left->provocation == right->provocation && left->helper == right->helper;
        return same && (one.below != turned(a)) != (other.below != turned(b));
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
            default_due_ = std::any_of(from.due.parts.begin(), from.due.parts.end(), [](const Condition& part) {
                return part.kind == ConditionKind::insult_after_limit;
            });
            made.due = test(from.due);
            default_due_ = false;
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
    Talk talk_;
    std::uint16_t at_moment_ = kNone;
    bool default_due_ = false;
    unsigned next_bit_ = kFirstFreeBit;
    std::map<std::uint16_t, std::uint8_t> reached_, facts_;
    std::map<scenario::Provocation, std::uint8_t> heard_;
};

}  // namespace

Talk compile_talk(const Model& model, CustomerId customer) { return Compiler(model, customer).run(); }

}  // namespace composure::analysis::proving
