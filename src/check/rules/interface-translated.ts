import { interfaceLanguages, speaks } from '../../texts/index.ts';
import { inSettings, quote, type Rule } from '../rule.ts';

export const interfaceTranslated: Rule = {
  id: 'interface-translated',
  summary: 'The player has its buttons and messages in the language of the course.',
  severity: 'warning',
  run(course, report, context) {
    if (speaks(course.language)) return;
    const known = Object.keys(interfaceLanguages).join(', ');
    report(
      `The player has no texts in ${quote(course.language)}, so its buttons and messages are in English; there are: ${known}`,
      inSettings(context, course.language === course.sourceLanguage ? 'language' : 'translations'),
    );
  },
};
