/** What a screen reader would say: where the focus is, and what live regions tell. */
import type { BrowserContext, Frame, Page } from 'playwright-core';

/** Regions whose changes are said aloud. */
const LIVE = '[role="status"], [role="alert"], [aria-live="polite"], [aria-live="assertive"]';

export async function listen(context: BrowserContext): Promise<void> {
  await context.addInitScript(noteAll, LIVE);
}

/** Runs in the page: notes the words of a live region whenever they change. */
function noteAll(live: string): void {
  const heard: string[] = [];
  const said = new WeakMap<Element, string>();
  Object.assign(window, { heard });
  new MutationObserver((changes) => {
    const regions = new Set(
      changes.flatMap(
        ({ target }) => (target instanceof Element ? target : target.parentElement)?.closest(live) ?? [],
      ),
    );
    for (const region of regions) {
      if (!region.checkVisibility()) continue;
      const words = (region as HTMLElement).innerText.replace(/\s+/g, ' ').trim();
      const before = said.get(region);
      // A second sentence that follows at once joins the first in its region.
      const news = before && words.startsWith(`${before} `) ? words.slice(before.length + 1) : words;
      if (words !== '' && words !== before) heard.push(news);
      said.set(region, words);
    }
  }).observe(document, {
    subtree: true,
    childList: true,
    characterData: true,
    attributes: true,
    attributeFilter: ['class', 'hidden'],
  });
}

/** What was said since the last call. */
export function heard(frame: Frame): Promise<string[]> {
  return frame.evaluate('window.heard.splice(0)');
}

/** States that are said with a control; each only where it is set. */
const STATES = ['checked', 'selected', 'expanded', 'pressed', 'disabled', 'readonly', 'invalid', 'value'];

interface Read {
  role?: { value: string };
  name?: { value: string };
  value?: { value: string | number };
  description?: { value: string };
  properties?: { name: string; value: { value: unknown } }[];
}

/** The element with the focus as Chromium gives it to a screen reader: `role "name" [states] (description)`. */
export type Focus = () => Promise<string>;

export async function focusReader(page: Page): Promise<Focus> {
  const session = await page.context().newCDPSession(page);
  await session.send('Accessibility.enable');
  const active = `(document.querySelector('iframe')?.contentDocument ?? document).activeElement`;
  return async () => {
    const { result } = await session.send('Runtime.evaluate', { expression: active });
    if (result.objectId === undefined) return 'nothing';
    const { objectId } = result;
    const tree = await session.send('Accessibility.getPartialAXTree', { objectId, fetchRelatives: false });
    return spoken((tree.nodes[0] ?? {}) as Read);
  };
}

function spoken({ role, name, value, description, properties = [] }: Read): string {
  const states = properties.flatMap(({ name: state, value: { value: set } }) =>
    STATES.includes(state) && set !== false && set !== 'false'
      ? [set === true || set === 'true' ? state : `${state}=${set}`]
      : [],
  );
  if (value !== undefined && value.value !== '') states.push(`"${value.value}"`);
  const parts = [role?.value, `"${name?.value ?? ''}"`, ...states.map((state) => `[${state}]`)];
  return `${parts.join(' ')}${description?.value ? ` (${description.value})` : ''}`;
}
