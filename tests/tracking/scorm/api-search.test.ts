import { describe, expect, it } from 'vitest';
import { SCORM12 } from '../../../src/targets/scorm12/dialect.ts';
import { findApi } from '../../../src/tracking/scorm/api-search.ts';

type Frame = Record<string, unknown>;
const API = Object.fromEntries(Object.values(SCORM12.calls).map((name) => [name, () => 'true']));

/** A window that is its own parent, as the top one is. */
function top(own: Frame = {}): Frame {
  const frame: Frame = { ...own };
  frame.parent ??= frame;
  return frame;
}

function below(parent: Frame, own: Frame = {}): Frame {
  return { parent, ...own };
}

/** A window of another origin: reading anything but its parent throws. */
function foreign(parent: Frame | undefined): Frame {
  const frame = {
    get API(): never {
      throw new Error('SecurityError');
    },
    get opener(): never {
      throw new Error('SecurityError');
    },
  } as Frame;
  frame.parent = parent ?? frame;
  return frame;
}

describe('findApi', () => {
  const lms = top({ API });
  const found: [string, Frame][] = [
    ['the window itself', lms],
    ['its parent', below(lms)],
    ['a parent nine levels up', Array.from({ length: 9 }).reduce<Frame>((frame) => below(frame), lms)],
    ['beyond a parent of another origin', below(foreign(lms))],
    ['the opener', top({ opener: lms })],
    ['a parent of the opener', top({ opener: below(lms) })],
    ['the opener of a pop-up that frames the course', below(top({ opener: lms }))],
    ['a parent beyond something else of its name', { API: { fetch: () => {} }, parent: lms }],
    ['a run-time that explains no errors', top({ API: { ...API, LMSGetLastError: undefined } })],
    ['a function as API', top({ API: Object.assign(() => {}, API) })],
  ];
  it.each(found)('finds it in %s', (_, window) => {
    expect(findApi(window, SCORM12)?.api).toHaveProperty('LMSInitialize');
  });

  const loop: Frame = {};
  loop.parent = { parent: loop };
  const nothing: [string, Frame][] = [
    ['there is none', top()],
    ['it is null', top({ API: null })],
    ['only SCORM 2004 is there', top({ API_1484_11: API })],
    ['every window is of another origin', below(foreign(undefined))],
    ['windows are each other’s parent', loop],
    ['the opener is gone', top({ opener: null })],
    ['a client of another service bears its name', below(top({ API: { get: () => {}, post: () => {} } }))],
    ['an element has it for its id', top({ API: { tagName: 'DIV', id: 'API' } })],
    ['one of the standard’s functions is missing', top({ API: { ...API, LMSCommit: undefined } })],
  ];
  it.each(nothing)('gives up where %s', (_, window) => {
    expect(findApi(window, SCORM12)).toBeUndefined();
  });
});
