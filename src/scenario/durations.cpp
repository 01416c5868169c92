// Durations: as the language writes them, and as people write them before they know (fields_internal.h).
#include <fmt/format.h>

#include <array>

#include "scenario/fields_internal.h"

namespace composure::scenario {
namespace {

constexpr std::int64_t kMostDuration = 24LL * 60 * 60 * 1000;

struct DurationUnit {
    std::string_view name;
    std::int64_t milliseconds;
};

std::optional<Millis> times(std::string_view number, std::int64_t milliseconds) {
    if (number.empty() || number[0] < '0' || number[0] > '9') return std::nullopt;  // no sign
    const auto count = parse_integer(number);
    if (!count || *count > kMostDuration / milliseconds) return std::nullopt;
    return Millis{*count * milliseconds};
}

std::string written(std::int64_t milliseconds, std::int64_t unit) {
    if (milliseconds % 60'000 == 0 && unit >= 60'000) return fmt::format("{}m", milliseconds / 60'000);
    if (milliseconds % 1000 == 0) return fmt::format("{}s", milliseconds / 1000);
    return fmt::format("{}ms", milliseconds);
}

std::string in_small_letters(std::string_view text) {
    std::string small{text};
    for (char& letter : small) letter = letter >= 'A' && letter <= 'Z' ? static_cast<char>(letter + 32) : letter;
    return small;
}

// "1.5" and "1,5" of a unit, in milliseconds.
std::optional<std::int64_t> parts_of(std::string_view number, std::int64_t milliseconds) {
    const std::size_t point = number.find_first_of(".,");
    const auto whole = times(number.substr(0, point), milliseconds);
    if (!whole || point == std::string_view::npos) return whole ? std::optional{whole->count} : std::nullopt;
    const std::string_view decimals = number.substr(point + 1);
    const auto part = decimals.size() > 2 ? std::nullopt : times(decimals, milliseconds);
    if (!part) return std::nullopt;
    return whole->count + part->count / (decimals.size() == 1 ? 10 : 100);
}

}  // namespace

std::optional<Millis> parse_duration(std::string_view text) {
    for (const DurationUnit unit : {DurationUnit{"ms", 1}, DurationUnit{"s", 1000}, DurationUnit{"m", 60'000}}) {
        if (!text.ends_with(unit.name)) continue;
        if (const auto time = times(text.substr(0, text.size() - unit.name.size()), unit.milliseconds)) return time;
    }
    return std::nullopt;
}

std::optional<std::string> meant_duration(std::string_view text) {
    constexpr std::array<DurationUnit, 16> kUnits{{{"", 1000},
                                                   {"ms", 1},
                                                   {"s", 1000},
                                                   {"sec", 1000},
                                                   {"sec.", 1000},
                                                   {"secs", 1000},
                                                   {"second", 1000},
                                                   {"seconds", 1000},
                                                   {"m", 60'000},
                                                   {"min", 60'000},
                                                   {"min.", 60'000},
                                                   {"mins", 60'000},
                                                   {"minute", 60'000},
                                                   {"minutes", 60'000},
                                                   {"h", 3'600'000},
                                                   {"hour", 3'600'000}}};
    const std::size_t end = std::min(text.find_first_not_of("0123456789.,"), text.size());
    const std::size_t unit_at = std::min(text.find_first_not_of(' ', end), text.size());
    const std::string unit = in_small_letters(text.substr(unit_at));
    for (const DurationUnit& known : kUnits) {
        if (unit != known.name) continue;
        const auto meant = parts_of(text.substr(0, end), known.milliseconds);
        return meant && *meant <= kMostDuration ? std::optional{written(*meant, known.milliseconds)} : std::nullopt;
    }
    return std::nullopt;
}

}  // namespace composure::scenario
