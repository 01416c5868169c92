#include "commands/registration_internal.h"

namespace composure::commands {

void add_progress(const Registration&) {}

}  // namespace composure::commands
