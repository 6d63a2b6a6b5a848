"""Works 1-5: market English, sound boxes, reading nook, word building, good-deeds bank."""
from kit import *
from land import *
from build import *
from people import person
from props import *
from animals import *

scene = pictures_of("e0")


@scene(1, 1, up=70)
def market():
    goods = [
        basket(-120, -138, 0.55, full=J([mango(-50, -112), mango(10, -120, 1, AMBER), mango(56, -108)])), melon(-10, -160, 0.7),
        bananas(-120, -350, 0.55), bananas(150, -350, 0.5, RICE)
    ]
    back, front = stall(600, 1080, 1.55, TERRA, CREAM, 400, J(goods))
    return [
        vista('mint', 1180, 620, 560, 230), school(1020, 700, 0.55, 7), tree(930, 720, 0.7), ground(690, '#E6CF9B', c2='#D9B878'),
        bunting(-20, 120, 1620, 90, 15, 70, sz=40), back,
        person(560, 880, 1.45, fit='girl', hair='pig', pose='half', look=0.6, mouth='open', lh=(490, 880), rh=(745, 800)), front,
        mango(800, 780, 1.15),
        person(1030, 1120, 1.62, fit='boy', hair='short', skin=2, look=-0.75, f=0, lh=(850, 800), rh='down', mouth='open'),
        person(1340, 1150, 1.58, fit='girl', hair='bob', skin=0, look=-0.5, lh='chest', rh='carry', eyes='joy'),
        basket(
            1420, 960, 0.72, AMBER, J([leaf(-30, -100, 80, 20, -110), orange(20, -110), leaf(50, -100, 70, 18, -60, GREEN)]),
            handle=True),
        basket(190, 1130, 1.15, STRAW, J([pineapple(-30, -150, 0.8), orange(50, -112), orange(0, -108, 0.9, MARI)])),
        tuft(60, 1190, 1.3), tuft(1560, 1190, 1.2)
    ]


@scene(1, 2)
def fruit_basket():
    full = [
        leaf(-90, -120, 150, 40, -150, GREEN), leaf(90, -120, 150, 40, -30, GREEN), pineapple(-66, -190, 0.95),
        bananas(76, -205, 0.95), mango(-30, -118, 1), dragonfruit(50, -120, 0.85), orange(-90, -112, 0.9), orange(98, -106, 0.8)
    ]
    return [
        R(0, 0, 1600, 1200, lg('#F6D9A0', '#F9E8C4')), C(800, 520, 470, '#FBF0D4', 0.7),
        R(0, 860, 1600, 340, lg('#3B5A94', INDIGO)),
        [R(0, 880 + 40 * k, 1600, 6 if k % 2 else 14, (ROSE, CREAM, MARI)[k % 3], 0, 0.55) for k in range(8)],
        shadow(860, 1010, 430, 50, 0.3), basket(800, 1010, 2.75, STRAW, J(full), 120, 105, BRICK, 11), mango(1310, 1040, 1.9),
        shadow(1330, 1120, 100, 16, 0.3), orange(270, 1060, 2), shadow(290, 1122, 80, 14, 0.3),
        butterfly(1250, 330, 0.9, TEAL, ROSE, 20)
    ]


@scene(1, 3)
def market_lane():
    g = [
        vista('gold', 640, 560, 560, 240), sun(300, 230, 62), lite(lambda: [palm(1420, 720, 1), stilt(1180, 700, 0.8)]),
        ground(640, '#E2BE7B', c2='#C99A5E'), PG([(700, 640), (860, 640), (1300, 1200), (220, 1200)], '#EED5A0')
    ]
    for x, y, s, c in ((360, 800, 0.85, TEAL), (1190, 800, 0.85, ROSE), (170, 1060, 1.3, MARI), (1400, 1080, 1.3, INDIGO)):
        b, f = stall(
            x, y, s, c, CREAM, 380,
            lite(
                lambda: [
                    basket(
                        -100, -138, 0.5, full=J((orange(k * 44, -112, 1, c_) for k, c_ in ((-1, AMBER), (0, MARI), (1, TERRA)))),
                        cell=30),
                    cabbage(20, -168, 0.6),
                    basket(120, -138, 0.46, TERRA, J((mango(k * 44, -112, 0.9) for k in (-1, 0, 1))), cell=30)
                ]))
        seller = lambda: person(
            x + 10 * s, y - 120 * s, s, fit='mohom' if c != ROSE else 'mohomg', hair='bob' if c in (TEAL, ROSE) else 'short',
            pose='half', look=0.4 if x < 700 else -0.4, lh='wave' if x > 700 else 'front', rh='front')
        g += [b, lite(seller) if s < 1 else seller(), f]
    return g + [
        person(680, 1010, 1.0, fit='girl', hair='pony', back=True, pose='stand', rh='hip'),
        person(820, 1020, 1.05, fit='boy', back=True, hair='short', lh='hip', rh='carry'),
        basket(905, 905, 0.5, TERRA, J((orange(k * 40, -110) for k in (-1, 0, 1))), handle=True, cell=24),
        lite(lambda: dog(960, 1130, 0.9))
    ]


