import { element } from "../editor/dom";
import type NoteSchemaPlugin from "../main";

/** What to do where no service runs: shown in the panel of a first run. */
export function guidance(doc: Document, plugin: NoteSchemaPlugin): HTMLElement {
  const step = (text: string, command?: string): HTMLElement => element(doc, "li", {}, element(doc, "span", { text }), command === undefined ? null : commandLine(doc, command));
  return element(doc, "div", { cls: "noteschema-guidance" },
    element(doc, "h4", { text: "NoteSchema checks notes with a program on this computer" }),
    element(doc, "p", { text: "It is not running yet. Nothing of your notes leaves the computer." }),
    element(doc, "ol", {},
      step("Install the program. It is one file, and the plugin does not download it for you; the documentation says where it is to be had. In a terminal this shows that it is there:", "noteschema --version"),
      step("Start its service, and leave it running:", "noteschema serve"),
      step("This panel notices by itself. To have it there after every login, see “Start at login” in the documentation, or allow the plugin to start it in the settings.")),
    element(doc, "div", { cls: "noteschema-buttons" },
      element(doc, "button", { cls: "mod-cta", text: "Look again", attributes: { type: "button" }, on: { click: () => plugin.session.retry() } }),
      element(doc, "button", { text: "Settings", attributes: { type: "button" }, on: { click: () => plugin.openSettings() } })));
}

function commandLine(doc: Document, command: string): HTMLElement {
  const button = element(doc, "button", {
    cls: "noteschema-copy", text: "Copy",
    attributes: { type: "button", "aria-label": `Copy ${command}` },
    on: {
      click: () => {
        void doc.defaultView?.navigator.clipboard.writeText(command).then(() => { button.textContent = "Copied"; });
      },
    },
  });
  return element(doc, "div", { cls: "noteschema-command" }, element(doc, "code", { text: command }), button);
}
