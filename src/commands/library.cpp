#include "commands/library_internal.h"
#include "records/playable.h"

namespace composure::commands {

std::vector<records::Playable> library_of(const session::DataFolders& folders, ForUse use) {
    std::vector<records::Playable> library;
    const auto table = session::load_conduct_table(folders);
    if (!table) return library;
    for (const std::string& path : session::shipped_scenarios(folders)) {
        const auto loaded = session::load_scenario(path, *table);
        if (!loaded || !loaded->reading.value) continue;
        const scenario::Scenario& scenario = *loaded->reading.value;
        if (use == ForUse::practice && scenario.use == scenario::Use::assessment) continue;
        library.push_back(records::playable_of(scenario));
    }
    return library;
}

}  // namespace composure::commands
