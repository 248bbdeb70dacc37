import type { ChatUser } from './chatUser.ts';
import { messageId } from './ids.ts';
import { type JsonObject, textOf } from './jsonObject.ts';
import { imageBody, type LineEvent, postbackBody, textBody } from './lineEvent.ts';
import type { Platform } from './platform.ts';

/**
 * Does what LINE does when somebody taps an action object: an event to the service, or only something on the phone.
 * Resolves with the status of the service's answer (0: none in time), or undefined if LINE sends nothing for it.
 * `params` is the date or time picked. Throws for an action that the simulator cannot perform.
 */
export async function performAction(
  platform: Platform,
  user: ChatUser,
  action: JsonObject,
  params?: JsonObject,
): Promise<number | undefined> {
  const event = eventOf(platform, user, action, params);
  return event && (await platform.sendEvents([event])).status;
}

function eventOf(
  platform: Platform,
  user: ChatUser,
  action: JsonObject,
  params?: JsonObject,
): LineEvent | undefined {
  const data = textOf(action.data) ?? '';
  switch (action.type) {
    case 'message':
      return platform.event(user, textBody(textOf(action.text) ?? ''));
    case 'postback':
      showOwn(platform, user, textOf(action.displayText) ?? textOf(action.text));
      return platform.event(user, postbackBody(data));
    case 'datetimepicker':
      if (!params) throw new Error('A datetimepicker action needs the date or time picked.');
      return platform.event(user, postbackBody(data, params));
    case 'richmenuswitch':
      return platform.event(
        user,
        postbackBody(data, switchRichMenu(platform, user, textOf(action.richMenuAliasId))),
      );
    case 'camera':
    case 'cameraRoll':
      return platform.event(user, imageBody());
    case 'uri':
      user.openedLinks.push(textOf(action.uri) ?? textOf(action.linkUri) ?? '');
      return undefined;
    case 'clipboard':
      return undefined;
    default:
      throw new Error(`The simulator cannot perform a ${String(action.type)} action.`);
  }
}

/** The page's and the headless phone's way of naming a picked value: {date}, {time} or {datetime}. */
export function pickedParams(action: JsonObject, value: string): JsonObject {
  const mode = textOf(action.mode) ?? 'date';
  const form = { date: /^\d{4}-\d\d-\d\d$/, time: /^\d\d:\d\d$/, datetime: /^\d{4}-\d\d-\d\dT\d\d:\d\d$/ }[
    mode
  ];
  if (!form?.test(value)) throw new Error(`A picker of mode ${mode} cannot give ${value}.`);
  const min = textOf(action.min)?.replace('t', 'T');
  const max = textOf(action.max)?.replace('t', 'T');
  if ((min && value < min) || (max && value > max)) {
    throw new Error(`This picker goes from ${min ?? 'any'} to ${max ?? 'any'}; ${value} cannot be picked.`);
  }
  return { [mode]: value };
}

function showOwn(platform: Platform, user: ChatUser, text: string | undefined): void {
  if (text === undefined) return;
  platform.addEntry(user, { via: 'user', message: { type: 'text', text }, requestId: messageId() });
}

function switchRichMenu(platform: Platform, user: ChatUser, aliasId: string | undefined): JsonObject {
  const menuId = aliasId === undefined ? undefined : platform.richMenus.aliases.get(aliasId);
  if (aliasId === undefined || menuId === undefined) return { status: 'RICHMENU_ALIAS_ID_NOTFOUND' };
  if (!platform.richMenus.get(menuId)) return { newRichMenuAliasId: aliasId, status: 'RICHMENU_NOTFOUND' };
  user.richMenuId = menuId;
  platform.menuChanged(user);
  return { newRichMenuAliasId: aliasId, status: 'SUCCESS' };
}
