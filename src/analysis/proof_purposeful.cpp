// What comes of a talk by purpose: without the acts that may be repeated for ever and lead nowhere.
#include <algorithm>

#include "analysis/proof_explored_internal.h"
#include "base/utf8.h"

namespace composure::analysis::proving {
namespace {

using scenario::ConditionKind;

constexpr std::int64_t kBystanders = 4;   // they feel a quarter
constexpr std::int64_t kOften = 2;        // so often a moment of somebody else's talk is overheard
constexpr std::int32_t kStride = 10'000;  // between the feelings with which somebody may come
constexpr std::int32_t kLoudMutter = 3'000;

bool asks(const Talk& talk, std::initializer_list<ConditionKind> kinds) {
    return std::any_of(talk.ops.begin(), talk.ops.end(),
                       [&](const Op& op) { return std::find(kinds.begin(), kinds.end(), op.kind) != kinds.end(); });
}

struct Drift {
    std::int64_t angrier = 0, calmer = 0, trusting = 0, doubting = 0;
};

// The most that one visit to a moment can do to somebody who overhears it, thousandths of a feeling.
Drift overheard_in(const Talk& talk, const TalkMoment& moment, const Talk& hearer) {
    Drift most;
    for (std::size_t n = 0; n < moment.replies; ++n) {
        const TalkReply& reply = talk.replies[moment.first_reply + n];
        for (const Effect& effect : {reply.moves[0], reply.moves[1]}) {
            for (std::size_t temper = 0; temper < kTempers; ++temper) {
                if (!hearer.tempers[temper]) continue;
                most.angrier = std::max<std::int64_t>(most.angrier, effect.anger[temper]);
                most.calmer = std::max<std::int64_t>(most.calmer, -std::int64_t{effect.anger[temper]});
                most.trusting = std::max<std::int64_t>(most.trusting, effect.trust[temper]);
                most.doubting = std::max<std::int64_t>(most.doubting, -std::int64_t{effect.trust[temper]});
            }
        }
    }
    return most;
}

Drift overheard_by(std::size_t hearer, std::span<const Talk> talks) {
    Drift all;
    for (std::size_t c = 0; c < talks.size(); ++c) {
        if (c == hearer) continue;
        for (const TalkMoment& moment : talks[c].moments) {
            const Drift most = overheard_in(talks[c], moment, talks[hearer]);
            all.angrier += kOften * most.angrier / kBystanders;
            all.calmer += kOften * most.calmer / kBystanders;
            all.trusting += kOften * most.trusting / kBystanders;
            all.doubting += kOften * most.doubting / kBystanders;
        }
        all.angrier += kLoudMutter;
    }
    return all;
}

std::vector<std::int32_t> around(std::int32_t feeling, std::int64_t less, std::int64_t more) {
    std::vector<std::int32_t> all{feeling};
    for (std::int64_t by = kStride; by < less + kStride; by += kStride) all.push_back(clamped(feeling - by));
    for (std::int64_t by = kStride; by < more + kStride; by += kStride) all.push_back(clamped(feeling + by));
    std::sort(all.begin(), all.end());
    all.erase(std::unique(all.begin(), all.end()), all.end());
    return all;
}

// How long somebody is at the counter until a moment is left, if nobody draws it out: a line and its clock (twice,
// where one silence is no end), listening, a limit, a call. Without an end where the talk goes in a circle.
class Times {
public:
    explicit Times(Talk& talk) : talk_(talk), comes_(talk.moments.size(), kNever) {}

    void run() {
        comes_[0] = 0;
        go_on();
        for (std::size_t handed = 0; handed < talk_.escalations.size(); ++handed) {  // each is handed over once
            std::int64_t latest = 0;
            for (std::size_t m = 0; m < comes_.size(); ++m) {
                if (comes_[m] != kNever) latest = std::max(latest, comes_[m] == kEndless ? kEndless : left(m) + help());
            }
            for (const TalkEscalation& each : talk_.escalations) come(each.answer, latest);
            go_on();
        }
        for (std::size_t m = 0; m < comes_.size(); ++m) {
            const bool known = comes_[m] != kNever && comes_[m] != kEndless;
            talk_.moments[m].most_served = known ? left(m) + help() : kEndless;
        }
    }

private:
    static constexpr std::int64_t kNever = -1, kEndless = INT64_MAX;
    static constexpr std::int64_t kListening = 5'000, kReaction = 15'000, kHandOver = 90'000;

    std::int64_t time_to_answer(const TalkMoment& moment) const {
        const scenario::Moment& from = talk_.model->moment(moment.id);
        std::int64_t reading = simulation::kLeastClock.count;
        for (const scenario::Reply& reply : from.replies) {
            reading += simulation::kPerWordRead.count * static_cast<std::int64_t>(word_count(reply.say));
        }
        return std::max(reading, from.exact_wait ? from.exact_wait->count : 0) + from.extra_wait.count;
    }

