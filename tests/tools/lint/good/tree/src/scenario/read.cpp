#include "scenario/read_internal.h"
