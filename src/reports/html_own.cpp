#include "reports/html_parts_internal.h"
#include "reports/own_page.h"

namespace composure::reports {
namespace {

void put_list(Html& into, std::string_view heading, const std::vector<std::string>& lines) {
    if (lines.empty()) return;
    put(into, "<h2>{}</h2>\n<ul>", heading);
    for (const std::string& line : lines) put(into, "<li><span dir=\"auto\">{}</span></li>\n", line);
    put(into, "</ul>\n");
}

void put_change(Html& into, const scoring::Advice& change) {
    put(into, "<h2>The one thing to change</h2>\n");
    if (!change.happened.empty()) put(into, "<p dir=\"auto\">{}</p>\n", change.happened);
    put(into, "<p dir=\"auto\"><b>{}</b></p>\n", change.instead);
    if (!change.words.empty()) put(into, "<p dir=\"auto\">For example: “{}”</p>\n", change.words);
}

void put_scores(Html& into, const OwnPage& own) {
    put(into,
        "<h2 id=\"scores\">Scores</h2>\n<div class=\"scroll\" tabindex=\"0\" role=\"group\" aria-label=\"Table of "
        "scores\"><table><thead><tr><th scope=\"col\">Pillar</th><th scope=\"col\" class=\"number\">Of 100</th>"
        "<th scope=\"col\">What was seen</th></tr></thead>\n<tbody>\n");
    for (const scoring::Pillar pillar : scenario::kPillars) {
        const auto n = static_cast<std::size_t>(pillar);
        put(into, "<tr><th scope=\"row\">{}</th><td class=\"number\">{}</td><td>{}</td></tr>\n",
            scoring::title_of(pillar), own.pillars[n] ? std::to_string(*own.pillars[n]) : std::string("n/a"),
            own.sentences[n]);
    }
    put(into, "</tbody></table></div>\n");
}

}  // namespace

std::string own_page_html(const Frame& frame, const OwnPage& own) {
    Page made;
    made.title = own.title;
    put(made.main, "<h1>{}</h1>\n<p>{}</p>\n", name_html(own.title),
        own.practice ? "Your own practice. It counts for nothing and nobody else sees it unless you show it."
                     : "Your own assessment.");
    if (own.moments) {
        put_list(made.main, "What went well", own.moments->went_well);
        put_change(made.main, own.moments->change);
    }
    put(made.main, "<section class=\"result\" aria-label=\"Result\"><p class=\"big\">{}</p>\n<p>{}</p></section>\n",
        own.result, own.sentence);
    put_scores(made.main, own);
    if (own.moments) {
        put(made.main, "<h2>In time</h2>\n{}", timeline_chart(*own.moments, "own"));
        put(made.main, "<h2>Moment by moment</h2>\n");
        std::size_t number = 0;
        for (const Moment& moment : own.moments->moments)
            put(made.main, "{}", moment_html(moment, own.moments->language, "You", ++number));
    }
    put_list(made.main, "What was really going on", own.revelation);
    put_list(made.main, "To take with you", own.lessons);
    return page(frame, made);
}

}  // namespace composure::reports
