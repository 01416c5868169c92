#include "commands/run.h"

int main(int argc, char** argv) { return composure::commands::run(argc, argv, nullptr); }
