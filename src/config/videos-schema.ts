/** What may be written in `videos.yaml`, and in its translations. */
import { z } from 'zod';
import { ID_PATTERN } from '../course/ids.ts';
import { duration, language, line, path, prose } from './fields.ts';

const key = z.string().regex(ID_PATTERN, { error: 'a key of letters a–z, digits, - and _' });

const sourceKeys = {
  file: path.describe('Video file, as a path in the course folder.').optional(),
  youtube: line.describe('Id or address of a YouTube video.').optional(),
  vimeo: z
    .union([z.number(), line], { error: 'the number or address of a Vimeo video' })
    .describe('Number or address of a Vimeo video.')
    .optional(),
  peertube: line.describe('Address of a PeerTube video.').optional(),
  url: line.describe('https address of a media file.').optional(),
};

const source = z
  .union(
    [
      z.string().regex(/^(?=.*\S)\P{Cc}+$/u, { error: 'a path or an address' }),
      z.strictObject(sourceKeys).refine((keys) => Object.keys(keys).length === 1, {
        error: 'exactly one of file, youtube, vimeo, peertube and url',
      }),
    ],
    {
      error:
        'a path, an address, or one of { file: … }, { youtube: … }, { vimeo: … }, { peertube: … }, { url: … }',
    },
  )
  .describe(
    'Where the video is: a file of the course, or a reference to YouTube, Vimeo, PeerTube or an https file.',
  );

const byLanguage = z.record(language, path);

const textKeys = {
  summary: prose.describe('What is seen and said, in a sentence or two.').optional(),
  poster: path.describe('Picture shown before the video starts, as a path in the course folder.').optional(),
  captions: byLanguage
    .describe('Caption files (WebVTT) by language, e.g. { en: assets/x.en.vtt }.')
    .optional(),
  transcript: byLanguage
    .describe('Transcripts (Markdown) by language, e.g. { en: assets/x.en.md }.')
    .optional(),
};

export const videosSchema = z.record(
  key,
  z.strictObject({
    title: line.describe('Title of the video.'),
    source,
    ...textKeys,
    language: language.describe('Language spoken, e.g. es.').optional(),
    duration: duration.describe('Length, as 1:24 or in seconds.').optional(),
    country: line
      .describe('Country the case is from, e.g. ES; shown below the video, like the next four.')
      .optional(),
    sector: line.describe('Trade or sector, e.g. Metalworking.').optional(),
    topics: z
      .array(line)
      .describe('What the case is about; keywords of the package that holds it.')
      .optional(),
    people: z.array(line).describe('Who is seen or heard.').optional(),
    organisation: line.describe('Firm, school or office the case is from.').optional(),
    licence: line.describe('Licence of the video, e.g. CC-BY-4.0.').optional(),
  }),
);

export type WrittenVideos = z.infer<typeof videosSchema>;

/** Texts and language-bound files only, of the videos of the source. */
export const videosTextsSchema = z.record(
  key,
  z.strictObject({
    title: line.describe('Title in this language.').optional(),
    source: source.optional().describe('The video in this language, where it was recorded or dubbed anew.'),
    ...textKeys,
    language: language.describe('Language spoken in that video.').optional(),
    duration: duration.describe('Length of that video, as 1:24 or in seconds.').optional(),
  }),
);

export type WrittenVideosTexts = z.infer<typeof videosTextsSchema>;
