#include <fmt/format.h>

#include <algorithm>

#include "base/utf8.h"
#include "scenario/fields_internal.h"
#include "scenario/site.h"
#include "scenario/whole_file_internal.h"

namespace composure::scenario {

namespace {

constexpr std::size_t kMostName = 200;  // characters, as a person's name in the records
constexpr std::size_t kMostText = 2000;
constexpr std::size_t kMostNamesOfSite = 200;
constexpr std::int64_t kLeastDays = 30;
constexpr std::int64_t kMostDays = 3650;

enum class Lines : std::uint8_t { one, several };

// U+202A..E and U+2066..9 turn the writing around them, so that a name reads as another one.
bool turns_writing(std::string_view text) {
    for (std::size_t at = text.find("\xE2\x80"); at != std::string_view::npos; at = text.find("\xE2\x80", at + 2)) {
        if (at + 2 < text.size() && text[at + 2] >= '\xAA' && text[at + 2] <= '\xAE') return true;
    }
    for (std::size_t at = text.find("\xE2\x81"); at != std::string_view::npos; at = text.find("\xE2\x81", at + 2)) {
        if (at + 2 < text.size() && text[at + 2] >= '\xA6' && text[at + 2] <= '\xA9') return true;
    }
    return false;
}

std::string checked_text(const Node& node, std::string_view key, std::size_t most, Lines lines, Findings& findings) {
    auto text = read_text(node, key, findings);
    if (!text) return {};
    while (text->ends_with('\n')) text->pop_back();  // of a block text
    if (lines == Lines::one && text->find('\n') != std::string::npos) {
        findings.error("control-character", node.at, fmt::format("'{}' goes over several lines", key),
                       {"write it in one line"});
    } else if (lines == Lines::one && turns_writing(*text)) {
        findings.error("control-character", node.at,
                       fmt::format("'{}' holds an invisible character that turns writing around", key),
                       {"delete the text and type it anew"});
    } else if (character_count(*text) > most) {
        findings.error(
            "text-too-long", node.at,
            fmt::format("this '{}' is {} characters long; at most {} fit", key, character_count(*text), most),
            {"it stands on every report: say it in a sentence or two"});
    }
    return *text;
}

std::string need_checked(Fields& top, std::string_view key, std::size_t most, Lines lines, Findings& findings) {
    const Node* node = top.need(key);
    return node == nullptr ? std::string{} : checked_text(*node, key, most, lines, findings);
}

std::vector<std::string> read_people(Fields& top, std::string_view key, Findings& findings) {
    std::vector<std::string> names;
    for (const Node* item : top.list(key)) {
        if (names.size() == kMostNamesOfSite) {
            findings.error("over-limit", top.key_at(key),
                           fmt::format("'{}' has at most {} names", key, kMostNamesOfSite));
            break;
        }
        std::string name = checked_text(*item, key, kMostName, Lines::one, findings);
        if (!name.empty() && std::find(names.begin(), names.end(), name) != names.end()) {
            findings.error("duplicate-id", item->at, fmt::format("'{}' names '{}' twice", key, name),
                           {"once is enough; two people of one name need something to tell them apart"});
        }
        names.push_back(std::move(name));
    }
    return names;
}

// "365 days" or 365.
std::int32_t read_retention(const Node& node, Findings& findings) {
    Node number = node;
    if (node.kind == NodeKind::scalar && node.style == NodeStyle::plain) {
        for (const std::string_view unit : {" days", " day"}) {
            if (number.text.ends_with(unit)) number.text.resize(number.text.size() - unit.size());
        }
        if (!parse_integer(number.text)) {
            findings.error(
                "not-a-number", node.at, fmt::format("'retention' must be a number of days, not '{}'", node.text),
                {fmt::format("write it like this:  retention: 365 days   (from {} to {})", kLeastDays, kMostDays)});
            return 0;
        }
    }
    return static_cast<std::int32_t>(
        read_integer(number, "retention", kLeastDays, kMostDays, findings).value_or(kLeastDays));
}

void read_site_format(Fields& top, Findings& findings) {
    const Node* format = top.need("site");
    if (format == nullptr) return;
    if (format->kind != NodeKind::scalar || parse_integer(format->text) != 1) {
        findings.error("unknown-version", format->at, "this program reads site files of format 1 only",
                       {"write site: 1, or use a newer Composure"});
    }
}

void read_site_file(const Node& root, Site& site, Findings& findings) {
    Fields top(root, "a site file", findings);
    if (!top.is_mapping()) return;
    read_site_format(top, findings);
    site.name = need_checked(top, "name", kMostName, Lines::one, findings);
    site.purpose = need_checked(top, "purpose", kMostText, Lines::several, findings);
    if (const Node* node = top.need("reviewers")) {
        site.reviewers = read_people(top, "reviewers", findings);
        if (node->kind == NodeKind::list && node->items.empty()) {
            findings.error("no-value", top.key_at("reviewers"), "'reviewers' names nobody",
                           {"somebody must look at assessments: write a name"});
        }
    }
    site.trainers = read_people(top, "trainers", findings);
    const std::vector<Word<MomentsFor>> words{
        {"with-reason", MomentsFor::with_reason}, {"reviewers", MomentsFor::reviewers}, {"nobody", MomentsFor::nobody}};
    site.moments = top.word("moments", words).value_or(MomentsFor::with_reason);
    if (const Node* node = top.find("retention")) site.retention_days = read_retention(*node, findings);
    site.agreement = need_checked(top, "agreement", kMostText, Lines::several, findings);
    top.finish();
}

}  // namespace

Reading<Site> read_site(std::string_view bytes, std::string_view /*display_name*/) {
    Site site;
    site.digest = sha256(bytes);
    return read_whole_file(bytes, std::move(site), read_site_file);
}

}  // namespace composure::scenario
