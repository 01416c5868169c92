#include <unistd.h>
int counter = 0;
std::vector<int> seen;
static bool ready{false};
const int kFine = 1;
struct Kept {
    static int shared;
    static int made(int);
    int own = 0;
};
int next() {
    static int last = 0;
    static const int kFirst = 1;
    return last + (getenv("HOME") ? kFirst : 0);
}
