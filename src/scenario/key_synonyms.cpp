#include <algorithm>
#include <array>

#include "base/suggest.h"
#include "scenario/key_synonyms_internal.h"

namespace composure::scenario {

namespace {

struct Synonym {
    std::string_view written, meant;
};

// What other tools, and people who have not read the guide, call these keys.
constexpr std::array<Synonym, 45> kSynonyms{{
    {"action", "do"},         {"answer", "replies"},   {"answers", "replies"},   {"branches", "then"},
    {"briefing", "brief"},    {"choices", "replies"},  {"codes", "does"},        {"condition", "if"},
    {"conduct", "does"},      {"delay", "after"},      {"description", "brief"}, {"dialog", "moments"},
    {"dialogue", "moments"},  {"emotion", "is"},       {"expected", "expect"},   {"explanation", "why"},
    {"flag", "fact"},         {"format", "composure"}, {"go", "then"},           {"go-to", "then"},
    {"goto", "then"},         {"helpers", "team"},     {"hint", "better"},       {"introduction", "brief"},
    {"kind", "is"},           {"leads-to", "then"},    {"name", "title"},        {"next", "then"},
    {"options", "replies"},   {"outcome", "ends"},     {"people", "customers"},  {"policy", "policies"},
    {"persons", "customers"}, {"reply", "replies"},    {"responses", "replies"}, {"rules", "policies"},
    {"say", "reply"},         {"scenes", "moments"},   {"secret", "hidden"},     {"speaker", "who"},
    {"steps", "play"},        {"text", "say"},         {"text", "says"},         {"version", "composure"},
    {"when", "if"},
}};

}  // namespace

bool may_mean(std::string_view written, std::string_view key) {
    if (nearest(written, {key})) return true;
    return std::any_of(kSynonyms.begin(), kSynonyms.end(), [&](const Synonym& synonym) {
        return synonym.meant == key && edit_distance(synonym.written, written) == 0;
    });
}

std::optional<std::string_view> meant_key(std::string_view written, const std::vector<std::string_view>& known) {
    if (const auto near = nearest(written, known)) return near;
    for (const Synonym& synonym : kSynonyms) {
        const bool here = std::find(known.begin(), known.end(), synonym.meant) != known.end();
        if (here && edit_distance(synonym.written, written) == 0) return synonym.meant;
    }
    return std::nullopt;
}

}  // namespace composure::scenario
