"""Works 6-10: zero waste, folk games, vegetable plot, nature playground, loose parts."""
from kit import *
from land import *
from build import *
from people import person
from props import *
from animals import *


def can(x, y, s=1, c=TERRA):
    return G([box(-24, -74, 48, 74, c, 8, -8, 0), R(-24, -50, 48, 24, CREAM, o=0.8), E(0, -74, 24, 6, '#D8D6D0')], x, y, s)

scene = pictures_of("e0")


@scene(6, 1, up=70)
def sorting():
    return [
        sky('noon'), kradueng(260, 330, 380, 170, '#7BA0B2'), ridge(520, 16, LEAF, 3),
        R(640, 0, 960, 1200, lg('#F1E2C4', '#E9D2A8')), R(640, 0, 40, 900, '#D8C09A'), gable(560, 120, 1100, 150, BRICK, 60, 90),
        ground(870, '#D8BE94', c2='#C4A272', bend=0), R(0, 700, 640, 180, LEAF), tree(150, 800, 1.1, GREEN),
        tree(470, 760, 0.8, FOREST, 4),
        [
            R(800 + 10, 330, 700, 20, WOOD, 6),
            [G(
                    [
                        box(-44, -150, 88, 150, c, 18), R(-12, -182, 24, 34, '#D9D4C8', 4),
                        P('M0 -176H-40V-160', None, None, '#D9D4C8', 12), glyph(0, -70, 26, m, CREAM)
                    ],
                    900 + 150 * k, 330)
                for k, (c, m) in enumerate(((TEAL, 3), (ROSE, 7), (MARI, 0), (MOHOM, 2)))]
        ],
        bin_(420, 1060, 1.35, GREEN, 3, J([leaf(-30, -176, 60, 18, -100, LEAF), leaf(20, -174, 70, 20, -60, GREEN)])),
        bin_(700, 1075, 1.35, MARI, 5, J([R(-40, -220, 60, 60, SAND, 4, rot=14)])),
        bin_(980, 1060, 1.35, MOHOM, 0, J(can(20, -150, 0.8))),
        person(210, 1130, 1.62, fit='girl', hair='pig', look=0.7, rh=(372, 790), lh='back', mouth='open'),
        G(bananas(0, 0, 0.5, MARI, 3), 385, 790, 1, 30),
        person(1230, 1130, 1.66, fit='boy', hair='spiky', skin=2, look=-0.7, lh=(1030, 800), rh='hip', eyes='joy'),
        bottle(1012, 850, 0.75, TEAL, 0.9, MARI),
        person(1450, 1060, 1.4, fit='girl', hair='bob', skin=0, look=-0.4, lh=(1360, 800), rh=(1430, 800)),
        R(1330, 760, 120, 70, SAND, 6), R(1330, 760, 120, 16, lt(SAND), 6)
    ]


@scene(6, 2)
def refill():
    g = [
        R(0, 0, 1600, 1200, lg('#CFE3D6', '#EAF1E0')),
        [R(200 * i, 150 * j, 196, 146, '#DDEBDF', 6, 0.8) for i in range(8) for j in range(6) if (i + j) % 2],
        R(0, 860, 1600, 340, lg(lt(WOOD, 0.1), WOOD)), R(0, 850, 1600, 26, lt(WOOD, 0.35)), R(0, 876, 1600, 12, dk(WOOD, 0.25))
    ]
    for k, (c, m) in enumerate(((TEAL, 3), (MARI, 0), (ROSE, 7))):
        x = 400 + 380 * k
        d = rr(x - 150, 280, 300, 580, 60)
        f = (430, 380, 520)[k]
        g += [
            shadow(x + 30, 866, 170, 22, 0.25), P(d, '#F4FAF4', 0.8),
            clip(
                d,
                [
                    R(x - 160, f, 320, 500, c), R(x + 60, f, 100, 500, dk(c, 0.2)), E(x, f, 150, 20, lt(c, 0.35)),
                    [C(x - 90 + 47 * i % 180, f + 70 + 61 * i % 330, 8 + i % 3 * 5, lt(c, 0.4), 0.6) for i in range(8)]
                ]),
            R(x - 126, 330, 22, 440, WHITE, 11, 0.6), box(x - 110, 236, 220, 60, dk(WOOD, 0.1), 18),
            R(x - 16, 170, 32, 70, '#8FA09E', 8), box(x - 110, 156, 156, 32, '#B3C0BC', 14), C(x, 640, 66, CREAM),
            glyph(x, 640, 38, m, c)
        ]
    return g + [
        bottle(180, 1090, 1.7, TEAL, 0.92, SAND), bottle(1440, 1080, 1.8, ROSE, 0.92, SAND),
        bottle(1310, 1130, 1.4, MARI, 0.92, TERRA), leaf(640, 1110, 240, 60, -12, LEAF), leaf(640, 1110, 190, 48, 14, GREEN),
        [C(px, py, r, WHITE, 0.65, TEAL, 3)
            for px, py, r in ((120, 220, 46), (210, 330, 26), (1490, 180, 54), (1400, 320, 24), (590, 130, 22))],
        basket(830, 1130, 1.0, STRAW, '', 100, 60)
    ]


