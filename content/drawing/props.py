"""Things: baskets, fruit, books, bins, instruments, school materials."""
from kit import *
from land import leaf


def checks(x, y, w, h, a, b=None, gap=.5):
    """Path d of a basket-weave checker over a box (small cells a x b)."""
    b = b or a
    d, r, yy = [], 0, y
    while yy < y + h:
        xx = x + (a if r % 2 else 0)
        while xx < x + w:
            d.append("M%s %sh%sv%sh-%sz" % (n(xx), n(yy), n(a), n(b * .8), n(a)))
            xx += 2 * a
        yy += b
        r += 1
    return "".join(d)


def vweave(x, y, w, h, a):
    """Path d of slanted weave strokes (chevron basketry)."""
    d, r, yy = [], 0, y
    while yy < y + h:
        xx = x - a
        while xx < x + w:
            d.append("M%s %sl%s %sl%s 0l%s %sz" % (n(xx), n(yy + (a if r % 2 else 0)), n(a), n(-a if r % 2 else a), n(a * .6), n(-a), n(a if r % 2 else -a)))
            xx += a * 1.7
        yy += a * 1.25
        r += 1
    return "".join(d)


def basket(x, y, s=1, c=STRAW, full="", w=110, h=100, c2=None, cell=12, handle=False):
    """Open woven basket; (x, y) = bottom middle; contents `full` in local coords, rim at -h."""
    d = "M%s %sL%s 0Q0 12 %s 0L%s %sZ" % (-w, -h, w * .72, -w * .72, -w, -h)
    d = "M%s %sC%s %s %s 0 %s 2Q0 14 %s 2C%s 0 %s %s %s %sZ" % tuple(n(v) for v in (w, -h, w * 1.02, -h * .4, w * .86, w * .66, -w * .66, -w * .86, -w * 1.02, -h * .4, -w, -h))
    g = [shadow(16, 4, w * .95, 14)]
    if handle:
        g.append(P("M%s %sC%s %s %s %s %s %s" % tuple(n(v) for v in (-w * .9, -h, -w * .8, -h * 2.3, w * .8, -h * 2.3, w * .9, -h)), None, None, dk(c, .25), 14))
    g += [E(0, -h, w, w * .2, dk(c, .5)), full, form(d, c, -w * .16, 0, extra=[L([(-w, -h * t), (w, -h * t)], c2 or dk(c, .22), h * .1, .6) for t in (.25, .5, .75)] if is_lite() else [P(checks(-w, -h, 2 * w, h + 20, cell, cell * .8), c2 or dk(c, .22), .55)])]
    g += [P("M%s %sA%s %s 0 0 0 %s %s" % tuple(n(v) for v in (-w, -h, w, w * .2, w, -h)), None, None, dk(c, .3), 12), P("M%s %sA%s %s 0 0 0 %s %s" % tuple(n(v) for v in (-w, -h - 2, w, w * .2, w * .5, -h + w * .16)), None, None, lt(c, .3), 6)]
    return G(g, x, y, s)


