// What every command shares: exit statuses, where it prints, and one function a command.
#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/diagnostic.h"
#include "base/error.h"
#include "records/log.h"
#include "records/open.h"
#include "scenario/site.h"
#include "session/files.h"
#include "session/pace.h"
#include "simulation/model.h"

namespace composure::commands {

inline constexpr std::size_t kColumns = 80;  // of a page in a terminal

enum class Exit : int { fine = 0, findings = 1, usage = 2, machine = 3 };

enum class Format : std::uint8_t { text, json, github };  // github: only `check`

void print(std::string_view text);        // standard output: results
void print_error(std::string_view text);  // standard error: everything else
Exit report(const Error& error);          // prints it with its fix; the status it asks for
Colour colour_of_errors();                // ansi only on a terminal without NO_COLOR

// What main gives to every command.
struct Program {
    int count = 0;
    const char* const* words = nullptr;
    records::Opener open = nullptr;
    std::string records;  // --records; empty: COMPOSURE_RECORDS, else the user's data folder
    records::Log* log = nullptr;
};

records::Instant wall_clock();  // now
// Where the records are: --records, COMPOSURE_RECORDS, $XDG_DATA_HOME/composure/records.db or ~/.local/share/...
std::string records_place(const Program& program);
std::string site_place(const Program& program);  // the path of site.yaml, beside the records
// What stands there. Codes: no-site, and what is wrong with it was printed already (bad-site).
Result<scenario::Site> load_site(const Program& program);
// Opens the records.
Result<std::unique_ptr<records::Store>> open_records(Program& program, records::Open how);
// The person meant by --trainee: a name or an employee number; empty: COMPOSURE_TRAINEE, else the login name. Codes:
// no-such-person (with a suggestion), which-person (several of that name: give the employee number).
Result<records::Person> person_meant(records::Store& store, const std::string& name_or_number);
std::string trainee_name(const std::string& given);
// Who reviews: --as, else COMPOSURE_AS, else the login name.
std::string reviewer_name(const std::string& given);
// "2026-11-21" (local day), "30 days"; code not-a-date.
Result<records::Instant> read_date(const std::string& text, records::Instant now);
std::string date_text(records::Instant at);       // "2026-11-21"
std::string date_time_text(records::Instant at);  // "2026-11-21 14:02", local time

// Where `assign` puts scenarios that are not shipped, so that their name is enough to play them: scenarios/ID.yaml
// beside the records.
std::string assigned_scenario(const Program& program, const std::string& id);
// The file of that name, if it is neither a file nor shipped but was assigned; else `name` itself.
std::string scenario_meant(const Program& program, const std::string& name, const session::DataFolders& folders);

struct PlayOptions {
    std::string scenario, record, pace;  // pace: empty: 1, in an assessment 1.5
    std::optional<std::uint64_t> seed;
    bool text = false, jsonl = false, assessment = false, watch = false, go_on = false;
    std::string trainee;
    std::optional<std::string> record_test;  // name of the test that the play becomes
};
Exit play(Program& program, const PlayOptions& options);

struct CheckOptions {
    std::vector<std::string> paths;
    Format format = Format::text;
    bool form_only = false;               // form and references: as quick as one types
    bool plays = false;                   // write the best and the worst play found, as tests
    std::optional<std::uint64_t> budget;  // states
};
Exit check(const CheckOptions& options);

struct TestOptions {
    std::vector<std::string> paths;
};
Exit test(const TestOptions& options);

struct ReplayOptions {
    std::string recording, scenario, trainee, format_word = "text";
    std::optional<std::string> record_test;
    std::optional<std::int64_t> at;
    Format format = Format::text;
};
Exit replay(Program& program, const ReplayOptions& options);

Result<Format> format_named(const std::string& word);
Result<Format> check_format_named(const std::string& word);  // github too
Exit explain(const std::string& code);
Exit list(const std::string& what);
Exit open_window(
    const std::vector<std::string>& arguments);  // replaces this process; returns only if that is not possible
Exit comes_later(std::string_view what);

// What every scenario is read with: the data folders, and the conduct table in them.
struct Basis {
    session::DataFolders folders;
    scenario::Vocabulary table;
};
Result<Basis> find_basis();

// The same, and the scenario files that were asked for.
struct AskedFor {
    Basis basis;
    std::vector<std::string> files;
};
Result<AskedFor> find_asked_for(const std::vector<std::string>& paths);

// Scenario files below the paths (a folder means every .yaml in it), in order of name.
Result<std::vector<std::string>> scenario_files(const std::vector<std::string>& paths,
                                                const session::DataFolders& folders);

// A model ready to play; what is wrong has been printed already if it is not there.
std::optional<simulation::Model> load_model(const std::string& path_or_id, const session::DataFolders& folders,
                                            const scenario::Vocabulary& table);

}  // namespace composure::commands
