"""Works 2-4: fossil batik, the crab bank, tide tables."""
from kit import *
from land import *
from build import *
from people import person
from props import *
from satun_parts import *

scene = pictures_of("e3")


def sea_lily(x, y, s, c, c2):
    g = [L([(0, 0), (0, 150)], c, 12)] + [L([(-8, 20 + 18 * k), (8, 20 + 18 * k)], c2, 4) for k in range(7)]
    g += [L([(0, 0), (dx * .6, -50), (dx, -120)], c, 10, smooth=True) for dx in (-70, -40, -14, 14, 40, 70)]
    return G(g + [C(dx, -122, 9, c2) for dx in (-70, -40, -14, 14, 40, 70)] + [E(0, -8, 24, 20, c)], x, y, s)


def leaf_row(x, y, w, k, c):
    return P("".join(leafd(x + w * (i + .5) / k, y, w / k * .44, w / k * .15, (-60, 240)[j]) for i in range(k) for j in (0, 1)), c)


@scene(2, 1, up=40)
def batik_room():
    cups = [J([shadow(x + 4, y + 3, 38, 7), form("M%d %dh64l-8 46q-24 8 -48 0z" % (x - 32, y - 44), WHITE, -5, 0), E(x, y - 44, 32, 9, c)]) for x, y, c in ((250, 905, INDIGO), (335, 915, TERRA), (1290, 905, TEAL), (1372, 915, MARI))]
    rolls = [J([R(1210 + 72 * k, 300 + 150 * r, 60, 110, (TERRA, TEAL, MARI, INDIGO, ROSE, CREAM)[(k + 2 * r) % 6], 28), E(1240 + 72 * k, 316 + 150 * r, 20, 12, dk((TERRA, TEAL, MARI, INDIGO, ROSE, CREAM)[(k + 2 * r) % 6], .3))]) for k in range(4) for r in range(2)]
    cloth = [PG([(330, 780), (1270, 780), (1390, 960), (210, 960)], dk(WOOD, .1)), PG([(356, 792), (1244, 792), (1352, 944), (248, 944)], CREAM)]
    art = clip(pts([(356, 792), (1244, 792), (1352, 944), (248, 944)]), [G(ammonite(0, 0, 150, lt(TEAL, .35), LAGOON, 20), 640, 868, 1, sx=1.2, o=1).replace("scale(1.2 1)", "scale(1.2 .52)"), G(ammonite(0, 0, 120, lt(TERRA, .35), BRICK, 200), 1010, 872, 1, sx=1.2).replace("scale(1.2 1)", "scale(1.2 .5)"), G(ammonite(0, 0, 80, lt(MARI, .2), AMBER, 90), 380, 890, 1, sx=1.2).replace("scale(1.2 1)", "scale(1.2 .5)"), [L([(300 + 30 * k, 930), (330 + 30 * k, 918)], MOHOM, 6) for k in range(33)]])
    return [
        room("#DDE6DA", "#C9955F", 760), window(150, 170, 380, 330, [sky("noon"), karst(260, 440, 160, 140), karst(430, 440, 120, 90, "#8FB3A6", 7), sea(440, 520)]), sunbeam(150, 500, 380, 440, 260),
        shelf(1180, 270, 330, 320, 2, fill=False), rolls, R(640, 190, 420, 330, dk(WOOD, .1), 8), R(656, 206, 388, 298, NIGHT, 4), ammonite(770, 360, 96, MOHOM, CREAM, 10), sea_lily(950, 340, .8, CREAM, MARI),
        R(210, 960, 1180, 44, dk(WOOD, .15), 6), [tube([(px, 990), (px, 1210)], dk(WOOD, .2), 34) for px in (270, 1330)], cloth, art, cups,
        behind(person(540, 800, 1.6, skin=1, pose="half", look=.5, lh=(420, 826), rh=(672, 800), eyes="down", **GIRL), 782, (380, 700, 80, 160), (620, 700, 90, 160)),
        behind(person(1080, 800, 1.6, fit="boyk", hair="spiky", skin=2, pose="half", look=-.4, lh=(955, 806), rh=(1190, 826), eyes="down"), 782, (900, 700, 90, 160), (1160, 700, 80, 160)),
        G([L([(0, 0), (-18, -110)], WOOD, 12), P("M-8 -6h16l6 24l-12 18l-14 -16z", AMBER)], 672, 872, 1, 20), brush(950, 858, .6, NIGHT, 6, BRICK)
    ]


def hung(x, y, w, h, c, body, wave=18):
    d = "M%s %sL%s %sQ%s %s %s %sQ%s %s %s %sL%s %sZ" % tuple(n(v) for v in (x, y, x + w, y, x + w + wave, y + h * .5, x + w - wave * .4, y + h, x + w * .5, y + h + wave * 1.6, x + wave * .7, y + h - wave * .3, x, y))
    return form(d, c, -14, 0, extra=[body, R(x, y + h - 76, w + 30, 14, CREAM, 0, .8), leaf_row(x + 6, y + h - 26, w, 7, CREAM), P("M%s %sq26 %s 4 %s" % (n(x + w * .72), n(y), n(h * .5), n(h)), None, .12, INK, 40)]) + R(x - 8, y - 12, w + 16, 26, dk(c, .25), 8)


