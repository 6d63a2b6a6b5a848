"""Works 1-3: three languages, cane-field maths, the river watchers."""
from kit import *
from land import *
from build import *
from people import person
from props import *
from animals import *
from vehicles import tyre
from parts import *

scene = pictures_of('e2')


def flagpole(x, y, h):
    """The school flagpole on its steps; the flag is plain bunting here."""
    return [shadow(x + 20, y + 4, 130, 18), R(x - 110, y - 34, 220, 38, '#D8C7AC', 6), R(x - 76, y - 62, 152, 32, '#E4D5BA', 6), tube([(x, y - 60), (x, y - h)], '#D5D0C4', 12), ball(x, y - h - 8, 13, 13, MARI)]


@scene(1, 1, up=60)
def three_languages():
    bridge = [tube([(k, 640), (k, 640 - 90)], BARK, 10) for k in range(40, 900, 60)]
    bridge += [L([(k, 560), (k + 60, 636)], EARTH, 5) for k in range(40, 840, 60)] + [L([(k + 60, 560), (k, 636)], EARTH, 5) for k in range(40, 840, 60)]
    return [
        hills('morning', 560, 4, high=170), mist(400, 200), R(0, 575, 1600, 120, lg('#A9CBD0', '#86B4BC')), G(bridge, 0, 0), R(0, 546, 900, 16, WOOD, 4), R(0, 528, 900, 7, EARTH, 3),
        school(1010, 720, .62, 7), ground(690, '#D6C88C', c2='#B7AE62'), flagpole(585, 880, 780),
        person(340, 1170, 1.75, fit='mon', hair='bun', skin=1, look=.4, lh='chest', rh='wave', mouth='open'),
        person(800, 1190, 1.8, fit='boy', hair='short', skin=1, look=0, lh='down', rh='up', mouth='open'),
        person(1230, 1170, 1.75, fit='kareng', hair='long', skin=2, look=-.4, lh='wave', rh='chest', mouth='open', eyes='joy'),
        tuft(90, 1220, 1.6), tuft(1520, 1220, 1.6), flower(560, 1190, 24, ROSE, stem=60), flower(1010, 1190, 22, MARI, TERRA, stem=50),
    ]


@scene(1, 2)
def word_board():
    g = [R(0, 0, 1600, 1200, lg('#EBDCC0', '#F6EBD3')), R(0, 1010, 1600, 190, '#C9955F'), R(0, 996, 1600, 18, '#8A5E3C')]
    g += [shadow(830, 1030, 620, 30, .2), R(184, 120, 1232, 830, dk(WOOD, .2), 16), R(200, 136, 1200, 798, WOOD, 12)]
    pics = ((lambda: fish(0, 10, .9, AMBER)), (lambda: leaf(-60, 40, 150, 44, -38, LEAF)), (lambda: flower(0, 0, 62, ROSE)), (lambda: G([R(-44, -14, 88, 60, CREAM, 4), PG([(-66, -8), (0, -70), (66, -8)], BRICK), R(-14, 8, 28, 38, BARK)])))
    for r, c in enumerate((INDIGO, BRICK, FOREST)):
        y = 166 + 254 * r
        g += [R(226, y, 1148, 230, c, 10), R(226, y, 1148, 26, lt(c, .18), 10)]
        for k in range(4):
            x = 385 + 278 * k
            g += [card(x, y + 128, 216, 178, (CREAM, '#F3E4C8', '#EAF0DC')[r], pics[(k + r) % 4](), ((k * 7 + r * 5) % 9 - 4) * .8, WHITE), C(x, y + 44, 11, (MARI, TEAL, ROSE)[r])]
    g += [tube([(330, 950), (290, 1100)], BARK, 24), tube([(1270, 950), (1310, 1100)], BARK, 24), pot(120, 1120, 1.2, ROSE), stack(1500, 1110, 1, (TEAL, MARI, TERRA))]
    return g


@scene(2, 1, up=60)
def cane_field():
    pole = lambda x, y0, y1: [R(x - 12, y1, 24, y0 - y1, CREAM, 4)] + [R(x - 12, y1 + 60 * k, 24, 30, TERRA) for k in range(int((y0 - y1) / 60))]
    load = [L([(-330 + (k % 2) * 12, -200 - 13 * k), (96 - (k % 3) * 10, -206 - 13 * k)], mix('#A9B062', PLUM, .1 + .1 * (k % 3)), 15) for k in range(11)]
    load += [P(''.join(leafd(-330, -210 - 22 * k, 110, 13, 170 + 14 * k) for k in range(5)), LEAF)]
    truck = G([shadow(0, 6, 420, 26), R(-380, -110, 720, 26, BARK, 6), load, [R(-350 + 150 * k, -370, 12, 270, dk(TEAL, .2), 3) for k in range(4)],
               form('M150 -84V-290C150 -306 160 -316 176 -316H270C290 -316 300 -306 306 -290L336 -190C352 -186 362 -176 362 -160V-84Z', TEAL, -12, -6), P('M184 -290H262L288 -200H184Z', '#B9D6D6'), R(340, -140, 22, 26, '#FFF1C0', 6), tyre(-240, -64, 62, CREAM), tyre(-90, -64, 62, CREAM), tyre(250, -64, 62, CREAM)], 520, 770, .66)
    return [
        hills('heat', 560, 7, high=100), sun(1290, 180, 64), [canes(90 + 230 * k, 640, 4, .45, k, 130) for k in range(5)],
        ground(630, '#D9B476', c2='#B98650'), truck,
        [canes(1130 + 190 * k, 900 + 60 * (k % 2), 6, 1.25, 30 + k) for k in range(3)],
        pole(930, 1110, 420), person(770, 1130, 1.5, fit='boyk', hair='spiky', skin=2, look=.6, f=1, lh='down', rh=(914, 760), mouth='open'),
        person(1090, 1130, 1.45, fit='girl', hair='pony', skin=1, look=-.6, f=-1, nod=-.5, lh=(946, 620), rh='hip', eyes='joy'),
        person(220, 1130, 1.5, fit='girl', hair='bob', skin=2, look=.5, nod=.6, lh=(215, 860), rh=(300, 840), hat='straw', held=G([R(-60, -46, 120, 92, WOOD, 6), R(-50, -38, 100, 76, CREAM, 4), L([(-36, 24), (-10, 0), (10, 8), (38, -24)], TERRA, 6)], 260, 825, 1, -8)),
        tuft(120, 1170, 1.8), tuft(640, 1190, 1.2, LEAF), tuft(1540, 1190, 1.8),
    ]


