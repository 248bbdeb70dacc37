import { isObject, type JsonObject } from '../jsonObject.ts';
import { checkArray, checkText } from './checkFields.ts';
import { checkFlex } from './checkFlex.ts';
import { checkMessage } from './checkMessage.ts';
import { checkTemplate } from './checkTemplate.ts';
import { checkTextV2 } from './checkTextV2.ts';
import {
  commonWording,
  flexWording,
  type Problem,
  type Refusal,
  Report,
  requestErrors,
  templateWording,
} from './report.ts';

/** What a request needs besides its messages. */
type Addressee = 'replyToken' | 'to' | 'to[]' | undefined;

/** LINE's refusal of a request to send or check messages, or undefined if LINE would take it. */
export function checkMessages(body: unknown, addressee: Addressee): Refusal | undefined {
  const request = isObject(body) ? body : {};
  const report = new Report(commonWording);
  checkAddressee(report, request, addressee);
  checkOptions(report, request);
  const messages = checkArray(report, request, 'messages', 1, 5);
  for (const [index, message] of messages.entries()) checkMessage(report.at('messages', index), message);
  if (!report.clean) return requestErrors(report.dotted());
  for (const [index, message] of messages.entries()) {
    const details = isObject(message) ? insideProblems(message) : [];
    if (details.length > 0)
      return { message: `A message (messages[${index}]) in the request body is invalid`, details };
  }
  return undefined;
}

function checkAddressee(report: Report, request: JsonObject, addressee: Addressee): void {
  if (addressee === 'to[]') checkArray(report, request, 'to', 1, 500);
  else if (addressee !== undefined) checkText(report, request, addressee, { max: 100, required: true });
}

function checkOptions(report: Report, request: JsonObject): void {
  const { notificationDisabled, customAggregationUnits } = request;
  if (notificationDisabled !== undefined && typeof notificationDisabled !== 'boolean') {
    report.at('notificationDisabled').add(report.wording.invalid);
  }
  if (customAggregationUnits === undefined) return;
  for (const unit of checkArray(report, request, 'customAggregationUnits', 0, 1)) {
    if (typeof unit === 'string' && /^[a-zA-Z0-9_]{1,30}$/.test(unit)) continue;
    report.at('customAggregationUnits').add('Invalid characters are included in customAggregationUnits');
  }
}

/** What is wrong inside a template, a Flex container or a textV2; LINE looks there last and words it differently. */
function insideProblems(message: JsonObject): Problem[] {
  if (message.type === 'flex') {
    const report = new Report(flexWording);
    checkFlex(report, message.contents);
    return report.slashed('/');
  }
  const report = new Report(templateWording);
  if (message.type === 'template') checkTemplate(report.at('template'), message.template);
  if (message.type === 'textV2') checkTextV2(report, message);
  return report.slashed('');
}
