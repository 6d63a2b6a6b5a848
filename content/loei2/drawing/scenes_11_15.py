"""Works 11-15: fraction baskets, cloth geometry, check dam, young guides, mushroom hut."""
from kit import *
from land import *
from build import *
from people import person
from props import *
from animals import *


def sector(cx, cy, r, a0, a1, c, ky=1.0):
    (x0, y0) = pol(cx, cy, r, a0, r * ky)
    (x1, y1) = pol(cx, cy, r, a1, r * ky)
    return P('M%s %sL%s %sA%s %s 0 %d 1 %s %sZ' % (n(cx), n(cy), n(x0), n(y0), n(r), n(r * ky), a1 - a0 > 180, n(x1), n(y1)), c)


def pies(cx, cy, r, k, full, c, ky=1.0, off=WHITE, gap=3):
    g = [E(cx + r * 0.03, cy + r * 0.05, r * 1.05, r * 1.05 * ky, dk(off, 0.3)), E(cx, cy, r * 1.05, r * 1.05 * ky, off)]
    for i in range(k):
        g.append(
            sector(cx, cy, r * 0.94, -90 + i * 360 / k + gap, -90 + (i + 1) * 360 / k - gap, c if i < full else dk(off, 0.08), ky))
    return J(g)

scene = pictures_of("e0")


@scene(11, 1)
def sharing_rice():
    return [
        R(0, 0, 1600, 1200, lg('#B7DCD3', '#E4EEDD')),
        board(170, 110, 560, 330, FOREST, [pies(320, 270, 92, 2, 1, MARI, 1, CREAM), pies(570, 270, 92, 4, 3, ROSE, 1, CREAM)]),
        window(
            950, 100, 480, 380,
            [sky('noon'), kradueng(1160, 300, 260, 120, '#7BA0B2'), ridge(420, 10, LEAF, 2), palm(1340, 520, 0.6)]),
        person(480, 960, 2.15, fit='girl', hair='bob', pose='half', look=0.4, nod=0.5, lh=(500, 880), rh=(700, 850), mouth='open'),
        person(
            1090, 960, 2.15, fit='boy', hair='short', skin=2, pose='half', look=-0.4, nod=0.5, lh=(900, 850), rh=(1130, 880),
            eyes='joy'),
        R(0, 930, 1600, 270, lg(lt(WOOD, 0.15), WOOD)), R(0, 924, 1600, 22, lt(WOOD, 0.4)),
        [L([(0, 1010 + 80 * k), (1600, 1005 + 84 * k)], dk(WOOD, 0.2), 4, 0.5) for k in range(3)],
        [J([shadow(x + 8, y + 14, 92, 20, 0.2), pies(x, y, 92, k, f, c, 0.34, CREAM, 5)])
            for x, y, k, f, c in ((560, 1080, 2, 1, TERRA), (800, 1110, 3, 2, TEAL), (1040, 1080, 4, 3, ROSE))],
        kratip(800, 960, 1.12, open_=True), ball(724, 842, 34, 30, WHITE), ball(886, 840, 34, 30, WHITE),
        kratip(210, 1080, 1.35, STRAW, INDIGO), kratip(1400, 1090, 1.35, STRAW, TEAL)
    ]


@scene(11, 2)
def kratip_row():
    g = [
        R(0, 0, 1600, 1200, lg('#D98A84', '#EBB59C')), [C(250 + 370 * k, 480, 210, '#F3CDB0', 0.55) for k in range(4)],
        R(0, 850, 1600, 350, lg('#5E3F2D', '#7A5038')), R(0, 850, 1600, 22, '#8A5C40')
    ]
    for k, (c2, x) in enumerate(((TEAL, 330), (MARI, 800), (INDIGO, 1270))):
        g.append(kratip(x, 930, (2.1, 2.6, 2.1)[k], STRAW, c2, open_=k == 1))
    return g + [
        shadow(820, 1110, 300, 40, 0.35), pies(800, 1070, 230, 6, 4, WHITE, 0.36, '#E4C58E', 4),
        [ball(px, py, 36, 32, WHITE) for px, py in ((230, 1090), (310, 1110), (1330, 1100))], leaf(1390, 1110, 180, 54, -10, LEAF),
        leaf(1390, 1110, 150, 44, 16, GREEN),
        [P('M%d %dq-40 -60 0 -120t0 -120' % (720 + 80 * k, 500 - 40 * (k % 2)), None, 0.55, WHITE, 16) for k in range(3)]
    ]


