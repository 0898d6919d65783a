import { type App, Modal, Setting } from "obsidian";
import { fieldValue, type FormField, formFields, missing } from "../core/form";
import { element } from "../editor/dom";
import type { GetSchemaResponse, SchemaSummary } from "../gen/noteschema/v1/schema_pb";

/** What the form asks of the program. */
export interface NewNoteActions {
  schema(id: string): Promise<GetSchemaResponse>;
  /** Names of notes that a link may lead to. */
  targets(schemas: readonly string[]): Promise<string[]>;
  /** Makes the note. Throws, with words for people, where it cannot be made. */
  create(schema: string, name: string, fields: Record<string, string>): Promise<void>;
  failed(error: unknown): string;
}

/** A form for a new note, made from its schema. */
export class NewNoteModal extends Modal {
  private schema: string;
  private name = "";
  private fields: FormField[] = [];
  private readonly entered = new Map<string, string>();
  private form: HTMLElement | undefined;
  private problem: HTMLElement | undefined;

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
    });
    new Setting(this.contentEl).setName("Name").setDesc("Without .md. Empty to take it from the schema.").addText((text) => text.onChange((value) => { this.name = value; }));
    this.form = element(doc, "div", { cls: "noteschema-form" });
    this.problem = element(doc, "div", { cls: "noteschema-form-problem", attributes: { role: "alert" } });
    this.contentEl.append(this.form, this.problem);
    new Setting(this.contentEl)
      .addButton((button) => button.setButtonText("Cancel").onClick(() => this.close()))
      .addButton((button) => button.setButtonText("Create").setCta().onClick(() => void this.create()));
    void this.load();
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
    } catch (error) {
      this.say(this.actions.failed(error));
    }
  }

  private control(form: HTMLElement, field: FormField): void {
    const setting = new Setting(form).setName(field.required ? `${field.label} *` : field.label).setDesc(field.help);
    setting.settingEl.dataset.field = field.key;
    const value = this.entered.get(field.key) ?? "";
    const changed = (entered: string): void => { this.entered.set(field.key, entered); };
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
      if (field.linkTo.length > 0) void this.suggest(text.inputEl, field);
    });
  }

  private async suggest(input: HTMLInputElement, field: FormField): Promise<void> {
    const names = await this.actions.targets(field.linkTo).catch(() => []);
    const doc = input.ownerDocument;
    const list = element(doc, "datalist", { attributes: { id: `noteschema-targets-${field.key}` } }, ...names.map((name) => element(doc, "option", { attributes: { value: name } })));
    input.setAttribute("list", list.id);
    input.after(list);
  }

  private async create(): Promise<void> {
    const lacking = missing(this.fields, this.entered);
    for (const row of this.form?.querySelectorAll<HTMLElement>("[data-field]") ?? []) row.classList.toggle("is-missing", lacking.has(row.dataset.field ?? ""));
    if (lacking.size > 0) return this.say(`Still to be filled in: ${this.fields.filter((field) => lacking.has(field.key)).map((field) => field.label).join(", ")}.`);
    const values: Record<string, string> = {};
    for (const field of this.fields) {
      const value = fieldValue(field, this.entered.get(field.key) ?? "");
      if (value !== "") values[field.key] = value;
    }
    try {
      await this.actions.create(this.schema, this.name.trim(), values);
      this.close();
    } catch (error) {
      this.say(this.actions.failed(error));
    }
  }

  private say(words: string): void {
    if (this.problem) this.problem.textContent = words;
  }
}
