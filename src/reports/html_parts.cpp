#include "base/millis_text.h"
#include "reports/html_parts_internal.h"

namespace composure::reports {

Html tag_html(std::string_view text, std::string_view look) {
    return html(R"(<span class="tag{}{}">{}</span>)", look.empty() ? "" : " ", look, text);
}

Html link_html(std::string_view href, const Html& text) {
    return href.empty() ? text : html(R"(<a href="{}">{}</a>)", href, text);
}

Html date_html(const Frame& frame, std::optional<records::Instant> at) {
    if (!at) return html(R"(<span class="quiet">–</span>)");
    const std::string date = frame.date(*at);
    return html(R"(<time datetime="{0}">{0}</time>)", date);
}

Html outcome_tag(std::optional<scoring::Outcome> outcome) {
    if (!outcome) return html(R"(<span class="quiet">no result</span>)");
    switch (*outcome) {
        case scoring::Outcome::met: return tag_html(scoring::words_for(*outcome), "fine");
        case scoring::Outcome::not_met: return tag_html(scoring::words_for(*outcome), "warm");
        case scoring::Outcome::held_for_review: return tag_html(scoring::words_for(*outcome), "care");
        default: return tag_html(scoring::words_for(*outcome), "");
    }
}

Html session_state(const records::SessionInfo& session) {
    using records::Attention;
    if (session.status == records::Status::voided) return tag_html("void", "");
    if (session.status != records::Status::finished) return tag_html("not finished", "");
    Html made = outcome_tag(session.outcome);
    if (session.attention == Attention::contested) put(made, " {}", tag_html("contested", "care"));
    if (session.attention == Attention::to_sign) put(made, " {}", tag_html("to be signed", "blue"));
    return made;
}

Html back_link(std::string_view href, std::string_view text) {
    return html(R"(<p class="back no-print"><a href="{}">{}</a></p>)", href, text);
}

std::string mark_text(std::int64_t thousandths) {
    return thousandths % 1000 == 0 ? fmt::format("{}", thousandths / 1000) : tenths(thousandths);
}

std::string_view words_for(MomentKind kind) {
    switch (kind) {
        case MomentKind::good: return "Good";
        case MomentKind::asked_for: return "Left out";
        case MomentKind::less_good: return "Less good";
        case MomentKind::serious: return "Serious";
    }
    return "";
}

std::string_view look_of(MomentKind kind) {
    switch (kind) {
        case MomentKind::good: return "fine";
        case MomentKind::asked_for:
        case MomentKind::less_good: return "warm";
        case MomentKind::serious: return "care";
    }
    return "";
}

namespace {

std::string_view class_of(MomentKind kind) {
    if (kind == MomentKind::serious) return " serious";
    return kind == MomentKind::good ? "" : " less";
}

bool is_language(std::string_view tag) {
    if (tag.size() < 2 || tag.size() > 20) return false;
    for (const char c : tag)
        if (!((c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '-')) return false;
    return true;
}

Html said(std::string_view words, const std::string& language, bool quoted) {
    const std::string cut = beginning_of(words, 2'000);
    Html made;
    put(made, R"(<span class="{}" dir="auto")", quoted ? "quote" : "quiet");
    if (is_language(language)) put(made, R"( lang="{}")", language);
    if (quoted) {
        put(made, ">“{}”</span>", cut);
    } else {
        put(made, ">{}</span>", cut);
    }
    return made;
}

Html rules_html(const std::vector<std::string>& rules) {
    if (rules.empty()) return {};
    std::string list;
    for (const std::string& each : rules) list += (list.empty() ? "" : ", ") + each;
    return html(R"( <span class="rules">{} {}</span>)", rules.size() == 1 ? "rule" : "rules", list);
}

void put_row(Html& into, const Html& term, const Html& value) { put(into, "<dt>{}</dt><dd>{}</dd>\n", term, value); }

}  // namespace

Html moment_html(const Moment& moment, const std::string& language, std::string_view trainee, std::size_t number) {
    Html made;
    put(made, R"(<article class="moment{}" id="m{}"><h3><span>{} · {}</span> )", class_of(moment.kind), number,
        clock_text(moment.at), name_html(moment.customer, "Nobody at the counter"));
    put(made, "{}</h3>\n<dl class=\"said\">\n", tag_html(words_for(moment.kind), look_of(moment.kind)));
    if (!moment.their_words.empty()) {
        put_row(made, name_html(moment.speaker), said(moment.their_words, language, moment.they_spoke));
    }
    put_row(made, name_html(trainee), said(moment.your_words, language, moment.quoted));
    for (const Judged& each : moment.judged) {
        put_row(made, html("{}", words_for(each.kind)),
                html(R"({} <span class="rules">{} · <code>{}</code></span>{})", each.says, each.pillar, each.code,
                     rules_html(each.rules)));
    }
    if (!moment.why.empty()) put_row(made, html("Why"), html("{}", beginning_of(moment.why, 2'000)));
    if (!moment.better.empty()) put_row(made, html("Better"), html("{}", beginning_of(moment.better, 2'000)));
    if (!moment.better_words.empty()) put_row(made, html("For example"), said(moment.better_words, language, true));
    put(made, "</dl></article>\n");
    return made;
}

}  // namespace composure::reports
