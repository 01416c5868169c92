#include <chrono>
#include <iostream>
double seconds = 0.5;
