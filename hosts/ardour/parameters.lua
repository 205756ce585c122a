-- Writes down what Ardour knows of FeelScape's parameters: what its knobs, menus and lanes of automation are made of.
--
--   ardour7-lua parameters.lua FOLDER FILE
--
-- A line a parameter: name, from, to, default, small step, and how it moves.
local daw = dofile(debug.getinfo(1, "S").source:match("^@(.*/)") .. "session.lua")
local folder, file = arg[1], arg[2]

-- Ardour 7 makes no menu of a VST 3 plugin's list: it has whole numbers, and shows each by its text.
local function kind_of(descriptor)
  if descriptor.toggled then return "a switch" end
  return descriptor.integer_step and "whole numbers" or "smooth"
end

local function line_of(plugin, number)
  local _, out = plugin:get_parameter_descriptor(number, ARDOUR.ParameterDescriptor())
  local descriptor = out[2]
  return string.format("%s: %g to %g, %g at first, by %.3g, %s", descriptor.label, descriptor.lower, descriptor.upper,
    descriptor.normal, descriptor.smallstep, kind_of(descriptor))
end

daw.finish_after(function()
  daw.start_engine()
  local session = daw.new_session(folder, 120)
  local plugin = daw.add_plugin(session, daw.new_track(session, "Player")):to_insert():plugin(0)
  local lines = assert(io.open(file, "w"))
  for i = 0, plugin:parameter_count() - 1 do lines:write(line_of(plugin, i), "\n") end
  lines:close()
  close_session()
  AudioEngine:stop()
end)
