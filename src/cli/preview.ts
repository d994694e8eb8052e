/** `preview`: the course in a browser while it is written. */
import { Option } from 'commander';
import type { PreviewFlags } from '../commands/preview.ts';
import { type Declare, onlyOnce, portOption } from './options.ts';

export const declarePreview: Declare = (root, io, done) => {
  root
    .command('preview')
    .description('Show a course in the browser while it is written.')
    .argument('[course]', 'folder of the course; may be left out where there is one')
    .addOption(portOption())
    .option('--open', 'open it in the browser', false)
    .addOption(
      new Option(
        '--editor <name>',
        'opens problems: vscode, vscodium, cursor, windsurf, zed, idea, webstorm, or an address with {file}, {line} and {column}',
      ).default('vscode'),
    )
    .addOption(
      new Option(
        '--from <package>',
        'a zip or folder that learners have, to go on from in the preview',
      ).argParser(onlyOnce),
    )
    .addHelpText('after', EXAMPLES)
    .action(async (course: string | undefined, flags: PreviewFlags) => {
      const { previewCourse } = await import('../commands/preview.ts');
      done(await previewCourse(course, flags, io));
    });
};

const EXAMPLES = `
Examples:
  coursewright preview courses/my-course --open
  coursewright preview --port 8080 --editor idea
  coursewright preview --editor 'subl://open?url=file:///{file}&line={line}'
  coursewright preview courses/my-course --from released/my-course-en-scorm12.zip

Ctrl-C ends it; the exit code is 0.
`;