@scene(2, 1, up=90)
def phonics():
    box_ = lambda x, c, k: J(
        [
            box(x, 850, 220, 150, c, 14), R(x + 16, 866, 188, 20, dk(c, 0.4), 8),
            card(x + 110, 840, 120, 110, CREAM, (cat(4, 26, 0.52), frog(0, 30, 0.62), fish(8, 0, 0.52))[k]),
            R(x + 4, 866, 212, 140, c, 12), R(x + 150, 866, 66, 140, dk(c, 0.16), 12), C(x + 108, 936, 34, CREAM),
            glyph(x + 108, 936, 20, (7, 0, 4)[k], c)
        ])
    return [
        room('#CFE3D6', '#D9A468', 820),
        window(
            150, 160, 360, 360, [sky('noon'), kradueng(330, 330, 230, 110, '#7BA0B2'), ridge(430, 12, LEAF, 2), tree(470, 560, 0.5)]),
        sunbeam(150, 520, 360, 500, 240), shelf(1220, 250, 300, 520, 3, seed=5),
        board(
            620, 170, 480, 300, FOREST,
            [
                cat(740, 400, 1.1, CREAM),
                [P(
                        'M%d %dq30 %d 0 %d' % (900 + 46 * k, 250 - 8 * k, 55 + 8 * k, 110 + 16 * k), None, 0.9,
                        (MARI, ROSE, CREAM)[k], 9)
                    for k in range(3)]
            ]),
        mat(800, 1170, 1250, 300, TERRA, MARI, 150, 9),
        person(
            800, 985, 1.35, age='adult', fit='teacher2', hair='bun', pose='kneel', f=1, look=0.2, lh=(640, 780), rh=(1000, 730),
            mouth='open'),
        card(1020, 690, 120, 140, CREAM, elephant(-8, 46, 0.5), 8), box_(410, TEAL, 0), box_(690, MARI, 1), box_(970, ROSE, 2),
        person(
            300, 1130, 1.35, age='tot', fit='tot2', hair='pig', pose='kneel', f=1, look=0.7, rh=(500, 870), lh='lap', mouth='open'),
        person(
            1330, 1130, 1.4, age='tot', fit='tot', hair='short', skin=2, pose='kneel', f=-1, look=-0.7, lh=(1150, 860), rh='chin',
            mouth='o'),
        person(780, 1180, 1.3, age='tot', fit='tot2', hair='bob', skin=0, back=True, pose='kneel', f=1, lh=(720, 960), rh='lap')
    ]


