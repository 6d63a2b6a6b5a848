"""Parts of the Chiang Mai pictures: hills, umbrellas, temples, lanterns, looms, instruments."""
from kit import *
from land import *
from props import *

BLUES = {"noon": ("#9CC3CB", "#7FAFB0", "#6E9E8C", "#6FA06A"), "morning": ("#C3D3D6", "#A9C2C0", "#93B49C", "#8CAE78"),
         "gold": ("#DDB48C", "#C69A78", "#A98A62", "#98934F"), "mint": ("#A9CDC6", "#8CB8AA", "#78A488", "#74A066"),
         "dusk": ("#8C7AA0", "#6E6490", "#544F7C", "#41456A"), "night": ("#2E4178", "#263768", "#1F2E58", "#1A2849"),
         "rose": ("#DDB0A6", "#C29A9C", "#A38C8C", "#98A070"), "heat": ("#E0C39C", "#CDB184", "#B9A266", "#A69A54"), "rain": ("#8FA9AE", "#7B9A98", "#6B8C80", "#64886A")}


def peaks(y, h, c, seed, w=1600, k=5, hh=1200):
    """A mountain range with soft peaks h high above y."""
    q = rnd(seed)
    p, m = [(-60, y)], k * 2
    for i in range(m + 1):
        x = -20 + (w + 40) * i / m
        p.append((x, y - (h * q.uniform(.65, 1) if i % 2 else h * q.uniform(.12, .38))))
    p.append((w + 60, y))
    d = sm(p, False) + "L%d %dL-60 %dZ" % (w + 60, hh + 10, hh + 10)
    return P(d, c)


def hills(kind="noon", hz=620, seed=1, w=1600, h=1200, high=240):
    """Sky and four ranges down to the horizon hz."""
    a, b, c, d = BLUES[kind]
    return J([sky(kind, w, h), peaks(hz - 40, high, a, seed, w, 3, h), peaks(hz - 10, high * .62, b, seed + 3, w, 4, h),
              peaks(hz + 20, high * .36, c, seed + 5, w, 5, h), ridge(hz + 10, 14, d, seed + 9, w, h)])


def parasol(x, y, s=1, c=TERRA, c2=MARI, lean=0):
    """An open paper umbrella lying on the ground, handle towards the back, about 300 wide; (x, y) = ground."""
    g = [shadow(14, 4, 150, 20)]
    d = "M-150 -6C-150 -120 -70 -176 0 -180C70 -176 150 -120 150 -6C120 -26 96 -26 75 -8C52 -24 26 -24 0 -6C-26 -24 -52 -24 -75 -8C-96 -26 -120 -26 -150 -6Z"
    g.append(form(d, c, -16, -4, extra=[P("".join("M0 -180Q%d -120 %d -6" % (k * 56, k * 75) for k in (-1, 0, 1)), None, .8, dk(c, .25), 4),
             P("M-136 -66Q0 -104 136 -66", None, .9, c2, 15), [flower(px, py, 17, lt(c, .6), c2) for px, py in ((-92, -48), (-36, -52), (40, -52), (96, -48))]]))
    g += [R(-9, -204, 18, 28, BARK, 6), C(0, -206, 10, c2)]
    return G(g, x, y, s, lean)


def parasol_top(x, y, r, c=TERRA, c2=MARI, k=16, pat=True):
    """The umbrella from above: k panels."""
    edge = []
    for i in range(k):
        edge += [pol(x, y, r, i * 360 / k), pol(x, y, r * .965, (i + .5) * 360 / k)]
    g = [E(x + r * .05, y + r * .07, r, r, "#3A2440", o=.2), PG(edge, dk(c, .12))]
    for i in range(k):
        a, b = pol(x, y, r, i * 360 / k), pol(x, y, r, (i + 1) * 360 / k)
        m = pol(x, y, r * .965, (i + .5) * 360 / k)
        lit = math.cos(math.radians((i + .5) * 360 / k + 135))
        g.append(PG([(x, y), a, m, b], mix(c, lt(c, .3) if lit > 0 else dk(c, .25), abs(lit) * .6)))
    g.append(P("".join(pts([(x, y), pol(x, y, r, i * 360 / k)], False) for i in range(k)), None, .5, dk(c, .4), 3))
    if pat:
        g += [C(x, y, r * .86, None, st=c2, sw=r * .03), C(x, y, r * .5, None, st=CREAM, sw=r * .02)]
        for i in range(k):
            a = (i + .5) * 360 / k
            px, py = pol(x, y, r * .68, a)
            g += [flower(px, py, r * .1, CREAM if i % 2 else lt(c2, .3), c2 if i % 2 else BRICK, 5, rot=a), leaf(*pol(x, y, r * .56, a), r * .1, r * .035, a + 180, LEAF, False)]
            g.append(C(*pol(x, y, r * .92, a), r * .017, CREAM))
    g += [C(x, y, r * .1, BARK), C(x - r * .012, y - r * .012, r * .075, c2)]
    return J(g)


