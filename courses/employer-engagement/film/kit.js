// Drawing kit of the films: every function returns SVG as text and depends on its arguments only,
// so a frame is a pure function of its time.
const W = 960;
const H = 540;
const films = {};

const C = {
  navy: '#12304a', deep: '#1b4965', teal: '#2a7f86', mint: '#8cc5c1', pale: '#dcebe8', cream: '#f8f2e6',
  orange: '#e8893b', amber: '#f3b94d', brick: '#c0503a', wood: '#cf9a62', woodDark: '#94633a', woodLight: '#e3bb88',
  ink: '#14222e', steel: '#9db2be', steelDark: '#64808f', steelLight: '#cbd8de', white: '#ffffff', green: '#4f9a6b',
};

// --- time and numbers ---
const clamp = (v, a = 0, b = 1) => Math.min(b, Math.max(a, v));
const lerp = (a, b, p) => a + (b - a) * p;
/** Eased progress 0…1 while t runs from a to b. */
const ease = (t, a, b) => {
  const p = clamp((t - a) / (b - a));
  return p * p * p * (p * (p * 6 - 15) + 10);
};
const wave = (t, period, shift = 0) => Math.sin(((t + shift) / period) * Math.PI * 2);
const n = (v) => String(Math.round(v * 100) / 100);
const times = (count, f) => Array.from({ length: count }, (_, i) => f(i)).join('');

// --- shapes ---
const g = (transform, body, extra = '') => `<g transform="${transform}" ${extra}>${body}</g>`;
const at = (x, y, body, s = 1, rot = 0) => g(`translate(${n(x)} ${n(y)}) rotate(${n(rot)}) scale(${s})`, body);
const fade = (opacity, body) => (opacity <= 0 ? '' : `<g opacity="${n(opacity)}">${body}</g>`);
const rect = (x, y, w, h, fill, r = 0, extra = '') =>
  `<rect x="${n(x)}" y="${n(y)}" width="${n(w)}" height="${n(h)}" rx="${r}" fill="${fill}" ${extra}/>`;
const circle = (x, y, r, fill, extra = '') => `<circle cx="${n(x)}" cy="${n(y)}" r="${n(r)}" fill="${fill}" ${extra}/>`;
const oval = (x, y, rx, ry, fill, extra = '') =>
  `<ellipse cx="${n(x)}" cy="${n(y)}" rx="${n(rx)}" ry="${n(ry)}" fill="${fill}" ${extra}/>`;
const path = (d, fill, extra = '') => `<path d="${d}" fill="${fill}" ${extra}/>`;
const line = (d, stroke, width, extra = '') =>
  `<path d="${d}" fill="none" stroke="${stroke}" stroke-width="${width}" stroke-linecap="round" stroke-linejoin="round" ${extra}/>`;
const esc = (s) => s.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
const label = (x, y, text, size, fill, { weight = 600, anchor = 'start', spacing = 0 } = {}) =>
  `<text x="${n(x)}" y="${n(y)}" font-size="${size}" font-weight="${weight}" fill="${fill}" text-anchor="${anchor}" letter-spacing="${spacing}">${esc(text)}</text>`;

/** The camera's way in the opening scene: it drifts in and comes to rest; elsewhere it stands still (p = 1). */
const settle = (t) => ease(t, -1, 2.4);

/** A colour mixed with another: shade('#fff', '#000', .1). */
const shade = (a, b, p) => {
  const part = (hex, i) => Number.parseInt(hex.slice(1 + i * 2, 3 + i * 2), 16);
  return `#${[0, 1, 2].map((i) => Math.round(lerp(part(a, i), part(b, i), p)).toString(16).padStart(2, '0')).join('')}`;
};

// --- camera: a slow, eased pan at a fixed zoom (a zoom in motion costs far more bytes); depth < 1 moves less (far away) ---
const camera = (from, to, p) => (depth, body) => {
  const z = 1 + (to[2] - 1) * depth;
  const x = lerp(from[0], to[0], p);
  const y = lerp(from[1], to[1], p);
  return g(`translate(${W / 2} ${H / 2}) scale(${z.toFixed(4)}) translate(${(-(W / 2 + x * depth)).toFixed(2)} ${(-(H / 2 + y * depth)).toFixed(2)})`, body);
};

