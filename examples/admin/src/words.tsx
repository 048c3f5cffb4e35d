import { WordsProvider } from '@onhand/react';
import type { ReactNode } from 'react';

/** The texts are English, so numbers and times are too, as the user has them. `navigator.language` may be en-US@posix. */
const { locale: own } = Intl.DateTimeFormat().resolvedOptions();
const locale = /^en\b/.test(own) ? own : 'en';

/** What this shop has words for, beside those of the parts. */
const labels = { reasons: { sale: 'Sale' } };

export function Words({ children }: { readonly children: ReactNode }) {
  return (
    <WordsProvider locale={locale} labels={labels}>
      {children}
    </WordsProvider>
  );
}
