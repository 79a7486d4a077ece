#!/bin/sh
# What a fix has people type does no harm.
set -eu
# A mode in numbers for everything in a TFTP root takes from its folders (those of the locales, for
# instance) the right to be entered.
if grep -rnE 'chmod (-R )?[0-7]+ (/[^ ]*)?/\*' rules/catalog; then
	echo "these commands close folders: chmod -R a+rX DIRECTORY does not"
	exit 1
fi
# Where the phone's own port is known it stands in the command; the example is the engine's.
if grep -rnE '\<(Gi|GigabitEthernet)1/0/1\>' rules/catalog | grep -vE '1/0/1/'; then
	echo "these commands name somebody's port: {phone_port} names the phone's"
	exit 1
fi