@scene(11, 3)
def steaming():
    return [
        sky('morning'), sun(1220, 250, 60), kradueng(700, 330, 420, 190, '#9DB6C2'), ridge(520, 20, '#AEC6B6', 6), mist(440, 180),
        ridge(590, 14, '#93B48C', 4), R(0, 620, 1600, 580, lg('#CDBE84', '#B99A64')), stilt(360, 860, 1.75, WOOD, BRICK, 1),
        bamboo(1500, 800, 1.2), hen(150, 1080, 1, TERRA), chick(250, 1110), chick(300, 1095, 0.9), banana(1290, 780, 1.0),
        shadow(960, 1096, 190, 24), ball(960, 1010, 120, 96, '#B5744A', '#8A5238'), R(890, 1004, 120, 64, '#3A2428', 26),
        P('M930 1064C910 1030 940 1020 946 990C970 1020 990 1040 968 1064Z', MARI), ball(960, 890, 96, 66, '#6E625E'),
        R(880, 826, 160, 26, '#5A504C', 12),
        form(
            'M864 690L930 850H990L1056 690Q960 730 864 690Z', STRAW, -16, 0,
            extra=[P(vweave(850, 680, 220, 180, 18), dk(STRAW, 0.25), 0.5)]),
        E(960, 692, 96, 22, dk(STRAW, 0.4)), B([(880, 690), (920, 660), (960, 652), (1010, 662), (1044, 690), (960, 708)], WHITE),
        [P('M%d 640q-36 -50 0 -100t0 -110' % (910 + 50 * k), None, 0.6, WHITE, 15) for k in range(3)],
        person(
            720, 1120, 1.3, age='adult', fit='granny', hair='lowbun', hc=3, skin=2, pose='kneel', f=1, look=0.6, rh=(880, 940),
            lh='lap', eyes='joy'),
        person(
            1230, 1120, 1.45, fit='mohom', hair='spiky', skin=1, pose='squat', look=-0.5, f=0, lh=(1110, 1060), rh='lap',
            mouth='open'),
        tube([(1100, 1064), (1020, 1070)], EARTH, 14), kratip(1420, 1140, 0.9, STRAW, TEAL), tuft(80, 1190, 1.4),
        tuft(1560, 1190, 1.4)
    ]


def diamonds(x, y, w, h, a, c1, c2, c3=None):
    """Nested diamonds over a box."""
    ds = {c1: [], c2: [], c3 or c1: []}
    r, yy = (0, y)
    while yy < y + h + a:
        xx = x + (a if r % 2 else 0)
        while xx < x + w + a:
            for col, t in ((c1, 0.9), (c2, 0.58), (c3 or c1, 0.28)):
                ds[col].append(
                    'M%s %sl%s %sl%s %sl%s %sz' % tuple((n(v) for v in (xx, yy - a * t, a * t, a * t, -a * t, a * t, -a * t, -a * t))))
            xx += 2 * a
        yy += a
        r += 1
    return J((P(''.join(ds[c]), c) for c in (c1, c2, c3 or c1) if ds[c]))


@scene(12, 1)
def cloth_lesson():
    cl = pts([(250, 660), (1350, 660), (1460, 1010), (140, 1010)])
    return [
        room('#E6D3E0', '#C79066', 700),
        [J(
                [
                    L([(x, 90), (x, 90)], BARK, 4), R(x - 120, 90, 240, 330, c, 4),
                    clip(rr(x - 120, 90, 240, 330, 2), diamonds(x - 120, 90, 240, 330, 40, lt(c, 0.35), c, MARI)),
                    R(x - 140, 76, 280, 18, WOOD, 8), R(x + 90, 94, 30, 326, '#38203C', 0, 0.12)
                ])
            for x, c in ((280, TEAL), (800, PLUM), (1320, INDIGO))],
        person(
            560, 730, 1.5, age='adult', fit='granny', hair='lowbun', hc=3, skin=2, pose='half', look=0.4, lh=(440, 720),
            rh=(680, 725), eyes='joy'),
        person(
            1000, 720, 1.75, fit='girl', hair='braids', skin=1, pose='half', look=-0.3, lh=(880, 720), rh=(1110, 715), mouth='open'),
        R(150, 1010, 24, 200, BARK), R(1426, 1010, 24, 200, BARK), P(cl, TERRA),
        clip(
            cl,
            [
                R(100, 650, 1400, 400, BRICK), diamonds(120, 680, 1400, 420, 82, MARI, BRICK, CREAM), R(100, 650, 1400, 40, INDIGO),
                R(100, 690, 1400, 8, CREAM)
            ]),
        PG([(140, 1010), (1460, 1010), (1460, 1056), (140, 1056)], dk(BRICK, 0.2)),
        [L([(160 + 52 * k, 1056), (158 + 52 * k, 1092)], MARI, 6) for k in range(26)],
        PG([(780, 930), (960, 930), (780, 800)], CREAM, 0.85), PG([(804, 908), (880, 908), (804, 852)], BRICK),
        pencil(1060, 900, 1, TEAL, 40),
        person(1390, 1165, 1.6, fit='boyk', hair='spiky', skin=2, look=-0.6, lh=(1160, 880), rh='hip', mouth='open')
    ]


