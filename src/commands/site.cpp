#include "commands/registration_internal.h"

namespace composure::commands {

void add_site(const Registration&) {}

}  // namespace composure::commands
