#include "records/people.h"
#include "records/store.h"
