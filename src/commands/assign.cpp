#include "commands/registration_internal.h"

namespace composure::commands {

void add_assign(const Registration&) {}

}  // namespace composure::commands
