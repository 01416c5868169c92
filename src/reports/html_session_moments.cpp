// What was said and done, on the page of a session: for the trainee and the trainer, or with a reason.
#include "base/millis_text.h"
#include "reports/html_parts_internal.h"

namespace composure::reports {
namespace {

void put_legend(Html& into) {
    put(into, "<ul class=\"legend\">");
    for (const MomentKind each : {MomentKind::good, MomentKind::asked_for, MomentKind::less_good, MomentKind::serious})
        put(into, "<li>{}{}</li>", moment_sign(each), words_for(each));
    put(into, "<li>| help called</li></ul>\n");
}

void put_some_moments(Html& into, const SessionPage& session, bool serious) {
    const Moments& moments = *session.moments;
    for (std::size_t n = 0; n < moments.moments.size(); ++n) {
        if ((moments.moments[n].kind == MomentKind::serious) != serious) continue;
        into.bytes += moment_html(moments.moments[n], moments.language, session.file.person.name, n + 1).bytes;
    }
}

void put_help(Html& into, const Moments& moments) {
    if (moments.help.empty()) return;
    put(into, "<h3>Calling for help</h3>\n<ul>");
    for (const HelpMoment& each : moments.help) {
        std::string rules;
        for (const std::string& rule : each.rules) rules += (rules.empty() ? "" : ", ") + rule;
        put(into, "<li>{} <span class=\"rules\">rules {}</span></li>\n", each.sentence, rules);
    }
    put(into, "</ul>\n");
}

void put_replay(Html& into, const Moments& moments) {
    if (moments.replay.empty()) return;
    put(into,
        "<h2 id=\"replay\">Replay</h2>\n<details class=\"replay-box\"><summary>Everything that was said and "
        "done</summary>\n"
        "<ol class=\"replay\">");
    for (const ReplayLine& each : moments.replay) {
        put(into, "<li><time>{}</time><span dir=\"auto\">{}</span></li>\n", clock_text(each.at),
            beginning_of(each.text, 2'000));
    }
    put(into, "</ol></details>\n");
}

}  // namespace

void put_moments(Html& into, const SessionPage& session) {
    if (!session.moments) {
        put(into,
            R"(<section aria-labelledby="moments"><h2 id="moments">Moments</h2><div class="note"><p>The moments and the replay
are for the trainee and the assigned trainer. A reviewer opens them with a reason – contested, serious incident, or audit – and the
trainee sees who looked and why.</p><p class="no-print">With a reason: <code>composure review --session CODE --moments --reason contested</code>
for one session; <code>composure export --html --reason contested</code> for all to which the reason applies.</p></div></section>
)");
        return;
    }
    const Moments& moments = *session.moments;
    put(into, "<section aria-labelledby=\"moments\"><h2 id=\"moments\">Moments</h2>\n");
    if (!moments.opened_because.empty()) {
        put(into, "<p class=\"lead\">Opened with the reason “{}”. The trainee sees who looked and why.</p>\n",
            moments.opened_because);
    }
    put(into, "<div class=\"card\">{}", timeline_chart(moments, "timeline"));
    put_legend(into);
    put(into, "</div>\n");
    put_some_moments(into, session, true);
    put_some_moments(into, session, false);
    put_help(into, moments);
    put_replay(into, moments);
    put(into, "</section>\n");
}

}  // namespace composure::reports
