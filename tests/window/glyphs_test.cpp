#include <filesystem>

#include "support.h"
#include "window/text/fonts.h"

using namespace composure;

TEST_CASE("every character of every shipped text can be drawn") {
    std::string all = "“”‘’…·–—•€×°§½ÄÕÖÜäõöüŠšŽžŘřĚěÉéÏïŐőŁł אבגדהוזחטיךכלםמןנסעףפץצקרשת־׳״₪";
    for (const char* folder : {"scenarios", "assets", "src/window", "src/scoring", "src/simulation"})
        for (const auto& entry : std::filesystem::recursive_directory_iterator(test::source_path(folder)))
            if (entry.path().extension() == ".yaml" || entry.path().extension() == ".cpp")
                all += test::bytes_of(entry.path().string());
    REQUIRE(all.size() > 100'000);
    const auto missing = window::letters_without_glyph(all);
    REQUIRE(missing);
    CHECK(*missing == "");
}

TEST_CASE("a character that no font of ours has is found") {
    const auto missing = window::letters_without_glyph("a 漢 漢 😀");
    REQUIRE(missing);
    CHECK(*missing == "漢😀");
}
