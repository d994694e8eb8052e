/** Surveys that ask about the course, once more as one feedback activity, whose answers name nobody. */
import type { Block } from '../../course/model/model.ts';
import { fillTemplate } from '../../tool/templates.ts';
import { type Activity, PLAIN } from './layout.ts';
import { idNumberOf, type LayoutContext } from './layout-context.ts';
import { moodleName } from './name.ts';

export function evaluationActivity({ course, tell }: LayoutContext): Activity | undefined {
  const blocks = course.modules.flatMap(({ lessons }) => lessons.flatMap((lesson) => lesson.blocks));
  const asked = blocks.filter(({ data }) => data.evaluation === true);
  if (asked.length === 0) return undefined;
  const intro = fillTemplate('moodle/paragraphs.hbs', { paragraphs: [tell('evaluationIntro')] });
  return {
    ...PLAIN,
    kind: 'feedback',
    title: tell('evaluation'),
    idNumber: idNumberOf(course, 'evaluation'),
    completion: 'rule',
    fields: (next) => ({
      intro,
      items: asked.map((block, at) => ({ id: next(), position: at + 1, ...itemOf(block) })),
    }),
  };
}

/** In Moodle's notation of several options: `r` one of them, `c` any number; `|` parts them, so it stands in none. */
function itemOf({ prompt, parts, state }: Block): object {
  const kind = state.kind === 'choice' && state.multiple ? 'c' : 'r';
  const options = parts.map(({ text }) => text.replaceAll('|', '/').replace(/>{5}|<{5}/g, ' '));
  return {
    name: moodleName(prompt),
    label: '',
    type: 'multichoice',
    presentation: `${kind}>>>>>${options.join('|')}`,
    options: 'h',
  };
}
