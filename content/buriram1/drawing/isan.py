"""Parts of the Buriram pictures: plains, stone temple, sarus crane, fiddle, silk, jars, arrows."""
import people
from kit import *
from land import *
from build import *
from props import *
from people import OUTFITS, person

OUTFITS.update({
    "khgran": dict(top=WHITE, bot="sarong", bc=PLUM, collar="round", shoe=BARK, hem=MARI, sash=MARI),
    "kuigran": dict(top=INDIGO, bot="sarong", bc=NIGHT, collar="mohom", shoe=BARK, hem=TERRA, sash=TERRA),
    "silk": dict(top=ROSE, bot="sarong", bc=BRICK, collar="v", shoe=BARK, hem=MARI),
    "cook": dict(top=CREAM, bot="sarong", bc=TEAL, collar="round", shoe=BARK, hem=MARI, sash=MARI),
    "kick": dict(top=INDIGO, bot="shorts", bc=NIGHT, collar="round", socks=1, shoe=INK),
    "kick2": dict(top=MARI, bot="shorts", bc=INDIGO, collar="round", socks=1, shoe=INK),
})


def plain(kind="noon", hz=600, seed=1, w=1600, h=1200, volcano=True, palms=(), trees=GREEN):
    """Wide Isan plain: sky, one low extinct volcano, a far tree line, sugar palms."""
    a, b, c = TONES[kind]
    g = [sky(kind, w, h)]
    if volcano:
        x = w * (.3 if seed % 2 else .72)
        g.append(P("M%d %dC%d %d %d %d %d %dQ%d %d %d %dC%d %d %d %d %d %dZ" % (x - 420, hz, x - 230, hz - 30, x - 150, hz - 120, x - 70, hz - 130, x - 10, hz - 112, x + 60, hz - 134, x + 150, hz - 120, x + 260, hz - 30, x + 460, hz), a))
    g += [ridge(hz - 22, 10, b, seed, w, h), ridge(hz, 7, c, seed + 4, w, h), treeline(hz + 8, dk(c, .12) if trees is None else trees, seed, -40, w + 40, 26)]
    g += [G(lite(lambda: palm(0, 0, s_, GREEN)), px, hz + 26) for px, s_ in palms]
    return J(g)


def fiddle(x, y, s=1, rot=0):
    """Kantruem fiddle (tro): coconut bowl, long neck; (x, y) = bowl middle; 480 long."""
    g = [tube([(0, 60), (0, -360)], EARTH, 17), C(0, -372, 13, MARI), [L([(-8, -300 + 44 * k), (52, -308 + 44 * k)], BARK, 12) + C(56, -309 + 44 * k, 9, MARI) for k in (0, 1)]]
    g += [form(el(0, 0, 62, 56), "#7A5238", -8, -6), E(-3, -3, 46, 40, SAND), R(-16, 4, 32, 7, BARK, 3), L([(-5, -340), (-5, 40)], CREAM, 2), L([(5, -300), (5, 40)], CREAM, 2), R(-8, 56, 16, 40, BARK, 5)]
    return G(g, x, y, s, rot)


def bow(x, y, s=1, rot=0):
    return G([P("M-180 0Q0 -50 180 0", None, None, EARTH, 10), L([(-180, 0), (180, 0)], CREAM, 4), R(160, -9, 36, 18, BARK, 5)], x, y, s, rot)


def crane(x, y, s=1, flip=False, bend=False, c="#AEB6B8"):
    """Sarus crane facing right, about 520 tall; (x, y) between the feet. bend: head down feeding."""
    red = "#B8392F"
    g = [L([(-14, -190), (-18, -96), (-16, 0)], "#C98A84", 9), L([(20, -186), (26, -94), (22, 0)], "#B8766E", 9), L([(-30, 2), (10, 2)], "#C98A84", 6), L([(8, 2), (46, 2)], "#B8766E", 6)]
    g += [P("M-70 -236C-140 -220 -160 -160 -150 -120C-130 -150 -100 -168 -60 -180Z", dk(c, .3))]
    neck = [(58, -270), (110, -320), (96, -400), (122, -462)] if not bend else [(58, -264), (140, -280), (178, -190), (196, -100)]
    g += [tube(neck, c, 24, smooth=True)]
    m, e = neck[2], neck[3]
    g.append(L([((m[0] + neck[1][0]) / 2, (m[1] + neck[1][1]) / 2), m, e], red, 24, smooth=True))
    g.append(form("M-90 -210C-84 -270 0 -300 66 -280C92 -262 74 -210 20 -186C-24 -170 -70 -176 -90 -210Z", c, -8, -8))
    g.append(P("M-110 -196C-70 -250 0 -262 40 -244C10 -204 -50 -186 -110 -196Z", dk(c, .18)) + P("M-80 -206C-40 -240 0 -244 24 -238", None, .7, lt(c, .4), 5))
    a = 0 if not bend else 74
    g.append(G([ball(0, 0, 25, 21, red), C(4, -4, 5, MARI), C(5, -4, 2.6, INK), E(-8, -14, 17, 8, "#C9C6B8"), PG([(20, -8), (84, 6), (20, 9)], "#9AA08A")], e[0] + (4 if not bend else 2), e[1] - (4 if not bend else -6), 1, a))
    return G(g, x, y, s, flip=flip)


