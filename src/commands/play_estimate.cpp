// Before the score is seen: what the trainee expects of it. Guessing first and comparing then is what makes the
// estimate better; nobody else sees either.
#include <fmt/format.h>

#include <array>
#include <charconv>

#include "commands/play_internal.h"

namespace composure::commands {

namespace {

using scenario::Pillar;

struct Question {
    Pillar pillar;
    const char* words;
    const char* name;
};
constexpr std::array kQuestions{
    Question{Pillar::calm, "Staying calm", "calm"}, Question{Pillar::no_arguing, "Not arguing", "not arguing"},
    Question{Pillar::escalation, "Calling for help when it was due, and only then", "calling for help"}};
constexpr int kMost = 100;

std::optional<int> percent_in(std::string_view typed) {
    while (typed.ends_with(' ') || typed.ends_with('\r')) typed.remove_suffix(1);
    while (typed.starts_with(' ')) typed.remove_prefix(1);
    int value = 0;
    const auto [end, failed] = std::from_chars(typed.data(), typed.data() + typed.size(), value);
    if (failed != std::errc{} || end != typed.data() + typed.size() || value < 0 || value > kMost) return std::nullopt;
    return value;
}

// Nothing: Enter, or the end of input.
std::optional<int> answer_to(terminal::Console& console, const Question& question) {
    std::string typed;
    for (;;) {
        console.write(fmt::format("  {}: ", question.words));
        if (console.read_line(typed, std::nullopt) != terminal::Console::Input::line) return std::nullopt;
        if (typed.find_first_not_of(" \r") == std::string::npos) return std::nullopt;
        if (const auto value = percent_in(typed)) return value;
        console.write("  A whole number from 0 to 100, please; Enter skips.\n");
    }
}

}  // namespace

std::vector<records::Rating> ask_estimate(terminal::Console& console) {
    console.write("\n" +
                  paragraph("Before you see the score: how did it go, from 0 to 100? Only you see this; Enter skips."));
    std::vector<records::Rating> ratings;
    for (const Question& question : kQuestions) {
        const std::optional<int> value = answer_to(console, question);
        if (!value) break;
        ratings.push_back({question.pillar, *value});
    }
    return ratings;
}

std::string compared_with(const scoring::Scorecard& card, std::span<const records::Rating> ratings) {
    std::string list;
    for (const records::Rating& rating : ratings) {
        const scoring::PillarScore& score = scoring::pillar_of(card, rating.pillar);
        if (score.exercised != scoring::Exercised::yes) continue;
        for (const Question& question : kQuestions) {
            if (question.pillar == rating.pillar)
                list += fmt::format("{}{} {} (score {})", list.empty() ? "" : ", ", question.name, rating.value,
                                    score.rounded);
        }
    }
    if (list.empty()) return {};
    return paragraph(fmt::format("Your own estimate was: {}. Only you see it.", list));
}

}  // namespace composure::commands
