#include <fmt/format.h>
#include <imgui.h>

#include <algorithm>
#include <array>

#include "reports/review_pages.h"
#include "window/desk/keeper.h"
#include "window/review/review_page.h"
#include "window/text/figure_words.h"
#include "window/text/words.h"

namespace composure::window {
namespace {

using records::BoardRow;
using records::Progress;
using records::SessionInfo;

constexpr std::size_t kShownNeeds = 6;
constexpr std::size_t kMostPeople = 60;  // of a whole site in one list; above it, by cohort

std::int32_t of(const BoardRow& row, Progress progress) { return row.assignments[static_cast<std::size_t>(progress)]; }

std::string progress_words(const std::array<std::int32_t, records::kProgressCount>& assignments) {
    std::string words;
    for (std::size_t n = 0; n < records::kProgressCount; ++n)
        if (assignments[n] > 0)
            words +=
                fmt::format("{}{} {}", words.empty() ? "" : ", ", assignments[n], words_of(static_cast<Progress>(n)));
    return words.empty() ? tr("nothing assigned") : words;
}

// reports::board_word's, in the language of the window.
std::string board_words(std::string_view words) {
    static constexpr const char* kWords[] = {
        tr_later("contested"),          tr_later("held for review"), tr_later("overdue"),
        tr_later("waiting for review"), tr_later("incomplete"),      tr_later("in progress"),
        tr_later("not started"),        tr_later("signed"),          tr_later("nothing assigned")};
    const auto* const known = std::ranges::find(kWords, words);
    return known == std::end(kWords) ? std::string(words) : tr(*known);
}

Tone tone_of(std::string_view tag) {
    if (tag == "care") return Tone::care;
    if (tag == "warm") return Tone::warm;
    if (tag == "blue") return Tone::accent;
    return tag == "fine" ? Tone::fine : Tone::plain;
}

// One list of what needs somebody, with the places that its lines open.
struct Need {
    std::string heading;
    Tone tone = Tone::plain;
    std::size_t count = 0;
    Table table, whole;
    std::vector<ReviewPlace> places;
    bool all = false;
    std::string id;
};

class BoardPage : public ReviewPage {
public:
    BoardPage(records::Board board, std::string cohort) : board_(std::move(board)), cohort_(std::move(cohort)) {
        add_sessions(tr("Held for review: a serious incident waits for your decision"), Tone::care, "held",
                     board_.needs.held);
        add_sessions(tr("Contested: the trainee sees the result differently"), Tone::care, "contested",
                     board_.needs.contested);
        add_people(tr("To be signed"), Tone::accent, "sign", board_.needs.to_sign, [](const BoardRow& row) {
            return tr_count("{} session waits", "{} sessions wait", of(row, Progress::waiting_for_review));
        });
        add_people(tr("Due within 7 days, or overdue"), Tone::warm, "due", board_.needs.due, [](const BoardRow& row) {
            if (!row.next_due) return std::string(tr("no date"));
            const std::string day = day_text(*row.next_due);
            return *row.next_due < wall_clock() ? tr_fill("{}, overdue", day) : day;
        });
        add_people(tr("Unclear: one more scenario would settle it"), Tone::plain, "unclear", board_.needs.unclear,
                   [](const BoardRow& row) { return tr_count("{} pillar", "{} pillars", row.unclear); });
        list_people();
    }

