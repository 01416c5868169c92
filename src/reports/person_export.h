// Everything that is kept about one person, for that person: as JSON for programs and as a page to read. Pure: plain
// data in, bytes out. It holds practice and pace, so it is for nobody else.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "records/types.h"
#include "reports/frame.h"

namespace composure::reports {

struct KeptSession {
    records::SessionInfo info;
    std::string recording;          // empty: none, or still open
    std::vector<std::string> acts;  // of an open session
    std::vector<records::StoredScorecard> scorecards;
    std::vector<records::Rating> ratings;
    std::vector<records::ReviewStep> steps;
};

struct PersonCopy {
    records::Person person;
    std::optional<Digest> chain_name;  // under which they stand in the chain
    records::Station station;
    std::vector<KeptSession> assessments, practice;  // oldest first
    std::vector<records::Assignment> assignments;
    std::vector<records::Access> accesses;  // who looked, oldest first
};

// One object, indented, in a fixed order of keys; times as "2026-11-21T14:02:05.000Z"; what does not exist is left out.
std::string person_json(const PersonCopy& copy, const Frame& frame);

// One page, with the policy of every page (html_internal.h); `json_name` is the file beside it.
std::string person_html(const PersonCopy& copy, const Frame& frame, const std::string& json_name);

}  // namespace composure::reports
