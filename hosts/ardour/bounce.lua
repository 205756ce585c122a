-- Bounces what FeelScape itself sounds like on a track of Ardour, faster than it plays.
--
--   ardour7-lua bounce.lua FOLDER BARS TEMPO PRESET     writes FOLDER/bounce.wav
local daw = dofile(debug.getinfo(1, "S").source:match("^@(.*/)") .. "session.lua")
local folder, bars, tempo, preset = arg[1], tonumber(arg[2]), tonumber(arg[3]), arg[4]
-- "WAV @ session-rate" of Ardour's export presets.
local SESSION_RATE = "75969a1c-3133-4694-864b-a1fa50e43348"

daw.finish_after(function()
  daw.start_engine()
  local session = daw.new_session(folder, tempo)
  local player = daw.new_track(session, "Player", 2)
  daw.add_plugin(session, player, preset)
  daw.connect_to_master(session, player)
  daw.save(session)
  -- The child comes up meanwhile.
  sleep(5)
  local export = session:simple_export()
  export:set_name("bounce")
  export:set_folder(folder)
  export:set_range(0, Temporal.timepos_t.from_ticks(bars * daw.TICKS_A_BAR):samples())
  if not export:set_preset(SESSION_RATE) then daw.fail("Ardour has no such export preset") end
  if not export:run_export() then daw.fail("Ardour does not export") end
  close_session()
  AudioEngine:stop()
end)
