"""Works 11-15: mangrove, rocks and time, goats, kolek boats, two languages."""
from kit import *
from land import *
from build import *
from people import person
from props import *
from animals import *
from parts import *

scene = pictures_of('e2')


@scene(11, 1, up=50)
def frame_on_mud():
    q = rnd(9)
    seedling = lambda x, y, s: G([L([(0, 0), (0, -90)], '#7F8A4A', 8), leaf(0, -86, 50, 15, -150, LEAF), leaf(0, -86, 50, 15, -30, GREEN), leaf(0, -90, 46, 14, -90, LEAF)], x, y, s)
    holes = [E(q.uniform(560, 1050), q.uniform(985, 1120), 15, 7, '#3E3530') for _ in range(11)]
    return [
        sky('mint'), R(0, 420, 1600, 120, '#8FC3C0'), lite(lambda: [treeline(440, '#6FA08A', 4, -40, 1640, 40)]), P('M0 520Q600 490 1600 530V1300H0Z', lg('#9A8676', '#6E5B50')), P('M0 640Q300 600 620 660T1240 640T1600 670L1600 700Q1300 690 1100 690T560 700T0 690Z', '#8FB3B0', .7),
        mangrove(240, 760, 1.25, GREEN, 3), mangrove(700, 620, .8, '#5F8A5A', 8), mangrove(1050, 640, .85, FOREST, 11), mangrove(1400, 790, 1.35, GREEN, 6),
        E(800, 1060, 620, 150, '#5E4C43', o=.35),
        PG([(560, 960), (1060, 960), (1120, 1150), (490, 1150)], '#7E6A5E'), holes, crab(700, 1060, .62), crab(930, 1110, .8, BRICK), crab(850, 1010, .5), seedling(620, 1120, .8), seedling(1010, 1030, .6), seedling(770, 1140, .7),
        L([(560, 960), (1060, 960), (1120, 1150), (490, 1150), (560, 960)], dk(MARI, .25), 22), L([(560, 957), (1060, 957), (1120, 1147), (490, 1147), (560, 957)], MARI, 15),
        person(400, 1110, 1.6, fit='sport', hair='pony', skin=2, pose='squat', look=.6, f=1, nod=.7, eyes='down', lean=12, lh=(470, 960), rh=(590, 960), shod=False, top=WHITE),
        person(1230, 1110, 1.6, fit='sport', hair='short', skin=3, pose='squat', look=-.6, f=-1, nod=.6, hat='cap', lh=(1150, 940), rh=(1240, 950), mouth='open', held=openbook(1185, 930, .75, TEAL, 1)),
        seedling(150, 1160, 1.2), seedling(1480, 1180, 1.3), crab(1400, 1215, .7, AMBER), flybird(420, 180, .8, WHITE), flybird(540, 230, .6, WHITE),
    ]


def spiral(x, y, r, c, turns=2.6, w=8):
    ps = [pol(x, y, r * (1 - k / 44), k * turns * 360 / 44) for k in range(44)]
    return P(sm(ps, False), None, None, c, w)


