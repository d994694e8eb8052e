/** A sheet as a page of its own, for those who meet: with where it is from, and the imprint. */
import type { ElementContent } from 'hast';
import { h } from '../blocks/hast.ts';
import { imprintOf } from './imprint.ts';
import { below } from './paper.ts';
import { sheetLine } from './session.ts';
import type { GuideSheet } from './sheets.ts';
import type { GuideSource } from './source.ts';

export function handout(sheet: GuideSheet, source: GuideSource): ElementContent[] {
  return [
    h('p', { className: ['guide-step'] }, [`${source.course.title} · ${sheet.module.title}`]),
    h('h1', { className: ['guide-title'] }, [sheet.title]),
    h('p', { className: ['guide-subtitle'] }, [sheetLine(sheet, source)]),
    ...below(1, sheet.body),
    imprintOf(source),
  ];
}
