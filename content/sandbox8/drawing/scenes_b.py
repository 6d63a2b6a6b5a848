"""Works 4-6: coffee, code from the loom, shallot puppets."""
from kit import *
from land import *
from build import *
from people import person
from props import *
from animals import *
from parts import *

scene = pictures_of('e2')


def coffee(x, y, s=1, seed=1):
    """A coffee bush with red cherries along its branches."""
    q = rnd(seed)
    g = [shadow(16, 2, 90, 14), tube([(0, 0), (4, -150), (0, -300)], EARTH, 17, smooth=True)]
    lf, ch = ['', '', ''], []
    for k, (h, ln) in enumerate(((-80, 120), (-120, 135), (-170, 130), (-215, 110), (-255, 85), (-290, 55))):
        for sg in (-1, 1):
            tx, ty = sg * ln, h + 30
            g.append(L([(0, h), (tx, ty)], BARK, 6))
            for t in (.3, .6, .9):
                for a in (-60, 60):
                    lf[(k + (a > 0)) % 3] += leafd(tx * t, h + 30 * t, q.uniform(78, 108), 25, (0 if sg > 0 else 180) + a)
            ch += [C(tx * t + q.uniform(-5, 5), h + 34 * t + 6, 11, q.choice((TERRA, TERRA, '#B8392F', MARI))) for t in (.42, .52, .74)]
    return G([g, P(lf[0], FOREST), P(lf[1], GREEN), P(lf[2], dk(LEAF, .1)), ch], x, y, s)


@scene(4, 1, up=60)
def picking():
    terr = []
    for k, (y, c) in enumerate(((600, '#8DA65A'), (700, '#7C9A50'), (820, '#6F8F49'))):
        terr += [P('M-20 %dQ500 %d 1640 %dV1300H-20Z' % (y + 60, y - 60, y), c), P('M-20 %dQ500 %d 1640 %d' % (y + 60, y - 60, y), None, .5, dk(c, .2), 7)]
    return [
        hills('morning', 560, 21, high=190), mist(430, 220, o=.85), tree(190, 650, 1.5, GREEN, 3, 1.3), tree(1450, 640, 1.7, FOREST, 6, 1.2), terr[:2],
        lite(lambda: [coffee(x, 690 + (x % 3) * 6, .45, x) for x in (700, 1010)]), terr[2:4], terr[4:],
        coffee(300, 1010, 1.5, 4), coffee(1330, 1010, 1.55, 9),
        person(600, 1150, 1.65, fit='hillg', hair='lowbun', skin=1, look=-.6, f=-1, lh=(452, 740), rh=(640, 905), mouth='open', eyes='joy'),
        basket(640, 1000, .95, STRAW, J([C(-70 + 23 * k, -104 - 8 * (k % 2), 16, (TERRA, '#B8392F', BRICK)[k % 3]) for k in range(7)]), handle=True),
        person(1010, 1150, 1.65, fit='hill', hair='spiky', skin=2, look=.6, f=1, lh=(985, 905), rh=(1172, 750)),
        basket(968, 1010, .9, '#C99A62', J([C(-70 + 23 * k, -104 - 8 * (k % 2), 16, (TERRA, BRICK, '#B8392F')[k % 3]) for k in range(7)]), handle=True),
        tuft(110, 1210, 1.7), tuft(800, 1230, 1.4, LEAF), tuft(1530, 1210, 1.7),
    ]