def kratip(x, y, s=1, c=STRAW, c2=TERRA, open_=False, rice=True, lid=True):
    """Sticky-rice basket; (x, y) = bottom middle, 170 wide, 190 tall with lid."""
    g = [shadow(20, 4, 100, 16)]
    d = "M-82 -112C-90 -60 -80 -20 -74 0Q0 22 74 0C80 -20 90 -60 82 -112Q0 -92 -82 -112Z"
    band = [P(vweave(-95, -118, 190, 130, 14), dk(c, .2), .55), R(-100, -72, 200, 22, c2, o=.85), R(-100, -46, 200, 8, c2, o=.7)]
    g += [P("M-62 0L-54 18H54L62 0Z", dk(c, .45)), form(d, c, -18, 0, extra=band)]
    if open_:
        g += [E(0, -112, 82, 19, dk(c, .4))]
        if rice:
            g += [B([(-74, -112), (-50, -142), (-14, -152), (26, -150), (60, -138), (74, -112), (0, -96)], WHITE), E(20, -112, 50, 8, dk(WHITE, .12), o=.6)]
            g += [E(-40 + 13 * k, -118 - (k % 3) * 9, 6, 3.5, dk(WHITE, .1), 30 * k) for k in range(8)]
        g += [P("M-82 -112Q0 -84 82 -112", None, None, dk(c, .25), 9)]
    elif lid:
        ld = "M-90 -106C-90 -150 -60 -186 0 -188C60 -186 90 -150 90 -106Q0 -84 -90 -106Z"
        g += [form(ld, lt(c, .12), -18, -4, extra=[P(vweave(-95, -190, 190, 100, 14), dk(c, .18), .5), P("M-92 -122Q0 -98 92 -122L92 -138Q0 -114 -92 -138Z", c2, .85)]), P("M-90 -106Q0 -82 90 -106", None, None, dk(c, .3), 9)]
    g += [P("M-84 -96C-140 -160 -110 -240 0 -250C110 -240 140 -160 84 -96", None, None, dk(c2, .15), 6) if not open_ else ""]
    return G(g, x, y, s)


def mango(x, y, s=1, c=MARI, rot=0):
    if is_lite():
        return E(x, y, 38 * s, 44 * s, dk(c)) + E(x - 4 * s, y - 3 * s, 31 * s, 37 * s, c)
    return G([form("M-6 -44C38 -52 56 -10 40 22C26 52 -16 52 -36 28C-56 2 -44 -40 -6 -44Z", c, -9, -8), E(-16, -14, 9, 14, lt(c, .5), 30, .6), L([(-4, -44), (2, -56)], EARTH, 5), leaf(0, -52, 40, 10, -20, GREEN)], x, y, s, rot)


def orange(x, y, s=1, c=AMBER):
    if is_lite():
        return C(x, y, 34 * s, dk(c)) + C(x - 4 * s, y - 3 * s, 28 * s, c)
    return G([ball(0, 0, 34, 32, c), C(-12, -12, 6, lt(c, .5), .7), leaf(0, -28, 30, 8, -30, GREEN, False), leaf(0, -28, 26, 7, -150, LEAF, False)], x, y, s)


def bananas(x, y, s=1, c=MARI, k=5):
    g = []
    for i in range(k):
        a = -46 + 92 * i / (k - 1)
        g.append(G(form("M-9 0C-30 40 -28 92 -4 124C2 130 12 126 12 118C2 92 4 44 11 4Z", mix(c, LEAF, .12 * (i % 2)), -6, 0) + E(3, 122, 8, 6, BARK, 30), 0, 0, 1, rot=a * .8))
    return G([J(g), R(-16, -26, 32, 36, mix(LEAF, EARTH, .4), 8)], x, y, s)


def melon(x, y, s=1):
    return G([form("M-100 -20A100 100 0 0 0 100 -20Z", GREEN, -10, -8), P("M-88 -20A88 88 0 0 0 88 -20Z", CREAM), P("M-80 -20A80 80 0 0 0 80 -20Z", TERRA), [E(px, py, 5, 8, INK) for px, py in ((-44, 0), (-14, 6), (18, 4), (46, -2), (-28, 28), (4, 34), (32, 26))]], x, y, s)


def pumpkin(x, y, s=1, c=AMBER):
    g = [shadow(14, 2, 84, 12)]
    for px, w in ((-52, 38), (52, 38), (-28, 42), (28, 42), (0, 40)):
        g.append(ball(px, -46, w, 50, c if px <= 0 else dk(c, .1), dk(c, .22)))
    return G([g, P("M-10 -88C-8 -110 4 -118 18 -116L16 -104C8 -104 8 -96 10 -88Z", GREEN)], x, y, s)


