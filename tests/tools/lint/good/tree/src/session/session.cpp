#include <spdlog/spdlog.h>
#include <unistd.h>

#include <chrono>

#include "records/store.h"
#include "scenario/scenario.h"
double seconds = 0.5;
