#include <random>
int draw() { return rand(); }
std::mt19937 engine() { return {}; }
