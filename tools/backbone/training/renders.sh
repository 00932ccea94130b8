#!/bin/sh
# Renders waste and other things into $BACKBONE_WORK/renders: the makers of the sample pictures, but other objects in other scenes.
#   BACKBONE_WORK=... [LAST=242] renders.sh     (needs Blender and fonts, see tools/renders; LAST: how many objects, 3 views each)
set -eu
here=$(cd "$(dirname "$0")" && pwd)
OUT=$BACKBONE_WORK/renders SPP=6 LAST=${LAST:-242} EXTRA='--series training --res 256 --views 3' "$here/../../renders/render.sh"
echo "$(ls "$BACKBONE_WORK/renders"/*.mask.png | wc -l) renders"
touch "$BACKBONE_WORK/renders/done"
