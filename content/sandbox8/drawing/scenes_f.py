"""Works 19-22: the round town, the peat swamp, krajood weaving, longkong."""
from kit import *
from land import *
from build import *
from people import person
from props import *
from animals import *
from parts import *

scene = pictures_of('e2')


def house(x, y, s, c, roof):
    """A small wooden block house seen from the front."""
    return G([shadow(14, 2, 46, 9), R(-34, -50, 68, 50, c, 3), R(8, -50, 26, 50, dk(c, .14), 3), PG([(-46, -48), (0, -92), (46, -48)], roof), R(-10, -28, 20, 28, BARK, 3)], x, y, s)


@scene(19, 1)
def round_town():
    cx, cy, k = 800, 640, .78
    ring = lambda r, c, w: E(cx, cy, r, r * k, None, st=c, sw=w)
    g = [R(0, 0, 1600, 1200, lg('#C9955F', '#B27E4C')), [L([(-60 + 130 * j, 0), (-160 + 150 * j, 1200)], '#9C6C40', 4, .5) for j in range(14)]]
    g += [E(cx + 14, cy + 24, 600, 600 * k, '#4A2C1E', o=.25), E(cx, cy, 590, 590 * k, '#DDE3C0'), E(cx, cy, 590, 590 * k, None, st=WHITE, sw=8), E(cx, cy, 470, 470 * k, '#CBD8A6'), E(cx, cy, 330, 330 * k, '#E6DDB4'), E(cx, cy, 190, 190 * k, '#B9CF8A')]
    g += [L([pol(cx, cy, 120, a, 120 * k), pol(cx, cy, 585, a, 585 * k)], '#F4EEDC', 26) for a in range(22, 382, 45)] + [ring(r, '#F4EEDC', 26) for r in (190, 330, 470)]
    g += [P('M%d %dC%d %d %d %d %d %d' % (230, 700, 420, 830, 520, 930, 700, 1096), None, .9, '#7FB9CC', 30)]
    g += [E(cx, cy, 96, 96 * k, '#8FB35A'), E(cx, cy, 52, 52 * k, '#7FB9CC'), R(cx - 9, cy - 92, 18, 92, CREAM, 4), PG([(cx - 22, cy - 88), (cx, cy - 136), (cx + 22, cy - 88)], MARI)]
    spots = [(262, a) for a in range(0, 360, 45)] + [(402, a) for a in range(0, 360, 45)] + [(530, a) for a in range(0, 360, 45)]
    items = []
    for i, (r, a) in enumerate(spots):
        x, y = pol(cx, cy, r, a + (0 if r != 402 else 3), r * k)
        if (r, a) in ((530, 135), (402, 135)):
            continue
        kind = i % 5
        if (r, a) == (262, 90):
            b = G([shadow(14, 2, 60, 10), R(-52, -56, 104, 56, '#EFE5CF', 3), P('M-30 -56C-36 -96 0 -96 0 -116C0 -96 36 -96 30 -56Z', TEAL), L([(0, -112), (0, -130)], MARI, 5), R(-12, -34, 24, 34, BARK, 10)], 0, 0)
        elif (r, a) == (262, 270):
            b = G([shadow(14, 2, 60, 10), R(-48, -40, 96, 40, CREAM, 3), PG([(-66, -36), (-30, -70), (-36, -72), (0, -112), (36, -72), (30, -70), (66, -36)], TERRA), R(-11, -28, 22, 28, BARK)], 0, 0)
        elif (r, a) == (262, 0):
            b = G([shadow(14, 2, 56, 10), R(-44, -80, 88, 80, WHITE, 4), R(14, -80, 30, 80, dk(WHITE, .12), 4), R(-9, -70, 18, 44, BRICK, 2), R(-22, -57, 44, 18, BRICK, 2)], 0, 0)
        elif (r, a) == (262, 180):
            b = G([shadow(14, 2, 56, 10), R(-44, -36, 88, 36, WOOD, 3), awning(-56, -70, 112, 36, TERRA, CREAM, 5)], 0, 0)
        elif kind in (1, 4):
            b = J([shadow(6, 2, 26, 6), tube([(0, 0), (0, -26)], BARK, 9), ball(0, -50, 32, 32, (GREEN, LEAF)[i % 2])])
        else:
            b = house(0, 0, 1, (CREAM, '#F3CFC4', '#CFDDEB', '#F9E3B4')[i % 4], (BRICK, TEAL, INDIGO, TERRA)[i % 4])
        items.append((y, G(b, x, y + 16, .82 if r == 530 else .9)))
    g += [b for _, b in sorted(items, key=lambda t: t[0])]
    g += [L([(cx, cy), pol(cx, cy, 590, -32, 590 * k)], TERRA, 6), [C(*pol(cx, cy, 190 + 100 * j, -32, (190 + 100 * j) * k), 10, TERRA) for j in range(5)]]
    g += [girl(170, 520, 1.25, WHITE, skin=1, pose='kneel', look=.5, f=1, nod=.5, lh=(150, 440), rh=(286, 452), eyes='joy'), boy(1440, 500, 1.25, WHITE, skin=2, pose='kneel', look=-.5, f=-1, nod=.5, lh=(1320, 430), rh=(1450, 420), mouth='open'),
          person(170, 1130, 1.35, fit='boy', hair='spiky', skin=1, pose='cross', look=.5, nod=-.2, lh='lap', rh='chin'), person(1430, 1140, 1.35, fit='girl', hair='pony', skin=0, pose='cross', look=-.5, nod=-.2, lh=(1330, 1030), rh='lap', mouth='open')]
    return g + [rope([(1180, 1130), (1090, 1160), (1010, 1120), (920, 1166)], SAND, 13), [R(420 + 50 * j, 1150 + (j % 2) * 12, 40, 12, (WHITE, ROSE, '#A9D2E2')[j % 3], 6) for j in range(4)]]


