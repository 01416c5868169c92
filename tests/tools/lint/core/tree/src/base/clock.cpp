#include <chrono>
#include <ctime>
int now(int time) { return time; }
auto later() { return std::time(nullptr); }
auto latest() { return time(nullptr); }
