/** `lock`: numbers after a merge. */
import type { Declare } from './options.ts';

export const declareLock: Declare = (root, io, done) => {
  root
    .command('lock')
    .description('Mend the numbers of course.lock.json after a merge.')
    .argument('<course>', 'folder of the course')
    .option('--base <file>', 'the file of the last release, or <git revision>:<path>')
    .addHelpText('after', EXAMPLES)
    .action(async (course: string, flags: { base?: string }) => {
      const { mendLock } = await import('../commands/lock.ts');
      done(mendLock(course, flags.base, io));
    });
};

const EXAMPLES = `
Examples:
  coursewright lock courses/my-course
  coursewright lock courses/my-course --base v1.0.0:courses/my-course/course.lock.json
`;
