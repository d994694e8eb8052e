/** `init`: a course to begin with. */
import type { Declare } from './options.ts';

export const declareInit: Declare = (root, io, done) => {
  root
    .command('init')
    .description('Begin a course: a small example to change.')
    .argument('[dir]', 'a new or empty folder', '.')
    .addHelpText('after', EXAMPLES)
    .action(async (dir: string) => {
      const { initCourse } = await import('../commands/init.ts');
      done(initCourse(dir, io));
    });
};

const EXAMPLES = `
Examples:
  coursewright init courses/my-course
`;
