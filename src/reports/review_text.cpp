#include "reports/review_text.h"

#include <fmt/format.h>

#include "reports/review_internal.h"

namespace composure::reports {

void ReviewWriter::heading(std::string_view words) {
    text.blank();
    text.write(0, words);
}

void ReviewWriter::choice(const ReviewChoice& what, std::string_view words) {
    view.choices.push_back(what);
    text.write(2, setting.ways == Ways::keys ? fmt::format("{:>2}", view.choices.size()) : "", words);
}

void ReviewWriter::next(std::string_view what, std::string_view command) {
    if (setting.ways == Ways::keys) return;
    text.write(2, fmt::format("{}:", what));
    const std::string space = command.empty() ? "" : " ";
    text.write(4, fmt::format("composure review{}{}{}", space, command, setting.options), "");
}

ReviewView ReviewWriter::take() {
    view.text = text.take();
    return std::move(view);
}

std::string numbered_attempt(std::int32_t attempt) {
    if (attempt <= 3) return attempt <= 1 ? "first time" : attempt == 2 ? "second time" : "third time";
    return fmt::format("{}th time", attempt);
}

std::string person_word(const std::string& name, const std::string& number) {
    return shell_word(number.empty() ? name : number);
}

std::string pillar_line(scoring::Pillar pillar, const std::optional<std::int32_t>& score) {
    return fmt::format("{}: {}", scoring::title_of(pillar), score ? fmt::format("{}.", *score) : "n/a");
}

std::string review_header(const ReviewSetting& setting) {
    Paragraphs text(setting.columns);
    text.write(0, fmt::format("{}. Review by {}.", cut_to(setting.site, 60), cut_to(setting.reviewer, 100)));
    text.write(0, fmt::format("Rests on: {}", cut_to(setting.agreement, 200)));
    text.write(0, setting.head.empty()
                      ? "Records: none yet."
                      : fmt::format("Records up to {} (tamper-evident; `composure verify` checks).", setting.head));
    text.blank();
    return text.take();
}

std::string what_scores_are_for(std::size_t columns) {
    Paragraphs text(columns);
    text.write(0, fmt::format("{} One session is never a verdict on a person.", kWhatAScoreIsFor));
    text.blank();
    return text.take();
}

}  // namespace composure::reports
