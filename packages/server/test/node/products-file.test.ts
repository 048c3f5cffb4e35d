import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { loadProducts } from '../../src/node/load-products.ts';

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'onhand-products-'));
});
afterAll(() => rm(folder, { recursive: true }));

async function load(name: string, text: string) {
  const file = path.join(folder, name);
  await writeFile(file, text);
  return loadProducts(file);
}

describe('products from a file', () => {
  it('are the same from JSON and from CSV, in whatever order the columns are', async () => {
    const fromJson = await load(
      'good.json',
      '\uFEFF[{"id":"tea","name":"Tea, \\"green\\"","stock":3,"reserved":1,"reorder_threshold":0},{"id":"mug","name":"Mug","stock":0,"backorder_allowed":true}]',
    );
    const fromCsv = await load(
      'good.CSV',
      '\uFEFFname,id,stock,reserved,backorder_allowed,reorder_threshold\r\n"Tea, ""green""",tea,3,1,,0\r\n\r\nMug , mug,0,,true,\r\n',
    );

    expect(fromCsv).toEqual(fromJson);
    expect(fromCsv[0]).toEqual({
      id: 'tea',
      name: 'Tea, "green"',
      stock: 3,
      reserved: 1,
      reorder_threshold: 0,
    });
  });

  it('may be none', async () => {
    expect(await load('none.csv', 'id,name,stock\n')).toEqual([]);
    expect(await load('none.json', '[]')).toEqual([]);
  });
});

const a = '{"id":"a","name":"A","stock":1}';

describe('a JSON file that is wrong', () => {
  it.each([
    [`[\n  ${a},\n  {"id":"b" "name":"B"}\n]`, 'line 3, column 13 is not valid JSON (CommaExpected)'],
    ['[\n', 'line 2, column 1 is not valid JSON'],
    ['id,name,stock\n', "is not valid JSON (InvalidSymbol). A CSV file's name must end in .csv."],
    ['{}', 'must be a JSON array'],
    [
      `[\n  ${a},\n  {"id":"b","name":"B"}\n]`,
      'The product on line 3, column 3 is invalid: stock is required.',
    ],
    [
      '[\n  {"id":"b","name":"B",\n  "stock": "3"}]',
      'The product on line 3, column 12 is invalid: stock must be a number.',
    ],
    ['[{"id":"a","name":"A","stock":1,"reserved":2}]', 'reserved must be at most the stock'],
    [`[${a},\n ${a}]`, "The product on line 2, column 8 has the id 'a' of the one on line 1, column 8."],
    ['[{"id":"a/b","name":"A","stock":1}]', 'line 1, column 8 is invalid: id must have'],
    [
      '[{"id":"a","name":"A","stock":1,"colour":"blue"}]',
      'line 1, column 42 is invalid: colour is not a known field',
    ],
    [
      '[{"id":"a","name":"A","stock":5,"reservations":[\n  {"id":"r","quantity":0}]}]',
      'The product on line 2, column 24 is invalid: reservations.0.quantity must be greater than or equal to 1.',
    ],
    ['[null]', 'The product on line 1, column 2 is invalid: body must be an object'],
  ])('is told where: %j', async (text, sentence) => {
    await expect(load('bad.json', text)).rejects.toThrow(sentence);
    await expect(load('bad.json', text)).rejects.toThrow(/^Failed to read the products from .*bad\.json: /);
  });
});

describe('a CSV file that is wrong', () => {
  it.each([
    [
      '',
      "line 1: the column 'id' is missing. The first line names the columns, separated by commas: id,name,stock,",
    ],
    ['id,stock\n', "line 1: the column 'name' is missing"],
    ['id,name,stock,colour\n', "line 1, column 4: there is no column 'colour'."],
    ['id;name;stock\na;A;1\n', "line 1, column 1: there is no column 'id;name;stock'."],
    ['id,name,stock,id\n', "line 1, column 4: 'id' is there already."],
    ['id,name,stock\na,A\n', 'line 2, column 3: there are 2 cells for 3 columns.'],
    ['id,name,stock\na,Mug, blue,1\n', 'line 2, column 4: there are 4 cells for 3 columns. Quote a cell'],
    ['id,name,stock\n\na,A,many\n', 'The product on line 3, column 3 is invalid: stock must be a number.'],
    ['id,name,stock\na,A,1.5\n', 'The product on line 2, column 3 is invalid: stock must be an integer.'],
    ['id,name,stock\na,A,\n', 'The product on line 2, column 3 is invalid: stock is required.'],
    ['id,name,stock,reserved\na,A,1,2\n', 'line 2, column 4 is invalid: reserved must be at most the stock'],
    [
      'id,name,stock,backorder_allowed\na,A,1,yes\n',
      'line 2, column 4 is invalid: backorder_allowed must be a boolean',
    ],
    [
      'name,id,stock\n"A\nB",a,1\nC,a,1\n',
      "The product on line 4, column 2 has the id 'a' of the one on line 2, column 2.",
    ],
    ['id,name,stock\na,"A" B,1\n', 'line 2, column 2: something follows the quote that closes a cell'],
    ['id,name,stock\na,12" plate,1\n', 'line 2, column 2: a quote opens in the middle of a cell'],
    ['id,name,stock\na,"A,1\n', 'line 2, column 2: a quote is opened and never closed'],
  ])('is told where: %j', async (text, sentence) => {
    await expect(load('bad.csv', text)).rejects.toThrow(sentence);
  });
});
