/** The tree of a text, with what other tools write read as it is meant. */
import { readAlerts } from './alerts.ts';
import { renameCallouts, rewriteCallouts } from './fenced-callouts.ts';
import { readWidths } from './image-width.ts';
import type { LessonBuild } from './lesson-build.ts';
import { parseMarkdown } from './markdown.ts';
import { takeTrainerTexts } from './trainer-texts.ts';

export function readTree(build: LessonBuild): void {
  const { dollars } = build.context;
  build.tree = parseMarkdown(build.source, dollars);
  const callouts = rewriteCallouts(build.source, build.tree);
  if (callouts !== undefined) {
    build.source = callouts.text;
    build.tree = parseMarkdown(build.source, dollars);
    renameCallouts(build.tree, callouts.lines);
  }
  takeTrainerTexts(build);
  if (build.source.includes('[!')) readAlerts(build.tree, build.source);
  if (/[)\]]\{/.test(build.source)) readWidths(build, build.tree);
}
