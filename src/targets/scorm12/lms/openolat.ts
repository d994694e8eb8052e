import { about, quoted, type Setting, said, type UnitKind, withScore } from '../../words.ts';
import type { ScormLms } from './scorm-lms.ts';

/** What "Transfer score from SCORM" should say. "Score needed to pass" takes whole numbers only. */
function transferOf({ pass, report }: UnitKind): 'score' | 'passed' | 'none' {
  if (pass !== undefined) return Number.isInteger(pass) ? 'score' : 'passed';
  return report === 'passed' ? 'passed' : 'none';
}

function transferSettings(unit: UnitKind): Setting[] {
  const label = 'Transfer score from SCORM';
  switch (transferOf(unit)) {
    case 'score':
      return [
        quoted(label, 'olatTransferScore'),
        quoted('Score needed to pass', 'olatNeeded', { pass: unit.pass ?? 0 }),
        quoted('Prevent subsequent attempts from decreasing score', 'olatBest'),
      ];
    case 'passed':
      return [quoted(label, 'olatTransferPassed')];
    case 'none':
      return [quoted(label, 'olatTransferNone')];
  }
}

export const openolat: ScormLms = {
  shows({ status, score }, unit) {
    const transfer = transferOf(unit);
    if (transfer === 'none') return said('notCounted');
    if (transfer === 'passed') return said(status === 'passed' ? 'passed' : 'notPassed');
    if (score === undefined) return said('notYet');
    const passes = Number(score) >= (unit.pass ?? 0);
    return withScore(score, 'passed', passes ? 'passedScore' : 'notPassedScore');
  },
  settings: (unit) => [
    about('upload', 'olatUpload'),
    ...transferSettings(unit),
    quoted('Max number of attempts', 'olatAttempts'),
    quoted('Display only module, hide LMS', 'olatWindow'),
    about('update', 'olatUpdate'),
  ],
  unknown: 'olatUnknown',
};
