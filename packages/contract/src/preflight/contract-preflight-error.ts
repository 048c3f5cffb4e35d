/** Thrown when the contract could not be checked at all; the message says why and what to do. */
export class ContractPreflightError extends Error {
  override readonly name = 'ContractPreflightError';
}
