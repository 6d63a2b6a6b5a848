"""Works 21-23: teachers over the fence, Lanna script, the little market."""
from kit import *
from land import *
from build import *
from people import person
from props import *
from animals import *
from lanna import *

scene = pictures_of("e1")


@scene(21, 1, up=60)
def over_fence():
    fence = [[R(x, 850, 44, 250, (WHITE, "#F3E9D6")[i % 2], 6) + PG([(x, 852), (x + 22, 820), (x + 44, 852)], (WHITE, "#F3E9D6")[i % 2]) + R(x + 32, 856, 12, 244, dk(WHITE, .12), 3) for i, x in enumerate(range(-10, 1600, 76))], R(-10, 900, 1620, 22, dk(WHITE, .1)), R(-10, 1020, 1620, 22, dk(WHITE, .1))]
    kit_ = J([box(690, 690, 220, 140, TERRA, 10), R(684, 684, 232, 24, lt(TERRA, .2), 8), sueng(740, 690, .32, 16), book(800, 660, 56, 80, TEAL, -6), book(850, 664, 52, 74, MARI, 7), C(800, 772, 34, CREAM), glyph(800, 772, 22, 4, MARI)])
    return [hills("noon", 520, 121, high=220), cloud(330, 220, .8), cloud(1240, 190, .7), lite(lambda: [school(-60, 680, .72, 7, CREAM, TEAL), school(970, 680, .72, 7, "#F0D9C0", TERRA), tree(660, 690, .85, LEAF, 3), tree(930, 680, .8, GREEN, 6)]), ground(670, "#C8D27A", c2="#9DB95A"),
            person(520, 1105, 1.5, age="adult", fit="teacher2", hair="lowbun", skin=0, look=.5, rh=(700, 790), lh=(690, 820), mouth="open"), person(1080, 1105, 1.52, age="adult", fit="sir", hair="short", skin=2, look=-.5, lh=(905, 790), rh=(915, 820), glasses=True), kit_, fence, P("M0 1100Q800 1076 1600 1100V1400H0Z", "#9DB95A"), person(230, 1215, 1.35, fit="girl", hair="pig", skin=1, look=.4, rh="wave", lh="down", eyes="joy"), person(1380, 1220, 1.35, fit="boyk", hair="spiky", skin=1, look=-.4, lh="wave", rh="down", mouth="open"), [flower(90 + 210 * k, 1180 + 20 * (k % 2), 22, (ROSE, MARI, CREAM)[k % 3], TERRA, stem=40) for k in (0, 2, 3, 4, 5, 7)]]


def palmleaf(x, y, w, h, seed=1, c="#D9B36C", rows=4):
    """One palm leaf with rows of curling marks (ornament, no letters)."""
    q = rnd(seed)
    d = ""
    for r in range(rows):
        yy = y + h * (r + .9) / (rows + .8)
        xx = x + w * .06
        while xx < x + w * .94:
            if abs(xx - (x + w * .3)) > h * .16 and abs(xx - (x + w * .7)) > h * .16:
                k = h * .055
                d += "M%s %sq%s %s %s 0q%s %s %s 0" % (n(xx), n(yy), n(k), n(-k * q.choice((2.2, -1.6, 2.6))), n(k * 1.6), n(k * .8), n(k * q.choice((1.8, -2))), n(k * 1.4))
            xx += h * q.uniform(.19, .25)
    return J([R(x + 6, y + 8, w, h, "#3A2440", 6, .2), R(x, y, w, h, lg(lt(c, .2), c), 6), R(x, y + h * .93, w, h * .07, dk(c, .2), 3), P(d, None, .85, BARK, max(2.5, h * .02)), [C(x + w * t, y + h * .5, h * .07, dk(c, .5)) for t in (.3, .7)]])


