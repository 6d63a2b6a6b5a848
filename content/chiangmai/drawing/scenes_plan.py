"""The plan of the sample hall, seen from straight above; stands.csv names the centres of its tables."""
from kit import *

# zone: (centre y of a side zone, side) or a zone beside the entrance; colours per zone
SIDES = [(3, 62, 0), (4, 40, 0), (5, 17, 0), (2, 84, 0), (6, 17, 1), (7, 40, 1), (8, 62, 1), (9, 84, 1)]
COLOURS = {1: TERRA, 2: MARI, 3: TEAL, 4: LEAF, 5: AMBER, 6: ROSE, 7: MOHOM, 8: GREEN, 9: PLUM, 10: LAGOON}
SCHOOLS = {8: 1, 9: 1}  # the other zones have two school stands


def tables():
    """(zone, number) -> (x, y, w, h) in hundredths of the picture; number 1 is the agency's table."""
    out = {}
    for z, y, right in SIDES:
        fx = (lambda v: 100 - v) if right else (lambda v: v)
        out[z, 1] = (fx(9), y, 4.5, 13)
        for k in range(SCHOOLS.get(z, 2)):
            out[z, k + 2] = (fx(20), y + (-6 if k == 0 else 6), 10, 5)
    for z, c in ((1, 36), (10, 64)):
        out[z, 1] = (c, 90, 10, 5)
        out[z, 2], out[z, 3] = (c - 5, 81, 3.5, 9), (c + 5, 81, 3.5, 9)
    return out


def px(v):
    return v * 16


def py(v):
    return v * 12


def stool(x, y, c):
    return C(x + 3, y + 4, 15, "#3A2440", .16) + C(x, y, 15, dk(c, .2)) + C(x - 1.5, y - 1.5, 12, c)


def desk(z, k, t):
    x, y, w, h = t
    cx, cy, w, h = px(x), py(y), px(w), py(h)
    c = COLOURS[z]
    upright = h > w
    seats = []
    if k == 1:  # people sit between the table and the wall
        for d in (-.26, .26):
            if z in (1, 10):
                seats.append(stool(cx + d * w, cy + h / 2 + 4, lt(c, .35)))
            else:
                seats.append(stool(cx + (-1 if x < 50 else 1) * (w / 2 + 4), cy + d * h, lt(c, .35)))
    top = c if k == 1 else WOOD
    g = [seats, R(cx - w / 2 + 6, cy - h / 2 + 8, w, h, "#3A2440", 10, .2), R(cx - w / 2, cy - h / 2, w, h, dk(top, .25), 10),
         R(cx - w / 2, cy - h / 2, w - 4, h - 5, top, 10)]
    if k == 1:
        g.append(R(cx - w / 2 + 9, cy - h / 2 + 9, w - 22, h - 23, lt(c, .45), 6))
    else:
        g.append(R(cx - w * .5, cy - h * .2, w - 4, h * .4, lt(c, .3)) if upright else R(cx - w * .2, cy - h * .5, w * .4, h - 5, lt(c, .3)))
    return J(g)


def plant(x, y, r=26):
    return J([C(x + 4, y + 6, r, "#3A2440", .15), C(x, y, r * .7, TERRA), [E(*pol(x, y, r * .6, a), r * .62, r * .26, (LEAF, GREEN)[i % 2], a) for i, a in enumerate(range(0, 360, 45))], C(x, y, r * .22, RICE)])


def door(x, y, w, into):
    """A double door of width w in a wall along x; its leaves stand open towards `into`."""
    return J([R(x - w / 2, y - 16, w, 32, "#E9D6B0"), [L([(x + k * w / 2, y), (x + k * w / 2, y + into * w / 2)], EARTH, 12) for k in (-1, 1)]])


