// Rooms, machines and things.

const hills = (y, colours, shift = 0) =>
  path(`M-60 ${y + 40} C80 ${y - 40 + shift} 200 ${y - 10} 330 ${y + 20} C450 ${y - 60} 600 ${y - 70 + shift} 720 ${y} C820 ${y - 30} 930 ${y - 40} 1040 ${y + 10} L1040 560 L-60 560Z`, colours[0]) +
  path(`M-60 ${y + 70} C120 ${y + 20} 240 ${y + 60} 420 ${y + 66} C560 ${y + 20} 760 ${y + 40} 1040 ${y + 56} L1040 560 L-60 560Z`, colours[1]);

const windowPane = (x, y, w, h, sky = '#eaf5f7') =>
  rect(x - 8, y - 8, w + 16, h + 16, '#f6faf9', 6) + rect(x, y, w, h, sky, 2) +
  path(`M${x} ${y + h * 0.72} Q${x + w * 0.3} ${y + h * 0.5} ${x + w * 0.6} ${y + h * 0.68} T${x + w} ${y + h * 0.6} L${x + w} ${y + h} L${x} ${y + h}Z`, '#a9cdb4') +
  rect(x + w / 2 - 3, y, 6, h, '#f6faf9') + rect(x, y + h * 0.42, w, 6, '#f6faf9') + rect(x - 14, y + h + 6, w + 28, 9, '#b9cfcf', 3);

const lamp = (x, drop, shadeColour = C.deep, glow = true) =>
  line(`M${x} -20 L${x} ${drop - 26}`, C.navy, 3) + (glow ? path(`M${x - 30} ${drop + 4} L${x + 30} ${drop + 4} L${x + 96} ${drop + 190} L${x - 96} ${drop + 190}Z`, '#fff6d8', 'opacity=".28"') : '') +
  oval(x, drop + 4, 20, 6, '#ffe9a8') + path(`M${x - 34} ${drop + 4} C${x - 32} ${drop - 22} ${x - 12} ${drop - 28} ${x} ${drop - 30} C${x + 12} ${drop - 28} ${x + 32} ${drop - 22} ${x + 34} ${drop + 4}Z`, shadeColour);

/** The machining workshop: wall, windows, floor. */
const workshop = (floor = 430) =>
  rect(-80, -60, 1120, 700, '#cfe2e0') + rect(-80, floor - 118, 1120, 118, '#b7d2d0') + rect(-80, floor - 121, 1120, 6, '#9fc2c0') +
  rect(-80, floor, 1120, 220, '#8fa9ad') + path(`M-80 ${floor + 48} L1040 ${floor + 48} L1040 ${floor + 54} L-80 ${floor + 54}Z`, '#a4bbbe');

const toolWall = (x, y) =>
  rect(x, y, 176, 112, '#7fb0ae', 8) +
  times(4, (i) => line(`M${x + 24 + i * 26} ${y + 22} l0 ${46 + (i % 2) * 14}`, C.steelLight, 6) + circle(x + 24 + i * 26, y + 22, 7, C.steelLight)) +
  line(`M${x + 132} ${y + 26} l0 58`, C.woodDark, 8) + rect(x + 118, y + 18, 30, 18, C.steelDark, 4) +
  line(`M${x + 158} ${y + 26} l0 44`, C.orange, 8);

