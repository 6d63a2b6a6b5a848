"""Works 22-24: the mangrove nursery, shadow play, young geopark guides."""
from kit import *
from land import *
from build import *
from people import person
from props import *
from animals import *
from satun_parts import *

scene = pictures_of("e3")


def seedling(x, y, s=1, h=120, c=GREEN):
    """Mangrove seedling in a soil bag; (x, y) bottom middle."""
    g = [shadow(6, 2, 34, 7), form("M-30 -70L-24 0Q0 8 24 0L30 -70Q0 -58 -30 -70Z", "#5A5460", -5, 0), E(0, -70, 30, 8, EARTH), L([(0, -70), (2, -70 - h)], "#7C8A4A", 9)]
    g += [leaf(2, -70 - h * t, 62, 17, a, c if a < -60 else dk(c, .1), False) for t, a in ((.6, -150), (.6, -30), (1, -125), (1, -55))]
    return G(g, x, y, s)


@scene(22, 1, up=50)
def nursery():
    rows = [lite(lambda: seedling(190 + 118 * k, 880, .8, 90 + 16 * (k % 3), (GREEN, LEAF)[k % 2])) for k in range(11)]
    near = [lite(lambda: seedling(60 + 130 * k, 1230, 1.1, 110 + 20 * (k % 3), (LEAF, GREEN)[k % 2])) for k in range(12) if k not in (3, 4, 8, 9)]
    return [
        sky("morning"), lite(lambda: [mangrove(x, 660, s, c, x) for x, s, c in ((90, 1, GREEN), (340, .9, LEAF), (600, .95, GREEN), (1020, .9, LEAF), (1270, 1, GREEN), (1520, .95, LEAF))]), sea(640, 780, c="#7FB7A6", seed=4), ground(760, "#CDB98C", c2="#B49A6A"),
        [tube([(x, y), (x, 210)], STRAW, 24) for x, y in ((110, 900), (800, 900), (1490, 900))], PG([(40, 250), (160, 110), (1440, 110), (1560, 250)], FOREST, .55), P("".join("M%d 110L%d 250" % (170 + 50 * k, 50 + 60 * k) for k in range(26)) + "M120 157H1480M80 203H1520", None, .7, dk(FOREST, .1), 4), R(40, 242, 1520, 16, dk(FOREST, .2)), PG([(160, 880), (1440, 880), (1500, 910), (100, 910)], "#3A2440", .14), rows,
        person(520, 1170, 1.5, skin=1, pose="stand", look=.5, f=1, lh=(640, 960), rh=(660, 850), eyes="down", **GIRL), seedling(700, 1190, 1.25, 150, LEAF), R(644, 830, 22, 370, MARI, 3), P("".join("M644 %dh%d" % (850 + 34 * k, 22 if k % 2 else 13) for k in range(10)), None, None, BARK, 4), C(655, 906, 17, SKIN[1]), person(1180, 1170, 1.5, skin=2, pose="stand", look=-.5, f=-1, lh=(1060, 900), rh=(1110, 880), **BOY), G([form("M-60 -90H60L50 0Q0 10 -50 0Z", TEAL, -10, 0), E(0, -90, 60, 13, dk(TEAL, .4)), P("M-60 -80Q-110 -60 -104 -10", None, None, dk(TEAL, .1), 11), P("M50 -40L130 -100", None, None, TEAL, 18), PG([(116, -122), (150, -96), (134, -78)], lt(TEAL, .2)), P("M-40 -92Q0 -150 40 -92", None, None, dk(TEAL, .1), 10)], 1040, 970, .9, flip=True), P("M930 890q-30 40 -34 120M940 898q-20 40 -20 110", None, .8, "#BFE3EE", 6), seedling(900, 1190, 1.2, 120, GREEN), near
    ]


