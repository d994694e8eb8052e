/** What pages of the portal do beyond being read: choices above lists, the choice of an LMS, films at hosts. */
import { startChoices } from './choices.ts';
import { startFilm } from './film.ts';
import { startFilters } from './filters.ts';

document.documentElement.classList.add('js');
startFilters();
startChoices();
startFilm();
