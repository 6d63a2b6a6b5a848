"""Works 4-6: tide tables, star paths, words of the sea."""
from kit import *
from land import *
from build import *
from people import person
from props import *
from animals import *
from satun_parts import *

scene = pictures_of("e3")


def phase(x, y, r, k):
    """Moon phase 0 (new) .. 4 (full) .. 8."""
    g = [C(x, y, r, NIGHT), C(x, y, r, None, st=SAND, sw=3)]
    if 0 < k < 8:
        right = k <= 4
        half = "M%s %sA%s %s 0 0 %d %s %s" % (n(x), n(y - r), n(r), n(r), 1 if right else 0, n(x), n(y + r))
        bulge = abs(k - 4) < 2
        side = (1 if bulge else 0) if right else (0 if bulge else 1)
        inner = "A%s %s 0 0 %d %s %sZ" % (n(max(abs(r * math.cos(math.pi * k / 4)), .5)), n(r), side, n(x), n(y - r))
        g.append(P(half + inner, "#F9EFCF"))
    return J(g)


@scene(4, 1, up=40)
def pier():
    deck = [form(pts([(560, 880), (1640, 880), (1640, 1000), (470, 1000)]), WOOD, -10, 0, extra=[P("".join("M%d 880L%d 1000" % (600 + 70 * k, 516 + 76 * k) for k in range(16)), None, .7, dk(WOOD, .25), 4)]), R(466, 994, 1180, 30, dk(WOOD, .3))]
    bands = [R(436, 700 + 44 * k, 60, 44, TERRA if k % 2 else CREAM) for k in range(11)]
    return [
        sky("noon"), cloud(520, 160, 1), cloud(1240, 110, .8), karst(180, 600, 300, 230), karst(420, 600, 170, 120, "#8FB3A6", 5), karst(1420, 600, 380, 200, "#8FB3A6", 8), sea(600, 1310, seed=7),
        boat(930, 790, .8, TERRA, MARI), [tube([(px, 1010), (px, 1300)], BARK, 40) for px in (720, 1000, 1290, 1560)], deck, [tube([(px, 890), (px, 730)], BARK, 22) for px in (1180, 1560)], L([(1180, 750), (1370, 775), (1560, 750)], SAND, 12, smooth=True),
        R(430, 640, 72, 590, BARK, 8), bands, R(496, 700, 8, 484, dk(WOOD, .4)), P("M330 1100q70 -20 140 0t140 0M350 1130q60 -14 120 0t120 0", None, .8, WHITE, 8), R(426, 624, 80, 22, lt(WOOD, .2), 6),
        person(690, 975, 1.5, skin=0, pose="stand", look=-.6, f=-1, lh=(520, 800), rh="hip", mouth="open", **GIRL), person(990, 985, 1.5, fit="boyk", hair="short", skin=2, pose="stand", look=-.5, lh=(900, 770), rh=(940, 745), eyes="down"), clipboard(902, 720, .9, -8),
        flybird(700, 320, .8), flybird(860, 260, .6)
    ]


