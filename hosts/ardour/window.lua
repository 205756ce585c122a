-- Makes a session for Ardour's window: tracks "Player 1" and on with FeelScape as it comes, and a track "Take" that
-- records the first. The temperature of the first is automated by touch.
--
--   ardour7-lua window.lua FOLDER TEMPO PLAYERS
local daw = dofile(debug.getinfo(1, "S").source:match("^@(.*/)") .. "session.lua")
local folder, tempo, players = arg[1], tonumber(arg[2]), tonumber(arg[3])

daw.finish_after(function()
  daw.start_engine()
  local session = daw.new_session(folder, tempo)
  local tracks = {}
  for i = 1, players do
    tracks[i] = daw.new_track(session, "Player " .. i)
    local processor = daw.add_plugin(session, tracks[i])
    if i == 1 then daw.set_automation(processor, daw.temperature_of(processor), ARDOUR.AutoState.Touch) end
  end
  daw.connect_tracks(tracks[1], daw.new_track(session, "Take"))
  daw.save(session)
  close_session()
  AudioEngine:stop()
end)