@scene(2, 2)
def sound_box():
    g = [
        R(0, 0, 1600, 1200, lg('#F3D7CB', '#F8EADB')), R(0, 820, 1600, 380, lg(WOOD, '#A87444')),
        [L([(0, 900 + 90 * k), (1600, 890 + 95 * k)], '#8F5F38', 4, 0.5) for k in range(4)], shadow(840, 1020, 560, 46, 0.28)
    ]
    g += [form(pts([(330, 620), (420, 500), (1180, 500), (1270, 620)]), dk(TEAL, 0.45), 0, 0)]
    for k, (x, rot, c, b) in enumerate(
        (
            (470, -9, '#F9E3B4', elephant(-14, 76, 0.95)), (690, -3, '#D4E6DF', bird(-4, 60, 1.1, TERRA, MARI)),
            (910, 4, '#F3CFC4', frog(0, 66, 1.25)), (1130, 10, '#CFDDEB', cat(4, 60, 1, AMBER))
        )):
        g.append(
            card(
                x, 470 - (30 if k in (1, 2) else 0), 220, 300, c,
                G(b, 0, -20) + J((C(-36 + 36 * i, 112, 11, (TERRA, TEAL, MARI)[i]) for i in range(3))), rot, WHITE))
    g += [
        form(pts([(320, 620), (1280, 620), (1240, 1010), (360, 1010)]), TEAL, -30, -10), R(306, 600, 988, 46, lt(TEAL, 0.15), 14),
        R(900, 600, 394, 46, lt(TEAL, 0.02), 14)
    ]
    for k in range(5):
        g += [C(480 + 160 * k, 820, 64, CREAM), glyph(480 + 160 * k, 820, 38, (7, 6, 3, 4, 0)[k], (ROSE, TERRA, GREEN, MARI, INDIGO)[k])]
    g += [
        drum(200, 1080, 1.05, MARI, 80, 130), ball(1400, 1010, 62, 62, MARI), tube([(1440, 1050), (1520, 1120)], WOOD, 24),
        [C(1380 + 24 * k, 990 + 20 * (k % 2), 8, CREAM) for k in range(3)]
    ]
    return [R(0, 0, 1600, 1200, lg('#F3D7CB', '#F8EADB')), C(800, 500, 520, '#FBEFE4', 0.7), G(g[1:], -120, -130, 1.15)]


@scene(2, 3, up=50)
def listening():
    return [
        vista('morning', 420, 600, 520, 220, 4), mist(520, 160), raintree(1180, 820, 0.95, LEAF),
        ground(760, '#C3CE7A', c2='#93AE55'),
        person(520, 1080, 1.5, fit='girl', hair='braids', pose='stand', look=0.4, rh=(664, 690), lh='hip', eyes='joy'),
        bird(800, 470, 1.1, INDIGO, ROSE, True), tube([(700, 478), (860, 472), (1010, 512)], BARK, 16),
        [P('M%d %dq%d 50 0 %d' % (706 - 34 * k, 368 - 16 * k, -30 - 12 * k, 90 + 32 * k), None, 0.8 - 0.2 * k, TERRA, 9)
            for k in range(3)],
        person(
            860, 1110, 1.35, age='tot', fit='tot', hair='spiky', skin=2, pose='stand', look=-0.2, nod=-1, lh='up', rh='chest',
            mouth='o'),
        person(1120, 1120, 1.35, age='tot', fit='tot2', hair='pig', skin=0, pose='kneel', look=-0.6, f=-1, lh=(1010, 1010)),
        card(980, 985, 100, 120, CREAM, bird(0, 26, 0.55, INDIGO, ROSE), -8), flower(180, 1080, 30, ROSE, stem=90),
        flower(250, 1120, 24, MARI, TERRA, stem=60), tuft(220, 1190, 1.6), tuft(1480, 1180, 1.7),
        flower(1430, 1100, 26, CREAM, stem=70)
    ]


@scene(3, 1, up=80)
def reading_nook():
    bks = lambda x, y, p, r=0: openbook(x, y, 0.95, (TERRA, TEAL, MARI)[p % 3], p % 2, r)
    return [
        vista('noon', 300, 560, 480, 210, 3), cloud(1300, 140, 0.8), school(980, 640, 0.5, 7), ground(620, '#BCCB6C', c2='#8FAE55'),
        E(800, 1010, 900, 220, '#5F8A45', o=0.45), raintree(800, 960, 1.35, GREEN), mat(800, 1170, 1220, 250, MOHOM, MARI, 160, 9),
        L([(500, 250), (500, 0)], BARK, 0),
        person(
            420, 1070, 1.45, fit='girl', hair='bob', pose='cross', look=0.3, nod=1, eyes='down', lh=(380, 950), rh=(500, 950),
            held=bks(440, 930, 0)),
        person(
            770, 1020, 1.3, age='adult', fit='teacher3', hair='lowbun', pose='kneel', f=1, look=0.3, lh=(740, 840), rh=(880, 840),
            mouth='open', held=bks(815, 820, 1)),
        person(
            1150, 1080, 1.45, fit='boy', hair='short', skin=2, pose='cross', look=-0.6, nod=0.4, lh='knee', rh='chin', eyes='joy'),
        person(620, 1160, 1.25, age='tot', fit='tot2', hair='pig', skin=0, pose='cross', back=True, lh='lap', rh='lap'),
        stack(960, 1150, 1, (TEAL, ROSE, MARI)), cat(1330, 1150, 0.9), tuft(100, 1180, 1.8), tuft(1500, 1190, 1.6)
    ]


