/** `diff`: what a new release changes. */
import type { DiffFlags } from '../commands/diff.ts';
import { cacheOption, type Declare, namesOption, reporterOption } from './options.ts';

export const declareDiff: Declare = (root, io, done) => {
  root
    .command('diff')
    .description('Say what a new release changes for learners under way.')
    .argument('<old>', 'the release that learners have: a package, its unpacked folder, or a course folder')
    .argument('<new>', 'the release to come, in any of the three forms')
    .addOption(
      namesOption('--fail-on <levels>', 'exit with 1 where something changes at one of these levels'),
    )
    .addOption(cacheOption())
    .addOption(reporterOption(['pretty', 'json']))
    .addHelpText('after', EXAMPLES)
    .action(async (before: string, after: string, flags: DiffFlags) => {
      const { diff } = await import('../commands/diff.ts');
      done(await diff(before, after, flags, io));
    });
};

const EXAMPLES = `
Levels, from the least to the most that they cost a learner:
  safe, asks-more, re-opens-question, re-opens-lesson, drops-answer, drops-score, removes-language,
  changes-identifier

Examples:
  coursewright diff old/my-course-en-scorm12.zip dist/packages/my-course-en-scorm12.zip
  coursewright diff released/my-course courses/my-course --reporter json
  coursewright diff my-course.zip courses/my-course --fail-on drops-score,changes-identifier   in CI
`;
