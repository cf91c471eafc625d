#!/bin/sh
# Makes an AppDir of dist/memesae, and an AppImage of it where appimagetool is installed: sh packaging/recipes/appimage.sh
set -eu
cd "$(dirname "$0")/../.."
appdir=build/memesae.AppDir
rm -rf "$appdir"
mkdir -p "$appdir/usr/lib" "$appdir/usr/share/metainfo" "$appdir/usr/share/applications"
cp -a dist/memesae "$appdir/usr/lib/memesae"
cp packaging/memesae.desktop "$appdir/usr/share/applications/"
cp packaging/memesae.desktop "$appdir/memesae.desktop"
cp packaging/memesae.metainfo.xml "$appdir/usr/share/metainfo/org.memesae.memesae.metainfo.xml"
cp resources/icons/memesae.svg "$appdir/memesae.svg"
ln -s memesae.svg "$appdir/.DirIcon"
ln -s usr/lib/memesae/memesae "$appdir/AppRun"
if command -v appimagetool > /dev/null; then
    appimagetool "$appdir" "dist/memesae-$(uname -m).AppImage"
else
    echo "appimagetool is not installed: the AppDir is in $appdir"
fi
