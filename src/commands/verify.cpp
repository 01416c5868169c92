#include "commands/registration_internal.h"

namespace composure::commands {

void add_verify_and_regrade(const Registration&) {}

}  // namespace composure::commands
