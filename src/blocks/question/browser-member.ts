/** A question that stands in a quiz: the quiz says when it is open, and when it tells how it did. */
import type { Answer } from '../../course/answer.ts';
import type { BlockRoom, QuizControl, QuizMember } from '../../player/browser-block.ts';
import { CROSS } from './browser-icons.ts';
import { keep, open, type Question, report, say, showVerdict, triesOf } from './browser-question.ts';

/** Milliseconds without a key after which what is written is kept. */
const REST = 500;

/** An answer without a part, so that each part is told to be missing. */
function nothingOf({ data }: BlockRoom, block: number): Answer | undefined {
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

export function joinQuiz(question: Question, quiz: QuizControl): void {
  const { element, block, room, view, check, verdict, tries, explanation, actions } = question;
  let timer = 0;
  /** It was checked or handed in. */
  let over = false;
  // One try: the attempt gives others.
  question.limit = 1;
  const saved = () => room.answerOf(block.number);

  const settle = () => {
    if (timer === 0) return;
    clearTimeout(timer);
    timer = 0;
    const given = view.read();
    if (given === undefined && saved() === undefined) return;
    // Not a try yet: that is the handing in.
    question.used = quiz.feedback === 'end' ? 1 : 0;
    if (given === undefined) room.save(undefined);
    else keep(question, given);
    quiz.answered(member);
  };
  const changed = (rest: number) => {
    if (over || room.readOnly) return;
    clearTimeout(timer);
    timer = setTimeout(settle, rest);
    if (rest === 0) settle();
  };
  const review = (solve: boolean) => {
    over = true;
    const given = saved();
    const judgement = room.judge(given ?? nothingOf(room, block.number));
    if (judgement === undefined) return;
    showVerdict(question, judgement, solve, '');
    if (given === undefined) say(verdict, 'wrong', CROSS, room.text('notAnswered'));
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
      check.hidden = quiz.feedback === 'end' || room.readOnly;
      if (phase === 'review') {
        // What was answered long ago is no news.
        verdict.removeAttribute('role');
        view.lock(true);
        review(solve);
      }
    },
    clear: () => view.write(undefined),
    isAnswered: () => saved() !== undefined,
    settle,
    handIn: () => {
      const answer = saved();
      if (answer === undefined) return;
      // With feedback at once only what was not checked is news.
      if (quiz.feedback === 'once' && triesOf(answer) > 0) return;
      question.used = 1;
      report(question, keep(question, answer));
    },
    arrange: (parts) => view.arrange?.(parts),
  };

  element.addEventListener('input', () => changed(REST));
  element.addEventListener('change', () => changed(0));
  for (const leaving of ['beforeunload', 'pagehide']) addEventListener(leaving, settle, true);
  // Captured, so that it is kept before the player sends what it has.
  document.addEventListener('visibilitychange', () => document.hidden && settle(), true);

  check.addEventListener('click', () => {
    const given = view.read();
    if (given === undefined) {
      say(verdict, 'hint', undefined, room.text(view.missing));
      return;
    }
    clearTimeout(timer);
    timer = 0;
    question.used = 1;
    report(question, keep(question, given));
    review(quiz.solve);
    quiz.answered(member);
    const target = explanation?.hidden === false ? explanation : actions;
    target.tabIndex = -1;
    target.focus({ preventScroll: true });
    verdict.scrollIntoView({ block: 'nearest' });
  });
  quiz.join(member);
}
