/**
 * The schema of a change alone, for programs that validate what people type before it is sent and want nothing else in
 * their bundle, and the words of the API for what it finds.
 */
export { describeIssues } from './describe-issues.ts';
export { inventoryUpdateSchema } from './update-schemas.ts';
