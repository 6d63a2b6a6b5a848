"""Works 13-16: rock salt, salty soil, buffalo accounts, biogas."""
from kit import *
from land import *
from build import *
from people import person
from props import *
from animals import *
from isan import *

scene = pictures_of("e4")


def crust(seed, y0, y1, k=16, w=1600):
    """White patches of salt on the ground."""
    q = rnd(seed)
    return J(E(q.uniform(0, w), y, rx, rx * .14, "#FBF6EA", o=q.uniform(.5, .9)) for y, rx in ((y0 + (y1 - y0) * (i + q.random()) / k, 30 + 110 * (i + 1) / k) for i in range(k)))


def saltheap(x, y, s=1):
    return G([shadow(20, 2, 130, 16), form("M-130 0C-90 -30 -50 -110 0 -120C50 -110 90 -30 130 0Q0 16 -130 0Z", "#FDF9F0", -24, -4, "#D8DCE0", [C(px, py, 4, "#C9D2DA") for px, py in ((-40, -40), (10, -70), (50, -30), (-70, -14), (20, -20))])], x, y, s)


@scene(13, 1, up=50)
def boil_salt():
    p = person
    pan = [form("M-200 -40H200L150 0Q0 16 -150 0Z", "#5A5460", -20, 0), E(0, -40, 202, 36, "#45404A"), E(0, -38, 184, 28, "#DCE9E8"), [E(px, py, 40, 7, WHITE, o=.9) for px, py in ((-80, -40), (60, -32), (-10, -48), (110, -44))]]
    hearth = [shadow(20, 4, 260, 28), form("M-230 -170H230C236 -100 240 -40 250 0Q0 20 -250 0C-240 -40 -236 -100 -230 -170Z", "#B5694A", -26, 0), form("M-90 4C-94 -80 -60 -112 0 -112C60 -112 94 -80 90 4Z", "#2F1E1C", 0, 0), P("M-60 0C-76 -60 -30 -60 -34 -96C6 -76 10 -60 20 -86C56 -50 62 -30 50 0Z", AMBER), P("M-30 0C-40 -30 -10 -40 -6 -66C20 -40 30 -24 22 0Z", MARI), tube([(-170, 14), (-20, -10)], BARK, 24), tube([(-150, 30), (10, 0)], EARTH, 22)]
    return [plain("heat", 590, 6, palms=((120, 1.0), (1500, .9))), sun(780, 210, 60), hut(1290, 800, 1.0), ground(740, "#E2C99A", c2="#CBA874"), crust(4, 760, 1180), tree(330, 740, .9, "#8A9A55", 3),
            G(hearth, 700, 1100), steam(610, 850, 1.3), steam(790, 850, 1.2), p(430, 1130, 1.6, "adult", 2, "lowbun", 3, "khgran", "stand", look=.5, rh=(600, 800), lh=(560, 850), eyes="joy", hat="straw"), G(pan, 700, 940), tube([(575, 770), (690, 905)], WOOD, 15), ball(600, 800, 24, 21, SKIN[2]),
            p(1040, 1130, 1.65, "child", 1, "pony", 0, "girl", "walk", f=-1, look=-.5, lh=(960, 905), rh="down", mouth="open"), bucket(950, 1090, 1.05, TEAL, E(0, -116, 58, 11, "#CFE3E6")), saltheap(1270, 1120, 1.0), saltheap(1450, 1150, 1.15), saltheap(1400, 1050, .8), basket(190, 1140, 1.1, STRAW, form("M-92 -100C-60 -150 60 -150 92 -100Z", WHITE, -14, -4, "#D8DCE0"))]