@scene(6, 3, 1200, 1600)
def bottle_garden():
    g = [
        R(0, 0, 1200, 1600, lg('#F6E2B8', '#EBC88D')), [R(0, 200 * k, 1200, 8, WOOD, 0, 0.35) for k in range(8)],
        tube([(60, 120), (1140, 120)], BARK, 26), R(0, 1330, 1200, 270, '#9DB45A'), tuft(90, 1400, 1.6)
    ]
    for i in range(4):
        x = 170 + 290 * i
        g.append(L([(x, 120), (x, 980)], SAND, 6))
        for j in range(3):
            y = 300 + 270 * j + (40 if i % 2 else 0)
            c = (TEAL, TERRA, MOHOM, MARI, ROSE, GREEN)[(i * 2 + j) % 6]
            g += [
                [leaf(x, y - 40, 110, 30, a, LEAF if (i + j) % 2 else GREEN) for a in (-150, -30, -120, -60, -90)],
                flower(x - 40, y - 120, 30, (ROSE, MARI, CREAM)[(i + j) % 3]) if (i + j) % 2 == 0 else '',
                form(rr(x - 90, y - 50, 180, 110, 40), c, -14, -8), R(x + 84, y - 24, 40, 48, dk(c, 0.2), 8)
            ]
    return g + [
        person(390, 1510, 1.5, fit='mohom', hair='short', skin=2, look=0.3, nod=-0.4, rh=(500, 1190), lh='hip', mouth='open'),
        G(
            [
                form('M540 980H650V1060H540Z', TEAL, -10, 0), P('M650 1020L740 960L756 978L650 1050Z', TEAL),
                P('M540 980C470 980 470 1050 540 1050', None, None, dk(TEAL), 12),
                [L([(764 + 10 * k, 985), (790 + 16 * k, 1050 + 20 * k)], SKY, 7) for k in range(4)]
            ],
            0, 180),
        person(
            980, 1540, 1.55, fit='mohomg', hair='braids', pose='kneel', f=-1, look=-0.3, lh=(870, 1420), rh=(930, 1440), eyes='joy'),
        pot(810, 1545, 1.5, TERRA), tuft(1120, 1580, 2)
    ]


@scene(7, 1, up=60)
def folk_games():
    return [
        vista('gold', 520, 620, 560, 240, 2), sun(1180, 250, 80), school(1120, 680, 0.55, 7), ground(660, '#D9A95C', c2='#C28A4A'),
        palm(90, 760, 0.95), palm(1540, 790, 0.8), E(800, 1130, 760, 50, '#B87E44', o=0.35),
        tube([(735, 640), (770, 1110)], STRAW, 22), tube([(905, 640), (900, 1110)], STRAW, 22),
        R(752, 930, 64, 22, dk(STRAW, 0.2), 8), R(848, 930, 66, 22, dk(STRAW, 0.2), 8),
        person(
            830, 670, 1.55, fit='sport', hair='short', skin=2, pose='free', look=0.2, lf=(786, 922), rf=(876, 922), lh=(740, 690),
            rh=(903, 690), mouth='open'),
        shadow(840, 1114, 110, 16),
        person(380, 1110, 1.55, fit='sport2', hair='pony', skin=1, pose='run', f=1, look=0.7, rh=(520, 840), lh='out', eyes='joy'),
        tube([(520, 850), (600, 930)], WOOD, 10), hoop(655, 1020, 92, 96, TEAL, 16), shadow(660, 1120, 80, 12),
        person(
            1260, 850, 1.55, fit='sport', hair='spiky', skin=3, pose='free', f=-1, look=-0.6, nod=-0.6, lf=(1085, 800),
            rf=(1275, 1098), lh='out', rh='out', lean=10, mouth='open'),
        shadow(1290, 1112, 90, 14), takraw(1030, 690, 44), L([(1010, 760), (1030, 750)], CREAM, 0), tuft(60, 1190, 1.3, '#8C8A3E'),
        tuft(1540, 1190, 1.4, '#8C8A3E')
    ]


