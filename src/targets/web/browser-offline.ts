/**
 * Makes the site work offline where the browser allows it, and gives the learner the say over what is large: films,
 * sounds and files are kept once they ask for it, and go when they say so. The site works without any of it.
 */
import type { PackageData } from '../../course/model/package-data.ts';
import { button, closeByBackdrop, part } from '../../player/page.ts';
import { regional } from '../../texts/region.ts';
import { formatText, type TextKey } from '../../texts/texts.ts';
import { keepFile } from './browser-keep.ts';
import { MANIFEST, WORKER } from './names.ts';
import type { SiteFiles } from './site-data.ts';

type Say = (key: TextKey, values?: Record<string, string | number>) => string;

const ICON = 'M12 4v11M7 10.500l5 5 5-5M5 20h14';
const KILO = 1000;

export function startOffline(data: PackageData): void {
  const workers: ServiceWorkerContainer | undefined = navigator.serviceWorker;
  if (!isSecureContext || !location.protocol.startsWith('http') || workers === undefined) return;
  followRelease(workers);
  announceApp();
  // Not beside what the first page needs.
  addEventListener('load', () => {
    workers.register(WORKER, { updateViaCache: 'none' }).then(
      (registration) => offerOffline(data, registration),
      () => {},
    );
  });
}

/** Not in the page itself: opened from a disk, it would be refused. */
function announceApp(): void {
  const link = document.createElement('link');
  link.rel = 'manifest';
  link.href = MANIFEST;
  document.head.append(link);
}

/**
 * A browser may begin with the next release while a page is loaded anew, whose files are then those of the release before.
 */
function followRelease(workers: ServiceWorkerContainer): void {
  if (workers.controller === null) return;
  workers.addEventListener('controllerchange', () => location.reload(), { once: true });
}

function offerOffline(data: PackageData, registration: ServiceWorkerRegistration): void {
  const language = data.textsLanguage ?? data.course.language;
  const say: Say = (key, values) => formatText(data.texts, language, key, values);
  const dialog = createDialog(say, data.textsLanguage);
  const lessons = paragraph();
  const media = document.createElement('div');
  dialog.append(lessons, media);
  document.body.append(dialog);
  const size = sizeIn(language);
  let offer: MediaOffer | undefined;
  const show = async () => {
    const { active } = registration;
    lessons.textContent = say(active === null ? 'offlineLessonsNot' : 'offlineLessons');
    if (active === null) return;
    offer ??= createMediaOffer(await filesOf(active), media, say, size);
    await offer.show();
  };
  addTool(say('offlineUse'), () => {
    void show();
    dialog.showModal();
  });
  void navigator.serviceWorker.ready.then(() => {
    if (dialog.open) void show();
  });
}

/** In the outline, made like those that are there. */
function addTool(label: string, open: () => void): void {
  const model = part('outline').querySelector('[data-do=shortcuts]');
  const tool = model?.cloneNode(true);
  if (!(tool instanceof HTMLElement)) return;
  tool.dataset.do = 'offline';
  tool.querySelector('path')?.setAttribute('d', ICON);
  tool.lastChild?.replaceWith(label);
  tool.addEventListener('click', open);
  model?.before(tool);
}

function createDialog(say: Say, language: string | undefined): HTMLDialogElement {
  const dialog = document.createElement('dialog');
  dialog.id = 'offline';
  dialog.setAttribute('aria-labelledby', 'offline-title');
  if (language !== undefined) {
    dialog.lang = language;
    dialog.dir = 'ltr';
  }
  const head = part('standing').querySelector('.dialog-head')?.cloneNode(true) as HTMLElement;
  const title = head.querySelector('h2');
  if (title !== null) {
    title.id = 'offline-title';
    title.textContent = say('offlineUse');
  }
  dialog.append(head);
  closeByBackdrop(dialog);
  return dialog;
}

interface MediaOffer {
  show(): Promise<void>;
}

/** What is kept of the media, and the way to keep or to remove them; nothing where the course has none. */
function createMediaOffer(
  { cache, files }: SiteFiles,
  place: HTMLElement,
  say: Say,
  size: (bytes: number) => string,
): MediaOffer {
  const all = sum(files);
  const state = paragraph();
  state.setAttribute('role', 'status');
  const bar = document.createElement('progress');
  bar.max = all;
  bar.setAttribute('aria-label', say('offlineUse'));
  const choices = paragraph();
  choices.className = 'choices';

  async function missing(): Promise<SiteFiles['files']> {
    if (!(await caches.has(cache))) return files;
    const kept = new Set((await (await caches.open(cache)).keys()).map(({ url }) => url));
    return files.filter(({ key }) => !kept.has(key));
  }

  async function show(trouble?: TextKey): Promise<void> {
    if (files.length === 0) return;
    const left = await missing();
    const n = files.length - left.length;
    const kept = say('offlineKept', { n, all: files.length, size: size(all - sum(left)) });
    state.textContent = trouble === undefined ? kept : `${say(trouble)} ${kept}`;
    bar.hidden = true;
    choices.replaceChildren(
      ...(left.length > 0 ? [button('primary', say('offlineKeep', { size: size(sum(left)) }), keep)] : []),
      ...(n > 0 ? [button('secondary', say('offlineRemove'), remove)] : []),
    );
    if (place.childElementCount === 0)
      place.append(paragraph(say('offlineMedia', { size: size(all) })), bar, state, choices);
  }

  async function keep(): Promise<void> {
    const stop = new AbortController();
    choices.replaceChildren(button('secondary', say('offlineStop'), () => stop.abort()));
    choices.querySelector('button')?.focus();
    // Browsers may clear what nobody asked to be kept; some ask the learner for it.
    void navigator.storage?.persist?.();
    const left = await missing();
    let done = all - sum(left);
    const tell = (bytes: number) => {
      done += bytes;
      bar.value = done;
    };
    tell(0);
    bar.hidden = false;
    state.textContent = say('offlineLoading', { done: size(done), size: size(all) });
    try {
      for (const file of left) await keepFile(file, cache, stop.signal, tell);
      await show();
    } catch (error) {
      const isFull = error instanceof DOMException && error.name === 'QuotaExceededError';
      await show(stop.signal.aborted ? undefined : isFull ? 'offlineFull' : 'offlineFailed');
    }
    choices.querySelector('button')?.focus();
  }

  async function remove(): Promise<void> {
    await caches.delete(cache);
    await show();
    choices.querySelector('button')?.focus();
  }

  return { show: async () => (bar.hidden || bar.parentElement === null ? show() : undefined) };
}

function filesOf(worker: ServiceWorker): Promise<SiteFiles> {
  const { port1, port2 } = new MessageChannel();
  return new Promise((resolve) => {
    port1.onmessage = ({ data }) => resolve(data as SiteFiles);
    worker.postMessage('files', [port2]);
  });
}

function sum(files: SiteFiles['files']): number {
  return files.reduce((bytes, file) => bytes + file.bytes, 0);
}

/** Decimal units, as file managers show them. */
function sizeIn(language: string): (bytes: number) => string {
  const units = ['kilobyte', 'megabyte', 'gigabyte'].map(
    (unit) => new Intl.NumberFormat(regional(language), { style: 'unit', unit, maximumFractionDigits: 1 }),
  );
  return (bytes) => {
    const step = bytes < KILO ** 2 ? 0 : bytes < KILO ** 3 ? 1 : 2;
    return units[step]?.format(bytes / KILO ** (step + 1)) ?? '';
  };
}

function paragraph(text = ''): HTMLParagraphElement {
  const made = document.createElement('p');
  made.textContent = text;
  return made;
}
