#include "records/log.h"
#include "records/open.h"
#include "window/window.h"

int main(int count, char** words) {
    const auto log = composure::records::log_file();
    return composure::window::run(count, words, {composure::records::open, log.get()});
}
