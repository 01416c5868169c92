#include "window/text/line_cache.h"

#include <functional>

namespace composure::window {
namespace {

constexpr std::size_t kMostKept = 4000;
constexpr unsigned kRoundsKept = 60;

}  // namespace

const std::vector<Line>& LineCache::lines(std::string_view text, float width, std::size_t face,
                                          const Advance& advance) {
    const std::size_t key =
        std::hash<std::string_view>{}(text) ^ (std::hash<float>{}(width)*31) ^ (face * 0x9E3779B97F4A7C15U);
    const auto [from, to] = kept_.equal_range(key);
    for (auto at = from; at != to; ++at) {
        Entry& entry = at->second;
        if (entry.width != width || entry.face != face || entry.text != text) continue;
        entry.used = round_;
        return entry.lines;
    }
    Entry made{std::string(text), width, face, lay_out(text, width, advance), round_};
    return kept_.emplace(key, std::move(made))->second.lines;
}

void LineCache::tidy() {
    ++round_;
    if (kept_.size() < kMostKept) return;
    std::erase_if(kept_, [&](const auto& each) { return round_ - each.second.used > kRoundsKept; });
    if (kept_.size() >= 2 * kMostKept) kept_.clear();
}

}  // namespace composure::window
