// What practice has beyond the play itself: hints, and going back to an earlier moment.
#include <algorithm>

#include "session/again.h"
#include "window/play/shift.h"
#include "window/text/words.h"

namespace composure::window {
namespace {

// What helps now, most telling first: greeting somebody goes without saying.
std::vector<CodeId> helpful(const session::Session& session, MomentId moment) {
    std::vector<CodeId> codes = session.model().moment(moment).calls_for;
    const scenario::Vocabulary& words = session.model().vocabulary();
    std::stable_partition(codes.begin(), codes.end(), [&](CodeId code) { return words[code].id != "greets"; });
    std::erase_if(codes, [&](CodeId code) { return words[code].better.empty(); });
    return codes;
}

}  // namespace

bool Shift::may_hint() {
    const simulation::View& view = session_.view();
    if (!may_pause_ || !view.at_counter.exists() || !view.moment.exists() || view.replies.empty()) return false;
    return view.hand_over || !helpful(session_, view.moment).empty();
}

void Shift::take_hint() {
    if (!may_hint()) return;
    const simulation::View& view = session_.view();
    if (hint_moment_ != view.moment) hint_number_ = 0;
    hint_moment_ = view.moment;
    hinted_.push_back({session_.now(), view.moment});
    if (view.hand_over) {
        hint_ = tr("Say in a sentence or two what happened and what is needed: only what they need to go on.");
        return;
    }
    const std::vector<CodeId> codes = helpful(session_, view.moment);
    hint_ = session_.model().vocabulary()[codes[hint_number_ % codes.size()]].better;
    ++hint_number_;
}

const std::string& Shift::hint() {
    const simulation::View& view = session_.view();
    if (hint_moment_ != view.moment || !view.at_counter.exists()) hint_.clear();
    return hint_;
}

std::vector<Shift::Before> Shift::moments_before() const {
    std::vector<Before> before;
    if (!may_pause_) return before;
    for (const simulation::Event& event : session_.simulation().events()) {
        if (event.kind != simulation::EventKind::said || event.at >= session_.now()) continue;
        if (static_cast<simulation::SaidAs>(event.detail) != simulation::SaidAs::first) continue;
        const std::string words = session_.words(session_.model().line(event.moment, event.ref), event.customer);
        if (words.empty() || session_.model().moment(event.moment).replies.empty()) continue;
        before.push_back({event.at, name_of(session_, event.customer) + ": “" + words + "”"});
    }
    return before;
}

Result<bool> Shift::go_back(Millis at) {
    auto earlier = session::as_it_stood(session_, at);
    if (!earlier) return tl::unexpected(earlier.error());
    session_ = std::move(*earlier);
    seen_.reset();
    went_back_ = true;
    heard_.clear();
    listener_.reset();
    pending_ = ReplyId::none();
    refusal_.clear();
    hint_.clear();
    paused_ = false;
    clock_.set(session_.now());
    listen_in();
    return true;
}

}  // namespace composure::window
