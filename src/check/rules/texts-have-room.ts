import { inSettings, quote, type Rule } from '../rule.ts';

/** Characters; less than this is no room for a thought. */
const USEFUL = 100;

export const textsHaveRoom: Rule = {
  id: 'texts-have-room',
  summary: 'An LMS surely keeps a useful part of each free text.',
  severity: 'warning',
  run(_course, report, context) {
    for (const { target, title, limit, worst, contributors, texts } of context.state) {
      if (limit === undefined || worst > limit) continue;
      const cramped = texts.filter(({ guaranteed, max }) => guaranteed < Math.min(USEFUL, max));
      const [first] = cramped;
      if (first === undefined) continue;
      const more = cramped.length > 1 ? ` and as little of ${cramped.length - 1} more` : '';
      const largest = contributors.slice(0, 3).map(({ label, chars }) => `${label} (${chars})`);
      const reason = `${quote(title)} has free texts of which ${target} surely keeps too little: ${first.guaranteed} characters of ${quote(first.key)}${more}; ask for fewer or shorter texts, divide the course with "package: module", or deliver it as xapi; the room is shared by ${[...longest(texts), ...largest].join(', ')}`;
      report(reason, inSettings(context, 'package'));
    }
  },
};

/** The texts that may be longest. */
function longest(texts: readonly { key: string; max: number }[]): string[] {
  const sorted = [...texts].sort((a, b) => b.max - a.max);
  return sorted.slice(0, 3).map(({ key, max }) => `${key} (up to ${max})`);
}
