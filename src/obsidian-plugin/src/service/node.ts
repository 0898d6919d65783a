/** What needs Node. It is loaded when it is wanted, so that a page without Node can run the same program. */
export { serviceFolder } from "./discovery";
export { Launcher } from "./launcher";
export { NodeEndpoint } from "./node-endpoint";
export { readEnd } from "./log-file";
