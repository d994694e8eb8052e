/** What a drawing takes from parts of its own: the numbers of a chart as a table, the texts of SmartArt as a list. */
import type { List, Table } from 'mdast';
import { descendantsNamed, type XmlElement } from '../xml.ts';
import { chartTable } from './chart.ts';
import type { OfficeFile } from './office-file.ts';
import { smartArtTexts } from './smart-art.ts';

export type Leave = (what: string, done: string, todo?: string) => void;

/** Undefined where the drawing is neither; null where it is, and nothing of it can be kept. */
export function relatedGraphic(
  drawing: XmlElement,
  file: OfficeFile,
  part: string,
  leave: Leave,
): Table | List | null | undefined {
  const [reference] = descendantsNamed(drawing, 'c:chart', 'dgm:relIds');
  if (reference === undefined) return undefined;
  const isChart = reference.name === 'c:chart';
  const id = reference.attributes[isChart ? 'r:id' : 'r:dm'] ?? '';
  const root = file.xml(file.relations(part).get(id)?.target ?? '');
  const node = isChart ? chartTable(root) : smartArtTexts(root);
  const what = isChart ? 'A chart' : 'A SmartArt graphic';
  if (node === undefined) {
    leave(what, 'It was left out', 'Put it in as a picture with an alternative');
    return null;
  }
  if (isChart) leave(what, 'Its numbers stand as a table', 'Look whether a picture of it is needed too');
  else leave(what, 'Its texts stand as a list', 'Look whether they tell what the graphic showed');
  return node;
}
