/** What the reference says, as data: all of it is made from the tables and schemas that the tool works by. */
import type { RuleEntry } from '../diagnostics/rule-entry.ts';

export interface Reference {
  /** One for each file that an author writes. */
  settings: SettingsFile[];
  blocks: BlockEntry[];
  rules: CheckedRule[];
  targets: TargetEntry[];
  commands: CommandEntry[];
}

export interface SettingsFile {
  /** As an author names it, e.g. `course.yaml`. */
  file: string;
  keys: SettingsKey[];
  /** In the file of the same name in a translation; empty where the keys are the same. */
  translated: SettingsKey[];
  /** A whole file. */
  example: string;
}

export interface SettingsKey {
  /** With those above it, e.g. `theme.brand`; `<…>` stands for a name that the author chooses, `[]` for each of a list. */
  key: string;
  required: boolean;
  /** What may stand there, in the words of the message about anything else. */
  value: string;
  description: string;
}

export interface BlockEntry {
  name: string;
  summary: string;
  form: 'container' | 'leaf' | 'either';
  /** Whether a title stands in brackets. */
  label: 'required' | 'optional' | 'none';
  /** Blocks of which it stands in one; empty: anywhere. */
  within: string[];
  /** Blocks that stand in it and nowhere else. */
  holds: string[];
  /** What the standards call its answers. */
  reportedAs?: string;
  /** What paper shows. */
  printed: string;
  attributes: { name: string; description: string; value: string; default?: string }[];
  /** Ids of the rules that it has of its own. */
  rules: string[];
  /** What there is to know before the examples, in Markdown. */
  text: string;
  examples: { name: string; text: string; source: string }[];
}

export interface CheckedRule extends Required<RuleEntry> {
  /** No course can set another level. */
  fixed: boolean;
  /** What does not hold, and what is said of it. */
  example?: { file: string; source: string; said: string[] };
}

export interface TargetEntry {
  name: string;
  standard: string;
  summary: string;
  byDefault: boolean;
  containers: string[];
  /** Characters of saved state that LMSs surely keep. */
  stateLimit?: number;
  /** Characters of a title in its manifest. */
  titleLimit?: number;
  /** Options of a question that it has names for. */
  optionLimit?: number;
  /** Names of the targets that each of its packages is at once. */
  joins: string[];
}

export interface CommandEntry {
  /** As it is typed, e.g. `new lesson`. */
  name: string;
  description: string;
  arguments: { name: string; required: boolean; description: string; default?: string }[];
  options: { flags: string; description: string; choices?: string[]; default?: string }[];
  /** Examples, and what else its help ends with. */
  help: string;
}
