// Which key does what during a play. Replies are always on the numbers, dialogs on Enter and Escape; everything here
// can be put on another letter.
#pragma once

#include <array>
#include <cstddef>
#include <string>
#include <string_view>

namespace composure::window {

enum class Command {
    listen,
    acknowledge,
    consult,
    call_supervisor,
    call_colleague,
    set_limit,
    end_conversation,
    hold,
    switch_to,
    call_next,
    breathe,
    ask_afterwards,
    close,
    transcript,
    hint,
    rewind,
    pause,
    unsafe,
    own_words,
    sound,
};
inline constexpr std::size_t kCommandCount = 20;

class KeyMap {
public:
    KeyMap();  // as shipped

    char32_t operator[](Command command) const { return keys_[static_cast<std::size_t>(command)]; }
    // A letter a..z; the command that had it takes the old one of `command`. False: not a letter.
    bool put(Command command, char32_t key);
    friend bool operator==(const KeyMap&, const KeyMap&) = default;

private:
    std::array<char32_t, kCommandCount> keys_;
};

std::string_view word_of(Command command);  // "call-supervisor": in the settings file
const char* words_for(Command command);     // "Call the supervisor", English, to be translated
std::string key_cap_of(char32_t key);       // "S"

}  // namespace composure::window
