#!/usr/bin/env bash
# The JSON of `readouts` through jq, one question a line.
set -euo pipefail

# Which claims contradict each other?
readouts diff whitehouse kremlin --format json | jq -r '.rows[] | select(.verdict == "conflict") | [.claims[][]] | join(" / ")'

# How often does each kind of difference occur?
readouts diff whitehouse kremlin --format json | jq '[.rows[].differences[].kind] | group_by(.) | map({(.[0]): length}) | add'

# What does the Kremlin report that the White House leaves out?
readouts diff whitehouse kremlin --format json | jq -r '. as $all | .rows[] | select(.verdict == "only" and .claims.kremlin) | .claims.kremlin[] as $id | $all.claims.kremlin[] | select(.id == $id) | "\($id)\t\(.text)"'

# The ten strongest matches, in bits.
readouts diff whitehouse kremlin --format json | jq -r '[.rows[] | select(.match)] | sort_by(-.match.weight) | .[:10][] | "\(.match.weight)\t\([.claims[][]] | join(" "))"'

# How often does each side use each PLOVER event type?
readouts diff whitehouse kremlin --format json | jq -c '.claims | map_values(map(.plover // "none") | group_by(.) | map({(.[0]): length}) | add)'

# The rules that can be fixed by the program.
readouts check --list-rules --format json | jq -r '.rules[] | select(.fixable) | "\(.code) \(.name)"'

# Findings per file (none for the shipped events).
readouts check --format json | jq '.findings | group_by(.file) | map({file: .[0].file, findings: length})'
