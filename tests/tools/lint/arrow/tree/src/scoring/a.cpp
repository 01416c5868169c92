#include "base/error.h"
#include "reports/text.h"
#include "scenario/read_internal.h"
