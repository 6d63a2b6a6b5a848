"""Works 10-13: painted prows, sun boats, goats, rubber."""
from kit import *
from land import *
from build import *
from people import person
from props import *
from animals import *
from satun_parts import *

scene = pictures_of("e3")


def band_of_flowers(x, y, k, dx, dy, r, c, c2):
    return [flower(x + dx * i, y + dy * i, r, c if i % 2 else c2, CREAM, 6, rot=12 * i) for i in range(k)]


@scene(10, 1, up=40)
def prow():
    hull = "M-60 700C300 880 700 900 900 700C1010 590 1060 420 1080 220L1180 190C1190 470 1120 760 940 930C760 1060 300 1060 -60 960Z"
    inner = "M-60 700C300 880 700 900 900 700C1010 590 1060 420 1080 220"
    off = lambda t: "M-60 %sC300 %s 700 %s %s %sC%s %s %s 440 %s 250" % tuple(n(v) for v in (700 + 260 * t, 880 + 180 * t, 900 + 160 * t, 900 + 40 * t, 700 + 230 * t, 1010 + 80 * t, 590 + 130 * t, 1060 + 90 * t, 1080 + 95 * t))
    return [
        sky("gold"), karst(1380, 560, 320, 200, "#C2A686", 3), sea(560, 720, c="#8FB3A6", seed=5), ground(700, "#DDBE8C", c2="#C69E68"), coco(1500, 800, .9, -80, 560), R(-20, 150, 900, 30, BARK), form(pts([(-60, -20), (880, -20), (960, 150), (-60, 150)]), "#A98A5A", -10, 0, extra=[P("".join("M%d -20L%d 150" % (60 * k, 64 * k + 10) for k in range(15)), None, .6, dk("#A98A5A", .22), 5)]), tube([(860, 180), (860, 720)], BARK, 32),
        [tube([(px, 1180), (px + 60, 960)], BARK, 34) + tube([(px + 120, 1180), (px + 60, 960)], dk(BARK, .1), 34) for px in (150, 620)], shadow(600, 1180, 640, 44), form(hull, TEAL, -14, -12, extra=[P(off(.12), None, None, CREAM, 14), P(off(.3), None, None, TERRA, 66), P(off(.5), None, None, CREAM, 12), P(off(.66), None, None, INDIGO, 56), P(off(.84), None, None, MARI, 16)]),
        [flower(x, y, 30, MARI if k % 2 else ROSE, CREAM, 6, rot=15 * k) for k, (x, y) in enumerate(((80, 842), (200, 880), (330, 908), (470, 918), (610, 912), (740, 886)))], [leaf(x, y, 58, 15, a, LEAF) for x, y, a in ((130, 930, 10), (270, 970, 8), (420, 990, 2), (560, 992, -6), (700, 974, -14), (130, 950, 190), (300, 984, 186))],
        [P("M%d %dq%d 50 %d 150q30 -4 50 -26q-14 -60 6 -140z" % (1078 + 14 * k, 236 + 8 * k, -24 + 22 * k, -20 + 26 * k), c) for k, c in enumerate((TERRA, MARI, ROSE))], [flower(1090 + 26 * k, 240 + 4 * (k % 2), 20, (MARI, CREAM, AMBER)[k % 3], TERRA, 6) for k in range(4)],
        person(1010, 1160, 1.5, skin=1, pose="stand", look=-.6, f=-1, lh=(812, 880), rh="side", eyes="joy", **GIRL), brush(788, 908, .62, TERRA, 70, MARI), person(1240, 1140, 1.45, age="adult", skin=3, hair="short", hc=3, fit="sirm", pose="stand", look=-.4, lh=(1130, 700), rh="hip"), person(330, 1195, 1.3, fit="boyk", hair="short", skin=2, back=True, pose="stand", lh=(240, 985), rh="down"), brush(232, 958, .5, TEAL, 170, LEAF), [jar(1420 + 80 * k, 1150, .6, (TERRA, TEAL)[k], CREAM, .9) for k in range(2)]
    ]


