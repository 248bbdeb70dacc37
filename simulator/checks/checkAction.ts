import { isObject, type JsonObject, own } from '../jsonObject.ts';
import { checkDatetimePicker } from './checkDatetimePicker.ts';
import { checkOneOf, checkText, checkUri, linkSchemes } from './checkFields.ts';
import { flexWording, type Report } from './report.ts';

/** Where an action stands; what its label needs depends on it. */
type ActionPlace = 'quickReply' | 'template' | 'imageCarousel' | 'richMenu' | 'flexButton' | 'flex';

const labels: { [place in ActionPlace]: { max: number; required: boolean } } = {
  quickReply: { max: 20, required: true },
  template: { max: 20, required: true },
  imageCarousel: { max: 12, required: false },
  richMenu: { max: 20, required: false },
  flexButton: { max: 40, required: true },
  flex: { max: 40, required: false },
};

interface ActionKind {
  fields: readonly string[];
  check?: (report: Report, action: JsonObject) => void;
}

const kinds: { [type: string]: ActionKind } = {
  postback: { fields: ['data', 'displayText', 'text', 'inputOption', 'fillInText'], check: checkPostback },
  message: {
    fields: ['text'],
    check: (report, action) =>
      checkText(report, action, 'text', { max: 300, required: true, count: 'graphemes' }),
  },
  uri: { fields: ['uri', 'altUri'], check: checkUriAction },
  datetimepicker: { fields: ['data', 'mode', 'initial', 'max', 'min'], check: checkDatetimePicker },
  clipboard: {
    fields: ['clipboardText'],
    check: (report, action) => checkText(report, action, 'clipboardText', { max: 1000, required: true }),
  },
  richmenuswitch: { fields: ['richMenuAliasId', 'data'], check: checkSwitch },
  camera: { fields: [] },
  cameraRoll: { fields: [] },
  location: { fields: [] },
};

const onlyIn: { [type: string]: ActionPlace } = {
  camera: 'quickReply',
  cameraRoll: 'quickReply',
  location: 'quickReply',
  richmenuswitch: 'richMenu',
};

/** Checks an action object of a message or rich menu. */
export function checkAction(report: Report, action: unknown, place: ActionPlace): void {
  if (!isObject(action)) {
    report.add(action === undefined ? report.wording.missing : report.wording.invalid);
    return;
  }
  const kind = own(kinds, action.type);
  const home = own(onlyIn, action.type) ?? place;
  if (!kind || home !== place) {
    report.at('type').add(report.wording.invalid);
    return;
  }
  if (report.wording === flexWording) refuseUnknown(report, action, ['type', 'label', ...kind.fields]);
  checkLabel(report, action, place);
  kind.check?.(report, action);
}

/** Refuses fields that are not known here; LINE does so within Flex Messages. */
export function refuseUnknown(report: Report, object: JsonObject, known: readonly string[]): void {
  for (const key of Object.keys(object)) if (!known.includes(key)) report.at(key).add('unknown field');
}

function checkLabel(report: Report, action: JsonObject, place: ActionPlace): void {
  const { max, required } = labels[place];
  if (required && (action.label === undefined || action.label === ''))
    report.add('`label` must be specified');
  else checkText(report, action, 'label', { max, count: 'graphemes' });
}

function checkUriAction(report: Report, action: JsonObject): void {
  const { altUri } = action;
  checkUri(report, action, 'uri', { schemes: linkSchemes, max: 1000, required: true });
  if (isObject(altUri)) checkUri(report.at('altUri'), altUri, 'desktop', { schemes: linkSchemes, max: 1000 });
  else if (altUri !== undefined) report.at('altUri').add(report.wording.invalid);
}

function checkSwitch(report: Report, action: JsonObject): void {
  checkText(report, action, 'data', { max: 300, required: true });
  checkText(report, action, 'richMenuAliasId', { max: 32, required: true });
}

const inputOptions = ['closeRichMenu', 'openRichMenu', 'openKeyboard', 'openVoice'];

function checkPostback(report: Report, action: JsonObject): void {
  checkText(report, action, 'data', { max: 300, required: true });
  checkText(report, action, 'displayText', { max: 300, count: 'graphemes' });
  checkText(report, action, 'text', { max: 300, count: 'graphemes' });
  checkText(report, action, 'fillInText', { max: 300, count: 'graphemes' });
  checkOneOf(report, action, 'inputOption', inputOptions);
  if (action.displayText !== undefined && action.text !== undefined) {
    report.add('`displayText` and `text` cannot both be used at the same time');
  }
  if (action.fillInText !== undefined && action.inputOption !== 'openKeyboard') {
    report.at('fillInText').add('`fillInText` needs the `inputOption` openKeyboard');
  }
}
