"""Works 18-21: mosque and temple, the cave, research projects, shells for counting."""
from kit import *
from land import *
from build import *
from people import person
from props import *
from animals import *
from satun_parts import *

scene = pictures_of("e3")


def hall(x, y, s=1, wall=CREAM, roof=AMBER, trim=BRICK):
    """Southern temple hall with tiered roof, front view; x = middle, base y."""
    g = [shadow(30, 4, 260, 24), R(-190, -30, 380, 34, "#D8C7AC", 4), R(-160, -200, 320, 172, wall), R(60, -200, 100, 172, dk(wall, .08)), P("M-34 -30V-130L0 -172L34 -130V-30Z", BARK), P("M-24 -30V-124L0 -152L24 -124V-30Z", MARI)]
    g += [J([R(px - 20, -150, 40, 76, BARK, 3), R(px - 14, -144, 28, 64, "#6F8F8A")]) for px in (-104, 104)] + [R(px - 9, -204, 18, 176, lt(wall, .4)) for px in (-158, 158, -62, 62)]
    for w, y0, h in ((236, -190, 90), (180, -262, 84), (120, -328, 112)):
        g += [form("M%d %dC%d %d %d %d 0 %dC%d %d %d %d %d %dZ" % (-w, y0, -w * .62, y0 - h * .2, -w * .3, y0 - h * .6, y0 - h, w * .3, y0 - h * .6, w * .62, y0 - h * .2, w, y0), roof, -10, 0), P("M%d %dC%d %d %d %d 0 %dC%d %d %d %d %d %d" % (-w, y0, -w * .62, y0 - h * .2, -w * .3, y0 - h * .6, y0 - h, w * .3, y0 - h * .6, w * .62, y0 - h * .2, w, y0), None, None, trim, 14), L([(-w, y0), (-w - 18, y0 - 20)], trim, 11), L([(w, y0), (w + 18, y0 - 20)], trim, 11)]
    g += [L([(0, -440), (0, -486)], MARI, 9), C(0, -370, 18, MARI)]
    return G(g, x, y, s)


@scene(18, 1, up=60)
def two_shades():
    return [
        sky("noon"), cloud(800, 150, 1.1), cloud(1320, 90, .8), ridge(620, 24, "#8DB49A", 3), treeline(660, "#7FAE6E", 4, r=60), ground(720, "#BFD07A", c2="#93B256"), PG([(760, 730), (840, 730), (1080, 1330), (520, 1330)], "#E6D3A4"), mosque(330, 800, .95), hall(1270, 800, .98), school(620, 742, .46, 6), tree(640, 800, .5, LEAF, 4), tree(1010, 800, .5, GREEN, 6), bush(80, 850, .9, GREEN, 3), bush(1530, 850, .9, LEAF, 5),
        mat(800, 1190, 1240, 240, TERRA, MARI, 130, 9), person(420, 1130, 1.45, skin=1, pose="cross", look=.6, lh="lap", rh=(560, 1040), mouth="open", **GIRL), person(680, 1080, 1.4, fit="boyk", hair="short", skin=2, pose="cross", look=.3, lh="lap", rh=(760, 1010), eyes="joy"), person(940, 1080, 1.4, skin=2, pose="cross", look=-.4, f=-1, lh=(850, 1010), rh="lap", **BOY), person(1200, 1130, 1.45, fit="girl", hair="bob", skin=0, pose="cross", look=-.6, f=-1, lh=(1050, 1040), rh="lap", eyes="joy"),
        shadow(806, 1130, 190, 20, .25), E(800, 1116, 186, 44, dk(STRAW, .25)), E(797, 1108, 178, 38, STRAW), E(797, 1106, 150, 28, LEAF), [PG([(680 + 62 * k, 1112), (712 + 62 * k, 1056), (744 + 62 * k, 1112)], GREEN if k % 2 else "#3E6B45") for k in range(4)], [ball(700 + 64 * k, 1118, 25, 20, (MARI, CREAM, ROSE, MARI)[k]) for k in range(4)], tuft(70, 1190, 1.3), tuft(1540, 1190, 1.3)
    ]


