/** `new`: what an author begins with. */
import type { Command } from 'commander';
import type { NewFlags } from '../commands/new.ts';
import type { Declare } from './options.ts';

export const declareNew: Declare = (root, io, done) => {
  const parent = root
    .command('new')
    .description('Begin a lesson, a session, a module or a question.')
    .addHelpText('after', EXAMPLES);
  inCourse(parent.command('lesson').description('Write a lesson as the last one of a module.'))
    .argument('<title>', 'its title; number, file name and id come from it')
    .option('-m, --module <name>', 'folder or id of the module; default: the last one')
    .action(async (title: string, flags: NewFlags) => {
      const { writeLesson } = await import('../commands/new.ts');
      done(await writeLesson(title, flags, io));
    });
  inCourse(parent.command('session').description('Write the plan of a session as the last one of a module.'))
    .argument('<title>', 'its title; number, file name and id come from it')
    .option('-m, --module <name>', 'folder or id of the module; default: the last one')
    .action(async (title: string, flags: NewFlags) => {
      const { writeSession } = await import('../commands/new.ts');
      done(await writeSession(title, flags, io));
    });
  inCourse(parent.command('module').description('Write a module with its first lesson.'))
    .argument('<title>', 'its title; number, folder name and id come from it')
    .action(async (title: string, flags: NewFlags) => {
      const { writeModule } = await import('../commands/new.ts');
      done(await writeModule(title, flags, io));
    });
  inCourse(parent.command('question').description('Print a question to paste into a lesson.'))
    .argument('[kind]', 'choice, true-false, fill-in, numeric, matching, ordering or categorising', 'choice')
    .argument('[prompt]', 'what is asked; its id comes from it')
    .action(async (kind: string, prompt: string | undefined, flags: NewFlags) => {
      const { printQuestion } = await import('../commands/new.ts');
      done(await printQuestion(kind, prompt, flags, io));
    });
};

function inCourse(command: Command): Command {
  return command.option('-c, --course <dir>', 'folder of the course; default: the only one here');
}

const EXAMPLES = `
Texts for learners are in the language of the course.

Examples:
  coursewright new lesson "The first visit" --module basics
  coursewright new session "Two views of one placement" --module basics
  coursewright new module "Before you begin" --course courses/my-course
  coursewright new question matching >> courses/my-course/01-start/02-tools.md
`;
