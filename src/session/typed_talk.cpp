#include "session/typed_talk.h"

#include <algorithm>

#include "base/utf8.h"
#include "language/phrases.h"
#include "language/understand.h"

namespace composure::session {

namespace {

constexpr std::size_t kMostKept = 1000;  // lines

std::vector<language::Offer> offers_of(Session& session, const simulation::View& view) {
    std::vector<language::Offer> offers;
    for (const ReplyId id : view.replies) {
        const scenario::Reply& reply = session.model().reply(id);
        language::Offer offer{session.words(reply.say, view.at_counter), {}};
        for (const std::string& other : reply.means) offer.means.push_back(session.words(other, view.at_counter));
        offers.push_back(std::move(offer));
    }
    return offers;
}

}  // namespace

TypedTalk::Heard TypedTalk::hear(Session& session, std::string_view text) {
    const simulation::View& view = session.view();
    if (view.replies.empty() || word_count(text) == 0) return {};
    if (typed_.size() < kMostKept && text.size() <= language::kMostTyped && !first_invalid_utf8(text))
        typed_.emplace_back(text);
    const std::vector<ReplyId> replies = view.replies;
    const language::Understood understood = language::understand(text, offers_of(session, view), rules_);
    Heard heard;
    for (const std::size_t place : understood.offers) heard.replies.push_back(replies[place]);
    switch (understood.kind) {
        case language::Understood::Kind::sure: heard.kind = Heard::Kind::reply; break;
        case language::Understood::Kind::ask: heard.kind = Heard::Kind::ask; break;
        case language::Understood::Kind::unclear: heard.kind = Heard::Kind::unclear; break;
    }
    return heard;
}

std::vector<TypedTalk::Coaching> TypedTalk::coaching() const {
    std::vector<Coaching> found;
    for (const language::FoundPhrase& one : language::find_phrases(typed_, rules_))
        found.push_back({&rules_.phrases[one.phrase], typed_[one.line], one.times});
    return found;
}

}  // namespace composure::session
