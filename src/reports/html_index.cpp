#include <algorithm>

#include "reports/html_parts_internal.h"

namespace composure::reports {
namespace {

using records::BoardRow;
using records::Progress;

constexpr std::size_t kShownAtOnce = 6;  // of a list; the rest can be opened

struct IndexWriter {
    const Frame& frame;
    const IndexPage& index;
    const Links& links;
    std::map<records::PersonId, const BoardRow*> rows;
    Html out;

    Html person(records::PersonId id) const {
        const auto found = rows.find(id);
        return link_html(links.of(id), found == rows.end() ? html("somebody") : name_html(found->second->name));
    }
};

Html session_item(const IndexWriter& writer, const records::SessionInfo& session) {
    const Html title = link_html(writer.links.of(session.code), name_html(session.start.title));
    return html(R"({} <span class="small">{}, {}</span>)", title, writer.person(session.start.person),
                date_html(writer.frame, session.ended));
}

Html person_item(const IndexWriter& writer, const BoardRow& row, const std::string& what) {
    return html(R"({} <span class="small quiet">{}</span>)", writer.person(row.person), what);
}

struct Card {
    std::string_view title, look, says;
    std::vector<Html> items;
};

void put_card(Html& into, const Card& card) {
    put(into, R"(<section class="card {}"><span class="count" aria-hidden="true">{}</span><h3>{} )", card.look,
        card.items.size(), card.title);
    put(into, R"(<span class="hidden">({})</span></h3><p class="small quiet">{}</p>)", card.items.size(), card.says);
    const std::size_t shown = std::min(card.items.size(), kShownAtOnce);
    put(into, R"(<ul class="list">)");
    for (std::size_t n = 0; n < shown; ++n) put(into, "<li>{}</li>\n", card.items[n]);
    put(into, "</ul>");
    if (shown < card.items.size()) {
        put(into, R"(<details><summary>and {} more</summary><ul class="list">)", card.items.size() - shown);
        for (std::size_t n = shown; n < card.items.size(); ++n) put(into, "<li>{}</li>\n", card.items[n]);
        put(into, "</ul></details>");
    }
    put(into, "</section>\n");
}

std::string due_words(const IndexWriter& writer, const BoardRow& row) {
    if (!row.next_due) return "";
    const std::int64_t days = (row.next_due->ms - writer.frame.made.ms) / records::kDay;
    const std::string date = writer.frame.date(*row.next_due);
    if (*row.next_due < writer.frame.made) return fmt::format("was due {}", date);
    if (days == 0) return fmt::format("due {}, within a day", date);
    return fmt::format("due {}, in {}", date, number_of(days, "day", "days"));
}

std::vector<Card> cards_of(const IndexWriter& writer) {
    const records::Needs& needs = writer.index.board.needs;
    std::vector<Card> cards;
    cards.push_back(
        {"Held for review",
         "care",
         "Something serious may have been said. A person reads the moment and decides; until then there is no "
         "result.",
         {}});
    for (const auto& each : needs.held) cards.back().items.push_back(session_item(writer, each));
    cards.push_back({"Contested", "care", "The trainee disagrees. A second reviewer reads it and decides.", {}});
    for (const auto& each : needs.contested) cards.back().items.push_back(session_item(writer, each));
    cards.push_back({"To sign", "blue", "Finished assessments that wait for a signature.", {}});
    for (const auto& each : needs.to_sign) {
        const std::int32_t waiting = each.assignments[static_cast<std::size_t>(Progress::waiting_for_review)];
        cards.back().items.push_back(
            person_item(writer, each, number_of(waiting, "assessment waits", "assessments wait")));
    }
    cards.push_back({"Due", "warm", "Overdue, or due within seven days.", {}});
    for (const auto& each : needs.due) cards.back().items.push_back(person_item(writer, each, due_words(writer, each)));
    cards.push_back({"Unclear", "", "One more scenario would settle where they stand.", {}});
    for (const auto& each : needs.unclear)
        cards.back().items.push_back(
            person_item(writer, each, number_of(each.unclear, "pillar is unclear", "pillars are unclear")));
    return cards;
}

void put_needs(IndexWriter& writer) {
    put(writer.out, "<section aria-labelledby=\"needs\"><h2 id=\"needs\">First: what needs you</h2>\n");
    std::string nothing;
    const std::vector<Card> cards = cards_of(writer);
    const bool any = std::any_of(cards.begin(), cards.end(), [](const Card& each) { return !each.items.empty(); });
    if (any) put(writer.out, "<div class=\"cards\">\n");
    for (const Card& each : cards) {
        if (!each.items.empty()) put_card(writer.out, each);
        if (each.items.empty()) nothing += fmt::format("{}{}", nothing.empty() ? "" : ", ", each.title);
    }
    if (any) put(writer.out, "</div>\n");
    if (!any)
        put(writer.out,
            "<div class=\"note\"><p>Nothing waits for you. All is looked at, signed and in time.</p></div>\n");
    if (any && !nothing.empty()) put(writer.out, "<p class=\"quiet small\">Nothing under: {}.</p>\n", nothing);
    put(writer.out, "</section>\n");
}

void put_cohort(Html& into, const records::Board::Cohort& cohort) {
    put(into, "<tr><th scope=\"row\">{}</th>", name_html(cohort.name, "In no group"));
    if (cohort.people < kLeastGroup) {
        put(into, "<td class=\"quiet\" colspan=\"{}\">fewer than {} people: not shown</td></tr>\n",
            records::kProgressCount + 2, kLeastGroup);
        return;
    }
    put(into, "<td class=\"number\">{}</td>", cohort.people);
    for (const std::int32_t count : cohort.assignments) put(into, "<td class=\"number\">{}</td>", count);
    put(into, "<td>{}</td></tr>\n", progress_bar(cohort.assignments));
}

constexpr std::array kAllProgress{Progress::not_started, Progress::in_progress, Progress::incomplete,
                                  Progress::waiting_for_review, Progress::signed_off};

std::string capital(std::string_view text) {
    std::string made(text);
    if (!made.empty() && made[0] >= 'a' && made[0] <= 'z') made[0] = static_cast<char>(made[0] - 'a' + 'A');
    return made;
}

void put_board(IndexWriter& writer) {
    if (writer.index.board.cohorts.empty()) return;
    put(writer.out, "<section aria-labelledby=\"groups\"><h2 id=\"groups\">Groups</h2>\n");
    put(writer.out,
        "<div class=\"scroll\" tabindex=\"0\" role=\"group\" aria-label=\"Table of groups\"><table>"
        "<caption>Assignments of each group. Groups of fewer than {} people have no figures.</caption>\n",
        kLeastGroup);
    put(writer.out, "<thead><tr><th scope=\"col\">Group</th><th scope=\"col\" class=\"number\">People</th>");
    for (const Progress each : kAllProgress)
        put(writer.out, "<th scope=\"col\" class=\"number\">{}</th>", capital(words_for(each)));
    put(writer.out, "<th scope=\"col\"><span class=\"hidden\">The same as a bar</span></th></tr></thead>\n<tbody>\n");
    for (const auto& each : writer.index.board.cohorts) put_cohort(writer.out, each);
    put(writer.out, "</tbody></table></div>\n<ul class=\"legend\">");
    for (std::size_t n = kAllProgress.size(); n-- > 0;) {
        put(writer.out,
            R"(<li><svg aria-hidden="true" viewBox="0 0 12 12" width="12" height="12"><rect class="s{}" x="0.5" y="0.5" width="11" height="11"/></svg>{}</li>)",
            n, words_for(kAllProgress[n]));
    }
    put(writer.out, "</ul></section>\n");
}

void put_row(IndexWriter& writer, const BoardRow& row) {
    const BoardWord word = board_word(row, writer.frame.made);
    put(writer.out, "<tr><th scope=\"row\">{}</th><td class=\"words\">{}</td>", writer.person(row.person),
        name_html(row.cohort, "–"));
    put(writer.out, "<td>{}</td>", tag_html(word.text, word.tag));
    const auto cell = [&](std::optional<records::Instant> at) {
        put(writer.out, "<td data-key=\"{}\">{}</td>", at ? writer.frame.date(*at) : std::string(),
            date_html(writer.frame, at));
    };
    cell(row.next_due);
    cell(row.newest);
    put(writer.out, "</tr>\n");
}

void put_people(IndexWriter& writer) {
    const std::vector<BoardRow>& people = writer.index.board.people;
    put(writer.out, "<section aria-labelledby=\"people\"><h2 id=\"people\">People</h2>\n");
    if (people.empty()) {
        put(writer.out,
            "<p>Nobody is in the records yet. <code>composure people import</code> takes a roster.</p></section>\n");
        return;
    }
    put(writer.out,
        R"(<div class="find" data-finds="everybody" hidden><label for="find">Find a person or a group</label>)"
        R"(<input id="find" type="search" autocomplete="off" spellcheck="false"></div>)"
        "\n<p class=\"small quiet\" id=\"everybody-status\" role=\"status\"></p>\n");
    put(writer.out,
        "<div class=\"scroll\" tabindex=\"0\" role=\"group\" aria-label=\"Table of people\"><table id=\"everybody\" "
        "data-sortable>"
        "<caption>{}, by group and name. The headings sort; there is no order by score.</caption>\n",
        number_of(static_cast<std::int64_t>(people.size()), "person", "people"));
    put(writer.out, "<thead><tr>");
    for (const std::string_view each : {"Name", "Group", "Status", "Next due", "Newest assessment"})
        put(writer.out, "<th scope=\"col\" data-sort>{}</th>", each);
    put(writer.out, "</tr></thead>\n<tbody>\n");
    for (const BoardRow& each : people) put_row(writer, each);
    put(writer.out, "</tbody></table></div></section>\n");
}

}  // namespace

std::string index_html(const Frame& frame, const IndexPage& index, const Links& links) {
    IndexWriter writer{frame, index, links, {}, {}};
    for (const BoardRow& each : index.board.people) writer.rows.emplace(each.person, &each);
    put(writer.out,
        "<h1>Assessments</h1>\n<p class=\"lead\">{}{}. Practice is not here: it is the trainee's own.</p>\n",
        index.cohort.empty() ? html("Everybody you may see") : html("The group {}", name_html(index.cohort)),
        index.since ? html(", sessions since {}", date_html(frame, index.since)) : Html{});
    put_needs(writer);
    put_board(writer);
    put_people(writer);
    return page(frame, {"Assessments", {}, std::move(writer.out)});
}

}  // namespace composure::reports
