// One page to talk by: what went well, two moments, what next. In the words that the trainee can read along.
#include <algorithm>

#include "base/millis_text.h"
#include "reports/html_parts_internal.h"

namespace composure::reports {
namespace {

constexpr std::size_t kMostInQuote = 200;  // all of it is to stand on one page
constexpr std::size_t kMostOnSheet = 40;   // the same

Html quote(std::string_view words) {
    return html("<span class=\"quote\" dir=\"auto\">“{}”</span>", beginning_of(words, kMostInQuote));
}

Html unquoted(std::string_view words) {
    return html("<span dir=\"auto\">{}</span>", beginning_of(words, kMostInQuote));
}

void put_talk_moment(Html& into, const Moment& moment, std::string_view trainee) {
    put(into, "<h3>{} · {}</h3>\n<dl class=\"said\">", clock_text(moment.at),
        name_html(moment.customer, "Nobody at the counter"));
    if (!moment.their_words.empty()) {
        put(into, "<dt>{}</dt><dd>{}</dd>", name_html(moment.speaker),
            moment.they_spoke ? quote(moment.their_words) : unquoted(moment.their_words));
    }
    put(into, "<dt>{}</dt><dd>{}</dd>", name_html(trainee),
        moment.quoted ? quote(moment.your_words) : unquoted(moment.your_words));
    if (!moment.why.empty()) put(into, "<dt>Why it counts</dt><dd>{}</dd>", unquoted(moment.why));
    if (!moment.better.empty()) put(into, "<dt>Better</dt><dd>{}</dd>", unquoted(moment.better));
    if (!moment.better_words.empty()) put(into, "<dt>For example</dt><dd>{}</dd>", quote(moment.better_words));
    put(into, "</dl>\n");
}

void put_well(Html& into, const Moments& moments) {
    put(into, "<h2>What went well</h2>\n<ul>");
    for (const std::string& each : moments.went_well) put(into, "<li>{}</li>\n", beginning_of(each, kMostInQuote + 40));
    put(into, "</ul>\n");
}

void put_two(Html& into, const Moments& moments, std::string_view trainee) {
    const std::vector<std::size_t> two = two_to_talk_about(moments.moments);
    if (two.empty()) {
        put(into,
            "<h2>To talk about</h2>\n<p>There is nothing to mend. Ask which moment was the hardest, and what "
            "helped.</p>\n");
        return;
    }
    put(into, "<h2>{} to talk about</h2>\n<p class=\"small quiet\">Ask first: how did you see this moment?</p>\n",
        two.size() == 1 ? "One moment" : "Two moments");
    for (const std::size_t n : two) put_talk_moment(into, moments.moments[n], trainee);
}

// What stands among the two moments already is not said again.
bool is_said(const Moments& moments, const std::string& words) {
    const std::vector<std::size_t> two = two_to_talk_about(moments.moments);
    return std::any_of(two.begin(), two.end(), [&](std::size_t n) {
        return moments.moments[n].better == words || moments.moments[n].better_words == words;
    });
}

void put_next(Html& into, const Moments& moments, std::string_view next) {
    put(into, "<h2>What next</h2>\n<p>{}</p>\n", unquoted(moments.change.instead));
    if (!moments.change.words.empty() && !is_said(moments, moments.change.words))
        put(into, "<p>For example: {}</p>\n", quote(moments.change.words));
    if (!next.empty()) put(into, "<p>{}</p>\n", unquoted(next));
    put(into,
        "<p class=\"small quiet\">What we agreed, and by when:</p><div class=\"write\"></div><div "
        "class=\"write\"></div>\n");
    put(into, "<div class=\"sign\"><p>Trainee, date</p><p>Trainer or reviewer, date</p></div>\n");
}

}  // namespace

std::string sheet_html(const Frame& frame, const SessionPage& session, const Links& links) {
    const records::SessionInfo& info = session.file.session;
    const std::string name = beginning_of(session.file.person.name, kMostOnSheet);
    const std::string title = beginning_of(info.start.title, kMostOnSheet);
    Html made;
    put(made,
        "<h1>{}: a conversation</h1>\n<p class=\"lead\">{}{}. The words speak to the trainee, so that you can read "
        "them together.</p>\n",
        name_html(name, "Erased person"), name_html(title),
        info.ended ? html(", {}", frame.date(*info.ended)) : Html{});
    put(made, "<article class=\"sheet\">");
    if (session.moments) {
        put_well(made, *session.moments);
        put_two(made, *session.moments, name);
        put_next(made, *session.moments, session.next);
    }
    put(made, "</article>\n");
    std::vector<Crumb> crumbs{{"Assessments", "index.html"}};
    const std::string person = links.of(info.start.person);
    if (!person.empty()) crumbs.push_back({name, person});
    if (const std::string back = links.of(info.code); !back.empty()) crumbs.push_back({info.start.title, back});
    return page(frame, {"Conversation sheet", std::move(crumbs), std::move(made)});
}

}  // namespace composure::reports
