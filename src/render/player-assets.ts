/** The player's bundles and the blocks' styles, as the tool's own build left them in dist/tool/player. */
import { existsSync, readFileSync } from 'node:fs';
import type { Target } from '../targets/target.ts';
import { toolFile } from '../tool/files.ts';

export interface PlayerAssets {
  /** Notices of the libraries in the scripts, which ask to travel with them. */
  licences: string;
  /** Runs before the first paint: the learner's own reading settings. */
  early: string;
  /** The dialogs that are no part of a start. */
  dialogs: string;
  /** The search behind its dialog. */
  search: string;
  /** What only packages with objectives need. */
  objectives: string;
  /** What only packages with a toolkit need. */
  toolkit: string;
  /** The core with the target's tracker. */
  player: string;
  /** The page of the learner's own work. */
  record: string;
  /** Browser side of a block type; undefined for one that has none. */
  block(type: string): string | undefined;
  /** What the tracker needs for a block type alone, or for `objectives`; undefined: nothing. */
  part(of: string): string | undefined;
  /** Those of which the page loads one, by the launch. */
  trackers: { path: string; tracker: string; part(of: string): string | undefined }[];
  /** Style of a block type; undefined for one that has none. */
  blockStyle(type: string): string | undefined;
}

/** @param target whose tracker the core is to have, or those of the targets that it joins */
export function readPlayerAssets({
  name,
  player = name,
  joins = [],
}: Pick<Target, 'name' | 'player' | 'joins'>): PlayerAssets {
  const partOf = (target: string) => (type: string) => optional(`part-${type}-${target}.js`);
  return {
    licences: needed('licences.txt'),
    early: needed('early.js'),
    dialogs: needed('dialogs.js'),
    search: needed('search.js'),
    objectives: needed('objectives.js'),
    toolkit: needed('toolkit.js'),
    player: needed(`${player}.js`),
    record: needed('record.js'),
    block: (type) => optional(`block-${type}.js`),
    part: partOf(player),
    trackers: joins.map(({ name: joined }) => ({
      path: `tracker-${joined}.js`,
      tracker: needed(`tracker-${joined}.js`),
      part: partOf(joined),
    })),
    blockStyle: (type) => optional(`block-${type}.css`),
  };
}

const contents = new Map<string, string | undefined>();

function optional(name: string): string | undefined {
  if (!contents.has(name)) {
    const file = toolFile(`player/${name}`);
    contents.set(name, existsSync(file) ? readFileSync(file, 'utf8') : undefined);
  }
  return contents.get(name);
}

function needed(name: string): string {
  const content = optional(name);
  if (content === undefined) throw new Error(`dist/tool/player/${name} is missing: run npm run build`);
  return content;
}
