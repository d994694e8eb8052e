/** Facts that are looked at while lessons are read, before there is a course; listed beside the rules. */
import type { Severity } from '../diagnostics/message.ts';

export interface RuleEntry {
  id: string;
  summary: string;
  severity: Severity;
}

const rule = (id: string, summary: string, severity: Severity = 'error'): RuleEntry => ({
  id,
  summary,
  severity,
});

export const PARSE_RULES: readonly RuleEntry[] = [
  rule('asset-local', 'Pictures, sound and captions are files of the course, not addresses on other hosts.'),
  rule('block-not-empty', 'A block has content.'),
  rule('captions-readable', 'Captions are WebVTT with times that make sense.'),
  rule('categorising-category-has-items', 'Each category of a question has items.'),
  rule('categorising-category-unique', 'No category stands in a question twice.'),
  rule('categorising-has-categories', 'A question that sorts has at least two categories.'),
  rule('categorising-item-not-empty', 'Each item that is sorted has a text.'),
  rule('categorising-item-unique', 'An item that is sorted belongs to one category.'),
  rule('choice-has-one-task-list', 'The options of a choice are one list.'),
  rule('question-has-prompt', 'A question asks something.'),
  rule('choice-has-task-list', 'The options of a choice are a task list.'),
  rule('choice-option-has-box', 'Each option of a choice begins with [ ] or [x].'),
  rule('choice-option-not-empty', 'Each option of a choice has a text.'),
  rule('directive-attributes', 'The attributes of a block are known and have values of their kind.'),
  rule('directive-closed', 'A block that is opened is closed.'),
  rule('directive-form', 'What begins like a block is written as one.'),
  rule('directive-known', 'A block is of a known type.'),
  rule(
    'directive-label',
    'A block has a label in brackets where it needs one, and none where it takes none.',
  ),
  rule('directive-place', 'A block stands where it may stand, such as a tab in tabs.'),
  rule('html-allowed', 'HTML in a lesson holds nothing that had to be taken out.', 'warning'),
  rule(
    'link-safe',
    'A link leads to a web page, a mail address, a telephone number or a place in the course.',
  ),
  rule('lock-current', 'With --frozen, course.lock.json holds a number for everything in the course.'),
  rule('lock-valid', 'course.lock.json is whole, and no number is in it twice.'),
  rule('matching-cell-not-empty', 'Each row of a matching says what belongs to its item.'),
  rule('matching-has-pairs', 'A matching has at least two items and two partners.'),
  rule('matching-has-table', 'The pairs of a matching are a table.'),
  rule('matching-item-unique', 'No two items of a matching say the same.'),
  rule('matching-partner-unique', 'A partner without an item differs from the others.'),
  rule('matching-two-columns', 'The table of a matching has two columns.'),
  rule('math-valid', 'Mathematics is written in TeX that can be set.'),
  rule('nesting-depth', 'Blocks, lists and quotes are not nested deeper than a page can show.'),
  rule('option-id-kept', 'An option that is only reworded keeps its id.', 'warning'),
  rule('ordering-has-items', 'An ordering has at least two items.'),
  rule('ordering-has-list', 'The items of an ordering are a numbered list.'),
  rule('ordering-has-one-list', 'The items of an ordering are one list.'),
  rule('ordering-item-not-empty', 'Each item of an ordering has a text.'),
  rule('ordering-item-unique', 'No two items of an ordering say the same.'),
  rule('reflection-has-prompt', 'A reflection asks something.'),
  rule('reflection-starter-fits', 'The starter of a reflection fits into its field.'),
  rule('rule-has-reason', 'A rule that a course switches off says why.', 'warning'),
  rule('tabs-hold-tabs', 'Tabs hold tabs and nothing else.'),
  rule('text-printable', 'A text has no control characters.'),
  rule('transcript-readable', 'A transcript has text.'),
  rule('translation-same-structure', 'A translation has the same blocks and options in the same order.'),
  rule('video-address-known', 'The address of a video is one that can be shown.'),
  rule('video-described-once', 'A video of the library is described in videos.yaml only.'),
  rule('video-has-source', 'A video names its source.'),
  rule('video-has-title', 'A video has a title.'),
  rule('video-known', 'A video that is referred to is in videos.yaml.'),
  rule('watch-measurable', 'A video of which a share must be watched tells how much was watched.', 'warning'),
  rule('block-has-list', 'A survey, a checklist, a plan and statements on a scale have a list.'),
  rule('hotspot-has-picture', 'A hotspot has one picture.'),
  rule('hotspot-has-places', 'A hotspot has a task list of places.'),
  rule('hotspot-place-inside', 'A place of a hotspot lies on its picture and has a size.'),
  rule('hotspot-place-known', 'A place of a hotspot is written in percent of its picture.'),
  rule('hotspot-places-apart', 'Places of a hotspot do not overlap.', 'warning'),
  rule('item-not-empty', 'Each item of a list to tick or to rate has a text.'),
  rule('item-unticked', 'A list that the learner ticks has no tick of its author.'),
  rule('items-distinct', 'No two items of a list say the same, capitals, accents and blanks apart.'),
  rule('likert-has-one-scale', 'Statements have one scale.'),
  rule('list-has-items', 'A list to choose from or to rate has at least two items, and so has a scale.'),
];