def pineapple(x, y, s=1):
    g = [leaf(0, -66, l_, 16, a, GREEN if a > -70 else LEAF, False) for a, l_ in ((-150, 60), (-30, 60), (-125, 80), (-55, 80), (-105, 95), (-75, 95), (-90, 100))]
    d = el(0, 0, 54, 76)
    g.append(form(d, MARI, -10, -8, extra=[L([(-90 + 24 * k, -90), (30 + 24 * k, 90)], dk(AMBER, .15), 4, .6) for k in range(-1, 7)] + [L([(90 - 24 * k, -90), (-30 - 24 * k, 90)], dk(AMBER, .15), 4, .6) for k in range(-1, 7)]))
    return G(g, x, y, s)


def dragonfruit(x, y, s=1):
    c = "#C9567A"
    return G([[leaf(px, py, 34, 12, a, LEAF, False) for px, py, a in ((-30, -20, -140), (30, -20, -40), (0, -40, -90), (-36, 16, 160), (36, 16, 20))], ball(0, 0, 42, 46, c), [leaf(px, py, 24, 10, a, lt(c, .3), False) for px, py, a in ((-10, -8, -120), (14, 0, -50), (0, 20, -90))]], x, y, s)


def chili(x, y, s=1, c=TERRA, rot=0):
    return G([P("M-6 0C-12 30 -4 60 12 78C8 50 12 26 8 0Z", c), P("M2 0C2 30 2 56 12 78C8 50 12 26 8 0Z", dk(c, .2)), E(1, 0, 9, 6, GREEN), L([(0, -2), (-4, -18)], GREEN, 4)], x, y, s, rot)


def corn(x, y, s=1, rot=0):
    return G([form(el(0, -40, 26, 66), MARI, -6, 0, extra=[P(checks(-28, -108, 56, 136, 7, 8), AMBER, .45)]), leaf(-6, 30, 110, 26, -118, LEAF), leaf(6, 30, 100, 26, -62, GREEN)], x, y, s, rot)


def eggplant(x, y, s=1, c=PLUM, rot=0):
    return G([form("M-10 -50C20 -56 24 -20 34 10C46 50 20 72 -6 66C-34 60 -36 24 -26 -4C-22 -22 -26 -46 -10 -50Z", c, -8, -5), E(-14, 10, 6, 22, lt(c, .4), 14, .5), P("M-28 -44Q-4 -70 22 -44Q14 -34 6 -42Q-2 -30 -10 -40Q-18 -32 -28 -44Z", GREEN), L([(-4, -56), (0, -76)], GREEN, 8)], x, y, s, rot)


def cabbage(x, y, s=1, c=LEAF):
    g = [leaf(0, 26, 96, 44, a, dk(c, .1) if abs(a + 90) > 40 else c) for a in (-172, -8, -150, -30, -120, -60)]
    return G([g, ball(0, 0, 50, 46, lt(c, .25)), P("M-4 44C-30 20 -34 -14 -12 -42M0 44C16 14 22 -12 10 -44", None, None, lt(c, .6), 4), P("M0 44C-4 10 0 -20 -2 -46", None, None, lt(c, .6), 5)], x, y, s)


def lettuce(x, y, s=1, c=LEAF):
    g = [leaf(0, 0, l_, 26, a, c if k % 2 else lt(c, .2)) for k, (a, l_) in enumerate(((-165, 60), (-15, 60), (-140, 72), (-40, 72), (-115, 78), (-65, 78), (-90, 72)))]
    return G(g, x, y, s)


def book(x, y, w=90, h=120, c=TERRA, rot=0, mark=None):
    """Closed book, face on; (x,y) centre."""
    m = mark or lt(c, .6)
    return G([R(-w / 2 + 6, -h / 2 + 8, w, h, "#3A2440", 6, .18), R(-w / 2 + 4, -h / 2 + 3, w, h, CREAM, 4), form(rr(-w / 2, -h / 2, w, h, 6), c, -5, -4, extra=[R(-w / 2, -h / 2, w * .13, h, dk(c, .18))]), C(w * .07, -h * .12, w * .2, m), R(-w * .16, h * .2, w * .46, h * .05, m, 3), R(-w * .1, h * .3, w * .34, h * .04, m, 2)], x, y, rot=rot)


