// A built atlas of letters as bytes for a cache, and back: what ImGui draws with, without the font files and FreeType.
#pragma once

#include <string>
#include <string_view>

struct ImFontAtlas;

namespace composure::window {

std::string bytes_of(const ImFontAtlas& atlas);
// Into a new atlas. False when these are not the bytes of `fonts` fonts, all of them and no more; then the atlas is of
// no use.
bool read_atlas(std::string_view bytes, std::size_t fonts, ImFontAtlas& atlas);

}  // namespace composure::window