def egret(x, y, s=1, flip=False, c=WHITE):
    g = [L([(-6, -80), (-8, 0)], BARK, 5), L([(10, -80), (12, 0)], BARK, 5), form("M-56 -96C-40 -136 10 -140 36 -120C40 -96 10 -78 -20 -80C-40 -82 -52 -88 -56 -96Z", c, -5, -5), tube([(30, -118), (58, -150), (44, -186), (62, -212)], c, 12, smooth=True), ball(66, -214, 14, 11, c), C(69, -216, 2.5, INK), PG([(76, -220), (110, -212), (76, -208)], MARI)]
    return G(g, x, y, s, flip=flip)


def prang(x, y, s=1, c="#C98F82"):
    """Stone temple tower with a porch, about 620 wide and 640 tall; (x, y) = ground middle."""
    d = dk(c, .22)
    g = [shadow(40, 4, 340, 28), form(rr(-320, -50, 640, 52, 4), dk(c, .1), -10, -4), form(rr(-270, -92, 540, 46, 4), c, -10, -4)]
    g += [form(rr(-220, -250, 170, 164, 3), c, -10, -4), form(pts([(-240, -244), (-205, -306), (-60, -306), (-30, -244)]), dk(c, .08), -8, -4), form(rr(50, -250, 170, 164, 3), dk(c, .06), -10, -4), form(pts([(30, -244), (60, -306), (205, -306), (240, -244)]), dk(c, .14), -8, -4)]
    g += [R(-180 + 40 * k, -210, 20, 96, d, 3) for k in range(3)] + [R(96 + 40 * k, -210, 20, 96, dk(d, .1), 3) for k in range(3)]
    g.append(form(pts([(-130, -92), (-130, -330), (130, -330), (130, -92)]), c, -20, -2))
    yy, w = -326, 138
    for k in range(5):
        hh = 62 - 5 * k
        nw = w * (.86 - .035 * k)
        g.append(form("M%s %sC%s %s %s %s %s %sH%sC%s %s %s %s %s %sZ" % tuple(n(v) for v in (-w, yy, -w * 1.02, yy - hh * .5, -nw * 1.1, yy - hh * .8, -nw, yy - hh, nw, nw * 1.1, yy - hh * .8, w * 1.02, yy - hh * .5, w, yy)), lt(c, .05 * (k % 2)), -w * .16, -3))
        g.append(R(-w * 1.03, yy - 11, w * 2.06, 13, d, 4))
        g += [P("M%s %sq%s %s %s 0z" % tuple(n(v) for v in (px - 13, yy - 12, 13, -hh * .72, 26)), dk(c, .12) if px > 0 else lt(c, .12)) for px in [w * t for t in (-.8, -.4, 0, .4, .8)]]
        yy -= hh
        w = nw
    g += [form("M%s %sC%s %s -20 %s 0 %sC20 %s %s %s %s %sZ" % tuple(n(v) for v in (-w, yy, -w * .9, yy - 30, yy - 44, yy - 66, yy - 44, w * .9, yy - 30, w, yy)), c, -8, -3)]
    g += [form("M-96 -280C-84 -340 -40 -330 0 -392C40 -330 84 -340 96 -280Z", lt(c, .12), -6, -5), P("M-70 -286C-56 -326 -24 -322 0 -360C24 -322 56 -326 70 -286Z", dk(c, .16)), R(-104, -284, 208, 22, d, 3), R(-70, -262, 140, 170, lt(c, .05)), R(-42, -236, 84, 144, "#4A2C2A"), R(-42, -236, 16, 144, "#38201F"), R(-66, -258, 18, 166, d, 3), R(48, -258, 18, 166, dk(d, .1), 3), R(-78, -262, 156, 24, lt(c, .18), 4), [C(-60 + 24 * k, -250, 6, d) for k in range(6)]]
    g.append(P("".join("M%d %dh%d" % (px, py, l_) for px, py, l_ in ((-300, -24, 90), (-120, -30, 70), (60, -22, 110), (230, -30, 60), (-250, -68, 80), (90, -70, 90), (-120, -120, 40), (80, -150, 40), (-214, -230, 50), (150, -230, 50))), None, .5, d, 5))
    return G(g, x, y, s)


