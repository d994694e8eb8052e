/** The players of other hosts, in packages that show a video of one. */

import { hostChoice } from '../../player/video-hosts.ts';
import type { VideoData } from '../video/video-data.ts';
import { hostConsent } from './browser-consent.ts';
import { framePlayer } from './browser-frame.ts';
import { peertube } from './browser-peertube.ts';
import type { HostSpeech } from './browser-speech.ts';
import { vimeo } from './browser-vimeo.ts';
import { youtube } from './browser-youtube.ts';

const SPEECHES: Record<NonNullable<VideoData['provider']>, HostSpeech> = { youtube, vimeo, peertube };

window.coursewrightHostChoice = hostChoice;
window.coursewrightHosts = {
  player: ({ provider = 'peertube', src }, title) => framePlayer(SPEECHES[provider], src, title),
  consent: hostConsent,
};
