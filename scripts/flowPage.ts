import type { AnyStateMachine, AnyStateNode, AnyTransitionDefinition } from 'xstate';
import type { Flow } from '../flows/flow.ts';

/** One line of the diagram: where something leads, and what leads there. */
interface Way {
  target: string;
  labels: string[];
}

const ANYWHERE = 'anywhere';
const LOOKS = {
  asking: 'fill:#FBF0DC,stroke:#6B430C,color:#6B430C',
  idle: 'fill:#E3F0EC,stroke:#1F4D40,color:#1F4D40',
  router: 'fill:#E5E7EB,stroke:#6B7280,color:#1F2937',
};

/** The page of a flow in docs/flows: its machine as a mermaid diagram, and what it answers in every state. */
export function renderFlowPage({ name, machine }: Pick<Flow, 'name' | 'machine'>): string {
  return `# The flow ${name}

Made from \`flows/${name}/machine.ts\` by \`npm run diagrams\`; \`npm run check\` finds it when it is stale.

- Green states are idle: nothing is lost by leaving them. Yellow ones ask the engine and are answered in the same step.
  Grey ones route: the first guard that holds, from above, leads on.
- \`EVENT [guard]\` is taken where the guard holds and no branch of the event before it was taken. Ways between the same two
  states share a line.
- \`${ANYWHERE}\` stands for every state that does not answer the event itself.

\`\`\`mermaid
${diagramOf(machine).join('\n')}
\`\`\`

## Answered in every state

${table(['event', 'leads to'], ofRoot(machine))}

## States

${table(['state', 'kind', 'answers'], nodesOf(machine).map(stateRow))}
`;
}

function diagramOf(machine: AnyStateMachine): string[] {
  const nodes = nodesOf(machine);
  const draw = (source: string, { target, labels }: Way) =>
    `  ${source} --> ${target} : ${labels.join(', ')}`;
  const moving = waysOf(machine.root).filter(({ target }) => target !== machine.root.key);
  return [
    'stateDiagram-v2',
    `  [*] --> ${String(machine.config.initial)}`,
    ...nodes.flatMap((node) => waysOf(node).map((way) => draw(node.key, way))),
    `  state "any state" as ${ANYWHERE}`,
    ...moving.map((way) => draw(ANYWHERE, way)),
    ...Object.entries(LOOKS).flatMap(([kind, look]) => {
      const of = nodes.filter((node) => kindOf(node) === kind).map(({ key }) => key);
      return of.length > 0 ? [`  classDef ${kind} ${look}`, `  class ${of.join(',')} ${kind}`] : [];
    }),
  ];
}

function nodesOf(machine: AnyStateMachine): AnyStateNode[] {
  return Object.values(machine.states);
}

function kindOf({ tags, always }: AnyStateNode): keyof typeof LOOKS | 'question' {
  if (always) return 'router';
  if (tags.includes('asking')) return 'asking';
  return tags.includes('idle') ? 'idle' : 'question';
}

/** The ways out of a state in the order of its definition; one that leads nowhere leads to the state itself. */
function waysOf(node: AnyStateNode): Way[] {
  const ways = new Map<string, string[]>();
  for (const branch of branchesOf(node)) {
    const target = targetOf(branch) ?? node.key;
    ways.set(target, [...(ways.get(target) ?? []), labelOf(branch)]);
  }
  return [...ways].map(([target, labels]) => ({ target, labels }));
}

function branchesOf({ transitions, always }: AnyStateNode): AnyTransitionDefinition[] {
  return [...transitions.values(), ...(always ? [always] : [])].flat();
}

function targetOf({ target }: AnyTransitionDefinition): string | undefined {
  return target?.[0]?.key;
}

function labelOf({ eventType, guard }: AnyTransitionDefinition): string {
  const condition = guard ? `[${String(guard)}]` : '';
  return [eventType, condition].filter((part) => part !== '').join(' ') || '[otherwise]';
}

function ofRoot({ root }: AnyStateMachine): string[][] {
  return branchesOf(root).map((branch) => [labelOf(branch), targetOf(branch) ?? 'the same question']);
}

function stateRow(node: AnyStateNode): string[] {
  const events = new Set(branchesOf(node).map(({ eventType }) => eventType));
  return [node.key, kindOf(node), [...events].filter((event) => event !== '').join(', ')];
}

function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;
  return [line(head), line(head.map(() => '---')), ...rows.map(line)].join('\n');
}
