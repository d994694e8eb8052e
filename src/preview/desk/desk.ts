/** One package's LMS: what it stores of its learners, how it opens the package for them, and what goes wrong there. */
import { randomUUID } from 'node:crypto';
import { SCORM12 } from '../../fakes/lms/scorm12.ts';
import { SCORM2004 } from '../../fakes/lms/scorm2004.ts';
import type { LmsServer } from '../../fakes/lms/server.ts';
import type { LmsRequest } from '../../fakes/lms/wire.ts';
import type { Asked, Lrs } from '../../fakes/lrs/exchange.ts';
import { arrived, createNetwork, type Reply } from '../../fakes/network.ts';
import type { TargetName } from '../../targets/summaries.ts';
import type { PackagePlan, Target } from '../../targets/target.ts';
import type { PreviewPackage } from '../live-course.ts';
import type { OldRelease } from '../old-release.ts';
import type { Choice, Launch, LaunchWish, Situation } from '../wire.ts';
import { LEARNERS, type Learner } from './learners.ts';
import { cmi5Platform, xapiPlatform } from './lrs-platform.ts';
import { noPlatform, type Platform, type Premises } from './platform.ts';
import { scormPlatform } from './scorm-platform.ts';
import type { Trouble } from './troubles.ts';

const PLATFORMS: Partial<Record<TargetName, (premises: Premises) => Platform>> = {
  scorm12: (premises) => scormPlatform(premises, SCORM12),
  scorm2004: (premises) => scormPlatform(premises, SCORM2004),
  'scorm2004-4th': (premises) => scormPlatform(premises, SCORM2004),
  xapi: xapiPlatform,
  cmi5: cmi5Platform,
};

export interface Desk {
  /** Of the launch before the next one. */
  readonly lms: LmsServer | undefined;
  readonly lrs: Lrs | undefined;
  readonly situation: Situation;
  /** The release that learners had, where it is the one that is open. */
  readonly oldRelease: OldRelease | undefined;
  launch(wish: LaunchWish): Launch;
  newAttempt(wish: LaunchWish): void;
  /** By its name; undefined, or a name that is unknown: nothing goes wrong. */
  suffer(trouble: string | undefined): void;
  /** Opens the release that learners had, or the course as it is now, from the next launch on. */
  useOldRelease(wanted: boolean): void;
  /** Undefined where no answer comes. */
  answerRunTime(request: LmsRequest): Promise<Reply | undefined>;
  /** `path` is `/xapi/…` or `/fetch`, with its query. */
  answerLrs(asked: Asked): Promise<Reply | undefined>;
  /** What a request of a file meets on its way: an answer in its place, none, or the file. */
  answerFile<File>(file: () => File): Promise<File | Reply | undefined>;
}

/**
 * @param plan as the course stands when it is asked for
 * @param origin of the preview's server, e.g. `http://127.0.0.1:4321`
 * @param previous a package of the release that learners had
 */
export function createDesk(
  { name, target }: PreviewPackage,
  plan: () => PackagePlan,
  origin: string,
  previous?: OldRelease,
): Desk {
  const id = randomUUID();
  const network = createNetwork();
  const premises = { name, plan, origin, network, address: `/course/${name}/index.html` };
  const standards = target.joins ?? [target];
  const platforms = new Map(
    standards.map((one) => [one.name, (PLATFORMS[one.name] ?? noPlatform)(premises)]),
  );
  let [{ name: current }] = standards as [Target];
  let trouble: string | undefined;
  let isOld = false;

  const platform = (): Platform => platforms.get(current) as Platform;
  const sufferedTrouble = (): Trouble | undefined => platform().troubles.find((one) => one.name === trouble);
  const choose = (wish: LaunchWish): Learner => {
    current = standards.find((one) => one.name === wish.standard)?.name ?? current;
    return LEARNERS.find((one) => one.id === wish.learner) ?? LEARNERS[0];
  };

  const desk: Desk = {
    get lms() {
      return platform().lms;
    },
    get lrs() {
      return platform().lrs;
    },
    get situation() {
      const release = previous && { version: previous.version, isOpen: isOld };
      return { package: name, trouble: sufferedTrouble()?.name, previous: release };
    },
    get oldRelease() {
      return isOld ? previous : undefined;
    },
    launch(wish) {
      const learner = choose(wish);
      const { systems, modes, troubles, launch } = platform();
      const system = oneOf(systems, wish.system);
      const mode = oneOf(modes, wish.mode);
      desk.suffer(trouble);
      return {
        desk: id,
        ...launch({ system, learner, mode }),
        chosen: { standard: current, system, learner: learner.id, mode },
        choices: {
          standard: standards.map((one) => ({ name: one.name, title: one.standard })),
          system: [...systems],
          learner: systems.length === 0 ? [] : LEARNERS.map((one) => ({ name: one.id, title: one.title })),
          mode: [...modes],
        },
        troubles: troubles.map(({ name, title, help }) => ({ name, title, help })),
        situation: desk.situation,
      };
    },
    newAttempt: (wish) => {
      const learner = choose(wish);
      platform().newAttempt(learner);
    },
    suffer(wanted) {
      trouble = wanted;
      network.go('up');
      for (const [host, line] of Object.entries(sufferedTrouble()?.lines ?? {}))
        network.go(line, host as keyof Trouble['lines']);
    },
    useOldRelease(wanted) {
      isOld = wanted && previous !== undefined;
    },
    async answerRunTime(request) {
      const { lms } = platform();
      if (lms === undefined) return { status: 404, body: '', headers: {} };
      const isSpared = request.kind === 'load' && sufferedTrouble()?.sparesLoads === true;
      return arrived(isSpared ? 'up' : network.lineTo('lms'), () => lms.handle(request));
    },
    async answerLrs(asked) {
      const { lrs } = platform();
      if (lrs === undefined) return { status: 404, body: '', headers: {} };
      const noted = lrs.note(asked);
      const reply = await arrived(lrs.lineTo(asked.path), () => lrs.handle(asked));
      noted.status = reply?.status ?? 0;
      return reply;
    },
    answerFile: (file) => arrived(network.lineTo('content'), file),
  };
  return desk;
}

function oneOf(choices: readonly Choice[], wanted: string | undefined): string {
  return (choices.find(({ name }) => name === wanted) ?? choices[0])?.name ?? '';
}
