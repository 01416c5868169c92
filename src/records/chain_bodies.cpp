#include <fmt/format.h>

#include <algorithm>
#include <array>

#include "records/chain_internal.h"

namespace composure::records {

namespace {

std::string number_or_none(const std::optional<std::int32_t>& number) {
    return number ? fmt::format("{}", *number) : std::string("none");
}

// Texts that people type may hold line breaks: their length before them keeps two texts from running into one.
std::string sized(std::string_view text) { return fmt::format("{} {}\n", text.size(), text); }

std::string digest_or_none(const std::optional<Digest>& digest) { return digest ? to_hex(*digest) : "none"; }

}  // namespace

std::string_view name_of(Chain chain) { return chain == Chain::assessment ? "assessment" : "practice"; }

std::string_view name_of(StepKind kind) {
    constexpr std::array<std::string_view, 9> kNames{"signed-off",
                                                     "incident-confirmed",
                                                     "incident-dismissed",
                                                     "contested",
                                                     "contest-accepted",
                                                     "contest-rejected",
                                                     "voided",
                                                     "shared",
                                                     "unshared"};
    return kNames[static_cast<std::size_t>(kind)];
}

Digest entry_hash(const Digest& previous, std::string_view station, const ChainEntry& entry) {
    return sha256(fmt::format("composure chain 1\nprevious {}\nstation {}\nchain {}\nsequence {}\nat {}\nkind {}\n{}",
                              to_hex(previous), station, name_of(entry.chain), entry.sequence, entry.at.ms, entry.kind,
                              entry.body));
}

Digest salted(std::string_view salt, std::string_view text) {
    return sha256(fmt::format("composure salted 1\n{}\n{}", salt, text));
}

Digest settings_digest(const SessionInfo& session, std::string_view recording) {
    const Start& start = session.start;
    std::string text = sized(start.scenario) + sized(start.title) + sized(start.pace);
    text += fmt::format("seed {}\nline-judged {}\n{}", start.seed, start.line_judged, recording);
    return sha256(text);
}

Digest figures_digest(const Figures& figures, const CarryOver& carry_over, std::string_view frozen) {
    std::string text =
        fmt::format("outcome {}\nreason {}\n", scoring::name_of(figures.outcome), scoring::name_of(figures.reason));
    for (const scoring::Pillar pillar : scenario::kPillars)
        text += fmt::format("{} {}\n", scenario::name_of(pillar),
                            number_or_none(figures.pillars[static_cast<std::size_t>(pillar)]));
    text += fmt::format("total {}\nscored-on {}\npass-mark {}\ndue {} {}\nfoils {} {}\nserious {}\n",
                        number_or_none(figures.total), figures.scored_on, figures.pass_mark, figures.due_helped,
                        figures.due_total, figures.foils_held, figures.foils_total, figures.serious);
    text += fmt::format("after {} {}\nother {} {}\n", carry_over.after_good, carry_over.after_total,
                        carry_over.other_good, carry_over.other_total);
    return sha256(text += frozen);
}

std::string session_body(const SessionInfo& session, const Digest& subject, const Kept& kept) {
    const Start& start = session.start;
    std::string body = fmt::format("session {}\nsubject {}\n", session.code, to_hex(subject));
    body += fmt::format("scenario {}\nconduct {}\nsite {}\nrules {}\n", to_hex(start.scenario_digest),
                        to_hex(start.conduct_digest), digest_or_none(start.site_digest), start.rules);
    body += fmt::format("started {}\nended {}\n", start.at.ms, session.ended.value_or(Instant{}).ms);
    body += fmt::format("settings {}\nrecording {}\n", to_hex(settings_digest(session, kept.recording)),
                        to_hex(sha256(kept.recording)));
    body += fmt::format("scorecard {}\nfigures {}\n", to_hex(sha256(kept.original->frozen)),
                        to_hex(figures_digest(kept.original->figures, session.carry_over, kept.original->frozen)));
    return body;
}

std::string scorecard_body(const SessionCode& session, const StoredScorecard& card) {
    constexpr std::array<std::string_view, 3> kKinds{"original", "reviewed", "regraded"};
    std::string body =
        fmt::format("session {}\nnumber {}\nmade-as {}\nrules {}\nconduct {}\nmade {}\n", session, card.number,
                    kKinds[static_cast<std::size_t>(card.kind)], card.rules, to_hex(card.conduct_digest), card.made.ms);
    body += fmt::format("scorecard {}\nfigures {}\n", to_hex(sha256(card.frozen)),
                        to_hex(figures_digest(card.figures, {}, card.frozen)));
    return body;
}

std::string step_text(const ReviewStep& step) {
    return fmt::format("step {} {}\n", name_of(step.kind), step.at.ms) + sized(step.who) + sized(step.words);
}

std::string result_text(const SessionInfo& session, const ReviewStep& step) {
    const int status = static_cast<int>(session.status);
    const int attention = static_cast<int>(session.attention);
    const int outcome = session.outcome ? static_cast<int>(*session.outcome) : -1;
    return fmt::format("result {} {} {}\n", status, attention, outcome) + step_text(step);
}

std::string step_body(const SessionCode& session, StepKind kind, const Digest& words, const Digest& result) {
    return fmt::format("session {}\nstep {}\nwords {}\nresult {}\n", session, name_of(kind), to_hex(words),
                       to_hex(result));
}

std::string person_text(const Person& person) { return sized(person.name) + sized(person.number); }

std::string person_body(const Digest& subject, const Digest& name) {
    return fmt::format("subject {}\nname {}\n", to_hex(subject), to_hex(name));
}

std::string erased_body(const Digest& subject) { return fmt::format("subject {}\n", to_hex(subject)); }

std::string removed_body(const SessionCode& session, std::string_view why) {
    std::string line(why);
    std::replace_if(
        line.begin(), line.end(), [](char c) { return c == '\n' || c == '\r'; }, ' ');
    return fmt::format("session {}\nwhy {}\n", session, line);
}

std::string_view line_of(std::string_view body, std::string_view key) {
    while (!body.empty()) {
        const std::size_t end = std::min(body.find('\n'), body.size());
        const std::string_view line = body.substr(0, end);
        if (line.size() > key.size() && line.starts_with(key) && line[key.size()] == ' ')
            return line.substr(key.size() + 1);
        body.remove_prefix(std::min(end + 1, body.size()));
    }
    return {};
}

}  // namespace composure::records
