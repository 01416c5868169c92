// The program's own words in the language of the settings, by gettext (domain "composure"). Every text of a screen goes
// through tr; tools/translations gathers them. What a trainer wrote in a scenario stays as it is.
//
// gettext keeps the language for the whole process: only window.cpp and the settings choose it.
#pragma once

#include <fmt/format.h>

#include <string>
#include <string_view>
#include <vector>

#include "base/wording.h"

namespace composure::window {

// The words in the chosen language, or themselves. The pointer stays valid until another language is chosen.
const char* tr(const char* english);
const char* tr(const char* one, const char* many, unsigned long count);  // by number: "{} person", "{} people"

// The same for a text that was marked elsewhere: tr_later (base/wording.h).
std::string tr_text(std::string_view english);

// With fmt's places filled: tr_fill("{} is first. Call {} out of turn?", a, b). Translators may number them: "{1},
// {0}". A catalogue whose places do not fit is passed over and the English words are shown.
template <class... Values>
std::string tr_fill(const char* english, const Values&... values) {
    try {
        return fmt::format(fmt::runtime(tr(english)), values...);
    } catch (const fmt::format_error&) {
        return fmt::format(fmt::runtime(english), values...);
    }
}

// The same with a number: tr_count("{} person waits", "{} people wait", n).
template <class Number>
std::string tr_count(const char* one, const char* many, Number count) {
    const auto number = static_cast<unsigned long>(count);
    try {
        return fmt::format(fmt::runtime(tr(one, many, number)), count);
    } catch (const fmt::format_error&) {
        return fmt::format(fmt::runtime(number == 1 ? one : many), count);
    }
}

struct Language {
    std::string code;  // "et"; of a pseudo-language "en_XA" (longer, with accents) or "en_XB" (right to left)
    std::string name;  // in itself
    bool right_to_left = false;
};

// Where the catalogues are: COMPOSURE_LOCALE, else a folder "locale" beside the program or above it, else that of the
// data folder's assets.
std::string locale_folder();
// English first, then those with a catalogue in `folder` (FOLDER/CODE/LC_MESSAGES/composure.mo).
std::vector<Language> languages(const std::string& folder);
// Code "": as the machine is set (LANGUAGE, LC_MESSAGES). An unknown one gives English. Returns the one now used.
Language choose_language(const std::string& code, const std::string& folder);

}  // namespace composure::window
