/** A picture that stands above something, as the page shows it. */
import type { Course, Picture } from '../course/model/model.ts';
import { assetOf } from '../course/model/used-assets.ts';
import type { PackagePlan } from '../targets/target.ts';

/** All that stand above something in a package. */
export function picturesOf({ course, modules }: PackagePlan): (Picture | undefined)[] {
  return [
    course.cover,
    ...modules.flatMap(({ image, lessons }) => [image, ...lessons.map((lesson) => lesson.image)]),
  ];
}

export function pictureView(course: Course, picture: Picture | undefined) {
  const asset = assetOf(course, picture?.path);
  if (picture === undefined || asset === undefined) return undefined;
  const { packed: src, width, height } = asset;
  return { src, width, height, alt: picture.alt, focus: focusName(picture) };
}

/** What the style sheet says of the focal points in use: no style may stand in a page. */
export function focusStyle(pictures: readonly (Picture | undefined)[]): string {
  const names = new Set(pictures.flatMap((picture) => (picture && focusName(picture)) ?? []));
  return [...names]
    .sort()
    .map((name) => `[data-focus="${name}"]{object-position:${name.replace(/\d+/g, '$&%')}}`)
    .join('\n');
}

function focusName({ focus }: Picture): string | undefined {
  return focus?.join(' ');
}