@scene(12, 2)
def cloth_pattern():
    g = [R(0, 0, 1600, 1200, '#23345F')]
    g.append(diamonds(0, 130, 1600, 340, 66, '#41629E', '#23345F', CREAM))
    g += [R(0, 0, 1600, 64, TERRA), R(0, 64, 1600, 10, MARI), R(0, 470, 1600, 16, CREAM), R(0, 486, 1600, 250, BRICK)]
    for k in range(6):
        x = 60 + 296 * k
        for t, c in ((112, MARI), (86, BRICK), (64, ROSE), (40, CREAM), (20, TEAL)):
            g.append(PG([pol(x, 611, t * (1 if i % 2 == 0 else 0.72), i * 45) for i in range(8)], c))
        g += [PG([(x + 148, 611 - s * 100), (x + 148 + 44, 611 - s * 20), (x + 148, 611 - s * 44), (x + 148 - 44, 611 - s * 20)], c)
            for s, c in ((1, TEAL), (-1, MARI))]
    g += [
        R(0, 736, 1600, 16, CREAM),
        P(''.join(('M%d 790l40 -30l40 30l40 -30l40 30v34l-40 -30l-40 30l-40 -30l-40 30z' % (160 * k) for k in range(10))), MARI),
        P(''.join(('M%d 850l40 -30l40 30l40 -30l40 30v34l-40 -30l-40 30l-40 -30l-40 30z' % (160 * k) for k in range(10))), ROSE),
        R(0, 900, 1600, 14, TEAL), diamonds(0, 980, 1600, 240, 66, TEAL, '#23345F', MARI)
    ]
    g += [L([(0, 6 + 12 * k), (1600, 6 + 12 * k)], '#12204A', 2, 0.22) for k in range(100)]
    g += [
        P('M1600 1200L1600 640C1500 760 1420 1000 1180 1200Z', '#F3E4C8'),
        P('M1600 640C1500 760 1420 1000 1180 1200C1330 1120 1390 1060 1440 1000C1500 930 1560 760 1600 640Z', '#D8C4A0'),
        P('M1180 1200C1330 1120 1390 1060 1440 1000C1390 1090 1300 1160 1240 1200Z', '#38203C', 0.3)
    ]
    return g + [
        shadow(420, 640, 270, 40, 0.3),
        G(
            [
                R(-250, -34, 500, 72, dk(WOOD, 0.3), 36), R(-250, -38, 500, 66, WOOD, 33),
                P('M-250 -5L-330 -4L-250 20ZM250 -5L330 -4L250 20Z', dk(WOOD, 0.1)), R(-140, -24, 280, 40, '#5E3F2D', 20),
                tube([(-110, -4), (110, -4)], ROSE, 30),
                [L([(-100 + 22 * k, -18), (-94 + 22 * k, 10)], dk(ROSE, 0.2), 4) for k in range(10)]
            ],
            400, 590, 1.15, -14)
    ]


@scene(12, 3, up=60)
def cloth_lines():
    g = [
        vista('noon', 420, 600, 560, 240, 11), cloud(1150, 170, 1), cloud(860, 260, 0.5), stilt(1270, 760, 0.95),
        paddies(610, 200, seed=9), ground(800, '#C9CE78', c2='#9CB258'), tube([(110, 330), (90, 1080)], EARTH, 24),
        tube([(1500, 300), (1520, 1080)], EARTH, 24),
        "<path d='M108 380Q800 480 1504 350' fill='none' stroke='%s' stroke-width='8'/>" % BARK
    ]
    for i, (x, c, a, b, w, hh) in enumerate(
        (
            (220, INDIGO, MOHOM, CREAM, 220, 420), (480, TERRA, MARI, CREAM, 210, 470), (740, TEAL, lt(TEAL, 0.4), MARI, 250, 430),
            (1040, PLUM, ROSE, CREAM, 200, 480), (1270, AMBER, CREAM, BRICK, 180, 400)
        )):
        y = 400 + 40 * math.sin((x - 100) / 1400 * 3.1)
        d = 'M%d %dL%d %dC%d %d %d %d %d %dQ%d %d %d %dC%d %d %d %d %d %dZ' % (x, y, x + w, y + 4, x + w + 20, y + hh * 0.4, x + w - 10, y + hh * 0.7, x + w + 24, y + hh, x + w * 0.5, y + hh + 26, x + 22, y + hh - 10, x - 10, y + hh * 0.7, x + 16, y + hh * 0.4, x, y)
        g.append(
            P(d, c) + clip(
                d,
                [
                    diamonds(x - 20, y + 60, w + 60, hh * 0.55, 34, a, c, b), R(x - 30, y + hh * 0.8, w + 80, 24, b),
                    R(x - 30, y + hh * 0.88, w + 80, 10, a), R(x + w * 0.72, y, w * 0.2, hh + 40, '#38203C', 0, 0.12),
                    R(x + w * 0.2, y, w * 0.12, hh + 40, WHITE, 0, 0.12)
                ]))
    return g + [
        person(980, 1130, 1.3, fit='mohomg', hair='pony', pose='walk', f=-1, look=-0.5, lh='out', rh='wave', eyes='joy'),
        person(430, 1130, 1.25, age='tot', fit='tot', hair='short', skin=2, pose='walk', f=1, look=0.6, rh='wave', mouth='open'),
        flower(160, 1130, 28, ROSE, stem=60), flower(1390, 1120, 26, CREAM, stem=70), tuft(90, 1190, 1.6), tuft(1480, 1190, 1.6),
        butterfly(700, 980, 0.5, MARI, TERRA, 20)
    ]


