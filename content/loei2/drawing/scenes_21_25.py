"""Works 21-25: festival wheel, grandparents' tools, earth paints, puppets, learning bus."""
from kit import *
from land import *
from build import *
from people import person
from props import *
from animals import *
from vehicles import bus, tyre
from scenes_11_15 import sector, diamonds
WHEEL = (TERRA, MARI, TEAL, ROSE, INDIGO, LEAF, AMBER, PLUM, MOHOM, RICE, BRICK, SKY)


def boat(x, y, s=1):
    return G(
        [
            P('M-70 0C-40 26 40 26 70 0C84 -18 92 -24 100 -26C80 6 60 40 0 40C-60 40 -80 6 -100 -26C-92 -24 -84 -18 -70 0Z', CREAM),
            [L([(-36 + 24 * k, 6), (-48 + 24 * k, 48)], SAND, 5) for k in range(4)],
            [C(-36 + 24 * k, -6, 9, MARI) for k in range(4)]
        ],
        x, y, s)


def rocket(x, y, s=1, rot=30):
    return G(
        [
            R(-10, -70, 20, 90, CREAM, 6), PG([(-10, -70), (0, -96), (10, -70)], MARI), R(-10, -40, 20, 10, BRICK),
            R(-3, 16, 6, 60, SAND), P('M-10 22C-20 46 -4 44 0 60C4 44 20 46 10 22Z', MARI)
        ],
        x, y, s, rot)


def motif(k, x, y, s, rot=0):
    k %= 12
    m = [
        lambda: J([rice(0, 40, 0.8), rice(24, 40, 0.7)]),
        lambda: J([B([(-44, 20), (-20, -30), (20, -34), (46, 18), (0, 34)], WHITE), C(10, -4, 14, MARI)]),
        lambda: J([bowl(0, 44, 0.6, CREAM, ''), flower(0, -10, 20, ROSE), flower(-24, 0, 16, CREAM), flower(24, 0, 16, TERRA)]),
        lambda: flower(0, 0, 52, CREAM, MARI, 6),
        lambda: J([P('M0 -56C26 -18 40 4 28 32C16 54 -16 54 -28 32C-40 4 -26 -18 0 -56Z', SKY), E(-10, 18, 7, 14, WHITE, 20, 0.8)]),
        lambda: rocket(0, 20, 0.9), lambda: J([leaf(0, 44, 90, 28, a, FOREST if a > -80 else GREEN) for a in (-140, -90, -40)]),
        lambda: candle(0, 50, 0.95, CREAM, 78, False),
        lambda: J([basket(0, 44, 0.42, STRAW, J((orange(i * 44, -110) for i in (-1, 0, 1))), cell=22)]),
        lambda: J([leaf(0, 46, 86, 24, a, c, False) for a, c in ((-150, CREAM), (-30, CREAM), (-120, BLUSH), (-60, BLUSH), (-90, WHITE))]),
        lambda: boat(0, 0, 0.62), lambda: lantern(0, 0, 0.58, MARI, False)
    ]
    return G(m[k](), x, y, s, rot)


def wheel12(cx, cy, r, ky=1.0):
    g = [
        E(cx + 10, cy + 14, r * 1.08, r * 1.08 * ky, '#3A2440', o=0.25), E(cx, cy, r * 1.08, r * 1.08 * ky, WOOD),
        E(cx - 3, cy - 4, r * 1.04, r * 1.04 * ky, lt(WOOD, 0.35)), E(cx, cy, r, r * ky, CREAM)
    ]
    for k in range(12):
        c = WHEEL[k]
        g.append(sector(cx, cy, r * 0.97, -105 + 30 * k + 0.8, -75 + 30 * k - 0.8, c, ky))
        g.append(sector(cx, cy, r * 0.97, -105 + 30 * k + 0.8, -105 + 30 * k + 4, dk(c, 0.15), ky))
    g += [E(cx, cy, r * 0.42, r * 0.42 * ky, CREAM)]
    for k in range(12):
        px, py = pol(cx, cy, r * 0.71, -90 + 30 * k, r * 0.71 * ky)
        g.append(motif(k, px, py, r / 430))
    return J(g)

scene = pictures_of("e0")


@scene(21, 1, up=55)
def wheel_making():
    return [
        room('#DCE6E0', '#C98F60', 760, dado='#8FB3AE'), bunting(0, 90, 1600, 70, 17, 40, WHEEL, 46),
        window(90, 220, 300, 300, [sky('gold'), kradueng(250, 400, 170, 90, '#B58A80'), ridge(480, 10, LEAF, 2)]),
        window(1210, 220, 300, 300, [sky('gold'), temple(1360, 500, 0.7, '#C08A62'), ridge(490, 10, LEAF, 5)]),
        wheel12(800, 560, 400), C(800, 560, 150, CREAM), kradueng(800, 530, 90, 60, TEAL), C(750, 500, 20, MARI),
        person(300, 1130, 1.7, fit='mohomg', hair='pony', look=0.7, rh=(482, 640), lh='carry', eyes='joy'),
        brush(482, 636, 0.7, TEAL, 200), jar(215, 920, 0.5, ROSE, ROSE),
        person(1310, 1120, 1.7, fit='mohom', hair='spiky', skin=2, look=-0.7, lh=(1150, 690), rh='hip', mouth='open'),
        person(800, 1180, 1.2, fit='mohomg', hair='bob', skin=0, back=True, lh=(725, 850), rh=(890, 850)),
        jar(560, 1160, 0.9, MARI), jar(1060, 1170, 0.9, TEAL), brush(1130, 1160, 0.7, TERRA, 80)
    ]


