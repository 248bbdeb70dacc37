// @ts-check
import { el } from './dom.js';

/**
 * On a narrow screen one panel shows at a time, chosen by tabs; on a wide one the tabs are hidden and all panels show.
 * @param {HTMLElement} root the tab list
 */
export function createTabs(root) {
  /** @type {{ panel: HTMLElement, tab: HTMLButtonElement }[]} */
  let pairs = [];

  /** @param {HTMLElement} panel */
  function choose(panel) {
    for (const pair of pairs) {
      const isChosen = pair.panel === panel;
      pair.panel.classList.toggle('isChosen', isChosen);
      pair.tab.setAttribute('aria-selected', String(isChosen));
      pair.tab.tabIndex = isChosen ? 0 : -1;
    }
  }
  /** Makes one tab a panel, keeping the choice. @param {HTMLElement[]} panels */
  function show(panels) {
    const chosen = pairs.find(({ panel }) => panel.classList.contains('isChosen'))?.panel;
    pairs = panels.map((panel) => {
      const attributes = {
        type: 'button',
        role: 'tab',
        'aria-controls': panel.id,
        onclick: () => choose(panel),
      };
      return { panel, tab: el('button', attributes, panel.getAttribute('aria-label') ?? '') };
    });
    root.replaceChildren(...pairs.map(({ tab }) => tab));
    const next = chosen && panels.includes(chosen) ? chosen : panels[0];
    if (next) choose(next);
  }
  root.addEventListener('keydown', (event) => {
    const step = event.key === 'ArrowRight' ? 1 : event.key === 'ArrowLeft' ? -1 : 0;
    const index = pairs.findIndex(({ tab }) => tab === document.activeElement);
    const next = pairs[(index + step + pairs.length) % pairs.length];
    if (step === 0 || index < 0 || !next) return;
    choose(next.panel);
    next.tab.focus();
  });
  return { show, choose };
}
