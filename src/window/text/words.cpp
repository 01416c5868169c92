#include "window/text/words.h"

#include <libintl.h>

#include <algorithm>
#include <array>
#include <clocale>
#include <cstdlib>
#include <filesystem>

#include "session/files.h"

namespace composure::window {
namespace {

constexpr const char* kDomain = "composure";

struct Known {
    const char *code, *name;
};
// In themselves. A catalogue in another language is listed by its code.
constexpr std::array kNames{
    Known{"cs", "Čeština"}, Known{"en_XA", "Pseudo: longer"}, Known{"en_XB", "Pseudo: mirrored"}, Known{"et", "Eesti"},
    Known{"he", "עברית"},   Known{"nl", "Nederlands"}};

bool is_right_to_left(std::string_view code) {
    const std::string_view language = code.substr(0, code.find_first_of("_.@"));
    return language == "he" || language == "ar" || language == "fa" || language == "ur" || language == "yi" ||
           code == "en_XB";
}

Language named(const std::string& code) {
    for (const Known& each : kNames)
        if (code == each.code) return {code, each.name, is_right_to_left(code)};
    return {code, code, is_right_to_left(code)};
}

// As gettext itself looks: LANGUAGE's first entry, else LC_ALL, LC_MESSAGES, LANG.
std::string of_the_machine() {
    for (const char* variable : {"LANGUAGE", "LC_ALL", "LC_MESSAGES", "LANG"}) {
        const char* value = std::getenv(variable);
        if (value == nullptr || *value == '\0') continue;
        const std::string_view words = value;
        return std::string(words.substr(0, words.find_first_of(":.@")));
    }
    return "en";
}

}  // namespace

// gettext answers nothing with the head of the catalogue.
const char* tr(const char* english) { return *english == '\0' ? english : dgettext(kDomain, english); }

std::string tr_text(std::string_view english) { return tr(std::string(english).c_str()); }

const char* tr(const char* one, const char* many, unsigned long count) { return dngettext(kDomain, one, many, count); }

std::string locale_folder() {
    if (const char* named = std::getenv("COMPOSURE_LOCALE"); named != nullptr && *named != '\0') return named;
    std::error_code failed;
    std::filesystem::path folder = std::filesystem::read_symlink("/proc/self/exe", failed).parent_path();
    for (; !failed && folder.has_relative_path(); folder = folder.parent_path())
        if (const std::string beside = (folder / "locale").string(); languages(beside).size() > 1) return beside;
    const auto data = session::find_data_folders();
    return data ? data->assets + "/locale" : std::string();
}

std::vector<Language> languages(const std::string& folder) {
    std::vector<Language> found;
    std::error_code ignored;
    for (const auto& entry : std::filesystem::directory_iterator(folder, ignored))
        if (std::filesystem::exists(entry.path() / "LC_MESSAGES" / "composure.mo", ignored))
            found.push_back(named(entry.path().filename().string()));
    std::sort(found.begin(), found.end(), [](const Language& a, const Language& b) { return a.code < b.code; });
    found.insert(found.begin(), Language{"en", "English", false});
    return found;
}

Language choose_language(const std::string& code, const std::string& folder) {
    const std::string wanted = code.empty() ? of_the_machine() : code;
    Language chosen{"en", "English", false};
    for (const Language& each : languages(folder))
        if (each.code == wanted || each.code == wanted.substr(0, wanted.find('_'))) chosen = each;
    for (const Language& each : languages(folder))
        if (each.code == wanted) chosen = each;
    // gettext looks into LANGUAGE only when the locale is not "C"; C.UTF-8 is there on every machine.
    if (std::setlocale(LC_MESSAGES, "") == nullptr || std::string_view(std::setlocale(LC_MESSAGES, nullptr)) == "C")
        std::setlocale(LC_MESSAGES, "C.UTF-8");
    setenv("LANGUAGE", chosen.code.c_str(), 1);
    bindtextdomain(kDomain, folder.c_str());  // also makes gettext look again
    bind_textdomain_codeset(kDomain, "UTF-8");
    textdomain(kDomain);
    return chosen;
}

}  // namespace composure::window
