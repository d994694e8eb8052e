/**
 * What is said of films, under the name of the module that it stands for in the player's scripts: it comes with the
 * tracker's part for videos, and packages without videos have none.
 */
type Films = typeof import('../course/outcome/film-reply.ts');

declare global {
  interface Window {
    coursewrightFilmReply?: Films['filmReply'];
  }
}

export const filmReply: Films['filmReply'] = (...film) => window.coursewrightFilmReply?.(...film);
