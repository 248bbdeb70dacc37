// @ts-check
import { el } from './dom.js';

/**
 * The tools of one phone: for what goes wrong on a real line (blocked, delivered twice, answer lost), and a photo to send.
 * @param {{ block: () => void, redeliver: () => void, twice: () => void, lose: () => void, image: () => void }} on
 */
export function createControls(on) {
  const tool = (
    /** @type {string} */ label,
    /** @type {string} */ title,
    /** @type {() => void} */ onclick,
  ) => el('button', { type: 'button', class: 'tool', title, onclick }, label);
  const block = tool('封鎖帳號', 'Block the account', on.block);
  const root = el(
    'div',
    { class: 'tools', role: 'group', 'aria-label': '測試工具', hidden: true },
    tool('重送上一個事件', 'Redeliver the last event', on.redeliver),
    tool('同時送兩次', 'Send the text twice at once', on.twice),
    tool('遺失下一個回應', "Lose the service's next answer", on.lose),
    tool('傳示範照片', 'Send a sample photo', on.image),
    block,
  );

  /** @param {import('./api.js').User} user */
  function update(user) {
    block.textContent = user.blocked ? '解除封鎖' : '封鎖帳號';
    block.title = user.blocked ? 'Unblock the account' : 'Block the account';
    block.disabled = !user.friend && !user.blocked;
  }
  return { root, update };
}
