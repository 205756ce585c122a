#include "support/audio_watch.h"

#include <dlfcn.h>
#include <poll.h>
#include <pthread.h>
#include <semaphore.h>
#include <sys/socket.h>
#include <sys/types.h>
#include <unistd.h>

#include <cstdarg>
#include <cstdio>
#include <ctime>

namespace {

enum Kind { kForbidden, kWaits };

// Where it lies is known when the library is loaded: finding it allocates nothing.
#define FEELSCAPE_OF_THREAD thread_local __attribute__((tls_model("initial-exec")))

FEELSCAPE_OF_THREAD bool isWatched = false;
FEELSCAPE_OF_THREAD bool mayWait = false;
FEELSCAPE_OF_THREAD long count = 0;
FEELSCAPE_OF_THREAD const char* first = nullptr;

void note(Kind kind, const char* name) {
  if (!isWatched || (kind == kWaits && mayWait)) return;
  if (count++ == 0) first = name;
}

// The C library's own. Of the functions on conditions it keeps two versions.
void* ownOf(const char* name) {
  if (void* const newer = dlvsym(RTLD_NEXT, name, "GLIBC_2.3.2")) return newer;
  return dlsym(RTLD_NEXT, name);
}

}  // namespace

// The asm name is the function's; under its own name the C library's declaration would want to be repeated.
#define FEELSCAPE_STANDS_FOR(result, name, parameters)                                                 \
  extern "C" __attribute__((visibility("default"))) result feelscape_##name parameters __asm__(#name); \
  result feelscape_##name parameters

