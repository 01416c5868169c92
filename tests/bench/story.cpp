#include "story.h"

#include <fmt/format.h>

#include <iterator>

#include "base/mix64.h"

namespace composure::bench {
namespace {

constexpr std::array kNouns{"receipt", "parcel", "ticket", "refund", "coat", "kettle", "order", "form"};
constexpr std::array kLines{
    "I have been waiting for my {} since Monday and nobody tells me anything at all.",
    "This {} was wrong yesterday, it is wrong today, and I want to know what you will do about it.",
    "Is it really so hard to find one {} in a shop of this size?",
    "The last time I asked about the {}, somebody simply walked away from me."};
constexpr std::array kAnswers{"I can see why that annoys you. Let me look at the {} together with you now.",
                              "Thank you for bringing the {} back. What happened when you tried it first?",
                              "That is not what I said about the {}, and you know it.",
                              "Those are the rules for a {} here, I did not make them."};
constexpr std::array kProvocations{"", "remark", "insult", "hurry", "complaint", ""};

class Dice {
public:
    std::size_t below(std::size_t limit) { return scale_below(mix64(20'261'121, 1, 0, count_++), limit); }

private:
    std::uint64_t count_ = 0;
};

std::vector<std::string> codes_of(const scenario::Vocabulary& table, scenario::ConductKind kind) {
    std::vector<std::string> names;
    for (const scenario::ConductCode& code : table.codes) {
        const bool plain = code.pillar != scenario::Pillar::escalation && code.pillar != scenario::Pillar::line;
        if (code.kind == kind && plain && !code.serious) names.push_back(code.id);
    }
    return names;
}

std::size_t layer_begin(std::size_t layer) { return layer == 0 ? 0 : 1 + (layer - 1) * kWidth; }

}  // namespace

std::vector<StoryMoment> make_story(const scenario::Vocabulary& table) {
    const std::vector<std::string> good = codes_of(table, scenario::ConductKind::good);
    const std::vector<std::string> bad = codes_of(table, scenario::ConductKind::bad);
    Dice dice;
    std::vector<StoryMoment> story(layer_begin(kLayers));
    for (std::size_t layer = 0; layer < kLayers; ++layer) {
        for (std::size_t place = layer_begin(layer); place < layer_begin(layer + 1); ++place) {
            StoryMoment& moment = story[place];
            const std::string noun = kNouns[dice.below(kNouns.size())];
            moment.says = fmt::format(fmt::runtime(kLines[dice.below(kLines.size())]), noun);
            moment.is = kProvocations[dice.below(kProvocations.size())];
            const std::size_t first = dice.below(good.size());
            moment.calls_for = {good[first], good[(first + 1) % good.size()]};
            for (std::size_t nth = 0; nth < kReplies; ++nth) {
                StoryReply& reply = moment.replies[nth];
                reply.say = fmt::format(fmt::runtime(kAnswers[nth]), noun);
                reply.code = nth < 2 ? moment.calls_for[nth] : bad[dice.below(bad.size())];
                if (layer + 1 < kLayers) reply.next = layer_begin(layer + 1) + dice.below(kWidth);
            }
        }
    }
    return story;
}

std::string as_yaml(const std::vector<StoryMoment>& story) {
    std::string text =
        "composure: 1\ntitle: A long talk\nlanguage: en\nplace: counter\nbrief: For measuring.\n"
        "customers:\n  kask:\n    name: Mr Kask\n    mood: irritated\n    moments:\n";
    auto out = std::back_inserter(text);
    for (std::size_t place = 0; place < story.size(); ++place) {
        const StoryMoment& moment = story[place];
        fmt::format_to(out, "      m{}:\n        says: \"{}\"\n", place, moment.says);
        if (!moment.is.empty()) fmt::format_to(out, "        is: {}\n", moment.is);
        fmt::format_to(out, "        calls-for: [{}, {}]\n        replies:\n", moment.calls_for[0],
                       moment.calls_for[1]);
        for (const StoryReply& reply : moment.replies) {
            const std::string way = reply.next == kTheEnd ? "ends: resolved" : fmt::format("then: m{}", reply.next);
            fmt::format_to(out, "          - {{say: \"{}\", does: {}, {}}}\n", reply.say, reply.code, way);
        }
    }
    return text;
}

}  // namespace composure::bench
