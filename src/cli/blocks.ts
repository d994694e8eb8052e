/** `blocks`: what a lesson may hold. */
import type { Declare } from './options.ts';

export const declareBlocks: Declare = (root, io, done) => {
  root
    .command('blocks')
    .description('List the blocks of a lesson, or tell what one of them takes.')
    .argument('[name]', 'a block, e.g. choice')
    .addHelpText('after', EXAMPLES)
    .action(async (name: string | undefined) => {
      const { printBlocks } = await import('../commands/blocks.ts');
      done(printBlocks(name, io));
    });
};

const EXAMPLES = `
Examples:
  coursewright blocks
  coursewright blocks fill-in
`;