@scene(12, 1, up=60)
def cliff():
    rock = '#C3B6A2'
    face_ = 'M620 -20C560 120 640 220 590 380C560 520 640 640 600 900L1640 960V-20Z'
    beds = [P('M540 %dQ900 %d 1640 %d' % (y, y + 40, y - 40), None, .55, dk(rock, .2), 9) for y in range(60, 900, 110)] + [P('M540 %dQ900 %d 1640 %d' % (y, y + 40, y - 40), None, .5, lt(rock, .35), 6) for y in range(84, 900, 110)]
    foss = [spiral(1010, 470, 70, '#7D6F60'), spiral(1290, 300, 52, '#7D6F60', w=7), spiral(780, 230, 44, '#8A7B6A', w=6), spiral(1440, 560, 48, '#7D6F60', w=7),
            G([E(0, 0, 34, 48, None, st='#7D6F60', sw=7)] + [L([(-30, -22 + 15 * k), (30, -22 + 15 * k)], '#7D6F60', 5) for k in range(4)] + [L([(0, -46), (0, 46)], '#7D6F60', 5)], 1180, 640, 1, 20), G([L([(0, 60), (0, -10)], '#7D6F60', 8)] + [P('M0 -10Q%d -40 %d -80' % (k * 14, k * 22), None, None, '#7D6F60', 6) for k in (-2, -1, 0, 1, 2)], 820, 640)]
    return [
        sky('morning'), sea(560, 760, '#8FC9CC', '#5AA7AC', seed=4), karst(150, 575, 230, 330, '#A9B3A4', 5), karst(420, 570, 150, 210, '#B7BEAE', 2), longtail(300, 690, .5, TERRA),
        P('M-10 740Q400 700 800 760V1300H-10Z', '#EAD7A8'), form(face_, rock, -24, -8, dk(rock, .15), [beds, foss]), [leaf(640 + 30 * k, 20 + 12 * k, 120, 30, 60 + 14 * k, (GREEN, LEAF, FOREST)[k % 3]) for k in range(5)], canopy(1500, 10, 190, 90, GREEN, 4), canopy(1180, -20, 170, 80, FOREST, 6),
        P('M0 900Q500 860 1600 900V1300H0Z', lg('#E2CB98', '#CDB07A')), stones(1450, 950, 1.5, rock, 3), stones(640, 930, 1.2, rock, 5),
        girl(1000, 1150, 1.6, WHITE, skin=1, look=.1, nod=-.6, lh=(905, 700), rh='down', mouth='o'), G([L([(0, 20), (26, 110)], BARK, 20), C(0, -50, 74, '#DDEBE6', .75), spiral(0, -50, 50, '#5E5044', w=11), C(0, -50, 74, None, st=BRICK, sw=14)], 888, 590, 1),
        boy(1330, 1160, 1.6, WHITE, skin=2, look=-.6, lh=(1260, 890), rh=(1350, 900), held=openbook(1290, 880, .9, INDIGO, 0)),
        girl(480, 1160, 1.6, '#CFE0DC', skin=2, look=.6, lh=(450, 900), rh=(545, 890), eyes='joy', held=openbook(505, 880, .9, TERRA, 1)), stones(210, 1190, 1.3, rock, 9), tuft(90, 1210, 1.4), tuft(1530, 1220, 1.3),
    ]


@scene(12, 2)
def casts():
    g = [R(0, 0, 1600, 1200, lg('#5E7E8B', '#3F5E6E', a='d')), [C(x, y, r, '#6E94A0', .25) for x, y, r in ((250, 930, 260), (1350, 240, 300))]]
    slab = lambda x, y, w, h, c, rot: G([form(sm([(-w, -h * .8), (-w * .2, -h), (w * .8, -h * .86), (w, h * .1), (w * .8, h), (-w * .1, h * .9), (-w * .92, h * .7)], True, .9), c, -16, -12)], x, y, 1, rot)
    b = '#6B5B4C'
    tri = [form('M-120 -40C-130 -170 130 -170 120 -40C60 -66 -60 -66 -120 -40Z', b, -8, -6), form('M-112 -32C-60 -56 60 -56 112 -32C120 80 70 190 0 200C-70 190 -120 80 -112 -32Z', lt(b, .08), -8, -6, extra=[[L([(-130, -16 + 26 * k), (0, -4 + 26 * k), (130, -16 + 26 * k)], dk(b, .3), 6) for k in range(8)], P('M-34 -50C-40 60 -24 160 0 200C24 160 40 60 34 -50Z', lt(b, .2), .8)]), E(-62, -90, 24, 17, lt(b, .3), -20), E(62, -90, 24, 17, lt(b, .3), 20), C(-60, -90, 8, INK), C(60, -90, 8, INK)]
    g += [slab(430, 470, 330, 350, '#C9BCA6', -4), G(tri, 430, 450, 1.25, -8)]
    nau = [form(el(0, 0, 150, 140), '#A58C6C', -10, -8, extra=[spiral(0, 0, 150, dk('#A58C6C', .35), 3.2, 10)] + [L([pol(0, 0, 60, a), pol(0, 0, 150, a + 14)], dk('#A58C6C', .28), 6) for a in range(0, 360, 24)])]
    g += [slab(1120, 330, 260, 230, '#D8CCB4', 5), G(nau, 1120, 330, 1, 20)]
    lily = [[C(0, 170 - 24 * k, 14, lt(b, .1)) + C(-3, 168 - 24 * k, 8, lt(b, .3)) for k in range(8)], form('M-34 -30Q0 10 34 -30L26 -60H-26Z', b, -5, -4), [P('M%d -50Q%d -120 %d -190' % (k * 8, k * 22, k * 30), None, None, lt(b, .12 if k % 2 else 0), 15) for k in (-3, -2, -1, 0, 1, 2, 3)]]
    g += [slab(1130, 850, 250, 270, '#CFC4B0', -3), G(lily, 1130, 860, 1.1, 6)]
    g += [G([tube([(0, 60), (0, 330)], WOOD, 40), R(-22, 180, 44, 150, TERRA, 16), form('M-150 40C-150 0 -120 -6 -60 -6H70Q84 -6 84 10V44Q84 60 70 60H-60C-100 60 -120 50 -150 40Z', '#B9C2C4', -8, -6)], 720, 860, .95, 28), brush(350, 1100, 1.1, TEAL, 68, SAND)]
    return g


