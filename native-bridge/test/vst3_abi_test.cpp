// Our declarations of VST 3 beside others', where such headers are on the machine: sizes, places, ids, and the order of
// functions.
#include <gtest/gtest.h>

#include "support/same_abi.h"
#include "vst3/abi.h"

#ifdef FEELSCAPE_VST3_HEADERS
#include <audio_processor.h>
#include <component.h>
#include <edit_controller.h>
#include <events.h>
#include <factory.h>
#include <host.h>
#include <unit.h>
#include <view.h>

#include <cstring>
#include <string_view>

namespace feelscape::vst3 {

#define SAME_ID(ours, theirs) static_assert(isSame(ours::iid, theirs))

constexpr bool isSame(const Uid& ours, const v3_tuid& theirs) {
  for (int i = 0; i < 16; ++i) {
    if (ours.bytes[i] != theirs[i]) return false;
  }
  return true;
}

// ---- results ----

SAME_NUMBER(kNoInterface, V3_NO_INTERFACE);
SAME_NUMBER(kOk, V3_OK);
SAME_NUMBER(kFalse, V3_FALSE);
SAME_NUMBER(kInvalidArgument, V3_INVALID_ARG);
SAME_NUMBER(kNotImplemented, V3_NOT_IMPLEMENTED);
SAME_NUMBER(kInternalError, V3_INTERNAL_ERR);
SAME_SIZE(Text, v3_str_128);

// ---- ids ----

SAME_ID(Unknown, v3_funknown_iid);
SAME_ID(PluginFactory, v3_plugin_factory_iid);
SAME_ID(PluginFactory2, v3_plugin_factory_2_iid);
SAME_ID(PluginFactory3, v3_plugin_factory_3_iid);
SAME_ID(Stream, v3_bstream_iid);
SAME_ID(PluginBase, v3_plugin_base_iid);
SAME_ID(Component, v3_component_iid);
SAME_ID(ParameterQueue, v3_param_value_queue_iid);
SAME_ID(ParameterChanges, v3_param_changes_iid);
SAME_ID(EventList, v3_event_list_iid);
SAME_ID(AudioProcessor, v3_audio_processor_iid);
SAME_ID(ProcessContextRequirements, v3_process_context_requirements_iid);
SAME_ID(PlugFrame, v3_plugin_frame_iid);
SAME_ID(PlugView, v3_plugin_view_iid);
SAME_ID(ContentScaleSupport, v3_plugin_view_content_scale_iid);
SAME_ID(EventHandler, v3_event_handler_iid);
SAME_ID(TimerHandler, v3_timer_handler_iid);
SAME_ID(RunLoop, v3_run_loop_iid);
SAME_ID(EditController, v3_edit_controller_iid);
SAME_ID(ComponentHandler, v3_component_handler_iid);
SAME_ID(ComponentHandler2, v3_component_handler2_iid);
SAME_ID(UnitInfo, v3_unit_information_iid);
SAME_ID(HostApplication, v3_host_application_iid);

// ---- structs ----

SAME_SIZE(FactoryInfo, v3_factory_info);
SAME_PLACE(FactoryInfo, flags, v3_factory_info, flags);
SAME_SIZE(ClassInfo, v3_class_info);
SAME_PLACE(ClassInfo, cardinality, v3_class_info, cardinality);
SAME_PLACE(ClassInfo, category, v3_class_info, category);
SAME_PLACE(ClassInfo, name, v3_class_info, name);
SAME_SIZE(ClassInfo2, v3_class_info_2);
SAME_PLACE(ClassInfo2, flags, v3_class_info_2, class_flags);
SAME_PLACE(ClassInfo2, subCategories, v3_class_info_2, sub_categories);
SAME_PLACE(ClassInfo2, sdkVersion, v3_class_info_2, sdk_version);
SAME_SIZE(ClassInfoWide, v3_class_info_3);
SAME_PLACE(ClassInfoWide, name, v3_class_info_3, name);
SAME_PLACE(ClassInfoWide, subCategories, v3_class_info_3, sub_categories);
SAME_PLACE(ClassInfoWide, sdkVersion, v3_class_info_3, sdk_version);

SAME_SIZE(BusInfo, v3_bus_info);
SAME_PLACE(BusInfo, channelCount, v3_bus_info, channel_count);
SAME_PLACE(BusInfo, name, v3_bus_info, bus_name);
SAME_PLACE(BusInfo, busType, v3_bus_info, bus_type);
SAME_PLACE(BusInfo, flags, v3_bus_info, flags);
SAME_SIZE(RoutingInfo, v3_routing_info);
SAME_NUMBER(BusInfo::kDefaultActive, V3_DEFAULT_ACTIVE);
SAME_NUMBER(kAudio, V3_AUDIO);
SAME_NUMBER(kEvent, V3_EVENT);
SAME_NUMBER(kOutput, V3_OUTPUT);
SAME_NUMBER(kMain, V3_MAIN);
SAME_NUMBER(kStereo, V3_SPEAKER_L | V3_SPEAKER_R);

SAME_SIZE(ProcessSetup, v3_process_setup);
SAME_PLACE(ProcessSetup, maxFrames, v3_process_setup, max_block_size);
SAME_PLACE(ProcessSetup, sampleRate, v3_process_setup, sample_rate);
SAME_NUMBER(kSample32, V3_SAMPLE_32);
SAME_NUMBER(kOffline, V3_OFFLINE);
SAME_SIZE(AudioBus, v3_audio_bus_buffers);
SAME_PLACE(AudioBus, silence, v3_audio_bus_buffers, channel_silence_bitset);
SAME_PLACE(AudioBus, channels, v3_audio_bus_buffers, channel_buffers_32);
SAME_SIZE(ProcessData, v3_process_data);
SAME_PLACE(ProcessData, frames, v3_process_data, nframes);
SAME_PLACE(ProcessData, outputCount, v3_process_data, num_output_buses);
SAME_PLACE(ProcessData, outputs, v3_process_data, outputs);
SAME_PLACE(ProcessData, inputParameters, v3_process_data, input_params);
SAME_PLACE(ProcessData, outputEvents, v3_process_data, output_events);
SAME_PLACE(ProcessData, context, v3_process_data, ctx);
SAME_SIZE(ProcessContext, v3_process_context);
SAME_PLACE(ProcessContext, projectTimeSamples, v3_process_context, project_time_in_samples);
SAME_PLACE(ProcessContext, projectTimeMusic, v3_process_context, project_time_quarters);
SAME_PLACE(ProcessContext, cycleStartMusic, v3_process_context, cycle_start_quarters);
SAME_PLACE(ProcessContext, cycleEndMusic, v3_process_context, cycle_end_quarters);
SAME_PLACE(ProcessContext, tempo, v3_process_context, bpm);
SAME_PLACE(ProcessContext, timeSignatureDenominator, v3_process_context, time_sig_denom);
SAME_PLACE(ProcessContext, samplesToNextClock, v3_process_context, samples_to_next_clock);
SAME_NUMBER(ProcessContext::kPlaying, V3_PROCESS_CTX_PLAYING);
SAME_NUMBER(ProcessContext::kCycleActive, V3_PROCESS_CTX_CYCLE_ACTIVE);
SAME_NUMBER(ProcessContext::kProjectTimeMusicValid, V3_PROCESS_CTX_PROJECT_TIME_VALID);
SAME_NUMBER(ProcessContext::kTempoValid, V3_PROCESS_CTX_TEMPO_VALID);
SAME_NUMBER(ProcessContext::kCycleValid, V3_PROCESS_CTX_CYCLE_VALID);
SAME_NUMBER(ProcessContextRequirements::kProjectTimeMusic, V3_PROCESS_CTX_NEED_PROJECT_TIME);
SAME_NUMBER(ProcessContextRequirements::kCycleMusic, V3_PROCESS_CTX_NEED_CYCLE);
SAME_NUMBER(ProcessContextRequirements::kTempo, V3_PROCESS_CTX_NEED_TEMPO);
SAME_NUMBER(ProcessContextRequirements::kTransportState, V3_PROCESS_CTX_NEED_TRANSPORT_STATE);

SAME_SIZE(Event, v3_event);
SAME_PLACE(Event, frame, v3_event, sample_offset);
SAME_PLACE(Event, quarters, v3_event, ppq_position);
SAME_PLACE(Event, type, v3_event, type);
SAME_PLACE(Event, noteOn, v3_event, note_on);
SAME_PLACE(Event, noteOff, v3_event, note_off);
SAME_PLACE(NoteOn, pitch, v3_event_note_on, pitch);
SAME_PLACE(NoteOn, velocity, v3_event_note_on, velocity);
SAME_PLACE(NoteOn, noteId, v3_event_note_on, note_id);
SAME_PLACE(NoteOff, velocity, v3_event_note_off, velocity);
SAME_PLACE(NoteOff, noteId, v3_event_note_off, note_id);
SAME_NUMBER(Event::kNoteOff, V3_EVENT_NOTE_OFF);

SAME_SIZE(ParameterInfo, v3_param_info);
SAME_PLACE(ParameterInfo, units, v3_param_info, units);
SAME_PLACE(ParameterInfo, stepCount, v3_param_info, step_count);
SAME_PLACE(ParameterInfo, defaultNormalized, v3_param_info, default_normalised_value);
SAME_PLACE(ParameterInfo, unitId, v3_param_info, unit_id);
SAME_PLACE(ParameterInfo, flags, v3_param_info, flags);
SAME_NUMBER(ParameterInfo::kCanAutomate, V3_PARAM_CAN_AUTOMATE);
SAME_NUMBER(ParameterInfo::kIsList, V3_PARAM_IS_LIST);
SAME_NUMBER(ParameterInfo::kIsBypass, V3_PARAM_IS_BYPASS);
SAME_NUMBER(ParameterInfo::kIsProgramChange, V3_PARAM_PROGRAM_CHANGE);
SAME_SIZE(Unit, v3_unit_info);
SAME_PLACE(Unit, parent, v3_unit_info, parent_unit_id);
SAME_PLACE(Unit, programList, v3_unit_info, program_list_id);
SAME_SIZE(ProgramList, v3_program_list_info);
SAME_PLACE(ProgramList, count, v3_program_list_info, programCount);
SAME_NUMBER(ComponentHandler::kParameterValuesChanged, V3_RESTART_PARAM_VALUES_CHANGED);
SAME_SIZE(Rectangle, v3_view_rect);
static_assert(std::string_view(kX11Window) == V3_VIEW_PLATFORM_TYPE_X11);
static_assert(std::string_view(kWin32Window) == V3_VIEW_PLATFORM_TYPE_HWND);

// ---- the order of functions ----

// In which place of its table a virtual function stands: what a pointer to it holds, less one, in pointers' sizes.
template <typename Function>
std::size_t placeOf(Function function) {
  std::size_t place = 0;
  std::memcpy(&place, &function, sizeof place);
  return (place - 1) / sizeof(void*);
}

constexpr std::size_t kOfUnknown = 3;
constexpr std::size_t kOfBase = kOfUnknown + 2;

#define SAME_SLOT(ours, before, theirs, name) \
  EXPECT_EQ(placeOf(&ours), (before) + offsetof(theirs, name) / sizeof(void*)) << #ours

TEST(Vst3Abi, HasItsFunctionsInTheOrderOfOthersDeclarations) {
  SAME_SLOT(Unknown::queryInterface, 0U, v3_funknown, query_interface);
  SAME_SLOT(Unknown::release, 0U, v3_funknown, unref);

  SAME_SLOT(PluginFactory::getFactoryInfo, kOfUnknown, v3_plugin_factory, get_factory_info);
  SAME_SLOT(PluginFactory::countClasses, kOfUnknown, v3_plugin_factory, num_classes);
  SAME_SLOT(PluginFactory::createInstance, kOfUnknown, v3_plugin_factory, create_instance);
  SAME_SLOT(PluginFactory2::getClassInfo2, 7U, v3_plugin_factory_2, get_class_info_2);
  SAME_SLOT(PluginFactory3::getClassInfoUnicode, 8U, v3_plugin_factory_3, get_class_info_utf16);
  SAME_SLOT(PluginFactory3::setHostContext, 8U, v3_plugin_factory_3, set_host_context);

  SAME_SLOT(Stream::read, kOfUnknown, v3_bstream, read);
  SAME_SLOT(Stream::write, kOfUnknown, v3_bstream, write);
  SAME_SLOT(Stream::tell, kOfUnknown, v3_bstream, tell);
  SAME_SLOT(PluginBase::initialize, kOfUnknown, v3_plugin_base, initialize);
  SAME_SLOT(PluginBase::terminate, kOfUnknown, v3_plugin_base, terminate);
  SAME_SLOT(Component::getControllerClassId, kOfBase, v3_component, get_controller_class_id);
  SAME_SLOT(Component::getBusInfo, kOfBase, v3_component, get_bus_info);
  SAME_SLOT(Component::activateBus, kOfBase, v3_component, activate_bus);
  SAME_SLOT(Component::setActive, kOfBase, v3_component, set_active);
  SAME_SLOT(Component::getState, kOfBase, v3_component, get_state);

  SAME_SLOT(AudioProcessor::setBusArrangements, kOfUnknown, v3_audio_processor, set_bus_arrangements);
  SAME_SLOT(AudioProcessor::setupProcessing, kOfUnknown, v3_audio_processor, setup_processing);
  SAME_SLOT(AudioProcessor::process, kOfUnknown, v3_audio_processor, process);
  SAME_SLOT(AudioProcessor::getTailSamples, kOfUnknown, v3_audio_processor, get_tail_samples);
  SAME_SLOT(ParameterQueue::getPoint, kOfUnknown, v3_param_value_queue, get_point);
  SAME_SLOT(ParameterChanges::getParameterData, kOfUnknown, v3_param_changes, get_param_data);
  SAME_SLOT(EventList::addEvent, kOfUnknown, v3_event_list, add_event);

  SAME_SLOT(EditController::setComponentState, kOfBase, v3_edit_controller, set_component_state);
  SAME_SLOT(EditController::getParameterInfo, kOfBase, v3_edit_controller, get_parameter_info);
  SAME_SLOT(EditController::getParamValueByString, kOfBase, v3_edit_controller, get_parameter_value_for_string);
  SAME_SLOT(EditController::setParamNormalized, kOfBase, v3_edit_controller, set_parameter_normalised);
  SAME_SLOT(EditController::createView, kOfBase, v3_edit_controller, create_view);
  SAME_SLOT(UnitInfo::getUnitInfo, kOfUnknown, v3_unit_information, get_unit_info);
  SAME_SLOT(UnitInfo::getProgramName, kOfUnknown, v3_unit_information, get_program_name);
  SAME_SLOT(UnitInfo::getProgramPitchName, kOfUnknown, v3_unit_information, get_program_pitch_name);
  SAME_SLOT(UnitInfo::getUnitByBus, kOfUnknown, v3_unit_information, get_unit_by_bus);
  SAME_SLOT(UnitInfo::setUnitProgramData, kOfUnknown, v3_unit_information, set_unit_program_data);
  SAME_SLOT(ComponentHandler::performEdit, kOfUnknown, v3_component_handler, perform_edit);
  SAME_SLOT(ComponentHandler::restartComponent, kOfUnknown, v3_component_handler, restart_component);
  SAME_SLOT(ComponentHandler2::finishGroupEdit, kOfUnknown, v3_component_handler2, finish_group_edit);

  SAME_SLOT(PlugView::attached, kOfUnknown, v3_plugin_view, attached);
  SAME_SLOT(PlugView::onSize, kOfUnknown, v3_plugin_view, on_size);
  SAME_SLOT(PlugView::checkSizeConstraint, kOfUnknown, v3_plugin_view, check_size_constraint);
  SAME_SLOT(PlugFrame::resizeView, kOfUnknown, v3_plugin_frame, resize_view);
  SAME_SLOT(RunLoop::registerEventHandler, kOfUnknown, v3_run_loop, register_event_handler);
  SAME_SLOT(RunLoop::unregisterTimer, kOfUnknown, v3_run_loop, unregister_timer);
  SAME_SLOT(HostApplication::createInstance, kOfUnknown, v3_host_application, create_instance);
}

}  // namespace feelscape::vst3
#else
TEST(Vst3Abi, HasItsFunctionsInTheOrderOfOthersDeclarations) {
  GTEST_SKIP() << "there are no other declarations of VST 3 to compare with (Debian: dpf-source)";
}
#endif
