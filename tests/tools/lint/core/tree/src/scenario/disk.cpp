#include <cstdio>
#include <filesystem>
FILE* open() { return fopen("a", "r"); }
