#include "session/carried_over.h"

#include <algorithm>
#include <optional>

namespace composure::session {

namespace {

using simulation::Act;
using simulation::ActKind;

// The reply of the moment that is shown now which says the same, else the one of that id.
ReplyId same_reply(const simulation::Model& before, ReplyId chosen, Session& now) {
    const scenario::Reply& wanted = before.reply(chosen);
    const simulation::View& view = now.view();
    ReplyId by_id;
    for (const ReplyId id : view.replies) {
        const scenario::Reply& offered = now.model().reply(id);
        if (offered.say == wanted.say) return id;
        if (offered.id == wanted.id) by_id = id;
    }
    return by_id;
}

// The act in the words of the other version; nothing if what it names is gone.
std::optional<Act> same_act(const simulation::Model& before, const Act& act, Session& now) {
    Act same = act;
    if (act.kind == ActKind::reply) {
        same.reply = same_reply(before, act.reply, now);
        if (!same.reply.exists()) return std::nullopt;
    }
    if (act.policy.exists()) {
        same.policy = now.model().find_policy(before.scenario().policies[act.policy.position()].id);
        if (!same.policy.exists()) return std::nullopt;
    }
    if (act.customer.exists()) {
        same.customer = now.model().find_customer(before.customer(act.customer).id);
        if (!same.customer.exists()) return std::nullopt;
    }
    return same;
}

}  // namespace

CarriedOver carried_over(const Session& first, const simulation::Model& fresh) {
    const simulation::Simulation& before = first.simulation();
    CarriedOver carried{Session(fresh, before.seed(), first.recording().settings, first.names()), 0,
                        before.acts().size()};
    for (const simulation::TimedAct& act : before.acts()) {
        carried.session.advance(std::max(act.at, carried.session.now()));
        const auto same = same_act(before.model(), act.act, carried.session);
        if (!same || !carried.session.act(*same)) return carried;
        ++carried.acts;
    }
    if (!first.ended()) carried.session.advance(std::max(first.now(), carried.session.now()));
    return carried;
}

}  // namespace composure::session
