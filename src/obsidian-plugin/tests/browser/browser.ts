import { build } from "esbuild";
import { type ChildProcess, spawn } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import http from "node:http";
import type { AddressInfo } from "node:net";
import path from "node:path";
import { type Browser, chromium, type Page } from "playwright-core";
import { builtProgram, pluginRoot } from "../stage/node";
import { type DiskVault, program, RealService } from "../stage/service";

/** Where Chromium is; undefined where there is none. */
export function chromiumPath(): string | undefined {
  return [process.env.CHROMIUM, "/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome", "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome"]
    .find((file) => file !== undefined && file !== "" && existsSync(file));
}

interface PageOptions {
  width?: number;
  height?: number;
  theme?: "light" | "dark";
  data?: unknown;
  /** What the built program is made into before it is run. */
  program?: (text: string) => string;
  /** A token instead of the service's. */
  token?: string;
}

let bundle: Promise<string> | undefined;

/** The stage for a page, made once. */
function stageBundle(): Promise<string> {
  return bundle ??= build({
    entryPoints: [path.join(pluginRoot, "tests/browser/page.ts")], bundle: true, write: false, format: "iife", target: "es2022", platform: "browser", logLevel: "error",
    define: { "process.env.NODE_ENV": '"test"' },
  }).then((made) => made.outputFiles[0]?.text ?? "");
}

/** A page with the stage in it, a service behind it, and what belongs to both. */
export class BrowserStage {
  private readonly pages: Page[] = [];

  private constructor(readonly service: RealService, readonly vault: DiskVault, private readonly browser: Browser, private readonly server: http.Server, private readonly origin: string, private address: { url: string; token: string }) {}

  /** The first page. */
  get page(): Page {
    const [first] = this.pages;
    if (!first) throw new Error("There is no page.");
    return first;
  }

  static async open(vault: DiskVault, options: PageOptions = {}): Promise<BrowserStage> {
    const text = await stageBundle();
    const change = options.program ?? ((program) => program);
    const files: Record<string, [string, () => string]> = {
      "/": ["text/html", () => readFileSync(path.join(pluginRoot, "tests/browser/page.html"), "utf8")],
      "/page.js": ["text/javascript", () => text],
      "/main.js": ["text/javascript", () => change(builtProgram())],
      "/styles.css": ["text/css", () => readFileSync(path.join(pluginRoot, "dist/styles.css"), "utf8")],
      "/theme.css": ["text/css", () => readFileSync(path.join(pluginRoot, "tests/stage/theme.css"), "utf8")],
    };
    const server = http.createServer((request, response) => {
      const found = files[request.url ?? ""];
      response.writeHead(found ? 200 : 404, { "content-type": `${found?.[0] ?? "text/plain"}; charset=utf-8` }).end(found?.[1]() ?? "");
    });
    await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
    const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;

    const service = new RealService(["--web", "--web-origin", origin]);
    const address = webAddress(await service.start());
    const browser = await chromium.launch({ executablePath: chromiumPath(), args: ["--no-sandbox", "--disable-gpu", "--font-render-hinting=none"] });
    const stage = new BrowserStage(service, vault, browser, server, origin, address);
    await stage.another(vault, options);
    return stage;
  }

  /** One more window: another vault, with the same service. */
  async another(vault: DiskVault, options: PageOptions = {}): Promise<Page> {
    const page = await this.browser.newPage({ viewport: { width: options.width ?? 1180, height: options.height ?? 720 }, deviceScaleFactor: 1 });
    this.pages.push(page);
    page.setDefaultTimeout(10_000);
    page.on("pageerror", (error) => console.error("page:", error.message));
    await page.goto(this.origin);
    await page.evaluate((theme) => { document.body.className = `theme-${theme}`; }, options.theme ?? "light");
    await page.exposeFunction("writeFile", (name: string, text: string) => vault.write(name, text));
    await page.evaluate(async ({ root, notes, web, data }: { root: string; notes: Record<string, string>; web: unknown; data: unknown }) => {
      await window.startStage({
        root, files: notes, data,
        device: { "noteschema-device": { web } },
        written: (name, text) => void (window as unknown as { writeFile(name: string, text: string | undefined): Promise<void> }).writeFile(name, text),
      });
    }, { root: vault.root, notes: vault.files, web: { ...this.address, ...(options.token !== undefined && { token: options.token }) }, data: options.data ?? { delay: 50 } });
    return page;
  }

  /** Starts the service again, and tells the pages where it is now, as the discovery file tells the app. */
  async restart(): Promise<void> {
    this.address = webAddress(await this.service.start());
    for (const page of this.pages) await page.evaluate((web) => window.stage.app.saveLocalStorage("noteschema-device", { web }), this.address);
  }

  async close(): Promise<void> {
    await this.browser.close();
    this.server.close();
    await this.service.dispose();
    this.vault.dispose();
  }
}

function webAddress({ web, token }: { web: string | null; token: string }): { url: string; token: string } {
  return { url: web?.replace(/\/$/, "") ?? "", token };
}

/** The demonstration as `noteschema demo` serves it, in a page. */
export class DemoStage {
  readonly faults: string[] = [];

  private constructor(readonly page: Page, private readonly browser: Browser, private readonly child: ChildProcess) {
    page.on("console", (m) => { if (m.text().startsWith("AXE")) console.log(m.text()); });
    page.on("pageerror", (error) => this.faults.push(error.message));
  }

  static async open(theme: "light" | "dark" = "light"): Promise<DemoStage> {
    const { file, args } = program();
    const child = spawn(file, [...args, "demo"], { stdio: ["ignore", "pipe", "inherit"] });
    const url = await new Promise<string>((resolve, reject) => {
      let said = "";
      child.once("exit", () => reject(new Error(`noteschema demo ended: ${said}`)));
      child.stdout?.on("data", (part: Buffer) => {
        const found = /http\S+/.exec(said += part.toString());
        if (found) resolve(found[0]);
      });
    });
    const browser = await chromium.launch({ executablePath: chromiumPath(), args: ["--no-sandbox", "--disable-gpu", "--font-render-hinting=none"] });
    const page = await browser.newPage({ viewport: { width: 1440, height: 860 }, colorScheme: theme });
    page.setDefaultTimeout(15_000);
    const stage = new DemoStage(page, browser, child);
    await page.goto(url);
    await page.waitForSelector("#note .cm-lintRange >> text=Acepted");
    return stage;
  }

  /** Kills the program as a crash would. */
  async kill(signal: "SIGKILL" | "SIGINT" = "SIGKILL"): Promise<void> {
    if (this.child.exitCode !== null || this.child.signalCode !== null) return;
    const gone = new Promise((resolve) => this.child.once("exit", resolve));
    this.child.kill(signal);
    await gone;
  }

  async close(): Promise<void> {
    await this.browser.close();
    await this.kill("SIGINT");
  }
}