    std::int64_t help() const {
        const scenario::Scenario& scene = talk_.model->scenario();
        const bool comes = talk_.supervisor != Comes::never || talk_.colleague != Comes::never;
        return comes ? std::max(scene.supervisor.arrives, scene.colleague.arrives).count + kHandOver : 0;
    }

    std::int64_t left(std::size_t m) const {
        const TalkMoment& moment = talk_.moments[m];
        std::int64_t visit = moment.longest + kListening;
        if (moment.replies > 0) {
            const std::int64_t line = moment.longest + kListening + 2 * time_to_answer(moment);
            const std::int64_t lines = moment.silence.kind == scenario::Target::Kind::none ? 2 : 1;
            visit = lines * line + talk_.limits_to_end * (kReaction + line) + kReaction;
        }
        return comes_[m] + visit;
    }

    void come(std::uint16_t moment, std::int64_t at) {
        if (moment == kNone || comes_[moment] >= at) return;
        comes_[moment] = endless_ ? kEndless : at;
    }
    void come(const Target& target, std::int64_t at) {
        if (target.kind == scenario::Target::Kind::moment) come(target.moment, at);
    }
    void come(const Way& way, std::int64_t at) {
        for (std::uint32_t n = 0; n < way.count; ++n) come(talk_.branches[way.first + n].target, at);
    }

    // Who still comes later after as many rounds as there are moments goes in a circle.
    void go_on() {
        for (std::size_t round = 0; round < 2 * comes_.size() + 2; ++round) {
            endless_ = round > comes_.size();
            for (std::size_t m = 0; m < comes_.size(); ++m) leave(m);
        }
        endless_ = false;
    }

    void leave(std::size_t m) {
        if (comes_[m] == kNever) return;
        const TalkMoment& moment = talk_.moments[m];
        const std::int64_t at = comes_[m] == kEndless ? kEndless : left(m);
        come(moment.then, at);
        come(moment.silence, at);
        come(talk_.remorse_then, at);
        for (const std::uint16_t answer : moment.answers) come(answer, at);
        for (std::size_t n = 0; n < moment.replies; ++n) {
            come(talk_.replies[moment.first_reply + n].then, at);
            come(talk_.replies[moment.first_reply + n].otherwise, at);
        }
    }

    Talk& talk_;
    std::vector<std::int64_t> comes_;
    bool endless_ = false;
};

// Nothing in it that may be repeated for ever was done twice.
bool is_purposeful(const Talk& talk, const Path& path) {
    std::size_t limits = 0, buttons = 0, calls = 0;
    State before;
    for (const PathStep& step : path) {
        switch (step.label.move) {
            case Move::hold: return false;
            case Move::limit:
                ++buttons;
                ++limits;
                break;
            case Move::call_supervisor:
            case Move::call_colleague:
            case Move::feel_unsafe: ++calls; break;
            case Move::reply: {
                const std::size_t reply = talk.moments[before.moment].first_reply + std::size_t{step.label.reply};
                if (talk.replies[reply].sets_limit) ++limits;
                break;
            }
            default: break;
        }
        before = step.after;
    }
    return calls <= 1 && (buttons == 0 || limits <= talk.limits_to_end);
}

bool all_by_purpose(const Talk& talk, const Explored& whole) {
    const auto by_purpose = [&](const std::vector<std::optional<Path>>& paths) {
        return std::all_of(paths.begin(), paths.end(),
                           [&](const std::optional<Path>& path) { return !path || is_purposeful(talk, *path); });
    };
    const bool circles = std::any_of(whole.endless_as_written.begin(), whole.endless_as_written.end(),
                                     [](const std::optional<Path>& path) { return path.has_value(); });
    return !circles && by_purpose(whole.moments) && by_purpose(whole.offered) && by_purpose(whole.endings) &&
           by_purpose(whole.due) && by_purpose(whole.part_paths);
}

}  // namespace

std::optional<Explored> explore_purposeful(std::span<const Talk> talks, std::size_t which, const Explored& whole,
                                           std::size_t most_states) {
    Talk talk = talks[which];
    const bool feelings = asks(talk, {ConditionKind::anger, ConditionKind::trust});
    const bool times = asks(talk, {ConditionKind::served});
    if (!feelings && !times) return std::nullopt;
    if (!times && talk.feelings_known && all_by_purpose(talk, whole)) return std::nullopt;
    talk.purposeful = true;
    Times(talk).run();
    if (feelings && !talk.feelings_known) {
        const Drift drift = overheard_by(which, talks);
        talk.angers = around(talk.anger, drift.calmer, drift.angrier);
        talk.trusts = around(talk.trust, drift.doubting, drift.trusting);
        talk.feelings_known = true;
        find_live(talk);
    }
    Explored found = explore(talk, most_states);
    return found.emptied ? std::optional(std::move(found)) : std::nullopt;
}

}  // namespace composure::analysis::proving
