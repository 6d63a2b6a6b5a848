"""Works 1-3: paper umbrellas, the moat by bicycle, hill vegetables."""
from kit import *
from land import *
from build import *
from people import person
from props import *
from lanna import *

scene = pictures_of("e1")


@scene(1, 1, up=100)
def umbrella_yard():
    g = [hills("mint", 560, 4), cloud(360, 230, .8), lite(lambda: [tree(120, 640, .8, LEAF, 3), tree(1500, 640, .9, GREEN, 5)]), ground(600, "#C8D27A", c2="#93B055"), stilt(330, 680, .85, WOOD, BRICK), school(900, 650, .5, 7)]
    for x, y, s, c, c2 in ((640, 770, .72, ROSE, CREAM), (930, 760, .7, TEAL, MARI), (1210, 775, .75, MARI, TERRA), (1480, 800, .8, INDIGO, ROSE), (120, 810, .82, AMBER, CREAM), (370, 850, .9, PLUM, MARI), (1330, 930, 1.0, LEAF, CREAM)):
        g.append(parasol(x, y, s, c, c2))
    g += [parasol(800, 1060, 1.6, TERRA, MARI),
          person(480, 1090, 1.5, fit="girl", hair="pig", pose="kneel", f=1, look=.6, rh=(650, 930), lh="lap", nod=.6), brush(665, 920, .55, TEAL, 238, MARI),
          person(1150, 1090, 1.5, fit="boy", hair="short", skin=2, pose="kneel", f=-1, look=-.6, lh=(975, 945), rh=(1070, 960), nod=.5), protractor(945, 952, 64, 12),
          jar(300, 1105, .9, ROSE), jar(220, 1120, .8, TEAL), jar(372, 1130, .75, MARI), [flower(x, y, 20, c, MARI, stem=30) for x, y, c in ((560, 1180, CREAM), (1010, 1200, ROSE), (1280, 1170, CREAM), (130, 1210, ROSE))], tuft(60, 1290, 1.5), tuft(760, 1290, 1.2), tuft(1500, 1280, 1.6)]
    return g


@scene(1, 2)
def umbrella_top():
    g = [R(0, 0, 1600, 1200, lg("#E9CFA4", "#D9B37C")), P("".join("M0 %dH1600" % y for y in range(70, 1200, 90)), None, .5, "#B98A55", 5), P("".join("M%d %dv90" % (x + (y * 7) % 300, y) for y in range(70, 1200, 90) for x in range(100, 1600, 420)), None, .5, "#B98A55", 4)]
    g += [parasol_top(660, 610, 530, TERRA, MARI)]
    g += [G(protractor(0, 0, 190), 1390, 330, 1, -14)]
    for x, y, c in ((1290, 560, ROSE), (1440, 640, TEAL), (1310, 730, MARI)):
        g += [E(x + 8, y + 12, 66, 62, "#3A2440", o=.2), C(x, y, 62, WHITE), C(x, y, 48, dk(c, .15)), C(x - 4, y - 4, 43, c)]
    g += [G([shadow(20, 30, 20, 90, .12), brush(0, 0, 1.5, INDIGO, 0, TERRA)], 1330, 1020, 1, 28), G(brush(0, 0, 1.5, GREEN, 0, MARI), 1430, 1040, 1, 8), flower(1500, 890, 40, ROSE, MARI), leaf(1500, 900, 110, 30, 60, LEAF)]
    return g


@scene(2, 1, up=40)
def moat_ride():
    w = [R(0, 760, 1600, 130, lg("#7FB4B8", "#5E9AA2")), P("".join("M%d %dh%d" % (x, y, 90) for x, y in ((80, 790), (330, 830), (620, 800), (900, 845), (1150, 795), (1400, 835))), None, .5, "#CFE6E2", 6)]
    return [hills("morning", 560, 8, high=290), sun(1330, 190, 54), lite(lambda: [viharn(330, 640, .72), chedi(640, 640, .72), tree(860, 650, .8, LEAF, 4)]), R(0, 628, 1600, 30, "#A9B86A"), bricks(880, 590, 720, 175, seed=5), bricks(1060, 520, 250, 245, "#AE6145", seed=9), R(0, 640, 900, 125, "#9DB068"), treeline(662, "#86A05A", 4, -40, 880, 22), R(0, 742, 1600, 24, "#B99C74"), w,
            R(0, 880, 1600, 400, lg("#D9CDB8", "#C2B59E")), R(0, 872, 1600, 22, "#EADFC8"), R(0, 1236, 1600, 10, WHITE, 0, .6), P("".join("M%d 1040h110" % x for x in range(30, 1600, 230)), None, .55, TERRA, 10),
            rider(320, 1130, 1.18, ROSE, fit="girl", hair="pony", skin=0), rider(790, 1150, 1.22, TEAL, fit="boy", hair="short", skin=2, mouth="open"), rider(1270, 1170, 1.26, MARI, fit="girl", hair="bob", skin=1)]


