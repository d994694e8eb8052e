/** `rules`: what is checked. */
import { type Declare, reporterOption } from './options.ts';

export const declareRules: Declare = (root, io, done) => {
  root
    .command('rules')
    .description('List what is checked.')
    .addOption(reporterOption(['pretty', 'json']))
    .addHelpText('after', EXAMPLES)
    .action(async (flags: { reporter: string }) => {
      const { printRules } = await import('../commands/rules.ts');
      done(printRules(flags.reporter, io));
    });
};

const EXAMPLES = `
Examples:
  coursewright rules
  coursewright rules --reporter json
`;
