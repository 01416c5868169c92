// Choosing by the looks of a reply alone, and how often that is right.
#include "analysis/guesses.h"

#include <fmt/format.h>

#include "support.h"

namespace composure {
namespace {

using analysis::Guess;

// A talk of so many moments; `right` does what is called for and comes second, `wrong` does not.
simulation::Model talk(int moments, const std::string& right, const std::string& wrong, const std::string& extra = "") {
    std::string text = "composure: 1\ntitle: A talk\ncustomers:\n  tamm:\n    name: Mrs Tamm\n    moments:\n";
    for (int n = 0; n < moments; ++n) {
        const std::string on = n + 1 < moments ? fmt::format("then: m{}", n + 1) : "ends: resolved";
        text += fmt::format("      m{}:\n        says: Where is my parcel?\n        calls-for: takes-seriously\n{}", n,
                            extra);
        text += fmt::format("        replies:\n          - {{say: \"{}\", does: fobs-off, {}}}\n", wrong, on);
        text += fmt::format("          - {{say: \"{}\", does: all-of-it, {}}}\n", right, on);
    }
    return test::model_from(text, "talk.yaml");
}

}  // namespace

TEST_CASE("the longest reply is always the best: that tells") {
    const simulation::Model model = talk(4, "I will look for it in the back room.", "No.");
    const analysis::GuessRate rate = rate_of(model, Guess::longest);
    CHECK(rate.moments == 4);
    CHECK(rate.hits == 4000);
    CHECK(rate.chance == 2000);
    CHECK(rate.tells());
    CHECK(rate.right_alone.front() == MomentId::at(0));
    CHECK_FALSE(rate_of(model, Guess::shortest).tells());
}

TEST_CASE("two moments tell nothing, however alike they are") {
    CHECK_FALSE(rate_of(talk(2, "I will look for it.", "No."), Guess::longest).tells());
}

TEST_CASE("what a rule cannot tell apart is a guess") {
    const analysis::GuessRate rate = rate_of(talk(4, "I will look.", "I am here."), Guess::politest_words);
    CHECK(rate.hits == 2000);
    CHECK_FALSE(rate.tells());
}

TEST_CASE("the place tells something only where the order is fixed") {
    CHECK(rate_of(talk(3, "I see.", "No."), Guess::first, analysis::Among::fixed_order).moments == 0);
    const simulation::Model fixed = talk(3, "I see.", "No.", "        order: fixed\n");
    CHECK(rate_of(fixed, Guess::first, analysis::Among::fixed_order).moments == 3);
    CHECK(rate_of(fixed, Guess::first, analysis::Among::fixed_order).hits == 0);
}

TEST_CASE("whole words count, not parts of them") {
    CHECK(analysis::appeal(Guess::politest_words, "Please, I'm sorry!", 0) == 2);
    CHECK(analysis::appeal(Guess::politest_words, "She is displeased.", 0) == 0);
    CHECK(analysis::appeal(Guess::most_questions, "Which? And when?", 0) == 2);
    CHECK(analysis::appeal(Guess::sounds_best, "Calm down.", 0) <
          analysis::appeal(Guess::sounds_best, "Let me see.", 0));
}

TEST_CASE("a moment in which nothing can be done wrong") {
    const simulation::Model model = test::model_from(R"(composure: 1
title: A talk
customers:
  tamm:
    name: Mrs Tamm
    moments:
      asks:
        says: Where is my parcel?
        calls-for: takes-seriously
        replies:
          - {say: I see., does: takes-seriously, then: waits}
          - {say: I will look., does: [takes-seriously, greets], then: waits}
      waits:
        says: And now?
        calls-for: takes-seriously
        replies:
          - {say: I see., does: takes-seriously, ends: resolved}
          - {say: Well., ends: resolved}
)",
                                                     "talk.yaml");
    CHECK(analysis::every_reply_is_fine(model, MomentId::at(0)));
    CHECK_FALSE(analysis::every_reply_is_fine(model, MomentId::at(1)));
    CHECK(analysis::best_replies(model, MomentId::at(0)).size() == 2);
}

}  // namespace composure
