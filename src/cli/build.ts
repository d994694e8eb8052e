/** `build`, and `check`, which is told the same. */
import { type Command, Option } from 'commander';
import type { BuildFlags } from '../commands/build.ts';
import { MEDIA_VARIANTS } from '../course/model/media-variant.ts';
import { targetLines } from '../targets/summaries.ts';
import { cacheOption, type Declare, namesOption, reporterOption } from './options.ts';

export const declareBuild: Declare = (root, io, done) => {
  withCourseOptions(root.command('build').description('Check courses and write their packages.'))
    .option('-o, --out <dir>', 'folder for the packages', 'dist/packages')
    .addOption(namesOption('--with <names>', 'what else is written: guide, the folders for trainers'))
    .addOption(
      new Option(
        '--moodle <what>',
        'trainer: Moodle courses hold the guide too, hidden from learners',
      ).choices(['trainer']),
    )
    .option('--frozen', 'fail where course.lock.json would change, as CI should', false)
    .addHelpText('after', BUILD_EXAMPLES)
    .action(async (courses: string[], flags: BuildFlags) => {
      const { buildCourses } = await import('../commands/build.ts');
      done(await buildCourses(courses, flags, io, true));
    });
};

export const declareCheck: Declare = (root, io, done) => {
  withCourseOptions(root.command('check').description('Check courses as build does, and write no package.'))
    .option('--watch', 'check again after every change, until Ctrl-C', false)
    .addHelpText('after', CHECK_EXAMPLES)
    .action(async (courses: string[], flags: BuildFlags & { watch: boolean }) => {
      if (flags.watch) {
        const { watchCourses } = await import('../commands/watch-courses.ts');
        return done(await watchCourses(courses, flags, io));
      }
      const { buildCourses } = await import('../commands/build.ts');
      done(await buildCourses(courses, flags, io, false));
    });
};

function withCourseOptions(command: Command): Command {
  return command
    .argument('[course...]', 'folders of courses, or files in them; without one, every course under courses/')
    .addOption(
      namesOption(
        '-t, --target <names>',
        'kinds of packages, e.g. scorm12,xapi; default: those of the course',
      ),
    )
    .addOption(namesOption('-l, --language <tags>', 'languages, e.g. en,es; default: all of the course'))
    .addOption(
      new Option('--media <variant>', 'full: all media; light: small ones; linked: only their addresses')
        .choices(MEDIA_VARIANTS)
        .default('full'),
    )
    .option('--media-base <address>', 'where linked media lie; default: media.base of course.yaml')
    .option('--strict', 'count warnings as errors', false)
    .addOption(cacheOption())
    .addOption(
      new Option('--draft', 'only warn of what a release must have, such as captions; packages say “Draft”')
        .default(false)
        .conflicts('strict'),
    )
    .addOption(reporterOption(['pretty', 'json', 'github']));
}

const BUILD_EXAMPLES = `
Targets:
${targetLines()}
Examples:
  coursewright build                                   every course under courses/
  coursewright build courses/my-course -t scorm12      one course, SCORM 1.2 only
  coursewright build -t scorm12,xapi -l en -l es       two standards, two languages
  coursewright build --media light                     small films, for LMSs with small upload limits
  coursewright build --with guide                      and what trainers need, see coursewright guide
  coursewright build --draft                           to look at, though captions are still missing
  coursewright build --frozen --strict --reporter github   in CI
`;

const CHECK_EXAMPLES = `
Examples:
  coursewright check courses/my-course
  coursewright check courses/my-course/01-start/02-tools.md   the problems of one file
  coursewright check --watch                           again after every change
  coursewright check --draft                           what a draft cannot do without
  coursewright check --reporter json > problems.json
`;