const lathe = (x, floor, t, { s = 1, speed = 1, body = C.teal, cut = true, plate = '' } = {}) => {
  const angle = t * 5.2 * speed;
  const car = 214 + 22 * wave(t, 9);
  const dark = shade(body, '#06202c', 0.3);
  const jaws = times(3, (k) => {
    const a = angle + (k * Math.PI * 2) / 3;
    return Math.cos(a) > 0.05 ? rect(122, -214 + 25 * Math.sin(a) - 6 * Math.cos(a), 36, 12 * Math.cos(a), C.steelLight, 2) : '';
  });
  const glint = times(2, (k) => {
    const a = angle + k * Math.PI;
    return Math.cos(a) > 0.1 ? rect(158, -214 + 13 * Math.sin(a) - 1.5, 104, 3 * Math.cos(a), '#ffffff', 1, 'opacity=".75"') : '';
  });
  const chips = cut && speed
    ? times(3, (k) => {
        const p = (t * 0.8 + k / 3) % 1;
        return line(`M${n(car - 4 + p * 26 + k * 4)} ${n(-196 + p * p * 48)} q5 -7 9 0`, C.amber, 3.4, `opacity="${n(1 - p)}"`);
      })
    : '';
  return g(`translate(${x} ${floor}) scale(${s})`,
    oval(190, 4, 220, 10, C.navy, 'opacity=".16"') +
    rect(6, -132, 116, 132, body, 6) + rect(276, -132, 96, 132, body, 6) + rect(122, -132, 154, 86, dark) +
    rect(24, -104, 80, 72, dark, 6) + line('M38 -86 L90 -86 M38 -70 L90 -70 M38 -54 L90 -54', body, 5) + rect(294, -104, 60, 72, dark, 6) +
    rect(0, -144, 384, 16, C.steelDark, 5) + rect(112, -172, 268, 26, C.steel, 4) + rect(112, -163, 268, 6, C.steelLight) +
    path('M8 -144 L8 -254 Q8 -270 24 -270 L108 -270 Q122 -270 122 -254 L122 -144Z', body) + rect(22, -252, 74, 34, dark, 6) +
    circle(38, -235, 7, C.amber) + circle(60, -235, 7, C.mint) + circle(82, -235, 7, C.brick) + circle(58, -186, 19, dark) +
    line(`M58 -186 l${n(15 * Math.cos(0.8))} ${n(-15 * Math.sin(0.8))}`, C.steelLight, 5) +
    rect(122, -250, 30, 72, C.steelDark, 5) + rect(152, -232, 112, 36, C.steel, 3) + rect(152, -228, 112, 9, C.steelLight) + glint + jaws +
    path('M306 -172 L306 -236 Q306 -246 318 -246 L352 -246 Q362 -246 362 -234 L362 -172Z', body) + rect(264, -221, 44, 14, C.steelDark, 3) + circle(372, -214, 15, C.steelDark) + circle(372, -214, 6, C.steelLight) +
    rect(car - 34, -180, 68, 48, dark, 6) + rect(car - 14, -204, 28, 28, C.steelDark, 4) + rect(car - 5, -212, 10, 20, C.navy, 2) + chips +
    circle(car, -150, 14, C.steelLight) + circle(car, -150, 5, C.steelDark) + circle(car + 10 * Math.cos(angle * 0.18), -150 + 10 * Math.sin(angle * 0.18), 4.5, C.brick) +
    plate);
};

/** A name above a machine: who works here. */
const namePlate = (x, y, name, flip = 1, colour = C.navy) =>
  g(`translate(${x} ${y}) scale(1 ${n(Math.max(0.02, Math.abs(flip)))})`, rect(-78, -25, 156, 50, colour, 10) + rect(-73, -20, 146, 40, 'none', 7, `stroke="${C.amber}" stroke-width="2"`) + label(0, 10.5, name, 29, C.white, { weight: 700, anchor: 'middle' }));

const bench = (y, { x = -80, w = 1120, top = C.wood, front = C.woodDark } = {}) =>
  rect(x, y, w, 22, top, 5) + rect(x, y + 16, w, 8, shade(top, '#3a1f0c', 0.25)) + rect(x + 14, y + 24, w - 28, 320, front) +
  times(Math.floor(w / 230), (i) => rect(x + 40 + i * 230, y + 48, 196, 140, shade(front, '#ffffff', 0.08), 8) + rect(x + 112 + i * 230, y + 64, 52, 9, shade(front, '#1d0d02', 0.4), 4));

const mug = (x, y, colour) => path(`M${x - 15} ${y - 34} L${x + 15} ${y - 34} L${x + 12} ${y} L${x - 12} ${y}Z`, colour) + line(`M${x + 15} ${y - 26} q14 2 -2 18`, colour, 5) + oval(x, y - 34, 15, 4, shade(colour, '#000000', 0.35));

