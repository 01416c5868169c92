#include "records/log.h"
#include "records/open.h"
#include "window/memory.h"
#include "window/window.h"

int main(int count, char** words) {
    composure::window::take_memory_in_large_pages();
    const auto log = composure::records::log_file();
    return composure::window::run(count, words, {composure::records::open, log.get()});
}
