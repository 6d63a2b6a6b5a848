"""Works 17-20: woodland, temple blocks, stove, four-language cloth."""
from kit import *
from land import *
from build import *
from people import person
from props import *
from animals import *
from isan import *

scene = pictures_of("e4")


def shroom(x, y, s=1, c=TERRA, spots=False):
    return G([shadow(8, 2, 40, 7), form("M-16 -60C-18 -30 -24 -10 -22 0Q0 10 22 0C24 -10 18 -30 16 -60Z", CREAM, -6, 0), form("M-62 -56C-60 -104 -24 -124 0 -124C24 -124 60 -104 62 -56Q0 -38 -62 -56Z", c, -10, -6, extra=[C(px, py, r, CREAM, .9) for px, py, r in ((-26, -92, 8), (8, -104, 10), (34, -76, 8))] if spots else ())], x, y, s)


def puffball(x, y, s=1):
    return G([shadow(6, 2, 30, 5), P("M-34 0L-44 -14L-20 -16L-24 4Z", EARTH), P("M34 0L44 -14L20 -16L24 4Z", EARTH), ball(0, -22, 30, 26, "#8C7A66"), C(0, -40, 5, BARK)], x, y, s)


@scene(17, 1, 1200, 1600)
def woodland():
    p = person
    q = rnd(12)
    w, h = 1200, 1600
    tr = lambda x, y, hh, wd, c: J([form("M%d %dC%d %d %d %d %d -40H%dC%d %d %d %d %d %dZ" % (x - wd, y, x - wd * .5, y - hh * .2, x - wd * .6, y - hh * .6, x - wd * .5, x + wd * .5, x + wd * .6, y - hh * .6, x + wd * .5, y - hh * .2, x + wd * 1.1, y), c, -wd * .3, 0), P("".join("M%d %dv60" % (x + dx * wd * .5, y - 140 - 150 * k) for k, dx in enumerate((-.3, .2, -.1, .3, -.2, .1, 0))), None, .4, dk(c, .3), 8)])
    return [R(0, 0, w, h, lg("#CFE3C0", "#EAF1D2")), [R(x, 0, ww, 900, c) for x, ww, c in ((60, 40, "#A9BF94"), (230, 30, "#B5C9A0"), (420, 46, "#A3BA8E"), (640, 34, "#B5C9A0"), (830, 40, "#A9BF94"), (1060, 36, "#B5C9A0"))], PG([(560, 0), (800, 0), (520, 900), (200, 900)], "#FFF7D6", .4), PG([(900, 0), (1020, 0), (900, 900), (700, 900)], "#FFF7D6", .35),
            [canopy(x, y, 230, 120, c, x, 7) for x, y, c in ((100, 60, FOREST), (480, 20, GREEN), (840, 50, FOREST), (1130, 30, GREEN))], treeline(880, "#7FA35A", 4, -40, 1240, 60, h), R(0, 900, w, 800, lg("#A3B566", "#7D8F4A")), tr(170, 1110, 1200, 84, "#8A6248"), tr(1070, 1020, 1100, 70, "#9A7458"),
            J(lite(lambda: [bush(60, 1000, 1.0, GREEN, 3), bush(920, 960, .9, LEAF, 5), bush(1180, 1100, 1.1, GREEN, 8)])), P("M420 910C560 1040 300 1180 520 1340S500 1560 480 1620H960C900 1500 940 1380 760 1260S700 1020 560 910Z", "#D6BE86", .8),
            [leaf(q.uniform(20, 1160), y, q.uniform(50, 84), 22, q.uniform(0, 360), q.choice((AMBER, EARTH, "#B98A4A", LEAF, BRICK)), False) for y in range(980, 1590, 22)],
            p(640, 1240, 1.55, "adult", 2, "bald", 3, "grandpa", "stand", look=-.4, lh=(545, 990), rh=(770, 1010), eyes="joy"), tube([(768, 960), (790, 1244)], EARTH, 15), ball(770, 1010, 22, 20, SKIN[2]),
            p(940, 1330, 1.6, "child", 2, "short", 0, "boyk", "stand", look=-.5, lh=(890, 1105), rh=(985, 1105), mouth="open", held=basket(938, 1190, .8, STRAW, J([puffball(-60 + 30 * k, -92, .7) for k in range(5)]))),
            [shroom(210, 1280, 1.15, TERRA), shroom(120, 1300, .85, "#D9A05A"), shroom(290, 1310, .7, TERRA)], [puffball(x, y, s) for x, y, s in ((760, 1480, 1.1), (850, 1510, .9), (680, 1520, .9), (1080, 1450, 1.0))],
            p(440, 1440, 1.65, "child", 1, "pony", 0, "girl", "kneel", look=-.6, f=-1, nod=.5, lh=(310, 1300), rh="lap"), G(lens(0, 0, .62, 0), 296, 1210, 1, -24), ball(318, 1306, 21, 19, SKIN[1]), tuft(80, 1500, 1.8), tuft(980, 1560, 1.6), tuft(600, 1590, 1.3), butterfly(330, 760, .6, MARI, TERRA, 14)]


