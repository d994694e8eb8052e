/** `rules`: what is checked, and how severe it is. */

import { type ExitCode, exitCodes } from '../diagnostics/exit-codes.ts';
import { visibleJson } from '../diagnostics/visible.ts';
import { rulesOf } from '../pipeline/rules.ts';
import { toolkit } from '../pipeline/toolkit.ts';
import type { Io } from './io.ts';

export function printRules(reporter: string, io: Io): ExitCode {
  const rules = rulesOf(toolkit);
  if (reporter === 'json') {
    io.stdout.write(visibleJson({ rules }));
    return exitCodes.fine;
  }
  const width = Math.max(...rules.map((rule) => rule.id.length));
  const lines = rules.map(
    ({ id, severity, summary, releaseOnly }) =>
      `${id.padEnd(width)}  ${severity.padEnd(7)}  ${summary}${releaseOnly ? ' In a draft at most a warning.' : ''}\n`,
  );
  io.stdout.write(lines.join(''));
  io.stderr.write(
    '\nA course sets a level in course.yaml: rules: { image-has-alt: { level: warning, reason: … } }\n',
  );
  return exitCodes.fine;
}
