"""Parts of Satun: sea, islands, boats, palms, mangroves, head cloths, sea animals, stones."""
import people
from kit import *
from land import leaf, leafd

# ---- people: hat=("hijab", colour[, helmet colour]) or ("kapiyah", colour) ------------------
_plain_head = people.head
GIRL = dict(fit="girl", bot="sarong", bc=INDIGO, hem=INDIGO, long=True, collar="round", hair="bald", hat=("hijab", WHITE))
LADY = dict(fit="teacher", long=True, collar="round", hair="bald", hat=("hijab", PLUM))
BOY = dict(fit="boy", bot="trousers", bc=INDIGO, hair="short", hat=("kapiyah", NIGHT))


def _head(r, sk, hair, hcol, look, nod, mouth, back, hat, eyes="dot", glasses=False):
    kind = hat[0] if isinstance(hat, tuple) else None
    bk, fr = _plain_head(r, sk, hair, hcol, look, nod, mouth, back, None if kind else hat, eyes, glasses)
    if kind == "hijab":
        return "", _hijab(r, hat[1], look, fr, back) + (_helmet(r, hat[2]) if len(hat) > 2 else "")
    if kind == "kapiyah":
        return bk, fr + _kapiyah(r, hat[1])
    return bk, fr


def _path(r, *v):
    return tuple(n(k * r) for k in v)


def _hijab(r, c, look, face, back):
    hood = "M%s %sC%s %s %s %s %s %sC%s %s %s %s %s %sQ%s %s %s %sC%s %s %s %s %s %sZ" % _path(
        r, -1.13, .1, -1.3, -1.55, 1.3, -1.55, 1.13, .1, 1.14, .8, 1.62, 1.3, 1.5, 1.95, 0, 2.75, -1.5, 1.95, -1.62, 1.3, -1.14, .8, -1.13, .1)
    cloth = form(hood, c, -r * .12, -r * .06, dk(c, .16))
    if back:
        return cloth + P("M%s %sQ%s %s %s %s" % _path(r, -.5, 1.0, 0, 1.3, .5, 1.0), None, .7, dk(c, .2), r * .05)
    opening = el(look * r * .2, r * .13, r * .79, r * .85)
    folds = P("M%s %sQ%s %s %s %sM%s %sQ%s %s %s %s" % _path(
        r, -.85, 1.05, -.1, 1.75, .9, 1.3, -.95, 1.5, .0, 2.2, 1.1, 1.75), None, .75, dk(c, .2), r * .05)
    return cloth + clip(opening, face) + P(opening, None, None, dk(c, .14), r * .1) + folds


def _helmet(r, c):
    d = "M%s %sC%s %s %s %s %s %sQ%s %s %s %sZ" % _path(r, -1.2, -.2, -1.35, -1.85, 1.35, -1.85, 1.2, -.2, 0, -.75, -1.2, -.2)
    return form(d, c, -r * .18, 0) + P("M%s %sQ%s %s %s %s" % _path(r, -1.1, -.32, 0, -.85, 1.1, -.32), None, None, CREAM, r * .12)


def _kapiyah(r, c):
    d = "M%s %sL%s %sC%s %s %s %s %s %sL%s %sQ%s %s %s %sZ" % _path(
        r, -.93, -.42, -.8, -1.05, -.5, -1.24, .5, -1.24, .8, -1.05, .93, -.42, 0, -.7, -.93, -.42)
    return form(d, c, -r * .14, 0) + P("M%s %sQ%s %s %s %s" % _path(r, -.9, -.55, 0, -.82, .9, -.55), None, .9, lt(c, .35), r * .07)


people.head = _head


# ---- sea and land ---------------------------------------------------------------------------
def sea(y0, y1, w=1600, c="#5FB0B4", deep=None, seed=1):
    """Water from the horizon y0 down to y1, with broken lines of light."""
    q = rnd(seed)
    d = ["", ""]
    y = y0 + 14
    while y < y1 - 8:
        t = (y - y0) / (y1 - y0)
        for _ in range(5):
            x, ln = q.uniform(0, w), (30 + 120 * t) * q.uniform(.5, 1)
            d[q.randrange(2)] += "M%s %sq%s %s %s 0" % (n(x), n(y), n(ln / 2), n(-4 - 8 * t), n(ln))
        y += 16 + 40 * t
    return R(0, y0, w, y1 - y0, lg(lt(c, .35), c, deep or dk(c, .12))) + P(d[0], None, .55, lt(c, .6), 5) + P(d[1], None, .35, dk(c, .25), 4)


