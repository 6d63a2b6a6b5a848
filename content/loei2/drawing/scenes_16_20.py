"""Works 16-20: cotton and dye, scout camp, radio club, weather station, solar dryer."""
from kit import *
from land import *
from build import *
from people import person
from props import *
from animals import *


def wheel(x, y, s=1):
    """Cotton spinning wheel; (x, y) ground middle, wheel to the left."""
    g = [
        shadow(0, 6, 300, 22), box(-300, -50, 600, 34, EARTH, 8), R(-270, -20, 34, 26, BARK), R(230, -20, 34, 26, BARK),
        tube([(-130, -40), (-130, -210)], WOOD, 26), tube([(230, -40), (230, -180)], WOOD, 20)
    ]
    g += [L([pol(-130, -210, 150, a), pol(-130, -210, 150, a + 180)], dk(WOOD, 0.1), 9) for a in range(0, 180, 30)] + [C(-130, -210, 154, None, st=dk(EARTH, 0.2), sw=18), C(-134, -214, 154, None, st=WOOD, sw=10), ball(-130, -210, 26, 26, TERRA)]
    g += [
        L([(-110, -364), (236, -186)], CREAM, 3), L([(-110, -56), (236, -170)], CREAM, 3),
        tube([(200, -176), (330, -176)], '#CFC8BA', 9), ball(280, -176, 34, 22, WHITE), tube([(-130, -210), (-60, -170)], BARK, 12)
    ]
    return G(g, x, y, s)


def cotton(x, y, s=1):
    g = [leaf(0, 10, 62, 20, a, EARTH, False) for a in (-200, 20, 100, 60, 140)] + [ball(px, py, 34, 32, WHITE, '#DDD6D2') for px, py in ((-24, -16), (24, -18), (0, -42), (0, 4))]
    return G(g, x, y, s)


def hank(x, y, w, h, c):
    d = rr(x - w / 2, y, w, h, w * 0.45)
    return J(
        [
            form(
                d, c, -w * 0.2, 0,
                extra=[L([(x - w * 0.3 + w * 0.15 * k, y + 12), (x - w * 0.34 + w * 0.17 * k, y + h - 14)], dk(c, 0.22), 3, 0.6)
                    for k in range(5)]),
            R(x - w * 0.54, y + h * 0.3, w * 1.08, h * 0.05, dk(c, 0.35), 6)
        ])

scene = pictures_of("e0")


@scene(16, 1, up=80)
def spinning():
    return [
        R(0, 0, 1600, 1200, lg('#EED9A8', '#E2BE84')), R(0, 640, 1600, 660, lg('#C99A62', '#B5844E')),
        clip(
            rr(560, 180, 700, 470, 2),
            [sky('gold'), kradueng(980, 380, 340, 160, '#B58A80'), ridge(560, 14, '#A89A50', 3), palm(700, 690, 0.6)]),
        R(0, 0, 1600, 120, BARK), R(0, 110, 1600, 26, EARTH),
        [tube([(px, 120), (px, 820)], EARTH, 46) for px in (80, 540, 1280, 1540)],
        [hank(170 + 100 * k, 150, 74, 330, c) for k, c in enumerate((INDIGO, MOHOM, TERRA))],
        [hank(1360 + 90 * k, 150, 70, 300, c) for k, c in enumerate((MARI, LEAF))], mat(800, 1170, 1360, 260, TEAL, MARI, 160, 11),
        person(
            1110, 1080, 1.55, age='adult', fit='granny', hair='lowbun', hc=3, skin=2, pose='kneel', f=-1, look=-0.5, lh=(985, 910),
            rh=(1130, 920), eyes='joy'),
        wheel(690, 1090, 1.15),
        person(310, 1110, 1.55, fit='mohomg', hair='pig', pose='kneel', f=1, look=0.7, rh=(480, 920), lh='lap', mouth='open'),
        basket(1380, 1130, 0.95, STRAW, J((cotton(k * 46, -116, 0.8) for k in (-1, 0, 1))), 110, 80, None, 16),
        cotton(470, 1140, 0.9), cotton(560, 1160, 0.75), cat(170, 1160, 0.7)
    ]


