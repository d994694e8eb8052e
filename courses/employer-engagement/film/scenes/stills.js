// The pictures of the course: its cover, its modules and its lessons. A picture is a drawing without words and the part of
// the film's frame that it shows; some are moments of a film.
const stills = {};
{
  const moment = (name, index, t) => () => films[name].scenes[index].draw(t, () => false, films[name].scenes[index].seconds);
  /** Lessons and cards show a picture 5 to 2; the cover is cropped on narrow screens and on wide ones alike. */
  const WIDE = [0, 110, 960, 384];
  const still = (name, draw, view = WIDE) => {
    stills[name] = () => {
      uid = 0;
      const [x, y, w, h] = view;
      return `<svg xmlns="http://www.w3.org/2000/svg" width="${w}" height="${h}" viewBox="${x} ${y} ${w} ${h}" font-family="system-ui, sans-serif">${draw()}</svg>`;
    };
  };
  const figure = (x, y, s, look, o = {}) => person({ x, y, s, t: 0.6, seed: 1, look, smile: 0.5, ...o });
  const ringing = (side, rest = {}) => side < 0
    ? { l: { x: -44, y: -318, bend: -1, bones: [62, 74], front: true, hold: phone(), holdBehind: true, holdTurn: -6 }, r: { x: 44, y: -176, bend: -0.9, front: true, ...rest } }
    : { r: { x: 44, y: -318, bend: 1, bones: [62, 74], front: true, hold: phone(), holdBehind: true, holdTurn: 6 }, l: { x: -60, y: -138, bend: 0.9, ...rest } };
  const halves = (left, right) =>
    `<clipPath id="half"><path d="M-10 -10 L530 -10 L430 550 L-10 550Z"/></clipPath>${right}<g clip-path="url(#half)">${left}</g>` + line('M530 -10 L430 550', C.white, 8);
  const sun = (x, y, r = 46) => circle(x, y, r * 1.7, '#ffe9b0', 'opacity=".5"') + circle(x, y, r, '#f7c65b');
  const clock = (x, y, s, hour, minute) => {
    const hand = (turn, length, width) => line(`M0 0 L${n(length * Math.sin(turn * Math.PI * 2))} ${n(-length * Math.cos(turn * Math.PI * 2))}`, C.navy, width);
    return at(x, y, circle(3, 5, 52, C.navy, 'opacity=".18"') + circle(0, 0, 52, C.deep) + circle(0, 0, 44, C.white) + times(12, (i) => circle(37 * Math.sin((i * Math.PI) / 6), -37 * Math.cos((i * Math.PI) / 6), i % 3 ? 2 : 3.6, C.steelDark)) +
      hand((hour + minute / 60) / 12, 20, 6) + hand(minute / 60, 31, 4) + circle(0, 0, 5, C.brick), s);
  };
  const van = (x, y, c, s = 1) => at(x, y,
    oval(130, 2, 150, 9, C.navy, 'opacity=".18"') + path('M0 -16 L0 -118 Q0 -130 12 -130 L176 -130 Q190 -130 200 -118 L236 -66 L262 -58 Q272 -54 272 -42 L272 -16Z', C.white) + rect(0, -74, 272, 16, c) +
    path('M184 -116 Q190 -116 194 -110 L222 -72 L184 -72Z', '#bcd9e6') + rect(152, -116, 24, 44, '#bcd9e6', 3) + line('M140 -124 L140 -22', C.steelLight, 3) + rect(258, -40, 14, 12, C.amber, 3) +
    times(2, (i) => circle(56 + i * 164, -14, 25, C.ink) + circle(56 + i * 164, -14, 11, C.steel)), s);
  const desk = (y, o = {}) => bench(y, { top: C.woodLight, front: C.wood, ...o });
  const screen = (x, y, body, s = 1) => at(x, y, rect(-12, -30, 24, 30, C.steelDark) + rect(-46, -6, 92, 8, C.steelDark, 3) + rect(-86, -142, 172, 116, C.ink, 8) + rect(-78, -134, 156, 100, '#eaf3f6', 3) + body, s);
  const board = (x, y, w, h, body) => rect(x + 4, y + 6, w, h, C.navy, 10, 'opacity=".16"') + rect(x, y, w, h, C.woodLight, 10) + rect(x + 9, y + 9, w - 18, h - 18, '#fbf8f0', 4) + g(`translate(${x} ${y})`, body);
  const marker = (x, y, c) => path(`M${x} ${y} C${x - 22} ${y - 26} ${x - 16} ${y - 48} ${x} ${y - 48} C${x + 16} ${y - 48} ${x + 22} ${y - 26} ${x} ${y}Z`, c) + circle(x, y - 30, 7, C.white);

  const skin = { light: '#f0c4a4', warm: '#dca781', brown: '#b57c56', dark: '#8d5a3b' };
  const sofia = { skin: skin.warm, hair: '#3b2620', style: 'long', top: '#1d5a8f', outfit: 'blazer', shirt: '#fdf3e0', glasses: '#14222e' };
  const rui = { skin: '#cf9970', hair: '#4a2d1d', style: 'crop', top: '#e9eef0', sleeve: '#dfe6e9', bib: '#1d5a8f', outfit: 'overall', hat: 'cap', hatColour: '#1d5a8f', moustache: '#4a2d1d', rolled: true };
  const sabine = { skin: skin.light, hair: '#aab3b8', brow: '#8f989d', style: 'bob', top: '#b8452f', outfit: 'jumper', shirt: '#fff4e2' };
  const jan = { skin: skin.light, hair: '#c98b3f', style: 'parted', top: '#2a7f86', outfit: 'blazer', shirt: '#f6eee2', beard: '#c98b3f' };
  const manolis = { skin: skin.warm, hair: '#6a5a50', style: 'short', top: '#fbfcfc', sleeve: '#f1f4f5', outfit: 'coat', beard: '#6a5a50', trousers: '#39546b' };
  const despina = { skin: '#d9a077', hair: '#2b1d18', style: 'curly', top: '#e8893b', outfit: 'blazer', shirt: '#fff4e2' };
  const peter = { skin: '#e8b795', hair: '#8d8f90', brow: '#77797a', style: 'bald', top: '#6d8fae', sleeve: '#6486a4', outfit: 'shirt', glasses: '#39546b' };
  const learner = { skin: skin.dark, hair: '#201713', style: 'crop', top: '#f3b94d', sleeve: '#ecb044', outfit: 'jumper', shirt: '#fff4e2' };
  const aoife = { skin: '#f4cdb3', hair: '#b5652f', style: 'ponytail', top: '#2f6b4f', outfit: 'blazer', shirt: '#f6efe0' };
  const declan = { skin: '#efbf9f', hair: '#6b5443', style: 'short', top: '#9db2be', sleeve: '#93a9b5', bib: '#1b4965', outfit: 'overall', goggles: true, rolled: true };
  const christos = { skin: '#cf9970', hair: '#c9d0d3', brow: '#a9b1b5', style: 'parted', top: '#2f5573', sleeve: '#2f5573', outfit: 'shirt', moustache: '#d5dadd', rolled: true };
  const elena = { skin: '#d9a077', hair: '#2b1d18', style: 'ponytail', top: '#f3b94d', sleeve: '#f3b94d', bib: '#2a7f86', outfit: 'overall', rolled: true, trousers: '#2a7f86' };
  const marta = { skin: skin.warm, hair: '#7a3f1d', style: 'bun', top: '#7c5295', outfit: 'blazer', shirt: '#fff4e2', glasses: '#5b2d4f' };
  const henrike = { skin: skin.light, hair: '#d3a94f', style: 'bob', top: '#1d5a8f', outfit: 'blazer', shirt: '#fdf3e0' };
  const katrin = { skin: skin.light, hair: '#7a3f1d', style: 'bun', top: '#c0503a', sleeve: '#b8482f', outfit: 'shirt', rolled: true, bib: '#3a4650' };
  const yasemin = { skin: '#dfae8a', hair: '#2a7f86', brow: '#33211c', style: 'scarf', top: '#3d5a80', outfit: 'blazer', shirt: '#f6eee2' };
  const old = { skin: '#b57c56', hair: '#dfe2e5', brow: '#c2c6ca', style: 'crop', top: '#5f7f56', outfit: 'jumper', shirt: '#f7efe0', beard: '#dfe2e5' };

  const office = () => room({ wall: '#f3e2c4', dado: '#ead3ac', floor: '#cfae80', y: 446 });
  const yard = () => rect(-80, -60, 1120, 600, '#cfe8f2') + sun(880, 150) + hills(330, ['#b9d3a5', '#9fc08f']) + rect(-80, 424, 1120, 200, '#d8cdb8') + rect(-80, 424, 1120, 6, '#bfb39b');

  // --- the cover: who this is about, an employer, a school and a learner, at the place of work ---
  still('cover', () => workshop(430) + windowPane(92, 96, 150, 160) + windowPane(720, 96, 150, 160) + toolWall(400, 130) + g('translate(-30 0)', lathe(-30, 446, 0.6, { s: 0.86, speed: 1 })) + plant(920, 444, 0.9) +
    figure(374, 606, 1.08, sabine, { turn: 0.5, smile: 0.7 }) + figure(590, 606, 1.1, jan, { turn: -0.5, smile: 0.7, seed: 2 }) +
    figure(482, 662, 1.1, { ...learner, bib: '#1b4965', outfit: 'overall', rolled: true }, { turn: 0.1, smile: 0.9, seed: 3, arms: { l: { x: -42, y: -206, bend: 0.9, front: true }, r: { x: 44, y: -200, bend: -0.9, front: true } } }) +
    bench(462) + at(482, 470, g('scale(1 .34)', sheet(170, 120, 5, { ink: C.teal }))) + mug(330, 468, C.teal) + mug(650, 468, C.orange), [132, 66, 700, 466]);

  // --- the modules ---
  still('module-1', moment('bilbao', 2, 5), [0, 60, 960, 480]);
  still('module-2', moment('kielce', 7, 3), [0, 60, 960, 480]);
  still('module-3', moment('gent', 7, 4), [0, 60, 960, 480]);
  still('module-4', moment('bremen', 3, 6), [0, 60, 960, 480]);
  still('module-5', moment('cork', 2, 4), [0, 60, 960, 480]);
  still('module-6', moment('paros', 1, 4), [0, 60, 960, 480]);
  still('case-2', moment('kielce', 2, 8));
  still('case-3', moment('gent', 1, 3));
  still('case-4', moment('bremen', 1, 3));
  still('case-5', moment('cork', 1, 3));
  still('case-6', moment('paros', 9, 3));

  // --- the lessons of module 1 ---
  still('a-call', () => halves(
    office() + windowPane(60, 130, 120, 150) + g('translate(330 96)', shelf(0, 130, 120)) +
      figure(236, 640, 1.14, sofia, { turn: 0.5, smile: -0.1, brow: 0.3, arms: ringing(-1) }) + desk(448, { x: -40, w: 520 }) +
      at(400, 448, rect(-6, -60, 12, 54, C.steelDark) + rect(-34, -8, 68, 10, C.steelDark, 5) + circle(0, -84, 40, C.steelLight) + times(3, (i) => g(`rotate(${i * 120} 0 -84)`, oval(0, -104, 11, 18, C.teal))) + circle(0, -84, 7, C.navy) + circle(0, -84, 40, 'none', `stroke="${C.steelDark}" stroke-width="4"`)),
    rect(400, -20, 600, 600, '#f6dfae') + sun(640, 170, 52) + rect(400, 400, 600, 180, '#dcb98a') + van(700, 430, C.brick, 0.86) + van(490, 408, C.brick, 0.5) +
      figure(650, 640, 1.1, rui, { turn: -0.4, smile: -0.3, brow: 0.6, arms: ringing(1, { x: -70, y: -150 }), seed: 2 })));
  still('course-group', () => room({ wall: '#dfeaf0', dado: '#c9dbe4', floor: '#b7a58a', y: 446 }) + windowPane(70, 140, 120, 140) + clock(850, 196, 1.05, 5, 0) +
    board(330, 122, 290, 150, times(3, (i) => circle(46, 42 + i * 36, 11, i < 2 ? C.green : '#dfe6ea') + (i < 2 ? tick(46, 42 + i * 36, 6, C.white) : '') + rect(70, 36 + i * 36, 150 - i * 26, 12, C.steel, 5))) +
    figure(170, 650, 1.08, old, { turn: 0.6, smile: 0.5, arms: pose.table }) + figure(390, 640, 1.02, yasemin, { turn: 0.3, smile: 0.6, seed: 2, arms: { l: { x: -40, y: -200, bend: 0.9, front: true }, r: { x: 80, y: -210, bend: 0.9, front: true } } }) +
    figure(600, 640, 1.04, jan, { turn: -0.4, smile: 0.6, seed: 3, arms: pose.joined }) + figure(806, 650, 1.08, despina, { turn: -0.6, smile: 0.5, seed: 4, arms: pose.table }) +
    desk(448) + times(4, (i) => at(180 + i * 208, 456, g('scale(1 .34)', sheet(110, 90, 4, { ink: [C.teal, C.orange][i % 2] })))) + mug(290, 452, C.brick) + mug(700, 452, C.teal));
  still('the-sum', () => room({ wall: '#e9e1d2', dado: '#d9cdb8', floor: '#a99a84', y: 446 }) +
    at(820, 440, rect(-62, -230, 124, 230, '#f4f6f7', 12) + rect(-40, -206, 80, 40, '#dfe6ea', 6) + circle(0, -116, 24, '#dfe6ea') + line('M0 -116 L12 -130', C.brick, 5) + line('M-30 -230 L-30 -360 M30 -230 L30 -360', '#c98a5a', 14)) +
    line('M-40 150 L240 150 L240 -20', '#c98a5a', 16) + line('M-40 186 L276 186 L276 -20', C.brick, 16) + circle(158, 150, 16, C.brick) +
    board(380, 122, 210, 150, times(3, (i) => rect(30 + i * 56, 30, 38, 6, '#fff') + rect(30 + i * 56, [84, 72, 34][i], 38, [40, 52, 90][i], [C.brick, C.amber, C.green][i], 4)) + line('M22 126 L192 126', C.steelDark, 4)) +
    figure(300, 646, 1.12, sabine, { turn: 0.6, smile: 0.2, brow: 0.3, gaze: 0.4, tilt: 4, arms: { l: { x: -42, y: -200, bend: 0.9, front: true }, r: { x: 96, y: -194, bend: 0.9, front: true, hold: line('M0 0 l16 -22', C.orange, 6) } } }) +
    figure(674, 646, 1.12, jan, { turn: -0.6, smile: 0.5, seed: 2, gaze: -0.3, arms: pose.joined }) + desk(448) + at(440, 456, g('scale(1 .36)', sheet(150, 120, 6, { ink: C.steelDark }))) + mug(190, 452, C.orange));
  still('successors', moment('bilbao', 3, 3));
  still('two-calendars', () => room({ wall: '#e4ecec', dado: '#d0dddc', floor: '#a8b4b3', y: 446 }) + rect(0, 200, 132, 8, C.steelDark, 3) + times(3, (i) => line(`M${24 + i * 40} 206 l0 22`, C.steelDark, 4) + path(`M${6 + i * 40} 228 h36 v24 q-18 14 -36 0Z`, [C.brick, C.steelDark, C.orange][i])) +
    board(318, 118, 330, 182, times(12, (i) => { const load = [1, 1, 2, 2, 4, 4, 4, 4, 4, 2, 1, 1][i]; return rect(22 + i * 24.4, 104 - load * 20, 18, load * 20, [C.mint, C.mint, '#f3b94d', C.orange, C.orange][load], 3) + rect(22 + i * 24.4, 128, 18, 26, i < 1 || i > 9 ? C.teal : '#e3e8ea', 3); }) + line('M18 108 L314 108', C.steelDark, 3)) +
    figure(220, 646, 1.13, manolis, { turn: 0.6, smile: 0.6, arms: { l: { x: -40, y: -200, bend: 0.9, front: true }, r: { x: 78, y: -226, bend: 0.9, front: true } }, seed: 2 }) +
    figure(760, 646, 1.13, despina, { turn: -0.6, smile: 0.6, arms: { l: { x: -96, y: -214, bend: 0.9, front: true }, r: { x: 42, y: -200, bend: -0.9, front: true } } }) +
    bench(448, { top: '#cfd8db', front: '#9fb0b6' }) + at(480, 448, rect(-64, -56, 128, 56, C.steelDark, 8) + rect(-72, -62, 144, 12, C.steel, 5) + rect(-92, -46, 22, 10, C.steelDark, 4) + rect(70, -46, 22, 10, C.steelDark, 4)) + at(640, 448, path('M-34 0 q34 -34 68 0Z', C.green) + circle(-46, -12, 12, C.brick) + circle(50, -12, 12, C.brick)));
  still('a-login', () => room({ wall: '#dde5ea', dado: '#c8d4dc', floor: '#98a6af', y: 446 }) + board(52, 128, 220, 150, times(4, (i) => rect(24, 28 + i * 28, 170, 16, '#eef2f4', 3) + rect(24 + ((i * 47) % 80), 28 + i * 28, 70, 16, [C.orange, C.teal, C.amber, C.mint][i], 3))) + windowPane(780, 130, 130, 150, '#dfe8ee') +
    figure(330, 646, 1.12, peter, { turn: 0.5, smile: -0.1, seed: 2, arms: ringing(-1, { x: 66, y: -196, bend: 0.8 }) }) + figure(716, 646, 1.1, learner, { turn: -0.6, smile: -0.3, brow: 0.4, gaze: -0.4, arms: pose.folded }) + desk(448) +
    screen(522, 450, rect(-28, -92, 56, 44, C.steelDark, 7) + path('M-18 -92 v-12 a18 18 0 0 1 36 0 v12', 'none', `stroke="${C.steelDark}" stroke-width="8"`) + circle(0, -74, 6, C.amber) + rect(-3, -74, 6, 14, C.amber, 2), 1.35) + mug(180, 452, C.brick));
  still('not-yet', moment('kielce', 5, 3.4));
  still('three-languages', () => room({ wall: '#dfe7e4', dado: '#cbd8d3', floor: '#98a6a3', y: 446 }) +
    at(480, 446, rect(-150, -130, 300, 130, C.deep, 8) + rect(-150, -250, 120, 124, C.teal, 8) + rect(-16, -210, 166, 84, C.steel, 6) + rect(-132, -232, 84, 46, '#cfe6ea', 4) + path('M-116 -200 l18 -12 l16 8 l20 -16', 'none', `stroke="${C.orange}" stroke-width="5"`) + circle(-112, -160, 8, C.amber) + circle(-86, -160, 8, C.brick) + rect(10, -196, 110, 22, C.steelLight, 4) + path('M40 -248 h70 l-18 40 h-34Z', C.orange) + rect(-120, -98, 240, 60, '#12384f', 6) + times(5, (i) => rect(-104 + i * 44, -72, 26, 26, '#f3d276', 6))) +
    figure(196, 646, 1.12, aoife, { turn: 0.6, smile: 0.5, arms: { l: { x: -42, y: -198, bend: 0.9, front: true }, r: { x: 96, y: -236, bend: 0.9, front: true, hold: at(20, -22, sheet(92, 116, 8, { ink: C.steel }), 1, 6), holdBehind: true } } }) +
    figure(770, 646, 1.14, declan, { turn: -0.6, smile: 0.4, brow: 0.5, seed: 2, arms: { l: { x: -96, y: -232, bend: -0.8, front: true, hold: at(-8, -18, line('M-30 10 L30 10 M-30 10 L-30 -14 M12 10 L12 -14', C.steelDark, 8) + rect(6, -8, 22, 14, C.amber, 3), 1, -10) }, r: { x: 42, y: -200, bend: -0.9, front: true } } }));
  still('a-friday', () => halves(
    rect(-20, -20, 600, 600, '#cfe6f0') + rect(-20, 300, 600, 130, '#4f9ac2') + times(7, (i) => line(`M${20 + ((i * 137) % 480)} ${322 + ((i * 31) % 90)} l40 0`, '#8fc4de', 3)) +
      at(392, 330, path('M-90 -20 L96 -20 L70 24 L-66 24Z', C.white) + path('M-82 2 L84 2 L70 24 L-66 24Z', C.brick) + rect(-30, -60, 62, 42, '#f4f8fa', 4) + rect(-20, -50, 18, 16, '#8fb3d1', 2) + rect(6, -50, 18, 16, '#8fb3d1', 2) + line('M0 -60 L0 -110', C.steelDark, 4), 0.8) +
      rect(-20, 420, 600, 160, '#d9cdb4') + rect(-20, 414, 600, 12, '#c0b294') + clock(74, 190, 0.9, 4, 50) + figure(220, 640, 1.12, christos, { turn: 0.4, smile: -0.6, brow: -0.4, arms: ringing(-1) }),
    rect(400, -20, 600, 600, '#f3e2c4') + rect(400, 420, 600, 160, '#b9b3a6') + rect(400, 420, 600, 8, '#8f8a7e') + at(720, 424, rect(0, -190, 300, 166, C.amber, 16) + times(3, (i) => rect(20 + i * 92, -168, 74, 66, '#d6ebf2', 6)) + rect(0, -84, 300, 12, C.orange) + circle(70, -20, 32, C.ink) + circle(70, -20, 14, C.steel)) +
      at(560, 430, rect(-4, -230, 8, 230, C.steelDark) + circle(0, -240, 32, '#1d5a8f') + rect(-15, -256, 30, 24, C.white, 4) + circle(-8, -230, 4, C.white) + circle(8, -230, 4, C.white)) +
      figure(660, 560, 0.86, elena, { turn: -0.6, smile: -0.4, brow: 0.6, lean: -30, legs: true, arms: { l: { x: -78, y: -220, bend: 1 }, r: { x: 74, y: -206, bend: 1 } }, seed: 2 })));
  still('a-map', () => room({ wall: '#ece4ef', dado: '#dccfe2', floor: '#b7a58a', y: 446 }) +
    board(300, 116, 440, 300, rect(14, 14, 412, 272, '#dbe9d6', 3) + path('M14 200 C120 150 150 240 240 190 S360 120 426 150 L426 286 L14 286Z', '#b7d8e6') + line('M30 60 L200 120 L400 70 M200 120 L230 270 M110 90 L70 200', C.white, 9) + marker(90, 100, C.teal) + marker(196, 90, C.orange) + marker(330, 84, C.orange) + marker(270, 150, C.brick) + marker(130, 190, C.steelDark) + marker(372, 210, C.teal) + line('M196 90 Q236 130 270 150 Q320 120 330 84', C.brick, 4, 'stroke-dasharray="3 10"')) +
    figure(196, 646, 1.12, marta, { turn: 0.6, smile: 0.6, arms: { l: { x: -50, y: -190, bend: 0.9, front: true }, r: { x: 128, y: -300, bend: 0.7, front: true } } }) + plant(836, 446, 1.3) + desk(470, { x: -80, w: 1120 }) + at(600, 478, g('scale(1 .34)', sheet(130, 100, 5, { ink: C.steelDark }))) + mug(720, 474, C.orange));
  const bicycle = (x, y, c, s = 1) => at(x, y, times(2, (i) => circle(-92 + i * 200, -46, 46, 'none', `stroke="${C.ink}" stroke-width="7"`) + circle(-92 + i * 200, -46, 6, C.steelDark)) + line('M-92 -46 L-40 -116 L34 -116 L-10 -46Z M-40 -116 L-10 -46 M34 -116 L108 -46 M34 -116 L28 -146 L52 -150', c, 9) + line('M-54 -132 L-26 -132', C.ink, 10) + rect(48, -104, 96, 44, C.woodLight, 5) + rect(48, -104, 96, 10, C.woodDark, 4), s);
  still('half-an-hour', () => room({ wall: '#e3e8e0', dado: '#cfd8c8', floor: '#a5a89c', y: 446 }) + toolWall(44, 150) + clock(480, 178, 0.9, 1, 15) + at(770, 236, line('M-120 -84 L-120 -130 M110 -84 L110 -130', C.steelDark, 4) + g('scale(.8)', bicycle(0, 0, C.teal))) + bicycle(486, 470, C.brick, 1.25) +
    figure(238, 646, 1.12, katrin, { turn: 0.6, smile: 0.6, talk: true, arms: { l: { x: -50, y: -180, bend: 0.9, front: true }, r: { x: 110, y: -232, bend: 0.9, front: true } } }) +
    figure(756, 646, 1.12, henrike, { turn: -0.6, smile: 0.6, seed: 2, gaze: -0.3, arms: { l: { x: -44, y: -200, bend: 0.9, front: true, hold: at(8, -14, sheet(64, 80, 6), 1, -8), holdBehind: true }, r: { x: 24, y: -206, bend: -0.9, front: true, hold: line('M0 0 l-10 -20', C.orange, 5) } } }));
  still('seven-scenes', () => room({ wall: '#dcebe8', dado: '#c5dcd8', floor: '#a9b8b4', y: 446 }) +
    times(7, (i) => { const x = [250, 382, 514, 646, 316, 448, 580][i]; const y = i < 4 ? 126 : 244; return g(`translate(${x} ${y})`, rect(3, 5, 112, 100, C.navy, 12, 'opacity=".14"') + rect(0, 0, 112, 100, C.white, 12) + rect(14, 14, 84, 44, [C.mint, '#f3d276', '#cfe0ef', '#f0c3a8', '#d9cbe3', C.mint, '#f3d276'][i], 6) + rect(14, 70, 56, 8, C.steelLight, 4) + (i < 4 ? circle(88, 78, 13, C.green) + tick(88, 78, 7, C.white) : circle(88, 78, 11, 'none', `stroke="${C.steelLight}" stroke-width="4"`))); }) +
    figure(138, 650, 1.12, old, { turn: 0.6, smile: 0.4, brow: 0.3, arms: pose.thinking }) + figure(846, 650, 1.1, yasemin, { turn: -0.6, smile: 0.6, seed: 2, arms: { l: { x: -84, y: -236, bend: 0.9, front: true }, r: { x: 42, y: -198, bend: -0.9, front: true } } }));
  still('october', () => yard() + van(560, 452, C.brick, 1.3) + figure(300, 650, 1.13, sofia, { turn: 0.6, smile: 0.8, arms: { l: { x: -46, y: -196, bend: 0.9, front: true, hold: at(0, -16, sheet(62, 78, 5), 1, -8), holdBehind: true }, r: { x: 110, y: -222, bend: 0.9, front: true } } }) +
    figure(520, 650, 1.13, rui, { turn: -0.6, smile: 0.8, seed: 2, arms: { l: { x: -84, y: -222, bend: -0.9, front: true }, r: { x: 60, y: -150, bend: -0.9 } } }));
}
