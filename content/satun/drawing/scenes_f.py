"""Works 14-17: champada, roti, curry chemistry, two languages."""
from kit import *
from land import *
from build import *
from people import person
from props import *
from animals import *
from satun_parts import *

scene = pictures_of("e3")


def champada(x, y, s=1, rot=0, c="#B99A3E"):
    d = el(0, 0, 62, 118)
    return G([L([(0, -112), (0, -168)], EARTH, 14), form(d, c, -12, -8, extra=[P("".join("M%d %dh.1" % (-54 + 22 * k + (11 if r % 2 else 0), -100 + 20 * r) for k in range(6) for r in range(11)), None, .8, dk(c, .3), 9), P("".join("M%d %dh.1" % (-56 + 22 * k + (11 if r % 2 else 0), -103 + 20 * r) for k in range(6) for r in range(11)), None, .8, lt(c, .3), 4)])], x, y, s, rot)


def sleeve(x, y, s=1, c=STRAW):
    """Woven palm-leaf sleeve around a fruit."""
    d = "M-30 -150C-80 -110 -84 60 -56 128Q0 160 56 128C84 60 80 -110 30 -150Z"
    return G([L([(0, -150), (0, -200)], EARTH, 14), form(d, c, -12, -4, extra=[P(vweave(-90, -150, 180, 300, 22), dk(c, .22), .6)]), [leaf(0, -140, 64, 10, a, dk(c, .1), False) for a in (-130, -100, -70, -45)], [leaf(dx, 130, 50, 9, a, dk(c, .12), False) for dx, a in ((-30, 110), (0, 90), (30, 70))]], x, y, s)


@scene(14, 1, up=40)
def orchard():
    return [
        sky("mint"), ridge(600, 26, "#9CC2A6", 4), treeline(660, "#6F9C5E", 5, r=80), ground(730, "#A9BF66", c2="#86A04E"), tree(1480, 780, 1.1, GREEN, 7, 1.1), tree(60, 790, 1.1, LEAF, 9, 1.1),
        canopy(500, 120, 480, 220, dk(GREEN, .1), 4, 12), canopy(1120, 130, 460, 220, dk(GREEN, .12), 6, 12), trunk(800, 1000, 780, 70, EARTH), tube([(800, 520), (560, 330)], EARTH, 44), tube([(800, 560), (1090, 350)], EARTH, 46), canopy(800, 60, 620, 210, GREEN, 8, 14),
        [tube([(x, y), (x + 4, 300)], EARTH, 12) for x, y in ((700, 540), (905, 570))], champada(470, 520, 1), champada(630, 470, .9, 6), sleeve(1130, 560, 1.05), champada(980, 500, .86, -6), sleeve(700, 700, .8), champada(905, 690, .72, 8),
        person(1350, 1120, 1.42, age="adult", skin=2, hair="short", hc=3, fit="grandpa", pose="stand", look=-.6, f=-1, lh=(1200, 640), rh=(1215, 700), hat=("kapiyah", CREAM), sash=None), person(1010, 1140, 1.45, skin=1, pose="stand", look=.5, f=1, lh="down", rh=(1130, 730), mouth="open", **GIRL), person(430, 1140, 1.45, fit="boyk", hair="spiky", skin=2, pose="stand", look=.5, lh=(520, 860), rh=(560, 850), eyes="down"), G(sleeve(0, 0, .5), 560, 850, 1, 20),
        basket(200, 1150, 1.1, STRAW, J([champada(-50, -130, .6, 70), champada(40, -140, .6, -60)])), tuft(680, 1190, 1.2), tuft(1540, 1190, 1.2)
    ]


