# SDL2, Dear ImGui (Debian's static archive with its back ends), OpenGL, FreeType, FriBidi: for the room window/ alone.
# Order matters: the archive first, then what it needs (platform.md).
find_package(SDL2 REQUIRED)
find_package(Freetype REQUIRED)
find_package(OpenGL REQUIRED COMPONENTS OpenGL)
pkg_check_modules(FRIBIDI REQUIRED IMPORTED_TARGET fribidi)
pkg_check_modules(IMGUI REQUIRED imgui)
find_library(COMPOSURE_IMGUI imgui REQUIRED)
find_library(COMPOSURE_STB stb REQUIRED)
add_library(composure_window_libraries INTERFACE)
target_include_directories(composure_window_libraries SYSTEM INTERFACE ${IMGUI_INCLUDE_DIRS} /usr/include/imgui /usr/include/stb)
target_link_libraries(composure_window_libraries INTERFACE
  ${COMPOSURE_IMGUI} ${COMPOSURE_STB} SDL2::SDL2 Freetype::Freetype OpenGL::GL PkgConfig::FRIBIDI ${CMAKE_DL_LIBS})
