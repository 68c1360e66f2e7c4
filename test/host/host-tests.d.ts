/** Made by esbuild.js: calls for every test file of this folder that the host can run. */
declare module "factmark:host-tests" {
  export function load(): void;
}