@scene(4, 2)
def four_steps():
    q = rnd(5)
    g = [R(0, 0, 1600, 1200, lg('#7A5238', '#5E3F2D')), [R(0, 0 + 200 * k, 1600, 6, '#4C3224', 0, .6) for k in range(7)], [L([(120 + 310 * k + 40 * (j % 2), 200 * j), (120 + 310 * k + 40 * (j % 2), 200 * j + 200)], '#4C3224', 4, .5) for j in range(6) for k in range(5)]]
    for k, (x, y, c, kind) in enumerate(((330, 380, '#E8CFA0', 0), (820, 330, '#CBDDD2', 1), (330, 850, '#DDE0B4', 2), (800, 860, '#F3E4C8', 3))):
        g += [E(x + 20, y + 26, 226, 196, '#2A1A12', o=.35), ball(x, y, 222, 190, c, k=.06), E(x, y, 180, 150, ('#8E3A2E', '#B99C66', '#7C8450', '#33201A')[kind])]
        for i in range(64):
            a, r = q.uniform(0, 360), math.sqrt(q.random()) * .88
            px, py = pol(x, y, 168 * r, a, 138 * r)
            if kind == 0:
                g.append(C(px, py, 21, q.choice((TERRA, '#B8392F', BRICK))) + C(px - 6, py - 7, 5, ROSE))
            else:
                cc = ('', '#E6CE9C', '#A9B27C', '#4A2C1E')[kind]
                rot = q.uniform(0, 180)
                g.append(G(E(0, 0, 27, 20, mix(cc, BARK, q.uniform(0, .2))) + L([(-19, 0), (19, 0)], dk(cc, .3), 4), px, py, 1, rot))
    g += [E(1300, 860, 250, 170, '#2A1A12', o=.35), ball(1280, 830, 240, 160, WHITE, k=.05), E(1280, 830, 160, 100, dk(WHITE, .1)), form('M1110 600H1450C1450 760 1400 850 1280 850C1160 850 1110 760 1110 600Z', '#E9E2D2', -16, 0, extra=[R(1100, 690, 400, 26, TEAL), R(1100, 730, 400, 9, MARI)]), P('M1446 640C1540 620 1540 760 1426 750', None, None, '#D8CFBC', 24), E(1280, 600, 170, 44, dk(WHITE, .18)), E(1280, 602, 148, 34, '#4A2C1E'), E(1250, 596, 70, 12, '#7A5238', o=.8)]
    g += [P('M%d 540C%d 480 %d 430 %d 360C%d 310 %d 290 %d 250' % (x, x - 40, x + 40, x, x - 24, x + 10, x), None, .5, WHITE, 13) for x in (1220, 1290, 1360)]
    return g + [leaf(560, 610, 150, 50, 20, GREEN), leaf(560, 610, 130, 46, -50, LEAF), C(575, 600, 24, TERRA), C(540, 620, 22, '#B8392F')]


def loom(x, y, s=1, cloth=BRICK):
    """Upright view of a floor loom; (x, y) = ground middle; woven edge at y-230."""
    g = [shadow(20, 6, 330, 22)] + [tube([(px, 0), (px, -560)], EARTH, 22) for px in (-280, 280)] + [tube([(-300, -540), (300, -540)], WOOD, 24), tube([(-290, -60), (290, -60)], dk(WOOD, .2), 20)]
    g += [P(''.join('M%d -530L%d -230' % (-200 + 16 * k, -210 + 16.8 * k) for k in range(26)), None, .9, '#EBD9BE', 3)]
    g += [R(-230, -420, 460, 18, BARK, 6), R(-230, -350, 460, 14, BARK, 6), R(-236, -300, 472, 44, dk(WOOD, .1), 6), P(''.join('M%d -296v36' % (-220 + 12 * k) for k in range(37)), None, .6, BARK, 3)]
    g += [L([(-160, -540), (-160, -420)], SAND, 5), L([(160, -540), (160, -420)], SAND, 5)]
    d = rr(-214, -240, 428, 180, 4)
    g.append(form(d, cloth, -6, -4, extra=[[R(-220, -236 + 60 * r, 440, 8, MARI), [PG([(-190 + 54 * k, -198 + 60 * r), (-168 + 54 * k, -222 + 60 * r), (-146 + 54 * k, -198 + 60 * r), (-168 + 54 * k, -174 + 60 * r)], (MARI, TEAL, CREAM)[r]) for k in range(8)]] for r in range(3)]))
    return G([g, tube([(-250, -62), (250, -62)], dk(cloth, .1), 30)], x, y, s)


def grid(w, m, fill):
    """A square board of m x m cells; fill(r, c) gives the colour."""
    a = w / m
    return J([R(-w / 2 - 22, -w / 2 - 22, w + 44, w + 44, WOOD, 16), R(-w / 2 - 8, -w / 2 - 8, w + 16, w + 16, dk(WOOD, .3), 6)] + [R(-w / 2 + a * c + a * .06, -w / 2 + a * r + a * .06, a * .88, a * .88, fill(r, c), a * .12) for r in range(m) for c in range(m)])