@scene(22, 2)
def roots():
    def skipper(x, y, s, f):
        c = "#8A8464"
        return G([shadow(0, 4, 90, 10), P("M-130 -14C-170 -40 -180 0 -168 14C-150 16 -140 6 -126 0Z", dk(c, .15)), form("M-140 -10C-60 -46 40 -66 88 -52C118 -44 124 -14 108 0C40 10 -80 10 -140 -2Z", c, -6, -6), P("M-60 -40C-50 -86 0 -92 20 -58Z", AMBER) + P("M-46 -46l-4 -22M-26 -52l0 -26M-4 -54l6 -20", None, None, BRICK, 4), P("M40 -6C20 14 -4 16 -14 8C0 -4 10 -16 24 -22Z", dk(c, .25)), ball(84, -66, 20, 19, lt(c, .15)), C(88, -70, 9, INK), C(85, -73, 3, WHITE), ball(56, -66, 17, 16, c), P("M96 -18q14 4 20 -4", None, None, dk(c, .5), 5), [C(-90 + 34 * k, -18 - (k % 2) * 10, 6, lt(c, .4)) for k in range(5)]], x, y, s, flip=f)
    arch = lambda x0, x1, top, w, c: tube([(x0, 300 if top < 300 else top - 40), ((x0 + x1 * 2) / 3, top + 130), (x1, 960 if top < 420 else 1090)], c, w, smooth=True)
    return [
        R(0, 0, 1600, 760, lg("#BFD9B4", "#E4E6C4")), lite(lambda: [mangrove(150 + 260 * k, 640, .7, "#A9C49A", k) for k in range(6)]), R(0, 630, 1600, 60, lg("#CFE3D0", "#A9CBBE")), P("M0 690Q500 650 900 690T1600 680V1200H0Z", lg("#A88B68", "#8E7050")), P("M60 900q160 -30 330 0t300 10M900 820q160 -30 300 0t320 0M500 1080q160 -30 330 0t300 10", None, .4, "#6E5540", 12), [E(x, y, rx, 12, "#C4DAD2", o=.8) for x, y, rx in ((260, 800, 130), (1320, 960, 150), (720, 1130, 120))],
        tube([(800, -40), (800, 330)], "#8B5A44", 96), [tube([(800 + 30 * sg, 120 + 60 * k), (800 + sg * (190 + 130 * k), 300 + 80 * k), (800 + sg * (250 + 150 * k), 930 + 40 * (k % 2))], mix("#8B5A44", "#A9745A", .3 * (k % 2)), 50 - 5 * k, smooth=True) for k in (2, 1, 0) for sg in (-1, 1)], tube([(790, 280), (740, 560), (720, 980)], "#7B4E3C", 50, smooth=True), tube([(815, 280), (900, 560), (900, 1010)], "#8B5A44", 48, smooth=True),
        [J([E(x, y, 54, 14, "#6E5540", o=.7)]) for x, y in ((720, 985), (900, 1015), (556, 936), (1046, 936), (402, 976), (1198, 976), (250, 936), (1350, 936))], canopy(180, 20, 330, 110, GREEN, 3), canopy(1420, 10, 340, 120, LEAF, 5), leaf(380, 60, 150, 44, 40, LEAF), leaf(1210, 70, 150, 44, 140, GREEN),
        skipper(330, 1110, 1.15, False), skipper(1180, 860, .8, True), crab(600, 1150, .6, "#C9643E", big=1), crab(1300, 1120, .8, "#C9643E", big=-1), crab(130, 950, .42, "#C9643E", big=1), [C(x, y, 10, "#6E5540") for x, y in ((980, 1120), (1010, 1150), (460, 1010), (1480, 1060))], [G([L([(0, 0), (0, -90)], "#7C8A4A", 12), leaf(0, -84, 56, 15, -130, LEAF, False), leaf(0, -84, 56, 15, -50, GREEN, False)], x, y, 1) for x, y in ((1500, 860), (90, 830))]
    ]


def puppet(k, x, y, s, c=None, rot=0, flip=False, stick=True):
    """Flat shadow figure: 0 turtle, 1 clown, 2 boat, 3 fish."""
    st = [L([(0, 40), (0, 330)], BARK, 10)] if stick else []
    if k == 0:
        b = [P("M-110 0C-100 -90 90 -100 120 -6C130 30 -90 40 -110 0Z", c), P("M110 -10C140 -70 190 -60 190 -30C190 -4 150 20 116 10Z", c), P("M60 20C80 60 110 90 140 84C130 60 110 30 96 14ZM-70 20C-90 50 -120 70 -144 60C-136 40 -120 20 -100 8Z", c), P("M-60 -20l34 -34l34 30l34 -30l34 30M-40 6l40 -30l40 28", None, None, MARI, 7), C(164, -36, 6, MARI)]
    elif k == 1:
        b = [P("M-20 -190C-60 -240 -30 -290 10 -284C40 -280 50 -250 44 -232L96 -216L50 -200C40 -180 20 -170 6 -170Z", c), P("M-40 -170C10 -184 50 -150 54 -80C80 -40 70 20 20 30H-50C-80 0 -70 -120 -40 -170Z", c), P("M-40 20L-56 130H-20L-10 40L20 130H56L26 20Z", c), L([(30, -130), (110, -90), (150, -170)], c, 20), P("M-46 -40H56M-50 -10H58M-52 16H50", None, None, MARI, 8), C(16, -244, 7, MARI), P("M20 -214q20 8 34 0", None, None, MARI, 6)]
    elif k == 2:
        b = [P("M-170 -40C-120 30 60 30 120 10C160 -10 180 -60 196 -120L170 -110C150 -70 130 -50 90 -40Z", c), P("M-10 -44V-210L100 -60Z", c), P("M-22 -60V-180L-100 -60Z", c), P("M-130 -14C-60 14 40 10 100 -12M10 -70V-160L70 -72Z", None, None, MARI, 7)]
    else:
        b = [P("M-130 0C-70 -90 60 -80 120 0C60 80 -70 90 -130 0Z", c), P("M-110 0L-190 -66L-170 0L-190 66Z", c), C(70, -20, 12, MARI), P("M-60 -30q20 30 0 60M-20 -40q24 40 0 80M20 -44q24 44 0 88", None, None, MARI, 7)]
    return G(st + b, x, y, s, rot, flip=flip)


