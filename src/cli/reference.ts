/** `reference`: all that may be written, in one place. */
import { Option } from 'commander';
import type { ReferenceFlags } from '../commands/reference.ts';
import { commandFacts } from './facts.ts';
import type { Declare } from './options.ts';

export const declareReference: Declare = (root, io, done) => {
  root
    .command('reference')
    .description('Print every setting, block, rule, target and command.')
    .addOption(
      new Option('--format <name>', 'how it is written').choices(['markdown', 'json']).default('markdown'),
    )
    .option('-o, --out <dir>', 'folder for its pages, instead of standard output')
    .addHelpText('after', EXAMPLES)
    .action(async (flags: ReferenceFlags) => {
      const { printReference } = await import('../commands/reference.ts');
      done(printReference(commandFacts(root), flags, io));
    });
};

const EXAMPLES = `
Examples:
  coursewright reference | less
  coursewright reference -o docs/reference
  coursewright reference --format json > reference.json
`;
