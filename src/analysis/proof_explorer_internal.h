// The search in breadth through one talk, and backwards from its endings. Private to analysis/.
#pragma once

#include <algorithm>

#include "analysis/proof_explored_internal.h"
#include "analysis/proof_states_internal.h"
#include "analysis/proof_walk_internal.h"

namespace composure::analysis::proving {

// Where something was first seen: in a state, or by a move out of it.
struct Hit {
    std::uint32_t from = 0;
    Label label;
    bool seen = false, moves = false;

    void in(std::uint32_t state) {
        if (!seen) *this = {state, {}, true, false};
    }
    void by(std::uint32_t state, Label move) {
        if (!seen) *this = {state, move, true, true};
    }
};

template <class Each>
void each_beginning(const Talk& talk, Each each) {
    for (std::uint8_t temper = 0; temper < kTempers; ++temper) {
        if (!talk.tempers[temper]) continue;
        for (const std::int32_t anger : talk.angers) {
            for (const std::int32_t trust : talk.trusts) {
                State state;
                state.temper = temper;
                state.anger = anger;
                state.trust = trust;
                each(state);
            }
        }
    }
}

template <class Key>
class Explorer {
public:
    Explorer(const Talk& talk, const Layout& layout, std::size_t most)
        : talk_(talk),
          layout_(layout),
          most_(std::min<std::size_t>(most, Found<Key>::kMost)),
          walk_(talk, *this),
          found_(layout.width()),
          moments_(talk.moments.size()),
          stuck_(talk.moments.size()),
          offered_(talk.replies.size()),
          endings_((talk.moments.size() + talk.replies.size()) * kOutcomes),
          due_(talk.escalations.size()),
          parts_(talk.parts.size()),
          part_hits_(talk.parts.size()) {}

    Explored run() {
        begin();
        go_on([] { return false; });
        Explored all = gather();
        if (all.emptied) find_endless(all);
        return all;
    }

    std::optional<Path> find(State from, const Goal& goal) {
        to(from, {});
        roots_ = found_.size();
        if (goal.kind == Goal::Kind::state) return find(goal.state);
        const Hit& hit = hits_of(goal.kind)[goal.place];
        go_on([&] { return hit.seen; });
        return hit.seen ? std::optional(path_to(hit)) : std::nullopt;
    }

    std::size_t size() const { return found_.size(); }

    // What Walk tells.
    void to(State next, Label label) {
        layout_.forget(next);
        Key key;
        layout_.pack(next, key);
        if (looks_for_exits_) {
            const bool unasked = ignores_calls_ && is_call(label.move) && next.moment == from_moment_;
            leads_out_ = leads_out_ || (!unasked && exits_[(*places_)[key]]);
            return;
        }
        ++transitions_;
        found_.add(key, here_, label);
    }
    void gone(scenario::Outcome outcome, Written written, Label label) {
        if (looks_for_exits_) {
            leads_out_ = leads_out_ || !only_written_ || written.by != Written::By::engine;
            return;
        }
        ++transitions_;
        if (written.place == kNone) return;
        const bool reply = written.by == Written::By::reply;
        const std::size_t place = written.place + (reply ? talk_.moments.size() : 0);
        endings_[place * kOutcomes + static_cast<std::size_t>(outcome)].by(here_, label);
    }
    void offered(std::size_t reply) { offered_[reply].in(here_); }
    void nothing_offered() { stuck_[layout_.unpack(found_[here_]).moment].in(here_); }
    void looked(const State& state, Label label) {
        for (std::size_t e = 0; e < due_.size(); ++e) {
            asked(state, talk_.escalations[e].due);
            if (due_[e].seen) continue;
            if ((truth_of(talk_, state, talk_.escalations[e].due) & kTrue) != 0) due_[e].by(here_, label);
        }
    }
    void asked(const State& state, const Test& test) {
        if (unseen_ > 0 && test.count > 0 && note_parts(talk_, state, test, parts_)) {
            unseen_ = static_cast<std::size_t>(std::count(parts_.begin(), parts_.end(), false));
            for (std::size_t p = 0; p < parts_.size(); ++p) {
                if (parts_[p]) part_hits_[p].in(here_);
            }
        }
    }

private:
    std::optional<Path> find(const State& goal) {
        Key key;
        layout_.pack(goal, key);
        std::size_t looked = 0;
        const auto seen = [&] {
            while (looked < found_.size() && !(found_[looked] == key)) ++looked;
            return looked < found_.size();
        };
        go_on(seen);
        if (!seen()) return std::nullopt;
        Hit hit;
        hit.in(static_cast<std::uint32_t>(looked));
        return path_to(hit);
    }

    template <class Enough>
    void go_on(Enough enough) {
        for (; at_ < found_.size() && found_.size() <= most_ && !enough(); ++at_) {
            const State state = layout_.unpack(found_[at_]);
            here_ = static_cast<std::uint32_t>(at_);
            moments_[state.moment].in(here_);
            walk_.from(state);
        }
    }

    const std::vector<Hit>& hits_of(Goal::Kind kind) const {
        switch (kind) {
            case Goal::Kind::moment: return moments_;
            case Goal::Kind::offered: return offered_;
            case Goal::Kind::stuck: return stuck_;
            case Goal::Kind::ending: return endings_;
            case Goal::Kind::due:
            case Goal::Kind::state: break;
        }
        return due_;
    }

    void begin() {
        each_beginning(talk_, [&](const State& state) { walk_.begin(state); });
        roots_ = found_.size();
    }

    Path path_to(const Hit& hit) const {
        Path path;
        if (hit.moves) path.push_back({hit.label, {}, false});
        for (std::uint32_t n = hit.from;; n = found_.link(n).from) {
            path.push_back({found_.link(n).label, layout_.unpack(found_[n]), true});
            if (n < roots_) break;
        }
        std::reverse(path.begin(), path.end());
        return path;
    }

