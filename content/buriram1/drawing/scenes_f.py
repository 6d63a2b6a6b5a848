"""Works 21-23: banana-trunk trays, football maths, rain jars."""
from kit import *
from land import *
from build import *
from people import person
from props import *
from animals import *
from isan import *

scene = pictures_of("e4")


def krathong_box(x, y, s=1, full=True):
    """Square tray pinned from banana sheath, with sweets; (x, y) bottom middle."""
    g = [shadow(10, 2, 96, 10), PG([(-80, -64), (80, -64), (96, -50), (-96, -50)], dk(RICE, .35)), [ball(-52 + 35 * k, -60 - 8 * (k % 2), 21, 18, (ROSE, MARI, "#8FBF8A", CREAM)[k]) for k in range(4)] if full else "",
         form(pts([(-98, -52), (98, -52), (80, 0), (-80, 0)]), "#DFE2AA", -10, 0, "#A9B070", extra=[L([(-96, -36), (96, -36)], "#B4BC7A", 4), L([(-92, -20), (92, -20)], "#B4BC7A", 4)]), R(-78, -50, 9, 40, WOOD, 3), R(69, -50, 9, 40, WOOD, 3)]
    return G(g, x, y, s)


def trunklog(x, y, s=1, ln=300):
    """A cut length of banana trunk lying on the ground."""
    return G([shadow(10, 4, ln * .55, 16), form(rr(-ln / 2, -92, ln, 92, 30), "#DADCA4", -6, -10, extra=[P("M%d -60H%dM%d -30H%d" % (-ln / 2 + 20, ln / 2 - 60, -ln / 2 + 50, ln / 2 - 40), None, .7, "#A3A868", 6)]), E(ln / 2 - 18, -46, 32, 46, "#F4F1D0"), E(ln / 2 - 18, -46, 22, 33, None, st="#B9C07C", sw=5), E(ln / 2 - 18, -46, 10, 16, None, st="#B9C07C", sw=5)], x, y, s)


@scene(21, 1, up=50)
def banana_trays():
    p = person
    stackd = lambda x, y, k: J(krathong_box(x, y - 34 * i, .8, False) for i in range(k))
    return [plain("mint", 580, 7), G([temple(0, 0, .62, "#D9A06A")], 650, 606), ground(700, "#C3CC74", c2="#8AA04C"), [banana(x, y, s, c, f) for x, y, s, c, f in ((120, 820, 1.6, LEAF, True), (400, 770, 1.35, GREEN, False), (1130, 770, 1.3, LEAF, False), (1480, 830, 1.65, GREEN, True))],
            trunklog(240, 1130, 1.2), trunklog(170, 1210, 1.1),
            p(470, 1110, 1.65, "child", 1, "bob", 0, "girl", "stand", look=.5, lh=(500, 880), rh=(600, 885)), p(830, 1080, 1.6, "adult", 2, "short", 3, "grandpa", "stand", look=.1, nod=.4, lh=(745, 870), rh=(880, 870), eyes="joy"), p(1170, 1110, 1.65, "child", 2, "spiky", 0, "boy", "stand", look=-.5, lh=(1050, 885), rh=(1150, 880), mouth="open"),
            R(330, 940, 1000, 42, lt(WOOD, .12), 10), R(360, 978, 940, 30, dk(WOOD, .4)), tube([(410, 1170), (410, 996)], dk(WOOD, .1), 34), tube([(1250, 1170), (1250, 996)], dk(WOOD, .1), 34), shadow(830, 1174, 460, 18),
            krathong_box(550, 944, 1.1), krathong_box(1100, 944, 1.1), G(form(rr(-150, -30, 300, 34, 14), "#D3D994", -4, -6, extra=[L([(-140, -14), (140, -14)], "#A9B86A", 4)]), 810, 944), PG([(870, 872), (910, 900), (862, 930)], "#C9CCD0"), tube([(884, 884), (900, 840)], BARK, 14), ball(884, 868, 22, 20, SKIN[2]),
            stackd(1250, 944, 4), stackd(1395, 1180, 5), stackd(1530, 1200, 3), tuft(700, 1240, 1.4), tuft(1240, 1245, 1.3)]


