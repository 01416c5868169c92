// `composure backup`: a whole copy of the records, or what can still be read of damaged ones.
#include <fmt/format.h>

#include "commands/registration_internal.h"

namespace composure::commands {

namespace {

struct BackupOptions {
    std::vector<std::string> places;  // TO, or DAMAGED TO
    bool salvage = false;
};

Exit wrong_places(const BackupOptions& options) {
    return report({"usage",
                   options.salvage ? "--salvage needs two files: the damaged one and a new one"
                                   : "one file is needed: where the copy goes",
                   options.salvage ? "composure backup --salvage DAMAGED TO" : "composure backup TO"});
}

Exit salvage(const BackupOptions& options) {
    const auto saved = records::salvage(options.places[0], options.places[1], records::surroundings(wall_clock()));
    if (!saved) return report(saved.error());
    print(
        fmt::format("{}\n{} was not touched. To go on with the new file: put it in the place of the damaged one, "
                    "or name it with --records.\n",
                    *saved, options.places[0]));
    return Exit::fine;
}

Exit backup(Program& program, const BackupOptions& options) {
    if (options.places.size() != (options.salvage ? 2U : 1U)) return wrong_places(options);
    if (options.salvage) return salvage(options);
    const auto store = open_records(program, records::Open::existing);
    if (!store) return report(store.error());
    const auto copied = (*store)->backup(options.places[0]);
    if (!copied) return report(copied.error());
    print(
        fmt::format("Copied the records of this moment to {}\n"
                    "It holds everything, practice too: keep it where only those come who may see that.\n"
                    "site.yaml is a file of its own beside the records; copy it along.\n",
                    options.places[0]));
    return Exit::fine;
}

}  // namespace

void add_backup(const Registration& to) {
    auto options = std::make_shared<BackupOptions>();
    CLI::App* command = to.app.add_subcommand("backup", "a whole copy of the records, also while they are used");
    command->add_option("TO", options->places, "the new file; with --salvage the damaged one before it")->required();
    command->add_flag("--salvage", options->salvage, "save what can still be read of a damaged file into a new one");
    add_records_option(*command, to.program);
    on_choice(*command, to, options, backup);
}

}  // namespace composure::commands
