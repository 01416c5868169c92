// What a scenario is about, in plain words, for the order of the library: read from what its customers do, because a
// scenario's file names no theme. Pure.
#pragma once

#include <cstddef>

#include "scenario/scenario.h"

namespace composure::window {

// In the order of the library.
enum class LibraryTheme { first_steps, rude_words, odd_requests, complaints, full_shop, phone, chat };
inline constexpr std::size_t kLibraryThemeCount = 7;

// An introduction of two minutes is first steps; where nobody stands before the trainee, the telephone or the chat is
// the matter; with four customers and more it is the line; else what provokes most often. A rude remark alone decides
// nothing: there is one in nearly every talk.
LibraryTheme theme_of(const scenario::Scenario& scenario);

const char* name_of(LibraryTheme theme);  // English; tr looks it up

}  // namespace composure::window
