// @ts-check
import { pickDate } from './datePicker.js';
import { copyText, toast, webAddress } from './dom.js';

/**
 * Does what LINE does when an action is tapped: sends it, opens it, copies it, or asks for a date first.
 * @param {any} action a LINE action object
 * @param {{ act: (action: any, params?: Record<string, string>) => Promise<void>, sendImage: () => Promise<void>,
 *   insert: (text: string) => void, openMenu: (open: boolean) => void, onComputer: () => boolean }} phone
 */
export async function performAction(action, phone) {
  switch (action.type) {
    case 'datetimepicker': {
      const params = await pickDate(action);
      if (params) await phone.act(action, params);
      return;
    }
    case 'uri':
      openAddress((phone.onComputer() && action.altUri?.desktop) || action.uri);
      await phone.act(action);
      return;
    case 'clipboard':
      await copyText(action.clipboardText);
      return;
    case 'camera':
    case 'cameraRoll':
      await phone.sendImage();
      return;
    case 'location':
      toast('模擬器不傳送位置');
      return;
    default:
      if (action.inputOption === 'openRichMenu') phone.openMenu(true);
      if (action.inputOption === 'closeRichMenu') phone.openMenu(false);
      if (action.inputOption === 'openKeyboard') phone.insert(action.fillInText ?? '');
      await phone.act(action);
  }
}

/** Opens a page in a new tab; says what a real phone would do with other addresses. @param {string} uri */
function openAddress(uri) {
  const address = webAddress(uri);
  if (address) window.open(address, '_blank', 'noopener,noreferrer');
  else if (uri.startsWith('tel:')) toast(`手機會撥打 ${decodeURIComponent(uri.slice(4))}`);
  else toast(`手機會開啟 ${uri}`);
}
