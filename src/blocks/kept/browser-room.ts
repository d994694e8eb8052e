/** What a learner reads of the room that the saved state has for their words. */
import type { BlockRoom } from '../../player/browser-block.ts';

/** @param kept characters that the LMS keeps of words that it did not take whole */
export function roomText(room: BlockRoom, max: number, kept: number | undefined): string {
  if (kept !== undefined) return room.text('textKeptHere', { n: kept });
  const sure = room.textRoom;
  return sure === undefined || sure >= max ? '' : room.text('roomGuaranteed', { n: sure });
}
