"""Works 13-16: the loom, careers, dust watch, murals."""
from kit import *
from land import *
from build import *
from people import person
from props import *
from animals import *
from lanna import *

scene = pictures_of("e1")


@scene(13, 1, up=60)
def loom():
    posts = [[tube([(px, 1010), (px, 60)], EARTH, 46) for px in (120, 1480)], [tube([(px, 900), (px, 120)], BARK, 34) for px in (520, 1080)]]
    house = [R(-20, 0, 1640, 120, dk(WOOD, .25)), P("".join("M%d 0v112" % x for x in range(30, 1600, 110)), None, .6, dk(WOOD, .45), 6), R(-20, 108, 1640, 34, BARK)]
    # warp from the post (left) to the weaver's lap
    warp = [PG([(170, 760), (196, 700), (900, 950), (890, 1020)], CREAM), [L([(172 + 3 * k, 754 - 7 * k), (892 + k, 1012 - 8 * k)], (TERRA, BRICK, TERRA, ROSE)[k % 4], 7) for k in range(8)], tube([(150, 790), (205, 676)], WOOD, 22), tube([(520, 900), (560, 780)], WOOD, 16), tube([(620, 940), (664, 810)], STRAW, 14), clip(pts([(720, 895), (900, 958), (890, 1022), (706, 953)]), [G(diamonds(-20, -60, 260, 130, BRICK, (MARI, CREAM, NIGHT), 2, 6), 790, 950, 1, 19)]), tube([(700, 965), (728, 880)], WOOD, 16)]
    return [hills("morning", 560, 81, high=260), lite(lambda: [pine(360, 700, .8), pine(1240, 690, .75), pine(1380, 720, .9)]), ground(640, "#BFCB77", c2="#A9A85A"), posts[1], R(0, 860, 1600, 420, lg("#C9A878", "#A9835A")), house, posts[0],
            mat(980, 1200, 760, 230, INDIGO, ROSE, 80, 7), warp,
            person(990, 1140, 1.62, age="adult", fit="granny", hair="bun", hc=3, skin=2, pose="cross", look=-.4, nod=1, eyes="down", lh=(850, 960), rh=(905, 985), top=BRICK, sash=None, bc=NIGHT, collar="v"), L([(900, 985), (940, 1010), (1040, 1015)], STRAW, 12),
            person(1330, 1200, 1.5, fit="girl", hair="braids", skin=1, pose="kneel", f=-1, look=-.6, nod=.6, lh=(1190, 1050), rh=(1230, 1040), top=CREAM, held=openbook(1190, 1030, .8, TERRA, 1)), basket(480, 1210, .85, STRAW, J([ball(-40, -110, 34, 32, TERRA), ball(30, -108, 34, 32, CREAM), ball(0, -126, 32, 30, NIGHT)])), hen(250, 1200, .9, TERRA)]


@scene(13, 2)
def cloth_page():
    q = 46
    grid = [R(12, 14, 640, 736, "#3A2440", 8, .18), R(0, 0, 640, 736, WHITE, 6)]
    cells = {}
    for r in range(16):
        for c in range(13):
            m = (abs(c - 6) + abs((r % 8) - 4))
            cells[r, c] = BRICK if m == 4 else MARI if m == 2 else NIGHT if m == 0 else None
    grid += [R(21 + q * c, q * r, q, q, k) for (r, c), k in cells.items() if k]
    grid.append(P("".join("M21 %dH619" % (q * r) for r in range(17)) + "".join("M%d 0V736" % (21 + q * c) for c in range(14)), None, .8, "#BFD3D6", 3))
    cl = [R(14, 18, 620, 860, "#3A2440", 4, .2), diamonds(0, 0, 620, 860, BRICK, (MARI, CREAM, NIGHT), 6, 7), [L([(10 + 24 * k, 860), (6 + 24 * k, 912)], (BRICK, MARI, CREAM)[k % 3], 7) for k in range(26)]]
    sh = [shadow(10, 34, 170, 14), form("M-180 0C-120 -44 120 -44 180 0C120 44 -120 44 -180 0Z", WOOD, -10, -6), R(-90, -16, 180, 32, dk(WOOD, .4), 14), R(-78, -12, 156, 24, TERRA, 12)]
    return [R(0, 0, 1600, 1200, lg("#DCE3CE", "#C9D3B4")), R(0, 0, 1600, 1200, "#A9C0A0", 0, .35), G(cl, 90, 120, 1, -3), G(grid, 850, 110, 1, 3), G(sh, 1120, 1030, 1.1, -8), [J([E(x + 8, 1098, 66, 18, "#3A2440", o=.2), ball(x, 1040, 62, 60, c), P("M%d 1010q60 10 104 40M%d 1050q50 -40 100 -30M%d 986q20 60 10 110" % (x - 54, x - 56, x - 20), None, .6, lt(c, .4), 4)]) for x, c in ((1390, NIGHT), (1510, MARI))]]


