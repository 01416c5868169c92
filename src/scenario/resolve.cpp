#include <fmt/format.h>

#include <algorithm>

#include "base/suggest.h"
#include "base/utf8.h"
#include "scenario/fields_internal.h"
#include "scenario/resolve_internal.h"

namespace composure::scenario {

namespace {

constexpr std::size_t kMostIdLength = 60;
constexpr std::size_t kFindingsWithSuggestions = 100;
constexpr std::size_t kMostCompared = 1000;
constexpr std::size_t kMostListed = 8;

bool may_stand_in_an_id(char character) {
    const auto byte = static_cast<unsigned char>(character);
    return byte >= 0x80 || (byte >= 'a' && byte <= 'z') || (byte >= 'A' && byte <= 'Z') ||
           (byte >= '0' && byte <= '9') || byte == '-' || byte == '_';
}

}  // namespace

bool check_id(std::string_view id, SourceSpan at, std::string_view kind, Findings& findings) {
    const bool good =
        !id.empty() && character_count(id) <= kMostIdLength && std::all_of(id.begin(), id.end(), may_stand_in_an_id);
    if (good) return true;
    findings.error("bad-id", at, fmt::format("the name of a {} is one word, like 'asks-again'", kind),
                   {fmt::format("use letters, digits and hyphens, no spaces, at most {} characters", kMostIdLength)});
    return false;
}

bool worth_suggesting(const Findings& findings) { return findings.count() <= kFindingsWithSuggestions; }

std::optional<std::size_t> nearest_of(std::string_view name, const std::vector<Named>& known,
                                      const Findings& findings) {
    if (!worth_suggesting(findings)) return std::nullopt;
    std::vector<std::string_view> names;
    for (const Named& each : known) {
        if (names.size() < kMostCompared) names.push_back(each.name);
    }
    const auto near = nearest(name, names);
    if (!near) return std::nullopt;
    return static_cast<std::size_t>(std::find(names.begin(), names.end(), *near) - names.begin());
}

std::vector<std::string> did_you_mean(std::string_view name, const std::vector<Named>& known,
                                      const Findings& findings) {
    const auto near = nearest_of(name, known, findings);
    if (!near) return {};
    const Named& meant = known[*near];
    if (meant.at.line == 0) return {fmt::format("did you mean '{}'?", meant.name)};
    return {fmt::format("did you mean '{}' (line {})?", meant.name, meant.at.line)};
}

std::string listed(const std::vector<Named>& names) {
    std::string text;
    for (std::size_t i = 0; i < names.size() && i < kMostListed; ++i) {
        if (i > 0) text += ", ";
        text += fmt::format("'{}'", names[i].name);
    }
    if (names.size() > kMostListed) text += ", ...";
    return text;
}

std::optional<std::size_t> resolve_name(const Node& node, std::string_view code, std::string_view kind,
                                        const std::vector<Named>& known, Findings& findings) {
    const auto name = read_text(node, fmt::format("the name of a {}", kind), findings);
    if (!name) return std::nullopt;
    const auto found = std::find_if(known.begin(), known.end(), [&](const Named& each) { return each.name == *name; });
    if (found != known.end()) return static_cast<std::size_t>(found - known.begin());
    auto notes = did_you_mean(*name, known, findings);
    if (notes.empty() && known.empty()) notes.push_back(fmt::format("this file has no {} yet", kind));
    if (notes.empty()) notes.push_back(fmt::format("known here: {}", listed(known)));
    findings.error(code, node.at, fmt::format("there is no {} '{}'", kind, *name), std::move(notes));
    return std::nullopt;
}

CodeId resolve_code(const Node& node, const Vocabulary& vocabulary, Findings& findings) {
    const auto name = read_text(node, "a conduct code", findings);
    if (!name) return CodeId::none();
    const CodeId code = vocabulary.find(*name);
    if (code.exists()) return code;
    std::vector<Named> known;
    if (worth_suggesting(findings)) {
        for (const ConductCode& each : vocabulary.codes) known.push_back({each.id, {}});
    }
    auto notes = did_you_mean(*name, known, findings);
    const bool several = name->find(',') != std::string::npos && name->find('[') == std::string::npos;
    if (several) notes = {fmt::format("several stand between [ and ]:  [{}]", *name)};
    if (notes.empty()) notes.emplace_back("composure list conduct shows all there are; 'words:' may add your own");
    findings.error("unknown-code", node.at, fmt::format("there is no conduct code '{}'", *name), std::move(notes));
    return CodeId::none();
}

std::vector<CodeId> resolve_codes(const Node& node, std::string_view key, const Vocabulary& vocabulary,
                                  Findings& findings) {
    std::vector<CodeId> codes;
    for (const Node* item : read_list(node, key, findings)) {
        const CodeId code = resolve_code(*item, vocabulary, findings);
        if (code.exists() && std::find(codes.begin(), codes.end(), code) == codes.end()) codes.push_back(code);
    }
    return codes;
}

}  // namespace composure::scenario