@scene(2, 2)
def moat_map():
    g = [R(0, 0, 1600, 1200, "#BD8A55"), P("".join("M0 %dQ800 %d 1600 %d" % (y, y + 30, y) for y in range(60, 1200, 120)), None, .4, "#8F5F38", 5)]
    m = [R(12, 20, 1080, 1000, "#3A2440", 14, .25), R(0, 0, 1080, 1000, PAPER, 12), R(30, 30, 1020, 940, "#DDE2B4", 8)]
    m += [R(200, 160, 680, 680, "#7FB4B8", 10), R(250, 210, 580, 580, "#E9D8AE", 6), R(238, 198, 604, 604, None, 8, st="#B5694A", sw=16)]
    for k in range(4):
        a, b = ((540, 160), (880, 500), (540, 840), (200, 500))[k]
        m.append(R(a - 40, b - 40, 80, 80, "#E9D8AE", 6))
    m += [P("M540 40V960M60 500H1020", None, None, CREAM, 26), P("M370 210V790M700 210V790M250 340H830M250 660H830", None, .9, CREAM, 14), [R(px - 30, py - 30, 60, 60, "#A85A40", 8, rot=45) for px, py in ((225, 185), (855, 185), (225, 815), (855, 815))]]
    m += ["<path d='M150 110H930V890H150Z' fill='none' stroke='%s' stroke-width='12' stroke-dasharray='4 26'/>" % TERRA]
    m += [lite(lambda: [viharn(440, 470, .22), chedi(600, 620, .3), viharn(760, 420, .2, TERRA), chedi(330, 300, .24), viharn(640, 780, .18)]), [canopy(px, py, 34, 28, c, 3, 4) for px, py, c in ((90, 250, LEAF), (980, 330, GREEN), (100, 760, GREEN), (985, 720, LEAF), (460, 250, LEAF), (770, 700, GREEN), (300, 560, LEAF))]]
    pin = lambda x, y, c: J([E(x + 8, y + 4, 18, 7, "#3A2440", o=.3), P("M%d %dC%d %d %d %d %d %dC%d %d %d %d %d %dZ" % (x, y, x - 40, y - 50, x - 30, y - 92, x, y - 92, x + 30, y - 92, x + 40, y - 50, x, y), c), C(x, y - 60, 13, CREAM)])
    m += [pin(440, 400, TERRA), pin(600, 520, MARI), pin(855, 180, INDIGO), pin(540, 180, ROSE), pin(225, 810, TEAL), pin(880, 510, PLUM)]
    g.append(G(m, 90, 110, .97, -2))
    h = [E(16, 70, 190, 60, "#3A2440", o=.22), form("M-180 40C-190 -120 -70 -180 20 -176C130 -170 200 -80 190 30Q150 70 0 74Q-140 72 -180 40Z", TERRA, -22, -14), P("M-120 10Q-110 -90 -40 -130M-20 20Q-14 -100 10 -150M90 14Q90 -80 66 -130", None, .8, CREAM, 18), P("M-180 40Q0 96 190 30", None, None, BRICK, 16)]
    g += [G(h, 1390, 400, .92), G(pencil(0, 0, 2, MARI, 0, 150), 1330, 980, 1, 24), G(pencil(0, 0, 2, TEAL, 0, 150), 1440, 1010, 1, 10), G(pencil(0, 0, 2, ROSE, 0, 150), 1530, 990, 1, -8)]
    return g


