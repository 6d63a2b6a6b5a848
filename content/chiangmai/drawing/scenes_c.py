"""Works 8-12: longan, northern band, coffee, firebreak, weirs and terraces."""
from kit import *
from land import *
from build import *
from people import person
from props import *
from animals import *
from lanna import *

scene = pictures_of("e1")
LONGAN = "#B98A4E"


def longans(x, y, s=1, k=9, seed=1, lv=True):
    """A hanging cluster; (x, y) = its stalk."""
    q = rnd(seed)
    g = [L([(0, -10), (4, 60)], EARTH, 8)]
    if lv:
        g += [leaf(0, 0, 120, 24, a, (LEAF, GREEN)[i % 2]) for i, a in enumerate((-170, -10, 160, 20, -140, -40))]
    ps = [(-34, 60), (6, 50), (44, 62), (-52, 104), (-14, 98), (26, 104), (62, 104), (-30, 146), (10, 144), (46, 148), (-8, 186), (28, 188)][:k]
    g += [L([(2, 40), p], EARTH, 4) for p in ps] + [ball(px, py, 27, 26, mix(LONGAN, SAND, q.uniform(0, .35))) + C(px - 9, py - 9, 5, lt(LONGAN, .6), .7) for px, py in ps]
    return G(g, x, y, s)


def longan_tree(x, y, s=1, seed=1):
    return G([tree(0, 0, 1.5, GREEN, seed), [G([C(*p, 13, LONGAN) for p in ((0, 0), (18, 6), (-16, 8), (4, 20))], px, py) for px, py in ((-110, -300), (-30, -250), (60, -290), (120, -340), (-60, -400), (40, -420))]], x, y, s)


