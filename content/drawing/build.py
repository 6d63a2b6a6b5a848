"""Buildings, interiors, furniture for scenes."""
from kit import *
from land import leaf, tuft


def gable(x, y, w, h, c, over=40, skew=60):
    """Roof seen from the long side: base left (x,y), width w, height h."""
    d = pts([(x - over, y), (x - over + skew, y - h), (x + w + over - skew, y - h), (x + w + over, y)])
    g = [form(d, c, -30, -4)]
    g.append(P("".join("M%s %sH%s" % (n(x - over + skew * k / 4 - 2), n(y - h * k / 4), n(x + w + over - skew * k / 4)) for k in (1, 2, 3)), None, .6, dk(c, .22), 4))
    g += [L([(x - over + 4, y), (x + w + over - 4, y)], dk(c, .35), 10), L([(x - over + skew, y - h), (x + w + over - skew, y - h)], lt(c, .2), 12)]
    return J(g)


def school(x, y, s=1, bays=6, c=CREAM, roof=BRICK, two=False):
    """Long school building standing on y, x = left edge; bay width 130."""
    w = bays * 130
    g = [shadow(w / 2 + 40, 6, w * .58, 26)]
    floors = (0, -250) if two else (0,)
    for fy in floors:
        g += [R(0, fy - 230, w, 230, mix(c, "#B99A86", .35)), R(0, fy - 230, w, 46, dk(c, .32))]
        box_ = lambda bb, x0, y0, ww, hh: "".join("M%d %dh%dv%dh%dz" % (b * 130 + x0, fy + y0, ww, hh, -ww) for b in bb)
        door, win = [b for b in range(bays) if b % 3 == 1], [b for b in range(bays) if b % 3 != 1]
        g += [P(box_(door, 34, -166, 62, 158), BARK), P(box_(door, 38, -162, 26, 154), "#7D6048"), P(box_(door, 66, -162, 26, 154), "#6E533E"), P(box_(win, 22, -166, 88, 84), "#5C4638"),
              P(box_(win, 28, -160, 36, 72), "#8FB9C2"), P(box_(win, 68, -160, 36, 72), "#7CA7B4"), P("".join("M%d %dl36 -40h-36z" % (b * 130 + 28, fy - 120) for b in win), "#B9D6D6")]
        g += [R(0, fy - 60, w, 10, TEAL, 4), R(0, fy - 34, w, 8, TEAL, 4)] if fy else []
        g += [P(box_(range(bays + 1), -8, -232, 16, 232), c), P(box_(range(bays + 1), 2, -232, 6, 232), dk(c, .16))]
        if fy:
            g.append(P("".join("M%d %dh6v48h-6z" % (b * 130 + 46 + 24 * k, fy - 58) for b in range(bays) for k in range(4)), TEAL))
        g.append(R(-14, fy - 12, w + 28, 14, "#C7B49A", 3))
    top = floors[-1] - 226
    g.append(gable(0, top, w, 120, roof))
    g += [form(pts([(w * .5 - 110, top + 2), (w * .5, top - 118), (w * .5 + 110, top + 2)]), lt(roof, .08), -12, -4), C(w * .5, top - 40, 22, CREAM), C(w * .5, top - 40, 14, MARI)]
    g += [R(w * .5 - 60, -6, 120, 10, "#D8C7AC", 3), R(w * .5 - 74, 2, 148, 12, "#C7B49A", 3)]
    return G(g, x, y, s)


