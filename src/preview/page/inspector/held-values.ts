/** What an LMS's server holds, beside what the page has set and not committed yet, with the time of each change. */

export interface Row {
  element: string;
  value: string;
  /**
   * `held`: by the server. `set`: by the page, and the server holds something else or nothing. `said`: the run-time
   * answers so, and nothing is stored.
   */
  kind: 'held' | 'set' | 'said';
  /** What the server holds in place of what was set. */
  instead: string | undefined;
  /** When it changed last while this page watched, in milliseconds since 1970. */
  at: number | undefined;
  /** It is among what changed last. */
  isLast: boolean;
}

/** Milliseconds within which changes are those of one action. */
const TOGETHER = 500;

export class HeldValues {
  #held: Record<string, string> | undefined;
  readonly #set = new Map<string, string>();
  readonly #said = new Map<string, string>();
  readonly #at = new Map<string, number>();

  /** What the server holds now. The first time nothing counts as changed. */
  hold(values: Record<string, string>, now: number): void {
    const before = this.#held;
    this.#held = values;
    if (before === undefined) return;
    for (const [element, value] of Object.entries(values))
      if (before[element] !== value) this.#at.set(element, now);
  }

  set(element: string, value: string, now: number): void {
    if (this.value(element) !== value) this.#at.set(element, now);
    this.#set.set(element, value);
  }

  got(element: string, value: string): void {
    if (value !== '') this.#said.set(element, value);
  }

  /** As last set, or as it is held. */
  value(element: string): string | undefined {
    return this.#set.get(element) ?? this.#held?.[element];
  }

  /** Whether the server holds what was set last. */
  isHeld(element: string): boolean {
    const set = this.#set.get(element);
    return set === undefined || set === this.#held?.[element];
  }

  /** By element, numbers in them as numbers; or the last change first. */
  rows(order: 'element' | 'change' = 'element'): Row[] {
    const held = this.#held ?? {};
    const elements = new Set([...Object.keys(held), ...this.#set.keys(), ...this.#said.keys()]);
    const last = Math.max(0, ...this.#at.values()) - TOGETHER;
    const rows = [...elements].map((element): Row => {
      const at = this.#at.get(element);
      const isStored = element in held || this.#set.has(element);
      const isHeld = this.isHeld(element);
      return {
        element,
        value: (isStored ? this.value(element) : this.#said.get(element)) ?? '',
        kind: isStored ? (isHeld ? 'held' : 'set') : 'said',
        instead: isHeld ? undefined : held[element],
        at,
        isLast: at !== undefined && at > last,
      };
    });
    const byElement = (a: Row, b: Row): number => NATURAL.compare(a.element, b.element);
    return rows.sort((a, b) => (order === 'change' && (b.at ?? 0) - (a.at ?? 0)) || byElement(a, b));
  }
}

const NATURAL = new Intl.Collator('en', { numeric: true });
