# Sourced by run: what is checked in Ardour's window, through VST3.
#
# One session, in which each check goes on from where the last one stood; then one with twenty panels.

# Where things are in Ardour's window, which is always of this size, with the session of window.lua.
ardour_size=(1600 1000)
name_of_player=(155 343)
canvas_of_take=(800 497)
canvas_below_tracks=(800 780)
strip_of_processors=1x360+20+110
strip_middle=40
quarter_frames=$((48000 * 60 / tempo))
ardour_starts=0

# Tells Ardour something by OSC, or asks it: send|ask ADDRESS [ARGUMENT...].
osc() {
  local answer
  printf '%s\n' "$*" >&"${osc_line[1]}" || return 1
  [[ $1 == send ]] || { read -r -t 10 -u "${osc_line[0]}" answer && [[ -n $answer ]] && printf '%s\n' "$answer"; }
}

# The file of the session that is open.
session_file() {
  printf '%s' "$session/feelscape.ardour"
}

in_session() {  # VERB ARGUMENT...
  helper ArdourSession "$(session_file)" "$@"
}

# ---- Ardour itself ----

ardour_make() {  # FOLDER PLAYERS
  session=$1
  # Ardour writes what it likes into its configuration when it ends.
  cp "$here/ardour/config" "$XDG_CONFIG_HOME/ardour7/"
  timeout -k 10 120 /usr/bin/ardour7-lua "$here/ardour/window.lua" "$session" "$tempo" "$2" \
    && cp "$here/ardour/instant.xml" "$session/"
}

ardour_start() {
  cp "$here/ardour/config" "$XDG_CONFIG_HOME/ardour7/"
  # Ardour has been here before: it does not introduce itself.
  touch "$XDG_CONFIG_HOME/ardour7/.a7"
  start "ardour-$((++ardour_starts)).log" ardour -a -n "$(session_file)"
  ardour=${started[-1]}
  wait_for 90 "$ardour" sees '^.?feelscape - Ardour$' && ardour_window=$seen || return 1
  coproc osc_line { exec python3 "$here/ardour/osc.py" "$ardour"; }
  wait_for 30 "$ardour" osc ask /transport_frame || return 1
  xdotool windowsize --sync "$ardour_window" "${ardour_size[@]}" windowmove --sync "$ardour_window" 0 0
  wait_for 10 "$ardour" has_size "$ardour_window" "${ardour_size[@]}"
}

# Quits as a person does.
ardour_quits() {
  xdotool windowactivate --sync "$ardour_window" key ctrl+q
  wait_for 30 $$ has_ended "$ardour" && ardour_is_over
}

ardour_ends() {  # SIGNAL
  kill "-$1" "$ardour"
  ardour_is_over
}

ardour_is_over() {
  wait "$ardour"
  exec {osc_line[1]}>&-
  wait "$osc_line_PID"
  return 0
}

# Saves, as a person does, and waits for the file; while Ardour is busy it may miss the keys.
ardour_save() {
  local before try
  before=$(stat -c '%i %y' "$(session_file)")
  for try in 1 2 3 4 5; do
    xdotool windowactivate --sync "$ardour_window" key ctrl+s
    wait_for 4 "$ardour" session_is_newer "$before" && return
  done
  return 1
}

session_is_newer() { [[ $(stat -c '%i %y' "$(session_file)") != "$1" ]]; }

session_is_marked_changed() { xdotool getwindowname "$ardour_window" | grep -q '^\*'; }

is_rolling() { [[ $(osc ask /transport_speed) == 1.0 ]]; }
stands() { [[ $(osc ask /transport_speed) == 0.0 ]]; }
has_reached() { (($(osc ask /transport_frame) >= $1)); }
stands_at_start() { stands && [[ $(osc ask /transport_frame) == 0 ]]; }

to_start() {
  osc send /goto_start
  wait_for 10 "$ardour" stands_at_start
}

stop() {
  osc send /transport_stop
  wait_for 10 "$ardour" stands
}

# Records what the player plays, from the start of the song.
begin_recording() {
  to_start || return 1
  osc send /rec_enable_toggle 1
  wait_for 10 "$ardour" is_armed || return 1
  osc send /transport_play
  wait_for 10 "$ardour" is_rolling
}