@scene(3, 2)
def open_story():
    g = [R(0, 0, 1600, 1200, TEAL), R(0, 0, 1600, 1200, lg(LAGOON, TEAL, a='d'))]
    g += [PG([(x, 0), (x + 60, 0), (x - 120, 1200), (x - 180, 1200)], MARI if k % 2 else '#57A09A', 0.6 if k % 2 else 0.5)
        for k, x in enumerate(range(80, 1800, 200))]
    g += [L([(0, 60 + 48 * k), (1600, 60 + 48 * k)], LAGOON, 3, 0.35) for k in range(24)]
    g += [
        P('M250 420Q530 300 800 400Q1080 300 1350 420L1400 1010Q1080 900 800 1000Q520 900 200 1010Z', '#20305A', 0.35),
        form('M230 390Q520 270 800 370Q1080 270 1370 390L1410 970Q1080 860 800 960Q520 860 190 970Z', TERRA, -12, -10)
    ]
    pl, pr = ('M256 376Q530 262 800 366V936Q520 840 222 946Z', 'M1344 376Q1070 262 800 366V936Q1080 840 1378 946Z')
    g += [
        P('M240 392Q530 276 800 378V950Q520 852 206 960Z', dk(CREAM, 0.12)),
        P('M1360 392Q1070 276 800 378V950Q1080 852 1394 960Z', dk(CREAM, 0.18)), P(pl, CREAM)
    ]
    g.append(
        clip(
            pl,
            [
                R(200, 240, 620, 720, lg('#BFE0DF', '#F8E7C0')), sun(380, 440, 40), kradueng(620, 480, 230, 120, '#8CB2B2'),
                ridge(600, 14, RICE, 3, 800), ridge(690, 20, LEAF, 8, 800), buffalo(460, 800, 0.75), bird(520, 630, 0.55, TERRA),
                tuft(290, 880, 1.6), tuft(720, 850, 1.4)
            ]))
    g.append(
        clip(
            pr,
            [
                R(780, 240, 640, 720, lg('#26386B', '#7E6E9C', '#EBB28E')), stars(1500, 420, 40, 3), moon(1190, 470, 46),
                ridge(700, 20, '#3B4A63', 5, 1500), P('M860 760Q1080 690 1390 790L1400 1000H800V800Z', '#2A3A50'),
                stilt(1000, 800, 0.62), lantern(1230, 690, 0.5), lantern(1300, 620, 0.36)
            ]))
    g += [
        P('M800 366Q760 352 720 344V918Q762 924 800 936Z', '#7A5038', 0.12),
        P('M800 366Q850 350 900 340V910Q846 920 800 936Z', '#38203C', 0.14), P('M800 950L790 1080L815 1050L838 1084L826 940Z', MARI)
    ]
    return g + [leaf(1430, 180, 190, 56, 150, LEAF), leaf(120, 1110, 180, 50, -20, MARI), flower(1480, 1090, 60, ROSE)]