@scene(7, 2)
def takraw_big():
    g = [
        R(0, 0, 1600, 1200, lg('#E8B45C', '#D98A46', a='d')), C(800, 560, 560, '#F2C877', 0.5), C(800, 560, 430, '#F7DA98', 0.5),
        hoop(420, 470, 360, 370, TEAL, 40), hoop(1260, 760, 300, 310, ROSE, 36), tube([(1330, -40), (1090, 1240)], STRAW, 64),
        [L([(1300 - 46 * k, 110 + 250 * k), (1362 - 46 * k, 122 + 250 * k)], dk(STRAW, 0.35), 9) for k in range(5)],
        form(rr(1120, 860, 190, 60, 22), WOOD, -8, -6), P('M1128 868L1180 960M1180 868L1128 960', None, None, TERRA, 12)
    ]
    return g + [
        shadow(830, 950, 320, 44, 0.3), takraw(790, 640, 320, '#E2BC74'), flower(170, 1060, 50, CREAM),
        leaf(120, 180, 200, 52, 30, LEAF), leaf(60, 260, 170, 44, 60, GREEN)
    ]


@scene(7, 3)
def jump_rope():
    s = [
        person(330, 1090, 1.4, fit='sport2', hair='bob', look=0.6, f=1, rh=(450, 830), lh='hip', mouth='open'),
        person(1290, 1100, 1.45, fit='sport', hair='curly', skin=3, look=-0.6, f=-1, lh=(1160, 830), rh='hip', eyes='joy')
    ]
    return [
        vista('dusk', 1060, 640, 620, 260, 8), sun(420, 420, 86, '#F9D9A0', '#F2A87E'),
        [flybird(700 + 90 * k, 260 - 40 * (k % 2), 0.5, '#3B3F66') for k in range(4)], treeline(660, '#3E4A58', 3, r=40),
        ground(700, '#8E6E6E', c2='#6F5560'), E(800, 1110, 720, 60, '#54405A', o=0.4), bamboo(70, 900, 1.3, '#4E6A52'),
        "<path d='M455 825Q800 60 1158 825' fill='none' stroke='%s' stroke-width='10'/>" % SAND,
        person(
            700, 790, 1.45, fit='sport2', hair='pig', skin=0, pose='free', f=0, lf=(668, 960), rf=(735, 985), lh='wave', rh='wave',
            mouth='open'),
        shadow(720, 1120, 80, 14, 0.3),
        person(
            920, 830, 1.45, fit='sport', hair='spiky', skin=2, pose='free', f=0, look=-0.2, lf=(885, 1000), rf=(950, 1020),
            lh='out', rh='wave', eyes='joy'),
        shadow(930, 1130, 80, 14, 0.3), s, tuft(1520, 1190, 1.8, '#4E5A48'), tuft(200, 1195, 1.3, '#4E5A48')
    ]


def plot(x, y, w, h, k, plant, c=EARTH, skew=0.3):
    """A raised vegetable bed in perspective with k plants per row."""
    g = [
        PG([(x - w / 2 + h * skew, y - h), (x + w / 2 - h * skew, y - h), (x + w / 2, y), (x - w / 2, y)], dk(c, 0.1)),
        PG([(x - w / 2, y), (x + w / 2, y), (x + w / 2 - 6, y + 26), (x - w / 2 + 6, y + 26)], dk(c, 0.35))
    ]
    for r in range(2):
        yy = y - h * (0.7 - 0.5 * r)
        for i in range(k):
            g.append(plant(x + (i - (k - 1) / 2) * (w * (0.78 + 0.1 * r)) / k, yy, i + r))
    return J(g)


