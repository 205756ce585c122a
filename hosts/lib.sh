# Sourced by run: a home of its own for the hosts, the processes started for them, and the tally of checks.

work=$(mktemp -d "${TMPDIR:-/tmp}/feelscape-hosts.XXXXXX")
jack_server=feelscape-$$
started=()
passed=0 failed=0 skipped=0

say() { printf 'hosts: %s\n' "$*" >&2; }
give_up() { say "$1"; exit 3; }

# Starts a program in the background; its pid is the last of ${started[@]}.
start() {  # LOG PROGRAM...
  local log=$1
  shift
  "$@" </dev/null >"$work/$log" 2>&1 &
  started+=($!)
}

# Ends one of the programs started here: asks, waits up to 10 s, then insists.
end() {  # PID
  local i
  kill "$1" 2>/dev/null || return 0
  for ((i = 0; i < 100; i++)); do kill -0 "$1" 2>/dev/null || return 0; sleep 0.1; done
  kill -9 "$1" 2>/dev/null || :
}

clean_up() {
  local i
  for ((i = ${#started[@]} - 1; i >= 0; i--)); do end "${started[i]}"; done
  # JACK leaves a semaphore behind for each client.
  rm -f /dev/shm/jack_sem.*_"$jack_server"_*
  if ((failed)) || [[ -n ${FEELSCAPE_KEEP:-} ]]; then say "the hosts' logs and sessions are in $work"; else rm -rf "$work"; fi
}

# One that nobody has buried yet has ended too.
has_ended() { ! grep -qs '^State:[[:space:]]*[^Z[:space:]]' "/proc/$1/status"; }  # PID

# Waits until a command succeeds, as long as a process lives.
wait_for() {  # SECONDS PID COMMAND...
  local end=$((SECONDS + $1)) pid=$2
  shift 2
  until "$@" >/dev/null 2>&1; do
    kill -0 "$pid" 2>/dev/null || { echo "process $pid has ended; still waiting for: $*"; return 1; }
    ((SECONDS < end)) || { echo "out of time; still waiting for: $*"; return 1; }
    sleep 0.2
  done
}

# Runs one check and prints one line about it; on failure also the end of what it said.
check() {  # WHAT COMMAND...
  local what=$1 log=$work/check-$((passed + failed + skipped)).log begin=$SECONDS
  shift
  if "$@" >"$log" 2>&1; then
    passed=$((passed + 1))
    printf 'ok    %s (%d s)\n' "$what" $((SECONDS - begin))
  else
    failed=$((failed + 1))
    printf 'FAIL  %s (%d s)\n' "$what" $((SECONDS - begin))
    tail -n 15 "$log" | sed 's/^/      /'
    return 1
  fi
}

skip() {  # WHAT WHY
  skipped=$((skipped + 1))
  printf 'skip  %s: %s\n' "$1" "$2"
}

# Installs Debian packages where it may, otherwise names them.
need_packages() {
  local missing=() package root=()
  for package; do
    [[ $(dpkg-query -W -f '${db:Status-Status}' "$package" 2>/dev/null) == installed ]] || missing+=("$package")
  done
  ((${#missing[@]})) || return 0
  if ((EUID != 0)); then
    command -v sudo >/dev/null && sudo -n true 2>/dev/null \
      || give_up "missing: ${missing[*]}; install with: apt-get install ${missing[*]}"
    root=(sudo -n)
  fi
  say "installing ${missing[*]}"
  { "${root[@]}" apt-get update -qq \
      && "${root[@]}" env DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends "${missing[@]}"; } >&2 \
    || give_up "could not install ${missing[*]}; install with: apt-get install ${missing[*]}"
}

# Moves everything that a host touches into $work: nothing is read from or written to the user's own folders.
move_home() {
  export HOME=$work/home XDG_RUNTIME_DIR=$work/run XDG_CONFIG_HOME=$work/home/.config
  export XDG_CACHE_HOME=$work/home/.cache XDG_DATA_HOME=$work/home/.local/share
  export JACK_DEFAULT_SERVER=$jack_server JACK_NO_START_SERVER=1 JACK_NO_AUDIO_RESERVATION=1
  unset FEELSCAPE_HOME JAVA_HOME DISPLAY DBUS_SESSION_BUS_ADDRESS
  mkdir -p "$XDG_CONFIG_HOME/ardour7" "$XDG_DATA_HOME" "$XDG_RUNTIME_DIR"
  chmod 700 "$XDG_RUNTIME_DIR"
}
