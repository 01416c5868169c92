// Words and links that the pages and the tables share.
#include <algorithm>

#include "base/sha256.h"
#include "reports/review_pages.h"

namespace composure::reports {
namespace {

bool is_plain(char c) { return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '-'; }

// Codes come from the records, and a file's name must not lead anywhere else.
std::string file_of(std::string_view kind, const records::SessionCode& session) {
    const bool plain =
        !session.empty() && session.size() <= 32 && std::all_of(session.begin(), session.end(), is_plain);
    const std::string code = plain ? session : to_hex(sha256(session)).substr(0, 16);
    return std::string(kind) + "-" + code + ".html";
}

std::int32_t count_of(const records::BoardRow& row, records::Progress progress) {
    return row.assignments[static_cast<std::size_t>(progress)];
}

}  // namespace

std::string session_file(const records::SessionCode& session) { return file_of("session", session); }
std::string sheet_file(const records::SessionCode& session) { return file_of("sheet", session); }

std::string Links::of(records::PersonId person) const {
    const auto found = people.find(person);
    return found == people.end() ? std::string() : found->second;
}

std::string Links::of(const records::SessionCode& session) const {
    return sessions.contains(session) ? session_file(session) : std::string();
}

std::string Links::sheet_of(const records::SessionCode& session) const {
    return sheets.contains(session) ? sheet_file(session) : std::string();
}

std::string_view words_for(records::Progress progress) {
    switch (progress) {
        case records::Progress::not_started: return "not started";
        case records::Progress::in_progress: return "in progress";
        case records::Progress::incomplete: return "incomplete";
        case records::Progress::waiting_for_review: return "waiting for review";
        case records::Progress::signed_off: return "signed";
    }
    return "not started";
}

BoardWord board_word(const records::BoardRow& row, records::Instant now) {
    using records::Progress;
    if (row.contested > 0) return {"contested", "care"};
    if (row.held > 0) return {"held for review", "care"};
    if (row.next_due && *row.next_due < now) return {"overdue", "warm"};
    if (count_of(row, Progress::waiting_for_review) > 0) return {"waiting for review", "blue"};
    if (count_of(row, Progress::incomplete) > 0) return {"incomplete", "warm"};
    if (count_of(row, Progress::in_progress) > 0) return {"in progress", ""};
    if (count_of(row, Progress::not_started) > 0) return {"not started", ""};
    if (count_of(row, Progress::signed_off) > 0) return {"signed", "fine"};
    return {"nothing assigned", ""};
}

}  // namespace composure::reports
