"""Works 4-7: elephant mathematics, bilingual stories, Lisu strips, tea."""
from kit import *
from land import *
from build import *
from people import person
from props import *
from animals import *
from lanna import *

scene = pictures_of("e1")


def big_elephant(x, y, s=1, c="#8C97A8"):
    """An elephant facing left, about 640 wide and 520 tall; trunk tip near (-330, -120)."""
    d = dk(c, .2)
    g = [shadow(20, 6, 330, 34)]
    g += [form(rr(px, -210, 84, 212, 34), d, -8, 0) for px in (-90, 150)]
    g += [P("M262 -330C310 -300 300 -200 286 -150", None, None, d, 12), E(286, -140, 9, 22, INK)]
    g.append(form("M-200 -330C-160 -480 60 -500 190 -450C280 -420 290 -300 270 -210C250 -150 120 -140 20 -146C-80 -140 -190 -160 -200 -330Z", c, -14, -16))
    g += [form(rr(px, -220, 92, 222, 36), c, -10, 0) for px in (-170, 190)]
    g += [[E(px + 20 + 26 * k, -8, 11, 9, lt(c, .5)) for k in range(3)] for px in (-170, 190)]
    g.append(form("M-330 -130C-346 -126 -352 -150 -340 -160C-312 -190 -320 -260 -316 -330C-320 -430 -250 -490 -180 -470C-110 -450 -100 -350 -140 -290C-170 -250 -230 -250 -262 -262C-268 -200 -280 -150 -330 -130Z", c, -10, -10))
    g.append(form("M-170 -450C-110 -480 -40 -450 -44 -370C-46 -300 -90 -250 -130 -262C-170 -280 -180 -400 -170 -450Z", dk(c, .1), -8, -8, d))
    g += [E(-120, -360, 34, 66, BLUSH, 8, .45), C(-246, -376, 9, INK), C(-249, -379, 3, WHITE), P("M-262 -396q14 -12 30 -2", None, None, d, 5), P("M-258 -262C-290 -240 -330 -244 -352 -270", None, None, CREAM, 17), P("".join("M%d %dq16 8 30 2" % (-322 + 3 * k, -300 + 34 * k) for k in range(4)), None, .6, d, 5)]
    return G(g, x, y, s)


@scene(4, 1, up=50)
def weigh_food():
    cane = J(tube([(-110 + 16 * k, -150 - 6 * (k % 3)), (110 + 10 * k, -170 - 8 * (k % 2))], mix(LEAF, STRAW, .3 + .1 * (k % 4)), 20) for k in range(-2, 4))
    sc = [shadow(10, 4, 120, 14), form("M-90 0L-70 -110H70L90 0Z", TERRA, -12, 0), C(0, -56, 40, CREAM), L([(0, -56), (24, -78)], INK, 5), form("M-150 -140H150L130 -112H-130Z", "#C9C0B0", -8, 0)]
    fence = [[tube([(px, 1000), (px, 800)], STRAW, 22) for px in range(60, 1600, 250)], [tube([(-20, yy), (1620, yy)], mix(STRAW, RICE, .2), 20) for yy in (850, 930)]]
    return [hills("mint", 560, 21), lite(lambda: [bamboo(1500, 700, 1), tree(620, 640, .9, GREEN, 4), bamboo(80, 700, .95)]), R(0, 600, 1600, 60, "#8FC3C8"), P("M120 630h200M700 622h160M980 640h240", None, .6, WHITE, 6), ground(640, "#D2C187", c2="#B79A62"),
            big_elephant(1110, 900, 1.02), person(1490, 905, 1.15, age="adult", fit="sirm", hair="short", skin=3, look=-.5, lh="hip", rh="chest", sash=TERRA), fence,
            G([sc, cane], 400, 1160, 1.2), bananas(440, 938, .85),
            person(150, 1170, 1.5, fit="girl", hair="braids", skin=1, look=.6, rh=(270, 965), lh="hip", mouth="open"), person(660, 1175, 1.45, fit="boy", hair="spiky", skin=2, look=-.5, lh=(580, 950), rh=(620, 950), nod=.5, held=openbook(595, 925, .75, TEAL, 1)),
            basket(1260, 1175, 1.0, STRAW, J([bananas(-30, -190, .7, RICE), melon(40, -120, .5)])), tuft(60, 1250, 1.5), tuft(1540, 1230, 1.4)]


