import { type App, Modal, Setting } from "obsidian";
import { fieldValue, type FormField, formFields, missing } from "../core/form";
import { plainWords } from "../core/prose";
import { element } from "../editor/dom";
import type { CreateResponse } from "../gen/noteschema/v1/note_pb";
import type { GetSchemaResponse, SchemaSummary } from "../gen/noteschema/v1/schema_pb";
import { Severity } from "../gen/noteschema/v1/text_pb";
import { ValueSuggest } from "./value-suggest";

/** From the last change of the form until the service is asked what would come of it, in milliseconds. */
const LOOK_AFTER = 200;

/** What the form asks of the program. */
export interface NewNoteActions {
  schema(id: string): Promise<GetSchemaResponse>;
  /** What may be entered into a field, best first. */
  suggest(schema: string, field: FormField, typed: string): Promise<string[]>;
  /** The note that would be made, and where it would lie. Throws, with words for people, where it cannot be made. */
  compose(schema: string, name: string, fields: Record<string, string>): Promise<CreateResponse>;
  /** Makes it and opens it. */
  make(note: CreateResponse): Promise<void>;
  failed(error: unknown): string;
  /** Runs something after a while; what it returns cancels that. */
  later(delay: number, action: () => void): () => void;
}

/** A form for a new note, made from its schema. */
export class NewNoteModal extends Modal {
  private schema: string;
  private name = "";
  private fields: FormField[] = [];
  private readonly entered = new Map<string, string>();
  private form: HTMLElement | undefined;
  private problem: HTMLElement | undefined;
  private place: HTMLElement | undefined;
  private cancelLook: (() => void) | undefined;
  private changes = 0;

  constructor(app: App, private readonly schemas: readonly SchemaSummary[], private readonly actions: NewNoteActions) {
    super(app);
    this.schema = schemas[0]?.schema ?? "";
  }

  override onOpen(): void {
    const doc = this.contentEl.ownerDocument;
    this.setTitle("New note");
    this.modalEl.classList.add("noteschema-modal", "noteschema-new-note");
    new Setting(this.contentEl).setName("Type").addDropdown((dropdown) => {
      for (const { schema, title } of this.schemas) dropdown.addOption(schema, title || schema);
      dropdown.setValue(this.schema).onChange((value) => {
        this.schema = value;
        void this.load();
      });
      dropdown.selectEl.setAttribute("aria-label", "Type");
    });
    new Setting(this.contentEl).setName("Name").setDesc("Its folder is the schema’s, unless you name another.").addText((text) => {
      text.inputEl.setAttribute("aria-label", "Name");
      text.onChange((value) => {
        this.name = value;
        this.changed();
      });
    });
    this.form = element(doc, "div", { cls: "noteschema-form" });
    this.place = element(doc, "div", { cls: "noteschema-form-place", text: "", attributes: { role: "status" } });
    this.problem = element(doc, "div", { cls: "noteschema-form-problem", text: "", attributes: { role: "alert" } });
    this.contentEl.append(this.form, this.place, this.problem);
    this.contentEl.addEventListener("keydown", (event) => {
      // Where suggestions are shown, the key is theirs.
      if (event.key === "Enter" && !event.isComposing && !event.defaultPrevented && (event.target as HTMLElement).tagName === "INPUT") void this.create();
    });
    new Setting(this.contentEl)
      .addButton((button) => button.setButtonText("Cancel").onClick(() => this.close()))
      .addButton((button) => button.setButtonText("Create").setCta().onClick(() => void this.create()));
    void this.load();
  }

  override onClose(): void {
    this.cancelLook?.();
  }

  private async load(): Promise<void> {
    const wanted = this.schema;
    try {
      const schema = await this.actions.schema(wanted);
      if (wanted !== this.schema || !this.form) return;
      this.fields = formFields(schema);
      const form = this.form;
      form.replaceChildren();
      for (const field of this.fields) this.control(form, field);
      this.changed();
    } catch (error) {
      this.say(this.actions.failed(error));
    }
  }

