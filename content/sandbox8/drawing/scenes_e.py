"""Works 16-18: star batik, fog nets, zebra doves."""
from kit import *
from land import *
from build import *
from people import person
from props import *
from animals import *
from parts import *

scene = pictures_of('e2')


def rosette(r, a, b, c):
    """A geometric star of eight for the cloth."""
    return J([star8(0, 0, r, a, 8, .62), star8(0, 0, r * .78, b, 8, .6, -67.5), star8(0, 0, r * .52, c, 8, .5), C(0, 0, r * .15, a)] + [C(*pol(0, 0, r * .9, k * 45 - 67.5), r * .06, a) for k in range(8)])


def lines(r, c, w):
    """The drawn construction: circle, rays and star in outline."""
    ps = [pol(0, 0, r * (1 if i % 2 == 0 else .54), -90 + i * 22.5) for i in range(16)]
    return J([C(0, 0, r, None, st=c, sw=w * .6), C(0, 0, r * .54, None, st=c, sw=w * .5), P(pts(ps), None, None, c, w)] + [L([(0, 0), pol(0, 0, r, k * 45 - 90)], c, w * .35, .6) for k in range(8)])


@scene(16, 1, up=40)
def waxing():
    star = [star8(0, 0, 150, TEAL, 8, .62), lines(150, WHITE, 10)]
    frame = [PG([(230, 780), (1370, 780), (1500, 1060), (100, 1060)], dk(WOOD, .1)), PG([(270, 796), (1330, 796), (1440, 1040), (160, 1040)], WHITE)]
    cl = pts([(270, 796), (1330, 796), (1440, 1040), (160, 1040)])
    fig = [G(G([rosette(150, INDIGO, MARI, TERRA)], 0, 0), 470, 920, .74, sx=1.15), G(J(star), 800, 918, .74, sx=1.15), G(lines(150, EARTH, 8), 1130, 920, .74, sx=1.15)] + [G(lines(70, EARTH, 6), x, 1010 if x % 2 else 838, .5, sx=.8) for x in (641, 965)]
    legs = [tube([(x, y), (x + dx, y + 180)], BARK, 26) for x, y, dx in ((150, 1062, -10), (1450, 1062, 10))]
    mosque = [R(1120, 430, 300, 180, '#E9DDC4'), P('M1200 430C1190 340 1270 330 1270 280C1270 330 1350 340 1340 430Z', TEAL), tube([(1270, 290), (1270, 250)], MARI, 7), R(1400, 330, 50, 280, '#EFE5CF'), P('M1396 330Q1425 270 1454 330Z', TEAL), [P('M%d 610V520Q%d 480 %d 520V610Z' % (x, x + 26, x + 52), '#B9A684') for x in (1150, 1244, 1330)]]
    return [
        sky('mint'), cloud(300, 170, .8), ridge(600, 16, '#A9CBB0', 6), mosque, palm(1540, 680, .8), palm(120, 700, .9), P('M0 610Q700 580 1600 620V1300H0Z', lg('#E9D9B0', '#D2B880')),
        tree(420, 660, 1.05, GREEN, 5),
        frame, clip(cl, fig), legs,
        girl(1080, 796, 1.6, '#CFE0DC', age='teen', skin=1, pose='half', look=-.3, nod=.4, lh=(940, 822), rh=(1210, 818), eyes='joy'),
        boy(540, 796, 1.65, WHITE, skin=2, pose='half', look=.4, nod=.5, lh=(420, 818), rh=(672, 812), mouth='open', long=1),
        [R(x - 78, 778, 156, 26, dk(WOOD, .1)) for x in (540, 1080)],
        tube([(664, 796), (738, 872)], WOOD, 14), P('M722 872L762 862L768 900Z', MARI), tube([(950, 808), (888, 878)], WOOD, 14), P('M906 884L866 868L862 906Z', MARI),
        [G([shadow(4, 2, 56, 10), form('M-50 -70H50L40 0H-40Z', c, -8, 0), E(0, -70, 50, 13, dk(c, .35)), E(-2, -70, 40, 9, lt(c, .15))], x, 1220, 1) for x, c in ((420, INDIGO), (560, TERRA), (1120, MARI))],
        G([shadow(6, 2, 90, 14), R(-60, -60, 120, 60, '#5A5460', 10), P('M-20 -8C-24 -44 8 -40 4 -60C30 -38 26 -20 20 -8Z', AMBER), form('M-80 -110H80L66 -60H-66Z', '#8A8580', -8, 0), E(0, -110, 80, 16, '#E8C25A')], 800, 1225),
    ]


