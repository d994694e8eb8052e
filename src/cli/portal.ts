/** `portal`: a static site from all courses of a workspace. */
import { Option } from 'commander';
import type { PortalFlags } from '../commands/portal.ts';
import { cacheOption, type Declare, portOption, reporterOption } from './options.ts';

export const declarePortal: Declare = (root, io, done) => {
  root
    .command('portal')
    .description('Write a static site with all courses, from portal/portal.yaml.')
    .argument('[course...]', 'folders of courses; without one, every course under courses/')
    .option('-o, --out <dir>', 'folder for the site', 'dist/portal')
    .option('--serve', 'show it in the browser, and write it again after every change, until Ctrl-C', false)
    .addOption(portOption())
    .option('--strict', 'count warnings as errors', false)
    .option('--frozen', 'fail where a course.lock.json would change, as CI should', false)
    .addOption(
      new Option('--draft', 'only warn of what a release must have; packages say “Draft”')
        .default(false)
        .conflicts('strict'),
    )
    .addOption(cacheOption())
    .addOption(reporterOption(['pretty', 'json', 'github']))
    .addHelpText('after', EXAMPLES)
    .action(async (courses: string[], flags: PortalFlags) => {
      const { writePortal } = await import('../commands/portal.ts');
      done(await writePortal(courses, flags, io));
    });
};

const EXAMPLES = `
Examples:
  coursewright portal                          all courses, to dist/portal
  coursewright portal courses/my-course -o site
  coursewright portal --serve                  to look at while it grows
  coursewright portal --frozen --strict        in CI
`;