@scene(10, 2)
def models():
    g = [R(0, 0, 1600, 760, lg("#F2E2C4", "#F8EED9")), R(0, 700, 1600, 500, lg(WOOD, "#A06E42")), [L([(0, 800 + 110 * k), (1600, 790 + 116 * k)], dk(WOOD, .2), 5, .5) for k in range(4)], R(90, 90, 380, 300, dk(WOOD, .1), 8), R(106, 106, 348, 268, CREAM)]
    g += [G([P("M-90 70Q40 60 80 -90", None, None, TERRA, 16), P("M-90 100Q70 90 112 -86", None, None, INDIGO, 16), flower(-20, 20, 26, MARI, CREAM), leaf(20, -20, 60, 16, -50, LEAF)], 280, 250), R(1080, 110, 420, 270, dk(WOOD, .1), 8), R(1096, 126, 388, 238, NIGHT), [flower(1150 + 140 * k, 245, 46, (ROSE, MARI, TERRA)[k], CREAM, 8) for k in range(3)]]
    for x, y, s, c, c2 in ((520, 660, .8, TEAL, MARI), (720, 830, 1.0, TERRA, MARI), (860, 1030, 1.2, INDIGO, ROSE)):
        rests = [form("M-26 0L-40 -54H40L26 0Z", EARTH, -4, 0)]
        g += [shadow(x + 20, y + 46 * s, 380 * s, 26), [G(rests, x + dx * s, y + 48 * s, s) for dx in (-200, 140)], boat(x, y, s, c, c2, motor=False), [flower(x - 240 * s + 92 * s * k, y - 34 * s, 17 * s, CREAM if k % 2 else lt(c2, .3), c2, 6) for k in range(5)]]
    return g + [brush(1430, 1010, 1.3, TEAL, 58, TERRA), brush(1460, 1090, 1.2, MARI, 66, INDIGO), P("M130 1130L130 900L360 1130ZM180 1080L180 1010L250 1080Z", lt(MARI, .1), .95).replace("/>", " fill-rule='evenodd'/>"), [jar(1300 + 100 * k, 800 + 16 * k, .8, c, CREAM, .85) for k, c in enumerate((TERRA, INDIGO, MARI))]]


def sunboat(x, y, s, c):
    return G([shadow(0, 8, 120, 14, .12), form("M-110 -34L-80 0H90L130 -40Z", c, -6, -4), P("M-110 -34H130", None, None, lt(c, .4), 8), PG([(-70, -66), (60, -74), (76, -44), (-54, -38)], INDIGO), P("M-62 -54L68 -60M-30 -68L-14 -40M8 -71L24 -42", None, None, "#8FB9C2", 4), L([(100, -40), (100, -96)], BARK, 5), PG([(100, -96), (136, -84), (100, -72)], TERRA)], x, y, s)


@scene(11, 1, up=50)
def sun_race():
    tankd = pts([(250, 760), (1350, 760), (1490, 920), (110, 920)])
    return [
        sky("heat"), sun(1300, 170, 80), school(120, 640, .78, 8, CREAM, "#6E8B8A"), tree(1330, 660, .9), ground(620, "#E2CFA0", c2="#CBB07C"), PG([(300, 1060), (1340, 1060), (1520, 1100), (140, 1100)], "#3A2440", .14),
        person(560, 990, 1.5, skin=1, pose="stand", look=.3, lh=(455, 738), rh=(656, 742), eyes="down", **GIRL), person(1040, 1000, 1.52, fit="sport", hair="spiky", skin=2, pose="stand", look=-.4, lh=(945, 742), rh=(1150, 742), mouth="open"),
        P(tankd, dk(MOHOM, .1)), clip(pts([(275, 772), (1325, 772), (1446, 908), (154, 908)]), [R(0, 700, 1600, 260, lg("#BFE6E2", "#7CC3C6")), P("".join("M%d %dq60 -14 120 0" % (200 + 230 * k, 790 + 34 * (k % 4)) for k in range(6)), None, .8, WHITE, 6), sunboat(420, 838, .72, TERRA), sunboat(800, 812, .66, MARI), sunboat(1120, 872, .8, TEAL)]),
        form(pts([(110, 920), (1490, 920), (1440, 1080), (160, 1080)]), MOHOM, -16, 0, extra=[R(100, 950, 1400, 20, lt(MOHOM, .3), 0, .7)]), L([(110, 920), (1490, 920)], lt(MOHOM, .4), 16), L([(250, 760), (110, 920)], lt(MOHOM, .25), 12), L([(1350, 760), (1490, 920)], dk(MOHOM, .2), 12),
        G([R(-80, -60, 160, 110, dk(INDIGO, .3), 8, None, -8), R(-72, -54, 144, 98, INDIGO, 4, None, -8), P("M-70 -4L70 -22M-24 -50L-12 46M28 -56L40 40", None, None, "#8FB9C2", 5)], 260, 1140), tuft(1530, 1180, 1.3), bucket(1420, 1200, .8, TERRA)
    ]


