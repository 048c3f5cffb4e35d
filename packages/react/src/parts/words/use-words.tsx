import { createContext, type ReactNode, useContext, useMemo } from 'react';
import { createFormat, type Format } from './format.ts';
import { englishLabels, type LabelOverrides, type Labels, resolveLabels } from './labels.ts';

/** What parts write with. */
export interface Words {
  readonly labels: Labels;
  readonly format: Format;
  /** The time now, in milliseconds; times are told as distances from it where it is known. */
  readonly now: number | undefined;
}

/** How the parts write. */
export interface WordsProps {
  /** A BCP 47 tag for numbers and times; `en` unless given. */
  readonly locale?: string | undefined;
  /** An IANA name; the machine's own unless given. Give it where a server renders, so that browser and server agree. */
  readonly timeZone?: string | undefined;
  /** Texts to use in place of the English ones. */
  readonly labels?: LabelOverrides | undefined;
  /** The time now, in milliseconds. Where it is given, recent times are told as "3 minutes ago". */
  readonly now?: number | undefined;
}

const WordsContext = createContext<Words | undefined>(undefined);

/** Made once, when the first part is rendered. */
let english: Words | undefined;

function writeEnglish(): Words {
  english ??= { labels: englishLabels, format: createFormat('en', undefined), now: undefined };
  return english;
}

/** The words of the nearest provider, with those of the props in their place. */
export function useWords({ locale, timeZone, labels, now }: WordsProps): Words {
  const above = useContext(WordsContext) ?? writeEnglish();
  const merged = useMemo(() => resolveLabels(above.labels, labels), [above.labels, labels]);
  const format = useMemo(
    () =>
      locale === undefined && timeZone === undefined
        ? above.format
        : createFormat(locale ?? above.format.locale, timeZone ?? above.format.timeZone),
    [above.format, locale, timeZone],
  );
  return useMemo(() => ({ labels: merged, format, now: now ?? above.now }), [merged, format, now, above.now]);
}

/**
 * Sets language, time zone and texts for all parts inside. What a part is given itself goes before.
 *
 * @example
 * ```tsx
 * <WordsProvider locale="de" timeZone="Europe/Berlin" labels={{ stock: { available: 'Verfügbar' } }}>
 *   <StockCard inventory={inventory} />
 * </WordsProvider>
 * ```
 */
export function WordsProvider({ children, ...props }: WordsProps & { readonly children: ReactNode }) {
  return <WordsContext.Provider value={useWords(props)}>{children}</WordsContext.Provider>;
}

/** The props of a part that decide its words, to hand on to a part inside it. */
export function pickWords({ locale, timeZone, labels, now }: WordsProps): WordsProps {
  return { locale, timeZone, labels, now };
}