@scene(18, 2)
def model():
    return [
        R(0, 0, 1600, 620, lg("#DDE6DA", "#EEF0DF")), window(1120, 110, 330, 300, [sky("noon"), ridge(300, 20, LEAF, 3), tree(1290, 420, .6)]), R(150, 120, 520, 290, dk(WOOD, .1), 8), R(166, 136, 488, 258, CREAM), [L([(190, 200 + 70 * k), (630, 200 + 70 * k)], (TEAL, MARI, TERRA)[k], 12) for k in range(3)], [C(210 + 60 * k + 20 * r, 200 + 70 * r, 18, (TEAL, MARI, TERRA, ROSE)[(k + r) % 4]) for r in range(3) for k in range(7)], 
        R(0, 600, 1600, 600, lg(WOOD, "#9A6A40")), [L([(0, 720 + 130 * k), (1600, 712 + 136 * k)], dk(WOOD, .2), 5, .5) for k in range(4)], G([PG([(230, 700), (1370, 700), (1530, 1080), (70, 1080)], "#3A2440", .2)], 16, 20), PG([(240, 690), (1360, 690), (1520, 1050), (80, 1050)], "#A9C46C"), form(pts([(80, 1050), (1520, 1050), (1510, 1110), (90, 1110)]), EARTH, -10, 0), PG([(720, 690), (850, 690), (920, 1050), (640, 1050)], "#E6D3A4"), PG([(200, 790), (1400, 790), (1424, 840), (176, 840)], "#E6D3A4"),
        mosque(400, 800, .68, "#F3E4C8", GREEN), hall(1190, 800, .72, "#F3E4C8"), school(590, 780, .5, 6, "#F3E4C8", TERRA), [lite(lambda: tree(x, y, s, c, 4)) for x, y, s, c in ((190, 960, .5, GREEN), (330, 1000, .58, LEAF), (1280, 980, .56, GREEN), (1430, 1000, .5, LEAF), (560, 950, .4, LEAF), (1040, 950, .42, GREEN))],
        [J([tube([(x, 1020), (x, 900)], BARK, 9), PG([(x, 900), (x + 56, 918), (x, 938)], c)]) for x, c in ((480, TEAL), (980, MARI), (1150, ROSE))], [lite(lambda: person(x, y, .34, fit=f_, hair=h_, pose="stand", skin=k, look=.3)) for k, (x, y, f_, h_) in enumerate(((720, 980, "girl", "bob"), (800, 1000, "boyk", "short"), (850, 930, "sport", "curly")))], brush(1500, 1180, 1, TEAL, 50, MARI), G([R(-60, -12, 120, 24, MARI, 6), R(-60, -12, 20, 24, dk(MARI), 6)], 220, 1160, 1, -14)
    ]


def stalactites(y0, seed, c, w=1600, k=16, lo=80, hi=330):
    q = rnd(seed)
    d = "M-20 -80H%dV%d" % (w + 20, y0)
    x = w + 20
    step = (w + 40) / k
    for i in range(k):
        ln = q.uniform(lo, hi)
        d += "Q%s %s %s %sQ%s %s %s %s" % tuple(n(v) for v in (x - step * .42, y0 + 8, x - step * .5, y0 + ln, x - step * .58, y0 + 8, x - step, y0 + q.uniform(-14, 14)))
        x -= step
    return P(d + "V-80Z", c)


