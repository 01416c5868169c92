// The parts of `composure people`, a file each. Private to this room.
#pragma once

#include <optional>
#include <string>

#include "commands/command_internal.h"

namespace composure::commands {

std::string name_and_number(const records::Person& person);                           // "Mari Kask (1001)"
std::string counted(std::size_t count, std::string_view one, std::string_view many);  // "1 person", "2 people"

struct ListOptions {
    std::optional<std::string> cohort;
};
Exit list_people(Program& program, const ListOptions& options);

struct AddOptions {
    std::string name, number, cohort, trainer;
};
Exit add_one_person(Program& program, const AddOptions& options);

struct ImportOptions {
    std::string file;
    bool apply = false;
};
Exit import_people(Program& program, const ImportOptions& options);

struct ExportOneOptions {
    std::string person, to, by;
};
Exit export_one_person(Program& program, const ExportOneOptions& options);

struct EraseOptions {
    std::string person;
    bool yes = false;
};
Exit erase_person(Program& program, const EraseOptions& options);

struct RetireOptions {
    bool apply = false;
};
Exit retire_sessions(Program& program, const RetireOptions& options);

}  // namespace composure::commands
