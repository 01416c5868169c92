// Answers in the trainee's own words, in the text game: what a typed line becomes, and the question where it is not
// sure.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "session/session.h"
#include "session/typed_talk.h"

namespace composure::terminal {

class TextTyping {
public:
    // `typed` may be null: then `why_not` is said.
    TextTyping(session::Session& session, session::TypedTalk* typed, std::string why_not)
        : session_(session), typed_(typed), why_not_(std::move(why_not)) {}

    // Something to do, something to say, or both.
    struct Answer {
        std::optional<simulation::Act> act;
        std::string words;  // lines
    };

    // Whether a line that is no command reads like something said, rather than like a slip of a command's word.
    bool may_be_said(std::string_view line) const;
    // `shown`: the replies as they are numbered. Not while somebody speaks.
    Answer say(std::string_view line, const std::vector<ReplyId>& shown);

    // "You mean ...?" was asked: yes or no. Nothing: the line is something else, and the question is over.
    std::optional<Answer> answer(std::string_view line);
    void forget_question() { asked_ = ReplyId::none(); }

private:
    std::string words_of(ReplyId reply);

    session::Session& session_;
    session::TypedTalk* typed_;
    std::string why_not_;
    ReplyId asked_;
};

// What of the typed words helped or hurt, under the scorecard. Empty: nothing to say.
std::string coaching_in_words(const session::TypedTalk& typed, std::size_t columns);

}  // namespace composure::terminal
