"""Parts of the eight provinces: headwear, dress, sea, limestone, boats, animals, fruit."""
import people
from kit import *
from land import *
from people import OUTFITS, person

_plain_head = people.head


def _head(r, sk, hair, hcol, look, nod, mouth, back, hat, *rest):
    """The kit's head with two more hats: ("hijab", colour) and ("cap", colour)."""
    mine = hat if isinstance(hat, tuple) else None
    bk, fr = _plain_head(r, sk, hair, hcol, look, nod, mouth, back, None if mine else hat, *rest)
    if not mine:
        return bk, fr
    kind, c = mine
    q = lambda *v: tuple(n(k * r) for k in v)
    if kind == 'hijab':
        d = 'M%s %sC%s %s %s %s %s %sC%s %s %s %s %s %sQ%s %s %s %sQ%s %s %s %sC%s %s %s %s %s %sZ' % q(
            -1.1, .2, -1.28, -1.52, 1.28, -1.52, 1.1, .2, 1.12, .8, 1.3, 1.15, 1.24, 1.62, .75, 2.2, 0, 2.12, -.75, 2.2, -1.24, 1.62,
            -1.3, 1.15, -1.12, .8, -1.1, .2)
        face = el(look * .15 * r, .29 * r + nod * .05 * r, .77 * r, .71 * r)
        if back:
            return bk, fr + form(d, c, -r * .12, -r * .05, dk(c, .14)) + L([(-r * .3, r * .3), (0, r * 1.5)], dk(c, .2), r * .05, .6)
        folds = [L([(look * .15 * r + k * r * .5, r * .98), (k * r * .95, r * 1.75)], dk(c, .2), r * .05, .55) for k in (-.75, -.2, .4)]
        return bk, fr + form(d + face, c, -r * .1, -r * .05, dk(c, .14), folds) + P(face, None, None, dk(c, .2), r * .05)
    d = 'M%s %sC%s %s %s %s %s %sC%s %s %s %s %s %sQ%s %s %s %sZ' % q(
        -1.0, -.3, -1.0, -.85, -.92, -1.16, -.6, -1.2, -.2, -1.3, 1.0, -1.3, 1.0, -.3, 0, -.66, -1.0, -.3)
    cap = form(d, c, -r * .14, -r * .02, dk(c, .15), [P('M%s %sQ%s %s %s %s' % q(-1.0, -.46, 0, -.82, 1.0, -.46), None, .8, dk(c, .22), r * .05)])
    return bk, fr + cap


people.head = _head

OUTFITS.update({
    'mg': dict(top=WHITE, bot='sarong', bc=INDIGO, collar='round', shoe=INK, hem=INDIGO, long=1),
    'mb': dict(top=WHITE, bot='trousers', bc=NIGHT, collar='v', shoe=INK),
    'mteach': dict(top=LAGOON, bot='sarong', bc=NIGHT, collar='round', shoe=BARK, hem=MARI, long=1),
    'mgran': dict(top='#C98A94', bot='sarong', bc=PLUM, collar='round', shoe=BARK, hem=MARI, long=1),
    'mman': dict(top='#A9BF9F', bot='sarong', bc=BRICK, collar='v', shoe=BARK, hem=MARI),
    'mon': dict(top=CREAM, bot='sarong', bc=BRICK, collar='round', shoe=BARK, hem=MARI, sash=TERRA),
    'kareng': dict(top=WHITE, bot='sarong', bc=CREAM, collar='v', shoe=BARK, hem=TERRA),
    'karenb': dict(top=BRICK, bot='trousers', bc=NIGHT, collar='mohom', shoe=BARK),
    'hill': dict(top=MOHOM, bot='trousers', bc=NIGHT, collar='mohom', shoe=BARK),
    'hillg': dict(top=TEAL, bot='sarong', bc=NIGHT, collar='mohom', shoe=BARK, hem=TERRA),
})


def girl(x, y, s=1, c=WHITE, fit='mg', **k):
    """A girl or woman in a hijab of colour c."""
    return person(x, y, s, fit=fit, hair='short', hat=('hijab', c), **k)


def boy(x, y, s=1, c=WHITE, fit='mb', **k):
    """A boy or man in a kapiyah of colour c."""
    return person(x, y, s, fit=fit, hair=k.pop('hair', 'short'), hat=('cap', c), **k)