@scene(14, 2)
def halves():
    half = [E(14, 30, 350, 210, "#3A2440", o=.25), P(el(0, 0, 350, 205), "#9A7D30"), P(el(-8, -10, 345, 200), "#C9B060"), P(el(-6, -8, 312, 170), "#F4E3B0")]
    for k, (px, py, r) in enumerate(((-220, -30, 10), (-120, -90, 60), (-110, 60, -30), (0, -30, 0), (0, 100, 80), (110, -90, -50), (120, 60, 30), (220, -10, 90), (-200, 60, 130), (10, -130, 90))):
        half.append(G([ball(0, 0, 66, 46, MARI, AMBER), E(-14, -10, 28, 14, lt(MARI, .4), -10, .8), E(10, 6, 20, 13, dk(AMBER, .1), 20, .5)], px, py, 1, r))
    fr = lambda x, y, r: G([ball(0, 0, 62, 40, "#D9963E", "#A96A28"), E(-10, -8, 40, 22, "#EBB45E", 0, .8), P("M-40 0q10 -14 22 -2t24 0", None, .6, "#A96A28", 5)], x, y, 1, r)
    return [
        R(0, 0, 1600, 1200, lg("#7A4E36", "#5E3F2D")), [L([(0, 90 + 170 * k), (1600, 80 + 176 * k)], "#4A3024", 6, .6) for k in range(7)], E(580, 540, 510, 390, "#2B1A18", o=.3), B([(110, 500), (240, 230), (580, 170), (920, 240), (1060, 520), (920, 820), (560, 890), (220, 800)], dk(WOOD, .12)), B([(120, 490), (250, 226), (580, 170), (910, 236), (1046, 510), (910, 800), (560, 868), (230, 784)], lt(WOOD, .15)), E(570, 520, 340, 250, None, st=dk(WOOD, .08), sw=5), 
        G(half, 560, 520, 1, -12), G([PG([(0, 0), (420, -40), (440, -12), (430, 14), (0, 30)], "#D5DAD6"), PG([(0, 16), (430, 4), (430, 14), (0, 30)], "#A9B2B0"), box(-190, -6, 200, 44, TERRA, 14)], 480, 1010, 1, 6),
        G([leaf(-280, 0, 560, 150, 0, GREEN), [fr(dx, dy, r) for dx, dy, r in ((-120, -20, 10), (0, -40, -20), (120, -14, 24), (-60, 46, -8), (70, 52, 12))]], 1290, 330, 1, -16),
        G([E(14, 24, 190, 150, "#2B1A18", o=.3), E(0, 0, 186, 150, dk(TEAL, .1)), E(-4, -6, 176, 140, TEAL), E(0, 4, 146, 112, LAGOON), [G(ball(0, 0, 38, 26, "#E4C9A0", "#B08A5E"), dx, dy, 1, r) for dx, dy, r in ((-70, -30, 20), (0, -50, -30), (66, -20, 60), (-50, 36, -10), (26, 30, 40), (0, -4, 0), (80, 40, 10))]], 1290, 850), leaf(100, 1110, 240, 60, -20, GREEN), leaf(150, 60, 200, 46, 30, LEAF), G(ball(0, 0, 40, 27, "#E4C9A0", "#B08A5E"), 930, 1090, 1, 30), G(ball(0, 0, 66, 44, MARI, AMBER), 800, 1110, 1, -20)
    ]


