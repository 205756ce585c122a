// What the child said for one instance, on its way from the io thread to the main thread.
#pragma once

#include <cstdint>
#include <mutex>
#include <string>
#include <variant>
#include <vector>

#include "child/frames.h"
#include "child/process.h"

namespace feelscape::child {

// A child is there and can be told of the instance. Lives are counted, so that nothing meant for one reaches the next.
struct Arrived {
  std::uint64_t life;
};

// There is no child any more, or yet.
struct Gone {
  std::string why;
};

using News = std::variant<Arrived, Gone, FromChild>;

class Mailbox {
 public:
  static constexpr std::size_t kMostNews = 4096;

  // [io-thread] Whether there was room. A piece, a wish, and the coming and going of the child, replace those before:
  // all else is small.
  bool put(News news);

  // [main-thread] All of it, in the order in which it came.
  std::vector<News> take();

  // Readable where there is something to take.
  int descriptor() const { return wake_.descriptor(); }

 private:
  std::mutex mutex_;
  std::vector<News> waiting_;
  Wake wake_;
};

}  // namespace feelscape::child