CLAY = "#C4805E"


@scene(18, 1)
def temple_blocks():
    p = person
    b = lambda x, y, w, h, c=CLAY: box(x, y, w, h, c, 5, -8, -6)
    door = [b(500 + 4 * k, 838 - 52 * k, 130, 50, (CLAY, lt(CLAY, .12), dk(CLAY, .06))[k % 3]) for k in range(6)] + [b(930 - 4 * k, 838 - 52 * k, 130, 50, (lt(CLAY, .12), CLAY, dk(CLAY, .06))[k % 3]) for k in range(6)]
    door += [b(480, 520, 600, 56, lt(CLAY, .18)), [C(540 + 60 * k, 548, 13, dk(CLAY, .25)) for k in range(9)]]
    ped = [form("M520 518C560 430 640 450 700 400C740 366 770 350 780 320C790 350 820 366 860 400C920 450 1000 430 1040 518Z", CLAY, -12, -8), P("M600 510C640 456 720 470 780 390C840 470 920 456 960 510Z", dk(CLAY, .2)), J(star4(780, 468, 30, lt(CLAY, .3)))]
    sk = "M1180 400V330H1200V290H1220V250H1240V210Q1260 150 1280 210V250H1300V290H1320V330H1340V400Z"
    return [room("#E3E0CE", "#84614C", 720), board(1080, 110, 400, 330, "#2C5843", [P(sk, None, None, CREAM, 7), P("M1236 400V356H1284V400M1120 400H1440", None, None, CREAM, 6), P("M1390 200V400M1380 200h20M1380 400h20", None, None, MARI, 5)]), window(110, 120, 330, 360, [sky("gold", 600, 600, 600), P("M80 480C160 420 230 380 300 380C360 380 420 430 480 480Z", "#B58A80"), G(lite(lambda: prang(0, 0, .16)), 290, 392), R(0, 440, 600, 200, "#A89A50")]),
            p(330, 1100, 1.75, "teen", 1, "pony", 0, "girl", "stand", look=.6, f=1, rh=(500, 560), lh=(470, 620), mouth="o", tie=BRICK), p(1260, 1100, 1.75, "teen", 2, "short", 0, "boyk", "stand", look=-.5, f=-1, lh=(1180, 800), rh=(1330, 800)),
            R(180, 890, 1280, 40, lt(WOOD, .14), 10), R(210, 926, 1220, 400, WOOD), R(210, 926, 1220, 30, dk(WOOD, .35)), E(780, 894, 330, 14, "#3A2440", o=.2), door, ped, ball(496, 556, 24, 21, SKIN[1]),
            b(1170, 770, 170, 66, lt(CLAY, .1)), ball(1176, 810, 24, 21, SKIN[2]), ball(1336, 806, 24, 21, SKIN[2]), [b(x, y, 110, 50, (CLAY, lt(CLAY, .14))[i % 2]) for i, (x, y) in enumerate(((1240, 842), (1150, 842), (1330, 842), (230, 842), (350, 842), (290, 794)))]]


