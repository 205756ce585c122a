// The parameters a host can automate: the one place of their ids, names, ranges, defaults and texts.
// Ids and values are those of docs/state.md and never change their meaning.
#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace feelscape {

enum class ParameterId : std::uint32_t {
  play = 1,
  temperature,
  latch,
  swing,
  humanise,
  transpose,
  rate,
  start,
  melody,
  chords,
  bass,
  drums,
  emit,
  velocity,
  previewOn,
  previewLevel,
  bypass,
  lofi
};

inline constexpr int kParameterCount = 18;

struct Parameter {
  ParameterId id;
  const char* name;
  // What the text of a value is followed by; empty for names and bare numbers.
  const char* unit;
  double low;
  double high;
  // The value of a fresh plugin.
  double standard;
  // Steps from low to high; 0 where any value between will do.
  int steps;
  // The names of the steps, steps + 1 of them; null for numbers.
  const char* const* names;
  // A person is shown the value times this, with this many digits after the point, and counted from this on.
  double shownTimes;
  int digits;
  double shownFrom = 0;
};

// Values in their own units, in the order of ids.
using ParameterValues = std::array<double, kParameterCount>;

constexpr int indexOf(ParameterId id) { return static_cast<int>(id) - 1; }

// The index of an id that came from outside.
std::optional<int> indexOf(std::uint32_t id);

const Parameter& parameterAt(int index);

ParameterValues standardValues();

// The nearest allowed value: inside the range, and whole where only whole values are allowed. What is no number is a
// fresh plugin's, here and below.
double allowed(const Parameter& parameter, double value);

// To and from 0..1, which VST3 counts in; steps are spread evenly.
double normalizedOf(const Parameter& parameter, double value);
double valueOf(const Parameter& parameter, double normalized);

// The number that a person is shown for a value, and back.
double shownOf(const Parameter& parameter, double value);
double valueOfShown(const Parameter& parameter, double shown);

// A value as a person reads it, without its unit, and back (a unit may follow; case does not matter).
std::string textOf(const Parameter& parameter, double value);
std::optional<double> valueOf(const Parameter& parameter, std::string_view text);

}  // namespace feelscape
