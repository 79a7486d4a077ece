#!/bin/sh
# Installs the Debian packages named that are not there yet: as root, or with sudo.
missing=
for package in "$@"; do
	dpkg-query -W -f '${Status}' "$package" 2>/dev/null | grep -q '^install ok installed' ||
		missing="$missing $package"
done
[ -n "$missing" ] || exit 0
echo "installing:$missing" >&2
sudo=
[ "$(id -u)" -eq 0 ] || sudo=sudo
export DEBIAN_FRONTEND=noninteractive
# shellcheck disable=SC2086 # the list is meant to be split
$sudo apt-get update -qq && $sudo apt-get install -y -qq --no-install-recommends $missing >&2