@scene(19, 1, up=40)
def cave():
    return [
        R(0, 0, 1600, 1310, lg("#22365E", "#2F4A72")), E(1090, 600, 640, 520, rg(("#F8E8B8", 0, .85), ("#F2CF8A", .35, .5), ("#2F4478", 1, 0))), B([(900, 700), (880, 520), (960, 380), (1090, 330), (1230, 380), (1310, 520), (1290, 700)], "#FBEFCB"), clip(sm([(900, 700), (880, 520), (960, 380), (1090, 330), (1230, 380), (1310, 520), (1290, 700)]), [karst(1180, 690, 200, 170, "#B9CDB0", 3), karst(980, 690, 150, 110, "#C9D8BE", 6), treeline(690, "#9CC08E", 4, 860, 1330, 30)]),
        P("M0 0H760C700 240 860 300 820 480C790 620 840 660 800 720H0Z", "#31456E"), P("M1600 0H1240C1260 200 1380 300 1360 480C1350 600 1400 660 1380 720H1600Z", "#31456E"), stalactites(70, 4, "#3E547E", k=13, lo=90, hi=260), stalactites(20, 9, "#24345C", k=17, lo=60, hi=320),
        P("M0 300C120 380 200 560 180 720H0Z", "#1E2D52"), P("M1600 260C1500 380 1470 560 1490 720H1600Z", "#1E2D52"), R(0, 700, 1600, 620, lg("#6E8FA6", "#2F5578", "#1E3458")), PG([(900, 702), (1290, 702), (1180, 1310), (760, 1310)], "#FBEFCB", .2), P("".join("M%d %dq%d -10 %d 0" % (900 + 60 * (k % 4) - 14 * k, 730 + 52 * k, 60 + 8 * k, 120 + 16 * k) for k in range(10)), None, .7, "#FBE6B0", 7), P("".join("M%d %dq50 -8 100 0" % (80 + 150 * k % 1400, 760 + 67 * k % 420) for k in range(12)), None, .4, "#A9C6D2", 6),
        tube([(286, 560), (330, 1180)], WOOD, 16), person(370, 1126, 1.3, age="adult", skin=3, hair="short", fit="sirm", pose="stand", look=.5, f=1, lh=(300, 770), rh=(312, 880), hat="helmet", sh=False), person(700, 1138, 1.35, skin=1, pose="half", look=.4, lh=(640, 1060), rh=(812, 900), mouth="open", **dict(GIRL, top=AMBER, hat=("hijab", WHITE, TERRA))), person(960, 1138, 1.35, skin=2, hair="short", fit="sport", pose="half", look=.3, lh="front", rh="front", hat="helmet", mouth="o", top=AMBER),
        [R(x, 1026, 13, 100, CREAM, 3) for x in (664, 722, 926, 980)], G([R(-44, -10, 88, 26, "#5A5460", 8), ball(40, 4, 20, 20, MARI)], 818, 894, .8), PG([(850, 894), (1130, 560), (1210, 660)], "#FFE9B0", .28),
        E(700, 1190, 560, 30, "#14233F", o=.45), G([form("M-400 -96C-360 -10 -250 0 -120 2H150C290 0 380 -50 420 -150L470 -170C470 -70 400 40 240 62H-200C-320 60 -392 -20 -400 -96Z", "#8A5A3C", -12, -10, extra=[P("M-400 -60C-200 -10 200 0 300 -30C370 -50 420 -100 440 -160", None, None, MARI, 16)]), P("M-400 -96C-360 -10 -250 0 -120 2H150C290 0 380 -50 420 -150", None, None, lt(WOOD, .1), 12)], 680, 1120, 1.12), [P("M%d %dq-3 14 0 18q6 0 4 -8z" % (x, y), "#BFE3EE") for x, y in ((420, 380), (610, 470), (1420, 420))]
    ]


@scene(20, 1, up=60)
def answer_day():
    chart = [R(560, 360, 520, 400, dk(WOOD, .1), 10), R(576, 376, 488, 368, CREAM, 4), [L([(820, 560), (820 + dx, 560 + dy)], SAND, 9) for dx, dy in ((-150, -100), (150, -100), (-160, 90), (160, 90), (0, -130))], C(820, 560, 74, MARI), leaf(780, 590, 90, 26, -40, GREEN), [C(820 + dx, 560 + dy, 48, c) for dx, dy, c in ((-150, -100, TEAL), (150, -100, ROSE), (-160, 90, LEAF), (160, 90, MOHOM), (0, -130, TERRA))], sunny(670, 460, 16), drop(970, 460), G(lens(0, 0, .2), 655, 640), [R(960 + 16 * k, 670 - 14 * k, 11, 14 + 14 * k, CREAM) for k in range(3)], P("M806 440q14 -26 28 0M806 440v10h28v-10", None, None, CREAM, 6)]
    return [
        sky("mint"), ridge(600, 24, "#9CC2A6", 5), school(980, 700, .56, 8), ground(700, "#D6CD8E", c2="#B4B46A"), raintree(330, 860, .95, GREEN, 3), stilt(60, 760, .5), shadow(820, 1012, 300, 26), [tube([(px, 1010), (px2, 740)], BARK, 20) for px, px2 in ((600, 640), (1040, 1000))], chart,
        person(480, 1030, 1.3, skin=1, pose="stand", look=.5, f=1, lh="hip", rh=(636, 700), mouth="open", **GIRL), person(1190, 1030, 1.32, fit="boyk", hair="spiky", skin=2, pose="stand", look=-.5, f=-1, lh=(1040, 640), rh="side", mouth="open"),
        [J([shadow(x + 20, 1214, 190, 18), tube([(x - 130, 1210), (x - 130, 1130)], BARK, 20), tube([(x + 130, 1210), (x + 130, 1130)], BARK, 20), R(x - 170, 1112, 340, 28, WOOD, 6)]) for x in (380, 820, 1260)],
        person(320, 1120, 1.12, age="adult", back=True, fit="granny", hair="bun", hc=3, pose="half", lh="lap", rh="lap"), person(470, 1120, 1.1, age="adult", back=True, pose="half", lh="lap", rh="lap", **LADY), person(750, 1120, 1.15, age="adult", skin=3, back=True, fit="grandpa", hair="short", hc=3, pose="half", lh="lap", rh="lap", hat=("kapiyah", CREAM), sash=None), person(900, 1120, 1.05, age="adult", skin=2, back=True, fit="farmer", hair="short", pose="half", lh="lap", rh="lap"), person(1200, 1120, 1.1, age="adult", back=True, pose="half", lh="lap", rh="lap", **dict(LADY, top=TEAL, hat=("hijab", CREAM))), person(1340, 1120, 1.0, age="teen", skin=1, back=True, fit="sport", hair="pony", pose="half", lh="lap", rh="lap")
    ]