def karst(x, y, w, h, c="#7FA48F", seed=1, green=True):
    """A limestone island standing on y, x = middle."""
    q = rnd(seed)
    p = [(-.5, 0), (-.47, .3), (-.4, .62), (-.3, .7), (-.2, .93), (-.05, 1), (.1, .94), (.2, .8), (.32, .74), (.42, .45), (.48, .2), (.5, 0)]
    q_ = [(x + a * w, y - b * h * q.uniform(.9, 1.06)) for a, b in p]
    q_[0], q_[-1] = (x - w / 2, y), (x + w / 2, y)
    d = sm(q_, False, .8) + "L%s %sL%s %sZ" % (n(x + w / 2), n(y), n(x - w / 2), n(y))
    ex = []
    for k in range(5):
        xx = x + w * q.uniform(-.32, .36)
        yy = y - h * q.uniform(.15, .5)
        ex.append(P("M%s %sq%s %s %s %s" % (n(xx), n(yy), n(w * .02), n(h * .14), n(w * .01), n(h * .26)), None, .5, lt(c, .5), max(3, w * .016)))
    if green:
        g = mix(c, FOREST, .55)
        ex += [E(x + a * w, y - b * h, w * .13, h * .12, g if i % 2 else lt(g, .1)) for i, (a, b) in enumerate(((-.34, .72), (-.2, .93), (-.04, 1.0), (.12, .93), (.27, .8), (.38, .6)))]
    return form(d, c, -w * .05, -h * .03, extra=ex) + E(x, y, w * .54, max(5, h * .03), lt(c, .5), o=.5)


def sand(y, c="#EBD3A0", w=1600, h=1200, bend=40, wet=True):
    d = "M0 %sQ%s %s %s %sV%sH0Z" % (n(y + bend), n(w * .5), n(y - bend), w, n(y + bend * .3), h + 110)
    f = "M0 %sQ%s %s %s %s" % (n(y + bend), n(w * .5), n(y - bend), w, n(y + bend * .3))
    g = [P(f, None, .9, WHITE, 16), P(f, None, .6, dk(c, .22), 34)] if wet else []
    return J(reversed(g)) + P(d, lg(dk(c, .08), c)) + (P(f, None, .9, WHITE, 10) if wet else "")


def coco(x, y, s=1, lean=60, h=520, nuts=True, c=GREEN):
    """Coconut palm; (x, y) ground, crown leans by `lean`."""
    top = (lean, -h)
    g = [shadow(16, 2, 66, 11), tube([(0, 0), (lean * .2, -h * .45), top], "#A58A66", 26, BARK, True)]
    g += [L([(lean * .2 * t * 1.6 - 11, -h * t), (lean * .2 * t * 1.6 + 11, -h * t - 3)], BARK, 4, .45) for t in (.1, .18, .26, .34, .42)]
    for a, ln in ((165, 150), (15, 150), (-170, 210), (-10, 215), (-145, 230), (-38, 235), (-115, 200), (-68, 205)):
        g.append(frond(top[0], top[1], ln, a, dk(c, .18) if a > 0 else (c if a % 4 else lt(c, .1))))
    if nuts:
        g += [ball(top[0] + dx, top[1] + dy, 19, 20, mix(LEAF, MARI, .25)) for dx, dy in ((-20, 14), (20, 16), (0, 26))]
    return G(g, x, y, s)


def frond(x, y, ln, a, c):
    g = 1 if math.cos(math.radians(a)) >= 0 else -1
    ex, ey = pol(0, 0, ln, a)
    mx, my = pol(0, 0, ln * .55, a)
    my -= ln * .16
    ey += ln * .25
    d = ""
    for t in (.12, .24, .36, .48, .6, .72, .84, .95):
        px = 2 * t * (1 - t) * mx + t * t * ex
        py = 2 * t * (1 - t) * my + t * t * ey
        k = ln * .34 * math.sin(math.pi * min(.97, t * .8 + .18))
        d += leafd(px, py, k, k * .13, 90 - g * 42) + leafd(px, py, k * .72, k * .12, -90 + g * 60)
    return G(P(d, c) + P("M0 0Q%s %s %s %s" % (n(mx), n(my), n(ex), n(ey)), None, None, lt(c, .3), 6), x, y)


