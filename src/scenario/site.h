// site.yaml: what assessments rest on (purpose, who sees what, how long it is kept, the agreement behind it). It stands
// beside the records; `composure site` writes it from four questions.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "base/sha256.h"
#include "scenario/read_scenario.h"

namespace composure::scenario {

// Who may open the moments of a session, besides the trainee and the assigned trainer.
enum class MomentsFor : std::uint8_t {
    with_reason,  // the default: reviewers, with a reason that the trainee sees
    reviewers,    // reviewers, always
    nobody,
};

struct Site {
    std::string name;                    // of the workplace
    std::string purpose;                 // "Training, and choosing what to practise."
    std::vector<std::string> reviewers;  // at least one
    std::vector<std::string> trainers;
    MomentsFor moments = MomentsFor::with_reason;
    std::int32_t retention_days = 365;  // 30 .. 3650: assessments older than this are removed
    std::string agreement;              // with whom, of what date; or how everyone was told
    Digest digest{};                    // of the file
};

// The keys: site: 1, name, purpose, reviewers, trainers, moments (with-reason, reviewers, nobody), retention ("365
// days" or a number of days), agreement. The same safety and diagnostics as read_scenario.
Reading<Site> read_site(std::string_view bytes, std::string_view display_name);

// The file with comments that explain each key; read_site reads it back.
std::string write_site(const Site& site);

}  // namespace composure::scenario
