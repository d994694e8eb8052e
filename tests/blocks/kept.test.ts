/** Blocks that are kept and never judged. */
import { describe, expect, it } from 'vitest';
import { compileExample } from './compile-example.ts';

async function blockOf(source: string, ...rest: [string?, Parameters<typeof compileExample>[2]?]) {
  const compiled = await compileExample(source, ...rest);
  const [block] = compiled.lesson.blocks;
  if (block === undefined) throw new Error(`no block: ${compiled.said.join('\n')}`);
  return { ...compiled, block };
}

const LIKERT = ':::likert{#q}\nHow far?\n\n- One\n- Two {#second}\n\n:::';
const LIST = '\nWhich?\n\n- [ ] Mail\n- Telephone {#phone}\n\n:::';

describe('a survey', () => {
  it.each([
    ['', false],
    [' multiple', true],
  ])('is a choice without a right answer: %j', async (attribute, multiple) => {
    const { block, said } = await blockOf(`:::survey{#q${attribute}}${LIST}`);
    expect(said).toEqual([]);
    expect(block).toMatchObject({ points: 0, attempts: undefined, state: { kind: 'choice', multiple } });
    expect(block.key).toBeUndefined();
    expect(block.interaction).toEqual({
      type: 'choice',
      choices: [
        { id: 'mail', text: 'Mail' },
        { id: 'phone', text: 'Telephone' },
      ],
      correct: [],
    });
  });
});

describe('a checklist', () => {
  it('holds any number of ticks', async () => {
    const { block, html } = await blockOf(`:::checklist{#q}${LIST}`);
    expect(block).toMatchObject({ points: 0, state: { kind: 'choice', multiple: true } });
    expect(html.match(/<input type="checkbox"/g)).toHaveLength(2);
  });
});

describe('cards', () => {
  const source = (braces: string) =>
    `:::cards[Who *is* who]${braces}\n- Mentor {#guide}\n\n  Has time.\n\n- Owner\n\n  Decides.\n:::`;

  it('to study are parts that are known or not, and bring what they need', async () => {
    const { block, lesson, html, said } = await blockOf(source('{#q study}'));
    expect(said).toEqual([]);
    expect(block).toMatchObject({
      prompt: 'Who is who',
      points: 0,
      parts: [{ id: 'guide', text: 'Mentor' }, { id: 'owner' }],
      state: { kind: 'choice', multiple: true },
      interaction: { type: 'choice', correct: [] },
    });
    expect(lesson.facts.blockTypes).toEqual(
      expect.arrayContaining(['cards', 'cards-study', 'kept', 'question']),
    );
    expect(html).toMatch(/data-block="cards-study".*data-part="guide"/);
    // Both sides stand in the page, and its button names the front.
    expect(html).toMatch(/Mentor<\/p>.*Has time\.<\/p>.*aria-label="Turn over: Mentor"/);
  });

  it('that are only turned keep nothing, and bring nothing else', async () => {
    const { lesson, html, said } = await compileExample(source(''));
    expect(said).toEqual([]);
    expect(lesson.blocks).toEqual([]);
    expect(lesson.facts.blockTypes).toEqual(['cards']);
    expect(html).not.toContain('{#guide}');
  });

  it('with headings take the name of a place as their id', async () => {
    const { block } = await blockOf(
      ':::cards[Who]{#q study}\n### Mentor {#guide}\n\nHas time.\n\n### Owner\n\nDecides.\n:::',
    );
    expect(block.parts.map(({ id }) => id)).toEqual(['guide', 'owner']);
  });
});

describe('statements on a scale', () => {
  it('are pairs of a statement and a point, the statements first', async () => {
    const { block } = await blockOf(LIKERT);
    expect(block.state).toEqual({ kind: 'pairs', lefts: 2 });
    expect(block.parts.map(({ id }) => id)).toEqual([
      'one',
      'second',
      'strongly-disagree',
      'disagree',
      'neither',
      'agree',
      'strongly-agree',
    ]);
    expect(block.interaction).toMatchObject({ type: 'likert', correct: [] });
    expect(block.interaction?.choices).toHaveLength(5);
  });

  it.each([
    [
      'frequency',
      ':::likert{#q scale=frequency}\nHow far?\n\n- One\n- Two\n:::',
      ['never', 'seldom', 'sometimes', 'often', 'always'],
    ],
    [
      'in the braces',
      ':::likert{#q scale="No | Yes, always"}\nHow far?\n\n- One\n- Two\n:::',
      ['no', 'yes-always'],
    ],
    ['as a list', ':::likert{#q}\nHow far?\n\n- One\n- Two\n\n1. Low\n2. High {#top}\n:::', ['low', 'top']],
  ])('take a scale: %s', async (_, source, points) => {
    const { block, said } = await blockOf(source);
    expect(said).toEqual([]);
    expect(block.interaction?.choices.map(({ id }) => id)).toEqual(points);
  });

  it('keep their ids in a translation', async () => {
    const { ids } = await blockOf(LIKERT);
    const { block, said } = await blockOf(':::likert{#q}\n¿Cuánto?\n\n- Uno\n- Dos\n\n:::', 'es', ids);
    expect(said).toEqual([]);
    expect(block.parts.map(({ id }) => id).slice(0, 3)).toEqual(['one', 'second', 'strongly-disagree']);
  });

  it('are groups of radio buttons named by the statement', async () => {
    const { html } = await blockOf(LIKERT);
    expect(html).toContain('role="radiogroup" aria-labelledby="m/l:q:s-one" data-part="one"');
    expect(html.match(/<input type="radio" name="m\/l:q:s-one"/g)).toHaveLength(5);
  });
});

describe('an action plan', () => {
  it('keeps ticks, dates and the words of its own rows', async () => {
    const { block, said, html } = await blockOf(
      ':::action-plan{#q own=2}\nWhat now?\n\n- Call\n- Write {#mail}\n\n:::',
    );
    expect(said).toEqual([]);
    expect(block).toMatchObject({
      points: 0,
      parts: [{ id: 'call' }, { id: 'mail' }, { id: 'own-1' }, { id: 'own-2' }],
      state: { kind: 'plan', dates: true, max: 240 },
      interaction: { type: 'long-fill-in', choices: [], correct: [] },
    });
    expect(html.match(/<input id="[^"]+" type="date" min="2020-01-01" max="2064-11-08"/g)).toHaveLength(4);
    expect(html.match(/<textarea/g)).toHaveLength(2);
  });

  it('holds no words without rows of its own', async () => {
    const { block } = await blockOf(':::action-plan{#q}\nWhat now?\n\n- Call\n- Write\n\n:::');
    expect(block.state).toEqual({ kind: 'plan', dates: true, max: 0 });
  });
});
