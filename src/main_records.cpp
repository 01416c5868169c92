#include "commands/run.h"
#include "records/log.h"
#include "records/open.h"

// Every command, with records. People call `composure`, which becomes this program.
int main(int argc, char** argv) {
    const auto log = composure::records::log_file();
    return composure::commands::run(argc, argv, composure::records::open, *log);
}
