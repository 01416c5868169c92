// Answers in the trainee's own words, in practice: what the typed line becomes.
#include <algorithm>

#include "window/play/shift.h"
#include "window/text/words.h"

namespace composure::window {

bool Shift::may_type() { return typed_ && may_pause_ && replies_open(); }

bool Shift::type(std::string_view line) {
    using Kind = session::TypedTalk::Heard::Kind;
    meant_.clear();
    if (!may_type()) return false;
    const session::TypedTalk::Heard heard = typed_->hear(session_, line);
    switch (heard.kind) {
        case Kind::reply: return say_typed(heard.replies.front());
        case Kind::ask: meant_ = heard.replies; return false;
        case Kind::nothing: return false;
        case Kind::unclear: break;
    }
    const simulation::Act unclear{.kind = simulation::ActKind::unclear};
    if (session_.simulation().would(unclear)) return act(unclear);
    refused_at_ = session_.now();
    refusal_ = tr("That was not clear. Say it in other words, or choose a reply.");
    return false;
}

// Through reply(), which asks before it cuts in.
bool Shift::say_typed(ReplyId reply_id) {
    const std::vector<ReplyId>& shown = session_.view().replies;
    const auto place = std::find(shown.begin(), shown.end(), reply_id);
    return place != shown.end() && reply(static_cast<std::size_t>(place - shown.begin()));
}

const std::vector<ReplyId>& Shift::meant() {
    const std::vector<ReplyId>& shown = session_.view().replies;
    const auto gone = [&](ReplyId id) { return std::find(shown.begin(), shown.end(), id) == shown.end(); };
    if (std::any_of(meant_.begin(), meant_.end(), gone)) meant_.clear();  // the moment has passed
    return meant_;
}

bool Shift::answer_meant(std::optional<std::size_t> place) {
    const std::vector<ReplyId> meant_before = meant();
    meant_.clear();
    return place && *place < meant_before.size() && say_typed(meant_before[*place]);
}

}  // namespace composure::window