def dam_model(x, y, s=1):
    """Tray with a hill, stream and little check dams; (x, y) bottom middle, 760 wide."""
    g = [
        shadow(20, 10, 420, 30),
        P('M-330 -60C-280 -240 -160 -330 -60 -320C60 -310 160 -180 340 -70V-40H-330Z', lg('#A6B85A', '#8AA34B')),
        P('M-60 -320C60 -310 160 -180 340 -70V-40H120C60 -160 0 -240 -60 -320Z', '#6E8C42')
    ]
    g += [
        P(
            'M-110 -312C-60 -240 -140 -200 -60 -150C0 -110 -40 -80 30 -40H190C100 -90 120 -120 40 -160C-40 -205 0 -250 -84 -316Z',
            '#8FCBD6'),
        P(
            'M-90 -300C-50 -240 -110 -200 -40 -150C20 -110 0 -80 70 -40H130C60 -90 80 -120 10 -160C-60 -205 -20 -250 -80 -306Z',
            '#BFE3E6')
    ]
    for px, py, w in ((-66, -205, 74), (-4, -128, 104), (96, -66, 130)):
        g += [E(px - 20, py - 6, w * 0.52, 14, '#5FA9BC')] + [ball(px - w / 2 + w * i / 5, py + 4 + i % 2 * 4, w * 0.12, 11, '#A79A8C') for i in range(6)] + [tube([(px - w / 2 + w * i / 3, py + 6), (px - w / 2 + w * i / 3, py - 22)], STRAW, 8) for i in range(4)]
    g += [G(canopy(0, -40, 26, 26, GREEN, i, 6) + R(-4, -22, 8, 24, BARK), px, py, z)
        for i, (px, py, z) in enumerate(
            (
                (-250, -130, 1.2), (-200, -190, 1), (-150, -110, 1.2), (-180, -250, 0.8), (180, -150, 1), (240, -110, 1.1),
                (120, -190, 0.8)
            ))]
    g += [
        stilt(-235, -52, 0.2), stilt(270, -50, 0.2, roof=TERRA),
        form(pts([(-390, -62), (390, -62), (370, 0), (-370, 0)]), WOOD, -30, 0), R(-400, -76, 800, 22, lt(WOOD, 0.2), 8)
    ]
    return G(g, x, y, s)


@scene(13, 1, up=80)
def dam_team():
    return [
        sky('heat'), sun(250, 170, 64), kradueng(1180, 300, 440, 190, '#CDAD8E'), ridge(480, 22, '#D2B57E', 5),
        ridge(560, 14, '#BCAF64', 9), R(0, 600, 1600, 700, lg('#DDBE80', '#C99A5E')), school(40, 660, 0.55, 6),
        tree(1470, 780, 1.1, '#8E9A4E', 4),
        [L([(px, py), (px + 60, py + 20), (px + 90, py + 70)], '#B88A50', 5, 0.5)
            for px, py in ((120, 900), (1300, 960), (220, 1080), (1400, 1100))],
        person(600, 680, 1.5, fit='girl', hair='pony', look=0.2, nod=0.6, pose='half', lh=(520, 760), rh=(690, 690), mouth='open'),
        person(
            1060, 690, 1.5, fit='boy', hair='side', skin=2, glasses=True, pose='half', look=-0.3, nod=0.6, lh=(950, 690),
            rh=(1120, 760)),
        table(330, 900, 940, 250, WOOD, 28), dam_model(800, 890, 1.1),
        person(240, 1140, 1.7, fit='boyk', hair='curly', skin=3, look=0.7, rh=(470, 800), lh='hip', mouth='open'),
        bottle(492, 800, 0.5, SKY, 0.9, TERRA, 150),
        person(1380, 1150, 1.7, fit='girl', hair='bob', skin=0, look=-0.7, lh=(1150, 810), rh='chin', eyes='joy'),
        tuft(60, 1190, 1.2, '#A88F48'), tuft(1560, 1190, 1.2, '#A88F48')
    ]


