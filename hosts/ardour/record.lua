-- Lets FeelScape play on one track of Ardour, records its MIDI on a second, and writes the notes down.
--
--   ardour7-lua record.lua new  FOLDER NOTES BARS TEMPO PRESET [RUNG...]   makes a session and saves it
--   ardour7-lua record.lua open FOLDER NOTES BARS                         plays a saved one again
--
-- PRESET is the name of a preset as the plugin's preset menu shows it. With RUNGs the temperature is automated, a step
-- at the start of each bar, on the middle of the rung. A line of NOTES: start and length in ticks of 1920 a quarter,
-- channel 0..15, pitch, velocity.
local daw = dofile(debug.getinfo(1, "S").source:match("^@(.*/)") .. "session.lua")
local mode, folder, notes_file, bars = arg[1], arg[2], arg[3], tonumber(arg[4])

local function wait_until(what, seconds, done)
  for _ = 1, seconds * 10 do
    if done() then return end
    sleep(0.1)
  end
  daw.fail("after " .. seconds .. " s still waiting until " .. what)
end

local function automate(processor, rungs)
  local number = daw.temperature_of(processor)
  local _, points, range = ARDOUR.LuaAPI.plugin_automation(processor, number)
  points:set_interpolation(Evoral.InterpolationStyle.Discrete)
  for bar, rung in ipairs(rungs) do
    local value = range.lower + rung / 32 * (range.upper - range.lower)
    points:add(Temporal.timepos_t.from_ticks((bar - 1) * daw.TICKS_A_BAR), value, false, true)
  end
  daw.set_automation(processor, number, ARDOUR.AutoState.Play)
end

local function make_session(tempo, preset, rungs)
  local session = daw.new_session(folder, tempo)
  local player, take = daw.new_track(session, "Player"), daw.new_track(session, "Take")
  local processor = daw.add_plugin(session, player, preset)
  if #rungs > 0 then automate(processor, rungs) end
  daw.connect_tracks(player, take)
  daw.save(session)
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
  print("rolling")
  io.stdout:flush()
  wait_until("the end is reached", 20 + 4 * last_sample // daw.RATE,
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
  return load_session(folder, daw.NAME) or daw.fail("cannot open the session in " .. folder)
end

local function run()
  daw.start_engine()
  local session = open_session()
  local take = session:route_by_name("Take"):to_track()
  -- A bar more than asked for: the last note-offs fall there.
  record(session, take, Temporal.timepos_t.from_ticks((bars + 1) * daw.TICKS_A_BAR):samples())
  write_notes(take)
  close_session()
  AudioEngine:stop()
end

daw.finish_after(run)
