#include <fmt/format.h>

#include <array>
#include <numeric>

#include "scenario/fields_internal.h"
#include "scenario/meant_values_internal.h"

namespace composure::scenario {
namespace {

struct Comparing {
    std::string_view words, meant;
    std::int64_t more;
};

std::string_view without_spaces(std::string_view text) {
    while (text.starts_with(' ')) text.remove_prefix(1);
    while (text.ends_with(' ')) text.remove_suffix(1);
    return text;
}

bool starts_with_words(std::string_view text, std::string_view words) {
    if (text.size() < words.size()) return false;
    for (std::size_t i = 0; i < words.size(); ++i) {
        const char letter = text[i] >= 'A' && text[i] <= 'Z' ? static_cast<char>(text[i] + 32) : text[i];
        if (letter != words[i]) return false;
    }
    return true;
}

}  // namespace

std::optional<std::int64_t> meant_number(std::string_view text) {
    text = without_spaces(text);
    if (text.ends_with('%')) text = without_spaces(text.substr(0, text.size() - 1));
    if (text.empty() || text[0] < '0' || text[0] > '9') return std::nullopt;
    return parse_integer(text);
}

std::optional<std::string> meant_comparison(std::string_view text, std::int64_t most) {
    constexpr std::array<Comparing, 20> kWays{{
        {"at least", "at least", 0},  {"atleast", "at least", 0}, {"min", "at least", 0},
        {">=", "at least", 0},        {"=>", "at least", 0},      {">", "at least", 1},
        {"more than", "at least", 1}, {"above", "at least", 1},   {"over", "at least", 1},
        {"at most", "below", 1},      {"atmost", "below", 1},     {"max", "below", 1},
        {"<=", "below", 1},           {"=<", "below", 1},         {"<", "below", 0},
        {"less than", "below", 0},    {"below", "below", 0},      {"under", "below", 0},
        {"=", "at least", 0},         {"", "at least", 0},
    }};
    text = without_spaces(text);
    for (const Comparing& way : kWays) {
        if (!starts_with_words(text, way.words)) continue;
        const auto number = meant_number(text.substr(way.words.size()));
        if (!number || *number + way.more > most) return std::nullopt;
        return fmt::format("{} {}", way.meant, *number + way.more);
    }
    return std::nullopt;
}

std::optional<std::string> meant_chance(std::string_view text) {
    text = without_spaces(text);
    std::int64_t times = 0, of = 100;
    const std::size_t slash = text.find('/');
    if (slash != std::string_view::npos) {
        const auto above = meant_number(text.substr(0, slash)), below = meant_number(text.substr(slash + 1));
        if (!above || !below) return std::nullopt;
        times = *above;
        of = *below;
    } else if (text.ends_with('%')) {
        const auto percent = meant_number(text);
        if (!percent) return std::nullopt;
        times = *percent;
    } else if (text.starts_with("0.") && text.size() <= 4) {
        const auto decimals = meant_number(text.substr(2));
        if (!decimals) return std::nullopt;
        times = *decimals;
        of = text.size() == 3 ? 10 : 100;
    } else {
        return std::nullopt;
    }
    if (of < 1 || of > 1000 || times > of) return std::nullopt;
    const std::int64_t shared = of == 10 ? 1 : std::max<std::int64_t>(std::gcd(times, of), 1);
    return fmt::format("{} in {}", times / shared, of / shared);
}

}  // namespace composure::scenario
