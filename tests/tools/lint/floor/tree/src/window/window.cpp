#include "window/app/app.h"
#include "window/window.h"
