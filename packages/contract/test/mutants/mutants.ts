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
import { reportMutants } from './reports.ts';
import { reservationMutants } from './reservations.ts';
import { tokenMutants } from './tokens.ts';
import { versionMutants } from './versions.ts';

/** Every broken server. */
export const mutants: readonly Mutant[] = [
  ...answerMutants,
  ...arithmeticMutants,
  ...inputMutants,
  ...exactlyOnceMutants,
  ...versionMutants,
  ...listMutants,
  ...everyOperationMutants,
  ...reservationMutants,
  ...backorderMutants,
  ...batchMutants,
  ...reportMutants,
  ...auditMutants,
  ...tokenMutants,
  ...confirmationMutants,
];
