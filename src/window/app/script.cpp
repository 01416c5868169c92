#include "window/app/script.h"

#include <fmt/format.h>

#include <array>
#include <charconv>
#include <optional>
#include <utility>

#include "window/text/text_layout.h"

namespace composure::window {
namespace {

std::optional<int> whole(std::string_view word) {
    int number = 0;
    const auto [end, problem] = std::from_chars(word.data(), word.data() + word.size(), number);
    if (problem != std::errc{} || end != word.data() + word.size()) return std::nullopt;
    return number;
}

std::optional<InputEvent> key_named(std::string_view name) {
    constexpr std::array<std::pair<std::string_view, Key>, 13> keys{{{"enter", Key::enter},
                                                                     {"escape", Key::escape},
                                                                     {"tab", Key::tab},
                                                                     {"up", Key::up},
                                                                     {"down", Key::down},
                                                                     {"left", Key::left},
                                                                     {"right", Key::right},
                                                                     {"page-up", Key::page_up},
                                                                     {"page-down", Key::page_down},
                                                                     {"home", Key::home},
                                                                     {"end", Key::end},
                                                                     {"backspace", Key::backspace},
                                                                     {"delete", Key::erase}}};
    const bool shift = name.starts_with("shift+");
    if (shift) name.remove_prefix(6);
    const bool control = name.starts_with("ctrl+");
    if (control) name.remove_prefix(5);
    InputEvent event = key_event(Key::none, shift);
    event.control = control;
    for (const auto& [word, key] : keys)
        if (word == name) event.key = key;
    if (event.key != Key::none) return event;
    const std::u32string letters = name == "space" ? U" " : decode(name);
    if (letters.size() != 1) return std::nullopt;
    event.key = Key::character;
    event.character = letters[0];
    return event;
}

std::optional<ScriptStep> read_step(std::string_view word, std::string_view rest) {
    using Kind = ScriptStep::Kind;
    ScriptStep step;
    step.text = rest;
    constexpr std::array<std::pair<std::string_view, Kind>, 4> alone{{{"quit", Kind::quit},
                                                                      {"expect-layout", Kind::expect_layout},
                                                                      {"expect-rings", Kind::expect_rings},
                                                                      {"expect-as-anew", Kind::expect_as_anew}}};
    for (const auto& [name, kind] : alone) {
        if (name != word || !rest.empty()) continue;
        step.kind = kind;
        return step;
    }
    if (rest.empty()) return std::nullopt;
    if (word == "key") {
        const auto key = key_named(rest);
        if (!key) return std::nullopt;
        step.kind = Kind::key;
        step.key = *key;
        return step;
    }
    if (word == "drag") {
        const std::size_t second = rest.find(' '), name = rest.find(' ', second + 1);
        if (second == std::string_view::npos || name == std::string_view::npos) return std::nullopt;
        const auto from = whole(rest.substr(0, second)), to = whole(rest.substr(second + 1, name - second - 1));
        if (!from || !to) return std::nullopt;
        step.kind = Kind::drag;
        step.from = static_cast<float>(*from) / 100;
        step.to = static_cast<float>(*to) / 100;
        step.text = rest.substr(name + 1);
        return step;
    }
    if (word == "wait" || word == "wheel") {
        const auto number = whole(rest);
        if (!number || (word == "wait" && *number < 0)) return std::nullopt;
        step.kind = word == "wait" ? Kind::wait : Kind::wheel;
        step.wait = {*number};
        step.wheel = static_cast<float>(*number);
        return step;
    }
    constexpr std::array<std::pair<std::string_view, Kind>, 12> words{{{"click", Kind::click},
                                                                       {"resize", Kind::resize},
                                                                       {"expect-in-sight", Kind::expect_in_sight},
                                                                       {"copy", Kind::copy},
                                                                       {"type", Kind::type},
                                                                       {"move", Kind::move},
                                                                       {"expect", Kind::expect},
                                                                       {"expect-not", Kind::expect_not},
                                                                       {"expect-spoken", Kind::expect_spoken},
                                                                       {"expect-focus", Kind::expect_focus},
                                                                       {"note-layout", Kind::note_layout},
                                                                       {"screenshot", Kind::screenshot}}};
    for (const auto& [name, kind] : words) {
        if (name != word) continue;
        step.kind = kind;
        return step;
    }
    return std::nullopt;
}

std::string_view without_spaces(std::string_view text) {
    const std::size_t first = text.find_first_not_of(" \t\r");
    if (first == std::string_view::npos) return {};
    return text.substr(first, text.find_last_not_of(" \t\r") - first + 1);
}

}  // namespace

Result<std::vector<ScriptStep>> read_script(std::string_view bytes) {
    std::vector<ScriptStep> steps;
    for (std::size_t line = 1; !bytes.empty(); ++line) {
        const std::size_t end = bytes.find('\n');
        const std::string_view text = without_spaces(bytes.substr(0, end));
        bytes.remove_prefix(end == std::string_view::npos ? bytes.size() : end + 1);
        if (text.empty() || text[0] == '#') continue;
        const std::size_t space = text.find(' ');
        const auto step =
            read_step(text.substr(0, space),
                      space == std::string_view::npos ? std::string_view() : without_spaces(text.substr(space)));
        if (!step)
            return tl::unexpected(Error{"script-line",
                                        fmt::format("line {} of the script is no command: {}", line, text),
                                        "see src/window/app/script.h", ErrorKind::usage});
        steps.push_back(*step);
        steps.back().line = line;
    }
    return steps;
}

tl::unexpected<Error> script_failed(const ScriptStep& step, const std::string& what) {
    return tl::unexpected(Error{"script-failed", fmt::format("line {}: {}", step.line, what), "", ErrorKind::usage});
}

}  // namespace composure::window
