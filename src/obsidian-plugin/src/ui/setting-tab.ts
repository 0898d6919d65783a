import { type App, Platform, PluginSettingTab, Setting } from "obsidian";
import type { RuleSeverity } from "../core/problems";
import { classify } from "../core/errors";
import { type DeviceSettings, writeDevice } from "../host/settings";
import type NoteSchemaPlugin from "../main";

export class NoteSchemaSettingTab extends PluginSettingTab {
  constructor(app: App, private readonly plugin: NoteSchemaPlugin) {
    super(app, plugin);
  }

  override display(): void {
    this.containerEl.empty();
    this.checking();
    this.rules();
    this.device();
  }

  private checking(): void {
    const { settings } = this.plugin;
    const root = this.containerEl;
    new Setting(root).setName("When to check").setDesc("While typing, or only with the command “Check this note”.").addDropdown((dropdown) => dropdown
      .addOption("typing", "While typing")
      .addOption("asked", "When asked")
      .setValue(settings.lintWhen)
      .onChange((value) => this.change({ lintWhen: value === "asked" ? "asked" : "typing" })));
    new Setting(root).setName("Delay").setDesc("Milliseconds from the last keystroke to the check, 0 to 2,000.").addText((text) => {
      text.inputEl.type = "number";
      text.setValue(String(settings.delay)).onChange((value) => {
        const delay = Number(value);
        if (value !== "" && delay >= 0 && delay <= 2_000) void this.change({ delay });
      });
    });
    new Setting(root).setName("On save").setDesc("What the command “Save current file” does besides saving.").addDropdown((dropdown) => dropdown
      .addOption("nothing", "Nothing")
      .addOption("safe-fixes", "Make all safe fixes")
      .setValue(settings.onSave)
      .onChange((value) => this.change({ onSave: value === "safe-fixes" ? "safe-fixes" : "nothing" })));
    new Setting(root).setName("Marks in the properties").setDesc("Show problems beside each property, and offer required ones that are missing.")
      .addToggle((toggle) => toggle.setValue(settings.badges).onChange((badges) => this.change({ badges })));
    new Setting(root).setName("Log").setDesc("What “Show log” has. It is kept in memory and has no text of notes.").addDropdown((dropdown) => dropdown
      .addOption("off", "Nothing")
      .addOption("errors", "Errors")
      .addOption("all", "Everything")
      .setValue(settings.logLevel)
      .onChange((value) => this.change({ logLevel: value === "off" || value === "all" ? value : "errors" })));
  }

  private rules(): void {
    const { settings } = this.plugin;
    new Setting(this.containerEl).setName("Severities").setHeading().setDesc("How rules are shown here. For the command line too, set them in noteschema.yaml at the vault’s root.");
    const set = (rule: string, severity: RuleSeverity | undefined): void => {
      const rules = { ...settings.rules };
      if (severity === undefined) delete rules[rule];
      else rules[rule] = severity;
      void this.change({ rules }).then(() => this.display());
    };
    for (const [rule, severity] of Object.entries(settings.rules).sort()) {
      new Setting(this.containerEl).setName(rule)
        .addDropdown((dropdown) => dropdown
          .addOptions({ error: "Error", warning: "Warning", info: "Info", hint: "Hint", off: "Not shown" })
          .setValue(severity)
          .onChange((value) => set(rule, value as RuleSeverity)))
        .addExtraButton((button) => button.setIcon("trash-2").setTooltip("As the schema says").onClick(() => set(rule, undefined)));
    }
    let rule = "";
    new Setting(this.containerEl).setName("Another rule").setDesc("Its name, as tooltips and the panel show it: broken-link.")
      .addText((text) => text.setPlaceholder("broken-link").onChange((value) => { rule = value.trim(); }))
      .addButton((button) => button.setButtonText("Add").onClick(() => {
        if (/^[a-z0-9-]+$/.test(rule)) set(rule, "info");
      }));
  }

  private device(): void {
    const { device } = this.plugin;
    const change = (part: Partial<DeviceSettings>): void => {
      Object.assign(device, part);
      writeDevice(this.app, device);
    };
    new Setting(this.containerEl).setName("This device").setHeading().setDesc("Kept on this device and never synced, so that a shared vault cannot choose what runs here.");
    const state = new Setting(this.containerEl).setName("Service").setDesc(this.plugin.serviceWords());
    state.addButton((button) => button.setButtonText("Test").onClick(async () => {
      button.setDisabled(true);
      state.setDesc(await this.plugin.testService().catch((error: unknown) => classify(error).message));
      button.setDisabled(false);
    }));
    new Setting(this.containerEl).setName("Start the service").setDesc("Where it does not run. Off: only a service that you started is used.")
      .addToggle((toggle) => toggle.setValue(device.start).onChange((start) => {
        change({ start });
        this.plugin.session.retry();
      }));
    new Setting(this.containerEl).setName("Program").setDesc("The absolute path of noteschema. Needed only to start it from here.")
      .addText((text) => text.setPlaceholder(Platform.isWin ? "C:\\Tools\\noteschema.exe" : "/usr/local/bin/noteschema").setValue(device.program).onChange((program) => change({ program: program.trim() })));
    new Setting(this.containerEl).setName("Folder of the service").setDesc("Where its discovery file is, if Obsidian runs in a sandbox that sees other folders. Usually empty.")
      .addText((text) => text.setValue(device.folder).onChange((folder) => {
        change({ folder: folder.trim() });
        this.plugin.session.retry();
      }));
  }

  private change(part: Partial<NoteSchemaPlugin["settings"]>): Promise<void> {
    return this.plugin.changeSettings(part);
  }
}
