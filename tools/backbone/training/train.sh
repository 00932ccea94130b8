#!/bin/sh
# Trains our own backbone and writes it as the page loads it. See README.md beside this file.
#   PICTURES=... PHOTOS=... TEACHER=... tools/backbone/training/train.sh MINUTES [CHECKPOINT TO GO ON FROM]
set -eu
here=$(cd "$(dirname "$0")" && pwd)
root=$(cd "$here/../../.." && pwd)
python=${PYTHON:-python3}
minutes=${1:?Expected how many minutes to train, found nothing. The shipped weights took 52, 41, 83, 58, 57 and 54.}
export BACKBONE_WORK="${BACKBONE_WORK:-$root/.cache/backbone}"
# One process makes the pictures, one trains: more threads only get in each other's way.
export OMP_NUM_THREADS=1 OPENBLAS_NUM_THREADS=1
# OpenBLAS of Debian 12 does not know the newest processors, and then leaves AVX-512 alone.
if grep -q avx512vl /proc/cpuinfo; then export OPENBLAS_CORETYPE=SkylakeX; fi
mkdir -p "$BACKBONE_WORK"

"$python" -c 'import numpy, PIL, torch' || {
  echo 'Expected PyTorch, numpy and Pillow; see README.md beside this script for the packages on Debian.' >&2
  exit 1
}
c++ -O3 -march=native -ffast-math -std=c++17 -shared -fPIC "$here"/kernels_cpp/*.cpp -o "$BACKBONE_WORK/kernels.so"
"$python" "$here/check_kernels.py"
[ -f "$BACKBONE_WORK/debian/done" ] || "$here/debian.sh"
[ -f "$BACKBONE_WORK/renders/done" ] || "$here/renders.sh"
[ -f "$BACKBONE_WORK/pictures/photos.npz" ] || "$python" "$here/pictures.py"
[ -f "$BACKBONE_WORK/pictures/procedural.npz" ] || "$python" "$here/procedural.py"
[ -f "$BACKBONE_WORK/pictures/composed.npz" ] || "$python" "$here/compose.py"
if [ $# -gt 1 ]; then
  "$python" -u "$here/train.py" --minutes "$minutes" --from "$2"
else
  "$python" -u "$here/train.py" --minutes "$minutes"
fi
"$python" "$here/measure.py" --lesson "$root/content/samples/images" "$BACKBONE_WORK/student.pt"
"$python" "$here/export.py" "$BACKBONE_WORK/student.pt" "$BACKBONE_WORK/klein"
node "$root/tools/backbone/describe.mjs" "$BACKBONE_WORK/klein" --id klein --name 'Klein model'
echo "Copy model.json, backbone.json and the weights from $BACKBONE_WORK/klein to public/models/klein when the figures are better."
