// Pieces and states for tests.
#pragma once

#include <optional>
#include <random>

#include "core/parameters.h"
#include "core/piece.h"
#include "core/state.h"

namespace feelscape::test {

// The bytes of docs/state.md, written independently of core/state.
Bytes stateOf(const std::optional<Piece>& piece, const ParameterValues& values = standardValues(),
              bool swingTouched = false);

// A header with the right length and checksum before any chunks.
Bytes framed(int chunks, const Bytes& body);
Bytes chunkOf(const char* kind, const Bytes& payload);
Bytes pieceChunk(const Piece& piece);
Bytes ladderChunk(const Piece& piece);

// The piece as the player wants it, sorted and with an index of its cells: written to a state and read back.
Piece finished(const Piece& piece);

// Four lanes full of notes of all lengths on changing rungs.
Piece randomPiece(std::mt19937& random, int bars);

}  // namespace feelscape::test
