/** How well something is seen: measured on what a browser really draws. */
import type { Locator } from 'playwright-core';

/** A colour that fewer pixels have may be the soft edge of another. */
const LEAST = 12;

/** Contrast of WCAG 2 between what most of an element's picture is and what differs most from it; 1: one colour only. */
export async function contrastIn(element: Locator): Promise<number> {
  const png = (await element.screenshot({ animations: 'disabled' })).toString('base64');
  const colours = await element.page().evaluate(async (data) => {
    const bytes = Uint8Array.from(atob(data), (letter) => letter.charCodeAt(0));
    const picture = await createImageBitmap(new Blob([bytes]));
    const canvas = new OffscreenCanvas(picture.width, picture.height);
    const context = canvas.getContext('2d');
    context?.drawImage(picture, 0, 0);
    const pixels = context?.getImageData(0, 0, picture.width, picture.height).data ?? [];
    const counts = new Map<number, number>();
    for (let at = 0; at < pixels.length; at += 4) {
      const colour = ((pixels[at] ?? 0) << 16) | ((pixels[at + 1] ?? 0) << 8) | (pixels[at + 2] ?? 0);
      counts.set(colour, (counts.get(colour) ?? 0) + 1);
    }
    return [...counts];
  }, png);
  const often = colours.filter(([, count]) => count >= LEAST).sort((a, b) => b[1] - a[1]);
  const [ground = 1, ...others] = often.map(([colour]) =>
    luminance([colour >> 16, (colour >> 8) & 255, colour & 255]),
  );
  return Math.max(1, ...others.map((one) => (Math.max(one, ground) + 0.05) / (Math.min(one, ground) + 0.05)));
}

/** Relative, of red, green and blue from 0 to 255. */
function luminance(colour: readonly number[]): number {
  const [red = 0, green = 0, blue = 0] = colour.map((part) => {
    const share = part / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}
