// The no that became a not yet: Stolarnia Wrona, a joinery near Kielce (an invented firm).
{
  const tomasz = { skin: '#e2a582', hair: '#6b5443', style: 'short', top: '#c8d6dc', sleeve: '#bccdd5', bib: '#7a4a2a', trousers: '#3a4650', outfit: 'apron', moustache: '#6b5443', rolled: true };
  const ewa = { skin: '#f0c3a2', hair: '#b5652f', style: 'ponytail', top: '#2a7f86', outfit: 'blazer', shirt: '#fdf3e0', glasses: '#7a2f1d' };
  const zofia = { skin: '#dca07b', hair: '#2b211d', style: 'bun', top: '#f3b94d', sleeve: '#ecb044', bib: '#7a4a2a', trousers: '#3a4650', outfit: 'apron', rolled: true };
  const pawel = { skin: '#e9b490', hair: '#c78a45', style: 'crop', top: '#4f9a6b', sleeve: '#4a9165', bib: '#7a4a2a', trousers: '#3a4650', outfit: 'apron', rolled: true, goggles: true };
  const kasia = { skin: '#e5b08d', hair: '#3a2a22', style: 'bun', top: '#e8893b', sleeve: '#e07f31', bib: '#1b4965', trousers: '#1b4965', outfit: 'overall', rolled: true };

  const joinery = (floor) =>
    rect(-80, -60, 1120, 700, '#f1e3c9') + times(15, (i) => rect(-70 + i * 76, -60, 3, floor + 60, '#e6d3b2')) + rect(-80, floor - 10, 1120, 14, '#cfae80') + rect(-80, floor + 4, 1120, 260, '#c49a69') +
    times(4, (i) => rect(-80, floor + 34 + i * 40, 1120, 4, '#b58a5a'));
  const tools = (x, y) =>
    rect(x, y, 210, 124, '#d9b98a', 8) + rect(x, y, 210, 10, '#c8a472', 6) +
    path(`M${x + 20} ${y + 28} L${x + 96} ${y + 36} L${x + 96} ${y + 48} L${x + 20} ${y + 58}Z`, C.steel) + path(`M${x + 94} ${y + 28} q26 2 24 20 q-2 14 -24 10Z`, C.woodDark) +
    times(4, (i) => rect(x + 26 + i * 24, y + 70, 9, 20, C.orange, 4) + rect(x + 28 + i * 24, y + 88, 5, 24, C.steelDark)) +
    line(`M${x + 160} ${y + 34} l0 66`, C.woodDark, 9) + rect(x + 140, y + 26, 42, 20, C.steelDark, 4);
  const planks = (x, y, count, w = 240) => times(count, (i) => rect(x + ((i * 17) % 12), y - (i + 1) * 15, w, 13, i % 2 ? C.woodLight : C.wood, 2) + circle(x + ((i * 17) % 12) + 7, y - (i + 1) * 15 + 6.5, 3, C.woodDark));
  const plane = (x, y) => at(x, y, rect(-52, -22, 104, 22, C.woodDark, 5) + rect(-52, -5, 104, 5, C.steelDark) + path('M-40 -20 C-44 -44 -24 -46 -24 -20Z', C.brick) + circle(34, -28, 11, C.brick) + path('M-8 -22 L10 -42 L16 -38 L6 -22Z', C.steel));
  const curls = (t, x, y) => times(4, (i) => {
    const p = (t * 0.5 + i / 4) % 1;
    return line(`M${n(x + i * 13 - 10 - p * 14)} ${n(y - 20 - p * 26 + p * p * 30)} q9 -12 15 -2 q1 9 -8 7`, '#f0d5a5', 4, `opacity="${n(Math.min(1, 2 * (1 - p)))}"`);
  });
  const folder = (s = 1) => g(`scale(${s})`, rect(-54, -38, 112, 78, '#f7f3ea', 3) + rect(-58, -44, 112, 78, '#fff', 3, `stroke="${C.steel}" stroke-width="2"`) + rect(-62, -40, 112, 84, C.deep, 5) + rect(-40, -22, 66, 22, C.white, 3) + rect(-32, -14, 50, 5, C.steel));
  const onePage = (h = 92) => sheet(70, h, 4, { ink: C.teal });
  const planing = (t, x, y, look, seed, o = {}) => {
    const reach = 24 * wave(t, 2.8, seed);
    return person({ x: x + reach * 0.3, y, s: o.s ?? 1, t, seed, look, turn: 0.5, tilt: 8, gaze: 0.4, smile: o.smile ?? 0.4, lean: 13, talk: o.talk, arms: { l: { x: 46 + reach, y: -176, bend: 1, front: true }, r: { x: 100 + reach, y: -178, bend: 0.6, front: true } } });
  };

  film('kielce', {
    title: 'The no that became a not yet',
    poster: 34.5,
    size: 400_000,
    cast: { Tomasz: '#7a4a2a', Ewa: '#1d6b72' },
    scenes: [
      opening({
        firm: 'Stolarnia Wrona, near Kielce',
        describe: 'Morning among pines and low hills. A wooden joinery with a stack of planks beside it. Title: The no that became a not yet. Stolarnia Wrona, near Kielce.',
        draw(t) {
          const cam = camera([0, 0, 1], [14, 6, 1.05], settle(t));
          const pine = (x, y, s, c) => at(x, y, rect(-6, -30, 12, 34, '#7a5636') + path('M0 -180 L44 -92 L22 -96 L58 -26 L-58 -26 L-22 -96 L-44 -92Z', c), s);
          return cam(0.2, rect(-80, -80, 1120, 760, '#fbeed6') + circle(836, 96, 42, '#f9d58a')) + cam(0.35, hills(260, ['#b9d3b4', '#8fbb97'], 6)) +
            cam(0.6, times(11, (i) => pine(-10 + i * 98, 398 + ((i * 23) % 16), 0.72 + ((i * 31) % 5) * 0.07, i % 2 ? '#4f8a6b' : '#3f7a60'))) +
            cam(1, rect(-80, 396, 1120, 260, '#a9c48c') + path('M640 398 L800 398 L900 560 L480 560Z', '#e0cfa4') +
              path('M508 398 L508 268 L932 268 L932 398Z', '#a8693c') + times(14, (i) => rect(520 + i * 30, 268, 3, 130, '#94592f')) + path('M484 274 L548 196 L892 196 L956 274Z', '#6a3f28') + path('M484 274 L956 274 L956 282 L484 282Z', '#54301d') +
              rect(560, 290, 320, 42, '#f6e7c8', 6) + label(720, 321, 'STOLARNIA WRONA', 28, '#54301d', { weight: 700, anchor: 'middle', spacing: 1 }) +
              rect(664, 344, 116, 54, '#ffe2a1') + rect(664, 344, n(58 - 46 * ease(t, 0.6, 3)), 54, '#7a4a2a') + rect(n(722 + 46 * ease(t, 0.6, 3)), 344, n(58 - 46 * ease(t, 0.6, 3)), 54, '#7a4a2a') +
              rect(540, 346, 76, 36, '#e3f0ee', 3) + rect(826, 346, 76, 36, '#e3f0ee', 3) + planks(236, 420, 7) + rect(250, 420, 14, 10, C.woodDark) + rect(450, 420, 14, 10, C.woodDark)) +
            titleBlock(t, 48, 106, ['The no that', 'became a not yet'], 'Stolarnia Wrona, near Kielce', { size: 50 });
        },
      }),
      {
        seconds: 6,
        describe: 'In the joinery Tomasz Wrona planes a board; a colleague sands a frame, another carries a plank past. Order slips fill the wall.',
        lines: [{ text: 'Tomasz Wrona’s joinery: three people and a very full order book.', from: 0.5, to: 5.6, max: 640 }],
        draw(t) {
          const cam = camera([-6, 0, 1], [8, 4, 1.05], 1);
          const walk = lerp(1010, 640, clamp(t / 6));
          const step = wave(t, 0.9);
          const slips = times(12, (i) => rect(574 + (i % 6) * 48, 158 + Math.floor(i / 6) * 56, 38, 44, ['#fff', '#fbe3a6', '#f4c7a1'][(i * 7) % 3], 3) + rect(580 + (i % 6) * 48, 168 + Math.floor(i / 6) * 56, 24, 4, C.steelDark) + rect(580 + (i % 6) * 48, 178 + Math.floor(i / 6) * 56, 18, 4, C.steel));
          return cam(0.7, joinery(430) + windowPane(56, 150, 120, 130, '#f4f7ef') + rect(562, 146, 300, 122, '#b98a58', 8) + slips + lamp(250, 120, '#7a4a2a', false)) +
            cam(0.85, g(`translate(0 ${n(Math.abs(step) * -3)})`, person({ x: walk, y: 470, s: 0.82, t, seed: 3, look: pawel, turn: -0.6, legs: false, arms: { l: { x: -70, y: -262, bend: -0.9, front: true }, r: { x: 40, y: -262, bend: 0.9, front: true } } }) + rect(walk - 190, 226, 330, 20, C.woodLight, 3) + rect(walk - 190, 240, 330, 6, C.wood)) ) +
            cam(1, person({ x: 690, y: 580, s: 1, t, seed: 2, look: zofia, turn: -0.3, tilt: -5, gaze: -0.4, smile: 0.4, arms: { l: { x: -50 + 14 * wave(t, 1.6), y: -168, bend: 0.9, front: true }, r: { x: 30 + 14 * wave(t, 1.6), y: -168, bend: -0.9, front: true } } }) +
              planing(t, 250, 596, tomasz, 1, { s: 1.05 }) + bench(432) + rect(120, 418, 400, 16, C.woodLight, 3) + plane(370 + 24 * wave(t, 2.8, 1), 419) + curls(t, 352 + 24 * wave(t, 2.8, 1), 410) + rect(580, 412, 200, 20, C.woodLight, 3) + rect(600, 416, 160, 16, C.woodDark, 2) + rect(640 + 14 * wave(t, 1.6), 402, 54, 14, C.brick, 3));
        },
      },
      {
        seconds: 11.2,
        describe: 'Ewa, coordinator of the vocational school, comes with a thick folder. Tomasz points at the wall calendar: every day of September is full. Then he lifts a sheet covered with tiny print.',
        lines: [
          { who: 'Ewa', text: 'Would you take an apprentice? It is all in here.', from: 0.5, to: 3.9, tail: 236, x: 240, max: 560 },
          { who: 'Tomasz', text: 'No. September is our busiest month.', from: 4.1, to: 7.1, tail: 724, x: 660, max: 640 },
          { who: 'Tomasz', text: 'And these papers: nobody can read them.', from: 7.3, to: 10.8, tail: 724, x: 620, max: 680 },
        ],
        draw(t, speaking) {
          const cam = camera([0, 0, 1.02], [10, 8, 1.06], 1);
          const give = ease(t, 1.6, 2.8);
          const offer = ease(t, 0.6, 1.4) - ease(t, 3.2, 4);
          const point = ease(t, 4.2, 5) - ease(t, 6.6, 7.3);
          const lift = ease(t, 7.4, 8.4);
          const talk = speaking('Tomasz');
          return cam(0.7, joinery(440) + windowPane(56, 180, 120, 140, '#f4f7ef') + tools(800, 190)) + cam(0.9, monthSheet(480, 284, 'September', { full: ease(t, 3.8, 6) })) + cam(1,
            person({ x: 236, y: 646, s: 1.12, t, seed: 1, look: ewa, turn: 0.6, smile: lerp(0.8, -0.3, ease(t, 4.2, 5)), brow: speaking('Ewa') ? 0.6 : lerp(0.2, 0.7, ease(t, 4.4, 5)), talk: speaking('Ewa'), arms: { l: { x: -40, y: -200, bend: 0.9, front: true }, r: { x: lerp(42, 122, offer), y: lerp(-198, -216, offer), bend: lerp(-0.9, 0.7, offer), front: true } } }) +
            person({ x: 724, y: 652, s: 1.15, t, seed: 2, look: tomasz, turn: -0.6, smile: lerp(0.2, -0.8, ease(t, 3.4, 4.2)), brow: talk ? -0.5 : 0, talk, tilt: lerp(0, -5, lift), gaze: -0.5, arms: { l: { x: lerp(lerp(-46, -164, point), -128, lift), y: lerp(lerp(-200, -282, point), -238, lift), bend: lerp(0.9, -0.8, Math.max(point, lift)), front: true, hold: lift > 0.02 ? fade(lift, at(-22, -34, sheet(84, 112, 22, { ink: C.steelDark }), 1, -6)) : '', holdBehind: true }, r: { x: 42, y: -204, bend: -0.9, front: true } } }) +
            bench(452) + at(lerp(330, 560, give), lerp(424, 446, give), folder(), 1, lerp(-12, 0, give)) + plane(862, 452));
        },
      },
      {
        seconds: 5.4,
        describe: 'Evening at the school. Ewa sits by a lamp, the folder before her, and thinks.',
        lines: [{ who: 'Ewa', text: 'He refused the date and the papers, not the apprentice.', from: 0.6, to: 5, tail: 520, x: 520, max: 560, thought: true }],
        draw(t) {
          const cam = camera([0, 0, 1], [8, 6, 1.06], 1);
          const idea = ease(t, 2.6, 3.6);
          return cam(0.7, rect(-80, -80, 1120, 760, '#28506b') + rect(90, 150, 190, 190, '#173449', 6) + circle(226, 196, 17, '#fbe9b8') + times(5, (i) => circle(112 + ((i * 41) % 150), 176 + ((i * 29) % 90), 2, '#dfeaf0')) + path('M90 310 Q150 270 200 300 T280 290 L280 340 L90 340Z', '#0f2536') + rect(182, 150, 6, 190, '#3b657f') + rect(90, 240, 190, 6, '#3b657f') + line('M84 146 L286 146 L286 344 L84 344Z', '#3b657f', 9) + g('translate(690 40)', shelf(0, 190, 190))) +
            cam(1, path('M250 452 L700 452 L640 262 L420 262Z', '#fff0c2', 'opacity=".10"') +
              person({ x: 520, y: 650, s: 1.12, t, seed: 1, look: ewa, turn: lerp(-0.25, 0.35, idea), gaze: lerp(-0.5, 0.6, idea), smile: lerp(-0.1, 0.9, idea), brow: lerp(-0.1, 0.7, idea), tilt: lerp(-6, 2, idea), arms: { l: { x: -30, y: -196, bend: 0.9, front: true }, r: { x: 24, y: lerp(-290, -284, idea), bend: -0.3, bones: [70, 104], front: true } } }) +
              bench(456, { top: '#b98a5c', front: '#6d4a30' }) + at(380, 440, folder(0.9)) + at(392, 420, folder(0.9), 1, 3) +
              rect(700, 444, 84, 12, C.navy, 6) + line('M742 446 L742 330 L690 288', C.orange, 9) + path('M712 262 L654 300 Q664 330 700 326Z', C.orange) + circle(676, 314, 10, '#fff0c2') + mug(826, 456, C.teal));
        },
      },
      {
        seconds: 7.2,
        describe: 'Three pictures appear one after the other: a pile of papers becomes one page; the calendar leaf turns from September to February; the hand of a clock runs through half a day.',
        lines: [{ who: 'Ewa', text: 'One page. A later start. And first, a half-day visit.', from: 0.5, to: 5.4, x: 480, max: 840, y: 18 }],
        draw(t) {
          const place = (i, body, text) => tile(72 + i * 280, 146, body, text, ease(t, 0.5 + i * 1.35, 1.2 + i * 1.35));
          const fold = ease(t, 1.2, 2.4);
          const pages = times(5, (i) => (i < 4 ? fade(1 - fold, at(128 + (i - 2) * 13 * (1 - fold), 122 + (2 - i) * 7 * (1 - fold), sheet(112, 150, 18, { fill: '#fbf5e8' }), 1, (i - 2) * 7 * (1 - fold))) : at(128, 122, sheet(124, 166, fold < 0.5 ? 18 : 5, { ink: fold < 0.5 ? C.steelDark : C.teal, fill: '#fbf5e8' })))) + tick(168, 186, 20, C.green, ease(t, 2.3, 2.8));
          const flip = Math.cos(ease(t, 2.6, 3.6) * Math.PI);
          const leaf = g(`translate(128 116) scale(1 ${n(Math.max(0.03, Math.abs(flip)))})`, monthSheet(0, 0, flip > 0 ? 'Sept' : 'February', { full: flip > 0 ? 1 : 0, head: flip > 0 ? C.brick : C.teal, ring: ease(t, 3.7, 4.4), s: 0.94 }));
          const a = ease(t, 4, 5.4) * Math.PI;
          const dial = at(128, 122, circle(0, 0, 88, C.pale) + circle(0, 0, 76, C.white) + (a > 0.02 ? path(`M0 0 L0 -70 A70 70 0 0 1 ${n(70 * Math.sin(a))} ${n(-70 * Math.cos(a))}Z`, C.amber) : '') + times(12, (i) => line(`M${n(64 * Math.sin((i * Math.PI) / 6))} ${n(-64 * Math.cos((i * Math.PI) / 6))} L${n(69 * Math.sin((i * Math.PI) / 6))} ${n(-69 * Math.cos((i * Math.PI) / 6))}`, C.steelDark, 4)) + line(`M0 0 L${n(58 * Math.sin(a))} ${n(-58 * Math.cos(a))}`, C.navy, 7) + circle(0, 0, 8, C.navy));
          return rect(0, 0, W, H, '#f3e2c4') + path('M0 540 L0 420 C160 380 260 470 430 440 C620 408 700 470 960 410 L960 540Z', '#e8cfa0') + place(0, pages, 'One page') + place(1, leaf, 'A later start') + place(2, dial, 'Half a day first');
        },
      },
      {
        seconds: 7.6,
        describe: 'Ewa is back in the joinery with a single sheet. Tomasz reads it and his face clears.',
        lines: [
          { who: 'Tomasz', text: 'One page. This I can read.', from: 0.6, to: 3.4, tail: 724, x: 700, max: 640 },
          { who: 'Ewa', text: 'Begin with half a day. There is nothing to sign.', from: 3.6, to: 7.2, tail: 250, x: 260, max: 560 },
        ],
        draw(t, speaking) {
          const cam = camera([0, 0, 1.02], [-6, 8, 1.06], 1);
          const read = ease(t, -0.2, 0.8);
          const ask = ease(t, 3.8, 4.7) - ease(t, 6.6, 7.4);
          return cam(0.7, joinery(440) + windowPane(56, 180, 120, 140, '#f4f7ef') + tools(800, 190)) + cam(0.9, monthSheet(480, 284, 'October', { full: 0.8 })) + cam(1,
            person({ x: 250, y: 646, s: 1.12, t, seed: 1, look: ewa, turn: 0.6, smile: 0.8, brow: speaking('Ewa') ? 0.5 : 0.2, talk: speaking('Ewa'), arms: { l: { x: -40, y: -200, bend: 0.9, front: true }, r: { x: lerp(44, 112, ask), y: lerp(-200, -238, ask), bend: lerp(-0.9, 0.8, ask), front: true } } }) +
            person({ x: 724, y: 652, s: 1.15, t, seed: 2, look: tomasz, turn: -0.55, smile: lerp(-0.1, 0.8, ease(t, 1, 2.2)), brow: lerp(0, 0.5, ease(t, 1, 2)), talk: speaking('Tomasz'), tilt: -4, gaze: -0.4, arms: { l: { x: lerp(-50, -128, read), y: lerp(-200, -238, read), bend: -0.8, front: true, hold: at(-24, -26, onePage(96), 1, -6), holdBehind: true }, r: { x: 42, y: -204, bend: -0.9, front: true } } }) +
            bench(452) + plane(862, 452) + planks(-40, 452, 3, 180));
        },
      },
      {
        seconds: 4.8,
        describe: 'The half-day visit. Kasia, a learner of the school, planes a board; Tomasz watches and nods.',
        lines: [{ text: 'Half a day in the joinery: Kasia planes her first board.', from: 0.5, to: 4.4, max: 560 }],
        draw(t) {
          const cam = camera([0, 6, 1.04], [-8, 10, 1.1], 1);
          return cam(0.7, joinery(440) + windowPane(56, 180, 120, 140, '#f4f7ef') + tools(660, 176)) + cam(1,
            person({ x: 660, y: 632, s: 1.1, t, seed: 2, look: tomasz, turn: -0.6, smile: 0.8, brow: 0.3, gaze: -0.6, tilt: -3 + 3 * wave(t, 1.6) * ease(t, 2.2, 2.8), arms: { l: { x: 34, y: -196, bend: 0.95, front: true }, r: { x: -30, y: -182, bend: -0.95, front: true } } }) +
            planing(t, 320, 632, kasia, 1, { s: 1.06, smile: 0.7 }) + bench(456) + rect(180, 442, 420, 16, C.woodLight, 3) + plane(442 + 24 * wave(t, 2.8, 1), 443) + curls(t, 424 + 24 * wave(t, 2.8, 1), 434));
        },
      },
      {
        seconds: 5.4,
        describe: 'Tomasz and Ewa before the calendar, which now shows February, one day ringed. Both smile.',
        lines: [{ who: 'Tomasz', text: 'Not yet. But let us talk about February.', from: 0.5, to: 5, tail: 690, x: 600, max: 720 }],
        draw(t, speaking) {
          const cam = camera([0, 0, 1.02], [0, 8, 1.07], 1);
          return cam(0.7, joinery(440) + windowPane(56, 180, 120, 140, '#f4f7ef') + tools(800, 190)) + cam(0.9, monthSheet(480, 284, 'February', { head: C.teal, ring: ease(t, 1.8, 2.8), s: 1 })) + cam(1,
            person({ x: 260, y: 646, s: 1.12, t, seed: 1, look: ewa, turn: 0.55, smile: lerp(0.6, 1, ease(t, 2, 3)), brow: 0.4, arms: { l: { x: -14, y: -178, bend: 0.85, front: true }, r: { x: 14, y: -180, bend: -0.85, front: true } } }) +
            person({ x: 700, y: 652, s: 1.15, t, seed: 2, look: tomasz, turn: -0.5, smile: 0.8, brow: 0.4, talk: speaking('Tomasz'), gaze: -0.4, arms: { l: { x: lerp(-50, -158, ease(t, 0.9, 1.9)), y: lerp(-200, -268, ease(t, 0.9, 1.9)), bend: lerp(0.9, -0.8, ease(t, 0.9, 1.9)), front: true }, r: { x: 42, y: -204, bend: -0.9, front: true } } }) +
            bench(456) + at(560, 460, g('scale(1 .34)', onePage(100))) + mug(420, 458, C.teal) + mug(846, 458, C.orange));
        },
      },
      closing('When an employer says no: no to what?', { seconds: 7.2, turn: 2.8 }),
    ],
  });
}
