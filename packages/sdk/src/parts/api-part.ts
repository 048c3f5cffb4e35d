export { callApi } from '../api/call-api.ts';
