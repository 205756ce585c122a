# Sourced by run: the panel in a host's window, as X11 and a person see it.

# The child's own window inside a host's; fails where there is none.
panel_in() {  # WINDOW
  local frame
  frame=$(xwininfo -id "$1" -tree | awk '/"JavaEmbeddedFrame"/ {print $1; exit}')
  [[ -n $frame ]] && printf '%s\n' "$frame"
}

# Whether the panel is there and painted, by what stands at its top: the shim's sentence has two colours, an empty
# window one.
panel_shows() {  # WINDOW
  local frame
  frame=$(panel_in "$1") && (($(colours_of "$frame" 400x300+0+0) > 20))
}

# Whether the place of the panel shows words instead of it.
panel_place_speaks() {  # WINDOW
  local place colours
  ! panel_in "$1" >/dev/null && place=$(panel_place "$1") && colours=$(colours_of "$place") && ((colours > 1 && colours < 50))
}

# The shim's window inside a host's: the largest one below it.
panel_place() {  # WINDOW
  xwininfo -id "$1" -tree | awk '
    /^ +0x/ && match($0, /[0-9]+x[0-9]+\+/) {
      split(substr($0, RSTART, RLENGTH - 1), size, "x")
      if (size[1] * size[2] >= most) {most = size[1] * size[2]; id = $1}
    }
    END {if (id == "") exit 1; print id}'
}

# From now on the parts of the panel are where they are when it plays this state in this host.
learn_panel() {  # STATE HOST
  panel_state=$1 panel_host=$2 panel_percent=100
  rm -f "$work"/places-*
}

# Left, top, width and height of a part of the panel in its window, by its name.
part_of_panel() {  # FRAME NAME
  local width height places _
  read -r _ _ width height < <(place_of "$1") || return 1
  places=$work/places-$panel_percent-$width-$height
  [[ -e $places ]] \
    || helper PanelPlaces "$root" "$panel_state" "$panel_host" "$panel_percent" "$width" "$height" >"$places" || return 1
  sed -n "s/^\([0-9 ]*\) $2\$/\1/p" "$places" | grep . || { echo "the panel has no part $2" >&2; return 1; }
}

# Its middle on the screen, in a host's window.
point_of_panel() {  # WINDOW NAME
  local frame left top x y w h _
  frame=$(panel_in "$1") && read -r left top _ < <(place_of "$frame") || return 1
  read -r x y w h < <(part_of_panel "$frame" "$2") || return 1
  printf '%d %d\n' $((left + x + w / 2)) $((top + y + h / 2))
}

click_panel() {  # WINDOW NAME
  local point
  point=$(point_of_panel "$1" "$2") && click $point
}

# Chooses how large the panel is, from the list that its box of sizes opens.
choose_panel_size() {  # WINDOW PERCENT
  local x y row sizes=(75 100 125 150 200)
  for row in "${!sizes[@]}"; do ((sizes[row] == $2)) && break; done
  read -r x y < <(point_of_panel "$1" size) || return 1
  click "$x" "$y"
  xdotool sleep 0.5
  click "$x" $((y + (24 + 21 * row) * panel_percent / 100))
  panel_percent=$2
}

# Drags the photograph, under a name that has a space and umlauts, out of another program's window onto the panel.
drop_photograph() {  # WINDOW
  local program source left top width height x y w h dropped
  cp "$picture" "$work/$picture_name"
  start drag-source.log /usr/bin/python3 "$here/drag-source.py" "$work/$picture_name" 40 1100
  program=${started[-1]}
  wait_for 20 "$program" sees '^Drag source$' && source=$seen || return 1
  read -r left top width height < <(place_of "$source")
  read -r x y w h < <(place_of "$(panel_in "$1")")
  drag $((left + width / 2)) $((top + height / 2)) $((x + w / 2)) $((y + h / 2))
  wait_for 20 "$program" grep -q dropped "$work/drag-source.log"
  dropped=$?
  end "$program"
  return "$dropped"
}

# A picture of one part of the panel.
picture_of_part() {  # WINDOW NAME FILE
  local frame x y w h
  frame=$(panel_in "$1") && read -r x y w h < <(part_of_panel "$frame" "$2") || return 1
  capture "$frame" -crop "${w}x$h+$x+$y" +repage "$3"
}

# The process that serves the panels of a host.
child_of() {  # PID
  pgrep -P "$1" -f 'feelscape.jar child'
}

# Whether what a window says of drags leads to a window that is there, or nowhere: a killed child says nothing more.
leads_drags_to_the_living() {  # WINDOW
  local proxy
  proxy=$(xprop -id "$1" XdndProxy | sed -n 's/.*window id # \(0x[0-9a-f]*\).*/\1/p')
  [[ -z $proxy ]] || xwininfo -id "$proxy" >/dev/null 2>&1 || { echo "drags are led to $proxy, which is gone"; return 1; }
}

# How many descriptors and threads a process holds.
held_by() {  # PID
  echo "$(ls "/proc/$1/fd" | wc -l) $(ls "/proc/$1/task" | wc -l)"
}

# The memory that is a process's own, in MB: what it shares is counted in parts.
memory_of() {  # PID
  awk '/^Pss:/ {print int($2 / 1024)}' "/proc/$1/smaps_rollup"
}
