// Twelve tasks, one corridor: De Wilgenbrug, a care home in Ghent (an invented one).
{
  const griet = { skin: '#f0c4a4', hair: '#a7a9b0', brow: '#85878f', style: 'bob', top: '#7c5295', outfit: 'tunic', trousers: '#4b3a63', glasses: '#5b2d4f' };
  const karim = { skin: '#c68d63', hair: '#241a18', style: 'parted', top: '#5f7f56', outfit: 'jumper', shirt: '#f7efe0', beard: '#241a18' };
  const noor = { skin: '#b57c56', hair: '#2a1c1a', style: 'ponytail', top: '#e59a6f', outfit: 'tunic', trousers: '#efe9f2' };
  const jozef = { skin: '#efbf9f', hair: '#dfe2e5', brow: '#c2c6ca', style: 'bald', top: '#6d8fae', sleeve: '#6486a4', outfit: 'jumper', shirt: '#fff4e2', moustache: '#e3e6e8' };
  const TASKS = 12;

  const home = (y = 430) => room({ wall: '#f3e9ef', dado: '#e3d2e0', rail: '#c9a9c4', floor: '#c9a98b', y });
  const door = (x, y, name, colour) =>
    rect(x - 9, y - 9, 168, 329, '#fbf6f9', 5) + rect(x, y, 150, 320, colour, 3) + rect(x + 16, y + 96, 118, 200, shade(colour, '#ffffff', 0.12), 3) + circle(x + 132, y + 176, 7, '#f3d9a0') +
    rect(x + 30, y + 26, 90, 42, C.white, 5) + label(x + 75, y + 57, name, 26, '#4b3a63', { weight: 700, anchor: 'middle' });
  const rail = (y) => rect(-80, y, 1120, 12, '#b98a58', 6) + rect(-80, y + 12, 1120, 4, '#94683f');
  const picture = (x, y) => rect(x - 6, y - 6, 112, 86, '#b98a58', 4) + rect(x, y, 100, 74, '#d7e7ef') + path(`M${x} ${y + 74} L${x} ${y + 50} Q${x + 30} ${y + 26} ${x + 56} ${y + 48} T${x + 100} ${y + 40} L${x + 100} ${y + 74}Z`, '#9bbf94') + circle(x + 76, y + 20, 9, '#f9d58a');
  const wardOffice = (y) => home(y) + windowPane(66, 108, 130, 160) + picture(772, 130) + g('translate(632 44)', shelf(0, 130, 110));
  const list = (done = 0, s = 1) => g(`scale(${s})`, rect(-46, -76, 98, 156, C.navy, 5, 'opacity=".18"') + rect(-50, -80, 98, 156, C.white, 5) + rect(-40, -72, 62, 9, '#7c5295', 2) + times(TASKS, (i) => rect(-40, -54 + i * 10.4, 7, 7, i < done ? '#5f7f56' : '#d9cbdc', 1) + rect(-28, -53 + i * 10.4, 44 + ((i * 17) % 22), 5, '#b9a7bd', 2)));
  /** Three floors, four rooms each: where the learner is. */
  const house = (x, y, dot, trail) =>
    rect(x - 16, y - 8, 452, 300, C.navy, 12, 'opacity=".16"') + path(`M${x - 30} ${y} L${x + 210} ${y - 62} L${x + 450} ${y}Z`, '#a4553f') + rect(x - 16, y, 452, 292, '#fff8fb') +
    times(12, (i) => {
      const cx = x + (i % 4) * 106;
      const cy = y + 12 + Math.floor(i / 4) * 92;
      return rect(cx, cy, 98, 82, trail > i ? '#f3d5c2' : '#eadfeb', 6) + rect(cx + 12, cy + 44, 46, 22, '#c9b3cf', 4) + rect(cx + 12, cy + 36, 14, 14, '#fff', 3) + rect(cx + 66, cy + 14, 22, 28, '#d6ecef', 2);
    }) + at(dot[0], dot[1], circle(0, 0, 19, C.white) + circle(0, 0, 15, '#e0703f') + circle(0, -4, 5.5, C.white) + path('M-9 8 Q0 -2 9 8 Q0 15 -9 8Z', C.white));
  const roomOf = (x, y, i) => [x + (i % 4) * 106 + 74, y + 66 + Math.floor(i / 4) * 92];

  const armchair = (x, y, s = 1) => at(x, y,
    path('M-104 -208 Q-104 -238 -74 -238 L74 -238 Q104 -238 104 -208 L104 -40 L-104 -40Z', '#8d5f86') + path('M-84 -208 Q-84 -222 -70 -222 L70 -222 Q84 -222 84 -208 L84 -80 L-84 -80Z', '#a3779b'), s);
  const armrests = (x, y, s = 1) => at(x, y, rect(-84, -66, 168, 70, '#a3779b', 16) + [-1, 1].map((k) => rect(k * 104 - 24, -128, 48, 140, '#7c5075', 20) + rect(k * 104 - 20, -126, 40, 20, '#94658c', 10)).join('') + rect(-104, -10, 208, 44, '#7c5075', 10), s);
  const bedroom = (y, flowers) => home(y) + windowPane(70, 70, 170, 190) + picture(430, 90) + picture(556, 110) + rect(740, y - 150, 180, 150, '#b98a58', 6) + rect(752, y - 138, 156, 60, '#a77a4b', 4) + rect(752, y - 70, 156, 60, '#a77a4b', 4) + circle(830, y - 108, 5, '#f3d9a0') + circle(830, y - 40, 5, '#f3d9a0') + plant(790, y - 150, 0.7) + (flowers ? mug(866, y - 150, '#e59a6f') : '');
  const sitting = (t, o) => person({ x: 600, y: 636, s: 1.14, t, seed: 4, look: jozef, ...o });
  const towel = (s = 1) => g(`scale(${s})`, path('M-26 -10 Q0 -18 26 -10 L30 34 Q0 44 -30 34Z', '#f8fbfc') + line('M-26 22 Q0 32 26 22', '#8cc5c1', 5));

  film('gent', {
    title: 'Twelve tasks, one corridor',
    poster: 25.25,
    size: 460_000,
    cast: { Griet: '#6a3f86', Karim: '#3f6237' },
    scenes: [
      opening({
        firm: 'De Wilgenbrug care home, Ghent',
        describe: 'Morning on a canal. Between stepped gables stands a care home of light brick, two people on the bench before it. Title: Twelve tasks, one corridor. De Wilgenbrug care home, Ghent.',
        draw(t) {
          const cam = camera([0, 0, 1], [14, 6, 1.05], settle(t));
          const gable = (x, w, h, c) => {
            const steps = 4;
            const top = 398 - h;
            return path(`M${x} 400 L${x} ${top} ${times(steps, (i) => `L${n(x + (i * w) / 2 / steps)} ${top - (i + 1) * 13} L${n(x + ((i + 1) * w) / 2 / steps)} ${top - (i + 1) * 13} `)}${times(steps, (i) => `L${n(x + w / 2 + ((i + 1) * w) / 2 / steps)} ${top - (steps - i) * 13} L${n(x + w / 2 + ((i + 1) * w) / 2 / steps)} ${top - (steps - i - 1) * 13} `)}L${x + w} 400Z`, c) +
              times(Math.floor(h / 44), (j) => times(2, (i) => rect(x + w * 0.16 + i * w * 0.42, top + 8 + j * 42, w * 0.24, 26, '#fdf6ea', 2) + rect(x + w * 0.16 + i * w * 0.42 + w * 0.11, top + 8 + j * 42, 3, 26, shade(c, '#000000', 0.2))));
          };
          return cam(0.2, rect(-80, -80, 1120, 760, '#f6e4e2') + circle(700, 108, 40, '#fbd7a0')) +
            cam(0.5, rect(-80, 330, 1120, 80, '#e3cdd6') + path('M380 340 L380 236 L392 236 L392 196 L400 160 L408 196 L408 236 L420 236 L420 340Z', '#dcc2cf')) +
            cam(0.75, gable(-40, 96, 90, '#c9775c') + gable(58, 84, 112, '#e2b27f') + gable(144, 92, 90, '#a95a55') + gable(238, 80, 106, '#d9c3a0') + gable(320, 90, 90, '#b96b52')) +
            cam(1,
              rect(-80, 398, 1120, 240, '#7d93ab') + times(6, (i) => line(`M${n(40 + i * 160 + 10 * wave(t, 6, i))} ${452 + ((i * 29) % 60)} l70 0`, '#9db0c4', 4)) + rect(-80, 392, 1120, 26, '#cdb8a8') + rect(-80, 414, 1120, 8, '#a8958a') +
              rect(470, 232, 470, 166, '#e8d2b8') + path('M456 236 L500 184 L910 184 L954 236Z', '#7c5295') + rect(470, 232, 470, 8, '#6a4482') + rect(522, 250, 366, 40, '#4b3a63', 6) + label(705, 280, 'DE WILGENBRUG', 29, C.white, { weight: 700, anchor: 'middle', spacing: 2 }) +
              times(4, (i) => rect(488 + i * 76 + (i > 1 ? 146 : 0), 308, 56, 52, '#fff0cf', 3) + rect(514 + i * 76 + (i > 1 ? 146 : 0), 308, 4, 52, '#c7a98a')) +
              rect(648, 304, 126, 94, '#d6ecef', 4) + rect(709, 304, 4, 94, '#c7a98a') + path('M636 304 L786 304 L798 320 L624 320Z', '#a3779b') +
              rect(498, 378, 110, 8, '#94683f', 3) + rect(498, 360, 110, 8, '#94683f', 3) + rect(506, 384, 6, 16, '#6b4a2c') + rect(594, 384, 6, 16, '#6b4a2c') +
              circle(532, 346, 9, '#efbf9f') + rect(521, 354, 23, 30, '#6d8fae', 8) + circle(572, 346, 9, '#b57c56') + rect(561, 354, 23, 30, '#e59a6f', 8) +
              at(860, 400, path('M0 -6 C-30 -30 -34 -74 0 -92 C34 -74 30 -30 0 -6Z', '#7ba56f') + rect(-4, -12, 8, 14, '#6b4a2c'), 0.8)) +
            titleBlock(t, 48, 106, ['Twelve tasks,', 'one corridor'], 'De Wilgenbrug, Ghent', { size: 50, ink: '#3b2a52' });
        },
      }),
      {
        seconds: 6,
        describe: 'A corridor with coloured doors. Noor, a learner in a peach-coloured tunic, hurries along it, a long list in her hand.',
        lines: [{ text: 'Noor learns care. Her school’s list for eight weeks: twelve tasks.', from: 0.5, to: 5.6, max: 640 }],
        draw(t) {
          const cam = camera([-6, 0, 1], [8, 4, 1.05], 1);
          const x = lerp(90, 640, clamp(t / 6));
          const step = wave(t, 0.8);
          return cam(0.8, home(478) + rail(352) + door(36, 158, '11', '#7ba56f') + door(278, 158, '12', '#d98f6f') + door(520, 158, '13', '#6d8fae') + door(762, 158, '14', '#c9a04f')) +
            cam(1, g(`translate(0 ${n(-4 * Math.abs(step))})`, person({ x, y: 570, s: 0.98, t, seed: 2, look: noor, turn: 0.75, smile: -0.1, brow: 0.5, lean: 10, gaze: 0.6, arms: { l: { x: -64 - 14 * step, y: -140, bend: 0.9 }, r: { x: 98, y: -218, bend: 0.8, front: true, hold: at(14, -34, list(1, 0.86), 1, 8), holdBehind: true } } })) + rect(-80, 530, 1120, 60, '#bb9a7b'));
        },
      },
      {
        seconds: 8,
        describe: 'In the ward office sit Karim, coordinator of the care school, and Griet, the head nurse. The list lies between them.',
        lines: [
          { who: 'Karim', text: 'All twelve, please. The exam asks for them.', from: 0.5, to: 3.7, tail: 262, x: 270, max: 560 },
          { who: 'Griet', text: 'Then she changes wards every four days.', from: 3.9, to: 7.6, tail: 700, x: 680, max: 560 },
        ],
        draw(t, speaking) {
          const cam = camera([0, 0, 1.02], [0, 8, 1.06], 1);
          const show = gesture(t, 0.7, 1.5, 3.2, 4);
          const shrug = gesture(t, 4.2, 5, 7, 7.8);
          return cam(0.7, wardOffice(436)) + cam(1,
            person({ x: 262, y: 648, s: 1.13, t, seed: 2, look: karim, turn: 0.6, smile: lerp(0.7, -0.1, ease(t, 4.4, 5.4)), brow: speaking('Karim') ? 0.5 : 0.2, talk: speaking('Karim'), arms: { l: pose.table.l, r: reach([42, -200, -0.9], [118, -206, 0.8], show) } }) +
            person({ x: 700, y: 646, s: 1.12, t, seed: 1, look: griet, turn: -0.6, smile: lerp(0.3, -0.4, ease(t, 3.6, 4.4)), brow: speaking('Griet') ? 0.6 : 0.1, talk: speaking('Griet'), gaze: -0.3, arms: { l: reach([-42, -200, 0.9], [-104, -232, -0.8], shrug), r: reach([42, -200, -0.9], [100, -226, 0.8], shrug) } }) +
            bench(452, { top: '#d8b48a', front: '#b58a5e' }) + at(476, 460, g('scale(1.1 .38)', list(0))) + mug(160, 456, '#7c5295') + mug(838, 456, '#e59a6f'));
        },
      },
      {
        seconds: 6.4,
        describe: 'The house cut open: three floors with four rooms each. The dot that stands for Noor hops from room to room and rests nowhere.',
        lines: [{ who: 'Griet', text: 'Everywhere she is the new one.', from: 0.9, to: 5.8, tail: 190, x: 300, max: 620, y: 18 }],
        draw(t, speaking) {
          const cam = camera([0, 0, 1], [0, 0, 1.02], 1);
          const hx = 458;
          const hy = 186;
          const way = clamp((t - 0.6) / 5.2) * 6;
          const order = [0, 5, 2, 11, 4, 9, 3];
          const k = Math.min(5, Math.floor(way));
          const p = ease(way - k, 0.35, 1);
          const a = roomOf(hx, hy, order[k]);
          const b = roomOf(hx, hy, order[k + 1]);
          return cam(0.7, home(446) + windowPane(40, 160, 110, 130)) + cam(1, house(hx, hy, [lerp(a[0], b[0], p), lerp(a[1], b[1], p) - 34 * Math.sin(p * Math.PI)], 0) +
            person({ x: 186, y: 648, s: 1.16, t, seed: 1, look: griet, turn: 0.6, smile: -0.4, brow: 0.5, talk: speaking('Griet'), gaze: 0.6, arms: { l: { x: -60, y: -130, bend: 0.9 }, r: reach([62, -124, -0.8], [138, -236, 0.8], ease(t, 0.5, 1.5)) } }));
        },
      },
      {
        seconds: 6.6,
        describe: 'Jozef, an old man, sits in his armchair and turns his face away. Noor stands beside him with a towel and does not know what to do.',
        lines: [{ who: 'Griet', text: 'Jozef lets nobody wash him whom he does not know.', from: 0.7, to: 6.1, x: 460, max: 700 }],
        draw(t) {
          const cam = camera([0, 0, 1.02], [6, 6, 1.06], 1);
          const no = ease(t, 1.2, 2.2);
          return cam(0.7, bedroom(446, false)) + cam(1,
            person({ x: 310, y: 640, s: 1.12, t, seed: 2, look: noor, turn: 0.6, smile: lerp(0.5, -0.5, no), brow: 0.6, gaze: 0.5, tilt: 4, lean: 4, arms: { l: { x: 20, y: -186, bend: 0.9, front: true }, r: reach([96, -210, 0.8], [64, -196, 0.7], no, { hold: towel(), holdBehind: true }) } }) +
            armchair(600, 600) + sitting(t, { turn: lerp(-0.2, 0.75, no), smile: -0.7, brow: -0.5, gaze: 0.7, tilt: 3, arms: pose.folded }) + armrests(600, 600));
        },
      },
      {
        seconds: 8.4,
        describe: 'Karim stands alone before two tiles. One shows twelve slips, one on each; the other five slips with a heart. He looks from one to the other.',
        lines: [{ who: 'Karim', text: 'Twelve tasks, and none of them well? Or fewer, and what about the exam?', from: 0.7, to: 7.6, x: 480, tail: 480, max: 620, y: 20, thought: true }],
        draw(t) {
          const look = wave(t + 1.1, 4.4);
          const twelve = times(12, (i) => slip(52 + (i % 4) * 44, 56 + Math.floor(i / 4) * 50, { w: 36, h: 34, rot: ((i * 37) % 13) - 6, fill: ['#fff8dd', '#fde3d3', '#e9def0'][i % 3] }));
          const few = times(5, (i) => slip(70 + (i % 2) * 88 + (i === 4 ? 44 : 0), 50 + Math.floor(i / 2) * 56, { w: 74, h: 46, fill: '#e3efd9', ink: '#7ba56f' }));
          const cam = camera([0, 0, 1], [0, 0, 1.03], 1);
          return cam(0.7, home(470)) + cam(1, tile(48, 178, twelve, 'Twelve', ease(t, 0.3, 1), { w: 236, h: 260 }) + tile(676, 178, few, 'Fewer', ease(t, 3.6, 4.4), { w: 236, h: 260 }) +
            person({ x: 480, y: 672, s: 1.14, t, seed: 2, look: karim, turn: lerp(-0.6, 0.6, ease(t, 3.4, 4.2)) + 0.06 * look, gaze: lerp(-0.6, 0.6, ease(t, 3.4, 4.2)), smile: -0.3, brow: 0.4, tilt: lerp(-4, 5, ease(t, 3.4, 4.4)), arms: pose.thinking }));
        },
      },
      {
        seconds: 8.6,
        describe: 'Karim and Griet lay the twelve slips in three columns on a board: seven under Corridor, three under School, two are left over.',
        lines: [
          { who: 'Griet', text: 'Seven she can learn on my corridor.', from: 0.5, to: 3.5, tail: 812, x: 720, max: 440, y: 20 },
          { who: 'Karim', text: 'Three we practise at school.', from: 3.7, to: 6, tail: 148, x: 230, max: 440, y: 20 },
          { who: 'Karim', text: 'And two nobody here can offer.', from: 6.2, to: 8.4, tail: 148, x: 230, max: 480, y: 20 },
        ],
        draw(t, speaking) {
          const cam = camera([0, 0, 1], [0, 0, 1.02], 1);
          const spots = [...Array.from({ length: 7 }, (_, i) => [332 + (i % 2) * 72, 236 + Math.floor(i / 2) * 54]), ...Array.from({ length: 3 }, (_, i) => [510, 236 + i * 54]), ...Array.from({ length: 2 }, (_, i) => [622, 236 + i * 54])];
          const pile = [480, 410];
          const slips = spots.map(([x, y], i) => {
            const begin = i < 7 ? 0.6 + i * 0.34 : i < 10 ? 3.9 + (i - 7) * 0.5 : 6.3 + (i - 10) * 0.5;
            const p = ease(t, begin, begin + 0.8);
            return slip(lerp(pile[0], x, p), lerp(pile[1] - i * 1.5, y, p) - 30 * Math.sin(p * Math.PI), { rot: lerp(((i * 31) % 9) - 4, 0, p), fill: p < 0.3 ? '#fff8dd' : i < 7 ? '#e3efd9' : i < 10 ? '#fff3c9' : '#fbd9d0' });
          }).join('');
          const head = (x, text) => label(x, 196, text, 28, '#3b2a52', { weight: 700, anchor: 'middle' });
          return cam(0.7, home(470)) + cam(1,
            rect(277, 155, 412, 292, C.navy, 14, 'opacity=".16"') + rect(274, 150, 412, 292, C.white, 14) + head(368, 'Corridor') + head(510, 'School') + head(624, '?') + line('M452 168 L452 424 M568 168 L568 424', '#eadfeb', 3) + slips +
            person({ x: 138, y: 656, s: 1.14, t, seed: 2, look: karim, turn: 0.6, smile: 0.4, brow: speaking('Karim') ? 0.4 : 0.1, talk: speaking('Karim'), gaze: 0.5, arms: { l: { x: -58, y: -128, bend: 0.9 }, r: reach([60, -126, -0.8], [128, -206, 0.8], gesture(t, 3.6, 4.4, 8, 8.6)) } }) +
            person({ x: 822, y: 656, s: 1.13, t, seed: 1, look: griet, turn: -0.6, smile: 0.5, brow: speaking('Griet') ? 0.4 : 0.1, talk: speaking('Griet'), gaze: -0.5, arms: { r: { x: 58, y: -128, bend: -0.9 }, l: reach([-60, -126, 0.8], [-128, -206, -0.8], gesture(t, 0.4, 1.2, 3.2, 4)) } }));
        },
      },
      {
        seconds: 5.6,
        describe: 'Jozef’s room again. He holds out his cheek and smiles; Noor dabs it with the towel and smiles, too.',
        lines: [{ text: 'Week five, still the same corridor. Jozef asks when Noor is on.', from: 0.5, to: 5.2, max: 640 }],
        draw(t) {
          const cam = camera([4, 4, 1.03], [8, 8, 1.08], 1);
          const dab = 6 * wave(t, 1.5);
          return cam(0.7, bedroom(446, true)) + cam(1, armchair(600, 600) + sitting(t, { turn: -0.6, smile: 0.9, brow: 0.4, gaze: -0.5, tilt: -6, arms: { l: { x: -66, y: -150, bend: 0.8, front: true }, r: { x: 66, y: -150, bend: -0.8, front: true } } }) + armrests(600, 600) +
            person({ x: 374, y: 640, s: 1.12, t, seed: 2, look: noor, turn: 0.6, smile: 0.9, brow: 0.3, gaze: 0.5, tilt: 5, lean: 6, arms: { l: { x: 4, y: -186, bend: 0.9, front: true }, r: { x: 138 + dab, y: -288 + dab * 0.4, bend: 0.7, front: true, hold: towel(0.62) } } }));
        },
      },
      {
        seconds: 9,
        describe: 'Back in the ward office. On a cork board hang ten green slips and two red ones. Griet and Karim look at them; Karim writes a note beside the red ones.',
        lines: [
          { text: 'Ten done. Two stay open; a hospital takes them over in June.', from: 0.4, to: 4.4, max: 620 },
          { who: 'Griet', text: 'Next year, ask me before you print the list.', from: 4.7, to: 8.6, tail: 786, x: 640, max: 640 },
        ],
        draw(t, speaking) {
          const cam = camera([0, 0, 1.02], [0, 8, 1.05], 1);
          const board = rect(306, 168, 340, 216, '#b98a58', 8) + rect(316, 178, 320, 196, '#dcb98a', 4) +
            times(12, (i) => slip(352 + (i % 5) * 62, 212 + Math.floor(i / 5) * 58, { w: 50, h: 40, fill: i < 10 ? '#e3efd9' : '#fbd9d0', ink: i < 10 ? '#7ba56f' : '#c0503a', rot: ((i * 29) % 7) - 3 })) +
            fade(ease(t, 2, 2.8), rect(468, 308, 150, 42, C.white, 6) + label(543, 339, 'June', 28, '#c0503a', { weight: 700, anchor: 'middle' }));
          return cam(0.8, home(446) + windowPane(66, 108, 130, 160) + picture(772, 130) + board) + cam(1,
            person({ x: 206, y: 650, s: 1.13, t, seed: 2, look: karim, turn: 0.6, smile: lerp(0.2, 0.7, ease(t, 6.5, 7.5)), brow: 0.3, gaze: 0.4, tilt: 3 * gesture(t, 7.4, 7.7, 7.9, 8.3), arms: { l: { x: -58, y: -128, bend: 0.9 }, r: { x: 60, y: -128, bend: -0.9 } } }) +
            person({ x: 780, y: 650, s: 1.13, t, seed: 1, look: griet, turn: -0.55, smile: 0.5, brow: speaking('Griet') ? 0.5 : 0.2, talk: speaking('Griet'), gaze: -0.4, arms: pose.folded }));
        },
      },
      closing('Who wrote the list that your learners carry?', { seconds: 7.4, turn: 3.1 }),
    ],
  });
}
