import type { Font } from 'fontkit';

/** A place on the page, in points from its upper left corner. */
export interface Box {
  x: number;
  y: number;
  width: number;
  height: number;
}

/** A piece of text in one font on one line. */
export interface TextItem {
  kind: 'text';
  text: string;
  font: Font;
  size: number;
  x: number;
  /** Of the line on which the letters stand. */
  y: number;
  width: number;
  colour: string;
  /** The box that it must not leave. */
  within: Box;
}

/** What is drawn, and where; a page is a list of them. */
export type Item =
  | TextItem
  | { kind: 'box'; box: Box; fill?: string; stroke?: string; lineWidth?: number }
  | { kind: 'path'; path: string; colour: string; lineWidth: number }
  | { kind: 'picture'; png: Buffer; box: Box }
  | { kind: 'link'; url: string; box: Box };
