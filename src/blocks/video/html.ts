/** The HTML of a video: nothing of it is loaded, and no host is asked, before the learner plays it. */
import type { Element, ElementContent } from 'hast';
import { clock } from '../../course/clock.ts';
import { timeWords } from '../../course/model/hours.ts';
import type { Block, LessonAsset, Position, Video } from '../../course/model/model.ts';
import type { BuildContext } from '../block-type.ts';
import { h, icon } from '../hast.ts';
import { aboutHtml } from './about.ts';
import { chaptersHtml, type Inside, pausesHtml } from './inside.ts';
import type { Playback } from './playback.ts';
import { versionLinks } from './versions.ts';

export interface Parts {
  block: Block;
  video: Video;
  playback: Playback;
  label: ElementContent[] | undefined;
  inside: Inside;
  transcript: Element | undefined;
  /** Reading the transcript to its end counts. */
  reading: boolean;
  position: Position;
}

export function videoHtml(parts: Parts, context: BuildContext): Element {
  const { block, video, playback } = parts;
  const title = context.innerId(block.id, 'title');
  const id = context.elementId(block.id);
  return h(
    'div',
    { className: ['block', 'video'], id, dataBlock: 'video', role: 'group', ariaLabelledBy: title },
    [
      h('figure', {}, [
        h('div', { className: ['stage'] }, [posterHtml(parts, context)]),
        h('figcaption', {}, [
          h('strong', { className: ['video-title'], id: title }, parts.label ?? [video.title]),
          ...(video.summary === undefined
            ? []
            : [' ', h('span', { className: ['video-summary'] }, [video.summary])]),
          aboutHtml(video, context),
          block.state.kind === 'watch' ? h('span', { className: ['watched'], hidden: true }) : undefined,
        ]),
      ]),
      playback.host === undefined
        ? plainLink(playback, block, context)
        : noticeHtml(parts, playback.host, context),
      versionLinks(video, playback, parts.position, context),
      ...parts.inside.others,
      pausesHtml(parts.inside, block.id, context),
      chaptersHtml(parts.inside, context),
      transcriptOf(parts, context),
      ...parts.inside.sheets,
    ],
  );
}

function posterHtml({ block, video, playback, position }: Parts, context: BuildContext): Element {
  const picture =
    video.poster === undefined ? undefined : context.courseFile('poster', video.poster, position);
  const { host } = playback;
  const describedBy = host === undefined ? undefined : context.innerId(block.id, 'host');
  const spoken = host === undefined ? playName(block.prompt, video.duration, context) : ` ${block.prompt}`;
  return h('button', { type: 'button', className: ['poster'], ariaDescribedBy: describedBy }, [
    picture && pictureHtml(picture),
    h('span', { className: ['play'] }, [
      icon('M8 5v14l11-7z'),
      host === undefined ? undefined : context.text('playFromHost', { host }),
    ]),
    h('span', { className: ['sr-only'] }, [spoken]),
    video.duration === undefined
      ? undefined
      : h('span', { className: ['badge'], ariaHidden: 'true' }, [clock(video.duration)]),
  ]);
}

function pictureHtml({ packed, width, height }: LessonAsset): Element {
  return h('img', { src: packed, alt: '', width, height, loading: 'lazy', decoding: 'async' });
}

function playName(title: string, duration: number | undefined, context: BuildContext): string {
  if (duration === undefined) return context.text('playVideo', { title });
  const whole = Math.round(duration);
  const spoken =
    whole < 3600
      ? context.text('durationValue', { minutes: Math.floor(whole / 60), seconds: whole % 60 })
      : timeWords(Math.round(whole / 60), (key, values) => context.text(key, values));
  return context.text('playVideoDuration', { title, duration: spoken });
}

/** Says before the click who will know of it, and offers the video's own page. */
function noticeHtml({ block, playback }: Parts, host: string, context: BuildContext): Element {
  const said = context.text(playback.provider === 'youtube' ? 'remoteVideoGoogle' : 'remoteVideo', { host });
  return h('div', { className: ['video-host'] }, [
    h('p', {}, [
      h('span', { id: context.innerId(block.id, 'host') }, [said]),
      ' ',
      h('a', { className: ['video-page'], href: playback.page, target: '_blank', rel: ['noopener'] }, [
        context.text('openAtHost', { host }),
      ]),
    ]),
    h('label', { className: ['tick', 'scripted'] }, [
      h('input', { type: 'checkbox' }),
      h('span', {}, [context.text('hostAlways', { host })]),
    ]),
  ]);
}

/** For a page without scripts. */
function plainLink(playback: Playback, block: Block, context: BuildContext): Element {
  return h('p', { className: ['video-plain'] }, [
    h('a', { href: playback.src }, [context.text('playVideo', { title: block.prompt })]),
  ]);
}

/** The way for those who read ends behind the text, so that whoever goes through it comes to it; nothing is timed. */
function transcriptOf({ block, transcript, reading }: Parts, context: BuildContext): Element | undefined {
  if (block.data.readable === true)
    transcript?.children.push(
      h('p', { className: ['transcript-end', 'scripted'], hidden: !reading }, [
        h('button', { type: 'button', className: ['secondary'] }, [context.text('transcriptReadNow')]),
      ]),
    );
  return transcript;
}
