import { CsvError, parse } from 'csv-parse/sync';
import { parseProducts } from '../parse-products.ts';
import type { ProductSeed } from '../product-seed.ts';

const required = ['id', 'name', 'stock'];
const columns = [...required, 'reserved', 'reorder_threshold', 'backorder_allowed'];

interface Row {
  /** The line in which it begins. */
  readonly line: number;
  readonly cells: readonly string[];
}

/**
 * Reads products from lines of comma-separated values (RFC 4180), the first of which names the columns, in any order. An
 * empty cell is one that was not given.
 *
 * @throws Error that names the line and column of what is wrong.
 */
export function parseProductsCsv(text: string): ProductSeed[] {
  const [header, ...rows] = readRows(text);
  const names = checkHeader(header);
  checkLengths(names, rows);
  return parseProducts(
    rows.map(({ cells }) => toProduct(names, cells)),
    (index, field) => {
      const column = field === undefined ? -1 : names.indexOf(field);
      return `on line ${rows[index]?.line ?? 1}, column ${Math.max(0, column) + 1}`;
    },
  );
}

function readRows(text: string): Row[] {
  const rows: Row[] = [];
  try {
    parse(text, {
      relax_column_count: true,
      skip_empty_lines: true,
      trim: true,
      on_record(cells: string[], { lines }) {
        // The parser knows the last line of a row; a quoted cell may go over several.
        rows.push({ line: lines - (cells.join('').split('\n').length - 1), cells });
        return null;
      },
    });
    return rows;
  } catch (error) {
    throw error instanceof CsvError ? describeCsvError(error) : error;
  }
}

const quoting: Readonly<Record<string, string>> = {
  CSV_INVALID_CLOSING_QUOTE: 'something follows the quote that closes a cell',
  CSV_NON_TRIMABLE_CHAR_AFTER_CLOSING_QUOTE: 'something follows the quote that closes a cell',
  INVALID_OPENING_QUOTE: 'a quote opens in the middle of a cell',
  CSV_QUOTE_NOT_CLOSED: 'a quote is opened and never closed',
};

function describeCsvError({ code, message, lines, column }: CsvError): Error {
  const place = `line ${lines}, column ${Number(column) + 1}`;
  const why = quoting[code];
  return new Error(
    why === undefined
      ? `${message}.`
      : `${place}: ${why}. Write a quote within a quoted cell twice: "12"" plate".`,
  );
}

/** Every row has as many cells as there are columns. */
function checkLengths(names: readonly string[], rows: readonly Row[]): void {
  const odd = rows.find(({ cells }) => cells.length !== names.length);
  if (odd === undefined) return;
  const column = Math.min(odd.cells.length, names.length) + 1;
  throw new Error(
    `line ${odd.line}, column ${column}: there are ${odd.cells.length} cells for ${names.length} columns. Quote a cell that holds a comma: "Mug, blue".`,
  );
}

function checkHeader(header: Row | undefined): readonly string[] {
  const names = header?.cells ?? [];
  const unknown = names.findIndex((name) => !columns.includes(name));
  const usable = `The first line names the columns, separated by commas: ${columns.join(',')}, the last three of which may be left out.`;
  if (unknown >= 0) {
    const place = `line ${header?.line}, column ${unknown + 1}`;
    throw new Error(`${place}: there is no column '${names[unknown]}'. ${usable}`);
  }
  const repeated = names.findIndex((name, index) => names.indexOf(name) !== index);
  if (repeated >= 0) {
    throw new Error(`line ${header?.line}, column ${repeated + 1}: '${names[repeated]}' is there already.`);
  }
  const missing = required.find((name) => !names.includes(name));
  if (missing !== undefined) {
    throw new Error(`line ${header?.line ?? 1}: the column '${missing}' is missing. ${usable}`);
  }
  return names;
}

/** What is no number and no switch stays text, so that it is refused with the words for a wrong type. */
function toProduct(names: readonly string[], cells: readonly string[]): unknown {
  const given = names.flatMap((name, column) => {
    const cell = cells[column] ?? '';
    return cell === '' ? [] : [[name, toValue(name, cell)]];
  });
  return Object.fromEntries(given);
}

function toValue(name: string, cell: string): unknown {
  if (name === 'id' || name === 'name') return cell;
  if (name === 'backorder_allowed') return cell === 'true' ? true : cell === 'false' ? false : cell;
  return /^-?\d+(\.\d+)?$/.test(cell) ? Number(cell) : cell;
}