@scene(16, 2)
def drying_cloth():
    g = [sky('gold'), sun(1290, 210, 66), sea(520, 820, '#E3C9A0', '#5AA7AC', seed=7), longtail(250, 600, .5, BRICK), G(kolek(0, 0, .32, TERRA), 1330, 640), P('M0 800Q600 760 1600 810V1200H0Z', lg('#F0DDB0', '#D2B27A')), palm(60, 900, 1.2)]
    g += [tube([(90, 1120), (90, 200)], '#A9954F', 28), tube([(1510, 1120), (1510, 200)], '#A9954F', 28), tube([(40, 226), (1560, 226)], '#C7B36A', 24)]
    for k, (x, c, a, b, m) in enumerate(((190, INDIGO, CREAM, TEAL, MARI), (620, BRICK, CREAM, MARI, TERRA), (1050, LAGOON, CREAM, ROSE, INDIGO))):
        w, s = 370, (0, 16, -14)[k]
        d = 'M%d 222H%dC%d 480 %d 760 %d 1010Q%d 1040 %d 1004Q%d 980 %d 1016C%d 760 %d 480 %d 222Z' % (x, x + w, x + w + s, x + w - s, x + w + s * 1.4, x + w * .75, x + w * .5, x + w * .25, x + s * 1.4, x - s, x + s, x)
        body = [R(x - 30, 200, w + 60, 860, c), starband(x - 20, 250, w + 40, 80, dk(c, .2), a, 82), starband(x - 20, 890, w + 40, 80, dk(c, .2), a, 82)] + [G(rosette(86, a, b, m), x + 96 + 178 * i, 430 + 180 * j) for j in range(3) for i in range(2)]
        body += [C(x + 185, 520 + 180 * j, 20, b) for j in range(2)] + [R(x - 30, 340, w + 60, 7, m), R(x - 30, 874, w + 60, 7, m)]
        body += [P('M%d 220C%d 500 %d 760 %d 1040H%dC%d 760 %d 500 %d 220Z' % (x + t, x + t + s, x + t - s, x + t + s, x + t + 46, x + t + 46 - s, x + t + 46 + s, x + t + 30), '#1C2A50', .12) for t in (90, 250)]
        g += [shadow(x + w / 2 + 40, 1110, 190, 20, .16), clip(d, body), P('M%d 226H%d' % (x - 4, x + w + 4), None, None, dk(c, .3), 16)] + [R(x + t, 204, 18, 44, WOOD, 4) for t in (20, 330)]
    return g + [tuft(260, 1180, 1.3), tuft(1420, 1180, 1.3), crab(800, 1160, .8)]


def fog(y, h, o=.95):
    q, out = rnd(int(y)), []
    for k in range(3):
        yy = y + h * k * .3
        out.append(P(bumpy([(-40, yy + h)] + [(-40 + 1680 * i / 11, yy + q.uniform(-20, 20)) for i in range(12)] + [(1640, yy + h)]), mix('#FFFFFF', '#CFDDE0', .5 - .2 * k), o))
    return J(out)


