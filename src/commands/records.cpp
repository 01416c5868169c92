// Where the records are, who is meant, and dates: what every command about records needs.
#include <fmt/format.h>

#include <chrono>
#include <ctime>
#include <filesystem>
#include <system_error>
#include <vector>

#include "base/suggest.h"
#include "commands/registration_internal.h"
#include "session/kept_play.h"
#include "session/whereabouts.h"

namespace composure::commands {

records::Instant wall_clock() {
    using namespace std::chrono;
    return {duration_cast<milliseconds>(system_clock::now().time_since_epoch()).count()};
}

void add_records_option(CLI::App& command, Program& program) {
    command.add_option("--records", program.records,
                       "the file with the records (else COMPOSURE_RECORDS, else the user's data folder)");
}

std::string records_place(const Program& program) { return session::records_place(program.records); }

Result<std::unique_ptr<records::Store>> open_records(Program& program, records::Open how) {
    auto opened = program.open(records_place(program), how, records::surroundings(wall_clock()));
    if (program.log == nullptr) return opened;
    if (opened) {
        program.log->note("records opened");
    } else {
        program.log->warn(fmt::format("records not opened: {}", opened.error().code));
    }
    return opened;
}

std::string trainee_name(const std::string& given) { return session::trainee_name(given); }

std::string reviewer_name(const std::string& given) { return session::reviewer_name(given); }

Result<records::Person> person_meant(records::Store& store, const std::string& name_or_number) {
    const std::string meant = trainee_name(name_or_number);
    auto found = store.find_people(meant);
    if (!found) return tl::unexpected(found.error());
    if (found->size() == 1) return found->front();
    if (found->size() > 1) return tl::unexpected(session::which_person(found->size(), meant));
    const auto all = store.people();
    if (!all) return tl::unexpected(all.error());
    std::vector<std::string_view> names;
    for (const records::Person& each : *all)
        if (!each.erased) names.push_back(each.name);
    const auto close = nearest(meant, names);
    return tl::unexpected(
        Error{"no-such-person", fmt::format("nobody named '{}' is in the records", meant),
              close ? fmt::format("did you mean '{}'?", *close)
                    : "`composure people list` shows who is; the first `play --trainee NAME` adds a person"});
}

std::string assigned_scenario(const Program& program, const std::string& id) {
    return (std::filesystem::path(records_place(program)).parent_path() / "scenarios" / (id + ".yaml")).string();
}

std::string scenario_meant(const Program& program, const std::string& name, const session::DataFolders& folders) {
    if (session::find_scenario(name, folders) || name.find('/') != std::string::npos) return name;
    const std::string assigned = assigned_scenario(program, name);
    std::error_code failed;
    return std::filesystem::is_regular_file(assigned, failed) ? assigned : name;
}

Result<records::Instant> read_date(const std::string& text, records::Instant now) {
    int year = 0, month = 0, day = 0, used = 0;
    const bool one = text == "1 day";
    if (one || (std::sscanf(text.c_str(), "%d days%n", &day, &used) == 1 &&
                static_cast<std::size_t>(used) == text.size() && day >= 0 && day < 36500)) {
        if (one) day = 1;
        return records::Instant{now.ms - day * records::kDay};
    }
    if (std::sscanf(text.c_str(), "%4d-%2d-%2d%n", &year, &month, &day, &used) == 3 &&
        static_cast<std::size_t>(used) == text.size()) {
        std::tm local{};
        local.tm_year = year - 1900;
        local.tm_mon = month - 1;
        local.tm_mday = day;
        local.tm_isdst = -1;
        const std::time_t seconds = std::mktime(&local);
        if (seconds != -1 && local.tm_mday == day && local.tm_mon == month - 1)
            return records::Instant{std::int64_t{seconds} * 1000};
    }
    return tl::unexpected(Error{"not-a-date", fmt::format("'{}' is not a date", text), "write it like 2026-11-21"});
}

std::string date_time_text(records::Instant at) {
    const std::time_t seconds = static_cast<std::time_t>(at.ms / 1000);
    std::tm local{};
    ::localtime_r(&seconds, &local);
    return fmt::format("{:04}-{:02}-{:02} {:02}:{:02}", local.tm_year + 1900, local.tm_mon + 1, local.tm_mday,
                       local.tm_hour, local.tm_min);
}

std::string date_text(records::Instant at) { return date_time_text(at).substr(0, 10); }

}  // namespace composure::commands