const sheet = (w, h, rows, { ink = C.steel, fill = C.white } = {}) =>
  rect(-w / 2 + 3, -h / 2 + 4, w, h, C.navy, 4, 'opacity=".16"') + rect(-w / 2, -h / 2, w, h, fill, 4) +
  times(rows, (i) => rect(-w / 2 + w * 0.12, -h / 2 + h * 0.13 + (i * h * 0.78) / rows, w * (0.76 - ((i * 37) % 23) / 100), Math.max(2, (h * 0.3) / rows), ink, 1));

const tick = (x, y, s, colour, p = 1) => (p <= 0 ? '' :
  `<path d="M${n(x - s)} ${n(y)} L${n(x - s * 0.3)} ${n(y + s * 0.7)} L${n(x + s)} ${n(y - s * 0.75)}" fill="none" stroke="${colour}" stroke-width="${n(s * 0.42)}" stroke-linecap="round" stroke-linejoin="round" pathLength="1" stroke-dasharray="1" stroke-dashoffset="${n(1 - p)}"/>`);

/** Months as columns: how busy each one is (0…1). */
const yearChart = (x, y, w, h, months, loads, { grow = 1, pulse = 0, limit = 0.7, quiet } = {}) => {
  const step = w / months.length;
  return rect(x - 22, y - 22, w + 44, h + 84, C.navy, 16, 'opacity=".16"') + rect(x - 26, y - 26, w + 44, h + 84, C.white, 16) +
    line(`M${x - 4} ${y + h} L${x + w - 4} ${y + h}`, C.steelLight, 3) +
    months.map((m, i) => {
      const p = clamp(grow * (months.length * 0.5 + 1) - i * 0.5);
      const busy = loads[i] > limit;
      const tall = h * loads[i] * p * p * (3 - 2 * p) * (busy ? 1 + pulse * 0.035 : 1);
      const colour = busy ? C.orange : quiet?.includes(i) ? C.teal : C.mint;
      return rect(x + i * step + 3, y + h - tall, step - 13, tall, colour, 5) + label(x + i * step + step / 2 - 4, y + h + 38, m, 28, C.ink, { weight: 600, anchor: 'middle' });
    }).join('');
};

const pin = (x, y, text, colour = C.brick) => {
  const w = widthOf(text, 28, 700) + 32;
  return rect(x - w / 2 + 2, y - 54, w, 48, C.navy, 12, 'opacity=".22"') + path(`M${n(x - 12)} ${n(y - 10)} L${n(x + 12)} ${n(y - 10)} L${n(x)} ${n(y + 10)}Z`, colour) + rect(x - w / 2, y - 58, w, 48, colour, 12) + label(x, y - 24, text, 28, C.white, { weight: 700, anchor: 'middle' });
};

const phone = () => g('rotate(6)', rect(-10, -27, 20, 54, C.ink, 5) + rect(-7, -21, 14, 38, C.steelDark, 2));

const plant = (x, y, s = 1) => at(x, y, path('M0 -30 C-34 -50 -40 -90 -30 -104 C-10 -92 -2 -64 0 -30Z', C.green) + path('M0 -30 C34 -50 42 -84 34 -100 C12 -90 2 -64 0 -30Z', shade(C.green, '#ffffff', 0.14)) + path('M0 -30 C-8 -70 -4 -104 4 -122 C14 -100 10 -64 0 -30Z', shade(C.green, '#000000', 0.14)) + path('M-26 -36 L26 -36 L20 0 L-20 0Z', C.brick), s);

const shelf = (x, y, w) => rect(x, y, w, 9, C.woodDark, 3) + times(Math.floor(w / 34), (i) => rect(x + 8 + i * 32, y - 58 - (i % 3) * 8, 24, 58 + (i % 3) * 8, [C.teal, C.orange, C.deep, C.mint, C.brick][i % 5], 3) + rect(x + 12 + i * 32, y - 44, 16, 5, C.white, 2, 'opacity=".7"'));

