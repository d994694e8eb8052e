/** `import`: a course made of the files of another tool. */
import type { ImportFlags } from '../commands/import.ts';
import type { Declare } from './options.ts';

export const declareImport: Declare = (root, io, done) => {
  root
    .command('import')
    .description('Make a course of the files of another tool.')
    .argument('<source>', 'a folder or a file; it is only read')
    .argument('[dir]', 'a new or empty folder; default: courses/<name of the source>')
    .option('--format <name>', 'what the source is; default: told by its content')
    .option('--force', 'write into a folder that is not empty; files of the same names are replaced', false)
    .addHelpText('after', EXAMPLES)
    .action(async (source: string, dir: string | undefined, flags: ImportFlags) => {
      const { importCourse } = await import('../commands/import.ts');
      done(await importCourse(source, dir, flags, io));
    });
};

const EXAMPLES = `
Examples:
  coursewright import ../our-handbook courses/handbook
  coursewright import ../our-handbook --format mkdocs

What could not be brought along is listed in import-report.md of the course.
`;