def stack(x, y, s=1, cs=(TERRA, TEAL, MARI, INDIGO), w=150, seed=1):
    """Books lying flat in a pile; (x, y) bottom middle."""
    q = rnd(seed)
    g, yy = [shadow(14, 2, w * .6, 12)], 0
    for c in cs:
        hh, dx, ww = q.uniform(22, 34), q.uniform(-14, 14), w * q.uniform(.85, 1.05)
        g += [R(dx - ww / 2, yy - hh, ww, hh, dk(c, .15), 5), R(dx - ww / 2, yy - hh, ww, hh * .3, c, 4), R(dx - ww / 2 + 10, yy - hh * .78, ww - 12, hh * .56, CREAM, 3), R(dx - ww / 2, yy - hh, 16, hh, c, 5)]
        yy -= hh
    return G(g, x, y, s)


def openbook(x, y, s=1, c=TERRA, pic=0, rot=0):
    """Small open book seen from front/above, 160 wide."""
    g = [form("M-86 -46Q-44 -66 0 -46Q44 -66 86 -46V48Q44 30 0 48Q-44 30 -86 48Z", c, -4, -3), P("M-80 -52Q-42 -70 0 -50V42Q-42 24 -80 42Z", CREAM), P("M80 -52Q42 -70 0 -50V42Q42 24 80 42Z", dk(CREAM, .06))]
    if pic == 0:
        g += [B([(-66, 16), (-50, -10), (-34, 2), (-22, -14), (-12, 16), (-40, 12)], LEAF), C(-54, -32, 8, MARI)] + [L([(14, -32 + 16 * k), (64 - (k % 2) * 12, -38 + 16 * k)], "#C9B79E", 4) for k in range(4)]
    elif pic == 1:
        g += [C(40, -12, 22, ROSE), C(40, -12, 10, MARI)] + [L([(-66, -36 + 16 * k), (-16 - (k % 2) * 10, -34 + 16 * k)], "#C9B79E", 4) for k in range(4)]
    return G(g, x, y, s, rot)


def block(x, y, a=70, c=WOOD, mark=0, mc=TERRA, rot=0):
    """Wooden cube, front face a wide with top and side; (x, y) bottom left."""
    k = a * .28
    g = [PG([(0, -a), (k, -a - k), (a + k, -a - k), (a, -a)], lt(c, .35)), PG([(a, -a), (a + k, -a - k), (a + k, -k), (a, 0)], dk(c, .25)), R(0, -a, a, a, c, 4), R(a * .1, -a * .9, a * .8, a * .8, lt(c, .4), 8)]
    g.append(glyph(a / 2, -a / 2, a * .27, mark, mc))
    return G(g, x, y, rot=rot)


def glyph(x, y, r, k, c):
    """Small abstract mark (never a letter)."""
    k %= 8
    if k == 0:
        return C(x, y, r * .52, c) + J(C(*pol(x, y, r * .86, i * 45), r * .16, c) for i in range(8))
    if k == 1:
        return PG([(x, y - r), (x + r, y + r * .8), (x - r, y + r * .8)], c)
    if k == 2:
        return P("M%s %sC%s %s %s %s %s %sC%s %s %s %s %s %sZ" % tuple(n(v) for v in (
            x, y - r * 1.1, x + r * .5, y - r * .4, x + r * .9, y, x, y + r, x - r * .9, y, x - r * .5, y - r * .4, x, y - r * 1.1)), c)
    if k == 3:
        return leaf(x - r * .7, y + r * .7, r * 2, r * .6, -45, c)
    if k == 4:
        return PG([pol(x, y, r * (1.1 if i % 2 == 0 else .5), -90 + i * 36) for i in range(10)], c)
    if k == 5:
        return R(x - r * .8, y - r * .8, r * 1.6, r * 1.6, c, r * .2) + R(x - r * .35, y - r * .35, r * .7, r * .7, CREAM, 2)
    if k == 6:
        return E(x - r * .1, y, r * .85, r * .5, c) + PG([(x + r * .55, y), (x + r * 1.1, y - r * .5), (x + r * 1.1, y + r * .5)], c) + C(x - r * .5, y - r * .1, r * .1, CREAM)
    return J(C(*pol(x, y, r * .62, i * 72 - 90), r * .36, c) for i in range(5)) + C(x, y, r * .3, MARI)


