"""Works 17-20: travelling laboratory, lanterns, touch boxes, bakery."""
from kit import *
from land import *
from build import *
from people import person
from props import *
from animals import *
from vehicles import *
from lanna import *

scene = pictures_of("e1")


def microscope(x, y, s=1, c=INDIGO):
    return G([shadow(8, 4, 70, 10), form("M-60 0C-60 -22 -40 -26 0 -26C40 -26 60 -22 60 0Z", c, -8, -3), P("M34 -22C80 -60 80 -150 20 -176", None, None, dk(c, .15), 24), R(-50, -84, 80, 12, INK, 4), R(-34, -94, 44, 10, "#BFE0DF", 2), G([R(-17, -120, 34, 90, "#C9C0B0", 8), R(-13, -36, 26, 34, "#8A8580", 5), R(-12, -168, 24, 50, INK, 6), R(4, -120, 13, 90, "#A9A296", 6)], -4, -96, 1, 14), C(52, -96, 13, MARI)], x, y, s)


def flask(x, y, s=1, c=TEAL):
    d = "M-16 -130V-80L-56 -14C-62 -4 -56 0 -48 0H48C56 0 62 -4 56 -14L16 -80V-130Z"
    return G([shadow(6, 3, 56, 8), P(d, "#E4EFEA", .85), clip(d, R(-70, -50, 140, 60, c)), R(-22, -138, 44, 12, WHITE, 5), L([(-30, -40), (-14, -70)], WHITE, 5, .7)], x, y, s)


@scene(17, 1, up=60)
def lab_bus():
    ins = [lite(lambda: flask(-330, -202, .7, ROSE)), lite(lambda: flask(-180, -202, .7, MARI)), microscope(-40, -202, .5, WHITE), lite(lambda: flask(100, -202, .7, TEAL)), C(246, -250, 34, "#8FC3C8"), L([(246, -216), (246, -200)], BARK, 10)]
    b = [bus(0, 0, 1, MARI, TEAL, False, ins)]
    return [hills("noon", 560, 101, high=330), cloud(1180, 230, .9), mist(460, 120), lite(lambda: [pine(80, 700, .9), pine(1530, 690, .9), stilt(1330, 650, .6)]), ground(640, "#CFC98A", c2="#B8A468"), G(b, 620, 950, 1.2),
            person(300, 1200, 1.5, age="adult", fit="sir", hair="short", skin=0, look=.5, rh="out", lh="hip", top=WHITE, long=True, mouth="open", glasses=True), table(880, 970, 620, 190, TEAL, 28), microscope(1030, 958, 1.1), flask(1180, 958, .9, ROSE), microscope(1330, 958, 1.1, BRICK),
            person(830, 1195, 1.5, fit="girl", hair="bob", skin=1, look=.6, nod=.5, rh=(985, 935), lh="front"), person(1500, 1205, 1.5, fit="boyk", hair="spiky", skin=2, look=-.6, nod=.5, lh=(1385, 945), rh="front"), tuft(90, 1240, 1.5), tuft(640, 1245, 1.2)]


@scene(17, 2, up=40)
def star_night():
    tel = [tube([(0, -330), (-110, 0)], EARTH, 18), tube([(0, -330), (110, 0)], EARTH, 18), tube([(0, -330), (10, 10)], dk(EARTH, .2), 18), G([R(-150, -32, 330, 64, CREAM, 14), R(-150, 6, 330, 26, dk(CREAM, .2), 10), R(150, -44, 60, 88, TEAL, 12), R(-196, -18, 56, 36, INK, 8), R(-60, -36, 18, 72, TERRA)], 6, -356, 1, -38), C(0, -330, 20, INK)]
    return [sky("night"), stars(1600, 760, 150, 7), P("M-50 700C300 420 700 260 1000 120C1200 30 1400 -20 1650 -60V60C1350 110 1150 200 960 300C640 470 300 620 -50 860Z", "#8FA3D8", .16), stars(1600, 600, 70, 19), moon(240, 230, 54), peaks(860, 330, "#2E4178", 12, k=3), peaks(890, 200, "#263768", 15, k=4), peaks(920, 110, "#1F2E58", 18, k=5), lite(lambda: [pine(1450, 980, 1.15, "#17264A"), pine(1550, 1000, .9, "#17264A"), pine(70, 990, 1.1, "#17264A")]), ground(930, "#22385A", c2="#1A2B47", bend=50), glow(470, 1130, 420, 130, o=.28), G(tel, 860, 1150, 1.25),
            person(600, 1165, 1.55, fit="girl", hair="pony", skin=0, look=.6, nod=-.6, rh=(690, 830), lh="down", mouth="open", top=ROSE, bc=INDIGO, collar="round"), person(1130, 1165, 1.5, fit="boy", hair="short", skin=2, look=-.3, nod=-1, lh="hip", rh="up", mouth="o", top=MARI, collar="round"), person(370, 1165, 1.5, age="adult", fit="teacher2", hair="lowbun", skin=1, look=.5, nod=-.6, rh="point", lh="hip", mouth="smile"), lantern(200, 1090, .8, MARI), tube([(200, 1160), (200, 1140)], BARK, 8), tuft(1350, 1230, 1.6, "#2C5843"), tuft(90, 1230, 1.4, "#2C5843")]