  private control(form: HTMLElement, field: FormField): void {
    const setting = new Setting(form).setName(field.required ? `${field.label} *` : field.label).setDesc(field.help);
    setting.settingEl.dataset.field = field.key;
    const value = this.entered.get(field.key) ?? "";
    const changed = (entered: string): void => {
      this.entered.set(field.key, entered);
      this.changed();
    };
    if (field.control === "choice" || field.control === "yes-no") {
      setting.addDropdown((dropdown) => {
        dropdown.addOption("", field.placeholder === "" ? "—" : `— (${field.placeholder})`);
        const choices = field.control === "yes-no" ? [{ value: "true", description: "yes" }, { value: "false", description: "no" }] : field.choices;
        for (const choice of choices) dropdown.addOption(choice.value, choice.description === "" ? choice.value : `${choice.value} – ${choice.description}`);
        dropdown.setValue(value).onChange(changed);
        dropdown.selectEl.setAttribute("aria-label", field.label);
        dropdown.selectEl.setAttribute("aria-required", String(field.required));
      });
      return;
    }
    setting.addText((text) => {
      const types = { date: "date", datetime: "datetime-local", number: "number" } as Partial<Record<FormField["control"], string>>;
      text.inputEl.type = types[field.control] ?? "text";
      text.inputEl.setAttribute("aria-label", field.label);
      text.inputEl.setAttribute("aria-required", String(field.required));
      text.setPlaceholder(field.control === "list" ? field.placeholder || "one, two, …" : field.placeholder).setValue(value).onChange(changed);
      if (field.links || field.control === "list") new ValueSuggest(this.app, text.inputEl, field, (typed) => this.actions.suggest(this.schema, field, typed), changed);
    });
  }

  /** Asks what would come of the form as it is now, and shows where the note would lie. */
  private changed(): void {
    this.say("");
    this.cancelLook?.();
    const change = ++this.changes;
    this.cancelLook = this.actions.later(LOOK_AFTER, () => {
      this.actions.compose(this.schema, this.name.trim(), this.values()).then(
        (note) => { if (change === this.changes) this.showPlace(note); },
        (error: unknown) => { if (change === this.changes && this.place) this.place.textContent = this.actions.failed(error); });
    });
  }

  private showPlace({ path, diagnostics }: CreateResponse): void {
    const doc = this.contentEl.ownerDocument;
    const asked = new Set(missing(this.fields, this.entered).keys());
    // What the form itself marks as needed is not said twice.
    const wrong = diagnostics.filter((one) => one.severity === Severity.ERROR && ![...asked].some((key) => one.message.includes(`\`${key}\``)));
    this.place?.replaceChildren(element(doc, "div", { text: path }), ...wrong.slice(0, 3).map((one) => element(doc, "div", { text: plainWords(one.message) })));
  }

  private values(): Record<string, string> {
    const values: Record<string, string> = {};
    for (const field of this.fields) {
      const value = fieldValue(field, this.entered.get(field.key) ?? "");
      if (value !== "") values[field.key] = value;
    }
    return values;
  }

  private async create(): Promise<void> {
    const lacking = missing(this.fields, this.entered);
    for (const row of this.form?.querySelectorAll<HTMLElement>("[data-field]") ?? []) row.classList.toggle("is-missing", lacking.has(row.dataset.field ?? ""));
    if (lacking.size > 0) return this.say(`Still to be filled in: ${this.fields.filter((field) => lacking.has(field.key)).map((field) => field.label).join(", ")}.`);
    try {
      await this.actions.make(await this.actions.compose(this.schema, this.name.trim(), this.values()));
      this.close();
    } catch (error) {
      this.say(this.actions.failed(error));
    }
  }

  private say(words: string): void {
    if (this.problem) this.problem.textContent = words;
  }
}
