# One folder of src/ is one room, one library, one set of allowed arrows (architecture.md). tools/lint holds the table
# and compares both the includes and the links below with it.

# composure_room(NAME rooms... [LIBRARIES targets...]): every src/NAME/*.cpp, and those of its folders, in one static library. The
# libraries are for the room's own .cpp files: they are linked, but no header of the room may show them.
function(composure_room name)
  cmake_parse_arguments(ROOM "" "" "LIBRARIES" ${ARGN})
  file(GLOB sources CONFIGURE_DEPENDS ${CMAKE_SOURCE_DIR}/src/${name}/*.cpp ${CMAKE_SOURCE_DIR}/src/${name}/*/*.cpp)
  list(TRANSFORM ROOM_UNPARSED_ARGUMENTS PREPEND composure_ OUTPUT_VARIABLE rooms)
  if(sources)
    add_library(composure_${name} STATIC ${sources})
    target_include_directories(composure_${name} PUBLIC ${CMAKE_SOURCE_DIR}/src)
    target_link_libraries(composure_${name} PUBLIC ${rooms} fmt::fmt PRIVATE composure_options ${ROOM_LIBRARIES})
    # Several files are compiled as one: half the time of a build from nothing. A name in an anonymous namespace is
    # therefore free only once in a room.
    set_target_properties(composure_${name} PROPERTIES UNITY_BUILD ${COMPOSURE_UNITY} UNITY_BUILD_BATCH_SIZE 8)
    if(TARGET composure_room_headers)
      target_precompile_headers(composure_${name} REUSE_FROM composure_room_headers)
    endif()
  else()
    add_library(composure_${name} INTERFACE)
    target_include_directories(composure_${name} INTERFACE ${CMAKE_SOURCE_DIR}/src)
    target_link_libraries(composure_${name} INTERFACE ${rooms} fmt::fmt)
  endif()
endfunction()

# composure_header_room(NAME rooms...): one public header of a room as a library of its own, without the room's code.
function(composure_header_room name)
  list(TRANSFORM ARGN PREPEND composure_ OUTPUT_VARIABLE rooms)
  add_library(composure_${name} INTERFACE)
  target_include_directories(composure_${name} INTERFACE ${CMAKE_SOURCE_DIR}/src)
  target_link_libraries(composure_${name} INTERFACE ${rooms} fmt::fmt)
endfunction()

# composure_program(NAME main.cpp rooms...): a program beside the build's root, so that people find it.
function(composure_program name main)
  if(NOT EXISTS ${CMAKE_CURRENT_SOURCE_DIR}/${main})
    return()
  endif()
  list(TRANSFORM ARGN PREPEND composure_ OUTPUT_VARIABLE rooms)
  add_executable(${name} ${main})
  target_link_libraries(${name} PRIVATE composure_options ${rooms})
  set_target_properties(${name} PROPERTIES RUNTIME_OUTPUT_DIRECTORY ${CMAKE_BINARY_DIR})
endfunction()

# What the tests look at is built as people get it; the tests themselves need not be fast, but soon built.
set(COMPOSURE_TEST_OPTIONS $<$<CONFIG:Release>:-O1>)

# composure_test(ROOM libraries... [PARTS n]): every tests/ROOM/*.cpp in one Catch2 program, run by ctest as one test, or
# as n that run side by side: every n-th file in each, and in the last what is in no other. Hidden cases are in none.
function(composure_test name)
  cmake_parse_arguments(TEST "" "PARTS" "" ${ARGN})
  file(GLOB sources CONFIGURE_DEPENDS ${CMAKE_SOURCE_DIR}/tests/${name}/*.cpp)
  if(NOT sources)
    return()
  endif()
  add_executable(test_${name} ${sources})
  target_link_libraries(test_${name} PRIVATE composure_options ${TEST_UNPARSED_ARGUMENTS} Catch2::Catch2WithMain fmt::fmt)
  target_include_directories(test_${name} PRIVATE ${CMAKE_SOURCE_DIR}/tests ${CMAKE_SOURCE_DIR}/src)
  target_compile_definitions(test_${name} PRIVATE
    COMPOSURE_SOURCE_DIR="${CMAKE_SOURCE_DIR}" COMPOSURE_BINARY_DIR="${CMAKE_BINARY_DIR}")
  target_compile_options(test_${name} PRIVATE ${COMPOSURE_TEST_OPTIONS})
  target_precompile_headers(test_${name} REUSE_FROM composure_test_headers)
  if(NOT TEST_PARTS)
    add_test(NAME ${name} COMMAND test_${name})
    set_tests_properties(${name} PROPERTIES TIMEOUT 600)
    return()
  endif()
  set(place 0)
  set(rest "~[.]")
  foreach(source ${sources})
    get_filename_component(file ${source} NAME_WE)
    math(EXPR part "${place} % ${TEST_PARTS} + 1")
    math(EXPR place "${place} + 1")
    if(part LESS TEST_PARTS)
      list(APPEND part_${part} "[#${file}]~[.]")
      string(APPEND rest "~[#${file}]")
    endif()
  endforeach()
  set(part_${TEST_PARTS} ${rest})
  foreach(part RANGE 1 ${TEST_PARTS})
    list(JOIN part_${part} "," cases)
    add_test(NAME ${name}_${part} COMMAND test_${name} --filenames-as-tags "${cases}")
    set_tests_properties(${name}_${part} PROPERTIES TIMEOUT 600)
  endforeach()
endfunction()
