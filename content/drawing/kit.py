"""Drawing kit: palette, colour mixing and tiny SVG element builders.

Every builder returns a string; parts are strings too, and a scene is a list of
strings.  Gradients and clip paths are registered on the scene being drawn.
Light comes from the upper left: `form` and `ball` shade the lower right.
"""
import math
import random

# ---- palette -------------------------------------------------------------
CREAM, PAPER, SAND, STRAW = "#FBF3E2", "#F3E4C8", "#E8CFA0", "#D9B36C"
MARI, AMBER, TERRA, BRICK = "#F2AE3A", "#DB8630", "#C9643E", "#9C4633"
ROSE, BLUSH, PLUM = "#D98A84", "#F0BEA8", "#7B4560"
INDIGO, NIGHT, MOHOM = "#2F4478", "#1C2A50", "#41629E"
SKY, MIST, TEAL, LAGOON = "#9CCCD8", "#D8EAE2", "#2E8685", "#1E5E63"
RICE, LEAF, GREEN, FOREST, DEEP = "#B4C65A", "#7FA74C", "#4B7F45", "#2C5843", "#1A3B34"
EARTH, BARK, WOOD = "#93643F", "#5E3F2D", "#BD8A55"
WHITE, INK = "#FDF9F0", "#2B2530"
SKIN = ["#F0C49C", "#E0A878", "#C98B5E", "#AE7147"]
HAIR = ["#2A2028", "#3A2A28", "#4A3228", "#B8AFA8"]

_ctx = {"defs": [], "n": 0, "cache": {}}


def reset():
    _ctx.update(defs=[], n=0, cache={})


def defs():
    return "".join(_ctx["defs"])


def _id():
    _ctx["n"] += 1
    return "k%d" % _ctx["n"]


def n(v):
    s = "%.1f" % v if -16 < v < 16 else "%d" % round(v)
    s = s[:-2] if s.endswith(".0") else s
    return "0" if s == "-0" else s


def rnd(seed):
    return random.Random(seed)


# ---- colour --------------------------------------------------------------
def mix(a, b, t):
    p = [int(a[i:i + 2], 16) for i in (1, 3, 5)]
    q = [int(b[i:i + 2], 16) for i in (1, 3, 5)]
    return "#%02X%02X%02X" % tuple(round(u + (v - u) * t) for u, v in zip(p, q))


def dk(c, t=.2):
    return mix(c, "#38203C", t)


def lt(c, t=.25):
    return mix(c, "#FFF4D8", t)


def lg(*stops, a="v"):
    """Linear gradient fill; stops are colours (or (colour, offset, opacity))."""
    key = (stops, a)
    if key not in _ctx["cache"]:
        i = _id()
        x = {"v": "x2='0' y2='1'", "h": "x2='1' y2='0'", "d": "x2='1' y2='1'"}[a]
        _ctx["defs"].append("<linearGradient id='%s' x1='0' y1='0' %s>%s</linearGradient>" % (i, x, _stops(stops)))
        _ctx["cache"][key] = "url(#%s)" % i
    return _ctx["cache"][key]


def rg(*stops):
    key = (stops, "r")
    if key not in _ctx["cache"]:
        i = _id()
        _ctx["defs"].append("<radialGradient id='%s'>%s</radialGradient>" % (i, _stops(stops)))
        _ctx["cache"][key] = "url(#%s)" % i
    return _ctx["cache"][key]


def _stops(stops):
    out = []
    for k, s in enumerate(stops):
        c, off, o = s if isinstance(s, tuple) else (s, k / max(1, len(stops) - 1), 1)
        out.append("<stop offset='%s' stop-color='%s'%s/>" % (
            round(off, 2), c, "" if o == 1 else " stop-opacity='%s'" % o))
    return "".join(out)


