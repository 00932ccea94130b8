#!/bin/sh
# Renders the whole queue, in short runs so that a crash costs little and a changed script is picked up.
#   OUT=folder WEIGHTS=rt_hdr_alb_nrm.tza tools/renders/render.sh
here=$(dirname "$0")
first=${FIRST:-0}
while [ "$first" -lt "${LAST:-260}" ]; do
  [ -e "$OUT/stop" ] && exit 0
  nice -n 19 ionice -c3 blender -b -P "$here/main.py" -- --out "$OUT" --weights "$WEIGHTS" \
    --first "$first" --last $((first + 7)) --spp "${SPP:-14}" >> "$OUT/render.log" 2>&1
  first=$((first + 7))
done