@scene(12, 1, up=50)
def goat_shed():
    shed = [shadow(560, 960, 520, 40), [tube([(px, 960), (px, 760)], BARK, 30) for px in (150, 420, 700, 960)], form(rr(100, 720, 900, 60, 6), WOOD, -10, 0, extra=[P("".join("M%d 720v60" % (140 + 60 * k) for k in range(15)), None, None, dk(WOOD, .25), 4)]), R(120, 420, 860, 300, "#6E5238"), R(120, 420, 860, 70, BARK)]
    rails = [[R(120, y, 860, 20, WOOD, 4) for y in (560, 640)], [tube([(px, 730), (px, 420)], EARTH, 24) for px in (130, 410, 690, 970)], form(pts([(40, 430), (180, 210), (920, 210), (1060, 430)]), BRICK, -24, 0, extra=[P("".join("M%d 210L%d 430" % (200 + 70 * k, 70 + 96 * k) for k in range(11)), None, .5, dk(BRICK, .25), 5)])]
    return [
        sky("noon"), cloud(1250, 180, 1), ridge(560, 26, "#8DB49A", 4), ridge(620, 20, "#79A766", 7), lite(lambda: [palm(1150, 700, .8), palm(1480, 720, .9)]), ground(680, "#B9C96A", c2="#93AE55"), shed, G([goat(0, 0, .78, CREAM), ], 280, 724), goat(560, 724, .78, "#A9744C"), goat(850, 724, .78, "#E4D2B4", True), rails,
        PG([(990, 740), (1050, 740), (1220, 960), (1090, 960)], WOOD), P("".join("M%d %dh%d" % (1004 + 20 * k, 768 + 40 * k, 60 + 10 * k) for k in range(5)), None, None, dk(WOOD, .3), 8),
        person(760, 1130, 1.5, skin=2, pose="stand", look=.5, f=1, lh="hip", rh=(930, 890), eyes="joy", **BOY), [leaf(930 + 6 * k, 890, 90, 9, a, LEAF if k % 2 else GREEN, False) for k, a in enumerate((-60, -30, -10, 14, 34))], goat(1180, 1120, 1.0, CREAM, True),
        person(360, 1150, 1.5, skin=1, pose="stand", look=.4, f=1, lh=(400, 870), rh=(450, 850), eyes="down", **GIRL), openbook(440, 828, .85, TERRA, 0, -4), pencil(498, 806, .5, TEAL, 30), goat(1440, 1010, .5, "#A9744C", False, False, True), goat(570, 1170, .48, "#E4D2B4", False, False, True), tuft(80, 1180, 1.3), tuft(1530, 1190, 1.3), basket(180, 1140, .8, STRAW, J([leaf(0, -90, 110, 16, a, GREEN, False) for a in (-140, -110, -80, -50)]))
    ]


def rubber_tree(x, y, h, w, c="#8E8578"):
    g = [trunk(x, y, h, w, c), P("M%s %sl%s %s" % (n(x - w * .5), n(y - 300 * w / 40), n(w * 1.0), n(40 * w / 40)), None, None, CREAM, w * .1)]
    g += [P("M%s %sl%s %s" % (n(x - w * .5), n(y - (318 + 16 * k) * w / 40), n(w), n(w)), None, .7, dk(c, .25), w * .06) for k in range(4)]
    cy = y - 190 * w / 40
    return J(g + [L([(x + w * .48, y - 258 * w / 40), (x + w * .5, cy - 20)], CREAM, w * .08), E(x + w * .5, cy - w * .25, w * .42, w * .12, CREAM), form("M%s %sq%s %s %s 0z" % (n(x + w * .08), n(cy - w * .25), n(w * .42), n(w * .9), n(w * .84)), TERRA, -3, -2)])


