/** Who paid for a course, under which licence it stands, and which version of it this is. */
import type { Element } from 'hast';
import { h } from '../blocks/hast.ts';
import { assetOf } from '../course/model/used-assets.ts';
import { licenceOf } from '../course/text/licence.ts';
import type { GuideSource } from './source.ts';

export function imprintOf({ course, title, say }: GuideSource): Element {
  const { funding, authors, version } = course;
  const licence = licenceOf(course.licence);
  const emblem = assetOf(course, funding?.emblem);
  const line = [title, say('version', { version }), ...(authors.length === 0 ? [] : [authors.join(', ')])];
  return h('footer', { className: ['guide-imprint', 'guide-small'] }, [
    emblem === undefined
      ? undefined
      : h('p', {}, [
          h('img', {
            src: emblem.packed,
            alt: funding?.statement === undefined ? say('funding') : '',
            className: ['guide-emblem'],
            width: EMBLEM,
          }),
        ]),
    ...[funding?.statement, funding?.disclaimer].flatMap((text) =>
      text === undefined ? [] : [h('p', {}, [text])],
    ),
    h('p', {}, [line.join(' · ')]),
    licence === undefined
      ? undefined
      : h('p', {}, [
          `${say('licence')}: `,
          licence.address === undefined ? licence.name : h('a', { href: licence.address }, [licence.name]),
        ]),
  ]);
}

/** CSS pixels. */
const EMBLEM = 90;