@scene(5, 1, up=60)
def bilingual():
    v = [sky("morning"), peaks(430, 130, "#A9C2C0", 3), peaks(460, 90, "#86A98E", 8), ridge(480, 10, LEAF, 3)]
    bk = [form("M-230 -120Q-115 -170 0 -120Q115 -170 230 -120V130Q115 86 0 130Q-115 86 -230 130Z", TERRA, -6, -4), P("M-216 -132Q-110 -176 0 -128V118Q-110 76 -216 118Z", CREAM), P("M216 -132Q110 -176 0 -128V118Q110 76 216 118Z", dk(CREAM, .05)),
          clip("M-216 -132Q-110 -176 0 -128V118Q-110 76 -216 118Z", [R(-220, -180, 220, 300, "#BFE0DF"), peaks(30, 90, "#86A98E", 5, 300, 2), sun(-60, -90, 16), tree(-150, 80, .4, GREEN, 2), R(-220, 60, 230, 70, LEAF)]),
          clip("M216 -132Q110 -176 0 -128V118Q110 76 216 118Z", [R(0, -180, 220, 300, "#F3D7A8"), R(0, 50, 220, 80, "#C9A86A"), elephant(120, 70, .7)])]
    return [room("#E3D7B8", "#C08A5A", 780), R(0, 0, 1600, 780, lg("#D9C394", "#E6D6AE")), P("".join("M%d 0V780" % x for x in range(0, 1600, 100)), None, .4, "#B99A62", 5), R(0, 766, 1600, 18, dk(WOOD, .3)),
            window(150, 170, 420, 380, v), window(1030, 170, 420, 380, v), bunting(620, 120, 980, 120, 5, 40), board(650, 230, 300, 240, TEAL, [star4(730, 330, 40, MARI), elephant(830, 420, .6), flower(730, 420, 30, ROSE, MARI)]),
            mat(800, 1200, 1340, 330, TERRA, TEAL, 150, 9),
            person(560, 1010, 1.45, age="adult", fit="teacher2", hair="lowbun", skin=1, pose="cross", look=.3, rh=(640, 850), lh="lap", mouth="open"),
            person(1040, 1010, 1.42, age="adult", fit="granny", hair="bun", hc=3, skin=2, pose="cross", look=-.3, lh=(960, 850), rh="lap", top=NIGHT, sash=TERRA, bc=INDIGO, mouth="smile"),
            G(bk, 800, 840, .95), person(330, 1200, 1.4, age="tot", fit="tot2", hair="pig", back=True, pose="cross", lh="lap", rh="lap"), person(660, 1245, 1.4, age="tot", fit="tot", hair="short", back=True, skin=2, pose="cross", lh="lap", rh="lap", top=MOHOM), person(960, 1245, 1.4, age="tot", fit="tot2", hair="bob", back=True, skin=0, pose="cross", lh="lap", rh="lap", top=ROSE), person(1270, 1200, 1.4, age="tot", fit="tot", hair="spiky", back=True, skin=1, pose="cross", lh="lap", rh="wave", top=MARI)]


