// site.yaml beside the records, read with the care of a scenario.
#include <fmt/format.h>

#include <filesystem>

#include "commands/command_internal.h"

namespace composure::commands {

namespace {

constexpr std::size_t kMostBytes = std::size_t{1} << 20;

Error no_site(const std::string& place) {
    return {"no-site", fmt::format("assessments rest on a site file, and there is none yet ({})", place),
            "`composure site` writes one in a minute"};
}

}  // namespace

std::string site_place(const Program& program) {
    return (std::filesystem::path(records_place(program)).parent_path() / "site.yaml").string();
}

Result<scenario::Site> load_site(const Program& program) {
    const std::string place = site_place(program);
    std::error_code ignored;
    if (!std::filesystem::exists(place, ignored)) return tl::unexpected(no_site(place));
    const Result<std::string> bytes = session::read_file(place, kMostBytes);
    if (!bytes) return tl::unexpected(bytes.error());
    auto reading = scenario::read_site(*bytes, place);
    if (!reading.diagnostics.empty())
        print_error(print_diagnostics(reading.diagnostics, place, *bytes, colour_of_errors()));
    if (reading.value) return std::move(*reading.value);
    return tl::unexpected(Error{"bad-site", fmt::format("the site file {} cannot be used as it is", place),
                                "mend what is said above, or write it anew with `composure site`"});
}

}  // namespace composure::commands
