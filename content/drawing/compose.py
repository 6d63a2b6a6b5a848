#!/usr/bin/env python3
"""Draw every picture of an event: python3 content/drawing/compose.py content/loei2

The parts are shared by all events and live here: kit.py (palette, shapes),
land.py (sky, hills, plants), build.py (houses, rooms, furniture), people.py
(person), animals.py, props.py (things) and vehicles.py.  An event's own scenes
are in EVENT/drawing/scenes_*.py; they are written to EVENT/media.

Add a scene: write a function that returns a list of parts in painting order
(far to near) and decorate it with @scene(work, picture[, width, height]),
e.g. @scene(7, 2) in an event whose file says scene = pictures_of("e0")
-> e0-007-2.svg.  Everything is seeded, so the same bytes come out each time.
Name pictures after the folder to draw only those.
"""
import glob
import importlib
import os
import sys

HERE = os.path.dirname(os.path.abspath(__file__))
sys.path.insert(0, HERE)
sys.dont_write_bytecode = True

from kit import SCENES, render  # noqa: E402


def main(event, names):
    scenes = os.path.join(event, "drawing")
    out = os.path.join(event, "media")
    sys.path.insert(0, scenes)
    for f in sorted(glob.glob(os.path.join(scenes, "scenes_*.py"))):
        importlib.import_module(os.path.basename(f)[:-3])
    os.makedirs(out, exist_ok=True)
    biggest = 0
    for name in sorted(SCENES):
        if names and name not in names:
            continue
        svg = render(name)
        biggest = max(biggest, len(svg.encode()))
        with open(os.path.join(out, name + ".svg"), "w", encoding="utf-8", newline="\n") as fh:
            fh.write(svg)
    print("%d scenes known, largest written %d bytes" % (len(SCENES), biggest))


if __name__ == "__main__":
    if len(sys.argv) < 2:
        sys.exit("give the event's folder: python3 content/drawing/compose.py content/loei2")
    main(sys.argv[1], sys.argv[2:])