@scene(3, 1, up=60)
def hill_plots():
    rows = []
    for i in range(7):
        y = 690 + i * i * 9 + i * 24
        rows.append(P("M0 %dQ800 %d 1600 %dV%dQ800 %d 0 %dZ" % (y, y - 30, y + 8, y + 18 + i * 4, y - 8 + i * 4, y + 12 + i * 4), "#8A6544"))
        k = 16 - i
        rows += [sprout(40 + (1520 / k) * (j + .5) + (i % 2) * 30, y - 14 - 26 * math.sin(math.pi * (j + .5) / k), .28 + i * .07, (LEAF, RICE, LEAF, "#8FB57A")[(i + j // 4) % 4]) for j in range(k)] if i < 5 else []
    sc = [shadow(10, 4, 120, 14), form("M-90 0L-70 -110H70L90 0Z", TEAL, -12, 0), C(0, -56, 40, CREAM), C(0, -56, 40, None, st=dk(TEAL, .3), sw=5), L([(0, -56), (20, -82)], TERRA, 5), R(-16, -130, 32, 24, "#8A8580"), form("M-120 -150Q0 -110 120 -150L112 -128Q0 -96 -112 -128Z", "#C9C0B0", -8, 0)]
    return [hills("noon", 610, 12, high=300), mist(520, 120), cloud(330, 230, .7), lite(lambda: [pine(1480, 700, .9), pine(1380, 690, .75), hut(170, 690, .5)]), ground(660, "#A9815A", c2="#8F6A46"), rows, R(0, 1010, 1600, 300, lg("#B78E62", "#A27A50")),
            G(sc, 800, 1150, 1.5), cabbage(730, 920, .9), cabbage(840, 905, 1, RICE), cabbage(795, 870, .8),
            person(480, 1150, 1.5, fit="mohomg", hair="pony", skin=0, look=.6, rh=(690, 910), lh=(640, 950), top=NIGHT, bc=INDIGO, hem=ROSE, sash=ROSE, collar="round", mouth="smile"),
            person(1160, 1160, 1.5, fit="boyk", hair="short", skin=1, look=-.6, lh=(1060, 930), rh=(1130, 940), nod=.6, held=openbook(1090, 905, .8, MARI, 0)),
            basket(230, 1165, 1.05, STRAW, J([cabbage(-40, -120, .75), lettuce(50, -110, .8)])), basket(1440, 1165, 1.0, AMBER, J([pumpkin(-30, -90, .55), cabbage(50, -112, .6, RICE)]))]


@scene(3, 2)
def grades():
    ab = [R(10, 14, 460, 250, "#3A2440", 12, .2), R(0, 0, 460, 250, EARTH, 12), R(18, 18, 424, 214, CREAM, 6)]
    for r in range(4):
        y = 48 + r * 52
        ab += [L([(20, y), (440, y)], BARK, 5), [ball(60 + 34 * k + (130 if k > 3 + r % 3 else 0), y, 16, 20, (TERRA, TEAL, MARI, INDIGO)[r]) for k in range(8)]]
    return [R(0, 0, 1600, 1200, lg("#D9E6C8", "#F3EFD6")), C(800, 470, 480, "#F9F4DF", .7), R(0, 800, 1600, 400, lg(WOOD, "#9C6C40")), [L([(0, 880 + 100 * k), (1600, 874 + 104 * k)], "#8F5F38", 4, .5) for k in range(4)],
            basket(320, 830, 2.0, STRAW, J([cabbage(-50, -130, .9), cabbage(50, -128, .85, RICE), cabbage(0, -160, .8)])), basket(800, 820, 1.9, AMBER, J([lettuce(-60, -110, 1), lettuce(0, -120, 1.2, GREEN), lettuce(64, -110, 1), lettuce(26, -105, 1, RICE)])), basket(1280, 830, 2.0, TERRA, J([pumpkin(-46, -88, .62), pumpkin(50, -88, .55, MARI), corn(0, -150, .7, 14)])),
            [flower(320 + 480 * k, 745, 30, (MARI, ROSE, CREAM)[k], TERRA) for k in range(3)], openbook(480, 1030, 2.3, GREEN, 0), G(pencil(0, 0, 1.4, TERRA, 0, 130), 740, 1120, 1, 64), G(ab, 960, 900, 1, -4)]
