// The only disk access of a play: scenario files, the conduct table, recordings. Errors say what to do.
#pragma once

#include <memory>
#include <string>
#include <vector>

#include "base/error.h"
#include "scenario/read_scenario.h"
#include "simulation/model.h"

namespace composure::session {

// Where assets/ and scenarios/ are: COMPOSURE_DATA, else beside the source tree of the build, else
// /usr/share/composure. Decided once.
struct DataFolders {
    std::string assets, scenarios;
};
Result<DataFolders> find_data_folders();

Result<std::string> read_file(const std::string& path, std::size_t most_bytes);  // codes: cannot-read, too-large
Result<bool> write_file(const std::string& path,
                        std::string_view bytes);  // whole or not at all (temporary + rename); kind machine

// Whether write_file could write there now, without leaving anything: asked before a person plays for minutes.
Result<bool> may_write(const std::string& path);

// Paths of the scenarios in the data folder, by name.
std::vector<std::string> shipped_scenarios(const DataFolders& folders);

// A file as given, or a shipped scenario's id ("rude-remark"). Codes: no-such-scenario with a suggestion.
Result<std::string> find_scenario(const std::string& path_or_id, const DataFolders& folders);

Result<scenario::Vocabulary> load_conduct_table(const DataFolders& folders);
// assets/looks.yaml. Codes: cannot-read, too-large, broken-looks.
Result<scenario::Gallery> load_looks(const DataFolders& folders);

// assets/language/LANGUAGE.yaml, for typed words; of "en-GB" the part before the hyphen. Codes: no-language (this
// language has none yet), cannot-read, too-large, broken-language.
Result<scenario::LanguageRules> load_language_rules(const DataFolders& folders, std::string_view language);

struct LoadedScenario {
    std::string path;
    std::string bytes;  // for printing diagnostics
    scenario::Reading<scenario::Scenario> reading;
};
// `looks:` may also name the people of assets/looks.yaml, if it is there and sound; it is read only when one is named.
Result<LoadedScenario> load_scenario(const std::string& path, const scenario::Vocabulary& table);

}  // namespace composure::session
