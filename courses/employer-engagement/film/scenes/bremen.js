// Too good at one thing: Hinrichs Lager & Fracht, a logistics yard in Bremen (an invented firm).
{
  const uwe = { skin: '#e8b795', hair: '#8d8f90', brow: '#77797a', style: 'bald', top: '#39546b', sleeve: '#39546b', bib: '#f2c230', outfit: 'vest', beard: '#a5a7a8', trousers: '#2c3b49' };
  const yasemin = { skin: '#dfae8a', hair: '#8f3f52', brow: '#33211c', style: 'scarf', top: '#3d7c8c', outfit: 'blazer', shirt: '#f6eee2' };
  const ben = { skin: '#f2c7a7', hair: '#c98b3f', style: 'short', top: '#5b6b78', sleeve: '#5b6b78', bib: '#f08a3c', outfit: 'vest', trousers: '#2c3b49' };
  const STEEL = '#4d6475';
  const STATIONS = ['Goods in', 'Storage', 'Picking', 'Goods out'];

  const hall = (y = 440) =>
    room({ wall: '#dde5ea', dado: '#c8d4dc', rail: '#f2c230', floor: '#98a6af', y, drop: 96 }) + times(7, (i) => rect(-60 + i * 170, -60, 10, y - 36, '#c3d0d8')) + times(6, (i) => rect(4 + i * 170, 26, 86, 26, '#f4f9fb', 3)) +
    path(`M-80 ${y + 62} L1040 ${y + 62} L1040 ${y + 70} L-80 ${y + 70}Z`, '#f2c230');
  const wrapped = (x, y, p = 1, s = 1) => at(x, y,
    rect(-62, -14, 124, 14, C.woodDark, 2) + rect(-62, -20, 124, 8, C.wood, 2) +
    times(6, (i) => rect(-56 + (i % 2) * 57, -60 - Math.floor(i / 2) * 40, 55, 38, ['#cfa070', '#d9ae80', '#c4935f'][(i * 5) % 3], 2) + rect(-36 + (i % 2) * 57, -54 - Math.floor(i / 2) * 40, 16, 10, '#f3e3c8', 1)) +
    (p > 0 ? rect(-60, -20 - 122 * p, 120, 122 * p, '#e9f4f8', 3, 'opacity=".55"') + times(4, (i) => (i / 4 < p ? line(`M-60 ${-34 - i * 30} L60 ${-44 - i * 30}`, '#ffffff', 4, 'opacity=".8"') : '')) : ''), s);
  const rack = (x, y, cols, rows, { w = 112, h = 86, gap = [] } = {}) =>
    times(cols * rows, (i) => {
      const cx = x + (i % cols) * w;
      const cy = y - Math.floor(i / cols) * h;
      const box = gap.includes(i) ? '' : rect(cx + 18, cy - 62, w - 36, 50, ['#cfa070', '#8fb3c4', '#d98f6f', '#b9c7a0'][(i * 7) % 4], 3) + rect(cx + 32, cy - 50, 24, 14, '#fff6e6', 2);
      return rect(cx + 12, cy - 12, w - 24, 6, C.woodDark) + box + rect(cx, cy - 6, w, 10, '#e8893b');
    }) + times(cols + 1, (i) => rect(x + i * w - 5, y - rows * h + 6, 10, rows * h + 22, '#2f5d80'));
  const container = (x, y, c, w = 150, h = 62) => rect(x, y - h, w, h, c, 3) + times(Math.floor(w / 15) - 1, (i) => rect(x + 12 + i * 15, y - h + 8, 5, h - 16, shade(c, '#000000', 0.14)));
  const lorry = (x, y, c) => at(x, y, container(0, -22, c, 190, 84) + rect(0, -24, 262, 10, C.ink, 2) + path('M196 -22 L196 -94 L240 -94 Q252 -92 258 -66 L262 -22Z', '#f4f6f7') + path('M206 -84 L236 -84 Q244 -82 249 -62 L206 -62Z', '#a9cbd8') + times(4, (i) => circle([28, 62, 150, 228][i], -10, 15, C.ink) + circle([28, 62, 150, 228][i], -10, 6, C.steel)));
  const agreement = (ticks, s = 1) => g(`scale(${s})`, rect(-150, -120, 306, 256, C.navy, 10, 'opacity=".18"') + rect(-154, -126, 306, 256, C.white, 10) + rect(-154, -126, 306, 14, '#8f3f52', 6) +
    STATIONS.map((name, i) => rect(-126, -90 + i * 54, 36, 36, '#eef2f4', 6) + tick(-108, -72 + i * 54, 13, C.green, ticks[i]) + label(-72, -62 + i * 54, name, 30, C.ink, { weight: 600 })).join(''));
  const rain = (t) => times(26, (i) => {
    const p = (t * 0.9 + ((i * 37) % 26) / 26) % 1;
    return line(`M${(i * 83) % 960} ${n(-20 + p * 420)} l-4 18`, '#b9cbd8', 2.4, 'opacity=".7"');
  });
  const office = (y) => room({ wall: '#e9ecdf', dado: '#d5dccb', floor: '#9aa39a', y }) + windowPane(64, 100, 150, 150, '#dfe8ee') + rect(760, 110, 150, 140, '#f7f7f2', 4) + times(3, (i) => rect(776, 128 + i * 40, 90 + ((i * 23) % 26), 8, '#b9c3b6', 2) + rect(776, 142 + i * 40, 60, 8, '#d3dacf', 2));

  film('bremen', {
    title: 'Too good at one thing',
    poster: 17,
    size: 460_000,
    cast: { Uwe: '#7a5a08', Yasemin: '#8f3f52' },
    scenes: [
      opening({
        firm: 'Hinrichs Lager & Fracht, Bremen',
        describe: 'A grey morning at the port. Cranes, stacked containers and a long warehouse with a yellow gate; a lorry waits. Title: Too good at one thing. Hinrichs Lager & Fracht, Bremen.',
        draw(t) {
          const cam = camera([0, 0, 1], [14, 6, 1.05], settle(t));
          const crane = (x, s) => at(x, 398, rect(-6, -230, 12, 230, STEEL) + rect(54, -230, 12, 230, STEEL) + rect(-60, -240, 260, 14, STEEL, 3) + line('M30 -300 L-56 -238 M30 -300 L196 -238 M30 -300 L30 -236 M0 -60 L60 -180 M60 -60 L0 -180', STEEL, 6) + line('M150 -228 L150 -150', C.ink, 3) + container(112, -104, '#c0503a', 80, 44), s);
          return cam(0.2, rect(-80, -80, 1120, 760, '#dfe7ec') + oval(240, 70, 220, 34, '#eef3f5') + oval(730, 44, 260, 36, '#cfdae1')) +
            cam(0.5, rect(-80, 350, 1120, 60, '#b4c3cd') + crane(400, 0.52) + crane(236, 0.44)) +
            cam(0.8, [[-30, '#2a7f86'], [128, '#e8893b'], [286, '#3f6f9c']].map(([x, c]) => container(x, 398, c)).join('') + [[40, '#c0503a'], [198, '#8d9aa3']].map(([x, c]) => container(x, 334, c)).join('')) +
            cam(1, rect(-80, 396, 1120, 260, '#8b98a1') + rect(-80, 470, 1120, 8, '#f2c230') + rect(500, 226, 460, 172, '#f6f2e4') + rect(500, 226, 460, 18, '#f2c230') + times(15, (i) => rect(512 + i * 30, 246, 3, 150, '#e3dcc6')) +
              rect(540, 256, 388, 40, C.navy, 6) + label(734, 286, 'HINRICHS LAGER & FRACHT', 25, C.white, { weight: 700, anchor: 'middle', spacing: 1 }) +
              rect(560, 312, 110, 86, '#3d4c57') + rect(560, 312, 110, n(76 - 56 * ease(t, 0.6, 3.2)), '#f2c230') + times(3, (i) => rect(560, 322 + i * 18, n(ease(t, 0.6, 3.2) < 0.4 ? 110 : 0), 3, '#d8a914')) + rect(708, 312, 110, 86, '#f2c230') + times(4, (i) => rect(708, 328 + i * 18, 110, 3, '#d8a914')) + rect(846, 316, 62, 44, '#cfe0e8', 3) +
              lorry(lerp(180, 196, ease(t, 0, 3)), 446, '#2a7f86')) + rain(t) +
            titleBlock(t, 48, 106, ['Too good', 'at one thing'], 'Hinrichs, Bremen', { size: 52, ink: '#1b3345' });
        },
      }),
      {
        seconds: 6,
        describe: 'In the hall Ben, a learner in an orange vest, winds film round a pallet. Finished pallets stand in a row behind him. Uwe, the trainer, looks on, pleased.',
        lines: [{ text: 'Ben’s fourth week. Nobody wraps pallets faster than he does.', from: 0.5, to: 5.4, max: 600 }],
        draw(t) {
          const cam = camera([-6, 4, 1], [8, 6, 1.04], 1);
          const round = 46 * wave(t, 1.5);
          return cam(0.7, hall(436)) + cam(0.85, times(4, (i) => wrapped(92 + i * 138, 484, 1, 0.86)) + person({ x: 806, y: 540, s: 0.98, t, seed: 2, look: uwe, turn: -0.6, smile: 0.8, gaze: -0.5, arms: { l: reach([-60, -130, 0.8], [-74, -250, -0.9], ease(t, 2.4, 3.2)), r: { x: 60, y: -128, bend: -0.9 } } })) +
            cam(1, wrapped(560, 560, 0.25 + 0.75 * ease(t, 0.4, 5.4), 1.5) +
              person({ x: 378, y: 596, s: 1.08, t, seed: 1, look: ben, turn: 0.6, smile: 0.8, gaze: 0.6, tilt: 3, lean: 5, arms: { l: { x: 62 + round * 0.6, y: -196, bend: 0.8, front: true }, r: { x: 118 + round * 0.6, y: -226 + 8 * wave(t, 1.5, 0.4), bend: 0.7, front: true, hold: g('rotate(-10)', rect(-12, -34, 24, 68, '#e9f4f8', 6) + rect(-5, -42, 10, 84, '#b78a5a', 3)), holdBehind: true } } }));
        },
      },
      {
        seconds: 6.4,
        describe: 'Yasemin, who visits learners for the vocational school, holds the agreement: goods in, storage, picking, goods out. Only the last one has a tick.',
        lines: [{ who: 'Yasemin', text: 'Four stations are agreed. He knows one.', from: 0.6, to: 5.6, tail: 200, x: 320, max: 620 }],
        draw(t, speaking) {
          const cam = camera([0, 0, 1], [0, 4, 1.03], 1);
          return cam(0.7, hall(446)) + cam(1, at(616, 300, agreement([0, 0, 0, ease(t, 2, 2.8)], 1)) +
            person({ x: 200, y: 648, s: 1.16, t, seed: 1, look: yasemin, turn: 0.6, smile: -0.1, brow: speaking('Yasemin') ? 0.5 : 0.2, talk: speaking('Yasemin'), gaze: 0.6, arms: { l: { x: -58, y: -128, bend: 0.9 }, r: reach([60, -126, -0.8], [168, -246, 0.8], ease(t, 0.7, 1.7)) } }));
        },
      },
      {
        seconds: 8,
        describe: 'Uwe and Yasemin stand between the racks. Behind them Ben goes on wrapping.',
        lines: [
          { who: 'Uwe', text: 'He is quick, and he likes it. Why change that?', from: 0.5, to: 3.9, tail: 704, x: 640, max: 560 },
          { who: 'Yasemin', text: 'Because in June he is examined in all four.', from: 4.1, to: 7.6, tail: 252, x: 300, max: 560 },
        ],
        draw(t, speaking) {
          const cam = camera([0, 0, 1.02], [0, 8, 1.05], 1);
          const open = gesture(t, 0.8, 1.6, 3.4, 4.2);
          const four = gesture(t, 4.3, 5.1, 7.2, 7.9);
          return cam(0.7, hall(436) + rack(-70, 420, 3, 4, { gap: [5, 7] }) + rack(744, 420, 3, 4, { gap: [2, 9] })) +
            cam(0.8, wrapped(520, 470, 0.7, 0.7) + person({ x: 440, y: 476, s: 0.56, t, seed: 3, look: ben, turn: 0.6, smile: 0.7, legs: true, arms: { l: { x: 60, y: -196, bend: 0.8, front: true }, r: { x: 110 + 20 * wave(t, 1.5), y: -226, bend: 0.7, front: true } } })) +
            cam(1, person({ x: 246, y: 650, s: 1.13, t, seed: 1, look: yasemin, turn: 0.6, smile: 0.1, brow: speaking('Yasemin') ? 0.5 : 0.1, talk: speaking('Yasemin'), arms: { l: { x: -58, y: -128, bend: 0.9 }, r: reach([60, -128, -0.9], [104, -236, 0.8], four) } }) +
              person({ x: 712, y: 652, s: 1.16, t, seed: 2, look: uwe, turn: -0.6, smile: lerp(0.6, -0.4, ease(t, 4.6, 5.4)), brow: speaking('Uwe') ? 0.5 : 0, talk: speaking('Uwe'), arms: { l: reach([-60, -128, 0.8], [-110, -226, -0.8], open), r: reach([60, -128, -0.8], [108, -222, 0.8], open) } }));
        },
      },
      {
        seconds: 5.4,
        describe: 'Ben by his pallets. He shrugs and grins; a row of gold stars floats over the wrapped pallets.',
        lines: [{ text: 'They ask Ben. He shrugs. Here he is good; elsewhere he is new.', from: 0.5, to: 5, max: 620 }],
        draw(t) {
          const cam = camera([0, 4, 1.03], [-6, 8, 1.07], 1);
          const shrug = gesture(t, 1, 1.7, 3.4, 4.2);
          const star = (x, y, p) => at(x, y, path('M0 -20 L6 -7 L20 -6 L9 4 L12 18 L0 10 L-12 18 L-9 4 L-20 -6 L-6 -7Z', C.amber), Math.max(0.01, p));
          return cam(0.7, hall(440)) + cam(0.9, wrapped(700, 520, 1, 1.1) + wrapped(856, 520, 1, 1.1) + star(700, 330, ease(t, 0.6, 1.1)) + star(856, 330, ease(t, 1.1, 1.6))) +
            cam(1, g(`translate(0 ${n(-6 * shrug)})`, person({ x: 400, y: 640, s: 1.2, t, seed: 1, look: ben, turn: 0.15, smile: 0.6, brow: lerp(0.1, 1, shrug), tilt: 7 * shrug, arms: { l: reach([-58, -128, 0.9], [-112, -214, -0.8], shrug), r: reach([58, -128, -0.9], [112, -214, 0.8], shrug) } })));
        },
      },
      {
        seconds: 8.8,
        describe: 'Goods out in the evening. Unwrapped pallets pile up on the left, a lorry waits. Yasemin looks from the agreement to the pallets.',
        lines: [
          { who: 'Uwe', text: 'Take him off, and forty pallets stand here at night.', from: 0.5, to: 4.3, tail: 800, x: 650, max: 620 },
          { who: 'Yasemin', text: 'Insist on the agreement? Or leave him where he shines?', from: 4.5, to: 8.4, tail: 480, x: 420, max: 620, thought: true },
        ],
        draw(t, speaking) {
          const cam = camera([0, 0, 1], [0, 6, 1.03], 1);
          const pile = times(7, (i) => (ease(t, 0.5 + i * 0.4, 0.9 + i * 0.4) > 0.02 ? wrapped(64 + (i % 3) * 116 + (i > 3 ? 40 : 0), 500 - (i > 3 ? 118 : 0) - (1 - ease(t, 0.5 + i * 0.4, 0.9 + i * 0.4)) * 20, 0, 0.9) : ''));
          return cam(0.7, room({ wall: '#7f95a6', dado: '#6d8596', rail: '#f2c230', floor: '#697883', y: 440, drop: 96 }) + rect(590, 140, 300, 300, '#24384a') + circle(838, 184, 17, '#fbe9b8') + rect(582, 126, 316, 20, '#f2c230') + g('translate(610 438) scale(1.05)', lorry(0, 0, '#3f6f9c')) + lamp(250, 60, '#2c3b49')) +
            cam(0.95, pile) +
            cam(1, person({ x: 480, y: 660, s: 1.13, t, seed: 1, look: yasemin, turn: lerp(0.6, -0.5, ease(t, 4.4, 5.2)), gaze: lerp(0.5, -0.6, ease(t, 4.4, 5.2)), smile: -0.3, brow: 0.5, tilt: lerp(0, -5, ease(t, 4.6, 5.4)), arms: pose.thinking }) +
              person({ x: 796, y: 656, s: 1.16, t, seed: 2, look: uwe, turn: -0.6, smile: -0.5, brow: -0.3, talk: speaking('Uwe'), gaze: -0.6, arms: { r: { x: 60, y: -128, bend: -0.9 }, l: reach([-60, -128, 0.8], [-136, -216, -0.8], gesture(t, 0.7, 1.5, 4, 4.8)) } }));
        },
      },
      {
        seconds: 8.2,
        describe: 'In the office, a week on the wall: Monday to Friday as columns of lorries. Yasemin asks, Uwe taps on the shortest column, Tuesday.',
        lines: [
          { who: 'Yasemin', text: 'One day a week elsewhere. Which day costs you least?', from: 0.5, to: 4.4, tail: 150, x: 300, max: 560, y: 18 },
          { who: 'Uwe', text: 'Tuesday. Then we have two lorries fewer.', from: 4.6, to: 7.9, tail: 812, x: 640, max: 600, y: 18 },
        ],
        draw(t, speaking) {
          const cam = camera([0, 0, 1], [0, 0, 1.02], 1);
          const days = ['Mo', 'Tu', 'We', 'Th', 'Fr'];
          const tap = ease(t, 4.8, 5.6);
          return cam(0.7, office(470)) + cam(1,
            yearChart(320, 208, 320, 170, days, [0.82, lerp(0.44, 0.42, tap), 0.78, 0.86, 0.98], { grow: ease(t, 0.2, 1.8), limit: 0.7, quiet: tap > 0.5 ? [1] : [] }) +
            (tap > 0.3 ? `<circle cx="412" cy="412" r="30" fill="none" stroke="#c0503a" stroke-width="5" pathLength="1" stroke-dasharray="1" stroke-dashoffset="${n(1 - ease(t, 5.4, 6.2))}"/>` : '') +
            person({ x: 140, y: 656, s: 1.13, t, seed: 1, look: yasemin, turn: 0.6, smile: lerp(0.2, 0.6, ease(t, 5.4, 6.2)), brow: 0.4, talk: speaking('Yasemin'), gaze: 0.5, arms: { l: { x: -58, y: -128, bend: 0.9 }, r: reach([60, -128, -0.9], [110, -226, 0.8], gesture(t, 0.6, 1.4, 3.8, 4.6)) } }) +
            person({ x: 814, y: 660, s: 1.16, t, seed: 2, look: uwe, turn: -0.6, smile: lerp(-0.3, 0.4, tap), brow: speaking('Uwe') ? 0.4 : 0, talk: speaking('Uwe'), gaze: -0.6, arms: { r: { x: 60, y: -128, bend: -0.9 }, l: reach([-60, -128, 0.8], [-140, -236, -0.8], tap) } }));
        },
      },
      {
        seconds: 6,
        describe: 'The first Tuesday. Ben holds a scanner before the rack and frowns; one box stands in the wrong bay. Uwe points to the right one.',
        lines: [{ text: 'First Tuesday in storage: eleven pallets, two in the wrong bay.', from: 0.5, to: 5.4, max: 620 }],
        draw(t) {
          const cam = camera([0, 0, 1.02], [6, 6, 1.05], 1);
          const move = ease(t, 3.4, 4.8);
          return cam(0.75, hall(446) + rack(330, 452, 5, 4, { gap: [1, 3, 8] }) + rect(lerp(460, 684, move), n(388 - 70 * Math.sin(move * Math.PI)), 76, 52, '#c0503a', 3) + rect(lerp(474, 698, move), n(400 - 70 * Math.sin(move * Math.PI)), 24, 14, '#fff6e6', 2)) +
            cam(1, person({ x: 300, y: 640, s: 1.13, t, seed: 1, look: ben, turn: 0.6, smile: lerp(-0.7, 0.1, move), brow: -0.3, gaze: 0.6, tilt: 4, arms: { l: { x: -58, y: -128, bend: 0.9 }, r: { x: 84, y: -216, bend: 0.8, front: true, hold: g('rotate(14)', rect(-12, -30, 26, 46, C.ink, 5) + rect(-8, -25, 18, 18, '#8cc5c1', 2) + rect(-4, 12, 12, 24, '#f2c230', 4)) } } }) +
              person({ x: 760, y: 656, s: 1.16, t, seed: 2, look: uwe, turn: -0.6, smile: 0.3, brow: 0.3, gaze: -0.5, arms: { l: reach([-60, -128, 0.8], [-112, -282, -0.8], ease(t, 2.2, 3.2)), r: { x: 60, y: -128, bend: -0.9 } } }));
        },
      },
      {
        seconds: 9.2,
        describe: 'Nine Tuesdays on a strip of paper get ticks, one after the other; the sixth gets a cross. The agreement fills up to three ticks: picking stays empty. Uwe scratches his beard.',
        lines: [
          { text: 'In the peak week Uwe takes the Tuesday back.', from: 0.5, to: 3.9, max: 760, y: 18 },
          { text: 'By the end, Ben knows three stations of the four.', from: 4.1, to: 8.6, max: 760, y: 18 },
        ],
        draw(t) {
          const cam = camera([0, 0, 1], [0, 0, 1.02], 1);
          const strip = times(9, (i) => {
            const x = 88 + i * 60;
            const p = ease(t, 0.4 + i * 0.55, 0.9 + i * 0.55);
            const lost = i === 5;
            return rect(x, 184, 52, 84, i % 2 ? '#f7f7f2' : C.white, 6) + label(x + 26, 212, 'Tu', 24, '#64808f', { weight: 600, anchor: 'middle' }) +
              (lost ? fade(p, line(`M${x + 14} 230 l24 24 m0 -24 l-24 24`, C.brick, 7)) : tick(x + 26, 243, 13, C.green, p));
          });
          return cam(0.7, office(470)) + cam(1, rect(76, 172, 556, 110, C.navy, 12, 'opacity=".14"') + rect(72, 166, 556, 110, '#dfe5da', 12) + strip +
            at(250, 392, g('scale(.74)', agreement([ease(t, 4.4, 5), ease(t, 5, 5.6), 0, 1]))) +
            person({ x: 772, y: 660, s: 1.18, t, seed: 2, look: uwe, turn: -0.5, smile: lerp(-0.2, 0.5, ease(t, 5, 6)), brow: 0.3, gaze: -0.6, tilt: -4, arms: pose.thinking }));
        },
      },
      {
        seconds: 7.8,
        describe: 'At the gate Uwe and Yasemin say goodbye. Behind them Ben shows a new learner how to wrap.',
        lines: [
          { who: 'Uwe', text: 'He asks more questions now. That takes time, too.', from: 0.5, to: 4.1, tail: 712, x: 640, max: 600 },
          { who: 'Yasemin', text: 'Picking he will learn at school.', from: 4.3, to: 7.4, tail: 250, x: 300, max: 560 },
        ],
        draw(t, speaking) {
          const cam = camera([0, 0, 1.02], [0, 8, 1.05], 1);
          const other = { ...ben, skin: '#9a6544', hair: '#211715', style: 'bun', bib: '#8fc04f' };
          return cam(0.7, hall(436) + rack(-70, 420, 3, 4, { gap: [4] }) + rack(744, 420, 3, 4, { gap: [1, 6] })) +
            cam(0.8, wrapped(486, 470, 0.6, 0.7) + person({ x: 408, y: 476, s: 0.56, t, seed: 3, look: other, turn: 0.6, smile: 0.6, legs: true, arms: { l: { x: 60, y: -196, bend: 0.8, front: true }, r: { x: 106 + 14 * wave(t, 1.8), y: -220, bend: 0.7, front: true } } }) + person({ x: 570, y: 476, s: 0.56, t, seed: 1, look: ben, turn: -0.6, smile: 0.8, legs: true, arms: { l: { x: -100, y: -236, bend: -0.8, front: true } } })) +
            cam(1, person({ x: 246, y: 650, s: 1.13, t, seed: 1, look: yasemin, turn: 0.6, smile: 0.6, brow: speaking('Yasemin') ? 0.4 : 0.2, talk: speaking('Yasemin'), arms: pose.joined }) +
              person({ x: 716, y: 652, s: 1.16, t, seed: 2, look: uwe, turn: -0.6, smile: 0.5, brow: speaking('Uwe') ? 0.5 : 0.1, talk: speaking('Uwe'), arms: pose.folded }));
        },
      },
      closing('What is your learner too good at?'),
    ],
  });
}
