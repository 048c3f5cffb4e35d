import { answerMutants } from './answers.ts';
import { arithmeticMutants } from './arithmetic.ts';
import { auditMutants } from './audits.ts';
import { backorderMutants } from './backorders.ts';
import { batchMutants } from './batches.ts';
import { confirmationMutants } from './confirmations.ts';
import { everyOperationMutants } from './every-operation.ts';
import { exactlyOnceMutants } from './exactly-once.ts';
import { inputMutants } from './input.ts';
import { listMutants } from './lists.ts';
import type { Mutant } from './mutant.ts';
import { realtimeMutants } from './realtime.ts';
import { reportMutants } from './reports.ts';
import { reservationMutants } from './reservations.ts';
import { streamDoorMutants } from './stream-doors.ts';
import { tokenMutants } from './tokens.ts';
import { versionMutants } from './versions.ts';

/** The broken servers, by what they are about. */
export const mutantsByTheme: Readonly<Record<string, readonly Mutant[]>> = {
  'Counts and refusals': arithmeticMutants,
  'What may be asked': inputMutants,
  'Exactly once': exactlyOnceMutants,
  'Versions and races': versionMutants,
  'Previews and confirmations': confirmationMutants,
  Holds: reservationMutants,
  Backorders: backorderMutants,
  Batches: batchMutants,
  'Lists and history': listMutants,
  'Reports and rules': reportMutants,
  Audit: auditMutants,
  Realtime: [...realtimeMutants, ...streamDoorMutants],
  'Who may': tokenMutants,
  'Every operation': everyOperationMutants,
  'Every answer': answerMutants,
};

/** Every broken server. */
export const mutants: readonly Mutant[] = Object.values(mutantsByTheme).flat();