@scene(22, 1, up=50)
def football():
    p = person
    net = [P("".join("M%d 480V800" % x for x in range(130, 560, 36)) + "".join("M120 %dH560" % y for y in range(490, 800, 36)), None, .7, WHITE, 4), tube([(110, 810), (110, 470), (570, 470), (570, 810)], WHITE, 20, "#C9CCC8")]
    fb = G([shadow(6, 62, 50, 9), C(0, 0, 52, "#D5D0C4"), C(-4, -4, 46, WHITE), PG([pol(-2, -2, 19, -90 + 72 * k) for k in range(5)], INK), [L([pol(-2, -2, 19, -90 + 72 * k), pol(-2, -2, 44, -90 + 72 * k)], INK, 4) for k in range(5)], [PG([pol(-2, -2, 48, -90 + 72 * k - 14), pol(-2, -2, 36, -90 + 72 * k), pol(-2, -2, 48, -90 + 72 * k + 14)], INK) for k in range(5)]], 300, 1070)
    bars = [P("M1262 800V560M1262 800H1500", None, None, CREAM, 6), [R(1284 + 54 * k, 800 - h, 36, h, c) for k, (h, c) in enumerate(((90, TERRA), (150, MARI), (120, TEAL), (200, ROSE)))]]
    return [plain("noon", 560, 2, palms=((980, .85), (1080, 1.0))), cloud(300, 170, .9), cloud(1250, 220, .7), paddies(588, 130, seed=3), ground(700, "#8DB85A", c2="#6E9E48"), [PG([(0, y), (1600, y - 10), (1600, y + h - 10), (0, y + h)], "#7FAD52", .7) for y, h in ((760, 60), (900, 80), (1070, 110))], P("M-20 830H1620", None, .8, WHITE, 9), P("M60 830L-40 1010M620 830L760 1010H-40", None, .8, WHITE, 8), net,
            G([shadow(560, 1136, 90, 14), p(540, 880, 1.65, "child", 2, "short", 0, "kick", "free", look=-.6, f=-1, lean=-6, lh=(420, 760), rh=(690, 790), lf=(408, 1046), rf=(580, 1118), mouth="open")]), fb,
            p(860, 1090, 1.6, "child", 1, "pony", 0, "kick2", "run", look=-.5, f=-1, lh=(770, 860), rh=(960, 800), mouth="open"),
            tube([(1250, 1120), (1290, 830)], EARTH, 18), tube([(1520, 1120), (1480, 830)], EARTH, 18), board(1220, 500, 320, 330, "#2C5843", bars), p(1140, 1150, 1.65, "child", 1, "bob", 0, "girl", "stand", look=.5, f=1, rh=(1305, 760), lh="hip"), L([(1300, 760), (1328, 728)], CREAM, 10), ball(1303, 758, 21, 19, SKIN[1]),
            p(1450, 1190, 1.5, "child", 3, "curly", 0, "boyk", "cross", look=-.3, lh=(1380, 1120), rh=(1500, 1100)), [G(form("M-34 0C-50 -40 -30 -60 -16 -64H16C30 -60 50 -40 34 0Q0 10 -34 0Z", c, -6, -4) + R(-20, -72, 40, 12, dk(c), 5), x, 1210) for x, c in ((1240, TERRA), (1310, MARI), (1380, TEAL))], stones(1310, 1225, .35), tuft(60, 1250, 1.3), tuft(760, 1250, 1.2)]