// --- text ---
const ruler = document.createElement('canvas').getContext('2d');
const widthOf = (text, size, weight) => {
  ruler.font = `${weight} ${size}px Inter, "Noto Sans", sans-serif`;
  return ruler.measureText(text).width;
};
/** Lines of nearly equal length, as few as fit. */
const wrap = (text, size, weight, max) => {
  const words = text.split(' ');
  const fill = (limit) => {
    const lines = [];
    for (const word of words) {
      const last = lines.at(-1);
      if (last !== undefined && widthOf(`${last} ${word}`, size, weight) <= limit) lines[lines.length - 1] = `${last} ${word}`;
      else lines.push(word);
    }
    return lines;
  };
  const count = fill(max).length;
  let limit = max;
  while (limit > 60 && fill(limit - 6).length === count) limit -= 6;
  return fill(limit);
};

const TEXT = 31;
const NAME = 28;
const PACE = 0.3; // seconds a card takes to come or go

/** A speech card with its speaker's name, or the narrator's card without one. The lower fifth stays free for captions. */
const card = ({ who, text, colour = C.teal, tail, x, y = 26, max = 660, thought = false }, visible) => {
  const lines = wrap(text, TEXT, 500, max);
  const pad = 24;
  const inner = Math.max(...lines.map((l) => widthOf(l, TEXT, 500)), who ? widthOf(who, NAME, 700) : 0);
  const w = inner + pad * 2;
  const top = who ? 44 : 12;
  const h = top + lines.length * 40 + 18;
  const left = clamp((x ?? tail ?? W / 2) - w / 2, 32, W - 32 - w);
  const paper = who ? C.white : C.navy;
  const ink = who ? C.ink : C.white;
  const tip = tail === undefined ? '' : thought
    ? circle(clamp(tail, left + 40, left + w - 40), y + h + 16, 10, paper) + circle(tail, y + h + 38, 6, paper)
    : (() => {
        const foot = clamp(tail, left + 46, left + w - 46);
        return path(`M${n(foot - 17)} ${n(y + h - 1)} L${n(foot + 17)} ${n(y + h - 1)} L${n(lerp(foot, tail, 0.75))} ${n(y + h + 24)}Z`, paper);
      })();
  const body =
    rect(left + 3, y + 6, w, h, C.navy, 18, 'opacity=".22"') + tip + rect(left, y, w, h, paper, 18) +
    (who ? label(left + pad, y + 38, who, NAME, colour, { weight: 700 }) : '') +
    lines.map((l, i) => label(left + pad, y + top + 34 + i * 40, l, TEXT, ink, { weight: 500 })).join('');
  return fade(visible, body);
};

// --- people ---
const blink = (t, seed) => {
  const at = (t + seed * 1.37 + 1) % (3.4 + (seed % 3) * 0.5);
  return at < 0.16 ? Math.max(0.1, Math.abs(at - 0.08) / 0.08) : 1;
};

/** Two-bone arm: where the elbow is when the hand is at (hx, hy). */
const elbow = (sx, sy, hx, hy, bend, a = 74, b = 70) => {
  const dx = hx - sx;
  const dy = hy - sy;
  const full = Math.hypot(dx, dy) || 1;
  const d = Math.min(full, a + b - 0.5);
  const ux = dx / full;
  const uy = dy / full;
  const along = (a * a - b * b + d * d) / (2 * d);
  const off = Math.sqrt(Math.max(0, a * a - along * along)) * bend;
  return { ex: sx + ux * along - uy * off, ey: sy + uy * along + ux * off, hx: sx + ux * d, hy: sy + uy * d };
};

