import { type App, Notice, Platform, PluginSettingTab, type SettingDefinitionGroup, type SettingDefinitionRender } from "obsidian";
import type { RuleSeverity } from "../core/problems";
import { classify } from "../core/errors";
import { type DeviceSettings, writeDevice } from "../host/settings";
import type NoteSchemaPlugin from "../main";

const SEVERITIES: Record<RuleSeverity, string> = { error: "Error", warning: "Warning", info: "Info", hint: "Hint", off: "Not shown" };

export class NoteSchemaSettingTab extends PluginSettingTab {
  constructor(app: App, private readonly plugin: NoteSchemaPlugin) {
    super(app, plugin);
  }

  override getSettingDefinitions(): SettingDefinitionGroup[] {
    return [
      { type: "group", items: this.checking() },
      { type: "group", heading: "Severities", items: this.rules() },
      { type: "group", heading: "This device", items: this.device() },
    ];
  }

  private checking(): SettingDefinitionRender[] {
    return [
      {
        name: "When to check", desc: "While you type, or only when you ask for it.",
        render: (setting) => void setting.addDropdown((dropdown) => dropdown
          .addOptions({ typing: "While typing", asked: "When asked" })
          .setValue(this.plugin.settings.lintWhen)
          .onChange((value) => this.change({ lintWhen: value === "asked" ? "asked" : "typing" }))),
      },
      {
        name: "Delay", desc: "Milliseconds from the last keystroke to the check, 0 to 2,000.",
        render: (setting) => void setting.addText((text) => {
          text.inputEl.type = "number";
          text.setValue(String(this.plugin.settings.delay)).onChange((value) => {
            const delay = Number(value);
            if (value !== "" && delay >= 0 && delay <= 2_000) void this.change({ delay });
          });
        }),
      },
      {
        name: "On save", desc: "What the command that saves a note does besides saving.",
        render: (setting) => void setting.addDropdown((dropdown) => dropdown
          .addOptions({ "nothing": "Nothing", "safe-fixes": "Make all safe fixes" })
          .setValue(this.plugin.settings.onSave)
          .onChange((value) => this.change({ onSave: value === "safe-fixes" ? "safe-fixes" : "nothing" }))),
      },
      {
        name: "Marks in the properties", desc: "Show problems beside each property, and offer required ones that are missing.",
        render: (setting) => void setting.addToggle((toggle) => toggle.setValue(this.plugin.settings.badges).onChange((badges) => this.change({ badges }))),
      },
      {
        name: "Log", desc: "Kept in memory, without any text of notes.",
        render: (setting) => void setting.addDropdown((dropdown) => dropdown
          .addOptions({ off: "Nothing", errors: "Errors", all: "Everything" })
          .setValue(this.plugin.settings.logLevel)
          .onChange((value) => this.change({ logLevel: value === "off" || value === "all" ? value : "errors" }))),
      },
    ];
  }

  private rules(): SettingDefinitionRender[] {
    const { rules } = this.plugin.settings;
    const set = (rule: string, severity: RuleSeverity | undefined): void => {
      const changed = { ...this.plugin.settings.rules };
      if (severity === undefined) delete changed[rule];
      else changed[rule] = severity;
      void this.change({ rules: changed }).then(() => this.update());
    };
    let added = "";
    return [
      ...Object.entries(rules).sort().map(([rule, severity]): SettingDefinitionRender => ({
        name: rule,
        render: (setting) => void setting
          .addDropdown((dropdown) => dropdown.addOptions(SEVERITIES).setValue(severity).onChange((value) => set(rule, value as RuleSeverity)))
          .addExtraButton((button) => button.setIcon("trash-2").setTooltip("As the schema says").onClick(() => set(rule, undefined))),
      })),
      {
        name: "Another rule", desc: "A rule’s name, as tooltips and the panel show it. Here it is set for Obsidian; for the command line too, set it in noteschema.yaml at the vault’s root.",
        render: (setting) => void setting
          .addText((text) => text.onChange((value) => { added = value.trim(); }))
          .addButton((button) => button.setButtonText("Add").onClick(() => {
            if (/^[a-z0-9-]+$/.test(added)) set(added, "info");
            else new Notice("The name of a rule has small letters, digits and hyphens, such as not-allowed.");
          })),
      },
    ];
  }

  private device(): SettingDefinitionRender[] {
    const { device } = this.plugin;
    const change = (part: Partial<DeviceSettings>): void => {
      Object.assign(device, part);
      writeDevice(this.app, device);
    };
    return [
      {
        name: "Service", desc: this.plugin.serviceWords(),
        render: (setting) => void setting.addButton((button) => button.setButtonText("Test").onClick(async () => {
          button.setDisabled(true);
          setting.setDesc(await this.plugin.testService().catch((error: unknown) => classify(error).message));
          button.setDisabled(false);
        })),
      },
      {
        name: "Start the service", desc: "Where it does not run. Off: only a service that you started is used. This and what follows stays on this device, so that a shared vault cannot choose what runs here.",
        render: (setting) => void setting.addToggle((toggle) => toggle.setValue(device.start).onChange((start) => {
          change({ start });
          this.plugin.session.retry();
        })),
      },
      {
        name: "Program", desc: "The absolute path of noteschema. Needed only to start it from here.",
        render: (setting) => void setting.addText((text) => text
          .setPlaceholder(Platform.isWin ? "C:\\Tools\\noteschema.exe" : "/usr/local/bin/noteschema")
          .setValue(device.program)
          .onChange((program) => change({ program: program.trim() }))),
      },
      {
        name: "Folder of the service", desc: "Where its discovery file is, if Obsidian runs in a sandbox that sees other folders. Usually empty.",
        render: (setting) => void setting.addText((text) => text.setValue(device.folder).onChange((folder) => {
          change({ folder: folder.trim() });
          this.plugin.session.retry();
        })),
      },
    ];
  }

  private change(part: Partial<NoteSchemaPlugin["settings"]>): Promise<void> {
    return this.plugin.changeSettings(part);
  }
}