def hall():
    g = [R(0, 0, 1600, 1200, "#D9C39A"), R(36, 40, 1528, 1120, "#3A2440", 6, .2), R(24, 24, 1552, 1152, BARK, 10), R(30, 28, 1540, 1138, "#7A5B44", 8)]
    g += [R(48, 48, 1504, 1104, "#F1E2C3"), P("".join("M48 %dH1552" % y for y in range(96, 1152, 48)) + "".join(
        "M%d %dv48" % (x + (94 if (y // 48) % 2 else 0), y) for y in range(48, 1152, 48) for x in range(142, 1460, 188)), None, .55, "#DFC99F", 2.5)]
    # aisles: a runner from the entrance to the stage, and the walk round the seats
    g += [R(px(28.6), py(22), px(3.2), py(49), "#E7CFA0", 10, .8), R(px(68.2), py(22), px(3.2), py(49), "#E7CFA0", 10, .8), R(px(28.6), py(63.5), px(42.8), py(7.5), "#E7CFA0", 10, .8)]
    g += [R(px(47), py(20), px(6), py(76), dk(TERRA, .12)), R(px(47) + 8, py(20), px(6) - 16, py(76), TERRA), P("M%s %sV%sM%s %sV%s" % tuple(n(v) for v in (px(47) + 18, py(20), py(96), px(53) - 18, py(20), py(96))), None, .8, MARI, 3)]
    # carpets of the zones
    T = tables()
    for z, y, right in SIDES:
        x0 = 73.4 if right else 4.4
        g += [R(px(x0), py(y - 10.2), px(22.2), py(20.4), lt(COLOURS[z], .62), 18), R(px(x0) + 8, py(y - 10.2) + 8, px(22.2) - 16, py(20.4) - 16, lt(COLOURS[z], .72), 14)]
    for z, c in ((1, 36), (10, 64)):
        g += [R(px(c - 7.6), py(74.4), px(15.2), py(20.2), lt(COLOURS[z], .62), 18), R(px(c - 7.6) + 8, py(74.4) + 8, px(15.2) - 16, py(20.2) - 16, lt(COLOURS[z], .72), 14)]
    # stage with curtain, steps, lectern and screen
    g += [R(px(33) + 8, py(4) + 12, px(34), py(15), "#3A2440", 8, .2), R(px(33), py(4), px(34), py(15), dk(WOOD, .25), 8), R(px(33), py(4), px(34), py(15) - 12, WOOD, 8),
          P("".join("M%s %sH%s" % (n(px(33)), n(py(4) + 24 + 26 * k), n(px(67))) for k in range(5)), None, .6, dk(WOOD, .12), 3)]
    g += [P("M%s %s" % (n(px(33)), n(py(4))) + "".join("q17 30 34 0" for _ in range(16)) + "z", BRICK), R(px(33), py(4) - 6, px(34), 12, dk(BRICK, .2), 5)]
    g += [R(px(41), py(6.6), px(18), 10, INK, 4), R(px(41) + 4, py(6.6), px(18) - 8, 5, "#8FB9C2", 2)]
    g += [R(px(36.6), py(13), 62, 40, dk(EARTH, .2), 8), R(px(36.6), py(13), 58, 35, EARTH, 8), C(px(36.6) + 30, py(13) - 18, 15, lt(INDIGO, .2))]
    g += [[stool(px(54 + 3.6 * k), py(11.5), MARI) for k in range(3)], R(px(53.2), py(13.6), 168, 30, dk(CREAM, .12), 8), R(px(53.2), py(13.6), 164, 26, CREAM, 8)]
    g += [[R(px(47) - 8, py(19) + 12 * k, px(6) + 16, 12, (lt(WOOD, .2), lt(WOOD, .35))[k], 2) for k in range(2)], [plant(px(v), py(17.6), 20) for v in (34.6, 38.4, 42.2, 57.8, 61.6, 65.4)]]
    # seats
    for r in range(8):
        y = py(27) + r * 54
        for s in (-1, 1):
            for k in range(6):
                x = px(50) + s * (px(4.6) + 36 * k)
                g.append(R(x - 13, y - 12, 28, 28, "#3A2440", 7, .12) + R(x - 14, y - 15, 28, 28, MOHOM, 7) + R(x - 14, y + 6, 28, 8, INDIGO, 4))
    # sound desk behind the seats, plants in free corners
    g += [R(px(36), py(64.6), 150, 44, dk(INDIGO, .2), 8), R(px(36), py(64.6), 146, 39, INDIGO, 8), [C(px(36) + 24 + 24 * k, py(64.6) + 19, 7, (MARI, ROSE, SKY)[k % 3]) for k in range(5)], stool(px(36) + 74, py(64.6) + 66, TEAL)]
    g += [plant(px(81), py(68.5), 30), plant(px(81), py(90.5), 30)]
    g += [desk(z, k, t) for (z, k), t in sorted(T.items())]
    # the kiosk where plans.csv says "you are here", and the doors
    x, y = px(57), py(67)
    g += [E(x + 5, y + 12, 50, 26, "#3A2440", o=.2), R(x - 42, y - 24, 84, 50, INK, 10), R(x - 42, y - 24, 84, 45, "#4B5066", 10), R(x - 33, y + 2, 66, 13, "#8FC3C8", 4)]
    return g + [door(800, 1164, 190, -1), door(px(30.4), 36, 64, 1), door(px(69.6), 36, 64, 1)]


SCENES["plan-hall"] = (hall, 1600, 1200, 0)
