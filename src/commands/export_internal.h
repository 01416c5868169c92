// `composure export`: a folder that is there whole or not at all, and what goes into it.
#pragma once

#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <utility>

#include "commands/command_internal.h"
#include "records/exporting.h"
#include "reports/review_pages.h"
#include "reports/review_text.h"
#include "session/keeping.h"

namespace composure::commands {

struct ExportOptions {
    std::string to, separator = ",", cohort, since, as, reason;
    bool html = false, csv = false, xlsx = false, xapi = false;
};

// Written beside its place and renamed at the end. A former export is replaced; anything else that is there stays.
class ExportFolder {
public:
    // Codes: folder-in-use (not empty and no former export, or with somebody's own files in it), cannot-write.
    static Result<ExportFolder> begin(const std::string& to);
    ExportFolder(ExportFolder&& other) noexcept;
    ExportFolder(const ExportFolder&) = delete;
    ExportFolder& operator=(const ExportFolder&) = delete;
    ~ExportFolder();  // what was not finished is removed

    Result<bool> write(const std::string& name, std::string_view bytes);
    Result<bool> finish();

private:
    ExportFolder() = default;
    std::string to_, building_;
};

// Somebody who exports, with everything open.
struct Export {
    records::Store& store;
    const scenario::Site& site;
    records::Reviewer reviewer;
    records::OpenReason reason = records::OpenReason::none;
    const records::Exporting& reading;
    reports::Frame frame;
    records::Instant now;
};

// What a session's page is made of: the scenario is read again, once for all sessions of it.
class SessionPages {
public:
    explicit SessionPages(const Export& source) : source_(&source) {}

    // With its moments if they are to be opened: then that is noted.
    Result<reports::SessionPage> page(const records::Person& person, const records::SessionInfo& session, bool newest);
    std::int64_t opened() const { return opened_; }

private:
    const simulation::Model* model_for(const Digest& scenario, const Digest& conduct);
    // False: the reason does not apply to this one.
    Result<bool> open_moments(reports::SessionPage& page, const simulation::Model& model,
                              const scoring::Scorecard& card);
    std::string next_for(const records::SessionFile& file);

    const Export* source_;
    std::map<std::pair<Digest, Digest>, session::KeptModel> models_;
    std::optional<std::vector<records::Playable>> library_;  // read when it is first needed
    std::int64_t opened_ = 0;
};

struct Exported {
    std::int64_t people = 0, opened = 0;  // sessions whose moments were opened
};
Result<Exported> export_into(ExportFolder& folder, const Export& source, const ExportOptions& options,
                             const reports::IndexPage& index);

}  // namespace composure::commands
