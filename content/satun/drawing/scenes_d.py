"""Works 7-9: guests of the forest, sea grass, beach litter."""
from kit import *
from land import *
from build import *
from people import person
from props import *
from animals import *
from satun_parts import *

scene = pictures_of("e3")


def liana(x, y, h, sway, c=BARK):
    return L([(x, y), (x + sway, y + h * .35), (x - sway * .6, y + h * .7), (x + sway * .3, y + h)], c, 11, .9, smooth=True)


@scene(7, 1, up=60)
def forest_walk():
    far = [trunk(x, 760, 800, 26, "#7E9A84") for x in (140, 330, 640, 850, 1130, 1420)]
    big = [J([trunk(x, 900, 950, w, BARK), P("M%d 905Q%d 870 %d 760M%d 905Q%d 870 %d 770" % (x - w - 60, x - w - 6, x - w * .4, x + w + 70, x + w + 6, x + w * .4), None, None, BARK, 20)]) for x, w in ((60, 64), (1500, 76))]
    return [
        R(0, 0, 1600, 1200, lg("#CFE0B8", "#B9D29A", "#DCE6BA")), far, treeline(700, "#86AE78", 3, r=70), canopy(300, 40, 420, 190, "#6E9C60", 4), canopy(860, 10, 460, 190, "#7FAE66", 6), canopy(1400, 40, 420, 200, "#6E9C60", 8),
        sunbeam(560, 120, 170, 720, 300, .28), sunbeam(900, 120, 110, 700, 260, .22), ground(790, "#9CB768", c2="#7C9A50"), PG([(700, 800), (860, 796), (1180, 1330), (330, 1330)], "#CDB284"), big, liana(420, 140, 420, 50), liana(1210, 130, 520, -60),
        G([leaf(0, 0, 250, 62, a, c) for a, c in ((-150, GREEN), (-100, LEAF), (-60, LEAF), (-20, GREEN), (-125, LEAF))], 1290, 960, 1), G([leaf(0, 0, 200, 40, a, c) for a, c in ((-160, FOREST), (-120, GREEN), (-80, GREEN), (-40, FOREST))], 180, 1010, 1),
        person(1010, 1110, 1.5, age="adult", skin=3, hair="curly", fit="sir", pose="stand", look=.4, lh="down", rh=(1180, 850), top="#7F9B8A", bc="#6B5240"),
        person(690, 1130, 1.5, skin=1, pose="stand", look=.5, f=1, lh=(740, 860), rh=(800, 850), eyes="down", **GIRL), openbook(800, 830, .8, TERRA, 0, -6), pencil(846, 812, .5, MARI, 30),
        person(420, 1140, 1.5, fit="scout", hair="short", skin=2, pose="stand", look=.5, lh="down", rh=(500, 740), eyes="joy"), stones(1180, 1130, .9, "#A79A8C", 4), tuft(90, 1180, 1.5, FOREST), tuft(1540, 1190, 1.5, FOREST), tuft(600, 1010, .8, GREEN), butterfly(560, 470, .42, MARI, TERRA, 20)
    ]


@scene(7, 2)
def forest_notes():
    q = rnd(14)
    lit = [leaf(q.uniform(0, 1600), q.uniform(0, 1200), q.uniform(120, 230), q.uniform(28, 52), q.uniform(0, 360), c, True) for c in (FOREST, "#5A6B3C", EARTH, GREEN, "#8A7A3C", FOREST, BARK, GREEN, "#5A6B3C", EARTH, FOREST, "#7C9A50")]
    left = [leaf(-430, -20, 200, 52, -78, GREEN), leaf(-270, -60, 150, 20, -90, LEAF), leaf(-180, -60, 150, 20, -80, LEAF), leaf(-430, 250, 150, 60, -60, FOREST), [leaf(-200, 230 - 34 * k, 70, 16, a, LEAF, False) for k in range(4) for a in (-150, -30)], L([(-200, 250), (-200, 90)], EARTH, 6), [R(-470, 280, 150, 9, "#C9B79E", 4), R(-270, 280, 140, 9, "#C9B79E", 4), R(-470, 0, 130, 9, "#C9B79E", 4), R(-280, 0, 130, 9, "#C9B79E", 4)]]
    right = [C(280, 0, 60 + 62 * k, None, .8 - .14 * k, (TERRA, TEAL, MOHOM, SAND)[k], 9) for k in range(4)] + [C(280, 0, 26, BARK), bird(400, -120, .9, TEAL, MARI), frog(150, 170, .5, LEAF), P("M390 120c30 -24 30 24 60 0t60 0", None, None, LAGOON, 10), butterfly(150, -170, .36, ROSE, PLUM, -20), PG([(270, -250), (290, -250), (280, -290)], BRICK)]
    return [R(0, 0, 1600, 1200, lg("#4A5A38", "#3C4A30")), lit, pages(800, 590, 560, 780, -3, left, right), pencil(1420, 990, 1.7, TERRA, -30, 180), leaf(120, 1120, 260, 66, -40, MARI), leaf(1290, 130, 220, 50, 20, TERRA), stones(1480, 300, 1.2, "#8F8A80", 5, 3), E(240, 180, 40, 52, BARK, 20), E(236, 168, 42, 24, EARTH, 20)]


