/** A film whose index a build moved to the front: a real browser shows what it showed before. */
import { expect, it } from 'vitest';
import { courseTest } from '../support/course-test.ts';
import { mediaFile } from '../support/media.ts';
import { mediaPage } from '../support/serve-media.ts';

async function packedFilm(): Promise<Buffer> {
  const course = await courseTest({
    '01-a/01-b.md':
      '---\ntitle: Films\n---\n\n::video[One]{src=../assets/behind.mp4 captions=../assets/c.vtt transcript=../assets/t.md}\n',
    'assets/behind.mp4': mediaFile('index-behind.mp4'),
    'assets/c.vtt': 'WEBVTT\n\n00:00.000 --> 00:03.000\nColours move over a test picture.\n',
    'assets/t.md': 'Colours move over a test picture.\n',
  });
  await course.build('-t', 'scorm12');
  const packed = await course.files('test-course-en-scorm12.zip');
  await course.remove();
  const film = [...packed].find(([name]) => name.endsWith('behind.mp4'));
  return film?.[1] ?? Buffer.alloc(0);
}

it('shows the same frames at the same times', async () => {
  const moved = await packedFilm();
  const { page, close } = await mediaPage((name) =>
    name === 'before.mp4' ? mediaFile('index-behind.mp4') : moved,
  );
  try {
    const before = await page.evaluate(watch, 'before.mp4');
    const after = await page.evaluate(watch, 'after.mp4');
    expect(after).toEqual(before);
    expect(after).toMatchObject({ duration: 4, frames: 48 });
    expect(new Set(after.pictures).size).toBe(5);
  } finally {
    await close();
  }
});

/** In the page: plays a film to its end and looks at it at five times. */
async function watch(src: string): Promise<{ duration: number; frames: number; pictures: string[] }> {
  const video = document.createElement('video');
  const heard = (name: string) =>
    new Promise<void>((resolve, reject) => {
      video.addEventListener(name, () => resolve(), { once: true });
      video.addEventListener('error', () => reject(new Error(video.error?.message)), { once: true });
    });
  video.muted = true;
  video.src = src;
  document.body.append(video);
  const end = heard('ended');
  await video.play();
  await end;
  const frames = video.getVideoPlaybackQuality().totalVideoFrames;
  const canvas = document.createElement('canvas');
  canvas.width = video.videoWidth;
  canvas.height = video.videoHeight;
  const context = canvas.getContext('2d');
  const pictures: string[] = [];
  for (const time of [0.5, 3.5, 1.25, 2.75, 2]) {
    // A seek may be over before its picture is there.
    const shown = new Promise<void>((resolve) => {
      const look = (_: number, { mediaTime }: VideoFrameCallbackMetadata) =>
        Math.abs(mediaTime - time) < 0.1 ? resolve() : video.requestVideoFrameCallback(look);
      video.requestVideoFrameCallback(look);
    });
    video.currentTime = time;
    await Promise.all([heard('seeked'), shown]);
    context?.drawImage(video, 0, 0);
    pictures.push(canvas.toDataURL());
  }
  return { duration: video.duration, frames, pictures };
}
