/** What may be written in `videos.yaml`, and in its translations. */
import { z } from 'zod';
import { ID_PATTERN } from '../course/model/ids.ts';
import { duration, language, line, path, prose, time } from './fields.ts';

const key = z.string().regex(ID_PATTERN, { error: 'a key of letters a–z, digits, - and _' });

const pathOrAddress = z.string().regex(/^(?=.*\S)\P{Cc}+$/u, { error: 'a path or an address' });

const hostKeys = {
  youtube: line.describe('Id or address of a YouTube video.').optional(),
  vimeo: z
    .union([z.number(), line], { error: 'the number or address of a Vimeo video' })
    .describe('Number or address of a Vimeo video.')
    .optional(),
  peertube: line.describe('Address of a PeerTube video.').optional(),
  url: line.describe('https address of a media file, or of an HLS playlist (.m3u8).').optional(),
};

const placeKeys = {
  file: path.describe('Video file, as a path in the course folder.').optional(),
  ...hostKeys,
};

const source = z
  .union(
    [
      pathOrAddress,
      z
        .strictObject({
          ...placeKeys,
          renditions: z
            .array(path)
            .describe('Files with the same film, smaller or in another codec, beside `file`.')
            .optional(),
          audio: path.describe('File with its sound alone, beside `file`.').optional(),
        })
        .refine((keys) => placesIn(keys) === 1, {
          error: 'exactly one of file, youtube, vimeo, peertube and url',
        })
        .refine(({ file, renditions, audio }) => file !== undefined || (renditions ?? audio) === undefined, {
          error: 'file beside renditions and audio: they are other forms of a file of the course',
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

const otherVersion = z.union(
  [
    pathOrAddress,
    z.strictObject(placeKeys).refine((keys) => placesIn(keys) === 1, {
      error: 'exactly one of file, youtube, vimeo, peertube and url',
    }),
  ],
  { error: 'a path, an address, or one of { file: … }, { youtube: … }, { vimeo: … }, …' },
);

function placesIn(keys: Record<string, unknown>): number {
  return Object.keys(placeKeys).filter((name) => keys[name] !== undefined).length;
}

const SIGN_LANGUAGE = {
  error:
    'the tag of a sign language, three letters such as ase (American), bfi (British), fsl (French), gsg (German), gss (Greek), ise (Italian), pso (Polish), psr (Portuguese), ssp (Spanish)',
};

/** ISO 639 gives two letters to no sign language. */
const signLanguage = z
  .string(SIGN_LANGUAGE)
  .refine((tag) => /^[a-z]{3}(-|$)/i.test(tag) && language.safeParse(tag).success, SIGN_LANGUAGE);

const chapter = z.strictObject(
  {
    at: time.describe('When it begins, as 0:24 or in seconds.'),
    title: line.describe('Title of the chapter.'),
  },
  { error: 'a chapter such as { at: "0:24", title: The offer }' },
);

const byLanguage = (example: string) =>
  z.record(language, path, { error: `files by language, such as { en: ${example} }` });

const textKeys = {
  summary: prose.describe('What is seen and said, in a sentence or two.').optional(),
  poster: path
    .describe('Picture shown before the video starts, as a path in the course folder; best WebP or AVIF.')
    .optional(),
  captions: byLanguage('assets/x.en.vtt')
    .describe('Caption files (WebVTT or SubRip) by language, e.g. { en: assets/x.en.vtt }.')
    .optional(),
  transcript: byLanguage('assets/x.en.md')
    .describe(
      'Transcripts (Markdown) by language, e.g. { en: assets/x.en.md }; without one it is made from the captions.',
    )
    .optional(),
  description: z
    .record(language, otherVersion, {
      error: 'the film by language, such as { en: assets/x-described.mp4 }',
    })
    .describe('The film with audio description, by its language: paths or addresses.')
    .optional(),
  sign: z
    .record(signLanguage, otherVersion, {
      error: 'the film by sign language, such as { ise: assets/x-sign.mp4 }',
    })
    .describe('The film with an interpreter, by sign language, e.g. { ise: assets/x-sign.mp4 }.')
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
    silent: z
      .boolean()
      .describe('true for a film without speech or sound by intention, which has no audio track.')
      .optional(),
    chapters: z
      .array(chapter)
      .describe('Chapters in the order of their times, e.g. [{ at: "0:00", title: The offer }].')
      .optional(),
    start: time
      .describe('Where what counts begins, as 0:05 or in seconds. Default: at the beginning.')
      .optional(),
    end: duration
      .describe('Where what counts ends, e.g. before the credits, as 0:56 or in seconds.')
      .optional(),
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
    rights: line.describe('Who holds the rights, e.g. © 2026 Talleres Arrieta.').optional(),
    consent: prose
      .describe('How the people shown agreed, and when; or how it is known that nobody had to.')
      .optional(),
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
    chapters: z
      .array(chapter)
      .describe('The chapters with titles in this language, at the times of the source.')
      .optional(),
  }),
);

export type WrittenVideosTexts = z.infer<typeof videosTextsSchema>;
