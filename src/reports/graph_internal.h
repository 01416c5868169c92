// What a graph is made of, before it is drawn: the ways of plays, words of conditions, texts safe for DOT. Private to
// this room.
#pragma once

#include <set>
#include <string>
#include <utility>

#include "scenario/condition.h"
#include "simulation/event.h"
#include "simulation/model.h"

namespace composure::reports::graph {

// A way out of a moment: a reply, silence, an act ("set-limit") or by itself ("then").
struct Step {
    MomentId from;
    std::string by;  // "reply 12", "silence", "act set-limit", "then"
    friend auto operator<=>(const Step& a, const Step& b) {
        return std::pair(a.from.position(), a.by) <=> std::pair(b.from.position(), b.by);
    }
};

// What a play did: which way it left each moment, and where it came to.
struct Trail {
    std::set<Step> steps;
    std::set<std::pair<Step, std::size_t>> arrivals;  // with the position of the next moment; kTheEnd: gone
};
inline constexpr std::size_t kTheEnd = static_cast<std::size_t>(-1);

Trail trail_of(const simulation::Model& model, std::span<const simulation::Event> events);

// "anger at least 60 and heard a threat"
std::string condition_words(const simulation::Model& model, const scenario::Condition& condition);

// In lines of at most `width` characters, at most `lines` of them, cut with "..."; safe inside an HTML-like label.
std::string wrapped(std::string_view text, std::size_t width, std::size_t lines);
std::string escaped(std::string_view text);     // for HTML-like labels
std::string dot_string(std::string_view text);  // "..." of DOT, line ends as \n

}  // namespace composure::reports::graph
