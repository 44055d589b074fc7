#!/usr/bin/env bash
# The Debian package on a system that has nothing: installed, used, removed, and nothing left but the user's own files.
#
#   tests/independent/clean_root.sh DEB [FOLDER]
#
# FOLDER (target/clean-root) gets what was seen: a picture of the window, the documents, lists of files. As root, on
# Debian, with debootstrap, xvfb and imagemagick. The display is outside the clean system, so that no library of a
# display hides one that the package forgot to ask for.
set -euo pipefail
deb=$(realpath "$1")
seen=$(realpath -m "${2:-target/clean-root}")
root=$(mktemp -d)
chmod 755 "$root"
started=()
finish() {
  for it in "${started[@]}"; do kill "$it" 2>/dev/null || true; done
  umount "$root/proc" "$root/dev/shm" 2>/dev/null || true
  rm -rf --one-file-system "$root"
}
trap finish EXIT
rm -rf "$seen"
mkdir -p "$seen"

say() { printf '\n== %s\n' "$1"; }
fail() { echo "clean_root: $1"; exit 1; }
inside() { chroot "$root" env -i PATH=/usr/sbin:/usr/bin:/sbin:/bin LANG=C.UTF-8 DEBIAN_FRONTEND=noninteractive "$@"; }
as_user() { inside HOME=/home/essai DISPLAY="$display" XDG_RUNTIME_DIR=/home/essai setpriv --reuid essai --regid essai --clear-groups "$@"; }
packages() { inside dpkg-query -W -f '${Package}\n' | sort; }
# Every file but what apt and dpkg keep for themselves and what is nobody's.
files() {
  (cd "$root" && find . -xdev \( -path ./proc -o -path ./sys -o -path ./dev -o -path ./tmp -o -path ./home \
    -o -path ./var/log -o -path ./var/cache/apt -o -path ./var/lib/apt -o -path ./var/lib/dpkg -o -path ./var/cache/debconf \
    -o -path ./var/cache/ldconfig \) -prune -o -print | sort)
}