@scene(8, 1, up=60)
def harvest():
    return [
        vista('morning', 380, 560, 520, 220, 5), sun(1240, 200, 60), mist(470, 150), school(940, 650, 0.6, 7),
        ground(620, '#B7C86A', c2='#8CAB52'), banana(80, 830, 1.2), papaya(1500, 820, 1.2),
        lite(lambda: plot(760, 780, 800, 90, 8, lambda x, y, i: lettuce(x, y + 10, 0.55, LEAF if i % 2 else RICE))),
        lite(lambda: plot(420, 1060, 640, 150, 4, lambda x, y, i: cabbage(x, y - 20, 0.92, LEAF))),
        lite(
            lambda: plot(
                1180, 1080, 640, 150, 5,
                lambda x, y, i: J(
                    [
                        L([(x, y), (x, y - 110)], GREEN, 7), leaf(x, y - 50, 50, 16, -160, LEAF),
                        leaf(x, y - 60, 50, 16, -20, GREEN), leaf(x, y - 95, 40, 14, -60, LEAF), C(x - 14, y - 74, 15, TERRA),
                        C(x + 16, y - 46, 15, TERRA if i % 2 else MARI)
                    ]))),
        person(
            800, 1110, 1.55, fit='mohomg', hair='pig', pose='stand', look=-0.5, lh=(650, 900), rh=(880, 900), eyes='joy',
            hat='straw'),
        basket(890, 1010, 0.8, STRAW, J([cabbage(-30, -130, 0.6), eggplant(40, -130, 0.7), chili(70, -150, 1)]), handle=True),
        cabbage(640, 880, 0.7),
        person(190, 1130, 1.5, fit='boyk', hair='short', skin=3, pose='kneel', f=1, look=0.6, rh=(330, 960), lh='lap'),
        person(1380, 900, 1.2, fit='girl', hair='bob', skin=0, look=-0.6, lh=(1270, 700), rh=(1290, 720)),
        form('M1180 690H1266V770H1180Z', TEAL, -8, 0), P('M1180 730L1110 700L1104 716L1180 756Z', TEAL),
        [L([(1098 - 8 * k, 716 + 6 * k), (1080 - 16 * k, 770 + 14 * k)], SKY, 6) for k in range(3)], hen(1010, 1165, 0.85),
        chick(1090, 1170, 0.8)
    ]


@scene(8, 2)
def healthy_plate():
    g = [
        R(0, 0, 1600, 1200, lg('#2E8685', '#1F6468', a='d')), [R(0, 100 * k, 1600, 34, '#3A9490', 0, 0.45) for k in range(12)],
        [R(130 * k, 0, 26, 1200, '#1E5E63', 0, 0.25) for k in range(13)]
    ]
    cx, cy = (800, 600)
    g += [
        C(830, 640, 470, '#12353A', 0.35), C(cx, cy, 470, dk(WHITE, 0.14)), C(cx - 8, cy - 8, 458, WHITE),
        C(cx, cy, 392, dk(CREAM, 0.1)), C(cx + 6, cy + 6, 386, CREAM)
    ]
    d = 'M800 600V226A374 374 0 0 0 426 600Z'
    g += [
        P('M794 594V226A374 374 0 0 0 430 594Z', '#DCE6B8'), P('M794 606H430A374 374 0 0 0 794 974Z', '#C7DBA4'),
        P('M806 594H1170A374 374 0 0 0 806 226Z', '#F7EAD0'), P('M806 606H1170A374 374 0 0 1 806 974Z', '#F2CDB8')
    ]
    q = rnd(8)
    g += [
        lettuce(560, 560, 1.9, LEAF), cabbage(680, 420, 1.5, RICE),
        [ball(px, py, 52, 52, TERRA) + C(px - 12, py - 14, 11, BLUSH) for px, py in ((500, 690), (600, 770), (500, 810))],
        corn(715, 880, 1.3, 30), eggplant(690, 700, 1.25, PLUM, 60),
        B([(840, 470), (860, 350), (960, 300), (1060, 360), (1110, 500), (1000, 560), (880, 550)], WHITE),
        [E(q.uniform(870, 1080), q.uniform(350, 530), 15, 7, dk(WHITE, 0.1), q.uniform(0, 180)) for _ in range(46)],
        [E(q.uniform(870, 1080), q.uniform(350, 530), 14, 6, q.choice((PLUM, BRICK)), q.uniform(0, 180), 0.8) for _ in range(12)],
        G(fish(0, 0, 2.0, AMBER), 970, 720, 1, 12),
        [P('M%d %dq14 24 0 48' % (930 + 40 * k, 704 + 8 * k), None, 0.5, BRICK, 5) for k in range(3)], E(910, 860, 74, 60, WHITE),
        E(906, 856, 66, 52, '#FFFDF6'), ball(912, 858, 30, 28, MARI), [leaf(1040, 840, 60, 18, a, GREEN) for a in (-20, 30, 80)]
    ]
    return g + [
        bowl(270, 330, 1.35, TERRA, J([ball(-30, -66, 26, 24, AMBER), ball(20, -70, 28, 24, MARI), ball(54, -62, 20, 18, DEEP)])),
        mango(1380, 260, 1.7), mango(1290, 330, 1.4, AMBER, 20), bananas(1360, 880, 1.2),
        G([R(-16, -320, 32, 420, STRAW, 14), E(0, -330, 50, 72, STRAW), E(-4, -336, 38, 56, dk(STRAW, 0.15))], 210, 900, 1, 8),
        chili(350, 1000, 1.6, TERRA, 40), chili(400, 1010, 1.4, GREEN, 70)
    ]


