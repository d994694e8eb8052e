/** How members send a story: a file with questions to answer, and the ways to send it that the portal has. */
import type { Site } from './site.ts';
import type { Voice } from './voice.ts';

export const STORY_TEMPLATE = 'story-template.md';

/** Markdown with the head of a story; left as it is, it would be a story that says what belongs where. */
export function storyTemplate(voice: Voice): string {
  const { say } = voice;
  const head = (['title', 'summary', 'country', 'author'] as const).map(
    (key) => `${key}: ${JSON.stringify(say(HEAD[key]))}`,
  );
  const parts = QUESTIONS.map((key) => `## ${say(key)}\n`);
  return [`---\n${head.join('\n')}\n---\n`, `${say('storyNames')}\n`, ...parts].join('\n');
}

/** Undefined where nobody would get a story. */
export function storyWays({ portal }: Site, voice: Voice, language: string) {
  const { contact, repository } = portal;
  if (contact?.email === undefined && contact?.address === undefined && repository === undefined)
    return undefined;
  return {
    template: `${language}/${STORY_TEMPLATE}`,
    mail: contact?.email && mailOf(contact.email, voice),
    email: contact?.email,
    web: contact?.address,
    repository,
  };
}

const HEAD = {
  title: 'storyTitle',
  summary: 'storySummary',
  country: 'storyCountry',
  author: 'storyAuthor',
} as const;

const QUESTIONS = ['storyStart', 'storyDone', 'storyCame', 'storyAgain'] as const;

/** A letter that asks the same (RFC 6068). */
function mailOf(email: string, { say }: Voice): string {
  const lines = [...Object.values(HEAD), ...QUESTIONS].map((key) => `${say(key)}\r\n\r\n\r\n`);
  const body = [...lines, say('storyNames')].join('');
  return `mailto:${email}?subject=${encodeURIComponent(say('stories'))}&body=${encodeURIComponent(body)}`;
}
