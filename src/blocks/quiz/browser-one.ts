/**
 * An attempt that shows one question at a time: a map of its questions, the way back and on, and a review before it is
 * handed in. Where the learner is in it is not kept: it opens at the first question without an answer.
 */
import type { BlockHost, QuizMember } from '../../player/browser-block.ts';
import { button, goTo, listOf, make } from './browser-elements.ts';

/** Up to so many questions are read as one page; a map and a review would be longer than they are. */
const ON_ONE_PAGE = 2;

export interface OneByOne {
  host: BlockHost;
  /** Questions of the attempt, in its order. */
  asked: readonly QuizMember[];
  /** Empty elements: above the questions, and below them. */
  map: HTMLElement;
  end: HTMLElement;
  questions: HTMLElement;
  /** Which attempt it is, where there are several. */
  attempt: string | undefined;
  handIn(): void;
}

export interface Walk {
  /** Shows what is answered by now. */
  count(): void;
  /** Takes the focus to a question. */
  to(place: number): void;
}

export function isOneByOne(element: HTMLElement, { readOnly }: BlockHost, asked: number): boolean {
  return element.dataset.layout !== 'all' && !readOnly && asked > ON_ONE_PAGE;
}

export function walk(one: OneByOne): Walk {
  const { host, asked, map, end, questions, attempt } = one;
  const count = make('p', 'quiz-count');
  const places = asked.map((_, place) => button('place', String(place + 1), () => to(place)));
  const review = button('place review', host.text('reviewAnswers'), () => to(asked.length));
  const buttons = [...places, review];
  const list = listOf(
    'quiz-places',
    buttons.map((press) => make('li', '', press)),
  );
  list.setAttribute('aria-label', host.text('questionMap'));
  const head = make(
    'div',
    'quiz-where',
    attempt === undefined ? undefined : make('p', 'eyebrow', attempt),
    count,
  );
  map.append(head, list);

  const stateOf = (member: QuizMember) => host.text(member.isAnswered() ? 'pauseAnswered' : 'pauseOpen');

  const tell = () => {
    const answered = asked.map((member) => member.isAnswered());
    count.textContent = host.text('answeredOf', { n: answered.filter(Boolean).length, all: asked.length });
    places.forEach((press, place) => {
      press.classList.toggle('answered', answered[place] === true);
      const member = asked[place];
      if (member) press.setAttribute('aria-label', `${nameOf(one, place)}, ${stateOf(member)}`);
    });
  };

  /** Shows a question, or behind the last one the review. */
  const show = (at: number) => {
    for (const { settle } of asked) settle();
    const current = asked[at];
    for (const item of questions.querySelectorAll('.quiz-item'))
      item.classList.toggle('waiting', current === undefined || !item.contains(current.element));
    // A text above a pool belongs to what is in it.
    for (const text of questions.querySelectorAll('.quiz-text'))
      text.classList.toggle('waiting', !text.nextElementSibling?.querySelector('.quiz-item:not(.waiting)'));
    buttons.forEach((press, place) => {
      if (place === at) press.setAttribute('aria-current', 'step');
      else press.removeAttribute('aria-current');
    });
    const here = buttons[at];
    // A long map scrolls in itself.
    if (here) list.scrollTop = here.offsetTop - list.clientHeight / 2;
    tell();
    end.replaceChildren(...(current === undefined ? reviewOf(one, stateOf, to) : waysFrom(at)));
  };

  const waysFrom = (at: number): HTMLElement[] => {
    const isLast = at === asked.length - 1;
    const on = button('primary', host.text(isLast ? 'reviewAnswers' : 'nextQuestion'), () => to(at + 1));
    const back = at > 0 ? [button('secondary', host.text('previousQuestion'), () => to(at - 1))] : [];
    return [make('div', 'quiz-ways', ...back, on)];
  };

  function to(at: number): void {
    show(at);
    const target = asked[at]?.element ?? end.querySelector<HTMLElement>('.quiz-review');
    if (target) goTo(target);
    map.scrollIntoView({ block: 'start' });
  }

  const open = asked.findIndex((member) => !member.isAnswered());
  show(open < 0 ? asked.length : open);
  return { count: tell, to };
}

function nameOf({ host, asked }: OneByOne, place: number): string {
  return host.text('questionNumber', { n: place + 1, all: asked.length });
}

/** Each question with whether it is answered, and what is missing said before anything is handed in. */
function reviewOf(
  one: OneByOne,
  stateOf: (member: QuizMember) => string,
  to: (place: number) => void,
): HTMLElement[] {
  const { host, asked, handIn } = one;
  const missing = asked.filter((member) => !member.isAnswered()).length;
  const heading = make('p', 'quiz-review', host.text('reviewAnswers'));
  const rows = asked.map((member, place) => {
    const words = member.element.querySelector('.legend')?.textContent?.trim() ?? '';
    const link = make('a', '', nameOf(one, place));
    link.href = `#${member.element.id}`;
    link.addEventListener('click', (event) => {
      event.preventDefault();
      to(place);
    });
    const isOpen = !member.isAnswered();
    return make(
      'li',
      isOpen ? 'open' : '',
      link,
      make('span', 'quiz-asked', words),
      make('span', 'quiz-state', stateOf(member)),
    );
  });
  const warning =
    missing === 0
      ? []
      : [make('div', 'quiz-warning', make('p', '', host.text('unansweredWarning', { n: missing })))];
  const press = button('primary', host.text(missing === 0 ? 'handIn' : 'handInAnyway'), handIn);
  return [heading, ...warning, listOf('quiz-rows', rows), make('div', 'quiz-buttons', press)];
}