@scene(13, 1, up=60)
def goats():
    pen = [tube([(x, 800), (x, 640)], BARK, 24) for x in (930, 1130, 1330, 1530)] + [R(880, 620, 760, 34, WOOD, 5)] + [R(900 + 74 * k, 440, 20, 184, lt(WOOD, .1)) for k in range(10)] + [R(890, 470, 740, 18, WOOD), R(890, 560, 740, 18, WOOD)] + [tube([(920, 620), (920, 270)], EARTH, 22), tube([(1560, 620), (1560, 270)], EARTH, 22), gable(920, 300, 640, 150, STRAW, 70, 100)]
    ramp = [PG([(800, 830), (890, 640), (960, 640), (900, 830)], dk(WOOD, .1))] + [L([(812 + 20 * k, 800 - 40 * k), (910 + 12 * k, 800 - 40 * k)], BARK, 8) for k in range(4)]
    twig = lambda x, y, r: G([L([(0, 0), (0, -130)], EARTH, 9)] + [leaf(0, -30 - 24 * k, 66, 19, -90 + sg * 50, (LEAF, GREEN)[k % 2]) for k in range(5) for sg in (-1, 1)], x, y, 1, r)
    return [
        sky('noon'), cloud(260, 150, .9), sea(520, 700, '#8FC9CC', '#4F9FA4', seed=9), karst(420, 535, 200, 250, '#A9B3A4', 4), karst(640, 532, 130, 160, '#B7BEAE', 7), G([PG([(0, -70), (56, 0), (0, 90), (-56, 0)], TERRA), L([(0, -70), (0, 90)], BARK, 4), L([(-56, 0), (56, 0)], BARK, 4), L([(0, 90), (20, 140), (-6, 180), (14, 230)], ROSE, 7, smooth=True)], 640, 160, .9, 18),
        P('M0 690Q500 650 1600 700V1300H0Z', lg('#C9D083', '#93AE55')), palm(90, 760, 1), pen, ramp, goat(1085, 622, .66, WHITE, '#6B4A38'),
        goat(720, 1010, 1.15, '#EDE0C8', EARTH), goat(960, 1120, 1.2, '#B88A5C', '#5E3F2D', True), goat(650, 1170, .75, WHITE, '#C9A06A', kid=True),
        girl(360, 1160, 1.65, WHITE, skin=2, look=.6, f=1, lh='down', rh=(520, 880), eyes='joy'), twig(522, 900, 64), 
        boy(1290, 1160, 1.65, WHITE, skin=1, look=-.6, f=-1, lh=(1140, 900), rh='down', mouth='open'), twig(1140, 920, -62),
        tuft(120, 1210, 1.7), tuft(1500, 1210, 1.6), tuft(1080, 1240, 1.2, LEAF),
    ]


@scene(13, 2)
def account_book():
    g = [R(0, 0, 1600, 1200, lg('#C9D7A6', '#E7E6BE', a='d')), [R(0, 100 * k, 1600, 3, '#A9BC84', 0, .6) for k in range(12)], [R(100 * k, 0, 3, 1200, '#A9BC84', 0, .6) for k in range(16)]]
    pg_ = lambda: [R(26, -330 + 74 * k, 440, 4, '#C9B79E') for k in range(10)] + [R(26 + x, -350, 4, 700, '#D98A84', 0, .7) for x in (120, 300, 380)]
    rows = [[L([(190, -300 + 74 * k), (300 - (k * 37 % 60), -300 + 74 * k)], MOHOM, 8), L([(340, -300 + 74 * k), (392 - (k * 23 % 30), -300 + 74 * k)], MOHOM, 8)] for k in range(6)]
    ic = [C(66, -300, 20, MARI), leaf(44, -214, 50, 15, -30), C(66, -152, 20, MARI), leaf(44, -66, 50, 15, -30), C(66, -4, 20, MARI), C(66, 70, 20, TERRA)]
    g += [G([R(-500, -390, 1010, 800, '#4A5A36', 24, .3), form(rr(-520, -410, 1010, 800, 24), TERRA, -12, -10), R(-498, -386, 480, 752, CREAM, 8), R(-18, -386, 486, 752, lt(CREAM, .4), 8), G([pg_(), rows, ic], -500, 0), G([pg_(), [R(70 + 62 * k, 250 - h, 44, h, c, 6) for k, (h, c) in enumerate(((90, LEAF), (140, LEAF), (180, MARI), (250, MARI), (330, TERRA), (430, TERRA)))], L([(50, 252), (470, 252)], BARK, 7)], -18, 0), R(-24, -386, 12, 752, dk(CREAM, .2))], 640, 560, 1, -4)]
    g += [G([R(-180, -120, 370, 250, '#4A5A36', 18, .3), R(-190, -130, 370, 250, TEAL, 18), R(-172, -112, 334, 214, CREAM, 12), R(-160, -100, 310, 190, None, 8, st=MARI, sw=6), G(goat(0, 0, .62, WHITE, EARTH), -14, 78)], 1300, 330, 1, 7)]
    for x, k in ((1180, 5), (1300, 8), (1420, 3)):
        g += [shadow(x + 10, 1010, 66, 14, .25), [E(x, 1000 - 20 * j, 56, 20, dk(MARI, .3)) + E(x, 994 - 20 * j, 56, 20, MARI if j % 2 else '#E8C25A') for j in range(k)], E(x, 994 - 20 * (k - 1), 36, 12, lt(MARI, .3))]
    return g + [bell(1320, 700, 1.5, STRAW), L([(1320, 575), (1230, 600), (1150, 560)], BRICK, 12, smooth=True), pencil(990, 1090, 1.9, TERRA, 74, 190), leaf(130, 1130, 180, 50, -30, GREEN), leaf(150, 1140, 150, 44, 6, LEAF)]