const arm = (side, to, look) => {
  const sx = side * 46;
  const sy = -258;
  const { ex, ey, hx, hy } = elbow(sx, sy, to.x, to.y, to.bend ?? side, ...(to.bones ?? []));
  const sleeve = look.sleeve ?? look.top;
  const rim = shade(sleeve, '#0b1b2a', 0.24);
  const length = Math.hypot(hx - ex, hy - ey) || 1;
  const px = (hx - ex) / length;
  const py = (hy - ey) / length;
  const palm = `${n(hx + px * 8)} ${n(hy + py * 8)}`;
  const hand = oval(0, 0, 17, 13.5, look.skin, `transform="translate(${palm}) rotate(${n((Math.atan2(py, px) * 180) / Math.PI)})"`) +
    line(`M${palm} l${n(py * 12 * side + px * 8)} ${n(-px * 12 * side + py * 8)}`, look.skin, 9);
  const held = to.hold ? at(hx + px * 10, hy + py * 10, to.hold, 1, to.holdTurn ?? 0) : '';
  const cut = 'style="stroke-linecap:butt"';
  const tube = (from, d, colour, width) => circle(from[0], from[1], width / 2, colour) + line(d, colour, width, cut);
  const upper = `M${n(sx)} ${n(sy)} L${n(ex)} ${n(ey)} l${n(px * 9)} ${n(py * 9)}`;
  const whole = `M${n(sx)} ${n(sy)} L${n(ex)} ${n(ey)} L${n(hx)} ${n(hy)}`;
  const limb = look.rolled
    ? line(`M${n(ex)} ${n(ey)} L${n(hx)} ${n(hy)}`, look.skin, 22) + hand + tube([sx, sy], upper, rim, 35) + tube([sx, sy], upper, sleeve, 30) +
      line(`M${n(ex + px * 8)} ${n(ey + py * 8)} l${n(px * 6)} ${n(py * 6)}`, rim, 34, cut)
    : hand + tube([sx, sy], whole, rim, 35) + tube([sx, sy], whole, sleeve, 30) + line(`M${n(hx - px * 5)} ${n(hy - py * 5)} L${n(hx + px)} ${n(hy + py)}`, rim, 34, cut);
  return to.holdBehind ? held + limb : limb + held;
};

const outfits = {
  overall: (c, d) =>
    line('M-24 -240 L-33 -284 M24 -240 L33 -284', c, 13) + path('M-34 -240 Q0 -246 34 -240 L45 -110 L-45 -110Z', c) +
    rect(-18, -222, 36, 26, d, 5) + circle(-25, -236, 3.6, C.amber) + circle(25, -236, 3.6, C.amber),
  apron: (c, d) =>
    line('M-22 -236 L-22 -286 M22 -236 L22 -286', d, 8) + path('M-34 -240 Q0 -246 34 -240 L54 -150 L56 -90 L-56 -90 L-54 -150Z', c) +
    line('M-48 -172 L48 -172', d, 5) + rect(-22, -158, 44, 34, d, 5),
  coat: (c, d) =>
    line('M0 -268 L0 -110', d, 3.5) + path('M-22 -293 L0 -262 L22 -293 L30 -276 L6 -248 L-6 -248 L-30 -276Z', d) +
    rect(13, -226, 24, 24, d, 4) + line('M19 -230 L19 -214', C.amber, 4),
  blazer: (c, d, look) =>
    path('M-19 -294 L19 -294 L4 -206 L-4 -206Z', look.shirt ?? C.white) + path('M-19 -294 L-34 -284 L-26 -244 L-3 -204Z', d) +
    path('M19 -294 L34 -284 L26 -244 L3 -204Z', d) + line('M0 -202 L0 -110', d, 3) + circle(7, -186, 3.2, d),
  jumper: (c, d, look) =>
    path('M-22 -294 Q0 -264 22 -294 L17 -298 Q0 -278 -17 -298Z', look.shirt ?? d) + line('M-48 -134 Q0 -126 48 -134', d, 5),
  shirt: (c, d) =>
    line('M0 -276 L0 -110', d, 3) + times(4, (i) => circle(0, -246 + i * 36, 3, d)) + path('M-18 -297 L0 -272 L-22 -262 L-32 -288Z', shade(c, '#ffffff', 0.3)) +
    path('M18 -297 L0 -272 L22 -262 L32 -288Z', shade(c, '#ffffff', 0.3)) + line('M18 -222 L40 -222', d, 3.5),
  tunic: (c, d, look) =>
    path('M-17 -297 L0 -262 L17 -297Z', look.skin) + path('M-19 -297 L-28 -292 L0 -244 L28 -292 L19 -297 L0 -260Z', shade(c, '#ffffff', 0.45)) +
    rect(14, -232, 30, 17, C.white, 3) + rect(18, -226, 20, 4, d, 1) + rect(-46, -168, 36, 34, shade(c, '#0b1b2a', 0.12), 4) + line('M-34 -180 L-34 -158', C.navy, 4) + rect(10, -168, 36, 34, shade(c, '#0b1b2a', 0.12), 4),
  vest: (c) =>
    [-1, 1].map((side) =>
      path(`M${side * 18} -295 L${side * 42} -287 L${side * 57} -238 L${side * 54} -110 L${side * 4} -110 L${side * 6} -244Z`, c) +
      line(`M${side * 30} -290 L${side * 34} -176`, C.steelLight, 10, 'style="stroke-linecap:butt"') + rect(side > 0 ? 5 : -55, -184, 50, 13, C.steelLight) + rect(side > 0 ? 5 : -54, -150, 49, 13, C.steelLight)).join(''),
};

