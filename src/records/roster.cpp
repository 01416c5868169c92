#include "records/roster.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <unordered_map>

#include "base/suggest.h"
#include "base/utf8.h"
#include "records/csv_internal.h"
#include "records/review.h"

namespace composure::records {
namespace {

constexpr std::string_view kByteOrderMark = "\xEF\xBB\xBF";
constexpr std::array kFields{RosterField::number, RosterField::name, RosterField::cohort, RosterField::trainer,
                             RosterField::active};
constexpr std::string_view kSaveAs = "Save it as CSV UTF-8 (Excel: \"CSV UTF-8\"; LibreOffice: Unicode (UTF-8)).";
constexpr std::string_view kFirstLine = "Let the first line be: number,name,cohort,trainer,active";

// Which field each column of the file is; nothing: ignored.
using Columns = std::vector<std::optional<RosterField>>;

std::optional<RosterField> field_named(std::string_view name) {
    for (const RosterField field : kFields) {
        if (name == name_of(field)) return field;
    }
    return std::nullopt;
}

std::string suggestion(std::string_view folded) {
    std::vector<std::string_view> known;
    for (const RosterField field : kFields) known.push_back(name_of(field));
    const auto near = nearest(folded, known);
    return near ? fmt::format("Did you mean \"{}\"?", *near) : std::string("Nothing needs to be done.");
}

// What a person typed, for a message: short, and without what a terminal or a page would take amiss.
std::string in_quotes(std::string_view text) {
    const auto clean = clean_name(text);
    if (!clean || clean->size() > 60) return "an unreadable or very long text";
    return fmt::format("\"{}\"", *clean);
}

Columns columns_of(const CsvRecord& header, Roster& roster) {
    Columns columns;
    for (const std::string& cell : header.fields) {
        const std::string folded = fold(cell);
        const auto field = field_named(folded);
        if (field && std::ranges::find(columns, field) != columns.end()) {
            roster.errors.push_back({header.line, fmt::format("The column \"{}\" is there twice.", folded),
                                     "Leave one of them out, or give the other another name."});
        }
        if (!field && !folded.empty()) {
            roster.warnings.push_back({header.line,
                                       fmt::format("The column {} is not known and is left out.", in_quotes(cell)),
                                       suggestion(folded)});
        }
        columns.push_back(field);
    }
    if (std::ranges::find(columns, RosterField::name) == columns.end()) {
        roster.errors.push_back({header.line, "No column is called \"name\".", std::string(kFirstLine)});
    }
    return columns;
}

class RowReader {
public:
    RowReader(const Columns& columns, Roster& roster) : columns_(columns), roster_(roster) {}

    void read(const CsvRecord& record) {
        if (record.fields.size() != columns_.size()) return wrong_width(record);
        row_ = {};
        row_.line = record.line;
        sound_ = true;
        for (std::size_t index = 0; index < columns_.size(); ++index) {
            if (columns_[index]) read_field(*columns_[index], record.fields[index]);
        }
        if (sound_ && !row_.name.empty() && is_new()) roster_.rows.push_back(row_);
    }

private:
    void wrong_width(const CsvRecord& record) {
        refuse(record.line,
               fmt::format("Line {} has {} {}, and the first line has {}.", record.line, record.fields.size(),
                           record.fields.size() == 1 ? "field" : "fields", columns_.size()),
               "Put a text that contains the separator in quotes, and give each line the same number of fields.");
    }

    void refuse(std::int32_t line, std::string what, std::string fix) {
        roster_.errors.push_back({line, std::move(what), std::move(fix)});
        sound_ = false;
    }

    // Empty stays empty; a name may not.
    std::string text_of(RosterField field, const std::string& cell) {
        auto clean = clean_name(cell);
        if (clean) return std::move(*clean);
        if (clean.error().code != "empty-name") {
            refuse(row_.line, fmt::format("Line {}, {}: {}", row_.line, name_of(field), clean.error().message),
                   clean.error().fix);
        } else if (field == RosterField::name) {
            refuse(row_.line, fmt::format("Line {} has no name.", row_.line), "Give the name, or take the line out.");
        }
        return {};
    }

    void read_field(RosterField field, const std::string& cell) {
        std::string text = text_of(field, cell);
        switch (field) {
            case RosterField::name: row_.name = std::move(text); break;
            case RosterField::number: row_.number = std::move(text); break;
            case RosterField::cohort: row_.cohort = std::move(text); break;
            case RosterField::trainer: row_.trainer = std::move(text); break;
            case RosterField::active: read_active(text); break;
        }
    }

