#include "window/desk/key_map.h"

#include <algorithm>

#include "base/wording.h"

namespace composure::window {
namespace {

struct Row {
    std::string_view word;
    const char* words;
    char32_t key;
};
// In the order of Command.
constexpr std::array<Row, kCommandCount> kRows{{{"listen", tr_later("Let them go on"), U'l'},
                                                {"acknowledge", tr_later("A word to the line"), U'a'},
                                                {"consult", tr_later("Policy cards"), U'c'},
                                                {"call-supervisor", tr_later("Call the supervisor"), U's'},
                                                {"call-colleague", tr_later("Call a colleague"), U'k'},
                                                {"set-limit", tr_later("Set a limit"), U'b'},
                                                {"end-conversation", tr_later("Tell them to leave"), U'x'},
                                                {"hold", tr_later("Put on hold"), U'h'},
                                                {"switch-to", tr_later("Go to another one"), U'w'},
                                                {"call-next", tr_later("Next, please"), U'n'},
                                                {"breathe", tr_later("Breathe out"), U'r'},
                                                {"ask-afterwards", tr_later("Ask afterwards"), U'q'},
                                                {"close", tr_later("Close the counter"), U'e'},
                                                {"transcript", tr_later("What was said"), U't'},
                                                {"hint", tr_later("A hint"), U'i'},
                                                {"rewind", tr_later("Go back to a moment"), U'z'},
                                                {"pause", tr_later("Pause"), U'p'},
                                                {"unsafe", tr_later("I do not feel safe"), U'f'},
                                                {"own-words", tr_later("Say it in your own words"), U'o'},
                                                {"sound", tr_later("Sound on or off"), U'm'}}};

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