@scene(23, 1, up=40)
def shadow_stage():
    return [
        R(0, 0, 1600, 1310, lg("#2A3566", "#6A5878", "#A06E66")), stars(1600, 240, 40, 7), moon(1460, 130, 46), ground(960, "#5E4E58", c2="#46404E"), lite(lambda: [coco(90, 1010, 1.1, 60, 660, c="#33525A"), coco(1520, 1010, 1.1, -70, 640, c="#33525A")]),
        [tube([(x, 1010), (x, 190)], BARK, 34) for x in (260, 1340)], form(pts([(150, 230), (330, 60), (1270, 60), (1450, 230)]), BRICK, -20, 0, extra=[P("".join("M%d 60L%d 230" % (350 + 70 * k, 176 + 96 * k) for k in range(13)), None, .5, dk(BRICK, .25), 5)]), glow(800, 520, 760, 460, "#FFD98A", .5), R(276, 226, 1048, 600, dk(WOOD, .3), 8), R(300, 250, 1000, 552, lg("#FFF1C0", "#F7D07A", "#E9A94E")), E(800, 500, 420, 260, rg(("#FFFBE4", 0, .8), ("#FFFBE4", 1, 0))),
        P("M300 730q60 -22 120 0t120 0t120 0t120 0t120 0t120 0t120 0t120 0t40 0V802H300Z", "#8A5A3C", .55), puppet(0, 560, 610, 1.0, "#3A2440"), puppet(1, 850, 560, 1.1, "#3A2440", flip=True), puppet(2, 1110, 650, .9, "#3A2440"), P("M640 400c-50 10 -60 70 -20 110c40 -10 60 -40 50 -80z", "#3A2440", .55), P("M620 410q-20 -30 10 -40q30 10 14 36", None, .55, "#3A2440", 8), R(276, 802, 1048, 200, dk(TERRA, .25)), [P("M%d 806q36 46 72 0" % (290 + 74 * k), MARI if k % 2 else TEAL) for k in range(14)], R(276, 796, 1048, 16, MARI), shadow(800, 1004, 560, 26, .3),
        person(380, 1190, 1.4, age="child", skin=1, back=True, pose="cross", lh="lap", rh="lap", **GIRL), person(660, 1210, 1.4, skin=2, back=True, fit="boyk", hair="short", pose="cross", lh="lap", rh="high"), person(950, 1210, 1.4, skin=0, back=True, fit="girl", hair="pony", pose="cross", lh="lap", rh="lap"), person(1230, 1190, 1.4, skin=2, back=True, pose="cross", lh="lap", rh="lap", **BOY)
    ]