@scene(20, 1, up=40)
def boardwalk():
    far = [tube([(x, 760), (x + dx, -40)], c, w) for x, dx, c, w in ((90, 10, '#5F7A5E', 30), (260, -14, '#54705A', 44), (470, 10, '#6B8668', 24), (640, -6, '#5A765E', 34), (980, 8, '#6B8668', 26), (1130, -10, '#54705A', 40), (1360, 12, '#5F7A5E', 30), (1500, -6, '#4E6A54', 50))]
    def big(x, y, w, c):
        rt = [P('M%d %dC%d %d %d %d %d %d' % (x, y - 250, x + k * .4, y - 220, x + k * .9, y - 110, x + k, y + 10), None, None, dk(c, .12 if k > 0 else 0), 22) for k in (-190, -130, -70, 70, 130, 190)]
        return [rt, tube([(x, y - 210), (x + 6, -60)], c, w)]
    water = [P('M0 760H1600V1300H0Z', lg('#8A5A3A', '#5A3826')), P(''.join('M%d %dq%d -9 %d 0' % (60 + (k * 211) % 1500, 790 + (k * 67) % 380, 40 + k % 3 * 20, 80 + k % 3 * 40) for k in range(18)), None, .4, '#D9A878', 5)]
    walk = [PG([(720, 760), (880, 760), (1330, 1260), (270, 1260)], WOOD)] + [L([(800 - (80 + 450 * t), 760 + 500 * t), (800 + (80 + 450 * t), 760 + 500 * t)], dk(WOOD, .3), 4 + 5 * t) for t in (.04, .1, .17, .25, .34, .44, .55, .67, .8, .94)]
    walk += [L([(720, 760), (270, 1260)], dk(WOOD, .25), 14), L([(880, 760), (1330, 1260)], dk(WOOD, .35), 14)]
    rail = [tube([(x, y), (x, y - h)], EARTH, w) for x, y, h, w in ((700, 782, 90, 10), (900, 782, 90, 10), (560, 938, 190, 16), (1040, 938, 190, 16), (390, 1128, 320, 24), (1210, 1128, 320, 24))] + [L([(705, 694), (390, 812)], WOOD, 13), L([(895, 694), (1210, 812)], dk(WOOD, .15), 13)]
    fans = lambda x, y, s, r: G([G([PG([pol(0, 0, 150 if i % 2 else 120, -160 + i * 14) for i in range(11)] + [(0, 20)], (GREEN, FOREST)[int(x) % 2]), P(''.join(pts([(0, 10), pol(0, 0, 118, -160 + i * 14)], False) for i in range(1, 10, 2)), None, .6, DEEP, 4)], 0, 0)], x, y, s, r)
    return [
        R(0, 0, 1600, 1200, lg('#C9DCA8', '#A9C48C', '#8FAE7A')), E(800, 420, 560, 420, rg(('#F6F4CC', 0, .9), ('#F6F4CC', 1, 0))), far, canopy(200, 20, 330, 150, FOREST, 3), canopy(1380, 10, 360, 170, FOREST, 5), canopy(780, -70, 420, 130, GREEN, 8),
        water, big(180, 860, 66, '#7A5A44'), big(1430, 880, 74, '#7A5A44'), fans(420, 790, .8, -10), fans(1180, 790, .85, 12), tube([(1430, 420), (1190, 350)], '#7A5A44', 24), hornbill(1240, 352, .95, True), walk, rail,
        girl(650, 1170, 1.55, WHITE, skin=2, look=.5, lh=(625, 940), rh=(770, 830), mouth='open'), G(bottle(0, 0, .8, '#9A6238', .85, WHITE), 778, 850),
        boy(960, 1180, 1.55, WHITE, skin=1, look=-.4, nod=-.5, lh=(900, 950), rh='point', eyes='dot', mouth='o'),
        [leaf(60 + 40 * k, 1230, 200, 44, -110 + 22 * k, (GREEN, LEAF, FOREST)[k % 3]) for k in range(4)], [leaf(1440 + 40 * k, 1230, 200, 44, -120 + 22 * k, (LEAF, GREEN, FOREST)[k % 3]) for k in range(4)],
    ]


