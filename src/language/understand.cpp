#include "language/understand.h"

#include <algorithm>
#include <optional>

#include "base/utf8.h"
#include "language/likeness_internal.h"

namespace composure::language {

namespace {

// The numbers of the decision, in permille of shared words. Set with the corpus in tests/cases/language.
constexpr std::int32_t kSure = 720;         // so much in common is the same sentence
constexpr std::int32_t kLead = 110;         // and so much more than with any other
constexpr std::int32_t kPerhaps = 400;      // worth a question
constexpr std::int32_t kCovered = 800;      // or so much of what was typed stands in it
constexpr std::int32_t kAsGood = 60;        // no better and no worse than the best
constexpr std::int32_t kOneStrange = 1;     // words in a sure text that the reply has not
constexpr std::size_t kLeastBeginning = 3;  // words
constexpr std::size_t kMostAsked = 3;

struct Candidate {
    std::size_t offer = 0;
    std::int32_t score = 0;  // the better of alike, and a part of covered: to put them in order
    Likeness like;
};

template <class Visit>
bool any_wording(const Offer& offer, const Visit& visit) {
    return visit(offer.say) || std::any_of(offer.means.begin(), offer.means.end(), visit);
}

Understood from(std::vector<std::size_t> offers) {
    if (offers.empty()) return {};
    if (offers.size() == 1) return {Understood::Kind::sure, std::move(offers)};
    if (offers.size() > kMostAsked) offers.resize(kMostAsked);
    return {Understood::Kind::ask, std::move(offers)};
}

std::vector<std::size_t> equal_to(const std::string& folded, std::span<const Offer> offers) {
    std::vector<std::size_t> equal;
    for (std::size_t n = 0; n < offers.size(); ++n)
        if (any_wording(offers[n], [&](const std::string& words) { return fold(words) == folded; })) equal.push_back(n);
    return equal;
}

// The rest of its clause must not turn the beginning round: "I can help" is no beginning of "I can help nobody".
bool begins(const std::vector<Token>& typed, const std::string& words, const scenario::LanguageRules& rules) {
    const std::vector<Token> whole = tokens_of(words, rules);
    if (typed.size() >= whole.size()) return false;
    for (std::size_t n = 0; n < typed.size(); ++n)
        if (whole[n].word != typed[n].word || whole[n].negated != typed[n].negated) return false;
    for (std::size_t n = typed.size(); n < whole.size() && !whole[n - 1].ends_clause; ++n)
        if (whole[n].negation) return false;
    return true;
}

std::vector<std::size_t> begun_by(const std::vector<Token>& typed, std::span<const Offer> offers,
                                  const scenario::LanguageRules& rules) {
    std::vector<std::size_t> begun;
    if (typed.size() < kLeastBeginning) return begun;
    for (std::size_t n = 0; n < offers.size(); ++n)
        if (any_wording(offers[n], [&](const std::string& words) { return begins(typed, words, rules); }))
            begun.push_back(n);
    return begun;
}

// The likeness with the wording of an offer that is nearest; nothing if it says the opposite or nothing of the kind.
std::optional<Candidate> candidate(std::size_t n, const Offer& offer, const std::vector<Token>& typed,
                                   const scenario::LanguageRules& rules) {
    std::optional<Candidate> best;
    any_wording(offer, [&](const std::string& words) {
        const Likeness like = likeness(typed, tokens_of(words, rules));
        if (like.opposite || like.shared == 0) return false;
        const std::int32_t score = std::max(like.alike, like.covered * 2 / 3);
        if (!best || score > best->score) best = Candidate{n, score, like};
        return false;
    });
    return best;
}

bool worth_asking(const Candidate& candidate) {
    const Likeness& like = candidate.like;
    return like.alike >= kPerhaps || (like.covered >= kCovered && like.strange == 0);
}

Understood decide(std::vector<Candidate> candidates) {
    std::erase_if(candidates, [](const Candidate& each) { return !worth_asking(each); });
    std::stable_sort(candidates.begin(), candidates.end(),
                     [](const Candidate& a, const Candidate& b) { return a.score > b.score; });
    if (candidates.empty()) return {};
    const Candidate& best = candidates.front();
    const std::int32_t second = candidates.size() > 1 ? candidates[1].score : 0;
    if (best.like.alike >= kSure && best.score - second >= kLead && best.like.strange <= kOneStrange)
        return {Understood::Kind::sure, {best.offer}};
    Understood asked{Understood::Kind::ask, {}};
    for (const Candidate& each : candidates)
        if (best.score - each.score <= kAsGood && asked.offers.size() < kMostAsked) asked.offers.push_back(each.offer);
    return asked;
}

}  // namespace

Understood understand(std::string_view typed, std::span<const Offer> offers, const scenario::LanguageRules& rules) {
    if (typed.size() > kMostTyped || first_invalid_utf8(typed)) return {};
    const std::string folded = fold(typed);
    if (folded.empty()) return {};
    if (auto equal = equal_to(folded, offers); !equal.empty()) return from(std::move(equal));
    const std::vector<Token> words = tokens_of(typed, rules);
    if (auto begun = begun_by(words, offers, rules); begun.size() == 1) return from(std::move(begun));
    std::vector<Candidate> candidates;
    for (std::size_t n = 0; n < offers.size(); ++n)
        if (auto found = candidate(n, offers[n], words, rules)) candidates.push_back(*found);
    return decide(std::move(candidates));
}

}  // namespace composure::language