@scene(14, 1, up=40)
def career_map():
    tool = (lambda x, y: brush(x, y + 30, .5, TEAL, 20), lambda x, y: J([C(x, y, 26, "#8A8580"), [R(x - 6, y - 38, 12, 20, "#8A8580", 3) for _ in range(1)], [G(R(-7, -38, 14, 20, "#8A8580", 3), x, y, 1, a) for a in range(0, 360, 60)], C(x, y, 11, WHITE)]),
            lambda x, y: J([R(x - 34, y - 26, 68, 44, INK, 6), R(x - 28, y - 20, 56, 32, "#8FC3C8", 3), R(x - 42, y + 18, 84, 9, "#8A8580", 4)]), lambda x, y: leaf(x - 30, y + 26, 84, 26, -45, GREEN), lambda x, y: sueng(x, y + 14, .2, 30), lambda x, y: J([R(x - 9, y - 34, 18, 68, TERRA, 4), R(x - 34, y - 9, 68, 18, TERRA, 4)]),
            lambda x, y: openbook(x, y, .42, TERRA, 1), lambda x, y: parasol_top(x, y, 38, ROSE, MARI, 10, False))
    q = lambda u, v: (800 + (u - .5) * (960 + 560 * v), 560 + 560 * v)
    cloth = [PG([(a + 12, b + 14) for a, b in (q(0, 0), q(1, 0), q(1, 1), q(0, 1))], "#3A2440", .2), PG([q(0, 0), q(1, 0), q(1, 1), q(0, 1)], "#DDE6BE"), L([q(0, 0), q(1, 0), q(1, 1), q(0, 1), q(0, 0)], TEAL, 14),
             P(sm([q(.04, .8), q(.16, .55), q(.3, .7), q(.42, .4), q(.3, .2), q(.5, .12), (q(.66, .3)), q(.56, .62), q(.74, .8), q(.9, .5), q(.82, .18)], False), None, None, WHITE, 44), "<path d='%s' fill='none' stroke='%s' stroke-width='8' stroke-dasharray='26 22'/>" % (sm([q(.04, .8), q(.16, .55), q(.3, .7), q(.42, .4), q(.3, .2), q(.5, .12), q(.66, .3), q(.56, .62), q(.74, .8), q(.9, .5), q(.82, .18)], False), TERRA)]
    spots = [(.1, .34), (.2, .92), (.44, .72), (.2, .06), (.55, .36), (.68, .06), (.68, .56), (.92, .84), (.93, .2)]
    for i, (u, v) in enumerate(spots[:8]):
        x, y = q(u, v)
        s = 1.05 + .5 * v
        cloth.append(G([E(5, 8, 84, 52, "#3A2440", o=.14), E(0, 0, 84, 52, (MARI, ROSE, SKY, RICE, AMBER, CREAM, BLUSH, MIST)[i]), E(0, -2, 68, 41, WHITE), G(tool[i](0, 0), 0, -4, .8)], x, y, s))
    return [room("#E0E6D8", "#C9A070", 470), [window(110 + 480 * k, 70, 340, 260, [sky("noon"), peaks(300, 120, "#8CB8AA", 4 + k), ridge(320, 8, GREEN, k)]) for k in (0, 2)], board(610, 70, 380, 250, INDIGO, [P("M640 280q60 -120 140 -60t160 -130", None, .9, MARI, 10), [C(x, y, 16, c) for x, y, c in ((650, 270, ROSE), (780, 220, TEAL), (935, 92, TERRA))]]), cloth,
            person(590, 960, 1.35, age="teen", fit="girl", hair="bob", skin=0, pose="walk", f=1, look=.5, lh="down", rh="point", mouth="open"), person(960, 880, 1.25, age="teen", fit="boy", hair="short", skin=2, pose="walk", f=-1, look=-.3, lh="down", rh="wave"), person(1450, 1120, 1.35, age="adult", fit="teacher3", hair="lowbun", skin=1, look=-.6, lh=(1300, 830), rh="hip", mouth="open")]


