/** All files for trainers of a course in one language. */
import type { ElementContent } from 'hast';
import type { Asset, Course } from '../course/model/model.ts';
import { guideName } from '../targets/plan.ts';
import type { CourseGuide, PackageFile, PackagePlan } from '../targets/target.ts';
import { attendance } from './attendance.ts';
import type { GuideDocument, GuidePicture } from './document.ts';
import { handout } from './handout.ts';
import { pageOf } from './page.ts';
import { sheetsOf } from './sheets.ts';
import { slides } from './slides.ts';
import { type GuideSource, sessionsOf } from './source.ts';
import { trainerGuide } from './trainer-guide.ts';
import { wordFile } from './word/word.ts';

/** Bytes of a file of the course; undefined where it cannot be read. */
type ReadAsset = (asset: Asset) => Uint8Array | undefined;

/**
 * Each document as a page and as a Word file; slides as a page alone.
 *
 * @param named the course, and whether it is a draft
 * @param wanted `handouts`: what learners get on paper, and nothing that trainers read
 */
export async function guideFiles(
  named: Pick<PackagePlan, 'course' | 'draft'>,
  source: GuideSource,
  read: ReadAsset,
  wanted: 'all' | 'handouts' = 'all',
): Promise<CourseGuide> {
  const { course, title, tell, say } = source;
  const sheets = sheetsOf(course);
  const document = (name: string, heading: string, body: ElementContent[]): GuideDocument => ({
    name,
    title: heading,
    running: `${title} · ${say('version', { version: course.version })}`,
    language: course.language,
    authors: course.authors,
    body,
    pictures: picturesIn(body, course, read),
  });
  const trainer: PackageFile[] = [];
  if (wanted === 'all') {
    trainer.push(
      ...(await written(document(guideName(named), tell('title', { title }), trainerGuide(source, sheets)))),
    );
    if (sessionsOf(source).length > 0) {
      const list = document(
        guideName(named, 'attendance'),
        tell('attendance', { title }),
        attendance(source),
      );
      const shown = document(guideName(named, 'slides'), tell('slides', { title }), slides(source));
      trainer.push(...(await written(list)), pageFile(shown, 'slides.css'));
    }
  }
  const handouts = new Map<string, PackageFile[]>();
  for (const sheet of sheets) {
    const files = await written(document(sheet.path, sheet.title, handout(sheet, source)));
    handouts.set(sheet.module.id, [...(handouts.get(sheet.module.id) ?? []), ...files]);
  }
  return { trainer, handouts };
}

async function written(document: GuideDocument): Promise<PackageFile[]> {
  return [pageFile(document), { path: `${document.name}.docx`, content: await wordFile(document) }];
}

function pageFile(document: GuideDocument, style?: string): PackageFile {
  return { path: `${document.name}.html`, content: pageOf(document, style) };
}

/** Images name files as packages do. */
function picturesIn(
  body: readonly ElementContent[],
  course: Course,
  read: ReadAsset,
): Map<string, GuidePicture> {
  const assets = new Map(Object.values(course.assets).map((asset) => [asset.packed, asset]));
  return new Map(
    sourcesIn(body).flatMap((src): [string, GuidePicture][] => {
      const asset = assets.get(src);
      const bytes = asset && read(asset);
      if (asset === undefined || bytes === undefined) return [];
      const extension = /[^.]*$/.exec(asset.path)?.[0].toLowerCase() ?? '';
      return [[src, { bytes, extension, width: asset.width, height: asset.height }]];
    }),
  );
}

function sourcesIn(nodes: readonly ElementContent[]): string[] {
  return nodes.flatMap((node) => {
    if (node.type !== 'element') return [];
    const { src } = node.properties;
    return [...(typeof src === 'string' ? [src] : []), ...sourcesIn(node.children)];
  });
}