is_armed() { [[ $(osc ask /record_enabled) == 1 ]]; }

# Ends a recording a bar after the piece, and compares it with a state.
recording_is() {  # STATE
  wait_for 60 "$ardour" has_reached $((quarter_frames * 4 * (window_bars + 1))) && stop || return 1
  ardour_save && in_session notes Take "$work/window.notes" && compare_with "$1" recording "$work/window.notes"
}

# ---- the plugin's window ----

# The first plugin in the strip beside the tracks, from the top: dark red, as nothing else is there.
processor_row() {
  capture "$ardour_window" -crop "$strip_of_processors" txt:- \
    | awk -F'[:,() ]+' -v top="${strip_of_processors##*+}" \
      '$3 > 80 && $3 < 130 && $4 > 35 && $4 < 60 && NR > 1 {rows[++n] = $2} END {if (n < 8) exit 1; print top + rows[5]}'
}

click_ardour() {  # X Y [TIMES]
  local left top _
  read -r left top _ < <(place_of "$ardour_window")
  xdotool windowactivate --sync "$ardour_window"
  click $((left + $1)) $((top + $2)) "${3:-1}"
}

# Waits until the strip shows a plugin, at the same place for a moment; under the pointer it would have another colour.
find_processor() {
  hands_off
  processor=
  wait_for 10 "$ardour" processor_stays
}

processor_stays() {
  local before=$processor
  processor=$(processor_row) && [[ $processor == "$before" ]]
}

# Selects the first player, and shows its strip.
select_player() {
  click_ardour "${name_of_player[@]}"
  find_processor
}

next_track() {
  osc send /access_action Editor/select-next-route
  find_processor
}

# Opens the window of the plugin on the selected track; $seen is it. Ardour may miss a double click while it is busy.
open_plugin() {  # TITLE
  local try
  for try in 1 2 3; do
    # Not where the last one was: GTK would count on to three and four.
    strip_middle=$((100 - strip_middle))
    click_ardour "$strip_middle" "$processor" 2
    wait_for 8 "$ardour" sees "$1" && return
  done
  return 1
}

# The window beside Ardour's.
put_aside() {  # WINDOW
  xdotool windowmove --sync "$1" $((ardour_size[0] + 20)) 10
}

# ---- the checks, in their order ----

window_opens() {
  ardour_make "$work/window" 1 && ardour_start && select_player && open_plugin "$plugin_title" && plugin=$seen || return 1
  put_aside "$plugin"
  # The second track takes. What Ardour records in the first roll after this begins 272 frames late.
  osc send /strip/recenable 2 1
  wait_for 30 "$ardour" panel_shows "$plugin" || { shot no-panel; return 1; }
  child=$(child_of "$ardour")
  shot panel-is-inside
}

photograph_arrives() {
  ardour_save && drop_photograph "$plugin" && wait_for 30 "$ardour" session_is_marked_changed || { shot no-piece; return 1; }
  ardour_save && in_session state "$player" "$work/dropped.state" || return 1
  learn_panel "$work/dropped.state" Ardour
  shot photograph-arrived
  state_has "$work/dropped.state" "picture $picture_name" && state_has "$work/dropped.state" 'notes [1-9][0-9]*'
}

keyboard_is_shared() {
  to_start && click_panel "$plugin" mood || return 1
  xdotool key space
  wait_for 10 "$ardour" is_rolling || { echo 'Space does not roll the host'; return 1; }
  xdotool key space
  wait_for 10 "$ardour" stands && to_start || return 1
  click_panel "$plugin" seed
  xdotool sleep 0.3 key ctrl+a type --delay 60 20201
  shot seed-is-typed
  xdotool key Return
  wait_for 20 "$ardour" session_is_marked_changed || { echo 'the seed is not taken'; return 1; }
  xdotool sleep 0.3 key space
  wait_for 10 "$ardour" is_rolling || { echo 'after Enter Space does not roll the host'; return 1; }
  xdotool key space
  wait_for 10 "$ardour" stands && ardour_save && in_session state "$player" "$work/window.state" || return 1
  state_has "$work/window.state" 'seed 20201'
}

track_plays_the_panels_piece() {
  begin_recording && shot recording && recording_is "$work/window.state"
}