def viharn(x, y, s=1, roof=BRICK, wall=CREAM, gold=MARI):
    """Front of a Lanna temple hall, 440 wide; (x, y) = ground middle."""
    g = [shadow(20, 6, 250, 26), R(-210, -30, 420, 34, "#C9B08A", 4), R(-230, -4, 460, 14, "#B99C74", 4), R(-180, -220, 360, 192, lg(wall, dk(wall, .1)))]
    g += [R(-50, -180, 100, 152, BARK, 4), form("M-62 -176Q-50 -240 0 -262Q50 -240 62 -176Z", gold, -6, 0), R(-44, -176, 42, 148, dk(TERRA, .3)), R(4, -176, 42, 148, dk(TERRA, .3)), P("M-24 -150V-50M24 -150V-50", None, None, gold, 5)]
    g += [[R(k - 10, -226, 20, 200, dk(gold, .1) if k > 0 else gold, 3) for k in (-170, -92, 92, 170)], [R(k - 12, -150, 24, 60, "#6E533E", 4) for k in (-131, 131)]]
    for w_, b, t in ((290, -186, -372), (216, -280, -462), (142, -380, -570)):
        d = "M%d %dQ%d %d 0 %dQ%d %d %d %dL%d %dQ0 %d %d %dZ" % (-w_, b, -w_ * .46, b - 50, t, w_ * .46, b - 50, w_, b, w_ - 26, b + 24, b - 60, -w_ + 26, b + 24)
        g += [form(d, roof, -14, -2), P("M%d %dQ%d %d 0 %dQ%d %d %d %d" % (-w_, b, -w_ * .46, b - 50, t, w_ * .46, b - 50, w_, b), None, None, gold, 9),
              P("M%d %dq-18 -2 -16 -24" % (-w_, b), None, None, gold, 9), P("M%d %dq18 -2 16 -24" % (w_, b), None, None, gold, 9)]
    g += [form("M-76 -236Q-36 -266 0 -330Q36 -266 76 -236Z", gold, -6, 0), flower(0, -264, 20, CREAM, TERRA), L([(0, -566), (0, -616)], gold, 9), C(0, -622, 8, gold)]
    return G(g, x, y, s)


def chedi(x, y, s=1, c="#E3B04A"):
    return G([shadow(10, 4, 130, 16), R(-110, -50, 220, 52, "#E9D9BC", 4), R(-88, -96, 176, 50, CREAM, 4), form("M-76 -92C-76 -150 -60 -190 -30 -220L-16 -290L0 -420L16 -290L30 -220C60 -190 76 -150 76 -92Z", c, -12, 0), [R(-34 + 3 * k, -226 - 22 * k, 68 - 6 * k, 8, dk(c, .25), 3) for k in range(4)]], x, y, s)