@scene(5, 2)
def story_box():
    pup = lambda x, c, e: J([form("M%d 560C%d 480 %d 400 %d 380C%d 400 %d 480 %d 560Z" % (x - 46, x - 52, x - 46, x, x + 46, x + 52, x + 46), c, -8, -4), C(x, 380, 56, dk(c, .15)), C(x - 4, 376, 50, c), e, C(x - 18, 372, 7, INK), C(x + 18, 372, 7, INK), E(x, 392, 10, 7, BRICK)])
    ears = lambda x, c: E(x - 44, 338, 22, 26, dk(c, .2)) + E(x + 44, 338, 22, 26, dk(c, .2))
    g = [R(0, 0, 1600, 1200, lg("#CDE0DC", "#E9EEDD")), C(800, 480, 500, "#F6F4E4", .6), R(0, 840, 1600, 360, lg("#B98555", "#9A693E")), [L([(0, 920 + 90 * k), (1600, 914 + 94 * k)], "#8A5A34", 4, .5) for k in range(3)], shadow(820, 1050, 560, 46, .28)]
    g += [form(pts([(330, 600), (420, 170), (1180, 170), (1270, 600)]), dk(WOOD, .12), -10, -6), R(430, 186, 740, 30, dk(WOOD, .35)), form(pts([(470, 250), (500, 215), (1100, 215), (1130, 250), (1150, 560), (450, 560)]), "#8A6544", 0, 0)]
    g += [book(560, 470, 150, 210, TERRA, -4), book(640, 450, 150, 220, TEAL, 2), book(720, 470, 150, 210, INDIGO, 5, MARI), J([ears(890, AMBER), pup(890, AMBER, "")]), J([E(1010, 330, 12, 46, dk(ROSE, .1), -10), E(1046, 330, 12, 46, dk(ROSE, .1), 10), pup(1024, ROSE, "")]), J([PG([(1108, 350), (1104, 290), (1140, 326)], TEAL), PG([(1196, 350), (1200, 290), (1164, 326)], TEAL), pup(1152, TEAL, "")])]
    g += [form(pts([(320, 560), (1280, 560), (1250, 1030), (350, 1030)]), WOOD, -26, -8), R(306, 540, 988, 44, lt(WOOD, .2), 10), [C(470 + 165 * k, 800, 62, CREAM) + glyph(470 + 165 * k, 800, 38, (3, 0, 4, 7, 2)[k], (GREEN, TERRA, MARI, ROSE, INDIGO)[k]) for k in range(5)], R(470, 930, 660, 26, dk(WOOD, .2), 8, .6), rope([(320, 700), (240, 760), (320, 830)], SAND, 22), rope([(1284, 700), (1364, 760), (1284, 830)], SAND, 22)]
    g += [G([R(-22, -210, 44, 250, TEAL, 20), R(6, -210, 16, 250, LAGOON, 8), PG([(-22, 30), (22, 30), (0, 84)], "#C9C0B0"), C(0, -150, 13, MARI)], 1440, 1040, 1, 22), openbook(180, 1060, 1.5, MARI, 0)]
    return g


@scene(6, 1, up=70)
def lisu_strips():
    lis = dict(fit="mohomg", collar="round", sash=MARI, hem=MARI)
    m = [shadow(10, 4, 150, 14), R(-150, -20, 300, 24, BARK, 6), form("M-120 -20V-150C-120 -176 -100 -180 -76 -180H80C110 -180 120 -160 120 -130V-20H60V-100H-60V-20Z", INK, -6, -4), R(-100, -130, 50, 96, INK, 4), L([(-76, -40), (-76, -6)], "#C9C0B0", 6), C(132, -128, 46, None, st="#8A8580", sw=12), R(-30, -166, 110, 14, MARI, 5), R(20, -204, 26, 26, TERRA, 5)]
    st = J([R(440 + 62 * k, 872, 46, (150, 96, 190, 120, 170, 84)[k], c, 3), R(440 + 62 * k + 36, 900, 10, (122, 68, 162, 92, 142, 56)[k], dk(c, .2)), R(440 + 62 * k, 872, 46, 26, lt(c, .18), 3)] for k, c in enumerate((TERRA, MARI, TEAL, ROSE, INDIGO, LEAF)))
    held = J(R(1160, 770 + 26 * k, 240, 22, (ROSE, CREAM, TEAL)[k], 3) for k in range(3))
    return [room("#D6E2DA", "#C9955F", 760), window(110, 150, 360, 380, [sky("noon"), peaks(420, 180, "#8CB8AA", 4), ridge(470, 12, GREEN, 3)]), sunbeam(110, 530, 360, 400, 200),
            [J([R(640 + 290 * k, 130, 220, 330, "#3A2440", 8, .12), R(632 + 290 * k, 120, 220, 330, (TEAL, ROSE, INDIGO)[k], 6), [R(632 + 290 * k, 150 + 36 * i, 220, 18, (MARI, CREAM, TERRA, WHITE, LEAF, AMBER, CREAM, ROSE)[(i + 2 * k) % 8]) for i in range(8)], R(620 + 290 * k, 108, 244, 18, BARK, 8)]) for k in range(3)],
            person(560, 860, 1.5, hair="lowbun", skin=0, pose="half", look=.3, nod=1, eyes="down", lh=(560, 880), rh=(690, 880), hat="flower", top=TEAL, **lis),
            table(240, 900, 1120, 270, WOOD, 30), st, G(m, 950, 896, 1.1), [ball(300 + 52 * k, 872, 24, 26, (TERRA, INDIGO, MARI)[k]) for k in range(3)],
            person(1450, 1195, 1.55, fit="boy", hair="short", skin=1, look=-.6, lh=(1235, 846), rh=(1385, 846), nod=.4, held=held)]