@scene(16, 2)
def dye_pots():
    g = [
        R(0, 0, 1600, 1200, lg('#F3E4C8', '#E8CFA0')), R(0, 820, 1600, 380, lg('#B5844E', '#8F6238')),
        tube([(40, 110), (1560, 90)], '#B79A5A', 34)
    ]
    for k, c in enumerate(('#DCE3E4', '#8FAFCB', MOHOM, INDIGO, NIGHT, PLUM, TERRA, AMBER, MARI, RICE, GREEN)):
        g += [hank(170 + 126 * k, 100, 98, 400 + 46 * (k % 3), c)]
    g += [
        shadow(830, 1090, 390, 50, 0.35),
        form(
            'M440 760C360 900 440 1080 620 1090H980C1160 1080 1240 900 1160 760Z', '#A65D3A', -50, -10,
            extra=[
                P('M400 850Q800 930 1200 850', None, 0.5, dk('#A65D3A', 0.35), 12),
                [PG([(x, 930), (x + 34, 960), (x, 990), (x - 34, 960)], dk('#A65D3A', 0.2), 0.7) for x in range(470, 1180, 86)]
            ]),
        E(800, 756, 372, 78, '#7A4028'), E(800, 752, 344, 64, NIGHT), E(790, 744, 300, 46, INDIGO),
        [E(px, py, w, w * 0.3, MOHOM, o=0.9)
            for px, py, w in ((620, 740, 36), (700, 770, 22), (960, 730, 44), (1040, 756, 24), (860, 776, 26))],
        P('M720 300C700 460 690 600 700 760C760 790 850 780 900 756C906 600 896 440 880 300Z', INDIGO),
        P('M880 300C896 440 906 600 900 756C880 768 862 774 842 776C850 600 846 440 830 300Z', NIGHT),
        [L([(742 + 24 * k, 310), (734 + 27 * k, 740)], MOHOM, 4, 0.7) for k in range(5)], tube([(560, 300), (1060, 286)], WOOD, 40),
        P('M700 286Q800 330 900 280L896 330Q800 370 704 336Z', MOHOM)
    ]
    return g + [
        cotton(250, 1000, 1.9), cotton(400, 1090, 1.4),
        [leaf(1320, 1090, 230, 60, a, GREEN if a > -70 else LEAF) for a in (-160, -120, -80, -30)],
        flower(1460, 930, 56, MARI, AMBER, 8), flower(1380, 850, 40, TERRA, MARI, 8),
        [ball(130 + 60 * k, 1130, 30, 26, (TERRA, EARTH)[k % 2]) for k in range(2)]
    ]


@scene(16, 3)
def loom():
    g = [
        R(0, 0, 1600, 1200, lg('#2A3E70', '#41527E')), stars(1600, 380, 40, 6), moon(1290, 230, 60),
        kradueng(420, 400, 460, 200, '#22335F'), ridge(620, 18, '#1F2F52', 3), R(0, 760, 1600, 440, lg('#8A6240', '#6E4A32')),
        R(0, 0, 1600, 70, BARK), tube([(130, 60), (130, 1000)], EARTH, 44), tube([(1470, 60), (1470, 1000)], EARTH, 44),
        lantern(270, 270, 1.1), lantern(1060, 170, 0.9), glow(800, 820, 950, 475, '#FFD98A', 0.35)
    ]
    g += [
        tube([(420, 330), (420, 1080)], WOOD, 34), tube([(1210, 330), (1210, 1080)], WOOD, 34),
        tube([(390, 350), (1240, 350)], WOOD, 30), R(440, 470, 750, 26, dk(WOOD, 0.2), 6),
        [L([(470 + 18 * k, 490), (470 + 18 * k, 820)], CREAM, 3, 0.85) for k in range(39)], R(440, 600, 750, 46, EARTH, 10)
    ]
    pt = rr(456, 800, 718, 250, 4)
    from scenes_11_15 import diamonds
    g += [
        P(pt, BRICK),
        clip(pt, [diamonds(456, 900, 718, 160, 60, MARI, BRICK, CREAM), R(450, 800, 730, 30, INDIGO), R(450, 838, 730, 8, CREAM)]),
        tube([(400, 1056), (1230, 1056)], WOOD, 36)
    ]
    return g + [
        person(815, 1330, 2.0, fit='mohomg', hair='pony', pose='half', back=True, lh=(600, 880), rh=(1010, 870)),
        G([R(-80, -14, 160, 28, SAND, 14), R(-40, -9, 80, 18, ROSE, 8)], 1060, 862, 1, -6),
        basket(
            240, 1120, 1.1, STRAW, J((ball(k * 50, -112, 40, 36, (MARI, TERRA, TEAL)[k + 1]) for k in (-1, 0, 1))), 110, 90, None,
            15),
        person(
            1400, 1150, 1.4, age='adult', fit='granny', hair='lowbun', hc=3, skin=2, pose='kneel', f=-1, look=-0.7, lh=(1220, 960),
            rh='lap', eyes='joy')
    ]


def tent(x, y, s=1, c=TERRA, lit=True):
    return G(
        [
            shadow(20, 4, 230, 24), form('M-220 0L0 -260L220 0Z', c, -30, 0),
            PG([(0, -260), (90, 0), (-90, 0)], '#F8D88A' if lit else dk(c, 0.45)),
            PG([(0, -260), (-90, 0), (-130, 0)], lt(c, 0.25)), PG([(0, -260), (90, 0), (130, 0)], dk(c, 0.3)),
            L([(-220, 0), (-262, 16)], SAND, 4), L([(220, 0), (262, 16)], SAND, 4), L([(0, -260), (0, -284)], BARK, 8)
        ],
        x, y, s)


def fire(x, y, s=1):
    return G(
        [
            E(0, -60, 330, 230, rg(('#FFB75A', 0, 0.7), ('#FFB75A', 1, 0))),
            [tube([(-80, -4), (70, -40)], BARK, 24), tube([(80, -4), (-70, -40)], EARTH, 24)],
            P('M-66 -26C-90 -90 -30 -110 -40 -170C10 -150 10 -120 20 -110C40 -130 30 -160 24 -180C80 -140 90 -70 62 -26Z', TERRA),
            P('M-44 -26C-56 -70 -16 -90 -20 -124C14 -106 20 -84 30 -74C52 -60 52 -40 42 -26Z', MARI),
            P('M-20 -26C-26 -50 0 -60 2 -82C22 -64 28 -40 20 -26Z', '#FFF1C0'),
            [ball(-100 + 40 * k, 2 + (8 if 0 < k < 5 else 0), 24, 16, '#6E6670') for k in range(6)]
        ],
        x, y, s)


