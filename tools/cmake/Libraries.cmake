# Debian's packages, found once for every room; tools/setup installs them and says what each is for.
find_package(PkgConfig REQUIRED)
find_package(Threads REQUIRED)
find_package(fmt REQUIRED)
find_package(tl-expected REQUIRED)
find_package(spdlog REQUIRED)
find_package(yaml-cpp REQUIRED)
find_package(nlohmann_json REQUIRED)
find_package(CLI11 REQUIRED)

# yaml-cpp 0.8 (Debian 13) gave its target a namespace.
if(TARGET yaml-cpp::yaml-cpp)
  set(COMPOSURE_YAML yaml-cpp::yaml-cpp)
else()
  set(COMPOSURE_YAML yaml-cpp)
endif()

# SOCI has no CMake file on Debian 12; its back ends are loaded by name when records are opened (platform.md).
find_library(COMPOSURE_SOCI soci_core REQUIRED)