    void give(std::vector<std::optional<Path>>& into, const std::vector<Hit>& hits) const {
        for (const Hit& hit : hits) into.push_back(hit.seen ? std::optional(path_to(hit)) : std::nullopt);
    }

    // Backwards from the endings, over the states of moments that have no way out for sure.
    void find_endless(Explored& all) {
        const SureExits sure = sure_exits(talk_);
        all.endless = trapped(sure.any, Only::any);
        all.endless_as_written = trapped(sure.written, Only::written);
        all.never_ends_as_written.assign(talk_.moments.size(), false);
        const auto is_trap = [](const std::optional<Path>& path) { return path.has_value(); };
        if (std::none_of(all.endless_as_written.begin(), all.endless_as_written.end(), is_trap)) return;
        for (std::size_t m = 0; m < talk_.moments.size(); ++m) {
            all.never_ends_as_written[m] = all.endless_as_written[m].has_value();
        }
        for (std::size_t n = 0; n < found_.size(); ++n) {
            const State state = layout_.unpack(found_[n]);
            if (exits_[n] && !is_with_help(state) && !may_have_help(state))
                all.never_ends_as_written[state.moment] = false;
        }
    }

    enum class Only : std::uint8_t { any, written };

    std::vector<std::optional<Path>> trapped(const std::vector<bool>& sure, Only which) {
        std::vector<Hit> hits(talk_.moments.size());
        exits_.assign(found_.size(), false);
        bool open = false;
        for (std::size_t n = 0; n < found_.size(); ++n) {
            const State state = layout_.unpack(found_[n]);
            exits_[n] = !is_with_help(state) && sure[state.moment];
            open = open || !exits_[n];
        }
        const Places<Key> places(found_);
        places_ = &places;
        looks_for_exits_ = true;
        only_written_ = which == Only::written;
        for (bool more = open; more;) {
            more = false;
            for (std::size_t n = found_.size(); n-- > 0;) more = leads_out(n) || more;
        }
        looks_for_exits_ = false;
        for (std::size_t n = 0; open && n < found_.size(); ++n) {
            const State state = layout_.unpack(found_[n]);
            const bool skipped = (which == Only::written && is_with_help(state)) || may_have_help(state);
            if (!exits_[n] && !skipped) hits[state.moment].in(static_cast<std::uint32_t>(n));
        }
        std::vector<std::optional<Path>> paths;
        give(paths, hits);
        return paths;
    }

    static bool is_with_help(const State& state) {
        return state.mode == Mode::waiting_for_help || state.mode == Mode::hand_over;
    }

    // Among others the helper who was called may be with somebody else by now, or not: both states are the same play.
    bool may_have_help(const State& state) const {
        const bool called = state.help != kNoHelp || (state.bits & (kColleague | 0xF * kCalledFirst)) != 0;
        return !talk_.alone && called;
    }

    static bool is_call(Move move) {
        return move == Move::call_supervisor || move == Move::call_colleague || move == Move::feel_unsafe;
    }

    // Help is due here, and became so here: then the buttons that call it are a way that somebody wrote.
    bool asks_for_call(const State& state) const {
        return std::any_of(talk_.escalations.begin(), talk_.escalations.end(), [&](const TalkEscalation& each) {
            const auto place = static_cast<std::size_t>(&each - talk_.escalations.data());
            if ((state.bits & kCalledFirst << place) != 0 || each.never) return false;
            if ((truth_of(talk_, state, each.due) & kTrue) == 0) return false;
            const Op& first = talk_.ops[each.due.first];
            const bool elsewhere = first.kind == scenario::ConditionKind::reached && first.known != kEither &&
                                   (talk_.moments[state.moment].sets >> first.bit & 1U) == 0;
            return !elsewhere;
        });
    }

    // Those for whom they wait take over: the talk ends with it.
    bool is_taken_over(const State& state) const {
        const bool comes = state.help == kHelpForNothing || (state.help == kNoHelp && talk_.strangers_helper);
        return state.mode == Mode::waiting_for_help && comes;
    }

    bool leads_out(std::size_t n) {
        if (exits_[n]) return false;
        leads_out_ = false;
        here_ = static_cast<std::uint32_t>(n);
        const State state = layout_.unpack(found_[n]);
        ignores_calls_ = only_written_ && !asks_for_call(state);
        from_moment_ = state.moment;
        walk_.from(state);
        leads_out_ = leads_out_ || (only_written_ && is_taken_over(state));
        exits_[n] = leads_out_;
        return leads_out_;
    }

    Explored gather() const {
        Explored all;
        give(all.moments, moments_);
        give(all.offered, offered_);
        give(all.stuck, stuck_);
        give(all.endings, endings_);
        give(all.due, due_);
        give(all.part_paths, part_hits_);
        all.parts = parts_;
        all.states = found_.size();
        all.transitions = transitions_;
        all.emptied = at_ == found_.size();
        return all;
    }

    const Talk& talk_;
    const Layout& layout_;
    std::size_t most_;
    Walk<Explorer> walk_;
    Found<Key> found_;
    std::size_t at_ = 0, roots_ = 0, transitions_ = 0;
    std::uint32_t here_ = 0;
    std::vector<Hit> moments_, stuck_, offered_, endings_, due_;
    std::vector<bool> parts_, exits_;
    std::vector<Hit> part_hits_;
    const Places<Key>* places_ = nullptr;  // while it looks for exits
    bool looks_for_exits_ = false, only_written_ = false, leads_out_ = false, ignores_calls_ = false;
    std::uint16_t from_moment_ = 0;
    std::size_t unseen_ = parts_.size();
};

}  // namespace composure::analysis::proving
