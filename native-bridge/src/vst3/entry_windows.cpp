#include "export.h"

// [main-thread] Loading the binary starts nothing, so there is nothing to do here and in ExitDll.
FEELSCAPE_EXPORT bool InitDll() { return true; }

// [main-thread]
FEELSCAPE_EXPORT bool ExitDll() { return true; }
