#include <atomic>
#include <thread>
std::mutex gate;
void lock() { thread_local int count = 0; }