def stilt(x, y, s=1, c=WOOD, roof=BRICK, ladder=-1):
    """Isan wooden house on stilts, about 380 wide, x = middle."""
    g = [shadow(30, 4, 230, 24)]
    g += [tube([(px, 4), (px, -130)], BARK, 15) for px in (-140, -50, 45, 140)]
    g += [R(-175, -142, 350, 18, dk(c, .3), 4), form(rr(-155, -270, 310, 132, 3), c, -26, 0)]
    g.append(P("".join("M%d -268v126" % (-155 + 31 * k) for k in range(1, 10)), None, .7, dk(c, .16), 3))
    g += [R(-100, -235, 70, 62, BARK, 3), R(-96, -231, 28, 54, "#6F8F8A"), R(-62, -231, 28, 54, "#F0CF86", o=.9), R(40, -240, 62, 100, BARK, 3), R(45, -235, 52, 95, "#4C382C")]
    g += [gable(-155, -262, 310, 120, roof, 44, 76), form(pts([(-199, -262), (-150, -338), (-101, -262)]), lt(c, .1), -8, 0)]
    lx = ladder * 70
    g += [L([(lx * .2 + 62, -136), (lx + 62, 4)], dk(c, .1), 9), L([(lx * .2 + 96, -136), (lx + 96, 4)], dk(c, .25), 9)]
    g.append(P("".join("M%s %dh34" % (n(lx * (.2 + .8 * k / 5) + 62), -136 + 28 * k) for k in range(1, 5)), None, None, lt(c, .1), 7))
    return G(g, x, y, s)


def sala(x, y, s=1, roof=TERRA, w=420):
    """Open pavilion; x = middle, floor top at y-36."""
    g = [shadow(30, 6, w * .62, 26), form(rr(-w / 2 - 20, -40, w + 40, 44, 6), "#C9AE86", -20, -6)]
    g += [tube([(px, -40), (px, -262)], EARTH, 18) for px in (-w / 2 + 14, -w / 6, w / 6, w / 2 - 14)]
    g += [gable(-w / 2, -250, w, 96, roof, 46, 96), gable(-w / 2 + 120, -340, w - 240, 52, lt(roof, .05), 26, 46)]
    return G(g, x, y, s)


def temple(x, y, s=1, c="#C98B66"):
    """Far temple roof silhouette only."""
    return G([PG([(-150, 0), (-105, -60), (-120, -62), (-70, -120), (-80, -122), (0, -215), (80, -122), (70, -120), (120, -62), (105, -60), (150, 0)], c),
              L([(-150, 0), (-166, -14)], c, 7), L([(150, 0), (166, -14)], c, 7), L([(0, -210), (0, -246)], c, 6)], x, y, s)


def hut(x, y, s=1, c=STRAW):
    """Straw-roofed bamboo hut, x = middle, 420 wide."""
    g = [shadow(30, 4, 230, 24), R(-160, -190, 320, 192, "#6E5238", 4), R(-160, -190, 320, 50, BARK)]
    g += [tube([(px, 4), (px, -200)], "#B79A5A", 16) for px in (-158, -60, 60, 158)]
    g.append(form("M-230 -168Q-150 -300 -110 -330L110 -330Q150 -300 230 -168Q0 -140 -230 -168Z", c, -36, -6))
    q = rnd(7)
    for k in range(26):
        t = q.uniform(-1, 1)
        y0 = q.uniform(-310, -200)
        g.append(L([(t * (100 + (y0 + 330) * .7), y0), (t * (108 + (y0 + 360) * .72), y0 + 30)], dk(c, .18 if t > 0 else .1), 4, .7))
    g += [L([(-112, -330), (112, -330)], EARTH, 14)]
    return G(g, x, y, s)


def stall(x, y, s=1, c1=TERRA, c2=CREAM, w=360, goods=""):
    """Market stall with a striped awning; counter top at y-130, x = middle."""
    g = [shadow(20, 6, w * .6, 24), tube([(-w / 2 + 10, 0), (-w / 2 + 10, -400)], EARTH, 14), tube([(w / 2 - 10, 0), (w / 2 - 10, -400)], EARTH, 14)]
    return G(g, x, y, s), G([form(rr(-w / 2, -130, w, 130, 6), WOOD, -20, 0), P("".join("M%d -108V0" % (-w / 2 + w * k / 6) for k in range(1, 6)), None, None, dk(WOOD, .16), 3),
                             R(-w / 2 - 16, -140, w + 32, 24, lt(WOOD, .2), 6), R(-w / 2 - 16, -124, w + 32, 8, dk(WOOD, .25), 4), goods, awning(-w / 2 - 30, -440, w + 60, 110, c1, c2)], x, y, s)