@scene(13, 2)
def dam_close():
    q = rnd(5)
    g = [
        sky('mint'), kradueng(1120, 240, 420, 200, '#8CB2B2'), ridge(400, 20, '#9CC2A6', 2), ridge(470, 12, '#86B070', 6),
        P('M0 520C200 500 300 560 420 640L560 700H1040L1180 620C1300 540 1420 500 1600 520V1200H0Z', lg('#8AA650', '#6B8C44')),
        P('M330 560C460 660 520 680 560 690H1040C1100 670 1150 640 1270 560L1130 540H460Z', '#5FA9BC'),
        P('M400 560C480 620 540 650 580 660H1020C1080 640 1120 620 1200 560L1110 548H500Z', '#93CFDA'),
        [L([(px, py), (px + w, py)], '#D8F0F0', 6, 0.8)
            for px, py, w in ((560, 590, 110), (760, 620, 150), (930, 580, 90), (640, 640, 70))]
    ]
    g += [
        P('M560 860C700 900 900 900 1040 860L1200 1200H420Z', '#7FC0CC'),
        P('M640 880C740 900 860 900 960 880L1040 1200H560Z', '#A9DCE2'),
        [P('M%d 800C%d 850 %d 880 %d 930' % (640 + 60 * k, 640 + 60 * k, 644 + 60 * k, 640 + 62 * k), None, 0.8, '#DDF3F3', 12)
            for k in range(6)]
    ]
    for r in range(4):
        for k in range(11 - r % 2):
            x, y = (440 + 72 * k + 36 * (r % 2), 850 - 52 * r)
            g.append(
                ball(
                    x, y, q.uniform(40, 48), q.uniform(30, 36),
                    mix('#A79A8C', q.choice(('#8A7F78', '#C2B29C', EARTH)), q.uniform(0, 0.6))))
    g += [tube([(450 + 116 * k, 900), (446 + 116 * k, 560)], '#C9A954', 34) for k in range(7)] + [L([(432 + 116 * k, yy), (464 + 116 * k, yy)], '#8C7434', 6) for k in range(7) for yy in (660, 790)]
    g += [
        tube([(380, 690), (1220, 680)], '#C9A954', 30), tube([(390, 815), (1210, 810)], '#B8984A', 30),
        [P('M%d 668l30 30M%d 668l-30 30' % (432 + 116 * k, 462 + 116 * k), None, None, BRICK, 7) for k in range(7)]
    ]
    return g + [
        tuft(250, 760, 2.2), tuft(340, 900, 1.8, LEAF), tuft(1340, 780, 2.2), tuft(1280, 960, 2, LEAF),
        flower(210, 900, 36, ROSE, stem=70), flower(1420, 880, 36, MARI, TERRA, stem=80), frog(1290, 1130, 1.2),
        fish(760, 1080, 0.9, AMBER), fish(890, 1140, 0.7, TERRA, True), stones(250, 1130, 1.6, seed=3),
        bird(1160, 620, 0.9, MOHOM, AMBER, True)
    ]


@scene(13, 3, 1200, 1600)
def stream_work():
    g = [
        R(0, 0, 1200, 1600, lg('#DDE9C8', '#A9C48A')),
        [R(x, 0, w, 900, c, 0)
            for x, w, c in ((80, 50, '#8FA77A'), (300, 36, '#A3B98C'), (830, 44, '#98AF80'), (1060, 60, '#86A070'), (560, 30, '#B2C69A'))],
        canopy(150, 60, 330, 180, LEAF, 3), canopy(620, 10, 330, 150, GREEN, 5), canopy(1080, 90, 330, 200, FOREST, 8),
        PG([(420, 0), (640, 0), (900, 900), (560, 900)], '#FFF6CF', 0.3),
        P('M0 800C250 760 420 800 520 760C640 720 900 780 1200 740V1600H0Z', lg('#6E9448', '#4C7440')),
        river(770, 1620, 600, 60, 360, 130),
        [ball(420 + 62 * k, 1190 + k % 2 * 12, 46, 34, mix('#A79A8C', EARTH, 0.1 * (k % 4))) for k in range(7)],
        [ball(390 + 70 * k, 1240 + k % 2 * 10, 50, 34, mix('#968A80', EARTH, 0.1 * (k % 3))) for k in range(7)],
        [tube([(410 + 120 * k, 1260), (410 + 120 * k, 1090)], STRAW, 20) for k in range(4)]
    ]
    return g + [
        person(
            310, 1180, 1.5, fit='scout', hair='short', skin=2, pose='squat', look=0.5, f=1, lh=(400, 1120), rh=(440, 1150),
            mouth='open', shod=False),
        person(
            860, 1110, 1.5, fit='scoutg', hair='braids', skin=0, pose='stand', look=-0.5, lh=(740, 930), rh=(790, 930), eyes='joy'),
        ball(752, 926, 56, 40, '#A79A8C'),
        person(
            430, 960, 1.05, age='adult', fit='sirm', hair='short', skin=3, pose='stand', look=0.1, lh='hip', rh='point', hat='straw'),
        tuft(100, 1500, 2.4, LEAF), tuft(1080, 1460, 2.4), [leaf(120, 1380, 170, 44, a, GREEN) for a in (-120, -80, -40)],
        [leaf(1110, 1580, 190, 50, a, FOREST) for a in (-150, -110, -70)], flower(1000, 1330, 30, ROSE, stem=60),
        butterfly(960, 520, 0.8, MARI, TERRA, 14)
    ]


