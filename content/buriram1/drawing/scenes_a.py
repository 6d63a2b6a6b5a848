"""Works 1-4: kantruem reading, the recycled band, counting birds, crane fields."""
from kit import *
from land import *
from build import *
from people import person
from props import *
from animals import *
from isan import *

scene = pictures_of("e4")


def tone_card(x, y, w, c, k, rot=0):
    """A card with one rising or falling line."""
    d = ("M-40 0H40", "M-40 6Q0 10 40 30", "M-40 -10C-16 -34 10 -30 40 30", "M-40 10Q10 4 40 -34", "M-40 0C-20 34 6 34 40 -34")[k]
    return card(x, y, w, w, CREAM, G(P(d, None, None, c, 13), 0, 0, w / 125), rot, c)


@scene(1, 1, up=60)
def kantruem_class():
    p = person
    return [plain("morning", 600, 2, palms=((180, 1), (1480, .9))), cloud(1180, 200, .8), stilt(1330, 720, .9, WOOD, TERRA), ground(690, "#C7CF7C", c2="#9DB35A"), raintree(330, 830, 1.05, GREEN, 5),
            mat(820, 1210, 1380, 330, BRICK, MARI, 150, 11),
            p(470, 1090, 1.55, "adult", 2, "short", 0, "sirm", "cross", look=.5, lh=(352, 870), rh=(640, 965), held=fiddle(395, 1010, 1.0, -13), eyes="joy"), bow(520, 985, .95, 4),
            tube([(1420, 930), (1420, 420)], "#B7A860", 20), L([(430, 520), (900, 590), (1420, 440)], BARK, 5, smooth=True), [tone_card(x, y + 66, 116, c, k, r) for x, y, c, k, r in ((610, 556, INDIGO, 0, -3), (790, 582, TERRA, 1, 2), (970, 583, MARI, 2, -2), (1140, 552, TEAL, 3, 3), (1300, 497, ROSE, 4, -3))],
            p(850, 1110, 1.5, "child", 1, "pig", 0, "girl", "cross", look=-.3, rh=(975, 845), lh="lap", mouth="open"),
            p(1210, 1110, 1.5, "child", 2, "spiky", 0, "boy", "cross", look=-.5, lh=(1120, 985), rh=(1292, 985), mouth="open"),
            drum(1110, 1160, .95, TERRA, 78, 140), drum(1310, 1160, .95, TEAL, 78, 140), tuft(70, 1240, 1.5), tuft(1540, 1220, 1.6), tuft(1480, 900, .9)]


@scene(1, 2)
def kantruem_things():
    g = [R(0, 0, 1600, 1200, lg("#B8804E", "#8C5A38")), [R(0, 150 * k, 1600, 5, "#6E4429", 0, .5) for k in range(9)]]
    g += [R(110, 130, 1060, 960, "#2A1A12", 8, .25, -3), G(mudmee(-530, -480, 1060, 960, PLUM, MARI, CREAM, 9) + R(-530, -480, 1060, 22, MARI) + R(-530, 458, 1060, 22, MARI), 620, 590, 1, -3)]
    g += [E(470, 860, 150, 60, "#1C1018", o=.25), fiddle(440, 760, 1.55, 14), bow(800, 640, 1.7, 68)]
    g += [drum(1290, 760, 1.6, TERRA, 86, 150), drum(1060, 900, 1.25, TEAL, 86, 150)]
    g += [G([E(14, 18, 88, 66, "#1C1018", o=.25), ball(0, 0, 84, 62, "#D9B36C"), ball(0, -6, 30, 22, "#B98D45"), L([(0, -12), (40, -70), (130, -60), (170, 0)], TERRA, 8, smooth=True)], 240, 250), G([E(14, 18, 88, 66, "#1C1018", o=.25), ball(0, 0, 84, 62, "#D9B36C"), ball(0, -6, 30, 22, "#B98D45")], 415, 262)]
    for k, c in enumerate((INDIGO, TERRA, MARI, TEAL, ROSE)):
        g.append(tone_card(330 + 235 * k, 1050 - 10 * (k % 2), 190, c, k, (-6, 4, -3, 5, -4)[k]))
    return g + [flower(1430, 200, 52, ROSE, MARI), flower(1330, 150, 40, CREAM, MARI), leaf(1390, 250, 150, 44, 40, GREEN), leaf(1440, 230, 120, 38, 100, LEAF)]