@scene(18, 2, up=30)
def real_temple():
    p = person
    return [sky("gold"), sun(360, 330, 74), ridge(660, 16, "#C79F68", 5), cloud(1200, 190, .9, "#FFF1D6"), cloud(180, 180, .6, "#FFF1D6"), P("M-20 1300V800C300 700 600 660 860 660S1400 690 1620 760V1300Z", lg("#B7A657", "#94924A")), treeline(740, "#8A9148", 3, -40, 260, 40), tree(130, 800, 1.1, "#7F8F46", 5, 1.1), tree(1500, 800, 1.25, "#7F8F46", 9, 1.1), prang(850, 800, 1.0),
            [PG([(850 - 130 - 30 * k, 810 + 44 * k), (850 + 130 + 30 * k, 810 + 44 * k), (850 + 145 + 30 * k, 832 + 44 * k), (850 - 145 - 30 * k, 832 + 44 * k)], lt("#C98F82", .3)) + PG([(850 - 145 - 30 * k, 832 + 44 * k), (850 + 145 + 30 * k, 832 + 44 * k), (850 + 145 + 30 * k, 854 + 44 * k), (850 - 145 - 30 * k, 854 + 44 * k)], dk("#C98F82", .14)) for k in range(8)], PG([(540, 1162), (1160, 1162), (1330, 1310), (370, 1310)], "#D9B59E"),
            [box(x, y, w, 60, "#C08578", 6) for x, y, w in ((60, 1010, 150), (170, 1060, 120), (1430, 1010, 140), (1360, 1066, 110))], tuft(250, 1100, 1.2, "#7F8F46"), tuft(1530, 1100, 1.3, "#7F8F46"),
            p(360, 1190, 1.5, "teen", 1, "pony", 0, "girl", "stand", look=.6, lh=(310, 940), rh=(420, 925), held=G(openbook(0, 0, 1, TERRA, 2), 362, 920), tie=BRICK), pencil(424, 900, .5, MARI, 24), p(1240, 1190, 1.5, "teen", 2, "short", 0, "boyk", "stand", look=-.6, lh=(1190, 930), rh=(1300, 930), mouth="open", held=G(openbook(0, 0, 1, TEAL, 2), 1245, 918)), tuft(60, 1230, 1.5, "#7F8F46"), tuft(1500, 1225, 1.6, "#7F8F46")]


