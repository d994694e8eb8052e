/** Interactions that an LMS may not have, as parts beside a record of the journal; by index. */
import type { Response } from '../../course/model/interaction.ts';

export interface KeptInteraction {
  /** Number of the commit that carried it; 0: none has. */
  commit: number;
  /** Undefined: what the state says. */
  response: Response | undefined;
}

/** Those that no state that was read back proves to have arrived: `seen` is the number of the commit that it came with. */
export function unseenInteractions(
  parts: ReadonlyMap<string, unknown>,
  seen: number,
): Map<number, KeptInteraction> {
  const kept = new Map<number, KeptInteraction>();
  for (const [name, value] of parts) {
    if (!/^\d+$/.test(name) || typeof value !== 'object' || value === null) continue;
    const { commit, response } = value as Partial<KeptInteraction>;
    if (seen > 0 && commit === seen) continue;
    kept.set(Number(name), { commit: 0, response: isResponse(response) ? response : undefined });
  }
  return kept;
}

/** As this browser wrote it, or as another release did. */
function isResponse(value: unknown): value is Response {
  if (typeof value !== 'object' || value === null) return false;
  const { key, interaction, response, objective, latency, at } = value as Record<string, unknown>;
  return (
    typeof key === 'string' &&
    (objective === undefined || typeof objective === 'string') &&
    Array.isArray(response) &&
    response.every((part) => typeof part === 'string') &&
    hasComponents(interaction) &&
    Number.isFinite(latency) &&
    Number.isFinite(at)
  );
}

function hasComponents(interaction: unknown): boolean {
  const { choices, correct } = (interaction ?? {}) as { choices?: unknown; correct?: unknown };
  return Array.isArray(choices) && Array.isArray(correct);
}