# Drags a lane into Ardour; the newest region there plays the notes of the file that the panel has laid.
lane_becomes_region() {  # LANE TRACK X Y
  local left top dragged
  read -r left top _ < <(place_of "$ardour_window")
  point=$(point_of_panel "$plugin" "drag $1") && drag $point $((left + $3)) $((top + $4))
  wait_for 20 "$ardour" session_has_source "$1" || { shot "no-region-of-$1"; return 1; }
  dragged=("$HOME/Music/FeelScape/"*"-$1-"*.mid)
  helper CompareMidi "$(in_session midi "$(track_of "$2")")" "${dragged[0]}"
}

session_has_source() {
  ardour_save && grep -q "<Source name=\"[^\"]*-$1-" "$(session_file)"
}

track_of() {  # PATTERN
  in_session tracks | grep -m 1 -e "$1"
}

lane_onto_track() { lane_becomes_region melody '^Take$' "${canvas_of_take[@]}" && shot lane-on-a-track; }
lane_onto_canvas() { lane_becomes_region chords -chords- "${canvas_below_tracks[@]}" && shot lane-on-the-canvas; }

# Larger by the window manager; Ardour lets nobody make a plugin's window smaller than the plugin once wished.
panel_follows_window() {
  read -r _ _ usual_width usual_height < <(place_of "$(panel_in "$plugin")")
  xdotool windowsize "$plugin" $((usual_width + 160)) $((usual_height + 160))
  wait_for 20 "$ardour" panel_is_as_wide_as $((usual_width + 160)) && wait_for 10 "$ardour" panel_shows "$plugin"
  shot panel-is-larger
}

panel_is_as_wide_as() { [[ $(place_of "$(panel_in "$plugin")") == *" $1 "* ]]; }

window_follows_panel() {
  choose_panel_size "$plugin" 150
  wait_for 20 "$ardour" has_size "$(panel_in "$plugin")" $((usual_width * 3 / 2)) $((usual_height * 3 / 2)) || { shot no-150-percent; return 1; }
  shot panel-at-150-percent
  choose_panel_size "$plugin" 100
  wait_for 20 "$ardour" has_size "$(panel_in "$plugin")" "$usual_width" "$usual_height" || { shot no-100-percent; return 1; }
  put_aside "$plugin"
}

# Where the song is, in Ardour's ticks.
song_tick() { echo $(($(osc ask /transport_frame) * 1920 / quarter_frames)); }

# The temperature's knob, pulled up by 70 pixels while the song rolls, held, and let go of.
knob_becomes_automation() {
  local x y i pressed released
  to_start && read -r x y < <(point_of_panel "$plugin" temperature) || return 1
  osc send /transport_play
  wait_for 20 "$ardour" has_reached $((2 * quarter_frames)) || return 1
  pressed=$(song_tick)
  xdotool mousemove "$x" "$y" sleep 0.2 mousedown 1 sleep 0.2
  for ((i = 1; i <= 10; i++)); do xdotool mousemove "$x" $((y - 7 * i)) sleep 0.12; done
  shot knob-is-held
  xdotool sleep 0.3 mouseup 1
  released=$(song_tick)
  hands_off
  wait_for 20 "$ardour" has_reached $((released * quarter_frames / 1920 + 4 * quarter_frames)) && stop && ardour_save || return 1
  # 1: the second parameter.
  in_session automation "$player" 1 >"$work/automation.txt" && cat "$work/automation.txt"
  echo "held from tick $pressed to $released"
  # While it was held the list climbs by what the hand moved; outside it has what it had before.
  awk -v pressed="$pressed" -v released="$released" -v grain=960 '
    $2 != 0.25 && ($1 < pressed - grain || $1 > released + grain) {stray++}
    $2 > top {top = $2}
    $2 != last {steps++; last = $2}
    END {exit !(steps > 6 && top > 0.5 && top < 0.75 && !stray)}' "$work/automation.txt"
}

