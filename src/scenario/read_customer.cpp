#include <fmt/format.h>

#include <span>

#include "scenario/known_words.h"
#include "scenario/looks.h"
#include "scenario/meant_values_internal.h"
#include "scenario/reading_internal.h"

namespace composure::scenario {

namespace {

constexpr Millis kLeastPatience{1'000};

void read_mood(Fields& fields, Customer& customer, Findings& findings) {
    customer.anger = fields.word("mood", mood_words()).value_or(customer.anger);
    if (const auto anger = fields.integer("anger")) customer.anger = static_cast<std::int32_t>(*anger * 1000);
    if (fields.has("mood") && fields.has("anger")) {
        findings.error("mood-and-anger", fields.key_at("anger"),
                       "'mood' and 'anger' both say how angry this customer arrives",
                       {"keep one: 'mood' for a word, 'anger' for a number from 0 to 100"});
    }
    if (const auto trust = fields.integer("trust")) customer.trust = static_cast<std::int32_t>(*trust * 1000);
}

void read_tempers(Fields& fields, Customer& customer, Findings& findings) {
    std::vector<Temper> tempers;
    for (const Node* item : fields.list("temper")) {
        if (const auto temper = read_word(*item, "temper", temper_words(), findings)) tempers.push_back(*temper);
    }
    if (!tempers.empty()) customer.tempers = std::move(tempers);
}

// "9 in 10": how often, as people say it.
std::optional<std::uint32_t> parse_chance(std::string_view text) {
    const std::size_t middle = text.find(" in ");
    if (middle == std::string_view::npos) return std::nullopt;
    const auto times = parse_integer(text.substr(0, middle));
    const auto of = parse_integer(text.substr(middle + 4));
    if (!times || !of || *times < 0 || *of < 1 || *of > 1000 || *times > *of) return std::nullopt;
    return static_cast<std::uint32_t>(*times * 1000 / *of);
}

Remorse read_remorse(const Node& node, Reader& reader) {
    Remorse remorse;
    if (node.kind != NodeKind::mapping) {
        remorse.says = read_words(node, "remorse", TextKind::spoken, reader);
        return remorse;
    }
    Fields fields(node, "remorse", Group::remorse, reader.findings);
    if (const Node* chance = fields.find("chance")) {
        const auto permille = chance->kind == NodeKind::scalar ? parse_chance(chance->text) : std::nullopt;
        if (!permille) {
            std::vector<std::string> notes{"9 in 10 is the usual one; 0 in 10 means never"};
            const auto meant = chance->kind == NodeKind::scalar ? meant_chance(chance->text) : std::nullopt;
            if (meant) notes.insert(notes.begin(), fmt::format("did you mean '{}'?", *meant));
            reader.findings.error("not-a-chance", chance->at, "a chance is said like '9 in 10'", std::move(notes));
        }
        remorse.chance_permille = permille.value_or(remorse.chance_permille);
    }
    if (const Node* says = fields.need("says")) remorse.says = read_words(*says, "says", TextKind::spoken, reader);
    if (const Node* then = fields.find("then")) remorse.then = read_way(*then, Help::may_not_wait, reader);
    fields.finish();
    return remorse;
}

void warn_if_unknown(Fields& fields, std::string_view key, std::string_view code,
                     std::span<const std::string_view> known, std::string& into, Findings& findings) {
    const Node* node = fields.find(key);
    if (node == nullptr) return;
    into = read_text(*node, key, findings).value_or("");
    if (into.empty()) return;
    std::vector<Named> names;
    for (const std::string_view each : known) {
        if (each == into) return;
        names.push_back({std::string(each), {}});
    }
    auto notes = did_you_mean(into, names, findings);
    if (notes.empty()) notes.push_back(fmt::format("known here: {}", listed(names)));
    findings.warning(code, node->at, fmt::format("nobody here has the {} '{}'; the usual one is taken", key, into),
                     std::move(notes));
}

// "'heavy' and 'hat'"
std::string in_single_quotes(std::span<const std::string_view> words) {
    std::string text;
    for (std::size_t n = 0; n < words.size(); ++n)
        text += fmt::format("{}'{}'", n == 0 ? "" : n + 1 == words.size() ? " and " : ", ", words[n]);
    return text;
}

// Somebody of assets/looks.yaml, or a description in words that a drawing understands.
void read_looks_of(Fields& fields, Customer& customer, Reader& reader) {
    const auto& people = reader.scenario.vocabulary.people;
    std::vector<std::string_view> known(known_looks().begin(), known_looks().end());
    known.insert(known.end(), people.begin(), people.end());
    const Node* node = fields.find("looks");
    if (node != nullptr && is_description(node->text)) {
        customer.looks = node->text;
        return;
    }
    const bool described = node != nullptr && node->text.find(' ') != std::string::npos;
    if (!described) {
        warn_if_unknown(fields, "looks", "unknown-looks", known, customer.looks, reader.findings);
        return;
    }
    customer.looks = read_text(*node, "looks", reader.findings).value_or("");
    if (customer.looks.empty()) return;
    const auto words = words_not_understood(customer.looks);
    reader.findings.warning(
        "unknown-looks", node->at,
        words.empty() ? std::string("these looks cannot be drawn; the usual person is taken")
                      : fmt::format("{} cannot be drawn; the usual person is taken", in_single_quotes(words)),
        {words.size() < 2 ? "take that word out, or say it with one of those that `composure list looks` shows"
                          : "take these words out, or say it with those that `composure list looks` shows"});
}

void read_person(Fields& fields, Customer& customer, Reader& reader) {
    Findings& findings = reader.findings;
    customer.name = fields.need_text("name");
    customer.pronoun = fields.text("pronoun").value_or("");
    read_looks_of(fields, customer, reader);
    warn_if_unknown(fields, "voice", "unknown-voice", known_voices(), customer.voice, findings);
    fields.text("like");  // written out before; here only its shape
    read_mood(fields, customer, findings);
    read_tempers(fields, customer, findings);
    customer.hidden = read_optional_words(fields, "hidden", TextKind::long_text, reader);
}

void read_waiting(Fields& fields, const Member& member, Customer& customer, Reader& reader) {
    customer.patience = fields.duration("patience").value_or(customer.patience);
    if (customer.patience < kLeastPatience) {
        reader.findings.error("out-of-range", fields.find("patience")->at, "'patience' is at least 1s",
                              {"the usual patience is 90s"});
    }
    customer.arrives = fields.duration("arrives").value_or(Millis{0});
    if (reader.customer.id.position() > 0 && !fields.has("arrives") && !fields.misspelt("arrives")) {
        reader.findings.error("missing-arrives", member.key_at,
                              fmt::format("nothing says when '{}' arrives", member.key),
                              {"only the first customer is there from the start; for example: arrives: 30s"});
    }
    customer.mutters = read_words_list(fields, "mutters", TextKind::spoken, reader);
    customer.out_of_patience = fields.word("out-of-patience", out_of_patience_words()).value_or(OutOfPatience::leaves);
}

void read_escalations(Fields& fields, Customer& customer, Reader& reader) {
    const auto items = fields.list("escalation");
    for (std::size_t i = 0; i < items.size() && i < kMostEscalations; ++i) {
        customer.escalations.push_back(read_escalation(*items[i], reader));
    }
    if (items.size() > kMostEscalations) {
        reader.findings.error("over-limit", items[kMostEscalations]->at,
                              fmt::format("a customer has at most {} escalations", kMostEscalations),
                              {"take away those from here on"});
    }
}

// "mood: angry" two columns too far in, and so a moment that is no moment.
bool report_moved_in(const Member& moment, SourceSpan moments, Reader& reader) {
    if (moment.value.kind == NodeKind::mapping || keys_of(Group::customer).find(moment.key) == nullptr) return false;
    reader.findings.error("indentation", moment.key_at,
                          fmt::format("'{}' is a key of a customer, and here it stands among the moments", moment.key),
                          {fmt::format("start it in column {}, as line {} does", moments.column, moments.line)});
    reader.customer.way_unknown = true;
    return true;
}

void read_moments(const Node& node, SourceSpan at, Customer& customer, Reader& reader) {
    for (std::size_t i = 0; i < reader.customer.moments.size(); ++i) {
        if (report_moved_in(node.members[i], at, reader)) {
            customer.moments.push_back({});
            continue;
        }
        reader.customer.moment = MomentId::at(reader.customer.first.position() + i);
        customer.moments.push_back(read_moment(node.members[i], reader));
    }
    reader.customer.moment = MomentId::none();
}

// The names of the moments come first: every way may name a moment further down.
void name_moments(const Node* moments, const Member& member, Reader& reader) {
    if (moments == nullptr || moments->kind != NodeKind::mapping) return;
    for (const Member& moment : moments->members) {
        if (reader.customer.first.position() + reader.customer.moments.size() == kMostMoments) {
            reader.findings.error("over-limit", moment.key_at,
                                  fmt::format("a scenario has at most {} moments", kMostMoments),
                                  {"make two scenarios of it"});
            return;
        }
        reader.customer.moments.push_back({moment.key, moment.key_at});
    }
    if (moments->members.empty()) {
        reader.findings.error("missing-key", member.key_at,
                              fmt::format("'{}' has no moments and nothing to say", member.key),
                              {"the first moment is where the talk begins"});
    }
}

std::size_t moments_so_far(const Scenario& scenario) {
    std::size_t count = 0;
    for (const Customer& customer : scenario.customers) count += customer.moments.size();
    return count;
}

}  // namespace

Customer read_customer(const Member& member, Reader& reader) {
    const Findings::Scope scope(reader.findings, fmt::format("in customer '{}'", member.key));
    Customer customer;
    customer.id = member.key;
    customer.at = member.key_at;
    customer.first_moment = MomentId::at(moments_so_far(reader.scenario));
    reader.customer = {};
    reader.customer.id = CustomerId::at(reader.scenario.customers.size());
    reader.customer.first = customer.first_moment;
    check_id(member.key, member.key_at, "customer", reader.findings);
    Fields fields(member.value, fmt::format("the customer '{}'", member.key), Group::customer, reader.findings);
    if (!fields.is_mapping()) return customer;
    refuse_reserved(fields, reader.findings);
    const Node* moments = fields.need("moments");
    reader.customer.way_unknown = fields.misspelt("escalation") || fields.misspelt("remorse");
    reader.words_unknown = reader.words_unknown || fields.misspelt("escalation");
    name_moments(moments, member, reader);
    reader.customer_left_out = reader.customer_left_out || reader.customer.moments.empty();
    reader.customer.has_remorse = fields.has("remorse") || fields.misspelt("remorse");
    read_person(fields, customer, reader);
    read_waiting(fields, member, customer, reader);
    if (const Node* remorse = fields.find("remorse")) customer.remorse = read_remorse(*remorse, reader);
    read_escalations(fields, customer, reader);
    if (moments != nullptr && moments->kind == NodeKind::mapping)
        read_moments(*moments, fields.key_at("moments"), customer, reader);
    if (moments != nullptr && moments->kind != NodeKind::mapping) {
        const Fields wrong(*moments, "'moments'", reader.findings);
    }
    fields.finish();
    check_talk(customer, reader);
    return customer;
}

}  // namespace composure::scenario
