#include "window/app/app.h"
#include "window/play/shift.h"
#include "window/ui/ui.h"
#include "window/window.h"