@scene(18, 1, up=70)
def lantern_shop():
    frame = J([P(pts([pol(0, 0, 120 if i % 2 == 0 else 54, -90 + i * 36) for i in range(10)]), None, None, STRAW, 12), P("".join(pts([(0, 0), pol(0, 0, 120 if i % 2 == 0 else 54, -90 + i * 36)], False) for i in range(10)), None, None, dk(STRAW, .15), 6), C(0, 0, 14, EARTH)])
    hang = [lanna_lantern(x, y, s, c, k, False, 200) for x, y, s, c, k in ((150, 250, 1.1, ROSE, 0), (400, 190, .95, MARI, 2), (640, 260, 1.1, TEAL, 1), (900, 190, 1, TERRA, 0), (1160, 260, 1.1, PLUM, 2), (1430, 210, 1.05, LEAF, 1))]
    lamp = J([P("M700 930C740 980 800 900 850 930C900 960 950 900 1000 930", None, None, INK, 6), [J([E(x, 918, 34, 34, rg(("#FFE1A0", 0, .9), ("#FFE1A0", 1, 0))), C(x, 916, 12, "#FFF1C0"), R(x - 8, 924, 16, 10, "#8A8580", 3)]) for x in (760, 850, 930)], R(640, 906, 70, 34, INDIGO, 5), P("M652 906v34M675 906v34M698 906v34M640 922h70", None, .7, SKY, 2.5)])
    return [room("#E8D8B8", "#B98555", 780), P("".join("M%d 0V770" % x for x in range(0, 1600, 130)), None, .4, "#C4A878", 5), R(0, 60, 1600, 20, WOOD), window(620, 400, 360, 250, [sky("dusk"), peaks(620, 150, "#544F7C", 3)], WOOD), hang,
            person(430, 900, 1.6, age="teen", fit="girl", hair="pony", skin=0, pose="half", look=.5, nod=.5, lh=(335, 815), rh=(525, 815), held=G(frame, 430, 812, 1.0)), person(1130, 900, 1.6, age="teen", fit="boy", hair="short", skin=2, pose="half", look=-.5, nod=1, eyes="down", lh=(990, 905), rh=(1060, 905), glasses=True),
            table(190, 940, 1220, 250, WOOD, 30), lamp, [tube([(250 + 26 * k, 932), (330 + 30 * k, 896)], STRAW, 11) for k in range(5)], G([form("M-70 40L-56 -40H56L70 40Z", ROSE, -8, -4), form("M-60 -40H60L50 -56H-50Z", lt(ROSE), -4, 0)], 1260, 900, .9), bottle(1350, 942, .7, CREAM, 1, MARI), mat(800, 1270, 900, 60, TEAL, MARI, 40, 7)]


