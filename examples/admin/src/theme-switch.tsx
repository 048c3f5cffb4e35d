import { themes, useTheme } from './theme.ts';

const names = { system: 'Auto', light: 'Light', dark: 'Dark' } as const;

export function ThemeSwitch() {
  const [theme, setTheme] = useTheme();
  return (
    <select
      className="theme-switch"
      aria-label="Theme"
      value={theme}
      onChange={({ target }) => setTheme(themes.find((one) => one === target.value) ?? 'system')}
    >
      {themes.map((one) => (
        <option key={one} value={one}>
          {names[one]}
        </option>
      ))}
    </select>
  );
}
