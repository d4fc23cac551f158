#!/usr/bin/env bash
# Prepares DIR for running Windows programs: DIR/run-x64 and DIR/run-x86 start one, print what it wrote and end with its exit code.
# x64 is the machine's own Wine. x86 is a private tree from Debian's packages, so that the machine needs no second architecture.
# usage: wine.sh DIR     (the packages wine64, wine and patchelf must be there)
set -euo pipefail
dir=$(realpath -m "$1")

# A launcher that keeps Wine's output in a file: its services would hold a pipe open. $1 name, $2 wine, $3 server, $4 more variables.
launcher() {
  cat > "$dir/run-$1" <<EOF
#!/usr/bin/env bash
# Starts a Windows program with the tapi32.dll that lies beside it; 124 is a time-out.
export WINEPREFIX="$dir/prefix-$1" WINEDEBUG=-all WINEDLLOVERRIDES="\${TAPI_WINE_OVERRIDES:-tapi32=n;mshtml=}" $4
log=\$(mktemp)
timeout -k 5 "\${TAPI_WINE_SECONDS:-90}" "$2" "\$@" > "\$log" 2>&1 < /dev/null
code=\$?
"$3" -k > /dev/null 2>&1 < /dev/null
cat "\$log"
rm -f "\$log"
exit "\$code"
EOF
  chmod +x "$dir/run-$1"
  TAPI_WINE_OVERRIDES="mshtml=" TAPI_WINE_SECONDS=180 "$dir/run-$1" wineboot -i
}

# Downloads the 32-bit packages with lists of their own: the machine's package manager is not touched.
download() {
  mkdir -p "$dir"/apt/lists/partial "$dir"/apt/cache/archives/partial "$dir"/packages
  : > "$dir/apt/status"
  cat > "$dir/apt/apt.conf" <<EOF
APT::Architecture "i386";
APT::Architectures { "i386"; };
APT::Sandbox::User "root";
Dir::State "$dir/apt";
Dir::State::status "$dir/apt/status";
Dir::State::lists "$dir/apt/lists";
Dir::Cache "$dir/apt/cache";
EOF
  (
    export APT_CONFIG="$dir/apt/apt.conf"
    apt-get -qq update || echo "some of the 32-bit lists did not load" >&2
    cd "$dir/packages"
    apt-get -qq download wine32 libwine libc6 libgcc-s1 libz-mingw-w64
  )
}

unpack() {
  local root="$dir/tree" library package
  for package in "$dir"/packages/*.deb; do
    dpkg-deb -x "$package" "$root"
  done

  # Wine knows its own libraries by a mark behind the DOS header; the package's installation would put it into zlib.
  library="$root/usr/i686-w64-mingw32/lib/zlib1.dll"
  { head -c 64 "$library"; printf 'Wine builtin DLL'; head -c 16 /dev/zero; tail -c +97 "$library"; } \
    > "$root/usr/lib/i386-linux-gnu/wine/i386-windows/zlib1.dll"

  printf '#!/bin/sh\nexec "%s/usr/lib/wine/wineserver32" -p0 "$@"\n' "$root" > "$root/usr/lib/wine/wineserver"
  chmod +x "$root/usr/lib/wine/wineserver"
  for program in wine wineserver32; do
    patchelf --set-interpreter "$root/lib/ld-linux.so.2" "$root/usr/lib/wine/$program"
  done
}

prepare_x64() {
  launcher x64 /usr/lib/wine/wine64 /usr/lib/wine/wineserver64 'WINEARCH=win64'
}

prepare_x86() {
  local root="$dir/tree"
  download
  unpack
  launcher x86 "$root/usr/lib/wine/wine" "$root/usr/lib/wine/wineserver" \
    "WINEARCH=win32 LD_LIBRARY_PATH=\"$root/lib/i386-linux-gnu:$root/usr/lib/i386-linux-gnu\""
}

if [ -e "$dir/ready" ]; then
  exit 0
fi

rm -rf "$dir"
mkdir -p "$dir"
prepare_x64
prepare_x86
touch "$dir/ready"
