// What stands around every report, whatever its form: whose it is, what it may be used for, and what it was made from.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include "records/types.h"

namespace composure::reports {

inline constexpr std::string_view kWhatAScoreIsFor =
    "A score is for training and for choosing what to practise. It is not for hiring, pay, promotion, discipline, "
    "dismissal or ranking. The rules behind it were written by people; nothing is inferred about feelings.";

// Reports know no clock and no time zone; the door says how a date is written: "2026-11-21".
using DateText = std::string (*)(records::Instant);

struct Frame {
    std::string site, purpose, agreement;  // of site.yaml; empty: there is none
    std::string head;                      // records::short_head of the chain; empty: nothing is in it yet
    std::int64_t entries = 0;              // in the chain
    std::string program;                   // "composure 0.1.0"
    std::int32_t rules = 1;
    records::Instant made;
    std::string by;                // "Ms Saar, reviewer"
    DateText date = nullptr;       // "2026-11-21"
    DateText date_time = nullptr;  // "2026-11-21 14:02"
};

}  // namespace composure::reports
