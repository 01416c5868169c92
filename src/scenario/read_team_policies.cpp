#include <fmt/format.h>

#include "scenario/conduct_internal.h"
#include "scenario/reading_internal.h"

namespace composure::scenario {

namespace {

void read_exception(const Node& node, Policy& policy, Reader& reader) {
    Fields fields(node, "an exception", Group::exception, reader.findings);
    if (!fields.is_mapping()) return;
    if (const Node* says = fields.need("says")) {
        policy.exception_says = read_words(*says, "says", TextKind::long_text, reader);
    }
    policy.exception_authority = fields.word("authority", authority_words()).value_or(Authority::supervisor);
    policy.exception_limit = fields.text("limit").value_or("");
    fields.finish();
}

void read_may_end(Fields& fields, Policy& policy, Reader& reader) {
    policy.may_end = fields.word("may-end", may_end_words());
    if (!policy.may_end) {
        reader.may_end_unknown = reader.may_end_unknown || fields.has("may-end") || fields.misspelt("may-end");
        return;
    }
    for (const Policy& other : reader.scenario.policies) {
        if (!other.may_end) continue;
        reader.may_end_unknown = true;
        reader.findings.error("may-end-twice", fields.key_at("may-end"),
                              fmt::format("the policy '{}' says 'may-end' already", other.id),
                              {"keep it in one policy, so that it is clear when a customer may be told to leave"});
        return;
    }
    reader.scenario.may_end = *policy.may_end;
}

TeamMember read_member(const Node& node, std::string_view who, Reader& reader) {
    TeamMember member;
    member.present = true;
    Fields fields(node, fmt::format("the {}", who), Group::helper, reader.findings);
    if (!fields.is_mapping()) return member;
    member.name = fields.need_text("name");
    member.arrives = fields.duration("arrives").value_or(member.arrives);
    if (const Node* free = fields.find("free")) {
        const std::string text = read_text(*free, "free", reader.findings).value_or("now");
        const auto after = text.starts_with("after ") ? parse_duration(std::string_view{text}.substr(6)) : std::nullopt;
        if (after) {
            member.free = TeamMember::Free::after;
            member.free_after = *after;
        } else if (text == "never") {
            member.free = TeamMember::Free::never;
        } else if (text != "now") {
            const auto meant = text.starts_with("after ") ? meant_duration(text.substr(6)) : std::nullopt;
            std::vector<std::string> notes{"it is one of: now, never, after 60s"};
            if (meant) notes.insert(notes.begin(), fmt::format("did you mean 'after {}'?", *meant));
            reader.findings.error("unknown-word", free->at, fmt::format("'free' cannot be '{}'", text),
                                  std::move(notes));
        }
    }
    fields.finish();
    return member;
}

}  // namespace

void read_policies(const Node& node, Reader& reader) {
    const Fields policies(node, "'policies'", reader.findings);
    for (const Member& member : node.members) {
        if (reader.scenario.policies.size() == kMostPolicies) {
            reader.findings.error("over-limit", member.key_at,
                                  fmt::format("a scenario has at most {} policies", kMostPolicies),
                                  {"take away those from here on: a trainee looks up three or four"});
            return;
        }
        const Findings::Scope scope(reader.findings, fmt::format("in policy '{}'", member.key));
        check_id(member.key, member.key_at, "policy", reader.findings);
        Policy policy;
        policy.id = member.key;
        policy.at = member.key_at;
        Fields fields(member.value, fmt::format("the policy '{}'", member.key), Group::policy, reader.findings);
        if (fields.is_mapping()) {
            if (const Node* says = fields.need("says")) {
                policy.says = read_words(*says, "says", TextKind::long_text, reader);
            }
            if (const Node* exception = fields.find("exception")) read_exception(*exception, policy, reader);
            read_may_end(fields, policy, reader);
            fields.finish();
        }
        reader.policies.push_back({member.key, member.key_at});
        reader.scenario.policies.push_back(std::move(policy));
    }
}

void read_team(const Node& node, Reader& reader) {
    const Findings::Scope scope(reader.findings, "in the team");
    Fields fields(node, "'team'", Group::team, reader.findings);
    if (const Node* who = fields.find("supervisor"))
        reader.scenario.supervisor = read_member(*who, "supervisor", reader);
    if (const Node* who = fields.find("colleague")) reader.scenario.colleague = read_member(*who, "colleague", reader);
    const std::size_t before = reader.findings.count();
    fields.finish();
    reader.team_misspelt = reader.findings.count() != before;
}

void read_words_of_house(const Node& node, Reader& reader) {
    const Fields words(node, "'words'", reader.findings);
    Vocabulary& vocabulary = reader.scenario.vocabulary;
    if (node.members.size() > kMostHouseWords) {
        reader.findings.error("over-limit", node.members[kMostHouseWords].key_at,
                              fmt::format("a scenario has at most {} words of its own", kMostHouseWords));
        return;
    }
    for (const Member& member : node.members) {
        if (vocabulary.find(member.key).exists()) {
            reader.findings.error("duplicate-id", member.key_at,
                                  fmt::format("'{}' is a word of the conduct table already", member.key),
                                  {"give the word of your house another name"});
            continue;
        }
        auto code = read_conduct_code(member, vocabulary, reader.findings);
        if (!code) code.emplace().id = member.key;  // so that whoever uses it is not told that it does not exist
        vocabulary.codes.push_back(std::move(*code));
    }
}

const TeamMember& team_member(const Scenario& scenario, Helper helper) {
    return helper == Helper::supervisor ? scenario.supervisor : scenario.colleague;
}

void check_helper(Helper helper, SourceSpan at, Reader& reader) {
    if (team_member(reader.scenario, helper).present || reader.team_misspelt) return;
    const std::string_view who = name_of(helper);
    reader.findings.error("helper-not-in-team", at, fmt::format("there is no {} in the team", who),
                          {fmt::format("add to the file: team: {{{}: {{name: Ms Saar, free: now}}}}", who)});
}

}  // namespace composure::scenario
