import { type SaidSlip, saySlips } from '../../bot/render/saySlips.ts';
import type { LeaveSlip } from '../../domain/leave/slip.ts';
import { form, submitButton } from '../kit/fields.ts';
import { type Html, html } from '../kit/html.ts';
import { FILE_FIELD } from '../kit/readUpload.ts';
import type { Words } from '../kit/words.ts';
import type { AccountPageFrame } from './accountPage.ts';

/** Where the acts on slips go. */
export const LEAVE_PATH = '/account/leave';

/** Where a file of proof goes. */
export const PROOF_PATH = '/account/leave/proof';

/** What can be done with a slip on the page; to file anew or again needs the questions of the chat. */
export const PAGE_ACTS = ['cancel', 'askCancel', 'remind', 'contradict'] as const;

type PageAct = (typeof PAGE_ACTS)[number];

/** The longest text that tells the school what is not right, as in the chat. */
export const LONGEST_TEXT = 200;

/** So many are shown as they are; older ones are folded away. */
const OPEN = 5;
/** So many are read. */
export const MOST_SLIPS = 100;

/** What is told of acts on slips, once above the page. */
export const LEAVE_DEEDS = [
  ...(['leaveCancel', 'leaveAskCancel', 'leaveRemind', 'leaveContradict'] as const),
  'leaveAddProof',
] as const;
export const LEAVE_NOT_DONE = [
  ...(['leaveChanged', 'leaveRefused', 'leaveRemindedAlready', 'proofNONE'] as const),
  ...(['proofHEIC', 'proofKIND', 'proofSIZE', 'proofBROKEN'] as const),
] as const;

/** The leave of an account's children: who filed it, how it stands, what can be done. */
export function renderLeaveHistory(
  slips: readonly LeaveSlip[],
  words: Words,
  { language, csrf, now }: Pick<AccountPageFrame, 'language' | 'csrf' | 'now'>,
): Html {
  const how = html`<p class="quiet">${words('accountPage.leaveHow')}</p>\n`;
  if (slips.length === 0) return html`<p>${words('accountPage.noLeave')}</p>\n${how}`;
  const items = saySlips(slips, language, now).map((slip) => slipItem(slip, words, csrf));
  const older = items.slice(OPEN);
  return html`<ul class="entries">${items.slice(0, OPEN)}</ul>
${
  older.length > 0 &&
  html`<details>
<summary>${words('accountPage.leaveOlder', { count: older.length })}</summary>
<ul class="entries">${older}</ul>
</details>
`
}${how}`;
}

function slipItem(slip: SaidSlip, words: Words, csrf: string): Html {
  const { title, status, tone, lines, rows, acts } = slip;
  const possible = PAGE_ACTS.filter((act) => acts.includes(act));
  return html`<li>
<h3>${title}</h3>
<p class="status ${tone}">${status}</p>
${lines.map((line) => html`<p>${line}</p>\n`)}<details>
<summary>${words('accountPage.leaveDetail')}</summary>
<dl>${rows.map(([name, value]) => html`<dt class="quiet">${name}</dt><dd>${value}</dd>\n`)}</dl>
</details>
${acts.includes('addProof') && proofForm(slip, words, csrf)}${possible.map((act) => actForm(act, slip, words, csrf))}</li>
`;
}

/** A file is chosen and sent; a telephone offers its camera, and turns what it took into JPEG. */
function proofForm(slip: SaidSlip, words: Words, csrf: string): Html {
  const id = `proof-${slip.slipId}`;
  const body = html`<div class="field"><label for="${id}">${words('accountPage.proofLabel')}</label>
<input id="${id}" name="${FILE_FIELD}" type="file" accept="image/jpeg,image/png,image/webp,application/pdf"></div>
<input type="hidden" name="slip" value="${slip.slipId}">
<input type="hidden" name="version" value="${slip.version}">
${submitButton(words('accountPage.sendProof'))}`;
  return html`<details>
<summary>${words('leave.act.addProof')}</summary>
${form(PROOF_PATH, csrf, body, { takesFile: true })}</details>
`;
}

/** Reminding is done at once; what changes a slip is asked once more. */
function actForm(act: PageAct, slip: SaidSlip, words: Words, csrf: string): Html {
  const label = words(`leave.act.${act}`);
  if (act === 'remind') return form(LEAVE_PATH, csrf, html`${fields(act, slip)}${submitButton(label, true)}`);
  const id = `${act}-${slip.slipId}`;
  const asked = {
    cancel: ['leave.confirmCancel', 'leave.sureCancel'],
    askCancel: ['leave.confirmAskCancel', 'leave.sureCancel'],
    contradict: ['leave.askContradict', 'leave.sureContradict'],
  }[act];
  const [question = '', sure = ''] = asked.map((key) => words(key));
  const typed =
    act === 'contradict'
      ? html`<label for="${id}">${question}</label>
<input id="${id}" name="text" type="text" maxlength="${LONGEST_TEXT}">
`
      : html`<p>${question}</p>\n`;
  return html`<details>
<summary>${label}</summary>
${form(LEAVE_PATH, csrf, html`${typed}${fields(act, slip)}${submitButton(sure)}`)}</details>
`;
}

function fields(act: PageAct, { slipId, version }: SaidSlip): Html {
  return html`<input type="hidden" name="slip" value="${slipId}">
<input type="hidden" name="version" value="${version}">
<input type="hidden" name="act" value="${act}">
`;
}
