#!/bin/sh
# Renders the whole queue, in short runs so that a crash costs little and a changed script is picked up.
#   [OUT=.cache/renders] [WEIGHTS=FILE.tza] [JOBS=2] [SPP=9] [FIRST=0] [LAST=260] [EXTRA=--biased] tools/renders/render.sh
# JOBS processes of one thread each: drawing labels and denoising use one core anyway. `touch $OUT/stop` ends it.
here=$(dirname "$0")
OUT=${OUT:-.cache/renders}
JOBS=${JOBS:-2}
export OPENBLAS_NUM_THREADS=1
mkdir -p "$OUT"
if [ -z "$WEIGHTS" ]; then
  "$here/weights.sh" "$OUT/weights" || exit 1
  WEIGHTS=$OUT/weights/rt_hdr_alb_nrm_small.tza
fi
lane() {
  first=$((${FIRST:-0} + $1 * 7))
  while [ "$first" -lt "${LAST:-260}" ]; do
    [ -e "$OUT/stop" ] && return
    nice -n 19 ionice -c3 blender -b -P "$here/main.py" -- --out "$OUT" --weights "$WEIGHTS" --threads 1 $EXTRA \
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
