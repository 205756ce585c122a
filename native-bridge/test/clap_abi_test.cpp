// Our declarations of CLAP beside others', where such headers are on the machine: sizes, places and numbers.
#include <gtest/gtest.h>

#include "clap/abi.h"
#include "support/same_abi.h"

#ifdef FEELSCAPE_CLAP_HEADERS
#include <entry.h>
#include <events.h>
#include <process.h>
#include <stream.h>

#include <ext/audio-ports.h>
#include <ext/gui.h>
#include <ext/latency.h>
#include <ext/note-ports.h>
#include <ext/params.h>
#include <ext/state.h>
#include <ext/thread-check.h>
#include <ext/timer-support.h>
#if __has_include(<factory/preset-discovery.h>)
#define FEELSCAPE_NEWER_CLAP
#include <factory/plugin-factory.h>
#include <factory/preset-discovery.h>

#include <ext/log.h>
#include <ext/note-name.h>
#include <ext/posix-fd-support.h>
#include <ext/preset-load.h>
#include <ext/remote-controls.h>
#include <ext/render.h>
#include <ext/state-context.h>
#include <ext/tail.h>
#include <ext/track-info.h>
#else
#include <plugin-factory.h>
#endif

#include <string_view>

namespace feelscape::clap {

#define SAME_TEXT(ours, theirs) static_assert(std::string_view(ours) == std::string_view(theirs))

// ---- events ----

SAME_SIZE(EventHeader, clap_event_header);
SAME_PLACE(EventHeader, size, clap_event_header, size);
SAME_PLACE(EventHeader, frame, clap_event_header, time);
SAME_PLACE(EventHeader, space, clap_event_header, space_id);
SAME_PLACE(EventHeader, type, clap_event_header, type);
SAME_PLACE(EventHeader, flags, clap_event_header, flags);
SAME_NUMBER(kCoreSpace, CLAP_CORE_EVENT_SPACE_ID);
SAME_NUMBER(kNoteOn, CLAP_EVENT_NOTE_ON);
SAME_NUMBER(kNoteOff, CLAP_EVENT_NOTE_OFF);
SAME_NUMBER(kParameterValue, CLAP_EVENT_PARAM_VALUE);
SAME_NUMBER(kGestureBegin, CLAP_EVENT_PARAM_GESTURE_BEGIN);
SAME_NUMBER(kGestureEnd, CLAP_EVENT_PARAM_GESTURE_END);
SAME_NUMBER(kTransport, CLAP_EVENT_TRANSPORT);
SAME_NUMBER(kMidi, CLAP_EVENT_MIDI);

SAME_SIZE(NoteEvent, clap_event_note);
SAME_PLACE(NoteEvent, noteId, clap_event_note, note_id);
SAME_PLACE(NoteEvent, port, clap_event_note, port_index);
SAME_PLACE(NoteEvent, channel, clap_event_note, channel);
SAME_PLACE(NoteEvent, key, clap_event_note, key);
SAME_PLACE(NoteEvent, velocity, clap_event_note, velocity);

SAME_SIZE(ParameterEvent, clap_event_param_value);
SAME_PLACE(ParameterEvent, id, clap_event_param_value, param_id);
SAME_PLACE(ParameterEvent, cookie, clap_event_param_value, cookie);
SAME_PLACE(ParameterEvent, noteId, clap_event_param_value, note_id);
SAME_PLACE(ParameterEvent, port, clap_event_param_value, port_index);
SAME_PLACE(ParameterEvent, channel, clap_event_param_value, channel);
SAME_PLACE(ParameterEvent, key, clap_event_param_value, key);
SAME_PLACE(ParameterEvent, value, clap_event_param_value, value);

SAME_SIZE(GestureEvent, clap_event_param_gesture);
SAME_PLACE(GestureEvent, id, clap_event_param_gesture, param_id);

SAME_SIZE(MidiEvent, clap_event_midi);
SAME_PLACE(MidiEvent, port, clap_event_midi, port_index);
SAME_PLACE(MidiEvent, data, clap_event_midi, data);

SAME_SIZE(TransportEvent, clap_event_transport);
SAME_PLACE(TransportEvent, flags, clap_event_transport, flags);
SAME_PLACE(TransportEvent, beats, clap_event_transport, song_pos_beats);
SAME_PLACE(TransportEvent, seconds, clap_event_transport, song_pos_seconds);
SAME_PLACE(TransportEvent, tempo, clap_event_transport, tempo);
SAME_PLACE(TransportEvent, tempoStep, clap_event_transport, tempo_inc);
SAME_PLACE(TransportEvent, loopStartBeats, clap_event_transport, loop_start_beats);
SAME_PLACE(TransportEvent, loopEndBeats, clap_event_transport, loop_end_beats);
SAME_PLACE(TransportEvent, barStart, clap_event_transport, bar_start);
SAME_PLACE(TransportEvent, barNumber, clap_event_transport, bar_number);
SAME_PLACE(TransportEvent, metreNumerator, clap_event_transport, tsig_num);
SAME_PLACE(TransportEvent, metreDenominator, clap_event_transport, tsig_denom);
SAME_NUMBER(TransportEvent::kHasTempo, CLAP_TRANSPORT_HAS_TEMPO);
SAME_NUMBER(TransportEvent::kHasBeats, CLAP_TRANSPORT_HAS_BEATS_TIMELINE);
SAME_NUMBER(TransportEvent::kHasSeconds, CLAP_TRANSPORT_HAS_SECONDS_TIMELINE);
SAME_NUMBER(TransportEvent::kIsPlaying, CLAP_TRANSPORT_IS_PLAYING);
SAME_NUMBER(TransportEvent::kIsLooping, CLAP_TRANSPORT_IS_LOOP_ACTIVE);
SAME_NUMBER(kTimeParts, CLAP_BEATTIME_FACTOR);
SAME_NUMBER(kTimeParts, CLAP_SECTIME_FACTOR);

SAME_PLACE(InputEvents, size, clap_input_events, size);
SAME_PLACE(InputEvents, get, clap_input_events, get);
SAME_PLACE(OutputEvents, tryPush, clap_output_events, try_push);

// ---- a block ----

SAME_SIZE(AudioBuffer, clap_audio_buffer);
SAME_PLACE(AudioBuffer, data32, clap_audio_buffer, data32);
SAME_PLACE(AudioBuffer, channelCount, clap_audio_buffer, channel_count);
SAME_PLACE(AudioBuffer, constantMask, clap_audio_buffer, constant_mask);
SAME_SIZE(Process, clap_process);
SAME_PLACE(Process, frames, clap_process, frames_count);
SAME_PLACE(Process, transport, clap_process, transport);
SAME_PLACE(Process, audioOutputs, clap_process, audio_outputs);
SAME_PLACE(Process, audioInputCount, clap_process, audio_inputs_count);
SAME_PLACE(Process, audioOutputCount, clap_process, audio_outputs_count);
SAME_PLACE(Process, in, clap_process, in_events);
SAME_PLACE(Process, out, clap_process, out_events);
SAME_NUMBER(kError, CLAP_PROCESS_ERROR);
SAME_NUMBER(kContinue, CLAP_PROCESS_CONTINUE);

// ---- host and plugin ----

SAME_SIZE(Host, clap_host);
SAME_PLACE(Host, hostData, clap_host, host_data);
SAME_PLACE(Host, name, clap_host, name);
SAME_PLACE(Host, hostVersion, clap_host, version);
SAME_PLACE(Host, getExtension, clap_host, get_extension);
SAME_PLACE(Host, requestCallback, clap_host, request_callback);
SAME_SIZE(Descriptor, clap_plugin_descriptor);
SAME_PLACE(Descriptor, id, clap_plugin_descriptor, id);
SAME_PLACE(Descriptor, pluginVersion, clap_plugin_descriptor, version);
SAME_PLACE(Descriptor, features, clap_plugin_descriptor, features);
SAME_SIZE(Plugin, clap_plugin);
SAME_PLACE(Plugin, pluginData, clap_plugin, plugin_data);
SAME_PLACE(Plugin, init, clap_plugin, init);
SAME_PLACE(Plugin, activate, clap_plugin, activate);
SAME_PLACE(Plugin, startProcessing, clap_plugin, start_processing);
SAME_PLACE(Plugin, reset, clap_plugin, reset);
SAME_PLACE(Plugin, process, clap_plugin, process);
SAME_PLACE(Plugin, getExtension, clap_plugin, get_extension);
SAME_PLACE(Plugin, onMainThread, clap_plugin, on_main_thread);
SAME_PLACE(Factory, count, clap_plugin_factory, get_plugin_count);
SAME_PLACE(Factory, descriptor, clap_plugin_factory, get_plugin_descriptor);
SAME_PLACE(Factory, create, clap_plugin_factory, create_plugin);
SAME_SIZE(Entry, clap_plugin_entry);
SAME_PLACE(Entry, init, clap_plugin_entry, init);
SAME_PLACE(Entry, getFactory, clap_plugin_entry, get_factory);
SAME_TEXT(kFactoryName, CLAP_PLUGIN_FACTORY_ID);

// ---- extensions ----

SAME_TEXT(kAudioPortsName, CLAP_EXT_AUDIO_PORTS);
SAME_TEXT(kStereoType, CLAP_PORT_STEREO);
SAME_SIZE(AudioPortInfo, clap_audio_port_info);
SAME_PLACE(AudioPortInfo, flags, clap_audio_port_info, flags);
SAME_PLACE(AudioPortInfo, channelCount, clap_audio_port_info, channel_count);
SAME_PLACE(AudioPortInfo, type, clap_audio_port_info, port_type);
SAME_PLACE(AudioPortInfo, inPlacePair, clap_audio_port_info, in_place_pair);
SAME_NUMBER(AudioPortInfo::kIsMain, CLAP_AUDIO_PORT_IS_MAIN);
SAME_NUMBER(kInvalidId, CLAP_INVALID_ID);
SAME_PLACE(AudioPorts, get, clap_plugin_audio_ports, get);

SAME_TEXT(kNotePortsName, CLAP_EXT_NOTE_PORTS);
SAME_SIZE(NotePortInfo, clap_note_port_info);
SAME_PLACE(NotePortInfo, supportedDialects, clap_note_port_info, supported_dialects);
SAME_PLACE(NotePortInfo, preferredDialect, clap_note_port_info, preferred_dialect);
SAME_PLACE(NotePortInfo, name, clap_note_port_info, name);
SAME_NUMBER(kClapDialect, CLAP_NOTE_DIALECT_CLAP);
SAME_NUMBER(kMidiDialect, CLAP_NOTE_DIALECT_MIDI);
SAME_PLACE(HostNotePorts, supportedDialects, clap_host_note_ports, supported_dialects);

SAME_TEXT(kParamsName, CLAP_EXT_PARAMS);
SAME_SIZE(ParameterInfo, clap_param_info);
SAME_PLACE(ParameterInfo, flags, clap_param_info, flags);
SAME_PLACE(ParameterInfo, name, clap_param_info, name);
SAME_PLACE(ParameterInfo, low, clap_param_info, min_value);
SAME_PLACE(ParameterInfo, high, clap_param_info, max_value);
SAME_PLACE(ParameterInfo, standard, clap_param_info, default_value);
SAME_NUMBER(ParameterInfo::kIsStepped, CLAP_PARAM_IS_STEPPED);
SAME_NUMBER(ParameterInfo::kIsBypass, CLAP_PARAM_IS_BYPASS);
SAME_NUMBER(ParameterInfo::kIsAutomatable, CLAP_PARAM_IS_AUTOMATABLE);
SAME_SIZE(Params, clap_plugin_params);
SAME_PLACE(Params, getValue, clap_plugin_params, get_value);
SAME_PLACE(Params, valueToText, clap_plugin_params, value_to_text);
SAME_PLACE(Params, flush, clap_plugin_params, flush);
SAME_PLACE(HostParams, rescan, clap_host_params, rescan);
SAME_PLACE(HostParams, requestFlush, clap_host_params, request_flush);
SAME_NUMBER(HostParams::kRescanValues, CLAP_PARAM_RESCAN_VALUES);

SAME_TEXT(kStateName, CLAP_EXT_STATE);
SAME_PLACE(InputStream, read, clap_istream, read);
SAME_PLACE(OutputStream, write, clap_ostream, write);
SAME_PLACE(State, save, clap_plugin_state, save);
SAME_PLACE(State, load, clap_plugin_state, load);
SAME_PLACE(HostState, markDirty, clap_host_state, mark_dirty);

SAME_TEXT(kGuiName, CLAP_EXT_GUI);
SAME_TEXT(kX11Window, CLAP_WINDOW_API_X11);
SAME_TEXT(kWin32Window, CLAP_WINDOW_API_WIN32);
SAME_SIZE(WindowHandle, clap_window);
SAME_PLACE(WindowHandle, x11, clap_window, x11);
SAME_PLACE(WindowHandle, win32, clap_window, win32);
SAME_SIZE(ResizeHints, clap_gui_resize_hints);
SAME_PLACE(ResizeHints, keepsAspectRatio, clap_gui_resize_hints, preserve_aspect_ratio);
SAME_SIZE(Gui, clap_plugin_gui);
SAME_PLACE(Gui, setScale, clap_plugin_gui, set_scale);
SAME_PLACE(Gui, adjustSize, clap_plugin_gui, adjust_size);
SAME_PLACE(Gui, setParent, clap_plugin_gui, set_parent);
SAME_PLACE(Gui, setTransient, clap_plugin_gui, set_transient);
SAME_PLACE(Gui, hide, clap_plugin_gui, hide);
SAME_SIZE(HostGui, clap_host_gui);
SAME_PLACE(HostGui, requestResize, clap_host_gui, request_resize);
SAME_PLACE(HostGui, closed, clap_host_gui, closed);

SAME_TEXT(kTimerSupportName, CLAP_EXT_TIMER_SUPPORT);
SAME_PLACE(HostTimerSupport, unregisterTimer, clap_host_timer_support, unregister_timer);
SAME_TEXT(kLatencyName, CLAP_EXT_LATENCY);
SAME_TEXT(kThreadCheckName, CLAP_EXT_THREAD_CHECK);
SAME_PLACE(HostThreadCheck, isMainThread, clap_host_thread_check, is_main_thread);

// ---- what Debian's headers have not ----

#ifdef FEELSCAPE_NEWER_CLAP

SAME_NUMBER(ParameterInfo::kIsEnum, CLAP_PARAM_IS_ENUM);
SAME_TEXT(kTailName, CLAP_EXT_TAIL);
SAME_TEXT(kRenderName, CLAP_EXT_RENDER);
SAME_NUMBER(Render::kOffline, CLAP_RENDER_OFFLINE);
SAME_PLACE(Render, set, clap_plugin_render, set);
SAME_TEXT(kLogName, CLAP_EXT_LOG);
SAME_NUMBER(HostLog::kError, CLAP_LOG_ERROR);
SAME_TEXT(kPosixFdSupportName, CLAP_EXT_POSIX_FD_SUPPORT);
SAME_NUMBER(PosixFdSupport::kRead, CLAP_POSIX_FD_READ);
SAME_PLACE(HostPosixFdSupport, unregisterFd, clap_host_posix_fd_support, unregister_fd);

SAME_TEXT(kStateContextName, CLAP_EXT_STATE_CONTEXT);
SAME_NUMBER(kForPreset, CLAP_STATE_CONTEXT_FOR_PRESET);
SAME_NUMBER(kForDuplicate, CLAP_STATE_CONTEXT_FOR_DUPLICATE);
SAME_NUMBER(kForProject, CLAP_STATE_CONTEXT_FOR_PROJECT);
SAME_PLACE(ContextState, load, clap_plugin_state_context, load);

SAME_TEXT(kTrackInfoName, CLAP_EXT_TRACK_INFO);
SAME_TEXT(kTrackInfoDraftName, CLAP_EXT_TRACK_INFO_COMPAT);
SAME_SIZE(TrackInfo, clap_track_info);
SAME_PLACE(TrackInfo, flags, clap_track_info, flags);
SAME_PLACE(TrackInfo, name, clap_track_info, name);
SAME_PLACE(TrackInfo, colour, clap_track_info, color);
SAME_PLACE(TrackInfo, portType, clap_track_info, audio_port_type);
SAME_NUMBER(TrackInfo::kHasName, CLAP_TRACK_INFO_HAS_TRACK_NAME);

SAME_TEXT(kRemoteControlsName, CLAP_EXT_REMOTE_CONTROLS);
SAME_TEXT(kRemoteControlsDraftName, CLAP_EXT_REMOTE_CONTROLS_COMPAT);
SAME_NUMBER(kControlsAPage, CLAP_REMOTE_CONTROLS_COUNT);
SAME_SIZE(ControlPage, clap_remote_controls_page);
SAME_PLACE(ControlPage, id, clap_remote_controls_page, page_id);
SAME_PLACE(ControlPage, name, clap_remote_controls_page, page_name);
SAME_PLACE(ControlPage, parameters, clap_remote_controls_page, param_ids);
SAME_PLACE(ControlPage, isForPreset, clap_remote_controls_page, is_for_preset);

SAME_TEXT(kNoteNamesName, CLAP_EXT_NOTE_NAME);
SAME_SIZE(NoteName, clap_note_name);
SAME_PLACE(NoteName, port, clap_note_name, port);
SAME_PLACE(NoteName, key, clap_note_name, key);
SAME_PLACE(NoteName, channel, clap_note_name, channel);

SAME_TEXT(kPresetLoadName, CLAP_EXT_PRESET_LOAD);
SAME_TEXT(kPresetLoadDraftName, CLAP_EXT_PRESET_LOAD_COMPAT);
SAME_NUMBER(kInFile, CLAP_PRESET_DISCOVERY_LOCATION_FILE);
SAME_NUMBER(kInPlugin, CLAP_PRESET_DISCOVERY_LOCATION_PLUGIN);
SAME_PLACE(HostPresetLoad, loaded, clap_host_preset_load, loaded);

SAME_TEXT(kDiscoveryName, CLAP_PRESET_DISCOVERY_FACTORY_ID);
SAME_TEXT(kDiscoveryDraftName, CLAP_PRESET_DISCOVERY_FACTORY_ID_COMPAT);
SAME_NUMBER(kFactoryContent, CLAP_PRESET_DISCOVERY_IS_FACTORY_CONTENT);
SAME_NUMBER(kUserContent, CLAP_PRESET_DISCOVERY_IS_USER_CONTENT);
SAME_SIZE(UniversalPluginId, clap_universal_plugin_id);
SAME_SIZE(PresetReceiver, clap_preset_discovery_metadata_receiver);
SAME_PLACE(PresetReceiver, failed, clap_preset_discovery_metadata_receiver, on_error);
SAME_PLACE(PresetReceiver, begin, clap_preset_discovery_metadata_receiver, begin_preset);
SAME_PLACE(PresetReceiver, addPlugin, clap_preset_discovery_metadata_receiver, add_plugin_id);
SAME_PLACE(PresetReceiver, setFlags, clap_preset_discovery_metadata_receiver, set_flags);
SAME_PLACE(PresetReceiver, addCreator, clap_preset_discovery_metadata_receiver, add_creator);
SAME_PLACE(PresetReceiver, setDescription, clap_preset_discovery_metadata_receiver, set_description);
SAME_PLACE(PresetReceiver, addFeature, clap_preset_discovery_metadata_receiver, add_feature);
SAME_PLACE(PresetReceiver, addExtra, clap_preset_discovery_metadata_receiver, add_extra_info);
SAME_SIZE(PresetFileType, clap_preset_discovery_filetype);
SAME_PLACE(PresetFileType, ending, clap_preset_discovery_filetype, file_extension);
SAME_SIZE(PresetLocation, clap_preset_discovery_location);
SAME_PLACE(PresetLocation, name, clap_preset_discovery_location, name);
SAME_PLACE(PresetLocation, kind, clap_preset_discovery_location, kind);
SAME_PLACE(PresetLocation, location, clap_preset_discovery_location, location);
SAME_SIZE(PresetIndexer, clap_preset_discovery_indexer);
SAME_PLACE(PresetIndexer, declareFileType, clap_preset_discovery_indexer, declare_filetype);
SAME_PLACE(PresetIndexer, declareLocation, clap_preset_discovery_indexer, declare_location);
SAME_SIZE(PresetProviderDescriptor, clap_preset_discovery_provider_descriptor);
SAME_PLACE(PresetProviderDescriptor, id, clap_preset_discovery_provider_descriptor, id);
SAME_SIZE(PresetProvider, clap_preset_discovery_provider);
SAME_PLACE(PresetProvider, init, clap_preset_discovery_provider, init);
SAME_PLACE(PresetProvider, readFile, clap_preset_discovery_provider, get_metadata);
SAME_PLACE(Discovery, create, clap_preset_discovery_factory, create);
#endif

TEST(ClapAbi, IsTheSameAsOthersDeclarations) { SUCCEED() << "the compiler has compared them"; }

}  // namespace feelscape::clap
#else
TEST(ClapAbi, IsTheSameAsOthersDeclarations) {
  GTEST_SKIP() << "there are no other declarations of CLAP to compare with (Debian: dpf-source)";
}
#endif
