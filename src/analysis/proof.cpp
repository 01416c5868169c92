// Until the explorer is in place nothing is claimed.
#include "analysis/proof.h"

namespace composure::analysis {

Proof prove(const simulation::Model&, const Budget&) { return {}; }

std::string test_script(const simulation::Model&, const Witness&, std::string_view) { return {}; }

}  // namespace composure::analysis