@scene(15, 1, up=60)
def roti_stall():
    back, front = stall(560, 1090, 1.6, TEAL, CREAM, 440, "")
    return [
        sky("rose"), ridge(600, 24, "#C4A491", 6), tree(1180, 760, 1.2, LEAF, 3, 1.4), tree(1450, 770, 1.3, GREEN, 5, 1.3), school(780, 720, .5, 6), ground(720, "#E2C08C", c2="#C99A66"), back,
        person(540, 900, 1.5, age="adult", skin=2, pose="half", look=.4, lh=(410, 716), rh=(694, 706), mouth="open", **dict(LADY, top=ROSE)), G([P("M400 640C440 560 480 690 540 640C600 590 650 690 706 626C720 690 660 730 560 728C470 730 400 700 400 640Z", lt(CREAM, .3)), P("M430 668C500 700 600 690 680 668", None, .7, SAND, 6)], 0, 66), front,
        G([E(0, 16, 190, 26, "#3A2440", o=.25), E(0, 0, 190, 40, "#4A4450"), E(-3, -6, 178, 33, "#6B6570"), E(-6, -14, 96, 21, dk(MARI, .1)), E(-8, -18, 92, 18, lt(MARI, .15)), C(-30, -20, 8, AMBER), C(10, -14, 9, AMBER), C(34, -22, 6, AMBER)], 690, 862), [ball(330 + 62 * k, 848, 30, 22, lt(SAND, .4)) for k in range(3)], jar(890, 866, .62, CREAM, TERRA, .8),
        person(1080, 1150, 1.5, fit="boyk", hair="short", skin=2, pose="stand", look=-.5, f=-1, lh=(970, 840), rh="down", eyes="joy"), card(955, 815, 78, 96, WHITE, J([C(0, -10, 24, MARI), PG([(0, -10), (0, -34), (24, -10)], CREAM), R(-22, 24, 44, 6, "#C9B79E", 3)]), -8), person(1350, 1160, 1.48, skin=1, pose="stand", look=-.5, f=-1, lh=(1240, 850), rh="side", mouth="open", **GIRL), card(1226, 822, 78, 96, WHITE, J([C(0, -10, 24, MARI), P("M0 -34V14M-24 -10H24", None, None, CREAM, 6), R(-22, 24, 44, 6, "#C9B79E", 3)]), 6), tuft(80, 1190, 1.2), tuft(1540, 1190, 1.2)
    ]