@scene(15, 1, up=60)
def roof_watch():
    town = lite(lambda: [J([R(x, y, w, 200, c), P("".join("M%d %dh14v18h-14z" % (x + 12 + 30 * i, y + 16 + 36 * j) for i in range(int(w // 32)) for j in range(3)), "#8FB0B4", .7)]) for x, y, w, c in ((40, 560, 130, "#D9CDB4"), (190, 600, 110, "#CFC0A0"), (330, 580, 90, "#E0D4BC"), (1180, 590, 120, "#D5C7A8"), (1320, 550, 100, "#DCD0B6"), (1450, 600, 160, "#CDBE9E"))])
    sen = [tube([(0, 0), (0, -520)], "#8A8580", 20), box(-90, -470, 180, 170, WHITE, 14), [R(-60, -440 + 26 * k, 84, 10, "#A9B5B0", 5) for k in range(5)], C(58, -430, 12, GREEN), C(58, -390, 12, MARI), C(58, -350, 12, TERRA), form("M-110 -520H110L140 -560H-80Z", INDIGO, -6, -3), P("M-70 -540H122M-20 -558l-16 36M40 -558l-16 36", None, .7, SKY, 3), R(-46, -6, 92, 14, "#6E6A70", 4)]
    flag = [tube([(0, 0), (0, -720)], "#B9B2A6", 16), C(0, -728, 14, MARI), P("M8 -712C90 -750 150 -670 250 -706V-546C150 -512 90 -592 8 -556Z", dk(AMBER, .2)), P("M8 -712C90 -750 150 -670 244 -704V-556C150 -522 90 -600 8 -566Z", AMBER), R(-40, -8, 80, 16, "#6E6A70", 4)]
    return [sky("heat"), peaks(560, 330, "#CDB79A", 92, k=2), peaks(590, 190, "#C0A684", 95, k=3), mist(360, 260, c="#F3E3C2", o=.8), town, treeline(660, "#8C9A60", 3, r=40), R(0, 700, 1600, 600, lg("#D3C6B2", "#B9AA94")), R(0, 690, 1600, 30, "#E9DDC8"), [R(60 + 190 * k, 600, 22, 100, "#C9BBA4") for k in range(9)], R(-10, 590, 1620, 20, "#DDD0BA"), P("M0 860H1600M0 1040H1600M260 720L60 1300M800 720V1300M1340 720L1540 1300", None, .35, "#8F826E", 4),
            G(flag, 1130, 1120, 1), G(sen, 620, 1110, 1.1), person(350, 1160, 1.55, age="teen", fit="girl", hair="pony", skin=0, look=.6, rh=(515, 740), lh="front"), person(1340, 1170, 1.52, age="teen", fit="boyk", hair="short", skin=2, look=-.5, lh=(1146, 810), rh="hip", mouth="open", glasses=True)]


@scene(15, 2)
def two_skies():
    clear = [sky("noon"), cloud(420, 200, .5), peaks(520, 300, "#5F8F7A", 92, k=2), peaks(560, 170, "#4B7F5C", 95, k=3), tree(240, 640, .55, LEAF, 3), ridge(600, 10, LEAF, 4)]
    haze = [R(800, 0, 800, 800, lg("#D9B98A", "#CFA878")), peaks(520, 300, "#C0A078", 92, k=2), peaks(560, 170, "#AE8F68", 95, k=3), C(1370, 210, 46, "#E88A5A", .8), G(tree(240, 640, .55, "#8F8050", 3), 800), G(ridge(600, 10, "#9A8A58", 4), 0), R(800, 100, 760, 620, "#CFAE82", 0, .45)]
    g = [R(0, 0, 1600, 1200, lg("#E6DCC8", "#F1EADB")), window(120, 110, 600, 560, clear, WOOD), window(880, 110, 600, 560, haze, WOOD), R(0, 860, 1600, 340, lg(WOOD, "#9C6C40")), R(0, 850, 1600, 18, lt(WOOD, .2))]
    for k, c in enumerate((SKY, LEAF, MARI, AMBER, TERRA)):
        x = 260 + 250 * k
        g += [shadow(x + 16, 1080, 70, 14, .24), tube([(x, 1070), (x, 770)], "#B9B2A6", 14), C(x, 764, 12, MARI), form("M%d 776C%d 750 %d 810 %d 786V896C%d 920 %d 866 %d 890Z" % (x + 6, x + 60, x + 100, x + 160, x + 100, x + 60, x + 6), c, -4, -6), E(x, 1072, 56, 16, BARK), E(x - 2, 1068, 50, 13, EARTH)]
    return g


def mural(w, h):
    """A wall painting in earth red, indigo and gold, drawn in 0..w x 0..h (w about 1000)."""
    red, blue, gold, pale = "#A8553C", "#3F5A86", "#D9A648", "#EBD9B4"
    t = lite(lambda: [G([viharn(0, 0, .62, "#8E4432", "#E0C79A", gold)], w * .72, h * .56), palm(w * .14, h * .62, .55, "#5C7A54"), palm(w * .47, h * .56, .48, "#5C7A54")])
    boat = lambda x, y, s, c: G([P("M-190 -30C-120 20 120 20 190 -44C170 40 90 60 0 60C-90 60 -160 40 -190 -30Z", c), P("M-190 -30C-120 20 120 20 190 -44", None, None, gold, 8), [G([P("M-16 0C-18 -50 -14 -64 0 -66C14 -64 18 -50 16 0Z", k), C(0, -82, 17, "#D9A47A"), P("M-17 -86a17 17 0 0 1 34 0z", INK), L([(10, -40), (50, 30)], BARK, 6)], px, 10) for px, k in ((-90, red), (-30, pale), (30, blue), (90, red))]], x, y, s)
    p = lambda x, y, c, c2: G([P("M-20 0L-16 -70H16L20 0Z", c2), P("M-18 -66C-20 -110 -14 -120 0 -122C14 -120 20 -110 18 -66Z", c), C(0, -138, 18, "#D9A47A"), P("M-18 -142a18 18 0 0 1 36 0z", INK), C(0, -162, 8, INK), L([(14, -104), (40, -84)], "#D9A47A", 9)], x, y, 1.1)
    return J([R(0, 0, w, h, pale), R(0, 0, w, h * .3, lg("#C9B48A", pale)), [cloud(w * k, h * .13, .5, "#F5EAD0", .8) for k in (.2, .9)], P("M0 %dC%d %d %d %d %d %dV%dH0Z" % (h * .5, w * .3, h * .36, w * .5, h * .5, w, h * .42, h), "#B9A66A"), P("M0 %dC%d %d %d %d %d %dV%dH0Z" % (h * .6, w * .3, h * .54, w * .6, h * .62, w, h * .55, h), "#C78F5E"), t, p(w * .3, h * .66, red, blue), p(w * .37, h * .67, gold, red), p(w * .93, h * .64, blue, red), G(elephant(0, 0, .95, "#8C8F96"), w * .55, h * .68),
              P("M0 %dC%d %d %d %d %d %dV%dH0Z" % (h * .76, w * .3, h * .72, w * .6, h * .8, w, h * .74, h), blue), P("".join("M%d %dq30 -22 60 0q30 22 60 0" % (40 + 170 * k, h * (.82 + .06 * (k % 3))) for k in range(int(w // 170))), None, .6, "#9CC3CB", 6), boat(w * .27, h * .86, .85, red), boat(w * .73, h * .88, .85, gold)])


@scene(16, 1, up=60)
def detectives():
    fr = [R(140, 60, 1320, 700, dk(MARI, .25), 6), R(156, 76, 1288, 668, BRICK, 4), [flower(156 + 46 * k, 68, 16, CREAM, MARI) for k in range(29)], [flower(156 + 46 * k, 752, 16, CREAM, MARI) for k in range(29)]]
    m = G(clip("M0 0H1000V520H0Z", mural(1000, 520)), 172, 92, 1.216)
    return [R(0, 0, 1600, 900, lg("#8E4432", "#A85A40")), R(0, 800, 1600, 500, lg("#C79A68", "#A5754A")), R(0, 790, 1600, 24, MARI), [L([(0, 880 + 90 * k), (1600, 880 + 90 * k)], "#8A5A34", 4, .4) for k in range(4)], fr, m, [R(x, 0, 70, 830, lg("#7A2F28", "#B5483A", "#7A2F28", a="h")) for x in (30, 1500)], [R(x - 6, yy, 82, 22, MARI, 4) for x in (30, 1500) for yy in (40, 760)],
            person(540, 1190, 1.6, age="teen", fit="girl", hair="pony", skin=0, back=True, lh="down", rh=(700, 700)), G([tube([(0, 20), (0, 110)], WOOD, 18), C(0, -30, 58, "#BFE0DF", .55), C(0, -30, 58, None, st=BARK, sw=12), P("M-30 -50q14 -22 34 -24", None, .8, WHITE, 7)], 702, 640, 1),
            person(1060, 1195, 1.6, age="teen", fit="boyk", hair="short", skin=2, look=-.4, lh=(985, 850), rh=(1090, 850), nod=.6, held=J([openbook(1030, 815, 1.0, TEAL, 1)]))]


@scene(16, 2)
def mural_panel():
    g = [R(0, 0, 1600, 1200, BRICK), R(40, 40, 1520, 1120, MARI, 6), R(54, 54, 1492, 1092, "#7A2F28", 4), [flower(100 + 70 * k, yy, 24, CREAM, MARI, 5, rot=20) for k in range(21) for yy in (92, 1108)], [flower(xx, 162 + 73 * k, 24, CREAM, MARI, 5, rot=20) for k in range(13) for xx in (100, 1500)], R(140, 132, 1320, 936, MARI, 4)]
    g.append(G(clip("M0 0H1000V700H0Z", mural(1000, 700)), 152, 144, 1.296, sx=1.296))
    return g + [P("M300 144l30 90l-22 70l34 60", None, .35, "#5E3F2D", 4), P("M1240 1050l-20 -80l30 -50", None, .35, "#5E3F2D", 4)]