@scene(20, 2)
def peat_model():
    g = [R(0, 0, 1600, 1200, lg('#DCE8D2', '#F1EFD8')), C(800, 500, 560, '#F8F5E2', .7), R(0, 960, 1600, 240, lg(WOOD, dk(WOOD, .15))), R(0, 946, 1600, 24, lt(WOOD, .3))]
    q = rnd(21)

    def tank(x, wet):
        top, w = 330, 590
        soil = 560 if wet else 690
        y1 = 930
        d = rr(x, top, w, y1 - top, 18)
        body = [R(x, top, w, 700, '#EAF4F0')]
        if wet:
            body += [R(x, 480, w, 500, '#A8704A', 0, .85), E(x + w / 2, 482, w / 2, 12, '#C9966E')]
        bump = [(x + w * t / 6, soil + q.uniform(-10, 10) + (0 if wet else 34 * math.sin(t * 1.1))) for t in range(7)]
        body += [P(sm(bump, False) + 'L%d %dL%d %dZ' % (x + w, y1, x, y1), '#5A3B2A' if wet else '#7A5238'), P(sm([(a, b + (130 if wet else 70)) for a, b in bump], False) + 'L%d %dL%d %dZ' % (x + w, y1, x, y1), '#44291D' if wet else '#5E3D2A'), R(x, 850, w, 90, '#D9BE88'), P(''.join('M%d %dh.1' % (q.uniform(x, x + w), q.uniform(860, 922)) for _ in range(60)), None, .6, '#A9874F', 6)]
        body += [P(''.join('M%d %dq%d -8 %d 0' % (q.uniform(x, x + w - 60), q.uniform(soil + 30, 830), 18, 38) for _ in range(26)), None, .55, '#8A6246', 5)]
        if not wet:
            body += [P('M%d %dl30 90l-16 60M%d %dl-20 70l14 50M%d %dl16 60' % (x + 130, soil + 12, x + 330, soil + 10, x + 470, soil + 20), None, .8, '#2E1C14', 8), R(x, 830, w, 30, '#A8704A', 0, .8)]
        out = []
        for j, t in enumerate((.15, .4, .65, .87)):
            px, h = x + w * t, 250
            i = int(t * 6)
            py = bump[i][1] + (bump[i + 1][1] - bump[i][1]) * (t * 6 - i) + (4 if wet else 10)
            lean = 0 if wet else (9, -14, 12, -10)[j]
            out.append(G([[P('M0 -40C%d -36 %d -10 %d 14' % (k * .5, k, k), None, None, '#6B4638', 7) for k in (-34, -18, 18, 34)], tube([(0, 0), (0, -h)], '#7A5A44', 15), canopy(0, -h - 40, 62, 54, GREEN if wet else '#A99A4A', j + 3, 6)], px, py, .9, lean))
        glass = [P(d, None, .9, '#7FA9B0', 10), R(x + 22, top + 30, 16, 470, WHITE, 8, .5)]
        return [shadow(x + w / 2 + 20, 960, w * .54, 24, .25), clip(d, body), out, glass, R(x - 14, 918, w + 28, 34, LAGOON, 10)]

    g += tank(130, True) + tank(880, False)
    g += [tube([(1480, 880), (1550, 880), (1556, 1010)], '#8FB9C2', 20), G(jar(0, 0, 1.15, '#A8704A', WHITE, .62), 1500, 1150), G(PG([(-34, -18), (6, -18), (6, -40), (44, 0), (6, 40), (6, 18), (-34, 18)], TERRA), 800, 620)]
    return g + [P('M1010 1130C1000 1080 1040 1084 1036 1050C1080 1076 1090 1110 1074 1130Z', AMBER), P('M1024 1130C1022 1106 1044 1104 1044 1086C1064 1102 1064 1118 1058 1130Z', MARI), G([R(-90, -12, 180, 24, '#7A5238', 8)], 1042, 1140), leaf(150, 1140, 200, 56, -20, GREEN), leaf(190, 1150, 170, 46, 4, LEAF), E(520, 1110, 110, 34, '#5A3B2A'), E(514, 1102, 96, 26, '#7A5238')]


