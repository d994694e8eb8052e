/** A video of the library or of the lesson: a poster, captions, a transcript, and the share that was watched. */

import type { RootContent } from 'mdast';
import { z } from 'zod';
import { looksLikeAddress, parseVideoAddress } from '../../config/video-address.ts';
import type { Block, Position, StateShape, Video } from '../../course/model/model.ts';
import { suggest } from '../../diagnostics/near-match.ts';
import { releaseRule, rule } from '../../diagnostics/rule-entry.ts';
import { type BuildContext, type Directive, defineBlock, positionOf } from '../block-type.ts';
import { plainText } from '../hast.ts';
import { type CaptionTrack, captionsFor } from './caption-tracks.ts';
import { filmsOf } from './films.ts';
import { videoHtml } from './html.ts';
import { type Inside, readInside } from './inside.ts';
import { type Playback, playbackOf } from './playback.ts';
import { videoTranscript } from './transcript.ts';
import type { VideoData } from './video-data.ts';

const path = () => z.string().min(1, 'the path of a file is expected');

const SHARE = 'a share from 1% to 100% is expected, e.g. 80%';

/** `80%` or `80` to 0.8; a bare name asks for the share that the course asks for. */
const watchShare = z
  .string()
  .regex(/^(\d{1,3}(\.\d{1,2})?\s*%?)?$/, SHARE)
  .transform((value) => (value === '' ? ('course' as const) : Number.parseFloat(value) / 100))
  .refine((share) => share === 'course' || (share >= 0.01 && share <= 1), SHARE);

const attributes = z.object({
  ref: z
    .string()
    .min(1, 'a key of videos.yaml is expected')
    .optional()
    .describe('Key of the video in videos.yaml.'),
  src: path()
    .optional()
    .describe('Path of a video file, or an address of YouTube, Vimeo, PeerTube or an https media file.'),
  captions: path().optional().describe('Path of the captions (WebVTT or SubRip), with src.'),
  transcript: path()
    .optional()
    .describe(
      'Path of the transcript (Markdown, plain text, WebVTT or SubRip), with src; without one it is made from the captions.',
    ),
  poster: path().optional().describe('Path of the picture shown before the video starts, with src.'),
  silent: z
    .literal('', { error: 'the bare name is expected' })
    .optional()
    .describe('The film has no sound by intention, with src.'),
  watch: watchShare
    .optional()
    .describe('Share that must be watched, e.g. 80%; the bare name asks for the share in course.yaml.'),
  reading: z
    .literal('', { error: 'the bare name is expected' })
    .optional()
    .describe('Reading the transcript to its end counts as watching.'),
});

type Given = z.output<typeof attributes>;

/** Bits of the saved state for the watched share: two seconds each, at most 60. */
const MAX_SLOTS = 60;
const SLOT_SECONDS = 2;
const SLOTS_OF_UNKNOWN_LENGTH = 40;

export const video = defineBlock({
  name: 'video',
  form: 'either',
  summary: 'A video from the library or a file of the lesson, with captions and transcript.',
  printed: 'Title, transcript, and the questions of its pauses.',
  label: 'optional',
  attributes,
  interactive: true,
  reportsAs: 'fill-in',
  rules: [
    releaseRule('reading-has-transcript', 'A video whose transcript may be read instead has one.'),
    rule('time-within-video', 'Pauses and chapters lie between the beginning and the end of their video.'),
    releaseRule('transcript-readable', 'A transcript has text.'),
    rule('video-address-known', 'The address of a video is one that can be shown.'),
    rule(
      'video-address-plain',
      'The address of a video holds nothing that is left out, and nothing that looks misspelt.',
      'warning',
    ),
    rule('video-described-once', 'A video of the library is described in videos.yaml only.'),
    rule('video-has-source', 'A video names its source.'),
    rule('video-has-title', 'A video has a title.'),
    rule('video-known', 'A video that is referred to is in videos.yaml.'),
  ],
  build(directive, values, context) {
    if (context.around().includes('video')) return reportVideoInVideo(directive, context);
    const given = values;
    const found = findVideo(directive, given, context);
    if (found === undefined) return undefined;
    const position = positionOf(directive);
    const title = titleOf(directive, context) || found.title;
    const id = context.blockId(directive, title || 'video');
    context.facts.videos.push({ title, ref: given.ref, video: found, watch: watchOf(given), position });
    const playback = playbackOf(found.source, title, position, context);
    if (title === '') reportNoTitle(directive, context);
    const reading = given.reading !== undefined;
    if (playback === undefined || title === '') return undefined;
    const block: Block = {
      type: 'video',
      id,
      position,
      prompt: title,
      points: 0,
      attempts: undefined,
      parts: [],
      state: stateOf(found),
      interaction: undefined,
      data: {},
    };
    context.add(block);
    const children = directive.type === 'containerDirective' ? directive.children : [];
    const inside = readInside(children as RootContent[], found, context);
    const films = filmsOf(found, playback, position, context);
    block.data = {
      ...dataOf(found, given, tracksOf(found, playback, position, context), playback, inside),
      films,
      // A version with description speaks, also where the film itself does not.
      silent: (found.silent && !films?.some(({ kind }) => kind === 'description')) || undefined,
    };
    const transcript = videoTranscript(found, position, context);
    if (reading && transcript === undefined) reportNothingToRead(directive, context);
    block.data.reading = (transcript !== undefined && reading) || undefined;
    // Where a host has the video, its transcript counts once that one does not play: nobody is locked out.
    block.data.readable = (transcript !== undefined && (reading || playback.host !== undefined)) || undefined;
    const label = context.label(directive);
    return videoHtml(
      { block, video: found, playback, label, inside, transcript, reading, position },
      context,
    );
  },
});