# ---- elements ------------------------------------------------------------
def _k(fill, o, st, sw, tr=""):
    a = " fill='%s'" % fill if fill else " fill='none'"
    if st:
        a += " stroke='%s' stroke-width='%s'" % (st, n(sw))
    if o is not None:
        a += " opacity='%s'" % round(o, 2)
    return a + tr


def P(d, fill=None, o=None, st=None, sw=0):
    return "<path d='%s'%s/>" % (d, _k(fill, o, st, sw))


def R(x, y, w, h, fill, r=0, o=None, rot=0, st=None, sw=0):
    tr = " transform='rotate(%s %s %s)'" % (n(rot), n(x + w / 2), n(y + h / 2)) if rot else ""
    rr = " rx='%s'" % n(r) if r else ""
    return "<rect x='%s' y='%s' width='%s' height='%s'%s%s/>" % (n(x), n(y), n(w), n(h), rr, _k(fill, o, st, sw, tr))


def E(cx, cy, rx, ry, fill, rot=0, o=None, st=None, sw=0):
    tr = " transform='rotate(%s %s %s)'" % (n(rot), n(cx), n(cy)) if rot else ""
    return "<ellipse cx='%s' cy='%s' rx='%s' ry='%s'%s/>" % (n(cx), n(cy), n(rx), n(ry), _k(fill, o, st, sw, tr))


def C(cx, cy, r, fill, o=None, st=None, sw=0):
    return "<circle cx='%s' cy='%s' r='%s'%s/>" % (n(cx), n(cy), n(r), _k(fill, o, st, sw))


def pts(ps, close=True):
    return "M" + "L".join("%s %s" % (n(x), n(y)) for x, y in ps) + ("Z" if close else "")


def sm(ps, close=True, t=1.0):
    """Smooth path (Catmull-Rom) through points."""
    m = len(ps)
    out = "M%s %s" % (n(ps[0][0]), n(ps[0][1]))
    for i in range(m if close else m - 1):
        if close:
            p0, p1, p2, p3 = ps[i - 1], ps[i], ps[(i + 1) % m], ps[(i + 2) % m]
        else:
            p0, p1, p2, p3 = ps[max(0, i - 1)], ps[i], ps[i + 1], ps[min(m - 1, i + 2)]
        k = t / 6
        out += "C%s %s %s %s %s %s" % (
            n(p1[0] + (p2[0] - p0[0]) * k), n(p1[1] + (p2[1] - p0[1]) * k),
            n(p2[0] - (p3[0] - p1[0]) * k), n(p2[1] - (p3[1] - p1[1]) * k), n(p2[0]), n(p2[1]))
    return out + ("Z" if close else "")


def PG(ps, fill, o=None):
    return P(pts(ps), fill, o)


def B(ps, fill, o=None):
    return P(sm(ps), fill, o)


def L(ps, st, w, o=None, smooth=False):
    return P(sm(ps, False) if smooth else pts(ps, False), None, o, st, w)


def G(body, x=0, y=0, s=1, rot=0, flip=False, o=None, sx=None):
    t = []
    if x or y:
        t.append("translate(%s %s)" % (n(x), n(y)))
    if rot:
        t.append("rotate(%s)" % n(rot))
    a, b = (sx if sx is not None else s) * (-1 if flip else 1), s
    if a != 1 or b != 1:
        t.append("scale(%s %s)" % (round(a, 3), round(b, 3)))
    return "<g%s%s>%s</g>" % (" transform='%s'" % "".join(t) if t else "",
                              " opacity='%s'" % round(o, 2) if o is not None else "", J(body))


def J(x):
    """Join nested lists of strings."""
    if isinstance(x, str):
        return x
    return "".join(J(i) for i in x if i)


def clip(d, body):
    i = _id()
    _ctx["defs"].append("<clipPath id='%s'><path d='%s'/></clipPath>" % (i, d))
    return "<g clip-path='url(#%s)'>%s</g>" % (i, J(body))


