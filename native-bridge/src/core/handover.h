// Hands values made on the main thread to the audio thread, and takes the old ones back, without a lock on either side.
#pragma once

#include <atomic>
#include <memory>

namespace feelscape {

template <typename T>
class Handover {
 public:
  Handover() = default;
  Handover(const Handover&) = delete;
  Handover& operator=(const Handover&) = delete;

  ~Handover() {
    delete offered_.load();
    delete current_;
    collect();
  }

  // [main-thread] Offers a value in place of the one before, and frees what is no longer in use.
  void offer(std::unique_ptr<T> value) {
    delete offered_.exchange(new Link{std::move(value), nullptr}, std::memory_order_acq_rel);
    collect();
  }

  // [audio-thread] Takes up what was offered; whether there was something.
  bool take() {
    if (offered_.load(std::memory_order_relaxed) == nullptr) return false;
    Link* const taken = offered_.exchange(nullptr, std::memory_order_acq_rel);
    if (taken == nullptr) return false;
    if (current_ != nullptr) retire(current_);
    current_ = taken;
    return true;
  }

  // [audio-thread] The value last taken up; null before the first. It stays until the next is taken up.
  const T* current() const { return current_ != nullptr ? current_->value.get() : nullptr; }

 private:
  struct Link {
    std::unique_ptr<T> value;
    Link* next;
  };

  void retire(Link* link) {
    link->next = retired_.load(std::memory_order_relaxed);
    while (!retired_.compare_exchange_weak(link->next, link, std::memory_order_release, std::memory_order_relaxed)) {
    }
  }

  void collect() {
    Link* link = retired_.exchange(nullptr, std::memory_order_acquire);
    while (link != nullptr) {
      Link* const next = link->next;
      delete link;
      link = next;
    }
  }

  std::atomic<Link*> offered_{nullptr};
  std::atomic<Link*> retired_{nullptr};
  Link* current_ = nullptr;
};

}  // namespace feelscape
