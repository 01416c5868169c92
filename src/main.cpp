#include "commands/run_quick.h"

int main(int argc, char** argv) { return composure::commands::run_quick(argc, argv); }