@scene(19, 1, up=40)
def kitchen_stove():
    p = person
    clay = "#BC7650"
    st = [shadow(30, 6, 420, 30), form("M-400 -260H330C352 -180 356 -80 364 0Q0 22 -430 0C-424 -80 -420 -180 -400 -260Z", clay, -36, -6), R(-420, -280, 770, 34, lt(clay, .16), 14), G([form("M-330 4C-336 -90 -300 -130 -240 -130C-180 -130 -144 -90 -150 4Z", "#2F1E1C", 0, 0), P("M-296 0C-310 -50 -276 -56 -276 -92C-244 -70 -240 -56 -232 -80C-200 -50 -190 -30 -200 0Z", AMBER), P("M-270 0C-280 -26 -254 -36 -250 -58C-228 -36 -222 -20 -228 0Z", MARI)], 180, 0), P("M60 -180q60 -40 120 0t120 0t100 0", None, .5, dk(clay, .25), 8), P("M100 -80q50 -30 100 0t100 0", None, .5, dk(clay, .25), 8)]
    return [room("#DCCBA8", "#A8764E", 760), [R(0, 90 + 95 * k, 1600, 6, "#C7B48C") for k in range(7)], R(0, 0, 1600, 70, "#6B4632"), window(110, 210, 340, 330, [sky("noon", 600, 700, 700), R(0, 420, 600, 200, LEAF), [canopy(x, 430, 70, 60, c, x, 5) for x, c in ((160, GREEN), (300, FOREST), (420, GREEN))]]), [L([(560 + 110 * k, 190), (560 + 110 * k, 250)], BARK, 5) + (G(potd(0, 0, .5, c, 100, 90), 560 + 110 * k, 300) if k % 2 else E(560 + 110 * k, 292, 38, 46, c)) for k, c in enumerate((BARK, "#8A8F94", STRAW))], R(520, 180, 320, 16, WOOD, 8),
            tube([(1150, 860), (1150, -20)], "#C9A57C", 92), [E(1150, y, 48, 12, None, st="#A8825A", sw=5) for y in (180, 380, 580, 760)], R(1066, 0, 170, 76, "#4E3526", 6),
            G(st, 850, 1120), potd(620, 848, 1.1, "#8A8F94", 120, 120, "#E3C98A"), potd(930, 848, 1.0, "#A9744C", 110, 110, lid=True), steam(620, 690, 1.1),
            p(300, 1130, 1.62, "adult", 2, "bun", 0, "cook", "stand", look=.5, rh=(540, 700), lh=(350, 820), eyes="joy"), tube([(550, 640), (616, 726)], WOOD, 14), ball(560, 688, 23, 20, SKIN[2]),
            p(1420, 1140, 1.6, "teen", 1, "pony", 0, "girl", "stand", look=-.5, lh=(1365, 860), rh=(1470, 870), held=clipboard(1414, 830, 1.15, 4), tie=TERRA),
            p(520, 1200, 1.5, "teen", 2, "short", 0, "boyk", "squat", look=.6, f=1, rh=(660, 1090), lh=(640, 1110), mouth="smile"), tube([(610, 1130), (770, 1080)], EARTH, 24), ball(664, 1110, 21, 19, SKIN[2]), [tube([(1200, 1190 - 24 * k), (1330, 1184 - 24 * k)], (EARTH, BARK)[k % 2], 26) for k in range(3)], cat(120, 1200, .9)]


@scene(20, 1, up=50)
def sewing():
    p = person
    cl = [pha(470, 870, 720, 200, TERRA, CREAM, INDIGO, 12)]
    d = "M470 868Q640 850 830 866T1190 862L1220 1080Q1000 1108 830 1090T440 1086Z"
    ic = [C(560 + 145 * k, 970, 52, CREAM, .95) for k in range(5)]
    cloth = form(d, CREAM, 0, 0, extra=[cl, P("M470 868Q640 850 830 866T1190 862", None, .4, BARK, 8), R(430, 1060, 820, 10, TERRA), R(430, 862, 820, 10, TERRA), ic, bird(556, 988, .5, TEAL, MARI), fish(708, 972, .55, AMBER), leaf(820, 1000, 90, 30, -40, LEAF), lotus(995, 985, .5), moon(1140, 968, 24)])
    return [plain("gold", 620, 5, palms=((60, 1.0),)), ground(800, "#D3B98A", c2="#B8925E"), J([tube([(x, 1000), (x, 200)], EARTH, 44) for x in (150, 1460)]), R(0, 0, 1600, 190, "#6B4632"), [R(0, 40 + 60 * k, 1600, 7, "#553626") for k in range(3)], R(0, 180, 1600, 34, "#4C3224"), hen(1330, 860, .8, TERRA, True), [J([L([(x, 214), (x, 270)], BARK, 4), basket(x, 350, .7, STRAW)]) for x in (420, 1180)],
            G([R(180, 1080, 1260, 44, "#C7A460", 10), P("".join("M%d 1084v36" % (210 + 62 * k) for k in range(20)), None, .6, dk("#C7A460", .25), 6), [tube([(x, 1120), (x, 1230)], "#B7A860", 34) for x in (260, 820, 1370)],
            p(370, 1082, 1.55, "adult", 2, "lowbun", 3, "khgran", "cross", look=.5, lh=(440, 960), rh=(540, 900), eyes="joy"), p(830, 1070, 1.5, "child", 1, "pig", 0, "girl", "cross", look=-.3, lh=(720, 880), rh=(930, 880), mouth="open"), p(1280, 1082, 1.55, "adult", 3, "bun", 3, "kuigran", "cross", look=-.5, lh=(1110, 900), rh=(1200, 960)),
            cloth, ball(545, 890, 24, 20, SKIN[2]), ball(722, 872, 21, 18, SKIN[1]), ball(932, 872, 21, 18, SKIN[1]), ball(1112, 884, 24, 20, SKIN[3]), L([(1100, 878), (1060, 850)], "#D8D8D8", 5), L([(1100, 878), (1130, 960)], TERRA, 3), ], -180, -290, 1.22), basket(110, 1210, 1.15, STRAW, J([ball(-56 + 38 * k, -112, 30, 28, (BRICK, MARI, TEAL, ROSE)[k]) for k in range(4)])), tuft(1560, 1230, 1.4)]