def hills(kind, hz=620, seed=1, w=1600, h=1200, high=120, trees=None):
    """Sky and three soft ridges down to the horizon hz."""
    a, b, c = TONES[kind]
    g = [sky(kind, w, h), ridge(hz - high * 1.5, high * .5, a, seed, w, h, 5), ridge(hz - high * .6, high * .28, b, seed + 3, w, h), ridge(hz - 12, 16, c, seed + 9, w, h)]
    if trees:
        g.append(treeline(hz + 6, trees, seed, -40, w + 40, 34))
    return J(g)


def karst(x, y, w, h, c, seed=1, green=FOREST):
    """Limestone tower on y, with shrubs on its shoulders."""
    q = rnd(seed)
    p = [(x - w / 2, y + 10)] + [(x - w / 2 + w * t, y - h * k * q.uniform(.92, 1.06)) for t, k in ((.06, .45), (.2, .8), (.38, .98), (.56, 1), (.74, .84), (.92, .5))] + [(x + w / 2, y + 10)]
    d = sm(p, False, .8) + 'Z'
    lines = [L([(x + w * t, y - h * a), (x + w * (t + .02), y - h * b)], lt(c, .28), w * .025, .6) for t, a, b in ((-.24, .7, .3), (-.06, .85, .5), (.12, .8, .36), (.28, .6, .2))]
    sh = [B([(x + w * t, y - h * k), (x + w * (t + .12), y - h * (k + .07)), (x + w * (t + .2), y - h * k), (x + w * (t + .1), y - h * (k - .05))], green) for t, k in ((-.3, .76), (-.12, .97), (.1, .95), (-.42, .36), (.24, .56))]
    return form(d, c, -w * .07, -h * .03, dk(c, .16), [lines, sh])


def sea(y0, y1, c='#6FB3B8', c2='#2E8685', w=1600, seed=3):
    q = rnd(seed)
    d = ''
    for _ in range(16):
        t = q.random()
        y, x, ln = y0 + (y1 - y0) * t * .96 + 8, q.uniform(0, w), 30 + 90 * t
        d += 'M%d %dq%d -9 %d 0' % (x, y, ln / 2, ln)
    return R(0, y0, w, y1 - y0 + 60, lg(c, c2)) + P(d, None, .5, WHITE, 5)


def longtail(x, y, s=1, c=TERRA):
    """Long-tail fishing boat, facing right, about 560 wide."""
    return G([E(0, 8, 270, 20, '#123', o=.16), form('M-260 -60C-200 -40 160 -44 240 -110Q262 -140 290 -150C280 -70 220 0 130 4H-190C-230 0 -250 -30 -260 -60Z', c, -10, -8,
              extra=[L([(-270, -40), (150, -36), (280, -130)], CREAM, 12, smooth=True)]), R(-250, -70, 60, 14, BARK, 4), L([(256, -128), (236, -84)], MARI, 9), L([(264, -126), (262, -78)], ROSE, 9), L([(250, -120), (214, -92)], TEAL, 9)], x, y, s)


def canes(x, y, k=8, s=1, seed=1, wide=130):
    """A clump of sugar cane."""
    q = rnd(seed)
    st, jn, lf = [], '', ['', '', '']
    for i in range(k):
        a = (i - (k - 1) / 2) / k * 2
        h = q.uniform(330, 430)
        bx, tx = a * wide * .55, a * wide
        st.append(tube([(bx, 0), ((bx + tx) / 2, -h * .5), (tx, -h)], mix('#A9B062', PLUM, q.uniform(.05, .35)), 17, smooth=True))
        for t in (.15, .3, .45, .6, .75):
            jn += 'M%s %sh16' % (n(bx + (tx - bx) * t - 8), n(-h * t))
        for j in range(5):
            lf[(i + j) % 3] += leafd(tx, -h + j * 12, q.uniform(150, 230), 15, -90 + a * 30 + q.uniform(-75, 75))
    return G([shadow(20, 4, wide, 16), st, P(jn, None, .7, BARK, 4), P(lf[0], dk(LEAF, .2)), P(lf[1], LEAF), P(lf[2], lt(LEAF, .15))], x, y, s)


