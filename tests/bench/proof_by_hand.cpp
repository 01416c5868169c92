#include "proof_by_hand.h"

#include <fmt/format.h>

#include <algorithm>
#include <sstream>

#include "base/utf8.h"

namespace composure::bench {
namespace {

constexpr std::int32_t kPoint = 1000;
constexpr std::int32_t kMost = 100;
constexpr std::uint32_t kSpeaking = 0, kWaiting = 1, kReacting = 2;
constexpr std::int32_t kPerWord = 260, kLeast = 1200;

std::int32_t clamp_points(std::int32_t points) { return std::clamp(points, 0, kMost); }

}  // namespace

std::vector<Guards> make_guards(const std::vector<StoryMoment>& story) {
    std::vector<Guards> guards;
    for (std::size_t n = 0; n < story.size(); ++n) {
        const auto at = static_cast<std::int32_t>(n);
        guards.push_back({20 + at * 7 % 60, 20 + at * 13 % 70});
    }
    return guards;
}

std::string as_guarded_yaml(const std::vector<StoryMoment>& story, const std::vector<Guards>& guards) {
    std::istringstream plain(as_yaml(story));
    std::string text;
    std::size_t reply = 0;
    for (std::string line; std::getline(plain, line);) {
        if (line.find("- {say:") != std::string::npos) {
            const Guards& guard = guards[reply / kReplies];
            const std::size_t nth = reply++ % kReplies;
            if (nth == 1) line.insert(line.size() - 1, fmt::format(", if: {{anger: below {}}}", guard.anger_below));
            if (nth == 3)
                line.insert(line.size() - 1, fmt::format(", if: {{trust: at least {}}}", guard.trust_at_least));
        }
        text += line + "\n";
    }
    return text;
}

ProofByHand::ProofByHand(const std::vector<StoryMoment>& story, const std::vector<Guards>& guards,
                         const scenario::Vocabulary& table, std::int32_t anger, std::int32_t trust)
    : anger_(anger), trust_(trust) {
    const auto move_of = [&](CodeId code) { return Move{table[code].anger / kPoint, table[code].trust / kPoint}; };
    const auto sum = [](Move a, Move b) { return Move{a.anger + b.anger, a.trust + b.trust}; };
    for (std::size_t m = 0; m < story.size(); ++m) {
        Place place;
        for (std::size_t n = 0; n < kReplies; ++n) {
            const Move said = move_of(table.find(story[m].replies[n].code));
            place.replies[n][0] = said;
            place.replies[n][1] = sum(said, move_of(table.interrupts));
            place.next[n] = story[m].replies[n].next;
        }
        place.guards = guards[m];
        place.insult = story[m].is == "insult";
        place.line = std::max(kLeast, kPerWord * static_cast<std::int32_t>(word_count(story[m].says)));
        places_.push_back(place);
    }
    limits_[0] = move_of(table.sets_limit);
    limits_[1] = sum(limits_[0], move_of(table.interrupts));
    limits_[2] = sum(limits_[0], move_of(table.nags));
    limits_[3] = sum(limits_[1], move_of(table.nags));
    on_offer_.resize(story.size() * kReplies);
    known_.resize(story.size() * 3 * 8 * 101 * 101);
}

void ProofByHand::see(Here here) {
    std::size_t key = here.moment * 3 + here.mode;
    key = key * 8 + here.silent * 4 + here.listened * 2 + here.limit;
    key = (key * 101 + static_cast<std::size_t>(here.anger)) * 101 + static_cast<std::size_t>(here.trust);
    if (known_[key]) return;
    known_[key] = true;
    stack_.push_back(here);
}

void ProofByHand::reply(const Here& here, std::size_t n, std::size_t cut) {
    const Place& place = places_[here.moment];
    if (place.next[n] == kTheEnd) return;
    Here next;
    next.moment = static_cast<std::uint32_t>(place.next[n]);
    next.limit = here.limit;
    next.anger = clamp_points(here.anger + place.replies[n][cut].anger);
    next.trust = clamp_points(here.trust + place.replies[n][cut].trust);
    see(next);
}

void ProofByHand::from(const Here& here) {
    const Place& place = places_[here.moment];
    for (std::size_t n = 0; n < kReplies; ++n) {
        if (n == 1 && here.anger >= place.guards.anger_below) continue;
        if (n == 3 && here.trust < place.guards.trust_at_least) continue;
        on_offer_[here.moment * kReplies + n] = true;
        reply(here, n, 0);
        if (here.mode != kWaiting) reply(here, n, 1);
    }
    for (std::size_t cut = 0; cut < 2; ++cut) {
        if (cut == 1 && (here.mode == kWaiting || (here.mode == kSpeaking && place.insult))) continue;
        const Move& move = limits_[cut + 2 * here.limit];
        Here next = here;
        next.limit = 1;
        next.mode = kReacting;
        next.anger = clamp_points(here.anger + move.anger);
        next.trust = clamp_points(here.trust + move.trust);
        see(next);
    }
    for (std::int32_t seconds = 1; here.listened == 0 && seconds <= 5; ++seconds) {
        Here next = here;
        next.listened = 1;
        next.anger = clamp_points(here.anger - 2 * seconds);
        const bool goes_on = here.mode == kSpeaking && seconds * 10'000 < place.line * 8;
        next.mode = goes_on ? kSpeaking : here.mode == kReacting && seconds == 1 ? kReacting : kWaiting;
        see(next);
    }
    if (here.silent == 1) return;
    Here next = here;
    next.silent = 1;
    next.listened = 0;
    next.mode = kSpeaking;
    next.anger = clamp_points(here.anger + 10);
    see(next);
}

std::size_t ProofByHand::run() {
    std::fill(known_.begin(), known_.end(), false);
    std::size_t states = 0;
    see({0, kSpeaking, 0, 0, 0, anger_, trust_});
    while (!stack_.empty()) {
        const Here here = stack_.back();
        stack_.pop_back();
        ++states;
        from(here);
    }
    return states;
}

}  // namespace composure::bench
