/** Ids are written, or derived from names; never from positions. */
import { slug } from 'github-slugger';

/** `01-why-engage.md` → `why-engage`: the ordering prefix and the extension are no part of an id. */
export function idFromName(name: string): string {
  const stem = name.replace(/\.md$/i, '').replace(/^\d+[-_. ]+/, '');
  return slugId(stem);
}

/** An ASCII id from any text; empty when nothing of it can stand in an id. */
export function slugId(text: string): string {
  const folded = text.normalize('NFKD').replace(/\p{M}/gu, '');
  return slug(transliterate(folded))
    .replace(/[^a-z0-9-]+/g, '-')
    .replace(/-{2,}/g, '-')
    .replace(/^-|-$/g, '')
    .slice(0, 64)
    .replace(/-$/, '');
}

/** Name of a lesson within its course, as addresses and the lock file write it. */
export function lessonKey(lesson: { moduleId: string; id: string }): string {
  return `${lesson.moduleId}/${lesson.id}`;
}

/** Name of a session within its course, unlike that of any lesson. */
export function sessionKey(session: { moduleId: string; id: string }): string {
  return `${session.moduleId}/sessions/${session.id}`;
}

/** What may be written as an id: ASCII without blanks, so that it can stand in an IRI, a manifest and an answer. */
export const ID_PATTERN = /^[a-z0-9][a-z0-9_-]{0,63}$/i;

/** Of a lesson that came from another module: `module/lesson`, as it was called there. */
export const LESSON_ID_PATTERN = /^([a-z0-9][a-z0-9_-]{0,63}\/)?[a-z0-9][a-z0-9_-]{0,63}$/i;

const GREEK: Record<string, string> = {
  α: 'a',
  β: 'v',
  γ: 'g',
  δ: 'd',
  ε: 'e',
  ζ: 'z',
  η: 'i',
  θ: 'th',
  ι: 'i',
  κ: 'k',
  λ: 'l',
  μ: 'm',
  ν: 'n',
  ξ: 'x',
  ο: 'o',
  π: 'p',
  ρ: 'r',
  σ: 's',
  ς: 's',
  τ: 't',
  υ: 'y',
  φ: 'f',
  χ: 'ch',
  ψ: 'ps',
  ω: 'o',
};
const OTHER: Record<string, string> = { ß: 'ss', ł: 'l', Ł: 'l', ø: 'o', Ø: 'o', đ: 'd', æ: 'ae', œ: 'oe' };

function transliterate(text: string): string {
  return text.replace(/[^\p{ASCII}]/gu, (char) => GREEK[char.toLowerCase()] ?? OTHER[char] ?? char);
}
