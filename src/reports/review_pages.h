// HR's report in the browser: pages of one folder that link to each other. Plain data in, bytes out; who may see what
// was decided before (records/review.h). Moments are on a page only when they were opened by rule.
#pragma once

#include <array>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <vector>

#include "records/review.h"
#include "reports/frame.h"
#include "reports/moments.h"

namespace composure::reports {

// Which pages there are. Files of people are named by codes drawn for this report, never by names.
struct Links {
    std::map<records::PersonId, std::string> people;  // file
    std::set<records::SessionCode> sessions, sheets;
    std::map<std::string, std::string> titles = {};  // of scenarios by id, for those that somebody is still to take

    std::string of(records::PersonId person) const;             // empty: no such page
    std::string of(const records::SessionCode& session) const;  // the same
    std::string sheet_of(const records::SessionCode& session) const;
};
std::string session_file(const records::SessionCode& session);  // "session-k7m2-9fqd.html"
std::string sheet_file(const records::SessionCode& session);

inline constexpr std::int32_t kLeastGroup = 5;  // smaller groups have no figures in anything that leaves the program

// First what needs somebody, then the groups, then people. In no order of any score.
struct IndexPage {
    records::Board board;
    std::string cohort;  // empty: all
    std::optional<records::Instant> since;
};
std::string index_html(const Frame& frame, const IndexPage& index, const Links& links);

std::string person_page_html(const Frame& frame, const records::PersonFile& person, const Links& links);

struct SessionPage {
    records::SessionFile file;
    std::string decided;  // the condition that decided, in a sentence; empty: from the figures
    std::array<std::string, scenario::kPillarCount> sentences;  // by pillar, what was seen; may be empty
    std::string next;                                           // what to practise next, for the sheet; may be empty
    std::optional<Moments> moments;
};
std::string session_html(const Frame& frame, const SessionPage& session, const Links& links);

// One page to talk by. Needs the moments.
std::string sheet_html(const Frame& frame, const SessionPage& session, const Links& links);

// A person's line in one word, the most urgent first; for the index and for people.csv.
struct BoardWord {
    std::string_view text;  // "held for review"
    std::string_view tag;   // how it is shown: "care", "warm", "blue", "fine" or nothing
};
BoardWord board_word(const records::BoardRow& row, records::Instant now);
std::string_view words_for(records::Progress progress);  // "waiting for review"

}  // namespace composure::reports
