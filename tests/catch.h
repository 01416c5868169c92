// Catch2's single header on Debian 12 (2.13), its new layout on Debian 13 (3.7).
#pragma once
#if __has_include(<catch2/catch_all.hpp>)
#include <catch2/catch_all.hpp>
#else
#include <catch2/catch.hpp>
#endif