const hairBack = {
  bob: (c) => path('M-41 -8 C-47 -58 47 -58 41 -8 L44 30 C34 44 -34 44 -44 30Z', c),
  ponytail: (c, turn) => g(`scale(${turn >= 0 ? 1 : -1} 1)`, path('M-22 -26 C-58 -34 -66 14 -50 56 C-46 34 -40 18 -22 2Z', c)),
  bun: (c, turn) => circle(-turn * 22, -44, 17, c),
  long: (c) => [-1, 1].map((side) => path(`M${side * 37} -16 C${side * 50} 24 ${side * 54} 66 ${side * 43} 96 C${side * 30} 92 ${side * 20} 60 ${side * 24} 18Z`, c)).join(''),
  scarf: (c) => path('M-42 -4 C-48 -64 48 -64 42 -4 C44 34 44 52 30 62 C12 70 -12 70 -30 62 C-44 52 -44 34 -42 -4Z', c),
  curly: (c) => times(9, (i) => circle(Math.cos(Math.PI * (0.06 + i * 0.11)) * 35, -14 - Math.sin(Math.PI * (0.06 + i * 0.11)) * 31, 15, c)),
};
const capHair = (c) => path('M-36 2 C-44 -54 44 -54 36 2 C35 -14 27 -25 8 -28 C-14 -26 -31 -16 -36 2Z', c);
const hairFront = {
  short: (c) => path('M-36 0 C-43 -46 -16 -57 6 -53 C35 -52 42 -26 36 0 C34 -12 31 -18 25 -24 C10 -19 -13 -19 -25 -26 C-31 -20 -34 -10 -36 0Z', c),
  crop: (c) => path('M-35 -4 C-40 -46 40 -46 35 -4 C33 -14 30 -20 25 -24 C10 -27 -10 -27 -25 -24 C-30 -20 -33 -14 -35 -4Z', c),
  bald: (c) => path('M-35 8 C-42 -10 -38 -22 -30 -28 C-31 -16 -31 -4 -32 8Z', c) + path('M35 8 C42 -10 38 -22 30 -28 C31 -16 31 -4 32 8Z', c),
  bob: (c) => path('M-38 12 C-46 -54 46 -54 38 12 C36 -8 30 -20 16 -28 C6 -16 -22 -12 -30 -14 C-34 -6 -36 4 -38 12Z', c),
  ponytail: capHair,
  bun: capHair,
  long: (c) => path('M-38 10 C-48 -56 48 -56 38 10 C37 -10 28 -24 4 -29 C-6 -18 -22 -10 -33 -8 C-36 -2 -37 4 -38 10Z', c),
  parted: (c) => path('M-36 2 C-43 -44 -18 -56 4 -54 C33 -54 42 -28 36 2 C35 -10 32 -16 27 -20 C14 -18 -4 -22 -14 -32 C-20 -22 -33 -14 -36 2Z', c),
  scarf: (c, turn) =>
    path(`M-42 -4 C-48 -64 48 -64 42 -4 C44 34 40 56 0 64 C-40 56 -44 34 -42 -4Z M${n(turn * 9 - 27)} 2 C${n(turn * 9 - 27)} 26 ${n(turn * 9 - 14)} 42 ${n(turn * 9)} 42 C${n(turn * 9 + 14)} 42 ${n(turn * 9 + 27)} 26 ${n(turn * 9 + 27)} 2 C${n(turn * 9 + 27)} -38 ${n(turn * 9 - 27)} -38 ${n(turn * 9 - 27)} 2Z`, c, 'fill-rule="evenodd"') +
    line(`M${n(turn * 9 - 26)} 20 Q${n(turn * 9 - 6)} 56 34 50`, shade(c, '#000000', 0.22), 3),
  curly: (c) => times(6, (i) => circle(-26 + i * 10.4, -33 - Math.sin((i / 5) * Math.PI) * 6, 11, c)),
};

