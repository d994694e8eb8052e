// From Markdown to a package: the short clip of the course "getting-started".
film('clip', {
  title: 'From Markdown to a package',
  poster: 4.3,
  size: 80_000,
  scenes: [
    {
      seconds: 8,
      describe: 'A sheet of Markdown fills with lines. It slides into a box, the box closes and travels into the window of a learning platform, where a tick appears.',
      lines: [
        { text: '[Silent film] Write Markdown.', from: 0.3, to: 2.7, hidden: true },
        { text: 'Build one package.', from: 2.8, to: 5.1, hidden: true },
        { text: 'Upload it to your LMS.', from: 5.2, to: 7.8, hidden: true },
      ],
      draw(t) {
        const caption = (text, from, to) => {
          const v = Math.min(ease(t, from, from + 0.35), 1 - ease(t, to - 0.35, to));
          return fade(v, label(480, 84, text, 44, C.navy, { weight: 800, anchor: 'middle', spacing: -0.8 }));
        };
        const into = ease(t, 2.7, 3.8);
        const go = ease(t, 4.9, 6.1);
        const row = (i, w, colour, h = 9) => {
          const p = ease(t, 0.5 + i * 0.26, 0.9 + i * 0.26);
          return rect(-84, -64 + i * 24, w * p, h, colour, 3);
        };
        const page = rect(-106, -134, 218, 276, C.navy, 10, 'opacity=".16"') + rect(-110, -140, 220, 280, C.white, 10) + label(-86, -90, '# Hello', 32, C.brick, { weight: 700 }) +
          row(0, 150, C.steel) + row(1, 166, C.steel) + row(2, 118, C.steel) + row(3, 168, C.teal, 13) + row(4.4, 132, C.amber, 11) + row(5.6, 148, C.amber, 11) + row(6.8, 108, C.amber, 11);
        const bx = 480;
        const lid = ease(t, 3.7, 4.4);
        const backWall = path('M-120 -60 L120 -60 L120 0 L-120 0Z', '#8a5a31');
        const front = path('M-130 -40 L130 -40 L118 110 L-118 110Z', C.wood) + path('M-130 -40 L130 -40 L129 -26 L-129 -26Z', C.woodLight) + rect(-74, 4, 148, 62, C.white, 8) + label(0, 46, '.zip', 34, C.navy, { weight: 800, anchor: 'middle' });
        const cover = fade(lid, path(`M-136 -40 L136 -40 L${n(lerp(150, 124, lid))} ${n(lerp(-96, -66, lid))} L${n(lerp(-150, -124, lid))} ${n(lerp(-96, -66, lid))}Z`, C.woodLight) + rect(-20, -66, 40, 26, C.orange));
        const s = lerp(1, 0.62, go);
        const y = lerp(350, 322, go);
        const lms = fade(ease(t, 4.8, 5.4), g(`translate(480 ${n(lerp(320, 300, ease(t, 4.8, 5.6)))})`, rect(-286, -164, 580, 346, C.navy, 16, 'opacity=".18"') + rect(-290, -170, 580, 346, C.white, 16) + path('M-290 -124 L-290 -154 Q-290 -170 -274 -170 L274 -170 Q290 -170 290 -154 L290 -124Z', C.deep) + circle(-266, -147, 7, C.brick) + circle(-244, -147, 7, C.amber) + circle(-222, -147, 7, C.mint) +
          rect(-266, -98, 116, 18, C.mint, 5) + times(4, (i) => rect(-266, -60 + i * 40, 90 + ((i * 31) % 26), 12, C.steelLight, 4))));
        const pageY = lerp(300, 320, into);
        return rect(0, 0, W, H, C.pale) + path('M0 540 L0 440 C180 400 300 480 480 452 C660 424 760 480 960 430 L960 540Z', C.mint) +
          caption('Write Markdown', 0.1, 2.7) + caption('Build one package', 2.7, 5) + caption('Upload it to your LMS', 5, 9) + lms +
          g(`translate(${n(bx)} ${n(y)}) scale(${n(s)})`, fade(ease(t, 2.4, 3), backWall)) +
          (into < 0.999 ? g(`translate(480 ${n(pageY + 40 * into)}) scale(${n(lerp(1, 0.5, into))})`, page) : '') +
          fade(ease(t, 2.4, 3), g(`translate(${n(bx)} ${n(y)}) scale(${n(s)})`, front + cover)) +
          (t > 6 ? g(`translate(640 272) scale(${n(ease(t, 6, 6.5))})`, circle(0, 0, 40, C.green) + tick(0, 2, 20, C.white, ease(t, 6.3, 6.9))) : '');
      },
    },
  ],
});
