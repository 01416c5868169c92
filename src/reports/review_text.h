// HR's review as text, for the terminal and screen readers: what needs somebody, a person, a session, its moments, the
// sheet for a conversation. Pure: plain data to bytes, and what can be opened from there. No scores beside names in
// lists, no ranking.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <vector>

#include "records/review.h"
#include "reports/frame.h"
#include "reports/moments.h"

namespace composure::reports {

// How the reader goes on: by commands that are written out, or by numbers and letters of a program that waits.
enum class Ways : std::uint8_t { commands, keys };

struct ReviewSetting {
    std::string site, agreement;  // from site.yaml
    std::string head;             // short head of the assessments' chain; empty: nothing kept yet
    std::string reviewer;
    std::string options;                             // what to type after each command besides: " --as 'Anna Saar'"
    std::map<std::string, std::string> titles = {};  // of scenarios, by id, for those not played yet
    DateText date = nullptr;
    Ways ways = Ways::commands;
    std::size_t columns = 80;
};

enum class ReviewKey : std::uint8_t { moments, sheet, sign, confirm, dismiss, accept, reject, declare_void };
struct ReviewChoice {  // what a number opens
    records::PersonId person;
    records::SessionCode session;  // empty: the person
    std::string cohort;            // with nobody and no session: the cohort
};
struct ReviewView {
    std::string text;
    std::vector<ReviewChoice> choices;  // 1, 2, ...
    std::vector<ReviewKey> keys;
};

// Stands on each view; and, once a run, what a score is for and not for.
std::string review_header(const ReviewSetting& setting);
std::string what_scores_are_for(std::size_t columns);

enum class ListLength : std::uint8_t { short_lists, whole };
ReviewView board_view(const ReviewSetting& setting, const records::Board& board, const std::string& cohort,
                      ListLength length);
ReviewView person_view(const ReviewSetting& setting, const records::PersonFile& file);

struct SessionText {
    records::SessionFile file;
    std::string decided;  // the condition that decided, in a sentence; empty: not known
    std::array<std::string, scenario::kPillarCount> sentences;  // by pillar; may be empty
    std::string why_not_read;  // why the scenario cannot be read again, so that sentences and moments are not there
};
// The scorecard that holds: the newest with a reviewer's decision, else the original. Nothing: there is none.
const records::StoredScorecard* holding_scorecard(const records::SessionFile& file);
ReviewView session_view(const ReviewSetting& setting, const SessionText& session);

struct MomentsText {
    SessionText session;
    std::optional<Moments> moments;
    std::string opened_because;     // "audit"; empty: no reason was needed
    std::optional<Millis> until;    // only up to then
    std::string transcript;         // terminal/transcript.h; empty: it cannot be played again
    std::string why_no_transcript;  // one sentence
};
ReviewView moments_view(const ReviewSetting& setting, const MomentsText& text);

struct TalkPoint {
    std::string happened, instead, words;
};
struct Sheet {
    records::Person person;
    records::SessionInfo session;
    std::vector<std::string> went_well;
    std::vector<TalkPoint> talk;  // at most two
    std::string next;             // one sentence
    std::string note;             // why there are no moments on it; may be empty
};
// From the moments, or from the pillars alone for who may not see them.
Sheet sheet_of(const SessionText& session, const std::optional<Moments>& moments);
std::optional<scoring::Pillar> weakest_pillar(const records::SessionFile& file);
ReviewView sheet_view(const ReviewSetting& setting, const Sheet& sheet);

}  // namespace composure::reports
