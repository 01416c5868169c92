#include "commands/registration_internal.h"

namespace composure::commands {

void add_review(const Registration&) {}

}  // namespace composure::commands
