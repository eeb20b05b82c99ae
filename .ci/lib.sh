# shellcheck shell=bash
# What the scripts of this folder share: where things are kept, and how a tool that is missing is fetched. Sourced.

# Outside the clone, so that a second clone need not fetch anything again.
cache="${XDG_CACHE_HOME:-$HOME/.cache}/posyandu-referral"

# The ports of the stack that CI starts: apart from those of a stack that a person runs beside it.
export STACK_PORT_OFFSET="${STACK_PORT_OFFSET:-2000}"

say() { printf '%s\n' "$*" >&2; }

# from_debian COMMAND PACKAGE: makes sure that the command is there.
from_debian() {
  local command=$1 package=$2
  command -v "$command" > /dev/null && return
  say "installing Debian's $package (for $command)"
  as_root apt-get update -qq
  as_root env DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends "$package" > /dev/null
}

as_root() {
  if [[ $(id -u) == 0 ]]; then "$@"; else sudo -n "$@"; fi
}

# python_env NAME [REQUIREMENT]: prints the folder of a virtual environment that has the requirement in it.
python_env() {
  local name=$1 requirement=${2:-}
  local env="$cache/python/${requirement:-$name}"
  if [[ ! -f "$env/complete" ]]; then
    rm -rf "$env"
    from_debian python3 python3
    python3 -c 'import ensurepip' 2> /dev/null || as_root apt-get install -y -qq python3-venv > /dev/null
    python3 -m venv "$env"
    [[ -z "$requirement" ]] ||
      "$env/bin/python" -m pip install --quiet --disable-pip-version-check --only-binary=:all: "$requirement" >&2
    touch "$env/complete"
  fi
  printf '%s' "$env"
}
