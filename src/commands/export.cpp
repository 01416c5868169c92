#include "commands/registration_internal.h"

namespace composure::commands {

void add_export(const Registration&) {}

}  // namespace composure::commands
