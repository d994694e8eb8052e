/** Packages of the hand-made course, bundled from source, laid into a folder or served. */
import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { build } from 'esbuild';
import { blockTypes } from '../../../src/blocks/index.ts';
import { lessonsData } from '../../../src/render/package-data.ts';
import type { PlayerAssets } from '../../../src/render/player-assets.ts';
import { renderPackage } from '../../../src/render/render-package.ts';
import { textGuarantees } from '../../../src/state/text-guarantees.ts';
import type { PackageFile, PackagePlan } from '../../../src/targets/target.ts';
import { loadTexts } from '../../../src/texts/index.ts';
import { fixtureNumbers } from '../../render/fixture-plan.ts';

let bundled: Promise<PlayerAssets> | undefined;

export function bundledPlayer(): Promise<PlayerAssets> {
  bundled ??= bundle();
  return bundled;
}

async function bundle(): Promise<PlayerAssets> {
  const script = async (file: string) => {
    const { outputFiles } = await build({
      entryPoints: [file],
      bundle: true,
      minify: true,
      format: 'iife',
      target: 'es2020',
      write: false,
      logLevel: 'error',
    });
    return outputFiles[0]?.text ?? '';
  };
  const scripts = new Map<string, string>();
  const styles = new Map<string, string>();
  for (const type of ['question', 'choice', 'reflection']) {
    const folder = `src/blocks/${type}`;
    scripts.set(type, await script(`${folder}/browser.ts`));
    if (existsSync(`${folder}/style.css`)) styles.set(type, await script(`${folder}/style.css`));
  }
  return {
    licences: 'Notices',
    early: await script('src/player/early.ts'),
    dialogs: await script('src/player/entry-dialogs.ts'),
    objectives: await script('src/player/entry-objectives.ts'),
    search: await script('src/player/entry-search.ts'),
    toolkit: '',
    player: await script('tests/player/support/fake-tracker.ts'),
    record: await script('src/player/entry-record.ts'),
    block: (type) => scripts.get(type),
    part: () => undefined,
    trackers: [],
    blockStyle: (type) => styles.get(type),
  };
}

/** @param numbers the same for all releases of a course */
export async function renderFixture(plan: PackagePlan, numbers = fixtureNumbers()): Promise<PackageFile[]> {
  const texts = await loadTexts(plan.course.language);
  return renderPackage(
    plan,
    numbers,
    { connect: [] },
    {
      blockTypes,
      player: await bundledPlayer(),
      texts,
      textGuarantees: textGuarantees({ lessons: lessonsData(plan, numbers) }, 3500, 4096),
      times: 13,
    },
  );
}

/** Lays a package into a folder of its own and says where. */
export async function layPackage(plan: PackagePlan): Promise<string> {
  return layFiles(await renderFixture(plan));
}

export async function layFiles(files: readonly PackageFile[]): Promise<string> {
  const folder = await mkdtemp(path.join(tmpdir(), 'page-'));
  for (const file of files) {
    const target = path.join(folder, file.path);
    await mkdir(path.dirname(target), { recursive: true });
    await writeFile(target, 'content' in file ? file.content : PICTURE);
  }
  return folder;
}

const PICTURE = `<svg xmlns="http://www.w3.org/2000/svg" width="96" height="96" viewBox="0 0 96 96"><rect width="96" height="96" rx="20" fill="#1d5a8f"/><path d="M18 72V44a15 15 0 0 1 30 0v28M48 72V44a15 15 0 0 1 30 0v28" fill="none" stroke="#fff" stroke-width="8" stroke-linecap="round"/></svg>`;

export interface Site {
  origin: string;
  close(): Promise<void>;
}

const TYPES: Record<string, string> = {
  html: 'text/html',
  css: 'text/css',
  js: 'text/javascript',
  svg: 'image/svg+xml',
};

/** Serves a folder; `/frame` shows its page in a frame of 650 by 666, as an LMS does. */
export async function serveFolder(folder: string): Promise<Site> {
  const server = createServer((request, response) => {
    const name = (request.url ?? '/').split(/[?#]/)[0] ?? '/';
    if (name === '/frame') {
      response.setHeader('content-type', 'text/html');
      response.end(
        '<!doctype html><title>LMS</title><iframe title="Course" src="/index.html" width="650" height="666"></iframe>',
      );
      return;
    }
    readFile(path.join(folder, name)).then(
      (content) => {
        response.setHeader(
          'content-type',
          `${TYPES[name.split('.').pop() ?? ''] ?? 'image/png'}; charset=utf-8`,
        );
        response.end(content);
      },
      () => {
        response.statusCode = 404;
        response.end();
      },
    );
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    close: async () => {
      await closed(server);
      await rm(folder, { recursive: true, force: true });
    },
  };
}

function closed(server: Server): Promise<void> {
  server.closeAllConnections();
  return new Promise((resolve) => server.close(() => resolve()));
}
