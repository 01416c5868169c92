// `composure site`: four questions, and the file that assessments rest on.
#include <fmt/format.h>

#include <filesystem>

#include "commands/questions_internal.h"
#include "commands/registration_internal.h"
#include "commands/site_words_internal.h"
#include "records/review.h"

namespace composure::commands {

namespace {

namespace fs = std::filesystem;

constexpr const char* kUsualPurpose = "Training, and choosing what to practise.";

struct SiteOptions {
    bool show = false, yes = false;
    std::optional<std::string> name, purpose, reviewers, trainers, retention, agreement;
};

// "Anna, Ben" as names; every one clean.
Result<std::vector<std::string>> names_from(const std::string& text) {
    std::vector<std::string> names;
    for (std::size_t begin = 0; begin <= text.size();) {
        const std::size_t end = std::min(text.find(',', begin), text.size());
        if (const std::string one = without_blanks(std::string_view(text).substr(begin, end - begin)); !one.empty()) {
            auto clean = records::clean_name(one);
            if (!clean) return tl::unexpected(clean.error());
            if (std::find(names.begin(), names.end(), *clean) == names.end()) names.push_back(std::move(*clean));
        }
        begin = end + 1;
    }
    return names;
}

Result<bool> take_name(const std::string& text, scenario::Site& site) {
    auto clean = records::clean_name(text);
    if (!clean) return tl::unexpected(clean.error());
    site.name = std::move(*clean);
    return true;
}

Result<bool> take_purpose(const std::string& text, scenario::Site& site) {
    auto clean = records::clean_words(text);
    if (!clean) return tl::unexpected(clean.error());
    site.purpose = std::move(*clean);
    return true;
}

Result<bool> take_reviewers(const std::string& text, scenario::Site& site) {
    auto names = names_from(text);
    if (!names) return tl::unexpected(names.error());
    if (names->empty())
        return tl::unexpected(Error{"usage", "nobody is named", "somebody must look at assessments: write a name"});
    site.reviewers = std::move(*names);
    return true;
}

Result<bool> take_trainers(const std::string& text, scenario::Site& site) {
    auto names = names_from(text);
    if (!names) return tl::unexpected(names.error());
    site.trainers = std::move(*names);
    return true;
}

Result<bool> take_retention(const std::string& text, scenario::Site& site) {
    const auto days = days_from(without_blanks(text));
    if (!days) return tl::unexpected(days.error());
    site.retention_days = *days;
    return true;
}

Result<bool> take_agreement(const std::string& text, scenario::Site& site) {
    auto clean = records::clean_words(text);
    if (!clean) return tl::unexpected(clean.error());
    site.agreement = std::move(*clean);
    return true;
}

using Take = Result<bool> (*)(const std::string&, scenario::Site&);

Result<bool> take_options(const SiteOptions& options, scenario::Site& site) {
    const std::pair<const std::optional<std::string>&, Take> given[] = {
        {options.name, take_name},         {options.purpose, take_purpose},     {options.reviewers, take_reviewers},
        {options.trainers, take_trainers}, {options.retention, take_retention}, {options.agreement, take_agreement},
    };
    for (const auto& [text, take] : given) {
        if (!text) continue;
        if (const auto taken = take(*text, site); !taken) return taken;
    }
    return true;
}

// What stands there already, else good defaults.
scenario::Site beginning(const std::string& place) {
    if (const auto bytes = session::read_file(place, std::size_t{1} << 20)) {
        if (auto reading = scenario::read_site(*bytes, place); reading.value) return *reading.value;
    }
    scenario::Site site;
    site.name = "Our workplace";
    site.purpose = kUsualPurpose;
    site.reviewers = {reviewer_name("")};
    site.agreement = fmt::format("Everyone was told in person on {}.", date_text(wall_clock()));
    return site;
}

// False: the input ended before the last answer.
bool ask_all(terminal::Console& console, scenario::Site& site) {
    struct Asked {
        const char* question;
        std::string otherwise;
        Take take;
    };
    const Asked all[] = {
        {"1 of 4. What are the results for?", site.purpose, take_purpose},
        {"2 of 4. Who reviews them? Names with commas between; they see everybody's assessments and sign them.",
         fmt::format("{}", fmt::join(site.reviewers, ", ")), take_reviewers},
        {"3 of 4. How long are assessments kept? From 30 days to 10 years.",
         fmt::format("{} days", site.retention_days), take_retention},
        {"4 of 4. What agreement stands behind it? With the works council or the staff, and its date.\n"
         "  Without one, tell everyone in person before the first assessment.",
         site.agreement, take_agreement},
    };
    for (const Asked& one : all) {
        for (;;) {
            const auto answer = ask(console, one.question, one.otherwise);
            if (!answer) return false;
            const auto taken = one.take(*answer, site);
            if (one.take == take_purpose && taken) console.write(purpose_warning(site.purpose));
            if (taken) break;
            console.write(fmt::format("  {}: {}\n", taken.error().message, taken.error().fix));
        }
        console.write("\n");
    }
    return true;
}

// The one before, under a name that is free: "site.yaml.old", "site.yaml.old-2". Empty: there was none.
Result<std::string> put_aside(const std::string& place) {
    std::error_code failed;
    if (!fs::exists(place, failed)) return std::string();
    std::string old = place + ".old";
    for (int n = 2; fs::exists(old, failed); ++n) old = fmt::format("{}.old-{}", place, n);
    fs::copy_file(place, old, failed);
    if (!failed) return old;
    return tl::unexpected(Error{"cannot-write", fmt::format("'{}' cannot be written: {}", old, failed.message()),
                                "check the folder and the free space; nothing was changed", ErrorKind::machine});
}

Exit write(const std::string& place, const scenario::Site& site) {
    const fs::path folder = fs::path(place).parent_path();
    std::error_code failed;
    if (!folder.empty() && fs::create_directories(folder, failed)) {
        std::error_code ignored;  // the records will be there, too
        fs::permissions(folder, fs::perms::owner_all, ignored);
    }
    const auto old = put_aside(place);
    if (!old) return report(old.error());
    const auto written = session::write_file(place, scenario::write_site(site));
    if (!written) return report(written.error());
    print(fmt::format("Written to {}\n", place));
    if (!old->empty()) print(fmt::format("The one before is kept in {}\n", *old));
    print(fmt::format("\n{}", site_words(site)));
    print("\nEvery report names this. `composure site --show` shows it again; the file explains how to change it.\n");
    return Exit::fine;
}

Exit show(const Program& program) {
    const auto site = load_site(program);
    if (!site) return report(site.error());
    print(site_words(*site));
    print_error(purpose_warning(site->purpose));
    return Exit::fine;
}

Exit nothing_written() {
    return report({"usage", "nothing was written", "`composure site --yes` takes the answers in [ ] without asking"});
}

Exit ask_and_write(const std::string& place, scenario::Site site) {
    terminal::StandardConsole console;
    console.write("What assessments rest on: four questions; Enter takes what stands in [ ].\n\n");
    std::error_code ignored;
    if (fs::exists(place, ignored) &&
        !ask_whether(console, fmt::format("There is a site file already: {}\n  Write it anew? The present one is kept "
                                          "beside it. (yes or no)",
                                          place))) {
        return nothing_written();
    }
    if (!ask_all(console, site)) return nothing_written();
    return write(place, site);
}

Exit site(const Program& program, const SiteOptions& options) {
    if (options.show) return show(program);
    const std::string place = site_place(program);
    scenario::Site site = beginning(place);
    if (const auto taken = take_options(options, site); !taken) return report(taken.error());
    if (!options.yes) return ask_and_write(place, std::move(site));
    print_error(purpose_warning(site.purpose));
    return write(place, site);
}

}  // namespace

void add_site(const Registration& to) {
    auto options = std::make_shared<SiteOptions>();
    CLI::App* command = to.app.add_subcommand(
        "site", "what assessments rest on: purpose, who sees what, how long, the agreement; four questions");
    command->add_flag("--show", options->show, "show it in plain words: who sees what");
    command->add_option("--name", options->name, "the workplace, as reports name it");
    command->add_option("--purpose", options->purpose, "what results are for");
    command->add_option("--reviewers", options->reviewers, "who reviews and signs: names with commas between");
    command->add_option("--trainers", options->trainers, "who trains: names with commas between");
    command->add_option("--retention", options->retention, "how long assessments are kept: '365 days', '2 years'");
    command->add_option("--agreement", options->agreement, "with whom, of what date; or how everyone was told");
    command->add_flag("--yes", options->yes, "without a question");
    add_records_option(*command, to.program);
    on_choice(*command, to, options, site);
}

}  // namespace composure::commands
