#include "window/key_map.h"

#include <algorithm>

namespace composure::window {
namespace {

struct Row {
    std::string_view word;
    const char* words;
    char32_t key;
};
// In the order of Command.
constexpr std::array<Row, kCommandCount> kRows{{{"listen", "Let them go on", U'l'},
                                                {"acknowledge", "A word to the line", U'a'},
                                                {"consult", "Policy cards", U'c'},
                                                {"call-supervisor", "Call the supervisor", U's'},
                                                {"call-colleague", "Call a colleague", U'k'},
                                                {"set-limit", "Set a limit", U'b'},
                                                {"end-conversation", "Tell them to leave", U'x'},
                                                {"hold", "Put on hold", U'h'},
                                                {"switch-to", "Go to another one", U'w'},
                                                {"call-next", "Next, please", U'n'},
                                                {"breathe", "Breathe out", U'r'},
                                                {"ask-afterwards", "Ask afterwards", U'q'},
                                                {"close", "Close the counter", U'e'},
                                                {"transcript", "What was said", U't'},
                                                {"hint", "A hint", U'i'},
                                                {"rewind", "Go back to a moment", U'z'},
                                                {"pause", "Pause", U'p'},
                                                {"unsafe", "I do not feel safe", U'f'},
                                                {"own-words", "Say it in your own words", U'o'}}};

}  // namespace

KeyMap::KeyMap() : keys_{} {
    std::transform(kRows.begin(), kRows.end(), keys_.begin(), [](const Row& row) { return row.key; });
}

bool KeyMap::put(Command command, char32_t key) {
    if (key < U'a' || key > U'z') return false;
    char32_t& own = keys_[static_cast<std::size_t>(command)];
    std::replace(keys_.begin(), keys_.end(), key, own);
    own = key;
    return true;
}

std::string_view word_of(Command command) { return kRows[static_cast<std::size_t>(command)].word; }
const char* words_for(Command command) { return kRows[static_cast<std::size_t>(command)].words; }
std::string key_cap_of(char32_t key) { return {static_cast<char>(key >= U'a' && key <= U'z' ? key - 32 : key)}; }

}  // namespace composure::window
