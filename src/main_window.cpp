#include <cstdio>
#include <cstdlib>

#include "records/log.h"
#include "records/open.h"
#include "window/app/memory.h"
#include "window/window.h"

int main(int count, char** words) {
    composure::window::take_memory_in_large_pages();
    int status = 0;
    {
        const auto log = composure::records::log_file();
        status = composure::window::run(count, words, {composure::records::open, log.get()});
    }
    // All is durable; what still waits for a sound server that does not answer is not waited for, nor flushed.
    std::fflush(stdout);
    std::fflush(stderr);
    std::_Exit(status);
}
