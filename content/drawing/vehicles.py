"""Bus, motorbike and e-taen farm tractor; (x, y) = ground middle, facing right."""
from kit import *
from props import basket
from build import gable


def tyre(x, y, r, hub=SAND, k=6):
    return J([C(x, y, r, INK), C(x - r * .04, y - r * .04, r * .86, "#45404A"), C(x, y, r * .55, dk(hub, .3)), C(x - r * .04, y - r * .04, r * .48, hub), [C(*[v for v in pol(x, y, r * .3, a)], r * .07, dk(hub, .4)) for a in range(0, 360, 360 // k)], C(x, y, r * .12, dk(hub, .4))])


def bus(x, y, s=1, c=MARI, c2=TEAL, open_=False, inside=""):
    """Learning bus, about 900 wide, 400 tall. inside: drawn behind the windows."""
    body = "M-440 -70V-330C-440 -372 -420 -390 -384 -390H350C410 -390 436 -350 442 -290L452 -190C460 -180 462 -160 462 -140V-70Q0 -50 -440 -70Z"
    g = [shadow(20, 6, 480, 34), form(body, c, -20, -8, extra=[R(-460, -176, 940, 46, c2), R(-460, -130, 940, 10, CREAM), R(-460, -390, 940, 30, lt(c, .45))])]
    wins = [(-400 + 142 * k, -330, 122, 130) for k in range(5)]
    d = "".join(rr(*w, 16) for w in wins)
    g += [P(d, "#5D7F88"), clip(d, [PG([(-440, -330), (0, -330), (-200, -190), (-440, -190)], "#8FB9C2", .8), inside])]
    g += [P("M322 -330H352C384 -330 398 -310 404 -280L414 -200H322Z", "#8FB9C2"), P("M322 -330H352L322 -260Z", WHITE, .5), [R(-400 + 142 * k, -200, 122, 8, dk(c, .25)) for k in range(5)]]
    g += [R(300, -340, 10, 270, dk(c, .22)), R(438, -130, 26, 34, "#FFF1C0", 8), R(440, -84, 30, 20, "#8A8078", 6), R(-452, -84, 30, 20, "#8A8078", 6), R(-444, -120, 16, 34, BRICK, 5)]
    g += [C(-250, -76, 78, dk(c, .45)), C(290, -76, 78, dk(c, .45)), tyre(-250, -62, 62, CREAM), tyre(290, -62, 62, CREAM)]
    g += [R(-360, -404, 560, 16, BARK, 6), [R(-340 + 120 * k, -454, 104, 52, (TERRA, MOHOM, GREEN, ROSE)[k % 4], 8) for k in range(4)], [R(-340 + 120 * k, -436, 104, 8, CREAM, 0, .7) for k in range(4)]]
    return G(g, x, y, s)


def motorbike(x, y, s=1, c=TERRA, load=""):
    """Small motorbike, about 420 wide; load is drawn over the rear rack (rack top at -190)."""
    g = [shadow(10, 4, 220, 20), tyre(-140, -62, 62, "#CFC8BA"), tyre(160, -62, 62, "#CFC8BA"), tube([(160, -62), (118, -230)], "#8A8580", 15), P("M100 -120C120 -150 190 -150 222 -92L206 -88C180 -122 130 -122 120 -96Z", c), P("M-222 -84C-200 -150 -110 -156 -66 -96L-84 -90C-110 -124 -180 -126 -206 -80Z", dk(c, .15))]
    g += [form("M-150 -150C-60 -176 -40 -150 10 -120C50 -110 70 -140 96 -206L132 -196C118 -130 96 -70 60 -64H-60C-100 -70 -90 -110 -150 -130Z", c, -8, -8), form("M-170 -172C-120 -190 -40 -186 20 -156C0 -140 -30 -140 -60 -146L-160 -152Z", INK, -6, -4, "#1A1620"), ball(-10, -62, 46, 34, "#8A8580"), C(-10, -62, 16, "#5A5460"), tube([(-20, -40), (-200, -46)], "#B9B2A6", 18)]
    g += [L([(118, -228), (70, -252)], "#5A5460", 12), L([(78, -250), (52, -250)], INK, 15), ball(140, -214, 26, 24, c), E(156, -212, 12, 18, "#FFF1C0"), L([(112, -236), (126, -286)], "#5A5460", 5), E(128, -292, 18, 11, "#8FB9C2"), L([(-236, -188), (-140, -110), (-150, -160)], "#5A5460", 9), R(-256, -196, 150, 12, "#5A5460", 5), load]
    return G(g, x, y, s)


def etaen(x, y, s=1, c=MOHOM, load="", roof=False):
    """E-taen: walking-tractor engine truck with a wooden bed; load on bed at -150 left."""
    g = [shadow(10, 6, 470, 34)]
    g += [R(-420, -96, 760, 22, BARK, 6), load]
    g += [form(rr(-440, -190, 560, 100, 6), WOOD, -18, 0, extra=[L([(-440, -156), (130, -156)], dk(WOOD, .2), 4), L([(-440, -124), (130, -124)], dk(WOOD, .2), 4)]), [R(-436 + 110 * k, -196, 14, 112, dk(WOOD, .3), 3) for k in range(6)], R(-446, -198, 572, 12, lt(WOOD, .25), 5)]
    g += [box(150, -190, 120, 22, INK, 10), R(160, -170, 14, 70, BARK), R(240, -170, 14, 70, BARK), form("M290 -100V-176C290 -196 306 -204 324 -204H408C430 -204 440 -190 440 -170V-100Z", c, -12, -6), [R(312 + 22 * k, -180, 10, 60, dk(c, .35), 4) for k in range(3)], C(424, -150, 18, "#FFF1C0"), R(290, -106, 156, 16, dk(c, .4), 4), tube([(350, -204), (350, -270)], "#5A5460", 14), C(408, -112, 30, "#5A5460"), C(408, -112, 14, MARI), tube([(300, -180), (240, -250), (196, -256)], "#5A5460", 11)]
    g += [tyre(-280, -76, 76, TERRA, 8), tyre(350, -62, 62, TERRA, 8)]
    if roof:
        g += [tube([(-420, -190), (-420, -430)], EARTH, 14), tube([(110, -190), (110, -430)], EARTH, 14)]
    return G(g, x, y, s)
