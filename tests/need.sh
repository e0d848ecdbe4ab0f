# To be sourced.

# need PACKAGE COMMAND...: installs a system package where the machine has none of the commands.
need() {
    local package=$1 name
    shift
    for name; do
        if command -v "$name" > /dev/null; then return; fi
    done
    local as_root=()
    [[ $(id -u) == 0 ]] || as_root=(sudo)
    echo "Installing $package ..."
    "${as_root[@]}" apt-get update -qq
    DEBIAN_FRONTEND=noninteractive "${as_root[@]}" apt-get install -y -qq --no-install-recommends "$package" > /dev/null
}
