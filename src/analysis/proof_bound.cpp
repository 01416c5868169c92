// A total that no play can pass. Calm and not-arguing lose by what every way through the talk must cost: the cheapest
// way is found over moments and turns, with every reply that may be on offer, and every other act for nothing. A
// session counts only if it came to at least half of the turns that the reference play has (rubric.md, "exercised"), so
// the way may not end before.
#include <fmt/format.h>

#include <algorithm>
#include <numeric>

#include "analysis/proof_figures_internal.h"
#include "scoring/reference.h"

namespace composure::analysis::proving {
namespace {

using scenario::Pillar;
using simulation::Model;

constexpr std::int64_t kFar = std::int64_t{1} << 60;
constexpr std::uint64_t kReferences = 4;
constexpr std::int64_t kPoints = 100, kThousandths = 1000;

class CheapestWay {
public:
    CheapestWay(const Model& model, const Talk& talk, std::span<const bool> on_offer, std::int32_t turns)
        : model_(model), talk_(talk), on_offer_(on_offer), turns_(turns) {}

    // Of all ways that count: weight of the pillar x weight of the turn x loss in thousandths.
    std::int64_t cost() {
        cost_.assign(talk_.moments.size() * width(), kFar);
        ended_ = kFar;
        cost_[0] = 0;
        for (bool more = true; more;) {
            more = false;
            for (std::size_t n = 0; n < cost_.size(); ++n) {
                if (cost_[n] < kFar) more = leave(n / width(), n % width(), cost_[n]) || more;
            }
        }
        return ended_;
    }

private:
    std::size_t width() const { return static_cast<std::size_t>(turns_) + 1; }

    bool come(std::uint16_t moment, std::size_t turns, std::int64_t cost) {
        std::int64_t& known = cost_[moment * width() + std::min(turns, width() - 1)];
        if (cost >= known) return false;
        known = cost;
        return true;
    }

    bool end(std::size_t turns, std::int64_t cost) {
        if (turns + 1 < width() || cost >= ended_) return false;
        ended_ = cost;
        return true;
    }

    bool go(const scenario::Target::Kind kind, std::uint16_t moment, std::size_t turns, std::int64_t cost) {
        if (kind == scenario::Target::Kind::moment) return come(moment, turns, cost);
        return kind == scenario::Target::Kind::ends && end(turns, cost);
    }

    bool go(const Way& way, std::size_t turns, std::int64_t cost) {
        bool more = false;
        for (std::uint32_t n = 0; n < way.count; ++n) {
            const auto& target = talk_.branches[way.first + n].target;
            more = go(target.kind, target.moment, turns, cost) || more;
        }
        return more;
    }

    bool leave(std::size_t m, std::size_t turns, std::int64_t cost) {
        const TalkMoment& moment = talk_.moments[m];
        const std::size_t after = turns + (moment.replies > 0 ? 1 : 0);
        bool more = free_ways(moment, after, cost);
        if (moment.ends != scenario::Outcome::none) more = end(after, cost) || more;
        more = go(moment.then, after, cost) || more;
        for (std::size_t n = 0; n < moment.replies; ++n) {
            if (!on_offer_[moment.first_reply + n]) continue;
            const TalkReply& reply = talk_.replies[moment.first_reply + n];
            const std::int64_t dearer = cost + price(moment, reply);
            more = go(reply.then, after, dearer) || more;
            more = go(reply.otherwise.kind, reply.otherwise.moment, after, dearer) || more;
        }
        if (moment.replies == 0) return more;
        const std::int64_t silent = cost + silence(moment);
        more = go(moment.silence.kind, moment.silence.moment, after, silent) || more;
        if (moment.silence.kind != scenario::Target::Kind::none) return more;
        more = come(static_cast<std::uint16_t>(m), after, silent) || more;
        return end(after, silent) || more;
    }

    // Acts that are no reply, and what they lead to; help may come and end it at any time.
    bool free_ways(const TalkMoment& moment, std::size_t turns, std::int64_t cost) {
        bool more = false;
        for (const std::uint16_t answer : moment.answers) {
            if (answer != kNone) more = come(answer, turns, cost) || more;
        }
        const bool help = talk_.supervisor != Comes::never || talk_.colleague != Comes::never;
        if (help || !talk_.never_ends || talk_.may_hold) more = end(turns, cost) || more;
        for (const TalkEscalation& escalation : talk_.escalations) {
            if (help && escalation.answer != kNone) more = come(escalation.answer, turns, cost) || more;
        }
        return more;
    }

    std::int64_t weight(const TalkMoment& moment) const {
        const scenario::Moment& from = model_.moment(moment.id);
        if (from.who != scenario::Speaker::customer) return 1;
        return 1 + model_.vocabulary().numbers.provocation_levels[static_cast<std::size_t>(from.is)];
    }

