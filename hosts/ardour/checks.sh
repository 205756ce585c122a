# Sourced by run: what is checked in Ardour, through VST3.

ardour_lib=/usr/lib/ardour7
vst3=FeelScape.vst3

# Scans the plugin as Ardour does, where every way to Java leads to the one that leaves a mark.
ardour_scan() {
  local found=$work/scan.txt
  # Ardour takes a scan for outdated that is not at least a second younger than the plugin.
  find "$HOME/.vst3/$vst3/" -exec touch -d '1 minute ago' {} +
  PATH=$work/trap:$PATH JAVA_HOME=$work/trap FEELSCAPE_HOME=$work/trap LD_LIBRARY_PATH=$ardour_lib \
    "$ardour_lib/ardour-vst3-scanner" -f -v "$HOME/.vst3/$vst3" >"$found" 2>&1 || { cat "$found"; return 1; }
  cat "$found"
  grep -q 'uid="4665656C53636170654C6F6669303031" name="FeelScape" vendor="FeelScape"' "$found" \
    && grep -q 'n_inputs="0" n_outputs="2" .*n_midi_inputs="0" n_midi_outputs="1"' "$found"
}

ardour_started_no_java() {
  [[ ! -e $work/java-was-called ]] || { cat "$work/java-was-called"; return 1; }
}

# One session of Ardour without a window.
ardour_record() {  # [NAME=VALUE...] new|open FOLDER ARGUMENT...
  local surroundings=()
  while [[ $1 == *=* ]]; do surroundings+=("$1"); shift; done
  timeout -k 10 120 env "${surroundings[@]}" /usr/bin/ardour7-lua "$here/ardour/record.lua" "$@"
}

ardour_plays_rung() {
  ardour_record new "$work/plain" "$work/plain.notes" "$bars" "$tempo" "$preset" && compare recording "$work/plain.notes"
}

# What Ardour makes knobs, menus and lanes of automation of, against what stands in a file.
ardour_knows_parameters() {
  timeout -k 10 120 /usr/bin/ardour7-lua "$here/ardour/parameters.lua" "$work/parameters" "$work/parameters.txt" \
    && diff "$here/ardour/parameters.txt" "$work/parameters.txt"
}

# A recording of 40 s, in which the child, which makes the plugin's own sound, is killed every 5 s.
ardour_loses_no_note() {
  local bars=16 tempo=93 recorder host
  "$root/feelscape" compose "$picture" --bars "$bars" --out "$work/long.mid" --state "$work/long.state" \
    && "$root/feelscape" compose "$picture" --bars "$bars" --out "$work/long.mid" \
      --state "$HOME/.vst3/presets/FeelScape/FeelScape/long.vstpreset" || return 1
  start killing.log timeout -k 10 150 /usr/bin/ardour7-lua "$here/ardour/record.lua" \
    new "$work/killing" "$work/killing.notes" "$bars" "$tempo" long
  recorder=${started[-1]}
  wait_for 60 "$recorder" grep -qx rolling "$work/killing.log" && host=$(pgrep -P "$recorder") || return 1
  kill_children_of "$host" 8
  wait "$recorder" || { cat "$work/killing.log"; return 1; }
  ((killed >= 4)) || { echo "only $killed children were there to be killed"; return 1; }
  compare_with "$work/long.state" recording "$work/killing.notes"
}

# Every 5 s, so often; $killed says how often there was one. A child that is killed soon comes back later each time.
kill_children_of() {  # PID TIMES
  local i child
  killed=0
  for ((i = 0; i < $2; i++)); do
    sleep 5
    child=$(child_of "$1") && kill -9 $child && killed=$((killed + 1))
  done
  echo "$killed children were killed"
}

ardour_follows_automation() {
  ardour_record new "$work/automated" "$work/automated.notes" "$bars" "$tempo" "$preset" "${automation[@]}" \
    && compare recording "$work/automated.notes" "${automation[@]}" || return 1
  # And the saved session has the steps that were written: a bar is 7680 of its ticks, a rung 1/32. 1: the second parameter.
  diff <(for bar in "${!automation[@]}"; do echo "$((7680 * bar)) $((3125 * automation[bar]))"; done) \
    <(helper ArdourSession "$work/automated/feelscape.ardour" automation Player 1 | awk '{printf "%d %.0f\n", $1, $2 * 100000}')
}

# One of those that the host lists of itself: the example, in a style.
ardour_plays_an_installed_preset() {
  "$root/feelscape" compose "$root/examples/sunset.jpg" --style soul --bars 8 --out "$work/soul.mid" --state "$work/soul.state" \
    && ardour_record new "$work/soul" "$work/soul.notes" 8 "$tempo" soul && compare_with "$work/soul.state" recording "$work/soul.notes"
}

# The plugin's own sound, bounced faster than it plays, beside what its notes sound like.
ardour_bounces_the_voice() {
  timeout -k 10 180 /usr/bin/ardour7-lua "$here/ardour/bounce.lua" "$work/bounced" "$bars" "$tempo" "$preset" || return 1
  helper CompareSound "$work/piece.state" "$work/bounced/bounce.wav" "$tempo" "$root/soundfonts/lofi.sf2"
}

ardour_needs_no_java() {
  ardour_record FEELSCAPE_HOME=/nonexistent PATH=/nonexistent open "$work/plain" "$work/reopened.notes" "$bars" \
    && compare recording "$work/reopened.notes"
}

ardour_checks() {
  cp "$here/ardour/config" "$XDG_CONFIG_HOME/ardour7/"
  check "Ardour's scanner finds FeelScape with its buses" ardour_scan || return
  check "scanning starts no Java" ardour_started_no_java
  check "Ardour knows the parameters: ranges, defaults, steps and how they move" ardour_knows_parameters
  check "Ardour plays the preset: the notes of its rung, in time" ardour_plays_rung || return
  check "Ardour lists the installed presets, and plays one: the notes of its rung" ardour_plays_an_installed_preset
  check "Ardour's automation of the temperature: bar for bar the notes of its rungs" ardour_follows_automation
  check "Ardour bounces the plugin's own sound: in time with its notes" ardour_bounces_the_voice
  check "the child is killed every 5 s of a recording of 40 s: no note is lost" ardour_loses_no_note
  check "the saved session plays the same without FeelScape's home and without Java" ardour_needs_no_java
}