def village_map(w=1100, h=760):
    """Hand-drawn village map on paper, centred on 0,0."""
    house = lambda px, py, c: P('M%d %dh76v46h-76z' % (px - 38, py - 66), WOOD) + P('M%d %dl24 -36h72l24 36z' % (px - 60, py - 62), c) if is_lite() else stilt(px, py, 0.29, roof=c)
    d = 'M%d %dC%d %d %d %d %d %dL%d %dC%d %d %d %d %d %dZ' % (-w / 2, -h / 2 + 14, -w / 5, -h / 2 - 20, w / 5, -h / 2 + 24, w / 2, -h / 2, w / 2 - 14, h / 2, w / 5, h / 2 + 22, -w / 5, h / 2 - 22, -w / 2 + 12, h / 2 + 8)
    g = [
        P(
            'M-280 -380C-200 -200 -340 -60 -180 60C-60 150 -160 280 -90 390L20 390C-40 270 60 150 -90 30C-220 -70 -90 -200 -180 -380Z',
            '#9CCCD8'),
        E(300, 210, 260, 120, '#CBD88A'), E(-420, -180, 170, 130, '#C3D48A'), E(310, -210, 220, 110, '#DCE0A0')
    ]
    g += [
        "<path d='M-520 260C-360 140 -120 240 40 120S260 -60 180 -180S420 -330 530 -250' fill='none' stroke='%s' stroke-width='26' opacity='.75'/>" % SAND,
        "<path d='M-520 260C-360 140 -120 240 40 120S260 -60 180 -180S420 -330 530 -250' fill='none' stroke='%s' stroke-width='6' stroke-dasharray='4 24'/>" % BRICK
    ]
    g += [
        kradueng(-400, -330, 150, 80, '#8CB2B2'),
        [G(canopy(0, -36, 34, 32, GREEN, i, 6) + R(-5, -14, 10, 22, BARK), px, py)
            for i, (px, py) in enumerate(((-470, -120), (-400, -90), (-330, -130), (410, 260), (470, 210), (420, 150)))],
        [house(px, py, c) for px, py, c in ((-400, 160, BRICK), (-330, 330, TERRA), (90, 10, BRICK), (320, 20, TERRA))],
        house(280, -190, BRICK) if is_lite() else school(200, -190, 0.24, 5), temple(60, -230, 0.5, TERRA),
        [L([(200 + 26 * k, 190), (190 + 30 * k, 260)], LEAF, 7) for k in range(6)], tube([(-170, 96), (-20, 60)], WOOD, 18),
        buffalo(310, 330, 0.22), fish(-96, 250, 0.5, TERRA), flower(-470, 330, 34, ROSE)
    ]
    g += [
        C(450, -310, 44, CREAM), PG([pol(450, -310, 42 if i % 2 == 0 else 14, -90 + i * 45) for i in range(8)], TERRA),
        C(450, -310, 8, CREAM)
    ]
    pins = [G([P('M0 0C-30 -40 -26 -78 0 -78C26 -78 30 -40 0 0Z', c), C(0, -50, 11, CREAM)], px, py)
        for px, py, c in ((40, 120, BRICK), (180, -180, BRICK), (-360, 190, TEAL))]
    return P(d, PAPER) + clip(d, g) + P('M%d -400V400M%d -400V400' % (-w / 6, w / 6), None, 0.12, '#7A5038', 8) + J(pins)


@scene(14, 1, up=80)
def guides():
    return [
        vista('gold', 1120, 560, 600, 250, 12), sun(760, 210, 66),
        lite(lambda: [stilt(250, 800, 1.25), stilt(1440, 740, 0.9, roof=TERRA)]), temple(880, 580, 0.45, '#B87E56'),
        treeline(590, '#8E9048', 5, 500, 1200, 30), ground(680, '#C9B45E', c2='#A9A04C'),
        P('M820 640C860 760 620 960 360 1310H1400C1140 980 960 780 900 640Z', '#EBCF94'), palm(560, 730, 0.75),
        person(1130, 1000, 1.15, age='adult', fit='sir', hair='side', skin=0, look=-0.5, lh='chest', rh='down', hat='cap'),
        person(
            1300, 1020, 1.15, age='adult', fit='teacher3', hair='long', hc=2, skin=0, look=-0.6, lh='down', rh='hip', hat='straw'),
        person(1010, 1030, 1.2, age='tot', fit='sport2', hair='curly', skin=1, look=-0.5, lh='wave', eyes='joy'),
        person(480, 1140, 1.75, fit='mohom', hair='short', skin=2, look=0.5, rh=(640, 840), lh=(250, 640), mouth='open'),
        person(760, 1150, 1.7, fit='mohomg', hair='pig', skin=1, look=0.5, lh=(640, 860), rh=(850, 850), eyes='joy'),
        G([R(-560, -390, 1120, 790, '#3A2440', 8, 0.2), lite(village_map)], 742, 850, 0.2, -4),
        dog(1430, 1130, 1.1, flip=True), flower(120, 1120, 28, ROSE, stem=70), tuft(70, 1190, 1.8), tuft(1540, 1190, 1.5)
    ]


@scene(14, 2)
def map_close():
    return [
        R(0, 0, 1600, 1200, lg('#A87444', '#8A5A38', a='d')),
        [L([(0, 90 + 150 * k), (1600, 70 + 156 * k)], '#7A4C30', 5, 0.5) for k in range(8)],
        G([R(-545, -370, 1130, 790, '#2A1820', 10, 0.3)], 800, 600, 1.18, -3), G(village_map(), 800, 590, 1.18, -3),
        pencil(1480, 820, 2.4, TEAL, 30, 200), pencil(1400, 1010, 2.2, TERRA, 62, 170), leaf(70, 180, 180, 50, 40, LEAF),
        G(
            [
                C(8, 12, 96, '#2A1820', 0.3), C(0, 0, 96, STRAW), C(-3, -3, 78, CREAM), PG([(0, -64), (16, 0), (-16, 0)], TERRA),
                PG([(0, 64), (16, 0), (-16, 0)], INDIGO), C(0, 0, 9, BARK)
            ],
            150, 1020, 1, 24)
    ]