@scene(17, 1, up=60)
def camp_night():
    return [
        sky('night'), stars(1600, 560, 110, 17), P('M-40 420Q500 60 1640 120L1640 220Q520 160 -40 520Z', lg(('#8FA2D0', 0, 0.04), ('#8FA2D0', 0.45, 0.2), ('#8FA2D0', 1, 0))),
        moon(1330, 190, 56), kradueng(760, 440, 560, 220, '#22345F'), ridge(660, 20, '#1B2B4E', 4),
        treeline(700, '#162A3C', 5, r=40), ground(740, '#2F4A44', c2='#22382F'),
        lite(lambda: [pine(90, 900, 1.5, '#1F4038'), pine(1530, 920, 1.35, '#1F4038'), pine(1390, 830, 0.9, '#1B3A38')]),
        tent(370, 860, 1.1, TERRA), tent(1190, 850, 0.95, TEAL), E(800, 1080, 640, 120, '#E79A4E', o=0.28), fire(800, 1030, 1.15),
        person(
            450, 1110, 1.5, fit='scout', hair='short', skin=2, pose='cross', look=0.5, lh=(420, 990), rh=(520, 980), eyes='down',
            nod=0.7, held=rope([(400, 1000), (440, 960), (480, 1010), (500, 960), (560, 1000)], SAND, 15)),
        person(
            1150, 1110, 1.5, fit='scoutg', hair='braids', skin=0, pose='cross', look=-0.5, lh=(1080, 970), rh='knee', mouth='open'),
        person(640, 940, 1.15, fit='scoutg', hair='bob', pose='cross', look=0.2, lh='lap', rh='wave', eyes='joy'),
        person(985, 940, 1.15, fit='scout', hair='curly', skin=3, pose='cross', look=-0.2, lh='lap', rh='chin'),
        person(
            1390, 1130, 1.35, age='adult', fit='scout', bot='trousers', hair='short', pose='stand', look=-0.6, lh='point', rh='hip',
            hat='scout'),
        tuft(160, 1180, 1.7, '#2C5A48'), tuft(1540, 1190, 1.5, '#2C5A48')
    ]


@scene(17, 2)
def knot():
    g = [
        R(0, 0, 1600, 1200, lg('#B89A5E', '#9C7F48', a='d')),
        [L([(0, 40 + 44 * k), (1600, 40 + 44 * k)], '#8C7040', 3, 0.3) for k in range(27)],
        [L([(40 + 44 * k, 0), (40 + 44 * k, 1200)], '#D0B478', 3, 0.22) for k in range(36)],
        form(
            'M1010 -20L1620 -20V470Q1300 420 1010 -20Z', TERRA, 0, -14,
            extra=[P('M1060 -20Q1330 380 1620 420', None, None, MARI, 22)])
    ]
    a = [
        (-60, 470), (280, 540), (540, 560), (670, 545), (800, 480), (910, 420), (1020, 410), (1095, 490), (1115, 610), (1095, 730),
        (1020, 810), (910, 800), (800, 740), (670, 675), (540, 660), (280, 690), (-60, 760)
    ]
    b = [(1600 - x, y) for x, y in a]
    sh = lambda p: P(sm([(x + 12, y + 22) for x, y in p], False), None, 0.22, '#3A2440', 74)
    g += [
        sh(a), sh(b), rope(a, '#F0DDB0', 74), rope(b, '#D98B5A', 74),
        clip(rr(686, 380, 228, 190, 0) + rr(686, 650, 228, 190, 0), rope(a, '#F0DDB0', 74))
    ]
    return g + [
        G(
            [
                C(10, 16, 132, '#3A2440', 0.25), C(0, 0, 132, STRAW), C(-5, -5, 112, CREAM),
                [L([pol(0, 0, 92, k * 30), pol(0, 0, 104, k * 30)], BARK, 5) for k in range(12)],
                PG([(0, -88), (20, 0), (-20, 0)], TERRA), PG([(0, 88), (20, 0), (-20, 0)], INDIGO), C(0, 0, 12, BARK)
            ],
            250, 240, 1, 30),
        G(
            [
                R(-40, -150, 80, 300, '#3A2440', 20, 0.2), R(-48, -160, 80, 300, TEAL, 20), R(-4, -160, 36, 300, dk(TEAL), 18),
                R(-64, -210, 112, 70, '#4A5A5E', 16), E(-8, -212, 54, 16, '#FFEFC0')
            ],
            1330, 1010, 1, 62),
        leaf(160, 1090, 200, 54, -30, GREEN),
        [tube([(500 + 60 * k, 1150 - 20 * k), (640 + 60 * k, 1010 - 10 * k)], EARTH, 20) for k in range(2)],
        pencil(760, 130, 1.5, GREEN, 80)
    ]


