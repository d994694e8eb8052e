/** The search behind its dialog: `search.js`, loaded when the dialog is opened for the first time. */
import { startSearchDialog } from './search-dialog.ts';

window.coursewrightSearch = startSearchDialog;
