// From the claims of the proof to what a trainer must mend.
#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <set>
#include <string>
#include <tuple>
#include <utility>

#include "analysis/finding_words_internal.h"
#include "analysis/findings.h"
#include "analysis/ways_internal.h"

namespace composure::analysis {

namespace {

using scenario::Condition;
using scenario::ConditionKind;
using simulation::Model;

bool is_part_of(const Condition& whole, const Condition* part) {
    return &whole == part || std::any_of(whole.parts.begin(), whole.parts.end(),
                                         [&](const Condition& one) { return is_part_of(one, part); });
}

// Nobody who plays comes to it.
bool is_missing(const Claim& claim) { return claim.strained || claim.verdict == Verdict::proved_absent; }

class Findings {
public:
    Findings(const Model& model, const Proof& proof)
        : model_(model),
          proof_(proof),
          ways_(ways_in(model)),
          no_moment_(model.moment_count()),
          no_reply_(model.reply_count()) {}

    std::vector<Diagnostic> all() {
        for (const Claim& claim : proof_.claims) {
            if (!is_missing(claim)) continue;
            if (claim.kind == ClaimKind::moment_reached) no_moment_[claim.moment.position()] = true;
            if (claim.kind == ClaimKind::reply_offered) no_reply_[claim.reply.position()] = true;
        }
        for (const Claim& claim : proof_.claims) {
            if (claim.kind == ClaimKind::stuck && claim.verdict == Verdict::shown) stuck_.insert(claim.moment);
        }
        note_conditions();
        for (const Claim& claim : proof_.claims) {
            if (!is_missing(claim)) possible_.insert(key_of(claim));
            if (claim.kind == ClaimKind::part_true) --parts_[{claim.part->at.line, claim.part->at.column}];
        }
        for (const Claim& claim : proof_.claims) {
            // What `like` copied stands once in the file: it is wrong only if it is wrong for everybody.
            const bool wanted = claim.kind < ClaimKind::stuck;
            if (!wanted || possible_.count(key_of(claim)) == 0) look_at(claim);
        }
        if (model_.scenario().pass_mark > proof_.upper_bound) found_.push_back(out_of_reach(model_, proof_));
        return std::move(found_);
    }

private:
    using Key = std::tuple<ClaimKind, std::uint32_t, std::uint32_t, scenario::Outcome>;

    Key key_of(const Claim& claim) const {
        SourceSpan at = claim.moment.exists() ? model_.moment(claim.moment).at : SourceSpan{};
        if (claim.reply.exists()) at = model_.reply(claim.reply).at;
        if (claim.escalation.exists()) at = model_.escalation(claim.escalation).at;
        if (claim.part != nullptr) at = claim.part->at;
        return {claim.kind, at.line, at.column, claim.outcome};
    }

    // Under a `not` it is no fault that something never holds.
    void note_negated(const Condition& condition, bool under_not) {
        if (under_not) negated_.insert(&condition);
        if (condition.parts.empty()) ++parts_[{condition.at.line, condition.at.column}];
        for (const Condition& part : condition.parts)
            note_negated(part, under_not || condition.kind == ConditionKind::not_);
    }
    void note_conditions() {
        const auto note_way = [&](const scenario::Way& way) {
            for (const scenario::Branch& branch : way) note_negated(branch.condition, false);
        };
        for (const scenario::Customer& customer : model_.scenario().customers) {
            if (customer.remorse) note_way(customer.remorse->then);
            for (const scenario::Escalation& escalation : customer.escalations) {
                note_negated(escalation.due, false);
                note_negated(escalation.harm, false);
            }
            for (const scenario::Moment& moment : customer.moments) {
                note_way(moment.then);
                for (const scenario::Reply& reply : moment.replies) {
                    note_negated(reply.condition, false);
                    note_way(reply.then);
                }
            }
        }
    }

    void look_at(const Claim& claim) {
        const bool absent = is_missing(claim);
        const bool shown = claim.verdict == Verdict::shown;
        switch (claim.kind) {
            case ClaimKind::moment_reached:
                if (absent) add_moment(claim);
                break;
            case ClaimKind::reply_offered:
                if (absent && !no_moment_[claim.moment.position()] && !says_no_way_on(claim.moment)) add_reply(claim);
                break;
            case ClaimKind::ending_happens:
                if (absent) add_ending(claim);
                break;
            case ClaimKind::escalation_due:
                if (absent) add_escalation(claim);
                break;
            case ClaimKind::part_true:
                if (absent) add_part(claim);
                break;
            case ClaimKind::stuck:
                if (shown) add_stuck(claim);
                break;
            case ClaimKind::endless:
            case ClaimKind::endless_as_written:
                if (shown) add_endless(claim);
                break;
        }
    }

