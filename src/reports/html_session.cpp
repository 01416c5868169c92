#include <algorithm>

#include "reports/html_parts_internal.h"
#include "reports/review_text.h"

namespace composure::reports {
namespace {

using records::Attention;
using records::ScorecardKind;
using records::StepKind;
using records::StoredScorecard;

struct SessionWriter {
    const Frame& frame;
    const SessionPage& session;
    const Links& links;
    Html out;

    const records::SessionInfo& info() const { return session.file.session; }
};

std::string_view words_for_kind(ScorecardKind kind) {
    switch (kind) {
        case ScorecardKind::original: return "as played";
        case ScorecardKind::reviewed: return "after a reviewer's decision";
        case ScorecardKind::regraded: return "judged again by later rules";
    }
    return "";
}

std::string_view words_for_step(StepKind kind) {
    switch (kind) {
        case StepKind::signed_off: return "Signed";
        case StepKind::incident_confirmed: return "Serious moment confirmed";
        case StepKind::incident_dismissed: return "Serious moment dismissed";
        case StepKind::contested: return "Contested";
        case StepKind::contest_accepted: return "Contest accepted: void, may be taken again";
        case StepKind::contest_rejected: return "Contest rejected: the result stands";
        case StepKind::voided: return "Declared void";
        case StepKind::shared: return "Shared by the trainee";
        case StepKind::unshared: return "No longer shared";
    }
    return "";
}

std::string_view words_for_reason(scoring::Reason reason) {
    switch (reason) {
        case scoring::Reason::stopped_early: return "It was stopped before the end, so it does not count.";
        case scoring::Reason::serious_incident:
            return "Something serious may have been said. A person decides about it.";
        case scoring::Reason::pillar_under_floor:
            return "One pillar stayed under the least that the scenario asks of it.";
        case scoring::Reason::pillar_too_few: return "Too little of one pillar came up to judge it.";
        case scoring::Reason::clocks_unanswered: return "Too many customers waited for an answer that did not come.";
        case scoring::Reason::no_total: return "Too little could be judged for a total.";
        case scoring::Reason::right_to_help: return "Help was called by right. That is never counted as a fault.";
        case scoring::Reason::under_pass_mark: return "The total is under the pass mark.";
        case scoring::Reason::all_met: return "Every condition was met.";
    }
    return "";
}

std::optional<records::Figures> figures_of(const SessionWriter& writer) {
    const StoredScorecard* card = holding_scorecard(writer.session.file);
    return card != nullptr ? std::optional(card->figures) : writer.info().figures;
}

void put_head(SessionWriter& writer) {
    const records::SessionInfo& info = writer.info();
    put(writer.out, "<h1>{}</h1>\n<dl class=\"meta\">", name_html(info.start.title));
    const auto fact = [&](std::string_view term, const Html& value) {
        put(writer.out, "<div><dt>{}</dt><dd>{}</dd></div>", term, value);
    };
    fact("Trainee",
         link_html(writer.links.of(info.start.person), name_html(writer.session.file.person.name, "erased person")));
    const bool practice = info.start.mode == records::Mode::practice;
    fact("Kind", html("{}", practice ? "practice, shared by the trainee" : "assessment"));
    if (info.ended) fact("Ended", html("{}", writer.frame.date_time(*info.ended)));
    if (!practice && info.attempt > 1) fact("Attempt", html("{}, a repeat: in no mean", info.attempt));
    fact("Session", html("<code>{}</code>", info.code));
    put(writer.out, "</dl>\n");
}

void put_total(Html& into, const records::Figures& figures) {
    if (figures.total && figures.scored_on < 100) {
        put(into, "<p>Total {} of 100, scored on {} of 100; pass mark {}.</p>", *figures.total, figures.scored_on,
            figures.pass_mark);
    } else if (figures.total) {
        put(into, "<p>Total {} of 100; pass mark {}.</p>", *figures.total, figures.pass_mark);
    } else {
        put(into, "<p>No total: scored on {} of 100.</p>", figures.scored_on);
    }
}

std::string_view what_waits(Attention attention) {
    switch (attention) {
        case Attention::held:
            return "Waits for your decision: does the serious moment stand? Read it first, then confirm or dismiss it.";
        case Attention::contested:
            return "Waits for a second reviewer: the trainee contests this. Read it first, then accept or reject.";
        case Attention::to_sign: return "Waits for a signature.";
        case Attention::none: break;
    }
    return "";
}

void put_result(SessionWriter& writer) {
    const auto figures = figures_of(writer);
    put(writer.out, "<section class=\"result\" aria-label=\"Result\"><p class=\"big\">{}</p>\n",
        session_state(writer.info()));
    if (figures) {
        if (writer.session.decided.empty()) {
            put(writer.out, "<p>{}</p>", words_for_reason(figures->reason));
        } else {
            put(writer.out, "<p>{}</p>", writer.session.decided);
        }
        put_total(writer.out, *figures);
    }
    if (writer.info().attention != Attention::none) {
        put(writer.out,
            "<p><b>{}</b> <span class=\"no-print\">In the program: <code>composure review --session "
            "{}</code></span></p>",
            what_waits(writer.info().attention), writer.info().code);
    }
    const std::string sheet = writer.links.sheet_of(writer.info().code);
    if (!sheet.empty())
        put(writer.out, R"(<p class="no-print"><a href="{}">Conversation sheet, one page to print</a></p>)", sheet);
    put(writer.out, "</section>\n");
}

void put_pillars(SessionWriter& writer) {
    const auto figures = figures_of(writer);
    if (!figures) return;
    const auto& sentences = writer.session.sentences;
    const bool seen = std::any_of(sentences.begin(), sentences.end(), [](const auto& each) { return !each.empty(); });
    put(writer.out,
        "<section aria-labelledby=\"pillars\"><h2 id=\"pillars\">Pillars</h2>\n<div class=\"scroll\" tabindex=\"0\" "
        "role=\"group\" aria-label=\"Table of pillars\"><table><caption>Each of 100; n/a: not judged in this "
        "session, and in no figure</caption>"
        "<thead><tr><th scope=\"col\">Pillar</th><th scope=\"col\" class=\"number\">Score</th><th scope=\"col\">"
        "<span class=\"hidden\">The same as a bar</span></th>{}</tr></thead>\n<tbody>\n",
        seen ? Html{"<th scope=\"col\">What was seen</th>"} : Html{});
    for (const scoring::Pillar pillar : scenario::kPillars) {
        const auto n = static_cast<std::size_t>(pillar);
        const std::optional<std::int32_t> score = figures->pillars[n];
        put(writer.out, "<tr><th scope=\"row\">{}</th><td class=\"number\">{}</td><td>{}</td>",
            scoring::title_of(pillar), score ? fmt::format("{}", *score) : std::string("n/a"),
            score ? score_bar(*score) : Html{});
        if (seen) put(writer.out, "<td class=\"words\">{}</td>", score ? sentences[n] : std::string());
        put(writer.out, "</tr>\n");
    }
    put(writer.out, "</tbody></table></div></section>\n");
}

void put_scorecards(SessionWriter& writer) {
    const auto& cards = writer.session.file.scorecards;
    if (cards.empty()) return;
    put(writer.out,
        "<section aria-labelledby=\"cards\"><h2 id=\"cards\">Scorecards</h2>\n<p class=\"lead\">None is ever replaced; "
        "a "
        "later one stands beside the first.</p>\n"
        "<div class=\"scroll\" tabindex=\"0\" role=\"group\" aria-label=\"Table of scorecards\"><table><caption>{}, in "
        "the order they were made</caption><thead><tr>",
        number_of(static_cast<std::int64_t>(cards.size()), "scorecard", "scorecards"));
    for (const std::string_view each : {"Scorecard", "Made", "By", "Rules", "Total", "Result"})
        put(writer.out, "<th scope=\"col\">{}</th>", each);
    put(writer.out, "</tr></thead>\n<tbody>\n");
    for (const StoredScorecard& each : cards) {
        put(writer.out, "<tr><th scope=\"row\">{}</th><td>{}</td><td class=\"words\">{}</td><td>{}</td>",
            words_for_kind(each.kind), date_html(writer.frame, each.made), name_html(each.by, "the program"),
            each.rules);
        put(writer.out, "<td>{}</td><td>{}</td></tr>\n",
            each.figures.total ? fmt::format("{}", *each.figures.total) : std::string("none"),
            outcome_tag(each.figures.outcome));
    }
    put(writer.out, "</tbody></table></div></section>\n");
}

void put_steps(SessionWriter& writer) {
    put(writer.out, "<section aria-labelledby=\"steps\"><h2 id=\"steps\">What people decided</h2>\n");
    if (writer.session.file.steps.empty()) {
        put(writer.out, "<p class=\"quiet\">Nothing yet.</p></section>\n");
        return;
    }
    put(writer.out, "<ol class=\"steps card\">\n");
    for (const records::ReviewStep& each : writer.session.file.steps) {
        put(writer.out, "<li><b>{}</b> <span class=\"small quiet\">{}{}{}</span>", words_for_step(each.kind),
            writer.frame.date_time(each.at), each.who.empty() ? "" : ", ",
            each.who.empty() ? Html{} : name_html(each.who));
        if (!each.words.empty()) writer.out.bytes += words_html(each.words).bytes;
        put(writer.out, "</li>\n");
    }
    put(writer.out, "</ol></section>\n");
}

}  // namespace

std::string session_html(const Frame& frame, const SessionPage& session, const Links& links) {
    SessionWriter writer{frame, session, links, {}};
    put_head(writer);
    put_result(writer);
    put_pillars(writer);
    put_moments(writer.out, session);
    put_steps(writer);
    put_scorecards(writer);
    std::vector<Crumb> crumbs{{"Assessments", "index.html"}};
    const std::string person = links.of(session.file.session.start.person);
    if (!person.empty()) crumbs.push_back({session.file.person.name, person});
    return page(frame, {session.file.session.start.title, std::move(crumbs), std::move(writer.out)});
}

}  // namespace composure::reports