@scene(21, 2)
def wheel_close():
    q = rnd(5)
    return [
        R(0, 0, 1600, 1200, lg('#1F2F5C', '#2F4478', a='d')),
        [flower(q.uniform(30, 1570), q.uniform(30, 1170), q.uniform(14, 26), MOHOM, '#8FA2D0') for _ in range(36)],
        wheel12(800, 600, 500), [C(*pol(800, 600, 520, a), 9, MARI) for a in range(0, 360, 15)], C(800, 600, 210, dk(CREAM, 0.1)),
        C(796, 596, 200, CREAM), [leaf(*pol(800, 600, 40, a), 130, 32, a, (TERRA, TEAL)[a // 30 % 2]) for a in range(0, 360, 30)],
        flower(800, 600, 84, MARI, TERRA, 8), lotus(180, 1100, 1.5, ROSE), krathong(1420, 1100, 1.2), lantern(150, 160, 1.0),
        lantern(1450, 170, 1.1, TERRA)
    ]


@scene(21, 3)
def river_night():
    q = rnd(31)
    return [
        sky('night', to=720), stars(1600, 480, 90, 21), moon(1180, 220, 84), kradueng(430, 430, 520, 210, '#22345F'),
        ridge(640, 16, '#1B2B4E', 6), temple(1330, 680, 1, '#162540'), treeline(690, '#15263A', 8, r=36),
        [lantern(x, y, s, MARI)
            for x, y, s in (
                (260, 210, 0.5), (520, 130, 0.38), (700, 320, 0.6), (900, 160, 0.42), (1420, 380, 0.5), (110, 400, 0.36),
                (1010, 420, 0.34)
            )],
        R(0, 720, 1600, 480, lg('#26406E', '#16264A')),
        [E(1180 + q.uniform(-30, 30), 760 + 34 * k, 150 - 9 * k, 7, '#F8EBC4', o=0.3) for k in range(10)],
        [E(q.uniform(0, 1600), q.uniform(740, 1100), q.uniform(40, 120), 4, '#5A79B0', o=0.35) for _ in range(30)],
        krathong(690, 850, 0.55), krathong(960, 800, 0.4), krathong(1290, 900, 0.7), krathong(1060, 1010, 0.95),
        krathong(440, 790, 0.34), P('M0 1040C240 1000 500 1080 620 1210H0Z', '#1E3A38'),
        person(
            250, 1090, 1.5, fit='mohomg', hair='bun', hat='flower', skin=0, pose='kneel', f=1, look=0.6, lh=(470, 1010),
            rh=(560, 1000), eyes='joy'),
        person(
            470, 1170, 1.35, age='tot', fit='tot', hair='short', skin=2, pose='kneel', f=1, look=0.6, rh=(650, 1080), lh='lap',
            mouth='open'),
        krathong(600, 985, 0.8), krathong(790, 1110, 0.85), tuft(80, 1190, 2, '#2C5A48'), [lotus(1480, 1110, 0.8, ROSE)]
    ]


def fishtrap(x, y, s=1, rot=0):
    """Bamboo fish trap lying, about 420 long."""
    d = 'M-200 -60C-120 -96 60 -90 200 -20V20C60 90 -120 96 -200 60Z'
    return G(
        [
            P(d, '#7A5438'), clip(d, [L([(-200, -70 + 20 * k), (210, -26 + 7.5 * k)], STRAW, 9) for k in range(8)]),
            [P('M%d %dQ%d 0 %d %d' % (px, -h, px + 24, px, h), None, None, dk(STRAW, 0.35), 9)
                for px, h in ((-150, 74), (-60, 82), (40, 70), (130, 44))],
            E(-200, 0, 22, 62, dk(STRAW, 0.3)), E(-202, 0, 14, 48, '#4A3226'), L([(200, -20), (216, 0), (200, 20)], BARK, 10)
        ],
        x, y, s, rot)


def mortar(x, y, s=1):
    return G(
        [
            shadow(16, 4, 90, 14), tube([(50, -230), (6, -110)], WOOD, 30), E(0, -130, 92, 22, dk('#A65D3A', 0.5)),
            form('M-92 -130C-90 -60 -60 -30 -50 0Q0 12 50 0C60 -30 90 -60 92 -130Q0 -100 -92 -130Z', '#A65D3A', -18, 0),
            P('M-92 -130Q0 -100 92 -130', None, None, lt('#A65D3A'), 8)
        ],
        x, y, s)


def lamp(x, y, s=1):
    return G(
        [
            E(0, -120, 110, 120, rg(('#FFD98A', 0, 0.6), ('#FFD98A', 1, 0))), shadow(10, 2, 60, 10),
            form('M-56 -60C-60 -16 -40 0 -30 2H30C40 0 60 -16 56 -60Z', TEAL, -10, 0), R(-26, -86, 52, 30, STRAW, 6),
            P('M-26 -86C-60 -140 -30 -180 -26 -220H26C30 -180 60 -140 26 -86Z', '#FDF3D0', 0.6),
            P('M0 -94C18 -120 8 -140 0 -160C-8 -140 -18 -120 0 -94Z', AMBER), R(-22, -228, 44, 12, STRAW, 4)
        ],
        x, y, s)


def sickle(x, y, s=1, rot=0):
    return G(
        [
            P('M0 0C-20 -120 60 -220 190 -190C110 -190 50 -120 24 0Z', '#B9B2A6'),
            P('M0 0C-20 -120 60 -220 190 -190C90 -214 10 -110 12 0Z', '#8A8580'), tube([(11, 0), (22, 130)], WOOD, 34)
        ],
        x, y, s, rot)


@scene(22, 1, up=55)
def museum():
    return [
        room('#E3C9A0', '#9C6A44', 780, dado='#B98A5C'), R(120, 200, 620, 20, WOOD, 6), R(860, 200, 620, 20, WOOD, 6),
        [basket(220 + 150 * k, 200, 0.52, STRAW, '', 100, 90, (None, BRICK, TEAL)[k], 20) for k in range(3)], lamp(690, 200, 0.5),
        kratip(950, 200, 0.5), bell(1080, 170, 0.9), mortar(1220, 200, 0.55), kratip(1370, 200, 0.55, STRAW, TEAL),
        L([(330, 300), (330, 340)], BARK, 4), fishtrap(340, 400, 0.8, -6), sickle(1040, 545, 0.75, 14),
        G(
            [
                tube([(-140, 0), (140, -20)], WOOD, 18),
                [P('M%d -4L%d 90' % (k, k), None, None, STRAW, 8) for k in range(-110, 120, 28)]
            ],
            1370, 330),
        [
            C(610, 500, 108, None, st=dk(EARTH), sw=24), C(607, 497, 108, None, st=WOOD, sw=15),
            [L([pol(610, 500, 16, a), pol(610, 500, 100, a)], EARTH, 11) for a in range(0, 360, 45)], ball(610, 500, 28, 28, WOOD)
        ],
        person(
            790, 1130, 1.35, age='adult', fit='grandpa', hair='short', hc=3, skin=3, pose='stand', look=0.4, lh=(690, 830),
            rh=(960, 740), mouth='open'),
        fishtrap(960, 740, 0.62, -14), person(350, 1130, 1.55, fit='girl', hair='pig', look=0.6, rh='chin', lh='down', mouth='o'),
        person(1230, 1130, 1.55, fit='boy', hair='spiky', skin=2, look=-0.6, lh=(1060, 790), rh='hip', eyes='joy'),
        person(
            1440, 1150, 1.5, fit='girl', hair='bob', skin=0, look=-0.6, lh='read', rh='read', held=openbook(1370, 930, 0.6, TEAL, 1)),
        person(140, 1160, 1.4, fit='boyk', hair='short', skin=1, look=0.7, rh='point', lh='hip'), box(500, 1040, 120, 120, WOOD, 8),
        mortar(560, 1042, 0.6)
    ]


@scene(22, 2)
def tools():
    g = [
        R(0, 0, 1600, 1200, lg('#C9A06A', '#A87F4E')), P(checks(0, 0, 1600, 1200, 56, 50), '#B88E5A', 0.55),
        R(0, 860, 1600, 340, lg('#6B4A36', '#4A3226')), R(0, 852, 1600, 20, '#8A6248')
    ]
    return g + [
        fishtrap(520, 330, 1.9, -10), sickle(1110, 560, 1.75, 8), R(150, 60, 20, 0, BARK), mortar(330, 1050, 2.0),
        lamp(1290, 1060, 2.1), kratip(820, 1060, 1.75, STRAW, BRICK),
        G(
            [
                tube([(0, 0), (0, -330)], WOOD, 26), form('M-70 0C-70 70 -40 100 0 100C40 100 70 70 70 0Z', '#6B4A36', -16, 0),
                E(0, 0, 70, 18, '#3A2620')
            ],
            1060, 1010, 1.0, -24),
        bell(600, 1030, 1.5, STRAW),
        G([ball(0, 0, 60, 54, '#7A4C30'), E(0, -40, 24, 9, '#3A2420'), R(-10, -66, 20, 26, STRAW, 4)], 1050, 1110)
    ]


@scene(22, 3, 1200, 1600)
def old_kitchen():
    g = [
        R(0, 0, 1200, 1600, lg('#7A5438', '#5E3F2D')), [L([(90 * k, 0), (90 * k, 1100)], '#4E3426', 6, 0.6) for k in range(14)],
        R(380, 200, 440, 480, '#F6D79A'),
        clip(
            rr(380, 200, 440, 480, 2),
            [
                R(380, 200, 440, 480, lg('#F0B766', '#FBE6BA')), sun(690, 330, 50), kradueng(560, 470, 190, 110, '#B58A80'),
                ridge(610, 12, '#A89A50', 4)
            ]),
        R(360, 180, 480, 26, EARTH), R(360, 670, 480, 40, EARTH), R(590, 200, 20, 480, EARTH),
        PG([(380, 700), (820, 700), (1150, 1300), (200, 1300)], '#FFDFA0', 0.22),
        P('M0 1080H1200V1600H0Z', lg('#A87444', '#7A5034')),
        [L([(0, 1160 + 110 * k), (1200, 1150 + 118 * k)], '#6B4630', 6, 0.6) for k in range(4)], R(40, 330, 280, 20, WOOD),
        R(880, 330, 290, 20, WOOD)
    ]
    return g + [
        basket(130, 330, 0.7, STRAW, '', 100, 90, BRICK, 18), kratip(260, 330, 0.5), mortar(960, 330, 0.7), lamp(1090, 330, 0.62),
        L([(180, 420), (180, 500)], BARK, 5), basket(180, 640, 0.9, '#B98A5C', '', 110, 120, None, 18),
        fishtrap(1020, 560, 0.8, 84),
        person(
            420, 1410, 1.35, age='adult', fit='granny', hair='lowbun', hc=3, skin=2, pose='kneel', f=1, look=0.6, lh=(560, 1200),
            rh=(610, 1180), eyes='joy'),
        mortar(650, 1420, 1.35),
        person(
            900, 1420, 1.6, fit='girl', hair='pony', skin=1, pose='kneel', f=-1, look=-0.5, lh=(730, 1230), rh='lap', mouth='open'),
        chili(300, 1500, 1.4, TERRA, 60), chili(360, 1520, 1.2, GREEN, 100), cat(1010, 1540, 1.1),
        basket(150, 1540, 1.1, STRAW, J([eggplant(-30, -140, 0.8), cabbage(40, -130, 0.6)]), 110, 80, None, 18)
    ]


def splash(x, y, r, c, seed=1):
    q = rnd(seed)
    p = [pol(x, y, r * q.uniform(0.82, 1.18), a) for a in range(0, 360, 24)]
    return B(p, c) + J((C(*pol(x, y, r * q.uniform(1.2, 1.5), q.uniform(0, 360)), r * q.uniform(0.05, 0.12), c) for _ in range(5)))


@scene(23, 1, up=80)
def painting():
    sheet = pts([(220, 760), (1380, 760), (1520, 1080), (80, 1080)])
    return [
        vista('rose', 320, 520, 480, 210, 6), cloud(1050, 130, 0.9), school(900, 610, 0.6, 7), tree(120, 720, 1.2),
        ground(590, '#B9CB68', c2='#8FB055'), canopy(1540, 60, 380, 190, GREEN, 4, 9), canopy(60, 30, 300, 150, FOREST, 2, 9),
        PG([(90, 1086), (1536, 1090), (1400, 770), (240, 770)], '#3A2440', 0.15), P(sheet, CREAM),
        clip(
            sheet,
            [
                P('M60 1000C300 860 500 900 720 930C960 960 1200 860 1540 960V1100H60Z', '#8FA34F'),
                kradueng(1060, 800, 230, 120, '#5E7FA0'), C(480, 830, 52, AMBER),
                P('M640 760C700 860 620 900 700 1090H800C720 960 780 860 720 760Z', '#6FA3B0'),
                flower(330, 1010, 44, '#B5485A', MARI), flower(950, 1000, 50, '#C9643E', MARI, 6), tuft(1200, 1010, 1.6, '#47703E'),
                [E(860 + 30 * k, 860 - 12 * (k % 2), 12, 7, PLUM) for k in range(4)]
            ]),
        person(
            350, 860, 1.45, fit='girl', hair='braids', pose='kneel', f=1, look=0.4, nod=0.8, rh=(500, 850), lh='lap', eyes='down'),
        brush(506, 846, 0.5, WOOD, 205, AMBER),
        person(
            760, 800, 1.35, fit='boy', hair='curly', skin=3, pose='kneel', f=1, look=0.2, nod=0.8, rh=(880, 850), lh=(690, 790),
            mouth='open'),
        person(
            1180, 860, 1.45, fit='girl', hair='bob', skin=0, pose='kneel', f=-1, look=-0.4, nod=0.8, lh=(1060, 860), rh='lap',
            eyes='joy'),
        brush(1056, 862, 0.5, WOOD, 160, '#5E7FA0'),
        person(
            1090, 1190, 1.4, age='tot', fit='tot', hair='spiky', skin=2, back=True, pose='kneel', f=-1, lh=(1010, 1020),
            rh=(1170, 1030)),
        [bowl(x, y, 0.62, c2, E(0, -62, 76, 15, c))
            for x, y, c, c2 in (
                (170, 1170, AMBER, TERRA), (310, 1180, '#8FA34F', CREAM), (1260, 1180, '#B5485A', CREAM),
                (1400, 1160, '#5E7FA0', TERRA)
            )],
        mortar(1530, 1180, 0.55)
    ]


@scene(23, 2)
def pigments():
    g = [R(0, 0, 1600, 1200, lg(CREAM, '#F1E2C6', a='d'))]
    for y, c, x0, x1 in ((150, '#B5485A', 300, 1500), (330, AMBER, 180, 1350)):
        g.append(
            P(
                'M%d %dC%d %d %d %d %d %dL%d %dC%d %d %d %d %d %dZ' % (x0, y - 40, x0 + 400, y - 90, x1 - 400, y, x1, y - 50, x1 - 60, y + 40, x1 - 500, y + 70, x0 + 300, y, x0 + 50, y + 56),
                c, 0.85))
        g += [L([(x0 + 30, y - 20 + 18 * k), (x1 - 60 - 40 * k, y - 30 + 18 * k)], lt(c, 0.35), 4, 0.5, True) for k in range(3)]
    pots = (
        (290, 640, AMBER), (630, 610, '#B5485A'), (970, 620, '#3F5FA0'), (1310, 640, '#6E8F3C'), (460, 960, '#7A4A2E'),
        (800, 940, '#E3BE4A'), (1140, 960, '#6B4570')
    )
    for i, (x, y, c) in enumerate(pots):
        g += [
            C(x + 16, y + 22, 150, '#3A2440', 0.18), C(x, y, 148, '#B5744A'), C(x - 6, y - 6, 140, '#C98B5E'),
            C(x, y, 116, '#7A4028'), C(x + 2, y + 4, 108, dk(c, 0.15)),
            B([pol(x - 2, y, 100 + 6 * math.sin(a * 0.11 + i), a) for a in range(0, 360, 24)], c),
            E(x - 34, y - 44, 34, 13, lt(c, 0.5), -30, 0.7)
        ]
    return g + [
        flower(130, 480, 70, AMBER, BRICK, 9), flower(480, 440, 56, '#C9566A', MARI, 6),
        [leaf(1470, 460, 170, 52, a, c) for a, c in ((-150, GREEN), (-110, LEAF))], brush(1180, 260, 2.1, TEAL, 62, '#3F5FA0'),
        [ball(140 + 70 * k, 1010 + 60 * (k % 2), 46, 38, (TERRA, EARTH, '#8A4A30')[k % 3]) for k in range(3)],
        [leaf(1400, 1110, 210, 60, a, c) for a, c in ((-20, GREEN), (-70, LEAF), (-120, MARI))],
        brush(640, 1130, 1.7, TERRA, 96, '#E3BE4A'), [E(1340 + 30 * k, 900 + 20 * (k % 2), 17, 13, '#6B4570') for k in range(5)]
    ]


@scene(23, 3)
def mural():
    wall = rr(120, 190, 1360, 660, 8)
    return [
        sky('gold'), R(0, 820, 1600, 380, lg('#DDB878', '#C39657')), R(90, 170, 1420, 700, '#EAD8B8'), P(wall, '#F8EED8'),
        clip(
            wall,
            [
                P('M100 620C400 480 700 560 900 600C1200 650 1350 560 1500 580V900H100Z', '#8FA34F'),
                P('M100 740C400 660 800 720 1000 740S1400 690 1500 720V900H100Z', '#5E7F45'), C(420, 370, 90, '#E3A23C'),
                [L([pol(420, 370, 116, a), pol(420, 370, 150, a)], '#E3A23C', 16) for a in range(0, 360, 30)],
                kradueng(980, 360, 380, 200, '#5E7FA0'),
                P('M860 640C960 700 820 780 900 870H1080C980 780 1080 700 960 636Z', '#6FA3B0'),
                [flower(
                        220 + 150 * k, 780 - 30 * (k % 2), 52, ('#B5485A', '#C9643E', '#6B4570', '#E3BE4A')[k % 4],
                        MARI if k % 4 != 3 else BRICK, 5 + k % 3, 60)
                    for k in range(9)],
                butterfly(700, 400, 1.1, '#B5485A', '#E3BE4A', -14), bird(1340, 500, 1.3, '#3F5FA0', '#E3A23C', True),
                P('M120 190H600L120 520Z', WHITE, 0.16)
            ]),
        gable(60, 190, 1480, 80, TERRA, 30, 60),
        person(370, 1110, 1.5, fit='sport', hair='pig', back=True, lh='down', rh=(470, 740)),
        brush(474, 730, 0.6, WOOD, 190, '#B5485A'), tube([(700, 1140), (760, 640)], WOOD, 16),
        tube([(860, 1140), (800, 640)], WOOD, 16),
        [L([(710 + 8 * k, 1060 - 90 * k), (850 - 8 * k, 1060 - 90 * k)], lt(WOOD, 0.1), 13) for k in range(4)],
        person(780, 960, 1.4, fit='sport2', hair='short', skin=2, back=True, pose='stand', lh='down', rh=(880, 600), sh=False),
        person(1200, 1120, 1.45, age='tot', fit='tot2', hair='bob', skin=0, back=True, lh=(1110, 850), rh='hip'),
        [bowl(x, y, 0.6, c2, E(0, -62, 76, 15, c))
            for x, y, c, c2 in ((540, 1150, '#B5485A', CREAM), (1000, 1160, '#5E7FA0', TERRA), (1360, 1150, '#E3BE4A', TEAL))],
        dog(150, 1140, 0.95, sit=True)
    ]


def puppet(x, y, s=1, kind=0, stick=True):
    """Recycled puppets: 0 bottle bird, 1 sock elephant, 2 can robot, 3 spoon girl."""
    st = tube([(0, 20), (0, 190)], SAND, 14) if stick else ''
    if kind == 0:
        b = [form('M-60 40C-80 -60 -30 -120 0 -124C30 -120 80 -60 60 40Q0 70 -60 40Z', TEAL, -12, -4), leaf(-50, -20, 100, 34, 150, MARI), leaf(50, -20, 100, 34, 30, AMBER), [leaf(0, -118, 60, 12, a, TERRA, False) for a in (-120, -90, -60)], C(-24, -64, 22, WHITE), C(24, -64, 22, WHITE), C(-22, -62, 11, INK), C(26, -62, 11, INK), PG([(-16, -36), (16, -36), (0, -6)], MARI), R(-36, 20, 72, 12, CREAM, 6)]
    elif kind == 1:
        b = [E(-82, -40, 50, 62, '#7C879A'), E(82, -40, 50, 62, '#6E7A90'), ball(0, -40, 76, 78, '#9AA5B8'), form('M-22 -20C-22 60 -50 80 -30 110C-6 116 26 60 24 -20Z', '#9AA5B8', -6, 0), C(-32, -60, 13, WHITE), C(32, -60, 13, WHITE), C(-30, -58, 7, INK), C(34, -58, 7, INK), [L([(-18, 10 + 20 * k), (16, 12 + 20 * k)], dk('#9AA5B8', 0.2), 4) for k in range(3)], C(-52, -24, 14, ROSE, 0.6), C(52, -24, 14, ROSE, 0.6), [C(-40 + 20 * k, -112 + abs(k - 2) * 6, 9, MARI) for k in range(5)]]
    elif kind == 2:
        b = [box(-56, -60, 112, 110, '#C9C3BA', 14), R(-56, -20, 112, 16, TERRA), box(-42, -140, 84, 78, '#B9B2A6', 12), C(-20, -104, 16, MARI), C(20, -104, 16, TEAL), C(-20, -104, 7, INK), C(20, -104, 7, INK), P('M-18 -78Q0 -66 18 -78', None, None, INK, 5), L([(0, -140), (0, -170)], '#5A5460', 6), C(0, -174, 12, BRICK), tube([(-56, -30), (-100, 6)], '#8A8580', 14), tube([(56, -30), (104, -66)], '#8A8580', 14), [C(-30 + 30 * k, 22, 10, (ROSE, MARI, TEAL)[k]) for k in range(3)]]
    else:
        b = [form('M-20 -30L-74 70Q0 96 74 70L20 -30Z', ROSE, -10, 0), [C(-40 + 27 * k, 60, 8, CREAM) for k in range(4)], ball(0, -80, 48, 56, '#E0B888'), P('M-50 -80C-56 -160 56 -160 50 -80C30 -116 -30 -116 -50 -80Z', BRICK), tube([(-44, -90), (-64, -20)], BRICK, 20), tube([(44, -90), (64, -20)], BRICK, 20), C(-17, -78, 6, INK), C(17, -78, 6, INK), P('M-14 -58Q0 -46 14 -58', None, None, BRICK, 5), C(-28, -62, 9, ROSE, 0.6), C(28, -62, 9, ROSE, 0.6)]
    return G([st, b], x, y, s)


@scene(24, 1, up=40)
def theatre():
    return [
        R(0, 0, 1600, 1300, lg('#4A3560', '#7B4560')), glow(800, 520, 900, 575, '#F2AE3A', 0.39), R(250, 150, 1100, 800, BRICK, 16),
        R(250, 150, 90, 800, TERRA, 16), R(1260, 150, 90, 800, dk(TERRA, 0.15), 16),
        R(340, 240, 920, 420, lg('#8EC7D6', '#F7E3BE')),
        clip(
            rr(340, 240, 920, 420, 1),
            [
                kradueng(940, 420, 240, 110, '#7BA0B2'), ridge(560, 14, LEAF, 3), ridge(610, 12, GREEN, 6), sun(470, 350, 44),
                puppet(520, 540, 1.05, 1), puppet(800, 540, 1.1, 3), puppet(1080, 530, 1.05, 0)
            ]),
        P('M340 240H800C760 300 640 330 560 330C480 330 400 420 380 660H340Z', TERRA),
        P('M1260 240H800C840 300 960 330 1040 330C1120 330 1200 420 1220 660H1260Z', dk(TERRA, 0.12)),
        [P('M%d 240Q%d 320 %d 400' % (360 + 60 * k, 370 + 50 * k, 350 + 30 * k), None, 0.5, BRICK, 8) for k in range(4)],
        [P('M%d 240Q%d 320 %d 400' % (1240 - 60 * k, 1230 - 50 * k, 1250 - 30 * k), None, 0.5, dk(BRICK), 8) for k in range(4)],
        R(300, 640, 1000, 54, WOOD, 8), R(300, 676, 1000, 18, dk(WOOD, 0.25), 6),
        P('M220 160Q800 20 1380 160V240Q800 130 220 240Z', MARI),
        [C(300 + 100 * k, 196 - 62 * math.sin((k + 0.8) / 11.6 * 3.14), 17, (TERRA, TEAL, CREAM)[k % 3]) for k in range(11)],
        [R(360 + 160 * k, 730, 120, 170, dk(BRICK, 0.2), 10) + glyph(420 + 160 * k, 815, 36, (4, 7, 0, 2, 3)[k % 5], (MARI, ROSE, TEAL, CREAM, LEAF)[k % 5])
            for k in range(6)],
        R(0, 1000, 1600, 300, '#3A2A48'),
        *[person(x, y, z, fit=f, hair=h, skin=s, back=True, pose='half', lh=l, rh=r_, age='child')
            for x, y, z, f, h, s, l, r_ in (
                (260, 1240, 1.5, 'girl', 'pig', 1, 'down', 'up'), (560, 1260, 1.55, 'boy', 'short', 2, 'down', 'down'),
                (840, 1270, 1.5, 'girl', 'bob', 0, 'down', 'down'), (1110, 1250, 1.5, 'boyk', 'curly', 3, 'wave', 'down'),
                (1380, 1250, 1.55, 'girl', 'pony', 1, 'down', 'clap')
            )]
    ]


@scene(24, 2)
def puppets_close():
    g = [R(0, 0, 1600, 1200, lg('#F2C869', '#E9A94A'))]
    g += [PG([pol(800, 760, 30, a), pol(800, 760, 1300, a - 5), pol(800, 760, 1300, a + 5)], '#F8DC94', 0.6) for a in range(0, 360, 20)]
    return g + [
        puppet(330, 560, 2.1, 1), puppet(1290, 570, 2.1, 2), puppet(620, 640, 2.3, 3), puppet(990, 640, 2.4, 0),
        R(0, 960, 1600, 240, lg('#8E4A38', '#6E3830')), R(0, 950, 1600, 26, TERRA),
        [C(120 + 70 * k, 1090 + 26 * (k % 2), 30, (TEAL, CREAM, MARI, ROSE)[k % 4]) + C(116 + 70 * k, 1086 + 26 * (k % 2), 20, lt((TEAL, CREAM, MARI, ROSE)[k % 4], 0.3))
            for k in range(4)],
        bottle(1480, 1150, 1.2, GREEN, 0.9, TERRA),
        rope([(470, 1130), (600, 1070), (700, 1150), (840, 1080), (980, 1140)], ROSE, 20),
        G(
            [
                E(-40, 60, 36, 36, None, st=BRICK, sw=16), E(40, 60, 36, 36, None, st=BRICK, sw=16),
                tube([(-26, 30), (40, -120)], '#B9B2A6', 18), tube([(26, 30), (-40, -120)], '#CFC8BA', 18)
            ],
            1200, 1090, 1, 80)
    ]


@scene(24, 3)
def shadow_play():
    sh = '#5A2E2A'
    g = [
        R(0, 0, 1600, 1200, lg('#1C2442', '#3A3358')), stars(1600, 300, 50, 12), bamboo(90, 1150, 2.0, '#23384A'),
        palm(1500, 1120, 1.8, '#23384A'), glow(800, 560, 950, 600, '#F2AE3A', 0.44), R(300, 180, 1000, 620, BARK, 10),
        R(330, 210, 940, 560, lg('#FBE3A4', '#F2B85C')), E(800, 480, 380, 260, '#FFF3CC', o=0.7)
    ]
    scr = rr(330, 210, 940, 560, 1)
    g.append(
        clip(
            scr,
            [
                P('M330 700Q800 640 1270 710V770H330Z', sh),
                G([P('M-150 0L-105 -60L-70 -120L0 -200L70 -120L105 -60L150 0Z', sh), R(-90, -10, 180, 60, sh)], 1110, 680, 0.9),
                G(
                    J(
                        [tube([(0, 0), (0, -300)], sh, 18, sh)] + [bleaf(0, -300, 150, 30, a, sh) for a in (-170, -130, -90, -50, -10)]),
                    440, 710),
                G(elephantish(sh), 720, 690, 1.5), G(personish(sh), 940, 690, 1.0),
                [flybird(560 + 90 * k, 320 - 20 * (k % 2), 0.6, sh) for k in range(3)], C(960, 340, 50, AMBER, 0.8)
            ]))
    return g + [
        R(240, 790, 1120, 50, '#4A3226', 8), R(300, 840, 24, 200, '#4A3226'), R(1276, 840, 24, 200, '#4A3226'),
        R(0, 1020, 1600, 180, '#262440'), mat(800, 1180, 1300, 130, PLUM, MARI, 80, 9),
        *[person(x, 1210, z, fit=f, hair=h, skin=s, back=True, pose='half', lh='down', rh='down')
            for x, z, f, h, s in (
                (400, 1.3, 'mohomg', 'pony', 1), (600, 1.1, 'tot', 'short', 2), (1010, 1.3, 'mohom', 'short', 2),
                (1200, 1.15, 'mohomg', 'bob', 0)
            )],
        person(800, 1230, 1.3, age='adult', fit='granny', hair='bun', hc=3, skin=2, back=True, pose='half'), lantern(180, 420, 0.9),
        lantern(1420, 420, 0.9, TERRA)
    ]


def elephantish(c):
    return J([tube([(px, -60), (px, -4)], c, 30, c) for px in (-60, -30, 30, 56)]) + P('M-90 -80C-84 -150 40 -160 66 -110C80 -70 60 -40 40 -36H-60C-86 -40 -94 -66 -90 -80Z', c) + C(74, -118, 42, c) + P('M100 -130C146 -110 130 -50 150 -30C140 -16 112 -30 110 -60Z', c) + P('M-88 -100L-112 -60', None, None, c, 8) + C(84, -126, 5, '#FBE3A4')


def personish(c):
    return J(
        [
            C(0, -214, 36, c), P('M-26 -236L0 -300L26 -236Z', c),
            PG([(-34, -176), (34, -176), (50, -60), (80, 0), (-80, 0), (-50, -60)], c),
            tube([(-28, -166), (-90, -150), (-110, -200)], c, 16, c), tube([(28, -166), (90, -140), (120, -180)], c, 16, c),
            C(-10, -218, 5, '#FBE3A4')
        ])


@scene(25, 1, up=80)
def bus_arrives():
    kids = J(
        [person(
                -340 + 142 * k, -190, 0.62, fit='girl' if k % 2 else 'boy', hair=('bob', 'short', 'pig', 'spiky', 'pony')[k],
                skin=k % 4, pose='half', look=0.2, rh='wave' if k in (1, 3) else 'down', lh='down', mouth='open')
            for k in range(5) if k != 2])
    return [
        vista('noon', 300, 560, 520, 230, 5), cloud(900, 130, 1.1), cloud(1380, 220, 0.7), school(900, 640, 0.75, 7, two=False),
        tree(760, 680, 0.7, FOREST), ground(630, '#B9CB68', c2='#9DB45A'),
        P('M0 900C400 850 1100 860 1600 900V1090C1100 1050 400 1050 0 1100Z', '#D9BE8E'),
        bus(650, 1020, 1.2, MARI, TEAL, inside=kids),
        person(1350, 1140, 1.35, age='adult', fit='teacher', hair='lowbun', look=-0.6, lh='wave', rh=(1400, 900), mouth='open'),
        stack(1400, 900, 0.6, (TEAL, MARI, TERRA)),
        person(1500, 1160, 1.4, fit='girl', hair='bob', skin=0, look=-0.7, lh='high', rh='down', eyes='joy'),
        person(190, 1160, 1.4, fit='boyk', hair='spiky', skin=3, pose='run', f=1, look=0.6, rh='up', lh='out', mouth='open'),
        tuft(300, 1190, 1.4), flower(900, 1150, 26, ROSE, stem=40), flower(980, 1170, 22, MARI, TERRA, stem=30),
        tuft(1200, 1190, 1.3)
    ]


@scene(25, 2)
def bus_close():
    g = [
        R(0, 0, 1600, 1200, lg('#8FC3C8', '#CFE3D6')), cloud(240, 170, 1.1), cloud(1380, 140, 0.9),
        R(0, 940, 1600, 260, lg('#C9B07A', '#A98E58')), shadow(820, 1060, 780, 50, 0.3)
    ]
    body = 'M90 1000V230C90 150 130 110 210 110H1390C1470 110 1510 150 1510 230V1000Z'
    g += [
        form(
            body, MARI, -30, -10,
            extra=[R(60, 110, 1500, 70, lt(MARI, 0.45)), R(60, 800, 1500, 90, TEAL), R(60, 890, 1500, 18, CREAM)])
    ]
    op = rr(190, 260, 1220, 500, 30)
    g += [
        P(op, '#5E3F2D'),
        clip(
            op,
            [
                R(190, 260, 1220, 500, lg('#7A5438', '#8E6444')), shelf(230, 290, 340, 460, 3, WOOD, 3),
                shelf(1030, 290, 340, 460, 3, WOOD, 8), R(600, 560, 400, 20, WOOD), R(600, 740, 400, 20, WOOD),
                drum(680, 560, 0.85, TERRA), phin(800, 470, 0.36, 0), ball(920, 505, 54, 54, TEAL),
                P('M880 480q30 -30 60 0q20 40 -10 70q-30 -20 -50 -70', LEAF), block(640, 740, 70, mark=3, mc=GREEN),
                block(740, 740, 70, mark=6), block(690, 660, 60, mark=7, mc=ROSE),
                basket(
                    900, 740, 0.7, STRAW, J((ball(k * 44, -110, 38, 34, (TERRA, TEAL, MARI)[k + 1]) for k in (-1, 0, 1))), 100, 80,
                    None, 18),
                bunting(590, 290, 1010, 290, 7, 24, sz=26)
            ]),
        PG([(190, 260), (1410, 260), (1460, 150), (140, 150)], TERRA),
        [PG(
                [
                    (140 + 165 * k + 6 * (4 - k), 150), (222 + 165 * k + 6 * (4 - k), 150), (254 + 152.5 * k, 260),
                    (190 + 152.5 * k, 260)
                ],
                CREAM)
            for k in range(8)],
        R(180, 256, 1240, 14, dk(TERRA, 0.3), 6), R(170, 750, 1260, 34, lt(WOOD, 0.2), 8)
    ]
    return g + [
        C(370, 1000, 132, dk(MARI, 0.5)), C(1230, 1000, 132, dk(MARI, 0.5)), tyre(370, 1010, 112, CREAM, 8),
        tyre(1230, 1010, 112, CREAM, 8), R(1480, 820, 46, 60, '#FFF1C0', 14),
        [flower(600 + 130 * k, 845, 34, (CREAM, ROSE)[k % 2], MARI) for k in range(4)], R(640, 920, 320, 60, WOOD, 8),
        R(610, 990, 380, 50, lt(WOOD, 0.1), 8), stool(150, 1160, 1.1, TERRA), tuft(1530, 1180, 1.6)
    ]


@scene(25, 3)
def valley_road():
    g = [
        R(0, 0, 1600, 1200, lg('#B9D4C8', '#E3E6C0')), kradueng(1180, 120, 460, 190, '#8CB2B2'), ridge(310, 26, '#A9C4A0', 4),
        ridge(420, 34, '#93B47A', 8), ridge(560, 40, '#86A85A', 2), ridge(720, 46, '#78994A', 11), ridge(900, 40, '#6A8B45', 5)
    ]
    road = 'M-40 1120C300 1060 560 1100 640 980C720 860 360 860 420 740C480 640 900 760 1080 680C1240 610 1000 560 860 520C740 480 1040 430 1200 400'
    g += ["<path d='%s' fill='none' stroke='%s' stroke-width='%d'/>" % (road, c, w)
        for c, w in ((dk('#D9BE8E', 0.15), 50), ('#EBD6A8', 42))]
    g += ["<path d='%s' fill='none' stroke='#FFF8E6' stroke-width='4' stroke-dasharray='18 22'/>" % road]
    g += [
        lite(
            lambda: [
                school(700, 440, 0.3, 6), school(180, 640, 0.42, 6, roof=TERRA), school(1090, 660, 0.42, 6),
                school(760, 960, 0.62, 6, roof=TERRA), stilt(430, 930, 0.4), stilt(1340, 830, 0.5, roof=TERRA),
                stilt(1480, 880, 0.55), temple(560, 600, 0.4, '#B87E56'), bus(520, 1096, 0.34), bus(930, 742, 0.24, TEAL, MARI)
            ])
    ]
    return g + [
        lite(
            lambda: [
                tree(130, 960, 0.7, FOREST), tree(270, 880, 0.5, GREEN, 3), tree(1230, 1000, 0.8, GREEN, 4),
                tree(1420, 1090, 1.0, FOREST, 6), pine(650, 830, 0.5), pine(590, 800, 0.4), tree(1010, 880, 0.45, LEAF, 3),
                banana(100, 1180, 1.0), bush(1540, 1190, 1.4, GREEN, 3), bush(1000, 1190, 0.9, LEAF, 5)
            ]),
        cloud(330, 130, 0.9), cloud(760, 80, 0.6), [flybird(480 + 70 * k, 250 + 20 * (k % 2), 0.4, '#4B6F6A') for k in range(3)],
        paddies(1120, 0), buffalo(250, 1150, 0.3), J((rice(1200 + 44 * k, 1180, 0.6) for k in range(4)))
    ]