def lite(fn):
    """Run fn() with plain shading: for small far things, to keep files small."""
    _ctx["lite"] = True
    out = J(fn())
    _ctx["lite"] = False
    return out


def is_lite():
    return _ctx.get("lite")


def form(d, c, dx=-9, dy=-7, dark=None, extra=()):
    """A shaded flat form: dark shape, same shape lit and shifted, clipped."""
    if _ctx.get("lite"):
        return P(d, c) + (clip(d, extra) if J(list(extra)) else "")
    return P(d, dark or dk(c)) + clip(d, [
        "<path d='%s' fill='%s' transform='translate(%s %s)'/>" % (d, c, n(dx), n(dy)), *extra])


def ball(cx, cy, rx, ry, c, dark=None, rot=0, k=.14):
    return E(cx, cy, rx, ry, dark or dk(c), rot) + E(cx - rx * k * .7, cy - ry * k * .7, rx * (1 - k), ry * (1 - k), c, rot)


def tube(ps, c, w, dark=None, smooth=False):
    """A round limb/pole: dark stroke with a lit stroke inside it."""
    q = [(x - w * .1, y - w * .07) for x, y in ps]
    return L(ps, dark or dk(c), w, smooth=smooth) + L(q, c, w * .74, smooth=smooth)


def rr(x, y, w, h, r):
    """Path of a rounded rectangle."""
    return "M%s %sh%sq%s 0 %s %sv%sq0 %s %s %sh%sq%s 0 %s %sv%sq0 %s %s %sz" % tuple(n(v) for v in (
        x + r, y, w - 2 * r, r, r, r, h - 2 * r, r, -r, r, -(w - 2 * r), -r, -r, -r, -(h - 2 * r), -r, r, -r))


def box(x, y, w, h, c, r=6, dx=-8, dy=-6):
    return form(rr(x, y, w, h, r), c, dx, dy)


def el(cx, cy, rx, ry):
    """Path of an ellipse."""
    return "M%s %sa%s %s 0 1 0 %s 0a%s %s 0 1 0 %s 0z" % tuple(
        n(v) for v in (cx - rx, cy, rx, ry, 2 * rx, rx, ry, -2 * rx))


def shadow(x, y, rx, ry=None, o=.18, c="#3A2440"):
    return E(x, y, rx, ry if ry is not None else rx * .16, c, o=o)


def glow(x, y, rx, ry, c="#FFD98A", o=.3):
    """Soft light pool."""
    return E(x, y, rx, ry, rg((c, 0, o), (c, .55, o * .6), (c, 1, 0)))


def pol(cx, cy, r, deg, ry=None):
    a = math.radians(deg)
    return cx + r * math.cos(a), cy + (r if ry is None else ry) * math.sin(a)


# ---- scenes --------------------------------------------------------------
SCENES = {}


def pictures_of(event):
    """The decorator `scene` of an event's pictures: scene = pictures_of("e0")."""

    def scene(work, num, w=1600, h=1200, up=0):
        """Register the function as picture `num` of work `work`.

        up: lift the whole scene by so many units (keeps feet inside wide crops);
        the ground must then reach below h, as ground() and room() do.
        work may also be a name, for a picture that belongs to no work ("plan").
        """
        def deco(fn):
            name = "%s-%03d-%d" % (event, work, num) if isinstance(work, int) else "%s-%s-%d" % (event, work, num)
            SCENES[name] = (fn, w, h, up)
            return fn
        return deco
    return scene


def render(name):
    fn, w, h, up = SCENES[name]
    reset()
    body = G(fn(), 0, -up) if up else J(fn())
    return ("<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 %d %d' width='%d' height='%d'>"
            "<defs><clipPath id='pg'><path d='M0 0h%dv%dh-%dz'/></clipPath>%s</defs><g clip-path='url(#pg)' stroke-linecap='round' stroke-linejoin='round'>%s</g></svg>\n"
            % (w, h, w, h, w, h, w, defs(), body))
