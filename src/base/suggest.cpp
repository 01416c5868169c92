#include "base/suggest.h"

#include <algorithm>
#include <string>

#include "base/code_points_internal.h"

namespace composure {
namespace {

// Longer names are no typing slips, and comparing them all would take long.
constexpr std::size_t kLongestName = 64;

std::u32string letters_of(std::string_view text) {
    std::u32string letters;
    for (std::size_t offset = 0; offset < text.size();) {
        const CodePoint point = code_point_at(text, offset);
        const bool capital = point.value >= 'A' && point.value <= 'Z';
        letters += capital ? point.value + 0x20 : point.value;
        offset += point.bytes;
    }
    return letters;
}

std::size_t distance(const std::u32string& a, const std::u32string& b) {
    std::vector<std::size_t> two_above(b.size() + 1), above(b.size() + 1), row(b.size() + 1);
    for (std::size_t j = 0; j <= b.size(); ++j) row[j] = j;
    for (std::size_t i = 1; i <= a.size(); ++i) {
        std::swap(two_above, above);
        std::swap(above, row);
        row[0] = i;
        for (std::size_t j = 1; j <= b.size(); ++j) {
            const std::size_t replaced = above[j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1);
            row[j] = std::min({above[j] + 1, row[j - 1] + 1, replaced});
            const bool swapped = i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1];
            if (swapped) row[j] = std::min(row[j], two_above[j - 2] + 1);
        }
    }
    return row[b.size()];
}

}  // namespace

std::size_t edit_distance(std::string_view a, std::string_view b) { return distance(letters_of(a), letters_of(b)); }

std::optional<std::string_view> nearest(std::string_view name, const std::vector<std::string_view>& known) {
    if (name.size() > 4 * kLongestName) return std::nullopt;
    const std::u32string wanted = letters_of(name);
    std::optional<std::string_view> best;
    std::size_t best_distance = 0;
    for (const std::string_view candidate : known) {
        if (candidate.size() > 4 * kLongestName) continue;
        const std::u32string letters = letters_of(candidate);
        const std::size_t shorter = std::min(wanted.size(), letters.size());
        const std::size_t longer = std::max(wanted.size(), letters.size());
        const std::size_t limit = std::clamp<std::size_t>(longer / 3, 1, 4);
        if (longer > kLongestName || longer - shorter > limit) continue;
        const std::size_t found = distance(wanted, letters);
        if (found > limit || (best && found >= best_distance)) continue;
        best = candidate;
        best_distance = found;
    }
    return best;
}

}  // namespace composure
