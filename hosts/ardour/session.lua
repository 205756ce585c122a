-- What the scripts beside it do with Ardour: an engine without a sound card, tracks, the plugin on one of them.
--
--   local daw = dofile(debug.getinfo(1, "S").source:match("^@(.*/)") .. "session.lua")
local PLUGIN, TEMPERATURE = "FeelScape", "Temperature"
local daw = { NAME = "feelscape", RATE = 48000, TICKS_A_BAR = 4 * Temporal.ticks_per_beat }

function daw.finish(code)
  io.stdout:flush()
  os.exit(code, false)
end

function daw.fail(text)
  print(text)
  daw.finish(1)
end

-- An error that nobody catches would leave Ardour running.
function daw.finish_after(run)
  local done, why = pcall(run)
  if not done then daw.fail(why) end
  daw.finish(0)
end

function daw.start_engine()
  local backend = AudioEngine:set_backend("None (Dummy)", "", "")
  backend:set_driver("Normal Speed")
  backend:set_sample_rate(daw.RATE)
  backend:set_buffer_size(1024)
  if AudioEngine:start(false) ~= 0 then daw.fail("the audio engine does not start") end
end

function daw.new_session(folder, tempo)
  local session = create_session(folder, daw.NAME, daw.RATE)
  if not session then daw.fail("cannot make a session in " .. folder) end
  local map = Temporal.TempoMap.fetch_writable()
  map:set_tempo(Temporal.Tempo(tempo, tempo, 4), Temporal.timepos_t(0))
  Temporal.TempoMap.update(map)
  return session
end

-- What comes out of it is MIDI, or sound on so many channels.
function daw.new_track(session, name, channels)
  local midi = ARDOUR.ChanCount(ARDOUR.DataType("midi"), 1)
  local out = channels and ARDOUR.ChanCount(ARDOUR.DataType("audio"), channels) or midi
  return session:new_midi_track(midi, out, not channels, ARDOUR.PluginInfo(), nil, nil, 1, name,
    ARDOUR.PresentationInfo.max_order, ARDOUR.TrackMode.Normal, true, false):front()
end

-- With a preset, named as the plugin's preset menu shows it, or as the plugin comes.
function daw.add_plugin(session, track, preset)
  local processor = ARDOUR.LuaAPI.new_plugin(session, PLUGIN, ARDOUR.PluginType.VST3, "")
  if processor:isnil() then daw.fail("Ardour does not know a VST3 plugin " .. PLUGIN) end
  if preset then
    local plugin = processor:to_insert():plugin(0)
    local record = plugin:preset_by_label(preset)
    if not record then daw.fail("the preset menu has no " .. preset) end
    if not plugin:load_preset(record) then daw.fail("the plugin does not load the preset " .. preset) end
  end
  if track:add_processor_by_index(processor, 0, nil, true) ~= 0 then daw.fail("the track does not take the plugin") end
  return processor
end

-- The temperature's number among the plugin's parameters.
function daw.temperature_of(processor)
  local plugin = processor:to_insert():plugin(0)
  for i = 0, plugin:parameter_count() - 1 do
    if plugin:parameter_label(i) == TEMPERATURE then return i end
  end
  daw.fail("the plugin has no parameter " .. TEMPERATURE)
end

function daw.set_automation(processor, number, state)
  local parameter = Evoral.Parameter(ARDOUR.AutomationType.PluginAutomation, 0, number)
  processor:to_automatable():automation_control(parameter, false):set_automation_state(state)
end

local function midi_port(io)
  for i = 0, io:n_ports():n_total() - 1 do
    if not io:nth(i):to_midiport():isnil() then return io:nth(i) end
  end
  daw.fail("a track has no MIDI port")
end

-- What comes out of one track goes into the other, and nothing else does.
function daw.connect_tracks(player, take)
  local from, to = midi_port(player:output()), midi_port(take:input())
  to:disconnect_all()
  if from:connect(to:name()) ~= 0 then daw.fail("the tracks cannot be connected") end
end

-- Each channel of sound to the master's.
function daw.connect_to_master(session, track)
  local master = session:master_out()
  for i = 0, 1 do
    local to = master:input():audio(i)
    if track:output():audio(i):connect(to:name()) ~= 0 then daw.fail("the track cannot be connected to the master") end
  end
end

function daw.save(session)
  if session:save_state("", false, false, false, false, false) ~= 0 then daw.fail("the session is not saved") end
end

return daw
