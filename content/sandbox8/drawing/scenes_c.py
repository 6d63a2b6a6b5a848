"""Works 7-10: durian, silk, the mangosteen arm, shrimp paste."""
from kit import *
from land import *
from build import *
from people import person
from props import *
from animals import *
from parts import *

scene = pictures_of('e2')


def durian_tree(x, y, s=1):
    g = [shadow(40, 6, 190, 24), trunk(0, 6, 420, 52, '#7A5A44'), tube([(-6, -300), (-190, -380)], '#7A5A44', 30, BARK), tube([(6, -330), (210, -390)], '#7A5A44', 28, BARK)]
    g += [canopy(-170, -520, 250, 150, FOREST, 4), canopy(190, -540, 260, 160, GREEN, 8), canopy(0, -640, 260, 140, GREEN, 12)]
    g += [durian(px, py, .52) for px, py in ((-215, -300), (-60, -250), (130, -300), (250, -285))]
    return G(g, x, y, s)


@scene(7, 1, up=50)
def knocking():
    return [
        sky('rose'), P('M820 620L1080 330H1230L1560 620Z', '#A98A94'), P('M1230 330L1560 620H1290L1200 420Z', '#94788A'), ridge(560, 26, '#C4A491', 4), ridge(620, 14, '#A6A872', 8), lite(lambda: [tree(1180, 690, .6, GREEN, 3), tree(1400, 700, .7, FOREST, 5)]),
        ground(680, '#B9684A', c2='#8E4632'), durian_tree(560, 900, 1.35),
        person(770, 1140, 1.4, age='adult', fit='farmer', hair='short', skin=3, hat='straw', look=-.3, lh=(640, 690), rh='hip', eyes='dot'),
        tube([(548, 580), (652, 704)], WOOD, 15), ball(544, 576, 24, 22, BARK),
        person(330, 1150, 1.55, fit='boy', hair='side', skin=2, look=.5, f=1, lean=6, lh='back', rh=(420, 700), mouth='o'),
        person(1120, 1150, 1.5, fit='girl', hair='braids', skin=1, look=-.5, lh=(1040, 880), rh=(1130, 900), eyes='joy', held=openbook(1065, 870, .85, TEAL, 0)),
        basket(1400, 1140, 1.2, STRAW, J([durian(-50, -150, .62, rot=-10), durian(56, -146, .62, rot=12, stem=False)])), tuft(120, 1200, 1.5), tuft(900, 1230, 1.3),
    ]


@scene(7, 2)
def opened():
    g = [R(0, 0, 1600, 1200, lg('#F3DDB8', '#FAEDD2')), C(620, 430, 440, '#FDF3DC', .8), R(0, 860, 1600, 340, lg(WOOD, dk(WOOD, .15))), R(0, 848, 1600, 22, lt(WOOD, .3)), [L([(0, 950 + 90 * k), (1600, 950 + 90 * k)], dk(WOOD, .2), 4, .6) for k in range(3)]]
    ps = [pol(0, 0, 330 if i % 2 == 0 else 296, i * 360 / 52, 400 if i % 2 == 0 else 360) for i in range(52)]
    half = [form(pts(ps), '#A3A64A', -20, -14), E(0, 0, 272, 336, '#F4EBCB')]
    for px, py, rot in ((-110, -120, 14), (112, -120, -14), (-106, 150, -12), (108, 150, 12)):
        half.append(G([E(6, 8, 92, 128, dk('#F4EBCB', .18)), ball(0, 0, 84, 118, '#F2C94C', dk('#E0A93C', .05), k=.1), P('M-30 -70C-48 -20 -44 40 -20 80', None, .7, '#FBE6A0', 12)], px, py, 1, rot))
    g += [shadow(620, 960, 340, 46, .3), G(half, 580, 590, 1, -8), L([(580, 260), (580, 920)], '#EADFB4', 14), shadow(1090, 1010, 210, 34, .3), durian(1060, 830, 1.65, rot=8)]
    wave = ''.join(('M' if k == 0 else 'L') + '%d %s' % (k * 6, n(-110 * math.sin(k * .62) * math.exp(-k / 22))) for k in range(70))
    g += [G([R(-20, -190, 460, 380, '#2B2530', 34), R(0, -168, 420, 336, '#1E5E63', 14), [L([(20, y), (400, y)], '#2E8685', 3, .8) for y in (-100, -50, 50, 100)], L([(20, 0), (400, 0)], '#7FC0B4', 3), G(P(wave, None, None, MARI, 9), 12, 0, .92)], 1080, 330, 1, 5)]
    return g + [G([tube([(0, 0), (0, -330)], WOOD, 30), ball(0, -350, 52, 46, '#7A5A44')], 1560, 1150, 1.1, -72), flower(110, 1090, 50, CREAM, MARI), leaf(210, 1120, 150, 44, -20, GREEN)]