def card(x, y, w, h, c=CREAM, body="", rot=0, bc=None):
    return G([R(-w / 2 + 5, -h / 2 + 7, w, h, "#3A2440", 12, .18), R(-w / 2, -h / 2, w, h, bc or c, 12), R(-w / 2 + w * .07, -h / 2 + w * .07, w * .86, h - w * .14, c, 8), body], x, y, rot=rot)


def phin(x, y, s=1, rot=0, c=WOOD):
    """Isan lute, about 560 long; neck points up at rot 0; (x, y) body centre."""
    g = [R(-13, -390, 26, 330, dk(c, .3), 4), R(-13, -390, 15, 330, BARK, 4)]
    g += [R(-16, -100 - 38 * k, 32, 6, STRAW) for k in range(7)]
    g.append(form("M-15 -385C-34 -420 -34 -470 -6 -500C4 -512 26 -520 40 -506C20 -500 14 -486 20 -470C28 -448 24 -410 15 -385Z", dk(c, .1), -6, 0))
    g += [C(px, py, 8, MARI) for px, py in ((-30, -410), (28, -420), (-28, -446))]
    g.append(form("M0 -110C40 -108 66 -70 82 -20C100 40 66 110 0 112C-66 110 -100 40 -82 -20C-66 -70 -40 -108 0 -110Z", c, -14, -8))
    g += [P("M0 -92C32 -88 54 -56 66 -14C80 36 52 92 0 94C-52 92 -80 36 -66 -14C-54 -56 -32 -88 0 -92Z", lt(c, .18)), C(0, 0, 26, BARK), C(0, 0, 32, None, st=TERRA, sw=4), R(-34, 58, 68, 12, BARK, 4)]
    g += [L([(k * 7, -380), (k * 10, 60)], CREAM, 2) for k in (-1, 0, 1)]
    return G(g, x, y, s, rot)


def drum(x, y, s=1, c=TERRA, w=90, h=150):
    """Upright hand drum; (x, y) bottom middle."""
    d = "M%s %sC%s %s %s %s %s 0Q0 18 %s 0C%s %s %s %s %s %sZ" % tuple(n(v) for v in (-w, -h, -w * .95, -h * .6, -w * .62, -h * .3, -w * .6, w * .6, w * .62, -h * .3, w * .95, -h * .6, w, -h))
    d = "M%s %sC%s %s %s %s %s 0Q0 18 %s 0C%s %s %s %s %s %sZ" % tuple(n(v) for v in (-w, -h, -w * .95, -h * .6, -w * .62, -h * .3, -w * .6, w * .6, w * .62, -h * .3, w * .95, -h * .6, w, -h))
    lac = [L([(-w + 2 * w * k / 8, -h + 12), (-w * .6 + 1.2 * w * (k + .5) / 8, -h * .3), (-w + 2 * w * (k + 1) / 8, -h + 12)], CREAM, 3.5) for k in range(8)]
    return G([shadow(16, 4, w * .8, 14), form(d, c, -w * .2, 0, extra=lac), E(0, -h, w, w * .24, dk(CREAM, .25)), E(-3, -h - 4, w * .92, w * .2, CREAM), E(-4, -h - 5, w * .38, w * .08, SAND)], x, y, s)


