/** `hours`: the ledger of promised and counted time. */
import { Option } from 'commander';
import type { HoursFlags } from '../commands/hours.ts';
import { cacheOption, type Declare } from './options.ts';

export const declareHours: Declare = (root, io, done) => {
  root
    .command('hours')
    .description('Compare the hours that modules promise with what their lessons, films and sessions take.')
    .argument('[course...]', 'folders of courses; without one, every course under courses/')
    .addOption(
      new Option('--format <name>', 'how it is written')
        .choices(['text', 'markdown', 'json'])
        .default('text'),
    )
    .addOption(cacheOption())
    .addHelpText('after', EXAMPLES)
    .action(async (courses: string[], flags: HoursFlags) => {
      const { printHours } = await import('../commands/hours.ts');
      done(await printHours(courses, flags, io));
    });
};

const EXAMPLES = `
Examples:
  coursewright hours courses/my-course
  coursewright hours --format markdown > hours.md
`;