@scene(4, 2)
def tide_desk():
    x0, y0 = 250, 480
    grid = "".join("M%d %dV%d" % (x0 + 60 * k, y0, y0 + 480) for k in range(18)) + "".join("M%d %dH%d" % (x0, y0 + 60 * k, x0 + 1020) for k in range(9))
    curve = [(x0 + 10 * k, y0 + 240 - (120 + 60 * math.cos(k / 102 * 2 * math.pi)) * math.sin(k / 102 * 8 * math.pi)) for k in range(103)]
    return [
        R(0, 0, 1600, 1200, lg(TEAL, LAGOON)), [L([(0, 120 + 190 * k), (1600, 110 + 192 * k)], dk(TEAL, .2), 5, .4) for k in range(6)],
        G([R(-560, -280, 1120, 580, "#3A2440", 10, .25), R(-570, -292, 1120, 580, WHITE, 10)], 770, 725, 1, -1.5), G([P(grid, None, .9, "#C5DADA", 3), L([(x0, y0 + 240), (x0 + 1020, y0 + 240)], TERRA, 6), P(sm(curve, False) + "L%d %dL%d %dZ" % (x0 + 1020, y0 + 240, x0, y0 + 240), "#8FC3C8", .5), P(sm(curve, False), None, None, INDIGO, 12), [C(*curve[k], 13, MARI) + C(curve[k][0] - 2, curve[k][1] - 2, 8, lt(MARI, .4)) for k in range(6, 103, 8)]], 0, 0, 1, -1.5),
        [card(190 + 200 * k, 230 + (k % 2) * 14, 160, 210, MOHOM, phase(0, 0, 52, k + 1), (-4, 3, -2, 4, -3, 2, -4)[k], NIGHT) for k in range(7)],
        G([shadow(20, 30, 170, 26, .3), boat(0, 0, .44, TERRA, MARI)], 1390, 560, 1, -18), pencil(1430, 1010, 1.6, MARI, -36, 170), [G([E(8, 12, 40, 30, "#3A2440", o=.2), ball(0, 0, 40, 30, c), P("M-34 4Q0 -34 34 4M-22 12Q0 -20 22 12", None, .7, dk(c, .25), 5)], px, py, 1, r_) for px, py, c, r_ in ((110, 1080, ROSE, 10), (210, 1120, CREAM, -30), (120, 480, SAND, 40))]
    ]


@scene(5, 1, up=30)
def star_beach():
    dip = [(420, 190), (520, 150), (610, 190), (700, 240), (720, 330), (850, 360), (880, 260)]
    return [
        sky("night"), stars(1600, 660, 130, 5), L(dip + [dip[3]], "#9FB4D8", 4, .7), [star4(px, py, 24, "#FFF4D0") for px, py in dip], [star4(1180 + 26 * math.cos(k * 1.1), 170 + 22 * math.sin(k * 1.1), 12, "#FFF4D0") for k in range(6)], star4(1400, 300, 36, "#FFF1C9"),
        karst(250, 720, 320, 190, "#1E2F5C", 3, False), karst(1360, 720, 240, 130, "#21345F", 6, False), sea(720, 930, c="#2B4A7C", deep=NIGHT, seed=3), P("M1380 740q30 60 -10 150", None, .35, "#FFF1C9", 14), P("M0 950Q800 880 1600 930V1310H0Z", lg("#6B6A7C", "#8A7F80")), P("M0 950Q800 880 1600 930", None, .8, "#B8C6DA", 9),
        G(boat(0, 0, .8, "#31557E", "#C98A4A", cloths=(BRICK, AMBER, "#A9686B"), motor=False), 1270, 1040, 1, -4), glow(560, 1060, 420, 220, "#FFD98A", .35), mat(540, 1180, 800, 170, "#7A5A5A", AMBER, 90, 7),
        person(540, 1110, 1.45, age="adult", skin=3, hair="short", hc=3, fit="grandpa", pose="cross", look=.4, rh=(740, 770), lh="lap", mouth="open", sash=BRICK, top="#7E8FA8"),
        person(270, 1130, 1.4, skin=2, hair="bob", fit="girl", pose="cross", look=.6, lh="lap", rh="lap", mouth="o", top="#D9D4DC"), person(820, 1140, 1.4, skin=3, hair="curly", fit="sport", pose="cross", look=.2, lh="lap", rh="lap", top=AMBER, bc=LAGOON),
        G([E(0, -46, 110, 110, rg(("#FFD98A", 0, .6), ("#FFD98A", 1, 0))), R(-24, -6, 48, 12, BARK, 4), R(-20, -66, 40, 62, "#FFE9B0", 10, .9), P("M0 -18c14 -16 8 -26 0 -40c-8 14 -14 24 0 40z", AMBER), R(-24, -76, 48, 14, BARK, 5), P("M-16 -76Q0 -108 16 -76", None, None, BARK, 5)], 680, 1172, 1.1)
    ]


