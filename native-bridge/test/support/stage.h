// A host in miniature: a timeline of statements, played through an Instrument in blocks of any size.
#pragma once

#include <map>
#include <string>
#include <vector>

#include "core/instrument.h"
#include "support/fixture.h"

namespace feelscape::test {

// The parameter of a name in a fixture: an index into the table.
int parameterNamed(const std::string& name);

// Plays a fixture in blocks of `blockSize` frames, split where a statement stands, as adapters split theirs.
std::vector<Sent> play(const Fixture& fixture, int blockSize);

}  // namespace feelscape::test