@scene(17, 1, up=40)
def nets():
    def net(x, y, w, h):
        m = ''.join('M%d %dV%d' % (x + w * k / 16, y, y + h) for k in range(17)) + ''.join('M%d %dH%d' % (x, y + h * k / 8, x + w) for k in range(9))
        return [tube([(x, y + h + 300), (x, y - 40)], EARTH, 22), tube([(x + w, y + h + 300), (x + w, y - 40)], EARTH, 22), R(x, y, w, h, '#4B7F45', 0, .3), P(m, None, .75, FOREST, 3), R(x - 6, y - 8, w + 12, 14, BARK, 4), P('M%d %dH%dV%dQ%d %d %d %dZ' % (x - 10, y + h, x + w + 10, y + h + 14, x + w / 2, y + h + 44, x - 10, y + h + 14), '#7FB3B8'), [C(x + 20 + (k * 67) % (w - 40), y + 20 + (k * 41) % (h - 30), 5, WHITE, .9) for k in range(14)]]
    tank = G([shadow(10, 4, 100, 16), form(rr(-90, -190, 180, 194, 20), '#3F7FA0', -14, -4), E(0, -188, 88, 18, '#2A5A78'), E(0, -186, 70, 12, '#8FC9DC'), [R(-90, -140 + 50 * k, 180, 8, dk('#3F7FA0', .15)) for k in range(3)]], 800, 1060)
    return [
        sky('rose'), sun(1180, 250, 60), ridge(430, 50, '#B5929C', 5), ridge(520, 36, '#8C9A9A', 11), fog(560, 170), fog(640, 170, 1), ridge(820, 26, '#6F9A5A', 8),
        P('M0 880Q600 820 1600 870V1300H0Z', lg('#8FB35A', '#6C8F4A')), net(120, 270, 500, 430), net(970, 250, 520, 440),
        L([(620, 712), (740, 760), (780, 880)], '#5E8FA0', 13, smooth=True), L([(962, 702), (860, 760), (822, 880)], '#5E8FA0', 13, smooth=True), P('M780 882v24M822 882v24', None, .9, '#BFE3EC', 7), tank,
        girl(540, 1190, 1.5, WHITE, skin=1, look=.4, nod=.4, lh=(515, 960), rh=(680, 920), mouth='open'),
        person(1060, 1190, 1.5, fit='sport', hair='short', skin=0, look=-.4, nod=.3, lh=(920, 920), rh='hip', eyes='joy', top=WHITE),
        boy(1400, 1200, 1.5, WHITE, skin=2, look=-.6, lh=(1335, 965), rh=(1420, 975), held=openbook(1365, 950, .9, TERRA, 0)),
        [lettuce(150 + 110 * k, 1200 + 14 * (k % 2), .9, (LEAF, GREEN)[k % 2]) for k in range(3)], tuft(1500, 1230, 1.6),
    ]


@scene(17, 2)
def drops():
    q = rnd(12)
    g = [R(0, 0, 1600, 1200, lg('#C9DDE0', '#E6E6D6', '#F6DDC0')), C(1250, 300, 260, '#FFF1D6', .8), C(1250, 300, 150, '#FFE7B8', .8), ridge(760, 40, '#B4C9C4', 4), ridge(860, 30, '#9CBAA8', 9)]
    th = [L([(x + q.uniform(-4, 4), -10), (x, 800)], FOREST, 7, .85) for x in range(70, 1160, 109)] + [L([(-10, y), (1120, y + q.uniform(-8, 8))], FOREST, 7, .85) for y in range(50, 800, 107)]
    drop = lambda x, y, r: [P('M%s %sC%s %s %s %s %s %sA%s %s 0 1 1 %s %sC%s %s %s %s %s %sZ' % tuple(n(v) for v in (x, y - r * 1.7, x + r * .2, y - r, x + r, y - r * .5, x + r, y, r, r, x - r, y, x - r, y - r * .5, x - r * .2, y - r, x, y - r * 1.7)), '#7FB9CC', .9), E(x + r * .1, y + r * .3, r * .6, r * .5, '#A9D8E2', o=.9), E(x - r * .35, y - r * .25, r * .17, r * .3, WHITE, 20)]
    ds = []
    for i, x in enumerate(range(70, 1160, 109)):
        for j, y in enumerate(range(50, 800, 107)):
            if q.random() < .62:
                ds.append(drop(x, y + 26, q.uniform(17, 31)))
    g += [th, ds, tube([(1130, 1200), (1130, -10)], EARTH, 54)]
    g += [P('M-10 812H1180L1330 900L1316 930L1160 850H-10Z', '#8FB3B8'), P('M-10 812H1180L1330 900L1322 912L1170 826H-10Z', lt('#8FB3B8', .4)), P('M1318 918C1330 960 1326 1000 1326 1040', None, .9, '#8FC9DC', 15)]
    g += [G(jar(0, 0, 2.5, '#8FC9DC', WHITE, .6), 1330, 1170), [L([(1230, 1120 - 44 * k), (1262, 1120 - 44 * k)], BRICK, 6) for k in range(5)], R(-10, 1160, 1620, 50, '#8A6A4C'), R(-10, 1152, 1620, 14, '#A9845E'), lettuce(520, 1156, 1.5, LEAF), lettuce(730, 1156, 1.4, GREEN), lettuce(930, 1156, 1.5, LEAF), leaf(120, 1150, 240, 60, -40, GREEN), leaf(120, 1150, 240, 60, -110, LEAF), leaf(130, 1150, 250, 66, -8, LEAF)]
    return g


