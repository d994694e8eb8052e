import { describe, expect, it } from 'vitest';
import { completionOf } from '../../src/config/completion.ts';
import type { Block } from '../../src/course/model/model.ts';
import { outcomeRuleOf } from '../../src/course/outcome/outcome-rule.ts';
import { choiceOf, courseOf, courseWith, lessonOf, moduleOf } from '../support/course.ts';

const numbers = { lesson: () => 1, block: () => 7, part: () => 1 };

function video(watch: number | undefined, state: Block['state'] = { kind: 'watch', slots: 30 }): Block {
  const nothing = { parts: [], key: undefined, interaction: undefined };
  return choiceOf({ type: 'video', points: 0, ...nothing, state, data: { watch } });
}

describe('the rule of completion', () => {
  it.each<[string, number | undefined, Block, number | undefined]>([
    ['asks for the share of the course', 0.8, video(undefined), 0.8],
    ['asks for the share of the video before that of the course', 0.8, video(0.5), 0.5],
    ['asks for the share of the video where the course asks for none', undefined, video(0.5), 0.5],
    ['asks for nothing where nobody does', undefined, video(undefined), undefined],
    ['does not count what cannot be measured', 0.8, video(undefined, { kind: 'none' }), undefined],
  ])('%s', (_, watch, block, share) => {
    const course = courseWith({ blocks: [block] });
    const completion = completionOf({ lessons: 'none', watch });
    const rule = outcomeRuleOf({ ...course, completion }, course.modules, numbers);
    expect(rule.completion).toEqual({ all: [{ watch: share === undefined ? [] : [{ block: 7, share }] }] });
  });

  it('has no pass mark where nothing is scored, so that a package without questions never fails', () => {
    const course = courseOf({ modules: [moduleOf({ lessons: [lessonOf({})] })] });
    const completion = { ...course.completion, pass: 0.6 };
    expect(outcomeRuleOf({ ...course, completion }, course.modules, numbers).pass).toBeUndefined();
  });
});