# The same automation, played: the knob in the panel goes where the song says, and back.
automation_moves_knob() {
  local end
  end=$(tail -n 1 "$work/automation.txt" | awk -v quarter="$quarter_frames" '{print int(($1 / 1920 + 2) * quarter)}')
  to_start && hands_off && wait_for 10 "$ardour" knob_stands || return 1
  picture_of_part "$plugin" temperature "$work/knob-before.png"
  osc send /transport_play
  wait_for 20 "$ardour" knob_has_moved || { shot knob-stands-still; return 1; }
  shot automation-moves-the-knob
  wait_for 20 "$ardour" has_reached "$end" && stop && wait_for 10 "$ardour" knob_is_back
}

# The dial and the text below it.
knob_has_moved() { (($(knob_differs_by) > 200)); }
knob_is_back() { (($(knob_differs_by) == 0)); }
knob_differs_by() {
  picture_of_part "$plugin" temperature "$work/knob-now.png" && pixels_between "$work/knob-before.png" "$work/knob-now.png"
}

# Whether the knob looks the same for a moment.
knob_stands() {
  picture_of_part "$plugin" temperature "$work/knob-1.png"
  xdotool sleep 0.4
  picture_of_part "$plugin" temperature "$work/knob-2.png"
  (($(pixels_between "$work/knob-1.png" "$work/knob-2.png") == 0))
}

close_plugin() {
  xdotool windowactivate --sync "$plugin"
  wmctrl -i -c "$plugin"
  wait_for 10 "$ardour" is_hidden "$plugin"
}

reopen_plugin() {
  open_plugin "$plugin_title" && plugin=$seen && wait_for 20 "$ardour" panel_shows "$plugin"
}

# Whatever is made the first time is there after that; from then on nothing may be added.
reopens_window() {  # TIMES
  local i before
  select_player && close_plugin && reopen_plugin || return 1
  before=$(what_is_held)
  for ((i = 0; i < $1; i++)); do close_plugin && reopen_plugin || { shot "panel-is-not-back-$i"; return 1; }; done
  put_aside "$plugin"
  shot panel-is-back
  echo "before: $before"
  echo "after:  $(what_is_held)"
  wait_for 20 "$ardour" holds_no_more_than "$before"
}

# Descriptors and threads of the host and of the child, windows below the plugin's, and windows of the child anywhere.
what_is_held() {
  echo "$(held_by "$ardour") $(held_by "$child") $(xwininfo -id "$plugin" -tree | grep -c '^ *0x')" \
    "$(xwininfo -root -tree | grep -c '"feelscape-cli-Main"')"
}

holds_no_more_than() {  # NUMBERS
  local i now
  local -a was is
  read -ra was <<<"$1"
  read -ra is <<<"$(what_is_held)"
  for i in "${!was[@]}"; do ((is[i] <= was[i])) || return 1; done
}

# The child is killed twice while its piece is recorded: at once it is there again, then a second later.
child_may_die() {
  local bar=$((4 * quarter_frames))
  begin_recording && wait_for 30 "$ardour" has_reached $bar || return 1
  kill -9 "$child"
  wait_for 10 "$ardour" has_new_child "$child" && wait_for 20 "$ardour" panel_shows "$plugin" || { shot panel-is-not-back; return 1; }
  wait_for 30 "$ardour" has_reached $((4 * bar)) || return 1
  kill -9 "$(child_of "$ardour")"
  wait_for 10 "$ardour" panel_place_speaks "$plugin" || { shot no-words; return 1; }
  shot child-was-killed
  leads_drags_to_the_living "$plugin" || return 1
  wait_for 20 "$ardour" panel_shows "$plugin" || { shot panel-is-not-back; return 1; }
  shot panel-came-back
  child=$(child_of "$ardour")
  recording_is "$work/window.state"
}

has_new_child() { local now; now=$(child_of "$ardour") && [[ $now != "$1" ]]; }

# What the host sets is one more take: the panel's undo leads back from it.
preset_becomes_take() {
  wait_for 30 "$ardour" takes_preset || { shot no-preset; return 1; }
  shot preset-is-a-take
  ardour_save && in_session state "$player" "$work/preset.state" || return 1
  state_has "$work/preset.state" "bars $bars" || return 1
  click_panel "$plugin" undo
  wait_for 20 "$ardour" session_is_marked_changed && ardour_save && in_session state "$player" "$work/undone.state" || return 1
  shot undone
  helper StateText "$work/window.state" >"$work/before.txt" && helper StateText "$work/undone.state" >"$work/after.txt"
  diff <(grep -E '^(picture|seed|bars|notes) ' "$work/before.txt") <(grep -E '^(picture|seed|bars|notes) ' "$work/after.txt")
}