@scene(8, 1)
def meadow():
    rays = [PG([(200 + 260 * k, 0), (300 + 260 * k, 0), (140 + 300 * k, 900), (-60 + 300 * k, 900)], "#E6FBEF", .13) for k in range(6)]
    return [
        R(0, 0, 1600, 1200, lg("#A9E0D6", "#5FB5B6", "#2E8685", "#1E6468")), P("M0 60q100 -40 200 0t200 0t200 0t200 0t200 0t200 0t200 0t200 0V0H0Z", "#D6F3E6", .7), rays, P("M0 900Q300 830 620 880T1180 850T1600 890V1200H0Z", "#5E9E86"), P("M0 990Q400 920 820 980T1600 960V1200H0Z", "#D9C79A"),
        [seagrass(40 + 76 * k, 930 + (k % 3) * 18, 1.15, "#3F7F5A", k) for k in range(21)], dugong(600, 690, 1.25, "#93A0A6", 17), dugong(1150, 420, .72, "#A3AFB3", 8),
        [seagrass(30 + 92 * k, 1110 + (k % 4) * 16, 1.5, LEAF if k % 3 else GREEN, k + 40, 8) for k in range(18)],
        [fish(x, y, s, c, f) for x, y, s, c, f in ((250, 330, .6, MARI, True), (360, 390, .5, MARI, True), (220, 430, .45, AMBER, True), (1380, 720, .6, ROSE, False), (1300, 790, .45, ROSE, False), (1080, 640, .4, "#F2D27A", False))],
        G([B([pol(0, 0, 62 if i % 2 == 0 else 24, -90 + 36 * i) for i in range(10)], TERRA), [C(*pol(0, 0, 30, -90 + 72 * i), 5, BLUSH) for i in range(5)]], 250, 1110, 1, 12), [C(1010 + 16 * (k % 2), 500 - 60 * k, 12 - k, WHITE, .6) for k in range(5)], G(crab(0, 0, .5, TERRA), 1410, 1160)
    ]


