// The review with numbers and letters: a number opens, `b` goes back, and each view says which letters do something.
#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <vector>

#include "commands/review_internal.h"

namespace composure::commands {
namespace {

using reports::ReviewChoice;
using reports::ReviewKey;
using terminal::Console;

struct Letter {
    ReviewKey key;
    char letter;
    std::string_view does;
};
constexpr std::array<Letter, 8> kLetters{{
    {ReviewKey::moments, 'm', "see the moments"},
    {ReviewKey::sheet, 't', "a page to talk it over"},
    {ReviewKey::sign, 's', "sign it"},
    {ReviewKey::confirm, 'c', "it was a serious incident"},
    {ReviewKey::dismiss, 'd', "it was none"},
    {ReviewKey::accept, 'a', "accept the contest"},
    {ReviewKey::reject, 'r', "the result stays"},
    {ReviewKey::declare_void, 'v', "declare it void"},
}};

constexpr std::string_view kHelp =
    "A number opens the line that it stands beside; so does a session's code or somebody's whole name.\n"
    "b goes back, l shows the view again, q ends. The other letters stand under each view.\n"
    "Nothing is decided before you wrote a reason; an empty one takes you back.\n"
    "Whoever you look at can see that you looked.\n";

struct Place {
    enum class Kind : std::uint8_t { board, person, session, moments, sheet } kind = Kind::board;
    ReviewChoice what;
    records::OpenReason reason = records::OpenReason::none;
};

// One review by keys; it lives as long as the conversation.
class Keys {
public:
    Keys(Review& review, terminal::Console& console) : review_(review), console_(console) {}

    Exit run(const reports::ReviewView& first, const Place& start) {
        places_.push_back(start);
        view_ = first;
        show();
        std::string line;
        while (ask("> ", line))
            if (!answer(line)) return Exit::fine;
        console_.write("\n");
        return Exit::fine;
    }

private:
    bool ask(std::string_view what, std::string& line) {
        console_.write(what);
        if (console_.read_line(line, std::nullopt) != Console::Input::line) return false;
        const std::size_t from = line.find_first_not_of(" \t\r");
        line = from == std::string::npos ? "" : line.substr(from, line.find_last_not_of(" \t\r") - from + 1);
        return true;
    }

    void show() { console_.write("\n" + header_of(review_) + view_.text + "\n" + menu() + "\n"); }

    std::string menu() const {
        std::string text;
        if (!view_.choices.empty())
            text = view_.choices.size() == 1 ? "1 opens it" : fmt::format("1 to {} open a line", view_.choices.size());
        for (const Letter& each : kLetters)
            if (offered(each.key)) text += fmt::format("{}{} {}", text.empty() ? "" : " | ", each.letter, each.does);
        if (places_.size() > 1) text += fmt::format("{}b back", text.empty() ? "" : " | ");
        return wrapped(text + (text.empty() ? "" : " | ") + "h help | q quit");
    }

    // Broken between two entries.
    static std::string wrapped(const std::string& text) {
        std::string lines;
        std::size_t used = 0;
        for (std::size_t from = 0; from < text.size();) {
            const std::size_t end = std::min(text.find(" | ", from), text.size());
            const std::string entry = text.substr(from, end - from);
            if (used > 0 && used + 3 + entry.size() > 78) {
                lines += "\n";
                used = 0;
            }
            lines += (used > 0 ? " | " : "") + entry;
            used += entry.size() + (used > 0 ? 3 : 0);
            from = end + 3;
        }
        return lines;
    }

    bool offered(ReviewKey key) const { return std::ranges::find(view_.keys, key) != view_.keys.end(); }

    void tell(const Error& error) {
        console_.write(fmt::format("{}\n", error.message));
        if (!error.fix.empty()) console_.write(fmt::format("  {}\n", error.fix));
    }

    View view_of(const Place& place) {
        switch (place.kind) {
            case Place::Kind::board: return board_of(review_);
            case Place::Kind::person: return person_of(review_, place.what.person);
            case Place::Kind::session: return session_of(review_, place.what.session);
            case Place::Kind::moments: return moments_of(review_, place.what.session, place.reason, std::nullopt);
            case Place::Kind::sheet: return sheet_of(review_, place.what.session, place.reason);
        }
        return board_of(review_);
    }

    // True: the view was opened and shown; false: its error was told and the old view stands.
    bool enter(const Place& place) {
        auto view = view_of(place);
        if (!view) {
            tell(view.error());
            return false;
        }
        view_ = std::move(*view);
        return true;
    }

    void go(const Place& place) {
        if (!enter(place)) return;
        places_.push_back(place);
        show();
    }

