/** What the record of a learner's work shows of its course beyond the player's data; it comes with the record's script. */
import type { Credits } from '../model/model.ts';

export interface RecordData {
  /** Style of the record, in the page and in the file. */
  style: string;
  /** Style of the file alone: the course's light colours. */
  colours: string;
  /** Planned hours of the package that are there, by mode. */
  hours: Record<string, number>;
  authors: string[];
  licence: { name: string; address: string | undefined } | undefined;
  funding:
    | {
        statement: string | undefined;
        disclaimer: string | undefined;
        /** `src` is its path in the package, `data` itself, for a file that stands alone. */
        emblem: { src: string; data: string | undefined } | undefined;
      }
    | undefined;
  /** Level of the European Qualifications Framework. */
  eqf: number | undefined;
  credits: Credits | undefined;
  /** Items of the toolkit that a partner adapted, with their label. */
  adapted?: { label: string; values: string[] };
}