@scene(17, 3, 1200, 1600)
def hike():
    return [
        R(0, 0, 1200, 1600, lg('#F2B98A', '#F8DDB0', '#FBF0D6')), sun(860, 360, 90), kradueng(420, 470, 420, 260, '#B8908E'),
        ridge(760, 30, '#B7A676', 5, 1200, 1600), mist(700, 180, 1200), ridge(880, 30, '#8FA264', 8, 1200, 1600),
        P('M0 1080C300 980 560 1040 760 980C960 930 1100 960 1200 920V1600H0Z', lg('#6F9450', '#456E40')),
        P(
            'M700 1010C560 1100 860 1170 700 1290C600 1380 300 1420 160 1600H760C800 1470 1000 1380 980 1260C960 1150 740 1110 770 1004Z',
            '#E2C590'),
        pine(150, 1250, 1.9, FOREST, 430), pine(1080, 1150, 1.7, FOREST, 430), pine(960, 1010, 0.8, '#4F7A55'),
        pine(330, 1040, 0.6, '#5F8A60'),
        *[J(
                [
                    box(x - 62 * z, y - 262 * z, 124 * z, 130 * z, c, 26),
                    person(
                        x, y, z, fit=f, hair=h, skin=s, back=True, pose='walk', f=d, lh='carry' if k % 2 else 'down', rh='down',
                        hat='scout'),
                    box(x - 50 * z, y - 268 * z, 100 * z, 120 * z, c, 24),
                    R(x - 30 * z, y - 226 * z, 60 * z, 44 * z, dk(c, 0.18), 10),
                    tube([(x - 56 * z, y - 282 * z), (x + 56 * z, y - 282 * z)], lt(c, 0.35), 30 * z)
                ])
            for k, (x, y, z, f, h, s, c, d) in enumerate(
                (
                    (740, 1130, 0.8, 'scout', 'short', 2, TEAL, 1), (860, 1260, 1.1, 'scoutg', 'pony', 1, TERRA, -1),
                    (560, 1470, 1.55, 'scout', 'short', 2, INDIGO, 1)
                ))],
        flower(1010, 1450, 34, CREAM, stem=80), flower(1090, 1490, 28, ROSE, stem=70), tuft(1100, 1580, 2.4, '#6F9450'),
        tuft(80, 1580, 2.2, '#6F9450'), [flybird(420 + 90 * k, 260 - 30 * (k % 2), 0.6, '#8A5F62') for k in range(3)]
    ]


def mic(x, y, s=1, c='#C9C3BA'):
    """Desk microphone; (x, y) foot."""
    return G(
        [
            E(0, 0, 70, 16, INK), E(-3, -5, 66, 13, '#4A4450'), tube([(0, -4), (0, -110)], '#4A4450', 14),
            form(
                rr(-40, -250, 80, 140, 38), c, -12, -4,
                extra=[L([(-40, -236 + 16 * k), (40, -236 + 16 * k)], dk(c, 0.35), 5, 0.6) for k in range(5)]),
            R(-46, -176, 92, 14, TERRA, 6), P('M-52 -190V-150C-52 -110 52 -110 52 -150V-190', None, None, '#4A4450', 9)
        ],
        x, y, s)


def speaker(x, y, s=1, c='#B9B2A6', flip=False):
    """Horn loudspeaker pointing right."""
    return G(
        [
            box(-70, -30, 70, 60, dk(c, 0.2), 14), form('M-10 -22L110 -96V96L-10 22Z', c, -8, -10), E(110, 0, 34, 98, dk(c, 0.3)),
            E(112, 0, 26, 84, dk(c, 0.55)), ball(104, 0, 16, 24, c)
        ],
        x, y, s, flip=flip)


def waves(x, y, r, k, c, a=36, w=12, left=False):
    out = []
    for i in range(k):
        q = r + i * w * 3
        a0 = 180 if left else 0
        (x0, y0) = pol(x, y, q, a0 - a)
        (x1, y1) = pol(x, y, q, a0 + a)
        out.append(P('M%s %sA%s %s 0 0 1 %s %s' % (n(x0), n(y0), n(q), n(q), n(x1), n(y1)), None, 1 - 0.22 * i, c, w))
    return J(out)


@scene(18, 1)
def studio():
    return [
        R(0, 0, 1600, 1200, lg('#23596A', '#2E7A80')),
        [R(60 + 150 * i, 60 + 150 * j, 132, 132, '#1E5060' if (i + j) % 2 else '#2A6A76', 16) for i in range(10) for j in range(5)],
        window(
            560, 110, 500, 400,
            [
                sky('gold'), sun(930, 240, 36), kradueng(760, 330, 240, 110, '#B58A80'), ridge(430, 12, '#A89A50', 3),
                tube([(660, 520), (660, 250)], EARTH, 12), speaker(668, 250, 0.5)
            ]),
        L([(330, 0), (330, 150)], INK, 5), form('M270 220Q330 90 390 220Z', MARI, -8, 0), E(330, 222, 60, 10, '#FFF1C0'),
        L([(1290, 0), (1290, 150)], INK, 5), form('M1230 220Q1290 90 1350 220Z', MARI, -8, 0), E(1290, 222, 60, 10, '#FFF1C0'),
        glow(800, 700, 1125, 525, '#FFD98A', 0.22),
        person(
            470, 1010, 2.2, fit='girl', hair='pony', pose='half', look=0.4, lh=(400, 960), rh=(640, 800), mouth='open', hat='phones'),
        person(
            1110, 1010, 2.2, fit='boy', hair='short', skin=2, pose='half', look=-0.4, lh=(940, 970), rh=(1190, 950), eyes='joy',
            hat='phones'),
        P('M0 960H1600V1200H0Z', lg(WOOD, '#8F6238')), R(0, 950, 1600, 24, lt(WOOD, 0.3)), mic(640, 1000, 1.15),
        mic(960, 1000, 1.15),
        G(
            [
                form('M-230 0L-190 -96H190L230 0V26H-230Z', '#3A3540', -14, -4),
                [J(
                        [
                            R(-170 + 50 * k, -76, 8, 60, INK, 4),
                            R(-178 + 50 * k, -70 + k * 17 % 40, 24, 16, (TERRA, MARI, TEAL, ROSE)[k % 4], 5)
                        ])
                    for k in range(5)],
                [C(100 + 36 * k, -66, 12, (MARI, TERRA, RICE)[k]) for k in range(3)],
                [C(100 + 36 * k, -28, 12, '#6E6670') for k in range(3)]
            ],
            800, 1140, 1.25),
        G(
            [
                R(-70, -8, 140, 100, CREAM, 6),
                [L([(-50, 16 + 18 * k), (44 - k % 2 * 30, 16 + 18 * k)], '#C9B79E', 6) for k in range(4)]
            ],
            330, 1050, 1, -8),
        jar(1400, 1090, 1, TEAL, MARI), orange(1290, 1080, 1.1)
    ]