def sunny(x, y, r):
    return C(x, y, r, CREAM) + L([pol(x, y, r * 1.5, 0), pol(x, y, r * 2, 0)], CREAM, 5) + J(L([pol(x, y, r * 1.5, a), pol(x, y, r * 2, a)], CREAM, 5) for a in range(45, 360, 45))


def drop(x, y):
    return P("M%d %dq26 34 0 48q-26 -14 0 -48z" % (x, y - 26), CREAM)


@scene(21, 1, up=70)
def shells():
    conch = lambda x, y, r, s, c: G([E(6, 8, 34, 24, "#3A2440", o=.2), form("M-34 0C-30 -30 10 -34 34 -10C44 4 30 26 6 24C-14 24 -30 16 -34 0Z", c, -4, -3), P("M-20 -6q20 -16 40 0M-10 8q14 -8 26 2", None, .7, dk(c, .3), 4)], x, y, s, r)
    spiral = []
    a, k = 0.0, 0
    while a < 1010:
        far = 40 + 112 * a / 360
        px, py = pol(800, 902, far, a, far * .235)
        c = (ROSE, CREAM, TERRA, BLUSH, AMBER)[k % 5]
        spiral.append((py, E(px, py, 20, 11, dk(c, .25), -12) + E(px - 2, py - 2, 15, 8, lt(c, .15), -12)))
        a += math.degrees(58 / far)
        k += 1
    return [
        room("#F3DCC8", "#D9A468", 780, dado="#CFE3D6"), window(180, 150, 330, 300, [sky("noon"), karst(320, 400, 150, 110), sea(400, 460), coco(440, 470, .4, -30, 520)]), sunbeam(180, 450, 330, 460, 240), shelf(1150, 240, 330, 440, 3, seed=9, fill=False), [lite(lambda: [basket(1240 + 140 * k, 372 + 146 * r, .46, (STRAW, AMBER)[(k + r) % 2], J([conch(-40 + 40 * i, -108, 20 * i, 1, (ROSE, CREAM, BLUSH)[i]) for i in range(3)]), cell=24)]) for k in range(2) for r in range(3)], bunting(560, 120, 1120, 120, 6, 40),
        mat(800, 1210, 1380, 360, TEAL, MARI, 150, 9), person(1130, 940, 1.4, age="adult", pose="kneel", look=-.4, f=-1, lh=(1010, 800), rh="lap", eyes="joy", **dict(LADY, top=ROSE, hat=("hijab", TEAL))),
        shadow(820, 1090, 480, 34), [tube([(px, 1080), (px, 980)], dk(WOOD, .2), 30) for px in (440, 1160)], form(pts([(420, 800), (1180, 800), (1260, 1010), (340, 1010)]), WOOD, 0, -6), PG([(450, 815), (1150, 815), (1222, 990), (378, 990)], "#F2DFB4"), P("M340 1010H1260V1044H340Z", dk(WOOD, .18)), clip(pts([(450, 815), (1150, 815), (1222, 990), (378, 990)]), [g for _, g in sorted(spiral)]), 
        person(310, 1160, 1.4, age="tot", fit="tot2", hair="pig", skin=1, pose="kneel", look=.6, f=1, lh="lap", rh=(500, 930), mouth="open"), person(1340, 1170, 1.4, age="tot", fit="tot", hair="short", skin=2, pose="kneel", look=-.6, f=-1, lh=(1130, 940), rh="chin", mouth="o"), conch(514, 920, 10, .9, ROSE), conch(560, 1150, 30, .9, CREAM), conch(640, 1176, -20, .8, ROSE), conch(940, 1170, 60, .9, AMBER)
    ]
