#!/usr/bin/env python3
"""Draw every picture of the pack: python3 content/loei2/drawing/compose.py

Add a scene: in one of the scenes_*.py files write a function that returns a
list of parts in painting order (far to near) and decorate it with
@scene(work, picture[, width, height]), e.g. @scene(7, 2) -> e0-007-2.svg.
Parts live in kit.py (palette, shapes), land.py (sky, hills, plants), build.py
(houses, rooms, furniture), people.py (person), animals.py, props.py (things)
and vehicles.py.  Everything is seeded, so the same bytes come out each time.
Name pictures as arguments to draw only those.
"""
import glob
import importlib
import os
import sys

HERE = os.path.dirname(os.path.abspath(__file__))
OUT = os.path.join(os.path.dirname(HERE), "media")
sys.path.insert(0, HERE)
sys.dont_write_bytecode = True

from kit import SCENES, render  # noqa: E402


def main(names):
    for f in sorted(glob.glob(os.path.join(HERE, "scenes_*.py"))):
        importlib.import_module(os.path.basename(f)[:-3])
    os.makedirs(OUT, exist_ok=True)
    biggest = 0
    for name in sorted(SCENES):
        if names and name not in names:
            continue
        svg = render(name)
        biggest = max(biggest, len(svg.encode()))
        with open(os.path.join(OUT, name + ".svg"), "w", encoding="utf-8", newline="\n") as fh:
            fh.write(svg)
    print("%d scenes known, largest written %d bytes" % (len(SCENES), biggest))


if __name__ == "__main__":
    main(sys.argv[1:])
