#include "scenario/read_scenario.h"

#include <fmt/format.h>

#include <algorithm>

#include "scenario/conduct_internal.h"
#include "scenario/reading_internal.h"
#include "scenario/whole_file_internal.h"

namespace composure::scenario {

namespace {

constexpr std::int64_t kFormat = 1;

std::string stem_of(std::string_view name) {
    const std::size_t slash = name.find_last_of("/\\");
    if (slash != std::string_view::npos) name.remove_prefix(slash + 1);
    const std::size_t dot = name.find_last_of('.');
    return std::string(dot == 0 ? name : name.substr(0, dot));
}

void read_format(Fields& top, Findings& findings) {
    const Node* format = top.need("composure");
    if (format == nullptr) return;
    if (format->kind != NodeKind::scalar || parse_integer(format->text) != kFormat) {
        findings.error("unknown-version", format->at, "this program reads scenarios of format 1 only",
                       {"write composure: 1, or use a newer Composure"});
    }
}

void read_about(Fields& top, Reader& reader) {
    Scenario& scenario = reader.scenario;
    if (const Node* id = top.find("id")) {
        const auto text = read_text(*id, "id", reader.findings);
        if (text && check_id(*text, id->at, "scenario", reader.findings)) scenario.id = *text;
    }
    scenario.title = top.need_text("title");
    scenario.language = top.text("language").value_or("en");
    scenario.place = top.word("place", place_words()).value_or(Place::counter);
    scenario.level = static_cast<std::int32_t>(top.integer("level").value_or(1));
    scenario.minutes = static_cast<std::int32_t>(top.integer("minutes").value_or(0));
    scenario.use = top.word("use", use_words()).value_or(Use::practice);
}

void read_standard(Fields& top, Reader& reader) {
    Scenario& scenario = reader.scenario;
    const RubricNumbers& numbers = scenario.vocabulary.numbers;
    scenario.pass_mark = static_cast<std::int32_t>(top.integer("pass-mark").value_or(numbers.pass_mark));
    if (const Node* node = top.find("pass-mark")) scenario.pass_mark_at = node->at;
    scenario.see_within = top.duration("see-within").value_or(numbers.see_within);
    for (std::size_t i = 0; i < kPillarCount; ++i) {
        scenario.weights[i] = numbers.pillars[i].weight;
        scenario.floors[i] = numbers.pillars[i].floor;
    }
    if (const Node* weights = top.find("weights")) {
        scenario.weights_at = top.key_at("weights");
        Fields fields(*weights, "'weights'", Group::weights, reader.findings);
        std::int32_t sum = 0;
        const std::size_t before = reader.findings.count();
        for (std::size_t i = 0; i < kPillarCount; ++i) {
            const auto weight = fields.integer(name_of(kPillars[i]));
            scenario.weights[i] = static_cast<std::int32_t>(weight.value_or(scenario.weights[i]));
            sum += scenario.weights[i];
        }
        fields.finish();
        if (sum != 100 && reader.findings.count() == before) {
            reader.findings.error("weights-not-100", top.key_at("weights"),
                                  fmt::format("the weights of the five pillars make {} together, not 100", sum),
                                  {"a pillar that is not named keeps its usual weight; name all five to be sure"});
        }
    }
    if (const Node* floors = top.find("floors")) {
        Fields fields(*floors, "'floors'", Group::floors, reader.findings);
        for (std::size_t i = 0; i < kPillarCount; ++i) {
            const auto floor = fields.integer(name_of(kPillars[i]));
            if (floor) scenario.floors[i] = static_cast<std::int32_t>(*floor);
        }
        fields.finish();
    }
}

// After the team, whose names these texts may use.
void read_texts(Fields& top, Reader& reader) {
    Scenario& scenario = reader.scenario;
    scenario.brief = read_optional_words(top, "brief", TextKind::long_text, reader);
    scenario.warning = read_optional_words(top, "warning", TextKind::long_text, reader);
    scenario.goals = read_words_list(top, "goals", TextKind::long_text, reader);
}

// "debrief:" two columns too far in, and so a customer without a name.
bool is_moved_in(const Member& customer, const Fields& top, Reader& reader) {
    const Node& node = customer.value;
    const bool own =
        node.member("name") != nullptr || node.member("moments") != nullptr || node.member("like") != nullptr;
    if (own || keys_of(Group::scenario).find(customer.key) == nullptr) return false;
    const SourceSpan customers = top.key_at("customers");
    reader.findings.error(
        "indentation", customer.key_at,
        fmt::format("'{}' is a key of the scenario, and here it stands among the customers", customer.key),
        {fmt::format("start it in column {}, as line {} does", customers.column, customers.line)});
    return true;
}

void read_customers(Fields& top, Reader& reader) {
    const Node* node = top.need("customers");
    reader.customer_left_out = node == nullptr || node->kind != NodeKind::mapping;
    if (node == nullptr || !Fields(*node, "'customers'", reader.findings).is_mapping()) return;
    if (node->members.empty()) {
        reader.findings.error("missing-key", top.key_at("customers"), "a scenario needs at least one customer",
                              {"composure explain missing-key shows a small one"});
    }
    const WrittenOut written = customers_written_out(*node, reader.findings);
    const std::vector<Member>& customers = written.customers;
    reader.facts = find_facts(customers, reader.findings);
    for (const Named& fact : reader.facts) reader.scenario.facts.push_back(fact.name);
    for (const Member& member : customers) reader.customers.push_back({member.key, member.key_at});
    for (std::size_t i = 0; i < customers.size(); ++i) {
        const bool whole = !is_moved_in(customers[i], top, reader) && written.whole[i];
        reader.scenario.customers.push_back(whole ? read_customer(customers[i], reader) : Customer{});
        reader.customer_left_out = reader.customer_left_out || !whole;
    }
    check_unreached(reader);
}

void read_debrief(Fields& top, Reader& reader) {
    Scenario& scenario = reader.scenario;
    if (const Node* debrief = top.find("debrief")) {
        Fields fields(*debrief, "'debrief'", Group::debrief, reader.findings);
        scenario.revelation = read_words_list(fields, "revelation", TextKind::long_text, reader);
        scenario.lessons = read_words_list(fields, "lessons", TextKind::long_text, reader);
        fields.finish();
    }
    if (!scenario.revelation.empty()) return;
    for (const Customer& customer : scenario.customers) {
        if (!customer.hidden.empty()) scenario.revelation.push_back(customer.hidden);
    }
}

void read_whole(const Node& root, Reader& reader) {
    Fields top(root, "a scenario", Group::scenario, reader.findings);
    if (!top.is_mapping()) return;
    refuse_reserved(top, reader.findings);
    read_format(top, reader.findings);
    read_about(top, reader);
    read_standard(top, reader);
    if (const Node* words = top.find("words")) read_words_of_house(*words, reader);
    if (const Node* team = top.find("team")) read_team(*team, reader);
    if (const Node* policies = top.find("policies")) read_policies(*policies, reader);
    const Node* team = top.node().member("team");
    const bool team_unknown = team == nullptr ? top.misspelt("team") : team->kind != NodeKind::mapping;
    reader.team_misspelt = reader.team_misspelt || team_unknown;
    reader.policies_unknown = !top.has("policies") && top.misspelt("policies");
    reader.may_end_unknown = reader.may_end_unknown || reader.policies_unknown;
    read_texts(top, reader);
    read_customers(top, reader);
    read_debrief(top, reader);
    const Node* tests = top.find("tests");
    if (tests != nullptr && !reader.customer_left_out) reader.scenario.tests = read_tests(*tests, reader);
    top.finish();
}

}  // namespace

Reading<Scenario> read_scenario(std::string_view bytes, std::string_view display_name, const Vocabulary& table) {
    Scenario scenario;
    scenario.id = stem_of(display_name);
    scenario.vocabulary = table;
    scenario.digest = sha256(bytes);
    return read_whole_file(bytes, std::move(scenario), [](const Node& root, Scenario& into, Findings& findings) {
        Reader reader(findings, into);
        reader.words_unknown = reader.parts_left_out = findings.has_parts_left_out();
        read_whole(root, reader);
    });
}

}  // namespace composure::scenario
