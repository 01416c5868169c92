#!/bin/bash
# pictures_case.sh CHECK: what the check of the pictures says of a good one, a blank one, a broken one and none.
set -uo pipefail
here=$(mktemp -d)
trap 'rm -rf "$here"' EXIT
python3 - "$here" <<'END'
import pathlib, struct, sys, zlib
def chunk(kind, data): return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))
def picture(name, rows):
    head = struct.pack(">IIBBBBB", 40, 40, 8, 2, 0, 0, 0)
    data = b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", head) + chunk(b"IDAT", zlib.compress(rows)) + chunk(b"IEND", b"")
    pathlib.Path(sys.argv[1], name).write_bytes(data)
picture("good.png", b"".join(b"\0" + bytes((x * y) % 251 for x in range(120)) for y in range(40)))
picture("blank.png", b"".join(b"\2" + bytes(120) for y in range(40)).replace(b"\2", b"\0"))
pathlib.Path(sys.argv[1], "broken.png").write_bytes(b"\x89PNG\r\n\x1a\n" + chunk(b"IDAT", b"no zlib"))
pathlib.Path(sys.argv[1], "other.png").write_bytes(b"GIF89a")
END
diff -u - <(printf '%s\n' good.png blank.png broken.png other.png none.png | "$1" "$here"; echo "status $?") <<'END' || exit 1
blank.png: blank
broken.png: broken
other.png: no PNG
none.png: missing
status 1
END
diff -u - <(echo good.png | "$1" "$here"; echo "status $?") <<<'status 0' || exit 1
diff -u - <("$1" "$here" </dev/null; echo "status $?") < <(printf '%s\n' 'no picture is wanted' 'status 1')
