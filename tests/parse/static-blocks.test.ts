import { describe, expect, it } from 'vitest';
import { compile } from './support.ts';

const icon = /<svg class="icon"[^>]*>.*?<\/svg>/gs;

describe('HTML of static blocks', () => {
  it.each([
    [
      ':::tip\nA **b**\n:::',
      '<aside class="callout tip" role="note"><p class="callout-title"><span>Tip</span></p><p>A <strong>b</strong></p></aside>',
    ],
    [
      ':::note[My *title*]{#n}\nA\n:::',
      '<aside class="callout note" role="note" id="one/start:n"><p class="callout-title"><span>My <em>title</em></span></p><p>A</p></aside>',
    ],
    [
      ':::details[Sum]\nA\n:::',
      '<details class="accordion folds"><summary>Sum</summary><div class="accordion-content"><p>A</p></div></details>',
    ],
    [
      ':::details[Sum]{open}\nA\n:::',
      '<details class="accordion folds" open><summary>Sum</summary><div class="accordion-content"><p>A</p></div></details>',
    ],
    [
      ':::quote[Ana]\nA\n:::',
      '<figure class="quote"><blockquote><p>A</p></blockquote><figcaption>Ana</figcaption></figure>',
    ],
    [
      '::::tabs\n:::tab[One]\nA\n:::\n:::tab[Two]\nB\n:::\n::::',
      '<div class="tabs" data-block="tabs"><section class="tab"><p class="tab-title">One</p><p>A</p></section><section class="tab"><p class="tab-title">Two</p><p>B</p></section></div>',
    ],
  ])('%j', async (markdown, html) => {
    const { lesson, messages } = await compile(markdown);
    expect(messages).toEqual([]);
    expect(lesson.html.replace(icon, '')).toBe(html);
  });
});
