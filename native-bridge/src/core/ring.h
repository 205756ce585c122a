// A queue between two threads without a lock: one puts, one takes.
#pragma once

#include <array>
#include <atomic>
#include <cstddef>

namespace feelscape {

template <typename T, std::size_t kRoom>
class Ring {
 public:
  // [one thread] How many more can be put.
  std::size_t room() const {
    return kRoom - (put_.load(std::memory_order_relaxed) - taken_.load(std::memory_order_acquire));
  }

  // [the same thread] Whether there was room.
  bool put(const T& value) {
    if (room() == 0) return false;
    const std::size_t at = put_.load(std::memory_order_relaxed);
    values_[at % kRoom] = value;
    put_.store(at + 1, std::memory_order_release);
    return true;
  }

  // [the other thread] The oldest, which stays until it is dropped; null where there is none.
  const T* oldest() const {
    const std::size_t at = taken_.load(std::memory_order_relaxed);
    return at == put_.load(std::memory_order_acquire) ? nullptr : &values_[at % kRoom];
  }

  // [the other thread] Drops the oldest, which must be there.
  void drop() { taken_.store(taken_.load(std::memory_order_relaxed) + 1, std::memory_order_release); }

 private:
  std::array<T, kRoom> values_{};
  std::atomic<std::size_t> put_{0};
  std::atomic<std::size_t> taken_{0};
};

}  // namespace feelscape