@scene(18, 2)
def yi_peng():
    rows = []
    for i, (y, s, k) in enumerate(((470, .42, 7), (380, .6, 6), (240, .9, 6))):
        for j in range(k):
            x = 800 + (j - (k - 1) / 2) * (150 + 56 * i)
            if abs(x - 800) < (120, 120, 150)[i]:
                continue
            rows.append(lanna_lantern(x, y + 40 * abs(j - (k - 1) / 2) * s * .5, s, (ROSE, MARI, TERRA, AMBER, TEAL, PLUM)[(i * 2 + j) % 6], (i + j) % 3, True, 112 + 20 * abs(j - (k - 1) / 2)))
        rows.append(P("M-20 %dQ800 %d 1620 %d" % (y - 150 * s, y - 150 * s - 40, y - 150 * s), None, .8, BARK, 4))
    side = [J([tube([(x, y), (x, y - 420 * s)], BARK, 14 * s), L([(x, y - 410 * s), (x + d * 70 * s, y - 410 * s)], BARK, 9 * s), lanna_lantern(x + d * 70 * s, y - 300 * s, .95 * s, c, k, True, 40)]) for x, y, s, d, c, k in ((520, 900, .62, 1, MARI, 2), (1080, 900, .62, -1, ROSE, 0), (340, 1010, .95, 1, TERRA, 0), (1260, 1010, .95, -1, AMBER, 2), (90, 1180, 1.35, 1, ROSE, 2), (1510, 1180, 1.35, -1, MARI, 0))]
    return [sky("night"), stars(1600, 420, 70, 23), peaks(760, 200, "#26386B", 7, k=4), lite(lambda: [palm(1470, 780, .9, "#1F3A4A"), palm(120, 780, 1, "#1F3A4A")]), glow(800, 640, 620, 330, o=.5), viharn(800, 800, 1.0, "#A8483A", "#EED9A8"), ground(790, "#3B3A58", c2="#2A2B48"), PG([(720, 800), (880, 800), (1300, 1200), (300, 1200)], "#8A6A5A"), PG([(740, 800), (860, 800), (1130, 1200), (470, 1200)], "#A8806A"), glow(800, 1000, 600, 240, o=.4), rows, side,
            person(720, 1130, 1.25, fit="mohomg", hair="bun", skin=1, back=True, pose="stand", rh="up", lh="down", hat=None), person(900, 1140, 1.25, fit="mohom", hair="short", skin=2, back=True, pose="stand", lh="down", rh="down")]


@scene(19, 1, up=70)
def touch_box():
    ch = [C(-70, -90, 92, None, st=INK, sw=13), C(-70, -90, 78, None, st="#8A8580", sw=4), P("".join(pts([(-70, -90), pol(-70, -90, 78, a)], False) for a in range(0, 360, 40)), None, .8, "#A8A29A", 3), C(-70, -90, 12, "#5A5460"), C(84, -32, 32, None, st=INK, sw=10), L([(-90, -150), (60, -150), (70, -60), (120, -30)], TEAL, 14), L([(-110, -150), (-110, -330), (-150, -340)], TEAL, 14), R(-112, -320, 24, 170, INDIGO, 10), R(-104, -166, 160, 24, INDIGO, 10)]
    cloths = [form(pts([(560, 880), (700, 880), (690, 930), (530, 930)]), LEAF, -4, -3), [tuft(570 + 26 * k, 922, .5, GREEN, 4, k) for k in range(5)], form(pts([(720, 880), (860, 880), (866, 930), (712, 930)]), "#8FC3C8", -4, -3), P("M728 900q20 -14 40 0t40 0t40 0M724 918q20 -14 40 0t40 0t40 0", None, None, WHITE, 5), form(pts([(880, 880), (1020, 880), (1046, 930), (886, 930)]), STRAW, -4, -3), P(checks(890, 884, 140, 44, 12, 10), dk(STRAW, .3), .5)]
    return [room("#F0DDC8", "#C9A070", 770, dado="#CFE0D6"), window(130, 110, 340, 380, [sky("morning"), peaks(420, 140, "#86A98E", 4), tree(330, 520, .6, LEAF, 3)]), shelf(1180, 150, 320, 470, 3, seed=8), J([R(600, 130, 440, 320, WOOD, 10), R(616, 146, 408, 288, CREAM, 6), [J([R(640 + 128 * k, 170 + 128 * r, 108, 108, (MIST, BLUSH, RICE, SKY, PAPER, "#F3D7A8")[k + 3 * r], 10), glyph(694 + 128 * k, 224 + 128 * r, 34, (3, 6, 0, 7, 4, 1)[k + 3 * r], (GREEN, TEAL, TERRA, ROSE, MARI, INDIGO)[k + 3 * r])]) for k in range(3) for r in range(2)]]),
            mat(800, 1250, 1400, 250, TEAL, MARI, 150, 9),
            person(800, 940, 1.5, age="adult", fit="teacher", hair="lowbun", skin=1, pose="half", look=.3, lh=(700, 880), rh=(930, 870), mouth="open"),
            G([shadow(800, 1150, 480, 40, .2), E(800, 930, 440, 92, dk(WOOD, .2)), E(800, 914, 440, 92, WOOD), E(796, 908, 420, 84, lt(WOOD, .15)), tube([(480, 960), (460, 1150)], dk(WOOD, .1), 34), tube([(1120, 960), (1140, 1150)], dk(WOOD, .1), 34)]), cloths, elephant(620, 880, .42, "#C9A070"), J([R(1062, 846, 130, 84, TERRA, 8), R(1062, 846, 130, 16, lt(TERRA), 6), leaf(1090, 846, 60, 18, -110, LEAF), leaf(1140, 848, 56, 16, -60, GREEN)]),
            G(ch, 330, 1190, 1.35), person(300, 985, 1.45, fit="boy", hair="short", skin=1, pose="sit", f=1, look=.6, nod=.4, rh=(540, 900), lh=(500, 930), mouth="open", sh=False), person(1290, 1200, 1.45, fit="girl", hair="pig", skin=0, pose="kneel", f=-1, look=-.6, lh=(1090, 930), rh="lap", eyes="joy")]


