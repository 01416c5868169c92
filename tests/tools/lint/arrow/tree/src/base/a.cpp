#include "scenario/scenario.h"
// #include "window/window.h"
