#include <algorithm>

#include "reports/html_parts_internal.h"

namespace composure::reports {
namespace {

using records::PillarStanding;
using records::PillarStatus;

struct PersonWriter {
    const Frame& frame;
    const records::PersonFile& person;
    const Links& links;
    Html out;
};

Html status_tag(PillarStatus status) {
    switch (status) {
        case PillarStatus::ready: return tag_html(records::words_for(status), "fine");
        case PillarStatus::needs_practice: return tag_html(records::words_for(status), "warm");
        case PillarStatus::unclear: return tag_html(records::words_for(status), "blue");
        case PillarStatus::not_enough_evidence: break;
    }
    return tag_html(records::words_for(status), "");
}

void put_head(PersonWriter& writer) {
    const records::Person& person = writer.person.person;
    put(writer.out, "<h1>{}</h1>\n<dl class=\"meta\">", person.erased ? html("Erased person") : name_html(person.name));
    const auto fact = [&](std::string_view term, const std::string& value) {
        if (!value.empty()) put(writer.out, "<div><dt>{}</dt><dd>{}</dd></div>", term, name_html(value));
    };
    fact("Group", person.cohort);
    fact("Employee number", person.number);
    fact("Trainer", person.trainer);
    if (!person.active) put(writer.out, "<div><dd>{}</dd></div>", tag_html("has left", ""));
    put(writer.out, "</dl>\n");
}

void put_method(Html& into) {
    put(into, R"(<details class="small" data-print><summary>How these words come about</summary>
<p>A form is a scenario taken for the first time. The mean is that of the newest forms, at most {}; SEM = s / √n. Repeats are
easier and are in no figure.</p>
<p><b>Ready</b>: the whole band is at the pass mark or above. <b>Needs practice</b>: the whole band is below it. <b>Unclear</b>:
the pass mark lies within the band. Under {} different forms there is <b>not enough evidence</b> for any of them, and under {}
no mean.</p></details>
)",
        records::kNewestForms, records::kLeastForStatus, records::kLeastToShow);
}

std::string mean_words(const PillarStanding& standing) {
    if (standing.forms.empty()) return "No assessment has a score here yet.";
    const auto forms = static_cast<std::int64_t>(standing.forms.size());
    if (!standing.mean) {
        return fmt::format("{} so far; a mean is shown from {} on. Pass mark {}.", number_of(forms, "form", "forms"),
                           records::kLeastToShow, mark_text(standing.mark));
    }
    std::string words = fmt::format("Mean of the newest {}: {}", standing.used, tenths(*standing.mean));
    if (standing.sem) words += fmt::format(" ± {} (SEM)", tenths_upward(*standing.sem));
    return words + fmt::format("; pass mark {}.", mark_text(standing.mark));
}

std::string arrow_words(const PillarStanding& standing) {
    switch (standing.arrow) {
        case PillarStanding::Arrow::up: return "↗ going up";
        case PillarStanding::Arrow::level: return "→ level";
        case PillarStanding::Arrow::down: return "↘ going down";
        case PillarStanding::Arrow::none: break;
    }
    return "";
}

void put_forms_table(PersonWriter& writer, const PillarStanding& standing) {
    put(writer.out,
        "<details class=\"small\"><summary>As a table<span class=\"hidden\">: {}</span></summary><table><caption>Forms "
        "in "
        "order of time</caption><thead><tr><th scope=\"col\">Scenario</th><th scope=\"col\">Date</th>"
        "<th scope=\"col\" class=\"number\">Score</th></tr></thead>\n<tbody>",
        scoring::title_of(standing.pillar));
    const auto row = [&](const records::FormResult& each, std::string_view remark) {
        put(writer.out, "<tr><th scope=\"row\">{}{}</th><td>{}</td><td class=\"number\">{}</td></tr>\n",
            link_html(writer.links.of(each.session), name_html(each.title)), remark, date_html(writer.frame, each.at),
            each.score);
    };
    for (const auto& each : standing.forms) row(each, "");
    for (const auto& each : standing.repeats) row(each, " (repeat, not counted)");
    put(writer.out, "</tbody></table></details>\n");
}

void put_pillar(PersonWriter& writer, const PillarStanding& standing) {
    const std::string id = "pillar-" + std::string(scenario::name_of(standing.pillar));
    put(writer.out,
        "<section class=\"card\" aria-labelledby=\"{0}\"><div class=\"pillar-top\"><h3 id=\"{0}\">{1}</h3>{2}</div>\n",
        id, scoring::title_of(standing.pillar), status_tag(standing.status));
    put(writer.out, "<p class=\"small\">{} {}</p>\n", mean_words(standing), arrow_words(standing));
    writer.out.bytes += forms_chart(writer.frame, standing, id + "-chart").bytes;
    if (standing.pillar == scoring::Pillar::escalation) {
        const records::Standing& all = writer.person.standing;
        const std::string counts = help_counts(all.due_helped, all.due_total, all.foils_held, all.foils_total);
        if (!counts.empty()) put(writer.out, "<p class=\"small\">{}</p>\n", counts);
    }
    if (!standing.forms.empty() || !standing.repeats.empty()) put_forms_table(writer, standing);
    put(writer.out, "</section>\n");
}

void put_standing(PersonWriter& writer) {
    put(writer.out,
        "<section aria-labelledby=\"standing\"><h2 id=\"standing\">Where they stand</h2>\n"
        "<p class=\"lead\">{} with a result. The band is the mean ± one standard error (SEM). It assumes that the "
        "forms are alike in difficulty and independent; then about two in three such bands hold the person's "
        "level.</p>\n",
        number_of(writer.person.standing.forms, "different scenario", "different scenarios"));
    put(writer.out, "<div class=\"pillars\">\n");
    for (const PillarStanding& each : writer.person.standing.pillars) put_pillar(writer, each);
    put(writer.out,
        "</div>\n<ul class=\"legend\">"
        R"(<li><svg aria-hidden="true" viewBox="0 0 14 14" width="14" height="14"><circle class="dot" cx="7" cy="7" r="5"/></svg>in the mean</li>)"
        R"(<li><svg aria-hidden="true" viewBox="0 0 14 14" width="14" height="14"><circle class="dot old" cx="7" cy="7" r="5"/></svg>older</li>)"
        R"(<li><svg aria-hidden="true" viewBox="0 0 24 14" width="24" height="14"><rect class="band" y="2" width="24" height="10" rx="2"/><path class="mean-line" d="M0 7h24"/></svg>mean ± SEM</li>)"
        R"(<li><svg aria-hidden="true" viewBox="0 0 24 14" width="24" height="14"><path class="mark-line" d="M0 7h24"/></svg>pass mark</li></ul>)"
        "\n");
    put_method(writer.out);
    put(writer.out, "</section>\n");
}

void put_session_row(PersonWriter& writer, const records::SessionInfo& session) {
    put(writer.out, "<tr><th scope=\"row\">{}</th>",
        link_html(writer.links.of(session.code), name_html(session.start.title)));
    const std::optional<records::Instant> at = session.ended ? session.ended : std::optional(session.start.at);
    put(writer.out, "<td data-key=\"{}\">{}</td>", writer.frame.date_time(*at), date_html(writer.frame, at));
    put(writer.out, "<td>{}</td>", session_state(session));
    if (session.start.mode == records::Mode::assessment) {
        put(writer.out, "<td>{}</td>",
            session.attempt > 1 ? fmt::format("repeat, attempt {}", session.attempt) : std::string("first time"));
    }
    put(writer.out, "</tr>\n");
}

void put_sessions(PersonWriter& writer, std::string_view id, std::string_view title,
                  const std::vector<records::SessionInfo>& sessions) {
    put(writer.out, "<section aria-labelledby=\"{0}\"><h2 id=\"{0}\">{1}</h2>\n", id, title);
    put(writer.out,
        "<div class=\"scroll\" tabindex=\"0\" role=\"group\" aria-label=\"Table: {1}\"><table id=\"{0}-table\" "
        "data-sortable>"
        "<caption>{1}, newest first. The headings sort.</caption><thead><tr>",
        id, number_of(static_cast<std::int64_t>(sessions.size()), "session", "sessions"));
    for (const std::string_view each : {"Scenario", "Date", "Result"})
        put(writer.out, "<th scope=\"col\" data-sort>{}</th>", each);
    // How often somebody practised is nobody else's business, also when they share one of them.
    const bool assessments = sessions.front().start.mode == records::Mode::assessment;
    if (assessments) put(writer.out, "<th scope=\"col\" data-sort>Taken</th>");
    put(writer.out, "</tr></thead>\n<tbody>\n");
    for (auto each = sessions.rbegin(); each != sessions.rend(); ++each) put_session_row(writer, *each);
    put(writer.out, "</tbody></table></div><p class=\"hidden\" id=\"{}-table-status\" role=\"status\"></p></section>\n",
        id);
}

// Taken before, it was declared void or not finished: then the session knows the title.
std::string title_of(const PersonWriter& writer, const std::string& scenario) {
    const auto known = writer.links.titles.find(scenario);
    if (known != writer.links.titles.end()) return known->second;
    for (const records::SessionInfo& each : writer.person.assessments)
        if (each.start.scenario == scenario) return each.start.title;
    return scenario;
}

// Of assignments, what is still open: the answered ones stand among the assessments.
void put_open_assignments(PersonWriter& writer) {
    std::vector<const records::Assignment*> open;
    for (const auto& each : writer.person.assignments)
        if (each.session.empty()) open.push_back(&each);
    if (open.empty()) return;
    put(writer.out, "<section aria-labelledby=\"open\"><h2 id=\"open\">Still to take</h2>\n<ul class=\"list card\">");
    for (const records::Assignment* each : open) {
        const bool overdue = each->due && *each->due < writer.frame.made;
        put(writer.out, "<li>{} ", name_html(title_of(writer, each->scenario)));
        if (overdue) put(writer.out, "{} ", tag_html("overdue", "warm"));
        put(writer.out, "<span class=\"small quiet\">{}{}</span></li>\n",
            each->due ? "due " + writer.frame.date(*each->due) : std::string("no date"),
            each->by.empty() ? std::string() : ", assigned by " + beginning_of(each->by, 80));
    }
    put(writer.out, "</ul></section>\n");
}

}  // namespace

std::string person_page_html(const Frame& frame, const records::PersonFile& person, const Links& links) {
    PersonWriter writer{frame, person, links, {}};
    put_head(writer);
    put_standing(writer);
    put_open_assignments(writer);
    if (person.assessments.empty()) {
        put(writer.out, "<h2>Assessments</h2>\n<p>None yet.</p>\n");
    } else {
        put_sessions(writer, "assessments", "Assessments", person.assessments);
    }
    if (!person.shared_practice.empty())
        put_sessions(writer, "shared", "Practice that they chose to share", person.shared_practice);
    writer.out.bytes += back_link("index.html", "Back to all").bytes;
    const std::string title = person.person.erased ? "Erased person" : person.person.name;
    return page(frame, {title, {{"Assessments", "index.html"}}, std::move(writer.out)});
}

}  // namespace composure::reports
