import { changeLabels } from './change-labels.ts';
import { historyLabels } from './history-labels.ts';
import { pageLabels } from './page-labels.ts';
import { stockLabels } from './stock-labels.ts';

/** All texts of the parts, in English. A text with numbers in it is a function, so that each language can order and inflect. */
export const englishLabels = /* @__PURE__ */ gatherLabels();

/** A call that is marked, since a bundler keeps a spread on its own, and with it all texts for who takes a hook and no part. */
function gatherLabels() {
  return { ...stockLabels, ...changeLabels, ...historyLabels, ...pageLabels };
}

/** Every text of the parts, in groups. */
export type Labels = typeof englishLabels;

/** Texts to replace: any of any group. */
export type LabelOverrides = {
  readonly [Group in keyof Labels]?:
    | { readonly [Text in keyof Labels[Group]]?: Labels[Group][Text] | undefined }
    | undefined;
};

/** English, with what is given in its place. Texts of a group are replaced one by one. */
export function resolveLabels(base: Labels, overrides: LabelOverrides | undefined): Labels {
  if (overrides === undefined) return base;
  const groups = Object.entries(base).map(([group, texts]) => {
    const given = overrides[group as keyof Labels] ?? {};
    return [group, { ...texts, ...withoutUndefined(given) }];
  });
  return Object.fromEntries(groups);
}

/** Spreading an explicit `undefined` would erase a text. */
function withoutUndefined(texts: object): object {
  return Object.fromEntries(Object.entries(texts).filter(([, text]) => text !== undefined));
}
