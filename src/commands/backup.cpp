#include "commands/registration_internal.h"

namespace composure::commands {

void add_backup(const Registration&) {}

}  // namespace composure::commands
