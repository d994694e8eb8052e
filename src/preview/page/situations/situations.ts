/** The situations that a course may come into, one click each, and the choices with which it is opened. */
import type { Chosen, Launch, LaunchWish, Situation, SituationChange } from '../../wire.ts';
import { type FrameWatcher, kill, leave, open } from '../frame.ts';
import { part } from '../parts.ts';
import { post } from '../post.ts';
import { type ChoiceList, choiceList } from './choice-list.ts';
import { choicesInAddress, writeAddress } from './query.ts';
import { startRelease } from './release.ts';

export interface Situations {
  /** Opens a package with the choices of before, as far as it has them. */
  open(name: string): Promise<void>;
  /** The course on the disk is another one now. */
  compareAgain(): void;
  /** The release that learners had is open, of which nothing changes on the disk. */
  readonly isOldRelease: boolean;
}

/**
 * @param events of the preview's server
 * @param watcher of the frame
 */
export function startSituations(events: EventSource, watcher: FrameWatcher): Situations {
  let wish = choicesInAddress();
  let shown: Launch | undefined;
  const said = part('situation-said');
  const again = part('again');

  const whole = (): LaunchWish => ({ ...wish, package: shown?.situation.package ?? '' });
  const openAgain = async (name = whole().package): Promise<void> => {
    const launch = await open({ ...wish, package: name }, watcher);
    if (launch === undefined) return;
    shown = launch;
    wish = launch.chosen;
    writeAddress(launch);
    part<HTMLAnchorElement>('second-tab').href = location.href;
    showChoices(launch);
    showSituation(launch.situation);
  };
  const change = (wanted: { do: SituationChange['do'] } & Partial<SituationChange>): Promise<Situation> =>
    post<Situation>('situation', { ...whole(), ...wanted });

  const list = (name: keyof Chosen, choose: (chosen: string) => void): ChoiceList =>
    choiceList(part(`${name}-choice`), choose);
  const reopenedBy =
    (name: keyof Chosen) =>
    (chosen: string): void => {
      wish = { ...wish, [name]: chosen };
      void openAgain();
    };
  const lists = {
    standard: list('standard', reopenedBy('standard')),
    learner: list('learner', reopenedBy('learner')),
    mode: list('mode', reopenedBy('mode')),
  };
  const system = part<HTMLSelectElement>('system');
  system.addEventListener('change', () => reopenedBy('system')(system.value));
  const troubles = choiceList(part('trouble-choice'), (trouble) => {
    const isOn = shown?.situation.trouble === trouble;
    void change({ do: 'suffer', ...(isOn ? {} : { trouble }) });
  });
  const release = startRelease(async (previous) => {
    await leave();
    await change({ do: 'use-release', previous });
    await openAgain();
  });

  function showChoices({ chosen, choices, troubles: offered, runTime }: Launch): void {
    part('system-title').textContent = runTime === undefined ? 'LRS' : 'LMS';
    for (const name of ['standard', 'learner', 'mode'] as const)
      lists[name].show(choices[name], chosen[name]);
    system.replaceChildren(
      ...choices.system.map(({ name, title, help = '' }) =>
        Object.assign(new Option(title, name), { title: help }),
      ),
    );
    system.value = chosen.system;
    part('system-choice').hidden = choices.system.length < 2;
    part('system-source').textContent = choices.system.find(({ name }) => name === chosen.system)?.help ?? '';
    part('new-attempt').hidden = choices.learner.length === 0;
    troubles.show(offered, undefined);
  }

  function showSituation(situation: Situation): void {
    if (shown === undefined || situation.package !== shown.situation.package) return;
    shown = { ...shown, situation };
    const suffered = shown.troubles.find(({ name }) => name === situation.trouble);
    troubles.show(shown.troubles, situation.trouble);
    part('trouble').hidden = suffered === undefined;
    part('trouble-title').textContent = suffered?.title ?? '';
    part('trouble-help').textContent = suffered?.help ?? '';
    release.show(situation);
  }

  const doings: Record<string, () => Promise<string>> = {
    'come-back': async () => {
      await openAgain();
      return 'Left and opened again.';
    },
    kill: async () => {
      kill();
      await openAgain();
      return 'Killed without a word, and opened again.';
    },
    'new-attempt': async () => {
      await leave();
      await change({ do: 'new-attempt' });
      await openAgain();
      return 'A new attempt has begun.';
    },
    reset: async () => {
      kill();
      await change({ do: 'reset' });
      await openAgain();
      return 'The LMS and this browser know nothing of any learner.';
    },
  };
  for (const [id, act] of Object.entries(doings))
    part(id).addEventListener('click', async () => {
      said.textContent = '';
      said.textContent = await act();
    });
  again.addEventListener('click', () => void change({ do: 'suffer' }));
  events.addEventListener('situation', ({ data }: MessageEvent<string>) =>
    showSituation(JSON.parse(data) as Situation),
  );

  return {
    open: openAgain,
    compareAgain: () => shown && release.show(shown.situation),
    get isOldRelease() {
      return shown?.situation.previous?.isOpen === true;
    },
  };
}
