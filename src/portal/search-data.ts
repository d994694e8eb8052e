/** The index of a portal's search, as it lies beside the pages. */
import type { SearchData } from '../course/text/search.ts';

/** What a result shows; its address leads from the portal's folder. */
export type Place = [address: string, title: string, kind: string, about: string];

export interface PortalIndex {
  shown: Place[];
  /** `places` are numbers in `shown`. */
  words: SearchData;
}
