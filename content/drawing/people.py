"""Poseable people.

person(x, y, s, ...): (x, y) is the ground point under the hips ('stand',
'walk', 'run', 'cross', 'kneel', 'squat'), or the seat ('sit'), or the hips
('half', legs hidden).  Hands are preset names or absolute scene points; elbows
and knees follow by two-bone reach.  No mirroring, so the light stays upper left.
"""
from kit import *

AGES = {  # head r, neck, torso, shoulder, hip, upper arm, forearm, thigh, shin, arm w, leg w
    "tot":   (43, 6, 84, 34, 32, 44, 42, 52, 54, 23, 27),
    "child": (44, 10, 108, 39, 33, 58, 55, 80, 82, 24, 28),
    "teen":  (43, 13, 126, 44, 36, 68, 65, 100, 100, 25, 30),
    "adult": (42, 15, 144, 51, 41, 80, 76, 116, 116, 28, 35),
}

OUTFITS = {
    "girl":    dict(top=WHITE, bot="skirt", bc=INDIGO, collar="peter", socks=1, shoe=INK, tie=INDIGO),
    "boy":     dict(top=WHITE, bot="shorts", bc=INDIGO, collar="v", socks=1, shoe=BARK),
    "boyk":    dict(top=WHITE, bot="shorts", bc="#A98A55", collar="v", socks=1, shoe=BARK),
    "scout":   dict(top="#C2A468", bot="shorts", bc="#A98A55", collar="scarf", socks=1, shoe=BARK, tie=TERRA),
    "scoutg":  dict(top="#C2A468", bot="skirt", bc="#A98A55", collar="scarf", socks=1, shoe=BARK, tie=MARI),
    "mohom":   dict(top=MOHOM, bot="shorts", bc=NIGHT, collar="mohom", shoe=BARK),
    "mohomg":  dict(top=MOHOM, bot="sarong", bc=NIGHT, collar="mohom", shoe=BARK, hem=ROSE),
    "sport":   dict(top=MARI, bot="shorts", bc=TEAL, collar="round", socks=1, shoe=WHITE),
    "sport2":  dict(top=TERRA, bot="shorts", bc=INDIGO, collar="round", socks=1, shoe=WHITE),
    "tot":     dict(top="#F2CFC0", bot="shorts", bc=TEAL, collar="peter", tie=TEAL),
    "tot2":    dict(top="#CFE3D6", bot="skirt", bc=TERRA, collar="peter", tie=TERRA),
    "teacher": dict(top=ROSE, bot="sarong", bc=PLUM, collar="v", shoe=BARK, hem=MARI),
    "teacher2": dict(top=TEAL, bot="sarong", bc=NIGHT, collar="v", shoe=BARK, hem=TERRA),
    "teacher3": dict(top=CREAM, bot="sarong", bc=BRICK, collar="v", shoe=BARK, hem=MARI),
    "sir":     dict(top="#CBDDE4", bot="trousers", bc=BARK, collar="v", shoe=INK),
    "sirm":    dict(top=MOHOM, bot="trousers", bc=NIGHT, collar="mohom", shoe=BARK),
    "granny":  dict(top="#EBD3B0", bot="sarong", bc=INDIGO, collar="round", shoe=BARK, hem=ROSE, sash=TERRA),
    "grandpa": dict(top="#8FA98F", bot="trousers", bc="#6B5240", collar="v", shoe=BARK, sash=TERRA),
    "farmer":  dict(top=TERRA, bot="trousers", bc=NIGHT, collar="v", shoe=BARK),
}


def _ik(a, b, l1, l2, score):
    """Mid joint of a two-bone chain from a towards b; returns (mid, end)."""
    dx, dy = b[0] - a[0], b[1] - a[1]
    d = math.hypot(dx, dy) or .01
    m = min(d, (l1 + l2) * .9995)
    m = max(m, abs(l1 - l2) + 2)
    ux, uy = dx / d, dy / d
    end = (a[0] + ux * m, a[1] + uy * m)
    p = (l1 * l1 - l2 * l2 + m * m) / (2 * m)
    h = math.sqrt(max(0, l1 * l1 - p * p))
    c = [(a[0] + ux * p - uy * h * k, a[1] + uy * p + ux * h * k) for k in (1, -1)]
    return max(c, key=lambda q: score(q[0] - a[0], q[1] - a[1])), end


def _lerp(a, b, t):
    return a[0] + (b[0] - a[0]) * t, a[1] + (b[1] - a[1]) * t


def _sleeve(a, b, w1, w2, c):
    ang = math.atan2(b[1] - a[1], b[0] - a[0])
    px, py = -math.sin(ang), math.cos(ang)
    q = [(a[0] + px * w1, a[1] + py * w1), (b[0] + px * w2, b[1] + py * w2),
         (b[0] - px * w2, b[1] - py * w2), (a[0] - px * w1, a[1] - py * w1)]
    d = pts(q)
    lit = [(x * .8 + (a[0] + b[0]) / 2 * .2 - 1.5, y * .86 + (a[1] + b[1]) / 2 * .14 - 1) for x, y in q]
    return (P(d, dk(c, .13), st=dk(c, .13), sw=5) + C(a[0], a[1], w1 + 1, dk(c, .13)) +
            PG(lit, c) + C(a[0] - 1.5, a[1] - 1, w1 * .84, c))


