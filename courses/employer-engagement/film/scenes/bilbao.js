// How a workshop trains its own successors: Talleres Arrieta, Bilbao (an invented firm).
{
  const maite = { skin: '#e3aa84', hair: '#3b2620', style: 'bob', top: '#b8452f', outfit: 'blazer', shirt: '#fff4e2' };
  const jon = { skin: '#d99a72', hair: '#4a2d1d', style: 'short', top: '#2a7f86', outfit: 'jumper', shirt: '#f2f5f6', beard: '#4a2d1d', glasses: '#14222e' };
  const andoni = { skin: '#dfa583', hair: '#c9d0d3', brow: '#a9b1b5', style: 'bald', top: '#e9eef0', sleeve: '#dfe6e9', bib: '#1b4965', outfit: 'overall', moustache: '#d5dadd', goggles: true, rolled: true };
  const begona = { skin: '#e6b491', hair: '#aab3b8', brow: '#8f989d', style: 'bun', top: '#8cc5c1', bib: '#1b4965', outfit: 'overall', goggles: true, rolled: true };
  const leire = { skin: '#edbd98', hair: '#7a3f1d', style: 'bun', top: '#f3b94d', sleeve: '#f3b94d', bib: '#1b4965', outfit: 'overall', goggles: true, rolled: true };
  const samir = { skin: '#8d5a3b', hair: '#201713', style: 'crop', top: '#e8893b', sleeve: '#e8893b', bib: '#1b4965', outfit: 'overall', goggles: true, rolled: true };
  const months = ['S', 'O', 'N', 'D', 'J', 'F', 'M', 'A', 'M', 'J', 'J', 'A'];
  const loads = [0.84, 0.98, 0.9, 0.56, 0.22, 0.27, 0.54, 0.6, 0.82, 0.86, 0.5, 0.42];
  const column = (i) => 348 + (546 / 12) * (i + 0.5) - 4;

  const office = (floor) =>
    workshop(floor) + windowPane(70, 60, 150, 190) + windowPane(742, 60, 150, 190) + toolWall(392, 176);

  const hall = (t, plates, flip, people) => (cam) =>
    cam(0.7, workshop(446) + windowPane(60, 90, 130, 160) + windowPane(770, 90, 130, 160) + windowPane(415, 90, 130, 160) + lamp(330, 84) + lamp(630, 84)) +
    cam(1, people[0]) +
    cam(1, lathe(52, 502, t, { plate: namePlate(199, -90, plates[0], flip) }) + lathe(530, 502, t + 1.1, { plate: namePlate(199, -90, plates[1], flip) })) + (people[1] ? cam(1.15, people[1]) : '');

  const atLathe = (x, look, t, seed, o = {}) =>
    person({ x, y: 494, s: 0.88, t, seed, look, legs: true, turn: -0.35, tilt: -3, smile: 0.45, gaze: -0.6, arms: { l: { x: -40 + 4 * wave(t, 3, seed), y: -176, bend: 0.9 }, r: { x: 54, y: -178 + 4 * wave(t, 3, seed), bend: -0.9 } }, ...o });

  film('bilbao', {
    title: 'How a workshop trains its own successors',
    poster: 48.76,
    size: 400_000,
    cast: { Maite: '#a83c27', Jon: '#1d6b72' },
    scenes: [
      opening({
        firm: 'Talleres Arrieta, Bilbao',
        describe: 'Green hills over a river. On the bank stands a brick workshop with a saw-tooth roof; warm light falls out of its gate. Title: How a workshop trains its own successors. Talleres Arrieta, Bilbao.',
        draw(t) {
          const cam = camera([0, 0, 1], [14, 6, 1.05], settle(t));
          const houses = times(9, (i) => {
            const h = 66 + ((i * 37) % 40);
            const x = -30 + i * 58;
            return rect(x, 372 - h, 54, h + 30, ['#e9c9a0', '#d98f6f', '#f0dfc0', '#a9c9c4', '#e2ab7d'][i % 5]) + path(`M${x - 3} ${372 - h} L${x + 27} ${352 - h} L${x + 57} ${372 - h}Z`, '#a4553f') +
              times(2, (j) => times(Math.floor(h / 32), (k) => rect(x + 10 + j * 22, 382 - h + k * 28, 12, 16, '#6e8f98', 2)));
          });
          return cam(0.2, rect(-80, -80, 1120, 760, '#e4f1f2') + circle(770, 120, 46, '#fbe3a6')) + cam(0.35, hills(236, ['#a9d0c0', '#7fb7a2'], 10)) + cam(0.6, houses) +
            cam(1,
              rect(-80, 398, 1120, 240, '#4f93a0') + times(6, (i) => line(`M${n(40 + i * 160 + 10 * wave(t, 6, i))} ${430 + ((i * 29) % 74)} l70 0`, '#7fb6bd', 4)) +
              rect(-80, 392, 1120, 12, '#c9b79a') +
              path('M520 394 L520 252 L604 206 L604 252 L688 206 L688 252 L772 206 L772 252 L856 206 L856 252 L940 206 L940 394Z', '#b9573f') +
              times(5, (i) => path(`M${529 + i * 84} 256 L${529 + i * 84} 254 L${597 + i * 84} 217 L${597 + i * 84} 256Z`, '#d6ecef')) +
              rect(520, 256, 420, 8, '#9a4431') + rect(552, 270, 360, 42, C.navy, 6) + label(732, 302, 'TALLERES ARRIETA', 30, C.white, { weight: 700, anchor: 'middle', spacing: 2 }) +
              rect(560, 320, 84, 50, '#d6ecef', 3) + rect(600, 320, 5, 50, '#b9573f') + rect(828, 320, 84, 50, '#d6ecef', 3) + rect(868, 320, 5, 50, '#b9573f') +
              rect(676, 316, 122, 80, '#ffe2a1') + path('M706 396 L706 352 L722 352 L722 336 L748 336 L748 396Z', '#c58a45') + rect(676, 316, 122, n(26 - 10 * ease(t, 0.6, 3.4)), C.steelDark) + path('M676 396 L798 396 L828 404 L646 404Z', '#ffe9bd')) +
            titleBlock(t, 48, 106, ['How a workshop', 'trains its own successors'], 'Talleres Arrieta, Bilbao', { size: 48 });
        },
      }),
      {
        seconds: 6.2,
        describe: 'Inside, two grey-haired machinists stand at their lathes, Andoni and Begoña. Their names are on plates above the machines.',
        lines: [{ text: 'A machining workshop of 14 people. Two machinists will soon retire.', from: 0.6, to: 5.8, max: 640 }],
        draw(t) {
          const cam = camera([-6, 4, 1], [8, 6, 1.05], 1);
          return hall(t, ['Andoni', 'Begoña'], 1, [atLathe(270, andoni, t, 1) + atLathe(748, begona, t, 2, { turn: -0.4 })])(cam);
        },
      },
      {
        seconds: 7.4,
        describe: 'At a bench sit Maite Arrieta, the owner, and Jon, contact person of the vocational school, with a plan between them.',
        lines: [
          { who: 'Maite', text: 'Who will run the lathes when they go?', from: 0.5, to: 3.6, tail: 290, max: 620 },
          { who: 'Jon', text: 'Start with one apprentice. We plan it together.', from: 3.8, to: 7.1, tail: 668, max: 620 },
        ],
        draw(t, speaking) {
          const cam = camera([0, 0, 1.02], [0, 8, 1.06], 1);
          const m = speaking('Maite');
          const j = speaking('Jon');
          const point = ease(t, 4.2, 5.2) - ease(t, 6.8, 7.6);
          return cam(0.7, office(430)) + cam(1,
            person({ x: 280, y: 640, s: 1.12, t, seed: 1, look: maite, turn: 0.6, smile: lerp(0.1, 0.5, ease(t, 5, 6)), brow: m ? 0.7 : 0.2, talk: m, tilt: 1, arms: { l: { x: -40, y: -198, bend: 0.9, front: true }, r: { x: lerp(40, 96, ease(t, 0.6, 1.4) - ease(t, 3, 3.8)), y: lerp(-198, -236, ease(t, 0.6, 1.4) - ease(t, 3, 3.8)), bend: lerp(-0.9, 0.9, ease(t, 0.6, 1.4) - ease(t, 3, 3.8)), front: true } } }) +
            person({ x: 684, y: 648, s: 1.14, t, seed: 2, look: jon, turn: -0.6, smile: 0.6, brow: 0.3, talk: j, arms: { r: { x: 42, y: -200, bend: -0.9, front: true }, l: { x: lerp(-44, -104, point), y: lerp(-200, -204, point), bend: 0.9, front: true } } }) +
            bench(446) + at(486, 452, g('scale(1 .34)', sheet(150, 110, 5, { ink: C.teal }))) + mug(170, 450, C.teal) + mug(800, 450, C.orange) +
            line('M556 452 l40 -8', C.orange, 6));
        },
      },
      {
        seconds: 4.4,
        describe: 'Leire, the first apprentice, wears safety glasses and turns a shaft; Andoni shows her where to look.',
        lines: [{ text: 'They begin with one apprentice.', from: 0.5, to: 4.1 }],
        draw(t) {
          const cam = camera([-8, 20, 1.1], [6, 14, 1.16], 1);
          return cam(0.7, workshop(430) + windowPane(90, 96, 150, 150) + windowPane(716, 96, 150, 150) + toolWall(398, 150)) +
            cam(1, person({ x: 640, y: 590, s: 1.1, t, seed: 3, look: andoni, turn: -0.6, smile: 0.6, gaze: -0.7, tilt: -4, arms: { l: { x: lerp(-70, -150, ease(t, 0.8, 1.8)), y: lerp(-150, -200, ease(t, 0.8, 1.8)), bend: lerp(0.9, -0.5, ease(t, 0.8, 1.8)), front: true }, r: { x: 58, y: -130, bend: -0.9 } } }) +
              person({ x: 424, y: 590, s: 1.06, t, seed: 1, look: leire, turn: 0.15, smile: 0.5, gaze: 0.6, tilt: 4, arms: { l: { x: -44, y: -178, bend: 0.9 }, r: { x: 48 + 4 * wave(t, 2.6), y: -180, bend: -0.9 } } }) +
              lathe(200, 642, t, { s: 1.22 }));
        },
      },
      {
        seconds: 5.2,
        describe: 'Maite slides a bronze ring on to a finished shaft. It fits.',
        lines: [{ who: 'Maite', text: 'The first benefit I noticed? Apprentices who fit the job.', from: 0.5, to: 4.9, tail: 600, x: 330, max: 440, y: 60 }],
        draw(t, speaking) {
          const cam = camera([0, 0, 1], [14, 4, 1.06], 1);
          const p = ease(t, 1.4, 3.4);
          const shaft = rect(-86, -15, 132, 30, C.steel, 4) + rect(-86, -10, 132, 8, C.steelLight) + rect(46, -22, 34, 44, C.steelDark, 4) + rect(46, -15, 34, 9, C.steel);
          const x = lerp(-176, -40, p);
          const ring = rect(x - 17, -27, 34, 54, C.orange, 6) + rect(x - 17, -19, 34, 10, C.amber);
          return cam(0.7, workshop(452) + windowPane(84, 50, 170, 210) + g('translate(320 90)', shelf(0, 160, 210)) + lamp(820, 70)) + cam(1,
            person({ x: 690, y: 690, s: 1.42, t, seed: 1, look: maite, turn: -0.5, smile: lerp(0.5, 1, p), brow: 0.5, talk: speaking('Maite'), gaze: -0.2, arms: { l: { x: lerp(-128, -84, p), y: -176, bend: 0.75, front: true }, r: { x: 26, y: -172, bend: -1, front: true } } }) +
            at(664, 432, shaft + ring) + '' );
        },
      },
      {
        seconds: 4.8,
        describe: 'A chart of the year hangs on the wall. Orange columns stand for the busy months in autumn and early summer. A pin marks the start of the apprenticeship: October.',
        lines: [{ who: 'Maite', text: 'In the busiest months nobody is free to supervise.', from: 0.6, to: 4.6, tail: 180, x: 330, max: 820, y: 18 }],
        draw(t, speaking) {
          const cam = camera([0, 0, 1], [0, 0, 1.02], 1);
          return cam(0.7, workshop(452)) + cam(1, yearChart(348, 214, 546, 166, months, loads, { grow: ease(t, 0.2, 2), pulse: wave(t, 1.6) * ease(t, 2, 2.6) }) +
            fade(ease(t, 1.6, 2.1), pin(column(1), 208, 'Start')) +
            person({ x: 166, y: 640, s: 1.2, t, seed: 1, look: maite, turn: 0.6, smile: -0.5, brow: 0.6, talk: speaking('Maite'), arms: { l: { x: -58, y: -128, bend: 0.9 }, r: { x: lerp(62, 150, ease(t, 0.8, 1.8)), y: lerp(-124, -266, ease(t, 0.8, 1.8)), bend: lerp(-0.8, 0.8, ease(t, 0.8, 1.8)), front: true } } }));
        },
      },
      {
        seconds: 4.4,
        describe: 'Jon moves the pin to January, where the columns are low and teal.',
        lines: [{ who: 'Jon', text: 'Then we start in the slack season.', from: 0.4, to: 4.1, tail: 180, x: 330, max: 600, y: 18 }],
        draw(t, speaking) {
          const cam = camera([0, 0, 1.02], [0, 0, 1.04], 1);
          const p = ease(t, 1, 2.6);
          const x = lerp(column(1), column(4) + 22, p);
          const y = lerp(208, 338, ease(t, 1.7, 2.8)) - 26 * Math.sin(p * Math.PI);
          return cam(0.7, workshop(452)) + cam(1, yearChart(348, 214, 546, 166, months, loads, { quiet: p > 0.6 ? [4, 5] : [] }) +
            pin(x, y, 'Start', p > 0.6 ? C.teal : C.brick) +
            person({ x: 166, y: 640, s: 1.2, t, seed: 2, look: jon, turn: 0.6, smile: 0.7, brow: 0.3, talk: speaking('Jon'), gaze: 0.5, arms: { l: { x: -58, y: -128, bend: 0.9 }, r: { x: lerp(150, 164, p), y: lerp(-266, -226, ease(t, 1.7, 2.8)), bend: 0.8, front: true } } }));
        },
      },
      {
        seconds: 6.8,
        describe: 'Split picture: Jon in his office at the school, Maite in the workshop, both on the phone. A dial between them fills up to 20 minutes.',
        lines: [
          { who: 'Jon', text: 'And every week we talk: 20 minutes on the phone.', from: 0.5, to: 4.1, tail: 200, x: 300, max: 500 },
          { who: 'Maite', text: 'Twenty minutes I can find.', from: 4.2, to: 6.5, tail: 760, x: 700, max: 500 },
        ],
        draw(t, speaking) {
          const p = ease(t, 0.8, 5.2);
          const talker = (x, look, seed, who, turn, side) =>
            person({ x, y: 690, s: 1.24, t, seed, look, turn, smile: 0.7, brow: speaking(who) ? 0.5 : 0.1, talk: speaking(who), tilt: side * 5, arms: side < 0
              ? { l: { x: -44, y: -318, bend: -1, bones: [62, 74], front: true, hold: phone(), holdBehind: true, holdTurn: -6 }, r: { x: 44, y: -176, bend: -0.9, front: true } }
              : { r: { x: 44, y: -318, bend: 1, bones: [62, 74], front: true, hold: phone(), holdBehind: true, holdTurn: 6 }, l: { x: -60, y: -138, bend: 0.9 } } });
          const left = rect(-20, -20, 560, 600, '#f3e2c4') + rect(-20, 440, 560, 140, '#d9bd92') + g('translate(26 40)', shelf(0, 240, 150)) + windowPane(296, 150, 120, 150) + talker(214, jon, 2, 'Jon', 0.55, -1) + bench(474, { x: -40, w: 400, top: C.woodLight, front: C.wood }) + plant(330, 474, 0.8);
          const right = rect(420, -20, 560, 600, '#cfe2e0') + rect(420, 440, 560, 140, '#8fa9ad') + windowPane(800, 150, 110, 150) + g('translate(560 0)', lathe(-50, 470, t, { s: 0.6, speed: 0 })) + talker(750, maite, 1, 'Maite', -0.55, 1);
          const a = -Math.PI / 2 + p * Math.PI * 2 * (20 / 60);
          return `<clipPath id="half"><path d="M-10 -10 L540 -10 L420 550 L-10 550Z"/></clipPath>${right}<g clip-path="url(#half)">${left}</g>` + line('M540 -10 L420 550', C.white, 8) +
            at(480, 330, circle(3, 5, 74, C.navy, 'opacity=".2"') + circle(0, 0, 74, C.white) + times(12, (i) => line(`M${n(62 * Math.sin((i * Math.PI) / 6))} ${n(-62 * Math.cos((i * Math.PI) / 6))} L${n(66 * Math.sin((i * Math.PI) / 6))} ${n(-66 * Math.cos((i * Math.PI) / 6))}`, C.steelDark, 3)) +
              (p > 0.01 ? path(`M0 0 L0 -56 A56 56 0 0 1 ${n(56 * Math.cos(a))} ${n(56 * Math.sin(a))}Z`, C.amber) : '') + line(`M0 0 L${n(54 * Math.cos(a))} ${n(54 * Math.sin(a))}`, C.navy, 5) + circle(0, 0, 6, C.navy)) +
            rect(405, 416, 150, 46, C.navy, 12) + label(480, 449, '20 min', 29, C.white, { weight: 700, anchor: 'middle' });
        },
      },
      {
        seconds: 5,
        describe: 'The same hall two years later. The plates turn over: Leire and Samir, former apprentices, now stand at the two lathes.',
        lines: [{ text: 'Two years later, former apprentices fill both places.', from: 0.5, to: 4.7, max: 760 }],
        draw(t) {
          const cam = camera([8, 6, 1.05], [-4, 6, 1.1], 1);
          const turn = Math.cos(ease(t, 1.2, 2.2) * Math.PI);
          const names = turn > 0 ? ['Andoni', 'Begoña'] : ['Leire', 'Samir'];
          return hall(t, names, turn, [atLathe(270, leire, t, 1, { smile: 0.8 }) + atLathe(748, samir, t, 2, { smile: 0.8, turn: -0.4 })])(cam);
        },
      },
      {
        seconds: 4.4,
        describe: 'Maite stands between Leire and Samir. All three smile.',
        lines: [{ who: 'Maite', text: 'We trained our own successors.', from: 0.4, to: 4.1, tail: 480, x: 480, max: 620 }],
        draw(t, speaking) {
          const cam = camera([0, 0, 1], [0, 6, 1.05], 1);
          return cam(0.7, office(450) + lamp(300, 60) + lamp(660, 60)) + cam(1,
            person({ x: 268, y: 636, s: 1.12, t, seed: 2, look: { ...leire, goggles: false }, turn: 0.35, smile: 0.9, brow: 0.3, arms: { l: { x: 34, y: -184, bend: 0.95, front: true }, r: { x: -30, y: -168, bend: -0.95, front: true } } }) +
            person({ x: 692, y: 636, s: 1.16, t, seed: 3, look: { ...samir, goggles: false }, turn: -0.35, smile: 0.9, brow: 0.3, arms: { l: { x: 34, y: -184, bend: 0.95, front: true }, r: { x: -30, y: -168, bend: -0.95, front: true } } }) +
            person({ x: 480, y: 650, s: 1.18, t, seed: 1, look: maite, turn: 0.1, smile: 0.9, brow: 0.4, talk: speaking('Maite'), arms: { l: { x: -14, y: -170, bend: 0.85, front: true }, r: { x: 14, y: -172, bend: -0.85, front: true } } }));
        },
      },
      closing('When is your partners’ slack season?'),
    ],
  });
}
