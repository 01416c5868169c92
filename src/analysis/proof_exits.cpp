// Moments with a way out whatever the state: most need no look at states to know that they are not endless.
#include <algorithm>

#include "analysis/proof_internal.h"

namespace composure::analysis::proving {
namespace {

using Kind = scenario::Target::Kind;

class Exits {
public:
    // `any`: also by two silences, a lost patience, or a call for the sake of it.
    enum class Count : std::uint8_t { any, written };

    Exits(const Talk& talk, Count count) : talk_(talk), any_(count == Count::any), sure_(talk.moments.size()) {}

    std::vector<bool> run() {
        for (bool more = true; more;) {
            more = false;
            for (std::size_t m = 0; m < sure_.size(); ++m) {
                if (sure_[m] || !leaves(talk_.moments[m])) continue;
                sure_[m] = true;
                more = true;
            }
        }
        return std::move(sure_);
    }

private:
    bool is_sure(std::uint16_t moment) const { return moment != kNone && sure_[moment]; }

    enum class Help : std::uint8_t { none, called };

    bool is_sure(const Target& target, Help help) const {
        if (target.kind == Kind::ends) return true;
        if (target.kind == Kind::wait_for_help) return help == Help::called && help_leaves();
        return target.kind == Kind::moment && is_sure(target.moment);
    }

    bool is_sure(const Way& way, Help help) const {
        if (way.count == 0) return false;
        const auto first = talk_.branches.begin() + way.first;
        return std::all_of(first, first + way.count,
                           [&](const Branch& branch) { return is_sure(branch.target, help); });
    }

    // Called, they come; and after them it ends.
    bool help_leaves() const {
        if (talk_.supervisor != Comes::always) return false;
        return std::all_of(talk_.escalations.begin(), talk_.escalations.end(), [&](const TalkEscalation& each) {
            return !each.never && each.needs != scenario::HelpNeeded::colleague &&
                   (each.answer == kNone || is_sure(each.answer));
        });
    }

    bool leaves(const TalkReply& reply) const {
        if (reply.condition.count != 0 || reply.once != 0 || reply.removes) return false;
        const Help help =
            reply.calls == static_cast<std::uint8_t>(scenario::Helper::supervisor) ? Help::called : Help::none;
        if (reply.otherwise.kind != Kind::none && !is_sure(reply.otherwise, help)) return false;
        if (talk_.has_remorse && talk_.remorse_then.count != 0 && !is_sure(talk_.remorse_then, help)) return false;
        return is_sure(reply.then, help);
    }

    bool leaves(const TalkMoment& moment) const {
        if (moment.ends != scenario::Outcome::none) return true;
        if (moment.then.count != 0) return is_sure(moment.then, Help::none);
        if (any_) {
            const bool calls = talk_.supervisor == Comes::always;
            const bool phone = talk_.may_hold && talk_.place == scenario::Place::phone;
            if (calls || phone || moment.silence.kind == Kind::none) return true;
        }
        if (is_sure(moment.silence, Help::none) || is_sure(moment.answers[2]) || is_sure(moment.answers[3]))
            return true;
        const auto first = talk_.replies.begin() + moment.first_reply;
        return std::any_of(first, first + moment.replies, [&](const TalkReply& reply) { return leaves(reply); });
    }

    const Talk& talk_;
    bool any_;
    std::vector<bool> sure_;
};

}  // namespace

SureExits sure_exits(const Talk& talk) {
    return {Exits(talk, Exits::Count::any).run(), Exits(talk, Exits::Count::written).run()};
}

}  // namespace composure::analysis::proving
