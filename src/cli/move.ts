/** `move`: other names and places in a course. */
import type { MoveFlags } from '../commands/move.ts';
import type { Declare } from './options.ts';

export const declareMove: Declare = (root, io, done) => {
  root
    .command('move')
    .description(
      'Rename or move a lesson, a module or a block; ids, links, translations and numbers are kept.',
    )
    .argument('<what>', 'path of a lesson or a module; or a course, followed by a path in it or an id')
    .argument('[to...]', 'the new path, or the new id of a block')
    .option('--before <neighbour>', 'to the place before another lesson or module')
    .option('--after <neighbour>', 'to the place behind it')
    .option('--dry-run', 'only say what would be done', false)
    .addHelpText('after', EXAMPLES)
    .action(async (what: string, to: string[], flags: MoveFlags) => {
      const { moveInCourse } = await import('../commands/move.ts');
      done(await moveInCourse([what, ...to], flags, io));
    });
};

const EXAMPLES = `
A number that is taken is freed: the neighbours behind it go one further.

Examples:
  coursewright move courses/my-course/01-start/02-tools.md courses/my-course/01-start/02-your-tools.md
  coursewright move courses/my-course/01-start/02-tools.md courses/my-course/02-practice
  coursewright move courses/my-course/03-end --before courses/my-course/01-start
  coursewright move courses/my-course tools --after welcome --dry-run
  coursewright move courses/my-course question-1 main-benefit
`;
