#include "a.h"
#include "base/a.h"
