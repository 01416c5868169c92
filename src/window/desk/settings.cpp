#include "window/desk/settings.h"

#include <fmt/format.h>

#include <algorithm>
#include <charconv>
#include <cmath>
#include <cstdlib>
#include <filesystem>
#include <optional>

#include "base/utf8.h"
#include "records/review.h"
#include "session/files.h"

namespace composure::window {
namespace {

constexpr std::size_t kMostBytes = std::size_t{64} << 10;
constexpr std::size_t kMostNotes = 5;  // more say nothing new

std::string_view trimmed(std::string_view text) {
    const auto is_space = [](char each) { return each == ' ' || each == '\t' || each == '\r'; };
    while (!text.empty() && is_space(text.front())) text.remove_prefix(1);
    while (!text.empty() && is_space(text.back())) text.remove_suffix(1);
    return text;
}

std::optional<bool> on_or_off(std::string_view word) {
    if (word == "on" || word == "yes") return true;
    if (word == "off" || word == "no") return false;
    return std::nullopt;
}

template <class Value>
bool take(std::optional<Value> read, Value& into) {
    if (read) into = *read;
    return read.has_value();
}

std::optional<int> percent_named(std::string_view word, int least, int most) {
    if (word.ends_with('%')) word.remove_suffix(1);
    int percent = 0;
    const auto [end, problem] = std::from_chars(word.data(), word.data() + word.size(), percent);
    if (problem != std::errc{} || end != word.data() + word.size() || percent < least || percent > most)
        return std::nullopt;
    return percent;
}

std::optional<float> scale_named(std::string_view word) {
    const auto percent = percent_named(word, 75, 300);
    return percent ? std::optional(static_cast<float>(*percent) / 100) : std::nullopt;
}

std::optional<Motion> motion_named(std::string_view word) {
    if (word == "full") return Motion::full;
    if (word == "reduced") return Motion::reduced;
    return std::nullopt;
}

// A language's code is part of a path.
std::optional<std::string> language_named(std::string_view word) {
    const auto may_stand = [](unsigned char each) {
        return (each >= 'a' && each <= 'z') || (each >= 'A' && each <= 'Z') || each == '_' || each == '@';
    };
    if (word.size() > 20 || !std::all_of(word.begin(), word.end(), may_stand)) return std::nullopt;
    return std::string(word);
}

std::optional<std::string> trainee_named(std::string_view word) {
    if (word.empty()) return std::string();
    auto name = records::clean_name(word);
    return name ? std::optional(std::move(*name)) : std::nullopt;
}

bool take_key(std::string_view command, std::string_view value, KeyMap& keys) {
    for (std::size_t i = 0; i < kCommandCount; ++i)
        if (word_of(static_cast<Command>(i)) == command)
            return value.size() == 1 && keys.put(static_cast<Command>(i), static_cast<unsigned char>(value[0]));
    return false;
}

// False: this key or this value is not known here.
bool take_line(std::string_view key, std::string_view value, Settings& settings) {
    if (key == "ui-scale") return take(scale_named(value), settings.ui_scale);
    if (key == "theme") return take(theme_named(value), settings.theme);
    if (key == "motion") return take(motion_named(value), settings.motion);
    if (key == "pressure") return take(on_or_off(value), settings.pressure);
    if (key == "sound") return take(on_or_off(value), settings.sound);
    if (key == "volume") return take(percent_named(value, 0, 100), settings.volume);
    if (key == "pace") return take(session::pace_named(value), settings.pace);
    if (key == "language") return take(language_named(value), settings.language);
    if (key == "trainee") return take(trainee_named(value), settings.trainee);
    if (key == "been-here") return take(on_or_off(value), settings.been_here);
    return key.starts_with("key ") && take_key(trimmed(key.substr(4)), value, settings.keys);
}

std::string note_for(std::size_t line, std::string_view text) {
    std::string shown(text.substr(0, 60));
    const bool plain = std::all_of(shown.begin(), shown.end(), [](char each) { return each >= ' ' && each <= '~'; });
    return plain ? fmt::format("Line {} of your settings was not understood: {}", line, shown)
                 : fmt::format("Line {} of your settings was not understood.", line);
}

}  // namespace

ReadSettings read_settings(std::string_view bytes) {
    ReadSettings read;
    std::size_t number = 0;
    if (bytes.starts_with("\xEF\xBB\xBF")) bytes.remove_prefix(3);  // as some editors begin a file
    while (!bytes.empty()) {
        const std::size_t end = bytes.find('\n');
        const std::string_view line = trimmed(bytes.substr(0, end));
        bytes.remove_prefix(end == std::string_view::npos ? bytes.size() : end + 1);
        ++number;
        if (line.empty() || line.front() == '#') continue;
        const std::size_t colon = line.find(':');
        const bool understood =
            colon != std::string_view::npos &&
            take_line(trimmed(line.substr(0, colon)), trimmed(line.substr(colon + 1)), read.settings);
        if (!understood && read.notes.size() < kMostNotes) read.notes.push_back(note_for(number, line));
    }
    return read;
}

std::string write_settings(const Settings& settings) {
    const auto on = [](bool value) { return value ? "on" : "off"; };
    std::string text = "# Composure: how the window looks and plays for you. May be mended by hand.\n";
    text += fmt::format("ui-scale: {}\n", std::lround(settings.ui_scale * 100));
    text += fmt::format("theme: {}\n", word_of(settings.theme));
    text += fmt::format("motion: {}\n", settings.motion == Motion::full ? "full" : "reduced");
    text += fmt::format("pressure: {}\n", on(settings.pressure));
    text += fmt::format("sound: {}\nvolume: {}\n", on(settings.sound), settings.volume);
    text += fmt::format("pace: {}\n", session::name_of(settings.pace));
    text += fmt::format("language: {}\ntrainee: {}\n", settings.language, settings.trainee);
    text += fmt::format("been-here: {}\n", settings.been_here ? "yes" : "no");
    for (std::size_t i = 0; i < kCommandCount; ++i) {
        const auto command = static_cast<Command>(i);
        text += fmt::format("key {}: {}\n", word_of(command), static_cast<char>(settings.keys[command]));
    }
    return text;
}

std::string settings_place(PlayedBy by) {
    const char* config = std::getenv("XDG_CONFIG_HOME");
    if (config != nullptr && *config == '/') return std::string(config) + "/composure/settings";
    const char* home = std::getenv("HOME");
    if (by == PlayedBy::script || home == nullptr || *home == '\0') return {};
    return std::string(home) + "/.config/composure/settings";
}

ReadSettings load_settings(const std::string& place) {
    if (place.empty()) {
        ReadSettings defaults;
        defaults.settings.been_here = true;
        return defaults;
    }
    std::error_code ignored;
    if (!std::filesystem::exists(std::filesystem::symlink_status(place, ignored))) return {};
    const auto bytes = session::read_file(place, kMostBytes);
    if (bytes) return read_settings(*bytes);
    return {{},
            {fmt::format("Your settings could not be read, so the usual ones are used: {}.", bytes.error().message)}};
}

Result<bool> save_settings(const Settings& settings, const std::string& place) {
    if (place.empty()) return true;
    namespace fs = std::filesystem;
    std::error_code problem;
    fs::create_directories(fs::path(place).parent_path(), problem);
    if (fs::exists(fs::symlink_status(place, problem)) && !load_settings(place).notes.empty())
        fs::rename(place, place + ".broken", problem);
    return session::write_file(place, write_settings(settings));
}

}  // namespace composure::window
