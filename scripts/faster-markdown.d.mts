import type { Plugin } from 'esbuild';

export const fasterMarkdown: Plugin;
