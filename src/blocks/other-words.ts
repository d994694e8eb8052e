/** What other tools and authors call our blocks. */
import { suggest } from '../diagnostics/near-match.ts';
import type { BlockTypes } from './block-type.ts';
import { calloutCalled } from './callout/words.ts';

/** Beside those for callouts, which are read where another tool's form shows them. */
const OTHER_WORDS: Record<string, string> = {
  ...words('note', 'admonition', 'notice', 'aside', 'box'),
  ...words('tip', 'check', 'idea', 'advice', 'best-practice'),
  ...words('warning', 'alert', 'warn'),
  ...words(
    'details',
    'collapse',
    'accordion',
    'spoiler',
    'dropdown',
    'toggle',
    'expand',
    'collapsible',
    'solution',
  ),
  ...words('tabs', 'tabset', 'tab-set', 'code-group', 'panel-tabset'),
  ...words('tab', 'tab-item', 'panel'),
  ...words('quote', 'blockquote', 'cite', 'epigraph'),
  ...words(
    'choice',
    'mcq',
    'question',
    'multiple-choice',
    'single-choice',
    'multichoice',
    'radio',
    'exercise',
  ),
  ...words('true-false', 'truefalse', 'tf', 'yes-no'),
  ...words(
    'fill-in',
    'cloze',
    'gap',
    'gaps',
    'fill-in-the-blank',
    'fillin',
    'blanks',
    'short-answer',
    'text-input',
  ),
  ...words('numeric', 'number', 'numerical', 'calculation'),
  ...words('matching', 'match', 'pairs', 'connect'),
  ...words('ordering', 'order', 'sort', 'sequence', 'ranking', 'sequencing'),
  ...words('categorising', 'categorizing', 'categories', 'classify', 'group', 'drag-drop', 'drag-and-drop'),
  ...words('hotspot', 'image-map', 'find-spot'),
  ...words('quiz', 'test', 'exam', 'assessment'),
  ...words('survey', 'poll', 'vote', 'questionnaire'),
  ...words('likert', 'rating', 'scale'),
  ...words('checklist', 'todo', 'tasks', 'task-list'),
  ...words('reflection', 'essay', 'open-question', 'free-text', 'textarea', 'journal', 'think'),
  ...words('video', 'youtube', 'vimeo', 'peertube', 'movie', 'film', 'embed', 'iframe'),
  ...words('audio', 'sound', 'podcast', 'mp3'),
  ...words('key', 'key-point', 'key-message', 'takeaway', 'key-takeaway', 'remember', 'highlight'),
  ...words(
    'media',
    'media-text',
    'image-text',
    'picture',
    'picture-text',
    'image',
    'columns',
    'side-by-side',
  ),
  ...words('labelled', 'labeled', 'labels', 'labeled-graphic', 'labelled-graphic', 'annotated', 'callouts'),
  ...words('process', 'steps', 'stepper', 'step-by-step', 'procedure', 'timeline'),
  ...words(
    'cards',
    'card',
    'flashcards',
    'flashcard',
    'flip-cards',
    'flip-card',
    'flipcards',
    'flip',
    'deck',
  ),
  ...words('figures', 'stats', 'statistics', 'numbers', 'key-figures', 'kpi', 'facts'),
  ...words('chart', 'graph', 'plot', 'bar-chart', 'line-chart', 'pie', 'pie-chart', 'diagram'),
  ...words('button', 'cta', 'call-to-action', 'link-button', 'btn', 'go-to', 'next'),
  ...words('download', 'file', 'attachment', 'pdf', 'resource', 'document'),
};

function words(name: string, ...others: string[]): Record<string, string> {
  return Object.fromEntries(others.map((other) => [other, name]));
}

/** The block that was probably meant. */
export function meantBlock(written: string): string | undefined {
  const word = written.toLowerCase().replaceAll('_', '-');
  return Object.hasOwn(OTHER_WORDS, word) ? OTHER_WORDS[word] : calloutCalled(word);
}

/** ` Did you mean "x"?`, or nothing. */
export function suggestBlock(written: string, blockTypes: BlockTypes): string {
  const meant = meantBlock(written);
  return meant === undefined ? suggest(written, [...blockTypes.keys()]) : ` Did you mean "${meant}"?`;
}