@scene(23, 2)
def cutting():
    film = lambda x, y, c, r: G([R(-110 + 8, -80 + 12, 220, 160, "#3A2440", 8, .18), R(-110, -80, 220, 160, c, 8, .82), PG([(-100, -70), (-20, -70), (-100, 30)], WHITE, .3)], x, y, 1, r)
    sciss = G([E(-60, 150, 46, 62, None, 20, st=TERRA, sw=22), E(60, 150, 46, 62, None, -20, st=TERRA, sw=22), P("M-40 96L34 -190L46 -170L-14 104Z", "#C9D0CE"), P("M40 96L-34 -190L-46 -170L14 104Z", "#AEB8B6"), C(0, 20, 11, BARK)], 1370, 840, 1.1, 28)
    return [
        R(0, 0, 1600, 1200, lg("#D9B98A", "#C79F6C")), [L([(0, 120 + 190 * k), (1600, 112 + 194 * k)], dk(SAND, .25), 5, .45) for k in range(6)], R(150, 130, 980, 900, "#3A2440", 14, .18), R(136, 112, 980, 900, "#3E6B5A", 14), P("".join("M%d 130V994" % (196 + 80 * k) for k in range(12)) + "".join("M154 %dH1098" % (190 + 80 * k) for k in range(10)), None, .35, lt(GREEN, .5), 3),
        G(puppet(0, 14, 18, 1.5, "#20352E", stick=False), 382, 330, .84, -8, o=.35), puppet(0, 382, 330, 1.26, "#7A4A2E", -8), G(puppet(3, 12, 16, 1.25, "#20352E", stick=False), 890, 330, .86, o=.35), puppet(3, 890, 330, 1.1, INDIGO, 10), G(puppet(2, 14, 18, 1.35, "#20352E", stick=False), 620, 780, o=.35), puppet(2, 620, 780, 1.35, BRICK, -3, stick=False),
        film(1290, 190, TERRA, -8), film(1380, 330, MARI, 6), film(1270, 470, LEAF, -4), sciss, pencil(240, 960, 1.5, TEAL, -120, 170), [C(x, y, 9, CREAM, st=BARK, sw=4) for x, y in ((980, 900), (1010, 860), (1040, 920), (960, 940))], [PG([(x, y), (x + 34, y + 10), (x + 12, y + 34)], c) for x, y, c in ((1180, 1080, TERRA), (1250, 1110, MARI), (1100, 1100, LEAF), (420, 1090, BRICK), (500, 1120, INDIGO))], P("M150 1110c60 -30 100 20 160 0s60 -30 90 -20", None, None, BRICK, 12)
    ]


@scene(24, 1, up=50)
def guides():
    return [
        sky("noon"), cloud(320, 150, 1), karst(280, 600, 340, 240, "#8FB3A6", 6), karst(560, 600, 200, 120, "#A3BFB2", 9), sea(600, 950, seed=12), G(boat(0, 0, .3, TERRA, MARI), 420, 690), cliff(900, 900, 760, 780, "#B0714E", 7), bush(1180, 150, 1.1, GREEN, 4), bush(1440, 170, 1.2, LEAF, 6), ammonite(1360, 420, 80, "#9A5F42", "#6E4030", 30), trilobite(1030, 400, .42, "#6E4030", -14),
        [tube([(x, 960), (x, 800)], BARK, 20) for x in (40, 300, 560, 820, 1080, 1340, 1580)], L([(-20, 812), (1620, 812)], WOOD, 18), L([(-20, 870), (1620, 870)], WOOD, 12), form("M-20 940H1620V1320H-20Z", WOOD, 0, -6, extra=[P("".join("M%d 940L%d 1320" % (800 + (k - 9) * 110, 800 + (k - 9) * 170) for k in range(19)), None, .6, dk(WOOD, .22), 5)]), R(-20, 934, 1660, 14, dk(WOOD, .3)),
        L([(470, 880), (590, 930), (700, 940), (760, 900)], CREAM, 9, smooth=True), person(380, 1150, 1.5, skin=1, pose="stand", look=.5, f=1, lh="hip", rh=(474, 876), mouth="open", **GIRL), person(830, 1160, 1.5, skin=2, pose="stand", look=-.1, lh=(756, 900), rh=(940, 760), eyes="joy", **BOY), [C(x, y, 11, c) for x, y, c in ((500, 897, TERRA), (560, 921, MARI), (630, 938, TEAL), (690, 940, ROSE), (738, 918, INDIGO))], G([ball(0, 0, 26, 22, "#9A7B66")], 946, 742),
        person(1170, 1150, 1.4, age="adult", skin=0, hair="side", hc=2, fit="sir", pose="stand", look=-.6, lh="down", rh="chin", top=LEAF, bc="#6B5240", bot="trousers"), person(1400, 1160, 1.38, age="adult", skin=1, hair="bob", fit="sport", pose="stand", look=-.6, f=-1, lh="front", rh="side", mouth="o", top=ROSE, bot="trousers", bc=NIGHT, hat="straw"), R(252, 930, 70, 90, TEAL, 14), R(252, 930, 70, 30, LAGOON, 12)
    ]
