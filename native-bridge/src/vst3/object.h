// Objects that count their references, and the pointers that hold them.
#pragma once

#include <atomic>
#include <cstdint>
#include <cstring>
#include <utility>

#include "vst3/abi.h"

namespace feelscape::vst3 {

inline bool isSame(const std::uint8_t* asked, const Uid& id) {
  return std::memcmp(asked, id.bytes, sizeof id.bytes) == 0;
}

// An object with these interfaces, which ends when nobody holds it; whoever made it holds it once. The first interface
// stands for all where only Unknown is asked for.
template <typename First, typename... Others>
class Object : public First, public Others... {
 public:
  // [any-thread]
  Result queryInterface(const std::uint8_t* iid, void** object) override {
    if (iid == nullptr || object == nullptr) return kInvalidArgument;
    *object = nullptr;
    if (isSame(iid, Unknown::iid)) *object = static_cast<First*>(this);
    offer<First>(iid, object);
    (offer<Others>(iid, object), ...);
    if (*object == nullptr) return kNoInterface;
    addRef();
    return kOk;
  }

  // [any-thread]
  std::uint32_t addRef() override { return references_.fetch_add(1, std::memory_order_relaxed) + 1; }

  // [any-thread]
  std::uint32_t release() override {
    const std::uint32_t left = references_.fetch_sub(1, std::memory_order_acq_rel) - 1;
    if (left == 0) delete this;
    return left;
  }

 protected:
  // Stands behind the interfaces' own functions in the table, where a host does not look.
  virtual ~Object() = default;

 private:
  template <typename Interface>
  void offer(const std::uint8_t* iid, void** object) {
    if (isSame(iid, Interface::iid)) *object = static_cast<Interface*>(this);
  }

  std::atomic<std::uint32_t> references_{1};
};

// Holds an object for as long as it lives.
template <typename Interface>
class Held {
 public:
  Held() = default;
  Held(const Held&) = delete;
  Held& operator=(Held&& other) noexcept {
    std::swap(object_, other.object_);
    return *this;
  }
  Held(Held&& other) noexcept : object_(std::exchange(other.object_, nullptr)) {}
  ~Held() {
    if (object_ != nullptr) object_->release();
  }

  // Takes over a reference that was counted already.
  static Held adopt(Interface* object) {
    Held held;
    held.object_ = object;
    return held;
  }

  // Another one of an object that somebody else holds; null stays null.
  static Held share(Interface* object) {
    if (object != nullptr) object->addRef();
    return adopt(object);
  }

  // What an object, which may be null, has of this interface.
  static Held ask(Unknown* object) {
    void* found = nullptr;
    if (object == nullptr || object->queryInterface(Interface::iid.bytes, &found) != kOk) return {};
    return adopt(static_cast<Interface*>(found));
  }

  Interface* get() const { return object_; }
  Interface* operator->() const { return object_; }
  explicit operator bool() const { return object_ != nullptr; }

 private:
  Interface* object_ = nullptr;
};

}  // namespace feelscape::vst3
