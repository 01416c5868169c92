// The texts of which the chain's digests are made (chain.md), for who writes entries and for who checks them. Private
// to this room.
#pragma once

#include <string>
#include <string_view>

#include "records/store.h"

namespace composure::records {

std::string_view name_of(Chain chain);    // "assessment"
std::string_view name_of(StepKind kind);  // "signed-off"

// Hash of an entry: everything of it but the hash itself, after the hash before it (zeros before the first).
Digest entry_hash(const Digest& previous, std::string_view station, const ChainEntry& entry);
Digest salted(std::string_view salt, std::string_view text);

// Small values are hashed together with the long text they belong to: a digest of a few numbers alone could be guessed
// after the session is removed.
Digest settings_digest(const SessionInfo& session, std::string_view recording);
Digest figures_digest(const Figures& figures, const CarryOver& carry_over, std::string_view frozen);

struct Kept {  // of a finished session
    std::string_view recording;
    const StoredScorecard* original = nullptr;
};
std::string session_body(const SessionInfo& session, const Digest& subject, const Kept& kept);
std::string scorecard_body(const SessionCode& session, const StoredScorecard& card);

// Salted texts of a step: who and words; and the result that holds after it.
std::string step_text(const ReviewStep& step);
std::string result_text(const SessionInfo& session, const ReviewStep& step);
std::string step_body(const SessionCode& session, StepKind kind, const Digest& words, const Digest& result);

std::string person_text(const Person& person);
std::string person_body(const Digest& subject, const Digest& name);
std::string erased_body(const Digest& subject);
std::string removed_body(const SessionCode& session, std::string_view why);

// The value of a line "key value" of a body; empty: no such line.
std::string_view line_of(std::string_view body, std::string_view key);

}  // namespace composure::records
