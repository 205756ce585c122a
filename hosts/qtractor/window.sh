# Sourced by run: what is checked in Qtractor's window, through CLAP.
#
# One session, in which each check goes on from where the last one stood.

# Where things are in Qtractor's window, which is always of this size.
qtractor_size=(1024 768)
plugin_of_track=(184 180)
qtractor_blank=(500 400)
beside_qtractor=1060
qtractor_plugin_title='^FeelScape - Player'

qtractor_opens() {
  jack_on && qtractor_session || return 1
  FEELSCAPE_SINK_LOG=$work/sink.log LD_PRELOAD=$work/no-alsa-seq.so start qtractor-window.log qtractor "$work/feelscape.qtr"
  qtractor=${started[-1]}
  wait_for 60 "$qtractor" sees '/feelscape\.qtr' && qtractor_window=$seen || return 1
  xdotool windowsize --sync "$qtractor_window" "${qtractor_size[@]}" windowmove --sync "$qtractor_window" 0 0
  wait_for 10 "$qtractor" has_size "$qtractor_window" "${qtractor_size[@]}" && open_in_qtractor || return 1
  child=$(child_of "$qtractor")
  learn_panel "$work/piece.state" Qtractor
  shot qtractor-panel-is-inside
}

# Opens the plugin's window; $plugin is it, beside Qtractor's.
open_in_qtractor() {
  local left top try
  read -r left top _ < <(place_of "$qtractor_window")
  for try in 1 2 3; do
    xdotool windowactivate --sync "$qtractor_window"
    click $((left + plugin_of_track[0])) $((top + plugin_of_track[1])) 2
    wait_for 10 "$qtractor" sees "$qtractor_plugin_title" && plugin=$seen && break
  done
  ((try < 4)) || return 1
  xdotool windowmove --sync "$plugin" "$beside_qtractor" 30
  wait_for 30 "$qtractor" panel_shows "$plugin"
}

qtractor_is_changed() { xdotool getwindowname "$qtractor_window" | grep -q '\[modified\]'; }
qtractor_is_saved() { ! qtractor_is_changed; }

qtractor_save() {
  xdotool windowactivate --sync "$qtractor_window" key ctrl+s
  wait_for 10 "$qtractor" qtractor_is_saved
}

photograph_reaches_qtractor() {
  qtractor_save && drop_photograph "$plugin" && wait_for 30 "$qtractor" qtractor_is_changed \
    || { shot qtractor-no-piece; return 1; }
  qtractor_save && helper QtractorSession state "$work/feelscape.qtr" "$work/window.state" || return 1
  shot qtractor-photograph-arrived
  state_has "$work/window.state" "picture $picture_name" && state_has "$work/window.state" "bars $bars" \
    && ! cmp -s "$work/piece.state" "$work/window.state"
}

# The song rolls through the piece; the child is killed on the way.
child_may_die_in_qtractor() {
  local bar=$((48000 * 60 * 4 / tempo)) heard
  heard=$(wc -l <"$work/sink.log")
  echo play | jack_transport
  wait_for 30 "$qtractor" sink_reached "$bar" "$heard" || return 1
  kill -9 "$child"
  wait_for 10 "$qtractor" panel_place_speaks "$plugin" || { shot qtractor-no-words; return 1; }
  shot qtractor-child-was-killed
  leads_drags_to_the_living "$plugin" || return 1
  wait_for 20 "$qtractor" panel_shows "$plugin" || { shot qtractor-no-panel; return 1; }
  child=$(child_of "$qtractor")
  wait_for 60 "$qtractor" sink_reached $((bars * bar)) "$heard" || return 1
  shot qtractor-panel-came-back
  echo stop | jack_transport
  tail -n "+$((heard + 1))" "$work/sink.log" >"$work/window-sink.log"
  compare_with "$work/window.state" sink "$work/window-sink.log"
}

# Qtractor takes a whole file, and only where no track is.
file_onto_blank_area() {
  local left top point
  read -r left top _ < <(place_of "$qtractor_window")
  point=$(point_of_panel "$plugin" 'drag all lanes') || return 1
  drag $point $((left + qtractor_blank[0])) $((top + qtractor_blank[1]))
  wait_for 20 "$qtractor" qtractor_is_changed && qtractor_save || { shot qtractor-no-tracks; return 1; }
  shot qtractor-file-on-the-blank-area
  helper QtractorSession clips "$work/feelscape.qtr" | tee "$work/clips.txt"
  [[ $(cut -d ' ' -f 1 "$work/clips.txt") == $'melody\nchords\nbass\ndrums' ]]
}

panel_follows_qtractor() {
  local width height
  read -r _ _ width height < <(place_of "$(panel_in "$plugin")")
  xdotool windowsize "$plugin" $((width + 160)) $((height + 160))
  wait_for 20 "$qtractor" has_size "$(panel_in "$plugin")" $((width + 160)) $((height + 160)) || { shot qtractor-not-larger; return 1; }
  shot qtractor-panel-is-larger
  xdotool windowsize "$plugin" "$width" "$height"
  wait_for 20 "$qtractor" has_size "$(panel_in "$plugin")" "$width" "$height" && wait_for 10 "$qtractor" panel_shows "$plugin"
}

reopens_in_qtractor() {  # TIMES
  local i
  for ((i = 0; i < $1; i++)); do
    wmctrl -i -c "$plugin"
    wait_for 10 "$qtractor" is_hidden "$plugin" && open_in_qtractor || { shot "qtractor-not-back-$i"; return 1; }
  done
}

qtractor_may_die() {
  kill -KILL "$qtractor"
  wait "$qtractor"
  sleep 2
  has_ended "$child" || { echo "2 s later the child $child still runs"; return 1; }
}

qtractor_window_checks() {
  check "Qtractor's window: the panel is inside the plugin's" qtractor_opens || return
  check "a photograph that is dragged onto it becomes a piece, and the session is changed" photograph_reaches_qtractor || return
  check "the child is killed while the song rolls: no note is lost, the panel says so and comes back" child_may_die_in_qtractor
  check "the whole file dragged onto the blank area becomes tracks with its notes" file_onto_blank_area
  check "the panel follows its window, larger and smaller" panel_follows_qtractor
  check "the window is closed and opened 5 times" reopens_in_qtractor 5
  check "the host is killed: 2 s later there is no child" qtractor_may_die
}
