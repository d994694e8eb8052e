/**
 * A question that stands in a quiz: the quiz says when it is open, and when it tells how it did. It comes with
 * the quiz's script, and the question's own lends it what both do.
 */
import type { Answer } from '../../course/model/answer.ts';
import type { BlockHost, QuizControl, QuizMember } from '../../player/browser-block.ts';
import { debounce } from '../../player/debounce.ts';
import { CROSS } from './browser-icons.ts';
import type * as browserQuestion from './browser-question.ts';

/** Milliseconds without a key after which what is written is kept. */
const REST = 500;

/** An answer without a part, so that each part is told to be missing. */
function nothingOf({ data }: BlockHost, block: number): Answer | undefined {
  const key = data.rule.questions.find((question) => question.block === block)?.key;
  switch (key?.kind) {
    case 'pairs':
      return { kind: 'pairs', tries: 0, pairs: [] };
    case 'blanks':
      return { kind: 'blanks', tries: 0, right: [], texts: {} };
    case 'order':
      return { kind: 'order', tries: 0, order: [] };
    default:
      return undefined;
  }
}

export type QuestionTools = Pick<typeof browserQuestion, 'keep' | 'open' | 'say' | 'showVerdict' | 'triesOf'>;

declare global {
  interface Window {
    coursewrightJoinQuiz?: typeof joinQuiz;
  }
}

export function joinQuiz(
  question: browserQuestion.Question,
  quiz: QuizControl,
  { keep, open, say, showVerdict, triesOf }: QuestionTools,
): void {
  const { element, block, host, view, check, verdict, tries, explanation, actions } = question;
  /** It was checked or handed in. */
  let over = false;
  // One try: the attempt gives others.
  question.limit = 1;
  const saved = () => host.answerOf(block.number);

  const take = () => {
    const given = view.read();
    if (given === undefined && saved() === undefined) return;
    // Not a try yet: that is the handing in.
    question.used = quiz.feedback === 'end' ? 1 : 0;
    if (given === undefined) host.save(undefined);
    else keep(question, given);
    quiz.answered(member);
  };
  const soon = debounce(take, REST);
  const changed = () => {
    if (!over && !host.readOnly) soon();
  };
  const review = (solve: boolean) => {
    over = true;
    const given = saved();
    const judgement = host.judge(given ?? nothingOf(host, block.number));
    if (judgement === undefined) return;
    showVerdict(question, judgement, solve, '');
    if (given === undefined) say(verdict, 'wrong', CROSS, host.text('notAnswered'));
    check.hidden = true;
    if (explanation) explanation.hidden = !solve && !judgement.correct;
  };

  const member: QuizMember = {
    block,
    element,
    show: (phase, solve) => {
      over = false;
      if (phase !== 'open') view.write(saved());
      open(question);
      tries.textContent = '';
      check.hidden = quiz.feedback === 'end' || host.readOnly;
      if (phase === 'review') {
        // What was answered long ago is no news.
        verdict.removeAttribute('role');
        view.lock(true);
        review(solve);
      }
    },
    clear: () => view.write(undefined),
    isAnswered: () => saved() !== undefined,
    settle: soon.settle,
    handIn: () => {
      const answer = saved();
      if (answer === undefined) return;
      // With feedback at once only what was not checked is news.
      if (quiz.feedback === 'once' && triesOf(answer) > 0) return;
      question.used = 1;
      keep(question, answer);
      host.respond();
    },
    arrange: (parts) => view.arrange?.(parts),
  };

  element.addEventListener('input', changed);
  element.addEventListener('change', () => {
    changed();
    soon.settle();
  });
  host.onLeave(soon.settle);

  check.addEventListener('click', () => {
    const given = view.read();
    if (given === undefined) {
      say(verdict, 'hint', undefined, host.text(view.missing));
      return;
    }
    soon.cancel();
    question.used = 1;
    keep(question, given);
    host.respond();
    review(quiz.solve);
    quiz.answered(member);
    const target = explanation?.hidden === false ? explanation : actions;
    target.tabIndex = -1;
    target.focus({ preventScroll: true });
    verdict.scrollIntoView({ block: 'nearest' });
  });
  quiz.join(member);
}
