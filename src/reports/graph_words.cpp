#include <fmt/format.h>

#include <algorithm>
#include <optional>
#include <span>
#include <vector>

#include "base/millis_text.h"
#include "base/utf8.h"
#include "reports/graph_internal.h"

namespace composure::reports::graph {

namespace {

using scenario::Comparison;
using scenario::Condition;
using scenario::ConditionKind;

std::string compared(std::string_view what, const Condition& condition, std::string value) {
    return fmt::format("{} {} {}", what, condition.comparison == Comparison::below ? "below" : "at least", value);
}

std::string joined_parts(const simulation::Model& model, const Condition& condition, std::string_view between) {
    std::string text;
    for (const Condition& part : condition.parts) {
        if (!text.empty()) text += between;
        text += condition_words(model, part);
    }
    return text;
}

constexpr std::size_t kLeastWidth = 10;

std::vector<std::string> broken_lines(std::string_view text, std::size_t width) {
    std::vector<std::string> made(1);
    while (!text.empty()) {
        const std::size_t end = std::min(text.find_first_of(" \n"), text.size());
        const std::string_view word = text.substr(0, end);
        std::string& line = made.back();
        if (!line.empty() && character_count(line) + 1 + character_count(word) > width) {
            made.emplace_back(word);
        } else if (!word.empty()) {
            line += (line.empty() ? "" : " ") + std::string(word);
        }
        text.remove_prefix(std::min(end + 1, text.size()));
    }
    return made;
}

}  // namespace

std::string condition_words(const simulation::Model& model, const Condition& condition) {
    const auto number = [&](std::int64_t divisor) { return std::to_string(condition.value / divisor); };
    const auto time = [&] { return duration_text(Millis{condition.value}); };
    switch (condition.kind) {
        case ConditionKind::never: return "never";
        case ConditionKind::anger: return compared("anger", condition, number(1000));
        case ConditionKind::trust: return compared("trust", condition, number(1000));
        case ConditionKind::insults: return compared("insults", condition, number(1));
        case ConditionKind::waited: return compared("waited", condition, time());
        case ConditionKind::served: return compared("served", condition, time());
        case ConditionKind::in_line: return compared("in line", condition, number(1));
        case ConditionKind::heard: return fmt::format("heard {}", name_of(condition.provocation));
        case ConditionKind::limit_set: return "a limit was set";
        case ConditionKind::fact: return model.scenario().facts[condition.fact.position()];
        case ConditionKind::reached: return fmt::format("reached {}", model.moment(condition.moment).id);
        case ConditionKind::helper_free: return fmt::format("{} is free", name_of(condition.helper));
        case ConditionKind::walked_out: return "walked out";
        case ConditionKind::insult_after_limit: return "an insult after a limit";
        case ConditionKind::not_: return fmt::format("not ({})", joined_parts(model, condition, ", "));
        case ConditionKind::any: return joined_parts(model, condition, " or ");
        case ConditionKind::all: return joined_parts(model, condition, " and ");
    }
    return {};
}

std::string escaped(std::string_view text) {
    std::string out;
    for (const char letter : text) {
        switch (letter) {
            case '&': out += "&amp;"; break;
            case '<': out += "&lt;"; break;
            case '>': out += "&gt;"; break;
            case '"': out += "&quot;"; break;
            default: out += letter == '\n' ? ' ' : letter;
        }
    }
    return out;
}

std::string dot_string(std::string_view text) {
    std::string out = "\"";
    for (const char letter : text) {
        if (letter == '"' || letter == '\\') out += '\\';
        out += letter == '\n' ? std::string("\\n") : std::string(1, letter);
    }
    return out + '"';
}

std::string wrapped(std::string_view text, std::size_t width, std::size_t lines) {
    constexpr std::string_view kBreak = "<BR ALIGN=\"LEFT\"/>";
    std::vector<std::string> made = broken_lines(text, width);
    const std::size_t wanted = made.size();
    // The narrowest that needs no line more: no last line of one word.
    while (wanted > 1 && wanted <= lines && width > kLeastWidth) {
        std::vector<std::string> narrower = broken_lines(text, --width);
        if (narrower.size() > wanted) break;
        made = std::move(narrower);
    }
    if (made.size() > lines) {
        made.resize(lines);
        made.back() += "...";
    }
    std::string out;
    for (const std::string& line : made) out += escaped(line) + std::string(kBreak);
    return out;
}

Trail trail_of(const simulation::Model& model, std::span<const simulation::Event> events) {
    using simulation::EventKind;
    Trail trail;
    std::vector<std::optional<Step>> left(model.scenario().customers.size());
    const auto leave = [&](const simulation::Event& event, std::string by) {
        if (!event.customer.exists() || !event.moment.exists()) return;
        Step step{event.moment, std::move(by)};
        trail.steps.insert(step);
        left[event.customer.position()] = std::move(step);
    };
    const auto arrive = [&](const simulation::Event& event, std::size_t where) {
        auto& step = left[event.customer.position()];
        if (step) trail.arrivals.insert({*step, where});
        step.reset();
    };
    for (const simulation::Event& event : events) {
        switch (event.kind) {
            case EventKind::replied:
            case EventKind::handed_over: leave(event, fmt::format("reply {}", event.reply.position())); break;
            case EventKind::silence: leave(event, "silence"); break;
            case EventKind::limit_set:
                if (!event.reply.exists()) leave(event, "act set-limit");
                break;
            case EventKind::said:
                if (event.detail != static_cast<std::uint8_t>(simulation::SaidAs::first)) break;
                arrive(event, event.moment.position());
                if (!model.moment(event.moment).then.empty()) leave(event, "then");
                if (model.moment(event.moment).ends != scenario::Outcome::none) leave(event, "ends");
                break;
            case EventKind::gone: arrive(event, kTheEnd); break;
            default: break;
        }
    }
    return trail;
}

}  // namespace composure::reports::graph
