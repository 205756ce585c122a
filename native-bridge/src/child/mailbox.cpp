#include "child/mailbox.h"

#include <algorithm>
#include <utility>

namespace feelscape::child {
namespace {

template <typename Message>
bool is(const News& news) {
  const auto* message = std::get_if<FromChild>(&news);
  return message != nullptr && std::holds_alternative<Message>(*message);
}

bool isPresence(const News& news) { return !std::holds_alternative<FromChild>(news); }

}  // namespace

bool Mailbox::put(News news) {
  const std::lock_guard<std::mutex> lock(mutex_);
  const auto replaced = [&](const News& older) {
    return (is<NewPiece>(news) && is<NewPiece>(older)) || (is<Wish>(news) && is<Wish>(older)) ||
           (isPresence(news) && isPresence(older));
  };
  waiting_.erase(std::remove_if(waiting_.begin(), waiting_.end(), replaced), waiting_.end());
  // Presence always finds room: there is one of it at most.
  if (waiting_.size() >= kMostNews && !isPresence(news)) return false;
  waiting_.push_back(std::move(news));
  wake_.ring();
  return true;
}

std::vector<News> Mailbox::take() {
  const std::lock_guard<std::mutex> lock(mutex_);
  wake_.drain();
  return std::exchange(waiting_, {});
}

}  // namespace feelscape::child