def mangosteen(x, y, s=1, c=PLUM, cut=False):
    g = [shadow(8, 40, 48, 10), ball(0, 0, 50, 46, c)]
    if cut:
        g += [E(0, -6, 44, 34, '#B4506A'), J(ball(*pol(0, -6, 16, a, 12), 14, 12, WHITE, dk(WHITE, .1)) for a in range(0, 360, 60))]
    else:
        g += [E(px, -40, 20, 10, LEAF, rot) for px, rot in ((-20, -14), (20, 14), (0, 0))] + [R(-6, -60, 12, 18, BARK, 4), C(-16, -12, 7, lt(c, .4), .6)]
    return G(g, x, y, s)


def durian(x, y, s=1, c='#A3A64A', rot=0, stem=True):
    """A spiky fruit, about 180 wide and 220 tall."""
    d, ps = '', []
    for i in range(44):
        ps.append(pol(0, 0, 90 if i % 2 == 0 else 80, i * 360 / 44, 110 if i % 2 == 0 else 98))
    for r in range(7):
        for k in range(6):
            px, py = -75 + 28 * k + (14 if r % 2 else 0), -84 + 28 * r
            if (px / 80) ** 2 + (py / 100) ** 2 < .8:
                d += 'M%d %dl9 -15l9 15z' % (px - 9, py + 8)
    return G([R(-9, -160, 18, 60, BARK, 6) if stem else '', form(pts(ps), c, -12, -10, dk(c, .25), [P(d, dk(c, .2))])], x, y, s, rot)


def goat(x, y, s=1, c='#EDE0C8', c2=EARTH, flip=False, kid=False):
    """Goat facing right, about 260 wide."""
    d = dk(c, .2)
    g = [shadow(6, 4, 110, 14)] + [tube([(px, -86), (px + 3, -8)], d, 17) for px in (-56, 62)]
    g += [P('M-104 -150C-132 -166 -134 -186 -122 -192C-112 -184 -104 -170 -92 -162Z', c2)]
    g.append(form('M-102 -152C-70 -172 60 -170 88 -158C104 -130 96 -92 76 -80C20 -66 -60 -66 -88 -78C-112 -96 -116 -130 -102 -152Z', c, -8, -8, extra=[E(-50, -140, 44, 40, c2, 20)]))
    g += [tube([(px, -90), (px - 2, -8)], c, 18) for px in (-74, 80)] + [R(px - 11, -12, 20, 12, INK, 3) for px in (-76, 78, -53, 65)]
    g += [form('M70 -160C84 -200 100 -214 118 -222L140 -190C128 -160 110 -136 92 -130Z', c, -5, -4)]
    if not kid:
        g += [P('M116 -242C104 -272 90 -280 74 -278C92 -268 98 -250 104 -234Z', '#8E7A63'), P('M126 -244C120 -276 108 -290 92 -292C108 -278 112 -258 116 -240Z', '#A8937A')]
    g += [form('M104 -236C122 -252 146 -246 156 -228C166 -210 184 -198 182 -184C178 -172 158 -172 146 -180C128 -186 108 -200 104 -236Z', c, -4, -5), E(104, -218, 26, 11, c2, 24), C(140, -222, 5, INK), E(176, -186, 8, 7, BLUSH)]
    if not kid:
        g.append(P('M148 -178C146 -160 152 -150 158 -146C162 -158 162 -170 160 -177Z', d))
    return G(g, x, y, s, flip=flip)


def crab(x, y, s=1, c=TERRA):
    """Fiddler crab with one great claw."""
    g = [shadow(0, 2, 56, 7)] + [L([(sg * 20, -18), (sg * (50 + 9 * k), -30 + 8 * k), (sg * (62 + 7 * k), 0)], dk(c, .2), 6) for sg in (-1, 1) for k in (0, 1)]
    g += [L([(24, -30), (50, -58)], c, 10), form('M44 -54C30 -90 70 -118 104 -106C84 -98 84 -88 106 -84C98 -54 66 -40 44 -54Z', MARI, -5, -4), L([(-24, -28), (-42, -44)], c, 7), C(-46, -48, 9, c)]
    g += [ball(0, -24, 38, 26, c), L([(-10, -44), (-12, -64)], c, 4), L([(8, -44), (10, -64)], c, 4), C(-12, -66, 6, INK), C(10, -66, 6, INK)]
    return G(g, x, y, s)


