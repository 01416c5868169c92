// Mesa keeps memory until the process ends and is unloaded before the leak check can name it. Everything else of the
// address sanitizer stays on.
extern "C" const char* __asan_default_options();
extern "C" const char* __asan_default_options() { return "detect_leaks=0"; }
