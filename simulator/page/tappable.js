// @ts-check
/**
 * Lets a drawn node be tapped with mouse, finger or keyboard; without an action it is returned as it is.
 * @template {HTMLElement} T
 * @param {T} node
 * @param {any} action a LINE action object
 * @param {(action: any) => void} onTap
 * @returns {T}
 */
export function tappable(node, action, onTap) {
  if (!action?.type) return node;
  node.classList.add('tappable');
  node.setAttribute('role', action.type === 'uri' ? 'link' : 'button');
  node.tabIndex = 0;
  node.addEventListener('click', (event) => {
    event.stopPropagation();
    onTap(action);
  });
  node.addEventListener('keydown', (event) => {
    if (event.target !== node || (event.key !== 'Enter' && event.key !== ' ')) return;
    event.preventDefault();
    onTap(action);
  });
  return node;
}