def hornbill(x, y, s=1, flip=False):
    g = [P('M-40 -60L-120 70L-84 76L-8 -30Z', INK), P('M-112 56L-120 70L-84 76L-78 62Z', WHITE), form('M-50 -50C-40 -10 20 -6 42 -44C58 -80 60 -120 36 -140C10 -146 -2 -120 -8 -100C-20 -80 -54 -84 -50 -50Z', '#3C4048', -6, -5, extra=[E(14, -20, 40, 26, WHITE, -14)]),
         C(34, -124, 7, WHITE), C(35, -124, 4, INK), form('M52 -142C96 -142 130 -122 140 -92C110 -108 84 -108 54 -104Z', MARI, -3, -4), P('M40 -150C66 -176 100 -170 104 -148C84 -152 66 -146 52 -138Z', TERRA), L([(-2, -16), (-2, 4)], BARK, 6), L([(14, -18), (14, 4)], BARK, 6)]
    return G(g, x, y, s, flip=flip)


def dove(x, y, s=1, flip=False):
    """Zebra dove, facing right; feet at (x, y)."""
    c = '#B89C8C'
    g = [L([(-4, -10), (-4, 2)], ROSE, 4), L([(10, -10), (10, 2)], ROSE, 4), P('M-40 -30L-124 -2L-118 14L-28 -8Z', '#7B6658'),
         form('M-54 -26C-30 2 30 2 46 -30C56 -50 56 -76 36 -84C12 -88 4 -66 -10 -54C-28 -44 -46 -46 -54 -26Z', c, -5, -5, extra=[E(34, -34, 26, 24, BLUSH, -20), [L([(4 + 9 * k, -70), (-6 + 9 * k, -34)], '#6B584E', 3, .7) for k in range(5)]]),
         P('M-56 -22C-34 -52 0 -52 10 -34C-4 -12 -34 -8 -56 -22Z', '#8F7868'), P(''.join('M%d %dq6 7 12 0' % (-40 + 16 * k, -26 - 4 * (k % 2)) for k in range(3)), None, .8, '#5E4C42', 3), C(36, -66, 8, '#9CC4CC'), C(37, -66, 4.5, INK), PG([(50, -66), (70, -58), (50, -56)], '#6C7A80')]
    return G(g, x, y, s, flip=flip)


def cage(x, y, s=1, c=WOOD, bird=''):
    """Domed bamboo dove cage hanging by a hook; (x, y) = middle of the base."""
    g = [E(0, 6, 130, 22, dk(c, .45)), bird, L([(-70, -60), (70, -60)], BARK, 9)]
    g += [P('M%d 0C%d -120 %d -210 0 -250' % (k, k * 1.12, k * .7), None, None, c if k < 40 else dk(c, .2), 6) for k in (-124, -96, -64, -30, 4, 38, 70, 100, 124)]
    g += [E(0, -120, 128, 16, None, st=dk(c, .25), sw=6), form('M-130 -8Q0 26 130 -8V18Q0 52 -130 18Z', TERRA, -16, 0, extra=[C(-96 + 48 * k, 20, 9, MARI) for k in range(5)]), ball(0, -254, 20, 16, TERRA), P('M0 -268C0 -300 34 -300 30 -280', None, None, BARK, 7)]
    return G(g, x, y, s)


def clay(x, y, s=1, c='#A9684A', lid=True):
    """Big glazed jar; (x, y) bottom middle, 200 wide, 240 tall."""
    d = 'M-54 -214C-120 -190 -120 -60 -64 -4Q0 14 64 -4C120 -60 120 -190 54 -214Z'
    return G([shadow(20, 4, 96, 16), form(d, c, -18, -4, extra=[R(-130, -160, 260, 12, dk(c, .22)), P(''.join('M%d -140q16 -22 32 0' % (-112 + 32 * k) for k in range(7)), None, .7, lt(c, .3), 6)]), R(-62, -230, 124, 22, dk(c, .12), 8),
              (E(0, -232, 66, 16, STRAW) + L([(-60, -226), (60, -226)], TERRA, 8) + ball(0, -244, 14, 10, STRAW)) if lid else E(0, -230, 54, 10, dk(c, .5))], x, y, s)


