"""The hall's floor plan and works 1-3: trilobites, fossil batik, the crab bank."""
from kit import *
from land import *
from build import *
from people import person
from props import *
from satun_parts import *

scene = pictures_of("e3")

COLUMNS, ROWS = (176, 560, 1040, 1424), (360, 504, 648, 792, 936)  # middles of the tables; see stands.csv


@scene("plan", 1)
def plan():
    """Seen from straight above: 1 % of the picture is 16 x 12 units."""
    wall, floor = "#8A6A54", "#F3E4C8"
    g = [R(0, 0, 1600, 1200, "#DDE6D3"), R(40, 40, 1520, 1110, "#3A2440", 14, .16), R(30, 30, 1540, 1110, wall, 10), R(54, 54, 1492, 1062, floor, 4)]
    g += [P("".join("M54 %dH1546" % y for y in range(120, 1110, 66)), None, .5, dk(floor, .1), 3)]
    g += [PG([(690, 300), (910, 300), (910, 1116), (690, 1116)], "#E3BFA6"), L([(690, 300), (690, 1116)], ROSE, 6), L([(910, 300), (910, 1116)], ROSE, 6)]
    for x in (368, 1232):
        g.append(R(x - 62, 300, 124, 700, "#EAD3B4", 10))
    # stage with curtain, steps and plants
    g += [R(430, 60, 740, 190, "#3A2440", 10, .16), R(420, 54, 760, 186, WOOD, 8), P("".join("M420 %dH1180" % y for y in (92, 128, 164, 200)), None, .6, dk(WOOD, .2), 3), R(420, 226, 760, 14, dk(WOOD, .3), 4)]
    g += [P("M420 54H1180V80" + "".join("q-19 22 -38 0" for _ in range(20)) + "Z", TERRA), R(760, 100, 80, 50, dk(WOOD, .35), 8), R(772, 108, 56, 30, lt(WOOD, .3), 4)]
    g += [R(720, 240, 160, 20, lt(WOOD, .2), 3), R(720, 260, 160, 18, lt(WOOD, .35), 3)]
    for x in (380, 1220):
        g += [C(x + 4, 112, 34, "#3A2440", .16), C(x, 106, 34, TERRA), [leaf(x, 106, 44, 14, a, GREEN if a % 90 else LEAF, False) for a in range(0, 360, 45)]]
    # windows and doors
    for y in (200, 440, 700, 900):
        g += [R(26, y, 32, 120, "#BFE0DF", 4), R(1542, y, 32, 120, "#BFE0DF", 4), R(40, y, 4, 120, WHITE), R(1556, y, 4, 120, WHITE)]
    g += [R(690, 1106, 220, 44, floor), R(684, 1112, 12, 34, dk(wall, .3)), R(904, 1112, 12, 34, dk(wall, .3))]
    g += [P("M690 1116V1006A110 110 0 0 1 800 1116Z", WHITE, .6), P("M910 1116V1006A110 110 0 0 0 800 1116Z", WHITE, .6), L([(690, 1116), (690, 1006)], BARK, 9), L([(910, 1116), (910, 1006)], BARK, 9)]
    g += [R(1542, 1026, 44, 84, floor), P("M1546 1026H1464A82 82 0 0 0 1546 1108Z", WHITE, .6), L([(1546, 1026), (1464, 1026)], BARK, 9)]
    g += [R(700, 1158, 200, 30, "#B9A98C", 8), P("M720 1173H880", None, .7, CREAM, 6)]
    # tables, one for each stand
    cs = (TEAL, MARI, INDIGO, ROSE)
    for k, x in enumerate(COLUMNS):
        for y in ROWS:
            g += [R(x - 82, y - 40, 180, 96, "#3A2440", 8, .16), R(x - 90, y - 48, 180, 96, dk(WOOD, .2), 8), R(x - 90, y - 48, 176, 92, lt(WOOD, .3), 8), R(x - 90, y - 14, 176, 28, cs[k], 0, .85), R(x - 90, y - 10, 176, 4, lt(cs[k], .5), 0, .8)]
            side = (-1, 1, -1, 1)[k]
            g += [C(x + side * 116 + 3, y + 4, 18, "#3A2440", .16), C(x + side * 116, y, 18, BRICK), C(x + side * 116 - 2, y - 2, 13, TERRA)] if k in (1, 2) else ""
    return g