@scene(8, 3)
def lunch_together():
    bench = lambda x: J([])
    return [
        room('#F3E1BE', '#C78F58', 760),
        window(
            120, 150, 420, 340, [sky('mint'), kradueng(330, 330, 200, 120, '#8CB2B2'), ridge(430, 10, LEAF, 3), palm(480, 560, 0.5)]),
        window(1060, 150, 420, 340, [sky('mint'), ridge(420, 12, LEAF, 6), tree(1200, 540, 0.8), tree(1380, 560, 0.7, FOREST, 5)]),
        [L([(800, 0), (800, 130)], BARK, 6), form('M720 200Q800 60 880 200Z', TERRA, -10, 0), E(800, 202, 80, 12, '#FFE7A8')],
        glow(800, 300, 450, 325, '#FFE7A8', 0.35),
        person(300, 900, 1.95, fit='girl', hair='bob', pose='half', look=0.4, eyes='joy', lh=(260, 850), rh=(420, 830)),
        person(640, 890, 1.95, fit='boy', hair='spiky', skin=2, pose='half', look=0.5, mouth='open', lh=(570, 860), rh=(745, 760)),
        person(980, 890, 1.95, fit='girl', hair='pony', skin=0, pose='half', look=-0.5, lh=(900, 860), rh=(1070, 860), mouth='open'),
        person(
            1310, 900, 1.95, fit='boyk', hair='curly', skin=3, pose='half', look=-0.3, eyes='joy', lh=(1230, 850), rh=(1370, 860)),
        tube([(745, 760), (786, 722)], '#CFC8BA', 9), E(794, 714, 17, 11, '#CFC8BA', -40),
        table(60, 950, 1480, 300, lt(WOOD, 0.1), 40),
        [G(
                [
                    E(0, 6, 86, 20, dk(WHITE, 0.16)), E(0, 0, 84, 18, WHITE), E(-26, -8, 28, 14, CREAM),
                    leaf(2, -6, 44, 13, -20, LEAF), E(22, 0, 20, 8, AMBER)
                ],
                x, 918, 1.25)
            for x in (300, 640, 980, 1310)],
        kratip(810, 956, 0.8, open_=True),
        bowl(470, 946, 0.95, TERRA, J([leaf(-40, -60, 60, 20, -60, LEAF), leaf(10, -60, 60, 20, -110, GREEN)])),
        bowl(1145, 946, 0.95, TEAL, J((orange(k * 40, -66, 0.8) for k in (-1, 0, 1))))
    ]


@scene(9, 1, up=80)
def sand_water():
    return [
        vista('noon', 1220, 520, 460, 200, 6), cloud(420, 140, 1), cloud(1150, 110, 0.6), tree(160, 760, 1.5, GREEN, 3),
        bamboo(1490, 780, 1.1), ground(600, '#B9CB68', c2='#90B055'), E(800, 960, 690, 230, '#C59A5C'),
        E(800, 945, 690, 226, '#EBD09A'), E(770, 930, 600, 180, '#F3DEB0'),
        [E(px, 1000, w, 16, '#DDBB80', o=0.6) for px, w in ((500, 120), (1010, 160), (760, 90))],
        tube([(300, 520), (880, 700)], mix(LEAF, STRAW, 0.5), 40), L([(310, 516), (872, 690)], SKY, 12),
        tube([(360, 820), (390, 560)], EARTH, 16), tube([(680, 840), (680, 650)], EARTH, 16),
        P('M876 690C930 710 940 800 946 880L900 884C900 800 890 740 862 706Z', '#A9DDE4'), E(930, 900, 130, 34, '#7FBFCB'),
        E(920, 894, 100, 22, '#B4E2E6'),
        person(
            330, 1090, 1.5, age='tot', fit='tot', hair='short', skin=2, pose='kneel', f=1, look=0.6, rh=(470, 1010), lh='lap',
            shod=False, mouth='open'),
        form('M470 1070L490 960H600L620 1070Z', '#E3C084', -14, -4), P('M484 962L506 900L530 962L550 890L576 962Z', '#EBD09A'),
        [leaf(546, 896, 50, 14, -70, LEAF)],
        person(
            730, 1130, 1.45, age='tot', fit='tot2', hair='pig', skin=0, pose='squat', look=0.5, lh=(760, 960), rh=(880, 900),
            eyes='joy', shod=False),
        person(
            1150, 1100, 1.5, age='tot', fit='tot', hair='bob', skin=1, pose='stand', look=-0.5, lh=(1050, 860), rh='down',
            shod=False, mouth='open'),
        form('M1000 820H1080L1068 900H1012Z', TERRA, -8, 0), P('M1002 822C1010 780 1070 780 1078 822', None, None, BRICK, 6),
        person(
            1400, 1080, 1.35, age='adult', fit='teacher', hair='lowbun', pose='kneel', f=-1, look=-0.6, lh=(1290, 960),
            rh=(1330, 980)),
        flower(90, 1120, 26, ROSE, stem=70), tuft(160, 1190, 1.6), tuft(1530, 1190, 1.4)
    ]