@scene(13, 2)
def crystals():
    g = [R(0, 0, 1600, 1200, lg("#3C5F8C", "#28406A", a="d")), C(1350, 240, 260, "#47699A", .4), C(120, 1080, 260, "#47699A", .35)]
    cub = lambda x, y, a, r: G([PG([(-a, -a * .4), (0, -a * .9), (a, -a * .4), (0, a * .1)], "#F4FAFB"), PG([(-a, -a * .4), (0, a * .1), (0, a * 1.1), (-a, a * .6)], "#BFD7E2"), PG([(a, -a * .4), (0, a * .1), (0, a * 1.1), (a, a * .6)], "#92B4C8"), PG([(-a * .5, -a * .4), (0, -a * .65), (a * .5, -a * .4), (0, -a * .15)], "#DDEDF2"), L([(-a * .8, -a * .2), (-a * .8, a * .4)], WHITE, 5, .8)], x, y, 1, r)
    g += [tube([(860, 880), (1040, 1110)], BARK, 84), R(800, 812, 90, 60, "#8A8580", 14, rot=52), C(570, 520, 440, "#1C2A50", .35), C(550, 500, 430, "#6B675F"), C(544, 492, 416, "#9A958B"), clip(el(550, 500, 385, 385), [R(150, 100, 800, 800, "#5F86A8"), C(400, 330, 330, "#7299B8", .6), cub(470, 420, 150, 6), cub(730, 560, 110, -14), cub(420, 700, 100, 18), cub(690, 310, 78, 24), cub(250, 520, 70, -8), cub(600, 760, 70, 4), cub(840, 400, 50, 12)]), P("M250 360A340 340 0 0 1 430 210", None, .7, WHITE, 26)]
    g += [G([shadow(24, 4, 130, 20, .3), P(rr(-120, -330, 240, 330, 26), "#DDEBE6", .75), clip(rr(-120, -330, 240, 330, 26), [R(-120, -240, 240, 240, "#A9CBD6", o=.9), E(0, -240, 120, 18, "#C9E0E6")]), G(ball(0, 0, 56, 74, "#EFD9B8"), 0, -240, 1, 12), clip(rr(-120, -236, 240, 236, 26), [R(-120, -232, 240, 240, "#A9CBD6", o=.55)]), R(-128, -346, 256, 26, "#C9DDDC", 12), R(-100, -300, 16, 250, WHITE, 8, .6)], 1230, 560)]
    g += [G(bottle(0, 0, 1, "#9CC3D6", .9, TERRA, 150), 1460, 570, 2.0), G([bowl(0, 0, 1, TERRA, form("M-78 -62C-50 -130 50 -130 78 -62Q0 -44 -78 -62Z", WHITE, -12, -4, "#D8DCE0"))], 1330, 1090, 1.9)]
    return g