def bottle(x, y, s=1, c=LAGOON, o=.9, cap=MARI, h=150):
    d = "M-30 0V%sC-30 %s -14 %s -13 %sH13C14 %s 30 %s 30 %sV0Q0 8 -30 0Z" % (-h * .62, -h * .78, -h * .8, -h * .92, -h * .8, -h * .78, -h * .62)
    return G([shadow(8, 2, 34, 7), G(form(d, c, -8, 0), o=o), R(-16, -h, 32, h * .1, cap, 4), R(-22, -h * .5, 6, h * .36, WHITE, 3, .5)], x, y, s)


def jar(x, y, s=1, c=MARI, lid=TERRA, fill=.75, h=120):
    d = rr(-44, -h, 88, h, 14)
    return G([shadow(10, 2, 50, 9), P(d, "#DDEBE6", .85), clip(d, [R(-50, -h * fill, 100, h, c), R(14, -h * fill, 40, h, dk(c, .18)), E(0, -h * fill, 46, 7, lt(c, .3))]), R(-36, -h + 14, 8, h - 34, WHITE, 4, .55), R(-42, -h - 14, 84, 20, lid, 6), R(10, -h - 14, 32, 20, dk(lid), 6)], x, y, s)


def bowl(x, y, s=1, c=TEAL, full=""):
    return G([shadow(12, 2, 60, 10), E(0, -60, 90, 20, dk(c, .4)), full, form("M-90 -60C-84 -20 -50 0 -30 2H30C50 0 84 -20 90 -60Q0 -36 -90 -60Z", c, -18, 0), P("M-90 -60Q0 -34 90 -60", None, None, lt(c, .35), 7)], x, y, s)


def bin_(x, y, s=1, c=TEAL, mark=3, full=""):
    d = "M-72 -170H72L58 0Q0 8 -58 0Z"
    return G([shadow(16, 4, 78, 14), E(0, -170, 74, 15, dk(c, .5)), full, form(d, c, -18, 0), R(-80, -182, 160, 24, lt(c, .12), 10), R(20, -182, 60, 24, dk(c, .12), 10), C(0, -86, 36, CREAM), glyph(0, -86, 22, mark, dk(c, .1))], x, y, s)


def takraw(x, y, r=60, c=STRAW):
    """Woven rattan ball: three sets of curved bands with dark gaps."""
    d = el(x, y, r, r)
    g = []
    for a in (8, 68, 128):
        for k in (-.72, 0, .72):
            arc = "M%s %sQ0 %s %s %s" % (n(-r * 1.1), n(k * r * .62), n(k * r * 1.5), n(r * 1.1), n(k * r * .62))
            w = r * (.30 if k == 0 else .24)
            band = [P(arc, None, None, dk(c, .5), w * 1.18), P(arc, None, None, c, w), P(arc, None, .8, lt(c, .4), w * .3), "<g transform='translate(0 %s)'>%s</g>" % (n(w * .25), P(arc, None, .6, dk(c, .3), w * .07)), "<g transform='translate(0 %s)'>%s</g>" % (n(-w * .25), P(arc, None, .6, dk(c, .3), w * .07))]
            g.append(G(band, x, y, 1, a))
    return P(d, dk(c, .62)) + clip(d, g + [E(x - r * .05, y - r * .05, r * 1.5, r * 1.5, rg(("#FFF6DC", 0, .28), ("#FFF6DC", .25, .05), ("#38203C", .5, .05), ("#38203C", .72, .5)))])


def hoop(x, y, rx, ry, c, w=12, rot=0):
    return E(x, y, rx, ry, None, rot, st=dk(c), sw=w) + E(x - w * .15, y - w * .15, rx, ry, None, rot, st=c, sw=w * .6)