@scene(14, 1, up=50)
def tracing():
    return [
        sky('rose'), sun(1350, 220, 66), sea(470, 690, '#9CC9C8', '#5AA7AC', seed=12), longtail(260, 560, .45, INDIGO), G(kolek(0, 0, .3, TEAL), 1180, 560),
        P('M0 680Q500 640 1000 690T1600 680V1300H0Z', lg('#F0DDB0', '#DDBE86')), P('M0 680Q500 640 1000 690T1600 680', None, .8, WHITE, 14), palm(90, 860, 1.2), palm(1540, 820, 1),
        [tube([(x, 920), (x + dx, 850)], EARTH, 26) for x, dx in ((520, 20), (1080, -20))], kolek(800, 880, 1.42, TERRA),
        boy(300, 1170, 1.65, WHITE, skin=2, look=.5, f=1, lh='down', rh=(410, 880), mouth='open'), G([R(-74, -96, 148, 192, CREAM, 6), R(-62, -84, 124, 168, '#F7EFDD', 4), C(0, 0, 50, None, st=INDIGO, sw=7), flower(0, 0, 42, TERRA, MARI, 8)], 455, 880, 1, 6),
        girl(830, 1190, 1.65, WHITE, skin=1, pose='kneel', look=-.4, f=-1, lh=(720, 1010), rh=(850, 1060), eyes='joy'), G([L([(0, -70), (-34, 60)], '#8A8580', 12), L([(0, -70), (36, 60)], '#B9B2A6', 12), C(0, -74, 14, MARI), L([(36, 60), (38, 78)], INK, 6)], 700, 1000, 1.1, 14),
        boy(1390, 1170, 1.4, TEAL, age='adult', fit='mman', hair='short', skin=3, look=-.5, lh=(1290, 800), rh='hip'), brush(1286, 780, .7, MARI, 165, INDIGO),
        G([R(-46, -60, 92, 60, '#D5D0C4', 6), E(0, -60, 46, 12, TERRA)], 1080, 1190), G([R(-46, -60, 92, 60, '#D5D0C4', 6), E(0, -60, 46, 12, INDIGO)], 1180, 1210), crab(560, 1215, .7),
    ]


