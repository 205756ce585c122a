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

ardour_follows_automation() {
  ardour_record new "$work/automated" "$work/automated.notes" "$bars" "$tempo" "$preset" "${automation[@]}" \
    && compare recording "$work/automated.notes" "${automation[@]}"
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
  check "Ardour plays the preset: the notes of its rung, in time" ardour_plays_rung || return
  check "Ardour lists the installed presets, and plays one: the notes of its rung" ardour_plays_an_installed_preset
  check "Ardour's automation of the temperature: bar for bar the notes of its rungs" ardour_follows_automation
  check "Ardour bounces the plugin's own sound: in time with its notes" ardour_bounces_the_voice
  check "the saved session plays the same without FeelScape's home and without Java" ardour_needs_no_java
}