@scene(3, 1, up=50)
def river_test():
    fall = [P('M1100 300C1090 400 1110 470 1080 590H1230C1190 470 1200 390 1180 296Z', lg('#F2F7F0', '#BFE0DF')), [L([(1112 + 20 * k, 320), (1106 + 22 * k, 570)], WHITE, 5, .8) for k in range(4)], E(1150, 596, 130, 26, WHITE, o=.8)]
    raft = [tube([(150, 1000 + 36 * k), (1450, 1000 + 36 * k)], '#C7B36A', 38) for k in range(5)] + [L([(330 + 310 * k, 984), (330 + 310 * k, 1164)], BARK, 12) for k in range(4)]
    hutb = [tube([(px, 1000), (px, 690)], EARTH, 16) for px in (190, 470)] + [gable(180, 700, 300, 120, STRAW, 40, 60)]
    return [
        hills('noon', 520, 12, high=120), karst(1140, 600, 620, 400, '#A8AF9C', 3), fall, karst(420, 600, 460, 300, '#B4B8A4', 8), treeline(590, FOREST, 5, -40, 1640, 44),
        sea(600, 1200, '#8FC3B0', '#3F8C80', seed=8), longtail(900, 760, .6, BRICK), E(800, 1180, 720, 40, '#1E5E63', o=.35), hutb, raft,
        person(640, 1060, 1.4, fit='sport', hair='bob', skin=2, pose='kneel', f=1, look=.5, nod=.6, lh=(700, 920), rh=(800, 960), eyes='down'),
        tube([(700, 930), (960, 1130)], WOOD, 12), E(990, 1150, 62, 24, None, 20, st=BARK, sw=9), P('M932 1136Q990 1236 1048 1168Z', WHITE, .55),
        person(1130, 1090, 1.45, fit='sport', hair='short', skin=1, look=-.2, nod=-.5, lh='down', rh=(1230, 660), mouth='open', held=''),
        G(jar(0, 0, .9, '#A9D2C4', TERRA, .7), 1236, 690), person(380, 1080, 1.4, fit='sport', hair='braids', skin=1, pose='cross', look=.5, nod=.7, lh=(350, 985), rh=(440, 990), held=openbook(395, 980, .8, INDIGO, 0)),
    ]


@scene(3, 2)
def jars():
    g = [R(0, 0, 1600, 1200, lg('#CFE3DA', '#F3E9CC')), C(800, 420, 430, '#F8F3DC', .6), ridge(520, 40, '#B7D2B4', 5), ridge(620, 26, '#9CC2A0', 9)]
    g += [tube([(60, 950 + 26 * k), (1540, 950 + 26 * k)], '#C7B36A', 28) for k in range(3)] + [tube([(x, 950), (x, 1220)], '#A9954F', 44) for x in (220, 1380)] + [tube([(220, 1040), (1380, 1040)], '#B7A35A', 24)]
    for k, c in enumerate(('#BFE3E0', '#A9D2B8', '#C3CF8E', '#CDB878', '#B08A5A')):
        g.append(G(jar(0, 0, 2.6, c, (TEAL, GREEN, MARI, AMBER, BRICK)[k], .8), 290 + 255 * k, 948))
    g += [fish(296, 840, .8, TERRA), fish(540, 880, .55, AMBER, True), snail(1055, 930, .75), R(1212, 900, 196, 34, dk(BRICK, .3), 12, .7)]
    wing = lambda r: E(*pol(0, 0, 70, r), 74, 17, '#EAF4F0', r, .85, TEAL, 3)
    g.append(G([wing(-160), wing(-20), wing(160), wing(20), L([(0, -20), (0, 150)], TERRA, 14), C(0, -34, 20, BRICK), C(-12, -44, 9, INK), C(12, -44, 9, INK)], 560, 330, 1.2, 34))
    g += [leaf(60, 1180, 260, 64, -24, LEAF), leaf(1550, 1180, 240, 60, -156, GREEN), G([C(0, 0, 92, WHITE), P('M0 -92A92 92 0 0 1 92 0H0Z', INK), P('M0 92A92 92 0 0 1 -92 0H0Z', INK), C(0, 0, 9, MARI), C(0, 0, 92, None, st=BARK, sw=6)], 1250, 310), rope([(1250, 60), (1246, 140), (1250, 222)], SAND, 12)]
    return g