@scene(9, 2)
def bucket():
    q = rnd(12)
    g = [
        R(0, 0, 1600, 1200, lg('#9FD0D8', '#CBE6DF')), sun(290, 230, 90), P('M0 560Q400 470 800 540T1600 500V1200H0Z', '#E6C78C'),
        P('M0 640Q500 560 900 640T1600 600V1200H0Z', '#F0D8A4'),
        [C(q.uniform(0, 1600), q.uniform(700, 1190), q.uniform(2, 5), '#D2AE70') for _ in range(90)],
        P('M1600 930C1400 900 1260 960 1100 1000C980 1040 1020 1130 1180 1200H1600Z', '#6FB5C4'),
        P('M1600 960C1420 940 1290 980 1150 1020C1060 1060 1100 1130 1230 1200H1600Z', '#97D0D6')
    ]
    g += [
        shadow(720, 1010, 330, 44, 0.25),
        form(
            'M430 480L480 980Q700 1040 900 980L950 480Z', TERRA, -50, 0,
            extra=[R(380, 640, 640, 70, MARI, o=0.95), [C(470 + 90 * k, 830, 30, CREAM, 0.9) for k in range(6)]]),
        E(690, 480, 262, 56, dk(TERRA, 0.3)),
        B([(450, 470), (520, 380), (620, 330), (740, 320), (860, 370), (930, 470), (690, 520)], '#EBD09A'),
        B([(470, 470), (540, 400), (620, 360), (700, 380), (660, 470), (560, 500)], '#F6E3B8'),
        P('M436 470C430 130 950 130 944 470', None, None, BRICK, 22),
        P('M436 470C430 136 950 136 944 470', None, None, lt(TERRA, 0.1), 10)
    ]
    g += [
        G(
            [
                R(-26, -420, 52, 440, lt(WOOD, 0.15), 22), R(6, -420, 20, 440, dk(WOOD, 0.1), 10),
                form('M-90 10Q0 -20 90 10L80 190Q0 290 -80 190Z', TEAL, -16, -4)
            ],
            1120, 660, 1, 24),
        B([(880, 925), (940, 870), (1030, 858), (1110, 890), (1150, 930), (1020, 950)], '#E6C78C'),
        B([(890, 922), (950, 878), (1020, 868), (1060, 890), (1000, 930)], '#F6E3B8'),
        G(
            [
                P('M-150 0Q0 90 150 0L120 -8Q0 40 -120 -8Z', BARK), leaf(-150, 0, 300, 60, 0, LEAF),
                L([(0, 0), (0, -170)], EARTH, 9), leaf(4, -50, 120, 52, -52, MARI)
            ],
            1330, 1020, 1, -4),
        snail(240, 1110, 1.6), flower(1460, 690, 40, ROSE, stem=0),
        [G(
                [
                    P('M0 -60C30 -60 60 -10 50 30Q0 54 -50 30C-60 -10 -30 -60 0 -60Z', BLUSH),
                    [L([(0, 34), (k * 20, -40)], dk(BLUSH, 0.15), 5) for k in (-1.6, -0.8, 0, 0.8, 1.6)]
                ],
                x, y, s, r)
            for x, y, s, r in ((170, 860, 1, -20), (1010, 1120, 0.8, 25), (360, 1080, 0.6, 40))]
    ]
    return g


