#include "core/parameters.h"

#include <algorithm>
#include <cctype>
#include <charconv>
#include <cmath>

namespace feelscape {
namespace {

constexpr const char* kOffOn[] = {"off", "on"};
constexpr const char* kLatches[] = {"beat", "bar", "loop"};
constexpr const char* kRates[] = {"half", "normal", "double"};
constexpr const char* kEmits[] = {"all", "melody", "chords", "bass", "drums"};

constexpr Parameter toggle(ParameterId id, const char* name, double standard) {
  return {id, name, "", 0, 1, standard, 1, kOffOn, 1, 0};
}

constexpr Parameter kParameters[kParameterCount] = {
    toggle(ParameterId::play, "Play", 1),
    {ParameterId::temperature, "Temperature", "", 0, 1, 0.25, 0, nullptr, 1, 3},
    {ParameterId::latch, "Latch", "", 0, 2, 1, 2, kLatches, 1, 0},
    {ParameterId::swing, "Swing", "%", 50, 75, 50, 0, nullptr, 1, 2},
    {ParameterId::humanise, "Humanise", "%", 0, 1, 0.3, 0, nullptr, 100, 1},
    {ParameterId::transpose, "Transpose", "st", -24, 24, 0, 48, nullptr, 1, 0},
    {ParameterId::rate, "Rate", "", 0, 2, 1, 2, kRates, 1, 0},
    {ParameterId::start, "Start bar", "", 0, 64, 0, 64, nullptr, 1, 0, 1},
    toggle(ParameterId::melody, "Melody", 1),
    toggle(ParameterId::chords, "Chords", 1),
    toggle(ParameterId::bass, "Bass", 1),
    toggle(ParameterId::drums, "Drums", 1),
    {ParameterId::emit, "Emit", "", 0, 4, 0, 4, kEmits, 1, 0},
    {ParameterId::velocity, "Velocity", "%", 0, 2, 1, 0, nullptr, 100, 1},
    toggle(ParameterId::previewOn, "Preview", 1),
    {ParameterId::previewLevel, "Preview level", "%", 0, 1, 0.7, 0, nullptr, 100, 1},
    toggle(ParameterId::bypass, "Bypass", 0),
    {ParameterId::lofi, "Lofi", "%", 0, 1, 0.4, 0, nullptr, 100, 1},
};

bool sameIgnoringCase(std::string_view a, std::string_view b) {
  return std::equal(a.begin(), a.end(), b.begin(), b.end(),
                    [](unsigned char x, unsigned char y) { return std::tolower(x) == std::tolower(y); });
}

std::string_view trimmed(std::string_view text) {
  const auto isSpace = [](unsigned char c) { return std::isspace(c) != 0; };
  while (!text.empty() && isSpace(text.front())) text.remove_prefix(1);
  while (!text.empty() && isSpace(text.back())) text.remove_suffix(1);
  return text;
}

}  // namespace

std::optional<int> indexOf(std::uint32_t id) {
  if (id < 1 || id > kParameterCount) return std::nullopt;
  return static_cast<int>(id) - 1;
}

const Parameter& parameterAt(int index) { return kParameters[index]; }

ParameterValues standardValues() {
  ParameterValues values{};
  for (int i = 0; i < kParameterCount; ++i) values[i] = kParameters[i].standard;
  return values;
}

double allowed(const Parameter& parameter, double value) {
  if (std::isnan(value)) return parameter.standard;
  const double inside = std::clamp(value, parameter.low, parameter.high);
  return parameter.steps > 0 ? std::floor(inside + 0.5) : inside;
}

double normalizedOf(const Parameter& parameter, double value) {
  return (allowed(parameter, value) - parameter.low) / (parameter.high - parameter.low);
}

double valueOf(const Parameter& parameter, double normalized) {
  if (std::isnan(normalized)) return parameter.standard;
  const double part = std::clamp(normalized, 0.0, 1.0);
  if (parameter.steps == 0) return parameter.low + part * (parameter.high - parameter.low);
  return parameter.low + std::min<double>(parameter.steps, std::floor(part * (parameter.steps + 1)));
}

double shownOf(const Parameter& parameter, double value) {
  return allowed(parameter, value) * parameter.shownTimes + parameter.shownFrom;
}

double valueOfShown(const Parameter& parameter, double shown) {
  return allowed(parameter, (shown - parameter.shownFrom) / parameter.shownTimes);
}

std::string textOf(const Parameter& parameter, double value) {
  if (parameter.names != nullptr) return parameter.names[static_cast<int>(allowed(parameter, value) - parameter.low)];
  // to_chars, not printf: a host may run in a language whose decimal point is a comma.
  char text[32];
  const auto end =
      std::to_chars(text, text + sizeof text, shownOf(parameter, value), std::chars_format::fixed, parameter.digits);
  return {text, end.ptr};
}

std::optional<double> valueOf(const Parameter& parameter, std::string_view text) {
  text = trimmed(text);
  if (parameter.names != nullptr) {
    for (int step = 0; step <= parameter.steps; ++step) {
      if (sameIgnoringCase(text, parameter.names[step])) return parameter.low + step;
    }
  }
  if (!text.empty() && text.front() == '+') text.remove_prefix(1);
  double shown = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), shown);
  if (error != std::errc() || !std::isfinite(shown)) return std::nullopt;
  const std::string_view rest = trimmed({end, static_cast<std::size_t>(text.data() + text.size() - end)});
  if (!rest.empty() && !sameIgnoringCase(rest, parameter.unit)) return std::nullopt;
  return valueOfShown(parameter, shown);
}

}  // namespace feelscape
