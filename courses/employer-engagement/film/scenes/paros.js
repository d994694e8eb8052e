// Three weeks away: Maroudi Solar, solar installers on Paros (an invented firm).
{
  const katerina = { skin: '#d9a077', hair: '#2b1d18', style: 'ponytail', top: '#e3a93a', outfit: 'shirt', trousers: '#2f5573', rolled: true };
  const stelios = { skin: '#cf9970', hair: '#6a5a50', style: 'parted', top: '#6fa3c9', outfit: 'shirt', trousers: '#3d4854', glasses: '#2b3d4c', moustache: '#6a5a50' };
  const giorgos = { skin: '#dca781', hair: '#1f1714', style: 'curly', top: '#e0704a', outfit: 'shirt', trousers: '#2f5573', rolled: true };
  const anke = { skin: '#f3c9ac', hair: '#d3a94f', style: 'bob', top: '#c6d2ad', sleeve: '#c6d2ad', bib: '#3f6b50', outfit: 'overall', trousers: '#3f6b50', rolled: true };
  const SEA = '#3c8dbf';
  const BLUE = '#1f5fa8';

  const sky = (horizon) => rect(-80, -80, 1120, 760, '#d3ecf7') + path(`M-80 ${horizon} L-80 ${horizon - 20} Q60 ${horizon - 54} 190 ${horizon - 16} L230 ${horizon}Z`, '#a9c6d6') + path(`M560 ${horizon} Q700 ${horizon - 46} 820 ${horizon - 20} T1040 ${horizon - 30} L1040 ${horizon}Z`, '#a9c6d6');
  const sea = (t, y, h) => rect(-80, y, 1120, h, SEA) + times(8, (i) => line(`M${n(((i * 137) % 960) + 8 * wave(t, 5, i))} ${y + 14 + ((i * 41) % Math.max(20, h - 24))} l46 0`, '#7fbbdb', 3));
  const panel = (x, y, s = 1, skew = -14) => at(x, y, g(`skewX(${skew})`, rect(-84, -52, 168, 104, '#e6edf1', 4) + rect(-79, -47, 158, 94, '#1d3f66', 2) + times(3, (i) => rect(-41 + i * 39, -47, 3, 94, '#8fb3d1')) + times(2, (i) => rect(-79, -17 + i * 31, 158, 3, '#8fb3d1')) + path('M-79 -47 L-30 -47 L-79 20Z', '#3d6a99', 'opacity=".6"')), s);
  const house = (x, y, w, h, { door = true, roof = '' } = {}) =>
    rect(x, y - h, w, h, '#fdfdfb') + rect(x + w - 14, y - h, 14, h, '#e2eaf0') + rect(x - 4, y - h - 6, w + 8, 9, '#ffffff') + times(Math.max(1, Math.floor(w / 64)), (i) => rect(x + 18 + i * 56, y - h + 22, 22, 28, BLUE, 2)) + (door ? rect(x + w * 0.55, y - 44, 26, 44, BLUE, 3) : '') + roof;
  const ferry = (x, y, s = 1) => at(x, y, path('M-150 -34 L164 -34 L130 14 L-130 14Z', '#f4f8fa') + path('M-141 -12 L148 -12 L130 14 L-130 14Z', BLUE) + rect(-112, -70, 196, 38, '#ffffff') + rect(-88, -98, 130, 30, '#f4f8fa') + times(9, (i) => rect(-100 + i * 21, -58, 11, 11, '#8fb3d1', 2)) + path('M-22 -98 L14 -98 L8 -136 L-16 -136Z', '#e3a93a') + rect(-18, -128, 28, 8, BLUE), s);
  const terrace = (t, y = 440) => sky(250) + sea(t, 248, 130) + rect(-80, 352, 1120, 300, '#f7f4ec') + rect(-80, 340, 1120, 22, '#ffffff') + rect(-80, 360, 1120, 6, '#dfe6ea') + rect(-80, y, 1120, 220, '#e9dfca') + times(7, (i) => line(`M${-60 + i * 170} ${y} l-60 200`, '#dccfb4', 3));
  const bougainvillea = (x, y) => line(`M${x} ${y} q-22 -90 14 -160 M${x + 6} ${y} q24 -70 40 -128 M${x - 4} ${y} q-30 -50 -26 -110`, '#6b7d4c', 5) +
    times(9, (i) => oval(x - 34 + ((i * 43) % 104), y - 108 - ((i * 61) % 92), 15, 9, i % 2 ? '#5f8a4c' : '#76a05c', `transform="rotate(${(i * 47) % 180} ${x - 34 + ((i * 43) % 104)} ${y - 108 - ((i * 61) % 92)})"`)) +
    times(19, (i) => circle(x - 40 + ((i * 37) % 112), y - 104 - ((i * 53) % 108), 8 + (i % 3) * 3, ['#d0417f', '#b8326d', '#e05c95'][i % 3]));
  const battery = (x, y, on, s = 1) => at(x, y, rect(-44, -150, 92, 154, C.navy, 10, 'opacity=".14"') + rect(-48, -156, 92, 156, '#fbfcfc', 10) + rect(-48, -156, 92, 26, '#dfe6ea', 8) + times(4, (i) => rect(-34, -112 + i * 26, 64, 16, i / 4 < on ? '#69b86e' : '#dfe6ea', 4)) + circle(-30, -143, 5, on > 0.9 ? '#69b86e' : C.amber), s);
  const cable = (d) => line(d, '#e0704a', 5);
  const store = (y) => room({ wall: '#f4f1e8', dado: '#dbe7ee', rail: BLUE, floor: '#cdbb9b', y }) + rect(70, 110, 130, 150, '#ffffff', 4) + rect(80, 120, 110, 130, SEA) + rect(80, 120, 110, 62, '#d3ecf7') + rect(131, 120, 7, 130, '#ffffff') + shelf(740, 206, 180);
  const shed = (y) => room({ wall: '#d5dcd6', dado: '#bccabf', rail: '#3f6b50', floor: '#99a39b', y }) + windowPane(64, 110, 140, 140, '#dfe5ea') + path('M70 214 l14 -24 l10 14 l16 -34 l20 44Z', '#5f7d6c') + toolWall(740, 140);
  const quay = (t) => sky(262) + sea(t, 260, 150) + rect(-80, 404, 1120, 220, '#d9cdb4') + rect(-80, 398, 1120, 14, '#c0b294') + times(2, (i) => at(150 + i * 640, 404, rect(-16, -26, 32, 28, '#4d5b66', 6) + rect(-22, -32, 44, 12, '#3a4650', 6)));
  const rucksack = (colour) => rect(-30, -282, 60, 96, colour, 18);

  film('paros', {
    title: 'Three weeks away',
    poster: 10.65,
    size: 480_000,
    cast: { Katerina: '#8a5f0c', Stelios: '#23618f' },
    scenes: [
      opening({
        firm: 'Maroudi Solar, Paros',
        describe: 'White houses with blue doors climb a slope above the sea; solar panels lie on the flat roofs. A ferry leaves. Title: Three weeks away. Maroudi Solar, Paros.',
        draw(t) {
          const cam = camera([0, 0, 1], [14, 6, 1.05], settle(t));
          return cam(0.3, sky(300)) + cam(0.5, sea(t, 298, 320) + ferry(lerp(250, 214, ease(t, -1, 5.5)), 352, 0.62)) +
            cam(1, path('M420 560 L470 470 Q600 330 960 300 L1040 300 L1040 620 L400 620Z', '#cfc39a') + path('M400 620 Q520 500 1040 470 L1040 620Z', '#bdb184') +
              house(742, 330, 120, 74, { door: false, roof: path('M770 250 A32 32 0 0 1 834 250Z', BLUE) + rect(799, 206, 4, 14, '#fff') + rect(795, 210, 12, 4, '#fff') }) + house(866, 346, 130, 92, { roof: panel(934, 236, 0.5) }) +
              house(590, 408, 128, 78, { roof: panel(648, 314, 0.5) }) + house(728, 420, 150, 80, { roof: panel(772, 322, 0.5) + panel(848, 322, 0.5) }) + house(888, 436, 150, 84) +
              rect(556, 430, 244, 46, BLUE, 6) + label(678, 462, 'MAROUDI SOLAR', 25, C.white, { weight: 700, anchor: 'middle', spacing: 1 }) + bougainvillea(548, 500)) +
            titleBlock(t, 48, 106, ['Three weeks', 'away'], 'Maroudi Solar, Paros', { size: 54, ink: '#173a5e' });
        },
      }),
      {
        seconds: 6,
        describe: 'On a roof terrace above the sea Katerina, the owner, and Giorgos, her apprentice, set a solar panel on its frame.',
        lines: [{ text: 'Katerina’s firm: six people, four hundred roofs, one apprentice.', from: 0.5, to: 5.4, max: 640 }],
        draw(t) {
          const cam = camera([-6, 0, 1], [8, 4, 1.04], 1);
          const down = ease(t, 1, 4);
          const py = lerp(352, 392, down);
          return cam(0.6, terrace(t, 446) + ferry(120, 300, 0.3)) + cam(0.85, panel(760, 404, 0.86) + panel(916, 404, 0.86)) +
            cam(1, person({ x: 262, y: 640, s: 1.1, t, seed: 1, look: { ...katerina, hat: 'cap', hatColour: '#ffffff' }, turn: 0.6, smile: 0.5, gaze: 0.5, tilt: 5, lean: 4, arms: { l: { x: 40, y: lerp(-232, -206, down), bend: 0.9, front: true }, r: { x: 118, y: lerp(-250, -214, down), bend: 0.7, front: true } } }) +
              person({ x: 660, y: 640, s: 1.1, t, seed: 2, look: { ...giorgos, style: 'short', hat: 'cap', hatColour: BLUE }, turn: -0.6, smile: 0.7, gaze: -0.5, tilt: -5, lean: -4, arms: { r: { x: -40, y: lerp(-232, -206, down), bend: -0.9, front: true }, l: { x: -118, y: lerp(-250, -214, down), bend: -0.7, front: true } } }) +
              rect(392, 470, 12, 80, C.steelDark) + rect(520, 470, 12, 80, C.steelDark) + panel(462, py + 30, 1.16, 0));
        },
      },
      {
        seconds: 7.8,
        describe: 'At a blue café table in front of the sea Stelios, who organises mobility for the vocational school, shows Katerina a leaflet.',
        lines: [
          { who: 'Stelios', text: 'A firm in Freiburg would take Giorgos for three weeks.', from: 0.5, to: 4, tail: 258, x: 300, max: 560 },
          { who: 'Katerina', text: 'In June? And who stands on the roofs with me?', from: 4.2, to: 7.4, tail: 704, x: 660, max: 560 },
        ],
        draw(t, speaking) {
          const cam = camera([0, 0, 1.02], [0, 8, 1.05], 1);
          const give = ease(t, 0.8, 2);
          const up = gesture(t, 4.4, 5.2, 6.8, 7.6);
          return cam(0.6, quay(t)) + cam(0.8, rect(-60, 120, 130, 330, '#fdfdfb') + rect(66, 120, 12, 330, '#e2eaf0') + bougainvillea(98, 420)) + cam(1,
            person({ x: 254, y: 648, s: 1.13, t, seed: 2, look: stelios, turn: 0.6, smile: lerp(0.8, 0.1, ease(t, 4.6, 5.4)), brow: speaking('Stelios') ? 0.5 : 0.3, talk: speaking('Stelios'), arms: { l: pose.table.l, r: reach([42, -200, -0.9], [116, -204, 0.8], gesture(t, 0.6, 1.6, 3.2, 4)) } }) +
            person({ x: 706, y: 648, s: 1.12, t, seed: 1, look: katerina, turn: -0.6, smile: lerp(0.5, -0.4, ease(t, 3.4, 4.4)), brow: speaking('Katerina') ? 0.7 : 0.1, talk: speaking('Katerina'), arms: { l: reach([-42, -200, 0.9], [-98, -232, -0.8], up), r: reach([42, -200, -0.9], [100, -230, 0.8], up) } }) +
            bench(452, { top: '#3f7fc4', front: BLUE }) + at(lerp(390, 520, give), 458, g('scale(1.1 .4)', sheet(96, 110, 3, { ink: '#3f6b50' }) + rect(-40, -48, 80, 34, '#8fb08f', 2))) + mug(160, 456, '#f4f8fa') + mug(838, 456, '#f4f8fa'));
        },
      },
      {
        seconds: 6.2,
        describe: 'Katerina on the quay. A ferry with a tiny figure at its rail grows smaller.',
        lines: [{ who: 'Katerina', text: 'And if he likes it there, he will not come back.', from: 0.6, to: 5.6, tail: 250, x: 340, max: 600 }],
        draw(t, speaking) {
          const cam = camera([0, 0, 1], [0, 4, 1.03], 1);
          const p = clamp(t / 6.2);
          return cam(0.6, quay(t)) + cam(0.7, at(lerp(640, 730, p), lerp(352, 322, p), ferry(0, 0, lerp(1, 0.66, p)) + at(lerp(78, 52, p), lerp(-70, -46, p), circle(0, -16, 6, giorgos.skin) + rect(-6, -10, 12, 16, giorgos.top, 3), lerp(1, 0.7, p)))) +
            cam(1, person({ x: 246, y: 656, s: 1.18, t, seed: 1, look: katerina, turn: 0.6, smile: -0.5, brow: 0.5, talk: speaking('Katerina'), gaze: 0.7, arms: pose.folded }));
        },
      },
      {
        seconds: 7.4,
        describe: 'Evening in the school. Stelios thinks; on his left a tile shows the month of June, filled, on his right a ferry with a question mark.',
        lines: [{ who: 'Stelios', text: 'Two fears. To one of them I have an answer.', from: 1.6, to: 6.9, x: 480, tail: 480, max: 560, y: 22, thought: true }],
        draw(t) {
          const cam = camera([0, 0, 1], [0, 0, 1.03], 1);
          const side = lerp(-0.6, 0.6, ease(t, 3.6, 4.6));
          const june = g('translate(118 112) scale(.84)', monthSheet(0, 0, 'June', { full: ease(t, 0.6, 2.4), head: C.brick }));
          const gone = g('translate(116 168) scale(.56)', ferry(0, 0)) + rect(20, 176, 196, 26, SEA, 4) + label(118, 84, '?', 62, '#c0503a', { weight: 800, anchor: 'middle' });
          return cam(0.7, rect(-80, -80, 1120, 760, '#2c4a68') + rect(-80, 470, 1120, 200, '#24405b') + circle(116, 92, 24, '#fbe9b8') + times(9, (i) => circle(40 + ((i * 113) % 880), 40 + ((i * 67) % 120), 2, '#dfeaf0'))) +
            cam(1, tile(46, 176, june, 'Too busy', ease(t, 0.2, 0.9), { w: 236, h: 262 }) + tile(678, 176, gone, 'Gone', ease(t, 0.8, 1.5), { w: 236, h: 262 }) +
              person({ x: 480, y: 668, s: 1.15, t, seed: 2, look: stelios, turn: side, gaze: side, smile: -0.2, brow: 0.4, tilt: side * 7, arms: pose.thinking }));
        },
      },
      {
        seconds: 8.4,
        describe: 'On the roof terrace Stelios shows Katerina a calendar leaf: November. She looks at the row of panels and then at him.',
        lines: [
          { who: 'Stelios', text: 'Not June: November. What should he learn for you?', from: 0.5, to: 4, tail: 250, x: 300, max: 560 },
          { who: 'Katerina', text: 'Batteries. On this island nobody can teach me that.', from: 4.2, to: 8, tail: 712, x: 650, max: 580 },
        ],
        draw(t, speaking) {
          const cam = camera([0, 0, 1.02], [0, 8, 1.05], 1);
          const show = ease(t, 0.4, 1.3);
          return cam(0.6, terrace(t, 446)) + cam(0.85, panel(480, 412, 0.8) + panel(630, 412, 0.8) + panel(830, 412, 0.8)) + cam(1,
            person({ x: 240, y: 650, s: 1.13, t, seed: 2, look: stelios, turn: 0.6, smile: 0.5, brow: speaking('Stelios') ? 0.5 : 0.2, talk: speaking('Stelios'), arms: { l: { x: -58, y: -128, bend: 0.9 }, r: reach([60, -126, -0.8], [128, -214, 0.8], show, { hold: fade(show, at(22, -44, monthSheet(0, 0, 'Nov', { s: 0.5, head: BLUE }))), holdBehind: true }) } }) +
            person({ x: 716, y: 650, s: 1.13, t, seed: 1, look: katerina, turn: -0.6, smile: lerp(-0.2, 0.6, ease(t, 4.2, 5.4)), brow: speaking('Katerina') ? 0.5 : 0.2, talk: speaking('Katerina'), gaze: lerp(0.5, -0.4, ease(t, 3.4, 4.2)), arms: { l: reach([-58, -128, 0.9], [-96, -220, -0.8], gesture(t, 4.4, 5.2, 7.2, 8)), r: { x: 60, y: -128, bend: -0.9 } } }));
        },
      },
      {
        seconds: 10,
        describe: 'One page with three lines: a battery, a telephone, a bed. Three hands sign below them.',
        lines: [
          { text: 'On one page: what he learns, who rings whom, where he sleeps.', from: 0.4, to: 4.4, max: 640, y: 18 },
          { who: 'Katerina', text: 'And that he comes back?', from: 4.7, to: 7, tail: 816, x: 760, max: 440, y: 18 },
          { who: 'Stelios', text: 'That I cannot put on paper.', from: 7.2, to: 9.6, tail: 146, x: 230, max: 460, y: 18 },
        ],
        draw(t, speaking) {
          const cam = camera([0, 0, 1], [0, 0, 1.02], 1);
          const icon = [
            rect(-20, -26, 40, 52, '#fbfcfc', 6, `stroke="${BLUE}" stroke-width="5"`) + times(3, (i) => rect(-11, -15 + i * 13, 22, 8, '#69b86e', 2)),
            g('scale(1.05)', phone()),
            rect(-32, -2, 64, 14, BLUE, 4) + rect(-32, -20, 7, 42, BLUE, 2) + rect(25, -6, 7, 28, BLUE, 2) + rect(-22, -14, 20, 13, '#8fb3d1', 4),
          ];
          const row = (i, p) => fade(p, at(374, 216 + i * 66, icon[i] ?? '') + rect(424, 206 + i * 66, 170, 8, C.steel, 2) + rect(424, 222 + i * 66, 120, 8, C.steelLight, 2));
          const sign = (i, p) => `<path d="M${352 + i * 92} 420 q12 -26 20 -4 t20 -4 t20 2" fill="none" stroke="${[BLUE, '#b8741a', '#e0704a'][i]}" stroke-width="5" stroke-linecap="round" pathLength="1" stroke-dasharray="1" stroke-dashoffset="${n(1 - p)}"/>`;
          return cam(0.7, store(470)) + cam(1, rect(325, 157, 322, 304, C.navy, 10, 'opacity=".16"') + rect(320, 150, 322, 304, C.white, 10) + rect(320, 150, 322, 14, '#3f6b50', 6) +
            times(3, (i) => row(i, ease(t, 0.6 + i * 0.9, 1.2 + i * 0.9))) + line('M344 432 L618 432', C.steelLight, 3) + times(3, (i) => sign(i, ease(t, 3.2 + i * 0.4, 3.8 + i * 0.4))) +
            person({ x: 138, y: 656, s: 1.13, t, seed: 2, look: stelios, turn: 0.6, smile: lerp(0.5, -0.1, ease(t, 4.8, 5.6)), brow: speaking('Stelios') ? 0.5 : 0.2, talk: speaking('Stelios'), gaze: 0.4, arms: { l: reach([-58, -128, 0.9], [-92, -216, -0.8], gesture(t, 7.3, 8, 9.2, 9.9)), r: reach([60, -128, -0.9], [96, -216, 0.8], gesture(t, 7.3, 8, 9.2, 9.9)) } }) +
            person({ x: 820, y: 656, s: 1.13, t, seed: 1, look: katerina, turn: -0.6, smile: lerp(0.5, -0.3, ease(t, 4.6, 5.4)), brow: speaking('Katerina') ? 0.6 : 0.2, talk: speaking('Katerina'), gaze: -0.4, arms: pose.folded }));
        },
      },
      {
        seconds: 8.4,
        describe: 'Split picture. Left: Stelios in the sun, on the phone. Right: Giorgos in a dark little room with a wet patch on the wall, a rucksack on the bed; rain runs down the window.',
        lines: [
          { text: 'Freiburg, first week: a damp room, an hour from work.', from: 0.5, to: 4.3, x: 690, max: 480 },
          { who: 'Stelios', text: 'Tomorrow you move. Ring me at noon.', from: 4.5, to: 8, tail: 190, x: 250, max: 420 },
        ],
        draw(t, speaking) {
          const left = sky(262) + sea(t, 260, 170) + rect(-80, 420, 1120, 220, '#d9cdb4') + person({ x: 190, y: 690, s: 1.22, t, seed: 2, look: stelios, turn: 0.55, smile: 0.2, brow: speaking('Stelios') ? 0.5 : 0.3, talk: speaking('Stelios'), tilt: -4, arms: { l: { x: -44, y: -318, bend: -1, bones: [62, 74], front: true, hold: phone(), holdBehind: true, holdTurn: -6 }, r: { x: 44, y: -176, bend: -0.9, front: true } } });
          const drops = times(9, (i) => {
            const p = (t * 0.7 + i / 9) % 1;
            return line(`M${824 + ((i * 29) % 88)} ${n(182 + p * 128)} l0 14`, '#9fb6c6', 3);
          });
          const right = rect(400, -20, 640, 600, '#8f9aa0') + rect(400, 440, 640, 140, '#6f665e') + rect(806, 160, 124, 164, '#5d6b74', 4) + rect(814, 168, 108, 148, '#48606f') + drops + rect(864, 168, 6, 148, '#5d6b74') +
            path('M560 150 Q520 190 548 240 Q600 262 632 226 Q650 170 610 150Z', '#7d878a') + path('M572 170 Q550 196 564 226 Q594 238 610 214Z', '#727c80') +
            rect(560, 452, 380, 24, '#b9ab9c', 6) + rect(560, 430, 110, 30, '#d8d2c8', 12) + rect(560, 472, 380, 70, '#8a7c6d') + at(890, 448, g('translate(0 186)', rucksack('#3f6b50'))) +
            person({ x: 716, y: 680, s: 1.12, t, seed: 1, look: { ...giorgos, outfit: 'jumper', top: '#7c5a4d', rolled: false }, turn: -0.5, smile: lerp(-0.8, 0.1, ease(t, 6.2, 7.4)), brow: 0.7, tilt: 7, gaze: -0.4, arms: { r: { x: 44, y: -314, bend: 1, bones: [62, 74], front: true, hold: phone(), holdBehind: true, holdTurn: 6 }, l: { x: -34, y: -176, bend: 0.9, front: true } } });
          return `<clipPath id="south"><path d="M-10 -10 L520 -10 L400 550 L-10 550Z"/></clipPath>${right}<g clip-path="url(#south)">${left}</g>` + line('M520 -10 L400 550', C.white, 8);
        },
      },
      {
        seconds: 5.6,
        describe: 'A workshop in Freiburg. Anke, a fitter, watches while Giorgos plugs a cable into a storage unit; its bars turn green.',
        lines: [{ text: 'After that: eight storage units, two of them wired by himself.', from: 0.5, to: 5.1, max: 600 }],
        draw(t) {
          const cam = camera([0, 4, 1.02], [6, 8, 1.06], 1);
          const plug = ease(t, 1, 2.2);
          return cam(0.7, shed(446)) + cam(1, battery(436, 470, 1, 1.05) + battery(556, 470, ease(t, 2.2, 4.4), 1.05) + cable(`M${n(lerp(420, 520, plug))} ${n(lerp(470, 452, plug))} q-40 60 -120 60`) +
            person({ x: 314, y: 640, s: 1.12, t, seed: 1, look: { ...giorgos, style: 'short', hat: 'helmet', hatColour: '#f2f4f5' }, turn: 0.6, smile: lerp(0.1, 0.9, ease(t, 2.8, 4)), brow: 0.2, gaze: 0.5, tilt: 4, lean: 4, arms: { l: { x: 30, y: -186, bend: 0.9, front: true }, r: reach([92, -170, 0.8], [150, -186, 0.6], plug) } }) +
            person({ x: 740, y: 640, s: 1.12, t, seed: 3, look: { ...anke, hat: 'helmet', hatColour: '#f2c230' }, turn: -0.6, smile: 0.7, brow: 0.2, gaze: -0.5, arms: pose.folded }));
        },
      },
      {
        seconds: 5.4,
        describe: 'Back on Paros, in Katerina’s store: Giorgos points at a storage unit and explains; Katerina bends forward and listens.',
        lines: [{ who: 'Katerina', text: 'Now he explains it to me.', from: 0.6, to: 4.9, tail: 722, x: 680, max: 560 }],
        draw(t, speaking) {
          const cam = camera([0, 0, 1.02], [0, 8, 1.06], 1);
          return cam(0.7, store(446)) + cam(1, battery(480, 480, 0.5 + 0.5 * ease(t, 1, 3), 1.2) +
            person({ x: 268, y: 644, s: 1.13, t, seed: 2, look: giorgos, turn: 0.6, smile: 0.8, brow: 0.4, gaze: 0.5, arms: { l: { x: -58, y: -128, bend: 0.9 }, r: { x: 128 + 8 * wave(t, 1.8), y: -212 + 10 * wave(t, 2.6), bend: 0.8, front: true } } }) +
            person({ x: 724, y: 648, s: 1.13, t, seed: 1, look: katerina, turn: -0.6, smile: 0.7, brow: 0.4, talk: speaking('Katerina'), gaze: -0.5, tilt: -5, arms: pose.joined }));
        },
      },
      {
        seconds: 9,
        describe: 'A year later on the quay: Katerina and Stelios watch the ferry. He gives her a sheet; she takes it.',
        lines: [
          { text: 'A year later. The next apprentice stays in Freiburg.', from: 0.5, to: 4, max: 640 },
          { who: 'Katerina', text: 'I was angry for a month. Who is the third?', from: 4.3, to: 8.6, tail: 700, x: 650, max: 620 },
        ],
        draw(t, speaking) {
          const cam = camera([0, 0, 1.02], [0, 8, 1.05], 1);
          const give = ease(t, 5.6, 6.8);
          return cam(0.6, quay(t)) + cam(0.7, ferry(lerp(500, 540, clamp(t / 9)), lerp(336, 326, clamp(t / 9)), 0.6)) + cam(1,
            person({ x: 250, y: 650, s: 1.13, t, seed: 2, look: stelios, turn: lerp(0.2, 0.6, ease(t, 3.8, 4.6)), smile: lerp(-0.1, 0.7, ease(t, 5.4, 6.4)), brow: 0.3, gaze: 0.4, arms: { l: { x: -58, y: -128, bend: 0.9 }, r: reach([60, -128, -0.9], [124, -216, 0.8], give, { hold: fade(give, at(22, -18, sheet(64, 84, 4, { ink: '#3f6b50' }), 1, 6)), holdBehind: true }) } }) +
            person({ x: 708, y: 652, s: 1.14, t, seed: 1, look: katerina, turn: -0.55, smile: lerp(-0.5, 0.5, ease(t, 5, 6.4)), brow: speaking('Katerina') ? 0.5 : 0.2, talk: speaking('Katerina'), gaze: -0.5, arms: { l: reach([-58, -128, 0.9], [-118, -216, -0.8], ease(t, 6.4, 7.4)), r: { x: 60, y: -128, bend: -0.9 } } }));
        },
      },
      closing('What could a firm near you bring home?'),
    ],
  });
}
