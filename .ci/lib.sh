# shellcheck shell=bash
# What the scripts of this folder share: where things are kept, and how a tool that is missing is fetched. Sourced.

# Outside the clone, so that a second clone need not fetch anything again.
cache="${XDG_CACHE_HOME:-$HOME/.cache}/posyandu-referral"

# What a run leaves to look at: logs, the services' API documents. Under target/, so never committed.
logs="$PWD/target/ci"
mkdir -p "$logs"

# The ports of the stack that CI starts: apart from those of a stack that a person runs beside it.
export STACK_PORT_OFFSET="${STACK_PORT_OFFSET:-2000}"

say() { printf '%s\n' "$*" >&2; }

# ran COMMAND...: runs it, bounded and without standard input, and notes it for the check of the README.
ran() {
  printf '%s\n' "$*" >> "$logs/commands"
  timeout "${PATIENCE:-20m}" "$@" < /dev/null
}

# from_debian COMMAND PACKAGE: makes sure that the command is there.
from_debian() {
  command -v "$1" > /dev/null || install_package "$2"
}

# RUNLEVEL=1: what is installed for its commands does not start as a server.
install_package() {
  say "installing Debian's $1"
  as_root apt-get update -qq &&
    as_root env DEBIAN_FRONTEND=noninteractive RUNLEVEL=1 apt-get install -y -qq --no-install-recommends "$1" > /dev/null
}

as_root() {
  if [[ $(id -u) == 0 ]]; then "$@"; else sudo -n "$@"; fi
}

# python_env REQUIREMENT: prints the folder of a virtual environment that has it. "pip" needs no more than the folder.
python_env() {
  local env="$cache/python/${1/==/-}"
  if [[ ! -f "$env/complete" ]]; then
    new_python_env "$env" "$1" >&2 || return 1
    touch "$env/complete"
  fi
  printf '%s' "$env"
}

new_python_env() {
  rm -rf "$1" &&
    from_debian python3 python3 &&
    { python3 -c 'import ensurepip' 2> /dev/null || install_package python3-venv; } &&
    python3 -m venv "$1" &&
    "$1/bin/python" -m pip install --quiet --disable-pip-version-check --only-binary=:all: "$2"
}
