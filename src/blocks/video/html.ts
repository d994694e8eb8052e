/** The HTML of a video: nothing of it is loaded, and no host is asked, before the learner plays it. */
import type { Element, ElementContent } from 'hast';
import { clock } from '../../course/clock.ts';
import { timeWords } from '../../course/hours.ts';
import type { Asset, Block, Position, Video } from '../../course/model.ts';
import type { BuildRoom } from '../block-type.ts';
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

export function videoHtml(parts: Parts, room: BuildRoom): Element {
  const { block, video, playback } = parts;
  const title = room.innerId(block.id, 'title');
  const id = room.elementId(block.id);
  return h(
    'div',
    { className: ['block', 'video'], id, dataBlock: 'video', role: 'group', ariaLabelledBy: title },
    [
      h('figure', {}, [
        h('div', { className: ['stage'] }, [posterHtml(parts, room)]),
        h('figcaption', {}, [
          h('strong', { className: ['video-title'], id: title }, parts.label ?? [video.title]),
          ...(video.summary === undefined
            ? []
            : [' ', h('span', { className: ['video-summary'] }, [video.summary])]),
          aboutHtml(video, room),
          block.state.kind === 'watch' ? h('span', { className: ['watched'], hidden: true }) : undefined,
        ]),
      ]),
      playback.host === undefined ? plainLink(playback, block, room) : noticeHtml(parts, playback.host, room),
      versionLinks(video, playback, parts.position, room),
      ...parts.inside.others,
      pausesHtml(parts.inside, block.id, room),
      chaptersHtml(parts.inside, room),
      transcriptOf(parts, room),
      ...parts.inside.sheets,
    ],
  );
}

function posterHtml({ block, video, playback, position }: Parts, room: BuildRoom): Element {
  const picture = video.poster === undefined ? undefined : room.courseFile('poster', video.poster, position);
  const { host } = playback;
  const describedBy = host === undefined ? undefined : room.innerId(block.id, 'host');
  const spoken = host === undefined ? playName(block.prompt, video.duration, room) : ` ${block.prompt}`;
  return h('button', { type: 'button', className: ['poster'], ariaDescribedBy: describedBy }, [
    picture && pictureHtml(picture),
    h('span', { className: ['play'] }, [
      icon('M8 5v14l11-7z'),
      host === undefined ? undefined : room.text('playFromHost', { host }),
    ]),
    h('span', { className: ['sr-only'] }, [spoken]),
    video.duration === undefined
      ? undefined
      : h('span', { className: ['badge'], ariaHidden: 'true' }, [clock(video.duration)]),
  ]);
}

function pictureHtml({ packed, width, height }: Asset): Element {
  return h('img', { src: packed, alt: '', width, height, loading: 'lazy', decoding: 'async' });
}

function playName(title: string, duration: number | undefined, room: BuildRoom): string {
  if (duration === undefined) return room.text('playVideo', { title });
  const whole = Math.round(duration);
  const spoken =
    whole < 3600
      ? room.text('durationValue', { minutes: Math.floor(whole / 60), seconds: whole % 60 })
      : timeWords(Math.round(whole / 60), (key, values) => room.text(key, values));
  return room.text('playVideoDuration', { title, duration: spoken });
}

/** Says before the click who will know of it, and offers the video's own page. */
function noticeHtml({ block, playback }: Parts, host: string, room: BuildRoom): Element {
  const said = room.text(playback.provider === 'youtube' ? 'remoteVideoGoogle' : 'remoteVideo', { host });
  return h('div', { className: ['video-host'] }, [
    h('p', {}, [
      h('span', { id: room.innerId(block.id, 'host') }, [said]),
      ' ',
      h('a', { className: ['video-page'], href: playback.page, target: '_blank', rel: ['noopener'] }, [
        room.text('openAtHost', { host }),
      ]),
    ]),
    h('label', { className: ['tick', 'scripted'] }, [
      h('input', { type: 'checkbox' }),
      h('span', {}, [room.text('hostAlways', { host })]),
    ]),
  ]);
}

/** For a page without scripts. */
function plainLink(playback: Playback, block: Block, room: BuildRoom): Element {
  return h('p', { className: ['video-plain'] }, [
    h('a', { href: playback.src }, [room.text('playVideo', { title: block.prompt })]),
  ]);
}

/** The way for those who read ends behind the text, so that whoever goes through it comes to it; nothing is timed. */
function transcriptOf({ block, transcript, reading }: Parts, room: BuildRoom): Element | undefined {
  if (block.data.readable === true)
    transcript?.children.push(
      h('p', { className: ['transcript-end', 'scripted'], hidden: !reading }, [
        h('button', { type: 'button', className: ['secondary'] }, [room.text('transcriptReadNow')]),
      ]),
    );
  return transcript;
}
