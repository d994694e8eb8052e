/**
 * Whether a host may be asked: by the click on the poster beside the sentence that says what the host
 * learns, or because the learner chose so for this course. Without it nothing leads to the host.
 */
import type { BlockRoom } from '../../player/browser-block.ts';
import type { VideoData } from './video-data.ts';

export interface Consent {
  isGiven(): boolean;
  /** The learner clicked what names the host. */
  give(): void;
  /** Leads to the sentence, which stands beside the poster. */
  ask(): void;
}

const NOBODY: Consent = { isGiven: () => true, give: () => {}, ask: () => {} };

export function hostConsent(
  element: HTMLElement,
  poster: HTMLElement,
  { host }: VideoData,
  room: BlockRoom,
): Consent {
  const notice = element.querySelector('.video-host');
  const sentence = notice?.querySelector('span');
  const always = notice?.querySelector('input');
  if (host === undefined || !notice || !sentence || !always) return NOBODY;
  const asking = sentence.textContent ?? '';
  let given = false;
  const show = () => {
    const isAllowed = room.isHostAllowed(host);
    always.checked = isAllowed;
    sentence.textContent = isAllowed ? room.text('hostRemembered', { host }) : asking;
  };
  show();
  room.onHosts(show);
  always.addEventListener('change', () => room.allowHost(host, always.checked));
  return {
    isGiven: () => given || room.isHostAllowed(host),
    give: () => {
      given = true;
      notice.classList.remove('asked');
    },
    ask: () => {
      notice.classList.add('asked');
      poster.focus();
      room.announce(asking);
    },
  };
}
