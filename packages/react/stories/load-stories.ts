import { createElement, type ReactNode } from 'react';
import type { Meta, Story } from './story.ts';

/** A story that can be shown. */
export interface LoadedStory {
  /** "StockCard/InStock", also its address. */
  readonly id: string;
  readonly part: string;
  readonly name: string;
  render(): ReactNode;
}

type Props = Record<string, unknown>;
type StoryModule = { readonly default: Meta<Props> } & Readonly<Record<string, Story<Props>>>;

/** All stories of this folder, by file and name. */
export function loadStories(): readonly LoadedStory[] {
  const modules = import.meta.glob<StoryModule>('./*.stories.tsx', { eager: true });
  return Object.values(modules).flatMap(({ default: meta, ...stories }) =>
    Object.entries(stories).map(([key, story]) => ({
      id: `${meta.title}/${key}`,
      part: meta.title,
      name: story.name ?? key.replace(/(?<=[a-z])(?=[A-Z])/g, ' '),
      render: () => story.render?.() ?? toElement(meta, story),
    })),
  );
}

function toElement({ title, component }: Meta<Props>, { args }: Story<Props>): ReactNode {
  if (component === undefined) throw new TypeError(`A story of ${title} has neither render nor a component.`);
  return createElement(component, args);
}
