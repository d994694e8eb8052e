/** An LMS that launches packages of one standard. */
import type { LmsServer } from '../../fakes/lms/server.ts';
import type { Lrs } from '../../fakes/lrs/exchange.ts';
import type { Network } from '../../fakes/network.ts';
import type { PackagePlan } from '../../targets/target.ts';
import type { Choice, Launch } from '../wire.ts';
import type { Learner } from './learners.ts';
import { FILE_TROUBLES, type Trouble } from './troubles.ts';

export interface Seating {
  /** Name of one of the systems. */
  system: string;
  learner: Learner;
  /** Name of one of the modes. */
  mode: string;
}

export interface Platform {
  readonly lms?: LmsServer;
  readonly lrs?: Lrs;
  /** Whose behaviour it can take on, the usual one first; empty where there is nothing to choose. */
  systems: readonly Choice[];
  /** The usual one first. */
  modes: readonly Choice[];
  troubles: readonly Trouble[];
  newAttempt(learner: Learner): void;
  launch(seating: Seating): Pick<Launch, 'address' | 'runTime'>;
}

/** What a platform is made for. */
export interface Premises {
  /** Of the package. */
  name: string;
  /** As the course stands now. */
  plan(): PackagePlan;
  /** Of its page, without a query. */
  address: string;
  /** Of the preview's server, e.g. `http://127.0.0.1:4321`. */
  origin: string;
  network: Network;
}

/** A web site has no LMS. */
export function noPlatform({ address }: Premises): Platform {
  return {
    systems: [],
    modes: [],
    troubles: FILE_TROUBLES,
    newAttempt() {},
    launch: () => ({ address, runTime: undefined }),
  };
}
