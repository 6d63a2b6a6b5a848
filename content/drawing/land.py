"""Sky, hills, fields, water, trees and plants."""
from kit import *

SKIES = {
    "morning": ("#CFE3E2", "#F3E6CE", "#F9D9B8"), "noon": ("#8EC7D6", "#BFE0DF", "#EAF1DF"),
    "gold": ("#F0B766", "#F7D49A", "#FBEBC8"), "dusk": ("#4A5A92", "#C98A94", "#F5BE8A"),
    "night": ("#141F42", "#26386B", "#47609A"), "rose": ("#E9B9A8", "#F4D6BE", "#FAEBD3"),
    "mint": ("#B7DCD3", "#DCEEDD", "#F8F3DC"), "heat": ("#F4D89C", "#F8E7C0", "#FBF1DC"),
    "rain": ("#7F9FAE", "#A9C2C6", "#D5DFD6"),
}


def sky(kind, w=1600, h=1200, to=900):
    return R(0, 0, w, h, lg(*SKIES[kind])) if to >= h else R(0, 0, w, to, lg(*SKIES[kind])) + R(0, to - 1, w, h - to + 1, SKIES[kind][2])


def sun(x, y, r=70, c="#FFF1C9", glow="#FFE9B0"):
    return E(x, y, r * 4.2, r * 4.2, rg((glow, 0, .55), (glow, 1, 0))) + C(x, y, r * 1.5, glow, .45) + C(x, y, r, c)


def moon(x, y, r=60):
    return E(x, y, r * 4.5, r * 4.5, rg(("#F8EBC4", 0, .4), ("#F8EBC4", 1, 0))) + C(x, y, r, "#F9EFCF") + C(x + r * .25, y + r * .1, r * .2, "#EBDCB2") + C(x - r * .3, y - r * .25, r * .14, "#EBDCB2")