def roti(x, y, r, k, gap=16):
    """A roti cut into k parts, drawn a little apart."""
    q = rnd(int(x) + k)
    out = [E(x + 14, y + 22, r * 1.06, r * 1.04, "#2B1A18", o=.25)]
    for i in range(k):
        a0, a1 = i * 360 / k - 90, (i + 1) * 360 / k - 90
        ox, oy = pol(0, 0, gap, (a0 + a1) / 2)
        p0, p1 = pol(0, 0, r, a0), pol(0, 0, r, a1)
        d = "M0 0L%s %sA%s %s 0 0 1 %s %sZ" % (n(p0[0]), n(p0[1]), n(r), n(r), n(p1[0]), n(p1[1]))
        spots = []
        for _ in range(max(3, 20 // k)):
            px, py = pol(0, 0, r * q.uniform(.25, .86), q.uniform(a0 + 6, a1 - 6))
            spots.append(E(px, py, q.uniform(10, 24), q.uniform(8, 16), "#C07E36", q.uniform(0, 90), .7))
        out.append(G([form(d, "#EDBE6C", -5, -5, "#C68E42", extra=spots)], x + ox, y + oy))
    return J(out)


@scene(15, 2)
def fractions():
    return [
        R(0, 0, 1600, 1200, lg("#2E8685", "#1E5E63")), [R(0, 90 * k, 1600, 22, "#3B9796", 0, .35) for k in range(14)], [R(118 * k, 0, 22, 1200, "#3B9796", 0, .25) for k in range(14)],
        G(leaf(0, 0, 1560, 560, 0, GREEN), 30, 690, 1, -6), roti(330, 560, 215, 2), roti(800, 620, 215, 4), roti(1270, 560, 215, 8),
        G([E(10, 16, 110, 100, "#12393C", o=.4), C(0, 0, 108, CREAM), C(-3, -3, 98, WHITE), C(0, 0, 82, dk(CREAM, .08)), C(-2, -2, 76, lt(CREAM, .4)), P("M-40 -10q30 -30 60 0t30 20", None, .8, SAND, 8)], 250, 1020), G([R(-9, -200, 18, 260, WOOD, 8), P("M-34 -330V-240Q0 -190 34 -240V-330", None, None, WOOD, 14), L([(0, -330), (0, -220)], WOOD, 14)], 1400, 1090, 1, 40), [card(520 + 280 * k, 1050, 150, 150, WHITE, J([C(0, 0, 46, MARI), PG([(0, 0), (0, -46), *[pol(0, 0, 46, -90 + a) for a in range(10, int(360 / p) + 1, 10)]], TERRA)]), (-5, 3, 6)[k]) for k, p in enumerate((2, 4, 8))], G([E(8, 10, 46, 40, "#12393C", o=.4), ball(0, 0, 44, 38, lt(SAND, .45))], 1130, 190), G([E(8, 10, 46, 40, "#12393C", o=.4), ball(0, 0, 44, 38, lt(SAND, .45))], 1240, 160), leaf(110, 190, 240, 60, -24, LEAF)
    ]


@scene(16, 1)
def mortar():
    tube_ = lambda x, c, f: G([R(-26, -260, 52, 300, "#E8F4EC", 24, .75), clip(rr(-26, -260, 52, 300, 24), [R(-30, -260 + 300 * (1 - f), 60, 320, c), E(0, -260 + 300 * (1 - f), 26, 7, lt(c, .35))]), R(-34, -272, 68, 18, "#C9DAD6", 8), R(-18, -230, 8, 180, WHITE, 4, .7)], x, 560)
    rack = [R(250, 560, 620, 60, WOOD, 6), [tube_(x, c, f) for x, c, f in ((330, "#E8B22E", .5), (450, "#D9892E", .6), (570, BRICK, .55), (690, TERRA, .45), (810, "#8C3B3B", .6))], R(220, 420, 680, 40, WOOD, 8), R(220, 448, 680, 12, dk(WOOD, .2), 4), [tube([(px, 440), (px, 640)], dk(WOOD, .1), 36) for px in (240, 880)], R(210, 610, 700, 36, dk(WOOD, .15), 8)]
    lemongrass = lambda x, y, r: G([P("M-12 0C-16 -120 -8 -260 -30 -400C-10 -300 4 -280 6 -280C10 -320 20 -360 40 -420C26 -280 18 -120 14 0Q0 16 -12 0Z", LEAF), P("M-12 0C-16 -60 -10 -120 -8 -160L10 -160C14 -100 16 -40 14 0Q0 16 -12 0Z", "#E4E2B0"), E(0, 0, 13, 9, ROSE)], x, y, 1, r)
    turm = lambda x, y, r, s=1: G([form("M-80 0C-90 -40 -40 -46 -10 -36C10 -70 44 -66 46 -34C80 -40 100 -6 76 16C40 40 -60 36 -80 0Z", "#D98F2E", -6, -6), P("M-50 -26q-8 24 2 44M-14 -34q-8 28 2 52M26 -36q-6 30 4 52", None, .6, "#A9651F", 5), E(80, 4, 14, 20, "#F2B23A")], x, y, s, r)
    lime = lambda x, y, s=1: G([shadow(4, 50, 56, 10, .25), form(bumpy([pol(0, 0, 56, a) for a in range(0, 360, 30)]), GREEN, -7, -6), P("M-20 -30q10 -6 16 4M10 -20q10 -4 14 6M-24 10q10 -6 14 6M16 20q10 -6 12 6", None, .7, dk(GREEN, .3), 6)], x, y, s)
    return [
        R(0, 0, 1600, 660, lg("#F2E2C4", "#F8EFDC")), [R(0, 110 * k, 1600, 4, SAND, 0, .6) for k in range(6)], [R(160 * k, 0, 4, 640, SAND, 0, .6) for k in range(11)], R(0, 630, 1600, 570, lg(TEAL, LAGOON)), R(0, 624, 1600, 22, lt(TEAL, .2)), rack,
        lemongrass(1180, 700, 14), lemongrass(1240, 710, 24), lemongrass(1120, 706, 4), form(rr(1080, 520, 220, 240, 30), TERRA, -18, 0, extra=[R(1070, 600, 260, 22, lt(TERRA, .3), 0, .7)]), E(1190, 522, 110, 22, dk(TERRA, .4)), jar(1440, 760, 1.25, CREAM, MARI, .8), shadow(1200, 766, 150, 20), 
        shadow(820, 1090, 330, 44, .3), tube([(900, 760), (1130, 470)], "#9A938C", 74), C(1140, 460, 46, "#A9A29A"), form("M500 740C510 960 600 1050 680 1070H960C1040 1050 1130 960 1140 740Q820 860 500 740Z", "#8F8A86", -26, 0, extra=[P("".join("M%d %dh.1" % (540 + 37 * k % 600, 800 + 53 * k % 240) for k in range(40)), None, .5, "#6E6864", 9)]), E(820, 740, 320, 82, "#6E6864"), E(820, 752, 280, 66, BRICK), B([(590, 760), (680, 715), (820, 700), (960, 716), (1050, 758), (900, 800), (720, 800)], "#C9643E"), [E(680 + 46 * k, 750 + (k % 3) * 12, 16, 8, (MARI, LEAF, ROSE)[k % 3], 20 * k) for k in range(7)], P("M500 740A320 82 0 0 0 1140 740", None, None, "#B5AFA8", 22),
        [chili(180 + 70 * k, 960 + (k % 2) * 50, 1.7, TERRA if k % 3 else LEAF, -60 + 34 * k) for k in range(4)], turm(250, 800, -12, 1.1), turm(360, 870, 20, .8), lime(1330, 960, 1.3), lime(1460, 1030, 1.1), G([ball(0, 0, 62, 66, PLUM), P("M-30 -40Q0 -60 30 -40M-46 0Q-20 -60 0 -74M46 0Q20 -60 0 -74", None, .6, lt(PLUM, .3), 5), L([(0, -66), (6, -96)], SAND, 10)], 1240, 1090), G([ball(0, 0, 50, 54, PLUM), L([(0, -54), (6, -80)], SAND, 9)], 1120, 1130), leaf(110, 1130, 160, 60, -20, GREEN), leaf(230, 1150, 130, 50, 10, GREEN)
    ]


@scene(17, 1, up=60)
def two_voices():
    pic = [R(560, 270, 480, 400, dk(WOOD, .1), 10), clip(rr(578, 288, 444, 364, 4), [R(560, 270, 480, 200, lg("#F0B766", "#FBEBC8")), sun(920, 350, 34), karst(660, 470, 150, 110, "#B58A80", 3), sea(470, 690, seed=5), boat(790, 590, .48, TERRA, MARI), flybird(700, 350, .4)])]
    return [
        room("#CFE3D6", "#C9955F", 780), window(120, 180, 300, 330, [sky("noon"), coco(200, 560, .5, 40, 500), mosque(330, 510, .3)]), sunbeam(120, 510, 300, 420, 240), shelf(1200, 330, 290, 430, 3, seed=12), bunting(-20, 70, 1620, 60, 14, 46, sz=36),
        pic, person(430, 1010, 1.4, age="adult", skin=1, pose="stand", look=.5, f=1, lh="hip", rh=(566, 560), mouth="open", **dict(LADY, top=MARI, bc=PLUM, hem=ROSE, hat=("hijab", ROSE))), person(1170, 1010, 1.4, age="adult", skin=2, fit="sir", hair="short", pose="stand", look=-.5, f=-1, lh=(1036, 560), rh="side", mouth="open", hat=("kapiyah", NIGHT)),
        mat(800, 1215, 1180, 190, TEAL, MARI, 80, 9), person(470, 1190, 1.5, age="child", back=True, pose="cross", lh="lap", rh="lap", **GIRL), person(800, 1210, 1.5, age="child", skin=2, back=True, pose="cross", lh="lap", rh="lap", **BOY), person(1130, 1190, 1.5, skin=1, back=True, pose="cross", lh="lap", rh="lap", **dict(GIRL, hat=("hijab", CREAM))),
        G([P("M0 0c-26 -40 40 -70 90 -60c50 8 60 60 10 74c-20 6 -40 4 -52 0l-34 24z", WHITE), C(20, -16, 9, TERRA), C(52, -16, 9, TERRA), C(84, -16, 9, TERRA)], 470, 300, 1), G([P("M0 0c26 -40 -40 -70 -90 -60c-50 8 -60 60 -10 74c20 6 40 4 52 0l34 24z", WHITE), PG([(-30, -26), (-16, -2), (-44, -2)], TEAL), PG([(-64, -26), (-50, -2), (-78, -2)], TEAL)], 1140, 300, 1)
    ]
