/** Whom to play, read from demo/README.md: each `##` section is a hint, its list items are the lines. */
export function demoHints(markdown: string): { title: string; lines: string[] }[] {
  return markdown
    .split(/^## /mu)
    .slice(1)
    .map((section) => {
      const [title = '', ...lines] = section.trim().split('\n');
      return { title, lines: lines.flatMap((each) => (each.startsWith('- ') ? [each.slice(2)] : [])) };
    });
}
