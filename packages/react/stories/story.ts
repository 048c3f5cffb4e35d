import type { ComponentType, ReactNode } from 'react';

/** A part in one state, in Component Story Format 3 as far as it is needed here: Storybook and Ladle read these files too. */
export interface Story<Props> {
  readonly name?: string;
  readonly args?: Props;
  readonly render?: () => ReactNode;
}

/** What the default export of a file of stories says. */
export interface Meta<Props> {
  readonly title: string;
  readonly component?: ComponentType<Props>;
}
