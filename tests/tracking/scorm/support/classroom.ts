/** A browser with one LMS, for the SCORM session. */
import { vi } from 'vitest';
import { decodeState, type SavedState } from '../../../../src/state/codec.ts';
import { SCORM12 } from '../../../../src/targets/scorm12/dialect.ts';
import { createScormSession } from '../../../../src/tracking/scorm/session.ts';
import type { Surroundings } from '../../../../src/tracking/surroundings.ts';
import type { Scorm12Behaviour, StrictScorm12 } from '../../../support/strict-scorm12.ts';
import { strictScorm12 } from '../../../support/strict-scorm12.ts';
import {
  COURSE,
  type Disk,
  disk,
  locks,
  samplePackage,
  surroundingsOf,
  type Visit,
  visit,
} from '../../../support/tracking.ts';

/** Pages are opened and left in it. */
export class Classroom {
  readonly disk: Disk = disk();
  readonly locks = locks();
  lms: StrictScorm12;
  storage: (() => Promise<Disk | undefined>) | undefined;

  constructor(behaviour: Scorm12Behaviour = {}, stored: Record<string, string> = {}) {
    this.lms = strictScorm12({ behaviour, stored });
  }

  /** @param more what is otherwise around the page */
  surroundings(more: Partial<Surroundings> = {}): Surroundings {
    return surroundingsOf({
      window: { API: this.lms },
      site: 'https://lms.example/content/',
      tab: 'tab-1',
      openStore: this.storage ?? (async () => this.disk),
      locks: this.locks,
      ...more,
    });
  }

  open(more: Partial<Surroundings> = {}): Promise<Visit> {
    return visit(createScormSession(samplePackage(), SCORM12, this.surroundings(more)));
  }

  /** The tab is killed: nothing more runs. The LMS keeps what was committed. */
  kill(behaviour: Scorm12Behaviour = this.lms.behaviour, learner?: { id: string; name: string }): void {
    vi.clearAllTimers();
    this.locks.release();
    this.lms = strictScorm12({
      behaviour,
      stored: this.lms.stored,
      ...(learner === undefined ? {} : { learner }),
    });
  }

  get(element: string): string | undefined {
    return this.lms.stored[element];
  }

  state(): SavedState | undefined {
    const decoded = decodeState(this.get('cmi.suspend_data') ?? '', COURSE);
    return 'state' in decoded ? decoded.state : undefined;
  }

  sets(element: string): string[] {
    return this.lms.calls.flatMap(([name, at, value]) =>
      name === 'LMSSetValue' && at === element ? [value ?? ''] : [],
    );
  }

  /** What the journal holds: records of pages, without their parts. */
  get records(): { learner: string; told: string; body: { state: string; reached: string } }[] {
    return [...this.disk.records].flatMap(([key, record]) => (key.includes('/') ? [] : [record as never]));
  }

  count(name: string): number {
    return this.lms.calls.filter(([called]) => called === name).length;
  }
}