@scene(20, 1, up=70)
def bakery():
    cake = lambda x, y, c: J([R(x - 34, y - 34, 68, 34, dk(c, .3), 6), E(x, y - 36, 40, 24, c), C(x, y - 58, 9, TERRA)])
    case_ = [R(330, 800, 940, 140, dk(CREAM, .1), 12), R(346, 812, 908, 116, "#CFE6E2", 6), [cake(410 + 96 * k, 924, (BLUSH, MARI, WHITE, ROSE, RICE, SAND)[k % 6]) for k in range(9)], PG([(360, 812), (520, 812), (430, 928), (346, 928)], WHITE, .35), R(318, 786, 964, 24, lt(WOOD, .2), 8)]
    return [room("#F6E3C8", "#C08A5A", 780), J([R(90, 120, 300, 420, dk(WOOD, .2), 8), [J([R(106, 150 + 130 * k, 268, 96, "#5E3F2D", 4), [ball(150 + 60 * j, 228 + 130 * k, 30, 22, (AMBER, WOOD, STRAW)[(j + k) % 3]) for j in range(4)]]) for k in range(3)]]), awning(440, 110, 720, 100, TERRA, CREAM, 9), J([R(1220, 130, 290, 400, CREAM, 12), [J([R(1240, 150 + 92 * k, 250, 80, (MIST, BLUSH, PAPER, SKY)[k], 8), glyph(1290, 190 + 92 * k, 26, (0, 7, 4, 5)[k], (TERRA, ROSE, MARI, TEAL)[k]), P("M1350 %dh110" % (190 + 92 * k), None, None, dk(PAPER, .2), 8)]) for k in range(4)]]), [J([C(640 + 160 * k, 270, 44, dk(c, .3)), C(637 + 160 * k, 267, 36, c), C(628 + 160 * k, 256, 9, WHITE, .7)]) for k, c in enumerate((LEAF, MARI, TERRA))], R(560, 320, 480, 12, BARK, 5),
            person(570, 820, 1.6, age="teen", fit="girl", hair="bun", skin=0, pose="half", look=.3, lh=(480, 560), rh=(660, 640), eyes="joy", top=WHITE, collar="v"), person(1010, 820, 1.6, age="teen", fit="boy", hair="short", skin=2, pose="half", look=.2, lh="chest", rh="front", top=WHITE),
            [J([form("M%d 690H%dL%d 830H%dZ" % (x - 62, x + 62, x + 74, x - 74), c, -8, 0), L([(x - 44, 690), (x - 28, 640)], c, 12), L([(x + 44, 690), (x + 28, 640)], c, 12)]) for x, c in ((570, ROSE), (1010, TEAL))],
            case_, form(rr(300, 930, 1000, 330, 10), WOOD, -20, 0), P("".join("M%d 950V1250" % x for x in range(400, 1300, 100)), None, .5, dk(WOOD, .2), 4), R(280, 920, 1040, 30, lt(WOOD, .2), 8),
            person(180, 1235, 1.6, fit="boyk", hair="spiky", skin=1, look=.6, rh="wave", lh="chest", mouth="smile"), person(1430, 1235, 1.6, age="adult", fit="teacher3", hair="lowbun", skin=1, look=-.5, lh=(1330, 760), rh=(1450, 860), eyes="joy")]


