/** `guide`: what trainers get. */
import type { GuideFlags } from '../commands/guide.ts';
import { cacheOption, type Declare, namesOption } from './options.ts';

export const declareGuide: Declare = (root, io, done) => {
  root
    .command('guide')
    .description('Write what trainers need for the sessions of a course, as pages and as Word files.')
    .argument('[course...]', 'folders of courses; without one, every course under courses/')
    .addOption(namesOption('-l, --language <tags>', 'languages, e.g. en,es; default: all of the course'))
    .option('-o, --out <dir>', 'folder for what is written', 'dist/packages')
    .addOption(cacheOption())
    .addHelpText('after', EXAMPLES)
    .action(async (courses: string[], flags: GuideFlags) => {
      const { guideCourses } = await import('../commands/guide.ts');
      done(await guideCourses(courses, flags, io));
    });
};

const EXAMPLES = `
For each language a folder <course>-<language>-guide:
  the trainer’s guide with sessions, sheets, notes and solutions; handouts, a page each; a list of attendance
  (all of them also for Word); slides, one for each step

Examples:
  coursewright guide courses/my-course
  coursewright guide courses/my-course -l de -o for-trainers
  coursewright build courses/my-course --with guide   beside the packages
`;