    void back() {
        if (places_.size() < 2) return console_.write("This is the first view; q ends.\n");
        places_.pop_back();
        if (places_.back().kind == Place::Kind::board) review_.scope.cohort = places_.back().what.cohort;
        if (enter(places_.back())) show();
    }

    void open(std::size_t number) {
        if (number < 1 || number > view_.choices.size())
            return console_.write(view_.choices.empty()
                                      ? "There is nothing to open by number here; h helps.\n"
                                      : fmt::format("Choose a number from 1 to {}.\n", view_.choices.size()));
        const ReviewChoice what = view_.choices[number - 1];
        if (!what.session.empty()) return go({Place::Kind::session, what, {}});
        if (what.person.exists()) return go({Place::Kind::person, what, {}});
        review_.scope.cohort = what.cohort;
        go({Place::Kind::board, what, {}});
    }

    // Nothing: the reader wants back.
    std::optional<records::OpenReason> ask_reason() {
        if (review_.reviewer.role == records::Role::trainer || review_.site.moments == scenario::MomentsFor::reviewers)
            return records::OpenReason::none;
        std::string line;
        if (!ask("Why? The trainee sees it. 1 contested, 2 serious incident, 3 audit (Enter: back): ", line))
            return std::nullopt;
        constexpr std::array kReasons{records::OpenReason::contested, records::OpenReason::serious_incident,
                                      records::OpenReason::audit};
        if (line.size() == 1 && line[0] >= '1' && line[0] <= '3')
            return kReasons[static_cast<std::size_t>(line[0] - '1')];
        if (const auto named = records::open_reason_named(line)) return named;
        console_.write(line.empty() ? "The moments stay closed.\n" : "Please type 1, 2 or 3.\n");
        return std::nullopt;
    }

    void open_moments() {
        const auto reason = ask_reason();
        if (!reason) return;
        go({Place::Kind::moments, places_.back().what, *reason});
    }

    void open_sheet() {
        const records::OpenReason reason = places_.back().reason;  // from the moments: with them
        go({Place::Kind::sheet, places_.back().what, reason});
    }

    void decide_here(const Letter& letter) {
        std::string words;
        if (!ask(fmt::format("{}: your reason, in your own words (Enter: back): ", letter.does), words)) return;
        if (words.empty()) return console_.write("Nothing was decided.\n");
        const auto said = decide(review_, letter.key, places_.back().what.session, words);
        if (!said) return tell(said.error());
        console_.write(*said);
        if (places_.back().kind != Place::Kind::session) places_.pop_back();
        if (enter(places_.back())) show();
    }

    void press(const Letter& letter) {
        if (letter.key == ReviewKey::moments) return open_moments();
        if (letter.key == ReviewKey::sheet) return open_sheet();
        decide_here(letter);
    }

    // False: the end.
    bool answer(const std::string& line) {
        if (line.empty()) return true;
        if (std::ranges::all_of(line, [](char each) { return each >= '0' && each <= '9'; })) {
            open(line.size() > 6 ? 0 : static_cast<std::size_t>(std::stoul(line)));
            return true;
        }
        const std::string_view word = line;
        if (word == "q" || word == "quit") return false;
        if (word == "b" || word == "back") {
            back();
        } else if (word == "h" || word == "help" || word == "?") {
            console_.write(kHelp);
            console_.write(menu() + "\n");
        } else if (word == "l") {
            show();
        } else {
            press_or_hint(word);
        }
        return true;
    }

    void press_or_hint(std::string_view word) {
        const auto letter = std::ranges::find_if(
            kLetters, [&](const Letter& each) { return word.size() == 1 && each.letter == word[0]; });
        if (letter != kLetters.end() && offered(letter->key)) return press(*letter);
        if (word.size() > 1) return open_named(std::string(word));
        if (letter != kLetters.end() && !view_.choices.empty())
            return console_.write("First open a session by its number.\n");
        console_.write("That does nothing here. You can type:\n" + menu() + "\n");
    }

    // A session's code, or a name or number of one person.
    void open_named(const std::string& word) {
        const auto people = review_.store->find_people(word);
        if (people && people->size() == 1) return go({Place::Kind::person, {people->front().id, {}, {}}, {}});
        if (word.size() == 9 && word[4] == '-') return go({Place::Kind::session, {{}, word, {}}, {}});
        console_.write("Nobody here has that name, and it is no session. You can type:\n" + menu() + "\n");
    }

    Review& review_;
    terminal::Console& console_;
    std::vector<Place> places_;
    reports::ReviewView view_;
};

}  // namespace

Exit review_by_keys(Review& review, const reports::ReviewView& board, terminal::Console& console) {
    return Keys(review, console).run(board, {Place::Kind::board, {{}, {}, review.scope.cohort}, {}});
}

}  // namespace composure::commands
