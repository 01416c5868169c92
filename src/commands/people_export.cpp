// `composure people export-one`: everything that is kept about one person, for that person.
#include <fmt/format.h>

#include <filesystem>

#include "commands/people_internal.h"

namespace composure::commands {

Exit export_one_person(Program&, const ExportOneOptions&) { return comes_later("`people export-one`"); }

}  // namespace composure::commands
