/** Facts that are looked at while lessons are read, before there is a course; listed beside the rules. */
import { type RuleEntry, rule } from '../diagnostics/rule-entry.ts';

export const PARSE_RULES: readonly RuleEntry[] = [
  rule('asset-local', 'Pictures, sound and captions are files of the course, not addresses on other hosts.'),
  rule('blank-in-fill-in', 'A blank stands in a fill-in.'),
  rule('block-not-empty', 'A block has content.'),
  rule('directive-attributes', 'The attributes of a block are known and have values of their kind.'),
  rule('directive-closed', 'A block that is opened is closed.'),
  rule('directive-form', 'What begins like a block is written as one.'),
  rule('directive-known', 'A block is of a known type.'),
  rule(
    'directive-label',
    'A block has a label in brackets where it needs one, and none where it takes none.',
  ),
  rule('directive-place', 'A block stands where it may stand, such as a tab in tabs.'),
  rule('file-used', 'Files in the folder of a module are used by the course.', 'warning'),
  rule('html-allowed', 'HTML in a lesson holds nothing that had to be taken out.', 'warning'),
  rule(
    'link-safe',
    'A link leads to a web page, a mail address, a telephone number or a place in the course.',
  ),
  rule('lock-current', 'With --frozen, course.lock.json holds a number for everything in the course.'),
  rule('lock-valid', 'course.lock.json is whole, and no number is in it twice.'),
  rule('mark-readable', 'A mark at the beginning of a line is followed by a plain blank.', 'warning'),
  rule('markup-closed', 'A comment, code, mathematics or HTML that is opened is closed.'),
  rule('math-valid', 'Mathematics is written in TeX that can be set.'),
  rule('merge-finished', 'No marks of an unfinished merge stand in a text.'),
  rule('nesting-depth', 'Blocks, lists and quotes are not nested deeper than a page can show.'),
  rule('footnote-used', 'Each footnote is called, and written once.', 'warning'),
  rule('option-id-kept', 'An option that is only reworded keeps its id.', 'warning'),
  rule('path-readable', 'A path with a blank stands between < and >.', 'warning'),
  rule('reference-known', 'What a text refers to in brackets is written in the lesson.', 'warning'),
  rule('row-within-header', 'A row of a table has no more cells than its header.', 'warning'),
  rule('rule-has-reason', 'A rule that a course switches off says why.', 'warning'),
  rule('sheet-exists', 'A sheet that a session hands out is in the course.'),
  rule(
    'syntax-known',
    'A text holds no marks of other tools that learners would see as they are.',
    'warning',
  ),
  rule('text-printable', 'A text has no control characters.'),
  rule('translation-same-structure', 'A translation has the same blocks and options in the same order.'),
];
