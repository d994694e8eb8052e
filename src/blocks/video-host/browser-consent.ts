/**
 * Whether a host may be asked: by the click on the poster beside the sentence that says what the host
 * learns, or because the learner chose so for this course.
 */
import type { Hosts } from '../video/browser-context.ts';

export const hostConsent: Hosts['consent'] = (element, poster, host, blockHost) => {
  const notice = element.querySelector('.video-host');
  const sentence = notice?.querySelector('span');
  const always = notice?.querySelector('input');
  const { hosts } = blockHost;
  if (!notice || !sentence || !always || !hosts) return undefined;
  const asking = sentence.textContent ?? '';
  let given = false;
  const show = () => {
    const isAllowed = hosts.isAllowed(host);
    always.checked = isAllowed;
    sentence.textContent = isAllowed ? blockHost.text('hostRemembered', { host }) : asking;
  };
  show();
  hosts.onChange(show);
  always.addEventListener('change', () => hosts.allow(host, always.checked));
  return {
    isGiven: () => given || hosts.isAllowed(host),
    give: () => {
      given = true;
      notice.classList.remove('asked');
    },
    ask: () => {
      notice.classList.add('asked');
      poster.focus();
      blockHost.announce(asking);
    },
  };
};