@scene(13, 1, up=40)
def tapping():
    far = [trunk(x, 720, 720, 16, "#3E5668") for x in (90, 250, 420, 560, 980, 1120, 1290, 1450)]
    return [
        R(0, 0, 1600, 1200, lg("#1F3350", "#3A5A70", "#7F9A94")), stars(1600, 240, 26, 3), far, mist(600, 220, c="#C9DAD0", o=.5), treeline(150, "#24405A", 4, r=90), canopy(240, 60, 360, 150, "#2E5058", 5, 8), canopy(900, 30, 420, 150, "#2E5058", 7, 8), canopy(1450, 60, 340, 150, "#2E5058", 9, 8), ground(760, "#6C7C5A", c2="#4E6048"),
        rubber_tree(330, 880, 900, 38, "#6F7870"), rubber_tree(1330, 900, 920, 40, "#6F7870"), rubber_tree(800, 1040, 1080, 62, "#9A9384"), glow(880, 700, 380, 340, "#FFE7A8", .5),
        person(560, 1130, 1.42, age="adult", skin=2, pose="stand", look=.5, f=1, lh="side", rh=(770, 590), eyes="down", **dict(LADY, hat=("hijab", "#8C5A6C"), top="#5E7F88", bc="#3E4E63", hem="#3E4E63")), PG([(600, 452), (830, 540), (830, 660)], "#FFE7A8", .35), R(520, 440, 112, 16, BARK, 8), ball(590, 446, 22, 20, MARI), C(594, 446, 11, "#FFF4D0"), L([(772, 590), (830, 566)], "#C9C0B0", 12), L([(736, 604), (776, 588)], BARK, 18),
        person(1130, 1140, 1.5, fit="sport", hair="short", skin=2, pose="stand", look=-.5, f=-1, lh=(960, 810), rh="down", mouth="o", hat="cap"), bucket(1240, 1150, .8, "#8FA0A6", E(0, -112, 60, 12, CREAM)), tuft(150, 1180, 1.5, "#4B6A48"), tuft(1500, 1190, 1.4, "#4B6A48"), [leaf(x, y, 70, 20, a, "#8A7A4C", False) for x, y, a in ((420, 1160, 20), (700, 1180, -30), (960, 1170, 160), (1400, 1150, 200))]
    ]


@scene(13, 2, up=30)
def sheets():
    racks = []
    for r, (y, s) in enumerate(((330, .8), (560, 1.0))):
        racks.append(tube([(60, y), (1120, y)], STRAW, 22))
        for k in range(5):
            x = 90 + 208 * k
            c = mix(MARI, EARTH, (.2, .38, .28, .46, .3)[(k + r) % 5])
            racks.append(form("M%d %dh170l-6 %dq-80 14 -158 0z" % (x, y - 8, 190), c, -10, 0, extra=[P("".join("M%d %dl170 40" % (x, y - 8 + 30 * i) for i in range(-2, 8)) + "".join("M%d %dl170 -40" % (x, y + 10 + 30 * i) for i in range(-1, 8)), None, .5, dk(c, .2), 4), R(x, y - 10, 190, 16, lt(c, .3), 0, .6)]))
    return [
        sky("morning"), ridge(560, 30, "#AEC6B6", 5), [rubber_tree(x, 760, 620, 22, "#A79C8C") for x in (1230, 1360, 1520)], canopy(1380, 110, 320, 130, LEAF, 4), ground(740, "#C9C27E", c2="#A6A45E"), R(30, 150, 1120, 640, "#8E6A48", 0, .28), [tube([(px, 1010), (px, 150)], BARK, 32) for px in (60, 590, 1120)], racks,
        form(pts([(-40, 190), (120, 30), (1090, 30), (1240, 190)]), "#8FA0A0", -20, 0, extra=[P("".join("M%d 30L%d 190" % (140 + 62 * k, -16 + 80 * k) for k in range(17)), None, .7, dk("#8FA0A0", .2), 6)]), R(-40, 182, 1290, 18, dk("#8FA0A0", .4)),
        [J([shadow(x + 10, 1084, 130, 18), form("M%d 1000h220l-24 80h-172z" % (x - 110), "#B9B2A6", -10, 0), PG([(x - 110, 1000), (x - 84, 976), (x + 136, 976), (x + 110, 1000)], CREAM)]) for x in (220, 500)],
        person(860, 1140, 1.55, skin=1, pose="stand", look=-.4, lh=(790, 850), rh=(840, 836), **GIRL), clipboard(800, 812, .95, -8), G([box(-160, -190, 320, 30, BARK, 6), tube([(-130, 0), (-130, -170)], BARK, 24), tube([(130, 0), (130, -170)], BARK, 24), box(-140, -300, 280, 50, "#8A8580", 24), box(-140, -246, 280, 50, "#A9A29A", 24), R(-158, -330, 22, 150, "#5A5460", 4), R(136, -330, 22, 150, "#5A5460", 4), L([(150, -272), (230, -272), (230, -210)], "#5A5460", 14), C(230, -206, 16, TERRA), P("M-100 -222h200l10 60h-220z", CREAM)], 1280, 1130, 1.05), shadow(1290, 1134, 190, 20), tuft(1540, 1180, 1.2)
    ]
