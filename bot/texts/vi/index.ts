import { accountData } from './accountData.ts';
import { accountPage } from './accountPage.ts';
import { binding } from './binding.ts';
import { common } from './common.ts';
import { form } from './form.ts';
import { leave } from './leave.ts';
import { leaveNotices } from './leaveNotices.ts';
import { letters } from './letters.ts';
import { login } from './login.ts';
import { notice } from './notice.ts';
import { pages } from './pages.ts';
import { progress } from './progress.ts';
import { slips } from './slips.ts';
import { teacher } from './teacher.ts';

/** Tiếng Việt: parents are anh/chị, teachers thầy/cô; terms of the school keep their Chinese in brackets. Keys as in zh-Hant. */
export const texts: Readonly<Record<string, string>> = {
  ...common,
  ...binding,
  ...teacher,
  ...notice,
  ...leave,
  ...leaveNotices,
  ...slips,
  ...letters,
  ...form,
  ...progress,
  ...pages,
  ...login,
  ...accountPage,
  ...accountData,
};
