/**
 * What a page that shows one rendering of a package needs to show the next without being loaded anew. It reads the
 * texts of `page.hbs` by their own marks: titles and lessons are escaped or cleaned, so none of these stands in them.
 */
import { readCourseScript } from '../course/model/course-script.ts';
import type { LessonData, PackageData } from '../course/model/package-data.ts';
import type { Replacement } from '../course/model/replacement.ts';
import { GLOSSARY } from '../course/model/side-pages.ts';
import { shareAsked } from '../course/outcome/outcome.ts';
import type { PackageFile } from '../targets/target.ts';

/** Elements of the page whose contents may be replaced. None holds another element of its own name. */
const PARTS = ['outline-lessons', 'cover', 'finish', 'colophon'];
/** What the player writes itself, from the package's data. */
const WRITTEN = ['bar-title', 'count', 'steps'];
/** Scripts that hold the course's content, and the player's, of which the page may have more than it needs. */
const CONTENT = /^(course|search-index|record|player)\.js\?/;

interface Page {
  data: PackageData;
  /** The page's `<article>`s by the keys of their lessons, and the glossary's. */
  lessons: Map<string, string>;
  parts: Map<string, string>;
  /** Pieces of `player.js`: the blocks in use, and what all pages have. */
  player: Set<string>;
  scripts: string;
  style: string;
  /** All of the page that can be replaced only by loading it anew. */
  frame: string;
}

/**
 * @param before the files that `renderPackage` gave for the page that is shown, at least `index.html` and `course.js`
 * @param after the same for what is to be shown
 * @returns undefined: nothing to replace, though other files may have changed; `'reload'`: no replacing will do
 */
export function replacementOf(
  before: readonly PackageFile[],
  after: readonly PackageFile[],
): Replacement | 'reload' | undefined {
  const [old, now] = [pageOf(before), pageOf(after)];
  if (old.frame !== now.frame || old.lessons.size === 0 || now.lessons.size === 0) return 'reload';
  // A block of a new type does not act yet.
  if ([...now.player].some((piece) => !old.player.has(piece))) return 'reload';
  const { data, scripts, style } = now;
  if (
    old.style === style &&
    old.scripts === scripts &&
    sameTexts(old.lessons, now.lessons) &&
    sameTexts(old.parts, now.parts)
  )
    return undefined;
  const changed = changedLessons(old.data, data);
  const lessons = [...now.lessons].filter(([key, html]) => changed.has(key) || old.lessons.get(key) !== html);
  const parts = [...now.parts].filter(([id, html]) => old.parts.get(id) !== html);
  return {
    data,
    lessons: lessons.map(([key, html]) => ({ key, html })),
    parts: parts.map(([id, html]) => ({ id, html })),
    scripts,
    style,
  };
}

function sameTexts(a: ReadonlyMap<string, string>, b: ReadonlyMap<string, string>): boolean {
  return a.size === b.size && [...a].every(([key, text]) => b.get(key) === text);
}

const pages = new WeakMap<readonly PackageFile[], Page>();

/** What was shown is what was new before. */
function pageOf(files: readonly PackageFile[]): Page {
  const page = pages.get(files) ?? readPage(files);
  pages.set(files, page);
  return page;
}

function readPage(files: readonly PackageFile[]): Page {
  const textOf = (name: string) => {
    const file = files.find(({ path }) => path === name);
    return file !== undefined && 'content' in file ? String(file.content) : '';
  };
  const [head = '', rest = ''] = textOf('index.html').split('\n</head>\n');
  const lessons = new Map<string, string>();
  const keep = (key: string, html: string) => {
    lessons.set(key, html.trim());
    return `<!--${key === GLOSSARY ? key : 'lesson'}-->`;
  };
  const parts = new Map<string, string>();
  const body = [...PARTS, ...WRITTEN].reduce(
    (text, id) =>
      text.replace(new RegExp(`(<(\\w+)[^>]* id="${id}"[^>]*>)([\\s\\S]*?)</\\2>`), (_, tag, _name, html) => {
        if (PARTS.includes(id)) parts.set(id, html);
        return tag;
      }),
    rest
      .replace(
        /(?<=\n)<article class="lesson" id="([^"]*)"[\s\S]*?<\/article>(?=\s*<(?:noscript data-lesson|section class="finish"))/,
        (html, key) => keep(key, html),
      )
      .replace(/<noscript data-lesson="([^"]*)">\n([\s\S]*?)\n<\/noscript>/g, (_, key, html) =>
        keep(key, html),
      ),
  );
  const found = (pattern: RegExp) => pattern.exec(head)?.[1] ?? '';
  const scripts = found(/<meta name="scripts" content="([^"]*)">/);
  const own = scripts.split(' ').filter((address) => !CONTENT.test(address));
  const data = readCourseScript(textOf('course.js')) as PackageData;
  return {
    data,
    lessons,
    parts,
    player: new Set(
      textOf('player.js')
        .replace(/\n;window\.coursewrightScripts=.*\n$/, '')
        .split('\n;'),
    ),
    scripts,
    style: found(/<link rel="stylesheet" href="([^"]*)">/),
    frame: [
      found(/^([\s\S]*?<meta http-equiv="Content-Security-Policy"[^>]*>)/),
      own.join(' '),
      `${data.course.id} ${data.course.iri}`,
      body.replace(/(<!--lesson-->\s*)+/g, ''),
    ].join('\n'),
  };
}

/** Keys of lessons whose blocks act in another way, whatever their texts are. */
function changedLessons(before: PackageData, after: PackageData): Set<string> {
  if (JSON.stringify(before.texts) !== JSON.stringify(after.texts))
    return new Set(after.lessons.map(({ key }) => key));
  const old = describeLessons(before);
  return new Set([...describeLessons(after)].flatMap(([key, now]) => (old.get(key) === now ? [] : key)));
}

const descriptions = new WeakMap<PackageData, Map<string, string>>();

/** All that the blocks of a lesson read of the package's data. */
function describeLessons(data: PackageData): Map<string, string> {
  const known = descriptions.get(data);
  if (known !== undefined) return known;
  const { rule, textGuarantees, lessons, modules } = data;
  const rules = new Map([...rule.questions, ...rule.quizzes].map((one) => [one.block, one]));
  const around = JSON.stringify([
    lessons.map(({ key, title, objectives }) => [key, title, objectives]),
    modules,
  ]);
  const described = new Map(
    lessons.map((lesson) => [lesson.key, JSON.stringify([lesson, blocksOf(lesson)])]),
  );
  descriptions.set(data, described);
  return described;

  function blocksOf({ blocks }: LessonData) {
    return blocks.map(({ number, plan, state }) => [
      rules.get(number),
      textGuarantees?.[number],
      // A quiz leads on to other lessons.
      plan && around,
      state.kind === 'watch' && shareAsked(rule.completion, number),
    ]);
  }
}