def weave(w, h, a, cs, f):
    """Mat of cells a x a, colour by f(row, column)."""
    out = [R(0, 0, w, h, cs[0])]
    rows = {}
    for r in range(int(h / a)):
        for c in range(int(w / a)):
            rows.setdefault(f(r, c), []).append('M%s %sh%sv%sh-%sz' % (n(c * a + 1), n(r * a + 1), n(a - 2), n(a - 2), n(a - 2)))
    return J(out + [P(''.join(v), cs[k]) for k, v in sorted(rows.items())])


@scene(21, 1, up=60)
def weaving():
    reeds = lambda x, y, c, s=1: G([shadow(10, 4, 70, 12), [L([(-26 + 7 * k, 0), (-40 + 11 * k, -330 - (k * 37) % 50)], c if k % 2 else dk(c, .15), 9) for k in range(9)], R(-38, -130, 80, 22, STRAW, 8)], x, y, s)
    field = [L([(x, 700), (x + (x * 7 % 30) - 15, 560 - (x * 13 % 60))], (LEAF, GREEN, '#8FA35A')[x % 3], 6) for x in range(10, 1600, 26)]
    def q(u, v):
        return 800 + u * (430 - 90 * v), 1190 - 250 * v
    cells = []
    for r in range(10):
        for c in range(20):
            u0, u1, v0, v1 = -1 + c / 10, -1 + (c + 1) / 10, r / 10, (r + 1) / 10
            if r > 7 and c > 8 + (r - 8) * 3:
                continue
            cells.append(PG([q(u0, v0), q(u1, v0), q(u1, v1), q(u0, v1)], TERRA if (c % 5 == 4) else MARI if r % 5 == 4 else ('#E3CF98' if (r + c) % 2 else '#D3B878')))
    loose = [L([q(-1 + (c + .5) / 10, .84), (q(-1 + (c + .5) / 10, 1)[0] + (c - 10) * 5, 912 - (c * 17) % 26)], TERRA if c % 5 == 4 else '#D3B878', 11) for c in range(9, 20)]
    return [
        sky('mint'), ridge(560, 20, '#A9CBB0', 6), R(0, 600, 1600, 140, '#9CC4C0'), field, P('M0 700H1600V1300H0Z', '#C99F66'), R(0, 700, 1600, 30, '#A98A62'), [L([(0, 800 + 110 * k), (1600, 800 + 110 * k)], '#B58A52', 4, .6) for k in range(5)],
        tube([(110, 1010), (110, -20)], EARTH, 44), tube([(1490, 1010), (1490, -20)], EARTH, 44), form('M-20 -20H1620V120Q800 190 -20 120Z', BRICK, 0, -10), [P('M%d 166v90' % x, None, None, BARK, 4) + G(weave(110, 130, 11, ('#E3CF98', c, '#C9A866'), lambda r, c_: 1 if (r + c_) % m == 0 else 2 if (r - c_) % m == 0 else 0), x - 55, 250) for x, c, m in ((420, PLUM, 3), (800, TEAL, 4), (1180, TERRA, 5))],
        reeds(240, 960, PLUM), reeds(340, 980, TEAL, .95), reeds(1370, 970, AMBER),
        girl(520, 1080, 1.5, ROSE, age='adult', fit='mgran', skin=2, pose='cross', look=.4, lh=(480, 960), rh=(650, 985), eyes='joy'), girl(1090, 1080, 1.65, WHITE, skin=1, pose='cross', look=-.4, nod=.4, lh=(960, 985), rh=(1130, 960), mouth='open'),
        E(800, 1196, 440, 30, '#5E3F2D', o=.2), loose, cells, [basket(1400, 1200, .9, STRAW, J([E(-40 + 40 * k, -106, 34, 20, (TEAL, PLUM, AMBER)[k]) for k in range(3)]), c2=PLUM), basket(190, 1210, .8, '#D9C48A', c2=TEAL, handle=True)],
    ]


