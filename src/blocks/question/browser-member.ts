/** A question that stands in a quiz: the quiz says when it is open, and when it tells how it did. */
import type { QuizControl, QuizMember } from '../../player/browser-block.ts';
import { keep, open, type Question, report, showVerdict, triesOf } from './browser-question.ts';

export function joinQuiz(question: Question, quiz: QuizControl): void {
  const { element, block, room, view, check, retry, verdict, explanation } = question;
  retry.hidden = true;
  const isLocked = () => verdict.dataset.phase === 'review';
  const member: QuizMember = {
    block,
    element,
    show: (phase, solve) => {
      verdict.dataset.phase = phase;
      const saved = room.answerOf(block.number);
      if (phase !== 'open') view.write(saved);
      if (phase === 'review') review(question, solve);
      else {
        question.used = 0;
        open(question);
        question.tries.textContent = '';
        check.hidden = quiz.feedback === 'end' || room.readOnly;
      }
    },
    clear: () => view.write(undefined),
    isAnswered: () => view.read() !== undefined,
    handIn: () => {
      const saved = room.answerOf(block.number);
      if (saved !== undefined) report(question, saved);
    },
    arrange: (parts) => view.arrange?.(parts),
  };
  const draft = () => {
    if (quiz.feedback !== 'end' || isLocked()) return;
    const given = view.read();
    question.used = 1;
    if (given === undefined) room.save(undefined);
    else keep(question, given);
    quiz.answered(member);
  };
  for (const type of ['input', 'change']) element.addEventListener(type, draft);
  check.addEventListener('click', () => {
    if (triesOf(room.answerOf(block.number)) === 0) return;
    verdict.dataset.phase = 'review';
    retry.hidden = true;
    if (explanation) explanation.hidden = false;
    quiz.answered(member);
  });
  // One try: the attempt gives others.
  question.limit = 1;
  quiz.join(member);
}

function review(question: Question, solve: boolean): void {
  const { room, block, view, check, retry, explanation, verdict } = question;
  check.hidden = true;
  retry.hidden = true;
  view.lock(true);
  const judgement = room.judge(room.answerOf(block.number));
  verdict.removeAttribute('role');
  if (judgement !== undefined) showVerdict(question, judgement, solve, '');
  if (explanation) explanation.hidden = !solve;
}
