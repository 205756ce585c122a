// What a host finds in a plugin's binary by its name.
#pragma once

#ifdef _WIN32
#define FEELSCAPE_EXPORT extern "C" __attribute__((dllexport))
#else
#define FEELSCAPE_EXPORT extern "C" __attribute__((visibility("default")))
#endif