@scene(8, 2, up=50)
def planting():
    q = rnd(3)
    pools = [E(q.uniform(60, 1540), 760 + 70 * k, q.uniform(90, 170), 12 + 3 * k, "#9CCBCB", o=.8) for k in range(5)]
    frame = lambda x, y, w, h: P("M%d %dH%dL%d %dH%dZ" % (x, y, x + w, x + w + 50, y + h, x - 50), None, None, WHITE, 16) + P("M%d %dL%d %dM%d %dH%d" % (x + w // 2, y, x + w // 2, y + h, x - 25, y + h // 2, x + w + 25), None, .9, WHITE, 5)
    return [
        sky("heat"), sun(330, 190, 62), karst(1180, 600, 360, 210, "#A5B7A6", 4), karst(1450, 600, 220, 130, "#B4C2AE", 7), karst(140, 600, 240, 120, "#B4C2AE", 9), sea(600, 700, c="#7FBDB8", seed=4), P("M0 690Q800 650 1600 690V1310H0Z", lg("#C9B68E", "#B59E76")), P("M0 690Q800 650 1600 690", None, .8, WHITE, 8), pools,
        [seagrass(60 + 120 * k, 790 + (k % 3) * 22, .45, "#6B9457", k, 5) for k in range(13)], person(900, 830, .72, age="adult", fit="farmer", hair="short", hat="straw", skin=2, pose="stand", look=-.3, lh="hip", rh="down"), 
        frame(600, 1010, 400, 150), [seagrass(590 + 70 * (k % 6) + (k // 6) * -6, 1060 + 34 * (k // 6), .5, GREEN, k, 4) for k in range(12)],
        person(430, 1120, 1.5, skin=1, pose="kneel", look=.6, f=1, lh=(590, 1060), rh=(640, 1010), eyes="down", **GIRL), seagrass(644, 1020, .6, GREEN, 8, 5), person(1170, 1130, 1.5, skin=2, pose="squat", look=-.6, f=-1, lh=(990, 1050), rh=(1040, 1010), eyes="down", **BOY), seagrass(985, 1062, .6, GREEN, 3, 5),
        basket(1440, 1160, .95, STRAW, J([seagrass(-50 + 34 * k, -90, .85, LEAF if k % 2 else GREEN, k, 5) for k in range(4)]), handle=True), G([P("M0 0C-30 -10 -34 -36 -10 -40C14 -40 14 -10 0 0Z", CREAM)], 160, 1130, 1), crab(230, 1150, .36, TERRA)
    ]


@scene(9, 1, up=50)
def beach_sort():
    return [
        sky("morning"), cloud(980, 150, .9), karst(360, 560, 420, 300, "#8FB3A6", 3), karst(690, 560, 180, 110, "#A3BFB2", 8), karst(1420, 560, 300, 190, "#A3BFB2", 5), sea(560, 800, seed=6), sand(800), coco(1530, 900, 1.1, -110, 620),
        L([(60, 960), (220, 930), (420, 950)], "#7C9A50", 12, .8, smooth=True), bottle(210, 985, .5, TEAL), G(bottle(0, 0, .42, MARI, .9, TERRA), 330, 970, 1, 76), rope([(60, 1060), (120, 1030), (160, 1070), (100, 1100), (190, 1110)], TEAL, 16), stones(520, 950, .6, CREAM, 3, 4),
        bin_(920, 1080, 1.15, LEAF, 6, bottle(-20, -150, .6, LAGOON)), bin_(1140, 1090, 1.15, MARI, 5, J([box(-46, -220, 60, 60, CREAM, 6), box(10, -205, 50, 46, ROSE, 6)])), bin_(1360, 1080, 1.15, TERRA, 0, rope([(-40, -170), (-10, -210), (30, -180), (46, -200)], TEAL, 16)),
        person(400, 1120, 1.5, fit="sport", hair="spiky", skin=2, pose="squat", look=-.4, f=-1, lh=(262, 1010), rh="knee", eyes="down"), G(bottle(0, 0, .5, LAGOON), 250, 1062, 1, -12), person(700, 1140, 1.5, skin=1, pose="stand", look=.5, f=1, lh="hip", rh=(850, 850), mouth="open", **GIRL), G(bottle(0, 0, .6, TEAL), 858, 890, 1, 14),
        person(1260, 1010, 1.4, fit="sport2", hair="bob", skin=0, pose="stand", look=-.2, lh=(1150, 830), rh="side", eyes="joy"), crab(600, 1170, .35, TERRA)
    ]


@scene(9, 2, up=40)
def cap_fish():
    body = "M270 600C420 380 840 300 1130 470C1200 520 1230 560 1250 600C1230 650 1190 700 1120 740C830 890 430 820 270 600Z"
    q = rnd(21)
    cs = (TEAL, MOHOM, MARI, TERRA, ROSE, CREAM, LEAF, LAGOON)
    caps = []
    for r in range(9):
        for k in range(20):
            x, y = 300 + 52 * k + (26 if r % 2 else 0), 380 + 52 * r
            c = cs[(int((x - 270) / 150) + q.randrange(2)) % 8]
            caps.append(C(x, y, 24, dk(c, .25)) + C(x - 2, y - 2, 18, c))
    tail = [J([C(x, y, 24, dk(c, .25)), C(x - 2, y - 2, 18, c)]) for x, y, c in ((1290, 560, MARI), (1290, 640, MARI), (1340, 520, TERRA), (1340, 580, MARI), (1340, 640, TERRA), (1340, 690, MARI), (1392, 470, TERRA), (1392, 540, ROSE), (1392, 660, ROSE), (1392, 740, TERRA))]
    return [
        sky("rose"), karst(200, 700, 300, 200, "#B4B49E", 3), karst(1380, 700, 320, 160, "#B4B49E", 7), sea(700, 900, c="#7FBDB8", seed=2), sand(880), [tube([(px, 1110), (px + dx, 720)], BARK, 34) for px, dx in ((470, 40), (760, 0), (1040, -40))], shadow(760, 1112, 420, 36),
        form("M640 400C700 300 830 240 960 250C920 300 930 360 980 420Z", TEAL, -10, -4, extra=[P("M700 400L760 310M780 390L840 280M860 390L910 270", None, None, LAGOON, 8)]), PG([(1230, 600), (1440, 400), (1400, 600), (1440, 800)], dk(TERRA, .3)), tail, P(body, dk(TEAL, .4)), clip(body, caps), P(body, None, None, BARK, 14), C(420, 560, 60, WHITE), C(408, 560, 32, INK), C(396, 548, 10, WHITE), P("M262 620q60 40 120 20", None, None, BARK, 14), P("M560 420Q640 600 560 780", None, .8, BARK, 10), 
        person(1380, 1150, 1.2, skin=1, pose="stand", look=-.7, nod=-.5, f=-1, lh="out", rh="down", mouth="o", **GIRL), person(180, 1150, 1.15, fit="boyk", hair="short", skin=2, pose="stand", look=.7, lh="down", rh="up", eyes="joy"), [C(620 + 70 * k, 1150 + (k % 2) * 16, 16, cs[k]) for k in range(6)]
    ]
