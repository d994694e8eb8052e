/** The page of the learner's own work: to read, to keep as a file, to print, and to copy where files are forbidden. */
import { recordPieces } from '../course/record/my-record.ts';
import type { RecordData } from '../course/record/record-data.ts';
import { recordFileName, recordMarkdown } from '../course/record/record-markdown.ts';
import type { Piece } from '../course/record/record-pieces.ts';
import type { EarlierWork } from '../tracking/tracking.ts';
import { headingOf } from './lessons.ts';
import { announce, button } from './page.ts';
import { actions, earlierFate, earlierSection, earlierTitle, forgetSection } from './record-device.ts';
import { recordElements } from './record-dom.ts';
import { recordFile } from './record-file.ts';
import { activeSeconds, languageOf, type Session } from './session.ts';

/** The record's style is in the page. */
let styled = false;

/**
 * Fills the article anew; its heading stays, because the focus may rest on it.
 *
 * @param earlier work of another attempt, which has a record of its own; undefined: this attempt's
 */
export function showRecord(session: Session, article: HTMLElement, earlier?: EarlierWork): void {
  const about = window.coursewrightRecordData;
  if (about === undefined) return;
  dress(about.style);
  const pieces = piecesOf(session, about, earlier);
  const [, ...rest] = pieces;
  const turn = (to?: EarlierWork) => {
    showRecord(session, article, to);
    headingOf(article)?.focus();
    scrollTo(0, 0);
  };
  const { data, say } = session;
  const language = data.textsLanguage === undefined ? undefined : data.course.language;
  const body = article.querySelector<HTMLElement>('.lesson-body');
  body?.replaceChildren(
    ...(earlier === undefined ? [] : [actions([button('secondary', say('earlierBack'), () => turn())])]),
    toolbar(session, pieces, about, earlier),
    ...recordElements(rest, { document, say, language, picture: ({ src }) => src }),
    asText(session, pieces),
    ...(earlier === undefined ? [...earlierSection(session, turn), forgetSection(session)] : []),
  );
}

function piecesOf(session: Session, about: RecordData, earlier: EarlierWork | undefined): Piece[] {
  const { data, state, say, launch, tracking } = session;
  return recordPieces({
    data,
    about,
    learner: launch?.learner.name ?? '',
    now: new Date(),
    say,
    language: languageOf(session),
    ...(earlier === undefined
      ? { work: { ...state, activeSeconds: activeSeconds(session) }, refused: tracking.refused() }
      : {
          work: earlier.state,
          origin: `${earlierTitle(earlier, session)} · ${earlierFate(earlier, session)}`,
        }),
  });
}

/** A style sheet made by a script is the page's own, so its policy allows it. */
function dress(style: string): void {
  if (styled) return;
  styled = true;
  if ('adoptedStyleSheets' in document) {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(style);
    document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
  } else addToPage(style);
}

/** Safari before 16.4: the rules join the page's own sheet, which a page from a disk may not touch; it stays plain. */
function addToPage(style: string): void {
  try {
    const sheet = document.styleSheets[0];
    for (const rule of rulesOf(style)) sheet?.insertRule(rule, sheet.cssRules.length);
  } catch {
    return;
  }
}

function rulesOf(style: string): string[] {
  return style.match(/[^{}]+\{(?:[^{}]|\{[^{}]*\})*\}/g) ?? [];
}

function toolbar(
  session: Session,
  pieces: readonly Piece[],
  about: RecordData,
  earlier: EarlierWork | undefined,
): HTMLElement {
  const { data, say } = session;
  const tools = document.createElement('div');
  tools.className = 'record-tools';
  const intro = document.createElement('p');
  intro.textContent = say('recordIntro');
  const title = `${say('myRecord')} · ${data.course.module ?? data.course.title}`;
  const html = () =>
    recordFile(pieces, {
      say,
      title,
      style: `${about.colours}\n${about.style}`,
      language: data.textsLanguage === undefined ? undefined : data.course.language,
      pageLanguage: languageOf(session),
      direction: data.textsLanguage === undefined ? document.documentElement.dir : 'ltr',
    });
  const save = (extension: 'html' | 'md', type: string, content: () => string) => () => {
    download(recordFileName(data.course.id, new Date(earlier?.at ?? Date.now()), extension), type, content());
    announce(say('recordNoDownload'));
  };
  const buttons = actions([
    button('primary', say('recordDownload'), save('html', 'text/html', html)),
    button(
      'secondary',
      say('recordDownloadMarkdown'),
      save('md', 'text/markdown', () => recordMarkdown(pieces, say)),
    ),
    button('secondary', say('recordPrint'), () => print()),
  ]);
  const hint = document.createElement('p');
  hint.className = 'aside';
  hint.textContent = say('recordNoDownload');
  tools.append(intro, buttons, hint);
  return tools;
}

function download(name: string, type: string, content: string): void {
  const address = URL.createObjectURL(new Blob([content], { type: `${type};charset=utf-8` }));
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  // Not at once: some browsers begin to read only after the click has ended.
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
}

/** The way out where the platform's frame allows neither files nor print. */
function asText(session: Session, pieces: readonly Piece[]): HTMLElement {
  const { say } = session;
  const details = document.createElement('details');
  details.className = 'record-text';
  const summary = document.createElement('summary');
  summary.textContent = say('recordAsText');
  const field = document.createElement('textarea');
  field.readOnly = true;
  field.rows = 12;
  field.value = recordMarkdown(pieces, say);
  field.setAttribute('aria-label', say('recordAsText'));
  const told = document.createElement('p');
  told.setAttribute('role', 'status');
  const copy = button(
    'secondary',
    say('recordCopy'),
    () =>
      void copyText(field).then((done) => {
        told.textContent = say(done ? 'recordCopied' : 'recordCopyByHand');
      }),
  );
  details.append(summary, field, copy, told);
  return details;
}

/** Frames of another site may be refused the clipboard: then the text is selected, ready for the learner's own keys. */
async function copyText(field: HTMLTextAreaElement): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(field.value);
    return true;
  } catch {
    field.focus();
    field.select();
    return document.execCommand('copy');
  }
}