def awning(x, y, w, h, c1, c2, k=7):
    g = []
    for i in range(k):
        c = c1 if i % 2 == 0 else c2
        xa, xb = x + 24 + (w - 48) * i / k, x + 24 + (w - 48) * (i + 1) / k
        xc, xd = x + w * i / k, x + w * (i + 1) / k
        g += [PG([(xa, y), (xb, y), (xd, y + h * .7), (xc, y + h * .7)], c), P("M%s %sH%sV%sA%s %s 0 0 1 %s %sZ" % tuple(n(v) for v in (
            xc, y + h * .69, xd, y + h * .8, (xd - xc) / 2, h * .2, xc, y + h * .8)), dk(c, .14))]
    g += [R(x + 18, y - 8, w - 36, 16, dk(c1, .2), 8)]
    return J(g)


def room(wall="#EBDCC0", floor="#C9955F", y=800, w=1600, h=1200, dado=None):
    """Classroom: wall, wainscot and perspective floor boards."""
    g = [R(0, 0, w, y, lg(wall, lt(wall, .3))), R(0, y, w, h + 100 - y, lg(dk(floor, .1), floor))]
    if dado:
        g += [R(0, y - 130, w, 130, dado), R(0, y - 136, w, 10, lt(dado, .3))]
    g += [L([(w / 2 + (k - 8) * 150, y), (w / 2 + (k - 8) * 300, h)], dk(floor, .2), 3, .5) for k in range(17)]
    g += [R(0, y - 14, w, 18, dk(floor, .35))]
    return J(g)


def window(x, y, w, h, view=(), frame=WOOD, sill=True):
    """Window with a view: `view` strings drawn in page coordinates, clipped."""
    g = [R(x - 16, y - 16, w + 32, h + 32, dk(frame, .12), 8), R(x, y, w, h, "#BFE0DF"), clip(rr(x, y, w, h, 2), view),
         R(x + w / 2 - 6, y, 12, h, frame), R(x, y + h * .42, w, 10, frame)]
    if sill:
        g += [R(x - 34, y + h + 10, w + 68, 22, lt(frame, .15), 6), R(x - 34, y + h + 26, w + 68, 8, dk(frame, .2), 4)]
    return J(g)


def sunbeam(x, y, w, h, dx=220, o=.22):
    return PG([(x, y), (x + w, y), (x + w + dx, y + h), (x + dx, y + h)], "#FFF3C4", o)


def table(x, y, w, h, c=WOOD, th=26, legs=True):
    """Table front view: top-left corner of the top at (x, y); depth band th."""
    g = [shadow(x + w / 2 + 30, y + h, w * .52, 22)]
    if legs:
        g += [tube([(px, y + 20), (px, y + h - 6)], dk(c, .12), 22) for px in (x + 36, x + w - 36)]
        g += [R(x + 24, y + th, w - 48, 34, dk(c, .28), 4)]
    g += [P(pts([(x + 30, y - 40), (x + w - 30, y - 40), (x + w, y), (x, y)]), lt(c, .16)), R(x - 2, y - 2, w + 4, th, c, 6), R(x - 2, y + th - 10, w + 4, 8, dk(c, .18), 4)]
    return J(g)


def mat(x, y, w, h, c=TEAL, c2=MARI, skew=70, stripes=7):
    """Woven mat lying on the ground, perspective trapezoid; x,y = centre of the near edge."""
    def q(u, v):
        ww = w / 2 - skew * v
        return x + u * ww, y - h * v
    g = [PG([(a + 10, b + 10) for a, b in (q(-1, 0), q(1, 0), q(1, 1), q(-1, 1))], "#3A2440", .18), PG([q(-1, 0), q(1, 0), q(1, 1), q(-1, 1)], c)]
    for k in range(stripes):
        u0, u1 = -1 + 2 * (k + .12) / stripes, -1 + 2 * (k + .4) / stripes
        g.append(PG([q(u0, 0), q(u1, 0), q(u1, 1), q(u0, 1)], c2 if k % 2 else lt(c, .3), .85))
    g += [L([q(-1, v), q(1, v)], dk(c, .18), 2.5, .45) for v in (.1, .22, .35, .5, .66, .83)]
    g += [L([q(-1, 0), q(1, 0)], dk(c, .25), 10), L([q(-1, 1), q(1, 1)], dk(c, .25), 6)]
    return J(g)


