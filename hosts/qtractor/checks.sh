# Sourced by run: what is checked in Qtractor, through CLAP.

# A JACK server that plays to nobody.
jack_on() {
  start jackd.log jackd -r -n "$jack_server" -d dummy -r 48000 -p 1024
  wait_for 30 "${started[-1]}" jack_lsp || { cat "$work/jackd.log"; return 1; }
}

# A session with the plugin, its state in Qtractor's own way, and the sink behind it.
qtractor_session() {
  local state
  gcc -O1 -shared -fPIC "$here/qtractor/no-alsa-seq.c" -o "$work/no-alsa-seq.so" || return 1
  gcc -std=c11 -O1 -shared -fPIC "$here/qtractor/sink.c" -o "$work/sink.clap" -lm || return 1
  state=$("$java" -cp "$tests" feelscape.host.QtractorSession pack "$work/piece.state") || return 1
  # The script by standard input: a state is too long for an argument.
  sed -f - "$here/qtractor/session.qtr.in" >"$work/feelscape.qtr" <<END
s|@FOLDER@|$work|
s|@TEMPO@|$tempo|
s|@PLUGIN@|$HOME/.clap/FeelScape.clap|
s|@SINK@|$work/sink.clap|
s|@STATE@|$state|
END
}

# Whether an event as late as a frame has reached the sink, after so many lines that do not count.
sink_reached() {  # FRAME [LINES]
  local last
  last=$(tail -n "+$((${2:-0} + 1))" "$work/sink.log" 2>/dev/null | tail -n 1) || return 1
  ((${last%% *} + 0 >= $1))
}

qtractor_plays_rung() {
  local qtractor last_frame=$((48000 * 60 * 4 * bars / tempo))
  screen_on && jack_on && qtractor_session || return 1
  FEELSCAPE_SINK_LOG=$work/sink.log LD_PRELOAD=$work/no-alsa-seq.so start qtractor.log qtractor "$work/feelscape.qtr"
  qtractor=${started[-1]}
  wait_for 60 "$qtractor" test -e "$work/sink.log" || return 1
  wait_for 30 "$qtractor" sh -c 'wmctrl -l | grep -q Qtractor' || return 1
  # Its window is there before all that it loads.
  sleep 3
  echo play | jack_transport
  wait_for 60 "$qtractor" sink_reached "$last_frame" || return 1
  echo stop | jack_transport
  end "$qtractor"
  compare sink "$work/sink.log"
}

qtractor_checks() {
  check "Qtractor loads the CLAP with its state; the next plugin gets the notes of its rung" qtractor_plays_rung
}