const hats = {
  helmet: (c, turn) => path('M-40 -14 C-44 -68 44 -68 40 -14Z', c) + path('M-8 -58 L8 -58 L10 -16 L-10 -16Z', shade(c, '#ffffff', 0.35)) + rect(-46 + turn * 6, -19, 92, 9, shade(c, '#000000', 0.14), 4),
  cap: (c, turn) => path('M-38 -12 C-42 -60 42 -60 38 -12Z', c) + path(`M${n(turn * 16 - 30)} -16 L${n(turn * 16 + 30)} -16 Q${n(turn * 30 + 30)} -4 ${n(turn * 34)} -6 Q${n(turn * 30 - 30)} -4 ${n(turn * 16 - 30)} -16Z`, shade(c, '#000000', 0.25)),
  net: (c) => path('M-41 -4 C-60 -79 60 -79 41 -4 C22 -24 -22 -24 -41 -4Z', c) + line('M-38 -9 C-20 -24 20 -24 38 -9', shade(c, '#4b6472', 0.35), 4),
};

const head = (o) => {
  const { look, turn, t, seed, smile, talk, brow, gaze = 0 } = o;
  const dark = shade(look.skin, '#7a2f1d', 0.3);
  const f = turn * 11; // the face slides over the head as it turns
  const open = blink(t, seed);
  const face = 'M-34 -8 C-34 -46 34 -46 34 -8 C34 24 19 43 0 43 C-19 43 -34 24 -34 -8Z';
  const id = `f${o.uid}`;
  const ear = (side) => (side * turn > 0.3 ? '' : oval(side * 34 + turn * 2, 5, 7.5, 10, look.skin) + oval(side * 34 + turn * 2, 6, 3.2, 5, dark, 'opacity=".5"'));
  const eye = (side) =>
    oval(f + side * 14 + gaze * 2, 1, 3.7, 4.8 * open, C.ink) + (open > 0.6 ? circle(f + side * 14 + 1.3 + gaze * 2, -0.8, 1.2, C.white) : '');
  const brows = [-1, 1].map((side) => {
    const x = f + side * 14;
    const inner = -12 - brow * 3 + (brow < 0 ? -brow * 3 : 0);
    const outer = -11 - brow * 4 + brow * 0;
    return line(`M${n(x - side * 7)} ${n(inner)} Q${n(x)} ${n(-15 - brow * 3.5)} ${n(x + side * 8)} ${n(outer)}`, look.brow ?? look.hair, 3.4);
  }).join('');
  const nose = line(`M${n(f + turn * 4)} 3 q${n(turn >= 0 ? 6 : -6)} 8 ${n(turn >= 0 ? 1 : -1)} 10`, dark, 2.8);
  const gape = talk ? Math.max(0, 0.46 + 0.36 * wave(t, 0.46, seed) + 0.18 * wave(t, 0.29)) : 0;
  const mx = f * 1.05;
  const lip = shade(look.skin, '#7d1f22', 0.62);
  const corner = 25 - Math.max(0, smile) * 2;
  const mouth = gape > 0.12
    ? path(`M${n(mx - 9)} ${n(corner - 1)} Q${n(mx)} ${n(corner + smile * 3)} ${n(mx + 9)} ${n(corner - 1)} Q${n(mx + 6)} ${n(corner + 5 + gape * 11)} ${n(mx)} ${n(corner + 5 + gape * 11)} Q${n(mx - 6)} ${n(corner + 5 + gape * 11)} ${n(mx - 9)} ${n(corner - 1)}Z`, '#6d2530', `stroke="${lip}" stroke-width="2" stroke-linejoin="round"`)
    : line(`M${n(mx - 9)} ${n(25 - smile * 2)} Q${n(mx)} ${n(25 + smile * 7)} ${n(mx + 9)} ${n(25 - smile * 2)}`, lip, 3);
  const glasses = look.goggles
    ? rect(f - 29, -9, 58, 21, '#ffffff', 9, 'opacity=".42"') + rect(f - 29, -9, 58, 21, 'none', 9, `stroke="${C.deep}" stroke-width="3"`) +
      line(`M${n(f - 29)} 0 L-35 -1 M${n(f + 29)} 0 L35 -1`, C.deep, 3)
    : look.glasses
      ? [-1, 1].map((side) => circle(f + side * 14, 1, 10.5, 'none', `stroke="${look.glasses}" stroke-width="2.6"`)).join('') +
        line(`M${n(f - 3.6)} 0 q3.6 -3 7.2 0 M${n(f - 24.5)} 0 L-34 -2 M${n(f + 24.5)} 0 L34 -2`, look.glasses, 2.6)
      : '';
  const beard = look.beard
    ? path('M-34 -4 C-35 28 -20 50 0 50 C20 50 35 28 34 -4 C30 12 24 15 15 15 C8 13 -8 13 -15 15 C-24 15 -30 12 -34 -4Z', look.beard) : '';
  const moustache = look.moustache
    ? path(`M${n(mx)} 16 C${n(mx - 8)} 13 ${n(mx - 16)} 17 ${n(mx - 19)} 25 C${n(mx - 10)} 25 ${n(mx - 4)} 23 ${n(mx)} 21 C${n(mx + 4)} 23 ${n(mx + 10)} 25 ${n(mx + 19)} 25 C${n(mx + 16)} 17 ${n(mx + 8)} 13 ${n(mx)} 16Z`, look.moustache) : '';
  return (
    (hairBack[look.style]?.(look.hair, turn) ?? '') + ear(-1) + ear(1) + path(face, look.skin) +
    `<clipPath id="${id}"><path d="${face}"/></clipPath><g clip-path="url(#${id})">${oval(turn >= 0 ? -44 : 44, 14, 26, 52, dark, 'opacity=".2"')}` +
    `${circle(f + 20, 16, 8, '#d9604c', 'opacity=".2"')}${circle(f - 20, 16, 8, '#d9604c', 'opacity=".2"')}${beard}</g>` +
    eye(-1) + eye(1) + brows + nose + mouth + moustache + hairFront[look.style](look.hair, turn) + (look.hat ? hats[look.hat](look.hatColour, turn) : '') + glasses
  );
};