@scene(2, 1, up=60)
def scrap_band():
    q = rnd(4)
    tub = G([form("M-92 -170H92L76 0Q0 16 -76 0Z", "#E9E2D2", -16, 0, extra=[R(-100, -128, 200, 64, TEAL), R(-100, -84, 200, 12, MARI)]), E(0, -170, 94, 24, dk(CREAM, .25)), E(-2, -173, 86, 19, CREAM), P("M-92 -150C-120 -40 120 -40 92 -150", None, None, "#8A8580", 6)], 0, 0, 1)
    pipe = tube([(0, 0), (150, 110)], "#7FA8C9", 24)
    return [plain("gold", 620, 3, palms=((1090, 1.0), (60, 1.1))), stilt(350, 800, 1.35, WOOD, BRICK, 1), banana(80, 850, 1.2), stilt(1300, 760, 1.0, "#A87848", TERRA), ground(760, "#CBBF76", c2="#A8A355"),
            P("M-20 940Q800 860 1620 930V1120Q800 1080 -20 1150Z", lg("#D9B987", "#C49A67")), bunting(560, 330, 1120, 360, 8, 50), bunting(-20, 420, 200, 300, 4, 30), bunting(1460, 330, 1640, 400, 3, 30), tube([(1120, 800), (1120, 350)], WOOD, 16), tube([(560, 790), (560, 326)], WOOD, 16),
            person(330, 1110, 1.6, "child", 2, "spiky", 0, "boyk", "walk", f=1, look=.5, lh=(300, 905), rh=(425, 900), mouth="open", held=G(tub, 385, 1000, .95)), L([(300, 905), (350, 838)], WOOD, 12), L([(425, 900), (400, 836)], WOOD, 12),
            person(790, 1130, 1.65, "child", 1, "pony", 0, "girl", "walk", f=1, look=.5, lh=(868, 712), rh=(920, 766), held=tube([(822, 658), (1000, 838)], "#7FA8C9", 26) + C(1004, 842, 30, TERRA) + C(1004, 842, 19, BARK) + J(C(880 + 26 * k, 716 + 26 * k, 5, INK) for k in range(4))),
            person(1250, 1110, 1.6, "child", 3, "short", 0, "boyk", "walk", f=1, look=-.3, lh=(1185, 820), rh=(1330, 820), mouth="open", eyes="joy"), G(ball(0, 0, 32, 80, "#D5CFC2") + C(2, 0, 8, BRICK), 1192, 806, 1, 14), G(ball(0, 0, 32, 80, "#D9B36C") + C(-2, 0, 8, BRICK), 1322, 806, 1, -14),
            [P("M%d %dq-10 -30 14 -44" % (x, y), None, None, CREAM, 6) + C(x - 8, y, 11, CREAM) for x, y in ((660, 560), (1010, 640), (1440, 600), (230, 640))], hen(120, 1120, 1.1, TERRA), dog(1500, 1130, 1.1, "#C99A62", True), tuft(560, 1240, 1.5), tuft(1080, 1250, 1.4), tuft(60, 1250, 1.6)]


def water(y0, y1, c="#9CC8CC", c2="#5E9AA2", seed=2):
    q = rnd(seed)
    return R(0, y0, 1600, y1 - y0, lg(c, c2)) + P("".join("M%d %dh%d" % (q.uniform(0, 1500), y0 + (y1 - y0) * q.random() * .95 + 6, q.uniform(50, 140)) for _ in range(16)), None, .5, WHITE, 5)


@scene(3, 1, up=50)
def bird_count():
    scope = J([tube([(560, 1130), (640, 840)], INK, 13), tube([(740, 1130), (640, 840)], INK, 13), tube([(650, 1150), (640, 840)], "#45404A", 13), G([form(rr(-150, -34, 250, 68, 16), "#4F6B5C", -8, -6), form(rr(80, -46, 90, 92, 14), "#3E5649", -6, -6), R(-180, -18, 40, 36, INK, 8), R(-40, -40, 20, 80, MARI)], 640, 806, .9, -6)])
    return [plain("morning", 560, 4, palms=((90, .9), (1010, .75))), sun(380, 230, 56), G([flybird(0, 0), flybird(130, -50, .8), flybird(250, -10, .9), flybird(150, 60, .7)], 760, 250), water(600, 900), P("M0 610Q500 590 900 616T1600 604V596H0Z", "#7FA35A"),
            [lite(lambda: [hyacinth(x, y, s, x % 2 == 0) for x, y, s in ((120, 700, .6), (220, 690, .6), (1500, 690, .6), (1420, 820, .8))])], egret(1150, 830, .95), egret(1110, 700, .6, True), crane(1400, 860, .95, True), G(lite(lambda: [form("M-50 0C-40 -30 20 -34 40 -20C54 -50 84 -50 84 -32C100 -30 96 -22 84 -20C76 6 40 16 0 16C-30 14 -46 8 -50 0Z", "#8C6A4E")]), 800, 690, .6), G(lite(lambda: [form("M-50 0C-40 -30 20 -34 40 -20C54 -50 84 -50 84 -32C100 -30 96 -22 84 -20C76 6 40 16 0 16C-30 14 -46 8 -50 0Z", "#6E7A5A")]), 1010, 760, .6),
            ground(910, "#B9C86E", c2="#93AE55", bend=26), [rice(x, 920 + (x % 5) * 6, .9, LEAF, False) for x in (30, 110, 1100, 1190, 1560)],
            person(400, 1140, 1.65, "child", 1, "pony", 0, "girl", "stand", look=.7, f=1, rh=(560, 822), lh=(500, 838)), scope,
            person(930, 1150, 1.6, "child", 2, "short", 0, "boy", "stand", look=.3, lh=(875, 905), rh=(985, 915), held=clipboard(920, 880, 1.15, -5), mouth="open"),
            tuft(150, 1240, 1.6), tuft(800, 1250, 1.3), tuft(1500, 1240, 1.6)]


