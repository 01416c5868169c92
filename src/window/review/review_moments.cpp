#include "base/millis_text.h"
#include "window/review/review_page.h"
#include "window/text/words.h"

namespace composure::window {
namespace {

using reports::Moment;
using reports::MomentKind;

const char* kind_words(MomentKind kind) {
    switch (kind) {
        case MomentKind::good: return tr("Good");
        case MomentKind::asked_for: return tr("Asked for here");
        case MomentKind::less_good: return tr("Less good");
        case MomentKind::serious: return tr("Serious incident");
    }
    return "";
}

Tone tone_of(MomentKind kind) {
    switch (kind) {
        case MomentKind::good: return Tone::fine;
        case MomentKind::serious: return Tone::care;
        case MomentKind::less_good: return Tone::warm;
        case MomentKind::asked_for: break;
    }
    return Tone::accent;
}

std::string joined(const std::vector<std::string>& parts) {
    std::string list;
    for (const std::string& part : parts) list += (list.empty() ? "" : ", ") + part;
    return list;
}

std::string quoted_if(bool spoken, const std::string& words) { return spoken ? tr_fill("“{}”", words) : words; }

void draw_moment(Flow& flow, const Moment& moment) {
    const std::string theirs = quoted_if(moment.they_spoke, moment.their_words);
    flow.datum(clock_text(moment.at), Face::small, flow.ui.theme().soft_ink);
    flow.soft(moment.their_words.empty() ? tr_fill("With {}", moment.customer)
                                         : tr_fill("{}: {}", moment.speaker, theirs));
    flow.strong(tr_fill("You: {}", quoted_if(moment.quoted, moment.your_words)));
    for (const reports::Judged& each : moment.judged) {
        flow.gap(4);
        const std::string what = kind_words(each.kind);
        draw_tag(flow.ui, flow.take(tag_height(flow.ui, what, flow.width)), what, tone_of(each.kind));
        flow.gap(2);
        flow.body(each.says);
        const std::string rules = joined(each.rules);
        flow.small(rules.empty() ? each.code : tr_fill("{}; rules {}", each.code, rules));
    }
    flow.gap(4);
    flow.labelled(tr("Why"), moment.why);
    flow.labelled(tr("Better"), moment.better);
    if (!moment.better_words.empty()) flow.labelled(tr("For example"), tr_fill("“{}”", moment.better_words));
}

}  // namespace

void draw_moments(Flow& flow, const reports::Moments& moments) {
    const Theme& theme = flow.ui.theme();
    flow.gap(20);
    flow.heading(tr("Moment by moment"));
    flow.gap(8);
    std::vector<Card> cards;
    for (const Moment& each : moments.moments)
        cards.push_back({[&each](Flow& inside) { draw_moment(inside, each); }, theme.surface, theme.outline});
    if (cards.empty()) flow.soft(tr("Nothing was judged."));
    draw_cards(flow, 420, cards);
    if (moments.help.empty()) return;
    flow.gap(16);
    flow.heading(tr("Calling for help"));
    for (const reports::HelpMoment& each : moments.help)
        flow.body(tr_fill("{} (rules {})", each.sentence, joined(each.rules)));
}

}  // namespace composure::window