@scene(23, 1, up=40)
def rain_jars():
    p = person
    q = rnd(6)
    drops = lambda k, y0, y1, x0=0, x1=1600: P("".join("M%d %dl-8 34" % (q.uniform(x0, x1), q.uniform(y0, y1)) for _ in range(k)), None, .55, "#EAF4F4", 5)
    wall = [R(480, 330, 1140, 560, "#E6D6B8"), R(480, 330, 1140, 60, dk("#E6D6B8", .25)), R(480, 790, 1140, 100, "#C9B08A"), [J([R(x, 470, 190, 210, "#5C4638", 4), R(x + 12, 482, 78, 186, "#8FB9C2"), R(x + 100, 482, 78, 186, "#7CA7B4"), R(x - 12, 676, 214, 18, "#B99A70", 4)]) for x in (620, 1330)], R(960, 450, 190, 440, BARK, 4), R(972, 462, 166, 428, "#7D6048")]
    roof = [form(pts([(400, 330), (540, 90), (1640, 90), (1640, 330)]), BRICK, -30, -4), P("".join("M%d %dH1640" % (400 + 140 * k / 4, 330 - 60 * k) for k in (1, 2, 3)), None, .5, dk(BRICK, .3), 6)]
    gut = [P("M470 344L1630 330", None, None, dk("#B7A860", .3), 40), P("M470 338L1630 324", None, None, "#C9BC74", 26), P("".join("M%d 346v-30" % x for x in range(560, 1600, 170)), None, .6, dk("#B7A860", .3), 6), tube([(470, 344), (430, 400), (430, 620)], "#B7A860", 34), L([(424, 430), (424, 600)], lt("#B7A860", .3), 6), P("M430 640V760", None, .9, "#9FCBDA", 26), P("M424 640V750", None, .9, "#D8EEF2", 8)]
    return [plain("rain", 620, 6, palms=((90, 1.1), (220, .9))), cloud(240, 150, 1.3, "#C9D3D3"), cloud(40, 270, .9, "#BAC7C8"), drops(40, 0, 560, 0, 400), wall, drops(14, 360, 780, 500, 1600), roof, gut, ground(860, "#B4BE72", c2="#8FA455"), R(330, 990, 1300, 40, "#C9BBA4", 8), R(330, 1022, 1300, 24, dk("#C9BBA4", .2), 6),
            bigjar(430, 1010, .98, lid=False), bigjar(730, 1010, 1.0, "#9C5E46"), bigjar(1010, 1010, 1.0, "#B4734F"), P("M440 800q-30 -16 -44 -6M424 800q24 -20 44 -8", None, .8, "#D8EEF2", 6),
            p(250, 1150, 1.65, "child", 1, "pony", 0, "girl", "stand", look=.4, lh=(190, 800), rh=(345, 900)), tube([(188, 830), (188, 500)], EARTH, 13), G(form("M-90 560C-70 420 40 350 128 350C216 350 330 420 350 560Q310 530 276 556Q240 526 204 552Q166 524 128 552Q90 524 54 552Q16 526 -20 556Q-56 530 -90 560Z", TEAL, -20, -10, extra=[P("M128 350C80 400 50 480 54 560M128 350C176 400 206 480 204 560M128 350C20 400 -20 480 -20 560M128 350C240 400 276 480 276 560", None, .6, dk(TEAL, .2), 6)]), 86, 102, .8), ball(188, 806, 22, 20, SKIN[1]),
            tube([(395, 1180), (395, 940)], EARTH, 18), G([R(-32, -120, 64, 160, "#CFE3E6", 6), R(-32, -40, 64, 80, "#5BA4C9", 6), PG([(-50, -154), (50, -154), (30, -114), (-30, -114)], "#A9C6D0"), P("".join("M4 %dh24" % (-100 + 20 * k) for k in range(7)), None, None, BARK, 4)], 395, 930),
            p(1300, 1160, 1.65, "child", 2, "short", 0, "boy", "stand", look=-.4, lh=(1205, 890), rh=(1345, 890), mouth="open", held=J([E(1270, 880, 118, 62, dk("#C9A46A", .3)), E(1266, 874, 110, 56, "#C9A46A"), L([(1180, 866), (1356, 870)], dk("#C9A46A", .25), 5), L([(1176, 892), (1350, 896)], dk("#C9A46A", .25), 5), R(1226, 862, 84, 20, BARK, 8)])), bucket(1510, 1180, 1.1, MARI),
            drops(16, 900, 1180, 0, 300), [E(x, y, rx, rx * .18, "#CFE3E6", o=.7) for x, y, rx in ((560, 1130, 90), (940, 1160, 120), (100, 1190, 80))], tuft(700, 1240, 1.4), tuft(1100, 1240, 1.3), frog(820, 1200, .8)]
