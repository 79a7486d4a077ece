#!/bin/sh
# No fix takes from the folders of a TFTP root (those of the locales, for instance) the right to be
# entered: a mode in numbers for everything in it would.
set -eu
if grep -rnE 'chmod (-R )?[0-7]+ (/[^ ]*)?/\*' rules/catalog; then
	echo "these commands close folders: chmod -R a+rX DIRECTORY does not"
	exit 1
fi