    void read_active(const std::string& text) {
        const std::string folded = fold(text);
        if (folded == "yes" || folded == "true" || folded == "1") row_.active = true;
        if (folded == "no" || folded == "false" || folded == "0") row_.active = false;
        if (row_.active || text.empty()) return;
        refuse(row_.line, fmt::format("Line {}, active: {} is neither yes nor no.", row_.line, in_quotes(text)),
               "Write yes or no.");
    }

    // Two rows of one number, or one name without a number, cannot be told apart.
    bool is_new() {
        const std::string key = row_.number.empty() ? "name " + row_.name : "number " + row_.number;
        const auto [place, added] = seen_.emplace(key, row_.line);
        if (added) return true;
        const std::string who = row_.number.empty() ? fmt::format("{} without a number", in_quotes(row_.name))
                                                    : fmt::format("the number {}", in_quotes(row_.number));
        refuse(row_.line, fmt::format("Line {} has {}, as line {} has.", row_.line, who, place->second),
               row_.number.empty() ? "Give each of them the employee number."
                                   : "Each number belongs to one person: correct one of the lines.");
        return false;
    }

    const Columns& columns_;
    Roster& roster_;
    RosterRow row_;
    bool sound_ = true;
    std::unordered_map<std::string, std::int32_t> seen_;
};

std::optional<RosterNote> unreadable(std::string_view bytes) {
    if (bytes.size() > kRosterBytes) {
        return RosterNote{0, "The file is larger than 20 megabytes.", "Import it in parts."};
    }
    if (bytes.starts_with("\xFF\xFE") || bytes.starts_with("\xFE\xFF")) {
        return RosterNote{0, "The file is UTF-16, not UTF-8.", std::string(kSaveAs)};
    }
    if (bytes.starts_with("PK\x03\x04")) {
        return RosterNote{0, "The file is a spreadsheet, not a CSV.", std::string(kSaveAs)};
    }
    if (const auto offset = first_invalid_utf8(bytes)) {
        const auto line = 1 + std::ranges::count(bytes.substr(0, *offset), '\n');
        return RosterNote{static_cast<std::int32_t>(line), fmt::format("Line {} is not UTF-8.", line),
                          std::string(kSaveAs)};
    }
    return std::nullopt;
}

RosterNote note_of(const CsvMistake& mistake) {
    if (mistake.fault == CsvFault::open_quote) {
        return {mistake.line, fmt::format("A quote that begins in line {} is never closed.", mistake.line),
                "Close it, or write a quote within a text as two: \"\"."};
    }
    return {mistake.line, fmt::format("Line {} goes on after a closing quote.", mistake.line),
            "Put the whole field in quotes, and write a quote within it as two: \"\"."};
}

void read_rows(const Csv& csv, Roster& roster) {
    const Columns columns = columns_of(csv.records.front(), roster);
    if (!roster.errors.empty()) return;
    RowReader reader(columns, roster);
    for (std::size_t index = 1; index < csv.records.size(); ++index) {
        const auto is_empty = [](const std::string& field) { return field.empty(); };
        if (!std::ranges::all_of(csv.records[index].fields, is_empty)) reader.read(csv.records[index]);
    }
    if (roster.rows.empty() && roster.errors.empty() && !csv.mistake) {
        roster.errors.push_back({0, "The file names columns and no people.", "Add a line for each person."});
    }
}

void shorten(std::vector<RosterNote>& errors) {
    if (errors.size() <= kRosterErrors) return;
    const std::size_t more = errors.size() - kRosterErrors;
    errors.resize(kRosterErrors);
    errors.push_back({0, fmt::format("And {} more like these.", more), ""});
}

}  // namespace

std::string_view name_of(RosterField field) {
    switch (field) {
        case RosterField::name: return "name";
        case RosterField::number: return "number";
        case RosterField::cohort: return "cohort";
        case RosterField::trainer: return "trainer";
        case RosterField::active: return "active";
    }
    return "name";
}

Roster read_roster(std::string_view bytes) {
    Roster roster;
    if (auto error = unreadable(bytes)) {
        roster.errors.push_back(std::move(*error));
        return roster;
    }
    if (bytes.starts_with(kByteOrderMark)) bytes.remove_prefix(kByteOrderMark.size());
    const Csv csv = read_csv(bytes);
    if (csv.records.empty() && !csv.mistake)
        roster.errors.push_back({0, "The file is empty.", std::string(kFirstLine)});
    if (!csv.records.empty()) read_rows(csv, roster);
    if (csv.mistake) roster.errors.push_back(note_of(*csv.mistake));
    shorten(roster.errors);
    return roster;
}

}  // namespace composure::records
