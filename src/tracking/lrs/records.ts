/**
 * What the journal holds for this tracker: one record a page, each of one launch, and beside it each
 * statement that is to be sent, written once. What is taken over goes from the journal with the first write
 * that holds it; everything else stays where it is.
 */
import { type Found, openJournal } from '../journal/journal.ts';
import type { Told } from '../journal/record.ts';
import type { Surroundings } from '../surroundings.ts';
import type { Statement } from './statements.ts';

/** What a page has kept of its work. */
export interface XapiWork {
  /** The state belongs to this activity and registration; statements carry their own. Empty: to no LRS. */
  launch: string;
  /** Encoded; empty where none was begun. */
  state: string;
  /** The LRS has answered that it holds this state. */
  told: boolean;
}

export interface KeptStatements {
  waiting: readonly Statement[];
  /** By the LRS, for their content: they are tried once more. */
  refused: readonly Statement[];
}

export interface KeptRecord extends XapiWork, KeptStatements {
  id: string;
  /** Milliseconds since 1970, by the clock of this device. */
  at: number;
  /** Its page is open: what it has to send, it sends itself. */
  live: boolean;
}

export interface Records {
  /** False where nothing is kept beyond this page. */
  readonly durable: boolean;
  /** The oldest first. */
  readonly found: readonly KeptRecord[];
  /** This page's own, once for what one action changes (`Journal.write`); of the statements, what has changed since. */
  write(written: () => [work: XapiWork, statements: KeptStatements]): void;
  /** They go with the next `write`, which holds what they hold. */
  takeOver(records: readonly KeptRecord[]): void;
  /** The same with their statements alone. */
  takeStatements(records: readonly KeptRecord[]): void;
  /** Puts work in the place of that of a record that was found, or, without one, beside them. */
  put(work: XapiWork, record?: KeptRecord): Promise<void>;
  /** Removes this page's own and what was found. */
  forget(): Promise<void>;
  /** Hears what other pages write from now on. */
  onOther(listener: (work: XapiWork) => void): void;
  /** Resolves when everything written so far is on the disk or has failed. */
  settled(): Promise<void>;
}

/** One statement in the journal. */
interface Part {
  statement: Statement;
  isRefused: boolean;
}

export async function openRecords(around: Surroundings, course: string, learner: string): Promise<Records> {
  const { site, openStore, locks, openChannel } = around;
  const place = { site, course, learner, openStore, locks, openChannel, readBody: readWork };
  const journal = await openJournal<XapiWork>(place);
  const kept = new Map(
    journal.found.flatMap((found): [KeptRecord, Found<XapiWork>][] => {
      const record = readRecord(found);
      return record === undefined ? [] : [[record, found]];
    }),
  );
  const foundOf = (records: readonly KeptRecord[]): Found<XapiWork>[] =>
    records.flatMap((record) => kept.get(record) ?? []);

  /** On the disk or on their way to it, by the statement's id. */
  const parts = new Map<string, Part & { name: string }>();
  let count = 0;

  function keepAll({ waiting, refused }: KeptStatements): void {
    keepInOrder(waiting, false);
    keepInOrder(refused, true);
    if (parts.size > waiting.length + refused.length) dropAllBut([...waiting, ...refused]);
  }

  /** Names tell the order: what comes behind something new gets a new one too. */
  function keepInOrder(statements: readonly Statement[], isRefused: boolean): void {
    let last = '';
    for (const statement of statements) {
      const before = parts.get(statement.id);
      const isKept = before?.statement === statement && before.isRefused === isRefused && before.name > last;
      last = isKept ? before.name : keep({ statement, isRefused }, before?.name);
    }
  }

  function keep(part: Part, before: string | undefined): string {
    if (before !== undefined) journal.part(before, undefined);
    const name = partName(count++);
    parts.set(part.statement.id, { name, ...part });
    journal.part(name, part);
    return name;
  }

  function dropAllBut(kept: readonly Statement[]): void {
    const ids = new Set(kept.map(({ id }) => id));
    for (const [id, { name }] of parts) {
      if (ids.has(id)) continue;
      parts.delete(id);
      journal.part(name, undefined);
    }
  }

  return {
    get durable() {
      return journal.durable;
    },
    found: [...kept.keys()],
    write(written) {
      journal.write(() => {
        const [body, statements] = written();
        keepAll(statements);
        return { told: toldOf(body, statements.waiting.length), body };
      });
    },
    takeOver: (records) => journal.takeOver(foundOf(records)),
    takeStatements: (records) => journal.takeParts(foundOf(records)),
    put: (work, record) => journal.put(toldOf(work, 0), work, record && kept.get(record)),
    forget() {
      parts.clear();
      return journal.forget();
    },
    onOther: (listener) => journal.onOther(listener),
    settled: () => journal.settled(),
  };
}

/** Sorts as it counts. */
function partName(count: number): string {
  return String(count).padStart(9, '0');
}

/** An LRS answers for itself, so what it has taken it has. */
function toldOf({ told }: XapiWork, waiting: number): Told {
  return told && waiting === 0 ? 'checked' : 'never';
}

/** Undefined where a part of it has another shape: then all of it is left alone. */
function readRecord({ key, at, live, body, parts }: Found<XapiWork>): KeptRecord | undefined {
  const named = [...parts].sort(([a], [b]) => (a < b ? -1 : 1));
  const read = named.flatMap(([, part]) => readPart(part) ?? []);
  if (read.length < named.length) return undefined;
  const statements = (isRefused: boolean): Statement[] =>
    read.flatMap((part) => (part.isRefused === isRefused ? part.statement : []));
  return { ...body, id: key, at, live, waiting: statements(false), refused: statements(true) };
}

function readPart(written: unknown): Part | undefined {
  const { statement, isRefused } = (written ?? {}) as Partial<Part>;
  return typeof isRefused === 'boolean' && isStatement(statement) ? { statement, isRefused } : undefined;
}

/** What this tracker itself reads of a statement is there. */
function isStatement(written: unknown): written is Statement {
  const { id, timestamp, verb, object } = (written ?? {}) as Partial<Statement>;
  const texts: unknown[] = [id, timestamp, verb?.id, object?.id];
  return texts.every((text) => typeof text === 'string') && Number.isFinite(Date.parse(String(timestamp)));
}

/** Records of another shape are left alone; those of a page without an LRS hold a state and no more. */
function readWork(written: unknown): XapiWork | undefined {
  if (typeof written !== 'object' || written === null) return undefined;
  const { launch = '', state, told = false } = written as Partial<XapiWork>;
  const isOurs = typeof launch === 'string' && typeof state === 'string' && typeof told === 'boolean';
  return isOurs ? { launch, state, told } : undefined;
}
