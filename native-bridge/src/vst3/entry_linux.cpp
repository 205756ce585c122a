#include "export.h"

// [main-thread] Loading the binary starts nothing, so there is nothing to do here and in ModuleExit.
FEELSCAPE_EXPORT bool ModuleEntry(void*) { return true; }

// [main-thread]
FEELSCAPE_EXPORT bool ModuleExit() { return true; }
