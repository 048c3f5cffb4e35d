export {
  createInventoryServer,
  type InventoryServer,
  type InventoryServerOptions,
} from './create-inventory-server.ts';
export type { AuthOptions, Claims } from './http/auth/create-verifier.ts';
export { roleTokens } from './http/auth/role-tokens.ts';
export { developmentSecret } from './http/auth/secret.ts';
export { signToken, type TokenRequest } from './http/auth/sign-token.ts';
export type { CorsOptions } from './http/cors.ts';
export type { BeforeCommit } from './http/route.ts';
export { defaultProducts, type ProductSeed } from './product-seed.ts';
