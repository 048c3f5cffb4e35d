export { sendConfirmed } from '../operations/send-confirmed.ts';