@scene(9, 3)
def mud_kitchen():
    return [
        G(
            [
                sky('rain'), ridge(420, 24, '#7FA28C', 2), treeline(520, FOREST, 4, r=80), treeline(580, GREEN, 7, r=64),
                R(0, 600, 1600, 600, lg('#8FA85A', '#7C8E4A')), E(820, 1080, 760, 120, '#7A5638', o=0.65),
                E(700, 1085, 300, 46, '#A98F76', o=0.6), tube([(960, 120), (1620, 60)], BARK, 40),
                L([(1120, 110), (1110, 760)], SAND, 8), L([(1330, 96), (1330, 760)], SAND, 8), E(1220, 820, 150, 60, INK),
                E(1220, 800, 150, 60, '#3D3640'), E(1220, 796, 84, 30, '#6F655F'),
                person(
                    1220, 800, 1.35, age='tot', fit='tot2', hair='braids', skin=1, pose='sit', f=0, look=-0.3, lh=(1116, 560),
                    rh=(1328, 560), eyes='joy', shod=False),
                table(170, 830, 620, 260, EARTH, 30), R(190, 560, 20, 270, BARK), R(750, 560, 20, 270, BARK),
                R(160, 540, 640, 26, WOOD, 6),
                [L([(260 + 90 * k, 566), (260 + 90 * k, 610)], BARK, 5) + E(260 + 90 * k, 640, 24, 34, (STRAW, '#B8B2A8', TERRA)[k % 3])
                    for k in range(6)],
                bowl(320, 830, 0.9, '#B8B2A8', E(0, -62, 70, 14, BARK) + flower(-10, -72, 20, MARI)),
                bowl(540, 830, 1, TERRA, E(0, -62, 80, 16, BARK) + leaf(-20, -70, 60, 16, -40)), jar(680, 826, 0.7, TEAL),
                person(
                    430, 1130, 1.45, age='tot', fit='tot', hair='spiky', skin=2, back=True, lh=(350, 780), rh=(500, 770), shod=False),
                person(
                    880, 1120, 1.5, age='tot', fit='tot2', hair='bob', skin=0, look=-0.7, lh=(720, 810), rh='hip', mouth='open',
                    shod=False),
                [L([(x, y), (x - 12, y + 46)], '#D5E4E2', 4, 0.6)
                    for x, y in ((100, 130), (320, 220), (560, 90), (760, 300), (900, 180), (60, 420), (1500, 320), (640, 420))],
                frog(1440, 1130, 1), tuft(60, 1190, 1.8), tuft(1560, 1180, 1.4)
            ],
            -150, -190, 1.16)
    ]


def mandala(cx, cy, s, ky=1.0, rings=6, it=1.0):
    """Rings of seeds, shells, stones and wooden rings; ky squashes for perspective."""
    g = []
    spec = [
        (0, 1, lambda x, y, a: flower(x, y, 44 * s, MARI, TERRA, 8)),
        (95, 8, lambda x, y, a: E(x, y, 26 * s, 14 * s * (ky + 1) / 2, BRICK, a)),
        (
            160, 10,
            lambda x, y, a: C(x, y, 27 * s, None, st=WOOD, sw=13 * s) + C(x - 2 * s, y - 2 * s, 27 * s, None, st=lt(WOOD, 0.3), sw=5 * s)
        ),
        (
            232, 16,
            lambda x, y, a: G(
                [
                    P('M0 -30C18 -30 30 -4 26 16Q0 28 -26 16C-30 -4 -18 -30 0 -30Z', BLUSH),
                    [L([(0, 18), (k * 11, -18)], dk(BLUSH, 0.2), 3) for k in (-1.4, 0, 1.4)]
                ],
                x, y, s, a + 90)
        ),
        (304, 24, lambda x, y, a: ball(x, y, 20 * s, 17 * s, '#8F8A84' if int(a) % 2 else '#B9AFA2')),
        (366, 18, lambda x, y, a: leaf(x, y, 78 * s, 25 * s, a, LEAF if int(a / 20) % 2 else GREEN)),
        (478, 36, lambda x, y, a: E(x, y, 15 * s, 9 * s, AMBER if int(a / 10) % 2 else PLUM, a))
    ]
    for r, k, fn in spec[:rings + 1]:
        for i in range(k):
            a = i * 360 / k
            x, y = pol(cx, cy, r * s, a, r * s * ky)
            g.append(G(fn(0, 0, a), x, y, it) if it != 1 else fn(x, y, a))
    return J(g)


