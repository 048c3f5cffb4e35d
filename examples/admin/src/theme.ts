import { useEffect } from 'react';
import { useStored } from './stored.ts';

export const themes = ['system', 'light', 'dark'] as const;
export type Theme = (typeof themes)[number];

/** The theme of this browser's tabs; the styles of @onhand/react go by `data-theme`. */
export function useTheme(): [Theme, (theme: Theme) => void] {
  const [text, write] = useStored('onhand-admin theme');
  const theme = themes.find((known) => known === text) ?? 'system';
  useEffect(() => {
    if (theme === 'system') delete document.documentElement.dataset.theme;
    else document.documentElement.dataset.theme = theme;
  }, [theme]);
  return [theme, (next) => write(next === 'system' ? undefined : next)];
}