def stool(x, y, s=1, c=TERRA):
    return G([shadow(6, 2, 46, 8), tube([(-26, -4), (-20, -64)], dk(c, .2), 10), tube([(26, -4), (20, -64)], dk(c, .2), 10), box(-40, -78, 80, 18, c, 8)], x, y, s)


def board(x, y, w, h, c=FOREST, body=()):
    return J([shadow(x + w / 2 + 12, y + h + 14, w * .5, 12, .12), R(x - 16, y - 16, w + 32, h + 32, dk(WOOD, .1), 8), R(x - 16, y - 16, w + 32, 12, lt(WOOD, .2), 6), form(rr(x, y, w, h, 4), c, -10, -10), body,
              R(x + w * .2, y + h + 10, w * .6, 12, lt(WOOD, .25), 4)])


def shelf(x, y, w, h, rows=3, c=WOOD, seed=1, fill=True):
    """Bookshelf with books; top-left (x, y)."""
    q = rnd(seed)
    g = [shadow(x + w / 2 + 16, y + h, w * .54, 14), R(x, y, w, h, dk(c, .45), 6)]
    rh = h / rows
    cols = (TERRA, TEAL, MARI, INDIGO, ROSE, GREEN, CREAM, PLUM, AMBER)
    for r in range(rows):
        yb = y + rh * (r + 1) - 10
        xx = x + 18
        while fill and xx < x + w - 46:
            bw, bh = q.uniform(16, 32), q.uniform(rh * .52, rh * .76)
            cc = q.choice(cols)
            if q.random() < .1:
                g.append(ball(xx + 24, yb - 24, 22, 24, cc))
                xx += 52
                continue
            g += [R(xx, yb - bh, bw, bh, cc, 3), R(xx + bw * .66, yb - bh, bw * .34, bh, dk(cc, .2), 2), R(xx + 3, yb - bh * .8, bw - 8, 5, lt(cc, .5)) if bw > 21 else ""]
            xx += bw + q.choice((2, 2, 3, 14))
        g.append(R(x, yb, w, 14, c))
    g += [R(x, y, 14, h, lt(c, .1), 3), R(x + w - 14, y, 14, h, dk(c, .15), 3), R(x - 8, y - 10, w + 16, 18, lt(c, .15), 5)]
    return J(g)


def bunting(x0, y0, x1, y1, k=9, sag=60, cs=(TERRA, MARI, TEAL, ROSE, INDIGO), sz=34):
    g = ["<path d='M%s %sQ%s %s %s %s' fill='none' stroke='%s' stroke-width='4'/>" % (n(x0), n(y0), n((x0 + x1) / 2), n((y0 + y1) / 2 + sag * 2), n(x1), n(y1), BARK)]
    for i in range(k):
        t = (i + .5) / k
        x = (1 - t) ** 2 * x0 + 2 * t * (1 - t) * (x0 + x1) / 2 + t * t * x1
        y = (1 - t) ** 2 * y0 + 2 * t * (1 - t) * ((y0 + y1) / 2 + sag * 2) + t * t * y1
        g.append(C(x, y + sz * .5, sz * .5, cs[i % len(cs)]) + C(x, y + sz * .5, sz * .22, lt(cs[i % len(cs)], .5)))
    return J(g)


def pot(x, y, s=1, c=TERRA, plant=LEAF):
    g = [shadow(8, 0, 46, 9)]
    g += [leaf(0, -70, 92, 20, a, plant if a < -80 else dk(plant, .1)) for a in (-150, -30, -125, -55, -90)]
    g.append(form("M-40 -74H40L30 0H-30Z", c, -10, 0) + R(-46, -84, 92, 18, lt(c, .1), 5))
    return G(g, x, y, s)