@scene(18, 2)
def mic_close():
    c = '#D8D0C4'
    g = [R(0, 0, 1600, 1200, lg('#E58A4E', '#C9583A', a='d'))]
    g += [C(800, 500, 320 + 110 * k, None, (0.34, 0.26, 0.18, 0.12, 0.08)[k], '#FBE3B8', 26) for k in range(5)]
    g += [
        R(0, 1010, 1600, 190, '#7A3A30'), E(820, 1060, 330, 50, '#4A2226', o=0.5), E(800, 1040, 260, 54, '#2E2A34'),
        E(790, 1026, 250, 46, '#4A4450'), tube([(800, 1020), (800, 800)], '#3A3540', 54),
        P('M520 420V560C520 800 1080 800 1080 560V420', None, None, '#2E2A34', 44),
        P('M516 420V560C516 790 1076 790 1076 560V420', None, None, '#5A5460', 18), ball(520, 430, 40, 40, MARI),
        ball(1080, 430, 40, 40, MARI)
    ]
    d = rr(600, 160, 400, 580, 190)
    g += [
        form(
            d, c, -50, -10,
            extra=[
                [R(580, 230 + 44 * k, 440, 22, '#5A5460', 6, 0.85) for k in range(4)],
                [R(580, 520 + 44 * k, 440, 22, '#5A5460', 6, 0.85) for k in range(4)], R(580, 410, 440, 90, TERRA),
                R(580, 410, 440, 14, lt(TERRA, 0.35)), R(880, 160, 160, 580, '#38203C', 0, 0.2),
                R(640, 200, 30, 500, WHITE, 15, 0.35)
            ]),
        C(800, 455, 34, CREAM), glyph(800, 455, 22, 7, TERRA)
    ]
    return g + [
        flower(230, 250, 80, MARI, CREAM, 7), flower(1400, 880, 64, ROSE, CREAM, 6), leaf(130, 950, 240, 64, -50, GREEN),
        leaf(90, 1000, 200, 54, -10, LEAF), bird(1380, 330, 1.3, TEAL, MARI, True),
        [P('M%d %dq30 -44 60 0t60 0' % (1210, 420 + 50 * k), None, 0.8, CREAM, 12) for k in range(2)]
    ]


@scene(18, 3, up=60)
def loudspeaker():
    return [
        vista('morning', 480, 640, 560, 240, 9), sun(300, 230, 56), mist(540, 150), stilt(1250, 860, 1.3, roof=TERRA),
        stilt(250, 760, 0.8), paddies(650, 160, seed=7), ground(790, '#D8C88A', c2='#B9A45E'), banana(1530, 900, 1.2),
        tube([(760, 1130), (760, 170)], '#8A7560', 40), R(700, 230, 120, 20, BARK, 6), speaker(800, 250, 1.3),
        speaker(720, 250, 1.3, flip=True), waves(960, 250, 40, 4, TERRA, 34, 13), waves(560, 250, 40, 4, TERRA, 34, 13, True),
        bird(760, 164, 0.7, INDIGO, ROSE),
        person(430, 1110, 1.35, age='adult', fit='farmer', hair='short', skin=3, look=0.5, nod=-1, hat='straw', lh='hip', rh='chin'),
        person(
            1060, 1130, 1.35, age='adult', fit='granny', hair='lowbun', hc=3, skin=2, look=-0.5, nod=-0.8, lh='wave', rh='hip',
            eyes='joy'),
        person(610, 1150, 1.35, age='tot', fit='tot2', hair='pig', skin=1, look=0.3, nod=-1, lh='down', rh='up', mouth='open'),
        buffalo(180, 1120, 0.75), hen(900, 1160, 0.9, TERRA, True), chick(840, 1165), chick(960, 1170, 0.9), tuft(1500, 1180, 1.6)
    ]


def anemo(x, y, s=1, h=420):
    return G(
        [
            tube([(0, 0), (0, -h)], '#9A938A', 18), L([(-96, -h), (96, -h)], '#5A5460', 10),
            L([(-46, -h - 26), (46, -h + 26)], '#5A5460', 9),
            [ball(px, -h + py, 34, 30, c) for px, py, c in ((-104, 0, TERRA), (104, 0, MARI), (54, 30, TEAL), (-54, -30, ROSE))],
            C(0, -h, 16, '#5A5460'),
            PG(
                [
                    (10, -h * 0.66), (120, -h * 0.66), (120, -h * 0.66 - 26), (160, -h * 0.66 + 8), (120, -h * 0.66 + 40),
                    (120, -h * 0.66 + 16), (10, -h * 0.66 + 16)
                ],
                BRICK),
            PG([(-10, -h * 0.66 + 2), (-90, -h * 0.66 - 22), (-90, -h * 0.66 + 36), (-10, -h * 0.66 + 14)], MARI)
        ],
        x, y, s)


