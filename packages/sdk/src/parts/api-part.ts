export { callApi } from '../api/call-api.ts';
export { tellWrite } from '../api/tell-write.ts';
