// What is kept to start sooner: found again as it was, and as if it were not there when anything is wrong with it.
#include "window/text/cache.h"

#include <imgui.h>
#include <sys/stat.h>

#include <algorithm>
#include <chrono>
#include <cstring>
#include <thread>

#include "own_machine.h"
#include "window/text/atlas_bytes.h"
#include "window/text/fonts.h"

using namespace composure;
using namespace composure::window;

namespace {

namespace fs = std::filesystem;

std::vector<fs::path> files_in(const fs::path& folder) {
    std::vector<fs::path> files;
    if (fs::exists(folder))
        for (const auto& each : fs::directory_iterator(folder)) files.push_back(each.path());
    return files;
}

void write_over(const fs::path& file, const std::string& bytes) {
    std::ofstream(file, std::ios::binary | std::ios::trunc) << bytes;
}

// The atlas as ImGui would draw with it.
struct Atlas {
    std::vector<std::string> glyphs;  // of each font
    std::string pixels, lines;
    std::vector<float> measures;

    friend bool operator==(const Atlas&, const Atlas&) = default;
};

std::string as_bytes(const void* data, std::size_t size) { return {static_cast<const char*>(data), size}; }

Atlas atlas_of(float scale, Letters letters, const Cache& cache) {
    ImGui::CreateContext();
    Atlas atlas;
    Fonts fonts;
    auto made = PreparedFonts::make(scale, letters, cache);
    REQUIRE(made);
    fonts.take(std::move(*made));
    ImFontAtlas& from = *ImGui::GetIO().Fonts;
    for (const ImFont* font : from.Fonts) {
        atlas.glyphs.push_back(as_bytes(font->Glyphs.Data, static_cast<std::size_t>(font->Glyphs.size_in_bytes())));
        for (const float measure : {font->FontSize, font->Ascent, font->Descent, font->FallbackAdvanceX,
                                    static_cast<float>(font->FallbackChar), static_cast<float>(font->EllipsisChar)})
            atlas.measures.push_back(measure);
    }
    unsigned char* pixels = nullptr;
    int width = 0, height = 0;
    from.GetTexDataAsAlpha8(&pixels, &width, &height);
    atlas.pixels = as_bytes(pixels, static_cast<std::size_t>(width) * static_cast<std::size_t>(height));
    atlas.lines = as_bytes(from.TexUvLines, sizeof(from.TexUvLines));
    for (const float measure : {from.TexUvWhitePixel.x, from.TexUvWhitePixel.y, from.TexUvScale.x, from.TexUvScale.y})
        atlas.measures.push_back(measure);
    CHECK(fonts[Face::title] == from.Fonts[static_cast<int>(Face::title)]);
    ImGui::DestroyContext();
    return atlas;
}

}  // namespace

TEST_CASE("what is kept is found under its kind and key alone") {
    const test::OwnFolder folder;
    const Cache cache(folder / "cache/composure");
    CHECK_FALSE(cache.find("letters", "a"));
    cache.keep("letters", "a", std::string("one\0two", 7));
    CHECK(cache.find("letters", "a") == std::string("one\0two", 7));
    CHECK_FALSE(cache.find("letters", "b"));
    CHECK_FALSE(cache.find("letter", "a"));
    cache.keep("letters", "a", "");
    CHECK(cache.find("letters", "a") == "");
    CHECK(files_in(folder / "cache/composure").size() == 1);
    struct stat about {};
    REQUIRE(::stat((folder / "cache/composure").c_str(), &about) == 0);
    CHECK((about.st_mode & 0777) == 0700);
}

TEST_CASE("a damaged, foreign or strange file in the cache is as if it were not there, and written anew") {
    const test::OwnFolder folder;
    const Cache cache(folder / "composure");
    cache.keep("letters", "key", "what was kept");
    const fs::path file = files_in(folder / "composure").at(0);
    const std::string good = test::bytes_of(file);
    for (std::size_t i = 0; i < good.size(); ++i) {
        INFO("byte " << i);
        std::string wrong = good;
        wrong[i] = static_cast<char>(wrong[i] ^ 1);
        write_over(file, wrong);
        CHECK_FALSE(cache.find("letters", "key"));
        write_over(file, good.substr(0, i));
        CHECK_FALSE(cache.find("letters", "key"));
    }
    write_over(file, good + "x");
    CHECK_FALSE(cache.find("letters", "key"));
    cache.keep("letters", "other", "another's");
    const fs::path other = files_in(folder / "composure").at(files_in(folder / "composure").at(0) == file ? 1 : 0);
    fs::copy_file(other, file, fs::copy_options::overwrite_existing);
    CHECK_FALSE(cache.find("letters", "key"));
    fs::remove(file);
    REQUIRE(::mkfifo(file.c_str(), 0600) == 0);  // nobody ever writes into it
    CHECK_FALSE(cache.find("letters", "key"));
    fs::remove(file);
    write_over(folder / "elsewhere", good);
    fs::create_symlink(folder / "elsewhere", file);
    CHECK_FALSE(cache.find("letters", "key"));
    cache.keep("letters", "key", "once more");
    CHECK(cache.find("letters", "key") == "once more");
    CHECK(test::bytes_of(folder / "elsewhere") == good);  // nothing was written through the link
    if (::geteuid() == 0) {
        REQUIRE(::chown(file.c_str(), 1, 1) == 0);
        CHECK_FALSE(cache.find("letters", "key"));
    }
    fs::remove(file);
    fs::create_directory(file);
    cache.keep("letters", "key", "no room");
    CHECK_FALSE(cache.find("letters", "key"));
    CHECK(files_in(folder / "composure").size() == 2);  // nothing unfinished stays behind
}