@scene(22, 1, up=70)
def inscribe():
    cab = [R(0, 0, 420, 560, "#5A2A24", 8), R(14, 14, 392, 532, "#7A2F28", 6), [R(30 + 186 * k, 34, 174, 492, "#5A2A24", 6) for k in range(2)], [J([flower(117 + 186 * k, 110 + 120 * r, 40, MARI, TERRA, 6), [leaf(117 + 186 * k, 110 + 120 * r, 74, 16, a, dk(MARI, .1), False) for a in (40, 140, 220, 320)]]) for k in range(2) for r in range(4)], R(-14, -20, 448, 30, MARI, 6), form("M-14 -20Q210 -110 434 -20Z", dk(MARI, .15), -8, 0), R(-14, 556, 448, 26, MARI, 6), R(202, 260, 16, 60, MARI, 6)]
    v = [sky("gold"), viharn(1240, 560, .62), tree(1420, 560, .5, LEAF, 3), ridge(540, 8, "#A8A050", 3)]
    return [room("#E9D6AE", "#A9713A", 760), [R(x, 0, 60, 770, lg("#8E3A30", "#B5483A", "#8E3A30", a="h")) for x in (20, 1520)], window(1040, 130, 400, 410, v, dk(WOOD, .2)), sunbeam(1040, 540, 400, 380, -220), G(cab, 160, 190, 1), J([R(680, 150 + 70 * k, 260, 50, (TERRA, MARI, TEAL, ROSE, INDIGO)[k], 8) + R(740 + 0 * k, 150 + 70 * k, 22, 50, CREAM) + R(860, 150 + 70 * k, 22, 50, CREAM) for k in range(5)]), R(650, 500, 320, 20, WOOD, 5), R(650, 130, 16, 390, WOOD), R(954, 130, 16, 390, WOOD),
            mat(800, 1250, 1340, 300, TERRA, MARI, 150, 9), person(520, 1110, 1.6, fit="girl", hair="pony", skin=0, pose="cross", look=.4, nod=1, eyes="down", lh=(470, 960), rh=(640, 935)), person(1080, 1110, 1.6, fit="boyk", hair="short", skin=2, pose="cross", look=-.4, nod=.5, lh=(960, 950), rh=(1130, 950)),
            shadow(800, 1200, 460, 30, .22), R(360, 1020, 880, 30, lt(WOOD, .12), 8), P(pts([(390, 960), (1210, 960), (1250, 1020), (350, 1020)]), WOOD), R(350, 1020, 900, 36, dk(WOOD, .12), 6), tube([(420, 1050), (420, 1190)], dk(WOOD, .2), 30), tube([(1180, 1050), (1180, 1190)], dk(WOOD, .2), 30), palmleaf(440, 968, 300, 40, 3, rows=2), palmleaf(860, 970, 300, 40, 7, rows=2), G([tube([(0, 0), (0, -96)], EARTH, 14), PG([(-6, 0), (6, 0), (0, 30)], "#8A8580")], 636, 960, 1, 22), bowl(800, 1015, .5, INDIGO, E(0, -58, 78, 14, INK))]