@scene(2, 2, up=20)
def batik_line():
    return [
        sky("morning"), sun(1320, 210, 66), karst(300, 640, 300, 230, "#9DB7AE", 2), karst(1080, 640, 240, 150, "#A9C0B6", 6), sea(640, 860, seed=8), sand(880), coco(60, 930, 1.1, 90, 640), coco(1570, 940, 1, -110, 600),
        [tube([(px, 1090), (px, 250)], WOOD, 26) for px in (190, 1430)], tube([(140, 270), (1480, 262)], STRAW, 24),
        hung(250, 280, 330, 640, INDIGO, [ammonite(410, 470, 118, MOHOM, CREAM, 10), ammonite(330, 690, 62, MOHOM, MARI, 120), ammonite(500, 700, 76, MOHOM, ROSE, 220)]),
        hung(640, 278, 330, 660, TERRA, [trilobite(xx, yy, ss, lt(TERRA, .6), rr_) for xx, yy, ss, rr_ in ((800, 480, .8, 0), (735, 730, .46, -20), (870, 735, .46, 24))]),
        hung(1030, 276, 330, 630, TEAL, [sea_lily(1120, 450, .95, CREAM, MARI), sea_lily(1270, 500, .85, SAND, ROSE), sea_lily(1180, 680, .6, CREAM, MARI)]),
        shadow(410, 1050, 170, 18, .12), shadow(810, 1060, 170, 18, .12), shadow(1200, 1046, 170, 18, .12), shadow(196, 1092, 50, 9), shadow(1436, 1092, 50, 9), stones(120, 1130, .9, "#C9B08A", 2), tuft(1520, 1150, 1.3)
    ]


def tank(x, y, s=1, full=""):
    return G([shadow(16, 6, 190, 26), form("M-170 -170L-150 0Q0 26 150 0L170 -170Q0 -140 -170 -170Z", "#4F8FB5", -26, 0), E(0, -170, 170, 34, dk("#4F8FB5", .35)), E(0, -164, 156, 27, "#A9DAD8"), full, P("M-120 -168q40 -12 80 0M20 -156q40 -10 90 0", None, .8, WHITE, 5), P("M-170 -170Q0 -136 170 -170", None, None, lt("#4F8FB5", .3), 12)], x, y, s)


@scene(3, 1, up=60)
def crab_bank():
    return [
        sky("mint"), mangrove(120, 720, 1.15, GREEN, 2), mangrove(420, 710, 1, LEAF, 5), mangrove(1180, 710, 1.05, GREEN, 8), mangrove(1500, 720, 1.2, LEAF, 3), sea(690, 890, c="#7FB7A6", seed=4), ground(810, "#D9C298", c2="#BFA070"),
        [tube([(px, 1040), (px, 300)], BARK, 30) for px in (150, 1450)], form(pts([(40, 330), (240, 150), (1360, 150), (1560, 330)]), "#B79A5A", -24, 0, extra=[P("".join("M%d 150L%d 330" % (250 + 92 * k, 56 + 124 * k) for k in range(13)), None, .6, dk("#B79A5A", .25), 5)]), R(40, 322, 1520, 20, dk("#B79A5A", .4), 6),
        person(420, 1010, 1.5, skin=1, pose="stand", look=.5, f=1, lh="side", rh=(590, 745), eyes="down", **GIRL), person(1150, 1020, 1.55, fit="boyk", hair="short", skin=2, pose="stand", look=-.4, lh=(1080, 760), rh=(1130, 740), eyes="down"), clipboard(1085, 715, .95, -8),
        tank(300, 1160, 1.05, crab(0, -164, .7, "#5E7F6A", True)), tank(730, 1170, 1.12, [crab(-60, -166, .5, "#6F8A5E", True), crab(70, -158, .56, "#5E7F6A", True)]), tank(1220, 1165, 1.05, [C(-80 + 26 * k, -168 + (k % 3) * 7, 4, BARK) for k in range(7)]),
        G([R(-9, -150, 18, 250, "#E8F4EC", 8, .9), R(-6, -40, 12, 136, TERRA, 5), R(-13, -164, 26, 20, MARI, 5)], 600, 890, 1, 4), bucket(1480, 1170, .95, MARI)
    ]


@scene(3, 2, up=40)
def release():
    return [
        sky("morning"), sun(800, 230, 60), R(0, 520, 1600, 130, "#A9C49A"), lite(lambda: [mangrove(90 + 240 * k, 640 + (k % 2) * 16, .95 + .1 * (k % 3), (GREEN, LEAF, "#5E8F55")[k % 3], k) for k in range(7)]), sea(640, 1310, c="#79B5AC", seed=12),
        P("M0 1010Q300 900 620 960Q760 1000 800 1310H0Z", "#B79A78"), P("M0 1010Q300 900 620 960Q760 1000 800 1310", None, .6, WHITE, 10), P("M1600 930Q1350 930 1200 1010Q1100 1090 1090 1310H1600Z", "#B79A78"), P("M1600 930Q1350 930 1200 1010Q1100 1090 1090 1310", None, .6, WHITE, 10),
        person(380, 1130, 1.6, skin=2, pose="squat", look=.7, f=1, lh=(560, 930), rh=(610, 890), mouth="open", **dict(BOY, hat=("kapiyah", CREAM))), G(bucket(0, 0, .95, "#4F8FB5"), 655, 880, 1, 62),
        P("M722 850C790 880 800 970 790 1040L766 1040C766 980 750 910 704 880Z", "#BFE3DD", .9), E(780, 1046, 70, 14, WHITE, o=.6), lite(lambda: [crab(740 + 30 * k, 1050 + 24 * (k % 3), .15, "#8B5A44") for k in range(5)]),
        person(1300, 1150, 1.5, age="adult", skin=2, pose="kneel", look=-.6, f=-1, lh=(1130, 960), rh=(1200, 1010), **dict(LADY, hat=("hijab", TEAL))), crab(1030, 1130, .5, "#5E7F6A"), tuft(70, 1180, 1.2, LEAF), tuft(1540, 1190, 1.2)
    ]
