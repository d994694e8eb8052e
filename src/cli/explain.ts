/** `explain`: the administrators’ sheet. */
import { Option } from 'commander';
import type { ExplainFlags } from '../commands/explain.ts';
import { cacheOption, type Declare, namesOption } from './options.ts';

export const declareExplain: Declare = (root, io, done) => {
  root
    .command('explain')
    .description('Tell an LMS administrator what a course reports, and which settings to choose.')
    .argument('<course>', 'folder of the course')
    .option('-l, --language <tag>', 'language of the reader: en, es, pt, de, el, pl; default: the course’s')
    .addOption(namesOption('-t, --target <names>', 'kinds of packages; default: those of the course'))
    .addOption(
      new Option('--format <name>', 'how it is written')
        .choices(['text', 'markdown', 'html'])
        .default('text'),
    )
    .option('-o, --out <file>', 'file to write instead of standard output')
    .addOption(cacheOption())
    .addHelpText('after', EXAMPLES)
    .action(async (course: string, flags: ExplainFlags) => {
      const { explainCourse } = await import('../commands/explain.ts');
      done(await explainCourse(course, flags, io));
    });
};

const EXAMPLES = `
Examples:
  coursewright explain courses/my-course
  coursewright explain courses/my-course -l de --format html -o sheet.html
  coursewright explain courses/my-course -t scorm12 --format markdown

build writes the HTML sheet beside the packages.
`;