def skein(x, y, s=1, c=MARI, ln=260):
    """A twisted silk skein hanging from (x, y)."""
    d = "M-34 0C-44 %s -40 %s -22 %sQ0 %s 22 %sC40 %s 44 %s 34 0Q0 -16 -34 0Z" % tuple(n(v) for v in (ln * .4, ln * .8, ln, ln * 1.08, ln, ln * .8, ln * .4))
    return G([form(d, c, -8, 0, extra=[P("".join("M%d 4C%d %d %d %d %d %d" % (k * 8, k * 10, ln * .4, k * 9, ln * .8, k * 5, ln) for k in (-3, -2, -1, 0, 1, 2, 3)), None, .7, lt(c, .35), 3)]), R(-38, ln * .42, 76, 16, dk(c, .2), 7)], x, y, s)


def worm(x, y, s=1, rot=0, c="#EFE6D0"):
    g = [ball(-60 + 20 * k, -2 * (k % 2), 19, 17 - abs(k - 3) * .6, c if k % 2 else lt(c, .3), dk(c, .14)) for k in range(7)] + [ball(74, -4, 19, 17, mix(c, WOOD, .3)), C(82, -8, 3, INK)] + [C(-52 + 22 * k, 3, 2.4, BARK) for k in range(6)]
    return G(g, x, y, s, rot)


def cocoon(x, y, s=1, rot=0, c="#F2C84B"):
    return G([form(el(0, 0, 54, 32), c, -6, -5), P("M-40 -8Q0 -26 40 -8M-44 6Q0 -8 44 6M-34 18Q0 8 34 18", None, .6, lt(c, .5), 3)], x, y, s, rot)


def moth(x, y, s=1):
    c = "#F6EEDC"
    g = []
    for f in (-1, 1):
        w = [P("M6 -16C40 -80 120 -90 150 -50C140 -10 70 20 8 10Z", c), P("M8 6C60 14 100 40 86 72C60 90 20 50 4 20Z", dk(c, .08)), P("M30 -30C70 -50 110 -54 136 -44M26 -10C60 -16 100 -20 122 -14", None, None, dk(c, .22), 4)]
        g.append(G(w, flip=f < 0))
    g += [E(0, 14, 17, 46, "#E3D2AE"), [L([(-14, 6 + 13 * k), (14, 6 + 13 * k)], "#C9B48A", 4) for k in range(4)], C(0, -32, 15, "#E3D2AE"), C(-7, -36, 4, INK), C(7, -36, 4, INK), P("M-6 -44C-20 -70 -40 -74 -52 -70M6 -44C20 -70 40 -74 52 -70", None, None, BARK, 5)]
    return G(g, x, y, s)


def tray(x, y, rx, ry, full="", c=STRAW):
    """Flat round winnowing basket (kradong) seen from above."""
    return J([E(x + 12, y + 16, rx, ry, "#3A2440", o=.2), E(x, y, rx, ry, dk(c, .25)), E(x - 3, y - 4, rx * .95, ry * .94, c), clip(el(x - 3, y - 2, rx * .87, ry * .85), [R(x - rx, y - ry, 2 * rx, 2 * ry, lt(c, .25)), P(checks(x - rx, y - ry, 2 * rx, 2 * ry, 16), dk(c, .08), .45), full]), full and ""])


def bigjar(x, y, s=1, c="#A9684A", lid=True):
    """Large clay water jar; (x, y) bottom middle, 240 wide, 290 tall."""
    d = "M-70 -262C-150 -230 -140 -60 -74 -4Q0 16 74 -4C140 -60 150 -230 70 -262Z"
    g = [shadow(22, 4, 116, 18), form(d, c, -22, -4, extra=[R(-160, -206, 320, 12, dk(c, .2)), P("".join("M%d -180q17 -26 34 0q17 26 34 0" % (-150 + 68 * k) for k in range(5)), None, .7, lt(c, .3), 7), R(-160, -160, 320, 9, dk(c, .2))]), R(-82, -280, 164, 26, dk(c, .1), 9)]
    g += [E(0, -282, 88, 20, "#B9B2A6"), E(-3, -287, 84, 16, "#D5CFC2"), ball(0, -300, 17, 12, "#B9B2A6")] if lid else [E(0, -278, 70, 14, dk(c, .5)), E(0, -275, 60, 9, "#8FC3C8")]
    return G(g, x, y, s)