@scene(10, 1, up=70)
def loose_parts():
    tray = lambda x, y, c: basket(
        x, y, 0.62, STRAW, J((ball(px, -104 - i % 2 * 10, 26, 22, c) for i, px in enumerate((-60, -20, 22, 62)))), 110, 70, None, 22)
    return [
        room('#F6DFC8', '#D8A877', 600, dado='#E9B9A8'),
        window(560, 70, 480, 330, [sky('morning'), kradueng(820, 280, 240, 110, '#9DB6C2'), ridge(370, 10, '#93B48C', 3)]),
        sunbeam(560, 400, 480, 800, -160, 0.25), shelf(60, 230, 330, 350, 2, seed=9), pot(1200, 590, 1.1, TEAL),
        pot(1420, 592, 1.4, TERRA, GREEN), E(800, 990, 640, 190, dk(CREAM, 0.15)), E(800, 982, 634, 186, CREAM),
        E(800, 980, 560, 160, '#F6E7CB'), mandala(800, 980, 1.0, 0.33, 5, 0.66),
        person(270, 1010, 1.55, age='tot', fit='tot2', hair='bob', pose='kneel', f=1, look=0.6, nod=0.8, rh=(470, 940), lh='lap'),
        tray(140, 1150, BRICK),
        person(
            560, 800, 1.45, age='tot', fit='tot', hair='short', skin=2, pose='kneel', f=1, look=0.3, nod=0.8, rh=(690, 850),
            lh='lap', mouth='o'),
        person(
            1060, 800, 1.45, age='tot', fit='tot2', hair='pig', skin=0, pose='kneel', f=-1, look=-0.3, nod=0.8, lh=(930, 860),
            rh='lap', eyes='joy'),
        person(
            1350, 1020, 1.55, age='tot', fit='tot', hair='curly', skin=3, pose='kneel', f=-1, look=-0.6, nod=0.8, lh=(1150, 950),
            rh='lap'),
        tray(1480, 1160, LEAF), tray(1290, 1180, MARI)
    ]


@scene(10, 2)
def mandala_top():
    q = rnd(4)
    return [
        R(0, 0, 1600, 1200, lg('#6B4A36', '#523729', a='d')),
        [E(q.uniform(0, 1600), q.uniform(0, 1200), q.uniform(60, 160), q.uniform(10, 22), '#7A573F', 0, 0.35) for _ in range(26)],
        C(812, 618, 560, '#2E1D18', 0.3), C(800, 600, 552, '#D9BD8C'), C(796, 596, 540, '#EAD6AC'), C(800, 600, 420, '#F2E3C0'),
        mandala(800, 600, 1.06, 1, 6, 1.22), [C(150 + 60 * k, 160 + 34 * (k % 2), 30, None, st=WOOD, sw=15) for k in range(2)],
        leaf(90, 1080, 200, 56, -24, LEAF), leaf(1380, 130, 180, 50, 30, MARI),
        [ball(1420 + 52 * (k % 3), 1010 + 50 * (k // 3), 24, 20, (BRICK, PLUM, STRAW)[k % 3]) for k in range(6)]
    ]


@scene(10, 3)
def seed_walk():
    q = rnd(21)
    g = [R(0, 0, 1600, 1200, lg('#F6D58C', '#F4E3B0', '#E2C77C')), C(760, 330, 260, '#FFF3CF', 0.7)]
    for x, w, c in ((90, 30, '#C8A45C'), (360, 24, '#D2B068'), (1010, 26, '#CFAC62'), (1330, 34, '#C49E56'), (1530, 26, '#D2B068')):
        g += [P('M%d 0L%d 760H%dL%d 0Z' % (x, x - w, x + w * 2, x + w), c)]
    g += [
        canopy(200, 60, 420, 170, '#A8A44A', 3, 9), canopy(800, 20, 420, 130, '#C29C3C', 5, 9),
        canopy(1400, 70, 420, 170, '#8E9A44', 7, 9), P('M0 740Q600 660 1600 750V1200H0Z', lg('#C99A4E', '#A87540'))
    ]
    g += [trunk(60, 1010, 1010, 90, EARTH), trunk(1500, 960, 960, 76, EARTH)]
    g += [leaf(
            q.uniform(60, 1540), q.uniform(800, 1190), q.uniform(36, 60), 13, q.uniform(0, 360),
            q.choice((MARI, TERRA, AMBER, BRICK, STRAW)), False)
        for _ in range(46)]
    return g + [
        person(
            540, 1080, 1.55, age='tot', fit='tot2', hair='pony', pose='walk', f=1, look=0.5, lh=(480, 920), rh=(640, 900),
            eyes='joy'),
        basket(470, 1030, 0.5, STRAW, J((ball(k * 40, -106, 26, 22, BRICK) for k in (-1, 0, 1))), 110, 90, None, 22, True),
        person(
            880, 1110, 1.5, age='tot', fit='tot', hair='short', skin=2, pose='squat', look=-0.1, nod=1, lh=(840, 1090),
            rh=(930, 1080), mouth='o'),
        person(1180, 1060, 1.35, age='adult', fit='teacher2', hair='bun', pose='stand', look=-0.5, lh=(1040, 760), rh='carry'),
        leaf(1030, 750, 90, 34, -110, TERRA),
        basket(
            1260, 940, 0.6, STRAW, J((leaf(k * 30, -90, 60, 18, -90 + 30 * k, AMBER) for k in (-1, 0, 1))), 110, 90, None, 22, True),
        butterfly(700, 620, 0.5, CREAM, MARI, 20)
    ]