/** A wall calendar of one month; `full` crosses its days off, `ring` marks one. */
const monthSheet = (x, y, name, { s = 1, full = 0, ring = 0, head: top = C.brick } = {}) =>
  at(x, y, rect(-97, -84, 200, 200, C.navy, 10, 'opacity=".18"') + rect(-100, -88, 200, 200, C.white, 10) + path('M-100 -40 L-100 -78 Q-100 -88 -90 -88 L90 -88 Q100 -88 100 -78 L100 -40Z', top) +
    label(0, -54, name, 29, C.white, { weight: 700, anchor: 'middle' }) +
    times(20, (i) => {
      const cx = -72 + (i % 5) * 36;
      const cy = -16 + Math.floor(i / 5) * 32;
      const p = clamp(full * 21 - i);
      return rect(cx - 13, cy - 11, 26, 22, p > 0.5 ? C.orange : C.steelLight, 4);
    }) + (ring > 0 ? `<circle cx="0" cy="48" r="24" fill="none" stroke="${C.teal}" stroke-width="6" pathLength="1" stroke-dasharray="1" stroke-dashoffset="${n(1 - ring)}" stroke-linecap="round" transform="rotate(-90 0 48)"/>` : ''), s);

/** A white tile with a drawing and its name below; p brings it in. */
const tile = (x, y, body, text, p = 1, { w = 256, h = 288 } = {}) =>
  fade(p, g(`translate(${n(x)} ${n(y + (1 - p) * 22)})`, rect(3, 6, w, h, C.navy, 18, 'opacity=".14"') + rect(0, 0, w, h, C.white, 18) + body + label(w / 2, h - 26, text, 30, C.ink, { weight: 700, anchor: 'middle' })));

/** A plain room: wall, its lower part, skirting, floor. */
const room = ({ wall, dado = wall, rail = shade(dado, '#0b1b2a', 0.14), floor, y = 430, drop = 118 }) =>
  rect(-80, -60, 1120, 700, wall) + rect(-80, y - drop, 1120, drop, dado) + rect(-80, y - drop - 3, 1120, 6, rail) + rect(-80, y, 1120, 240, floor) + rect(-80, y, 1120, 7, shade(floor, '#0b1b2a', 0.12));

/** A slip of paper with one task on it. */
const slip = (x, y, { w = 62, h = 40, fill = '#fff8dd', ink = C.steel, rot = 0 } = {}) =>
  at(x, y, rect(-w / 2 + 2, -h / 2 + 3, w, h, C.navy, 4, 'opacity=".18"') + rect(-w / 2, -h / 2, w, h, fill, 4) + rect(-w / 2 + 9, -h / 2 + 10, w - 20, 5, ink, 2) + rect(-w / 2 + 9, -h / 2 + 21, (w - 20) * 0.62, 5, ink, 2), 1, rot);

/** Last card: a question to take along, and what this film is. */
const endCard = (t, question, note) => {
  const lines = wrap(question, 44, 700, 800);
  return rect(0, 0, W, H, C.navy) + path('M0 0 L340 0 C250 120 260 210 120 260 C60 284 20 300 0 330Z', C.deep) + path('M960 540 L700 540 C760 470 840 470 880 400 C900 360 940 350 960 340Z', C.teal) +
    fade(ease(t, 0.2, 0.9), rect(80, 92, 64, 8, C.amber, 4) + lines.map((l, i) => label(80, 162 + i * 56, l, 44, C.white, { weight: 700, spacing: -0.6 })).join('')) +
    fade(ease(t, 0.9, 1.6), rect(80, 300, 800, 108, '#ffffff', 16, 'opacity=".1"') + wrap(note, 28, 500, 740).map((l, i) => label(108, 345 + i * 39, l, 28, '#ffffff', { weight: 500 })).join(''));
};

const titleBlock = (t, x, y, rows, sub, { ink = C.navy, size = 50, anchor = 'start' } = {}) =>
  fade(ease(t, 0.3, 1), g(`translate(0 ${n((1 - ease(t, 0.3, 1.1)) * 12)})`, rect(x, y - 74, 64, 8, C.orange, 4) + rows.map((r, i) => label(x, y + i * 58, r, size, ink, { weight: 800, spacing: -1, anchor })).join(''))) +
  fade(ease(t, 0.8, 1.5), label(x, y + rows.length * 58 - 6, sub, 29, shade(ink, '#ffffff', 0.12), { weight: 600 }));
