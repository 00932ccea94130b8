#!/bin/sh
# Fetches everyday pictures from Debian's packages into $BACKBONE_WORK/debian: photos, cutouts and renders of 3D models.
#   BACKBONE_WORK=... PYTHON=... debian.sh     (needs apt-get, dpkg-deb, unzip, xvfb, python3-vtk9 and Pillow)
set -eu
here=$(cd "$(dirname "$0")" && pwd)
python=${PYTHON:-python3}
mkdir -p "$BACKBONE_WORK/debian/packages" "$BACKBONE_WORK/debian/models"
cd "$BACKBONE_WORK/debian/packages"
for package in tuxpaint-stamps-default gcompris-qt-data opencv-doc plasma-workspace-wallpapers gnome-backgrounds \
  mate-backgrounds lomiri-wallpapers-16.04 lomiri-wallpapers-20.04 ukui-wallpapers desktop-base psychtoolbox-3-common \
  visp-images-data sweethome3d-furniture; do
  [ -d "$package" ] && continue
  rm -f ./*.deb
  apt-get download "$package"
  dpkg-deb -x ./*.deb "$package.part"
  mv "$package.part" "$package"
done
for archive in sweethome3d-furniture/usr/share/sweethome3d/furniture/*.sh3f; do
  unzip -qo "$archive" -d "../models/$(basename "$archive" .sh3f)"
done
cd ..
"$python" "$here/debian.py" packages photos cutouts
xvfb-run -a "$python" "$here/furniture.py" models cutouts
echo "$(ls cutouts | wc -l) cutouts and renders"
touch done