@scene(18, 1, up=60)
def listening_field():
    poles = []
    for x, h, c in ((260, 700, TERRA), (760, 740, TEAL), (1330, 700, MARI)):
        poles += [shadow(x + 14, 862, 46, 9), tube([(x, 860), (x, 860 - h)], '#D5D0C4', 15), tube([(x, 864 - h), (x + 96, 864 - h)], '#D5D0C4', 12), cage(x + 96, 864 - h + 250, .72, WOOD, dove(0, -62, .8)), PG([(x, 866 - h + 20), (x - 90, 886 - h + 20), (x, 910 - h + 20)], c)]
    waves = [P('M%d %dq%d 40 0 80' % (440 + 30 * k, 300 - 8 * k, 26 + 10 * k), None, .8 - .22 * k, TERRA, 8) for k in range(3)]
    return [
        sky('morning'), cloud(1080, 120, .7), R(0, 610, 1600, 120, '#B9D09A'), lite(lambda: [treeline(620, '#86A86A', 5, -40, 1640, 50), tree(1060, 650, .8, GREEN, 3), tree(560, 650, .7, FOREST, 7)]), P('M0 690Q700 660 1600 700V1300H0Z', lg('#B4CB6E', '#86A84F')),
        poles, waves, lite(lambda: banana(1490, 860, .9, fruit=True)),
        girl(490, 1180, 1.65, WHITE, skin=1, look=-.2, nod=-.8, lh=(430, 920), rh=(545, 910), eyes='down', held=G([R(-80, -60, 160, 120, CREAM, 6), L([(-60, 20), (-30, -24), (0, 10), (30, -30), (60, 0)], TERRA, 7, smooth=True)], 488, 900, 1, -4)),
        boy(870, 1190, 1.65, WHITE, skin=2, look=.3, nod=-.8, lh='down', rh=(952, 790), mouth='o'),
        boy(1190, 1190, 1.4, '#3A3540', age='adult', fit='mman', skin=3, look=-.5, lh=(1080, 720), rh='hip', eyes='joy'),
        tuft(120, 1220, 1.5), tuft(760, 1235, 1.3, LEAF),
    ]


@scene(18, 2)
def one_call():
    g = [R(0, 0, 1600, 1200, lg('#EBD6BE', '#F8EBD8')), C(520, 560, 500, '#FBF1E0', .85)]
    g += [tube([(520, -10), (520, 150)], BARK, 16), cage(520, 900, 2.5, WOOD, dove(10, -62, 1.15))]
    ps = []
    for k in range(121):
        t = k / 120
        e = math.exp(-((t - .18) / .09) ** 2) * .55 + math.exp(-((t - .5) / .14) ** 2) * 1.0 + math.exp(-((t - .85) / .07) ** 2) * .7
        ps.append((930 + 600 * t, 420 - 170 * e * math.sin(k * 1.05)))
    g += [R(880, 180, 690, 480, '#8A6A48', 26, .22), R(866, 164, 690, 480, '#1E5E63', 26), [L([(890, 230 + 76 * k), (1530, 230 + 76 * k)], '#2E8685', 3) for k in range(6)], L([(890, 420), (1530, 420)], '#7FC0B4', 3), P(pts(ps, False), None, None, MARI, 6), [C(x, 610, 14, c) for x, c in ((1040, ROSE), (1230, MARI), (1440, TEAL))]]
    g += [P('M%d %dq%d 70 0 140' % (775 + 34 * k, 640 - 16 * k, 44 + 16 * k), None, .85 - .2 * k, TERRA, 12) for k in range(3)]
    for x, h, c in ((1040, 120, ROSE), (1230, 210, MARI), (1440, 150, TEAL)):
        g += [shadow(x + 10, 1022, 76, 12, .2), box(x - 66, 1016 - h, 132, h, c, 16), C(x, 1016 - h + 46, 22, lt(c, .5))]
    return g + [R(860, 1016, 720, 22, WOOD, 8), leaf(80, 1140, 200, 56, -20, GREEN), leaf(120, 1150, 170, 46, -70, LEAF), [C(300 + 44 * k, 1090 + 10 * (k % 2), 9, STRAW) for k in range(6)]]
