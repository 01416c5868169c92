// Records of a big organisation, for benchmarks: 2,000 people in ten cohorts, each with a dozen assessments, and
// practice for the rest. The first session of each scenario is really played and finished through the store; the others
// are copies of its recording and scorecard with other people, dates and figures, written row by row, because a million
// plays would take an hour.
#pragma once

#include <cstdint>
#include <string>

namespace composure::bench {

inline constexpr int kPeople = 2000;
inline constexpr int kCohorts = 10;

// Makes `folder`/records.db and site.yaml. False, with a word on standard error, if something did not work.
bool make_records(const std::string& folder, std::int64_t sessions);

}  // namespace composure::bench
