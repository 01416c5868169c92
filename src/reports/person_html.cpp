#include "reports/html_internal.h"
#include "reports/person_export.h"
#include "reports/person_words_internal.h"
#include "scoring/evidence.h"

namespace composure::reports {
namespace {

void put_row(Html& into, std::string_view term, const Html& value) {
    put(into, "<tr><th scope=\"row\">{}</th><td class=\"words\">{}</td></tr>\n", term, value);
}

void put_row_if(Html& into, std::string_view term, const std::string& text) {
    if (!text.empty()) put_row(into, term, name_html(text));
}

void begin_table(Html& into, std::string_view caption) {
    put(into, "<div class=\"scroll\"><table><caption>{}</caption>\n", caption);
}
void end_table(Html& into) { put(into, "</tbody></table></div>\n"); }

void put_about(Html& into, const PersonCopy& copy, const Frame& frame) {
    const records::Person& person = copy.person;
    put(into, "<h2>About you</h2>\n");
    begin_table(into, "What the records know you by");
    put(into, "<tbody>\n");
    put_row(into, "Name", name_html(person.name, "erased"));
    put_row_if(into, "Employee number", person.number);
    put_row_if(into, "Cohort", person.cohort);
    put_row_if(into, "Trainer", person.trainer);
    put_row(into, "Works here", html("{}", person.active ? "yes" : "no"));
    put_row(into, "In the records since", html("{}", frame.date(person.created)));
    if (copy.chain_name) {
        put_row(into, "In the chain as",
                html("<code>{}</code> <span class=\"quiet\">(a salted hash, not your name)</span>",
                     to_hex(*copy.chain_name).substr(0, 16)));
    }
    end_table(into);
}

std::string pillar_text(const std::optional<std::int32_t>& value) { return value ? fmt::format("{}", *value) : "n/a"; }

std::string result_text(const records::SessionInfo& info) {
    if (info.status == records::Status::open) return "not finished";
    if (info.status == records::Status::stopped) return "stopped, no result";
    const auto outcome = info.outcome   ? info.outcome
                         : info.figures ? std::optional(info.figures->outcome)
                                        : std::nullopt;
    const std::string words(outcome ? scoring::words_for(*outcome) : "no result");
    return info.status == records::Status::voided ? "void (" + words + ")" : words;
}

void put_overview(Html& into, std::string_view caption, const std::vector<KeptSession>& sessions, const Frame& frame) {
    begin_table(into, caption);
    put(into,
        "<thead><tr><th scope=\"col\">Session</th><th scope=\"col\">Begun</th><th scope=\"col\">Scenario</th>"
        "<th scope=\"col\">Result</th>");
    for (const scenario::Pillar pillar : scenario::kPillars)
        put(into, "<th scope=\"col\" class=\"number\">{}</th>", scoring::title_of(pillar));
    put(into, "<th scope=\"col\" class=\"number\">Total</th></tr></thead>\n<tbody>\n");
    for (const KeptSession& kept : sessions) {
        const records::SessionInfo& info = kept.info;
        put(into, "<tr><th scope=\"row\"><a href=\"#s-{}\">{}</a></th><td>{}</td><td>{}</td><td>{}</td>", info.code,
            info.code, frame.date(info.start.at), name_html(info.start.title, info.start.scenario), result_text(info));
        for (std::size_t n = 0; n < scenario::kPillarCount; ++n)
            put(into, "<td class=\"number\">{}</td>", info.figures ? pillar_text(info.figures->pillars[n]) : "-");
        put(into, "<td class=\"number\">{}</td></tr>\n", info.figures ? pillar_text(info.figures->total) : "-");
    }
    end_table(into);
}

void put_meta(Html& into, const records::SessionInfo& info, const Frame& frame) {
    put(into, "<dl class=\"meta\">");
    const auto fact = [&](std::string_view term, const std::string& value) {
        put(into, "<div><dt>{}</dt><dd>{}</dd></div>", term, value);
    };
    fact("Begun", frame.date_time(info.start.at));
    if (info.ended) fact("Ended", frame.date_time(*info.ended));
    fact("Attempt", fmt::format("{}", info.attempt));
    fact("Seed", fmt::format("{}", info.start.seed));
    fact("Pace", beginning_of(info.start.pace, 20));
    fact("Rules", fmt::format("{}", info.start.rules));
    if (info.shared) fact("Shared", frame.date_time(*info.shared));
    put(into, "</dl>\n");
}

void put_steps(Html& into, const KeptSession& kept, const Frame& frame) {
    if (kept.steps.empty()) return;
    put(into, "<ul class=\"list\">\n");
    for (const records::ReviewStep& step : kept.steps) {
        put(into, "<li>{}: {} by {}", frame.date_time(step.at), word_for(step.kind),
            name_html(step.who, "the program"));
        if (!step.words.empty()) put(into, "{}", words_html(step.words));
        put(into, "</li>\n");
    }
    put(into, "</ul>\n");
}

void put_whole_text(Html& into, std::string_view summary, std::string_view text) {
    if (text.empty()) return;
    put(into, "<details><summary>{}</summary><pre class=\"words\" tabindex=\"0\">{}</pre></details>\n", summary, text);
}

void put_session(Html& into, const KeptSession& kept, const Frame& frame) {
    const records::SessionInfo& info = kept.info;
    put(into, "<section class=\"result\" id=\"s-{}\"><h3>{} <code>{}</code></h3>\n<p>{}</p>\n", info.code,
        name_html(info.start.title, info.start.scenario), info.code, result_text(info));
    put_meta(into, info, frame);
    if (!kept.ratings.empty()) {
        put(into, "<p>Your own estimate before you saw the score:");
        for (const records::Rating& each : kept.ratings)
            put(into, " {} {};", scoring::title_of(each.pillar), each.value);
        put(into, " nobody else sees it.</p>\n");
    }
    put_steps(into, kept, frame);
    for (const records::StoredScorecard& each : kept.scorecards) {
        put_whole_text(into, fmt::format("Scorecard {} ({}), as it is kept", each.number, word_for(each.kind)),
                       each.frozen);
    }
    put_whole_text(into, "Recording: everything you did, with its time", kept.recording);
    put_whole_text(into, "What you did so far", fmt::format("{}", fmt::join(kept.acts, "\n")));
    put(into, "</section>\n");
}

void put_sessions(Html& into, std::string_view heading, std::string_view about,
                  const std::vector<KeptSession>& sessions, const Frame& frame) {
    put(into, "<h2>{}</h2>\n<p class=\"lead\">{}</p>\n", heading, about);
    if (sessions.empty()) {
        put(into, "<p>None is kept.</p>\n");
        return;
    }
    put_overview(into, heading, sessions, frame);
    for (const KeptSession& each : sessions) put_session(into, each, frame);
}

void put_assignments(Html& into, const PersonCopy& copy, const Frame& frame) {
    put(into, "<h2>What you were asked to do</h2>\n");
    if (copy.assignments.empty()) {
        put(into, "<p>Nothing.</p>\n");
        return;
    }
    begin_table(into, "Assignments");
    put(into,
        "<thead><tr><th scope=\"col\">Scenario</th><th scope=\"col\">Asked</th><th scope=\"col\">By</th>"
        "<th scope=\"col\">Due</th><th scope=\"col\">Session</th></tr></thead>\n<tbody>\n");
    for (const records::Assignment& each : copy.assignments) {
        put(into, "<tr><th scope=\"row\">{}</th><td>{}</td><td class=\"words\">{}</td><td>{}</td><td>{}</td></tr>\n",
            name_html(each.scenario), frame.date(each.at), name_html(each.by, "-"),
            each.due ? frame.date(*each.due) : "-", each.session.empty() ? std::string("-") : each.session);
    }
    end_table(into);
}

void put_accesses(Html& into, const PersonCopy& copy, const Frame& frame) {
    put(into, "<h2>Who looked</h2>\n");
    if (copy.accesses.empty()) {
        put(into, "<p>Nobody.</p>\n");
        return;
    }
    begin_table(into, "Everybody who opened something about you, and why");
    put(into,
        "<thead><tr><th scope=\"col\">When</th><th scope=\"col\">Who</th><th scope=\"col\">What</th>"
        "<th scope=\"col\">Session</th><th scope=\"col\">Reason</th></tr></thead>\n<tbody>\n");
    for (const records::Access& each : copy.accesses) {
        put(into, "<tr><th scope=\"row\">{}</th><td class=\"words\">{}{}</td><td>{}</td><td>{}</td><td>{}</td></tr>\n",
            frame.date_time(each.at), name_html(each.who), each.role.empty() ? "" : ", " + each.role,
            word_for(each.what), each.session.empty() ? std::string("-") : each.session, name_html(each.reason, "-"));
    }
    end_table(into);
}

}  // namespace

std::string person_html(const PersonCopy& copy, const Frame& frame, const std::string& json_name) {
    Page made;
    made.title = copy.person.name.empty() ? "Erased person" : copy.person.name;
    Html& into = made.main;
    put(into, "<h1>{}</h1>\n", name_html(copy.person.name, "Erased person"));
    put(into,
        "<p class=\"lead\">Everything that the records keep about you. This copy is yours alone: it holds your "
        "practice and your pace, which nobody else may see. The same for programs: <a href=\"{}\">{}</a>.</p>\n",
        json_name, json_name);
    put_about(into, copy, frame);
    put_sessions(into, "Assessments", "You and those who review see these, your trainer too.", copy.assessments, frame);
    put_sessions(into, "Practice", "Yours. Others see only what you shared.", copy.practice, frame);
    put_assignments(into, copy, frame);
    put_accesses(into, copy, frame);
    return page(frame, made);
}

}  // namespace composure::reports
