#include "commands/run.h"
#include "records/open.h"

// The same commands with a database, for those that need one: `composure` becomes this program when it is asked for them.
int main(int argc, char** argv) { return composure::commands::run(argc, argv, composure::records::open); }