let uid = 0;
/** Arms at rest in front of the body; "l" and "r" are the picture's left and right. */
const pose = {
  folded: { l: { x: 34, y: -184, bend: 0.95, front: true }, r: { x: -30, y: -168, bend: -0.95, front: true } },
  joined: { l: { x: -14, y: -172, bend: 0.85, front: true }, r: { x: 14, y: -174, bend: -0.85, front: true } },
  thinking: { l: { x: 36, y: -186, bend: 0.95, front: true }, r: { x: 12, y: -291, bend: -1, bones: [74, 116], front: true } },
  table: { l: { x: -42, y: -200, bend: 0.9, front: true }, r: { x: 42, y: -200, bend: -0.9, front: true } },
};
/** A hand on its way from a place of rest to another (p = 0…1), the elbow turning with it. */
const reach = (from, to, p, extra = {}) => ({ x: lerp(from[0], to[0], p), y: lerp(from[1], to[1], p), bend: lerp(from[2], to[2], p), front: true, ...extra });
/** 0 → 1 → 0: a gesture that comes between a and b and goes between c and d. */
const gesture = (t, a, b, c, d) => ease(t, a, b) - ease(t, c, d);

/** A standing figure, 400 units tall, feet at (x, y); benches hide what a shot does not need. */
const person = ({ x, y, s = 1, flip = false, t, seed = 1, look, arms = {}, turn = 0.5, tilt = 0, smile = 0.5, talk = false, brow = 0, gaze = 0, lean = 0, legs = false }) => {
  uid += 1;
  const breath = wave(t, 4.2, seed) * 0.8;
  const nod = talk ? wave(t, 1.15, seed) * 1.8 : 0;
  const cloth = look.top;
  const dim = shade(look.bib ?? cloth, '#0b1b2a', 0.22);
  const rest = { l: { x: -62, y: -122, bend: 0.9 }, r: { x: 62, y: -122, bend: -0.9 } };
  const left = { ...rest.l, ...arms.l };
  const right = { ...rest.r, ...arms.r };
  const torso = 'M-60 -258 C-60 -286 -34 -293 -16 -296 L16 -296 C34 -293 60 -286 60 -258 L54 -110 L-54 -110Z';
  const lower = legs
    ? line('M-24 -118 L-26 -10 M24 -118 L26 -10', look.trousers ?? look.bib ?? C.navy, 42) + path('M-52 0 C-52 -20 -4 -20 -4 0Z', C.ink) + path('M4 0 C4 -20 52 -20 52 0Z', C.ink)
    : rect(-52, -116, 104, 116, look.trousers ?? look.bib ?? C.navy, 10);
  const body =
    lower + (left.front ? '' : arm(-1, left, look)) + (right.front ? '' : arm(1, right, look)) +
    path('M-15 -314 L15 -314 L17 -290 Q0 -276 -17 -290Z', shade(look.skin, '#7a2f1d', 0.24)) +
    path(torso, cloth) + outfits[look.outfit](look.bib ?? cloth, dim, look) +
    g(`translate(${n(lean * 0.6)} ${n(-340 + breath * 0.6)}) rotate(${n(tilt + nod)} 0 40)`, head({ look, turn, t, seed, smile, talk, brow, gaze, uid })) +
    (left.front ? arm(-1, left, look) : '') + (right.front ? arm(1, right, look) : '');
  return g(`translate(${n(x)} ${n(y)}) scale(${flip ? -s : s} ${s}) rotate(${n(lean * 0.12)})`, body);
};

