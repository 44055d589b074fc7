#!/usr/bin/env bash
# Exports to places that refuse: each gives one message and status 1, and what was there stays as it was.
#
#   tests/independent/places.sh PROGRAM DOSSIER
set -euo pipefail
program=$1 dossier=$2
folder=$(mktemp -d)
trap 'umount "$folder/full" 2>/dev/null || true; rm -rf "$folder"' EXIT

# refused PLACE: the export to it is refused in a sentence that names it.
refused() {
  local said status=0
  said=$("$program" export "$dossier" --document annex --out "$1" 2>&1) || status=$?
  [ "$status" = 1 ] && grep -qF "$(basename "$1")" <<<"$said" || { echo "$1: status $status: $said"; exit 1; }
  case "$said" in *panicked*) echo "$said"; exit 1 ;; esac
  echo "$said"
}

refused "$folder/nowhere/annex.pdf"
mkdir "$folder/annex.pdf"
refused "$folder/annex.pdf"
echo precious >"$folder/file"
refused "$folder/file/annex.pdf"
refused "$folder/$(printf 'x%.0s' {1..300}).pdf"
echo precious >"$folder/locked.pdf"
chmod 444 "$folder/locked.pdf"
refused "$folder/locked.pdf"
[ "$(cat "$folder/locked.pdf")" = precious ]
cp "$dossier" "$folder/itself.md"
said=$("$program" export "$folder/itself.md" --document annex --out "$folder/itself.md" 2>&1) && exit 1
cmp -s "$dossier" "$folder/itself.md" || { echo "a dossier was replaced by its document: $said"; exit 1; }

# A disk of 64 KB, which holds an older document.
mkdir "$folder/full"
mount -t tmpfs -o size=64k tmpfs "$folder/full" || { echo "no right to mount: the full disk was not tried"; exit 0; }
echo precious >"$folder/full/annex.pdf"
refused "$folder/full/annex.pdf"
[ "$(cat "$folder/full/annex.pdf")" = precious ]
[ "$(ls -A "$folder/full")" = annex.pdf ] || { echo "something is left on the full disk"; ls -la "$folder/full"; exit 1; }
