#include <algorithm>
#include <optional>

#include "language/likeness_internal.h"

namespace composure::language {

namespace {

constexpr std::int32_t kContentWeight = 4, kNegationWeight = 4, kStopWeight = 1;
constexpr std::int32_t kSlipPermille = 900;  // a word with a typing slip, of a whole one
constexpr std::int32_t kOutOfOrder = 100;    // what quite another order takes off
constexpr std::int32_t kPermille = 1000;

std::int32_t weight_of(const Token& token) {
    if (token.negation) return kNegationWeight;
    return token.content ? kContentWeight : kStopWeight;
}

enum class Rule : std::uint8_t { same, slip, turned_round };

class Comparison {
public:
    Comparison(std::span<const Token> typed, std::span<const Token> meant)
        : typed_(typed), meant_(meant), partner_(typed.size()), taken_(meant.size(), false) {
        pair(Rule::same);
        pair(Rule::slip);
        pair(Rule::turned_round);
    }

    Likeness result() const {
        Likeness like;
        like.opposite = opposite_ || negation_without_partner();
        const std::int32_t all = weight(typed_) + weight(meant_);
        if (all == 0) return like;
        like.alike = std::max(0, 2 * common_ / all - disorder());
        like.covered = common_ / std::max(1, weight(typed_));
        for (std::size_t n = 0; n < typed_.size(); ++n) {
            if (!typed_[n].content) continue;
            ++(partner_[n] ? like.shared : like.strange);
        }
        like.opposite = like.opposite || (like.shared == 1 && says_it_both_ways());
        return like;
    }

private:
    static std::int32_t weight(std::span<const Token> tokens) {
        std::int32_t all = 0;
        for (const Token& token : tokens) all += weight_of(token);
        return all;
    }

    bool fits(const Token& typed, const Token& meant, Rule rule) const {
        if (typed.negation != meant.negation) return false;
        if (rule == Rule::slip)
            return !typed.negation && typed.negated == meant.negated && is_slip(typed.word, meant.word);
        if (typed.stem != meant.stem) return false;
        return (typed.negated == meant.negated) == (rule == Rule::same);
    }

    void pair(Rule rule) {
        for (std::size_t n = 0; n < typed_.size(); ++n) {
            if (partner_[n]) continue;
            for (std::size_t m = 0; m < meant_.size(); ++m) {
                if (taken_[m] || !fits(typed_[n], meant_[m], rule)) continue;
                if (rule == Rule::turned_round) {
                    opposite_ = true;
                } else {
                    join(n, m, rule);
                }
                break;
            }
        }
    }

    void join(std::size_t n, std::size_t m, Rule rule) {
        partner_[n] = m;
        taken_[m] = true;
        common_ += weight_of(typed_[n]) * (rule == Rule::slip ? kSlipPermille : kPermille);
    }

    // The one word that both have also stands the other way round in the reply: "I never said that. I only said ...".
    bool says_it_both_ways() const {
        for (std::size_t n = 0; n < typed_.size(); ++n) {
            if (!partner_[n] || !typed_[n].content) continue;
            const auto turned = [&](const Token& each) {
                return each.stem == typed_[n].stem && each.negated != typed_[n].negated;
            };
            if (std::any_of(meant_.begin(), meant_.end(), turned)) return true;
        }
        return false;
    }

    bool negation_without_partner() const {
        for (std::size_t n = 0; n < typed_.size(); ++n)
            if (typed_[n].negation && !partner_[n]) return true;
        return false;
    }

    // The longest run of shared words that stand in the same order in both, against all of them.
    std::int32_t disorder() const {
        std::vector<std::size_t> places, tails;
        for (const auto& partner : partner_)
            if (partner) places.push_back(*partner);
        for (const std::size_t place : places) {
            const auto at = std::lower_bound(tails.begin(), tails.end(), place);
            if (at == tails.end()) {
                tails.push_back(place);
            } else {
                *at = place;
            }
        }
        if (places.empty()) return 0;
        const auto out_of_order = static_cast<std::int32_t>(places.size() - tails.size());
        return out_of_order * kOutOfOrder / static_cast<std::int32_t>(places.size());
    }

    std::span<const Token> typed_, meant_;
    std::vector<std::optional<std::size_t>> partner_;
    std::vector<bool> taken_;
    std::int32_t common_ = 0;  // weight x permille
    bool opposite_ = false;
};

}  // namespace

Likeness likeness(std::span<const Token> typed, std::span<const Token> meant) {
    return Comparison(typed, meant).result();
}

}  // namespace composure::language