/** A host in its frame shows captions of its own. */
function tracksOf(
  video: Video,
  { kind }: Playback,
  position: Position,
  context: BuildContext,
): CaptionTrack[] {
  return kind === 'file' ? captionsFor(video, position, context) : [];
}

function watchOf({ watch }: Given): number | undefined {
  return watch === 'course' ? undefined : watch;
}

function titleOf(directive: Directive, context: BuildContext): string {
  return plainText(context.label(directive) ?? []).trim();
}

function dataOf(
  video: Video,
  given: Given,
  captions: CaptionTrack[],
  playback: Playback,
  inside: Inside,
): VideoData {
  const { start, end, duration } = video;
  const chapters = inside.chapters.map(({ at, title }) => ({ at, title }));
  const pauses = inside.pauses.map(({ at }) => at);
  return { ...playback, captions, chapters, pauses, start, end, duration, watch: watchOf(given) };
}

/** What plays is always measured, also at a host: it tells where it stands. */
function stateOf(found: Video): StateShape {
  if (found.duration === undefined) return { kind: 'watch', slots: SLOTS_OF_UNKNOWN_LENGTH };
  return { kind: 'watch', slots: Math.max(1, Math.min(MAX_SLOTS, Math.ceil(found.duration / SLOT_SECONDS))) };
}

function findVideo(directive: Directive, given: Given, context: BuildContext): Video | undefined {
  const report = (ruleId: string, reason: string) =>
    context.report({ ruleId, reason, position: positionOf(directive) });
  if (given.ref === undefined && given.src === undefined) {
    report(
      'video-has-source',
      'This video has no source; write ref= with a key of videos.yaml, or src= with a file or address',
    );
    return undefined;
  }
  if (given.ref === undefined) return describedHere(directive, given, context);
  const extra = (['src', 'captions', 'transcript', 'poster', 'silent'] as const).filter(
    (name) => given[name] !== undefined,
  );
  if (extra.length > 0) {
    report(
      'video-described-once',
      `A video with ref= is described in videos.yaml; move ${extra.join(', ')} there`,
    );
  }
  return context.video(given.ref) ?? reportUnknown(given.ref, directive, context);
}

function describedHere(directive: Directive, given: Given, context: BuildContext): Video | undefined {
  const position = positionOf(directive);
  const source = sourceOf(given.src ?? '', directive, context);
  const captions =
    given.captions === undefined ? undefined : context.file('captions', given.captions, position);
  const transcript =
    given.transcript === undefined ? undefined : context.file('transcript', given.transcript, position);
  const poster = given.poster === undefined ? undefined : context.file('poster', given.poster, position);
  if (source === undefined) return undefined;
  return {
    title: titleOf(directive, context),
    summary: undefined,
    ...source,
    poster: poster?.path,
    captions: captions === undefined ? {} : { [context.language]: captions.path },
    transcript: transcript === undefined ? {} : { [context.language]: transcript.path },
    language: undefined,
    duration: lengthOf(source.source, position, context),
    licence: undefined,
    silent: given.silent === undefined ? undefined : true,
  };
}

/** With what its address says of where it begins and ends. */
function sourceOf(
  src: string,
  directive: Directive,
  context: BuildContext,
): Pick<Video, 'source' | 'start' | 'end'> | undefined {
  const position = positionOf(directive);
  if (!looksLikeAddress(src)) {
    const asset = context.file('video', src, position);
    return asset === undefined ? undefined : { source: { kind: 'file', path: asset.path } };
  }
  const address = parseVideoAddress(src);
  if ('problem' in address) {
    context.report({ ruleId: 'video-address-known', reason: address.problem, position });
    return undefined;
  }
  const { source, start, end, notes } = address;
  for (const reason of notes)
    context.report({ severity: 'warning', ruleId: 'video-address-plain', reason, position });
  return { source, start, end };
}

/** Seconds, as the file itself says. */
function lengthOf(source: Video['source'], position: Position, context: BuildContext): number | undefined {
  return source.kind === 'file'
    ? context.courseFile('video', source.path, position)?.media?.duration
    : undefined;
}

function reportUnknown(ref: string, directive: Directive, context: BuildContext): undefined {
  const keys = context.videoKeys();
  const hint =
    keys.length === 0
      ? ' Describe it there under this name, or mend what is wrong with it there.'
      : suggest(ref, keys);
  const reason = `There is no video "${ref}" in videos.yaml.${hint}`;
  context.report({ ruleId: 'video-known', reason, position: positionOf(directive) });
  return undefined;
}

function reportNoTitle(directive: Directive, context: BuildContext): void {
  context.report({
    ruleId: 'video-has-title',
    reason: 'This video has no title; write it in brackets: ::video[Title]{src=…}',
    position: positionOf(directive),
  });
}

function reportVideoInVideo(directive: Directive, context: BuildContext): undefined {
  const reason = 'A video stands within a video here; end the first before this one';
  context.report({ ruleId: 'directive-place', reason, position: positionOf(directive) });
}

function reportNothingToRead(directive: Directive, context: BuildContext): void {
  const reason =
    'Reading the transcript counts here, and this video has none; add one to it, or take "reading" out';
  context.report({ ruleId: 'reading-has-transcript', reason, position: positionOf(directive) });
}
