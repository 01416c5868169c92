// The moments of a session, for who may see them: quoted words, why, what was better, rules; and everything said.
#include <fmt/format.h>

#include <algorithm>

#include "base/millis_text.h"
#include "reports/review_internal.h"

namespace composure::reports {
namespace {

std::string quoted_if(bool spoken, const std::string& words) { return spoken ? fmt::format("\"{}\"", words) : words; }

std::string_view label_of(MomentKind kind) {
    switch (kind) {
        case MomentKind::good: return "Good:";
        case MomentKind::asked_for: return "Asked for here:";
        case MomentKind::less_good: return "Less good:";
        case MomentKind::serious: return "Serious incident:";
    }
    return "";
}

void write_moment(ReviewWriter& writer, const Moment& moment) {
    const std::string at = clock_text(moment.at);
    const std::string yours = quoted_if(moment.quoted, moment.your_words);
    if (moment.their_words.empty()) {
        writer.text.write(2, fmt::format("{} You, with {}:", at, moment.customer), yours);
    } else {
        writer.text.write(2, fmt::format("{} {}:", at, moment.speaker),
                          quoted_if(moment.they_spoke, moment.their_words));
        writer.text.write(4, "You:", yours);
    }
    for (const Judged& each : moment.judged) {
        const std::string rules = each.rules.empty() ? "" : fmt::format("; rules {}", joined(each.rules));
        writer.text.write(4, label_of(each.kind), fmt::format("{} ({}{})", each.says, each.code, rules));
    }
    if (!moment.why.empty()) writer.text.write(4, "Why:", moment.why);
    if (!moment.better.empty()) writer.text.write(4, "Better:", moment.better);
    if (!moment.better_words.empty()) writer.text.write(4, "For example:", fmt::format("\"{}\"", moment.better_words));
}

void write_help(ReviewWriter& writer, const Moments& moments) {
    if (moments.help.empty()) return;
    writer.heading("Calling for help");
    for (const HelpMoment& each : moments.help)
        writer.text.write(2, fmt::format("{} (rules {})", each.sentence, joined(each.rules)));
}

void write_judged(ReviewWriter& writer, const MomentsText& page) {
    if (!page.moments && page.session.why_not_read.empty())
        return writer.text.write(0, "There is no result, so nothing was judged.");
    if (!page.moments)
        return writer.text.write(
            0, fmt::format("What was judged cannot be shown: {}.", printable(page.session.why_not_read)));
    if (!page.until) write_help(writer, *page.moments);
    writer.heading("Moment by moment");
    bool any = false;
    for (const Moment& each : page.moments->moments) {
        if (page.until && each.at > *page.until) break;
        if (any) writer.text.blank();
        write_moment(writer, each);
        any = true;
    }
    if (!any) writer.text.write(2, "Nothing was judged.");
}

void write_transcript(ReviewWriter& writer, const MomentsText& page) {
    writer.heading("All that was said and done");
    if (page.transcript.empty())
        return writer.text.write(2, fmt::format("It cannot be played again: {}.", printable(page.why_no_transcript)));
    const std::string_view text = page.transcript;
    for (std::size_t from = 0; from < text.size();) {
        const std::size_t end = std::min(text.find('\n', from), text.size());
        writer.text.write(2, text.substr(from, end - from));
        from = end + 1;
    }
}

}  // namespace

ReviewView moments_view(const ReviewSetting& setting, const MomentsText& page) {
    ReviewWriter writer(setting);
    const records::SessionFile& file = page.session.file;
    const std::string name = cut_to(file.person.name, 60);
    write_session_title(writer, file);
    if (!page.opened_because.empty())
        writer.text.write(
            0, fmt::format("Opened because: {}. {} can see that you looked, and why.", page.opened_because, name));
    writer.text.write(0, page.until ? fmt::format("Up to {}. \"You\" is {}.", clock_text(*page.until), name)
                                    : fmt::format("\"You\" is {}.", name));
    write_judged(writer, page);
    write_transcript(writer, page);
    offer_from_session(writer, file, ReviewKey::moments);
    return writer.take();
}

}  // namespace composure::reports
