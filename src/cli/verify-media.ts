/** `verify-media`: whether linked media lie where they should. */
import { InvalidArgumentError, Option } from 'commander';
import type { VerifyFlags } from '../commands/verify-media.ts';
import { type Declare, reporterOption } from './options.ts';

export const declareVerifyMedia: Declare = (root, io, done) => {
  root
    .command('verify-media')
    .description('Ask the network whether linked media lie at their addresses, as browsers need them.')
    .argument('[list]', 'packages.json of a build, or its folder', 'dist/packages')
    .addOption(
      new Option('--timeout <seconds>', 'how long one answer may take').argParser(secondsOf).default(20),
    )
    .addOption(reporterOption(['pretty', 'json']))
    .addHelpText('after', EXAMPLES)
    .action(async (list: string, flags: VerifyFlags) => {
      const { verifyMedia } = await import('../commands/verify-media.ts');
      done(await verifyMedia(list, flags, io));
    });
};

function secondsOf(value: string): number {
  const seconds = Number(value);
  if (seconds > 0 && seconds <= 600) return seconds;
  throw new InvalidArgumentError('A number of seconds up to 600 is expected.');
}

const EXAMPLES = `
One byte of each file is asked for. No other command asks the network.

Examples:
  coursewright verify-media                            what dist/packages lists
  coursewright verify-media dist/packages/packages.json --reporter json   in CI
`;