@scene(22, 2)
def palm_leaf():
    cl = [R(0, 0, 1600, 1200, INDIGO), [J([R(0, 60 + 200 * k, 1600, 16, MARI), R(0, 84 + 200 * k, 1600, 6, CREAM), [PG([(x, 150 + 200 * k), (x + 36, 120 + 200 * k), (x + 72, 150 + 200 * k), (x + 36, 180 + 200 * k)], (ROSE, TEAL)[(x // 100 + k) % 2], .8) for x in range(10, 1600, 100)]]) for k in range(6)], R(0, 0, 1600, 1200, "#1C2A50", 0, .25)]
    return [cl, G([palmleaf(150, 250 + 26 * k, 1240, 250, 10 + k, dk("#D9B36C", .12 * (3 - k)), 4) for k in range(4)], 20, -10, 1, -3), G([rope([(530, 190), (520, 340), (540, 640)], TERRA, 20), rope([(1010, 170), (1015, 340), (1000, 610)], TERRA, 20)], 0, 0), G(palmleaf(0, 0, 1180, 230, 41, "#E3C27E", 4), 160, 760, 1, 4), G([R(-17, -330, 34, 300, EARTH, 14), R(4, -330, 13, 300, BARK, 8), R(-20, -60, 40, 30, MARI, 6), PG([(-14, -32), (14, -32), (0, 40)], "#C9C0B0")], 1300, 860, 1.1, 34),
            [J([flower(x, y, 46, WHITE, RICE, 5, rot=r), L([(x, y), (x + 50, y + 60)], RICE, 8)]) for x, y, r in ((1400, 1010, 0), (1480, 1080, 20), (1350, 1110, 50))], leaf(1430, 1130, 130, 36, 160, LEAF)]


@scene(23, 1, up=60)
def little_market():
    goods = lite(lambda: J([basket(-130, -138, .5, STRAW, J([cabbage(-40, -120, .7), cabbage(40, -118, .65, RICE)]), cell=26), eggplant(-30, -190, .62), eggplant(14, -186, .6, PLUM, 14), basket(110, -138, .5, AMBER, J(orange(k * 44, -112, 1, TERRA if k else MARI) for k in (-1, 0, 1)), cell=26)]))
    st = [shadow(20, 6, 300, 26), [tube([(px, 0), (px, -430)], STRAW, 20) for px in (-240, 240)]]
    fr = [R(-250, -130, 500, 130, "#C9A860", 4), P("".join("M%d -126V0" % x for x in range(-226, 250, 24)), None, .6, dk(STRAW, .3), 5), R(-266, -146, 532, 26, STRAW, 8), G(goods, 0, 0, 1.15), form("M-300 -400L-250 -500H250L300 -400Q150 -370 0 -400Q-150 -370 -300 -400Z", STRAW, -16, 0), P("".join("M%d -492L%d -398" % (x, x * 1.18) for x in range(-230, 240, 38)), None, .6, dk(STRAW, .25), 5), [J([P("M%d -128C%d -70 %d -60 %d -20L%d -20C%d -60 %d -80 %d -128Z" % (x, x - 10, x + 20, x + 6, x + 76, x + 90, x + 70, x + 90), c), L([(x + 44, -128), (x + 40, -24)], dk(c, .2), 4)]) for x, c in ((-220, TERRA), (-46, MARI), (130, TEAL))]]
    wf = [J([flower(x, y, 15, WHITE, RICE, 5)]) for x, y in ((250, 170), (420, 250), (610, 140), (760, 270), (960, 200), (1130, 280), (1310, 170), (1420, 300), (120, 290), (530, 330), (880, 100))]
    return [hills("mint", 540, 131, high=200), lite(lambda: school(1060, 650, .5, 6, CREAM, TEAL)), ground(640, "#CBD184", c2="#A3B55E"), G([trunk(0, 0, 620, 70, "#8B6A50")], 800, 760, 1), canopy(330, 200, 420, 190, GREEN, 3), canopy(1260, 220, 430, 190, GREEN, 7), canopy(800, 140, 460, 200, LEAF, 5), wf, bunting(60, 420, 1540, 420, 13, 60, sz=36), G(st, 800, 1060, 1.25), person(650, 895, 1.3, age="adult", fit="granny", hair="bun", hc=3, skin=1, pose="half", look=.2, lh="front", rh=(760, 860), top=MOHOM, sash=None), person(930, 895, 1.45, age="tot", fit="tot2", hair="pig", skin=0, pose="half", look=.4, lh="front", rh="wave", mouth="open", top=ROSE), G(fr, 800, 1060, 1.25),
            person(300, 1190, 1.7, age="tot", fit="tot", hair="short", skin=2, look=.6, rh=(440, 1000), lh="down", mouth="open", top=MOHOM), basket(440, 1090, .5, STRAW, J([eggplant(-30, -130, .7), orange(36, -112)]), handle=True, cell=22), person(1300, 1195, 1.7, age="tot", fit="tot2", hair="bob", skin=1, look=-.6, lh=(1180, 960), rh="down", eyes="joy"), J([C(1172, 950, 24, dk(WOOD, .2)), C(1170, 948, 20, lt(WOOD, .2)), C(1170, 948, 10, WOOD)]), hen(1500, 1200, .95, TERRA, True), chick(1420, 1225, 1), chick(1375, 1232, .9), tuft(90, 1240, 1.4)]


@scene(23, 2)
def customers_basket():
    full = J([leaf(-90, -118, 130, 36, -150, LEAF), leaf(90, -118, 130, 36, -30, GREEN), eggplant(-56, -170, 1.0, PLUM, -16), eggplant(-2, -176, .9, "#6E4A78", 10), pumpkin(56, -92, .66), chili(20, -180, .9, TERRA, 30), chili(-88, -150, .8, BRICK, -30), bananas(96, -200, .7, MARI, 4)])
    return [R(0, 0, 1600, 1200, lg("#E2D3A8", "#D6C08A")), P("".join("M0 %dH1600" % y for y in range(30, 1200, 44)), None, .5, "#B99A5A", 5), P("".join("M%d 0V1200" % x for x in range(20, 1600, 88)), None, .3, "#B99A5A", 5), E(800, 560, 560, 470, "#EFE3C0", o=.55),
            [P("M%d 820C%d 900 %d 960 %d 1130L%d 1130C%d 1000 %d 900 %d 820Z" % (x, x - 20, x + 30, x - 20, x + 190, x + 230, x + 150, x + 170), c) + P("M%d 870q80 20 150 0M%d 950q80 20 160 0M%d 1040q90 22 180 0" % (x + 6, x + 10, x + 4), None, None, lt(c, .5), 8) for x, c in ((120, TERRA), (330, MARI), (540, TEAL))],
            shadow(900, 900, 380, 46, .28), basket(880, 890, 2.5, STRAW, full, 118, 104, BRICK, 11), [J([E(x + 8, y + 10, 70, 62, "#3A2440", o=.2), C(x, y, 66, dk(WOOD, .25)), C(x - 3, y - 4, 60, lt(WOOD, .15)), C(x - 3, y - 4, 44, None, st=WOOD, sw=6), glyph(x - 3, y - 4, 24, g_, BARK)]) for x, y, g_ in ((1290, 960, 4), (1430, 1010, 7), (1250, 1090, 3), (1390, 1130, 0))], chili(1390, 300, 1.8, TERRA, 40), flower(240, 270, 70, WHITE, RICE), flower(370, 200, 52, WHITE, RICE, rot=30), leaf(250, 330, 150, 40, 70, LEAF)]