    std::int64_t weight(Pillar pillar) const { return model_.scenario().weights[static_cast<std::size_t>(pillar)]; }

    std::int64_t price(const TalkMoment& moment, const TalkReply& reply) const {
        std::int64_t price = 0;
        for (const Pillar pillar : {Pillar::calm, Pillar::no_arguing}) {
            std::int64_t loss = 0;
            for (const CodeId code : model_.reply(reply.id).does) {
                const scenario::ConductCode& conduct = model_.vocabulary()[code];
                const bool bad = conduct.kind == scenario::ConductKind::bad && conduct.pillar == pillar;
                if (bad) loss -= conduct.severity;
            }
            price += weight(pillar) * weight(moment) * std::clamp<std::int64_t>(loss, 0, kThousandths);
        }
        return price;
    }

    std::int64_t silence(const TalkMoment& moment) const {
        const auto is = model_.moment(moment.id).is;
        if (is == scenario::Provocation::threat || is == scenario::Provocation::harassment) return 0;
        return weight(Pillar::calm) * weight(moment) * -std::int64_t{model_.vocabulary().numbers.no_answer_first};
    }

    const Model& model_;
    const Talk& talk_;
    std::span<const bool> on_offer_;
    std::int32_t turns_;
    std::vector<std::int64_t> cost_;
    std::int64_t ended_ = kFar;
};

}  // namespace

void find_upper_bound(const Model& model, const Talk& talk, std::span<const bool> on_offer, Proof& proof) {
    const bool lucky = talk.has_remorse || std::count(talk.tempers.begin(), talk.tempers.end(), true) > 1;
    if (!talk.alone || lucky) {
        proof.upper_bound_because = talk.alone ? "Luck changes what the reference play comes to; no pillar was bounded."
                                               : "There are several customers; no pillar was bounded.";
        return;
    }
    const scenario::RubricNumbers& numbers = model.vocabulary().numbers;
    std::int64_t most_weight = numbers.least_turn_weight;
    std::int32_t turns = 1'000;
    for (std::uint64_t seed = 1; seed <= kReferences; ++seed) {
        const scoring::Reference reference = scoring::make_reference(model, seed);
        most_weight = std::max(most_weight, reference.weight);
        turns = std::min(turns, reference.turns);
    }
    const std::int32_t needed = turns * numbers.exercised_share / 100;
    const std::int64_t cost = CheapestWay(model, talk, on_offer, needed).cost();
    proof.upper_bound_because = "Some way through the talk costs nothing in calm and in not arguing.";
    if (cost == 0 || cost >= kFar) return;
    const auto weight = [&](Pillar pillar) {
        return std::int64_t{model.scenario().weights[static_cast<std::size_t>(pillar)]};
    };
    std::int64_t weights = weight(Pillar::calm) + weight(Pillar::no_arguing) + weight(Pillar::service);
    if (!talk.escalations.empty()) weights += weight(Pillar::escalation);
    // A pillar loses no more than all of it: then the other one may still be whole.
    const std::int64_t least = std::min(weight(Pillar::calm), weight(Pillar::no_arguing)) * kThousandths * most_weight;
    const std::int64_t lost = std::min(cost, least) * kPoints;  // of kPoints x weights x kThousandths x most_weight
    const std::int64_t whole = weights * kThousandths * most_weight;
    proof.upper_bound = static_cast<std::int32_t>((2 * (kPoints * whole - lost) + whole) / (2 * whole));
    proof.upper_bound_because =
        fmt::format("Every way through the talk that counts loses at least {} of 100 by what must be said in it.",
                    kPoints - proof.upper_bound);
}

std::vector<std::string> told_apart_no_more(std::span<const Talk> talks) {
    std::vector<std::string> told;
    const auto add = [&](bool wanted, std::string_view sentence) {
        if (wanted) told.emplace_back(sentence);
    };
    const auto any = [&](auto is) { return std::any_of(talks.begin(), talks.end(), is); };
    add(talks.size() > 1,
        "Each customer's talk was explored by itself; what the others do to facts, the line and the helpers may be "
        "anything that it could be.");
    add(any([](const Talk& talk) { return talk.unknown_leaves > 0; }),
        "Conditions on the time, on people in line, on free helpers and on facts that others change may be true or not "
        "at any moment.");
    add(any([](const Talk& talk) { return !talk.feelings_known; }),
        "Who waits in line hears how others are spoken with: the anger and trust of later customers may be anything.");
    add(any([](const Talk& talk) { return talk.supervisor != Comes::never || talk.colleague != Comes::never; }),
        "Help that was called may come at any time.");
    add(talks.size() > 1 || any([](const Talk& talk) { return talk.may_hold; }),
        "Patience of those who wait may run out at any time.");
    return told;
}

}  // namespace composure::analysis::proving