@scene(14, 2)
def new_band():
    g = [R(0, 0, 1600, 1200, lg('#E9D3A8', '#F4E5C2', a='d')), R(0, 60, 1600, 36, '#D9BE88', 0, .6), R(0, 1104, 1600, 36, '#D9BE88', 0, .6), R(70, 236, 1500, 640, '#8A6A48', 10, .25), R(50, 216, 1500, 640, CREAM, 8)]
    g += [R(50, 226, 1500, 46, INDIGO), R(50, 800, 1500, 46, INDIGO), R(50, 282, 1500, 14, MARI), R(50, 776, 1500, 14, MARI), [C(90 + 60 * k, y, 11, CREAM) for k in range(25) for y in (249, 823)]]
    unit = []
    for sg in (-1, 1):
        unit.append(G([P('M0 200C60 120 190 180 200 60C206 -20 110 -40 96 30C92 66 130 80 146 54', None, None, GREEN, 17), [leaf(px, py, 84, 24, a, (LEAF, TEAL)[k % 2]) for k, (px, py, a) in enumerate(((60, 148, -40), (150, 140, 30), (196, 70, -50), (110, 4, -100), (180, 0, -70)))], C(146, 52, 15, TERRA), P('M0 -200C50 -150 120 -160 150 -110C160 -84 136 -70 120 -86', None, None, BRICK, 12), C(124, -92, 11, MARI)], flip=sg < 0))
    unit += [flower(0, -20, 120, TERRA, MARI, 8), flower(0, -20, 62, MARI, CREAM, 8), PG([(0, 110), (44, 160), (0, 216), (-44, 160)], INDIGO), PG([(0, 132), (22, 160), (0, 190), (-22, 160)], MARI), PG([(0, -222), (30, -180), (0, -146), (-30, -180)], TEAL)]
    u = J(unit)
    g += [G(u, 330 + 470 * k, 540, 1.0) for k in range(2)] + [G(u, 1270, 540, 1.0, o=.32)] + [P('M%d 300V770' % x, None, .7, INDIGO, 4) for x in (330, 800, 1270)]
    g += [C(1270, 520, 150, None, st=MOHOM, sw=5), G([tube([(0, -330), (-106, 0)], '#B9B2A6', 20), tube([(0, -330), (112, -20)], '#8A8580', 20), C(0, -336, 28, MARI), R(-10, -400, 20, 56, '#8A8580', 6), PG([(-112, -6), (-98, -6), (-108, 34)], INK), R(102, -40, 22, 60, TERRA, 4)], 1385, 505, .95, 8)]
    for x, c in ((180, TERRA), (330, MARI), (480, INDIGO), (630, TEAL)):
        g += [shadow(x + 8, 1106, 70, 14, .25), R(x - 56, 1010, 112, 94, WHITE, 12), R(x + 20, 1010, 36, 94, dk(WHITE, .12), 12), E(x, 1012, 56, 18, dk(c, .2)), E(x - 2, 1010, 46, 13, c)]
    return g + [brush(900, 1000, 1.1, BRICK, 76, TERRA), brush(1280, 1070, 1, TEAL, 96, INDIGO)]


@scene(15, 1, up=60)
def basket_of_words():
    view = [R(0, 0, 1600, 1200, '#BFE0DF'), ridge(420, 20, '#8DB49A', 3), R(0, 440, 1600, 300, LEAF), lite(lambda: [palm(300, 520, .55), tree(520, 520, .7, GREEN, 4)])]
    pic = lambda x, y, b, c, r: card(x, y, 150, 170, c, b, r, WHITE)
    return [
        room('#F0E0C0', '#C08A5A', 810, dado='#8FB5A6'), window(150, 150, 480, 320, view), R(820, 130, 640, 330, dk(WOOD, .15), 10), R(836, 146, 608, 298, '#E9D9B8', 6),
        pic(950, 296, fish(0, 0, .62), CREAM, -3), pic(1145, 290, mango(0, 4, .9), '#EAF0DC', 2), pic(1340, 296, G([ball(0, 0, 40, 36, '#7A5A3C'), P('M-36 -6q36 22 72 0', None, None, WHITE, 9)], 0, 0), '#F3E4C8', -2), [C(x, 190, 9, TERRA) for x in (950, 1145, 1340)], bunting(760, 60, 1600, 70, 8, 20, sz=36),
        mat(800, 1240, 1440, 320, TEAL, MARI, 150, 9),
        girl(800, 1030, 1.5, ROSE, age='adult', fit='mteach', skin=1, pose='kneel', look=.3, f=1, lh=(700, 880), rh=(960, 700), mouth='open'), mango(966, 664, 1.15),
        basket(690, 1120, 1.2, STRAW, J([pineapple(-46, -160, .62), bananas(40, -200, .62, RICE), orange(78, -112), mango(-84, -108, .9), chili(6, -150, .9)]), handle=False),
        girl(350, 1190, 1.7, WHITE, age='tot', skin=2, pose='cross', look=.5, nod=-.4, lh='lap', rh=(500, 1000), eyes='joy', fit='mg', top='#CFE3D6', bc=TEAL),
        boy(1060, 1220, 1.7, WHITE, age='tot', skin=1, pose='cross', look=-.3, nod=-.5, lh='lap', rh='lap', mouth='open', fit='tot', bot='trousers', bc=MOHOM),
        girl(1330, 1180, 1.7, '#F2CFC0', age='tot', skin=2, pose='cross', look=-.5, nod=-.4, lh='chest', rh='lap', fit='mg', top=CREAM, bc=TERRA),
    ]
