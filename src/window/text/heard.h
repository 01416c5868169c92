// What was said and seen so far, in words: the transcript of a play, as session/telling.h tells it, without what the
// window shows in other ways (faces, who stands at the counter, cards).
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "session/session.h"
#include "session/telling.h"

namespace composure::window {

struct Heard {
    enum class Kind { said, you, shown, note };
    Kind kind = Kind::said;
    Millis at;
    std::string who;  // said: the speaker's name
    std::string words;
    CustomerId customer = {};  // whom it is about or said to; none: nobody in particular
};

class Listener {
public:
    // `session`'s model must outlive it.
    explicit Listener(const session::Session& session);
    // What was not heard before. `session`: the same one, further on.
    void listen(const session::Session& session, std::vector<Heard>& into);

private:
    session::Narrator narrator_;
};

session::Teller teller_of(const session::Session& session);                         // in the window's language
std::string helper_name(const session::Session& session, scenario::Helper helper);  // "Ms Saar", else "the supervisor"
std::string name_of(const session::Session& session, CustomerId customer);
std::string title_from_id(std::string_view id);  // "big-refund" -> "Big refund"
std::string capitalised(std::string text);       // ASCII first letter

}  // namespace composure::window
