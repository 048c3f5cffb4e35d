import { inventoryUpdateSchema } from '@onhand/spec/schemas';
import * as z from 'zod/mini';
import type { ValidUpdate } from '../wire.ts';
import { validate } from './validate.ts';

type Member = keyof typeof inventoryUpdateSchema.shape;

const { shape } = inventoryUpdateSchema;
const isMember = (name: string): name is Member => Object.hasOwn(shape, name);
const members = Object.keys(shape).filter(isMember);
/** The ones that are required or have a default: their absence has to be judged. */
const judged = members.filter((member) => shape[member]._zod.optout !== 'optional');

/** How many selections of members are remembered; bodies that choose ever new ones are held against all members. */
const maxRemembered = 1_000;
const schemas = new Map<string, z.ZodMiniType<ValidUpdate>>();

/**
 * The body of a change. Throws a 400 that names every field that is wrong.
 *
 * Optional members that are absent are left out of the schema beforehand. The verdict is the same, for absent is what
 * they may be; but zod would judge each, make an issue of it and drop that again, and with sixteen members that costs
 * more than all the rules.
 */
export function validateUpdate(body: unknown): ValidUpdate {
  return validate(findSchema(body), body);
}

function findSchema(body: unknown): z.ZodMiniType<ValidUpdate> {
  if (typeof body !== 'object' || body === null) return inventoryUpdateSchema;
  const given = Object.keys(body);
  const selection = given.join();
  const known = schemas.get(selection);
  if (known !== undefined) return known;
  if (schemas.size >= maxRemembered || !given.every(isMember)) return inventoryUpdateSchema;
  const schema = narrow(given);
  schemas.set(selection, schema);
  return schema;
}

function narrow(given: readonly string[]): z.ZodMiniType<ValidUpdate> {
  const kept = members.filter((member) => judged.includes(member) || given.includes(member));
  const mask: { [Name in Member]?: true } = Object.fromEntries(kept.map((member) => [member, true]));
  return z.pick(inventoryUpdateSchema, mask);
}
