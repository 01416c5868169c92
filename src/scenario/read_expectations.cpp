#include <fmt/format.h>

#include <array>

#include "scenario/conduct_internal.h"
#include "scenario/meant_values_internal.h"
#include "scenario/reading_internal.h"

namespace composure::scenario {

namespace {

bool looks_like_a_number(std::string_view text) {
    return parse_integer(text) || text.starts_with("at ") || text.starts_with("below ");
}

class ExpectationReader {
public:
    ExpectationReader(const Node& node, Reader& reader)
        : reader_(reader), fields_(node, "'expect'", Group::expectations, reader.findings) {}

    std::vector<Expectation> read() {
        if (!fields_.is_mapping()) return {};
        if (const Node* outcome = fields_.find("outcome")) read_by_customer("outcome", *outcome, outcome_words());
        if (const Node* result = fields_.find("result")) add_word("result", *result, result_words());
        if (const Node* refused = fields_.find("refused")) add_word("refused", *refused, refusal_words());
        if (const Node* moment = fields_.find("moment")) read_moment_reached(*moment);
        if (const Node* total = fields_.find("total")) add_number("total", *total);
        for (const Pillar pillar : kPillars) {
            const Node* node = fields_.find(name_of(pillar));
            if (node == nullptr) continue;
            const bool number =
                pillar != Pillar::escalation || (node->kind == NodeKind::scalar && looks_like_a_number(node->text));
            if (number) add_number(name_of(pillar), *node);
            if (!number) read_by_customer(name_of(pillar), *node, verdict_words());
        }
        fields_.finish();
        if (fields_.node().members.empty()) {
            reader_.findings.error("empty-expectation", fields_.node().at, "this test expects nothing",
                                   {"for example expect: {outcome: resolved, calm: at least 80}"});
        }
        return std::move(expectations_);
    }

private:
    Expectation& add(std::string_view key, const Node& node) {
        Expectation& expectation = expectations_.emplace_back();
        expectation.key = key;
        expectation.at = node.at;
        return expectation;
    }

    void add_word(std::string_view key, const Node& node, const std::vector<std::string_view>& words) {
        const auto word = read_choice(node, key, words, reader_.findings);
        if (word) add(key, node).word = words[*word];
    }

    void ask_which_customer(const Node& node) {
        const std::string example = node.kind == NodeKind::scalar ? node.text : "resolved";
        reader_.findings.error(
            "which-customer", node.at,
            fmt::format("there are {} customers: whose outcome is this?", reader_.customers.size()),
            {fmt::format("name the customer: outcome: {{{}: {}}}", reader_.customers.front().name, example)});
    }

    // One word, or one for each customer.
    void read_by_customer(std::string_view key, const Node& node, const std::vector<std::string_view>& words) {
        if (node.kind != NodeKind::mapping) {
            if (key == "outcome" && reader_.customers.size() > 1) return ask_which_customer(node);
            return add_word(key, node, words);
        }
        if (node.members.empty()) {
            reader_.findings.error(
                "empty-expectation", node.at, fmt::format("this '{}' expects nothing", key),
                {fmt::format("name somebody: {}: {{{}: {}}}", key,
                             reader_.customers.empty() ? "tamm" : reader_.customers.front().name, words.front())});
        }
        for (const Member& member : node.members) {
            Node name;
            name.kind = NodeKind::scalar;
            name.text = member.key;
            name.at = member.key_at;
            if (!resolve_name(name, "unknown-customer", "customer", reader_.customers, reader_.findings)) continue;
            const std::size_t before = expectations_.size();
            add_word(key, member.value, words);
            if (expectations_.size() > before) expectations_.back().customer = member.key;
        }
    }

    void read_moment_reached(const Node& node) {
        std::vector<Named> moments;
        for (const Customer& customer : reader_.scenario.customers) {
            for (const Moment& moment : customer.moments) moments.push_back({moment.id, moment.at});
        }
        if (const auto found = resolve_name(node, "unknown-moment", "moment", moments, reader_.findings)) {
            add("moment", node).word = moments[*found].name;
        }
    }

    void add_number(std::string_view key, const Node& node) {
        const auto text = read_text(node, key, reader_.findings);
        if (!text) return;
        std::string_view number = *text;
        auto match = Expectation::Match::equals;
        std::int64_t less = 0;
        const auto take = [&](std::string_view words, Expectation::Match meant) {
            if (!number.starts_with(words)) return false;
            number.remove_prefix(words.size());
            match = meant;
            return true;
        };
        if (!take("at least ", Expectation::Match::at_least) && !take("at most ", Expectation::Match::at_most) &&
            take("below ", Expectation::Match::at_most)) {
            less = 1;
        }
        const auto value = parse_integer(number);
        if (!value || *value < 0 || *value > 100) {
            std::vector<std::string> notes{
                fmt::format("for example {0}: 100, {0}: at least 80 or {0}: at most 60", key)};
            const auto bare = meant_number(*text);
            const auto meant =
                bare && *bare <= 100 ? std::optional{std::to_string(*bare)} : meant_comparison(*text, 100);
            if (meant) notes.insert(notes.begin(), fmt::format("did you mean '{}'?", *meant));
            reader_.findings.error("not-a-score", node.at, fmt::format("'{}' is a score from 0 to 100", key),
                                   std::move(notes));
            return;
        }
        Expectation& expectation = add(key, node);
        expectation.match = match;
        expectation.number = static_cast<std::int32_t>(*value - less);
    }

    Reader& reader_;
    Fields fields_;
    std::vector<Expectation> expectations_;
};

}  // namespace

std::vector<Expectation> read_expectations(const Node& node, Reader& reader) {
    return ExpectationReader(node, reader).read();
}

}  // namespace composure::scenario
