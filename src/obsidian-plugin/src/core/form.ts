import { plainWords } from "./prose";
import type { GetSchemaResponse, SchemaField } from "../gen/noteschema/v1/schema_pb";

/** How a field is asked for. */
export type Control = "text" | "choice" | "date" | "datetime" | "yes-no" | "number" | "list" | "link";

export interface FormField {
  key: string;
  label: string;
  control: Control;
  required: boolean;
  /** What it is for, and what it asks for. */
  help: string;
  /** What a choice is from. */
  choices: readonly { value: string; description: string }[];
  /** It is a link, or a list of links. */
  links: boolean;
  /** What is filled in by itself where it stays empty. */
  placeholder: string;
}

/** What choosing the type has answered. */
const ANSWERED = new Set(["type", "schema_version"]);

/** What a form for a new note asks: required fields first, and nothing that has one possible value or is on its way out. */
export function formFields(schema: GetSchemaResponse): FormField[] {
  const asked = schema.fields.filter((field) => !ANSWERED.has(field.key) && field.constValue === "" && field.deprecated === "" && field.type !== "object" && field.items?.type !== "object");
  return asked.map(formField).sort((a, b) => Number(b.required) - Number(a.required));
}

function formField(field: SchemaField): FormField {
  const link = field.type === "link" ? field : field.items?.type === "link" ? field.items : undefined;
  return {
    key: field.key,
    label: words(field.key),
    control: controlOf(field),
    // What is derived need not be asked for.
    required: field.required && field.derive === "" && field.defaultValue === "",
    // That it is required is said by its mark.
    help: plainWords([field.description, field.constraint.replace(/, required(?=,|$)/, "")].filter(Boolean).join(" · ")),
    choices: (field.values.length > 0 ? field.values : field.items?.values ?? []).map(({ value, description }) => ({ value, description })),
    links: link !== undefined,
    placeholder: field.derive !== "" ? "filled in by itself" : field.defaultValue,
  };
}

function controlOf(field: SchemaField): Control {
  switch (field.type) {
    case "enum": return "choice";
    case "date": return "date";
    case "datetime": return "datetime";
    case "boolean": case "bool": return "yes-no";
    case "integer": case "number": return "number";
    case "list": case "tags": return "list";
    case "link": return "link";
    default: return "text";
  }
}

/** `superseded_by` as a label: “Superseded by”. */
function words(key: string): string {
  const text = key.replace(/[_-]+/g, " ").trim();
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/** What a person entered, as one writes it in YAML; empty where nothing was entered. */
export function fieldValue(field: FormField, entered: string): string {
  const text = entered.trim();
  if (text === "") return "";
  switch (field.control) {
    case "link": return quotedLink(text);
    case "list": {
      const items = splitList(text).map((item) => (field.links ? quotedLink(item) : quoteWhereNeeded(/^".*"$/.test(item) ? bare(item) : item)));
      return `[${items.join(", ")}]`;
    }
    case "text": return quoteWhereNeeded(text);
    default: return text;
  }
}

function quotedLink(text: string): string {
  return quoted(/^\[\[.*\]\]$/.test(text) ? text : `[[${text}]]`);
}

/** A place in a new note's text at which the service is to say what may stand as a field's value: a line of its own at the frontmatter's start. */
export function suggestionPlace(note: string, field: FormField, typed: string): { text: string; position: { line: number; character: number } } {
  const line = `${field.key}: ${field.links ? "[[" : ""}${typed.trimStart()}`;
  return { text: note.replace(/^---\r?\n/, (fence) => `${fence}${line}\n`), position: { line: 1, character: line.length } };
}

/** What a suggestion puts into a form: the target of a link, else its words. */
export function suggestedValue(label: string, written: string): string {
  return /\[\[([^\]|]+)/.exec(written)?.[1] ?? label;
}

/** A list with its last item, which is being typed, replaced. One with a comma in it is written so that it stays one. */
export function withLastItem(list: string, item: string, links: boolean): string {
  const whole = /[,\n]/.test(item) ? (links ? `[[${item}]]` : `"${item}"`) : item;
  return [...itemsOf(list).slice(0, -1), whole].join(", ");
}

/** The last item of a list, which is being typed, without what is around a name. */
export function lastItem(list: string): string {
  return bare(itemsOf(list).at(-1) ?? "");
}

/** The items of a list with commas, as they are written; the last may be empty. Commas in links and between quotes are none of the list. */
function itemsOf(list: string): string[] {
  const items = [""];
  for (const [piece] of list.matchAll(/\[\[[^\]]*(?:\]\]|\]?$)|(?<=^|[,\n]\s*)"[^"]*(?:"|$)|[,\n]|[^,\n]/g)) {
    if (piece === "," || piece === "\n") items.push("");
    else items[items.length - 1] += piece;
  }
  return items.map((item) => item.trim());
}

function bare(item: string): string {
  return item.replace(/^\[\[|\]\]$|^"|"$/g, "");
}

function splitList(text: string): string[] {
  return itemsOf(text).filter(Boolean);
}

/** A YAML scalar that is a string whatever it looks like. */
function quoteWhereNeeded(text: string): string {
  return /^[\p{L}_][\p{L}\p{N} _./@+-]*$/u.test(text) && !/^(true|false|null|yes|no|on|off|~)$/i.test(text) && !/\s$/.test(text) ? text : quoted(text);
}

function quoted(text: string): string {
  return `"${text.replace(/[\\"]/g, "\\$&").replace(/\n/g, "\\n").replace(/\t/g, "\\t")}"`;
}

/** What is still missing, by key, with what to do about it. */
export function missing(fields: readonly FormField[], entered: ReadonlyMap<string, string>): Map<string, string> {
  const result = new Map<string, string>();
  for (const field of fields)
    if (field.required && (entered.get(field.key) ?? "").trim() === "") result.set(field.key, "Needed for a note of this type.");
  return result;
}
