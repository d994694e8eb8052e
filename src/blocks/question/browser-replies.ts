/** Shows the feedback to those answers that `isGiven` knows. */
export function showReplies(element: HTMLElement, isGiven: (answer: string) => boolean): void {
  for (const reply of element.querySelectorAll<HTMLElement>('.reply'))
    reply.hidden = !isGiven(reply.dataset.to ?? '');
}
