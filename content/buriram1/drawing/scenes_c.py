"""Works 9-12: silkworms, dyes, palm radio, water hyacinth."""
from kit import *
from land import *
from build import *
from people import person
from props import *
from animals import *
from isan import *

scene = pictures_of("e4")


@scene(9, 1, up=40)
def feed_worms():
    p = person
    rack = [tube([(x, 900), (x, 330)], EARTH, 20) for x in (1090, 1530)] + [J([R(1080, y + 30, 460, 14, WOOD, 4), E(1310, y + 16, 205, 32, dk(STRAW, .25)), E(1308, y + 10, 196, 27, lt(STRAW, .2)), [leaf(1170 + 70 * k, y + 12, 64, 20, (-20, 190, 10, -165, 0)[k], GREEN if k % 2 else LEAF, False) for k in range(4)]]) for y in (390, 540, 690)]
    full = [[leaf(x, y, 150, 46, a, c) for x, y, a, c in ((610, 905, -12, GREEN), (960, 900, 192, LEAF), (800, 935, 170, GREEN), (700, 945, 8, LEAF), (880, 960, -6, GREEN), (820, 880, 12, LEAF))], worm(690, 905, .8, 8), worm(860, 900, .8, -10), worm(760, 952, .85, 4), worm(940, 940, .75, 170), worm(610, 945, .75, -6)]
    return [room("#E9D6B4", "#A9744C", 700), [R(200 * k, 0, 8, 700, "#D6BE94") for k in range(1, 9)], window(90, 140, 300, 330, [R(0, 0, 600, 600, "#CFE3E2"), R(0, 400, 600, 200, LEAF), [canopy(x, 400, 80, 70, c, x, 6) for x, c in ((120, GREEN), (240, LEAF), (360, GREEN))]]), R(470, 110, 560, 26, WOOD, 8), [skein(530 + 88 * k, 132, .95, (MARI, "#E8C95A", CREAM, MARI, "#E8C95A", STRAW)[k], 200) for k in range(6)], rack,
            p(430, 1180, 1.6, "adult", 2, "lowbun", 3, "khgran", "stand", look=.5, rh=(640, 880), lh=(500, 900), eyes="joy", f=0), p(830, 1120, 1.75, "child", 1, "pig", 0, "girl", "stand", look=-.2, nod=.5, lh=(760, 880), rh=(905, 890)), p(1215, 1120, 1.75, "child", 2, "short", 0, "boy", "stand", look=-.6, f=-1, lh=(1010, 880), rh="chest", mouth="open"),
            R(200, 960, 1200, 40, lt(WOOD, .12), 10), R(230, 996, 1140, 30, dk(WOOD, .4)), tube([(290, 1180), (290, 1010)], dk(WOOD, .1), 34), tube([(1310, 1180), (1310, 1010)], dk(WOOD, .1), 34), tray(790, 925, 330, 84), full,
            G([R(-130, -16, 260, 32, MARI, 4), P("".join("M%d -16v%d" % (-120 + 20 * k, 16 if k % 5 else 24) for k in range(13)), None, None, BARK, 4)], 1070, 930, 1, -14), J(ball(*c, 19, 17, SKIN[2]) for c in ((1012, 902), )), basket(320, 965, .7, STRAW, J([leaf(-60 + 40 * k, -100, 80, 24, -150 + 40 * k, GREEN if k % 2 else LEAF, False) for k in range(4)]))]


