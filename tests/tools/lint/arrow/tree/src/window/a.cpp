#include "terminal/protocol.h"
