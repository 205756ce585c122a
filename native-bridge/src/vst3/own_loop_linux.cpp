#include "vst3/own_loop.h"

namespace feelscape::vst3 {

Held<RunLoop> ownLoop() { return {}; }

}  // namespace feelscape::vst3
