"""Works 26-30: data wall, learning boxes, tractor library, nature survey, video letters."""
from kit import *
from land import *
from build import *
from people import person, head
from props import *
from animals import *
from vehicles import bus, motorbike, etaen, tyre
TONE4 = (TEAL, MARI, TERRA, ROSE)


def face(x, y, r, k):
    """A small portrait medallion."""
    b, f = head(
        r, SKIN[k % 4], ('bob', 'short', 'pig', 'spiky', 'pony', 'curly', 'braids', 'side')[k % 8], HAIR[k % 2],
        (-0.3, 0, 0.3)[k % 3], 0, 'open' if k % 3 == 0 else 'smile', False, None, 'joy' if k % 4 == 2 else 'dot')
    return G([b, f], x, y)


def pupil_card(x, y, w, h, c, k, rot=0):
    """Card with a child's head and coloured dots."""
    s = w / 120
    return G(
        [
            R(-w / 2 + 4 * s, -h / 2 + 6 * s, w, h, '#3A2440', 9 * s, 0.18), R(-w / 2, -h / 2, w, h, CREAM, 9 * s),
            R(-w / 2, -h / 2, w, h * 0.56, c, 9 * s), R(-w / 2, h * 0.02, w, h * 0.06, c), C(0, -h * 0.17, w * 0.25, lt(c, 0.55)),
            E(0, -h * 0.2, w * 0.14, w * 0.15, SKIN[k % 4]),
            P(
                'M%s %sC%s %s %s %s %s %sQ0 %s %s %sZ' % tuple((n(v) for v in (-w * 0.16, -h * 0.18, -w * 0.2, -h * 0.42, w * 0.2, -h * 0.42, w * 0.16, -h * 0.18, -h * 0.32, -w * 0.16, -h * 0.18))),
                HAIR[k % 3]),
            C(-w * 0.05, -h * 0.18, w * 0.016, INK), C(w * 0.05, -h * 0.18, w * 0.016, INK),
            P(
                'M%s %sq%s %s %s 0' % (n(-w * 0.05), n(-h * 0.13), n(w * 0.05), n(w * 0.05), n(w * 0.1)), None, None, BRICK,
                w * 0.018),
            [C(-w * 0.3 + w * 0.2 * i, h * 0.22, w * 0.075, TONE4[(k + i) % 4] if i <= k % 4 else '#E3D6BE') for i in range(4)],
            R(-w * 0.34, h * 0.36, w * (0.3 + 0.1 * (k % 4)), h * 0.05, c, 3)
        ],
        x, y, rot=rot)

scene = pictures_of("e0")


