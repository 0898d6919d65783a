/** What needs Node. Nothing of it runs before it is wanted, so that a page without Node can run the same program. */
export { serviceFolder } from "./discovery";
export { Launcher } from "./launcher";
export { NodeEndpoint } from "./node-endpoint";
export { readEnd } from "./log-file";
