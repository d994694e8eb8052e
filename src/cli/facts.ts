/** What the commands are called and take, as their help says it. */
import type { EventEmitter } from 'node:events';
import type { Command, Option } from 'commander';
import type { CommandEntry } from '../reference/model.ts';

/** Commands with those below them, each by all its words: `new`, `new lesson`. */
export function commandFacts(root: Command, above = ''): CommandEntry[] {
  return root.commands.flatMap((command) => {
    const name = above + command.name();
    return [factsOf(command, name), ...commandFacts(command, `${name} `)];
  });
}

function factsOf(command: Command, name: string): CommandEntry {
  return {
    name,
    description: command.description(),
    arguments: command.registeredArguments.map((one) => ({
      name: one.variadic ? `${one.name()}...` : one.name(),
      required: one.required,
      description: one.description,
      ...defaultOf(one.defaultValue),
    })),
    options: command.options.map(optionFacts),
    help: helpAfter(command),
  };
}

function optionFacts({
  flags,
  description,
  argChoices,
  defaultValue,
  negate,
}: Option): CommandEntry['options'][number] {
  return {
    flags,
    description,
    ...(argChoices && { choices: argChoices }),
    ...(!negate && defaultOf(defaultValue)),
  };
}

function defaultOf(value: unknown): { default?: string } {
  return value === undefined || value === false ? {} : { default: String(value) };
}

/** What `addHelpText` was given: a command is an emitter, which the types of its library do not say. */
function helpAfter(command: Command): string {
  const texts: string[] = [];
  const emitter = command as Command & EventEmitter;
  emitter.emit('afterHelp', { error: false, command, write: (text: string) => void texts.push(text) });
  return texts.join('').trim();
}