    // The root of what cannot be reached: some way in is open up to here.
    bool is_open(const WayIn& way) const {
        if (!way.from.exists()) return true;
        return !no_moment_[way.from.position()] && (!way.by.exists() || !no_reply_[way.by.position()]);
    }
    bool follows_from_another(MomentId moment) const {
        const auto& ways = ways_[moment.position()];
        return !ways.empty() && std::none_of(ways.begin(), ways.end(), [&](const WayIn& way) { return is_open(way); });
    }

    Diagnostic& add(const char* code, Severity severity, SourceSpan at, CustomerId customer, std::string message) {
        Diagnostic one;
        one.code = code;
        one.severity = severity;
        one.at = at;
        one.message = std::move(message);
        one.context = fmt::format("in customer '{}'", model_.customer(customer).id);
        return found_.emplace_back(std::move(one));
    }

    void add_moment(const Claim& claim) {
        if (follows_from_another(claim.moment)) return;
        const scenario::Moment& moment = model_.moment(claim.moment);
        const bool ends = moment.ends != scenario::Outcome::none;
        const std::string place = fmt::format("{}'{}'", ends ? "the ending " : "", moment.id);
        Diagnostic& one =
            add(ends ? "impossible-ending" : "unreachable-moment", Severity::error, moment.at, claim.customer,
                claim.strained ? fmt::format("nothing that is said leads to {}", place)
                               : fmt::format("nobody can ever come to {}", place));
        note_strain(one, claim);
        std::string ways;
        for (const WayIn& way : ways_[claim.moment.position()]) {
            if (!way.from.exists() || !is_open(way)) continue;
            ways += fmt::format("{}'{}' (line {})", ways.empty() ? "" : ", ", model_.moment(way.from).id,
                                way.by.exists() ? model_.reply(way.by).at.line : model_.moment(way.from).at.line);
        }
        if (!ways.empty()) {
            one.notes.push_back(fmt::format("the way from {} asks for something that never holds there", ways));
            one.notes.push_back("change that condition, or take the moment and the way to it away");
        } else if (ways_[claim.moment.position()].empty()) {
            one.notes.push_back(fmt::format("add 'then: {}' where it should follow, or take it away", moment.id));
        } else {
            one.notes.push_back("only help leads here, and it never comes: see 'free' in 'team'");
        }
    }

    // Said of the moment as a whole: none of its replies is ever on offer.
    bool says_no_way_on(MomentId moment) const {
        if (stuck_.count(moment) == 0) return false;
        for (std::size_t n = 0; n < model_.reply_count(moment); ++n) {
            if (!no_reply_[model_.first_reply(moment).position() + n]) return false;
        }
        return true;
    }

    void add_reply(const Claim& claim) {
        const scenario::Reply& reply = model_.reply(claim.reply);
        Diagnostic& one =
            add("unreachable-reply", Severity::error, reply.at, claim.customer,
                claim.strained ? "nothing that is said brings this reply on offer" : "this reply is never on offer");
        note_strain(one, claim);
        if (!reply.condition.always()) {
            if (!claim.strained)
                one.notes.push_back(fmt::format("its 'if' (line {}) can never hold here", reply.condition.at.line));
            one.notes.push_back("change the condition, or take the reply away");
        } else {
            one.notes.push_back("take it away, or let the moment be reached in another way");
        }
    }

    void add_ending(const Claim& claim) {
        if (no_moment_[claim.moment.position()]) return;
        if (claim.reply.exists() && no_reply_[claim.reply.position()]) return;
        const SourceSpan at = claim.reply.exists() ? model_.reply(claim.reply).at : model_.moment(claim.moment).at;
        const auto outcome = scenario::name_of(claim.outcome);
        Diagnostic& one =
            add("impossible-ending", Severity::error, at, claim.customer,
                claim.strained ? fmt::format("nothing that is said leads to the ending '{}' here", outcome)
                               : fmt::format("the ending '{}' can never happen here", outcome));
        note_strain(one, claim);
        one.notes.push_back("nothing that can be done leads to it: change what stands before it, or take it away");
    }

    void add_escalation(const Claim& claim) {
        const scenario::Escalation& escalation = model_.escalation(claim.escalation);
        no_due_.insert(&escalation);
        Diagnostic& one = add("escalation-never-due", Severity::error, escalation.due.at, claim.customer,
                              claim.strained ? "nothing that is said makes help due for this customer"
                                             : "help can never become due for this customer");
        const bool usual = escalation.due.at == escalation.at;
        note_strain(one, claim);
        if (!claim.strained)
            one.notes.push_back(usual
                                    ? "without 'due' it asks for an insult after a limit, a third insult, a threat or "
                                      "harassment, and none of these happens"
                                    : "nothing that can happen makes this condition true");
        one.notes.push_back(
            "name what makes help needed, like 'due: {reached: wants-more}'; or 'due: never', if holding is right");
    }

