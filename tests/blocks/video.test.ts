import { describe, expect, it } from 'vitest';
import { compileExample } from './compile-example.ts';

async function videoOf(source: string, language = 'en') {
  const compiled = await compileExample(source, language);
  const [block] = compiled.lesson.blocks;
  if (block === undefined) throw new Error(`no block: ${compiled.said.join('\n')}`);
  return { ...compiled, block };
}

describe('what is kept of a video', () => {
  it.each([
    ['two seconds a slot, though nothing is asked', '::video[A]{ref=bilbao}', { kind: 'watch', slots: 42 }],
    ['two seconds a slot', '::video[A]{ref=bilbao watch=80%}', { kind: 'watch', slots: 42 }],
    ['at most 60 slots', '::video[A]{ref=lecture watch=1%}', { kind: 'watch', slots: 60 }],
    [
      '40 slots where the length is not known',
      '::video[A]{ref=unmeasured watch=80}',
      { kind: 'watch', slots: 40 },
    ],
    ['the share that the course asks for', '::video[A]{ref=bilbao watch}', { kind: 'watch', slots: 42 }],
    [
      '40 slots at a host, of which nobody said how long it is',
      '::video[A]{src=https://vimeo.com/123456789}',
      { kind: 'watch', slots: 40 },
    ],
  ])('%s', async (_, source, state) => {
    const { block, lesson } = await videoOf(source);
    expect(block.state).toEqual(state);
    expect(lesson.facts.videos[0]?.watch).toBe(block.data.watch);
  });
});

describe('below a film stands', () => {
  const LICENCE =
    '<a href="https://creativecommons.org/licenses/by/4.0/" target="_blank" rel="noopener">CC BY 4.0</a>';
  it.each([
    [
      'whose case it is, where, who is seen, what is spoken, and who may show it',
      'catalogued',
      'en',
      `Arrieta · Metalworking · Spain · Maite, Jon · Spoken language: Spanish · ${LICENCE} · © 2026 Arrieta</span>`,
    ],
    [
      'the language only where it is another',
      'catalogued',
      'es',
      `Arrieta · Metalworking · España · Maite, Jon · ${LICENCE}`,
    ],
    ['that a film has no sound', 'silent', 'en', '<span class="video-about">Without sound</span>'],
  ])('%s', async (_, ref, language, expected) => {
    const { lesson } = await videoOf(`::video[A]{ref=${ref}}`, language);
    expect(lesson.html).toContain(expected);
    expect(lesson.html).not.toContain('Written');
  });

  it('nothing, where nothing is known', async () => {
    const { lesson } = await videoOf('::video[A]{src=https://media.example/film.mp4}');
    expect(lesson.html).not.toContain('video-about');
  });
});

describe('a version that cannot take the place of the film has a link', () => {
  const link = (address: string, text: string) =>
    `<a href="${address}" target="_blank" rel="noopener">${text}</a>`;
  it.each([
    [
      'at a host, beside a file',
      'versions',
      link(
        'https://www.youtube.com/watch?v=dQw4w9WgXcQ',
        'With audio description (English): Open at YouTube',
      ),
      [],
    ],
    [
      'of a film at a host',
      'hosted',
      `${link('files/workshop.mp4', 'With audio description (English)')} · ${link(
        'https://video.example/w/kkGMgK9ZtnKfYAgnEtQxbv',
        'With sign language (Italy): Open at video.example',
      )}`,
      ['video.example', 'www.youtube-nocookie.com'],
    ],
  ])('%s', async (_, ref, expected, unasked) => {
    const { lesson } = await videoOf(`::video[A]{ref=${ref}}`);
    expect(lesson.html).toContain(`<p class="video-host">${expected}</p>`);
    for (const host of unasked) expect(JSON.stringify(lesson.facts.hosts)).not.toContain(host);
  });
});

describe('captions', () => {
  const tracks = {
    en: {
      name: 'English',
      cues: [
        [1, 3.5, '<v Ana>We train &amp; keep them.'],
        [3.6, 6, 'Every year.'],
      ],
    },
    es: { name: 'español', cues: [[1, 3.5, 'Los formamos.']] },
    pl: { name: 'polski', cues: [[1, 3.5, 'Szkolimy ich.']] },
    ar: { name: 'العربية', dir: 'rtl', cues: [[1, 3.5, '<v Ana>نحن ندربهم.']] },
  };
  it.each([
    ['the language of the course first, then the one spoken', 'bilbao', 'en', ['en', 'es']],
    ['once, where they are the same', 'bilbao', 'es', ['es', 'en']],
    ['of a region, those of its language', 'bilbao', 'en-IE', ['en', 'es']],
    ['those spoken, where the course has none', 'bilbao', 'de', ['es', 'en']],
    ['all that there are, by their own names', 'polyglot', 'pl', ['pl', 'es', 'ar', 'en']],
  ] as const)('%s', async (_, ref, language, expected) => {
    const { block } = await videoOf(`::video[A]{ref=${ref}}`, language);
    expect(block.data.captions).toEqual(expected.map((tag) => ({ language: tag, ...tracks[tag] })));
  });

  it('none for a host in its frame, which has its own', async () => {
    expect((await videoOf('::video[A]{ref=hosted}')).block.data.captions).toEqual([]);
  });
});

