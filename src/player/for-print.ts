/** What a part of the page needs before it is printed. */

/** Milliseconds after which an image that does not come is left out. */
const PATIENCE = 10_000;

/** Images that are out of sight load lazily, which is never on paper: they are asked for one by one. */
async function imagesLoaded(place: ParentNode): Promise<void> {
  const images = [...place.querySelectorAll('img')];
  for (const image of images) image.loading = 'eager';
  const all = Promise.allSettled(images.map((image) => image.decode()));
  await Promise.race([all, new Promise((resolve) => setTimeout(resolve, PATIENCE))]);
}

/** A link that shows its own address needs no second one behind it. */
export function markBareLinks(place: ParentNode): void {
  for (const link of place.querySelectorAll<HTMLAnchorElement>('a[href^="http"]'))
    link.classList.toggle('bare', link.href.startsWith(link.textContent?.trim() || ' '));
}

/** Asks the browser to print once the images of a part are there; what else is shown is its caller's business. */
export function printWith(place: ParentNode): void {
  markBareLinks(place);
  void imagesLoaded(place).then(() => print());
}
