// One page of the review: drawn into a column, says what was asked for. The screen (review_screen.cpp) holds them on
// top of each other and carries the wishes out.
#pragma once

#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "window/review/review_work.h"
#include "window/ui/chart_table.h"
#include "window/ui/dialog_panel.h"

namespace composure::window {

struct ReviewPlace {
    enum class Kind { board, person, session, moments, sheet } kind = Kind::board;
    records::PersonId person;
    records::SessionCode session;
    std::string cohort;
    records::OpenReason reason = records::OpenReason::none;
};

// Nothing, a place to open, or something to ask about first (a reason, a decision).
struct ReviewWish {
    std::optional<ReviewPlace> open;
    std::optional<reports::ReviewKey> ask;
};

class ReviewPage {
public:
    virtual ~ReviewPage() = default;
    virtual ReviewWish draw(Flow& flow) = 0;
    virtual bool in_table(const Ui& ui) const = 0;  // the arrows walk through lines instead of scrolling
    virtual std::string first() const = 0;          // where the focus begins
};

std::unique_ptr<ReviewPage> make_board_page(records::Board board, const std::string& cohort);
std::unique_ptr<ReviewPage> make_person_page(records::PersonFile file, const std::vector<records::Playable>& library);
std::unique_ptr<ReviewPage> make_session_page(SessionView view);  // with its moments if they were opened
std::unique_ptr<ReviewPage> make_sheet_page(reports::Sheet sheet);

// A page as it lies open. Errors: those of what it reads (ReviewWork).
struct OpenedPage {
    ReviewPlace place;
    std::unique_ptr<ReviewPage> page;
    records::Person person;  // of a session
    records::SessionInfo session;
    bool stale = false;  // something was decided since
};
Result<OpenedPage> open_page(const ReviewWork& work, const ReviewPlace& place,
                             const std::vector<records::Playable>& library);

// A cohort's assignments: a bar, and how many of each in words.
void draw_progress(Flow& flow, const records::Board::Cohort& cohort);
void draw_moments(Flow& flow, const reports::Moments& moments);
std::string who_words(const records::Person& person);

// What a key of a page says: "Sign it".
const char* label_of(reports::ReviewKey key);

// Asks why the moments are opened, or for the reason of a decision and then once more.
class ReviewDialog {
public:
    ReviewDialog(reports::ReviewKey key, const records::Person& person, const records::SessionInfo& session);

    struct Answer {
        bool closed = false;
        std::optional<records::OpenReason> reason;
        std::optional<std::string> words;  // decided, with this reason
    };
    Answer draw(Ui& ui);
    void arrive(Ui& ui) const;
    void say(const Error& error);  // what was not taken, and what to do
    reports::ReviewKey key() const { return key_; }

private:
    bool asks_why() const;  // the moments are opened
    void draw_reasons(Flow& flow, std::optional<records::OpenReason>& reason) const;
    DialogPanel::Parts parts() const;

    reports::ReviewKey key_;
    std::string name_;
    records::SessionInfo session_;
    DialogPanel panel_;
};

}  // namespace composure::window
