#include <cmath>
double half(float whole) { return whole * 0.5; }
int fine() { return 1'000 + kTable.size() + 0x1f; }
int large() { return 1e6; }