@scene(14, 1, up=50)
def raised_beds():
    p = person

    def bed(x, y, w, kind):
        g = [shadow(20, 8, w * .54, 22), PG([(-w / 2 + 30, -110), (w / 2 - 30, -110), (w / 2, -60), (-w / 2, -60)], "#5E4030"), R(-w / 2, -64, w, 66, WOOD, 5), R(-w / 2, -64, w, 12, lt(WOOD, .3), 4), [R(-w / 2 + w * k / 4 - 6, -64, 12, 66, dk(WOOD, .2)) for k in (1, 2, 3)]]
        n_ = 6 if kind == 1 else 5
        for k in range(n_):
            px = -w / 2 + 60 + (w - 120) * k / (n_ - 1)
            if kind == 0:
                g += [tube([(px, -80), (px, -250)], "#B7A860", 8), L([(px, -84), (px - 12, -150), (px + 8, -240)], GREEN, 8, smooth=True), P("".join(leafd(px, -110 - 44 * j, 60, 22, a) for j in range(3) for a in (-160, -20)), GREEN), [ball(px + dx, -130 - dy, 17, 16, TERRA) for dx, dy in ((-20, 0), (18, 40), (-10, 78))]]
            elif kind == 1:
                g.append(G(lite(lambda: lettuce(0, 0, .95, LEAF if k % 2 else GREEN)), px, -74))
            elif kind == 2:
                g += [G(lite(lambda: cabbage(0, 0, .8)), px, -110)]
            else:
                g += [L([(px + dx, -80), (px + dx * 1.4, -190 + abs(dx) * 2)], "#7FA05A", 9) for dx in (-16, 0, 16)] + [P(leafd(px + dx * 1.4, -178 + abs(dx) * 2, 36, 18, -90), FOREST) for dx in (-16, 0, 16)]
        for k in (0, 1):
            px = (-w * .26, w * .26)[k]
            g += [G([form("M-17 0V40C-17 60 -6 62 -5 84H5C6 62 17 60 17 40V0Q0 -8 -17 0Z", "#8FC3C8", -4, 0)], px, -176, .95, 0, o=.92)]
        return G(g, x, y)
    return [plain("heat", 560, 5, palms=((1420, 1.0),)), cloud(500, 180, .8), lite(lambda: school(60, 740, .62, 7)), tree(800, 720, .8, "#8A9A55", 7), ground(730, "#E0C694", c2="#CDAA76"), crust(9, 750, 1190, 18),
            bed(420, 900, 560, 0), bed(1190, 890, 540, 3), bale(760, 850, .8),
            p(830, 1100, 1.6, "child", 1, "pig", 0, "girl", "stand", look=-.5, f=-1, lh=(700, 890), rh=(800, 905), hat="straw", held=G([P("M-50 -60L-128 -110M-128 -110L-150 -86M-128 -110L-116 -134", None, None, dk(TEAL, .1), 14), form("M-56 -80H56L48 30Q0 40 -48 30Z", TEAL, -12, 0), P("M-20 -80C-20 -150 80 -130 54 -30", None, None, dk(TEAL, .2), 12)], 720, 930, .9)), P("".join("M%d %dq-6 20 -16 36" % (x, y) for x, y in ((592, 830), (574, 838), (606, 842))), None, .8, "#8FC3C8", 6),
            bed(420, 1160, 620, 1), bed(1180, 1150, 600, 2), p(1455, 1170, 1.6, "child", 2, "short", 0, "boy", "stand", look=-.6, f=-1, lh=(1370, 1010), rh=(1420, 1030), held=J(L([(1340 + 9 * k, 1000 - 6 * (k % 3)), (1420 + 8 * k, 1030 + 6 * (k % 2))], (STRAW, dk(STRAW, .15))[k % 2], 6) for k in range(7))), P("".join("M%d %dl26 %d" % (x, y, d) for x, y, d in ((1290, 1046, 8), (1330, 1060, -6), (1240, 1052, 6), (1370, 1050, 10))), None, .9, STRAW, 6), tuft(60, 1240, 1.2, "#8A9A55"), tuft(800, 1240, 1.1, "#8A9A55")]


@scene(15, 1, up=60)
def measure_buffalo():
    p = person
    fence = [tube([(x, 880), (x, 690)], EARTH, 22) for x in (20, 230, 440, 1180, 1390, 1590)] + [tube([(-20, y), (520, y)], WOOD, 16) for y in (740, 810)] + [tube([(1110, y), (1640, y)], WOOD, 16) for y in (740, 810)]
    return [plain("gold", 560, 3, palms=((1500, 1.1), (1330, .85))), sun(300, 200, 60), P("M-20 650Q300 620 800 636T1620 650V720Q900 760 -20 730Z", lg("#F3D9A4", "#B9B48C")), P("M100 680h160M420 700h200M900 690h180M1250 700h140", None, .7, WHITE, 6), lite(lambda: [buffalo(1110, 716, .26, "#5A4E4E", True)]), G(lite(lambda: [E(0, 0, 50, 16, "#5A4E4E"), ball(54, -12, 22, 17, "#5A4E4E")]), 980, 706), raintree(90, 800, .8, GREEN, 3), ground(740, "#C9BF76", c2="#A9A055"), fence,
            buffalo(760, 1080, 1.75), P("M664 700C640 800 640 880 668 908", None, None, MARI, 17), P("".join("M%d %dh14" % (640, 740 + 22 * k) for k in range(7)), None, None, BARK, 4),
            p(440, 1130, 1.65, "child", 2, "short", 0, "boyk", "stand", look=.6, f=1, rh=(655, 800), lh=(560, 900), mouth="open"), ball(652, 806, 22, 20, SKIN[2]),
            p(1330, 1150, 1.65, "child", 1, "bob", 0, "girl", "stand", look=-.6, lh=(1265, 905), rh=(1375, 880), held=G([openbook(0, 0, 1.05, TERRA, 0, -4)], 1310, 880)), pencil(1384, 860, .55, MARI, 30), ball(1380, 880, 20, 18, SKIN[1]), flybird(1000, 220, .8), flybird(1120, 180, .6), tuft(90, 1230, 1.6), tuft(1000, 1230, 1.4), tuft(1530, 1210, 1.5), basket(140, 1110, 1.0, STRAW, J(leaf(-60 + 30 * k, -100, 80, 16, -120 + 16 * k, LEAF) for k in range(5)))]