    ReviewWish draw(Flow& flow) override {
        wish_ = {};
        flow.title(cohort_.empty() ? std::string(tr("What needs you")) : tr_fill("What needs you, cohort {}", cohort_));
        flow.gap(8);
        draw_needs(flow);
        flow.gap(22);
        flow.heading(tr("How far everybody is"));
        flow.gap(8);
        if (board_.people.empty())
            flow.soft(cohort_.empty() ? tr("Nobody is in the records yet.")
                                      : tr("Nobody that you may see is in this cohort."));
        draw_cohorts(flow);
        flow.gap(16);
        draw_people(flow);
        return wish_;
    }
    bool in_table(const Ui&) const override { return true; }  // it is made of lines and buttons
    std::string first() const override {
        if (!needs_.empty()) return needs_.front().whole.rows().front().id;
        return people_.empty() ? "review/back" : people_.rows().front().id;
    }

private:
    std::string name_of(records::PersonId person) const {
        const auto found = std::ranges::find(board_.people, person, &BoardRow::person);
        return found == board_.people.end() ? tr("(not on the board)") : found->name;
    }
    void add(std::string heading, Tone tone, std::string id, std::vector<TableColumn> columns,
             std::vector<TableRow> rows, std::vector<ReviewPlace> places) {
        if (rows.empty()) return;
        Need need{std::move(heading), tone, rows.size(), {}, {}, std::move(places), false, std::move(id)};
        std::vector<TableRow> first(rows.begin(),
                                    rows.begin() + static_cast<std::ptrdiff_t>(std::min(rows.size(), kShownNeeds)));
        need.table = Table(columns, std::move(first));
        need.whole = Table(std::move(columns), std::move(rows));
        needs_.push_back(std::move(need));
    }
    void add_sessions(const char* heading, Tone tone, const std::string& id, const std::vector<SessionInfo>& sessions) {
        std::vector<TableRow> rows;
        std::vector<ReviewPlace> places;
        for (const SessionInfo& each : sessions) {
            rows.push_back(
                {id + "/" + each.code,
                 {{name_of(each.start.person)}, {each.start.title}, {day_text(each.start.at)}, {each.code}}});
            places.push_back({ReviewPlace::Kind::session, each.start.person, each.code, {}, {}});
        }
        add(heading, tone, id, {{tr("Name"), 2}, {tr("Scenario"), 2}, {tr("Day")}, {tr("Session")}}, std::move(rows),
            std::move(places));
    }
    template <class Words>
    void add_people(const char* heading, Tone tone, const std::string& id, const std::vector<BoardRow>& people,
                    Words&& words) {
        std::vector<TableRow> rows;
        std::vector<ReviewPlace> places;
        for (const BoardRow& each : people) {
            rows.push_back({fmt::format("{}/{}", id, each.person.value), {{each.name}, {each.cohort}, {words(each)}}});
            places.push_back({ReviewPlace::Kind::person, each.person, {}, {}, {}});
        }
        add(heading, tone, id, {{tr("Name"), 2}, {tr("Cohort")}, {tr("What")}}, std::move(rows), std::move(places));
    }
    void list_people() {
        if (cohort_.empty() && board_.people.size() > kMostPeople) return;
        std::vector<TableRow> rows;
        for (const BoardRow& each : board_.people) {
            const reports::BoardWord word = reports::board_word(each, wall_clock());
            rows.push_back({fmt::format("person/{}", each.person.value),
                            {{each.name},
                             {each.cohort},
                             {board_words(word.text), tone_of(word.tag)},
                             {progress_words(each.assignments)},
                             {each.next_due ? day_text(*each.next_due) : "–"}}});
        }
        people_ =
            Table({{tr("Name"), 2}, {tr("Cohort")}, {tr("Now")}, {tr("Assigned"), 2}, {tr("Due")}}, std::move(rows));
    }
    void draw_needs(Flow& flow) {
        if (needs_.empty()) return flow.body(tr("Nothing waits for you."));
        std::vector<Card> cards;
        for (Need& each : needs_)
            cards.push_back({[this, &each](Flow& inside) { draw_need(inside, each); }, flow.ui.theme().surface,
                             flow.ui.theme().outline});
        draw_cards(flow, 480, cards);
    }
    void draw_need(Flow& flow, Need& need) {
        const std::string heading = tr_fill("{} ({})", need.heading, need.count);
        draw_tag(flow.ui, flow.take(tag_height(flow.ui, heading, flow.width)), heading, need.tone);
        flow.gap(8);
        Table& table = need.all ? need.whole : need.table;
        if (const auto row = table.draw(flow)) wish_.open = need.places[*row];
        if (need.all || need.count <= kShownNeeds) return;
        flow.gap(8);
        const ButtonSpec all{"all/" + need.id, tr_fill("Show all {}", need.count), "", "", ButtonStyle::quiet};
        if (draw_buttons(flow, {&all, 1}) == 0) need.all = true;
    }
    void draw_cohorts(Flow& flow) {
        std::vector<Card> cards;
        for (const records::Board::Cohort& each : board_.cohorts)
            cards.push_back({[this, &each](Flow& inside) { draw_cohort(inside, each); }, flow.ui.theme().surface,
                             flow.ui.theme().outline});
        draw_cards(flow, 200, cards);
    }
    void draw_cohort(Flow& flow, const records::Board::Cohort& cohort) {
        draw_progress(flow, cohort);
        if (cohort.name.empty() || !cohort_.empty()) return;
        flow.gap(8);
        const ButtonSpec open{"cohort/" + cohort.name, tr("Only this cohort"), "", "", ButtonStyle::quiet};
        if (draw_buttons(flow, {&open, 1}) == 0)
            wish_.open = ReviewPlace{ReviewPlace::Kind::board, {}, {}, cohort.name, {}};
    }
    void draw_people(Flow& flow) {
        if (cohort_.empty() && board_.people.size() > kMostPeople)
            return flow.soft(tr_fill("{} people: open one cohort to see them.", board_.people.size()));
        if (people_.empty()) return;
        draw_card(flow, flow.ui.theme().surface, flow.ui.theme().outline, [this](Flow& inside) {
            inside.strong(tr("People, by cohort and name"));
            inside.gap(6);
            if (const auto row = people_.draw(inside))
                wish_.open = ReviewPlace{ReviewPlace::Kind::person, board_.people[*row].person, {}, {}, {}};
        });
    }

    records::Board board_;
    std::string cohort_;
    std::vector<Need> needs_;
    Table people_;
    ReviewWish wish_;
};

}  // namespace

std::unique_ptr<ReviewPage> make_board_page(records::Board board, const std::string& cohort) {
    return std::make_unique<BoardPage>(std::move(board), cohort);
}

}  // namespace composure::window