@scene(5, 2)
def star_compass():
    g = [R(0, 0, 1600, 1200, lg(INDIGO, "#24386A")), [L([(0, 60 + 130 * k), (1600, 70 + 130 * k)], (MOHOM, ROSE, MOHOM)[k % 3], 8, .35) for k in range(10)], E(830, 630, 500, 500, "#141F42", o=.4), C(800, 600, 490, dk(STRAW, .15)), C(794, 592, 486, STRAW), C(796, 596, 440, NIGHT), C(796, 596, 300, STRAW), C(796, 596, 286, CREAM)]
    g += [star4(*pol(796, 596, 370, k * 22.5 - 90), 40 if k % 4 == 0 else 22, "#FFF1C9" if k % 4 else MARI) for k in range(16)]
    g += [C(*pol(796, 596, 464, k * 7.5), 5, BARK) for k in range(48)] + [P("".join(pts([pol(796, 596, 170, a), pol(796, 596, 276, a)], False) for a in range(0, 360, 45)), None, .8, SAND, 6)]
    g += [G([PG([(0, -262), (30, 0), (-30, 0)], TERRA), PG([(0, -262), (30, 0), (0, 0)], BRICK), PG([(0, 262), (30, 0), (-30, 0)], WOOD), PG([(0, 262), (30, 0), (0, 0)], EARTH)], 796, 596, 1, 24), C(796, 596, 36, BARK), C(792, 592, 24, MARI)]
    d = [(0, 0), (60, -20), (110, 0), (160, 30), (168, 86), (240, 100), (254, 44)]
    g += [G([L(d + [d[3]], BARK, 4, .6), [star4(px, py, 16, AMBER) for px, py in d]], 640, 660, .8)]
    shell = lambda x, y, c, r: G([E(10, 14, 62, 50, "#141F42", o=.35), P("M0 50C-60 30 -70 -30 -40 -54C-14 -70 14 -70 40 -54C70 -30 60 30 0 50Z", c), P("M0 46L-44 -38M0 46L-16 -56M0 46L16 -56M0 46L44 -38", None, .8, dk(c, .22), 6)], x, y, 1, r)
    return g + [shell(150, 170, ROSE, -20), shell(1450, 200, SAND, 30), shell(150, 1040, CREAM, 200), shell(1440, 1020, BLUSH, 150), brush(1380, 640, 1.3, TEAL, 14, MARI), rope([(40, 600), (150, 520), (190, 640), (110, 760), (190, 850)], SAND, 22)]


@scene(6, 1, up=60)
def words():
    return [
        sky("mint"), cloud(1180, 170, 1), karst(1330, 600, 300, 180, "#8FB3A6", 4), sea(600, 820, seed=9), G(boat(0, 0, .42, TEAL, ROSE), 1000, 700), ground(790, "#EAD6A8", c2="#D9BD84"), stilt(330, 870, 1.25, WOOD, "#8E6A48", 1), coco(700, 850, 1.05, -70, 560), coco(1480, 880, 1.2, 60, 560),
        mat(880, 1190, 1330, 230, TEAL, MARI, 120, 10),
        person(860, 1090, 1.5, age="adult", skin=3, hair="bun", hc=3, fit="granny", pose="cross", look=-.1, lh=(770, 1010), rh=(960, 1010), mouth="open", top="#CFE0D6", sash=None),
        person(520, 1120, 1.4, age="child", skin=3, hair="curly", fit="sport", pose="cross", look=.6, lh="lap", rh=(660, 1020), top=MARI, bc=INDIGO), person(1200, 1120, 1.4, skin=1, pose="cross", look=-.6, f=-1, lh=(1070, 1020), rh="lap", **GIRL), person(1450, 1150, 1.35, age="tot", skin=2, hair="short", fit="tot", pose="cross", look=-.6, lh="lap", rh="chin", mouth="o"),
        G([openbook(0, 0, 2.1, BRICK, 9), fish(-90, -40, .8, TERRA), G(boat(0, 0, .17, TEAL, MARI), 86, -20), [R(-130, 42 + 16 * k, 84 - 14 * k, 7, (TERRA, TEAL, INDIGO)[k], 3) for k in range(3)], [R(46, 34 + 16 * k, 84 - 14 * k, 7, (TERRA, TEAL, INDIGO)[k], 3) for k in range(3)]], 866, 1040)
    ]
