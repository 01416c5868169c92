#include "commands/registration_internal.h"

namespace composure::commands {

void add_people(const Registration&) {}

}  // namespace composure::commands
