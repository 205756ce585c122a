-- Lets FeelScape play on one track of Ardour, records its MIDI on a second, and writes the notes down.
--
--   ardour7-lua record.lua new  FOLDER NOTES BARS TEMPO PRESET [RUNG...]   makes a session and saves it
--   ardour7-lua record.lua open FOLDER NOTES BARS                         plays a saved one again
--
-- PRESET is the name of a preset as the plugin's preset menu shows it. With RUNGs the temperature is automated, a step
-- at the start of each bar, on the middle of the rung. A line of NOTES: start and length in ticks of 1920 a quarter,
-- channel 0..15, pitch, velocity.
local mode, folder, notes_file, bars = arg[1], arg[2], arg[3], tonumber(arg[4])
local NAME, PLUGIN, TEMPERATURE = "feelscape", "FeelScape", "Temperature"
local RATE, TICKS_A_BAR = 48000, 4 * Temporal.ticks_per_beat

local function finish(code)
  io.stdout:flush()
  os.exit(code, false)
end

local function fail(text)
  print("record.lua: " .. text)
  finish(1)
end

local function wait_until(what, seconds, done)
  for _ = 1, seconds * 10 do
    if done() then return end
    sleep(0.1)
  end
  fail("after " .. seconds .. " s still waiting until " .. what)
end

local function start_engine()
  local backend = AudioEngine:set_backend("None (Dummy)", "", "")
  backend:set_driver("Normal Speed")
  backend:set_sample_rate(RATE)
  backend:set_buffer_size(1024)
  if AudioEngine:start(false) ~= 0 then fail("the audio engine does not start") end
end

local function new_track(session, name)
  local midi = ARDOUR.ChanCount(ARDOUR.DataType("midi"), 1)
  return session:new_midi_track(midi, midi, true, ARDOUR.PluginInfo(), nil, nil, 1, name,
    ARDOUR.PresentationInfo.max_order, ARDOUR.TrackMode.Normal, true, false):front()
end

local function set_tempo(tempo)
  local map = Temporal.TempoMap.fetch_writable()
  map:set_tempo(Temporal.Tempo(tempo, tempo, 4), Temporal.timepos_t(0))
  Temporal.TempoMap.update(map)
end

local function add_plugin(session, track, preset)
  local processor = ARDOUR.LuaAPI.new_plugin(session, PLUGIN, ARDOUR.PluginType.VST3, "")
  if processor:isnil() then fail("Ardour does not know a VST3 plugin " .. PLUGIN) end
  local plugin = processor:to_insert():plugin(0)
  local record = plugin:preset_by_label(preset)
  if not record then fail("the preset menu has no " .. preset) end
  if not plugin:load_preset(record) then fail("the plugin does not load the preset " .. preset) end
  if track:add_processor_by_index(processor, 0, nil, true) ~= 0 then fail("the track does not take the plugin") end
  return processor
end

local function parameter_number(plugin, label)
  for i = 0, plugin:parameter_count() - 1 do
    if plugin:parameter_label(i) == label then return i end
  end
  fail("the plugin has no parameter " .. label)
end

local function automate(processor, rungs)
  local number = parameter_number(processor:to_insert():plugin(0), TEMPERATURE)
  local _, points, range = ARDOUR.LuaAPI.plugin_automation(processor, number)
  points:set_interpolation(Evoral.InterpolationStyle.Discrete)
  for bar, rung in ipairs(rungs) do
    local value = range.lower + rung / 32 * (range.upper - range.lower)
    points:add(Temporal.timepos_t.from_ticks((bar - 1) * TICKS_A_BAR), value, false, true)
  end
  local parameter = Evoral.Parameter(ARDOUR.AutomationType.PluginAutomation, 0, number)
  processor:to_automatable():automation_control(parameter, false):set_automation_state(ARDOUR.AutoState.Play)
end

local function midi_port(io)
  for i = 0, io:n_ports():n_total() - 1 do
    if not io:nth(i):to_midiport():isnil() then return io:nth(i) end
  end
  fail("a track has no MIDI port")
end

local function make_session(tempo, preset, rungs)
  local session = create_session(folder, NAME, RATE)
  if not session then fail("cannot make a session in " .. folder) end
  set_tempo(tempo)
  local player, take = new_track(session, "Player"), new_track(session, "Take")
  local processor = add_plugin(session, player, preset)
  if #rungs > 0 then automate(processor, rungs) end
  local from, to = midi_port(player:output()), midi_port(take:input())
  to:disconnect_all()
  if from:connect(to:name()) ~= 0 then fail("the tracks cannot be connected") end
  if session:save_state("", false, false, false, false, false) ~= 0 then fail("the session is not saved") end
  return session
end

local function record(session, take, last_sample)
  local UI = ARDOUR.TransportRequestSource.TRS_UI
  session:request_locate(0, false, ARDOUR.LocateTransportDisposition.MustStop, UI)
  wait_until("the transport stands at 0", 20,
    function() return session:transport_stopped() and session:transport_sample() == 0 end)
  take:rec_enable_control():set_value(1, PBD.GroupControlDisposition.NoGroup)
  session:maybe_enable_record(false)
  sleep(0.5)
  session:request_roll(UI)
  wait_until("the transport rolls", 20, function() return session:actively_recording() end)
  wait_until("the end is reached", 20 + 4 * last_sample // RATE,
    function() return session:transport_sample() >= last_sample end)
  session:request_stop(false, false, UI)
  wait_until("the transport stops", 20, function() return session:transport_stopped() end)
  wait_until("the recording is on the track", 20,
    function() return not take:playlist():region_list():empty() end)
  sleep(0.5)
end

local function ticks(beats)
  local whole, rest = beats:str():match("^(-?%d+):(%d+)$")
  return tonumber(whole) * Temporal.ticks_per_beat + tonumber(rest)
end

local function write_notes(take)
  local file, count = assert(io.open(notes_file, "w")), 0
  for region in take:playlist():region_list():iter() do
    local offset = region:position():ticks() - region:start():ticks()
    for note in ARDOUR.LuaAPI.note_list(region:to_midiregion():model()):iter() do
      file:write(offset + ticks(note:time()), " ", ticks(note:length()), " ", note:channel(), " ", note:note(), " ",
        note:velocity(), "\n")
      count = count + 1
    end
  end
  file:close()
  print(count .. " notes recorded")
end

local function open_session()
  if mode == "new" then return make_session(tonumber(arg[5]), arg[6], { table.unpack(arg, 7) }) end
  return load_session(folder, NAME) or fail("cannot open the session in " .. folder)
end

local function run()
  start_engine()
  local session = open_session()
  local take = session:route_by_name("Take"):to_track()
  -- A bar more than asked for: the last note-offs fall there.
  record(session, take, Temporal.timepos_t.from_ticks((bars + 1) * TICKS_A_BAR):samples())
  write_notes(take)
  close_session()
  AudioEngine:stop()
end

-- An error that nobody catches would leave Ardour running.
local done, why = pcall(run)
if not done then fail(why) end
finish(0)