def mangrove(x, y, s=1, c=GREEN, seed=1, roots=True):
    """Stilt-rooted tree; (x, y) = middle of the mud line, crown to about -420."""
    from land import canopy
    g = []
    if roots:
        for k in (-3, -2, -1, 1, 2, 3):
            g.append(L([(k * 6, -150 - 10 * abs(k)), (k * 34, -110), (k * 50, 6)], dk("#8B5A44", .1 if k > 0 else 0), 13, smooth=True))
    g += [tube([(0, -110), (4, -300)], "#8B5A44", 26), canopy(0, -310, 150, 105, c, seed), canopy(-66, -270, 90, 62, dk(c, .06), seed + 3, 7), canopy(80, -270, 84, 60, dk(c, .1), seed + 5, 7)]
    return G(g, x, y, s)


def mosque(x, y, s=1, c=CREAM, dome=TEAL):
    """Village mosque with one dome and one minaret; x = middle, base y."""
    g = [shadow(30, 4, 270, 24), R(-200, -190, 400, 192, c), R(-200, -190, 400, 30, dk(c, .14)), R(-216, -204, 432, 18, lt(c, .3), 4)]
    g += [P("M%d 0V-80A34 44 0 0 1 %d -80V0Z" % (px - 34, px + 34), dk(dome, .2)) + P("M%d 0V-78A28 38 0 0 1 %d -78V0Z" % (px - 28, px + 28), mix(dome, NIGHT, .35)) for px in (-130, 130)]
    g += [P("M-46 0V-90A46 62 0 0 1 46 -90V0Z", dk(c, .25)), P("M-38 0V-88A38 54 0 0 1 38 -88V0Z", "#6E533E"), R(-90, -236, 180, 36, dk(c, .1))]
    g += [form("M-96 -236C-120 -300 -70 -350 0 -384C70 -350 120 -300 96 -236Z", dome, -18, 0), L([(0, -384), (0, -424)], MARI, 6), P("M8 -446a18 18 0 1 0 8 26a14 14 0 1 1 -8 -26z", MARI)]
    m = [R(232, -420, 54, 422, dk(c, .06)), R(232, -420, 34, 422, c), R(222, -330, 74, 16, dk(c, .16), 4), R(222, -424, 74, 16, dk(c, .16), 4), P("M246 -370V-396A13 15 0 0 1 272 -396V-370Z", mix(dome, NIGHT, .35)),
         form("M228 -424C220 -462 244 -484 259 -500C274 -484 298 -462 290 -424Z", dome, -8, 0), L([(259, -500), (259, -524)], MARI, 5)]
    return G(g + m, x, y, s)


def boat(x, y, s=1, c=TEAL, c2=MARI, inside="", cloths=(TERRA, MARI, ROSE), flip=False, motor=True):
    """Long-tail fishing boat, prow at right, about 760 wide; (x, y) = keel middle."""
    hull = "M-360 -84C-330 -10 -250 0 -120 2H120C250 0 320 -60 372 -196L398 -214C404 -150 392 -96 372 -84C300 -70 -280 -72 -360 -84Z"
    hull = "M-366 -92C-340 -16 -260 0 -120 2H110C240 0 322 -70 366 -214L396 -228C400 -150 330 -84 250 -78C60 -66 -220 -72 -366 -92Z"
    stripes = [P("M-380 -70C-200 -46 80 -46 240 -60C310 -66 360 -120 384 -190", None, None, c2, 17), P("M-380 -46C-200 -22 80 -22 230 -36C300 -44 350 -96 372 -160", None, None, CREAM, 7)]
    g = [P("M-352 -92C-220 -72 60 -66 250 -80L240 -98C80 -88 -200 -92 -336 -108Z", dk(WOOD, .25)), inside]
    g += [form(hull, c, -12, -8, extra=stripes), P("M-366 -92C-220 -72 60 -66 250 -78C330 -84 396 -150 396 -228", None, None, lt(WOOD, .1), 10)]
    if motor:
        g += [L([(-366, -108), (-470, 12)], "#5A5460", 9), box(-372, -140, 50, 36, "#8A8580", 8), L([(-330, -124), (-262, -138)], "#5A5460", 8)]
    if cloths:
        for k, cc in enumerate(cloths):
            g.append(P("M%d %dq%d 30 %d 62q14 -2 20 -10q-6 -26 2 -56z" % (366 + k * 5, -200 + k * 5, -16 + k * 16, -10 + k * 17), cc))
        g.append(L([(360, -198), (396, -210)], BRICK, 13))
    return G(g, x, y, s, flip=flip)


