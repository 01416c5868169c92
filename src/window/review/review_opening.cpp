// From a place of the review to its page; that somebody looked is noted by records/review.h.
#include "window/review/review_page.h"

namespace composure::window {
namespace {

Result<OpenedPage> open_session(const ReviewWork& work, const ReviewPlace& place) {
    auto view = place.kind == ReviewPlace::Kind::moments ? work.moments(place.session, place.reason)
                                                         : work.session(place.session);
    if (!view) return tl::unexpected(view.error());
    const records::Person person = view->text.file.person;
    const records::SessionInfo session = view->text.file.session;
    return OpenedPage{place, make_session_page(std::move(*view)), person, session};
}

}  // namespace

Result<OpenedPage> open_page(const ReviewWork& work, const ReviewPlace& place,
                             const std::vector<records::Playable>& library) {
    using Kind = ReviewPlace::Kind;
    if (place.kind == Kind::board) {
        auto board = work.board(place.cohort);
        if (!board) return tl::unexpected(board.error());
        return OpenedPage{place, make_board_page(std::move(*board), place.cohort), {}, {}};
    }
    if (place.kind == Kind::person) {
        auto file = work.person(place.person);
        if (!file) return tl::unexpected(file.error());
        const records::Person person = file->person;
        return OpenedPage{place, make_person_page(std::move(*file), library), person, {}};
    }
    if (place.kind != Kind::sheet) return open_session(work, place);
    auto sheet = work.sheet(place.session, place.reason, library);
    if (!sheet) return tl::unexpected(sheet.error());
    return OpenedPage{place, make_sheet_page(std::move(*sheet)), {}, {}};
}

}  // namespace composure::window
