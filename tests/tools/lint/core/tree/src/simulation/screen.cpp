#include <iostream>
void say() { printf("a"); }
void shout() {
    std::cout << 1;
    fmt::print("a");
}
