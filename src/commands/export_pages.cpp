#include <fmt/format.h>

#include <algorithm>
#include <random>
#include <set>

#include "commands/export_internal.h"
#include "commands/library_internal.h"
#include "reports/csv.h"

namespace composure::commands {
namespace {

constexpr std::size_t kNewestPages = 12;  // sessions of a person that have a page of their own, besides those that wait

std::string drawn_name() {
    std::random_device chance;
    return fmt::format("person-{:08x}{:08x}.html", chance(), chance());
}

// One export under way.
class Writing {
public:
    Writing(ExportFolder& folder, const Export& source, const ExportOptions& options)
        : folder_(folder), source_(source), options_(options), sessions_(source) {}

    Result<Exported> all(const reports::IndexPage& index);

private:
    Result<bool> person(records::PersonId id, const records::BoardRow* row);
    Result<bool> pages_of(const records::PersonFile& person);
    void learn_titles(const records::PersonFile& person);
    bool knows_titles(const records::PersonFile& person) const;
    Result<bool> page_of(const records::PersonFile& person);
    Result<bool> late_pages();
    Result<bool> session(const records::Person& person, const records::SessionInfo& session, bool newest);
    void rows_of(const records::PersonFile& person, const records::BoardRow* row);
    Result<bool> tables();
    char separator() const { return options_.separator == "tab" ? '\t' : options_.separator.front(); }

    ExportFolder& folder_;
    const Export& source_;
    const ExportOptions& options_;
    SessionPages sessions_;
    reports::Links links_;
    std::vector<records::PersonId> late_;  // to take what no session told the title of so far
    std::string people_csv_, sessions_csv_;
};

Result<bool> Writing::session(const records::Person& person, const records::SessionInfo& session, bool newest) {
    const auto page = sessions_.page(person, session, newest);
    if (!page) return tl::unexpected(page.error());
    if (page->moments) {
        links_.sheets.insert(session.code);
        links_.sessions.insert(session.code);
        const auto sheet =
            folder_.write(reports::sheet_file(session.code), reports::sheet_html(source_.frame, *page, links_));
        if (!sheet) return sheet;
    }
    links_.sessions.insert(session.code);
    return folder_.write(reports::session_file(session.code), reports::session_html(source_.frame, *page, links_));
}

void Writing::learn_titles(const records::PersonFile& person) {
    for (const records::SessionInfo& each : person.assessments)
        links_.titles.try_emplace(each.start.scenario, each.start.title);
}

bool Writing::knows_titles(const records::PersonFile& person) const {
    return std::ranges::all_of(person.assignments, [this](const records::Assignment& each) {
        return !each.session.empty() || links_.titles.contains(each.scenario);
    });
}

Result<bool> Writing::page_of(const records::PersonFile& person) {
    return folder_.write(links_.of(person.person.id), reports::person_page_html(source_.frame, person, links_));
}

// Read once more: everybody's sessions in memory would be too many.
Result<bool> Writing::late_pages() {
    for (const records::PersonId id : late_) {
        const auto person = source_.reading.person(id);
        if (!person) return tl::unexpected(person.error());
        if (auto written = page_of(*person); !written) return written;
    }
    return true;
}

Result<bool> Writing::pages_of(const records::PersonFile& person) {
    learn_titles(person);
    links_.people.emplace(person.person.id, drawn_name());
    for (const auto* list : {&person.assessments, &person.shared_practice}) {
        for (std::size_t n = 0; n < list->size(); ++n) {
            const records::SessionInfo& info = (*list)[n];
            const std::size_t younger = list->size() - n - 1;
            if (younger >= kNewestPages && info.attention == records::Attention::none) continue;
            if (auto written = session(person.person, info, younger == 0); !written) return written;
        }
    }
    if (knows_titles(person)) return page_of(person);
    late_.push_back(person.person.id);
    return true;
}

void Writing::rows_of(const records::PersonFile& person, const records::BoardRow* row) {
    if (row != nullptr) people_csv_ += reports::people_csv_row(*row, person.standing, source_.frame, separator());
    for (const records::SessionInfo& each : person.assessments)
        sessions_csv_ += reports::sessions_csv_row(person.person, each, source_.frame, separator());
}

Result<bool> Writing::person(records::PersonId id, const records::BoardRow* row) {
    const auto person = source_.reading.person(id);
    if (!person) return tl::unexpected(person.error());
    if (options_.csv) rows_of(*person, row);
    return options_.html ? pages_of(*person) : Result<bool>(true);
}

Result<bool> Writing::tables() {
    const std::pair<const char*, std::string> files[] = {
        {"people.csv", reports::people_csv_head(separator()) + people_csv_},
        {"sessions.csv", reports::sessions_csv_head(separator()) + sessions_csv_},
        {"cohorts.csv", reports::cohorts_csv(source_.reading.board().cohorts, separator())},
        {"README.txt", reports::csv_readme(source_.frame, separator())},
    };
    for (const auto& [name, bytes] : files)
        if (auto written = folder_.write(name, bytes); !written) return written;
    return true;
}

Result<Exported> Writing::all(const reports::IndexPage& index) {
    std::set<records::PersonId> done;
    Exported made;
    if (const auto folders = session::find_data_folders(); folders && options_.html)
        for (const records::Playable& each : library_of(*folders, ForUse::anything))
            links_.titles.emplace(each.scenario, each.title);
    const auto one = [&](records::PersonId id, const records::BoardRow* row) -> Result<bool> {
        if (!done.insert(id).second) return true;
        ++made.people;
        return person(id, row);
    };
    for (const records::BoardRow& row : source_.reading.board().people)
        if (const auto written = one(row.person, &row); !written) return tl::unexpected(written.error());
    for (const records::PersonId id : source_.reading.people())  // who left, while something waits for a decision
        if (const auto written = one(id, nullptr); !written) return tl::unexpected(written.error());
    if (options_.csv) {
        if (const auto written = tables(); !written) return tl::unexpected(written.error());
    }
    if (options_.html) {
        if (const auto written = late_pages(); !written) return tl::unexpected(written.error());
        const auto written = folder_.write("index.html", reports::index_html(source_.frame, index, links_));
        if (!written) return tl::unexpected(written.error());
    }
    made.opened = sessions_.opened();
    return made;
}

}  // namespace

Result<Exported> export_into(ExportFolder& folder, const Export& source, const ExportOptions& options,
                             const reports::IndexPage& index) {
    return Writing(folder, source, options).all(index);
}

}  // namespace composure::commands
