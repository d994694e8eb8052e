/** A button that leads on: to where the page's own way on leads. */

window.coursewrightBlocks ??= [];
window.coursewrightBlocks.push({
  type: 'button-next',
  mount: (element) => {
    const link = element.querySelector('a');
    const lead = () => {
      const next = document.querySelector<HTMLAnchorElement>('#steps .next');
      if (link !== null && next !== null) link.href = next.getAttribute('href') ?? '';
    };
    lead();
    // While a course is written, lessons come and go.
    link?.addEventListener('click', lead);
  },
});