@scene(6, 2)
def strips():
    g = [R(0, 0, 1600, 1200, lg("#F2E2C2", "#E9D0A0"))]
    cs = ((TERRA, MARI), (TEAL, CREAM), (ROSE, PLUM), (INDIGO, SKY), (AMBER, BRICK), (GREEN, RICE))
    for r, k in enumerate((1, 2, 3, 4, 6, 8)):
        y, w = 80 + 142 * r, 1240 / k
        g.append(R(188, y + 12, 1240, 112, "#3A2440", 4, .16))
        for i in range(k):
            c = cs[r][i % 2]
            g += [R(180 + w * i, y, w, 112, c), R(180 + w * i, y + 100, w, 12, dk(c, .2))]
            g.append("<path d='M%s %sh%s' stroke='%s' stroke-width='4' stroke-dasharray='14 10' fill='none'/>" % (n(180 + w * i + 12), n(y + 16), n(w - 24), lt(c, .55) if c != CREAM else dk(c, .3)))
            cx = 180 + w * (i + .5)
            g.append(glyph(cx, y + 58, 26, (4, 0, 7, 1, 2, 5)[r], lt(c, .6) if c not in (CREAM, SKY, RICE) else dk(c, .35)))
        g.append(P("".join("M%s %sv112" % (n(180 + w * i), n(y)) for i in range(1, k)), None, None, WHITE, 5))
    sp = lambda x, c: J([E(x + 8, 1120, 60, 16, "#3A2440", o=.2), R(x - 50, 1096, 100, 20, WOOD, 6), R(x - 36, 1002, 72, 96, c, 6), P("".join("M%d %dh72" % (x - 36, y) for y in range(1014, 1096, 13)), None, .5, dk(c, .3), 3), R(x - 50, 984, 100, 20, lt(WOOD, .2), 6)])
    g += [sp(260, TERRA), sp(400, TEAL), sp(540, MARI), G([form("M-8 -20C60 -60 230 -120 300 -126C250 -90 90 -10 0 26Z", "#C9C0B0", -4, -4), form("M-8 20C60 60 230 120 300 126C250 90 90 10 0 -26Z", "#B5ADA0", -4, -4), C(40, 0, 10, INK), hoop(-70, 52, 62, 44, TERRA, 24, -24), hoop(-70, -52, 62, 44, TERRA, 24, 24)], 1010, 1062, .85, 4)]
    return g


