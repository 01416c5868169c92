// `composure people export-one`: everything that is kept about one person, for that person.
#include <fmt/format.h>

#include <filesystem>

#include "commands/people_internal.h"
#include "records/chain.h"
#include "records/review.h"
#include "reports/person_export.h"

namespace composure::commands {

namespace {

namespace fs = std::filesystem;

using records::Store;
using reports::KeptSession;
using reports::PersonCopy;

constexpr const char* kJson = "person.json";
constexpr const char* kHtml = "person.html";

// Nothing, if there is none of this of that session.
template <class T>
Result<T> or_nothing(Result<T> result) {
    if (!result && result.error().code == "not-there") return T{};
    return result;
}

Result<KeptSession> kept_session(Store& store, const records::SessionInfo& info) {
    KeptSession kept;
    kept.info = info;
    if (info.status == records::Status::open) {
        auto acts = store.acts(info.code);
        if (!acts) return tl::unexpected(acts.error());
        kept.acts = std::move(*acts);
    } else {
        auto recording = or_nothing(store.recording(info.code));
        if (!recording) return tl::unexpected(recording.error());
        kept.recording = std::move(*recording);
    }
    auto scorecards = or_nothing(store.scorecards(info.code));
    auto ratings = store.ratings(info.code);
    auto steps = store.steps(info.code);
    if (!scorecards) return tl::unexpected(scorecards.error());
    if (!ratings) return tl::unexpected(ratings.error());
    if (!steps) return tl::unexpected(steps.error());
    kept.scorecards = std::move(*scorecards);
    kept.ratings = std::move(*ratings);
    kept.steps = std::move(*steps);
    return kept;
}

Result<std::vector<KeptSession>> kept_sessions(Store& store, records::PersonId person, records::Mode mode) {
    const auto infos = store.sessions_of(person, mode);
    if (!infos) return tl::unexpected(infos.error());
    std::vector<KeptSession> sessions;
    for (const records::SessionInfo& info : *infos) {
        auto kept = kept_session(store, info);
        if (!kept) return tl::unexpected(kept.error());
        sessions.push_back(std::move(*kept));
    }
    return sessions;
}

Result<PersonCopy> copy_of(Store& store, const records::Person& person) {
    auto assessments = kept_sessions(store, person.id, records::Mode::assessment);
    if (!assessments) return tl::unexpected(assessments.error());
    auto practice = kept_sessions(store, person.id, records::Mode::practice);
    if (!practice) return tl::unexpected(practice.error());
    auto assignments = store.assignments(person.id);
    if (!assignments) return tl::unexpected(assignments.error());
    auto accesses = store.accesses(person.id);
    if (!accesses) return tl::unexpected(accesses.error());
    const auto chain_name = store.chain_name(person.id);
    if (!chain_name) return tl::unexpected(chain_name.error());
    auto station = store.station();
    if (!station) return tl::unexpected(station.error());
    return PersonCopy{person,
                      *chain_name,
                      std::move(*station),
                      std::move(*assessments),
                      std::move(*practice),
                      std::move(*assignments),
                      std::move(*accesses)};
}

Result<reports::Frame> frame_for(const Program& program, Store& store, const std::string& by) {
    reports::Frame frame;
    std::error_code ignored;
    if (fs::exists(site_place(program), ignored)) {
        const auto site = load_site(program);
        if (!site) return tl::unexpected(site.error());
        frame.site = site->name;
        frame.purpose = site->purpose;
        frame.agreement = site->agreement;
    }
    const auto head = store.head(records::Chain::assessment);
    if (!head) return tl::unexpected(head.error());
    if (*head) {
        frame.head = records::short_head((*head)->hash);
        frame.entries = (*head)->sequence;
    }
    frame.program = "composure 0.1.0";
    frame.made = wall_clock();
    frame.by = by;
    frame.date = date_text;
    frame.date_time = date_time_text;
    return frame;
}

// A folder for the two files, for this user alone if it is new. Never over a copy that is there.
Result<bool> prepare(const std::string& folder) {
    std::error_code failed;
    for (const char* name : {kJson, kHtml}) {
        if (!fs::exists(fs::path(folder) / name, failed)) continue;
        return tl::unexpected(Error{"already-there", fmt::format("there is a '{}' in '{}' already", name, folder),
                                    "name a new folder with --to; nothing was written"});
    }
    const bool made = fs::create_directories(folder, failed);
    if (failed) {
        return tl::unexpected(Error{"cannot-write",
                                    fmt::format("the folder '{}' cannot be made: {}", folder, failed.message()),
                                    "name a folder that you may write into", ErrorKind::machine});
    }
    if (made) fs::permissions(folder, fs::perms::owner_all, failed);
    return session::may_write((fs::path(folder) / kJson).string());
}

Result<bool> write_both(const std::string& folder, const PersonCopy& copy, const reports::Frame& frame) {
    const auto json = session::write_file((fs::path(folder) / kJson).string(), reports::person_json(copy, frame));
    if (!json) return json;
    return session::write_file((fs::path(folder) / kHtml).string(), reports::person_html(copy, frame, kJson));
}

}  // namespace

Exit export_one_person(Program& program, const ExportOneOptions& options) {
    const auto store = open_records(program, records::Open::existing);
    if (!store) return report(store.error());
    const auto person = person_meant(**store, options.person);
    if (!person) return report(person.error());
    const auto by = records::clean_name(reviewer_name(options.by));
    if (!by) return report(by.error());
    const auto frame = frame_for(program, **store, *by);
    if (!frame) return report(frame.error());
    if (const auto may = prepare(options.to); !may) return report(may.error());
    // First, so that the copy itself says who made it.
    const records::Access made{
        frame->made, *by, "", person->id, {}, records::Looked::exported, "the person's own copy"};
    if (const auto noted = (*store)->note_access({&made, 1}); !noted) return report(noted.error());
    const auto copy = copy_of(**store, *person);
    if (!copy) return report(copy.error());
    if (const auto written = write_both(options.to, *copy, *frame); !written) return report(written.error());
    print(fmt::format(
        "Everything that is kept about {}:\n  {}  to read\n  {}  for programs\n"
        "It holds their practice, which nobody else may see: give it to them and keep no copy. They see "
        "that it was made.\n",
        name_and_number(*person), (fs::path(options.to) / kHtml).string(), (fs::path(options.to) / kJson).string()));
    return Exit::fine;
}

}  // namespace composure::commands
