/** Every block type, by the name an author writes. */
import { actionPlan } from './action-plan/index.ts';
import { audio } from './audio/index.ts';
import type { BlockType, BlockTypes } from './block-type.ts';
import { button } from './button/index.ts';
import { definition, example, note, tip, warning } from './callout/index.ts';
import { cards } from './cards/index.ts';
import { categorising } from './categorising/index.ts';
import { chapter } from './chapter/index.ts';
import { chart } from './chart/index.ts';
import { checklist } from './checklist/index.ts';
import { choice } from './choice/index.ts';
import { details } from './details/index.ts';
import { download } from './download/index.ts';
import { figures } from './figures/index.ts';
import { fillIn } from './fill-in/index.ts';
import { hotspot } from './hotspot/index.ts';
import { key } from './key/index.ts';
import { labelled } from './labelled/index.ts';
import { likert } from './likert/index.ts';
import { matching } from './matching/index.ts';
import { media } from './media/index.ts';
import { numeric } from './numeric/index.ts';
import { ordering } from './ordering/index.ts';
import { pause } from './pause/index.ts';
import { processBlock } from './process/index.ts';
import { hint } from './question/hint.ts';
import { quiz } from './quiz/index.ts';
import { pool } from './quiz/pool.ts';
import { quote } from './quote/index.ts';
import { reflection } from './reflection/index.ts';
import { sheet } from './sheet/index.ts';
import { step } from './step/index.ts';
import { survey } from './survey/index.ts';
import { tab, tabs } from './tabs/index.ts';
import { trainer } from './trainer/index.ts';
import { trueFalse } from './true-false/index.ts';
import { video } from './video/index.ts';

const types: BlockType[] = [
  choice,
  matching,
  ordering,
  categorising,
  hotspot,
  trueFalse,
  fillIn,
  numeric,
  hint,
  quiz,
  pool,
  reflection,
  likert,
  survey,
  checklist,
  actionPlan,
  video,
  pause,
  chapter,
  sheet,
  step,
  trainer,
  audio,
  download,
  note,
  tip,
  warning,
  example,
  definition,
  details,
  tabs,
  tab,
  quote,
  key,
  media,
  labelled,
  processBlock,
  cards,
  figures,
  chart,
  button,
];

export const blockTypes: BlockTypes = new Map(types.map((type) => [type.name, type]));
