/** Slides for the wall: one for each step of each session, with what the trainer says below it. */
import type { Element, ElementContent } from 'hast';
import { h } from '../blocks/hast.ts';
import { timeWords } from '../course/model/hours.ts';
import type { SessionStep } from '../course/model/session-plan.ts';
import { imprintOf } from './imprint.ts';
import { below, findElement } from './paper.ts';
import { clock, noteOf, planTree, stepFacts, timed } from './session.ts';
import { type GuideSource, objectivesOf, type Placed, sessionsOf, trainerTexts } from './source.ts';

export function slides(source: GuideSource): ElementContent[] {
  const { course, title, tell } = source;
  return [
    h('h1', { className: ['guide-unseen'] }, [tell('slides', { title })]),
    slide([h('p', { className: ['guide-subtitle'] }, [course.description]), imprintOf(source)], title, 2),
    ...sessionsOf(source).flatMap((placed) => sessionSlides(placed, source)),
  ];
}

function sessionSlides(placed: Placed, source: GuideSource): Element[] {
  const { session, module } = placed;
  const { say, tell } = source;
  const aims = objectivesOf(placed);
  const line = [module.title, ...(session.minutes === undefined ? [] : [timeWords(session.minutes, say)])];
  return [
    slide(
      [
        h('p', { className: ['guide-step'] }, [line.join(' · ')]),
        aims.length === 0
          ? undefined
          : h(
              'ul',
              {},
              aims.map((text) => h('li', {}, [text])),
            ),
      ],
      tell('session', { n: placed.number, title: session.title }),
      2,
    ),
    ...timed(session.steps).map(({ step, from, to }) =>
      stepSlide(placed, step, `${clock(from)}–${clock(to)}`, source),
    ),
  ];
}

function stepSlide({ session }: Placed, step: SessionStep, time: string, source: GuideSource): Element {
  const { tell } = source;
  const body = planTree(session.html.slice(...step.content), source);
  const texts = trainerTexts(source, session.path).filter((text) => text.step === step.id);
  return slide(
    [h('p', { className: ['guide-step'] }, [stepFacts(step, source).join(' · ')]), ...keyPoints(body)],
    step.title,
    3,
    [
      h('h4', {}, [`${tell('notes')} · ${time}`]),
      ...below(4, body),
      ...texts.map((text) => noteOf(text, source, 4)),
    ],
  );
}

/** What a group reads from afar: the list, table or picture of a step, or its first sentence. */
function keyPoints(body: readonly ElementContent[]): Element[] {
  const shown = findElement(body, ({ tagName }) => ['ul', 'ol', 'table', 'img'].includes(tagName));
  const first = shown ?? findElement(body, ({ tagName }) => tagName === 'p');
  return first === undefined ? [] : [first];
}

function slide(
  shown: readonly (ElementContent | undefined)[],
  heading: string,
  level: number,
  notes: readonly ElementContent[] = [],
): Element {
  return h('section', { className: ['guide-sheet'] }, [
    h('div', { className: ['guide-slide'] }, [h(`h${level}`, {}, [heading]), ...shown]),
    notes.length === 0 ? undefined : h('div', { className: ['guide-speech'] }, notes),
  ]);
}
