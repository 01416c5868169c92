#include "commands/program.h"
int main() { return 0; }
