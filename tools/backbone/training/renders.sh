#!/bin/sh
# Renders waste and other things into $BACKBONE_WORK/renders: the makers of the sample pictures, but other objects in other scenes.
#   BACKBONE_WORK=... [LAST=242] renders.sh     (needs Blender and fonts, see tools/renders; LAST: how many objects of each series)
set -eu
here=$(cd "$(dirname "$0")" && pwd)
series() {
  OUT=$BACKBONE_WORK/renders/$1 SPP=6 LAST=${LAST:-242} EXTRA="--series $1 --res 256 --views $2" "$here/../../renders/render.sh"
}
series training 3
series training2 2
series training3 2
echo "$(ls "$BACKBONE_WORK"/renders/*/*.mask.png | wc -l) renders"
touch "$BACKBONE_WORK/renders/done"
