#include "analysis/guesses.h"

#include <algorithm>
#include <string>

#include "base/utf8.h"

namespace composure::analysis {

namespace {

// Folded: small letters, no punctuation ("I'll" is "ill"). Each is looked for as whole words.
constexpr std::array kPolite = std::to_array<std::string_view>(
    {"please", "thank you", "thanks", "sorry", "apologise", "apologies", "apologize", "pardon", "excuse", "kindly",
     "would you", "could you", "may i", "happy to", "gladly", "my pleasure"});
constexpr std::array<std::string_view, 18> kOffering{
    "let me",  "ill",   "i will",     "i can",   "we can", "lets",         "help", "understand", "together",
    "shall i", "i see", "right away", "for you", "i hear", "you can have", "look", "take care",  "both"};
constexpr std::array<std::string_view, 34> kHarsh{
    "calm down",    "not my",     "cant",       "cannot",    "never",      "nothing i", "no",
    "you should",   "your fault", "rules",      "policy",    "nobody",     "wrong",     "impossible",
    "not possible", "dont",       "you people", "obviously", "as i said",  "already",   "why did",
    "you must",     "next",       "wont",       "honestly",  "stupid",     "if only",   "you were",
    "always",       "actually",   "have to",    "your own",  "ridiculous", "not our"};

// How many of these words stand in a folded text.
template <std::size_t N>
std::int32_t count_words(const std::string& folded, const std::array<std::string_view, N>& words) {
    const std::string text = " " + folded + " ";
    std::int32_t found = 0;
    for (const std::string_view word : words) {
        const std::string whole = " " + std::string(word) + " ";
        for (std::size_t at = text.find(whole); at != std::string::npos; at = text.find(whole, at + 1)) ++found;
    }
    return found;
}

std::int32_t politeness(const std::string& folded) { return count_words(folded, kPolite); }

std::int32_t count_of(std::string_view text, char sign) {
    return static_cast<std::int32_t>(std::count(text.begin(), text.end(), sign));
}

struct Goodness {
    bool clean = true;
    std::ptrdiff_t asked = 0;
    friend bool operator==(const Goodness&, const Goodness&) = default;
};

Goodness goodness_of(const simulation::Model& model, MomentId moment, ReplyId reply) {
    const auto& asked = model.moment(moment).calls_for;
    Goodness good;
    for (const CodeId code : model.reply(reply).does) {
        if (model.vocabulary()[code].kind == scenario::ConductKind::bad) good.clean = false;
        if (std::find(asked.begin(), asked.end(), code) != asked.end()) ++good.asked;
    }
    return good;
}

bool better(const Goodness& a, const Goodness& b) {
    if (a.clean != b.clean) return a.clean;
    return a.asked > b.asked;
}

ReplyId nth_reply(const simulation::Model& model, MomentId moment, std::size_t n) {
    return ReplyId::at(model.first_reply(moment).position() + n);
}

// Of the replies that look best to the rule, the share that is among the best; thousandths.
std::int64_t share_right(const simulation::Model& model, MomentId moment, Guess guess,
                         const std::vector<ReplyId>& best) {
    std::int32_t most = INT32_MIN;
    std::int64_t chosen = 0, right = 0;
    for (std::size_t n = 0; n < model.reply_count(moment); ++n) {
        const ReplyId reply = nth_reply(model, moment, n);
        const std::int32_t looks = appeal(guess, model.reply(reply).say, n);
        if (looks < most) continue;
        if (looks > most) chosen = right = 0;
        most = looks;
        ++chosen;
        right += std::find(best.begin(), best.end(), reply) != best.end() ? 1 : 0;
    }
    return 1000 * right / chosen;
}

// A moment that `like` copied to another customer stands once in the file.
bool is_copy(const simulation::Model& model, MomentId moment) {
    const SourceSpan at = model.moment(moment).at;
    for (std::size_t n = 0; n < moment.position() && at.line > 0; ++n) {
        if (model.moment(MomentId::at(n)).at == at) return true;
    }
    return false;
}

}  // namespace

std::string_view name_of(Guess guess) {
    switch (guess) {
        case Guess::longest: return "longest";
        case Guess::shortest: return "shortest";
        case Guess::first: return "first";
        case Guess::politest_words: return "politest-words";
        case Guess::most_questions: return "most-questions";
        case Guess::sounds_best: return "sounds-best";
    }
    return "";
}

std::int32_t appeal(Guess guess, std::string_view text, std::size_t place) {
    const auto length = static_cast<std::int32_t>(character_count(text));
    switch (guess) {
        case Guess::longest: return length;
        case Guess::shortest: return -length;
        case Guess::first: return -static_cast<std::int32_t>(place);
        case Guess::most_questions: return count_of(text, '?');
        default: break;
    }
    const std::string folded = fold(text);
    if (guess == Guess::politest_words) return politeness(folded);
    return 2 * politeness(folded) + 2 * count_words(folded, kOffering) + count_of(text, '?') -
           3 * count_words(folded, kHarsh) - 2 * count_of(text, '!');
}

std::vector<ReplyId> best_replies(const simulation::Model& model, MomentId moment) {
    std::vector<ReplyId> best;
    Goodness most;
    for (std::size_t n = 0; n < model.reply_count(moment); ++n) {
        const ReplyId reply = nth_reply(model, moment, n);
        const Goodness good = goodness_of(model, moment, reply);
        if (!best.empty() && better(most, good)) continue;
        if (best.empty() || better(good, most)) best.clear();
        most = good;
        best.push_back(reply);
    }
    return best;
}

GuessRate rate_of(const simulation::Model& model, Guess guess, Among among) {
    GuessRate rate;
    rate.guess = guess;
    for (std::size_t n = 0; n < model.moment_count(); ++n) {
        const MomentId moment = MomentId::at(n);
        const auto count = static_cast<std::int64_t>(model.reply_count(moment));
        if (count < 2 || model.is_hand_over(moment) || is_copy(model, moment)) continue;
        if (among == Among::fixed_order && model.moment(moment).order != scenario::Order::fixed) continue;
        const std::vector<ReplyId> best = best_replies(model, moment);
        const auto good = static_cast<std::int64_t>(best.size());
        if (good == count) continue;
        const std::int64_t right = share_right(model, moment, guess, best);
        ++rate.moments;
        rate.hits += right;
        rate.chance += 1000 * good / count;
        rate.variance += 1000 * good * (count - good) / (count * count);
        if (right == 1000) rate.right_alone.push_back(moment);
    }
    return rate;
}

// At least three moments; the distance from blind guessing is at least the square root of 3 of its deviation.
bool GuessRate::tells() const {
    if (moments < 3 || 2 * hits <= std::int64_t{1000} * moments || hits <= chance) return false;
    const std::int64_t above = hits - chance;
    return above * above >= 3 * 1000 * variance;
}

bool every_reply_is_fine(const simulation::Model& model, MomentId moment) {
    const std::size_t count = model.reply_count(moment);
    if (count < 2 || model.is_hand_over(moment)) return false;
    const std::vector<ReplyId> best = best_replies(model, moment);
    return best.size() == count && goodness_of(model, moment, best.front()).clean;
}

}  // namespace composure::analysis