@scene(1, 1, up=50)
def cliff_survey():
    cells = []
    for i in range(5):
        x = 520 + 150 * i
        cells.append(L([(x, 330), (x + 4, 790)], CREAM, 6))
    for j in range(4):
        y = 330 + 153 * j
        cells.append(L([(508, y), (1136, y + 6)], CREAM, 6))
    return [
        sky("noon"), cloud(180, 160, .9), karst(160, 560, 340, 240, "#8FB3A6", 4), sea(560, 900, seed=3), cliff(360, 900, 1300, 760),
        bush(1500, 190, 1.2, GREEN, 4), bush(1130, 170, 1, LEAF, 6), bush(760, 150, 1.1, GREEN, 9), tuft(560, 160, 1.2),
        trilobite(600, 410, .34, "#5E3A30", -14), trilobite(1050, 560, .3, "#5E3A30", 24), trilobite(748, 712, .26, "#5E3A30", 70), G(cells),
        [C(508 + 157 * i, 330 + (2 * i if i else 0), 9, MARI) for i in range(5)], ground(850, "#E2BE8A", c2="#C99A66"), stones(200, 950, 1.2, "#B07A5E", 3), stones(1500, 960, 1.1, "#B07A5E", 5),
        person(560, 1120, 1.55, skin=1, pose="stand", look=.5, f=1, rh=(688, 620), lh="hip", **GIRL), G(brush(0, 0, .62, TEAL, 205, SAND), 706, 596),
        person(920, 1140, 1.5, fit="boyk", hair="short", skin=2, pose="stand", look=-.3, lh=(800, 700), rh="down", mouth="o"), lens(752, 586, .62, -22),
        person(1290, 1120, 1.5, skin=2, pose="stand", look=-.5, lh=(1190, 850), rh=(1236, 836), eyes="down", **BOY), openbook(1205, 815, .85, TEAL, 0, -6),
        tuft(80, 1180, 1.4), tuft(1560, 1180, 1.2)
    ]


@scene(1, 2)
def fossil():
    q = rnd(8)
    slab = [(170, 300), (420, 170), (860, 140), (1230, 200), (1440, 380), (1460, 760), (1310, 1010), (900, 1090), (430, 1050), (180, 850), (120, 560)]
    dots = "".join("M%d %dh.1" % (q.uniform(200, 1400), q.uniform(220, 1020)) for _ in range(90))
    d = pts(slab)
    return [
        R(0, 0, 1600, 1200, lg("#E9CBA0", "#F3DFBD")), [L([(0, 150 + 260 * k), (1600, 130 + 270 * k)], dk(SAND, .12), 5, .4) for k in range(4)],
        G(P(d, "#3A2440", .22), 26, 34), form(d, "#B5674A", -30, -24, extra=[P("M100 420Q700 320 1500 470M100 800Q800 720 1500 860", None, .5, lt("#B5674A", .3), 26), P("M520 1090L640 880L600 760M1280 250L1180 380", None, .6, dk("#B5674A", .35), 7), P(dots, None, .5, dk("#B5674A", .3), 8)]),
        trilobite(400, 420, .62, "#7A4634", -28), trilobite(1230, 820, .5, "#7A4634", 140), P("M300 860q60 -50 120 -20t110 60M330 900q60 -40 110 -14", None, .7, dk("#B5674A", .4), 12),
        trilobite(800, 600, 1.55, "#5A382E", 8), shadow(1180, 760, 10, 10), E(845, 640, 300, 300, "#3A2440", o=.12),
        C(800, 600, 290, "#E8F4EC", .16), C(800, 600, 292, None, st=dk(MARI, .35), sw=44), C(795, 595, 292, None, st=MARI, sw=24), P("M610 470A240 240 0 0 1 740 372", None, .85, WHITE, 22),
        G([R(-34, 300, 68, 60, dk(MARI, .2), 8), tube([(0, 360), (0, 640)], BARK, 72)], 800, 600, 1, -42),
        brush(300, 1120, 1.5, TEAL, 62, SAND), R(1090, 60, 420, 64, CREAM, 8, None, 6), P("".join("M%d 66v%d" % (1110 + 38 * k, 34 if k % 5 == 0 else 20) for k in range(11)).replace("66", "70"), None, .9, BARK, 4)
    ]
