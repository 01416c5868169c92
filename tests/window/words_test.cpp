// The languages of the window; the build makes two that no one speaks (tools/translations).
#include "window/text/words.h"

#include <cstdlib>
#include <filesystem>

#include "support.h"

using namespace composure;
using namespace composure::window;

namespace {

const std::string kFolder = COMPOSURE_BINARY_DIR "/locale";

// The process has one language: whatever a test chose, the next one finds English.
struct InLanguage {
    explicit InLanguage(const std::string& code) : chosen(choose_language(code, kFolder)) {}
    ~InLanguage() { choose_language("en", kFolder); }
    InLanguage(const InLanguage&) = delete;
    InLanguage& operator=(const InLanguage&) = delete;
    Language chosen;
};

}  // namespace

TEST_CASE("the catalogues of the build are found without being named") {
    ::unsetenv("COMPOSURE_LOCALE");
    CHECK(locale_folder() == kFolder);
    ::setenv("COMPOSURE_LOCALE", "/somewhere/else", 1);
    CHECK(locale_folder() == "/somewhere/else");
    CHECK(languages("/somewhere/else").size() == 1);
    ::unsetenv("COMPOSURE_LOCALE");
}

TEST_CASE("English stands first, then every catalogue by its code") {
    const std::vector<Language> found = languages(kFolder);
    REQUIRE(found.size() == 3);
    CHECK(found[0].code == "en");
    CHECK(found[1].name == "Pseudo: longer");
    CHECK(found[2].name == "Pseudo: mirrored");
    CHECK_FALSE(found[1].right_to_left);
    CHECK(found[2].right_to_left);
}

TEST_CASE("the longer language has accents, and brackets that show what is cut off") {
    const InLanguage longer("en_XA");
    CHECK(longer.chosen.code == "en_XA");
    CHECK(std::string(tr("Back")) == "[Bààçk]");
    CHECK(tr_text("Somebody is still at the counter.") != "Somebody is still at the counter.");
    CHECK(std::string(tr("")).empty());  // not the head of the catalogue
    CHECK(std::string(tr("words that no screen says")) == "words that no screen says");
}

TEST_CASE("the mirrored language runs from right to left") {
    const InLanguage mirrored("en_XB");
    CHECK(std::string(tr("Back")) == "\u200F\u202EBack\u202C");
}

TEST_CASE("a language that is not there gives English") {
    const InLanguage none("xx");
    CHECK(none.chosen.code == "en");
    CHECK(std::string(tr("Back")) == "Back");
}

TEST_CASE("the machine's own setting chooses when the settings say nothing") {
    ::setenv("LANGUAGE", "en_XA.UTF-8", 1);
    const InLanguage machine("");
    CHECK(machine.chosen.code == "en_XA");
}

TEST_CASE("numbers choose their form and fill their place") {
    CHECK(tr_count("{} thing nobody counts", "{} things nobody counts", 1) == "1 thing nobody counts");
    CHECK(tr_count("{} thing nobody counts", "{} things nobody counts", 5) == "5 things nobody counts");
    CHECK(tr_fill("{1} before {0}", "a", "b") == "b before a");
}