def star8(x, y, r, c, k=8, inner=.54, rot=-90):
    return PG([pol(x, y, r * (1 if i % 2 == 0 else inner), rot + i * 180 / k) for i in range(2 * k)], c)


def kolek(x, y, s=1, c=TERRA, ladder=True):
    """A painted kolek boat on y, about 1000 wide, bow to the right."""
    hull = 'M-470 -250C-440 -150 -400 -120 -330 -112C-120 -96 150 -100 290 -120C380 -134 430 -190 462 -290C490 -270 500 -250 496 -220C470 -110 400 -20 260 -4C60 12 -220 12 -330 -12C-430 -36 -480 -140 -490 -236Z'
    band = [R(-520, -320, 1060, 340, c), P('M-520 -150C-400 -92 -300 -86 -100 -84C100 -80 300 -88 520 -190', None, None, MARI, 26), P('M-520 -110C-400 -52 -300 -50 -100 -48C100 -46 300 -50 520 -140', None, None, INDIGO, 34),
            P('M-520 -70C-380 -14 -100 -16 0 -14C100 -12 330 -16 520 -90', None, None, TEAL, 26)]
    for k in range(17):
        t = -400 + 50 * k
        yy = -50 - (max(0, abs(t) - 260) / 150) ** 2 * 26
        band.append(C(t, yy, 13, CREAM) + C(t, yy, 7, ROSE))
    for k in range(12):
        t = -340 + 58 * k
        band.append(P('M%d -84q14 -20 29 0q14 20 29 0' % t, None, None, BRICK, 6))
    g = [shadow(20, 8, 470, 28), P('M-470 -250C-440 -150 -400 -128 -330 -122C-120 -110 150 -112 290 -130C380 -144 430 -190 462 -290L440 -210C400 -160 300 -150 0 -146C-300 -146 -420 -150 -470 -250Z', BARK),
         form(hull, c, -10, -6, extra=band)]
    g += [form('M462 -290C450 -330 476 -366 508 -360C496 -340 520 -320 506 -298C524 -290 512 -250 496 -222C486 -250 474 -270 462 -290Z', MARI, -4, -3), form('M-470 -250C-500 -270 -516 -300 -500 -330C-488 -310 -464 -300 -458 -276Z', MARI, -4, -3)]
    g += [tube([(-300, -118), (-300, -250)], EARTH, 12), tube([(180, -124), (180, -250)], EARTH, 12), tube([(-320, -250), (200, -250)], WOOD, 12)] if ladder else []
    return G(g, x, y, s)


def mangrove(x, y, s=1, c=GREEN, seed=1):
    """Mangrove with stilt roots."""
    rt = [P('M0 -150C%d -150 %d -90 %d 6' % (k * .5, k * .9, k), None, None, '#7A5344' if k < 0 else dk('#7A5344', .2), 13) for k in (-130, -90, -54, 54, 92, 132)]
    rt += [P('M%d -96C%d -80 %d -40 %d 4' % (k * .75, k * .9, k * .55, k * .55), None, None, '#6B4638', 9) for k in (-128, 128)]
    return G([rt, trunk(0, -110, 170, 20, '#8A5F4C'), canopy(0, -350, 170, 130, c, seed)], x, y, s)


def longkong(x, y, s=1, seed=1, k=6):
    """A hanging bunch of longkong; (x, y) = top of the stem."""
    q = rnd(seed)
    g = [L([(0, -10), (0, k * 36)], BARK, 9)]
    for r in range(k):
        for c in ((-1, 1) if r == k - 1 else (-1.7, 0, 1.7) if r % 2 else (-1, 1)):
            g.append(ball(c * 34 + q.uniform(-4, 4), 26 + r * 40, 31, 33, mix('#E3C07A', AMBER, q.uniform(0, .2)), k=.12))
            g.append(C(c * 34, 50 + r * 40, 3, BARK))
    return G(g, x, y, s)


def starband(x, y, w, h, c, c2, step=None):
    """A band of eight-pointed stars and crosses."""
    step = step or h
    g = [R(x, y, w, h, c)]
    k = int(w / step)
    for i in range(k):
        cx = x + step * (i + .5) + (w - k * step) / 2
        g += [star8(cx, y + h / 2, h * .42, c2), star8(cx, y + h / 2, h * .24, c, 8, .62), C(cx, y + h / 2, h * .08, c2)]
    return J(g)