TEST_CASE("where nothing can be kept nothing is, without a word") {
    const test::OwnFolder folder;
    folder.write("file", "no folder");
    for (const std::string& place : {std::string(), (folder / "file/composure").string(), (folder / "file").string()}) {
        const Cache cache(place);
        cache.keep("letters", "key", "bytes");
        CHECK_FALSE(cache.find("letters", "key"));
    }
    CHECK(test::bytes_of(folder / "file") == "no folder");
}

TEST_CASE("the cache has an end: the oldest goes, and what is very large is not kept") {
    const test::OwnFolder folder;
    const Cache cache(folder / "composure");
    const std::string large(std::size_t{7} << 20, 'x');
    for (int i = 0; i < 5; ++i) {
        cache.keep("letters", std::to_string(i), large);
        for (const fs::path& file : files_in(folder / "composure"))  // each a while older than the next
            fs::last_write_time(file, fs::last_write_time(file) - std::chrono::hours(1));
    }
    CHECK_FALSE(cache.find("letters", "0"));
    CHECK_FALSE(cache.find("letters", "1"));
    for (const char* key : {"2", "3", "4"}) CHECK(cache.find("letters", key) == large);
    cache.keep("letters", "huge", large + large);
    CHECK_FALSE(cache.find("letters", "huge"));
    CHECK(files_in(folder / "composure").size() == 3);
}

TEST_CASE("several programs may keep and find the same thing at once") {
    const test::OwnFolder folder;
    const std::string bytes(200'000, 'b');
    std::vector<std::thread> programs;
    std::array<int, 4> wrong{};
    for (int& count : wrong)
        programs.emplace_back([&] {
            const Cache cache(folder / "composure");
            for (int i = 0; i < 40; ++i) {
                cache.keep("letters", "key", bytes);
                const auto found = cache.find("letters", "key");
                if (found != bytes) ++count;
            }
        });
    for (std::thread& each : programs) each.join();
    CHECK(wrong == std::array<int, 4>{});
    CHECK(files_in(folder / "composure").size() == 1);
}

TEST_CASE("letters that were kept are those that were drawn") {
    const test::OwnFolder folder;
    const Cache cache(folder / "composure"), none((std::string()));
    for (const auto& [scale, letters] : {std::pair{1.0F, Letters::usual}, std::pair{0.75F, Letters::usual},
                                         std::pair{1.0F, Letters::all}, std::pair{3.0F, Letters::usual}}) {
        INFO("scale " << scale << (letters == Letters::all ? ", all" : ""));
        const std::size_t before = files_in(folder / "composure").size();
        const Atlas drawn = atlas_of(scale, letters, none);
        CHECK(atlas_of(scale, letters, cache) == drawn);
        CHECK(files_in(folder / "composure").size() == before + 1);
        CHECK(atlas_of(scale, letters, cache) == drawn);
        CHECK(files_in(folder / "composure").size() == before + 1);
    }
}

TEST_CASE("letters of a changed font, or kept in a wrong shape, are drawn anew") {
    const test::OwnFolder folder;
    fs::create_directories(folder / "fonts");
    for (const char* name : {"NotoSans-Regular.ttf", "NotoSans-Bold.ttf"})
        fs::copy_file(find_font(name), folder / (std::string("fonts/") + name));
    ::setenv("COMPOSURE_FONTS", (folder / "fonts").c_str(), 1);
    const Cache cache(folder / "composure");
    const Atlas drawn = atlas_of(1, Letters::usual, cache);
    // The same size and the same time of writing, yet another file: the thin one's letters in the place of the bold.
    const auto time = fs::last_write_time(folder / "fonts/NotoSans-Bold.ttf");
    const std::string bold = test::bytes_of(folder / "fonts/NotoSans-Bold.ttf");
    std::string thin = test::bytes_of(folder / "fonts/NotoSans-Regular.ttf");
    thin.resize(bold.size(), '\0');
    write_over(folder / "fonts/NotoSans-Bold.ttf", thin);
    fs::last_write_time(folder / "fonts/NotoSans-Bold.ttf", time);
    CHECK_FALSE(atlas_of(1, Letters::usual, cache) == drawn);
    CHECK(files_in(folder / "composure").size() == 2);
    write_over(folder / "fonts/NotoSans-Bold.ttf", "no font");
    const auto made = PreparedFonts::make(1, Letters::usual, cache);
    REQUIRE_FALSE(made);
    CHECK(made.error().code == "no-font");
    CHECK(files_in(folder / "composure").size() == 2);
    ::unsetenv("COMPOSURE_FONTS");
}

TEST_CASE("bytes that are no atlas are refused, wherever they end") {
    ImGui::CreateContext();
    const Cache none((std::string()));
    Fonts fonts;
    fonts.take(*PreparedFonts::make(0.75F, Letters::usual, none));
    const std::string good = window::bytes_of(*ImGui::GetIO().Fonts);
    const auto reads = [](const std::string& bytes, std::size_t count) {
        ImFontAtlas atlas;
        return read_atlas(bytes, count, atlas);
    };
    CHECK(reads(good, kFaceCount));
    CHECK_FALSE(reads(good, kFaceCount - 1));
    CHECK_FALSE(reads(good, kFaceCount + 1));
    CHECK_FALSE(reads(good + "x", kFaceCount));
    CHECK_FALSE(reads(std::string(good.size(), '\0'), kFaceCount));
    CHECK_FALSE(reads(std::string(good.size(), '\xFF'), kFaceCount));
    for (std::size_t end = 0; end < good.size(); end += 997) CHECK_FALSE(reads(good.substr(0, end), kFaceCount));
    ImGui::DestroyContext();
}
