# Warnings, sanitizers and a compiler cache, the same for every room.
add_library(composure_options INTERFACE)
target_compile_options(composure_options INTERFACE
  -Wall -Wextra -Wpedantic -Wshadow -Wconversion -Wsign-conversion -Wnon-virtual-dtor -Wold-style-cast)
if(COMPOSURE_WARNINGS_AS_ERRORS)
  target_compile_options(composure_options INTERFACE -Werror)
endif()
if(COMPOSURE_SANITIZE)
  add_compile_options(-fsanitize=${COMPOSURE_SANITIZE} -fno-sanitize-recover=all -fno-omit-frame-pointer)
  add_link_options(-fsanitize=${COMPOSURE_SANITIZE})
  # Two million places that a check may name would be moved at every start of a program: four fifths of the time of the
  # tests that start hundreds.
  if(COMPOSURE_SANITIZE MATCHES "address" AND CMAKE_CXX_COMPILER_ID STREQUAL "GNU")
    add_link_options(-no-pie)
  endif()
endif()
if(COMPOSURE_FUZZ)
  add_compile_options(-fsanitize=fuzzer-no-link)
endif()

# A library that a program does not call is not loaded: it would cost at every start.
add_link_options(-Wl,--as-needed)

# The cache looks through a precompiled header only when it is told that macros of the time in it do not matter.
find_program(COMPOSURE_CCACHE ccache)
if(COMPOSURE_CCACHE)
  set(CMAKE_CXX_COMPILER_LAUNCHER ${CMAKE_COMMAND} -E env
    CCACHE_SLOPPINESS=pch_defines,time_macros ${COMPOSURE_CCACHE})
endif()