@scene(8, 1, up=50)
def dryer():
    tray = lambda y, x0, x1: J([R(x0, y, x1 - x0, 14, STRAW, 4), [ball(x, y - 12, 15, 14, mix(AMBER, LONGAN, (x // 30 % 3) * .3)) for x in range(int(x0) + 22, int(x1) - 10, 30)]])
    d = [shadow(30, 6, 330, 26), [tube([(px, 0), (px, -120)], EARTH, 22) for px in (-280, 280)], PG([(-310, -440), (310, -560), (310, -120), (-310, -120)], dk(WOOD, .45)), tray(-360, -280, 280), tray(-260, -280, 280), tray(-160, -280, 280)]
    d += [PG([(-310, -440), (310, -560), (310, -120), (-310, -120)], "#CFE6E2", .16), L([(-310, -120), (310, -120)], WOOD, 26), L([(-310, -110), (-310, -440)], WOOD, 24), L([(310, -110), (310, -560)], dk(WOOD, .12), 24), [R(-260 + 90 * k, -130, 44, 12, BARK, 5) for k in range(7)]]
    d += [PG([(-350, -446), (340, -580), (360, -552), (-330, -418)], "#BFE0DF", .9), PG([(-350, -446), (-60, -502), (-120, -460), (-330, -418)], WHITE, .5), L([(-350, -446), (340, -580)], lt(WOOD, .2), 12)]
    therm = [R(-16, -110, 32, 150, WHITE, 16), R(-5, -80, 10, 90, TERRA, 5), C(0, 30, 17, TERRA), [L([(8, -70 + 22 * k), (14, -70 + 22 * k)], INK, 2.5) for k in range(4)]]
    return [hills("gold", 580, 41, high=200), sun(250, 230, 70), longan_tree(1380, 720, 1.05, 3), longan_tree(240, 720, .95, 7), lite(lambda: school(560, 650, .42, 7)), ground(640, "#C9CC72", c2="#97A850"), G(d, 800, 1090, 1.15),
            person(270, 1150, 1.55, fit="boyk", hair="short", skin=2, look=.6, rh=(400, 830), lh="hip", held=G(therm, 412, 820, 1)), person(1340, 1160, 1.55, fit="girl", hair="pig", skin=0, look=-.6, lh=(1230, 930), rh=(1400, 950), mouth="open",
            held=J([R(1170, 930, 260, 18, STRAW, 6), [ball(1196 + 30 * k, 916, 16, 15, LONGAN) for k in range(8)]])), basket(1080, 1215, .8, STRAW, J([longans(-30, -170, .6, 7, 2), longans(36, -160, .6, 7, 5, False)])), tuft(100, 1230, 1.5), tuft(1540, 1240, 1.4)]


@scene(8, 2)
def longan_still():
    half = lambda x, y: J([E(x + 8, y + 44, 70, 18, "#3A2440", o=.22), ball(x, y, 64, 62, LONGAN), P("M%d %dA62 60 0 0 1 %d %dL%d %dL%d %dL%d %dZ" % (x - 60, y - 10, x + 60, y - 10, x + 36, y + 8, x, y - 8, x - 34, y + 10), "#F6EAD0"), E(x - 8, y - 36, 24, 11, WHITE, -12, .8)])
    jar_ = [shadow(20, 6, 170, 26, .26), P(rr(-150, -460, 300, 462, 40), "#E4EFEA", .85), clip(rr(-142, -400, 284, 396, 34), [ball(-120 + 48 * (k % 6) + (24 if (k // 6) % 2 else 0), -24 - 44 * (k // 6), 32, 26, mix("#A85E22", AMBER, (k * 7 % 5) / 5)) for k in range(48)]), R(-128, -430, 22, 380, WHITE, 10, .5), R(-130, -510, 260, 66, TERRA, 14), R(40, -510, 90, 66, dk(TERRA), 14), P("M-150 -446h300", None, None, WHITE, 6), R(-80, -330, 160, 150, CREAM, 10), G(longans(0, 0, 1, 6, 3, True), 0, -310, .55)]
    return [R(0, 0, 1600, 1200, lg("#F4DDB0", "#FAEFD2")), C(780, 480, 480, "#FCF5E2", .7), R(0, 820, 1600, 380, lg(WOOD, "#9A693E")), [L([(0, 910 + 90 * k), (1600, 904 + 94 * k)], "#8A5A34", 4, .5) for k in range(3)], G(jar_, 1130, 980, 1.25), [leaf(420, 470, 330, 70, a, c) for a, c in ((-166, GREEN), (-20, LEAF), (-120, GREEN), (-62, LEAF))],
            shadow(460, 960, 330, 34, .24), longans(430, 450, 2.5, 12, 4), half(800, 1020), half(640, 1080)]


@scene(9, 1, up=70)
def band():
    return [hills("rose", 520, 51, high=230), lite(lambda: stilt(300, 640, .62)), paddies(540, 260, seed=5), R(0, 760, 1600, 520, lg("#B98555", "#A06F43")), [L([(0, 830 + 74 * k), (1600, 830 + 74 * k)], "#8A5A34", 4, .5) for k in range(6)], R(0, 748, 1600, 22, "#D8B080"),
            [R(px - 28, 60, 56, 710, lg(WOOD, dk(WOOD, .25), a="h")) for px in (130, 1470)], R(-20, 0, 1640, 150, dk(BRICK, .2)), R(-20, 128, 1640, 34, WOOD), P("".join("M%d 162l26 44l26 -44z" % x for x in range(0, 1600, 56)), MARI), lanna_lantern(420, 330, .9, ROSE, 2, False, 80), lanna_lantern(1180, 330, .9, TEAL, 2, False, 80), mat(800, 1210, 1320, 330, INDIGO, MARI, 160, 9),
            person(400, 1120, 1.55, fit="mohom", hair="short", skin=2, pose="cross", look=.4, lh=(285, 870), rh=(430, 985), mouth="open", held=sueng(420, 985, .95, -52)),
            person(800, 1080, 1.5, fit="mohomg", hair="bun", skin=0, pose="cross", look=.3, lh=(760, 810), rh=(960, 985), eyes="down", hat="flower", held=J([salo(770, 1000, .95, -4), bow(840, 985, .85, 2)])),
            person(1210, 1120, 1.55, fit="mohom", hair="spiky", skin=1, pose="cross", look=-.4, lh=(1165, 985), rh=(1260, 985), mouth="open", held=drum(1212, 1130, .95, TERRA, 90, 140))]


@scene(9, 2, 1200, 1600)
def instruments():
    g = [R(0, 0, 1200, 1600, lg("#8E6442", "#A87A50")), P("".join("M%d 0V1240" % x for x in range(0, 1200, 150)), None, .5, "#6E4A30", 6), R(0, 1240, 1200, 360, lg("#7A5238", "#5E3F2D")), R(0, 1228, 1200, 22, BARK)]
    g += [J([R(70 + 152 * k, 90, 130, (230, 320, 260, 380, 280, 340, 240)[k], c, 4), R(70 + 152 * k, 90, 130, 22, dk(c, .25), 4), P("M%d %dl16 30l16 -30l16 30l16 -30l16 30l16 -30l16 30l16 -30" % (71 + 152 * k, 90 + (230, 320, 260, 380, 280, 340, 240)[k]), c), C(135 + 152 * k, 200, 30, lt(c, .5))]) for k, c in enumerate((TERRA, MARI, TEAL, ROSE, INDIGO, LEAF, AMBER))]
    g += [R(40, 74, 1120, 22, WOOD, 8), shadow(360, 1420, 240, 34, .3), shadow(840, 1400, 180, 26, .3), sueng(350, 1190, 2.05, -7), salo(820, 1230, 2.0, 6), bow(1010, 1130, 1.4, 100), drum(700, 1540, 1.7, TERRA, 90, 140), flower(1030, 1490, 60, CREAM, MARI), leaf(1030, 1520, 150, 40, 20, LEAF), leaf(1010, 1500, 130, 34, 160, GREEN)]
    return g


def coffee(x, y, s=1, seed=1):
    """A coffee bush in fruit, about 330 wide and 450 tall."""
    q = rnd(seed)
    g = [shadow(10, 4, 110, 14), tube([(0, 0), (6, -110), (-4, -200)], EARTH, 20), canopy(0, -160, 150, 90, FOREST, seed, 5), canopy(10, -270, 130, 100, "#37684A", seed + 3, 5), canopy(-4, -370, 86, 80, GREEN, seed + 5, 4)]
    for i in range(22):
        t = i / 21
        yy = -100 - 330 * t
        xx = q.uniform(-1, 1) * (140 - 84 * t)
        g.append(leaf(xx, yy, 74, 22, q.choice((-150, -30, 150, 30, -60, -120)), (GREEN, LEAF, FOREST)[i % 3], False))
    for i in range(13):
        t = i / 12
        xx, yy = q.uniform(-.85, .85) * (132 - 80 * t), -100 - 310 * t
        g += [C(xx + dx, yy + dy, 13, c) for dx, dy, c in ((-12, 2, BRICK), (12, 0, TERRA), (0, 14, "#B5452F" if i % 4 else RICE))]
    return G(g, x, y, s)


@scene(10, 1, up=60)
def coffee_pick():
    tr = lambda x, w, c: J([R(x - w / 2, -20, w, 800, lg(c, dk(c, .3), a="h")), P("M%d 780C%d 760 %d 720 %d 640L%d 640C%d 720 %d 760 %d 780Z" % (x - w, x - w * .6, x - w * .5, x - w * .5, x + w * .5, x + w * .5, x + w * .6, x + w), dk(c, .12))])
    return [R(0, 0, 1600, 1200, lg("#B7D0A4", "#DDE6BE")), [R(x, 0, 40, 760, "#8FAE84", 0, .6) for x in (180, 520, 760, 1100, 1420)], treeline(660, "#86A872", 5, r=60), tr(330, 90, "#7A6A54"), tr(980, 110, "#83715A"), tr(1380, 80, "#75644E"), canopy(200, -10, 420, 200, FOREST, 3), canopy(900, -40, 480, 190, GREEN, 8), canopy(1480, -10, 340, 200, FOREST, 5), sunbeam(520, 0, 120, 900, 240, .25), sunbeam(1100, 0, 90, 900, 200, .2),
            ground(740, "#A9985E", c2="#8A7A48"), lite(lambda: [coffee(620, 800, .75, 5), coffee(1190, 800, .8, 8), coffee(100, 820, .8, 2)]), coffee(800, 1110, 1.75, 3),
            person(430, 1160, 1.55, hair="braids", skin=1, look=.6, rh=(600, 835), lh="front", mouth="open", fit="mohomg", top=CREAM, bc=BRICK, hem=MARI, collar="v"),
            person(1190, 1165, 1.55, hair="short", skin=2, look=-.6, lh=(985, 830), rh="hip", fit="mohom", top=BRICK, bc=NIGHT, collar="v"), basket(560, 1215, .85, STRAW, J(C(-70 + 28 * (k % 6), -104 - 14 * (k // 6), 17, (TERRA, BRICK, TERRA, "#B5452F")[k % 4]) for k in range(16))), basket(1010, 1215, .8, STRAW, J(C(-70 + 28 * (k % 6), -104 - 14 * (k // 6), 17, (BRICK, TERRA)[k % 2]) for k in range(16))), tuft(120, 1240, 1.5, FOREST), tuft(1480, 1240, 1.5, FOREST)]


@scene(10, 2)
def coffee_year():
    g = [R(0, 0, 1600, 1200, lg("#EFE0C2", "#F7EED8")), C(800, 600, 430, None, st="#D9BF92", sw=46), [PG([pol(800, 600, 490, a + 4), pol(800, 600, 370, a + 4), pol(800, 600, 430, a + 16)], TERRA) for a in (-45, 45, 135, 225)], [leaf(800, 600, 250, 72, a, (GREEN, LEAF, FOREST)[i % 3]) for i, a in enumerate((-90, 30, 150, -30, 90, 210))], [C(*pol(800, 600, 54, a), 34, (TERRA, BRICK)[i % 2]) for i, a in enumerate(range(0, 360, 60))], C(800, 600, 30, TERRA)]
    disc = lambda x, y, c: J([E(x + 10, y + 14, 196, 196, "#3A2440", o=.14), C(x, y, 196, WHITE), C(x, y, 178, c)])
    g += [disc(800, 190, "#CFE3D6"), [flower(px, py, 58, WHITE, MARI, 5, rot=r) for px, py, r in ((740, 170, 10), (850, 140, 30), (820, 250, 50))], [leaf(800, 200, 110, 26, a, LEAF) for a in (160, 10, 100)], flower(800, 185, 62, WHITE, MARI)]
    g += [disc(1240, 600, "#F3D9BE"), L([(1240, 450), (1240, 740)], EARTH, 12), [leaf(1240, yy, 120, 32, a, GREEN) for yy, a in ((500, -20), (500, 200), (690, 20), (690, 160))], [ball(1240 + dx, yy, 36, 38, (TERRA, BRICK, "#B5452F")[i % 3]) + C(1230 + dx, yy - 10, 7, BLUSH, .8) for i, (dx, yy) in enumerate(((-50, 560), (50, 560), (-4, 600), (-54, 640), (54, 636)))]]
    g += [disc(800, 1010, "#D8C9A2"), E(806, 1034, 150, 84, dk(STRAW, .3)), E(800, 1024, 150, 84, STRAW), E(800, 1018, 128, 68, "#B07C44"), [G([E(0, 0, 21, 14, c), L([(-18, 2), (18, -2)], dk(c, .3), 3)], *pol(800, 1016, r, a, r * .5), 1, a) for i, (r, a) in enumerate([(30, 40), (36, 200), (70, 10), (70, 70), (70, 130), (72, 190), (70, 250), (70, 310), (108, 35), (108, 100), (108, 160), (108, 220), (108, 280), (108, 340)]) for c in ((SAND, "#D9CBA0", "#B99C6A")[i % 3],)]]
    cup = [E(0, 96, 120, 24, dk(CREAM, .2)), E(0, 90, 120, 22, WHITE), form("M-84 -30H84C84 40 56 84 0 84C-56 84 -84 40 -84 -30Z", TEAL, -14, 0), P("M82 -10C140 -16 136 56 66 54", None, None, dk(TEAL, .1), 15), E(0, -30, 84, 20, dk(TEAL, .3)), E(0, -28, 72, 15, "#5A3826"), P("M-26 -70q-20 -26 0 -50q20 -24 0 -46M26 -70q-20 -26 0 -50q20 -24 0 -46", None, .8, WHITE, 9)]
    g += [disc(360, 600, "#E3CDB0"), G(cup, 360, 630, 1)]
    return [g[0], G(g[1:], 800 * .09, 600 * .09, .91)]


@scene(11, 1, up=60)
def firebreak():
    pen = [shadow(10, 6, 190, 22), E(0, -140, 160, 40, dk("#A9713A", .3)), [E(-100 + 40 * (k % 6), -150 - 12 * (k % 3), 38, 20, (AMBER, "#A9713A", TERRA, STRAW)[k % 4], k * 25) for k in range(12)], form("M-170 -140L-160 0Q0 40 160 0L170 -140Q0 -96 -170 -140Z", STRAW, -20, 0, extra=[P(checks(-180, -150, 360, 190, 26, 20), dk(STRAW, .25), .5)])]
    rake = lambda x, y, x2, y2: J([tube([(x, y), (x2, y2)], WOOD, 13), [L([(x2, y2), (x2 + dx, y2 + 46)], EARTH, 6) for dx in (-40, -24, -8, 8, 24, 40)], L([(x2 - 36, y2 + 12), (x2 + 36, y2 + 12)], EARTH, 7)])
    q = rnd(8)
    leaves = [E(x, y, 24, 11, (AMBER, TERRA, "#A9713A", STRAW, BRICK)[i % 5], q.uniform(0, 180)) for i, (x, y) in enumerate([(q.uniform(20, 640), q.uniform(830, 1230)) for _ in range(26)] + [(q.uniform(1180, 1590), q.uniform(900, 1230)) for _ in range(16)])]
    tk = lambda x, y, s, c, sd: G([trunk(0, 4, 330, 26, "#8A6A50"), canopy(0, -390, 150, 130, c, sd)], x, y, s)
    return [hills("heat", 540, 61, high=260), mist(440, 130, c="#FFF1D6"), lite(lambda: [tk(140, 720, .9, GREEN, 2), tk(340, 690, .7, LEAF, 4), tk(500, 670, .55, AMBER, 9), tk(1120, 670, .55, LEAF, 6), tk(1290, 700, .75, GREEN, 3), tk(1480, 730, .95, "#A9A04C", 5)]), ground(660, "#B7A860", c2="#9A8A4A"), PG([(760, 660), (850, 660), (1330, 1300), (420, 1300)], "#C99A6A"), PG([(760, 660), (800, 660), (700, 1300), (420, 1300)], "#D6AC7E", .7), leaves,
            person(330, 1080, 1.4, fit="scout", hair="short", hat="scout", skin=1, look=.6, rh=(470, 900), lh=(420, 830), held=rake(400, 780, 560, 1030)), person(680, 1180, 1.5, fit="scoutg", hair="pony", hat="scout", skin=0, look=.6, rh=(800, 960), lh=(770, 890), mouth="open", held=rake(730, 830, 910, 1120)), person(1060, 1000, 1.25, fit="scout", hair="short", hat="scout", skin=2, look=.5, rh=(1170, 830), lh=(1120, 790), held=rake(1090, 730, 1240, 930)),
            person(1460, 1090, 1.42, age="adult", fit="farmer", hair="short", skin=2, hat="straw", look=-.4, lh=(1370, 900), rh="hip"), G(pen, 1270, 1200, .95), [E(560 + 26 * k, 1100 + 10 * (k % 3), 26, 12, (AMBER, TERRA, STRAW)[k % 3], 30 * k) for k in range(4)], [E(900 + 24 * k, 1196 + 10 * (k % 3), 26, 12, (AMBER, TERRA, STRAW)[k % 3], 30 * k) for k in range(5)]]


def terrace(y, deep, bank, bow, shift, c, water):
    """One rice terrace: a curved field `deep` tall, its bund and the bank below it."""
    curve = lambda yy: [(-40 + 168 * k, yy + bow * math.sin(math.pi * (k / 10 + shift)) + 8 * math.sin(2.3 * k + 9 * shift)) for k in range(11)]
    below = lambda yy: sm(curve(yy), False) + "L1720 1400L-60 1400Z"
    g = [P(below(y), c)]
    if water:
        g.append(P("".join("M%s %sh%s" % (n(a + 30), n(b + deep * t), n(60 + 40 * t)) for i, (a, b) in enumerate(curve(y)) for t in (.3, .62) if (i + int(t * 10)) % 3), None, .75, WHITE, 4))
    d = "".join("M%s %sl-4 -%s M%s %sl5 -%s" % (n(a), n(b), n(deep * .16 + 8), n(a + 8), n(b), n(deep * .14 + 7)) for t in (.3, .55, .8) for a, b in [(x0 + 84 * f + 30 * t, y0 + deep * t) for x0, y0 in curve(y) for f in (0, .5)])
    g.append(P(d, None, .8, "#5E8A4A" if water else dk(c, .2), 4))
    g += [P(below(y + deep), "#A8824E"), P(below(y + deep), lt(c, .35) if not water else "#C9D67E"), P(below(y + deep + 12), "#6F8540"), P("".join("M%s %sl-6 %s" % (n(a + 84 * f), n(b), n(bank * .6)) for a, b in curve(y + deep + 20) for f in (0, .33, .66)), None, .5, "#56702F", 6)]
    return J(g)


@scene(12, 1, up=50)
def terraces():
    st, y = [], 590
    for i in range(6):
        deep, bank = 34 + 13 * i, 16 + 8 * i
        st.append(terrace(y, deep, bank, -34 - 10 * i, .12 - .05 * i, ("#9CCBC8", RICE, "#A9C86A", "#8FC3C8", LEAF, "#9CCBC8")[i], i in (0, 3, 5)))
        y += deep + bank + 8
    pipe = [tube([(1180, 690), (1060, 780), (960, 850)], STRAW, 24), L([(1170, 690), (1050, 780), (952, 848)], "#8FC3C8", 9), P("M950 856q-18 26 -18 50", None, .9, "#DDF0EC", 13), [L([(px, py + 6), (px - 8, py + 70)], EARTH, 10) for px, py in ((1140, 722), (1040, 800))]]
    return [hills("mint", 540, 71, high=330), cloud(420, 220, .8), mist(440, 130), lite(lambda: [tree(180, 590, .6, GREEN, 2), tree(1420, 600, .7, FOREST, 6), tree(1530, 610, .6, GREEN, 3)]), st, G(hut(0, 0, .55), 1340, 700), pipe,
            P("M-40 1036Q500 990 900 1016Q1300 1040 1680 996V1400H-40Z", "#8FA74C"), person(470, 1040, 1.3, fit="girl", hair="bob", skin=1, pose="walk", f=1, look=.6, lh="down", rh="out", socks=0), person(730, 1040, 1.3, fit="boy", hair="short", skin=2, pose="walk", f=1, look=.5, hat="straw", socks=0), P("M-40 1066Q500 1030 900 1052Q1300 1076 1680 1040V1400H-40Z", "#A9C05A"), [rice(40 + 78 * k, 1150 + 46 * (k % 2), 1.15, LEAF if k % 3 else RICE, False) for k in range(20)], [rice(80 + 120 * k, 1250, 1.4, GREEN, False) for k in range(13)]]


@scene(12, 2, up=60)
def water_model():
    m = []
    for i in range(4):
        x0, x1, y = 330 + 60 * i, 700 + 190 * i, 560 + 76 * i
        m += [PG([(360, y), (560 + 180 * i, y), (600 + 180 * i, y + 44), (340, y + 44)], (RICE, "#A9C86A", LEAF, "#B9CC62")[i]), PG([(380, y + 8), (540 + 180 * i, y + 8), (566 + 180 * i, y + 34), (366, y + 34)], "#8FC3C8"), R(336, y + 44, 266 + 180 * i, 36, "#93643F", 4), R(336, y + 44, 266 + 180 * i, 8, "#B5865A", 4), R(430 + 60 * i, y + 34, 30, 40, STRAW, 4), R(437 + 60 * i, y + 40, 16, 40, "#BFE0DF")]
    tank = [R(312, 856, 850, 40, WOOD, 8), R(312, 880, 850, 16, dk(WOOD, .2), 6)]
    return [room("#DCE6D6", "#C08A5A", 760), window(1120, 130, 380, 360, [sky("noon"), peaks(400, 160, "#8CB8AA", 4), R(1100, 420, 420, 90, RICE), P("M1100 440H1520M1100 470H1520", None, None, LEAF, 8)]), board(130, 140, 480, 300, FOREST, [P("M180 380Q300 250 370 330T570 210", None, .9, SKY, 9), P("M180 400h110v-40h100v-44h100v-44h90", None, .9, RICE, 7), C(230, 220, 24, MARI)]), sunbeam(1120, 490, 380, 420, -220),
            table(330, 1000, 960, 190, WOOD, 30), G([R(330, 800, 840, 106, "#7E5636", 8), m, tank], 90, 74), tube([(352, 618), (500, 640)], STRAW, 28), P("M500 648q12 4 10 12", None, None, "#BFE0DF", 12), P("M372 606q14 4 18 18", None, None, "#BFE0DF", 12),
            person(190, 1190, 1.6, fit="girl", hair="pony", skin=0, look=.7, rh=(322, 640), lh="hip", held=G([form("M-50 -60L-40 60H40L50 -60Z", TEAL, -10, 0), P("M-48 -40C-90 -40 -90 30 -44 30", None, None, LAGOON, 10), E(0, -60, 50, 12, LAGOON)], 345, 560, .8, 46)), person(1390, 1180, 1.6, fit="boy", hair="short", skin=2, look=-.6, lh=(1280, 880), rh="front", nod=.5, held=G([C(0, 0, 46, dk(MARI, .2)), C(-2, -2, 40, MARI), C(-2, -2, 30, WHITE), L([(-2, -2), (14, -18)], TERRA, 5), R(-8, -60, 16, 16, BARK, 4)], 1270, 850, .95))]