    // Somewhere nobody comes to, or nobody wrote it, or its escalation is reported as a whole.
    bool explained(const Condition* part) const {
        for (const scenario::Escalation* escalation : no_due_) {
            if (is_part_of(escalation->due, part)) return true;
        }
        for (const scenario::Customer& customer : model_.scenario().customers) {
            for (const scenario::Escalation& escalation : customer.escalations) {
                const bool within = is_part_of(escalation.due, part) || is_part_of(escalation.harm, part);
                if (within && part->at == escalation.at) return true;
            }
        }
        for (std::size_t n = 0; n < ways_.size(); ++n) {
            const MomentId id = MomentId::at(n);
            if (leads_to_nobody(ways_[n], no_moment_[n], part)) return true;
            for (std::size_t r = 0; r < model_.reply_count(id); ++r) {
                const ReplyId reply = ReplyId::at(model_.first_reply(id).position() + r);
                if (!no_moment_[n] && !no_reply_[reply.position()]) continue;
                if (is_part_of(model_.reply(reply).condition, part) || is_in(model_.reply(reply).then, part))
                    return true;
            }
            if (no_moment_[n] && is_in(model_.moment(id).then, part)) return true;
        }
        return false;
    }
    static bool is_in(const scenario::Way& way, const Condition* part) {
        return std::any_of(way.begin(), way.end(),
                           [&](const scenario::Branch& branch) { return is_part_of(branch.condition, part); });
    }
    static bool leads_to_nobody(const std::vector<WayIn>& ways, bool nobody, const Condition* part) {
        return nobody && std::any_of(ways.begin(), ways.end(), [&](const WayIn& way) {
                   return way.branch != nullptr && is_part_of(way.branch->condition, part);
               });
    }

    void add_part(const Claim& claim) {
        if (claim.part == nullptr) return;
        if (parts_[{claim.part->at.line, claim.part->at.column}] > 0) return;  // true for another customer
        if (negated_.count(claim.part) > 0 || explained(claim.part)) return;
        Diagnostic& one = add("condition-part-never-true", Severity::warning, claim.part->at, claim.customer,
                              claim.strained ? "nothing that is said makes this part of the condition true"
                                             : "this part of the condition never holds");
        note_strain(one, claim);
        one.notes.push_back("change it, or take it away: whatever it guards never happens because of it");
    }

    void add_stuck(const Claim& claim) {
        const scenario::Moment& moment = model_.moment(claim.moment);
        Diagnostic& one = add("no-way-on", Severity::error, moment.at, claim.customer,
                              fmt::format("in '{}' the trainee may be left without anything to answer", moment.id));
        note_play(one, model_, claim);
        one.notes.push_back("give the moment a reply without an 'if' and without 'once'");
    }

    // One for each customer: the moment that is come to first.
    bool is_where_it_begins(const Claim& claim) const {
        const auto acts = [](const Claim& one) { return one.witness ? one.witness->acts.size() : 0; };
        return std::none_of(proof_.claims.begin(), proof_.claims.end(), [&](const Claim& other) {
            const bool same = other.kind == ClaimKind::endless || other.kind == ClaimKind::endless_as_written;
            const bool shown = same && other.customer == claim.customer && other.verdict == Verdict::shown;
            return shown && stuck_.count(other.moment) == 0 && acts(other) < acts(claim);
        });
    }

    void add_endless(const Claim& claim) {
        if (stuck_.count(claim.moment) > 0 || !is_where_it_begins(claim)) return;
        if (!endless_.insert(claim.customer.value).second) return;
        const scenario::Moment& moment = model_.moment(claim.moment);
        const bool for_ever = claim.kind == ClaimKind::endless;
        Diagnostic& one = add("endless", Severity::error, moment.at, claim.customer,
                              for_ever ? fmt::format("from '{}' on this talk never ends, whatever is done", moment.id)
                                       : fmt::format("from '{}' on no reply leads to an end of this talk", moment.id));
        note_play(one, model_, claim);
        one.notes.push_back(
            "let a reply lead out of the circle, to a moment with 'ends:', or write 'ends:' in a reply");
    }

    const Model& model_;
    const Proof& proof_;
    std::vector<std::vector<WayIn>> ways_;
    std::vector<bool> no_moment_, no_reply_;
    std::set<const scenario::Escalation*> no_due_;
    std::set<MomentId> stuck_;
    std::set<std::uint16_t> endless_;
    std::set<Key> possible_;
    std::map<std::pair<std::uint32_t, std::uint32_t>, int> parts_;  // that are not claimed, by their place
    std::set<const Condition*> negated_;
    std::vector<Diagnostic> found_;
};

}  // namespace

std::vector<Diagnostic> findings_of(const Model& model, const Proof& proof) { return Findings(model, proof).all(); }

}  // namespace composure::analysis