def chok(r, c):
    d = abs(r - 5.5) + abs(c - 5.5)
    return (MARI, BRICK, TEAL, CREAM, INDIGO, ROSE)[int(d) // 2 % 6]


@scene(5, 1, up=70)
def at_loom():
    return [
        hills('gold', 560, 17, high=130), banana(1500, 760, 1.2), R(0, 0, 1600, 210, '#6B4632'), [R(0, 30 + 56 * k, 1600, 7, '#553626') for k in range(4)], tube([(110, 1010), (110, 180)], BARK, 50), tube([(1490, 1010), (1490, 180)], BARK, 50), R(0, 190, 1600, 30, '#4C3224'),
        ground(760, '#D9B987', c2='#B98D5A'), [P('M%d 220q30 70 0 150q-34 -70 0 -150' % x, c) for x, c in ((300, BRICK), (360, TEAL), (1180, MARI), (1240, ROSE))],
        loom(800, 1010, 1.25),
        person(560, 1090, 1.5, age='adult', fit='granny', hair='lowbun', hc=3, skin=2, pose='cross', look=.5, lh=(600, 950), rh=(720, 880), eyes='joy', top=WHITE),
        person(1100, 1150, 1.6, fit='hillg', hair='bun', skin=1, pose='kneel', f=-1, look=-.5, lh=(1010, 1000), rh=(1080, 1030), mouth='open'),
        person(1350, 1150, 1.55, fit='hill', hair='short', skin=2, look=-.6, f=-1, lh=(1255, 860), rh=(1400, 880), held=G(grid(170, 8, lambda r, c: (MARI, BRICK, TEAL, CREAM)[int(abs(r - 3.5) + abs(c - 3.5)) // 2 % 4]), 1330, 830, 1, -6)),
        basket(300, 1150, .95, STRAW, J([ball(-50 + 50 * k, -120, 36, 34, (BRICK, MARI, TEAL)[k]) for k in range(3)])), tuft(80, 1220, 1.4), tuft(1560, 1220, 1.4),
    ]


@scene(5, 2)
def grid_and_cloth():
    g = [R(0, 0, 1600, 1200, lg('#2E6E70', LAGOON, a='d')), [C(x, y, r, '#3C8583', .35) for x, y, r in ((260, 250, 240), (1380, 1000, 330), (820, 1150, 200))]]
    g += [R(140, 230, 690, 690, '#0E3438', 20, .35, -5), G(grid(600, 12, chok), 460, 560, 1, -5)]
    cloth = [R(-290, -400, 580, 800, BRICK)]
    for t in range(2):
        for r in range(12):
            for c in range(12):
                cc = chok(r, c)
                if cc != BRICK:
                    cloth.append(R(-282 + 47 * c, -380 + 380 * t + 31 * r, 45, 29, cc))
    cl = J(cloth[:1]) + R(-290, -392, 580, 10, MARI) + R(-290, -6, 580, 10, MARI) + R(-290, 376, 580, 10, MARI) + J(cloth[1:])
    g += [G([R(-280, -384, 580, 800, '#0E3438', 6, .35), cl, P(''.join('M%d 400v44' % (-286 + 22 * k) for k in range(27)), None, None, BRICK, 7), P(''.join('M%d -400v-44' % (-286 + 22 * k) for k in range(27)), None, None, BRICK, 7)], 1180, 590, .98, 3)]
    g += [G([form('M-190 0C-120 -44 120 -44 190 0C120 44 -120 44 -190 0Z', WOOD, -6, -8), E(0, 0, 90, 22, dk(WOOD, .4)), tube([(-76, 0), (76, 0)], MARI, 26), [L([(-60 + 20 * k, -12), (-54 + 20 * k, 12)], AMBER, 4) for k in range(7)]], 420, 1070, 1.05, -8), L([(600, 1050), (760, 1100), (860, 1000)], MARI, 5, smooth=True)]
    g += [G([R(-30, -70, 60, 140, c, 12), [R(-30, -62 + 18 * k, 60, 6, dk(c, .18)) for k in range(8)], R(-36, -84, 72, 18, WOOD, 6), R(-36, 66, 72, 18, WOOD, 6)], x, 140, .9, rot) for x, c, rot in ((200, ROSE, -20), (330, TEAL, 8), (700, MARI, 24))]
    return g


def shallot(r=60, c='#B5506A'):
    """Shallot head with a smiling face, round (0, 0)."""
    d = 'M0 %sC%s %s %s %s %s %sC%s %s %s %s 0 %sC%s %s %s %s %s %sC%s %s %s %s 0 %sZ' % tuple(n(v * r) for v in (
        -1.25, .5, -1.0, 1.05, -.5, 1.0, .1, .95, .8, .4, 1.0, 1.05, -.4, 1.0, -.95, .8, -1.0, .1, -1.05, -.5, -.5, -1.0, -1.25))
    return J([P(leafd(0, -r * 1.1, r * 1.2, r * .16, -115) + leafd(0, -r * 1.1, r * 1.35, r * .16, -88) + leafd(0, -r * 1.1, r * 1.15, r * .16, -62), GREEN), form(d, c, -r * .12, -r * .08, extra=[P('M%d %dC%d %d %d %d %d %d' % (k * r * .1, -r * 1.1, k * r * .8, -r * .5, k * r * .8, r * .4, k * r * .25, r * .95), None, .5, dk(c, .25), r * .05) for k in (-1, -.35, .35, 1)])])


def face(r):
    return J([E(-r * .32, -r * .02, r * .09, r * .12, INK), E(r * .32, -r * .02, r * .09, r * .12, INK), E(-r * .55, r * .25, r * .17, r * .11, '#E8806A', o=.6), E(r * .55, r * .25, r * .17, r * .11, '#E8806A', o=.6), P('M%s %sq%s %s %s 0' % tuple(n(v * r) for v in (-.26, .28, .26, .32, .52)), None, None, WHITE, r * .1)])


def garlic(r=60):
    c = '#F1E6D2'
    return J([form('M0 %sC%s %s %s %s %s %sC%s %s %s %s 0 %sC%s %s %s %s %s %sC%s %s %s %s 0 %sZ' % tuple(n(v * r) for v in (-1.5, .2, -.8, 1.2, -.7, 1.1, .2, 1.0, .9, .4, 1.0, 1.0, -.4, 1.0, -1.0, .9, -1.1, .2, -1.2, -.7, -.2, -.8, -1.5)), c, -r * .1, -r * .06, extra=[P('M0 %sC%s %s %s %s %s %s' % tuple(n(v * r) for v in (-1.3, k, -.6, k, .3, k * .4, .95)), None, .6, '#C9A6B8', r * .05) for k in (-.9, -.35, .35, .9)])])


def chilihead(r=60):
    return J([form('M%s %sC%s %s %s %s %s %sC%s %s %s %s %s %sC%s %s %s %s %s %sZ' % tuple(n(v * r) for v in (-.85, -.7, -1.1, .3, -.6, 1.1, .1, 1.15, .9, 1.1, 1.1, .2, .85, -.7, .6, -1.1, -.6, -1.1, -.85, -.7)), TERRA, -r * .1, -r * .06), P('M%s %sQ0 %s %s %sQ%s %s %s %sQ%s %s 0 %sQ%s %s %s %sQ%s %s %s %sZ' % tuple(n(v * r) for v in (-.9, -.62, -1.5, .9, -.62, .7, -.3, .5, -.62, .25, -.3, -.62, -.25, -.3, -.5, -.62, -.7, -.3, -.9, -.62)), GREEN), tube([(0, -r * 1.05), (r * .2, -r * 1.5)], GREEN, r * .2)])


def puppet(x, y, s, head, c, flip=1):
    """Hand puppet: cloth body with hands; (x, y) = hem."""
    body = 'M-60 -150C-90 -60 -100 -20 -104 0H104C100 -20 90 -60 60 -150Q0 -180 -60 -150Z'
    return G([tube([(-52, -130), (-112, -96)], c, 40), ball(-124, -90, 20, 18, CREAM), tube([(52, -130), (112, -150)], c, 40), ball(124, -156, 20, 18, CREAM), form(body, c, -12, 0, extra=[R(-120, -26, 240, 10, lt(c, .5)), [C(-70 + 35 * k, -70, 7, lt(c, .5)) for k in range(5)]]), G(head + face(62), 0, -222, 1.2)], x, y, s)


@scene(6, 1, up=50)
def show():
    front = [R(340, 690, 920, 380, CREAM)] + [R(340 + 92 * k, 690, 46, 380, BRICK, 0, .55) for k in range(10)] + [R(340, 690 + 92 * k, 920, 46, BRICK, 0, .55) for k in range(5)]
    return [
        room('#D9E3CF', '#B9825A', 830), window(60, 200, 190, 300, [R(0, 100, 400, 500, '#BFE0DF'), ridge(420, 20, RICE, 3, 400), R(0, 440, 400, 200, LEAF)]),
        [J([L([(1340 + 60 * k, 130), (1340 + 60 * k, 210)], BARK, 4), [E(1340 + 60 * k + dx, 226 + 16 * j, 13, 15, '#B5506A') for j, dx in ((0, -10), (0, 12), (1, 0), (2, -10), (2, 12), (3, 0))]]) for k in range(4)], R(1310, 118, 250, 16, WOOD, 6),
        tube([(340, 1070), (340, 190)], WOOD, 34), tube([(1260, 1070), (1260, 190)], WOOD, 34), R(360, 250, 880, 440, lg('#26386B', '#5A5A92')), C(1060, 370, 66, '#F9EFCF'), stars(1200, 420, 12, 4),
        R(340, 560, 920, 130, '#3B5A4A'), canopy(470, 560, 90, 70, FOREST, 4, 6), canopy(1170, 570, 80, 60, GREEN, 7, 6),
        puppet(640, 700, 1.15, shallot(), INDIGO), puppet(960, 700, 1.15, shallot(60, '#C76A82'), TEAL),
        front, R(320, 672, 960, 30, WOOD, 8), form('M320 190H1280V250Q1200 330 1120 262Q1040 340 960 266Q880 344 800 268Q720 344 640 266Q560 340 480 262Q400 330 320 250Z', TERRA, -8, -8), R(310, 166, 980, 34, BRICK, 10),
        mat(800, 1250, 1500, 190, MOHOM, MARI, 90, 9),
        person(420, 1240, 1.5, age='tot', fit='tot', hair='spiky', skin=2, pose='cross', back=True, lh='lap', rh='lap'), person(800, 1250, 1.5, age='tot', fit='tot2', hair='pig', skin=1, pose='cross', back=True, lh='high', rh='lap'), person(1180, 1240, 1.5, age='tot', fit='tot', hair='bob', skin=2, pose='cross', back=True, lh='lap', rh='lap', top='#CFE3D6'),
    ]


@scene(6, 2)
def cast():
    g = [R(0, 0, 1600, 1200, lg('#F0D6C0', '#F8EADB')), C(800, 520, 500, '#FBEFE4', .8), R(0, 960, 1600, 240, BRICK)] + [R(0 + 120 * k, 960, 60, 240, CREAM, 0, .3) for k in range(14)] + [R(0, 960 + 80 * k, 1600, 40, CREAM, 0, .25) for k in range(3)]
    for x, c, h, b in ((360, '#B5506A', shallot(), INDIGO), (800, CREAM, garlic(), FOREST), (1240, TERRA, chilihead(), MARI)):
        g += [shadow(x + 20, 1060, 190, 26, .3), box(x - 150, 980, 300, 80, WOOD, 14), puppet(x, 990, 1.75, h, b)]
    return g + [star4(140, 220, 40, MARI), star4(1450, 180, 50, ROSE), star4(600, 160, 30, TEAL), star4(1030, 230, 34, MARI), G([L([(0, -20), (0, 60)], GREEN, 6), [E(dx, 70 + 22 * j, 20, 23, '#B5506A') for j, dx in ((0, -16), (0, 18), (1, 0), (2, -14))]], 140, 1050)]
