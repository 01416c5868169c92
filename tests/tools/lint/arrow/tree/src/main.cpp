#include "window/app.h"