def stars(w, h, k, seed, c="#FDF3D0"):
    q = rnd(seed)
    d = ["", "", ""]
    for _ in range(k):
        d[q.randrange(3)] += "M%d %dh.1" % (q.uniform(20, w - 20), q.uniform(20, h))
    out = [P(d[0], None, .6, c, 4), P(d[1], None, .9, c, 5), P(d[2], None, .8, c, 7)]
    for _ in range(k // 10):
        x, y, r = q.uniform(60, w - 60), q.uniform(40, h), q.uniform(9, 15)
        out.append(star4(x, y, r, c))
    return J(out)


def star4(x, y, r, c="#FDF3D0"):
    return P("M%s %sQ%s %s %s %sQ%s %s %s %sQ%s %s %s %sQ%s %s %s %sZ" % tuple(n(v) for v in (
        x, y - r, x, y, x + r, y, x, y, x, y + r, x, y, x - r, y, x, y, x, y - r)), c)


def cloud(x, y, s=1, c="#FFFAEE", o=.95, d=None):
    d_ = d or dk(c, .08)
    a = "M-130 30C-190 30 -190 -38 -128 -36C-120 -92 -40 -104 -14 -62C20 -96 92 -76 92 -30C160 -40 166 30 110 30Z"
    b = "M-104 12C-150 10 -140 -34 -104 -30C-96 -80 -36 -84 -16 -48C14 -78 70 -60 68 -22C96 -26 110 0 84 8C40 -6 -40 26 -104 12Z"
    return G(P(a, d_) + P(b, c), x, y, s, o=o)


def ridge(y, amp, c, seed, w=1600, h=1200, k=6, tilt=0):
    q = rnd(seed)
    p = [(-40 + (w + 80) * i / k, y + q.uniform(-amp, amp) + tilt * i / k) for i in range(k + 1)]
    d = sm(p, False) + "L%d %dL-40 %dZ" % (w + 40, h + 10, h + 10)
    return P(d, c)


def kradueng(x, y, w, h, c, o=None):
    """Flat-topped Phu Kradueng: x,y = middle of the plateau top."""
    q = lambda a, b: (x + a * w, y + b * h)
    p = "M%s %sC%s %s %s %s %s %sC%s %s %s %s %s %sL%s %sC%s %s %s %s %s %sC%s %s %s %s %s %sZ" % tuple(n(v) for pt in (
        q(-.9, 1), q(-.68, .82), q(-.6, .55), q(-.5, .5), q(-.44, .46), q(-.43, .06), q(-.37, .02), q(.33, 0),
        q(.41, .03), q(.39, .42), q(.47, .5), q(.6, .6), q(.7, .85), q(.95, 1)) for v in pt)
    p = p[:-1] + "L%s %sL%s %sZ" % tuple(n(v) for pt in (q(.95, 1.08), q(-.9, 1.08)) for v in pt)
    s = "M%s %sC%s %s %s %s %s %sC%s %s %s %s %s %sZ" % tuple(n(v) for pt in (
        q(.33, 0), q(.41, .03), q(.39, .42), q(.47, .5), q(.6, .6), q(.7, .85), q(.95, 1)) for v in pt) 
    s = s[:-1] + "L%s %sQ%s %s %s %sQ%s %s %s %sZ" % tuple(n(v) for pt in (q(.3, 1), q(.36, .62), q(.25, .46), q(.28, .2), q(.33, 0)) for v in pt)
    f = [P("M%s %sQ%s %s %s %sL%s %sQ%s %s %s %sZ" % tuple(n(v) for pt in (q(a, .1), q(a - .02, .3), q(a - .05, .5), q(a + .03, .5), q(a + .02, .3), q(a + .03, .1)) for v in pt), dk(c, .1), .5) for a in (-.3, -.12, .1)]
    top = L([q(-.365, .03), q(.325, .012)], lt(c, .14), h * .025)
    return G([P(p, c), P(s, dk(c, .13)), f, top], o=o)


def mist(y, h=120, w=1600, c="#FFF6E4", o=.7):
    return R(0, y, w, h, lg((c, 0, 0), (c, .5, o), (c, 1, 0)))


def treeline(y, c, seed, x0=-40, x1=1640, r=46, h=1200):
    q = rnd(seed)
    out, x = [R(x0, y, x1 - x0, 40, c)], x0
    while x < x1:
        k = r * q.uniform(.6, 1.3)
        out.append(E(x, y, k, k * q.uniform(.7, 1.1), c))
        x += k * 1.1
    return J(out)


def ground(y, c, w=1600, h=1200, bend=30, c2=None):
    d = "M0 %sQ%s %s %s %sV%sH0Z" % (n(y + bend), n(w * .45), n(y - bend), w, n(y + bend * .4), h + 100)
    return P(d, lg(c, c2) if c2 else c)


def paddies(y, h, w=1600, seed=1, cs=(RICE, "#C3CF6E", LEAF, "#A5BD57")):
    """Bands of rice field with bunds, from y down to y+h."""
    q = rnd(seed)
    out, yy, k = [], y, 0
    step = h * .07
    while yy < y + h:
        a, b = q.uniform(-.3, .3) * step, q.uniform(-.3, .3) * step
        c = cs[k % len(cs)]
        out.append(P("M0 %sQ%s %s %s %sV%sH0Z" % (n(yy + a), n(w * q.uniform(.3, .7)), n(yy - step * .6), w, n(yy + b), n(y + h + 5)), c))
        xs = q.uniform(.1, .9) * w
        out.append(L([(xs, yy - step * .1), (xs + (xs - w / 2) * .25, yy + step * 1.1)], dk(c, .12), 5))
        yy += step
        step *= 1.35
        k += 1
    return J(out)


def tuft(x, y, s=1, c=GREEN, k=5, seed=0):
    q = rnd(seed + int(x) * 7 + int(y))
    out = ["", ""]
    for i in range(k):
        a = (i - (k - 1) / 2) * 13 * s
        hgt = q.uniform(30, 52) * s
        tip = a * 1.6 + q.uniform(-6, 6) * s
        out[i % 2] += "M%s %sQ%s %s %s %sQ%s %s %s %sZ" % tuple(n(v) for v in (
            x + a - 4 * s, y, x + a, y - hgt * .6, x + tip, y - hgt, x + a + 4 * s, y - hgt * .5, x + a + 5 * s, y))
    return P(out[0], dk(c, .12)) + P(out[1], c)


def rice(x, y, s=1, c=RICE, gold=True):
    st, gr = "", ""
    for a in (-22, -8, 6, 20):
        st += sm([(x, y), (x + a * .6 * s, y - 50 * s), (x + a * 2 * s, y - 74 * s)], False)
        for k in range(4):
            gr += "M%s %sl%s %s" % (n(x + a * (1.2 + k * .22) * s), n(y - (66 + (3 - k) * 3 - k * 5) * s), n(5 * s), n(3 * s if a > 0 else -3 * s))
    return P(st, None, None, dk(c, .15), 4 * s) + (P(gr, None, None, MARI, 7 * s) if gold else "")


def leafd(x, y, ln, wd, rot):
    """Path of one plain leaf (to merge many into one shape)."""
    tx, ty = pol(x, y, ln, rot)
    ax, ay = pol(x, y, ln * .5, rot)
    px, py = -math.sin(math.radians(rot)) * wd, math.cos(math.radians(rot)) * wd
    return "M%s %sQ%s %s %s %sQ%s %s %s %sZ" % tuple(n(v) for v in (x, y, ax + px, ay + py, tx, ty, ax - px, ay - py, x, y))


def flower(x, y, r, c=ROSE, c2=MARI, k=5, stem=0, rot=0):
    out = []
    if stem:
        out.append(L([(x, y), (x + 4, y + stem)], GREEN, max(3, r * .22)))
    for i in range(k):
        px, py = pol(x, y, r * .62, rot + i * 360 / k)
        out.append(E(px, py, r * .52, r * .4, c if i % 2 else lt(c, .15), rot + i * 360 / k))
    out.append(C(x, y, r * .32, c2))
    return J(out)


def leaf(x, y, ln, wd, rot, c=LEAF, vein=True):
    """A leaf growing from (x, y) in direction rot (degrees)."""
    if is_lite():
        return P(leafd(x, y, ln, wd * 1.3, rot), c)
    d = "M0 0C%s %s %s %s %s 0" % (n(ln * .25), n(-wd), n(ln * .75), n(-wd * .8), n(ln))
    d2 = "M0 0C%s %s %s %s %s 0" % (n(ln * .25), n(wd), n(ln * .75), n(wd * .8), n(ln))
    up = P(d + "Z", c) + P(d2 + "Z", dk(c, .16)) if math.cos(math.radians(rot)) >= 0 else P(d + "Z", dk(c, .16)) + P(d2 + "Z", c)
    v = ""
    if vein:
        v = L([(ln * .03, 0), (ln * .94, 0)], lt(c, .35), max(1.5, wd * .06))
        if ln > 130:
            v += J(L([(ln * t, 0), (ln * (t + .1), sg * wd * .5 * math.sin(math.pi * min(.95, t + .1)))], lt(c, .25), max(1.5, wd * .035), o=.7) for t in (.15, .3, .45, .6, .73) for sg in (-1, 1))
    return G(up + v, x, y, rot=rot)


def canopy(x, y, rx, ry, c, seed, k=9):
    """Leafy crown: dark, middle, light layers of lobes."""
    q = rnd(seed)
    out = []
    k = max(4, k - 3) if is_lite() else k
    for lay, (col, sc, ox, oy) in enumerate(((mix(c, DEEP, .5), 1, .03, .1), (c, .86, -.04, -.04), (lt(c, .14), .58, -.16, -.2))):
        p = []
        m = k * 2
        for i in range(m):
            rr_ = (1.0 if i % 2 == 0 else .88) * q.uniform(.95, 1.05) * sc
            px, py = pol(x + rx * ox, y + ry * oy, rx * rr_, i * 360 / m, ry * rr_)
            p.append((px, py))
        out.append(P(bumpy(p), col))
    d, w = "", rx * .035
    for _ in range(k):
        px, py = pol(x, y, rx * q.uniform(.2, .8), q.uniform(0, 360), ry * q.uniform(.2, .75))
        h = q.uniform(-.6, .6) * w
        d += "M%s %sl%s %s" % (n(px), n(py), n(w), n(h))
    out.append(P(d, None, .7, lt(c, .32), w * 1.1))
    return J(out)


def bumpy(p):
    """Closed path with outward round lobes between points."""
    d = "M%s %s" % (n(p[0][0]), n(p[0][1]))
    for i in range(len(p)):
        a, b = p[i], p[(i + 1) % len(p)]
        r = math.hypot(b[0] - a[0], b[1] - a[1]) * .62
        k = n if r < 9 else (lambda v: "%d" % round(v))
        d += "A%s %s 0 0 1 %s %s" % (k(r), k(r), k(b[0]), k(b[1]))
    return d + "Z"


def trunk(x, y, h, w, c=BARK, lean=0):
    d = "M%s %sC%s %s %s %s %s %sL%s %sC%s %s %s %s %s %sZ" % tuple(n(v) for v in (
        x - w, y, x - w * .4, y - h * .12, x - w * .5 + lean * .3, y - h * .6, x - w * .34 + lean, y - h,
        x + w * .34 + lean, y - h, x + w * .45 + lean * .3, y - h * .6, x + w * .45, y - h * .12, x + w * 1.1, y))
    return form(d, c, -w * .4, 0)


def tree(x, y, s=1, c=GREEN, seed=1, tall=1.0):
    return G([shadow(30, 4, 110, 18), trunk(0, 4, 170 * tall, 22), canopy(0, -235 * tall, 130, 120 * tall, c, seed)], x, y, s)


def raintree(x, y, s=1, c=GREEN, seed=2):
    """Wide umbrella rain tree, about 1100 wide and 760 tall at s=1."""
    br = [tube([(0, -150), (-120, -330), (-300, -430)], EARTH, 44, BARK, True), tube([(0, -150), (140, -320), (320, -420)], EARTH, 42, BARK, True),
          tube([(0, -130), (-10, -330), (20, -470)], EARTH, 46, BARK, True), tube([(-70, -270), (-60, -400), (-120, -480)], EARTH, 26, BARK, True)]
    return G([canopy(190, -520, 330, 150, dk(c, .1), seed + 5), canopy(-250, -500, 320, 150, dk(c, .1), seed + 3), trunk(0, 10, 240, 78, EARTH), br,
              canopy(-330, -555, 240, 115, c, seed), canopy(330, -570, 250, 120, c, seed + 1), canopy(-20, -630, 330, 150, lt(c, .06), seed + 2)], x, y, s)


def bush(x, y, s=1, c=GREEN, seed=1):
    return G(canopy(0, -40, 90, 58, c, seed, 7), x, y, s)


def banana(x, y, s=1, c=LEAF, fruit=False, seed=0):
    out = [shadow(20, 2, 70, 12), tube([(0, 0), (4, -120), (0, -230)], "#A9B062", 34, "#7F8A4A", True)]
    for a, ln, cc in ((-160, 190, dk(c, .15)), (-20, 200, dk(c, .15)), (-128, 220, c), (-52, 225, c), (-88, 200, lt(c, .12)), (170, 130, dk(c, .2)), (12, 140, dk(c, .2))):
        out.append(bleaf(0, -225, ln, 38, a, cc))
    if fruit:
        out.append(L([(6, -225), (60, -200), (66, -140)], "#7F8A4A", 9, smooth=True))
        for r_ in range(3):
            for k in (-1, 0, 1):
                out.append(E(66 + k * 15, -158 + r_ * 24, 8, 17, mix(MARI, LEAF, .35 - .1 * r_), -k * 16))
        out.append(P("M66 -100C46 -80 56 -50 68 -44C82 -52 86 -84 66 -100Z", PLUM))
    return G(out, x, y, s)


def bleaf(x, y, ln, wd, rot, c):
    """Drooping banana leaf."""
    g = 1 if math.cos(math.radians(rot)) >= 0 else -1
    ex, ey = pol(0, 0, ln, rot)
    mx, my = pol(0, 0, ln * .6, rot)
    my -= ln * .12
    ey += ln * .18
    px, py = -math.sin(math.radians(rot)) * wd, math.cos(math.radians(rot)) * wd
    d1 = "M0 0Q%s %s %s %sQ%s %s 0 0Z" % tuple(n(v) for v in (mx + px, my + py, ex, ey, mx, my))
    d2 = "M0 0Q%s %s %s %sQ%s %s 0 0Z" % tuple(n(v) for v in (mx - px * 1.1, my - py * 1.1, ex, ey, mx, my))
    hi, lo = (d2, d1) if g > 0 else (d1, d2)
    return G(P(lo, dk(c, .18)) + P(hi, c) + P("M0 0Q%s %s %s %s" % (n(mx), n(my), n(ex), n(ey)), None, None, lt(c, .45), 4), x, y)


def palm(x, y, s=1, c=GREEN, seed=0):
    """Sugar palm with a ball of fans."""
    out = [shadow(16, 2, 60, 10), tube([(0, 0), (6, -200), (-2, -400)], "#8B7358", 28, BARK, True)]
    out += [L([(-10, -60 - 50 * k), (12, -56 - 50 * k)], BARK, 4, o=.5) for k in range(6)]
    for a in (150, 30, 185, -5, -160, -20, -135, -45, -112, -68, -90):
        px, py = pol(-2, -420, 44 if a > 20 else 60, a)
        col = dk(c, .25) if a > 0 else (c if abs(a + 90) > 40 else lt(c, .12))
        f = [(-2, -420)] + [pol(px, py, 84 if i % 2 == 0 else 66, a - 66 + i * 132 / 12) for i in range(13)]
        out += [PG(f, col), P("".join(pts([(px, py), pol(px, py, 64, a + d)], False) for d in (-36, 0, 36)), None, .6, dk(col, .18), 2.5)]
    out.append(C(-2, -420, 20, BARK))
    return G(out, x, y, s)


def bamboo(x, y, s=1, c=LEAF, seed=3, k=7):
    q = rnd(seed)
    st, jn, lf = [], "", ["", "", ""]
    for i in range(k):
        a = (i - (k - 1) / 2)
        h_ = q.uniform(360, 520)
        st.append(tube([(a * 12, 0), (a * 20, -h_ * .5), (a * 44, -h_)], mix(c, STRAW, .35), 13, smooth=True))
        for t in (.2, .4, .6):
            jn += "M%s %sh12" % (n(a * (12 + 24 * t * t * 1.2) - 6), n(-h_ * t))
        for t in (.5, .65, .78, .9, 1):
            for g in (0, 1):
                lf[(g + i) % 3] += leafd(a * (12 + 32 * t * t), -h_ * t, q.uniform(60, 95), 15, (35 if g else 145) + q.uniform(-30, 30))
    return G([shadow(20, 4, 100, 14), st, P(jn, None, None, dk(c, .3), 3), P(lf[0], dk(c, .2)), P(lf[1], c), P(lf[2], lt(c, .12))], x, y, s)


def pine(x, y, s=1, c=FOREST, h=430, seed=4):
    """Phu Kradueng pine: tall trunk, flat needle clouds."""
    q = rnd(seed + int(x))
    out = [shadow(14, 2, 60, 10), tube([(0, 0), (8, -h * .5), (0, -h)], "#8A5A44", 24, BARK, True)]
    for t, w_, g in ((.52, 80, 1), (.6, 95, -1), (.72, 110, 1), (.8, 100, -1), (.93, 105, 1), (1.02, 85, 0)):
        px, py = g * w_ * .55, -h * t
        out += [L([(4, py + 26), (px, py)], BARK, 9), canopy(px, py - 14, w_, w_ * .36, c, int(q.random() * 99), 5)]
    return G(out, x, y, s)


def papaya(x, y, s=1):
    out = [tube([(0, 0), (0, -200)], "#B4AE7C", 20)]
    for a in (200, -20, -150, -35, -110, -70):
        px, py = pol(0, -200, 90, a)
        out += [L([(0, -200), (px, py)], "#9AA860", 5), J(leaf(px, py, 46, 15, a + d, LEAF if a < -80 else GREEN, False) for d in (-80, -40, 0, 40, 80))]
    out += [E(-13, -182, 11, 17, MARI), E(13, -178, 11, 17, RICE), E(1, -165, 12, 18, AMBER)]
    return G(out, x, y, s)


def lotus(x, y, s=1, c=ROSE):
    g = [E(0, 16, 90, 20, GREEN), E(-4, 13, 82, 15, LEAF)]
    for a, l_ in ((-150, 62), (-30, 62), (-128, 74), (-52, 74), (-105, 80), (-75, 80), (-90, 74)):
        g.append(leaf(0, 10, l_, 22, a, mix(c, CREAM, .1 + .35 * (abs(a + 90) < 20)), False))
    return G(g, x, y, s)


def river(y0, y1, cx, w0, w1, bend=160, c="#8FC3C8"):
    """Winding stream from far (y0) to near (y1)."""
    m = (y0 + y1) / 2
    d = "M%s %sC%s %s %s %s %s %sL%s %sC%s %s %s %s %s %sZ" % tuple(n(v) for v in (
        cx - w0, y0, cx - w0 + bend, y0 + (m - y0) * .9, cx - w1 - bend, m, cx - w1, y1,
        cx + w1, y1, cx + w1 - bend * .8, m + 40, cx + w0 + bend * 1.2, y0 + (m - y0), cx + w0, y0))
    return P(d, lg(lt(c, .35), c, dk(c, .15)))


def stones(x, y, s=1, c="#A79A8C", seed=1, k=5):
    q = rnd(seed)
    return G([ball(q.uniform(-70, 70), q.uniform(-12, 12), q.uniform(16, 34), q.uniform(11, 20), mix(c, EARTH, q.uniform(0, .3))) for _ in range(k)], x, y, s)


TONES = {  # mountain, far ridge, near ridge
    "morning": ("#9DB6C2", "#AEC6B6", "#93B48C"), "noon": ("#7BA0B2", "#8DB49A", "#79A766"), "gold": ("#B58A80", "#C79F68", "#A89A50"),
    "dusk": ("#655D8A", "#6B5878", "#4B5066"), "night": ("#24366A", "#1F3058", "#1A2B47"), "rose": ("#B5929C", "#C4A491", "#A6A872"),
    "mint": ("#8CB2B2", "#9CC2A6", "#86B070"), "heat": ("#CDAD8E", "#D2B57E", "#BCAF64"), "rain": ("#5E7E8B", "#6E948B", "#6B9868"),
}


def vista(kind, kx=1000, hz=620, kw=620, kh=250, seed=1, w=1600, h=1200, trees=None):
    """Sky, Phu Kradueng and two ridges down to horizon hz."""
    a, b, c = TONES[kind]
    g = [sky(kind, w, h), kradueng(kx, hz - kh - 30, kw, kh, a), ridge(hz - 62, 26, b, seed, w, h), ridge(hz - 14, 16, c, seed + 9, w, h)]
    if trees:
        g.append(treeline(hz + 6, trees, seed, -40, w + 40, 34))
    return J(g)