# Chooses the first preset of the menu in the bar above the panel; the session is changed by it.
takes_preset() {
  local left top width _
  read -r left top width _ < <(place_of "$plugin")
  click $((left + width - 250)) $((top + 17))
  xdotool sleep 0.5 key Down sleep 0.1 key Return sleep 0.5
  session_is_marked_changed
}

# Everything is as it was left, and the panel opens by itself.
session_reopens() {
  ardour_save && in_session state "$player" "$work/saved.state" && hands_off || return 1
  picture_of_part "$plugin" picture "$work/picture.png" && picture_of_part "$plugin" 'roll bass' "$work/roll.png" || return 1
  ardour_quits && ardour_start && wait_for 30 "$ardour" sees "$plugin_title" && plugin=$seen || return 1
  put_aside "$plugin"
  wait_for 30 "$ardour" panel_shows "$plugin" || { shot panel-is-not-reopened; return 1; }
  child=$(child_of "$ardour")
  wait_for 10 "$ardour" part_looks_like picture "$work/picture.png" \
    && wait_for 10 "$ardour" part_looks_like 'roll bass' "$work/roll.png" || { shot panel-looks-otherwise; return 1; }
  shot session-reopened
  ardour_save && in_session state "$player" "$work/reopened.state" && cmp "$work/saved.state" "$work/reopened.state"
}

part_looks_like() {  # NAME PICTURE
  picture_of_part "$plugin" "$1" "$work/now.png" && (($(pixels_between "$2" "$work/now.png") == 0))
}

host_may_die() {
  ardour_ends KILL
  sleep 2
  has_ended "$child" || { echo "2 s later the child $child still runs"; return 1; }
}

# One child for twenty panels, opened one after the other.
twenty_panels() {
  local i began took=() window children
  ardour_make "$work/twenty" 20 && ardour_start && select_player || return 1
  for ((i = 1; i <= 20; i++)); do
    ((i == 1)) || next_track || { shot "no-player-$i"; return 1; }
    began=${EPOCHREALTIME/./}
    open_plugin "^Player $i: FeelScape" && window=$seen && wait_for 30 "$ardour" panel_shows "$window" || { shot "no-panel-$i"; return 1; }
    took+=($(((${EPOCHREALTIME/./} - began) / 1000)))
    put_aside "$window"
  done
  shot twenty-panels
  children=$(child_of "$ardour")
  measured="to each panel, in ms: ${took[*]}; memory: child $(memory_of "$children") MB, Ardour $(memory_of "$ardour") MB"
  echo "$measured"
  [[ $(wc -w <<<"$children") == 1 ]]
}

ardour_window_checks() {
  check "Ardour's scanner finds FeelScape with its buses" ardour_scan || return
  check "Ardour's window: the panel is inside the plugin's" window_opens || return
  check "a photograph that is dragged onto it becomes a piece, and the session is changed" photograph_arrives || return
  check "Space rolls the host after a click in the panel; a seed can be typed" keyboard_is_shared || return
  check "the track plays what the panel shows" track_plays_the_panels_piece
  check "the child is killed twice while recording: no note is lost, the panel says so and comes back" child_may_die
  check "a lane dragged onto a track becomes a region with its notes" lane_onto_track
  check "a lane dragged onto the empty canvas becomes a track with its notes" lane_onto_canvas
  check "a knob that is moved in the panel becomes automation, by touch" knob_becomes_automation \
    && check "automation moves the knob" automation_moves_knob
  check "the panel follows its window" panel_follows_window
  check "the window follows the panel's own size" window_follows_panel
  check "the window is closed and opened 20 times, and nothing is left behind" reopens_window 20
  check "a preset from the host's menu becomes a take, and undo leads back" preset_becomes_take
  check "the session is saved and opened again: the same piece, in the panel too" session_reopens
  check "the host is killed: 2 s later there is no child" host_may_die
  check "twenty panels in one session have one child" twenty_panels && printf '      %s\n' "$measured"
  ardour_ends TERM
}