def candle(x, y, s=1, c=CREAM, h=80, glow=True):
    g = [E(0, -h - 20, 90, 90, rg(("#FFD98A", 0, .55), ("#FFD98A", 1, 0)))] if glow else []
    return G([g, box(-11, -h, 22, h, c, 5, -6, 0), L([(0, -h), (0, -h - 8)], BARK, 3), P("M0 -%d C16 -%d 10 -%d 0 -%d C-10 -%d -14 -%d 0 -%dZ" % (h + 46, h + 24, h + 6, h + 4, h + 6, h + 24, h + 46), AMBER), E(0, -h - 14, 5, 9, "#FFF1C0")], x, y, s)


def lantern(x, y, s=1, c=MARI, lit=True):
    g = [E(0, 0, 130, 130, rg(("#FFD98A", 0, .5), ("#FFD98A", 1, 0)))] if lit else []
    return G([g, L([(0, -90), (0, -60)], BARK, 4), form("M-28 -56H28C64 -40 64 40 28 56H-28C-64 40 -64 -40 -28 -56Z", c, -12, -4), [P("M%d -56Q%d 0 %d 56" % (k * 9, k * 22, k * 9), None, .6, dk(c, .25), 3) for k in (-2, -1, 0, 1, 2)], R(-30, -62, 60, 12, BRICK, 4), R(-30, 50, 60, 12, BRICK, 4), [L([(k * 10, 62), (k * 12, 96)], TERRA, 4) for k in (-1, 0, 1)]], x, y, s)


def krathong(x, y, s=1):
    g = [E(10, 14, 110, 18, "#1C2A50", o=.25), [leaf(0, 6, 96, 24, a, GREEN if k % 2 else LEAF, False) for k, a in enumerate((-176, -4, -160, -20, -142, -38))], E(0, 0, 84, 24, FOREST), E(0, -6, 74, 20, LEAF)]
    g += [J(C(*pol(-36 + 36 * k, -16 - (12 if k == 1 else 0), 10, a), 9, (ROSE, MARI, CREAM)[k]) for a in range(0, 360, 60)) + C(-36 + 36 * k, -16 - (12 if k == 1 else 0), 7, AMBER) for k in range(3)]
    return G([g, candle(10, -26, .8)], x, y, s)


def rope(ps, c=SAND, w=16):
    """Twisted rope along smooth points."""
    d = sm(ps, False)
    return P(d, None, None, dk(c, .3), w) + P(d, None, None, c, w * .7) + "<path d='%s' fill='none' stroke='%s' stroke-width='%s' stroke-dasharray='%s %s' opacity='.6'/>" % (d, dk(c, .28), n(w * .62), n(w * .22), n(w * .5))


def brush(x, y, s=1, c=TEAL, rot=0, tip=TERRA):
    return G([P("M-9 0L-7 -190Q0 -204 7 -190L9 0Z", c), P("M1 0L2 -196L7 -190L9 0Z", dk(c)), R(-11, -2, 22, 34, "#C9C0B0", 3), P("M-12 30C-16 54 -6 76 0 92C8 76 16 54 12 30Z", tip)], x, y, s, rot)


def pencil(x, y, s=1, c=MARI, rot=0, ln=150):
    return G([R(-10, -ln, 20, ln, c), R(2, -ln, 8, ln, dk(c)), PG([(-10, 0), (10, 0), (0, 28)], SAND), PG([(-4, 18), (4, 18), (0, 28)], INK), R(-10, -ln - 18, 20, 18, ROSE, 5)], x, y, s, rot)


def bell(x, y, s=1, c=STRAW):
    return G([P("M-14 -60Q0 -92 14 -60", None, None, BARK, 7), form("M-30 -56Q0 -70 30 -56L46 30Q0 44 -46 30Z", c, -10, 0), E(0, 34, 44, 9, dk(c, .35)), C(0, 44, 10, BARK)], x, y, s)