def _foot(p, f, o, sc, skin, w):
    c = o["shoe"] if o.get("_shod") and o.get("shoe") else (WHITE if o.get("socks") else skin)
    x, y = p
    k = f * 7 if f else 0
    h, by = w * .74, y + w * .44
    return form("M%s %sq%s %s %s %sq%s 0 %s %sz" % tuple(n(v) for v in (
        x - w * .64 + k, by, w * .08, -h, w * .62, -h, w * .64 + abs(k) * .4, w * .74, h)), c, -3, -3)


HANDS = {"down": (.22, .95), "hip": None, "front": (-.12, .62), "chest": (-.22, .36), "up": (.3, -.92),
         "wave": (.52, -.55), "out": (.93, .12), "point": (.88, -.4), "lap": (-.05, .8), "knee": (.46, .78),
         "chin": (-.3, -.12), "fwd": (.6, .45), "side": (.42, .84), "read": (-.08, .5), "back": (-.1, .7),
         "high": (-.05, -.98), "clap": (-.33, .3), "carry": (.3, .55)}


def person(x, y, s=1, age="child", skin=1, hair="bob", hc=0, fit="girl", pose="stand", look=0., nod=0.,
           tilt=0, lean=0, lh="down", rh="down", f=0, mouth="smile", back=False, behind="", hat=None,
           shod=True, eyes="dot", bend=None, held=None, lf=None, rf=None, sh=True, glasses=False, **over):
    """One figure. held: a string (in scene coordinates) drawn between body and near hands."""
    r, nk, to, sw_, hp, ua, fa, th, sn, aw, lw = [v * s for v in AGES[age]]
    o = dict(OUTFITS[fit], **over)
    o["_shod"] = shod and pose in ("stand", "walk", "run", "sit", "free")
    sk = SKIN[skin]
    hcol = HAIR[hc]
    leg = th + sn
    ground = y
    # --- hips
    hy = {"stand": y - leg * .999 - 6 * s, "walk": y - leg * .95 - 6 * s, "run": y - leg * .98 - 10 * s,
          "cross": y - 36 * s, "kneel": y - lw * 1.55, "squat": y - leg * .42, "sit": y - lw * .5,
          "half": y, "free": y}[pose]
    hip = (x, hy)
    a = math.radians(lean)
    u, rt = (math.sin(a), -math.cos(a)), (math.cos(a), math.sin(a))

    def at(p, q):  # p across, q up from hip
        return hip[0] + rt[0] * p + u[0] * q, hip[1] + rt[1] * p + u[1] * q
    ls, rs = at(-sw_ * .84, to - 10 * s), at(sw_ * .84, to - 10 * s)
    # --- arms
    ff = f or (1 if look > .2 else -1 if look < -.2 else 0)
    al = ua + fa

    def hand(h, sg, shd):
        if not isinstance(h, str):
            return h
        if h == "hip":
            return at(sg * hp * 1.15, to * .2)
        k = HANDS[h]
        if ff and h in ('fwd', 'read', 'carry', 'lap'):
            sg = ff
            k = (abs(k[0]) + (.35 if h == 'read' else .2 if h == 'lap' else 0), k[1])
        return shd[0] + sg * k[0] * al, shd[1] + k[1] * al
    h_up = lambda d: math.sin(d) > 0
    arms = {}
    for sg, shd, h in ((-1, ls, lh), (1, rs, rh)):
        want = bend if bend else sg
        arms[sg] = (shd,) + _ik(shd, hand(h, sg, shd), ua, fa, lambda dx, dy, w=want: w * dx + 1.2 * dy)

    def arm(sg):
        shd, el_, ha = arms[sg]
        long_ = o.get("long")
        w = aw
        g = [tube([shd, el_, ha], sk, w * .84)]
        d = math.atan2(ha[1] - el_[1], ha[0] - el_[0])
        hx, hyy = ha[0] + math.cos(d) * 4 * s, ha[1] + math.sin(d) * 4 * s
        t = d - sg * 1.1 if h_up(d) else d + sg * 1.1
        g.append(L([(hx, hyy), (hx + math.cos(t) * w * .5, hyy + math.sin(t) * w * .5)], dk(sk, .1), w * .3))
        g.append(ball(hx, hyy, w * .6, w * .5, sk, rot=math.degrees(d)))
        if long_:
            g.append(tube([shd, el_, _lerp(el_, ha, .8)], o["top"], w * 1.12))
        g.append(_sleeve(_lerp(shd, el_, .02), _lerp(shd, el_, .66), w * .66, w * .72, o["top"]))
        return J(g)
    # --- legs
    feet = {}
    ff = f or (1 if look > .2 else -1 if look < -.2 else 0)
    legs, drap = [], []
    bc = o["bc"]
    bot = o["bot"]
    if lf or rf or pose == "free":
        feet = {-1: lf, 1: rf}
    elif pose == "stand":
        feet = {-1: (x - hp * .52, ground - 6 * s), 1: (x + hp * .52, ground - 6 * s)}
    elif pose == "walk":
        g_ = ff or 1
        feet = {-g_: (x - g_ * leg * .27, ground - 10 * s), g_: (x + g_ * leg * .27, ground - 6 * s)}
    elif pose == "run":
        g_ = ff or 1
        feet = {g_: (x + g_ * leg * .42, ground - leg * .22), -g_: (x - g_ * leg * .6, ground - leg * .3)}
    elif pose == "squat":
        feet = {-1: (x - hp * 1.0, ground - 6 * s), 1: (x + hp * 1.0, ground - 6 * s)}
    hl = {-1: (hip[0] - hp * .5, hip[1]), 1: (hip[0] + hp * .5, hip[1])}

    def limb(pp, k0=0):
        """one leg: skin (or cloth), sock and shoe along hip-knee-ankle"""
        h_, kn, an = pp
        g = [tube([h_, kn, an], bc if bot == "trousers" else sk, lw * (1.12 if bot == "trousers" else .86))]
        if o.get("socks") and bot != "trousers":
            g.append(tube([_lerp(kn, an, .62), an], WHITE, lw * .84))
        g.append(_foot(an, ff * .9 if ff else 0, o, s, sk, lw * .95))
        if bot == "shorts":
            g.append(_sleeve(h_, _lerp(h_, kn, .66), lw * .66, lw * .76, bc))
        return J(g)
    if feet:
        ks = {}
        for sg in (-1, 1):
            want = ff if ff else sg
            kn, an = _ik(hl[sg], feet[sg], th, sn, lambda dx, dy, w=want: w * dx)
            ks[sg] = kn
            legs.append((sg, limb((hl[sg], kn, an))))
        far = ff if ff else -1
        if bot == 'sarong' and pose == 'stand':
            legs = [(sg, limb((hl[sg], (feet[sg][0], (hl[sg][1] + feet[sg][1]) / 2), feet[sg]))) for sg in (-1, 1)]
        legs = [g for sg, g in sorted(legs, key=lambda q: q[0] != far)]
        if bot == "skirt":
            hem = th * .92
            lo, hi = min(ks[-1][0], x - hp), max(ks[1][0], x + hp)
            lo, hi = min(lo, hi, ks[1][0]) - 14 * s, max(hi, lo, ks[-1][0]) + 14 * s
            kx = hip[1] + (hem if pose != "squat" else th * .7)
            d = "M%s %sL%s %sQ%s %s %s %sQ%s %s %s %sZ" % tuple(n(v) for v in (
                *at(-hp * .98, 12 * s), *at(hp * .98, 12 * s), hi - 4 * s, hip[1] + 30 * s, hi, kx - 4 * s,
                (lo + hi) / 2, kx + 12 * s, lo, kx - 4 * s))
            pl = [L([at((k - 2) * hp * .42, -10 * s), (lo + (hi - lo) * k / 4, kx - 4 * s)], dk(bc, .25), 2.5 * s) for k in (1, 2, 3)]
            drap.append(form(d, bc, -8 * s, 0, extra=pl))
        elif bot == "sarong":
            lo, hi = min(feet[-1][0], feet[1][0]) - 16 * s, max(feet[-1][0], feet[1][0]) + 16 * s
            hem = ground - 30 * s if pose != "squat" else ground - 12 * s
            d = "M%s %sL%s %sC%s %s %s %s %s %sQ%s %s %s %sC%s %s %s %s %s %sZ" % tuple(n(v) for v in (
                *at(-hp * .95, 12 * s), *at(hp * .95, 12 * s), hip[0] + hp * 1.3, hip[1] + 40 * s, hi + 6 * s, hem - 60 * s, hi, hem,
                (lo + hi) / 2, hem + 10 * s, lo, hem, lo - 6 * s, hem - 60 * s, hip[0] - hp * 1.3, hip[1] + 40 * s, *at(-hp * .95, 12 * s)))
            hm = o.get("hem", MARI)
            ex = [R(lo - 20, hem - 34 * s, hi - lo + 40, 20 * s, hm), R(lo - 20, hem - 46 * s, hi - lo + 40, 5 * s, lt(hm, .4)),
                  L([at(hp * .2, 0), (hip[0] + hp * .45, hem)], dk(bc, .3), 3 * s)]
            drap.append(form(d, bc, -9 * s, 0, extra=ex))
        elif bot == "shorts" or bot == "trousers":
            drap.append(E(hip[0], hip[1] - 2 * s, hp * 1.02, 24 * s, bc))
    elif pose == "cross":
        kx, ky = hp * 2.0, ground - 30 * s
        cl = bc if bot in ("trousers", "sarong", "skirt", "shorts") else bc
        low = bc if bot == "trousers" else sk
        for sg in (1, -1):
            kn, an = (x + sg * kx, ky), (x - sg * hp * .75, ground - 11 * s)
            legs.append(tube([kn, an], low, lw * .86))
            if o.get("socks"):
                legs.append(tube([_lerp(kn, an, .72), an], WHITE, lw * .8))
            legs.append(ball(an[0] - sg * 6 * s, an[1] + 1 * s, lw * .55, lw * .36, WHITE if o.get("socks") else sk))
        lo = 13 if bot in ("skirt", "sarong") else 24
        q = [at(-hp * .95, 14 * s), at(hp * .95, 14 * s), (x + kx * .74, ky - 24 * s), (x + kx + 14 * s, ky - 8 * s),
             (x + kx + 2 * s, ky + 12 * s), (x + hp * .9, ground - lo * s), (x, ground - (lo + 4) * s), (x - hp * .9, ground - lo * s),
             (x - kx - 2 * s, ky + 12 * s), (x - kx - 14 * s, ky - 8 * s), (x - kx * .74, ky - 24 * s)]
        drap.append(form(sm(q), cl, -7 * s, -5 * s))
    elif pose == "kneel":
        g_ = ff or 1
        kn = (x + g_ * th * .72, ground - lw * .62)
        ft = (x - g_ * hp * .8, ground - lw * .42)
        low = bc if bot == "trousers" else sk
        legs += [tube([kn, ft], low, lw * .84), ball(ft[0] - g_ * 6 * s, ft[1], lw * .62, lw * .4, WHITE if o.get("socks") else sk)]
        q = [at(-hp * .98, 10 * s), at(hp * .98, 10 * s), (kn[0] - g_ * 8 * s, kn[1] - lw * .82), (kn[0] + g_ * 13 * s, kn[1] - 2 * s),
             (kn[0] - g_ * 14 * s, ground - lw * .3), (x, ground - lw * .4), (x - g_ * hp * 1.15, ground - lw * .8)]
        if g_ < 0:
            q = [at(hp * .98, 10 * s), at(-hp * .98, 10 * s)] + q[2:]
        drap.append(form(sm(q), bc, -7 * s, -4 * s))
    elif pose == "sit":
        low = bc if bot == "trousers" else sk
        for sg in (1, -1):
            if ff:
                kn = (x + ff * (th * .86 + sg * ff * 4 * s), hip[1] + 6 * s + (4 * s if sg < 0 else 0))
                an = (kn[0] + ff * 4 * s + sg * 5 * s, kn[1] + sn * .96)
            else:
                kn = (x + sg * hp * .85, hip[1] + th * .36)
                an = (x + sg * hp * .8, kn[1] + sn * .9)
            legs.append(tube([hl[sg], kn, an], low, lw * .88))
            if o.get("socks") and bot != "trousers":
                legs.append(tube([_lerp(kn, an, .62), an], WHITE, lw * .84))
            legs.append(_foot(an, ff, o, s, sk, lw * .95))
            if bot in ("shorts", "trousers"):
                legs.append(tube([hl[sg], _lerp(hl[sg], kn, .84)], bc, lw * 1.3))
        if bot in ("skirt", "sarong"):
            kx = th * .9
            dn = 36 * s if bot == "skirt" else sn * .8
            if ff:
                q = [at(-ff * hp, 10 * s), at(ff * hp * .9, 12 * s), (x + ff * kx * .8, hip[1] - lw * .5), (x + ff * (kx + 16 * s), hip[1] + 4 * s),
                     (x + ff * (kx + 14 * s), hip[1] + dn), (x + ff * (kx - 18 * s), hip[1] + dn), (x + ff * kx * .6, hip[1] + 22 * s), (x - ff * hp * .9, hip[1] + 16 * s)]
            else:
                q = [at(-hp, 10 * s), at(hp, 10 * s), (x + hp * 1.5, hip[1] + th * .3), (x + hp * 1.42, hip[1] + th * .36 + dn),
                     (x, hip[1] + th * .4 + dn), (x - hp * 1.42, hip[1] + th * .36 + dn), (x - hp * 1.5, hip[1] + th * .3)]
            drap.append(form(sm(q, True, .7), bc, -7 * s, -4 * s))
        elif not ff:
            drap.append(E(hip[0], hip[1], hp * 1.05, 22 * s, bc))
    # --- torso
    wst = hp * .93
    d = "M%s %sC%s %s %s %s %s %sC%s %s %s %s %s %sL%s %sC%s %s %s %s %s %sC%s %s %s %s %s %sZ" % tuple(n(v) for p in (
        at(-sw_ * .34, to + 3 * s), at(-sw_ * .8, to), at(-sw_ * 1.05, to - 4 * s), at(-sw_, to - 26 * s),
        at(-sw_ * .94, to * .55), at(-wst, to * .4), at(-wst * 1.04, 0),
        at(wst * 1.04, 0), at(wst, to * .4), at(sw_ * .94, to * .55), at(sw_, to - 26 * s),
        at(sw_ * 1.05, to - 4 * s), at(sw_ * .8, to), at(sw_ * .34, to + 3 * s)) for v in p)
    ex = []
    if o.get("sash"):
        w_ = o["sash"]
        ex += [L([at(-sw_, to * .95), at(wst, to * .15)], w_, 30 * s), L([at(-sw_ * 1.08, to * .9), at(wst * .9, to * .1)], lt(w_, .4), 4 * s)]
    torso = form(d, o["top"], -10 * s, -3 * s, dk(o["top"], .15), ex)
    if bot in ("shorts", "skirt", "trousers") and o["collar"] not in ("mohom", "round") and pose not in ("free",) and not o.get("untuck"):
        torso += L([at(-wst * .96, 4 * s), at(wst * .96, 4 * s)], dk(bc, .35), 10 * s)
    nb, nt = at(0, to - 4 * s), at(0, to + nk + 8 * s)
    neck = L([nb, nt], dk(sk, .22), 25 * s)
    det = []
    if not back:
        lk = look * 5 * s
        cy_ = to + 1 * s
        if o["collar"] in ("peter", "v"):
            cc = lt(o["top"], .2) if o["top"] != WHITE else "#FFFFFF"
            dkc = dk(o["top"], .22)
            for sg in (-1, 1):
                q = [at(lk + sg * 3 * s, cy_ - 18 * s), at(lk + sg * 15 * s, cy_ + 4 * s), at(sg * 27 * s, cy_ - 4 * s), at(lk + sg * 20 * s, cy_ - 24 * s)]
                det += [B([(p + 2 * s, v + 3 * s) for p, v in q], dkc), B(q, cc)]
            if o["collar"] == "v":
                det += [C(*at(lk, cy_ - k * s), 2.6 * s, dkc) for k in (38, 60, 82)]
            elif o.get("tie"):
                c1 = at(lk, cy_ - 21 * s)
                for sg in (-1, 1):
                    det.append(PG([c1, (c1[0] + sg * 15 * s, c1[1] - 3 * s), (c1[0] + sg * 13 * s, c1[1] + 13 * s)], o["tie"]))
                det.append(C(c1[0], c1[1] + 2 * s, 4.5 * s, dk(o["tie"])))
        elif o["collar"] == "scarf":
            t1 = o["tie"]
            det += [B([at(lk, cy_ - 28 * s), at(-27 * s, cy_ + 2 * s), at(-12 * s, cy_ + 2 * s), at(lk, cy_ - 10 * s), at(12 * s, cy_ + 2 * s), at(27 * s, cy_ + 2 * s)], t1),
                    PG([at(lk - 4 * s, cy_ - 24 * s), at(lk + 4 * s, cy_ - 24 * s), at(lk + 15 * s, cy_ - 58 * s), at(lk - 2 * s, cy_ - 50 * s), at(lk - 14 * s, cy_ - 56 * s)], dk(t1, .12)),
                    C(*at(lk, cy_ - 24 * s), 6 * s, MARI if t1 != MARI else TERRA)]
        elif o["collar"] == "mohom":
            det += [L([at(lk, cy_), at(lk, to * .18)], dk(o["top"], .3), 3 * s), L([at(-15 * s, cy_ + 2 * s), at(lk, cy_ - 14 * s), at(15 * s, cy_ + 2 * s)], lt(o["top"], .35), 5 * s)]
            det += [L([at(lk - 8 * s, to * k), at(lk + 8 * s, to * k)], lt(o["top"], .6), 3 * s) for k in (.72, .5)]
        else:
            det += [L([at(-16 * s, cy_ + 3 * s), at(lk, cy_ - 10 * s), at(16 * s, cy_ + 3 * s)], dk(o["top"], .25), 6 * s, smooth=True)]
    hd = at(look * 6 * s, to + nk + r * .82)
    back_h, front_h = head(r, sk, hair, hcol, look, nod, mouth, back, hat, eyes, glasses)
    tr = lambda g: G(g, hd[0], hd[1], rot=tilt + lean * .5)
    shd = ""
    if sh and pose not in ("half", "free"):
        wd = {"stand": 1.7, "walk": 2.3, "run": 2.2, "cross": 2.7, "kneel": 2.3, "squat": 1.9, "sit": 0}[pose] * hp
        if wd:
            shd = shadow(x + 12 * s + (ff * 20 * s if pose == "kneel" else 0), ground + 2 * s, wd, wd * .17)
    out = [shd, tr(back_h)]
    for sg, k in ((-1, "l"), (1, "r")):
        if k in behind:
            out.append(arm(sg))
    if pose in ("cross", "kneel") or (pose == "sit"):
        out += [torso, legs, drap]
    else:
        out += [legs, drap, torso] if bot != "skirt" and bot != "sarong" or True else []
    out += [neck, det]
    if back:
        out.append(tr(front_h))
    else:
        out.append(tr(front_h))
    if held:
        out.append(held)
    order = (1, -1) if ff >= 0 else (-1, 1)
    for sg in order:
        if ("l" if sg < 0 else "r") not in behind:
            out.append(arm(sg))
    return J(out)


