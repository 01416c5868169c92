"""The table of architecture.md: who may use whom. Everything else in tools/lint looks things up here."""

CORE = ("base", "scenario", "simulation", "scoring", "language", "analysis")  # no clock, disk, log, screen, thread

# room -> rooms whose headers it may include and whose libraries it may link.
ARROWS = {
    "base": (),
    "scenario": ("base",),
    "simulation": ("base", "scenario"),
    "scoring": ("base", "scenario", "simulation"),
    "language": ("base", "scenario"),
    "analysis": ("base", "scenario", "simulation", "scoring"),
    "session": ("base", "scenario", "simulation", "scoring", "language"),
    "records": ("base", "scenario", "scoring"),
    "reports": ("base", "scenario", "simulation", "scoring", "records"),
    # An arrow to a room allows the public types that the room exposes.
    "window": ("base", "scenario", "simulation", "scoring", "session", "records", "reports"),
    "terminal": ("base", "scenario", "simulation", "scoring", "session", "reports"),
    "commands": ("base", "scenario", "simulation", "scoring", "language", "analysis", "session", "records", "reports",
                 "terminal"),
    "main.cpp": ("commands",),
    "main_records.cpp": ("commands", "records"),
    "main_window.cpp": ("window", "records"),
}

# A room of so many files that it has folders, from the ground up: each may include itself, those before it, and other
# rooms. What stands beside the folders is the room's door, and may include them all.
FLOORS = {
    "window": ("draw", "text", "sound", "ui", "platform", "portrait", "scene",
               "desk", "review", "home", "progress", "play", "debrief", "app"),
}

# One header, or one library, of a room whose rest is closed.
SINGLE_HEADERS = {"session": ("records/store.h",)}
SINGLE_LIBRARIES = {"session": ("records_store",)}

# library -> (start of its header's name, start of its CMake target, rooms that may use it)
LIBRARIES = {
    "fmt": (("fmt/",), ("fmt::",), None),
    "tl::expected": (("tl/",), ("tl::",), None),
    "yaml-cpp": (("yaml-cpp/",), ("yaml-cpp", "${COMPOSURE_YAML}"), ("scenario",)),
    "nlohmann-json": (("nlohmann/",), ("nlohmann_json",), ("reports", "terminal")),
    "CLI11": (("CLI/",), ("CLI11",), ("commands",)),
    "spdlog": (("spdlog/",), ("spdlog",), ("window", "terminal", "commands", "session", "records")),
    "SDL": (("SDL",), ("SDL2", "composure_window_libraries"), ("window",)),
    "Dear ImGui": (("imgui", "backends/imgui"), ("imgui",), ("window",)),
    "OpenGL": (("GL/", "EGL/"), ("OpenGL",), ("window",)),
    "FriBidi": (("fribidi",), ("PkgConfig::FRIBIDI",), ("window",)),
    "gettext": (("libintl.h",), ("Intl",), ("window",)),
    "stb": (("stb",), ("stb",), ("window",)),
    "FreeType": (("ft2build.h", "freetype"), ("Freetype",), ("window",)),
    "SOCI": (("soci/", "sqlite3.h"), ("soci", "SOCI"), ("records",)),
    "libxlsxwriter": (("xlsxwriter",), ("xlsxwriter",), ("reports",)),
}
ANYWHERE = ("fmt", "tl::expected")  # may also stand in a public header

STANDARD = set("""
algorithm any array atomic barrier bit bitset cassert cctype cerrno cfenv cfloat charconv chrono cinttypes climits clocale
cmath codecvt compare complex concepts condition_variable coroutine csetjmp csignal cstdarg cstddef cstdint cstdio cstdlib
cstring ctime cuchar cwchar cwctype deque exception execution filesystem forward_list fstream functional future
initializer_list iomanip ios iosfwd iostream istream iterator latch limits list locale map memory memory_resource mutex new
numbers numeric optional ostream queue random ranges ratio regex scoped_allocator semaphore set shared_mutex source_location
span sstream stack stdexcept stop_token streambuf string string_view syncstream system_error thread tuple type_traits
typeindex typeinfo unordered_map unordered_set utility valarray variant vector version
""".split())
SYSTEM = ("unistd.h", "poll.h", "termios.h", "fcntl.h", "signal.h", "dlfcn.h", "pwd.h", "malloc.h", "sys/")  # POSIX and glibc: not for the core

TOP_LEVEL = ("CMakeLists.txt", "CMakePresets.json", "src", "scenarios", "assets", "tests", "tools", "README.md",
             "CHANGELOG.md", "build")

FILE_LINES = {"soft": 250, "hard": 500}
HEADER_LINES = {"soft": 120, "hard": 500}
FUNCTION_LINES = {"soft": 30, "hard": 60}
MAIN_LINES = 39
