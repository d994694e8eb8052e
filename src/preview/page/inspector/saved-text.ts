/** The saved state as it is encoded, wherever it is held: by an LMS, by an LRS, or in this browser alone. */
import { localState } from './device.ts';
import type { Holdings } from './held-panel.ts';

export interface SavedText {
  text: string;
  /** Who holds it, e.g. `held by the LMS`. */
  by: string;
}

const STATE = 'cmi.suspend_data';

/**
 * @param address that the package was opened at, with its launch parameters
 * @returns undefined where nothing is saved
 */
export function savedText(
  { values, statements, documents, device }: Holdings,
  address: URL,
): SavedText | undefined {
  if (values !== undefined)
    return saved(
      values.value(STATE),
      values.isHeld(STATE) ? 'held by the LMS' : 'set by the page, not committed',
    );
  if (statements === undefined) return saved(localState(device), 'kept on this device');
  return saved(documentState(documents, address.searchParams.get('registration')), 'held by the LRS');
}

function saved(text: string | undefined, by: string): SavedText | undefined {
  return text === undefined || text === '' ? undefined : { text, by };
}

/** An LRS may hold states of several attempts. */
function documentState(documents: Holdings['documents'], registration: string | null): string | undefined {
  const states = documents.flatMap(({ key, body }) => {
    const { state } = Object(body) as { state?: unknown };
    return key.includes(registration ?? '') && typeof state === 'string' ? [state] : [];
  });
  return states.at(-1);
}
