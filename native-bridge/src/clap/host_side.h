// The CLAP host as an editor needs it.
#pragma once

#include <map>
#include <optional>
#include <string>

#include "clap/abi.h"
#include "clap/moves.h"
#include "editor/editor.h"

namespace feelscape::clap {

template <typename Extension>
const Extension* hostExtension(const Host* host, const char* name) {
  return static_cast<const Extension*>(host->getExtension(host, name));
}

// All of it [main-thread].
class HostSide final : public editor::Host {
 public:
  // `moves` are told to the host in its blocks.
  HostSide(const clap::Host* host, Moves& moves) : host_(host), moves_(moves) {}

  // Whether the host serves a panel.
  bool canServe() const;

  std::string name() override { return host_->name != nullptr ? host_->name : ""; }
  std::string version() override { return host_->hostVersion != nullptr ? host_->hostVersion : ""; }
  void watch(int descriptor) override;
  void unwatch(int descriptor) override;
  void startTicking() override;
  void stopTicking() override;
  void beginGesture(int index) override { put(Move::kBegin, index, 0); }
  void moveTo(int index, double value) override { put(Move::kValue, index, value); }
  void endGesture(int index) override { put(Move::kEnd, index, 0); }
  void pieceChanged() override;
  void wantsSize(panel::Size size) override;
  void panelClosed() override;

 private:
  void put(Move::Kind kind, int index, double value);

  const clap::Host* const host_;
  Moves& moves_;
  std::optional<std::uint32_t> timer_;
};

}  // namespace feelscape::clap