@scene(14, 3)
def viewpoint():
    return [
        R(0, 0, 1600, 1200, lg('#F6C79A', '#FBE3BC', '#FFF4DC', '#F3E0C4')), sun(800, 430, 84, '#FFF3CC', '#FFD08A'),
        kradueng(1150, 360, 420, 190, '#C0A0A4'), kradueng(220, 430, 300, 130, '#D2B2A8', 0.8), mist(470, 200, o=0.95),
        ridge(640, 34, '#B7A58E', 5), mist(610, 160, o=0.95), ridge(720, 30, '#93A07A', 8),
        [pine(px, py, z, '#5F7F60') for px, py, z in ((980, 760, 0.4), (1080, 765, 0.5), (1180, 770, 0.42))], mist(700, 150, o=0.9),
        P('M0 900C300 800 700 860 900 930C1150 1010 1400 960 1600 1000V1200H0Z', lg('#5F8250', '#3F6040')),
        pine(1450, 1080, 1.55, FOREST, 430), pine(130, 960, 1.2, '#3F6B50'),
        person(560, 1010, 1.2, fit='mohom', hair='short', back=True, lh='down', rh='out'),
        person(700, 1030, 1.2, fit='mohomg', hair='pony', back=True, lh='down', rh='up'),
        person(870, 1050, 1.15, age='tot', fit='tot', hair='spiky', back=True, lh='up', rh='wave'),
        person(360, 1010, 0.95, age='adult', fit='teacher2', hair='bun', back=True, lh='hip', rh='down'),
        [flybird(620 + 110 * k, 250 + 36 * (k % 2), 0.6, '#8A6A70') for k in range(4)], tuft(1080, 1120, 2, '#6F9450'),
        flower(1020, 1090, 24, CREAM, stem=50), flower(240, 1110, 28, ROSE, stem=60), tuft(180, 1190, 2, '#6F9450')
    ]


def mushroom(x, y, s=1, c='#D9BFA0', st='#F4E8D2', rot=0):
    """One mushroom; (x, y) foot of the stem; cap about 150 wide."""
    if is_lite():
        return G(P('M-19 0V-96H19V0Z', st) + P('M-76 -96C-76 -150 -36 -176 0 -176C40 -176 78 -150 76 -96Q0 -70 -76 -96Z', c) + P('M40 -164C70 -146 78 -120 76 -96Q50 -84 20 -80Q60 -110 40 -164Z', dk(c, 0.14)), x, y, s, rot)
    return G(
        [
            form('M-20 0C-26 -40 -14 -70 -18 -96H18C16 -70 30 -40 24 0Q0 8 -20 0Z', st, -7, 0), E(0, -92, 62, 14, dk(st, 0.3)),
            form('M-76 -96C-76 -150 -36 -176 0 -176C40 -176 78 -150 76 -96Q0 -70 -76 -96Z', c, -12, -8),
            E(-26, -146, 20, 10, lt(c, 0.5), -24, 0.7), P('M-66 -94Q0 -72 66 -94', None, 0.6, dk(c, 0.3), 4)
        ],
        x, y, s, rot)


def clump(x, y, s=1, c='#D9BFA0', k=5, seed=1):
    q = rnd(seed)
    it = sorted(((i - (k - 1) / 2, q.uniform(0.6, 1.05)) for i in range(k)), key=lambda t: -t[1])
    return G([mushroom(i * 52, q.uniform(-8, 8), z, c if j % 2 else lt(c, 0.18), rot=i * 11) for j, (i, z) in enumerate(it)], x, y, s)


@scene(15, 1, up=60)
def mushroom_hut():
    rack = []
    for sx in (180, 1420):
        for r in range(3):
            y = 420 + 240 * r
            rack += [
                lite(
                    lambda: [J(
                            [
                                R(sx - 150 + 100 * k, y - 90, 92, 90, '#EAE0CC', 14),
                                R(sx - 150 + 100 * k + 60, y - 90, 32, 90, '#C9B9A0', 12),
                                E(sx - 104 + 100 * k, y - 88, 34, 12, '#8A6A4C'),
                                clump(sx - 104 + 100 * k, y - 86, 0.38, '#E3CDB4', 3, r * 3 + k)
                            ])
                        for k in range(3)]),
                tube([(sx - 180, y + 8), (sx + 180, y + 8)], STRAW, 20)
            ]
        rack += [tube([(sx - 170, 250), (sx - 170, 1060)], '#B79A5A', 22), tube([(sx + 170, 250), (sx + 170, 1060)], '#B79A5A', 22)]
    return [
        R(0, 0, 1600, 1300, lg('#6B5038', '#8A6844')), [L([(60 * k, 0), (60 * k - 20, 900)], '#5A422E', 5, 0.5) for k in range(28)],
        P('M480 1000V330Q800 120 1120 330V1000Z', lg('#FBEBC0', '#DDE6A8')),
        clip(
            'M480 1000V330Q800 120 1120 330V1000Z',
            [
                kradueng(800, 400, 260, 130, '#8CB2B2'), ridge(540, 12, '#A8BE6A', 3), ridge(610, 12, LEAF, 6),
                banana(1010, 780, 0.8), ground(730, '#D9BE84', c2='#C9A468')
            ]),
        PG([(480, 900), (1120, 900), (1500, 1300), (100, 1300)], '#FFE9A8', 0.35),
        P('M0 0H1600V120Q1120 330 800 170Q480 330 0 120Z', dk(STRAW, 0.15)),
        [L([(40 + 64 * k, 10), (30 + 66 * k, 170 - abs(k - 12) * 2)], dk(STRAW, 0.35), 6, 0.6) for k in range(25)],
        P('M0 1010H1600V1300H0Z', '#7D5C3E', 0.55), rack,
        person(560, 1120, 1.6, fit='mohom', hair='spiky', skin=2, look=-0.7, lh=(350, 830), rh='carry', mouth='open'),
        person(1000, 1130, 1.65, fit='girl', hair='bob', skin=0, look=0.6, rh=(1220, 800), lh=(930, 940), eyes='joy'),
        basket(910, 1060, 0.75, STRAW, clump(0, -96, 0.55, '#E9D6BE', 4, 3), 110, 90, None, 16, True),
        person(780, 1000, 1.05, age='adult', fit='teacher3', hair='lowbun', pose='stand', look=0.1, lh='hip', rh='front')
    ]


