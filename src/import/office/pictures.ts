/** Pictures of a document → nodes, each with its file in the course; what no browser shows is listed. */
import type { PhrasingContent } from 'mdast';
import { slugId } from '../../course/model/ids.ts';
import { shortened } from '../../course/text/shortened.ts';
import type { ImportContext } from '../format.ts';
import type { OfficeFile } from './office-file.ts';

/** More than this makes a page wait on a phone. */
const LARGE_BYTES = 5_000_000;

/** What Office appends to an alternative that nobody wrote. */
const BY_MACHINE =
  /\s*(?:AI-generated content may be incorrect\.?|Description automatically generated[^.]*\.?|Automatisch generierte Beschreibung\.?|Descripción generada automáticamente\.?|Descrição gerada automaticamente\.?|Opis wygenerowany automatycznie\.?)\s*$/i;

/** What Office writes where nobody said what a picture shows. */
const FILE_NAME = /^(?:.*[\\/])?([^\\/]+)\.(?:png|jpe?g|gif|bmp|tiff?|webp|svg|emf|wmf)$/i;

export interface Picture {
  /** Name of its part. */
  part: string;
  alternative: string;
  isDecorative?: boolean;
}

/** @param place to be read behind the picture, such as "on slide 3" */
export function pictureNode(
  file: OfficeFile,
  { part, alternative, isDecorative }: Picture,
  { files, leave }: ImportContext,
  place: string,
): PhrasingContent[] {
  const written = alternative.replace(/\s+/g, ' ').trim();
  const said = written.replace(BY_MACHINE, '').trim();
  const alt = FILE_NAME.test(said) ? '' : said;
  const named = alt === '' ? '' : `“${shortened(alt, 60)}”`;
  const what = ['A picture', named, place].filter(Boolean).join(' ');
  if (isDecorative === true && alt === '') {
    leave({ file: file.path, what: `${what} that is marked as decorative`, done: 'It was left out' });
    return [];
  }
  const content = file.bytes(part);
  const kind = /\.([a-z0-9]+)$/i.exec(part)?.[1]?.toUpperCase() ?? 'unknown';
  if (content === undefined) {
    const reason = file.names.has(part)
      ? `of the kind ${kind}, which not every browser shows`
      : 'whose file is missing';
    leave({
      file: file.path,
      what: `${what}, ${reason}`,
      done: 'It was left out',
      todo: 'Save it as PNG or SVG and put it in',
    });
    return [];
  }
  if (said !== written)
    leave({
      file: file.path,
      what: `${what}, whose alternative a machine has written`,
      done: 'It was kept',
      todo: 'Read it against the picture',
    });
  if (content.length > LARGE_BYTES) {
    const size = Math.round(content.length / 1e6);
    leave({ file: file.path, what: `${what}, of ${size} MB`, done: 'It was kept', todo: 'Save it smaller' });
  }
  const name =
    slugId(shortened(said.replace(FILE_NAME, '$1'), 40)) ||
    slugId(file.path.replace(/^.*\/|\.\w+$/g, '')) ||
    'picture';
  return [{ type: 'image', url: files.add(`${name}.${kind.toLowerCase()}`, { bytes: content }), alt }];
}
