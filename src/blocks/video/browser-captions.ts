/**
 * The captions, drawn over the lower part of the picture: in a size that the learner chooses, with the
 * speaker's name where another one speaks, never under the controls. Whatever a cue holds becomes text.
 */
import type { VideoContext } from './browser-context.ts';
import { make } from './browser-dom.ts';
import { preferences } from './browser-preferences.ts';

export function startCaptions(context: VideoContext): void {
  context.onPlayer(({ element: video }) => {
    if (!(video instanceof HTMLVideoElement)) return;
    const box = make('div', { className: 'captions' });
    box.dataset.size = preferences().size;
    video.after(box);
    const draw = () => {
      const track = [...video.textTracks].find(({ mode }) => mode === 'hidden');
      box.lang = track?.language ?? '';
      box.dir = context.data.captions.find(({ language }) => language === box.lang)?.dir ?? 'ltr';
      box.replaceChildren(...[...(track?.activeCues ?? [])].map((cue) => line(cue as VTTCue, track)));
    };
    for (const track of video.textTracks) track.addEventListener('cuechange', draw);
    // A track that is shown or hidden tells this late, and its cues later still.
    video.textTracks.addEventListener('change', draw);
  });
}

function line(cue: VTTCue, track: TextTrack | undefined): HTMLElement {
  const words = cue.getCueAsHTML();
  for (const element of words.querySelectorAll('*')) {
    element.removeAttribute('class');
    element.removeAttribute('title');
  }
  const speaker = speakerOf(cue);
  const before = [...(track?.cues ?? [])] as VTTCue[];
  const last = before[before.indexOf(cue) - 1];
  const goesOn = last !== undefined && speakerOf(last) === speaker && cue.startTime - last.endTime < 2;
  const name = speaker === undefined || goesOn ? [] : [make('b', {}, `${speaker}: `)];
  return make('p', {}, make('span', {}, ...name, words));
}

function speakerOf({ text }: VTTCue): string | undefined {
  return /<v(?:\.[^\s>]*)?\s+([^>]+)>/.exec(text)?.[1]?.trim();
}