def digester(w=620):
    c = "#43505A"
    return [form("M%d 0C%d -150 %d -190 %d -196H%dC%d -190 %d -150 %d 0Q0 24 %d 0Z" % (-w / 2, -w / 2 - 20, -w * .42, -w * .3, w * .3, w * .42, w / 2 + 20, w / 2, -w / 2), c, -30, -10), P("M%d -168Q0 -186 %d -168" % (-w * .3, w * .3), None, .6, lt(c, .35), 12), P("".join("M%d -190q-14 90 0 190" % x for x in range(int(-w * .3), int(w * .34), 90)), None, .35, dk(c, .3), 6)]


@scene(16, 1, up=50)
def biogas():
    p = person
    kitchen = [R(1010, 380, 560, 480, "#D8C7AC"), R(1010, 380, 560, 60, dk("#D8C7AC", .2)), R(1060, 500, 300, 210, "#5C4638"), R(1060, 500, 300, 210, None, 0, st=WOOD, sw=18), G([R(-120, 30, 240, 16, "#8A8580", 6), P("M-30 28q-10 -24 4 -36q8 20 14 6q14 20 4 30zM20 28q-10 -24 4 -36q8 20 14 6q14 20 4 30z", "#5BA4D9"), potd(0, -6, .62, "#B9B2A6", lid=True), steam(0, -98, .5)], 1210, 660), R(1420, 560, 110, 300, BARK, 4), R(1430, 570, 90, 290, "#7D6048"), gable(1010, 392, 560, 110, TERRA, 50, 70)]
    return [plain("noon", 560, 4, palms=((900, .9),)), cloud(330, 170, .9), lite(lambda: [buffalo(180, 700, .42), buffalo(420, 690, .36, "#5A4E4E", True)]), tree(690, 700, .95, GREEN, 3), J(kitchen), ground(800, "#B9C46C", c2="#94A955"), E(590, 1040, 430, 80, "#7E5A3E"), E(590, 1034, 400, 66, "#5E4030"), G(digester(640), 600, 1050),
            tube([(330, 950), (230, 850)], "#C9B79A", 60), E(226, 846, 42, 22, BARK, 40), tube([(760, 862), (760, 790), (1010, 790), (1010, 690), (1075, 690)], "#E3B23A", 17), R(745, 852, 30, 20, "#8A8580", 5), R(880, 776, 20, 28, BRICK, 4), R(870, 762, 40, 12, TERRA, 5),
            p(130, 1130, 1.6, "child", 2, "short", 0, "boyk", "stand", look=.5, f=1, rh=(236, 800), lh=(150, 860), mouth="smile"), G([bucket(0, 60, .95, MARI)], 232, 800, 1, 48), P("M262 806C290 820 270 830 246 846", None, None, "#6E5238", 20),
            p(1010, 1150, 1.65, "child", 1, "pony", 0, "girl", "stand", look=-.4, lh=(905, 830), rh="hip", mouth="open"), G([P("M-34 -20V60C-34 76 34 76 34 60V-20C34 -44 14 -44 14 -70H-14C-14 -44 -34 -44 -34 -20Z", "#CFE3E6", .9), clip("M-34 -20V60C-34 76 34 76 34 60V-20C34 -44 14 -44 14 -70H-14C-14 -44 -34 -44 -34 -20Z", [R(-40, 10, 80, 80, "#5BA4C9")]), L([(0, -60), (0, 40)], "#E3B23A", 9)], 890, 880, 1.05), L([(890, 808), (890, 790)], "#E3B23A", 15),
            [G(lite(lambda: cabbage(0, 0, .9)), x, 1130) for x in (1260, 1370, 1480)], R(1190, 1150, 370, 30, "#6E4C36", 12), [G(lite(lambda: lettuce(0, 0, .9)), x, 1206) for x in (1230, 1320, 1420, 1520)], tuft(60, 1250, 1.4), tuft(720, 1240, 1.4), bucket(360, 1180, 1.0, TEAL)]