@scene(20, 2)
def visible_recipe():
    oven = [R(360, 300, 880, 560, dk("#8A8580", .1), 22), R(360, 300, 880, 546, "#C9C0B0", 22), R(420, 450, 760, 340, INK, 18), R(440, 470, 720, 300, "#7A4A2E", 12), glow(800, 640, 340, 150, "#FFB860", .7), [R(450, 560 + 110 * r, 700, 10, "#A9A296") for r in range(2)], [ball(520 + 80 * k, 540 + 110 * r, 32, 24, AMBER) for k in range(8) for r in range(2)], R(520, 396, 560, 22, "#8A8580", 10), [C(1130 - 46 * k, 350, 16, INK) for k in range(3)]]
    lamps = [R(640, 150, 320, 110, INK, 40), [J([E(710 + 90 * k, 205, 74, 74, rg((c, 0, .5), (c, 1, 0))) if k == 0 else "", C(710 + 90 * k, 205, 34, c if k == 0 else dk(c, .35)), C(700 + 90 * k, 194, 9, WHITE, .6)]) for k, c in enumerate((LEAF, MARI, TERRA))], R(780, 256, 40, 46, "#6E6A70")]
    steps = [card(180, 200 + 180 * k, 230, 160, CREAM, G(b, 0, 0, .85), (-3, 2, -2, 3)[k]) for k, b in enumerate((J([bowl(0, 56, .75, TEAL, J([C(-30, -70, 20, WHITE), C(20, -72, 22, WHITE)]))]), J([bowl(0, 56, .75, MARI, E(0, -62, 70, 14, CREAM)), tube([(20, 0), (56, -70)], WOOD, 12)]), J([R(-80, 20, 160, 16, "#8A8580", 5), [ball(-50 + 50 * j, 6, 22, 17, SAND) for j in range(3)]]), J([R(-80, 20, 160, 16, "#8A8580", 5), [ball(-50 + 50 * j, 4, 24, 20, AMBER) for j in range(3)], P("M-40 -30q-14 -16 0 -30M10 -30q-14 -16 0 -30", None, .8, ROSE, 6)])))]
    return [R(0, 0, 1600, 900, lg("#CFE0D6", "#E4EADB")), P("".join("M0 %dH1600" % y for y in range(80, 900, 80)) + "".join("M%d 0V880" % x for x in range(60, 1600, 120)), None, .6, "#F6F4E8", 5), R(0, 850, 1600, 350, lg(WOOD, "#9C6C40")), R(0, 842, 1600, 18, lt(WOOD, .2)), G(oven), lamps, steps,
            J([R(1290, 300, 250, 540, dk(WOOD, .2), 8), [J([R(1306, 330 + 170 * k, 218, 130, "#E9D9BC", 4), [jar(1356 + 60 * j, 452 + 170 * k, .62, (MARI, ROSE, WHITE, AMBER, LEAF, TERRA)[j * 3 + k], (TERRA, TEAL)[j]) for j in range(2 + 0 * k)]]) for k in range(3)]]),
            shadow(500, 1130, 300, 26), R(210, 1090, 600, 34, "#8A8580", 12), R(210, 1084, 600, 22, "#C9C0B0", 10), [J([ball(280 + 90 * k, 1060 - 44 * r + 10 * r, 46, 32, (AMBER, WOOD, AMBER)[(k + r) % 3]), [C(268 + 90 * k + 14 * j, 1050 - 34 * r + 8 * (j % 2), 5, BARK) for j in range(3)]]) for r in (0,) for k in range(6)],
            [J([shadow(940 + 120 * k + 10, 1122, 56, 9), form("M%d 1040H%dL%d 1120H%dZ" % (890 + 120 * k, 990 + 120 * k, 976 + 120 * k, 904 + 120 * k), (TERRA, TEAL, INDIGO, ROSE, GREEN)[k], -6, 0), [ball(940 + 120 * k + dx, 1020, 28, 30, (BLUSH, WHITE, RICE, CREAM, MARI)[k]) for dx in (-28, 28, 0)], ball(940 + 120 * k, 998, 28, 26, lt((BLUSH, WHITE, RICE, CREAM, MARI)[k]))]) for k in range(5)]]