@scene(3, 2)
def bird_chart():
    g = [room("#DDE6D2", "#B9825A", 700), window(90, 110, 300, 360, [R(0, 60, 600, 500, "#CFE3E2"), R(0, 330, 600, 200, "#8FC3C8"), ridge(336, 10, LEAF, 3, 600, 340), flybird(220, 200, .7), flybird(300, 240, .6)])]
    g += [board(520, 90, 960, 380, "#2C5843", [P("M580 150V420H1420", None, None, CREAM, 6), L([(620, 380), (780, 330), (940, 350), (1100, 240), (1260, 270), (1400, 180)], MARI, 9, smooth=False), [C(x, y, 13, CREAM) for x, y in ((620, 380), (780, 330), (940, 350), (1100, 240), (1260, 270), (1400, 180))]])]
    g += [table(90, 880, 1420, 320, WOOD, 44, False), R(60, 890, 1480, 330, dk(WOOD, .12)), R(60, 880, 1480, 30, lt(WOOD, .1), 8)]
    for k, (nn, c) in enumerate(((5, TERRA), (3, MARI), (6, TEAL), (2, ROSE), (4, INDIGO))):
        x = 210 + 265 * k
        for j in range(nn):
            g.append(block(x - 45, 880 - 92 * j, 90, c, (2, 4, 0, 7, 1)[k], dk(c, .15)))
        bird_ = (crane(-6, 52, .2), egret(-2, 52, .44), G(form("M-50 0C-40 -30 20 -34 40 -20C54 -50 84 -50 84 -32C100 -30 96 -22 84 -20C76 6 40 16 0 16C-30 14 -46 8 -50 0Z", "#8C6A4E"), -14, 12, .7), bird(4, 40, .6, MOHOM, CREAM), bird(4, 40, .6, EARTH, SAND))[k]
        g.append(card(x + 6, 1040, 170, 190, CREAM, bird_, 0, c))
    return g


@scene(4, 1, up=30)
def cranes():
    q = rnd(8)
    g = [plain("mint", 560, 5, palms=((260, 1.1), (1350, .9), (1440, 1.15))), sun(1180, 200, 50), paddies(588, 250, seed=4)]
    g += [lite(lambda: [person(300, 760, .62, "child", 1, "bob", 0, "girl", "stand", look=.5, f=1, rh="point", hat="straw", sh=False), person(380, 764, .62, "child", 2, "short", 0, "boy", "stand", look=.5, f=1, sh=False)]), P("M-20 768Q700 740 1620 772V800Q700 766 -20 796Z", "#B99A5E")]
    g += [R(0, 785, 1600, 520, lg("#A9C46A", "#86AC4E")), P("".join("M%d %dh%d" % (q.uniform(0, 1500), q.uniform(800, 1180), q.uniform(40, 120)) for _ in range(26)), None, .6, "#BFE0DF", 7)]
    g += [[rice(x + (30 if r % 2 else 0), y, .8 + .14 * r, LEAF, False) for x in range(20, 1640, 118)] for r, y in enumerate((850, 930))]
    g += [E(880, 1080, 380, 66, "#8A7A4C", o=.5), E(870, 1066, 340, 56, STRAW), [L([(x, y), (x + dx, y - 14)], dk(STRAW, .2), 6) for x, y, dx in ((600, 1070, 90), (760, 1100, 120), (900, 1050, 100), (1020, 1090, 110), (700, 1050, 60), (1090, 1060, 70))], crane(700, 1060, 1.35), E(905, 1046, 34, 25, "#EDE4CC"), E(960, 1056, 34, 25, "#E3D6B8"), crane(1240, 1090, 1.3, True, True)]
    g += [[tube([(x, y), (x + 6, y - 260)], "#B7A860", 18) + PG([(x + 8, y - 250), (x + 78, y - 226), (x + 8, y - 200)], c) for x, y, c in ((330, 1040, TERRA), (1480, 1050, TERRA))]]
    g += [[rice(x, y, 1.35, LEAF if x % 2 else GREEN, False) for x in range(-10, 1640, 102) for y in (1190 + (x * 7) % 40,)], frog(180, 1150, .9, LEAF)]
    return g