@scene(9, 2)
def silk_cycle():
    g = [R(0, 0, 1600, 1200, lg("#F5E6C6", "#EBD3A0")), C(800, 600, 590, "#F9EFD8")]
    g += [arrow(1000, 215, 1215, 405, -.2, "#C99A4A", 22), arrow(1225, 800, 1010, 985, -.2, "#C99A4A", 22), arrow(600, 985, 385, 800, -.2, "#C99A4A", 22), arrow(380, 400, 590, 215, -.2, "#C99A4A", 22)]
    spot = lambda x, y, c: C(x + 10, y + 14, 205, "#3A2440", .15) + C(x, y, 205, c) + C(x, y, 186, lt(c, .55))
    g += [spot(800, 245, LEAF), spot(1270, 600, TEAL), spot(800, 955, MARI), spot(330, 600, ROSE)]
    g += [leaf(640, 300, 330, 120, -14, GREEN), [C(750 + 26 * (k % 5) + 10 * (k // 5), 262 + 22 * (k // 5) - 6 * (k % 5), 11, "#F2E4B0") + C(747 + 26 * (k % 5) + 10 * (k // 5), 259 + 22 * (k // 5) - 6 * (k % 5), 5, WHITE) for k in range(15)]]
    g += [leaf(1110, 690, 330, 120, -12, LEAF), worm(1270, 600, 1.75, -8), P("M1150 650C1180 640 1190 670 1220 660", None, None, "#F9EFD8", 16)]
    g += [L([(650, 900), (740, 940), (860, 930), (960, 980)], "#A8814E", 12, smooth=True), P("M700 880L800 960L910 880M720 1030L800 960L900 1030M690 960H920", None, .8, "#F3DE9E", 4), cocoon(800, 958, 2.1, -12), cocoon(690, 1030, .9, 20, "#EBD9A0")]
    g += [moth(330, 600, 1.1)]
    g += [G([C(0, 14, 130, "#3A2440", .12), C(0, 0, 128, CREAM), mudmee(-80, -80, 160, 160, BRICK, MARI, CREAM, 3)], 800, 600), C(800, 600, 122, None, st=MARI, sw=14)]
    g += [leaf(x, y, 170, 56, a, c) for x, y, a, c in ((60, 1150, -60, GREEN), (70, 1160, -20, LEAF), (1540, 60, 120, GREEN), (1530, 50, 160, LEAF), (60, 60, 50, LEAF), (1540, 1150, -130, GREEN))]
    return g


@scene(10, 1, up=50)
def dye_yard():
    p = person
    line = [tube([(90, 900), (90, 330)], "#B7A860", 22), tube([(1510, 900), (1510, 330)], "#B7A860", 22), tube([(60, 380), (1540, 372)], "#B7A860", 20)] + [skein(190 + 128 * k, 384, 1.05, c, 210) for k, c in enumerate((MARI, TERRA, INDIGO, "#C08A4E", ROSE, "#8A9A4E", MARI, PLUM, TEAL, TERRA))]
    pot_ = lambda x, y, c: J([stove(x, y, 1.05), potd(x, y - 155, 1.15, "#6F6A6C", 120, 130, c), steam(x, y - 320, 1)])
    return [plain("mint", 560, 6, palms=()), stilt(390, 740, 1.1, WOOD, BRICK, 1), banana(1240, 780, 1.3), banana(1390, 800, 1.1, GREEN), ground(740, "#CDB984", c2="#B4935C"), line,
            p(330, 1130, 1.6, "adult", 1, "bun", 0, "silk", "stand", look=.5, rh=(530, 760), lh=(470, 740), held=""), pot_(560, 1120, AMBER), skein(520, 690, 1.0, MARI, 200), L([(455, 690), (585, 690)], WOOD, 14), ball(470, 694, 21, 19, SKIN[1]), ball(560, 694, 21, 19, SKIN[1]),
            pot_(830, 1150, BRICK), p(1040, 1090, 1.62, "child", 2, "short", 0, "boyk", "stand", look=.5, f=1, rh=(1180, 810), lh=(1150, 850), mouth="open"), pot_(1230, 1130, NIGHT), L([(1165, 770), (1250, 870)], WOOD, 13), ball(1178, 800, 20, 18, SKIN[2]),
            basket(170, 1180, 1.0, STRAW, J([flower(-70 + 28 * k, -104 - 10 * (k % 2), 24, MARI, AMBER, 7) for k in range(6)])), G([L([(-90 + 36 * k, 0), (-70 + 36 * k, -22)], dk(EARTH, .1), 30) + L([(-88 + 36 * k, -2), (-68 + 36 * k, -24)], EARTH, 20) for k in range(6)], 730, 1190), bucket(1460, 1170, 1.1, INDIGO, E(0, -116, 58, 11, "#3A5590")), tuft(1560, 1240, 1.3), tuft(40, 1250, 1.2)]


@scene(10, 2)
def skeins():
    g = [R(0, 0, 1600, 1200, lg("#EFE3CC", "#E0CBA4"))] + [P("".join("M0 %dH1600" % y for y in range(40, 1200, 46)), None, .5, "#D3B98A", 4)]
    cols = ((MARI, AMBER), ("#B23A4A", BRICK), (INDIGO, NIGHT), ("#9A6A3E", BARK))
    g += [tube([(80, 120), (1520, 110)], WOOD, 34)]
    for k, (c, d) in enumerate(cols):
        x = 260 + 360 * k
        g += [E(x + 26, 640, 90, 26, "#3A2440", o=.16), G(skein(0, 0, 2.3, c, 250), x - 46, 118), G(skein(0, 0, 2.3, dk(c, .1), 240), x + 56, 118)]
    for k, x in enumerate((260, 620, 980, 1340)):
        g += [tray(x, 960, 160, 128)]
        if k == 0:
            g += [flower(x + dx, 960 + dy, 46, MARI if (dx + dy) % 3 else AMBER, TERRA, 9) for dx, dy in ((-60, -40), (40, -60), (0, 10), (-70, 50), (70, 40))]
        elif k == 1:
            g += [ball(x + dx, 960 + dy, r, r * .8, c, rot=a) for dx, dy, r, c, a in ((-60, -30, 40, "#8E3540", 10), (30, -50, 36, "#6E2A36", 0), (60, 30, 44, "#8E3540", 20), (-20, 30, 46, "#7B2E3A", 0), (-80, 50, 28, "#6E2A36", 0))] + [L([(x - 90, 960 - 70), (x + 100, 960 + 80)], EARTH, 14)]
        elif k == 2:
            for a, y0 in ((-10, 1010), (-40, 1020), (14, 960)):
                g += [L([(x - 110, y0), (x + 90, y0 + 120 * math.sin(math.radians(a)))], "#4E6B3E", 6)] + [leaf(x - 90 + 34 * j, y0 + 20 * j * math.sin(math.radians(a)), 46, 22, a + s, ("#3E6A5E", "#4F7F6A")[j % 2], False) for j in range(6) for s in (-70, 70)]
        else:
            g += [G(form("M-90 -22Q0 -40 90 -16L84 18Q0 0 -86 16Z", c, -4, -6, extra=[L([(-70, -6), (70, 0)], dk(c, .25), 4)]), x + dx, 960 + dy, 1, a) for dx, dy, a, c in ((-10, -50, -14, EARTH), (10, 0, 10, "#7E5433"), (-20, 50, -4, EARTH), (30, 66, 30, "#A06F45"))]
    return g


@scene(11, 1, up=60)
def radio():
    p = person
    q = [plain("rose", 590, 8), sun(1260, 230, 56), ground(680, "#C2C876", c2="#9DAE58"), P("M0 760Q600 700 1600 770V836Q600 770 0 850Z", "#8FC3C8"), P("M120 790h90M500 766h120M900 772h110M1300 790h100", None, .7, WHITE, 5)]
    horn = lambda sg: G([P("M0 -14L%d -64V64L0 14Z" % (sg * 110), "#8A8F94"), E(sg * 112, 0, 24, 66, "#A9ADB0"), E(sg * 114, 0, 16, 50, "#5A5E62"), R(-26, -22, 52, 44, "#6B6F74", 8)])
    wave = lambda x, y, sg: P("".join("M%d %dq%d %d 0 %d" % (x + sg * 34 * k, y - 40 - 16 * k, sg * (26 + 8 * k), 40 + 16 * k, 80 + 32 * k) for k in range(3)), None, .75, TERRA, 8)
    return q + [palm(330, 960, 1.75, GREEN), palm(560, 940, 1.95, GREEN), shadow(1330, 1100, 70, 12), tube([(1320, 1100), (1320, 300)], EARTH, 26), G(horn(-1), 1300, 330), G(horn(1), 1340, 330), wave(1130, 330, -1), wave(1510, 330, 1), L([(1320, 480), (1010, 560), (700, 520), (580, 470)], INK, 4, smooth=True),
                p(610, 1110, 1.65, "child", 1, "bob", 0, "girl", "stand", look=.3, lh=(560, 880), rh=(700, 885), hat="phones", mouth="open"), p(985, 1110, 1.65, "child", 2, "spiky", 0, "boy", "stand", look=-.3, lh=(925, 850), rh=(1045, 850), held=R(925, 770, 122, 150, CREAM, 4, rot=-3) + P("M945 800h78M945 826h84M945 852h70M945 878h60", None, None, "#B9A98F", 6)),
                R(430, 935, 740, 40, lt(WOOD, .12), 10), R(460, 972, 680, 30, dk(WOOD, .4)), tube([(510, 1150), (510, 990)], dk(WOOD, .1), 30), tube([(1090, 1150), (1090, 990)], dk(WOOD, .1), 30), shadow(800, 1158, 370, 20),
                G([E(0, 0, 44, 10, INK), tube([(0, -4), (-14, -120), (-50, -170)], "#5A5E62", 12, smooth=True), ball(-62, -186, 26, 34, "#45404A", rot=-40), P("M-80 -196l30 26M-70 -208l32 28", None, None, "#8A8F94", 4)], 760, 936), G([R(-96, -86, 192, 88, "#3E5649", 10), [R(-76 + 40 * k, -66, 14, 48, "#22332B", 6) + R(-80 + 40 * k, -50 + 12 * (k % 3), 22, 14, (TERRA, MARI, CREAM, TERRA)[k], 4) for k in range(4)], C(72, -56, 12, MARI), C(72, -24, 12, TERRA)], 950, 936), tuft(80, 1240, 1.6), tuft(1480, 1230, 1.5), tuft(300, 1180, 1.2), hen(1220, 1180, 1.1, MARI, True)]


@scene(12, 1, up=30)
def gather():
    p = person
    q = rnd(5)
    hull = "M-470 -120C-380 -96 300 -96 400 -116C450 -130 480 -160 500 -176C490 -110 440 -20 340 0C120 14 -220 14 -380 0C-440 -20 -470 -80 -490 -150Z"
    boat_b = [E(10, 10, 450, 30, "#173A44", o=.25), P("M-470 -120C-380 -150 300 -150 400 -126C450 -140 480 -160 500 -176L400 -100C300 -80 -380 -80 -470 -110Z", "#4C3224")]
    boat_f = form(hull, WOOD, -10, -10, extra=[P("M-480 -84C-300 -60 280 -60 440 -84M-460 -46C-280 -24 240 -24 410 -46", None, None, dk(WOOD, .2), 5), P("M-490 -124C-380 -96 300 -96 410 -120L500 -180", None, None, lt(WOOD, .3), 10)])
    far = lite(lambda: [hyacinth(x, y, .55, (x // 10) % 3 == 0) for x, y in [(q.uniform(0, 1600), q.uniform(690, 790)) for _ in range(14)]])
    return [plain("noon", 560, 9), cloud(1250, 170, .9), P("M0 590Q800 560 1600 596V680H0Z", "#9DB75A"), palm(250, 640, 1.15), palm(370, 645, 1.3), stilt(1250, 640, .8, WOOD, BRICK, 1), bush(1010, 640, .8, GREEN, 3), bush(60, 650, .9, LEAF, 5), R(0, 650, 1600, 700, lg("#8FC3C8", "#4E8A94")), P("M0 660Q800 636 1600 664", None, None, "#7A8F4A", 16),
            far, P("".join("M%d %dh%d" % (q.uniform(0, 1500), q.uniform(820, 1180), q.uniform(50, 130)) for _ in range(14)), None, .5, WHITE, 6),
            G(boat_b, 780, 1050), p(600, 1010, 1.55, "teen", 2, "short", 0, "sport", "half", look=-.5, f=-1, lh=(390, 905), rh=(480, 960), mouth="open", bot="trousers", bc=INDIGO, top=TEAL), p(1000, 1010, 1.55, "teen", 1, "pony", 0, "sport", "half", look=.4, f=1, rh=(1180, 920), lh=(1080, 930), top=MARI, bot="trousers", bc=INDIGO), [hyacinth(x, y, 1.0, b, 1) for x, y, b in ((720, 950, True), (810, 935, False), (880, 955, True), (770, 970, False))],
            G(boat_f, 780, 1050), hyacinth(360, 900, 1.15, True), J([L([(352, 916), (330, 980)], EARTH, 5), L([(362, 916), (366, 990)], EARTH, 5), L([(372, 916), (400, 978)], EARTH, 5)]), ball(388, 905, 21, 19, SKIN[2]), tube([(1090, 900), (1420, 1080)], EARTH, 15), ball(1176, 944, 21, 19, SKIN[1]), ball(1096, 906, 21, 19, SKIN[1]),
            lite(lambda: [hyacinth(x, y, 1.35, b, 2) for x, y, b in ((90, 1090, True), (230, 1150, False), (1440, 1080, True), (1540, 1150, False), (60, 1190, True), (1340, 1170, True), (700, 1190, False), (420, 1200, True), (1000, 1195, True))])]


@scene(12, 2)
def woven():
    c = "#C9A46A"
    q = rnd(2)
    wv = lambda x, y, w, h, a=22: P(checks(x, y, w, h, a, a * .8), dk(c, .16), .8)
    chair = [shadow(40, 6, 300, 26), tube([(-230, 0), (-200, -300)], EARTH, 26), tube([(230, 0), (200, -300)], EARTH, 26), tube([(-150, -40), (-150, -260)], dk(EARTH, .25), 20), tube([(150, -40), (150, -260)], dk(EARTH, .25), 20), form("M-220 -300C-260 -640 -150 -740 0 -746C150 -740 260 -640 220 -300Z", c, -24, -8, extra=[wv(-270, -750, 540, 470)]), P("M-220 -300C-260 -640 -150 -740 0 -746C150 -740 260 -640 220 -300", None, None, dk(c, .25), 26), P("M-220 -300C-260 -640 -150 -740 0 -746C150 -740 260 -640 220 -300", None, None, lt(c, .1), 14),
             form("M-250 -320C-120 -360 120 -360 250 -320L280 -230Q0 -180 -280 -230Z", lt(c, .12), -16, -10, extra=[wv(-290, -360, 580, 170, 24)]), P("M-280 -230Q0 -180 280 -230", None, None, dk(c, .2), 30), tube([(-250, -310), (-320, -440), (-300, -470), (-225, -470)], c, 30, smooth=True), tube([(250, -310), (320, -440), (300, -470), (225, -470)], c, 30, smooth=True)]
    bask = [shadow(30, 4, 190, 22), P("M-120 -250C-110 -480 110 -480 120 -250", None, None, dk(c, .3), 28), P("M-120 -250C-110 -480 110 -480 120 -250", None, None, c, 16), form("M-180 -250C-180 -120 -160 -40 -130 0Q0 24 130 0C160 -40 180 -120 180 -250Z", c, -22, -4, extra=[wv(-190, -250, 380, 270, 26)]), R(-192, -274, 384, 36, dk(c, .15), 16), L([(-180, -262), (180, -262)], lt(c, .35), 8), [PG([(-150 + 60 * k, -150), (-120 + 60 * k, -180), (-90 + 60 * k, -150), (-120 + 60 * k, -120)], PLUM) for k in range(5)]]
    hat = [shadow(20, 6, 230, 24), E(0, -30, 250, 66, dk(c, .22)), E(-4, -38, 242, 58, c), form("M-130 -50C-130 -170 -70 -200 0 -200C70 -200 130 -170 130 -50Q0 -16 -130 -50Z", lt(c, .1), -18, -4, extra=[wv(-140, -210, 280, 190, 20)]), P("M-131 -74Q0 -38 131 -74", None, None, PLUM, 28)]
    bundle = [shadow(10, 4, 260, 22)] + [tube([(-260, -20 - 26 * k + q.uniform(-6, 6)), (260, -14 - 26 * k + q.uniform(-10, 10))], mix(c, "#8E9A55", q.uniform(0, .6)), 22) for k in range(5)] + [R(-110, -140, 22, 146, TERRA, 6), R(100, -140, 22, 146, TERRA, 6)]
    return [room("#D5DFCB", "#A9744C", 780), window(1060, 110, 380, 380, [R(900, 0, 700, 600, "#CFE3E2"), R(900, 380, 700, 200, "#8FC3C8"), R(900, 340, 700, 50, LEAF), G(lite(lambda: palm(0, 0, .6)), 1180, 360), G(lite(lambda: palm(0, 0, .66)), 1300, 360)]), R(90, 160, 300, 330, WOOD, 10), R(112, 182, 256, 286, CREAM), hyacinth(240, 400, 1.7), mat(800, 1190, 1500, 330, TEAL, MARI, 120, 9), G(chair, 520, 1090, .98), G(bask, 1010, 1010, 1.0), G(bundle, 1240, 1150, .95), G(hat, 1370, 1000, .72)]
