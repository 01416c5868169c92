// assets/language/*.yaml, with the same care as a scenario.
#include <fmt/format.h>

#include "base/utf8.h"
#include "scenario/fields_internal.h"
#include "scenario/read_scenario.h"
#include "scenario/resolve_internal.h"
#include "scenario/whole_file_internal.h"

namespace composure::scenario {

namespace {

constexpr std::size_t kMostWordsListed = 5000;
constexpr std::size_t kMostPhrases = 500;
constexpr std::int64_t kMostLetters = 20;

using WordMap = std::map<std::string, std::string, std::less<>>;

// Case folded, apostrophes kept: "Can’t" is "can't".
std::string folded_word(std::string_view word) {
    std::string kept;
    std::string part;
    for (std::size_t at = 0; at < word.size(); ++at) {
        const bool curly = word.substr(at).starts_with("\u2019");
        if (word[at] != '\'' && !curly) {
            part += word[at];
            continue;
        }
        kept += fold(part) + "'";
        part.clear();
        if (curly) at += std::string_view("\u2019").size() - 1;
    }
    return kept + (part == "%" ? part : fold(part));
}

void read_word_set(Fields& fields, std::string_view key, std::set<std::string, std::less<>>& into) {
    if (fields.need(key) == nullptr) return;
    for (const std::string& word : fields.texts(key)) into.insert(folded_word(word));
}

void read_word_map(Fields& fields, std::string_view key, WordMap& into, Findings& findings) {
    const Node* node = fields.find(key);
    if (node == nullptr) return;
    const Fields mapping(*node, fmt::format("'{}'", key), findings);
    for (const Member& member : node->members) {
        if (into.size() == kMostWordsListed) {
            findings.error("over-limit", member.key_at,
                           fmt::format("'{}' has at most {} words", key, kMostWordsListed));
            return;
        }
        if (const auto text = read_text(member.value, member.key, findings))
            into[folded_word(member.key)] = *text == "%" ? *text : fold(*text);
    }
}

void read_endings(Fields& fields, LanguageRules& rules, Findings& findings) {
    for (const Node* node : fields.list("endings")) {
        Fields one(*node, "an ending", findings);
        if (!one.is_mapping()) continue;
        WordEnding ending;
        ending.cut = fold(one.need_text("cut"));
        ending.put = fold(one.text("put").value_or(""));
        ending.least = static_cast<std::size_t>(one.integer("least", 1, kMostLetters).value_or(1));
        ending.stop = one.boolean("stop").value_or(false);
        one.finish();
        rules.endings.push_back(std::move(ending));
    }
}

void read_phrase(const Node& node, LanguageRules& rules, Findings& findings) {
    Fields fields(node, "a phrase", findings);
    if (!fields.is_mapping()) return;
    CoachedPhrase phrase;
    phrase.id = fields.need_text("id");
    const Findings::Scope scope(findings, fmt::format("in the phrase '{}'", phrase.id));
    const bool helps = fields.has("helps");
    const bool hurts = fields.has("hurts");
    if (helps == hurts)
        findings.error("wrong-kind", node.at, "a phrase either `helps` or `hurts`", {"keep one of the two lists"});
    phrase.helps = helps;
    phrase.says = fields.texts("helps");
    for (std::string& text : fields.texts("hurts")) phrase.says.push_back(std::move(text));
    phrase.why = fields.need_text("why");
    phrase.instead = fields.need_text("instead");
    phrase.rule = fields.need_text("rule");
    fields.finish();
    rules.phrases.push_back(std::move(phrase));
}

// A stop word that turns the sentence round would make "I can" of "I can not".
void check_negations(const Node& root, const LanguageRules& rules, Findings& findings) {
    const Node* stops = root.member("stop-words");
    if (stops == nullptr) return;
    for (const Node& item : stops->items)
        if (rules.negations.contains(folded_word(item.text)))
            findings.error("wrong-kind", item.at,
                           fmt::format("'{}' turns a sentence round, so it cannot be a stop word", item.text),
                           {"take it out of `stop-words`"});
}

void read_language(const Node& root, LanguageRules& rules, Findings& findings) {
    Fields top(root, "a file of language rules", findings);
    if (!top.is_mapping()) return;
    if (const Node* format = top.need("language-rules"); format != nullptr && parse_integer(format->text) != 1)
        findings.error("unknown-version", format->at, "this program reads language rules of format 1 only",
                       {"write language-rules: 1"});
    rules.language = top.need_text("language");
    read_word_set(top, "negations", rules.negations);
    read_word_set(top, "stop-words", rules.stop_words);
    read_word_map(top, "contractions", rules.contractions, findings);
    read_word_map(top, "short-forms", rules.short_forms, findings);
    read_word_map(top, "forms", rules.forms, findings);
    read_endings(top, rules, findings);
    const std::vector<const Node*> phrases = top.list("phrases");
    for (std::size_t n = 0; n < phrases.size() && n < kMostPhrases; ++n) read_phrase(*phrases[n], rules, findings);
    top.finish();
    check_negations(root, rules, findings);
}

}  // namespace

Reading<LanguageRules> read_language_rules(std::string_view bytes, std::string_view /*display_name*/) {
    return read_whole_file(bytes, LanguageRules(), read_language);
}

}  // namespace composure::scenario
