# Builds for 64-bit Windows on Debian (g++-mingw-w64-x86-64-posix), and runs what is built under Wine (wine64):
#   cmake -S native-bridge -B native-bridge/build-windows -DCMAKE_TOOLCHAIN_FILE=cmake/mingw-w64.cmake
set(CMAKE_SYSTEM_NAME Windows)
set(CMAKE_SYSTEM_PROCESSOR x86_64)
# Of the two compilers that Debian has the one whose standard library has threads.
set(CMAKE_C_COMPILER x86_64-w64-mingw32-gcc-posix)
set(CMAKE_CXX_COMPILER x86_64-w64-mingw32-g++-posix)
set(CMAKE_FIND_ROOT_PATH /usr/x86_64-w64-mingw32)
set(CMAKE_FIND_ROOT_PATH_MODE_PROGRAM NEVER)
set(CMAKE_FIND_ROOT_PATH_MODE_LIBRARY ONLY)
set(CMAKE_FIND_ROOT_PATH_MODE_INCLUDE ONLY)
set(CMAKE_FIND_ROOT_PATH_MODE_PACKAGE ONLY)
# Debian has it on the PATH only with the package wine.
find_program(FEELSCAPE_WINE NAMES wine64 wine PATHS /usr/lib/wine)
if(FEELSCAPE_WINE)
  set(CMAKE_CROSSCOMPILING_EMULATOR ${FEELSCAPE_WINE})
endif()
