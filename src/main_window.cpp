#include "window/window.h"

int main(int count, char** words) { return composure::window::run(count, words); }