@scene(21, 2)
def coasters():
    g = [R(0, 0, 1600, 1200, lg('#EFE0BE', '#F8EED6', a='d')), C(820, 560, 560, '#FBF4E2', .7)]
    for x, y, c, m, rot in ((350, 420, PLUM, 2, -6), (810, 640, GREEN, 3, 3), (1260, 440, AMBER, 5, 6)):
        g += [G([R(-196, -190, 420, 420, '#8A6A48', 10, .25), G(weave(420, 420, 28, ('#D3B878', c, '#EBDDB4'), lambda r, c_: 1 if (c_ + 1) % m == 0 else 2 if (r + c_) % 2 else 0), -210, -210), [L([(-210, -206 + 42 * k), (-232, -214 + 42 * k)], '#C9A866', 9) for k in range(11)], [L([(210, -206 + 42 * k), (234, -198 + 42 * k)], '#C9A866', 9) for k in range(11)], R(-212, -212, 424, 424, None, 4, st=dk(c, .1), sw=10)], x, y, 1, rot)]
    for x, m, c in ((350, 2, PLUM), (810, 3, GREEN), (1260, 5, AMBER)):
        y = 1010 if x != 810 else 1090
        for k in range(3):
            for j in range(m):
                g.append(ball(x - 150 + 150 * k + (j % 2) * 40 - 20 * (m > 1), y + 36 * (j // 2) - 40, 16, 16, c))
            g.append(E(x - 150 + 150 * k, y - 40 + 18 * ((m - 1) // 2), 62, 34 + 18 * ((m - 1) // 2), None, st=dk(SAND, .15), sw=5))
    g += [L([(60 + 22 * k, -10), (40 + 30 * k, 150 + 20 * (k % 3))], (PLUM, TEAL, '#C9A866', AMBER)[k % 4], 12, smooth=True) for k in range(6)] + [L([(1430 + 24 * k, 1210), (1420 + 30 * k, 1060 - 20 * (k % 3))], (AMBER, '#C9A866', GREEN, PLUM)[k % 4], 12) for k in range(5)]
    return g + [form(el(840, 210, 120, 100), WHITE, -10, -8) + E(836, 206, 92, 76, '#8A4A2A') + E(812, 188, 40, 18, '#B5704A', o=.6) + P('M956 190C1030 180 1030 260 950 252', None, None, '#E2DCCB', 22)]


@scene(22, 1, up=60)
def shop():
    heap = lambda x, y, s: G([G(longkong(0, 0, 1, k + 3, 3), px, py, .8, r) for k, (px, py, r) in enumerate(((-120, -110, 20), (0, -130, 0), (120, -110, -20), (-60, -96, 8), (60, -96, -8)))], x, y, s)
    scale = G([R(-70, -20, 140, 20, '#5A5460', 6), form(rr(-56, -130, 112, 112, 20), TEAL, -8, -6), C(0, -76, 42, CREAM), L([(0, -76), (22, -100)], TERRA, 7), C(0, -76, 7, BARK), R(-12, -150, 24, 24, '#8A8580'), E(0, -154, 110, 18, '#B9C2C4'), E(0, -158, 96, 12, '#D8DEDE'), G(longkong(0, 0, 1, 9, 3), 0, -276, .8)], 165, -140, .78)
    b, f = stall(700, 1060, 1.6, GREEN, CREAM, 480, J([G(heap(0, 0, 1), -128, -146, .6), scale]))
    box_ = lambda x, y: G([R(-62, -70, 124, 80, '#C99A62', 4), PG([(-62, -70), (62, -70), (76, -96), (-48, -96)], '#DDB27A'), [ball(-34 + 32 * k, -84, 19, 19, '#E3C07A') for k in range(4)], C(0, -30, 17, GREEN)], x, y)
    return [
        sky('morning'), ridge(520, 40, '#9DB6A8', 4), ridge(600, 20, '#86A886', 7), lite(lambda: [tree(90 + 150 * k, 720, 1.0, (GREEN, FOREST)[k % 2], k + 2) for k in range(11) if k not in (5, 6)]), ground(700, '#E0C78E', c2='#C7A464'),
        [G([trunk(0, 0, 420, 34, EARTH), canopy(0, -480, 250, 170, GREEN, 9), G(longkong(0, 0, 1, 2), -110, -380, .7), G(longkong(0, 0, 1, 4), 120, -390, .7), G(longkong(0, 0, 1, 7), 10, -360, .7)], 1420, 830, 1.05)],
        b, girl(715, 880, 1.55, WHITE, skin=1, pose='half', look=.3, lh=(640, 820), rh=(810, 800), mouth='open'), f,
        boy(1130, 1180, 1.5, WHITE, skin=2, look=.4, f=1, lh='down', rh=(1250, 930), eyes='joy', mouth='open'), box_(1280, 955), person(1440, 1190, 1.35, age='adult', fit='teacher3', hair='lowbun', skin=1, look=-.5, lh=(1330, 925), rh='down'),
        G([R(-90, -110, 180, 110, '#C99A62', 6), R(-90, -110, 180, 16, '#DDB27A'), C(0, -52, 22, GREEN)], 180, 1170), G([R(-90, -110, 180, 110, '#C99A62', 6), R(-90, -110, 180, 16, '#DDB27A'), C(0, -52, 22, GREEN)], 190, 1062, .96), tuft(60, 1220, 1.3), tuft(1540, 1230, 1.4), bunting(-20, 130, 1100, 60, 11, 50, (MARI, GREEN, ROSE, TERRA), 38),
    ]
