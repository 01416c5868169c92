// What `composure verify` looks at, apart from how it is told. Private to this room.
#pragma once

#include <string>
#include <vector>

#include "records/store.h"
#include "reports/verification_json.h"

namespace composure::commands {

// Every chain entry and every stored scorecard. `only`: these sessions alone; empty: all. Codes: of the store;
// no-such-session.
Result<reports::VerificationReport> verify_records(records::Store& store, const std::vector<std::string>& only);

// Whether a head that was printed is still in the chain; adds it to the report. Code usage: it is no head.
Result<bool> look_for_head(records::Store& store, const std::string& printed, reports::VerificationReport& report);

bool holds(const reports::VerificationReport& report);  // nothing to report

// "k7m2-9fqd", however it was typed; empty if it cannot be one.
std::string session_code_in(const std::string& word);

}  // namespace composure::commands