#define FEELSCAPE_WATCHED(kind, result, name, parameters, arguments)               \
  FEELSCAPE_STANDS_FOR(result, name, parameters) {                                 \
    note(kind, #name);                                                             \
    static auto* const own = reinterpret_cast<result(*) parameters>(ownOf(#name)); \
    return own arguments;                                                          \
  }

// Memory: under these names the C library has them for those who stand before it.
extern "C" {
void* __libc_malloc(size_t size);
void* __libc_calloc(size_t count, size_t size);
void* __libc_realloc(void* memory, size_t size);
void* __libc_memalign(size_t alignment, size_t size);
void __libc_free(void* memory);
}

FEELSCAPE_STANDS_FOR(void*, malloc, (size_t size)) {
  note(kForbidden, "malloc");
  return __libc_malloc(size);
}
FEELSCAPE_STANDS_FOR(void*, calloc, (size_t count, size_t size)) {
  note(kForbidden, "calloc");
  return __libc_calloc(count, size);
}
FEELSCAPE_STANDS_FOR(void*, realloc, (void* memory, size_t size)) {
  note(kForbidden, "realloc");
  return __libc_realloc(memory, size);
}
FEELSCAPE_STANDS_FOR(void*, aligned_alloc, (size_t alignment, size_t size)) {
  note(kForbidden, "aligned_alloc");
  return __libc_memalign(alignment, size);
}
FEELSCAPE_STANDS_FOR(void*, memalign, (size_t alignment, size_t size)) {
  note(kForbidden, "memalign");
  return __libc_memalign(alignment, size);
}
FEELSCAPE_STANDS_FOR(int, posix_memalign, (void** memory, size_t alignment, size_t size)) {
  note(kForbidden, "posix_memalign");
  *memory = __libc_memalign(alignment, size);
  return *memory != nullptr ? 0 : 12;
}
FEELSCAPE_STANDS_FOR(void, free, (void* memory)) {
  note(kForbidden, "free");
  __libc_free(memory);
}
FEELSCAPE_WATCHED(kForbidden, void*, mmap, (void* at, size_t size, int rights, int flags, int file, off_t offset),
                  (at, size, rights, flags, file, offset))
FEELSCAPE_WATCHED(kForbidden, int, munmap, (void* at, size_t size), (at, size))

// Locks. Letting go of one may wake a thread, and that is a call of the system.
FEELSCAPE_WATCHED(kForbidden, int, pthread_mutex_lock, (pthread_mutex_t * mutex), (mutex))
FEELSCAPE_WATCHED(kForbidden, int, pthread_mutex_trylock, (pthread_mutex_t * mutex), (mutex))
FEELSCAPE_WATCHED(kForbidden, int, pthread_mutex_timedlock, (pthread_mutex_t * mutex, const timespec* until),
                  (mutex, until))
FEELSCAPE_WATCHED(kForbidden, int, pthread_mutex_unlock, (pthread_mutex_t * mutex), (mutex))
FEELSCAPE_WATCHED(kForbidden, int, pthread_rwlock_rdlock, (pthread_rwlock_t * lock), (lock))
FEELSCAPE_WATCHED(kForbidden, int, pthread_rwlock_wrlock, (pthread_rwlock_t * lock), (lock))
FEELSCAPE_WATCHED(kForbidden, int, pthread_rwlock_unlock, (pthread_rwlock_t * lock), (lock))
FEELSCAPE_WATCHED(kForbidden, int, pthread_spin_lock, (pthread_spinlock_t * lock), (lock))
FEELSCAPE_WATCHED(kForbidden, int, pthread_cond_signal, (pthread_cond_t * condition), (condition))
FEELSCAPE_WATCHED(kForbidden, int, pthread_cond_broadcast, (pthread_cond_t * condition), (condition))
FEELSCAPE_WATCHED(kForbidden, int, pthread_cond_wait, (pthread_cond_t * condition, pthread_mutex_t* mutex),
                  (condition, mutex))
FEELSCAPE_WATCHED(kForbidden, int, pthread_cond_timedwait,
                  (pthread_cond_t * condition, pthread_mutex_t* mutex, const timespec* until),
                  (condition, mutex, until))
FEELSCAPE_WATCHED(kForbidden, int, pthread_cond_clockwait,
                  (pthread_cond_t * condition, pthread_mutex_t* mutex, clockid_t clock, const timespec* until),
                  (condition, mutex, clock, until))
FEELSCAPE_WATCHED(kForbidden, int, sem_wait, (sem_t * semaphore), (semaphore))
FEELSCAPE_WATCHED(kForbidden, int, sem_timedwait, (sem_t * semaphore, const timespec* until), (semaphore, until))
FEELSCAPE_WATCHED(kForbidden, int, sem_post, (sem_t * semaphore), (semaphore))
FEELSCAPE_WATCHED(kForbidden, int, pthread_join, (pthread_t thread, void** result), (thread, result))

// Waits.
FEELSCAPE_WATCHED(kWaits, int, nanosleep, (const timespec* time, timespec* left), (time, left))
FEELSCAPE_WATCHED(kWaits, int, clock_nanosleep, (clockid_t clock, int flags, const timespec* time, timespec* left),
                  (clock, flags, time, left))
FEELSCAPE_WATCHED(kWaits, int, usleep, (useconds_t time), (time))
FEELSCAPE_WATCHED(kWaits, int, sched_yield, (), ())

// Descriptors, files, and whatever else the system is called for.
FEELSCAPE_WATCHED(kForbidden, int, poll, (pollfd * polled, nfds_t number, int time), (polled, number, time))
FEELSCAPE_WATCHED(kForbidden, ssize_t, read, (int from, void* to, size_t size), (from, to, size))
FEELSCAPE_WATCHED(kForbidden, ssize_t, write, (int to, const void* from, size_t size), (to, from, size))
FEELSCAPE_WATCHED(kForbidden, ssize_t, send, (int to, const void* from, size_t size, int flags),
                  (to, from, size, flags))
FEELSCAPE_WATCHED(kForbidden, ssize_t, recv, (int from, void* to, size_t size, int flags), (from, to, size, flags))
FEELSCAPE_WATCHED(kForbidden, int, close, (int descriptor), (descriptor))
FEELSCAPE_WATCHED(kForbidden, FILE*, fopen, (const char* name, const char* mode), (name, mode))
FEELSCAPE_WATCHED(kForbidden, size_t, fwrite, (const void* from, size_t size, size_t number, FILE* to),
                  (from, size, number, to))
FEELSCAPE_WATCHED(kForbidden, int, fputs, (const char* text, FILE* to), (text, to))
FEELSCAPE_WATCHED(kForbidden, int, puts, (const char* text), (text))
FEELSCAPE_WATCHED(kForbidden, int, vfprintf, (FILE * to, const char* form, va_list values), (to, form, values))
FEELSCAPE_WATCHED(kForbidden, long, syscall, (long number, long a, long b, long c, long d, long e, long f),
                  (number, a, b, c, d, e, f))

FEELSCAPE_STANDS_FOR(int, fprintf, (FILE * to, const char* form, ...)) {
  va_list values;
  va_start(values, form);
  const int written = std::vfprintf(to, form, values);
  va_end(values);
  return written;
}

namespace feelscape::test {

__attribute__((visibility("default"))) Misdeeds watched(Waiting waiting, void (*work)(void*), void* of) {
  mayWait = waiting == Waiting::allowed;
  count = 0;
  first = nullptr;
  isWatched = true;
  work(of);
  isWatched = false;
  return {count, first != nullptr ? first : ""};
}

}  // namespace feelscape::test
