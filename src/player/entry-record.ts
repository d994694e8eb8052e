/** The record behind its page: `record.js`, loaded when the page is opened for the first time. */
import { showRecord } from './record-page.ts';

window.coursewrightRecord = showRecord;