say "a bare system"
# From where this machine takes its own packages.
mirror=$(apt-get indextargets --format '$(CODENAME) $(REPO_URI)' 'Created-By: Packages' | awk '$1 == "bookworm" { print $2; exit }')
debootstrap --variant=minbase bookworm "$root" "$mirror" >"$seen/debootstrap.log" 2>&1 || { tail "$seen/debootstrap.log"; exit 1; }
# Pages of manuals and examples are what is looked at here.
rm -f "$root"/etc/dpkg/dpkg.cfg.d/*
mount -t proc proc "$root/proc"
mount -t tmpfs tmpfs "$root/dev/shm"
inside apt-get -qq update
inside useradd --create-home --shell /bin/bash essai
packages >"$seen/packages-before"
files >"$seen/files-before"
echo "$(wc -l <"$seen/packages-before") packages, $(wc -l <"$seen/files-before") files"

say "installed in silence"
# Among the homes of users, which are not looked at afterwards.
cp "$deb" "$root/home/gouvernail.deb"
inside apt-get -y -qq install /home/gouvernail.deb >"$seen/install.log" 2>&1 || { tail "$seen/install.log"; exit 1; }
inside dpkg --audit
packages >"$seen/packages-installed"
files >"$seen/files-installed"
echo "$(comm -13 "$seen/packages-before" "$seen/packages-installed" | wc -l) packages came, $(inside dpkg -L gouvernail | wc -l) paths are ours"

say "the five examples"
for number in 90 91 92 93 94 95 96 97 98 99; do
  [ -e "/tmp/.X11-unix/X$number" ] || break
done
display=:$number
for example in ministere collectivite oiv cloud-souverain industriel; do
  as_user gouvernail-cli export "/usr/share/doc/gouvernail/examples/$example.gouvernail" --document annex \
    --out "/home/essai/$example.pdf"
  [ "$(head -c 5 "$root/home/essai/$example.pdf")" = %PDF- ] || fail "$example.pdf is no PDF"
done
as_user gouvernail-cli new --persona oiv --out /home/essai/mine.gouvernail

say "the window"
Xvfb "$display" -screen 0 1400x900x24 >"$seen/display.log" 2>&1 &
started+=($!)
sleep 2
as_user gouvernail /home/essai/mine.gouvernail >"$seen/window.log" 2>&1 &
window=$!
started+=("$window")
sleep 12
kill -0 "$window" 2>/dev/null || { cat "$seen/window.log"; fail "the window did not stay open"; }
DISPLAY=$display import -window root "$seen/window.png"
colors=$(identify -format %k "$seen/window.png")
[ 100 -lt "$colors" ] || fail "nothing is drawn: $colors colours"
echo "the window is open, in $colors colours"
# The program itself, below what changed the user.
pkill -P "$window" 2>/dev/null || true
kill "$window" 2>/dev/null || true
wait "$window" 2>/dev/null || true

say "what a desktop adds: manual, completion, types of files"
inside apt-get -y -qq install man-db bash-completion xdg-utils desktop-file-utils shared-mime-info locales \
  >"$seen/desktop.log" 2>&1
inside apt-get -y -qq purge gouvernail >/dev/null 2>&1
packages >"$seen/packages-desktop"
files >"$seen/files-desktop"
inside apt-get -y -qq install /home/gouvernail.deb >/dev/null 2>&1
english=$(inside MANPAGER=cat MANWIDTH=100 man gouvernail-cli)
french=$(inside MANPAGER=cat MANWIDTH=100 man -L fr gouvernail-cli-export)
grep -q '^EXIT STATUS' <<<"$english" || fail "man gouvernail-cli"
grep -q '^NOM' <<<"$french" || fail "man -L fr gouvernail-cli-export"
head -5 <<<"$english"
head -5 <<<"$french"
# What pressing Tab after `gouvernail-cli export --doc` offers.
completed=$(inside bash -c '. /usr/share/bash-completion/bash_completion; _completion_loader gouvernail-cli
  COMP_WORDS=(gouvernail-cli export --document ann) COMP_CWORD=3; COMP_LINE="${COMP_WORDS[*]}" COMP_POINT=${#COMP_LINE}
  $(complete -p gouvernail-cli | sed "s/.*-F \([^ ]*\).*/\1/") gouvernail-cli ann --document; echo "${COMPREPLY[@]}"')
[ "$completed" = annex ] || fail "completion said: $completed"
echo "Tab completes: $completed"
for pair in application/x-gouvernail:mine.gouvernail application/x-gouvernail-pack:mine.gouvernail-pack; do
  touch "$root/home/essai/mine.gouvernail-pack"
  [ "$(as_user xdg-mime query default "${pair%:*}")" = gouvernail.desktop ] || fail "nothing opens ${pair%:*}"
  kind=$(as_user xdg-mime query filetype "/home/essai/${pair#*:}")
  [ "$kind" = "${pair%:*}" ] || fail "${pair#*:} is taken for $kind"
  echo "${pair#*:}: $kind, opened by gouvernail.desktop"
done

say "removed"
inside apt-get -y -qq purge gouvernail >"$seen/purge.log" 2>&1
files >"$seen/files-desktop-after"
diff "$seen/files-desktop" "$seen/files-desktop-after" || fail "the package left or took files of the desktop"
inside apt-get -y -qq purge man-db bash-completion xdg-utils desktop-file-utils shared-mime-info locales >/dev/null 2>&1
# What came along goes too, unless another package only suggests it.
inside apt-get -y -qq -o APT::AutoRemove::RecommendsImportant=false -o APT::AutoRemove::SuggestsImportant=false \
  autoremove --purge >/dev/null 2>&1
packages >"$seen/packages-after"
echo "packages that apt kept: $(comm -13 "$seen/packages-before" "$seen/packages-after" | tr '\n' ' ')"
files >"$seen/files-after"
diff "$seen/files-before" "$seen/files-after" >"$seen/files-left" || true
if grep -i gouvernail "$seen/files-left"; then fail "these files of ours stayed"; fi
echo "files that other packages left: $(grep -c '^>' "$seen/files-left" || true)"
say "what stays is the user's"
(cd "$root/home/essai" && find . -type f -newer "$root/etc/passwd" | sort | tee "$seen/user-files")
cp -r "$root/home/essai"/*.pdf "$seen/"