def bricks(x, y, w, h, c="#B5694A", teeth=True, seed=3):
    """Old city wall standing on y + h."""
    q = rnd(seed)
    g = [R(x, y, w, h, lg(c, dk(c, .2)))]
    if teeth:
        g += [R(x + 8 + k * 74, y - 40, 46, 44, c if k % 3 else lt(c, .1), 4) for k in range(int(w // 74))]
    g.append(P("".join("M%d %dh%d" % (q.uniform(x, x + w - 50), yy, 34) for yy in range(int(y) + 18, int(y + h) - 8, 24) for _ in range(int(w // 110))), None, .5, dk(c, .35), 4))
    g.append(P("".join("M%d %dh%d" % (q.uniform(x, x + w - 50), yy, 28) for yy in range(int(y) + 30, int(y + h) - 8, 30) for _ in range(int(w // 200))), None, .6, lt(c, .35), 8))
    return J(g)


def bicycle(x, y, s=1, c=TEAL, basket_=True):
    """A bicycle facing right; wheels stand on y, 330 wide; saddle at (-50, -186), grips at (78, -214)."""
    g = [shadow(6, 4, 180, 14)]
    for cx in (-100, 105):
        g += [C(cx, -66, 64, None, st=INK, sw=10), C(cx, -66, 57, None, st="#8A8580", sw=3), P("".join(pts([(cx, -66), pol(cx, -66, 56, a)], False) for a in range(0, 360, 45)), None, .7, "#A8A29A", 2.5), C(cx, -66, 9, "#5A5460")]
    g += [L([(-100, -66), (-30, -66), (-64, -166)], dk(c, .2), 10), L([(-100, -66), (-58, -150)], dk(c, .2), 8), L([(-30, -66), (70, -150), (-58, -140)], c, 12), L([(105, -66), (66, -200)], "#8A8580", 10), L([(-58, -140), (-64, -176)], "#8A8580", 9)]
    g += [form("M-100 -188C-80 -202 -40 -196 -26 -184C-36 -172 -80 -170 -100 -188Z", INK, -4, -3, "#1A1620"), L([(66, -196), (62, -216), (92, -222)], "#5A5460", 9), L([(78, -220), (100, -224)], INK, 13), C(-30, -66, 22, None, st="#5A5460", sw=6), L([(-30, -66), (-14, -40)], "#5A5460", 7), R(-26, -44, 26, 9, INK, 3)]
    if basket_:
        g.append(form("M84 -200H140L132 -150H92Z", STRAW, -6, 0, extra=[P(checks(80, -204, 64, 60, 9), dk(STRAW, .25), .5)]))
    return G(g, x, y, s)


def rider(x, y, s=1, c=TEAL, **k):
    """A child riding the bicycle, facing right."""
    return J([bicycle(x, y, s, c), person_on(x, y, s, **k)])


def person_on(x, y, s, **k):
    from people import person
    kw = dict(pose="free", age="child", fit="boy", look=.7, f=1, lh=(x + 84 * s, y - 226 * s), rh=(x + 92 * s, y - 222 * s), hat="helmet", lean=9, sh=False,
              lf=(x - 40 * s, y - 92 * s), rf=(x - 14 * s, y - 54 * s))
    kw.update(k)
    return person(x - 56 * s, y - 200 * s, s, **kw)


def lanna_lantern(x, y, s=1, c=ROSE, kind=0, lit=True, rope_=120):
    """A hanging Lanna lantern; (x, y) = its middle."""
    g = [E(0, 0, 140, 140, rg(("#FFE1A0", 0, .6), ("#FFD98A", 1, 0)))] if lit else []
    g.append(L([(0, -58 - rope_), (0, -58)], BARK, 3))
    if kind == 0:  # many-sided
        g += [form("M0 -70L56 -34V30L0 66L-56 30V-34Z", c, -12, -4), P("M0 -70L-18 -30V34L0 66M0 -70L20 -30V34L0 66M-56 -34L-18 -30L20 -30L56 -34M-56 30L-18 34L20 34L56 30", None, .7, lt(c, .5), 4), [flower(px, 0, 12, lt(c, .6), MARI) for px in (-36, 0, 38)]]
    elif kind == 1:  # star
        g += [form(pts([pol(0, 0, 76 if i % 2 == 0 else 34, -90 + i * 36) for i in range(10)]), c, -8, -6), P("".join(pts([(0, 0), pol(0, 0, 76 if i % 2 == 0 else 34, -90 + i * 36)], False) for i in range(10)), None, .6, lt(c, .5), 3), C(0, 0, 20, lt(c, .55)), C(0, 0, 11, MARI)]
    else:  # pumpkin
        g += [form("M-24 -58H24C72 -50 72 46 24 54H-24C-72 46 -72 -50 -24 -58Z", c, -10, -4), [P("M%d -58Q%d 0 %d 54" % (k * 9, k * 26, k * 9), None, .6, lt(c, .5), 4) for k in (-2, -1, 0, 1, 2)]]
    g += [L([(k * 9, 60), (k * 11, 112 - abs(k) * 10)], (MARI, CREAM, MARI)[k + 1], 6) for k in (-1, 0, 1)]
    return G(g, x, y, s)


def sueng(x, y, s=1, rot=0, c=WOOD):
    """The northern plucked lute, round body; neck up at rot 0; about 500 long."""
    g = [R(-12, -330, 24, 260, dk(c, .35), 4), R(-12, -330, 14, 260, BARK, 4), [R(-14, -110 - 36 * k, 28, 5, STRAW) for k in range(6)]]
    g += [form("M-14 -328C-22 -372 -20 -410 8 -424C24 -428 32 -414 22 -404C14 -396 16 -360 14 -328Z", dk(c, .1), -5, 0), [L([(-28, -348 - 20 * k), (28, -344 - 20 * k)], MARI, 8) for k in (0, 1.6)]]
    g += [ball(0, 0, 96, 100, dk(c, .05)), ball(-2, -2, 82, 86, lt(c, .15), lt(c, .02)), C(0, -12, 24, BARK), C(0, -12, 30, None, st=TERRA, sw=4), [C(*pol(0, -12, 46, a), 4, TERRA) for a in range(0, 360, 45)], R(-28, 46, 56, 11, BARK, 4)]
    g += [L([(d, -326), (d * 1.6, 48)], CREAM, 2) for d in (-6, 0, 6)]
    return G(g, x, y, s, rot)


def salo(x, y, s=1, rot=0):
    """The northern spike fiddle: half a coconut, long neck; (x, y) = the bowl."""
    g = [tube([(0, 60), (0, -330)], EARTH, 16), [L([(-34, -270 - 34 * k), (24, -274 - 34 * k)], BARK, 10) for k in (0, 1)], C(0, -334, 12, MARI)]
    g += [ball(0, 0, 52, 54, "#7A5238"), E(-2, -2, 40, 42, SAND), C(0, 8, 7, BARK), L([(-5, -320), (-4, 34)], CREAM, 2), L([(5, -300), (4, 34)], CREAM, 2), R(-7, 58, 14, 34, BARK, 5)]
    return G(g, x, y, s, rot)


def bow(x, y, s=1, rot=0):
    return G([P("M-170 0Q0 -54 170 0", None, None, EARTH, 9), L([(-170, 0), (170, 0)], CREAM, 4), R(150, -8, 34, 16, BARK, 5)], x, y, s, rot)


def diamonds(x, y, w, h, c, cs, rows=5, cols=9):
    """Woven cloth: stripes along the weft with rows of diamonds."""
    g = [R(x, y, w, h, c)]
    st = h / rows
    for r in range(rows):
        yy = y + st * r
        g += [R(x, yy, w, st * .1, cs[r % len(cs)]), R(x, yy + st * .15, w, st * .04, lt(c, .4))]
        k = w / cols
        for i in range(cols):
            cx, cy = x + k * (i + .5), yy + st * .6
            a, b = k * .42, st * .32
            g.append(PG([(cx - a, cy), (cx, cy - b), (cx + a, cy), (cx, cy + b)], cs[(r + 1) % len(cs)]) + PG([(cx - a * .5, cy), (cx, cy - b * .5), (cx + a * .5, cy), (cx, cy + b * .5)], cs[(r + 2) % len(cs)] if i % 2 else CREAM))
    return J(g)


def protractor(x, y, r, rot=0):
    g = [P("M%s 0A%s %s 0 0 1 %s 0V%sH%sZ" % (n(-r), n(r), n(r), n(r), n(r * .16), n(-r)), "#BFE0DF", .88), P("M%s 0A%s %s 0 0 1 %s 0Z" % (n(-r * .5), n(r * .5), n(r * .5), n(r * .5)), "#F9F1DF", .9),
         P("".join(pts([pol(0, 0, r * .97, -a), pol(0, 0, r * (.84 if a % 30 else .74), -a)], False) for a in range(0, 181, 10)), None, None, LAGOON, 3.5), L([(-r, r * .01), (r, r * .01)], LAGOON, 3), C(0, 0, 5, TERRA)]
    return G(g, x, y, 1, rot)


def karen(c=BRICK, **k):
    """Woven Pga K'nyau shirt."""
    return dict(dict(fit="mohom", top=c, bc=NIGHT, collar="v", sash=None, socks=0), **k)


def sprout(x, y, s=1, c=LEAF):
    """A far cabbage in its row."""
    return J([E(x, y + 12 * s, 70 * s, 46 * s, dk(c, .18)), E(x - 6 * s, y + 4 * s, 58 * s, 40 * s, c), E(x - 4 * s, y - 6 * s, 34 * s, 28 * s, lt(c, .28))])