@scene(16, 2)
def gas_path():
    g = [R(0, 0, 1600, 1200, lg("#E3EAD3", "#CBD9B2"))]
    spot = lambda x, y, c, b: J([C(x + 12, y + 16, 255, "#2C4030", .18), C(x, y, 255, c), clip(el(x, y, 228, 228), b)])
    g += [arrow(680, 300, 890, 300, 0, AMBER, 26), arrow(1240, 545, 1240, 620, 0, AMBER, 26), arrow(900, 900, 700, 900, 0, GREEN, 26), arrow(370, 640, 370, 570, 0, GREEN, 26)]
    x, y = 400, 300
    g.append(spot(x, y, EARTH, [R(100, 0, 600, 600, "#F4D89C"), R(100, 360, 600, 300, "#B9C46C"), buffalo(x - 10, 440, .92), ]))
    x = 1200
    g.append(spot(x, y, "#E3B23A", [R(900, 0, 600, 600, "#CFE3E6"), R(900, 330, 600, 300, "#9DB35A"), E(x, 410, 210, 40, "#5E4030"), G(digester(370), x, 412), tube([(x + 90, 290), (x + 90, 190), (x + 240, 190)], "#E3B23A", 16), tube([(x - 170, 370), (x - 230, 300)], "#C9B79A", 40)]))
    y = 890
    g.append(spot(x, y, TERRA, [R(900, 600, 600, 600, "#F3E4C8"), R(900, 1000, 600, 200, "#C98B66"), R(x - 170, 970, 340, 34, "#6B6F74", 10), [P("M%d 970q-20 -44 6 -72q14 40 26 10q26 40 8 62z" % (x + dx), "#4E93CF") + P("M%d 970q-8 -22 4 -34q8 20 14 8q10 18 2 26z" % (x + dx + 8), "#BFE0F2") for dx in (-110, -50, 20, 80)], potd(x, 896, 1.25, "#B9B2A6", lid=True), steam(x, 700, .9)]))
    x = 400
    g.append(spot(x, y, GREEN, [R(100, 600, 600, 600, "#D8EAE2"), R(100, 960, 600, 300, "#6E4C36"), R(100, 960, 600, 22, "#8A6248"), [G(lettuce(0, 0, 1.5, c), px, 970) for px, c in ((250, LEAF), (400, GREEN), (550, LEAF))], [G(lite(lambda: cabbage(0, 0, 1.1)), px, 1050) for px in (320, 480)]]))
    return g + [C(800, 600, 96, WHITE), C(800, 600, 96, None, st=AMBER, sw=14), P("M800 540C850 590 846 640 800 656C754 640 750 590 800 540Z", "#4E93CF"), P("M800 600C820 620 818 644 800 650C782 644 780 620 800 600Z", "#BFE0F2")]
