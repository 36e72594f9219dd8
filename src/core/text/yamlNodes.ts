import type { Span } from './span.ts';

/** A scalar as its source text says it (`0012` stays `0012`), quotes and escapes resolved; the span covers the quotes, too. */
export interface YamlScalar {
  readonly kind: 'scalar';
  readonly text: string;
  readonly span: Span;
}

export interface YamlList {
  readonly kind: 'list';
  readonly items: readonly YamlNode[];
  readonly span: Span;
}

export interface YamlEntry {
  readonly key: string;
  readonly keySpan: Span;
  /** Undefined where nothing is written (`status:`), or where it is no plain data (an alias). */
  readonly value: YamlNode | undefined;
}

export interface YamlProblem {
  readonly message: string;
  /** The key whose colon has no blank behind it, where that is what is wrong. */
  readonly gluedKey?: string;
  readonly span: Span;
}

/** A mapping in the order of the text; duplicate keys are both there. Only the outermost one has problems. */
export interface YamlMapping {
  readonly kind: 'mapping';
  readonly entries: readonly YamlEntry[];
  readonly problems: readonly YamlProblem[];
  readonly span: Span;
}

export type YamlNode = YamlScalar | YamlList | YamlMapping;