@scene(3, 3, 1200, 1600)
def hammock_reading():
    return [
        sky('gold', 1200, 1600), sun(930, 330, 70), kradueng(340, 560, 420, 190, '#B58A80'),
        ridge(740, 20, '#A89A50', 3, 1200, 1600), ground(840, '#B9B45C', 1200, 1600, c2='#7E9A48'), R(0, 0, 1200, 150, DEEP),
        canopy(200, 120, 420, 210, FOREST, 3, 10), canopy(860, 80, 460, 200, GREEN, 5, 10), trunk(130, 1350, 1250, 60, EARTH),
        trunk(1090, 1350, 1250, 64, EARTH), bunting(150, 420, 1060, 400, 9, 70, (MARI, CREAM, ROSE), 44),
        P('M140 760Q600 1330 1080 750Q980 1190 600 1230Q230 1190 140 760Z', dk(TERRA, 0.3)),
        person(
            560, 1120, 1.75, fit='mohomg', hair='pony', pose='cross', look=0.2, nod=1, eyes='down', lh=(500, 960), rh=(660, 960),
            sh=False, held=openbook(585, 930, 1.25, INDIGO, 1)),
        form(
            'M140 760Q330 1190 600 1190Q880 1190 1080 750Q990 1250 600 1290Q230 1250 140 760Z', TERRA, -6, -20,
            extra=[L([(200 + 90 * k, 700), (330 + 60 * k, 1300)], MARI if k % 2 else lt(TERRA, 0.4), 10, 0.7) for k in range(9)]),
        tube([(140, 760), (130, 700)], SAND, 12), stack(310, 1470, 1.5, (TEAL, MARI, ROSE, INDIGO, GREEN)), cat(820, 1480, 1.5),
        tuft(80, 1580, 2), tuft(1120, 1580, 2), flower(1000, 1500, 30, CREAM, stem=60)
    ]


@scene(4, 1, up=90)
def word_rhythm():
    return [
        sky('rose'), kradueng(1250, 300, 420, 190, '#B5929C'), ridge(500, 20, '#C4A491', 4), ridge(560, 14, '#A6A872', 8),
        banana(90, 900, 1.4, fruit=True), bamboo(1540, 900, 1.2), ground(720, '#DFC08A', c2='#C99F66'),
        sala(800, 860, 2.5, TERRA, 460), R(212, 776, 1176, 90, '#C9AE86', 8), R(212, 830, 1176, 40, '#A98A62', 8),
        R(100, 866, 1400, 440, '#D9B987'), mat(800, 1150, 1280, 250, INDIGO, ROSE, 150, 9),
        person(
            430, 1010, 1.4, age='adult', fit='sirm', hair='short', skin=2, pose='cross', look=0.4, lh=(330, 840), rh=(470, 880),
            mouth='open', held=phin(455, 880, 0.92, -62)),
        person(
            1190, 1020, 1.5, fit='mohom', hair='spiky', skin=1, pose='cross', look=-0.5, lh=(1150, 915), rh=(1235, 910),
            mouth='open', held=drum(1190, 1030, 0.82, TERRA, 90, 140)),
        person(
            800, 1010, 1.35, fit='mohomg', hair='pony', skin=0, pose='kneel', f=0, look=0.1, lh=(740, 950), rh=(880, 950),
            eyes='joy'),
        block(690, 1110, 78, mark=3, mc=GREEN), block(800, 1110, 78, mark=6, mc=TERRA, c=lt(WOOD)),
        block(910, 1110, 78, mark=7, mc=INDIGO), block(745, 1020, 70, mark=4, mc=MARI, c=SAND),
        block(850, 1020, 70, mark=0, mc=TEAL), block(560, 1140, 70, mark=2, mc=ROSE, rot=-8)
    ]


@scene(4, 2)
def blocks_phin():
    g = [
        R(0, 0, 1600, 1200, lg('#2F4478', '#1F3060', a='d')), [R(0, 90 + 150 * k, 1600, 10, MOHOM, 0, 0.5) for k in range(8)],
        [PG(
                [(x, 90 + 150 * k - 36), (x + 28, 90 + 150 * k + 5), (x, 90 + 150 * k + 46), (x - 28, 90 + 150 * k + 5)], MOHOM,
                0.45)
            for k in range(8)
            for x in range(100 + 100 * (k % 2), 1600, 200)]
    ]
    g += [G(phin(14, 18, 1.75, 0, INK), 560, 800, 1, 62, o=0.28), phin(560, 780, 1.75, 62, WOOD)]
    for x, y, a, m, c, w, r in (
        (220, 330, 150, 7, ROSE, SAND, 0), (430, 300, 150, 3, GREEN, WOOD, -4), (250, 150 + 26, 120, 6, TEAL, WOOD, 5),
        (1130, 1070, 170, 4, MARI, WOOD, 0), (1370, 1090, 150, 0, TERRA, SAND, 6), (1190, 880, 150, 5, INDIGO, SAND, -5)
    ):
        g += [shadow(x + a * 0.75, y + 6, a * 0.8, 18, 0.3), block(x, y, a, w, m, c, r)]
    return g + [drum(250, 1130, 1.25, TERRA, 96, 150), flower(1440, 170, 60, MARI, TERRA), flower(1330, 110, 40, ROSE)]


