import { say } from '../../bot/texts/index.ts';
import { LANGUAGES, type Language } from '../../domain/language.ts';

type Line = Parameters<typeof say>[0];

/** Words in Chinese, and beside them in the guardian's language where that is another. */
export interface Wording {
  chinese: string;
  other?: string | undefined;
}

const [CHINESE] = LANGUAGES;

/** What a line is called on the paper: a school reads Chinese, whatever the guardian reads. */
export function wordingOf(line: Line, language: Language): Wording {
  const chinese = say(line, CHINESE);
  if (language === CHINESE) return { chinese };
  // In the chat the Chinese stands in brackets: here it stands beside.
  const other = say(line, language).replaceAll(` (${chinese})`, '');
  return other === chinese ? { chinese } : { chinese, other };
}

/** Both in one line. */
export function inOneLine({ chinese, other }: Wording): string {
  return other === undefined ? chinese : `${chinese} ${other}`;
}
