// Send us your best: Clonagreen Creamery, County Cork (an invented firm).
{
  const declan = { skin: '#f0bd9f', hair: '#b7642f', style: 'short', top: '#f7f9fa', sleeve: '#eef2f4', outfit: 'coat', beard: '#b7642f', trousers: '#4b5d68' };
  const niamh = { skin: '#f4cdb3', hair: '#2f2622', style: 'long', top: '#2f6b4f', outfit: 'blazer', shirt: '#f6efe0', trousers: '#3b3f4a' };
  const rival = { skin: '#e9b28e', hair: '#dcdfe1', brow: '#b6babd', style: 'parted', top: '#f7f9fa', sleeve: '#eef2f4', outfit: 'coat', glasses: '#39546b', trousers: '#4b5d68' };
  const worker = (skin, hair, style) => ({ skin, hair, style, top: '#f7f9fa', sleeve: '#eef2f4', outfit: 'coat', hat: 'net', hatColour: '#dfeaf2', trousers: '#4b5d68' });
  const learners = [worker('#f1c5a6', '#8a5a34', 'ponytail'), worker('#8d5a3b', '#1f1613', 'crop'), worker('#e2ab86', '#3b2620', 'short')];
  const GREEN = '#5f9e58';

  const dairy = (y = 440) =>
    room({ wall: '#eaf3f1', dado: '#cfe3e6', rail: '#7fb0bd', floor: '#a7b9bd', y, drop: 170 }) + times(14, (i) => rect(-70 + i * 80, y - 170, 3, 170, '#bcd6da')) + times(2, (i) => rect(-80, y - 116 + i * 56, 1120, 3, '#bcd6da'));
  const vat = (x, y, t, s = 1) => at(x, y,
    rect(-96, -20, 14, 24, C.steelDark) + rect(82, -20, 14, 24, C.steelDark) + path('M-112 -132 L112 -132 L104 -24 Q104 -12 92 -12 L-92 -12 Q-104 -12 -104 -24Z', '#c3d2d9') + rect(-92, -112, 22, 84, '#e6eef2', 6) + rect(54, -112, 12, 84, '#9db2be', 5) +
    oval(0, -132, 112, 18, '#9db2be') + oval(0, -130, 100, 13, '#fdf8e8') + line(`M${n(-50 + 10 * wave(t, 3))} -131 q20 -5 40 0 t40 0`, '#efe4c4', 4) + line(`M0 -250 L${n(30 * wave(t, 3))} -132`, C.steelDark, 7) + rect(-18, -264, 36, 22, C.steelDark, 5), s);
  const pipe = (y) => rect(-80, y, 1120, 14, '#c3d2d9') + rect(-80, y + 3, 1120, 4, '#eef4f6') + times(5, (i) => rect(90 + i * 200, y - 5, 18, 24, '#9db2be', 3));
  const wheels = (x, y, count) => times(count, (i) => rect(x + (i % 3) * 92, y - 34 - Math.floor(i / 3) * 38, 86, 34, ['#f0c75a', '#e9b948', '#f3d276'][i % 3], 10) + rect(x + (i % 3) * 92 + 30, y - 26 - Math.floor(i / 3) * 38, 26, 16, '#fff3cf', 3));
  const cow = (x, y, s, t, seed) => at(x, y, g(`translate(0 ${n(0.6 * wave(t, 3, seed))})`,
    times(4, (i) => rect([-38, -26, 22, 34][i], -26, 8, 26, '#efe6da', 2)) + rect(-48, -58, 96, 38, '#f7f1e6', 16) + oval(-18, -44, 17, 12, '#3b3330') + oval(24, -38, 12, 9, '#3b3330') + rect(-66, -66, 26, 22, '#f7f1e6', 8) + rect(-70, -54, 14, 13, '#e7b7a6', 6) + circle(-56, -58, 2.2, C.ink) + path('M-44 -66 L-34 -72 L-38 -60Z', '#3b3330') + line(`M48 -52 q10 8 ${n(6 + 3 * wave(t, 2, seed))} 24`, '#efe6da', 4)), s);
  const wall = (x, y, w) => rect(x, y - 24, w, 26, '#a9a79c', 4) + times(Math.floor(w / 26), (i) => rect(x + 3 + i * 26, y - 21 + (i % 2) * 10, 21, 10, ['#bebcb0', '#97958b', '#b3b1a5'][i % 3], 4));
  const silo = (x, y, h, c) => rect(x, y - h, 46, h, '#dfe8ec') + path(`M${x} ${y - h} Q${x + 23} ${y - h - 30} ${x + 46} ${y - h}Z`, '#c3d2d9') + rect(x + 8, y - h + 8, 9, h - 16, '#f7fafb', 4) + rect(x, y - h + 30, 46, 14, c);
  const creamery = (x, y, name, c, { w = 300, big = true } = {}) =>
    silo(x + w - 20, y, big ? 166 : 118, c) + (big ? silo(x + w + 34, y, 150, c) : '') + rect(x, y - 112, w, 112, '#f6f1e3') + path(`M${x - 12} ${y - 110} L${x + 34} ${y - 156} L${x + w - 34} ${y - 156} L${x + w + 12} ${y - 110}Z`, c) +
    rect(x + 16, y - 98, w - 32, 38, C.white, 5) + label(x + w / 2, y - 70, name, 27, shade(c, '#000000', 0.35), { weight: 700, anchor: 'middle', spacing: 1 }) + rect(x + 26, y - 48, 54, 48, '#8b6a4a') + times(Math.max(1, Math.floor((w - 130) / 62)), (i) => rect(x + 104 + i * 62, y - 46, 42, 30, '#cfe3ea', 3));
  const valley = (t, depth = true) =>
    rect(-80, -80, 1120, 760, '#d9ebf2') + oval(230, 84, 150, 22, '#f4fafc') + oval(700, 60, 190, 26, '#eef6f9') + (depth ? hills(268, ['#a5cf9b', '#86ba7c'], 6) : '');
  const fields = () => rect(-80, 390, 1120, 300, GREEN) + path('M-80 430 Q240 386 520 430 T1040 420 L1040 640 L-80 640Z', '#71ad66');
  const kitchen = (y) => room({ wall: '#e7efe4', dado: '#d3e2cd', floor: '#b3947a', y }) + windowPane(70, 96, 150, 170, '#d9ebf2') + rect(752, 112, 160, 120, '#8b6a4a', 5) + rect(760, 120, 144, 104, '#f6f1e3') + circle(832, 172, 34, '#f0c75a') + label(832, 184, '1st', 30, '#8a6410', { weight: 700, anchor: 'middle' });
  const hooks = (coats) => rect(250, 168, 470, 16, C.woodDark, 6) + times(3, (i) => line(`M${332 + i * 152} 184 l0 16 q0 10 -10 8`, C.steelDark, 6)) +
    coats.map((p, i) => fade(p, at(332 + i * 152, 204 + (1 - p) * 30, path('M-14 0 L14 0 L48 26 L40 66 L30 60 L36 190 L-36 190 L-30 60 L-40 66 L-48 26Z', '#ffffff') + line('M0 6 L0 190', '#cbd8de', 3) + path('M-14 0 L0 26 L14 0Z', '#dfe8ec') + rect(8, 66, 22, 26, '#e6eef2', 3)))).join('');

  film('cork', {
    title: 'Send us your best',
    poster: 11.0,
    size: 460_000,
    cast: { Declan: '#9a4f1e', Niamh: '#24563f' },
    scenes: [
      opening({
        firm: 'Clonagreen Creamery, County Cork',
        describe: 'A green valley with stone walls and three cows. In front stands a large creamery with two silos, on the far slope a small one. Title: Send us your best. Clonagreen Creamery, County Cork.',
        draw(t) {
          const cam = camera([0, 0, 1], [14, 6, 1.05], settle(t));
          return cam(0.3, valley(t)) + cam(0.5, path('M60 430 Q520 150 960 400 L960 430Z', '#8fc284') + g('translate(408 292) scale(.42)', creamery(0, 0, '', '#8a5a78', { w: 220, big: false }))) +
            cam(1, fields() + wall(-80, 436, 420) + g('translate(520 410)', creamery(0, 0, 'CLONAGREEN', '#3f7f9c', { w: 320 })) + path('M546 410 L600 410 L700 560 L470 560Z', '#d8c9a6') + cow(120, 414, 0.9, t, 1) + cow(330, 492, 1.25, t, 2) + cow(236, 424, 0.72, t, 3)) +
            titleBlock(t, 48, 106, ['Send us', 'your best'], 'Clonagreen, County Cork', { size: 52, ink: '#1f3f33' });
        },
      }),
      {
        seconds: 6.2,
        describe: 'Inside the creamery three learners in white coats and hair nets work at steel vats. Declan, the plant manager, walks along behind them.',
        lines: [{ text: 'Clonagreen takes three learners a year. It has done so for six years.', from: 0.5, to: 5.7, max: 640 }],
        draw(t) {
          const cam = camera([-6, 4, 1], [8, 6, 1.04], 1);
          const stir = (x, look, seed, lean) => person({ x, y: 560, s: 0.96, t, seed, look, turn: 0.4, smile: 0.5, gaze: 0.3, tilt: 5, lean, arms: { l: { x: 20 + 8 * wave(t, 2.4, seed), y: -196, bend: 0.9, front: true }, r: { x: 74 + 8 * wave(t, 2.4, seed), y: -206, bend: -0.6, front: true, hold: rect(-4, -8, 8, 86, C.woodDark, 3), holdBehind: true } } });
          return cam(0.7, dairy(436) + pipe(150) + windowPane(60, 186, 130, 90, '#d9ebf2')) + cam(0.85, person({ x: lerp(650, 596, clamp(t / 6.2)), y: 520, s: 0.86, t, seed: 4, look: { ...declan, hat: 'net', hatColour: '#dfeaf2' }, turn: -0.6, smile: 0.6, gaze: -0.4 })) +
            cam(1, stir(150, learners[0], 1, 4) + stir(456, learners[1], 2, 4) + stir(762, learners[2], 3, 4) + vat(226, 560, t, 1) + vat(532, 560, t + 0.8, 1) + vat(838, 560, t + 1.7, 1));
        },
      },
      {
        seconds: 8.4,
        describe: 'Declan and Niamh, coordinator of the college, drink tea in the creamery’s kitchen. A first prize for cheese hangs on the wall.',
        lines: [
          { who: 'Declan', text: 'This year, send us your best three.', from: 0.8, to: 3.9, tail: 712, x: 640, max: 560 },
          { who: 'Declan', text: 'And none to Derrymoyle, across the valley.', from: 4.1, to: 8, tail: 712, x: 620, max: 560 },
        ],
        draw(t, speaking) {
          const cam = camera([0, 0, 1.02], [0, 8, 1.06], 1);
          const three = gesture(t, 1, 1.8, 3.6, 4.4);
          const across = gesture(t, 4.5, 5.4, 7.6, 8.4);
          return cam(0.7, kitchen(436)) + cam(1,
            person({ x: 256, y: 648, s: 1.12, t, seed: 1, look: niamh, turn: 0.6, smile: lerp(0.8, -0.4, ease(t, 4.6, 5.6)), brow: lerp(0.1, 0.8, ease(t, 4.6, 5.6)), arms: { l: pose.table.l, r: { x: 36, y: -206, bend: -0.9, front: true } } }) +
            person({ x: 704, y: 650, s: 1.14, t, seed: 2, look: declan, turn: -0.6, smile: 0.6, brow: speaking('Declan') ? 0.5 : 0.1, talk: speaking('Declan'), arms: { r: pose.table.r, l: reach([-42, -200, 0.9], [-108, -238, -0.8], Math.max(three, across)) } }) +
            bench(452, { top: '#d9c09a', front: '#8b6a4a' }) + mug(356, 458, '#2f6b4f') + mug(608, 458, '#3f7f9c') + at(484, 462, oval(0, -6, 62, 10, '#eef4f6') + rect(-38, -26, 76, 22, '#f0c75a', 8) + path('M10 -26 L38 -26 L38 -6 L24 -6Z', '#f8e3a4')));
        },
      },
      {
        seconds: 7.2,
        describe: 'Declan at the window. He points over the valley to a small creamery with a plum-coloured roof; a dotted line runs from his door to it.',
        lines: [{ who: 'Declan', text: 'I train them for two years. Then he pays a euro more.', from: 0.6, to: 6.4, tail: 250, x: 360, max: 620, y: 20 }],
        draw(t, speaking) {
          const cam = camera([0, 0, 1], [0, 4, 1.03], 1);
          const go = clamp((t - 1.8) / 3.6);
          const px = lerp(430, 742, go);
          const py = 392 - 70 * Math.sin(go * Math.PI * 0.86) - 40 * go;
          return cam(0.7, room({ wall: '#e7efe4', dado: '#d3e2cd', floor: '#b3947a', y: 452 })) +
            cam(1, rect(372, 128, 560, 300, '#f6faf9', 8) + `<clipPath id="view"><rect x="386" y="142" width="532" height="272" rx="4"/></clipPath><g clip-path="url(#view)">${g('translate(330 60) scale(.72)', valley(t))}${rect(380, 348, 560, 90, GREEN)}${path('M380 372 Q560 330 930 346 L930 420 L380 420Z', '#71ad66')}${g('translate(668 350) scale(.62)', creamery(0, 0, '', '#8a5a78', { w: 220, big: false }))}${cow(580, 402, 0.6, t, 1)}${line('M430 398 Q560 300 742 350', '#ffffff', 4, 'stroke-dasharray="2 12"')}${at(px, py, circle(0, 0, 17, C.white) + circle(0, -5, 6, C.brick) + path('M-10 10 Q0 -3 10 10Z', C.brick))}</g>` + rect(648, 142, 7, 272, '#f6faf9') + rect(360, 428, 584, 12, '#c8b08c', 4) +
              person({ x: 214, y: 652, s: 1.18, t, seed: 2, look: declan, turn: 0.6, smile: -0.5, brow: -0.4, talk: speaking('Declan'), gaze: 0.6, arms: { l: { x: -58, y: -128, bend: 0.9 }, r: reach([60, -126, -0.8], [150, -240, 0.8], ease(t, 0.8, 1.8)) } }));
        },
      },
      {
        seconds: 8.8,
        describe: 'Evening. Niamh stands at a stone wall in front of a signpost: one arm points to Clonagreen, the other to Derrymoyle. She has letters in her hand.',
        lines: [
          { who: 'Niamh', text: 'Derrymoyle has asked for its first learner ever.', from: 0.5, to: 4, tail: 300, x: 330, max: 560, thought: true },
          { who: 'Niamh', text: 'If I refuse Declan, I may lose three places.', from: 4.2, to: 8.4, tail: 300, x: 330, max: 560, thought: true },
        ],
        draw(t) {
          const cam = camera([0, 0, 1], [0, 6, 1.04], 1);
          const board = (y, dir, text, c) => g(`translate(690 ${y})`, path(dir < 0 ? 'M-156 0 L-126 -27 L120 -27 L120 27 L-126 27Z' : 'M156 0 L126 -27 L-120 -27 L-120 27 L126 27Z', c) + label(dir < 0 ? -4 : 4, 10, text, 30, C.white, { weight: 700, anchor: 'middle' }));
          return cam(0.4, rect(-80, -80, 1120, 760, '#f3d9c3') + circle(820, 300, 60, '#fbe3b0') + hills(290, ['#8fae8b', '#6f9a70'], 6)) +
            cam(0.7, g('translate(470 350) scale(.34)', creamery(0, 0, '', '#8a5a78', { w: 220, big: false })) + g('translate(-30 366) scale(.5)', creamery(0, 0, '', '#3f7f9c', { w: 320 }))) +
            cam(1, rect(-80, 400, 1120, 240, '#4f8a4d') + wall(-80, 448, 620) + wall(780, 448, 300) + rect(683, 150, 16, 330, C.woodDark, 3) + board(206, -1, 'Clonagreen', '#3f7f9c') + board(272, 1, 'Derrymoyle', '#8a5a78') +
              person({ x: 300, y: 660, s: 1.15, t, seed: 1, look: niamh, turn: lerp(0.6, -0.4, gesture(t, 4.2, 5, 6.6, 7.4)), gaze: lerp(0.6, -0.5, gesture(t, 4.2, 5, 6.6, 7.4)), smile: -0.3, brow: 0.5, tilt: 4 * wave(t, 7), arms: { l: { x: 30, y: -178, bend: 0.95, front: true }, r: { x: 64, y: -206, bend: 0.8, front: true, hold: times(3, (i) => at(2 + i * 9, -20 - i * 3, rect(-26, -18, 52, 36, '#fffdf6', 3, 'stroke="#cbb894" stroke-width="2"') + line('M-26 -18 L0 4 L26 -18', '#cbb894', 2.5), 1, -8 + i * 10)), holdBehind: true } } }));
        },
      },
      {
        seconds: 11.6,
        describe: 'In the creamery’s kitchen Niamh stands before Declan. Between them hangs the calendar; she points at a day in September. Declan folds his arms.',
        lines: [
          { who: 'Niamh', text: 'Where they go, our learners decide. That I cannot sell.', from: 0.5, to: 4.3, tail: 240, x: 300, max: 600 },
          { who: 'Niamh', text: 'A day with all of them, in September: that I can.', from: 4.5, to: 8.2, tail: 240, x: 300, max: 600 },
          { who: 'Declan', text: 'Then I take two. Not three.', from: 8.4, to: 11.2, tail: 720, x: 660, max: 560 },
        ],
        draw(t, speaking) {
          const cam = camera([0, 0, 1.02], [0, 8, 1.05], 1);
          const sorry = gesture(t, 0.8, 1.6, 3.6, 4.4);
          const offer = gesture(t, 4.6, 5.4, 7.6, 8.4);
          return cam(0.7, kitchen(440)) + cam(0.85, monthSheet(484, 296, 'September', { s: 0.96, head: '#2f6b4f', ring: ease(t, 5.4, 6.4) })) + cam(1,
            person({ x: 236, y: 650, s: 1.13, t, seed: 1, look: niamh, turn: 0.6, smile: lerp(0.1, 0.5, offer), brow: speaking('Niamh') ? 0.5 : 0.3, talk: speaking('Niamh'), arms: { l: reach([-58, -128, 0.9], [-96, -214, -0.8], sorry), r: reach([60, -126, -0.9], [lerp(104, 142, offer), lerp(-220, -252, offer), 0.8], Math.max(sorry, offer)) } }) +
            person({ x: 726, y: 654, s: 1.16, t, seed: 2, look: declan, turn: -0.6, smile: lerp(-0.2, -0.6, ease(t, 2, 3)), brow: lerp(0, -0.6, ease(t, 2, 3)), talk: speaking('Declan'), tilt: -3, gaze: -0.3, arms: pose.folded }));
        },
      },
      {
        seconds: 7,
        describe: 'White coats hang on three hooks; the third one goes. Then the picture parts: at Derrymoyle a learner buttons up his coat beside an older man with glasses.',
        lines: [{ text: 'One place lost at Clonagreen. Derrymoyle takes its first learner.', from: 0.6, to: 6.2, max: 660, y: 20 }],
        draw(t) {
          const p = ease(t, 2.6, 3.8);
          const left = dairy(450) + hooks([1, 1, 1 - ease(t, 1, 1.8)]);
          const edge = lerp(1040, 560, p);
          const right = room({ wall: '#f0e6ec', dado: '#ddc8d6', rail: '#8a5a78', floor: '#b9a08a', y: 450 }) + g('translate(0 0)', wheels(610, 452, 6)) + shelf(720, 236, 180) +
            person({ x: 842, y: 640, s: 1.06, t, seed: 3, look: rival, turn: -0.6, smile: 0.6, gaze: -0.4, arms: pose.joined }) + person({ x: 676, y: 640, s: 1.04, t, seed: 2, look: learners[2], turn: 0.5, smile: 0.8, brow: 0.3, arms: { l: { x: -12 + 5 * wave(t, 1.2), y: -196, bend: 0.85, front: true }, r: { x: 12 - 5 * wave(t, 1.2), y: -198, bend: -0.85, front: true } } });
          return g(`translate(${n(-190 * p)} 0)`, left) + (p > 0.01 ? `<clipPath id="far"><path d="M${n(edge + 50)} -10 L1000 -10 L1000 560 L${n(edge - 50)} 560Z"/></clipPath><g clip-path="url(#far)">${right}</g>` + line(`M${n(edge + 50)} -10 L${n(edge - 50)} 560`, C.white, 8) : '');
        },
      },
      {
        seconds: 7.4,
        describe: 'A course room in spring. At one long table sit Declan at the left end and the man from Derrymoyle at the right end; Niamh stands at a board with a drawing of clean hands.',
        lines: [{ text: 'In spring both send people to one hygiene course. They sit far apart.', from: 0.6, to: 6.8, max: 660, y: 18 }],
        draw(t) {
          const cam = camera([0, 0, 1], [0, 6, 1.03], 1);
          const away = wave(t, 6) * 0.1;
          return cam(0.7, room({ wall: '#eef1e2', dado: '#dfe6cf', floor: '#b3947a', y: 440 }) + windowPane(60, 130, 120, 150, '#d9ebf2') + windowPane(780, 130, 120, 150, '#d9ebf2')) +
            cam(0.85, rect(356, 128, 250, 150, '#8b6a4a', 6) + rect(364, 136, 234, 134, '#fbfcf8', 3) + at(422, 206, oval(0, 10, 24, 30, '#f0bd9f') + times(4, (i) => rect(-22 + i * 12, -40 + [8, 0, 2, 10][i], 9, 40, '#f0bd9f', 5)) + line('M-22 14 l-14 -16', '#f0bd9f', 9)) + times(5, (i) => circle(470 + (i % 3) * 24, 180 + ((i * 31) % 60), 7 + (i % 3) * 3, '#bfe0ea')) + times(2, (i) => rect(500, 240 - i * 16, 74, 7, '#9fbf9a', 2))) +
            cam(0.9, person({ x: 656, y: 560, s: 0.96, t, seed: 1, look: niamh, turn: -0.4, smile: 0.6, brow: 0.3, arms: { l: { x: -104, y: -238, bend: -0.8, front: true }, r: { x: 58, y: -128, bend: -0.9 } } })) +
            cam(1, person({ x: 104, y: 648, s: 1.08, t, seed: 2, look: declan, turn: -0.5 + away, smile: -0.2, gaze: -0.3, arms: pose.folded }) + person({ x: 300, y: 648, s: 1.02, t, seed: 3, look: { ...learners[0], hat: undefined }, turn: 0.3, smile: 0.5, arms: pose.table }) + person({ x: 866, y: 648, s: 1.08, t, seed: 4, look: rival, turn: 0.5 + away, smile: -0.1, gaze: 0.3, arms: pose.folded }) +
              bench(460, { top: '#d9c09a', front: '#8b6a4a' }) + at(300, 462, g('scale(1 .34)', sheet(110, 90, 4, { ink: GREEN }))) + mug(196, 462, '#3f7f9c') + mug(770, 462, '#8a5a78'));
        },
      },
      {
        seconds: 6,
        describe: 'After the course Declan and Niamh stand at the door. He lifts a hand and names his terms; she smiles.',
        lines: [{ who: 'Declan', text: 'Two again next year. Ask me about three in May.', from: 0.6, to: 5.5, tail: 700, x: 620, max: 620 }],
        draw(t, speaking) {
          const cam = camera([0, 0, 1.02], [0, 8, 1.06], 1);
          const two = gesture(t, 0.8, 1.6, 3, 3.8);
          return cam(0.7, room({ wall: '#eef1e2', dado: '#dfe6cf', floor: '#b3947a', y: 440 }) + rect(404, 130, 152, 312, '#8b6a4a', 4) + rect(416, 142, 128, 300, '#d9ebf2') + path('M416 372 Q480 336 544 364 L544 442 L416 442Z', '#86ba7c') + windowPane(70, 130, 130, 150, '#d9ebf2') + windowPane(766, 130, 130, 150, '#d9ebf2')) + cam(1,
            person({ x: 262, y: 650, s: 1.14, t, seed: 1, look: niamh, turn: 0.6, smile: lerp(0.2, 0.7, ease(t, 3.4, 4.6)), brow: 0.3, arms: pose.joined }) +
            person({ x: 702, y: 654, s: 1.17, t, seed: 2, look: declan, turn: -0.6, smile: lerp(-0.1, 0.5, ease(t, 3, 4.2)), brow: speaking('Declan') ? 0.4 : 0.1, talk: speaking('Declan'), arms: { l: reach([-58, -130, 0.9], [-96, -262, -0.9], two), r: { x: 60, y: -128, bend: -0.9 } } }));
        },
      },
      closing('What may a good partner ask of you, and what not?', { seconds: 7.6, turn: 3.3 }),
    ],
  });
}
