// Choosing a reply by its looks alone, without the customer's words: what a trainee does who wants to be done with it
// (rubric.md, "It must discriminate"). Rules written by people, nothing learned.
#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

#include "base/ids.h"
#include "simulation/model.h"

namespace composure::analysis {

enum class Guess : std::uint8_t {
    longest,
    shortest,
    first,           // in file order; tells something only where the order is fixed
    politest_words,  // "please", "sorry", "thank you" ...; English
    most_questions,
    sounds_best,  // polite and offering words count for a reply, refusing and blaming ones against it; English
};
inline constexpr std::array kGuesses{Guess::longest,        Guess::shortest,       Guess::first,
                                     Guess::politest_words, Guess::most_questions, Guess::sounds_best};

std::string_view name_of(Guess guess);  // "politest-words"

// The higher the better; the replies with the most are the guess. `place`: 0 for the first reply of the moment.
std::int32_t appeal(Guess guess, std::string_view text, std::size_t place);

// The replies of a moment that do most of what it calls for without a bad code, in file order; all that are equally
// good. Empty: no replies. No customer's state is looked at, so replies with an `if` count like the others.
std::vector<ReplyId> best_replies(const simulation::Model& model, MomentId moment);

// How often a rule picks one of the best, over the moments in which there is something to choose: two replies or more,
// and not all equally good. Where the rule cannot decide between some, each counts its share.
struct GuessRate {
    Guess guess = Guess::longest;
    std::int32_t moments = 0;
    std::int64_t hits = 0;              // thousandths of a moment
    std::int64_t chance = 0;            // what picking blindly would give, thousandths
    std::int64_t variance = 0;          // of picking blindly, thousandths
    std::vector<MomentId> right_alone;  // the moments in which it is right without a doubt, in file order

    // Over half of the moments, and by more than luck explains (a blind guesser does so in 1 of 20 scenarios or less).
    bool tells() const;
};

// Over all moments, or only those with `order: fixed`; no hand-overs.
enum class Among : std::uint8_t { all_moments, fixed_order };
GuessRate rate_of(const simulation::Model& model, Guess guess, Among among = Among::all_moments);

// A moment in which there is nothing to choose: two replies or more, none of them with a bad code, and each does as
// much of what is called for as any other.
bool every_reply_is_fine(const simulation::Model& model, MomentId moment);

}  // namespace composure::analysis
