#include "commands/registration_internal.h"

namespace composure::commands {

void add_contest_and_share(const Registration&) {}

}  // namespace composure::commands