def raingauge(x, y, s=1, fill=0.5):
    return G(
        [
            tube([(70, 20), (70, -150)], EARTH, 20), P(rr(-40, -210, 80, 220, 14), '#E6F1EF', 0.9),
            clip(
                rr(-40, -210, 80, 220, 14),
                [R(-50, 10 - 210 * fill, 100, 260, '#6FB5C4'), R(12, 10 - 210 * fill, 40, 260, '#4F97AC')]),
            [L([(-38, -170 + 26 * k), (-38 + (34 if k % 2 else 20), -170 + 26 * k)], INDIGO, 4) for k in range(7)],
            form('M-62 -250H62L40 -200H-40Z', TEAL, -8, 0), R(-60, -40, 140, 16, BARK, 5)
        ],
        x, y, s)


def screen_(x, y, s=1):
    """White louvred weather box on legs."""
    g = [shadow(20, 4, 120, 16)] + [tube([(px, 0), (px, -170)], '#D8CDBA', 18) for px in (-86, 86)]
    g += [
        form(rr(-120, -400, 240, 236, 6), WHITE, -26, 0), [R(-104, -380 + 26 * k, 208, 12, '#D5CEC8', 4) for k in range(8)],
        form(pts([(-146, -396), (-110, -446), (110, -446), (146, -396)]), BRICK, -16, 0)
    ]
    return G(g, x, y, s)


@scene(19, 1, up=70)
def station():
    return [
        vista('noon', 460, 660, 640, 280, 15), cloud(980, 190, 1.3), cloud(320, 130, 0.8), cloud(1420, 320, 0.7), mist(560, 120),
        P('M0 820C300 700 700 680 1000 740C1250 780 1450 760 1600 800V1300H0Z', lg('#A9C262', '#6F9A4B')),
        pine(1520, 900, 1.3, FOREST), pine(60, 900, 1, GREEN), screen_(830, 960, 1.15), anemo(1090, 960, 1.15, 560),
        raingauge(560, 1010, 1.2, 0.55),
        person(
            340, 1110, 1.6, fit='girl', hair='bob', look=0.5, rh=(520, 800), lh=(300, 850), mouth='open',
            held=openbook(290, 850, 0.62, TERRA, 1)),
        person(1390, 1110, 1.55, fit='boy', hair='spiky', skin=3, look=-0.6, nod=-1, lh=(1290, 640), rh='hip', eyes='joy'),
        person(1000, 1150, 1.4, fit='girl', hair='braids', skin=0, back=True, lh=(900, 720), rh='down'),
        flower(160, 1150, 28, MARI, TERRA, stem=50), flower(700, 1140, 24, CREAM, stem=40), tuft(640, 1180, 1.5, GREEN),
        tuft(1500, 1180, 1.6)
    ]


@scene(19, 2)
def instruments():
    g = [
        R(0, 0, 1600, 1200, lg('#6E9FB8', '#B9D8DC')), cloud(280, 230, 1.5, '#F4F6F2'), cloud(1320, 330, 1.6, '#E9EFEE'),
        [P(
                'M%d %dC%d %d %d %d %d %dC%d %d %d %d %d %dZ' % (x, y, x + 14, y + 26, x + 14, y + 44, x, y + 44, x - 14, y + 44, x - 14, y + 26, x, y),
                '#EAF4F4', 0.8)
            for x, y in ((130, 420), (250, 520), (330, 400), (1180, 500), (1300, 580), (1420, 500), (1500, 640), (1130, 680), (90, 640))],
        P('M0 1010Q500 930 1000 990T1600 970V1200H0Z', lg(LEAF, GREEN))
    ]
    d = rr(500, 330, 300, 690, 50)
    g += [
        shadow(690, 1030, 240, 30), P(d, '#EAF4F2', 0.82),
        clip(
            d,
            [
                R(480, 690, 340, 340, lg('#7FC4D2', '#4F97AC')), R(700, 690, 120, 340, '#38203C', 0, 0.12),
                E(650, 690, 150, 18, '#B9E2E8'), [C(560 + 60 * k % 190, 790 + 53 * k % 200, 8, WHITE, 0.5) for k in range(7)]
            ]),
        R(526, 380, 22, 590, WHITE, 11, 0.7),
        [L([(800, 960 - 46 * k), (740 if k % 2 else 700, 960 - 46 * k)], INDIGO, 7) for k in range(12)],
        form('M420 240H880L800 370H500Z', TERRA, -30, 0), E(650, 240, 230, 36, dk(TERRA, 0.35)),
        E(650, 240, 200, 26, dk(TERRA, 0.5))
    ]
    g += [
        tube([(1090, 900), (1090, 1100)], EARTH, 44), shadow(1110, 1104, 90, 14),
        G(
            [
                R(-70, -400, 160, 640, '#3A2440', 40, 0.2), box(-86, -420, 160, 660, WOOD, 40), R(-40, -380, 66, 580, CREAM, 33),
                R(-20, -350, 26, 470, '#E8E2DA', 13), R(-16, -120, 18, 250, TERRA, 9), ball(-7, 150, 42, 42, TERRA),
                [L([(14, -330 + 36 * k), (14 + (14 if k % 2 else 24), -330 + 36 * k)], BARK, 5) for k in range(12)]
            ],
            1080, 700, 1.1, 4)
    ]
    return g + [
        tube([(290, 1110), (290, 700)], '#8A8078', 26), L([(150, 690), (430, 700)], '#5A5460', 16),
        L([(230, 640), (350, 750)], '#5A5460', 14), ball(140, 690, 62, 56, MARI), ball(440, 700, 62, 56, TEAL),
        ball(362, 762, 50, 46, ROSE), C(290, 696, 26, '#5A5460'), tuft(880, 1140, 2, FOREST), tuft(150, 1180, 2, FOREST),
        flower(1390, 1050, 44, ROSE, stem=80), flower(1480, 1090, 34, MARI, TERRA, stem=60), snail(960, 1120, 1.1)
    ]


