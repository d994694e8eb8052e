/** “I have Moodle”: of several parts the one that was chosen; without a script all of them stand there. */
export function startChoices(): void {
  for (const group of document.querySelectorAll('[data-choices]')) {
    const select = group.querySelector('select');
    if (select === null) continue;
    const show = () => {
      for (const part of group.querySelectorAll<HTMLElement>('[data-choice]'))
        part.hidden = part.dataset.choice !== select.value;
    };
    select.addEventListener('change', show);
    show();
  }
}