// --- a film: scenes one after the other, cut hard (a cross-fade costs as many bytes as five seconds of film) ---
const film = (name, { title, poster, size, cast = {}, scenes }) => {
  let start = 0;
  for (const scene of scenes) {
    scene.start = start;
    start += scene.seconds;
  }
  const cues = scenes.flatMap((scene) =>
    (scene.lines ?? []).map((l) => ({ ...l, from: scene.start + l.from, to: scene.start + l.to, scene })));
  const shot = (scene, time) => {
    const t = time - scene.start;
    const speaking = (who) => (scene.lines ?? []).some((l) => l.who === who && t > l.from + 0.1 && t < l.to - 0.5);
    const cards = (scene.lines ?? []).filter((l) => !l.hidden).map((l) => {
      const visible = Math.min(ease(t, l.from, l.from + PACE), 1 - ease(t, l.to - PACE, l.to));
      return visible > 0 ? card({ ...l, colour: cast[l.who] }, visible) : '';
    });
    return scene.draw(t, speaking, scene.seconds) + cards.join('');
  };
  const draw = (time) => {
    uid = 0;
    const index = Math.max(0, scenes.findLastIndex((s) => s.start <= time));
    const scene = scenes[index];
    const body = shot(scene, time);
    return `<svg xmlns="http://www.w3.org/2000/svg" width="${W}" height="${H}" viewBox="0 0 ${W} ${H}" font-family="Inter, 'Noto Sans', sans-serif">${body}</svg>`;
  };
  films[name] = { title, poster, size, seconds: start, scenes, cues, draw };
};

const STAND_IN = 'Stand-in film made for this edition. Firm and people are invented.';
/** The last scene of a case study: a question to take along, then what this film is. */
const closing = (question, { seconds = 7, turn = 2.7 } = {}) => ({
  seconds,
  describe: `End card: ${question} ${STAND_IN}`,
  lines: [
    { text: question, from: 0.3, to: turn, hidden: true },
    { text: STAND_IN, from: turn, to: seconds - 0.2, hidden: true },
  ],
  draw: (t) => endCard(t, question, STAND_IN),
});
/** The first scene: a place, its title and, as caption, the firm. */
const opening = ({ seconds = 4.2, firm, describe, draw }) => ({ seconds, describe, lines: [{ text: `[Silent film] ${firm}`, from: 0.6, to: seconds - 0.3, hidden: true }], draw });
