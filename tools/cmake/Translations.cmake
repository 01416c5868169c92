# build/PRESET/locale/CODE/LC_MESSAGES/composure.mo, where the window looks first (words.h).
find_program(COMPOSURE_MSGFMT msgfmt REQUIRED) # of the package gettext
set(template ${CMAKE_SOURCE_DIR}/assets/locale/composure.pot)
set(made ${CMAKE_BINARY_DIR}/locale/made)
file(GLOB catalogues CONFIGURE_DEPENDS ${CMAKE_SOURCE_DIR}/assets/locale/*.po)
add_custom_command(OUTPUT ${made}
  COMMAND ${CMAKE_SOURCE_DIR}/tools/translations --build ${CMAKE_BINARY_DIR}/locale
  COMMAND ${CMAKE_COMMAND} -E touch ${made}
  DEPENDS ${template} ${catalogues} ${CMAKE_SOURCE_DIR}/tools/translations ${CMAKE_SOURCE_DIR}/tools/locale/pseudo.awk
  COMMENT "Making the catalogues of the languages")
add_custom_target(composure_locale DEPENDS ${made})
add_dependencies(composure_window composure_locale)
