/**
 * Whether a host may be asked: by the click on the poster beside the sentence that says what the host
 * learns, or because the learner chose so for this course.
 */
import type { Hosts } from '../video/browser-context.ts';

export const hostConsent: Hosts['consent'] = (element, poster, host, room) => {
  const notice = element.querySelector('.video-host');
  const sentence = notice?.querySelector('span');
  const always = notice?.querySelector('input');
  if (!notice || !sentence || !always) return undefined;
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
};
