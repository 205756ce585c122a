// FeelScape as VST 3 sees it: component, processor and controller in one object.
#pragma once

#include <array>

#include "core/instrument.h"
#include "editor/editor.h"
#include "vst3/abi.h"
#include "vst3/host_side.h"
#include "vst3/object.h"
#include "vst3/programs.h"

namespace feelscape::vst3 {

// ASCII "FeelScapeLofi001".
inline constexpr Uid kClassId = uid(0x4665656C, 0x53636170, 0x654C6F66, 0x69303031);

class Plugin final
    : public Object<Component, AudioProcessor, EditController, EditController2, UnitInfo, ProcessContextRequirements>,
      private ShownValues {
 public:
  Plugin();

  Result queryInterface(const std::uint8_t* iid, void** object) override;

  Result initialize(Unknown* context) override;
  Result terminate() override;

  Result getControllerClassId(std::uint8_t* classId) override;
  Result setIoMode(std::int32_t mode) override;
  std::int32_t getBusCount(std::int32_t mediaType, std::int32_t direction) override;
  Result getBusInfo(std::int32_t mediaType, std::int32_t direction, std::int32_t index, BusInfo& info) override;
  Result getRoutingInfo(RoutingInfo& in, RoutingInfo& out) override;
  Result activateBus(std::int32_t mediaType, std::int32_t direction, std::int32_t index, Toggle on) override;
  Result setActive(Toggle on) override;
  Result setState(Stream* stream) override;
  Result getState(Stream* stream) override;

  Result setBusArrangements(SpeakerArrangement* inputs, std::int32_t inputCount, SpeakerArrangement* outputs,
                            std::int32_t outputCount) override;
  Result getBusArrangement(std::int32_t direction, std::int32_t index, SpeakerArrangement& arrangement) override;
  Result canProcessSampleSize(std::int32_t sampleSize) override;
  std::uint32_t getLatencySamples() override;
  Result setupProcessing(ProcessSetup& setup) override;
  Result setProcessing(Toggle on) override;
  Result process(ProcessData& data) override;
  std::uint32_t getTailSamples() override;

  std::uint32_t getProcessContextRequirements() override;

  Result setComponentState(Stream* stream) override;
  Result setControllerState(Stream* stream) override;
  Result getControllerState(Stream* stream) override;
  std::int32_t getParameterCount() override;
  Result getParameterInfo(std::int32_t index, ParameterInfo& info) override;
  Result getParamStringByValue(std::uint32_t id, double normalized, char16_t* text) override;
  Result getParamValueByString(std::uint32_t id, char16_t* text, double& normalized) override;
  double normalizedParamToPlain(std::uint32_t id, double normalized) override;
  double plainParamToNormalized(std::uint32_t id, double plain) override;
  double getParamNormalized(std::uint32_t id) override;
  Result setParamNormalized(std::uint32_t id, double normalized) override;
  Result setComponentHandler(Unknown* handler) override;
  PlugView* createView(const char* name) override;

  Result setKnobMode(std::int32_t mode) override;
  Result openHelp(Toggle onlyAsked) override;
  Result openAboutBox(Toggle onlyAsked) override;

  std::int32_t getUnitCount() override;
  Result getUnitInfo(std::int32_t index, Unit& unit) override;
  std::int32_t getProgramListCount() override;
  Result getProgramListInfo(std::int32_t index, ProgramList& list) override;
  Result getProgramName(std::int32_t list, std::int32_t program, char16_t* name) override;
  Result getProgramInfo(std::int32_t list, std::int32_t program, const char* attribute, char16_t* value) override;
  Result hasProgramPitchNames(std::int32_t list, std::int32_t program) override;
  Result getProgramPitchName(std::int32_t list, std::int32_t program, std::int16_t pitch, char16_t* name) override;
  std::int32_t getSelectedUnit() override;
  Result selectUnit(std::int32_t unit) override;
  Result getUnitByBus(std::int32_t mediaType, std::int32_t direction, std::int32_t bus, std::int32_t channel,
                      std::int32_t& unit) override;
  Result setUnitProgramData(std::int32_t listOrUnit, std::int32_t program, Stream* data) override;

 private:
  ~Plugin() override = default;
  bool isProgram(std::uint32_t id) const { return id == Programs::kParameterId && !programs_.isEmpty(); }
  Result takeProgram(int program);
  void showValue(int index, double value) override;
  void showValues() override;

  const Programs programs_;
  Instrument instrument_;
  HostSide host_;
  editor::Editor editor_;
  double sampleRate_ = 48000;
  // What the host shows, normalized; the processor gets its values with their time in process().
  std::array<double, kParameterCount> shown_{};
};

}  // namespace feelscape::vst3