@scene(20, 2)
def cloth():
    cs = ((TERRA, CREAM, INDIGO), (TEAL, CREAM, BRICK), (PLUM, "#F3E4C8", MARI), (INDIGO, CREAM, TERRA), (GREEN, "#F3E4C8", BRICK), (BRICK, CREAM, TEAL))
    g = [R(0, 0, 1600, 1200, lg("#7E5236", "#5E3F2D")), R(96, 96, 1440, 1060, "#1C1018", 10, .35)]
    pics = [lambda: stilt(0, 96, .42), lambda: buffalo(-12, 84, .5), lambda: fish(8, 0, 1.0, AMBER), lambda: J([G(tube([(0, 100), (0, -60), (20, -84)], "#A9A04A", 8, smooth=True)), J(leafd(20 + 8 * k, -84 + 18 * k, 40, 20, a) and P(leafd(16 + 9 * k, -86 + 17 * k, 44, 24, a), MARI) for k in range(5) for a in (10, 110)), P(leafd(0, 60, 90, 16, -150) + leafd(0, 40, 90, 16, -30), LEAF)]), lambda: lotus(0, 40, 1.15), lambda: bird(10, 50, 1.1, TEAL, MARI),
            lambda: C(0, 0, 78, "#2F4478") + moon(0, 0, 40), lambda: leaf(-70, 70, 200, 66, -45, GREEN), lambda: J([P("M-90 %dq22 -26 45 0t45 0t45 0t45 0" % y, None, None, "#4E93B4", 15) for y in (-44, 0, 44)]), lambda: hen(0, 74, 1.15, TERRA), lambda: G(palm(0, 0, .42), 0, 100), lambda: elephant(-10, 78, .95)]
    k = 0
    for r in range(3):
        for c in range(4):
            x, y = 80 + 360 * c, 70 + 350 * r
            a, b, d = cs[(c + r * 2) % 6]
            g += [pha(x, y, 360, 350, a, b, d, 4), C(x + 180, y + 175, 130, "#FBF3E2"), "<circle cx='%d' cy='%d' r='120' fill='none' stroke='%s' stroke-width='5' stroke-dasharray='16 12'/>" % (x + 180, y + 175, a), G(lite(pics[k]), x + 180, y + 175)]
            k += 1
    g += ["<path d='M440 70V1120M800 70V1120M1160 70V1120M80 420H1520M80 770H1520' stroke='#FDF9F0' stroke-width='6' stroke-dasharray='20 14' fill='none'/>", R(80, 70, 1440, 1050, None, 0, st=BRICK, sw=18)]
    return g
