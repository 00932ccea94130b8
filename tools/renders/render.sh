#!/bin/sh
# Renders the whole queue, in short runs so that a crash costs little and a changed script is picked up.
#   OUT=folder WEIGHTS=rt_hdr_alb_nrm.tza [JOBS=2] tools/renders/render.sh
# JOBS processes of one thread each: drawing labels and denoising use one core anyway. `touch $OUT/stop` ends it.
here=$(dirname "$0")
JOBS=${JOBS:-2}
export OPENBLAS_NUM_THREADS=1
mkdir -p "$OUT"
lane() {
  first=$(($1 * 7))
  while [ "$first" -lt "${LAST:-260}" ]; do
    [ -e "$OUT/stop" ] && return
    nice -n 19 ionice -c3 blender -b -P "$here/main.py" -- --out "$OUT" --weights "$WEIGHTS" --threads 1 \
      --first "$first" --last $((first + 7)) --spp "${SPP:-9}" >> "$OUT/render-$1.log" 2>&1
    first=$((first + 7 * JOBS))
  done
}
k=0
while [ "$k" -lt "$JOBS" ]; do
  lane "$k" &
  k=$((k + 1))
done
wait