@scene(19, 3, up=60)
def rainbow():
    g = [
        R(0, 0, 1600, 1200, lg('#5F7F96', '#9DB8BE', '#E6DFC0')),
        [E(760, 860, 760 - 42 * k, 640 - 42 * k, None, st=c, sw=44, o=0.62)
            for k, c in enumerate((TERRA, AMBER, MARI, RICE, TEAL, MOHOM, PLUM))],
        kradueng(1080, 480, 560, 230, '#5E7E8B'), ridge(690, 20, '#6E948B', 6), ridge(750, 16, '#7BA468', 2),
        cloud(300, 190, 1.8, '#7D929E'), cloud(640, 130, 1.3, '#8FA3AC'),
        [L([(x, y), (x - 16, y + 54)], '#CFE0E2', 5, 0.7)
            for x, y in ((160, 330), (260, 420), (360, 340), (460, 450), (220, 540), (400, 580), (100, 480), (560, 330), (640, 420))],
        paddies(760, 190, seed=3), ground(930, '#9CB258', c2='#6F8F45'), E(520, 1110, 200, 26, '#A9CCD6'),
        E(1080, 1150, 260, 28, '#A9CCD6')
    ]
    um = lambda x, y, s, c: G(
        [
            L([(0, 0), (0, -190)], BARK, 9),
            form(
                'M-150 -170C-140 -290 140 -290 150 -170Q112 -196 75 -170Q38 -196 0 -170Q-38 -196 -75 -170Q-112 -196 -150 -170Z', c,
                -22, -8, extra=[P('M-75 -170Q-60 -250 0 -262Q60 -250 75 -170', None, 0.5, dk(c, 0.3), 5)]),
            L([(0, -262), (0, -284)], BARK, 8)
        ],
        x, y, s)
    return g + [
        um(648, 770, 1.25, TERRA),
        person(540, 1120, 1.5, fit='girl', hair='pig', skin=0, pose='walk', f=1, look=0.4, rh=(648, 750), lh='wave', mouth='open'),
        um(1108, 790, 1.25, MARI),
        person(990, 1140, 1.55, fit='boyk', hair='short', skin=2, pose='run', f=1, look=0.4, rh=(1108, 770), lh='out', eyes='joy'),
        [C(880 + 34 * k, 1110 - 24 * (k % 2), 8, '#D8ECEE') for k in range(5)], raingauge(1360, 1080, 1.1, 0.8),
        frog(250, 1140, 1.1), tuft(120, 1180, 1.8), tuft(1530, 1180, 1.6)
    ]


def bslice(x, y, w, h, c, rot=0):
    return E(x + 2, y + 4, w, h, '#8A5A2C', rot, 0.35) + E(x, y, w, h, dk(c, 0.16), rot) + E(x - 2, y - 2, w * 0.88, h * 0.82, c, rot) + E(x - 3, y - 2, w * 0.5, h * 0.3, lt(c, 0.35), rot, 0.7)


def solar(x, y, s=1, rows=2):
    """Solar dryer: black-framed clear sloping box with banana trays; 700 wide."""
    g = [shadow(30, 8, 400, 34)] + [tube([(px, 0), (px, -190)], EARTH, 22) for px in (-310, -100, 110, 320)]
    g += [
        form(pts([(-350, -190), (350, -190), (350, -120), (-350, -120)]), '#3A3540', -20, 0),
        PG([(-350, -190), (350, -190), (300, -400), (-300, -400)], '#E9C98A')
    ]
    for r in range(3):
        for k in range(12):
            t = (r + 0.5) / 3
            g.append(
                bslice(
                    (k - 5.5) * (54 - 8 * t), -206 - 66 * r - 14, 20 - 3 * t, 12 - 2 * t, mix(MARI, AMBER, (k * 7 + r * 3) % 5 / 5)))
    g += [L([(-344, -196 - 70 * r), (344, -196 - 70 * r)], WOOD, 6) for r in (0, 1, 2)] + [
        P('M-350 -190C-330 -480 330 -480 350 -190L300 -400Q0 -470 -300 -400Z', '#E4F1EF', 0.35),
        P('M-350 -190Q-340 -470 0 -474Q340 -470 350 -190', None, None, '#5A5460', 12),
        P('M-120 -190Q-110 -460 -70 -470M120 -190Q110 -460 70 -470', None, 0.6, '#5A5460', 6),
        P('M-310 -230Q-290 -400 -180 -440L-120 -446Q-240 -380 -260 -220Z', WHITE, 0.4)
    ]
    return G(g, x, y, s)


