export { updateWith } from '../workflows/update-with.ts';