def arrow(x0, y0, x1, y1, bend=0, c=EARTH, w=16):
    """Curved arrow from one point to another."""
    mx, my = (x0 + x1) / 2 - (y1 - y0) * bend, (y0 + y1) / 2 + (x1 - x0) * bend
    a = math.atan2(y1 - my, x1 - mx)
    q = [(x1 + math.cos(a) * w * 2, y1 + math.sin(a) * w * 2), (x1 + math.cos(a + 2.2) * w * 2, y1 + math.sin(a + 2.2) * w * 2), (x1 + math.cos(a - 2.2) * w * 2, y1 + math.sin(a - 2.2) * w * 2)]
    return P("M%d %dQ%d %d %d %d" % (x0, y0, mx, my, x1, y1), None, None, c, w) + PG(q, c)


def paddle(x, y, s=1, c=WOOD, rot=0, ln=240):
    return G([tube([(0, 0), (0, -ln)], c, 14), form(rr(-22, -10, 44, 110, 20), c, -5, 0)], x, y, s, rot)


def bucket(x, y, s=1, c=TEAL, full=""):
    """Pail with a handle; (x, y) bottom middle, rim at -120."""
    return G([shadow(10, 2, 60, 10), P("M-62 -118C-62 -190 62 -190 62 -118", None, None, "#7D7A76", 6), E(0, -118, 64, 15, dk(c, .45)), full, form("M-64 -118L-48 0Q0 14 48 0L64 -118Q0 -98 -64 -118Z", c, -12, 0), P("M-64 -118Q0 -98 64 -118", None, None, lt(c, .35), 6)], x, y, s)


def clipboard(x, y, s=1, rot=0, c=WOOD):
    return G([R(-58, -72, 116, 150, dk(c, .15), 8), R(-50, -60, 100, 130, CREAM, 4), R(-22, -82, 44, 20, "#8A8580", 5), P("".join("M%d %dv20" % (-34 + 12 * k, -38 + 30 * r) for r in range(3) for k in range(4 - r)), None, None, INDIGO, 4), P("".join("M-38 %dL6 %d" % (-20 + 30 * r, -36 + 30 * r) for r in range(1)), None, None, TERRA, 4)], x, y, s, rot)


def pha(x, y, w, h, a=TERRA, b=CREAM, c=INDIGO, k=5):
    """Chequered pha khao ma cloth, k squares across."""
    st = w / k
    g = [R(x, y, w, h, b)]
    g += [R(x + st * (i + .12), y, st * .34, h, a, 0, .75) for i in range(k)] + [R(x, y + st * (i + .12), w, st * .34, a, 0, .6) for i in range(int(h / st + .9)) if st * (i + .46) <= h]
    g += [L([(x + st * (i + .72), y), (x + st * (i + .72), y + h)], c, max(2, st * .05), .8) for i in range(k)] + [L([(x, y + st * (i + .72)), (x + w, y + st * (i + .72))], c, max(2, st * .05), .8) for i in range(int(h / st + .9)) if st * (i + .72) <= h]
    return J(g)


def mudmee(x, y, w, h, c=BRICK, c2=MARI, c3=CREAM, cols=6):
    """Mudmee silk: rows of stepped, soft-edged diamonds."""
    st = w / cols
    g = [R(x, y, w, h, c)]
    r, yy = 0, y
    while yy < y + h - 4:
        for i in range(cols + 1):
            cx, cy = x + st * (i + (.5 if r % 2 else 0)), yy + st * .5
            if cx - st * .3 < x or cx + st * .3 > x + w or cy + st * .3 > y + h:
                continue
            for t, cc in ((.42, c2), (.28, c), (.17, c3)):
                q = st * t
                g.append(P("M%s %sl%s %sl%s %sl%s %sz" % tuple(n(v) for v in (cx, cy - q, q * .8, q, -q * .8, q, -q * .8, -q)), cc, .95))
        yy += st * .62
        r += 1
    return J(g)


def straw_stack(x, y, s=1, c=STRAW):
    q = rnd(5)
    d = "M-190 0C-200 -120 -120 -240 0 -260C120 -240 200 -120 190 0Q0 24 -190 0Z"
    return G([shadow(30, 4, 220, 24), L([(0, -240), (0, -310)], EARTH, 12), form(d, c, -26, -4, extra=[L([(px, py), (px + px * .14, py + 46)], dk(c, .16), 4, .7) for px, py in ((q.uniform(-170, 170), q.uniform(-230, -30)) for _ in range(46))])], x, y, s)


