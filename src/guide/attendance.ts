/** Who was there and for how long, to be signed: a list for each session, and the sessions that were held. */
import type { ElementContent } from 'hast';
import { h } from '../blocks/hast.ts';
import { timeWords } from '../course/model/hours.ts';
import { table } from './elements.ts';
import { imprintOf } from './imprint.ts';
import { type GuideSource, sessionsOf } from './source.ts';

/** Lines for names: as many as fit on one page. */
const LINES = 18;

export function attendance(source: GuideSource): ElementContent[] {
  const { course, title, say, tell } = source;
  const placed = sessionsOf(source);
  const planned = (minutes: number | undefined) => (minutes === undefined ? '' : timeWords(minutes, say));
  const all = placed.reduce((sum, { session }) => sum + (session.minutes ?? 0), 0);
  return [
    h('h1', { className: ['guide-title'] }, [tell('attendance', { title })]),
    h('p', {}, [tell('attendanceIntro')]),
    h('h2', {}, [tell('hoursHeld')]),
    table(
      undefined,
      [tell('sessionWord'), tell('date'), tell('planned'), tell('held'), tell('trainer')],
      [
        ...placed.map(({ session, module }) => [
          `${module.title}: ${session.title}`,
          '',
          planned(session.minutes),
          '',
          '',
        ]),
        [tell('total'), '', planned(all), '', ''],
      ],
      { className: 'guide-roomy', widths: [36, 15, 15, 12, 22] },
    ),
    // Not behind the last list, which fills its page.
    imprintOf(source),
    ...placed.flatMap(({ session, module, number }) => [
      h('h2', { className: ['guide-page'] }, [tell('session', { n: number, title: session.title })]),
      h('p', {}, [
        [course.title, module.title, tell(session.mode), planned(session.minutes)]
          .filter(Boolean)
          .join(' · '),
      ]),
      h('dl', { className: ['guide-fields'] }, [
        ...(['date', 'place', 'trainer'] as const).flatMap((key) => [h('dt', {}, [tell(key)]), h('dd')]),
      ]),
      table(
        undefined,
        [tell('number'), tell('name'), tell('minutesPresent'), tell('signature')],
        Array.from({ length: LINES }, (_, at) => [String(at + 1), '', '', '']),
        { className: 'guide-roomy', widths: [8, 42, 15, 35] },
      ),
    ]),
  ];
}
