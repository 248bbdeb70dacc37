import { readFileSync } from 'node:fs';
import path from 'node:path';
import { FLOWS } from '../../flows/registry.ts';
import { renderFlowPage } from '../../scripts/flowPage.ts';

const flows = Object.values(FLOWS);
/** All of mermaid that our diagrams use: plain enough to be read by any version of it. */
const LINES = [
  /^stateDiagram-v2$/u,
  /^ {2}\[\*\] --> [a-zA-Z]+$/u,
  /^ {2}[a-zA-Z]+ --> [a-zA-Z]+ : [A-Za-z_, [\]]+$/u,
  /^ {2}state "[a-z ]+" as [a-zA-Z]+$/u,
  /^ {2}classDef [a-z]+ (?:[a-z]+:#[0-9A-F]{6},?)+$/u,
  /^ {2}class [a-zA-Z]+(?:,[a-zA-Z]+)* [a-z]+$/u,
];

const diagramOf = (page: string) => (/```mermaid\n([^`]+)\n```/u.exec(page)?.[1] ?? '').split('\n');

test.each(flows)('the page of $name in docs/flows is fresh', (flow) => {
  const file = path.join(import.meta.dirname, `../../docs/flows/${flow.name}.md`);
  expect(readFileSync(file, 'utf8')).toBe(renderFlowPage(flow));
});

test.each(flows)('the diagram of $name keeps to simple lines', (flow) => {
  const lines = diagramOf(renderFlowPage(flow));
  expect(lines.length).toBeGreaterThan(5);
  expect(lines.filter((line) => !LINES.some((shape) => shape.test(line)))).toEqual([]);
});

test.each(flows)('the diagram of $name draws every state, and each way between two of them once', (flow) => {
  const lines = diagramOf(renderFlowPage(flow));
  const ways = lines.flatMap((line) => / {2}(\w+ --> \w+) :/u.exec(line)?.[1] ?? []);
  expect(new Set(ways).size).toBe(ways.length);
  const drawn = new Set(ways.flatMap((way) => way.split(' --> ')));
  expect(Object.keys(flow.machine.states).filter((state) => !drawn.has(state))).toEqual([]);
});
