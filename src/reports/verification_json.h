// What `composure verify` found, as JSON.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace composure::reports {

struct VerificationReport {
    enum class Kind : std::uint8_t { differs, damaged, cannot_verify, chain };
    struct Finding {
        Kind kind = Kind::differs;
        std::string session;  // empty: of the chain alone
        std::string what;     // empty of practice: it is the trainee's own
    };
    struct Counts {  // assessments, and what was named; how much practice there is shows nowhere
        std::int32_t proved = 0, differ = 0, damaged = 0, cannot_verify = 0;
    };
    struct Head {  // one that was printed before
        std::string asked;
        std::int64_t entry = 0;  // 0: it is not in the chain
        std::string date;
    };
    std::vector<Finding> findings;
    Counts counts;
    bool whole = true;  // not of some sessions alone
    bool practice_holds = true;
    std::int64_t entries = 0;
    std::string head;  // 64 hexadecimal digits; empty: no entry
    std::optional<Head> asked;
};

std::string verification_json(const VerificationReport& report);

}  // namespace composure::reports
