// `composure new`: a scenario to begin with, that checks clean and is then changed line by line.
#include <fcntl.h>
#include <fmt/format.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <cstring>
#include <filesystem>

#include "base/suggest.h"
#include "commands/command_internal.h"
#include "commands/registration_internal.h"

namespace composure::commands {

namespace {

struct NewOptions {
    std::string name;
    std::string like = "counter";
};

constexpr std::size_t kMostStarterBytes = std::size_t{1} << 16;
constexpr std::string_view kSuffix = ".yaml";

// The kinds are the files of assets/starters.
std::vector<std::string> starters(const session::DataFolders& folders) {
    std::vector<std::string> names;
    std::error_code failed;
    for (const auto& entry : std::filesystem::directory_iterator(folders.assets + "/starters", failed)) {
        if (entry.path().extension() == kSuffix) names.push_back(entry.path().stem().string());
    }
    std::sort(names.begin(), names.end());
    return names;
}

// "talks/late-parcel.yaml" is "Late parcel".
std::string title_from(const std::string& path) {
    std::string title = std::filesystem::path(path).stem().string();
    std::replace(title.begin(), title.end(), '-', ' ');
    std::replace(title.begin(), title.end(), '_', ' ');
    if (!title.empty() && title[0] >= 'a' && title[0] <= 'z') title[0] = static_cast<char>(title[0] - 'a' + 'A');
    return title;
}

// The title stands in quotes: whatever the name holds, it is a text.
std::string in_double_quotes(const std::string& text) {
    std::string quoted = "\"";
    for (const char letter : text) {
        if (letter == '"' || letter == '\\') quoted += '\\';
        quoted += letter;
    }
    return quoted + '"';
}

// Relative where the two are neighbours, so that a folder of scenarios can be moved.
std::string schema_for(const std::string& path, const session::DataFolders& folders) {
    std::error_code failed;
    const auto schema = std::filesystem::absolute(folders.assets + "/scenario.schema.json", failed).lexically_normal();
    const auto folder = std::filesystem::absolute(path, failed).lexically_normal().parent_path();
    const std::string near = schema.lexically_relative(folder).generic_string();
    return near.empty() || near.starts_with("../../..") ? schema.generic_string() : near;
}

// Never over a file that is there, also not when it appears at this very moment.
Result<bool> write_new(const std::string& path, std::string_view text) {
    const int file = ::open(path.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0666);
    if (file < 0 && errno == EEXIST) {
        return tl::unexpected(Error{"already-there", fmt::format("'{}' is there already and stays as it is", path),
                                    "choose another name", ErrorKind::usage});
    }
    if (file < 0) {
        return tl::unexpected(Error{"cannot-write",
                                    fmt::format("'{}' cannot be written: {}", path, std::strerror(errno)),
                                    "choose a folder that is there and yours", ErrorKind::machine});
    }
    const ssize_t wrote = ::write(file, text.data(), text.size());
    const bool kept = ::close(file) == 0 && wrote == static_cast<ssize_t>(text.size());
    if (kept) return true;
    ::unlink(path.c_str());
    return tl::unexpected(
        Error{"cannot-write", fmt::format("'{}' could not be written", path), "is the disk full?", ErrorKind::machine});
}

Error no_such_kind(const std::string& kind, const std::vector<std::string>& kinds) {
    const auto near = nearest(kind, {kinds.begin(), kinds.end()});
    return {"usage", fmt::format("there is no kind '{}'", kind),
            near ? fmt::format("did you mean '{}'?", *near) : fmt::format("choose one of: {}", fmt::join(kinds, ", "))};
}

Exit make_new(const NewOptions& options) {
    const auto folders = session::find_data_folders();
    if (!folders) return report(folders.error());
    const std::vector<std::string> kinds = starters(*folders);
    if (std::find(kinds.begin(), kinds.end(), options.like) == kinds.end())
        return report(no_such_kind(options.like, kinds));
    auto text =
        session::read_file(folders->assets + "/starters/" + options.like + std::string(kSuffix), kMostStarterBytes);
    if (!text) return report(text.error());
    const std::string path = options.name.ends_with(kSuffix) ? options.name : options.name + std::string(kSuffix);
    const std::string title = title_from(path);
    if (title.empty() || title.front() == '.')
        return report(
            {"usage", fmt::format("'{}' is no name for a scenario", options.name), "choose one like late-parcel"});
    constexpr std::string_view kPlace = "TITLE";
    text->replace(text->find(kPlace), kPlace.size(), in_double_quotes(title));
    const std::string first = fmt::format("# yaml-language-server: $schema={}\n", schema_for(path, *folders));
    if (const auto written = write_new(path, first + *text); !written) return report(written.error());
    print(
        fmt::format("{0}: written; it checks clean and plays\n  composure play {1} --text    play it\n"
                    "  composure test {1}           its own tests\n  composure check {1}          after every change\n",
                    path, path.find_first_of(" '&();$`") == std::string::npos ? path : in_double_quotes(path)));
    return Exit::fine;
}

}  // namespace

void add_new(const Registration& to) {
    auto options = std::make_shared<NewOptions>();
    CLI::App* command = to.app.add_subcommand("new", "begin a scenario from one that works, with comments that teach");
    command->add_option("NAME", options->name, "for example late-parcel: the file late-parcel.yaml")->required();
    command->add_option("--like", options->like, "counter, phone, chat, rush or escalation")->capture_default_str();
    on_choice(*command, to, options, make_new);
}

}  // namespace composure::commands
