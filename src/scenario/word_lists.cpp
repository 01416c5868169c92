#include "scenario/word_lists_internal.h"

namespace composure::scenario {

const std::vector<Word<Place>>& place_words() {
    static const std::vector<Word<Place>> kWords{
        {"counter", Place::counter}, {"phone", Place::phone}, {"chat", Place::chat}};
    return kWords;
}

const std::vector<Word<Use>>& use_words() {
    static const std::vector<Word<Use>> kWords{{"practice", Use::practice}, {"assessment", Use::assessment}};
    return kWords;
}

const std::vector<Word<std::int32_t>>& mood_words() {
    static const std::vector<Word<std::int32_t>> kWords{
        {"calm", 10'000}, {"irritated", 35'000}, {"angry", 60'000}, {"furious", 85'000}};
    return kWords;
}

const std::vector<Word<Temper>>& temper_words() {
    static const std::vector<Word<Temper>> kWords{
        {"forgiving", Temper::forgiving}, {"even", Temper::even}, {"hot-headed", Temper::hot_headed}};
    return kWords;
}

const std::vector<Word<OutOfPatience>>& out_of_patience_words() {
    static const std::vector<Word<OutOfPatience>> kWords{{"leaves", OutOfPatience::leaves},
                                                         {"pushes-in", OutOfPatience::pushes_in}};
    return kWords;
}

const std::vector<Word<Speaker>>& speaker_words() {
    static const std::vector<Word<Speaker>> kWords{{"customer", Speaker::customer},
                                                   {"supervisor", Speaker::supervisor},
                                                   {"colleague", Speaker::colleague},
                                                   {"bystander", Speaker::bystander}};
    return kWords;
}

const std::vector<Word<Order>>& order_words() {
    static const std::vector<Word<Order>> kWords{{"drawn", Order::drawn}, {"fixed", Order::fixed}};
    return kWords;
}

const std::vector<Word<Helper>>& helper_words() {
    static const std::vector<Word<Helper>> kWords{{"supervisor", Helper::supervisor}, {"colleague", Helper::colleague}};
    return kWords;
}

const std::vector<Word<HelpNeeded>>& help_needed_words() {
    static const std::vector<Word<HelpNeeded>> kWords{
        {"supervisor", HelpNeeded::supervisor}, {"colleague", HelpNeeded::colleague}, {"any", HelpNeeded::any}};
    return kWords;
}

const std::vector<Word<Authority>>& authority_words() {
    static const std::vector<Word<Authority>> kWords{{"you", Authority::you}, {"supervisor", Authority::supervisor}};
    return kWords;
}

const std::vector<Word<MayEnd>>& may_end_words() {
    static const std::vector<Word<MayEnd>> kWords{
        {"never", MayEnd::never}, {"after 1 limit", MayEnd::after_1_limit}, {"after 3 limits", MayEnd::after_3_limits}};
    return kWords;
}

const std::vector<Word<Outcome>>& authored_outcome_words() {
    static const std::vector<Word<Outcome>> kWords{
        {"resolved", Outcome::resolved},       {"walked-out", Outcome::walked_out},
        {"handed-over", Outcome::handed_over}, {"served-by-colleague", Outcome::served_by_colleague},
        {"removed", Outcome::removed},
    };
    return kWords;
}

const std::vector<Word<Pillar>>& pillar_words() {
    static const std::vector<Word<Pillar>> kWords = [] {
        std::vector<Word<Pillar>> words;
        for (const Pillar pillar : kPillars) words.push_back({name_of(pillar), pillar});
        return words;
    }();
    return kWords;
}

const std::vector<Word<Provocation>>& provocation_words() {
    static const std::vector<Word<Provocation>> kWords = [] {
        std::vector<Word<Provocation>> words;
        for (std::size_t i = 1; i < kProvocationCount; ++i) {
            const auto provocation = static_cast<Provocation>(i);
            words.push_back({name_of(provocation), provocation});
        }
        return words;
    }();
    return kWords;
}

std::vector<std::string_view> act_words() {
    return {"listen",    "acknowledge", "consult",   "call-supervisor", "call-colleague",
            "set-limit", "hold",        "switch-to", "call-next",       "end-conversation",
            "breathe",   "feel-unsafe", "close",     "ask-afterwards",  "stop-now"};
}

std::vector<std::string_view> outcome_words() {
    return {"resolved", "left", "walked-out", "handed-over", "served-by-colleague", "removed", "unserved"};
}

std::vector<std::string_view> result_words() { return {"met", "not-met", "incomplete", "held"}; }

std::vector<std::string_view> verdict_words() {
    return {"held-well", "early", "hit", "late", "too-late", "miss", "other-help", "right-to-help"};
}

std::vector<std::string_view> refusal_words() {
    return {"session-over",
            "busy",
            "nobody-there",
            "somebody-there",
            "not-offered",
            "hand-over-first",
            "nobody-in-line",
            "nobody-to-acknowledge",
            "still-ringing",
            "help-on-the-way",
            "still-somebody",
            "not-allowed-to-end",
            "nothing-to-ask",
            "waiting-for-help",
            "unknown-policy",
            "unknown-customer",
            "not-here",
            "listened-already",
            "nobody-on-hold",
            "on-hold",
            "none"};
}

std::vector<std::string_view> set_word() { return {"set"}; }
std::vector<std::string_view> free_word() { return {"free"}; }

}  // namespace composure::scenario