def bale(x, y, s=1, c=STRAW):
    q = rnd(int(x))
    return G([shadow(14, 2, 110, 14), form(rr(-105, -100, 210, 102, 10), c, -14, -6, extra=[L([(px, py), (px + 26, py + 3)], dk(c, .18), 3, .7) for px, py in ((q.uniform(-100, 80), q.uniform(-92, -8)) for _ in range(24))]), R(-60, -101, 12, 103, TERRA, 3), R(48, -101, 12, 103, dk(TERRA), 3)], x, y, s)


def stove(x, y, s=1, c="#C07B56", fire=True):
    """Clay charcoal stove; (x, y) bottom middle, 180 wide, 150 tall; pot stands at -150."""
    return G([shadow(14, 4, 90, 14), form("M-92 -150H92C88 -100 74 -40 66 0Q0 14 -66 0C-74 -40 -88 -100 -92 -150Z", c, -16, 0), R(-98, -164, 196, 24, lt(c, .12), 10), form("M-36 -6C-40 -60 -24 -78 0 -78C24 -78 40 -60 36 -6Z", "#3A2420", 0, 0), P("M-24 -8C-30 -36 -10 -40 -12 -60C6 -50 8 -40 10 -46C26 -32 26 -18 20 -8Z", MARI) + P("M-10 -8C-12 -24 0 -26 2 -38C12 -26 12 -16 10 -8Z", CREAM) if fire else ""], x, y, s)


def potd(x, y, s=1, c="#8A8F94", w=110, h=120, full=None, lid=False):
    """Cooking pot on y, optionally open with liquid colour full."""
    g = [form("M%d %dL%d -14Q%d 0 0 0Q%d 0 %d -14L%d %dZ" % (-w, -h, -w + 8, -w + 30, w - 30, w - 8, w, -h), c, -w * .16, 0), L([(-w - 4, -h * .72), (-w - 26, -h * .72), (-w - 26, -h * .5), (-w + 2, -h * .5)], dk(c, .25), 8), L([(w + 4, -h * .72), (w + 26, -h * .72), (w + 26, -h * .5), (w - 2, -h * .5)], dk(c, .35), 8)]
    g += [E(0, -h, w, w * .2, dk(c, .3)), E(0, -h + 3, w * .9, w * .15, full or dk(c, .5))] if not lid else [E(0, -h, w + 4, w * .2, dk(c, .15)), E(-3, -h - 8, w * .94, w * .17, lt(c, .25)), ball(0, -h - 24, 15, 11, BARK)]
    return G(g, x, y, s)


def steam(x, y, s=1):
    return G([P("M%d 0C%d -40 %d -70 %d -110" % (k, k - 30, k + 34, k + 4), None, .55, WHITE, 12) for k in (-40, 0, 44)], x, y, s)


def lens(x, y, s=1, rot=0, view=""):
    return G([tube([(0, 96), (0, 230)], BARK, 30), R(-19, 84, 38, 26, "#8A8580", 6), C(8, 10, 108, "#3A2440", .18), C(0, 0, 104, "#6B675F"), C(-3, -3, 98, "#9A958B"), C(0, 0, 86, "#E6F0EA"), view, P("M-62 -30A70 70 0 0 1 -20 -64", None, .8, WHITE, 10)], x, y, s, rot)


def hyacinth(x, y, s=1, bloom=True, seed=0):
    g = [leaf(dx, dy, l_, 24, a, (GREEN, LEAF, dk(LEAF, .1))[k % 3], False) for k, (a, l_, dx, dy) in enumerate(((-165, 64, -10, 0), (-15, 64, 10, 0), (-135, 78, -6, -4), (-45, 78, 6, -4), (-110, 70, 0, -4), (-72, 76, 0, -4)))]
    g += [ball(px, -4, 15, 12, RICE) for px in (-26, 4, 30)]
    if bloom:
        c = "#A58CC4"
        g += [L([(0, -20), (2, -96)], GREEN, 6)] + [C(2 + px, -96 + py, 14, c if k % 2 else lt(c, .3)) for k, (px, py) in enumerate(((-14, 14), (14, 12), (-16, -10), (14, -14), (0, -30), (0, 0)))] + [C(2, -100, 4, MARI)]
    return G([E(0, 8, 64, 13, "#1C3A3A", o=.2), g], x, y, s)