@scene(20, 1, up=70)
def drying():
    return [
        vista('heat', 1260, 540, 480, 220, 3), sun(420, 210, 92, '#FFE9A0', '#FFD56A'),
        [L([pol(420, 210, 160, a), pol(420, 210, 210, a)], '#F6B94A', 14) for a in range(0, 360, 30)],
        banana(90, 800, 1.5, fruit=True), banana(1540, 780, 1.5, '#8FA84C', True), banana(1380, 700, 1, LEAF),
        ground(640, '#D8C578', c2='#B9A258'), solar(800, 1000, 1.35),
        person(360, 1120, 1.65, fit='girl', hair='pony', look=0.6, rh=(540, 740), lh='carry', mouth='open', hat='straw'),
        R(270, 870, 150, 14, WOOD, 6), [bslice(300 + 44 * k, 862, 20, 11, MARI) for k in range(3)],
        person(1280, 1130, 1.65, fit='boy', hair='short', skin=2, look=-0.6, lh=(1090, 720), rh='hip', eyes='joy'),
        G(bslice(0, 0, 24, 15, AMBER), 1078, 706), basket(1480, 1140, 0.9, STRAW, bananas(-10, -190, 0.8, MARI), 110, 80, None, 16),
        tuft(120, 1190, 1.6, '#9A9444')
    ]


@scene(20, 2)
def tray():
    g = [
        R(0, 0, 1600, 1200, lg('#F6C453', '#EE9F3C', a='d')), C(1600, 0, 560, '#FBE08A', 0.5), C(1600, 0, 380, '#FDEFB8', 0.6),
        [PG(
                [pol(1600, 0, 600, a), pol(1600, 0, 600, a + 7), pol(1600, 0, 1900, a + 9), pol(1600, 0, 1900, a - 2)], '#FBE08A',
                0.25)
            for a in range(92, 180, 20)]
    ]
    b = [
        R(-520, -330, 1100, 760, '#7A3A20', 20, 0.3), R(-560, -380, 1100, 760, WOOD, 20),
        R(-560, -380, 1100, 20, lt(WOOD, 0.4), 10), R(-510, -330, 1000, 660, '#7A5438', 8),
        [L([(-510 + 40 * k, -330), (-510 + 40 * k, 330)], '#946A48', 4, 0.8) for k in range(26)],
        [L([(-510, -330 + 40 * k), (490, -330 + 40 * k)], '#946A48', 4, 0.8) for k in range(17)]
    ]
    for r in range(4):
        for k in range(7):
            t = (r * 7 + k) % 5
            if (r, k) == (3, 6):
                continue
            b.append(
                bslice(
                    -428 + 140 * k, -246 + 160 * r, 60, 44, mix(MARI, (AMBER, '#C9742E', '#F6C860', AMBER, '#E8983A')[t], 0.75),
                    -20 + t * 9) + J((C(-428 + 140 * k + dx, -248 + 160 * r + dy, 4, dk(AMBER, 0.35), 0.6) for dx, dy in ((-12, 2), (0, -5), (12, 3)))))
    return g + [
        G(b, 780, 620, 1, -7), bananas(1330, 760, 2.4, MARI, 5), leaf(60, 1130, 280, 76, -30, LEAF),
        leaf(40, 1050, 240, 64, -70, GREEN), flower(170, 160, 64, CREAM)
    ]


@scene(20, 3, up=50)
def banana_grove():
    return [
        sky('gold'), sun(860, 330, 80), kradueng(820, 470, 460, 200, '#B58A80'), ridge(690, 16, '#A89A50', 4),
        ground(740, '#A9A04C', c2='#7C8A40'),
        *[banana(x, y, z, mix(LEAF, c, 0.35), fr)
            for x, y, z, c, fr in ((330, 760, 1.0, MARI, 0), (1220, 770, 1.0, MARI, 1), (560, 750, 0.8, MARI, 0), (1060, 740, 0.7, MARI, 0))],
        P('M690 760C760 880 620 1000 500 1290H1200C1080 1010 900 880 860 752Z', '#E2C484'), banana(120, 1010, 2.1, LEAF, True),
        banana(1500, 1020, 2.1, GREEN, True), tube([(540, 768), (1130, 790)], BARK, 22),
        G(bananas(0, 0, 1.05, mix(MARI, LEAF, 0.35), 6), 760, 800), G(bananas(0, 0, 1.05, mix(MARI, LEAF, 0.25), 6), 920, 806),
        person(
            610, 1110, 1.6, fit='mohom', hair='short', skin=2, pose='walk', f=1, look=0.4, lh=(560, 790), rh=(640, 790),
            mouth='open'),
        person(
            1070, 1120, 1.6, fit='mohomg', hair='pig', skin=1, pose='stand', look=-0.3, lh=(1030, 806), rh=(1100, 810), eyes='joy'),
        person(360, 1150, 1.3, age='tot', fit='tot', hair='spiky', pose='run', f=1, look=0.5, lh='wave', rh='wave', mouth='open'),
        hen(820, 1010, 0.7), chick(890, 1030, 0.9), chick(760, 1030, 0.8), tuft(1320, 1180, 1.8, GREEN)
    ]
