// What a state must still know: two are taken together where nothing that can be asked from there on tells them apart.
#include "analysis/proof_internal.h"

namespace composure::analysis::proving {
namespace {

using scenario::ConditionKind;

struct Reads {
    std::uint64_t bits = 0;
    bool anger = false, trust = false, insults = false, limits = false;

    // True: something is new.
    bool add(const Reads& other) {
        const Reads before = *this;
        bits |= other.bits;
        anger = anger || other.anger;
        trust = trust || other.trust;
        insults = insults || other.insults;
        limits = limits || other.limits;
        return bits != before.bits || anger != before.anger || trust != before.trust || insults != before.insults ||
               limits != before.limits;
    }
};

class Liveness {
public:
    explicit Liveness(Talk& talk) : talk_(talk), reads_(talk.moments.size()) {}

    void run() {
        everywhere();
        for (std::size_t m = 0; m < reads_.size(); ++m) {
            reads_[m] = everywhere_;
            local(m);
        }
        for (bool more = true; more;) {
            more = false;
            for (std::size_t m = 0; m < reads_.size(); ++m) more = from_next(m) || more;
        }
        for (std::size_t m = 0; m < reads_.size(); ++m) keep(m);
    }

private:
    void test(Reads& into, const Test& asked) const {
        for (std::uint32_t n = 0; n < asked.count; ++n) {
            const Op& op = talk_.ops[asked.first + n];
            switch (op.kind) {
                case ConditionKind::anger: into.anger = true; break;
                case ConditionKind::trust: into.trust = true; break;
                case ConditionKind::insults: into.insults = true; break;
                case ConditionKind::limit_set: into.limits = true; break;
                case ConditionKind::insult_after_limit:
                    into.bits |= kInsultAfterLimit;
                    into.limits = true;
                    break;
                case ConditionKind::heard:
                case ConditionKind::fact:
                case ConditionKind::reached:
                    if (op.known != kEither && op.bit != kNoBit) into.bits |= 1ULL << op.bit;
                    break;
                default: break;
            }
        }
    }

    void way(Reads& into, const Way& way) const {
        for (std::uint32_t n = 0; n < way.count; ++n) test(into, talk_.branches[way.first + n].test);
    }

    void everywhere() {
        for (const TalkEscalation& escalation : talk_.escalations) test(everywhere_, escalation.due);
        way(everywhere_, talk_.remorse_then);
        if (talk_.supervisor != Comes::never || talk_.colleague != Comes::never) {
            for (std::size_t e = 0; e < talk_.escalations.size(); ++e) everywhere_.bits |= kCalledFirst << e;
            everywhere_.bits |= kColleague;
        }
        if (talk_.has_remorse) everywhere_.bits |= kRemorseDrawn | kRemorseCame | kThreat;
        if (talk_.never_ends) return;
        everywhere_.bits |= kHarsh | kThreat;
        everywhere_.limits = true;
    }

    void local(std::size_t m) {
        const TalkMoment& moment = talk_.moments[m];
        way(reads_[m], moment.then);
        for (std::size_t n = 0; n < moment.replies; ++n) {
            const TalkReply& reply = talk_.replies[moment.first_reply + n];
            test(reads_[m], reply.condition);
            way(reads_[m], reply.then);
            reads_[m].bits |= reply.once;
        }
        if (moment.replies > 0 && moment.silence.kind == scenario::Target::Kind::none) here_[m] |= kSilent;
    }

    bool from(std::size_t m, std::uint16_t next) { return next != kNone && reads_[m].add(reads_[next]); }
    bool from(std::size_t m, const Target& target) {
        return target.kind == scenario::Target::Kind::moment && from(m, target.moment);
    }
    bool from(std::size_t m, const Way& way) {
        bool more = false;
        for (std::uint32_t n = 0; n < way.count; ++n) more = from(m, talk_.branches[way.first + n].target) || more;
        return more;
    }

    bool from_next(std::size_t m) {
        const TalkMoment& moment = talk_.moments[m];
        bool more = from(m, moment.then);
        more = from(m, moment.silence) || more;
        more = from(m, talk_.remorse_then) || more;
        for (const std::uint16_t answer : moment.answers) more = from(m, answer) || more;
        for (const TalkEscalation& escalation : talk_.escalations) more = from(m, escalation.answer) || more;
        for (std::size_t n = 0; n < moment.replies; ++n) {
            const TalkReply& reply = talk_.replies[moment.first_reply + n];
            more = from(m, reply.then) || more;
            more = from(m, reply.otherwise) || more;
        }
        return more;
    }

    void keep(std::size_t m) {
        TalkMoment& moment = talk_.moments[m];
        const Reads& reads = reads_[m];
        moment.live_bits = reads.bits | here_[m];
        moment.live_anger = reads.anger && talk_.feelings_known;
        moment.live_trust = reads.trust && talk_.feelings_known;
        moment.live_insults = reads.insults;
        const bool feels = moment.live_anger || moment.live_trust;
        moment.live_limits = reads.limits || feels;
        moment.cares_for_cuts = feels || (talk_.has_remorse && moment.rude);
        const bool answers_listening = moment.answers[2] != kNone;
        moment.cares_for_listening = moment.live_anger || answers_listening;
        if (moment.cares_for_listening) moment.live_bits |= kListened;
    }

    Talk& talk_;
    std::vector<Reads> reads_;
    std::vector<std::uint64_t> here_ = std::vector<std::uint64_t>(reads_.size());
    Reads everywhere_;
};

}  // namespace

void find_live(Talk& talk) { Liveness(talk).run(); }

}  // namespace composure::analysis::proving