def head(r, sk, hair, hcol, look, nod, mouth, back, hat, eyes="dot", glasses=False):
    """Head centred on (0,0): returns (parts behind the body, parts in front)."""
    rx = r * .95
    q = lambda *v: tuple(n(k * r) for k in v)
    bk, fr = [], []
    hd_ = dk(hcol, .35)
    hl = mix(hcol, "#8A6A58", .35)
    fx, fy = look * r * .3, nod * r * .18
    tieC = WHITE
    if hair == "bob":
        bk.append(P("M%s %sC%s %s %s %s %s %sC%s %s %s %s %s %sQ%s %s %s %sZ" % q(-1.1, .72, -1.3, -1.5, 1.3, -1.5, 1.1, .72, 1.0, .86, .8, .84, .7, .8, 0, .9, -1.1, .72), hd_))
    elif hair == "long":
        bk.append(P("M%s %sC%s %s %s %s %s %sC%s %s %s %s %s %sZ" % q(-1.06, 1.5, -1.4, -1.6, 1.4, -1.6, 1.06, 1.5, .5, 1.95, -.5, 1.95, -1.06, 1.5), hd_))
    elif hair == "pony":
        g = -1 if look > 0 else 1
        bk.append(P("M%s %sC%s %s %s %s %s %sC%s %s %s %s %s %sZ" % q(g * .5, -.6, g * 1.6, -.9, g * 1.75, .3, g * 1.3, 1.15, g * 1.1, .7, g * 1.1, .2, g * .6, 0), hd_))
        fr_tie = C(g * r * .98, -r * .5, r * .17, tieC)
    elif hair in ("pig", "braids"):
        for g in (-1, 1):
            if hair == "pig":
                bk.append(P("M%s %sC%s %s %s %s %s %sC%s %s %s %s %s %sZ" % q(g * .75, -.1, g * 1.7, -.3, g * 1.75, .6, g * 1.3, 1.05, g * 1.1, .8, g * .95, .5, g * .75, .3), hd_))
                bk.append(C(g * r * 1.04, r * .05, r * .16, "#E9C9A0"))
            else:
                for k in range(4):
                    bk.append(E(g * r * (.98 + .05 * k), r * (.45 + .3 * k), r * (.2 - .015 * k), r * .2, hd_ if k % 2 else hcol))
                bk.append(C(g * r * 1.15, r * 1.62, r * .13, tieC))
    elif hair == "bun":
        bk.append(ball(r * (.25 if look <= 0 else -.25), -r * 1.12, r * .42, r * .38, hcol, hd_))
    elif hair == "lowbun":
        g = -1 if look > 0 else 1
        bk.append(ball(g * r * .95, r * .28, r * .4, r * .4, hcol, hd_))
    elif hair == "curly":
        for k in range(9):
            px, py = pol(0, -r * .12, r * .96, 160 + k * 27.5)
            bk.append(C(px, py, r * .36, hd_))
    # ears
    if not back and hair not in ("bob", "long"):
        for g in (-1, 1):
            if g * look < .45:
                ex = g * rx - look * r * .12
                fr.append(ball(ex, r * .14, r * .17, r * .21, sk, dk(sk, .22)))
    if not back:
        face = "M%s %sC%s %s %s %s %s %sC%s %s %s %s %s %sC%s %s %s %s %s %sZ" % q(
            -.95, -.08, -.97, -1.12, .97, -1.12, .95, -.08, .94, .62, .55, 1.0, 0, 1.0, -.55, 1.0, -.94, .62, -.95, -.08)
        fr.append(form(face, sk, -r * .1, -r * .07, dk(sk, .14)))
        ew = r * .37 * (1 - .18 * abs(look))
        ey = r * .1 + fy
        for g in (-1, 1):
            exx = fx + g * ew
            fr.append(E(fx + g * r * .56 * (1 - .1 * abs(look)), r * .44 + fy * .7, r * .17, r * .12, "#D9694F", o=.34))
            if eyes == "joy":
                fr.append(P("M%s %sq%s %s %s 0" % (n(exx - r * .11), n(ey + r * .03), n(r * .11), n(-r * .15), n(r * .22)), None, st=INK, sw=r * .065))
            elif eyes == "down":
                fr.append(P("M%s %sq%s %s %s 0" % (n(exx - r * .1), n(ey), n(r * .1), n(r * .11), n(r * .2)), None, st=INK, sw=r * .065))
            else:
                fr.append(E(exx, ey, r * .078, r * .105, INK))
                fr.append(C(exx - r * .025, ey - r * .04, r * .026, WHITE))
            fr.append(P("M%s %sq%s %s %s %s" % (n(exx - r * .13), n(ey - r * .23 - (0 if g < 0 else 0)), n(r * .13), n(-r * .08), n(r * .26), n(0)), None, .75, hd_ if hcol != HAIR[3] else "#8A8078", r * .05))
        if glasses:
            for g in (-1, 1):
                fr.append(C(fx + g * ew, ey, r * .25, None, st=BARK, sw=r * .05))
            fr.append(L([(fx - ew + r * .25, ey), (fx + ew - r * .25, ey)], BARK, r * .05))
        fr.append(P("M%s %sq%s %s %s %s" % (n(fx * 1.25 - r * .05), n(r * .3 + fy), n(r * .05), n(r * .07), n(r * .11), n(0)), None, None, dk(sk, .3), r * .05))
        mx, my = fx * 1.12, r * .54 + fy * .8
        if mouth == "open":
            fr.append(P("M%s %sq%s %s %s 0q%s %s %s 0z" % (n(mx - r * .19), n(my - r * .04), n(r * .19), n(r * .04), n(r * .38), n(-r * .19), n(r * .46), n(-r * .38)), BRICK))
            fr.append(E(mx, my + r * .12, r * .09, r * .05, ROSE))
        elif mouth == "o":
            fr.append(E(mx, my + r * .03, r * .09, r * .11, BRICK))
        else:
            fr.append(P("M%s %sq%s %s %s 0" % (n(mx - r * .17), n(my), n(r * .17), n(r * .17), n(r * .34)), None, st=dk(BRICK, .15), sw=r * .065))
    # front hair
    if back:
        cap = "M%s %sC%s %s %s %s %s %sC%s %s %s %s %s %sZ" % q(-1.0, .25, -1.15, -1.4, 1.15, -1.4, 1.0, .25, .8, .95, -.8, .95, -1.0, .25)
        if hair in ("bob", "long"):
            cap = "M%s %sC%s %s %s %s %s %sQ%s %s %s %sZ" % q(-1.1, .75, -1.3, -1.5, 1.3, -1.5, 1.1, .75, 0, 1.0, -1.1, .75)
        fr.append(form(cap, hcol, -r * .1, -r * .08, hd_))
        for g in (-1, 1):
            if hair not in ("bob", "long", "pony", "pig"):
                fr.append(ball(g * r * .98, r * .2, r * .15, r * .2, sk))
        if hair == "pony":
            fr.append(form("M%s %sC%s %s %s %s %s %sC%s %s %s %s %s %sZ" % q(-.2, -.45, -.65, .3, -.45, 1.2, .05, 1.55, .5, 1.1, .55, .2, .2, -.45), mix(hcol, "#6A5048", .25), -4, -2, hcol))
            fr.append(E(0, -r * .45, r * .28, r * .13, tieC))
        elif hair == "bun":
            fr.append(ball(0, -r * .75, r * .45, r * .42, hl, hcol))
    else:
        if hair in ("bob", "pig", "braids"):
            y0 = -.2
            d = "M%s %sC%s %s %s %s %s %sC%s %s %s %s %s %sC%s %s %s %s %s %sC%s %s %s %s %s %sZ" % q(
                -1.03, .12, -1.2, -1.38, 1.2, -1.38, 1.03, .12, .95, .02, .9, -.1, .8 + look * .06, y0 - .02,
                .4 + look * .25, y0 - .16, -.4 + look * .25, y0 - .16, -.8 + look * .06, y0 - .02, -.9, -.1, -.95, .02, -1.03, .12)
            if hair == "bob":
                for g in (-1, 1):
                    fr.append(P("M%s %sC%s %s %s %s %s %sC%s %s %s %s %s %sZ" % q(g * .82, -.3, g * 1.15, -.2, g * 1.18, .5, g * 1.08, .74, g * .98, .78, g * .9, .72, g * .87, .66), hcol))
        elif hair in ("pony", "bun", "lowbun", "long"):
            px = .25 if look <= 0 else -.25
            d = "M%s %sC%s %s %s %s %s %sC%s %s %s %s %s %sC%s %s %s %s %s %sZ" % q(
                -1.02, .1, -1.16, -1.36, 1.16, -1.36, 1.02, .1, .92, -.3, .6, -.55, px, -.68, -.5, -.6, -.88, -.35, -1.02, .1)
        elif hair == "side":
            d = (
                "M%s %sC%s %s %s %s %s %sL%s %sC%s %s %s %s %s %sC%s %s %s %s %s %sZ" % q(
                    -1.0, .04, -1.2, -1.36, 1.16, -1.4, 1.0, .04, .88, -.26, .4, -.3, -.2, -.42, -.5, -.74, -.66, -.5, -.9, -.4, -1.0, .04))
        elif hair == "spiky":
            d = ("M%s %sC%s %s %s %s %s %sL%s %sL%s %sL%s %sL%s %sC%s %s %s %s %s %sL%s %sL%s %sL%s %sL%s %sL%s %sL%s %sZ" % q(
                -1.0, .04, -1.1, -.6, -1.0, -.95, -.7, -1.1, -.5, -1.0, -.2, -1.24, 0, -1.08, .35, -1.24, .9, -1.1, 1.1, -.5, 1.0, .04,
                .88, -.3, .62, -.44, .4, -.32, .1, -.5, -.25, -.34, -.88, -.32))
        elif hair == "curly":
            d = None
            for k in range(7):
                px, py = pol(0, -r * .05, r * .8, 188 + k * 27.5)
                fr.append(C(px, py - r * .04, r * .3, hcol))
        elif hair == "bald":
            d = "M%s %sC%s %s %s %s %s %sC%s %s %s %s %s %sZ" % q(-1.0, .1, -1.12, -.5, -1.0, -.8, -.7, -.95, -.85, -.6, -.92, -.3, -1.0, .1)
            fr.append(P("M%s %sC%s %s %s %s %s %sC%s %s %s %s %s %sZ" % q(1.0, .1, 1.12, -.5, 1.0, -.8, .7, -.95, .85, -.6, .92, -.3, 1.0, .1), dk(hcol, .15)))
        else:  # short
            d = "M%s %sC%s %s %s %s %s %sL%s %sC%s %s %s %s %s %sC%s %s %s %s %s %sL%s %sL%s %sZ" % q(
                -1.0, .06, -1.15, -1.36, 1.15, -1.36, 1.0, .06, .9, -.12, .86, -.34, .7 + look * .06, -.44, .45, -.5,
                .1, -.5, -.4, -.5, -.68 + look * .06, -.44, -.84, -.36, -.9, -.12)
        if d:
            fr.append(P(d, hcol))
            fr.append(P("M%s %sC%s %s %s %s %s %s" % q(-.78, -.5, -.68, -.72, -.48, -.84, -.2, -.9), None, .8, hl, r * .08))
        if hair == "pony":
            fr.append(fr_tie)
        if hair == "bun":
            fr.append(L([(r * (.25 if look <= 0 else -.25) - r * .3, -r * .98), (r * (.25 if look <= 0 else -.25) + r * .3, -r * .98)], MARI, r * .1))
    if hat == "straw":
        fr.append(E(0, -r * .62, r * 1.75, r * .42, dk(STRAW, .2)) + form("M%s %sC%s %s %s %s %s %sQ%s %s %s %sZ" % q(-1.7, -.66, -.9, -.9, -.5, -1.75, 0, -1.75, 1.2, -1.6, 1.7, -.66), STRAW, -r * .2, 0))
        fr.append(P("M%s %sQ%s %s %s %s" % q(-1.68, -.66, 0, -.3, 1.68, -.66), None, None, lt(STRAW), r * .09))
    elif hat == "scout":
        fr.append(form("M%s %sC%s %s %s %s %s %sC%s %s %s %s %s %sZ" % q(-.8, -.6, -.9, -1.6, .9, -1.6, .8, -.6, .5, -.75, -.5, -.75, -.8, -.6), "#8E7546", -r * .15, -2) +
                  E(0, -r * .62, r * 1.5, r * .26, "#7A6238") + E(-r * .06, -r * .65, r * 1.4, r * .2, "#A58A52") + R(-r * .76, -r * .92, r * 1.52, r * .2, BRICK, r * .08))
    elif hat == "cap":
        fr.append(form("M%s %sC%s %s %s %s %s %sQ%s %s %s %sZ" % q(-1.04, -.36, -1.15, -1.45, 1.15, -1.45, 1.04, -.36, 0, -.62, -1.04, -.36), TEAL, -r * .15, 0) +
                  E(look * r * .7, -r * .42, r * .95, r * .19, LAGOON))
    elif hat == "helmet":
        fr.append(form("M%s %sC%s %s %s %s %s %sL%s %sQ%s %s %s %sL%s %sZ" % q(-1.16, .12, -1.35, -1.65, 1.35, -1.65, 1.16, .12, .95, .1, 0, -.8, -.95, .1, -1.16, .12), TERRA, -r * .18, 0) +
                  P("M%s %sQ%s %s %s %s" % q(-.95, -.05, 0, -.85, .95, -.05), None, None, CREAM, r * .12))
    elif hat == "phones":
        fr.append(P("M%s %sC%s %s %s %s %s %s" % q(-1.05, .1, -1.25, -1.5, 1.25, -1.5, 1.05, .1), None, None, TERRA, r * .15) +
                  ball(-r * 1.02, r * .15, r * .22, r * .32, BRICK) + ball(r * 1.02, r * .15, r * .22, r * .32, BRICK))
    elif hat == "flower":
        px, py = r * .62, -r * .72
        fr += [C(*pol(px, py, r * .17, k * 72), r * .13, ROSE) for k in range(5)] + [C(px, py, r * .1, MARI)]
    return J(bk), J(fr)