it('begins and ends where the address says', async () => {
  const { block } = await videoOf(
    '::video[A]{src="https://www.youtube.com/embed/dQw4w9WgXcQ?start=10&end=70"}',
  );
  expect(block.data).toMatchObject({ start: 10, end: 70 });
});

describe('a host', () => {
  it.each([
    [
      'src="https://www.youtube.com/watch?v=dQw4w9WgXcQ"',
      'www.youtube-nocookie.com',
      'YouTube',
      'Google',
      'frame',
    ],
    ['src=https://vimeo.com/123456789/abcdef1234', 'player.vimeo.com', 'Vimeo', 'Vimeo', 'frame'],
    [
      'src=https://peertube.example/w/abcdefghijkl',
      'peertube.example',
      'peertube.example',
      undefined,
      'frame',
    ],
    ['src=https://media.example/film.mp4', 'media.example', 'media.example', undefined, 'file'],
  ])('%s is named before the click and not asked', async (source, host, name, company, kind) => {
    const { block, html, lesson } = await videoOf(`::video[A film]{${source}}`);
    expect(lesson.facts.hosts).toEqual([{ host, name, company, as: kind, video: 'A film' }]);
    expect(new URL(String(block.data.src)).host).toBe(host);
    expect(block.data.kind).toBe(kind);
    expect(html).toContain(`Play from ${name}`);
    expect(html).toContain(`This video comes from ${name}`);
    expect(html).not.toMatch(/ src="https?:|<iframe|<video|<link/);
  });

  it('is told by Vimeo not to track, by PeerTube not to share', async () => {
    const { block: vimeo } = await videoOf('::video[A]{src=https://vimeo.com/123456789/abcdef1234}');
    expect(vimeo.data.src).toContain('?h=abcdef1234&dnt=1&');
    const { block: peertube } = await videoOf('::video[A]{src=https://peertube.example/w/abcdefghijkl}');
    expect(peertube.data.src).toContain('?p2p=0&');
  });
});

describe('the page of a video', () => {
  it('has a poster, a title and the transcript', async () => {
    const { html } = await compileExample('::video{ref=bilbao watch=80%}');
    expect(html).toMatchInlineSnapshot(`
      "<div class="block video" id="m/l:a-workshop-in-bilbao" data-block="video" role="group" aria-labelledby="m/l:a-workshop-in-bilbao:title"><figure><div class="stage"><button type="button" class="poster"><img src="files/workshop.jpg" alt="" width="1280" height="720" loading="lazy" decoding="async"><span class="play"><svg class="icon" viewBox="0 0 24 24" aria-hidden="true" focusable="false"><path d="M8 5v14l11-7z"></path></svg></span><span class="sr-only">Play: A workshop in Bilbao, 1 min 24 s</span><span class="badge" aria-hidden="true">1:24</span></button></div><figcaption><strong class="video-title" id="m/l:a-workshop-in-bilbao:title">A workshop in Bilbao</strong> <span class="video-summary">An owner tells why he trains.</span><span class="video-about">Spoken language: Spanish</span><span class="watched" hidden></span></figcaption></figure><p class="video-plain"><a href="files/workshop.mp4">Play: A workshop in Bilbao</a></p><details class="transcript folds slim"><summary>Transcript</summary><div class="transcript-text" data-name="English"><p><strong>Transcript</strong></p>
      <p data-from="1" data-to="3.5"><strong>Ana:</strong> We train <em>and</em> keep them.</p>
      <p>A lathe is heard.</p></div><details class="transcript-other folds slim"><summary>Transcript (<span lang="es">español</span>)</summary><div class="transcript-text" lang="es" dir="ltr" data-name="español"><p data-from="1" data-to="3.5"><span data-from="1" data-to="3.5">Los formamos.</span></p></div></details></details></div>"
    `);
  });

  it.each([
    ['hours', '::video[A]{ref=lecture}', 'aria-hidden="true">1:02:03</span>'],
    [
      'no transcript',
      '::video[A]{ref=lecture}',
      '</figcaption></figure><p class="video-plain"><a href="files/workshop.mp4">Play: A</a></p></div>',
    ],
  ])('%s', async (_, source, expected) => {
    expect((await compileExample(source)).html).toContain(expected);
  });

  it('says so where the transcript is in another language', async () => {
    expect((await compileExample('::video{ref=bilbao}', 'pl')).html).toContain(
      '<details class="transcript folds slim"><summary>Transcript</summary><div class="transcript-text" lang="es"',
    );
  });
});

it('notes its files for the rules', async () => {
  const { lesson } = await compileExample(
    '::video[A]{src=../assets/workshop.mp4 captions=../assets/workshop.en.vtt transcript=../assets/gone.md poster=../assets/workshop.jpg}',
  );
  const noted = new Set(lesson.facts.files.map(({ role, path, kind }) => `${role} ${path} ${kind}`));
  expect(noted).toEqual(
    new Set([
      'video assets/workshop.mp4 asset',
      'captions assets/workshop.en.vtt asset',
      'transcript assets/gone.md missing',
      'poster assets/workshop.jpg asset',
    ]),
  );
  expect(lesson.facts.videos).toMatchObject([
    { title: 'A', ref: undefined, video: { captions: { en: 'assets/workshop.en.vtt' }, transcript: {} } },
  ]);
});