@scene(15, 2)
def mushrooms():
    q = rnd(9)
    g = [
        R(0, 0, 1600, 1200, lg('#3D5A4A', '#2C4438')), glow(420, 260, 620, 620, '#9DBB74', 0.5),
        glow(1250, 180, 480, 480, '#C9CF7E', 0.45), P('M0 820Q500 720 900 780T1600 740V1200H0Z', lg('#B58E4E', '#8E6A3A'))
    ]
    g += [L(
            [(x, y), (x + q.uniform(-120, 120), y + q.uniform(-26, 26))], q.choice(('#D9B36C', '#E6C988', '#A67E42', '#C49A56')),
            q.uniform(6, 11))
        for x, y in ((q.uniform(0, 1600), q.uniform(830, 1190)) for _ in range(120))]
    g += [
        clump(260, 900, 1.35, '#C9A98C', 5, 4), clump(1370, 900, 1.45, '#D4B498', 5, 7), shadow(820, 1020, 420, 46, 0.35),
        mushroom(610, 960, 2.7, '#E2C4A2', rot=-12), mushroom(1040, 970, 2.5, '#D8B592', rot=13),
        mushroom(820, 1010, 4.0, '#EBD2B4'), mushroom(520, 1040, 1.4, '#F0DCC4', rot=-16),
        mushroom(1130, 1060, 1.5, '#F0DCC4', rot=12), mushroom(690, 1070, 1.1, '#E2C4A2'),
        mushroom(960, 1080, 1.2, '#EBD2B4', rot=4)
    ]
    return g + [L([(x, y), (x + q.uniform(-110, 110), y + q.uniform(-20, 20))], q.choice(('#E6C988', '#D9B36C', '#F0DBA4')), 9)
        for x, y in ((q.uniform(0, 1600), q.uniform(1090, 1190)) for _ in range(50))] + [
        [leaf(80, 1190, 260, 60, a, c) for a, c in ((-120, FOREST), (-80, GREEN), (-40, LEAF))], snail(1290, 1130, 1.3),
        [C(q.uniform(100, 1500), q.uniform(80, 600), q.uniform(3, 6), '#F6E7B0', 0.6) for _ in range(24)]
    ]


@scene(15, 3)
def hut_evening():
    return [
        vista('dusk', 480, 640, 600, 260, 14), sun(1120, 430, 72, '#FBE0A6', '#F2A87E'), treeline(660, '#44506A', 6, r=36),
        ground(690, '#7F7A58', c2='#5F6248'), E(860, 1010, 620, 90, '#F3C98A', o=0.25), hut(860, 970, 2.0, '#C9A254'),
        P('M640 970V620H1080V970Z', '#F6CF86', 0.9),
        [tube([(640 + 110 * k, 970), (640 + 110 * k, 640)], '#8A6A44', 12) for k in range(5)],
        lite(lambda: [clump(700 + 100 * k, y, 0.32, '#F3E2C8', 3, k) for k in range(4) for y in (760, 880)]),
        [R(650, y, 420, 12, '#8A6A44') for y in (760, 880)], lantern(860, 700, 0.7),
        person(420, 1110, 1.35, fit='mohom', hair='short', skin=2, pose='walk', f=1, look=0.5, lh='carry', rh=(520, 930)),
        basket(530, 1020, 0.6, STRAW, clump(0, -96, 0.55, '#E9D6BE', 4, 5), 110, 90, None, 20, True),
        person(1290, 1110, 1.3, fit='mohomg', hair='braids', skin=1, look=-0.5, lh='wave', eyes='joy'),
        hen(1120, 1150, 0.8, '#B5744A', True), banana(100, 960, 1.4, '#5F8050'), bamboo(1540, 960, 1.2, '#5A7450'),
        stars(1600, 220, 24, 8), tuft(250, 1190, 1.8, '#4E6044'), tuft(1440, 1190, 1.8, '#4E6044')
    ]
