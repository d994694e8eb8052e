/** The line below a kept block: what it says at the beginning is no news, what it says later is said aloud. */
export function statusOf(element: HTMLElement): (words: string) => void {
  const line = element.querySelector('.kept-status');
  return (words) => {
    if (line === null) return;
    line.textContent = words;
    line.setAttribute('role', 'status');
  };
}