def worm(x, y, s=1, flip=False):
    c = '#EFE8D8'
    return G([L([(-80 + 26 * k, 16), (-80 + 26 * k, 28)], '#B8A888', 8) for k in range(7)] + [ball(-84 + 26 * k, -4 - 10 * math.sin(k * .8), 24, 25, c) for k in range(7)] + [ball(98, -10, 27, 26, '#E2D3B4'), C(108, -16, 4, INK), P('M-88 6q6 0 12 0', None, None, '#B8A888', 3)], x, y, s, flip=flip)


def cocoon(x, y, s=1, c='#F0C94E', rot=0):
    return G(form('M-60 0C-60 -40 -24 -40 0 -34C24 -40 60 -40 60 0C60 40 24 40 0 34C-24 40 -60 40 -60 0Z', c, -6, -5, dk(c, .22), [P('M-50 -14q50 -20 100 0M-52 6q52 -16 104 0M-44 22q44 -12 88 0', None, .6, lt(c, .5), 3)]), x, y, s, rot)


@scene(8, 1, up=60)
def reeling():
    return [
        hills('gold', 560, 31, high=90), palm(1430, 700, .9), stilt(1180, 740, .95), ground(700, '#D9B987', c2='#B98D5A'), tree(150, 800, 1.3, GREEN, 5),
        hut(420, 900, 1.5),
        [shadow(760, 1130, 150, 22), form('M640 1000H860L834 1130H666Z', '#8A4A38', -14, 0), R(690, 1060, 120, 70, '#3A2420', 10), P('M720 1124C716 1090 750 1090 748 1066C776 1090 786 1104 782 1124Z', AMBER), form('M636 930C640 1000 690 1012 750 1012C810 1012 860 1000 864 930Z', '#4A4048', -12, 0), E(750, 930, 116, 24, '#5A5058'), E(750, 932, 100, 18, '#E7D9B0')],
        [cocoon(700 + 34 * k, 928 + 6 * (k % 2), .34) for k in range(4)],
        [tube([(640, 930), (640, 640)], WOOD, 14), tube([(860, 930), (860, 640)], WOOD, 14), tube([(626, 646), (874, 646)], WOOD, 16), E(750, 646, 46, 30, EARTH), L([(750, 925), (748, 676)], '#F6E3A0', 4), L([(744, 925), (742, 676)], '#F6E3A0', 3)],
        person(460, 1140, 1.5, age='adult', fit='granny', hair='lowbun', hc=3, skin=2, pose='kneel', f=1, look=.5, lh=(640, 880), rh=(700, 760), eyes='joy'),
        L([(742, 676), (705, 756)], '#F6E3A0', 4),
        person(1060, 1150, 1.6, fit='girl', hair='bob', skin=1, pose='cross', look=-.5, lh=(1030, 1030), rh=(1110, 1040), mouth='open'),
        person(1370, 1160, 1.6, fit='boyk', hair='short', skin=2, pose='cross', look=-.6, lh='lap', rh='lap', eyes='down', nod=.6),
        [E(1215, 1176, 180, 44, '#3A2440', o=.16), E(1205, 1160, 180, 46, dk(STRAW, .25)), E(1203, 1154, 166, 38, lt(STRAW, .2)), [cocoon(1090 + 44 * (k % 6), 1136 + 18 * (k // 6), .4, ('#F0C94E', '#F6DE8C')[k % 2], k * 40 % 60 - 30) for k in range(14)]],
        tuft(100, 1220, 1.4),
    ]


@scene(8, 2)
def life_cycle():
    g = [R(0, 0, 1600, 1200, lg('#CFE0C0', '#EEF0D4')), C(800, 600, 560, '#F4F3DC', .7)]
    arc = [P(sm([pol(800, 600, 430, a + d, 400) for d in range(0, 41, 10)], False), None, None, TERRA, 14) for a in (-66, 24, 114, 204)]
    tips = []
    for a in (-26, 64, 154, 244):
        px, py = pol(800, 600, 430, a, 400)
        tips.append(G(PG([(-26, -22), (26, 0), (-26, 22)], TERRA), px, py, 1, a + 92))
    g += arc + tips
    mul = lambda x, y, ln, rot: G([P('M0 0C%d -%d %d -%d %d 0C%d %d %d %d 0 0Z' % (ln * .2, ln * .5, ln * .8, ln * .42, ln, ln * .8, ln * .42, ln * .2, ln * .5), GREEN), P('M0 0C%d %d %d %d %d 0Z' % (ln * .2, ln * .5, ln * .8, ln * .42, ln), dk(GREEN, .14)), L([(0, 0), (ln * .95, 0)], lt(GREEN, .4), 6)] + [L([(ln * t, 0), (ln * (t + .16), sg * ln * .26 * math.sin(math.pi * (t + .12)))], lt(GREEN, .3), 4) for t in (.12, .3, .48, .64) for sg in (-1, 1)], x, y, 1, rot)
    g += [mul(650, 310, 330, -16), mul(1120, 700, 360, -14), mul(610, 960, 360, 4), mul(190, 700, 350, -14)]
    g += [J(C(760 + 34 * (k % 5) + 12 * (k // 5 % 2), 210 + 30 * (k // 5), 13, '#F4E6B8') + C(757 + 34 * (k % 5) + 12 * (k // 5 % 2), 207 + 30 * (k // 5), 5, WHITE) for k in range(15))]
    g += [worm(1290, 610, 1.5), cocoon(780, 960, 1.7, rot=-8)]
    moth = []
    for sg in (-1, 1):
        moth += [G([form('M0 -10C40 -96 150 -120 180 -84C176 -30 80 10 0 14Z', '#F1E6CE', -6, -5, '#CDBB98', [L([(0, 0), (150, -60)], '#CDBB98', 4), L([(20, -50), (120, -20)], '#D9C8A4', 8)]), P('M0 8C60 6 110 30 96 62C70 82 20 50 0 24Z', '#E3D3B2')], flip=sg < 0)]
    g += [G([moth, [ball(0, -34 + 24 * k, 22 - 2 * k, 17, '#E9DABC') for k in range(5)], ball(0, -58, 24, 22, '#E2D0AC'), [P('M%d -74q%d -40 %d -34' % (sg * 8, sg * 14, sg * 44), None, None, EARTH, 8) for sg in (-1, 1)], C(-10, -60, 5, INK), C(10, -60, 5, INK)], 340, 600, 1.15, -8)]
    return g + [form(rr(640, 520, 320, 170, 40), BRICK, -8, -6, extra=[R(640, 548 + 36 * k, 320, 8, MARI if k % 2 else ROSE) for k in range(4)] + [[PG([(676 + 62 * k, 605), (702 + 62 * k, 570), (728 + 62 * k, 605), (702 + 62 * k, 640)], CREAM) for k in range(4)]]), R(632, 510, 24, 190, dk(BRICK, .2), 10)]


@scene(9, 1, up=50)
def sorting_arm():
    view = [R(0, 0, 1600, 1200, '#BFE0DF'), ridge(420, 30, '#8DB49A', 5), R(0, 430, 1600, 300, LEAF), lite(lambda: [tree(x, 560, .8, (GREEN, FOREST)[x % 2], x) for x in (230, 431, 640, 1051, 1260)])]
    syr = lambda x, y, rot, c: G([R(-14, -80, 28, 120, '#E5EEEA', 6), R(-10, -30, 20, 66, c, 4), R(-5, -120, 10, 70, '#B9C8C8', 3), R(-18, -126, 36, 10, '#B9C8C8', 3)], x, y, 1, rot)
    arm_c = '#C79A62'
    joint = lambda x, y: C(x, y, 24, dk(arm_c, .3)) + C(x - 2, y - 2, 12, MARI)
    armg = [form(rr(730, 720, 150, 110, 10), arm_c, -10, -6), P('M790 740L690 500L740 484L850 730Z', dk(arm_c, .12)), P('M784 736L690 500L726 488L834 730Z', arm_c), P('M700 470L960 430L966 476L712 522Z', dk(arm_c, .1)), P('M700 470L960 430L963 454L706 502Z', lt(arm_c, .12)), joint(812, 730), joint(714, 498), joint(955, 455),
            L([(955, 460), (945, 560)], arm_c, 24), L([(945, 556), (915, 596)], dk(arm_c, .2), 15), L([(945, 556), (978, 594)], dk(arm_c, .2), 15), syr(640, 640, -24, TEAL), L([(626, 660), (560, 720), (690, 780)], '#8FB9C2', 8, smooth=True)]
    trays = [J([box(x, 770, 190, 70, c, 8), E(x + 95, 772, 92, 12, dk(c, .4))] + [mangosteen(x + 48 + 48 * k, 745 - 6 * (k % 2), .52, m) for k in range(3)]) for x, c, m in ((560 - 430, TEAL, '#C9D08A'), (1010, MARI, '#B5485A'), (1230, ROSE, PLUM))]
    return [
        room('#E5E0CC', '#B9825A', 800), window(170, 120, 560, 330, view), window(900, 120, 560, 330, view),
        G([
        person(440, 900, 1.6, fit='sport', hair='pony', skin=1, pose='half', look=.5, lh=(390, 800), rh=(596, 700), eyes='joy', top=WHITE),
        person(1170, 900, 1.6, fit='boy', hair='spiky', skin=2, pose='half', look=-.5, glasses=True, lh=(1080, 690), rh=(1260, 800), mouth='open'),
        armg, mangosteen(947, 620, .62, '#B5485A'),
        form(rr(80, 838, 1440, 330, 14), WOOD, -30, 0), R(56, 820, 1488, 46, lt(WOOD, .2), 12), R(56, 850, 1488, 16, dk(WOOD, .2), 8), trays, G([R(-50, -66, 100, 66, '#2E8685', 8), R(-40, -56, 80, 30, '#1E5E63', 4), C(-24, -12, 8, TERRA), C(0, -12, 8, MARI), C(24, -12, 8, LEAF)], 940, 824), L([(905, 800), (860, 812), (820, 770)], INK, 6, smooth=True),
        [R(150 + 330 * k, 910, 290, 200, lt(WOOD, .1), 10) + C(295 + 330 * k, 940, 9, BARK) for k in range(4)],
        ], -150, -190, 1.19),
    ]


@scene(9, 2)
def three_stages():
    g = [R(0, 0, 1600, 1200, lg('#DCE8D2', '#F1EFD8')), C(800, 520, 540, '#F8F5E2', .8), shadow(820, 1010, 700, 50, .22)]
    g += [form(rr(110, 420, 1380, 580, 40), WOOD, -24, -14), R(150, 460, 1300, 480, dk(WOOD, .45), 26)]
    for i, (c, b) in enumerate((('#C9D08A', '#EAF0CF'), ('#B5485A', '#F5DDD2'), (PLUM, '#E6D5E2'))):
        x0 = 180 + 420 * i
        g += [R(x0, 490, 400, 420, b, 20), R(x0, 490, 400, 30, dk(b, .14), 14)]
        for k, (dx, dy) in enumerate(((110, 610), (285, 600), (195, 760), (90, 850), (310, 840))):
            if i == 2 and k == 2:
                continue
            g.append(mangosteen(x0 + dx, dy, 1.35 if k != 2 else 1.45, mix(c, (LEAF, ROSE, INDIGO)[i], .1 * (k % 3))))
    g += [mangosteen(1215, 750, 1.75, PLUM, True)]
    for i, c in enumerate(('#A9B75A', '#B5485A', PLUM)):
        x = 380 + 420 * i
        g += [P('M%d 240H%dL%d 470H%dZ' % (x - 26, x + 26, x + 120, x - 120), c, .22), box(x - 70, 130, 140, 110, '#2E8685', 14), C(x, 186, 34, '#123B40'), C(x - 3, 183, 24, lt(c, .25)), C(x - 12, 174, 8, WHITE), L([(x, 130), (x, 60)], INK, 8)]
    g += [tube([(160, 56), (1440, 56)], BARK, 26)]
    return g + [leaf(40, 1140, 220, 60, -24, GREEN), leaf(1560, 1150, 220, 60, -156, LEAF)]


@scene(10, 1, up=60)
def drying_krill():
    q = rnd(3)
    rack = lambda x, y, w: [tube([(x - w / 2 + 30, y), (x - w / 2 + 20, y + 130)], EARTH, 16), tube([(x + w / 2 - 30, y), (x + w / 2 - 20, y + 130)], EARTH, 16), PG([(x - w / 2 + 50, y - 70), (x + w / 2 - 50, y - 70), (x + w / 2, y), (x - w / 2, y)], STRAW), P(''.join('M%d %dl%d 70' % (x - w / 2 + 50 + (w - 100) * k / 12, y - 70, -50 + 100 * k / 12) for k in range(13)), None, .7, dk(STRAW, .25), 4), R(x - w / 2, y - 4, w, 18, dk(STRAW, .2), 6), PG([(x - w / 2 + 90, y - 60), (x + w / 2 - 90, y - 60), (x + w / 2 - 50, y - 10), (x - w / 2 + 50, y - 10)], '#C9808A', .9), P(''.join('M%d %dq7 -7 14 0' % (x - w / 2 + 80 + q.uniform(0, w - 175), y - 54 + q.uniform(0, 40)) for _ in range(44)), None, .9, '#E9AFA8', 5)]
    return [
        sky('noon'), cloud(330, 150, .9), cloud(1240, 210, .7), R(0, 470, 1600, 10, '#6FA3AE'), P('M0 476Q140 430 330 476Z', '#7FA88E'), P('M1130 476Q1330 410 1600 470V480Z', '#7FA88E'), sea(476, 690, '#8FC9CC', '#4F9FA4', seed=6), longtail(1180, 640, .8, TERRA),
        P('M0 690Q400 650 800 690T1600 680V1300H0Z', lg('#F0DDB0', '#D9B987')), P('M0 690Q400 650 800 690T1600 680', None, .8, WHITE, 14),
        palm(120, 830, 1.15), clay(1380, 900, 1), clay(1540, 960, 1.05, '#8E5540'), clay(1450, 1010, 1.1, '#B5714E', False),
        person(480, 950, 1.5, age='adult', fit='granny', hair='lowbun', hc=3, skin=2, pose='half', look=.4, lh=(430, 905), rh=(620, 905), top=ROSE, hat='straw'),
        person(1020, 950, 1.6, fit='girl', hair='pony', skin=2, pose='half', look=-.5, lh=(900, 915), rh=(1090, 910), eyes='joy'),
        R(410, 948, 150, 190, INDIGO, 10), R(960, 948, 120, 120, INDIGO, 10), [tube([(995 + 50 * k, 1060), (995 + 50 * k, 1130)], SKIN[2], 26) for k in (0, 1)], [E(x, 1142, 26, 13, BARK) for x in (455, 515, 995, 1045)],
        rack(740, 980, 860),
        person(740, 1230, 1.55, fit='boyk', hair='short', skin=2, pose='kneel', back=True, lh=(640, 1010), rh=(840, 1010)),
        tuft(60, 1220, 1.3, LEAF), crab(250, 1190, .8),
    ]


@scene(10, 2)
def three_jars():
    g = [R(0, 0, 1600, 1200, lg('#F6D9A0', '#F9E8C4')), sun(1330, 180, 80), C(800, 560, 500, '#FBF0D4', .6), R(0, 900, 1600, 300, lg('#C99A62', '#A9784A')), R(0, 888, 1600, 22, '#DDB27A')]
    for k, (c, x) in enumerate((('#A9684A', 330), ('#8E5540', 800), ('#B5714E', 1270))):
        g += [clay(x, 960, 2.15, c, False), E(x, 466, 112, 20, '#8A4656'), E(x - 10, 462, 90, 12, '#A8606C')]
        g += [G([R(-13, -300, 26, 300, '#EAF2F0', 13), R(-5, -240 + 60 * k, 10, 240 - 60 * k, TERRA), C(0, 8, 22, TERRA), [L([(13, -270 + 30 * j), (26, -270 + 30 * j)], BARK, 4) for j in range(8)]], x + 40, 470, .9, 10)]
        h = (50, 90, 140)[k]
        g += [shadow(x + 10, 1110, 110, 16, .25), P('M%d 1108Q%d %d %d %dQ%d %d %d 1108Z' % (x - 100, x - 40, 1100 - h * .4, x, 1108 - h, x + 40, 1100 - h * .4, x + 100), dk(WHITE, .12)), P('M%d 1104Q%d %d %d %dQ%d %d %d 1104Z' % (x - 96, x - 46, 1096 - h * .4, x - 6, 1104 - h, x + 26, 1096 - h * .4, x + 76), WHITE)]
    g += [P(leafd(480, 1160, 330, 70, -4), GREEN), L([(480, 1160), (800, 1138)], lt(GREEN, .4), 5), P(''.join('M%d %dq9 -11 20 -3' % (550 + 22 * (k % 8), 1148 - 12 * (k // 8)) for k in range(16)), None, None, '#D98A84', 8)]
    return g + [mango(1040, 1150, .8, LEAF), chili(1120, 1110, .8, TERRA, 70)]
