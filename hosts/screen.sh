# Sourced by run: a screen that nobody sees, and what a person does there with eyes and hands.
#
# A window is X11's id; points are pixels of the screen. Every shot is kept in $shots, to be looked at.

shots=${FEELSCAPE_SHOTS:-$root/hosts/shots}
shot_count=0

# An X server on a free display, a message bus, and a window manager.
screen_on() {
  local display
  mkfifo "$work/display"
  exec 3<>"$work/display"
  Xvfb -displayfd 3 -screen 0 2880x1300x24 -nolisten tcp </dev/null >"$work/xvfb.log" 2>&1 &
  started+=($!)
  read -r -t 30 -u 3 display || { cat "$work/xvfb.log"; return 1; }
  export DISPLAY=:$display
  export DBUS_SESSION_BUS_ADDRESS=unix:path=$XDG_RUNTIME_DIR/bus
  start dbus.log dbus-daemon --session --nofork "--address=$DBUS_SESSION_BUS_ADDRESS"
  start openbox.log openbox
  wait_for 30 "${started[-1]}" wmctrl -m
}

# What a window shows, as ImageMagick is told by the arguments. Without a window it would wait for a click.
capture() {  # WINDOW ARGUMENT...
  [[ -n $1 ]] && import -silent -window "$1" -depth 8 "${@:2}"
}

# Keeps what the screen, or a window, shows, under a name; numbers say the order in time.
shot() {  # NAME [WINDOW]
  ((shot_count)) || rm -rf "$shots"
  mkdir -p "$shots"
  printf -v shot_file '%s/%02d-%s.png' "$shots" $((++shot_count)) "$1"
  capture "${2:-root}" "$shot_file"
}

# Whether just one window can be seen whose title matches; then $seen is it.
sees() {  # PATTERN
  seen=$(xdotool search --onlyvisible --name "$1" 2>/dev/null)
  [[ $seen =~ ^[0-9]+$ ]]
}

is_hidden() { ! xwininfo -id "$1" | grep -q 'Map State: IsViewable'; }  # WINDOW

# Left, top, width and height of a window's inside.
place_of() {  # WINDOW
  # Without a window it would wait for a click.
  [[ -n $1 ]] && xwininfo -id "$1" | awk '/Absolute upper-left X:/ {x = $NF} /Absolute upper-left Y:/ {y = $NF}
    /Width:/ {w = $NF} /Height:/ {h = $NF} END {if (h == "") exit 1; print x, y, w, h}'
}

# Whether a window's inside has a size.
has_size() {  # WINDOW WIDTH HEIGHT
  [[ $(place_of "$1") == *" $2 $3" ]]
}

click() {  # X Y [TIMES]
  xdotool mousemove "$1" "$2" sleep 0.1 click --repeat "${3:-1}" --delay 60 1
}

# The pointer where nothing is: no tooltip and no glow disturbs what is looked at.
hands_off() { xdotool mousemove 10 1290; }

# Drags from one point to another as slowly as a hand: toolkits miss steps that come faster than every 0.1 s.
drag() {  # X1 Y1 X2 Y2
  local i steps=12
  xdotool mousemove "$1" "$2" sleep 0.3 mousedown 1 sleep 0.3
  for ((i = 1; i <= steps; i++)); do
    xdotool mousemove $(($1 + ($3 - $1) * i / steps)) $(($2 + ($4 - $2) * i / steps)) sleep 0.12
  done
  xdotool sleep 0.3 mousemove_relative 2 1 sleep 0.3 mousemove_relative -- -1 1 sleep 0.4 mouseup 1
}

# How many colours a window, or a part of it as WIDTHxHEIGHT+LEFT+TOP, shows.
colours_of() {  # WINDOW [PART]
  capture "$1" ${2:+-crop "$2"} -format '%k' info:
}

# How many pixels of two pictures of the same size differ.
pixels_between() {  # PICTURE PICTURE
  command compare -metric AE "$1" "$2" null: 2>&1 || :
}