@scene(7, 1, up=60)
def tea_rows():
    rows = []
    for i in range(8):
        y, t = 610 + 16 * i + 9 * i * i, 16 + 6 * i
        c = (GREEN, LEAF)[i % 2]
        p = [(-60 + 1720 * k / 22, y + 46 * math.sin(k * .32 + .5) - 60 * math.sin(math.pi * k / 22) * (1 - i / 9)) for k in range(23)]
        top = bumpy(p + [(1680, y + 220), (-80, y + 220)])
        rows += [P(top, c), P(sm([(a, b + t * .9) for a, b in p], False) + "L1680 %dL-80 %dZ" % (y + 260, y + 260), dk(c, .26))]
    pick = lambda x, y, s, **k: person(x, y, s, **dict(dict(pose="half", hat="straw", nod=.8), **k))
    bsk = lambda x, y, s: basket(x, y, s, STRAW, J(leaf(-60 + 24 * k, -104, 56, 16, -150 + 24 * k, (LEAF, RICE)[k % 2], False) for k in range(6)), 84, 110, cell=20)
    near = [P(bumpy([(-60 + 90 * k, 1060 + 16 * math.sin(k)) for k in range(20)] + [(1700, 1400), (-80, 1400)]), GREEN), [tuft(60 + 120 * k, 1120 + 60 * (k % 3), 1.1, RICE if k % 2 else LEAF, 5, k) for k in range(13)]]
    return [hills("morning", 560, 31, high=300), sun(400, 250, 56), mist(460, 140), lite(lambda: [hut(1340, 620, .42), pine(1480, 640, .7)]), rows,
            bsk(660, 1060, 1.1), pick(480, 1060, 1.5, fit="girl", hair="braids", skin=1, look=.5, lh=(560, 980), rh=(600, 945)), pick(1080, 1050, 1.45, fit="boy", hair="short", skin=2, look=-.5, lh=(960, 960), rh=(1000, 990)), bsk(1260, 1060, 1.1), near]


@scene(7, 2)
def five_cups():
    g = [R(0, 0, 1600, 1200, lg("#DCE6D0", "#F1EEDC")), window(420, 60, 780, 330, [sky('morning'), peaks(330, 170, '#A9C2C0', 3), [P(bumpy([(380 + 60 * k, 300 + 34 * i + 14 * math.sin(k + i)) for k in range(15)] + [(1240, 500), (380, 500)]), (LEAF, GREEN)[i % 2]) for i in range(3)]]), R(0, 740, 1600, 460, lg("#C79A68", "#A5754A")), R(0, 732, 1600, 16, dk(WOOD, .3)), [L([(0, 840 + 110 * k), (1600, 834 + 114 * k)], "#8F5F38", 4, .4) for k in range(3)]]
    for k, c in enumerate(("#E3DB8C", "#DDBE5C", "#D0923A", "#B4612C", "#7E3A24")):
        x = 190 + 265 * k
        d = "M%d 520L%d 830Q%d 856 %d 830L%d 520Z" % (x - 92, x - 66, x, x + 66, x + 92)
        g += [shadow(x + 24, 846, 100, 16, .22), P(d, "#E4EFEA", .7), clip(d, [R(x - 100, 600, 200, 260, c), R(x + 30, 600, 80, 260, dk(c, .15)), E(x, 600, 90, 14, lt(c, .3))]), R(x - 66, 560, 10, 210, WHITE, 5, .6), E(x, 520, 92, 14, None, st="#FDF9F0", sw=5), [P("M%d 480q-22 -34 0 -64q20 -30 0 -62" % (x - 24 + 46 * j), None, .55, WHITE, 9) for j in range(2)]]
        lc = (LEAF, "#9AA04C", "#8A7A3A", "#6E5230", "#4A3428")[k]
        g += [E(x + 8, 1010, 104, 34, "#3A2440", o=.2), E(x, 1000, 104, 34, WHITE), E(x, 996, 84, 25, "#EDE4D0"), [leaf(x - 46 + 22 * j, 1000 - 4 * (j % 2), 52, 13, -160 + 34 * j, mix(lc, DEEP, .12 * (j % 2)), False) for j in range(5)]]
    hg = [R(-70, -260, 140, 22, WOOD, 8), R(-70, -2, 140, 22, WOOD, 8), P("M-50 -240H50C50 -180 10 -150 8 -130C10 -110 50 -80 50 0H-50C-50 -80 -10 -110 -8 -130C-10 -150 -50 -180 -50 -240Z", "#E4EFEA", .9), PG([(-30, -196), (30, -196), (6, -150), (-6, -150)], SAND), PG([(-42, -4), (42, -4), (4, -60), (-4, -60)], SAND), L([(0, -150), (0, -50)], SAND, 5), tube([(-62, -238), (-62, 0)], EARTH, 10), tube([(62, -238), (62, 0)], EARTH, 10)]
    return g + [shadow(1500, 850, 90, 14), G(hg, 1486, 826, 1.15)]
