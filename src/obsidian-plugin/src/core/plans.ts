import { plural } from "./problems";

/** What the words about planned changes hang on. */
interface Planned {
  edit: object | undefined;
  isForLinks?: boolean;
}

/** What there is, in words: `3 notes, 1 of them left as it is; links to renamed sections in 2 others`. */
export function planWords(plans: readonly Planned[]): string {
  const own = plans.filter((plan) => !plan.isForLinks);
  const left = own.filter((plan) => !plan.edit).length;
  const linked = plans.length - own.length;
  const notes = own.length === 0 ? "" : `${plural(own.length, "note")}${left > 0 ? `, ${left} of them left as ${left === 1 ? "it is" : "they are"}` : ""}`;
  const links = linked === 0 ? "" : `links to renamed sections in ${own.length === 0 ? plural(linked, "note") : plural(linked, "other")}`;
  const words = [notes, links].filter(Boolean).join("; ");
  return words.charAt(0).toUpperCase() + words.slice(1);
}

/** What a button says that makes the changes that are ticked. */
export function buttonWords(verb: string, chosen: readonly Planned[]): string {
  const linked = chosen.filter((plan) => plan.isForLinks).length;
  const own = chosen.length - linked;
  if (linked === 0) return own === 0 ? verb : `${verb} ${plural(own, "note")}`;
  return own === 0 ? `Change links in ${plural(linked, "note")}` : `${verb} ${plural(own, "note")}, change links in ${linked}`;
}