@scene(26, 1, up=50)
def data_wall():
    g = [
        R(0, 0, 1600, 1250, lg('#A9C9D4', '#D3E4E4')), R(0, 1010, 1600, 290, '#B98A62'), R(0, 1000, 1600, 16, dk('#B98A62')),
        form(rr(330, 90, 1130, 720, 16), '#C99A62', -14, -12), R(352, 112, 1086, 676, '#D9B27C', 10),
        [R(370 + 268 * k, 128, 250, 46, TONE4[k], 12) + glyph(495 + 268 * k, 151, 15, (4, 3, 0, 7)[k], CREAM) for k in range(4)]
    ]
    for r in range(3):
        for c in range(8):
            if (r * 8 + c) % 7 != 5:
                g.append(pupil_card(432 + 134 * c, 280 + 196 * r, 112, 156, TONE4[c // 2], r * 8 + c + r, (-3, 2, 0, 3, -2)[(r + c) % 5]))
    g += [
        L([(500, 330), (760, 480), (1030, 300), (1300, 520)], BRICK, 5, 0.8),
        [C(px, py, 10, BRICK) for px, py in ((500, 330), (760, 480), (1030, 300), (1300, 520))]
    ]
    return g + [
        person(330, 1150, 1.45, age='adult', fit='teacher2', hair='bun', look=0.6, rh=(560, 560), lh='hip', glasses=True),
        person(660, 1160, 1.6, fit='girl', hair='pony', skin=0, back=True, lh='down', rh=(790, 650)),
        pupil_card(806, 620, 112, 156, MARI, 5, 6),
        person(1200, 1150, 1.5, age='adult', fit='sir', hair='side', skin=2, look=-0.5, lh=(1090, 820), rh='hip', mouth='open'),
        person(960, 1170, 1.5, fit='boyk', hair='spiky', skin=3, look=-0.3, nod=-0.6, lh='chin', rh='down'),
        pot(1500, 1130, 1.3, TERRA), stack(140, 1130, 1.2, (TEAL, MARI, ROSE))
    ]


@scene(26, 2)
def cards_close():
    g = [R(0, 0, 1600, 1200, lg('#C99A62', '#B9864E', a='d'))]
    q = rnd(2)
    g += [C(q.uniform(0, 1600), q.uniform(0, 1200), q.uniform(2, 5), dk('#C99A62', 0.2), 0.5) for _ in range(120)]
    for i, (x, y, rot) in enumerate(((280, 330, -6), (800, 290, 3), (1310, 340, 7), (250, 900, 5), (790, 890, -4), (1330, 900, -3))):
        c = (TEAL, MARI, ROSE, TERRA, MOHOM, LEAF)[i]
        g.append(
            G(
                [
                    R(-200, -246, 410, 516, '#3A2440', 26, 0.22), R(-206, -256, 400, 510, CREAM, 26),
                    P(rr(-206, -256, 400, 320, 26), c), R(-206, 30, 400, 40, c), C(-6, -90, 128, lt(c, 0.5)), face(-6, -88, 84, i),
                    [C(-132 + 84 * k, 132, 28, dk(TONE4[k], 0.12)) + C(-134 + 84 * k, 129, 24, TONE4[k]) if k <= (i * 2 + 1) % 4 + (i % 2 == 0) else C(-132 + 84 * k, 132, 27, '#E3D6BE')
                        for k in range(4)],
                    R(-160, 194, 120 + 40 * (i % 4), 16, c, 8), C(-6, -240, 20, BRICK), C(-10, -245, 13, '#D9745A'),
                    C(-13, -248, 4, CREAM)
                ],
                x, y, 1, rot))
    g += [
        P('M290 80Q560 240 806 40', None, None, BRICK, 8), P('M806 40Q1080 220 1330 90', None, None, BRICK, 8),
        P('M290 80Q180 400 232 655M806 40Q860 420 806 640', None, 0.0, BRICK, 8)
    ]
    return g + [flower(540, 590, 54, CREAM, MARI), flower(1070, 600, 46, ROSE, MARI)]


@scene(26, 3)
def helped():
    return [
        R(0, 0, 1600, 1200, lg('#31457A', '#4B5E92')),
        window(
            1000, 110, 420, 420,
            [
                sky('dusk'), moon(1290, 230, 34), kradueng(1180, 400, 220, 110, '#655D8A'), ridge(480, 12, '#4B5066', 3),
                stars(1500, 300, 20, 4)
            ],
            BARK),
        R(0, 780, 1600, 420, lg('#7A5438', '#5E3F2D')), shelf(120, 220, 330, 470, 3, WOOD, 12), L([(700, 0), (700, 190)], INK, 6),
        PG([(640, 250), (760, 250), (1280, 1130), (260, 1130)], '#FFE3A0', 0.2), form('M610 260Q700 110 790 260Z', MARI, -14, 0),
        E(700, 260, 90, 15, '#FFF6D8'),
        person(
            560, 930, 2.0, age='adult', fit='teacher', hair='lowbun', pose='half', look=0.5, nod=0.8, lh=(480, 900), rh=(760, 850),
            mouth='smile'),
        person(
            960, 960, 2.15, fit='boy', hair='short', skin=2, pose='half', look=-0.4, nod=1, lh=(840, 880), rh=(1060, 900),
            eyes='joy'),
        P('M150 920H1450L1560 1200H40Z', lg(lt(WOOD, 0.15), WOOD)), R(40, 1176, 1520, 24, dk(WOOD, 0.3)),
        openbook(790, 960, 1.9, TEAL, 0, -3), pencil(880, 850, 1.2, MARI, 30, 120),
        [J([C(1100 + 70 * k, 990, 30, dk(TONE4[k], 0.2)), C(1097 + 70 * k, 985, 27, TONE4[k])]) for k in range(4)],
        jar(330, 1060, 1.15, CREAM, TEAL, 0.2), stack(1290, 1120, 1.3, (INDIGO, ROSE, LEAF))
    ]


def lbox(x, y, s=1, c=TEAL, mark=4):
    return G(
        [
            shadow(10, 2, 120, 14), box(-110, -130, 220, 130, c, 12, -20, 0), R(-118, -150, 236, 36, lt(c, 0.15), 10),
            R(20, -150, 98, 36, dk(c, 0.08), 10), C(0, -62, 40, CREAM), glyph(0, -62, 24, mark, TERRA),
            R(-118, -40, 236, 8, dk(c, 0.2))
        ],
        x, y, s)


@scene(27, 1, up=70)
def box_comes():
    return [
        vista('rose', 900, 590, 560, 230, 13), mist(490, 150), sun(700, 200, 56), ground(640, '#D6CF8C', c2='#B5A661'),
        stilt(1230, 900, 1.75, WOOD, BRICK, -1), banana(1560, 880, 1.2), bamboo(60, 830, 1.1),
        P('M-20 1010C300 980 700 1010 900 1060L830 1310H-20Z', '#E6CF9B'),
        motorbike(
            400, 1090, 1.35, TERRA,
            J(
                [
                    box(-262, -330, 150, 138, MOHOM, 12, -14, 0), R(-268, -344, 162, 26, lt(MOHOM, 0.2), 8),
                    C(-187, -256, 34, CREAM), glyph(-187, -256, 20, 7, TERRA)
                ])),
        person(
            720, 1120, 1.35, age='adult', fit='sirm', hair='short', skin=1, look=0.6, lh=(820, 850), rh=(880, 850), hat='helmet',
            mouth='open'),
        lbox(860, 880, 0.85, MARI, 4),
        person(1010, 1130, 1.55, fit='girl', hair='pig', skin=2, look=-0.6, lh=(900, 850), rh=(950, 850), eyes='joy'),
        person(
            1220, 1140, 1.3, age='adult', fit='granny', hair='lowbun', hc=3, skin=2, look=-0.5, lh='chest', rh='chest', eyes='joy'),
        hen(1400, 1160, 0.95, TERRA, True), chick(1330, 1170), chick(1470, 1165, 0.8), dog(540, 1185, 0.85, '#8A6A4C'),
        tuft(140, 1190, 1.5)
    ]


@scene(27, 2)
def box_open():
    g = [
        R(0, 0, 1600, 1200, lg('#27566A', '#3E8486')), C(800, 470, 500, '#4F9A94', 0.45), C(800, 470, 380, '#74B3A6', 0.4),
        R(0, 900, 1600, 300, lg('#7A4A38', '#5E3A30')), R(0, 894, 1600, 14, '#94604A'), shadow(830, 1080, 520, 46, 0.3)
    ]
    g += [
        PG([(330, 620), (420, 470), (1180, 470), (1270, 620)], dk(MARI, 0.5)),
        PG([(420, 470), (1180, 470), (1110, 250), (490, 250)], dk(MARI, 0.08)),
        PG([(440, 452), (1160, 452), (1096, 272), (504, 272)], lt(MARI, 0.12)), flower(800, 360, 66, CREAM, TERRA, 8),
        flower(640, 370, 34, CREAM), flower(960, 370, 34, ROSE)
    ]
    g += [
        book(500, 500, 150, 220, TERRA, -10), book(640, 470, 140, 230, INDIGO, -3), book(1110, 480, 150, 230, TEAL, 9),
        [pencil(740 + 34 * k, 600, 1.3, c, -8 + 5 * k, 170) for k, c in enumerate((TERRA, GREEN, MARI, MOHOM, ROSE))],
        phin(990, 520, 0.62, 10), ball(430, 590, 60, 60, ROSE), drum(930, 640, 0.8, BRICK, 80, 120),
        block(1140, 620, 90, mark=3, mc=GREEN, rot=6), puppetish(590, 560)
    ]
    g += [
        form(pts([(320, 620), (1280, 620), (1236, 1060), (364, 1060)]), MARI, -34, -10), R(304, 600, 992, 50, lt(MARI, 0.18), 14),
        R(900, 600, 396, 50, lt(MARI, 0.04), 14), C(800, 850, 132, CREAM), glyph(800, 850, 84, 4, TERRA),
        [glyph(500 + 600 * k, 850, 44, 3 + 4 * k, lt(MARI, 0.45)) for k in range(2)], R(354, 980, 890, 14, dk(MARI, 0.25))
    ]
    return g + [
        jar(180, 1090, 1.3, LEAF, TERRA, 0.6), block(1360, 1100, 110, mark=6, mc=TERRA),
        block(1420, 980, 80, mark=7, mc=INDIGO, c=SAND), mango(290, 1110, 1.1), leaf(1300, 1150, 140, 40, 10, LEAF)
    ]


def puppetish(x, y):
    return G(
        [
            ball(0, 0, 56, 56, '#E0B888'), P('M-58 0C-64 -90 64 -90 58 0C30 -36 -30 -36 -58 0Z', BRICK), C(-20, 4, 7, INK),
            C(20, 4, 7, INK), P('M-16 26Q0 40 16 26', None, None, BRICK, 5), C(-34, 20, 10, ROSE, 0.6), C(34, 20, 10, ROSE, 0.6)
        ],
        x, y)


@scene(27, 3)
def paddy_road():
    q = rnd(3)
    g = [
        R(0, 0, 1600, 1200, lg('#F3A96A', '#F8CF94', '#FBE8C4')), sun(1120, 430, 100, '#FFF3CC', '#FFC980'),
        cloud(360, 190, 1.2, '#FBE0BC'), cloud(720, 120, 0.7, '#FBE0BC'), kradueng(430, 400, 500, 220, '#B98A86'),
        ridge(610, 20, '#C09A66', 7), ridge(660, 12, '#A89A50', 2),
        paddies(670, 560, seed=12, cs=('#C9C25A', '#DBC968', '#A8B04C', '#BFB952'))
    ]
    g += [
        P('M-20 930C400 880 1100 1000 1640 900V960C1100 1070 400 940 -20 1000Z', '#E2BF86'),
        P('M-20 1000C400 940 1100 1070 1640 960V985C1100 1096 400 966 -20 1026Z', '#B98F58'), palm(230, 800, 0.8, '#6E7F3E'),
        palm(1440, 790, 0.95, '#6E7F3E'), palm(1340, 760, 0.6, '#7E8A48'), stilt(1010, 720, 0.4), tree(640, 760, 0.5, '#7E8F48')
    ]
    g += [
        motorbike(
            760, 985, 1.0, TERRA,
            J(
                [
                    box(-262, -330, 150, 138, TEAL, 12, -14, 0), R(-268, -344, 162, 26, lt(TEAL, 0.2), 8),
                    box(-256, -440, 138, 98, MARI, 12, -14, 0)
                ])),
        person(
            735, 840, 0.9, age='adult', fit='sirm', hair='short', pose='sit', f=1, look=0.6, lh=(830, 735), rh=(838, 735),
            hat='helmet', sh=False)
    ]
    return g + [
        J((rice(x, y, s) for x, y, s in [(40 + 64 * k + k % 3 * 9, 1190 - k % 2 * 24, 1.15) for k in range(25)])),
        [flybird(240 + 90 * k, 330 - 26 * (k % 2), 0.6, '#8A5F62') for k in range(4)], buffalo(1230, 900, 0.32),
        egret(420, 900, 0.8), egret(500, 880, 0.6)
    ]


def egret(x, y, s=1):
    return G(
        [
            L([(-4, -40), (-4, 0)], BARK, 4), L([(8, -40), (8, 0)], BARK, 4),
            B([(-50, -44), (-20, -78), (20, -76), (30, -56), (0, -38)], WHITE),
            tube([(22, -66), (44, -100), (30, -130)], WHITE, 13, '#DDD6D2', True), ball(34, -138, 13, 11, WHITE),
            PG([(44, -142), (78, -134), (44, -132)], MARI), C(37, -140, 2.5, INK)
        ],
        x, y, s)


def library_load(seed=5):
    """Shelves of books for the e-taen bed (local coordinates)."""
    return J([shelf(-430, -470, 260, 280, 2, WOOD, seed), shelf(-160, -470, 260, 280, 2, WOOD, seed + 3)])


@scene(28, 1, up=80)
def tractor_library():
    return [
        vista('gold', 1180, 560, 540, 230, 16), sun(520, 220, 66), lite(lambda: stilt(1420, 720, 0.85)),
        temple(360, 590, 0.5, '#C0925E'), ground(640, '#D3BE68', c2='#B39C4C'), lite(lambda: [palm(90, 760, 0.95)]),
        lite(lambda: raintree(1560, 760, 0.55, '#8A9A4A')), etaen(800, 1000, 1.42, MOHOM, library_load()),
        awning(190, 260, 790, 110, TEAL, CREAM, 9), tube([(206, 760), (206, 350)], EARTH, 14),
        tube([(962, 760), (962, 350)], EARTH, 14),
        person(
            1140, 790, 1.15, age='adult', fit='farmer', hair='short', skin=3, pose='sit', f=1, look=-0.4, lh='wave', rh=(1240, 690),
            hat='straw', mouth='open', sh=False),
        person(330, 1140, 1.55, fit='girl', hair='pig', back=True, lh='down', rh=(440, 640)),
        person(
            640, 1170, 1.4, age='tot', fit='tot', hair='short', skin=2, look=0.3, nod=0.6, lh='read', rh='read',
            held=openbook(672, 985, 0.7, TERRA, 0), eyes='down'),
        person(930, 1160, 1.5, fit='boyk', hair='spiky', skin=1, look=-0.5, lh=(800, 700), rh='down', mouth='open'),
        book(792, 680, 70, 92, ROSE, -10),
        person(
            1370, 1160, 1.4, fit='mohomg', hair='braids', skin=0, look=-0.4, lh='carry', rh='carry', eyes='joy',
            held=stack(1330, 960, 0.6, (TEAL, MARI, TERRA, INDIGO))),
        dog(130, 1160, 0.9, sit=True), tuft(1540, 1190, 1.4, '#8C8A3E')
    ]


@scene(28, 2)
def crate():
    g = [
        R(0, 0, 1600, 1200, lg('#4B7F45', '#6F9A4B', a='d')),
        [leaf(x, y, 420, 110, a, c)
            for x, y, a, c in (
                (-60, 300, -20, '#457A44'), (1660, 260, 200, '#5A8C4A'), (-40, 120, 30, '#5A8C4A'), (1640, 60, 160, '#457A44'),
                (1500, -60, 110, '#3F7040'), (120, -80, 70, '#3F7040')
            )],
        R(0, 900, 1600, 300, lg(WOOD, '#96683E')), R(0, 890, 1600, 20, lt(WOOD, 0.3)), shadow(830, 1080, 560, 46, 0.35)
    ]
    q = rnd(14)
    x = 300
    cols = (TERRA, CREAM, TEAL, MARI, INDIGO, ROSE, AMBER, MOHOM, PLUM, LEAF, BRICK, STRAW)
    i = 0
    while x < 1270:
        w, h = (q.uniform(54, 96), q.uniform(330, 470))
        c = cols[i % 12]
        y = 800 - h
        g += [
            form(rr(x, y, w - 4, h, 10), c, -w * 0.22, 0), R(x, y + 40, w - 4, 14, lt(c, 0.5) if c != CREAM else BRICK),
            R(x, y + 62, w - 4, 6, lt(c, 0.5) if c != CREAM else BRICK),
            glyph(x + w / 2 - 2, y + 150, w * 0.24, i + i // 4, lt(c, 0.6) if c != CREAM else TEAL)
        ]
        x += w
        i += 1
    g += [
        form(rr(260, 640, 1080, 430, 14), WOOD, -30, 0), [R(260, 640 + 148 * k, 1080, 10, dk(WOOD, 0.35)) for k in (1, 2)],
        R(250, 626, 1100, 34, lt(WOOD, 0.25), 10), R(300, 640, 44, 430, dk(WOOD, 0.12)), R(1256, 640, 44, 430, dk(WOOD, 0.2)),
        [C(322, 690 + 148 * k, 9, dk(WOOD, 0.45)) for k in range(3)], [C(1278, 690 + 148 * k, 9, dk(WOOD, 0.45)) for k in range(3)],
        R(690, 690, 220, 54, dk(WOOD, 0.55), 27)
    ]
    g += [C(800, 905, 92, CREAM), glyph(800, 905, 60, 7, TERRA)]
    return g + [
        G(
            [
                E(0, 20, 300, 70, '#3A2440', o=0.3), E(0, 0, 290, 72, dk(STRAW, 0.15)),
                form(
                    'M-250 -6C-160 -60 -110 -190 0 -194C110 -190 160 -60 250 -6Q0 40 -250 -6Z', STRAW, -30, -4,
                    extra=[P(vweave(-260, -200, 520, 230, 26), dk(STRAW, 0.2), 0.45)]),
                P('M-120 -96Q0 -60 120 -96L132 -66Q0 -26 -132 -66Z', BRICK)
            ],
            1330, 1070, 0.85, -6),
        openbook(260, 1070, 1.5, TERRA, 0, -6)
    ]


@scene(28, 3)
def tractor_road():
    g = [
        R(0, 0, 1600, 1200, lg('#A9CBD6', '#E9DFC0', '#F7D9AE')), sun(300, 330, 70), cloud(1150, 180, 1.2), cloud(760, 110, 0.6),
        kradueng(980, 360, 560, 240, '#8FA9B8'), mist(520, 140), ridge(610, 24, '#9DB68A', 4), ridge(670, 16, '#87A85E', 8),
        paddies(690, 320, seed=15),
        P(
            'M0 960C300 900 800 1000 1100 930C1300 890 1450 900 1600 880V1060C1300 1040 900 1130 500 1080C300 1060 100 1080 0 1100Z',
            '#DDBF8A'),
        P('M0 1100C100 1080 300 1060 500 1080C900 1130 1300 1040 1600 1060V1210H0Z', '#86A24E')
    ]
    g += [
        bamboo(1500, 900, 1.2), etaen(680, 1020, 0.95, MOHOM, library_load(9)), awning(272, 516, 530, 76, TERRA, CREAM, 9),
        tube([(286, 870), (286, 580)], EARTH, 10), tube([(786, 870), (786, 580)], EARTH, 10),
        person(
            905, 880, 0.85, age='adult', fit='farmer', hair='short', skin=3, pose='sit', f=1, look=0.5, lh=(990, 815), rh='wave',
            hat='straw', sh=False, mouth='open')
    ]
    return g + [
        person(1290, 1090, 1.2, fit='girl', hair='pony', skin=1, pose='run', f=-1, look=-0.6, lh='up', rh='out', mouth='open'),
        person(
            1440, 1110, 1.15, age='tot', fit='tot', hair='spiky', skin=2, pose='run', f=-1, look=-0.6, lh='wave', rh='out',
            eyes='joy'),
        buffalo(120, 850, 0.4), J((rice(60 + 100 * k, 1185 - k % 2 * 16, 1.1) for k in range(16))),
        [C(180 + 34 * k, 1010 - 8 * (k % 2), 16 + 5 * (k % 3), '#EBD9B4', 0.6) for k in range(3)],
        flower(1180, 1150, 28, ROSE, stem=50), [flybird(520 + 80 * k, 240 - 24 * (k % 2), 0.5, '#7C8F8E') for k in range(3)]
    ]


def binoc(x, y, s=1, rot=0):
    return G(
        [
            box(-54, -22, 50, 50, '#3A3540', 14, -6, -3), box(4, -22, 50, 50, '#3A3540', 14, -6, -3),
            R(-14, -14, 28, 26, '#5A5460', 6), R(-58, -30, 56, 14, BRICK, 6), R(4, -30, 56, 14, BRICK, 6)
        ],
        x, y, s, rot)


@scene(29, 1, up=70)
def survey():
    g = [
        R(0, 0, 1600, 1300, lg('#CFE3B8', '#A3C48A', '#7FA967')),
        PG([(560, 0), (860, 0), (1240, 1000), (760, 1000)], '#FFF8D0', 0.35),
        PG([(1040, 0), (1180, 0), (1500, 1000), (1300, 1000)], '#FFF8D0', 0.25)
    ]
    g += [P('M%d 0L%d 800H%dL%d 0Z' % (x, x - 10, x + w + 14, x + w), c)
        for x, w, c in ((330, 34, '#8FB07A'), (640, 26, '#9CBB86'), (980, 40, '#86A872'), (1230, 26, '#97B782'))]
    g += [
        canopy(250, 60, 460, 190, LEAF, 3, 10), canopy(900, -10, 420, 150, GREEN, 6, 10), canopy(1480, 90, 430, 220, FOREST, 8, 10),
        P('M0 820C300 760 700 800 900 780S1400 740 1600 790V1300H0Z', lg('#5F8C48', '#3F6B3E')), trunk(90, 980, 980, 70, EARTH),
        trunk(1500, 960, 960, 90, EARTH), tube([(1500, 480), (1320, 430), (1130, 450)], BARK, 26, smooth=True),
        leaf(1130, 450, 80, 22, 160, LEAF), leaf(1150, 440, 80, 22, -120, GREEN), bird(1250, 420, 1.1, TEAL, MARI, True),
        [leaf(150, 1190, 260, 60, a, c) for a, c in ((-130, FOREST), (-90, GREEN), (-50, FOREST))],
        [leaf(1450, 1200, 280, 64, a, c) for a, c in ((-140, FOREST), (-100, GREEN), (-60, FOREST))]
    ]
    bino = binoc(905, 590, 0.95, 20)
    return g + [
        person(
            560, 1120, 1.65, fit='scoutg', hair='pig', skin=1, look=0.15, nod=0.6, lh=(500, 830), rh=(630, 830), eyes='down',
            held=openbook(566, 815, 0.85, TERRA, 0)),
        person(860, 1120, 1.65, fit='scout', hair='short', skin=2, look=0.6, nod=-1, lh=(870, 615), rh=(940, 600)), bino,
        person(1180, 1140, 1.45, age='tot', fit='tot2', hair='bob', skin=0, look=-0.2, nod=-1, lh='up', rh='chest', mouth='o'),
        butterfly(1080, 700, 0.8, MARI, TERRA, 24), butterfly(360, 560, 0.7, ROSE, PLUM, -20),
        butterfly(720, 420, 0.5, SKY, MOHOM, 16), butterfly(1400, 700, 0.45, CREAM, MARI, -16),
        flower(300, 1130, 34, ROSE, stem=60), flower(740, 1160, 26, CREAM, stem=30), flower(1320, 1150, 30, MARI, TERRA, stem=40)
    ]


@scene(29, 2)
def butterflies():
    g = [
        R(0, 0, 1600, 1200, lg('#1F4A40', '#2C5843', a='d')),
        [leaf(x, y, 460, 120, a, c)
            for x, y, a, c in (
                (-60, 1240, -60, '#2F6A4C'), (240, 1260, -80, '#3B7A4E'), (1660, 1240, -120, '#2F6A4C'),
                (1330, 1260, -100, '#3B7A4E'), (-60, 760, -10, '#27604A'), (1660, 700, 190, '#27604A'), (1600, -60, 130, '#2A664B'),
                (0, -60, 50, '#2A664B')
            )]
    ]
    for x, y, h, c in ((360, 800, 420, ROSE), (1230, 840, 380, MARI), (800, 900, 320, CREAM), (1010, 1010, 220, TERRA), (590, 1030, 200, MARI)):
        g += [
            tube([(x, y), (x + 10, y + h)], LEAF, 14), leaf(x + 4, y + 150, 120, 34, -30, LEAF),
            leaf(x + 4, y + 190, 120, 34, -150, GREEN), flower(x, y, 84, c, MARI if c != MARI else BRICK, 8),
            flower(x, y, 50, lt(c, 0.3), AMBER if c != MARI else BRICK, 8, rot=22)
        ]
    return g + [
        butterfly(790, 500, 3.3, MARI, TERRA, 8), butterfly(310, 400, 1.9, '#7FB8D0', MOHOM, -22),
        butterfly(1330, 380, 2.0, ROSE, PLUM, 24), butterfly(1120, 760, 1.0, CREAM, MARI, 34),
        butterfly(470, 790, 0.9, RICE, TEAL, -30),
        [C(x, y, r, '#F6E7B0', 0.55)
            for x, y, r in ((120, 200, 6), (560, 140, 8), (1020, 130, 6), (1500, 640, 8), (180, 640, 6), (1480, 190, 5), (690, 960, 6))]
    ]


@scene(29, 3, 1200, 1600)
def hornbill():
    g = [
        R(0, 0, 1200, 1600, lg('#F6D9A8', '#DDE0A8', '#8FB57A')), sun(360, 330, 110, '#FFF6D8', '#FFE2A0'),
        kradueng(760, 620, 420, 190, '#A3B89A'), ridge(860, 30, '#93B07A', 3, 1200, 1600), mist(780, 180, 1200),
        treeline(960, '#6F9A62', 4, r=70, x1=1240), treeline(1090, '#558551', 8, r=84, x1=1240), R(0, 1110, 1200, 490, '#4B7A48'),
        treeline(1280, '#3F6B43', 2, r=100, x1=1240), R(0, 1290, 1200, 310, '#33593C')
    ]
    g += [
        P('M1200 120C960 300 900 640 1010 980C1060 1180 1040 1400 1000 1620H1260V100Z', EARTH),
        P('M1200 300C1060 500 1050 800 1110 1060C1140 1240 1120 1400 1100 1620H1260V300Z', BARK),
        tube([(1060, 800), (700, 830), (340, 760), (180, 790)], BARK, 46, smooth=True),
        [leaf(x, y, 150, 42, a, c)
            for x, y, a, c in (
                (200, 780, 190, LEAF), (190, 790, 130, GREEN), (320, 760, -110, LEAF), (240, 770, -70, GREEN),
                (980, 800, 70, GREEN), (900, 820, 110, LEAF)
            )],
        canopy(1080, 60, 420, 230, GREEN, 3, 11), canopy(240, -20, 460, 150, LEAF, 6, 11)
    ]
    hb = [
        P('M-60 140L-130 420L-60 440L20 170Z', INK), P('M-96 300L-112 360L-36 380L-20 310Z', CREAM),
        form('M-90 170C-130 40 -60 -90 40 -100C130 -90 130 60 70 150C30 210 -50 220 -90 170Z', '#3A3540', -12, -8),
        P('M-94 170C-120 60 -70 -40 0 -50C40 10 10 140 -60 200Z', INK),
        P('M-98 130C-60 150 -20 140 10 110L0 150C-30 176 -70 180 -96 160Z', CREAM), ball(60, -120, 68, 62, CREAM),
        P('M60 -182C20 -190 0 -150 0 -110C30 -130 50 -150 60 -182Z', INK),
        form('M96 -150C190 -170 260 -120 270 -30C230 -80 160 -96 100 -92Z', MARI, -6, -8),
        form('M70 -176C120 -230 210 -220 226 -170C190 -180 140 -170 96 -146Z', AMBER, -6, -6), C(72, -134, 12, BRICK),
        C(72, -134, 7, INK), L([(-10, 196), (-10, 240)], '#6E6670', 14), L([(40, 186), (40, 238)], '#6E6670', 14)
    ]
    return g + [
        G(hb, 560, 580, 1.15), person(330, 1540, 1.35, fit='scout', hair='short', skin=2, back=True, lh=(330, 1140), rh='down'),
        person(560, 1550, 1.3, fit='scoutg', hair='pony', back=True, lh='down', rh=(640, 1170)),
        butterfly(820, 1170, 0.8, MARI, TERRA, 20), butterfly(200, 1040, 0.6, CREAM, ROSE, -16),
        [leaf(900, 1620, 260, 64, a, c) for a, c in ((-130, GREEN), (-90, LEAF), (-60, GREEN))],
        [leaf(60, 1620, 220, 60, a, c) for a, c in ((-110, GREEN), (-60, LEAF))]
    ]


def globe(x, y, s=1):
    d = el(0, -190, 130, 130)
    land_ = [
        B([(-90, -260), (-30, -290), (20, -250), (-10, -200), (-60, -190), (-100, -220)], LEAF),
        B([(20, -180), (80, -210), (120, -160), (80, -100), (40, -90), (10, -140)], GREEN),
        B([(-80, -140), (-40, -150), (-20, -100), (-60, -80)], LEAF), B([(60, -290), (110, -260), (90, -240), (50, -262)], LEAF)
    ]
    return G(
        [
            shadow(14, 4, 110, 16), form('M-80 0Q0 -40 80 0Q0 14 -80 0Z', dk(WOOD, 0.1), -10, 0),
            tube([(0, -10), (0, -50)], WOOD, 20), P('M-60 -330A156 156 0 0 0 70 -48', None, None, STRAW, 14),
            form(d, '#7FB8D0', -22, -14, extra=land_ + [P('M60 -320A190 190 0 0 1 60 -60A130 130 0 0 0 60 -320Z', '#38203C', 0.16)]),
            C(-56, -332, 12, MARI), C(66, -46, 12, MARI), [C(px, py, 7, TERRA) for px, py in ((54, -150), (-50, -240))],
            P('M54 -150Q20 -260 -50 -240', None, None, CREAM, 4)
        ],
        x, y, s)


def tablet(x, y, w, h, inner, rot=0, c=INK):
    return G(
        [
            R(-w / 2 + 8, -h / 2 + 12, w, h, '#3A2440', 26, 0.22), R(-w / 2, -h / 2, w, h, c, w * 0.05),
            clip(rr(-w * 0.455, -h * 0.44, w * 0.91, h * 0.88, w * 0.02), inner), C(-w * 0.478, 0, w * 0.007, '#6E6670')
        ],
        x, y, rot=rot)


@scene(30, 1, up=70)
def video_letter():
    return [
        R(0, 0, 1600, 1200, lg('#DE9C8C', '#F3CDB8')), R(0, 820, 1600, 480, lg('#B98A62', '#9C6F4A')),
        window(
            100, 130, 380, 380,
            [sky('noon'), kradueng(300, 330, 240, 120, '#7BA0B2'), ridge(430, 10, LEAF, 3), papaya(400, 540, 0.8)]),
        R(620, 110, 560, 330, '#7FB8D0', 12),
        clip(
            rr(620, 110, 560, 330, 12),
            [
                B([(660, 170), (760, 150), (800, 210), (740, 270), (690, 240)], LEAF),
                B([(740, 300), (790, 310), (780, 400), (740, 380)], GREEN),
                B([(860, 170), (1000, 140), (1120, 170), (1140, 240), (1040, 270), (1000, 230), (900, 220)], LEAF),
                B([(890, 260), (960, 270), (950, 370), (910, 360)], GREEN),
                B([(1060, 340), (1130, 330), (1140, 380), (1080, 390)], LEAF)
            ]),
        P('M1070 250Q960 120 930 190M1070 250Q900 20 730 200M1070 250Q1120 320 1100 360', None, None, CREAM, 5),
        [C(px, py, 11, BRICK) for px, py in ((1070, 250), (930, 190), (730, 200), (1100, 360))],
        bunting(560, 50, 1560, 40, 10, 30, (TERRA, TEAL, MARI, ROSE)),
        person(600, 1030, 1.95, fit='girl', hair='bob', skin=0, pose='half', look=0.5, lh=(520, 980), rh='wave', mouth='open'),
        person(930, 1030, 1.95, fit='boy', hair='spiky', skin=2, pose='half', look=0.4, lh=(860, 1000), rh=(1040, 930), eyes='joy'),
        globe(300, 1030, 1.25), R(60, 1010, 1060, 300, WOOD, 10), R(50, 1000, 1080, 30, lt(WOOD, 0.2), 8),
        G([R(-80, -50, 160, 100, CREAM, 8), P('M-80 -50L0 14L80 -50', None, None, SAND, 6), C(0, 8, 15, TERRA)], 760, 985, 0.8, -6),
        tube([(1330, 760), (1230, 1180)], '#5A5460', 16), tube([(1330, 760), (1440, 1180)], '#5A5460', 16),
        tube([(1330, 760), (1345, 1150)], '#45404A', 16),
        tablet(
            1330, 690, 300, 220,
            [R(-150, -110, 300, 220, '#F8E8CC'), face(-50, 10, 42, 0), face(52, 14, 42, 3), R(-150, 66, 300, 60, WOOD)], -4),
        person(1480, 1180, 1.5, fit='girl', hair='braids', skin=1, look=-0.7, lh=(1420, 800), rh='hip', eyes='dot')
    ]


@scene(30, 2)
def tablet_close():
    inner = [
        R(-500, -330, 1000, 660, lg('#BFDDE8', '#EAF1EC')), P('M-500 120C-300 20 -100 80 60 40S360 0 500 60V340H-500Z', WHITE),
        PG([(-420, 120), (-300, -60), (-180, 120)], '#3F6B5A'), PG([(-400, 60), (-300, -110), (-200, 60)], '#4B7F68'),
        PG([(310, 130), (400, -20), (490, 130)], '#3F6B5A'), R(200, -10, 150, 130, '#B5573E'),
        PG([(180, -10), (275, -100), (370, -10)], WHITE), R(255, 50, 40, 70, BARK),
        [C(x, y, 7, WHITE)
            for x, y in ((-350, -200), (-200, -250), (-60, -200), (120, -240), (300, -190), (420, -250), (-440, -90), (160, -130), (40, -280))],
        person(
            -40, 350, 2.5, fit='sport', top='#C9573E', hair='short', hc=2, skin=0, pose='half', look=0, lh='down', rh='wave',
            mouth='open', long=True),
        P('M-130 70Q-40 120 50 70L60 120Q-40 170 -140 118Z', TEAL), R(20, 110, 50, 130, TEAL, 8)
    ]
    return [
        R(0, 0, 1600, 1200, lg('#2F4478', '#41629E', a='d')),
        [C(x, y, r, '#5A79B0', 0.25) for x, y, r in ((200, 200, 240), (1450, 1000, 300), (1300, 120, 160))],
        P('M60 1080Q500 700 800 200T1540 60', None, 0.0, CREAM, 6),
        "<path d='M120 180Q500 -40 820 90T1500 130' fill='none' stroke='%s' stroke-width='7' stroke-dasharray='4 26'/>" % CREAM,
        tablet(800, 600, 1020, 740, inner, -3),
        G(
            [
                PG([(-80, 20), (90, -50), (20, 60)], WHITE), PG([(-80, 20), (90, -50), (-10, 34)], '#DDD6D2'),
                PG([(-10, 34), (20, 60), (-4, 66)], '#B9B0B4')
            ],
            1500, 130, 1.3, -10),
        globe(1380, 1150, 1.7),
        G(
            [
                R(-170, -110, 350, 230, '#1C2A50', 12, 0.3), R(-180, -120, 350, 230, CREAM, 12),
                P('M-180 -120L-5 20L170 -120', None, None, SAND, 8),
                [R(92, -100, 60, 70, TEAL, 4), kradueng(122, -64, 30, 22, CREAM)], C(-5, 20, 30, TERRA), glyph(-5, 20, 17, 7, CREAM)
            ],
            230, 1030, 1, -12),
        flower(120, 820, 50, ROSE)
    ]


@scene(30, 3)
def one_world():
    g = [R(0, 0, 1600, 1200, lg('#1C2A50', '#2F4478')), stars(1600, 900, 100, 33)]
    bg = g
    d = el(800, 1110, 800, 640)
    g = [E(800, 1110, 860, 700, '#7FB8D0', o=0.16), E(800, 1110, 828, 668, '#7FB8D0', o=0.22), P(d, '#6BA6C4')]
    g.append(
        clip(
            d,
            [
                B(
                    [(-40, 800), (260, 640), (520, 560), (700, 620), (640, 760), (420, 860), (300, 1000), (120, 1210), (-60, 1210)],
                    '#8FB05A'),
                B([(0, 1000), (200, 860), (360, 900), (300, 1080), (180, 1220), (-40, 1220)], '#6F9A4B'),
                B(
                    [
                        (960, 560), (1200, 540), (1480, 760), (1640, 1000), (1640, 1220), (1300, 1200), (1180, 980), (1040, 860),
                        (920, 700)
                    ],
                    '#EDF1EC'),
                B([(1240, 720), (1400, 860), (1520, 1060), (1380, 1100), (1260, 940)], '#D5E2E4'),
                B([(640, 960), (760, 900), (840, 1000), (780, 1140), (680, 1120)], '#B4C65A')
            ]))
    g += [
        G(kradueng(0, -110, 120, 110, '#5E8A86'), 330, 660, 1, -30), G(palm(0, 0, 0.5), 450, 580, 1, -24),
        G(stilt(0, 0, 0.5), 235, 760, 1, -40),
        G([PG([(-40, 0), (0, -130), (40, 0)], '#3F6B5A'), PG([(-30, -50), (0, -150), (30, -50)], WHITE)], 1215, 590, 1, 27),
        G([PG([(-40, 0), (0, -130), (40, 0)], '#4B7F68'), PG([(-30, -50), (0, -150), (30, -50)], WHITE)], 1290, 630, 0.9, 31),
        G(
            [R(-60, -90, 120, 92, '#B5573E'), PG([(-80, -90), (0, -160), (80, -90)], WHITE), R(-16, -50, 34, 52, MARI)], 1375, 685,
            1, 36)
    ]
    g += [
        "<path d='M560 180Q810 60 1060 180' fill='none' stroke='#F2AE3A' stroke-width='9' stroke-dasharray='4 26'/>",
        G(
            [
                PG([(-80, 20), (90, -50), (20, 60)], WHITE), PG([(-80, 20), (90, -50), (-10, 34)], '#DDD6D2'),
                PG([(-10, 34), (20, 60), (-4, 66)], '#B9B0B4')
            ],
            808, 150, 1, 14)
    ]
    return bg + [
        moon(1400, 170, 66), lantern(180, 230, 0.8), lantern(330, 120, 0.5),
        G(
            g + [
                G(
                    person(0, 0, 1.22, fit='mohomg', hair='pig', skin=1, look=0.5, lh='down', rh='wave', mouth='open', sh=False),
                    655, 502, 1, -8),
                G(
                    person(
                        0, 0, 1.22, fit='sport', top=TERRA, hair='short', hc=2, skin=0, look=-0.5, lh='wave', rh='down', eyes='joy',
                        sh=False, long=True, bot='trousers', bc=INDIGO),
                    965, 502, 1, 8)
            ],
            -160, 46, 1.2)
    ]