@scene(4, 3, up=60)
def rhythm_walk():
    g = [
        vista('heat', 780, 560, 640, 260, 6), sun(1330, 190, 64), paddies(560, 320, seed=4, cs=(RICE, '#D3C763', '#C3CF6E', LEAF)),
        ground(860, '#D9AF72', c2='#BD8A55'), palm(180, 800, 0.9), palm(1480, 830, 1)
    ]
    ks = (
        (260, 'girl', 'braids', 1), (560, 'mohom', 'short', 2), (860, 'girl', 'bob', 0), (1160, 'boy', 'curly', 3),
        (1420, 'tot', 'spiky', 1)
    )
    for i, (x, f, h, s) in enumerate(ks):
        sc = 1.35 if i < 4 else 1.25
        held = drum(x + 66, 950, 0.6, TERRA, 90, 120) if i == 1 else phin(x + 30, 880, 0.6, -58) if i == 0 else ''
        g.append(
            person(
                x, 1110 + i % 2 * 26, sc, age='tot' if i == 4 else 'child', fit=f, hair=h, skin=s, pose='walk', f=1, look=0.6,
                mouth='open', lh='read' if i < 2 else 'high' if i == 2 else 'clap',
                rh=(x + 100, 900) if i < 2 else 'wave' if i == 2 else 'clap', held=held))
    return g + [dog(85, 1175, 0.85, '#F3E4C8')]


