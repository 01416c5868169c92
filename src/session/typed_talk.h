// A trainee who types instead of choosing: practice alone. Each text becomes one of the offered replies, a question, or
// it is unclear; the recording holds what it became and never the text. The words themselves live no longer than this
// object: nothing of them goes into a recording, the records or a log.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "scenario/language_rules.h"
#include "session/session.h"

namespace composure::session {

class TypedTalk {
public:
    explicit TypedTalk(scenario::LanguageRules rules) : rules_(std::move(rules)) {}

    struct Heard {
        enum class Kind : std::uint8_t {
            reply,    // replies[0], without a doubt
            ask,      // one of `replies`, best first: the door asks which
            unclear,  // none of them
            nothing,  // nothing is on offer, or nothing was typed
        } kind = Kind::nothing;
        std::vector<ReplyId> replies;
    };
    // What `text` is at this moment of the play. Changes nothing in it; the text is remembered for coaching().
    Heard hear(Session& session, std::string_view text);

    // Typed words that helped or hurt, in the order in which they came, each once.
    struct Coaching {
        const scenario::CoachedPhrase* phrase;
        std::string typed;  // the line, as typed
        std::size_t times;
    };
    std::vector<Coaching> coaching() const;

    void forget() { typed_.clear(); }  // another play begins

private:
    scenario::LanguageRules rules_;
    std::vector<std::string> typed_;
};

}  // namespace composure::session
