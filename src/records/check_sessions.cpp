#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <set>

#include "records/check_chain_internal.h"
#include "records/store_internal.h"

namespace composure::records {

namespace {

struct Contents {  // of one kept session
    std::string recording;
    std::vector<StoredScorecard> scorecards;
    std::vector<ReviewStep> steps;
    std::optional<Digest> subject;  // nothing: the person is erased, and nobody can tell any more
};

Result<Contents> read_contents(Store& store, const SessionInfo& session) {
    Contents contents;
    if (auto recording = store.recording(session.code)) {
        contents.recording = std::move(*recording);
    } else if (recording.error().code != "not-there") {
        return tl::unexpected(std::move(recording.error()));
    }
    auto scorecards = store.scorecards(session.code);
    if (!scorecards) return tl::unexpected(std::move(scorecards.error()));
    contents.scorecards = std::move(*scorecards);
    auto steps = store.steps(session.code);
    if (!steps) return tl::unexpected(std::move(steps.error()));
    contents.steps = std::move(*steps);
    auto subject = store.chain_name(session.start.person);
    if (!subject) return tl::unexpected(std::move(subject.error()));
    contents.subject = *subject;
    return contents;
}

// A line of the entry against the same line made anew.
bool same_line(const ChainEntry& entry, std::string_view now, std::string_view key) {
    return line_of(entry.body, key) == line_of(now, key);
}

void compare_session(ChainCheck& check, const ChainEntry& entry, const SessionInfo& session, const Contents& contents) {
    const SessionCode& code = session.code;
    if (contents.scorecards.empty() || contents.scorecards[0].number != 1) {
        check.say(&entry, code, fmt::format("The scorecard of session {} was removed.", code));
        return;
    }
    const StoredScorecard& original = contents.scorecards[0];
    const Digest subject = contents.subject.value_or(Digest{});
    const std::string now = session_body(session, subject, {contents.recording, &original});
    if (contents.subject && !same_line(entry, now, "subject"))
        check.say(&entry, code, fmt::format("Session {} stands under another person than in the chain.", code));
    const bool recording = same_line(entry, now, "recording");
    if (!recording) check.say(&entry, code, fmt::format("The recording of session {} was altered.", code));
    constexpr std::array<std::string_view, 6> kSettings{"scenario", "conduct", "site", "rules", "started", "ended"};
    const bool settings = std::all_of(kSettings.begin(), kSettings.end(),
                                      [&](std::string_view key) { return same_line(entry, now, key); });
    if (!settings || (recording && !same_line(entry, now, "settings")))
        check.say(&entry, code, fmt::format("The scenario, settings or times of session {} were altered.", code));
    if (!same_line(entry, now, "scorecard")) {
        check.say(&entry, code, fmt::format("The scorecard of session {} was altered.", code));
    } else if (!same_line(entry, now, "figures")) {
        check.say(&entry, code, fmt::format("The figures of session {} were altered.", code));
    }
}

void compare_scorecards(ChainCheck& check, const InChain& told, const SessionCode& code, const Contents& contents) {
    std::set<std::string> numbers;
    for (const StoredScorecard& card : contents.scorecards) {
        if (card.number == 1) continue;
        const std::string now = scorecard_body(code, card);
        const auto number = line_of(now, "number");
        numbers.emplace(number);
        const auto entry = std::find_if(told.scorecards.begin(), told.scorecards.end(),
                                        [&](const ChainEntry* one) { return line_of(one->body, "number") == number; });
        if (entry == told.scorecards.end()) {
            check.say(nullptr, code,
                      fmt::format("Scorecard {} of session {} is in no entry of the chain.", number, code));
        } else if ((*entry)->body != now) {
            check.say(*entry, code, fmt::format("Scorecard {} of session {} was altered.", number, code));
        }
    }
    for (const ChainEntry* entry : told.scorecards) {
        const std::string number(line_of(entry->body, "number"));
        if (!numbers.contains(number))
            check.say(entry, code, fmt::format("Scorecard {} of session {} was removed.", number, code));
    }
}

// The result as it stands follows from the newest decision, or from the scorecard if there was none.
Result<Done> compare_result(ChainCheck& check, const InChain& told, const SessionInfo& session,
                            const Contents& contents) {
    bool as_decided = true;
    const ChainEntry* entry = told.finished;
    if (told.steps.empty()) {
        const Standpoint stands = standpoint_after(session, {});
        as_decided = session.status == stands.status && session.attention == stands.attention &&
                     (!session.figures || session.outcome == session.figures->outcome);
    } else if (!contents.steps.empty()) {
        entry = told.steps.back();
        auto result = check.store.salted_hash(session.start.person, result_text(session, contents.steps.back()));
        if (!result) return tl::unexpected(std::move(result.error()));
        as_decided = !*result || line_of(entry->body, "result") == to_hex(**result);
    }
    if (!as_decided)
        check.say(entry, session.code,
                  fmt::format("The result of session {} is not the one that was decided.", session.code));
    std::optional<Instant> shared;
    for (const ReviewStep& step : contents.steps) {
        if (step.kind == StepKind::shared) shared = step.at;
        if (step.kind == StepKind::unshared) shared.reset();
    }
    if (shared != session.shared)
        check.say(nullptr, session.code,
                  fmt::format("Whether session {} is shared is not what its trainee decided.", session.code));
    return Done{};
}

Result<Done> compare_steps(ChainCheck& check, const InChain& told, const SessionInfo& session,
                           const Contents& contents) {
    const SessionCode& code = session.code;
    bool whole = told.steps.size() == contents.steps.size();
    for (std::size_t i = 0; i < std::min(told.steps.size(), contents.steps.size()); ++i) {
        const ReviewStep& step = contents.steps[i];
        auto words = check.store.salted_hash(session.start.person, step_text(step));
        if (!words) return tl::unexpected(std::move(words.error()));
        const bool same = *words ? line_of(told.steps[i]->body, "words") == to_hex(**words)
                                 : line_of(told.steps[i]->body, "step") == name_of(step.kind);
        if (same) continue;
        whole = false;
        check.say(told.steps[i], code,
                  fmt::format("A decision about session {} was altered or removed ({}, entry {}).", code,
                              line_of(told.steps[i]->body, "step"), told.steps[i]->sequence));
        break;  // after a removed one, all others stand at another place
    }
    if (told.steps.size() > contents.steps.size())
        check.say(told.steps.back(), code,
                  fmt::format("Decisions about session {} were removed: {} of {} left.", code, contents.steps.size(),
                              told.steps.size()));
    if (told.steps.size() < contents.steps.size())
        check.say(nullptr, code, fmt::format("A decision about session {} is in no entry of the chain.", code));
    return whole ? compare_result(check, told, session, contents) : Result<Done>{Done{}};
}

Result<Done> check_session(ChainCheck& check, const InChain& told, const SessionInfo& session) {
    const SessionCode& code = session.code;
    auto contents = read_contents(check.store, session);
    if (!contents) return tl::unexpected(std::move(contents.error()));
    if (told.finished != nullptr) {
        compare_session(check, *told.finished, session, *contents);
    } else if (told.steps.empty() || !contents->scorecards.empty()) {
        check.say(nullptr, code, fmt::format("Session {} is in no entry of the chain.", code));
        return Done{};
    }
    compare_scorecards(check, told, code, *contents);
    return compare_steps(check, told, session, *contents);
}

Result<Done> check_document(ChainCheck& check, const Digest& digest, std::string_view what, const SessionCode& code) {
    auto document = check.store.document(digest);
    if (!document && document.error().code != "not-there") return tl::unexpected(std::move(document.error()));
    if (!document) {
        check.say(nullptr, code, fmt::format("The {} of session {} was removed.", what, code));
    } else if (sha256(document->bytes) != digest) {
        check.say(nullptr, code,
                  fmt::format("The {} of session {} was swapped or altered ('{}').", what, code, document->name));
    }
    return Done{};
}

Result<Done> check_documents(ChainCheck& check) {
    std::set<Digest> seen;
    for (const auto& [code, session] : check.kept) {
        const Start& start = session.start;
        if (seen.insert(start.scenario_digest).second)
            if (auto done = check_document(check, start.scenario_digest, "scenario", code); !done) return done;
        if (seen.insert(start.conduct_digest).second)
            if (auto done = check_document(check, start.conduct_digest, "conduct table", code); !done) return done;
        if (start.site_digest && seen.insert(*start.site_digest).second)
            if (auto done = check_document(check, *start.site_digest, "site file", code); !done) return done;
    }
    return Done{};
}

// Open and stopped sessions have no result, and stand in no entry unless somebody decided about them.
bool should_be_told(const SessionInfo& session) {
    return session.status == Status::finished || session.status == Status::voided;
}

}  // namespace

Result<Done> check_sessions(ChainCheck& check) {
    if (auto done = check_documents(check); !done) return done;
    for (const auto& [code, told] : check.told) {
        const bool is_kept = check.kept.contains(code);
        if (!is_kept && told.removed == nullptr) {
            const ChainEntry* entry = told.finished;
            if (entry == nullptr && !told.steps.empty()) entry = told.steps.front();
            if (entry == nullptr) continue;
            check.say(entry, code,
                      fmt::format("Session {} is in the chain (entry {}) but was removed.", code, entry->sequence));
        }
        if (is_kept && told.removed != nullptr)
            check.say(told.removed, code, fmt::format("Session {} was removed by rule, and is there again.", code));
    }
    const InChain nothing;
    for (const auto& [code, session] : check.kept) {
        const auto told = check.told.find(code);
        if (told == check.told.end() && !should_be_told(session)) continue;
        auto done = check_session(check, told == check.told.end() ? nothing : told->second, session);
        if (!done) return done;
    }
    return Done{};
}

}  // namespace composure::records