@scene(5, 1, up=80)
def deeds_bank():
    hearts = lambda x, y, r, c: P(
        'M%s %sC%s %s %s %s %s %sC%s %s %s %s %s %sZ' % tuple((n(v) for v in (x, y + r, x - r * 1.7, y, x - r, y - r * 1.2, x, y - r * 0.4, x + r, y - r * 1.2, x + r * 1.7, y, x, y + r))),
        c)
    return [
        room('#EDB9A2', '#A8744A', 900, dado='#C97F6C'),
        [R(330 + 330 * k, 130, 250, 300, dk(WOOD, 0.1), 10) + R(346 + 330 * k, 146, 218, 268, CREAM, 6) for k in range(3)],
        [hearts(455, 270, 52, ROSE), leaf(400, 370, 110, 30, -20)],
        [flower(785, 270, 66, MARI, TERRA), R(730, 360, 110, 12, SAND, 6)],
        [J((C(1060 + 60 * (k % 3), 220 + 60 * (k // 3), 22, (TEAL, MARI, TERRA, ROSE)[k % 4]) for k in range(9)))],
        person(520, 900, 1.55, fit='girl', hair='pony', pose='half', look=0.5, lh=(460, 840), rh=(730, 805), mouth='open'),
        person(
            850, 900, 1.5, fit='boy', hair='side', skin=2, pose='half', look=-0.1, nod=0.8, glasses=True, lh=(800, 835),
            rh=(915, 835), eyes='dot'),
        form(rr(260, 850, 860, 300, 14), TEAL, -30, 0), R(230, 826, 920, 44, WOOD, 12), R(230, 852, 920, 18, dk(WOOD, 0.2), 8),
        [R(300 + 210 * k, 910, 170, 190, lt(TEAL, 0.12), 12) + hearts(385 + 210 * k, 1000, 34, (ROSE, MARI, CREAM, TERRA)[k])
            for k in range(4)],
        jar(330, 828, 1.1, MARI, TERRA), pot(1080, 826, 0.9, ROSE), openbook(850, 800, 0.8, INDIGO, 1),
        book(742, 780, 80, 104, ROSE, 12),
        person(1320, 1150, 1.65, fit='girl', hair='braids', skin=0, look=-0.6, lh=(1150, 800), rh='down', eyes='joy'),
        book(1128, 775, 74, 96, MARI, -14),
        person(130, 1160, 1.5, fit='boyk', hair='curly', skin=3, look=0.6, rh=(240, 850), lh='back')
    ]


@scene(5, 2)
def passbook():
    g = [R(0, 0, 1600, 1200, lg('#E9B9A0', '#F4D8BC', a='d')), C(1320, 260, 330, '#F7E3C8', 0.6), C(220, 1060, 260, '#DE9F86', 0.45)]
    leafs = []
    for r in range(5):
        for c in range(4):
            k = r * 4 + c
            leafs.append(R(-300 + 150 * c, -250 + 118 * r, 124, 96, '#F3E4C8', 12))
            if k < 14:
                leafs.append(glyph(-238 + 150 * c, -202 + 118 * r, 32, (7, 4, 3, 0, 6, 7, 3)[k % 7], (ROSE, MARI, GREEN, TEAL, TERRA)[k % 5]))
    g += [
        G(
            [
                R(-360, -330, 760, 760, '#3A2440', 30, 0.2), R(-390, -360, 760, 760, TEAL, 28),
                R(-390, -360, 380, 760, dk(TEAL, 0.12), 28), R(-370, -340, 720, 720, CREAM, 18), leafs
            ],
            930, 600, 1, 7)
    ]
    g += [
        G(
            [
                R(-200, -270, 420, 560, '#3A2440', 26, 0.22),
                form(rr(-220, -290, 420, 560, 24), MOHOM, -12, -10, extra=[R(-220, -290, 56, 560, NIGHT, 0, 0.5)]),
                C(20, -60, 118, MARI), C(12, -68, 104, lt(MARI, 0.25)), flower(16, -64, 84, TERRA, CREAM, 6),
                R(-80, 120, 200, 18, lt(MOHOM, 0.5), 9), R(-40, 160, 120, 14, lt(MOHOM, 0.5), 7)
            ],
            370, 640, 1.12, -9)
    ]
    for x, y, c in ((1330, 960, MARI), (1430, 1040, AMBER), (1240, 1060, STRAW)):
        g += [
            shadow(x + 12, y + 12, 82, 60, 0.2), ball(x, y, 80, 80, c, k=0.1), C(x - 6, y - 6, 56, lt(c, 0.3)),
            glyph(x - 6, y - 6, 34, 7, TERRA)
        ]
    return g + [pencil(1420, 480, 2.2, TERRA, 24, 190), leaf(60, 130, 220, 60, 20, LEAF)]


@scene(5, 3, up=50)
def good_deed():
    return [
        vista('morning', 1150, 580, 560, 230, 7), mist(500, 140), school(60, 690, 0.72, 6), ground(670, '#CDD07F', c2='#9DB45A'),
        P('M640 680Q760 900 480 1300H1230Q1060 880 760 676Z', '#E9D3A0'), tree(1420, 860, 1.3, GREEN),
        canopy(1420, 500, 10, 10, GREEN, 1, 1),
        person(
            760, 1090, 1.4, age='adult', fit='granny', hair='lowbun', hc=3, skin=2, pose='walk', f=1, look=0.3, rh=(905, 800),
            lh=(660, 830), eyes='joy'),
        tube([(655, 820), (640, 1100)], EARTH, 13),
        person(1000, 1120, 1.5, fit='girl', hair='bob', pose='walk', f=1, look=-0.4, lh=(905, 820), rh=(1120, 900), mouth='open'),
        basket(
            1125, 1020, 0.62, STRAW, J([cabbage(-30, -126, 0.6), leaf(30, -100, 80, 20, -70), chili(50, -130, 0.8)]), handle=True),
        person(360, 1080, 1.3, fit='boy', hair='short', skin=2, pose='stand', look=-0.4, lh=(290, 900), rh=(330, 850)),
        tube([(350, 760), (270, 1040)], WOOD, 10), PG([(250, 1030), (296, 1042), (300, 1110), (210, 1090)], STRAW),
        leaf(180, 1110, 50, 14, -20, MARI, False), leaf(130, 1120, 46, 13, 30, AMBER, False),
        leaf(160, 1080, 40, 12, 190, TERRA, False), tuft(80, 1180, 1.5), tuft(1520, 1180, 1.7)
    ]