# ---- sea animals and small things -----------------------------------------------------------
def ammonite(x, y, r, c, c2, rot=0, ribs=16):
    """A coiled shell drawn as a spiral of ribs."""
    ps, d = [], ""
    for i in range(61):
        a = i * 18
        k = r * (1 - i / 66)
        ps.append(pol(0, 0, k, -a))
        if i % (60 // ribs or 1) == 0 and i < 44:
            px, py = pol(0, 0, k * .98, -a)
            qx, qy = pol(0, 0, max(4, k * .68), -a)
            d += "M%s %sL%s %s" % (n(px), n(py), n(qx), n(qy))
    body = el(0, 0, r, r)
    return G([P(body, c), P(d, None, None, c2, r * .06), L(ps, c2, r * .075, smooth=True), PG([pol(0, 0, r * .99, 0), pol(0, 0, r * 1.02, 24), pol(0, 0, r * .62, 24), pol(0, 0, r * .66, 0)], c2)], x, y, rot=rot)


def crab(x, y, s=1, c="#5E7F6A", eggs=False, big=0):
    """Crab seen from the front; big: side of one large claw (fiddler crab)."""
    g = [shadow(0, 4, 90, 12)]
    for sg in (-1, 1):
        g += [L([(sg * 50, -34), (sg * (96 + 8 * k), -50 + 22 * k), (sg * (108 + 6 * k), 2 - 4 * (2 - k))], dk(c, .2), 10) for k in range(3)]
        w = 1.9 if big == sg else .6 if big else 1
        g.append(G([L([(0, 0), (36, -30)], dk(c, .12), 13), form("M26 -30C20 -66 56 -84 76 -66C60 -60 62 -52 82 -50C78 -22 44 -10 26 -30Z", lt(c, .12), -4, -3)], sg * 52, -52, w, flip=sg < 0))
    if eggs:
        g.append(ball(0, -18, 44, 24, AMBER) + "".join(C(-30 + 12 * k, -12 + (k % 2) * 7, 5, MARI) for k in range(6)))
    g += [form("M-78 -50C-60 -92 60 -92 78 -50C66 -14 -66 -14 -78 -50Z", c, -6, -6), P("M-40 -60q40 -18 80 0", None, .7, lt(c, .35), 6)]
    g += [L([(sg * 20, -80), (sg * 24, -98)], dk(c, .2), 6) + C(sg * 24, -102, 9, INK) + C(sg * 24 - 3, -105, 3, WHITE) for sg in (-1, 1)]
    return G(g, x, y, s)


def dugong(x, y, s=1, c="#8C97A0", rot=0, flip=False):
    """Dugong grazing to the right, about 620 long; (x, y) body middle."""
    body = "M-300 -20C-220 -90 40 -130 170 -84C230 -64 276 -20 290 26C296 66 268 84 240 72C214 62 200 54 180 58C60 106 -160 70 -300 -20Z"
    g = [P("M-286 -10C-340 -20 -370 -84 -420 -94C-414 -50 -398 -14 -350 8C-398 18 -420 50 -424 92C-372 88 -336 40 -284 6Z", dk(c, .15)), P("M40 58C20 100 -10 140 -46 150C-60 120 -40 76 -6 48Z", dk(c, .28)),
         form(body, c, -12, -14, extra=[P("M-280 4C-160 90 80 120 210 66L180 110L-260 90Z", lt(c, .3), .8)]), P("M110 50C100 100 80 142 42 158C22 130 40 80 70 44Z", dk(c, .14))]
    g += [E(276, 48, 30, 28, lt(c, .22)), C(284, 40, 5, dk(c, .5)), P("M248 66q18 14 40 8", None, None, dk(c, .4), 5), C(216, -22, 9, INK), C(213, -25, 3, WHITE), P("M190 20q-8 20 -34 26", None, .6, dk(c, .3), 6)]
    return G(g, x, y, s, rot, flip=flip)


def seagrass(x, y, s=1, c=GREEN, seed=0, k=7):
    q = rnd(seed + int(x))
    d = ["", ""]
    for i in range(k):
        a = (i - (k - 1) / 2) * 14
        h = q.uniform(70, 130)
        b = q.uniform(-30, 30)
        d[i % 2] += "M%s %sC%s %s %s %s %s %sC%s %s %s %s %s %sZ" % tuple(n(v * s) for v in (a - 5, 0, a - 8, -h * .5, a + b - 6, -h * .7, a + b, -h, a + b + 5, -h * .66, a + 6, -h * .4, a + 6, 0))
    return G(P(d[0], dk(c, .15)) + P(d[1], lt(c, .08)), x, y)


def goat(x, y, s=1, c=CREAM, flip=False, horn=True, kid=False):
    """Standing goat facing right, about 300 wide; (x, y) ground middle."""
    h = dk(c, .26)
    w = 20
    g = [shadow(6, 4, 120, 16)] + [tube([(px, -90), (px + 3, -6)], h, w) for px in (-66, 72)]
    g.append(P("M-100 -150C-130 -170 -134 -140 -118 -128Z", h))
    g.append(form("M-104 -156C-60 -178 40 -176 84 -166C112 -150 112 -108 88 -92C30 -74 -60 -74 -92 -92C-116 -112 -116 -140 -104 -156Z", c, -8, -10))
    g += [tube([(px, -96), (px - 2, -6)], c, w) for px in (-86, 88)] + [R(px - 12, -12, 23, 12, BARK, 4) for px in (-88, 86)]
    g.append(form("M66 -150C80 -190 90 -226 116 -240L150 -214C136 -190 124 -150 112 -126Z", c, -6, -4))
    if horn:
        g.append(P("M120 -246C110 -290 86 -302 62 -300C88 -286 98 -266 104 -238Z", dk(SAND, .3)) + P("M134 -246C128 -290 108 -306 86 -310C106 -290 114 -266 118 -240Z", SAND))
    g += [P("M104 -232C70 -234 62 -218 60 -206C84 -202 104 -214 112 -222Z", h), form("M104 -248C134 -262 160 -246 186 -210C194 -194 184 -182 166 -184C140 -186 112 -200 104 -216Z", c, -5, -4), C(140, -228, 5.5, INK), E(180, -200, 8, 5, h)]
    if not kid:
        g.append(P("M160 -186C160 -166 152 -156 146 -150C150 -166 148 -178 148 -186Z", h))
    return G(g, x, y, s, flip=flip)


def bucket(x, y, s=1, c=TEAL, full=""):
    return G([shadow(10, 2, 70, 10), P("M-66 -116C-66 -210 66 -210 66 -116", None, None, "#8A8580", 6), E(0, -116, 70, 16, dk(c, .45)), full, form("M-70 -116L-54 0Q0 12 54 0L70 -116Q0 -92 -70 -116Z", c, -14, 0), P("M-70 -116Q0 -92 70 -116", None, None, lt(c, .35), 7)], x, y, s)


def pages(x, y, w, h, rot=0, left="", right="", c=CREAM):
    """Open notebook seen from above; local middle is the fold."""
    return G([R(-w + 10, -h / 2 + 14, 2 * w, h, "#3A2440", 14, .2), R(-w - 10, -h / 2 - 10, 2 * w + 20, h + 20, TERRA, 14), R(-w, -h / 2, w, h, c, 8), R(0, -h / 2, w, h, dk(c, .05), 8), R(-14, -h / 2, 28, h, dk(c, .14), 0, .6), left, right], x, y, rot=rot)


def clipboard(x, y, s=1, rot=0):
    return G([R(-52, -70, 104, 140, BARK, 8), R(-44, -56, 88, 118, CREAM, 3), R(-22, -80, 44, 22, "#8A8580", 5), P("".join("M-32 %dh%d" % (-34 + 20 * k, 60 - 14 * (k % 2)) for k in range(5)), None, None, "#C9B79E", 5)], x, y, s, rot)


def trilobite(x, y, s=1, c="#6B4436", rot=0):
    """A fossil trilobite seen from above, about 240 x 330."""
    body = "M0 -165C70 -165 118 -120 122 -62C124 -20 112 60 84 112C58 156 28 168 0 168C-28 168 -58 156 -84 112C-112 60 -124 -20 -122 -62C-118 -120 -70 -165 0 -165Z"
    ribs, ax = "", ""
    for k in range(9):
        t = k / 8
        yy = -44 + 176 * t
        w = 118 * (1 - .62 * t * t)
        for g in (-1, 1):
            ribs += "M%s %sQ%s %s %s %s" % (n(g * 34 * (1 - .45 * t)), n(yy), n(g * w * .7), n(yy - 6), n(g * w), n(yy + 22))
        ax += "M%s %sQ0 %s %s %s" % (n(-30 * (1 - .45 * t)), n(yy), n(yy + 14), n(30 * (1 - .45 * t)), n(yy))
    g = [form(body, c, -10, -8, extra=[P("M-124 -58Q0 -22 124 -58V-200H-124Z", lt(c, .12)), P(ribs, None, None, dk(c, .4), 9), P(ribs, None, .7, lt(c, .25), 4)])]
    g += [P("M-36 -50Q0 -40 36 -50L18 140Q0 160 -18 140Z", lt(c, .16)), P(ax, None, None, dk(c, .35), 7), P("M-124 -58Q0 -22 124 -58", None, None, dk(c, .4), 8)]
    g += [form("M-40 -62C-46 -120 -30 -146 0 -148C30 -146 46 -120 40 -62Q0 -48 -40 -62Z", lt(c, .26), -6, -4), E(-74, -92, 22, 13, dk(c, .3), -30), E(74, -92, 22, 13, dk(c, .3), 30), E(-76, -95, 15, 8, lt(c, .4), -30), E(72, -95, 15, 8, lt(c, .4), 30)]
    return G(g, x, y, s, rot)


def lens(x, y, s=1, rot=0):
    """Magnifying glass; (x, y) = middle of the glass."""
    return G([tube([(0, 96), (0, 250)], BARK, 28), R(-12, 84, 24, 30, MARI, 4), C(0, 0, 96, "#DCEFEA", .45), C(0, 0, 96, None, st=dk(MARI, .2), sw=20), C(-3, -3, 96, None, st=MARI, sw=10), P("M-62 -30A70 70 0 0 1 -20 -66", None, .9, WHITE, 11)], x, y, s, rot)


def cliff(x, y, w, h, c=BRICK, seed=3):
    """Layered red cliff; (x, y) bottom left."""
    q = rnd(seed)
    edge = [(x, y), (x, y - h * .86), (x + w * .12, y - h * .97), (x + w * .34, y - h * 1.0), (x + w * .6, y - h * .93), (x + w * .82, y - h * .98), (x + w, y - h * .9), (x + w, y)]
    d = pts(edge)
    bands = []
    for k in range(9):
        yy = y - h * (k + .3) / 9
        p = [(x + w * i / 6, yy + q.uniform(-9, 9) + 18 * math.sin(i * .9)) for i in range(7)]
        bands.append(P(sm(p, False), None, .9 if k % 2 else .55, dk(c, .22) if k % 3 else lt(c, .28), 10 if k % 2 else 26))
    cracks = "".join("M%s %sl%s %sl%s %s" % tuple(n(v) for v in (x + w * q.uniform(.05, .95), y - h * q.uniform(.1, .8), q.uniform(-14, 14), 36, q.uniform(-14, 14), 40)) for _ in range(16))
    return form(d, c, -26, -10, extra=bands + [P(cracks, None, .6, dk(c, .35), 5)])


def behind(figure, y, *hands):
    """A figure that stands behind a table edge at y; boxes (x, y, w, h) let its hands lie on the table."""
    return clip("M0 -60H1600V%sH0Z" % n(y) + "".join(rr(*b, 4) for b in hands), figure)
