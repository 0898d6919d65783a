// Builds dist/: the plugin's three files and the demonstration page. The same sources give the same bytes.
import { build } from "esbuild";
import { copyFile, mkdir, readdir, readFile, writeFile } from "node:fs/promises";
import { builtinModules } from "node:module";
import path from "node:path";
import { fileURLToPath } from "node:url";

const root = path.dirname(fileURLToPath(import.meta.url));
const out = process.argv[2] ? path.resolve(process.argv[2]) : path.join(root, "dist");

/** In a window `setTimeout` returns a number, on which connect-node calls `unref()` and from then on waits in a loop that never ends. It gets Node's. */
const nodeTimers = {
  name: "node-timers",
  setup(b) {
    b.onLoad({ filter: /connect-node[\\/]dist[\\/].*\.js$/ }, async (args) => {
      const text = await readFile(args.path, "utf8");
      return /\bset(Timeout|Interval)\(/.test(text)
        ? { loader: "js", contents: `import { setTimeout, clearTimeout, setInterval, clearInterval } from "node:timers";\n${text}` }
        : undefined;
    });
  },
};

/** Messages go as binary alone: the other half of the serializer, protobuf's JSON, would be a tenth of the bundle. */
const binaryOnly = {
  name: "binary-only",
  setup(b) {
    b.onLoad({ filter: /connect[\\/]dist[\\/]esm[\\/]protocol[\\/]serialization\.js$/ }, async (args) => {
      const text = await readFile(args.path, "utf8");
      const start = 'import { fromBinary, fromJsonString, toBinary, toJsonString, } from "@bufbuild/protobuf";';
      if (!text.includes(start)) throw new Error(`${args.path} is not as expected`);
      const refuse = "function refuse() { throw new Error(\"JSON is not built in\"); }\nconst fromJsonString = refuse, toJsonString = refuse;";
      return { loader: "js", contents: text.replace(start, `import { fromBinary, toBinary } from "@bufbuild/protobuf";\n${refuse}`) };
    });
  },
};

/** Enums as TypeScript writes them cannot be left out by a bundler. Those of protobuf's own descriptors are many, and hardly any is used. */
const pureEnums = {
  name: "pure-enums",
  setup(b) {
    b.onLoad({ filter: /@bufbuild[\\/]protobuf[\\/]dist[\\/]esm[\\/].*\.js$/ }, async (args) => {
      const text = await readFile(args.path, "utf8");
      return { loader: "js", contents: text.replace(/export var (\w+);\n\(function \(\1\) \{([\s\S]*?)\n\}\)\(\1 \|\| \(\1 = \{\}\)\);/g, "export var $1 = /*@__PURE__*/ (function ($1) {$2\nreturn $1;\n})({});") };
    });
  },
};

/** What the app provides. Lint and autocomplete are not in the list: a copy shared with other plugins lets them delay or erase these marks. */
const external = [
  "obsidian", "electron", "@codemirror/state", "@codemirror/view", "@codemirror/language",
  ...builtinModules, ...builtinModules.map((name) => `node:${name}`),
];

const common = {
  absWorkingDir: root, bundle: true, minify: true, treeShaking: true, target: "es2022", charset: "utf8",
  legalComments: "none", logLevel: "warning", metafile: true, define: { "process.env.NODE_ENV": '"production"' },
};

/** The licences of all that is in a bundle, as its head. */
async function notices(metafile) {
  const packages = new Set();
  for (const input of Object.keys(metafile.inputs)) {
    const found = /^(?:.*\/)?node_modules\/((?:@[^/]+\/)?[^/]+)\//.exec(input);
    if (found) packages.add(found[1]);
  }
  const lines = [];
  for (const name of [...packages].sort()) {
    const info = JSON.parse(await readFile(path.join(root, "node_modules", name, "package.json"), "utf8"));
    lines.push(` * ${name} ${info.version} (${info.license})`);
  }
  return { packages, lines };
}

/** The licences' texts, each once with the packages that it is for. */
async function licenceTexts(packages) {
  const byText = new Map();
  for (const name of [...packages].sort()) {
    const folder = path.join(root, "node_modules", name);
    const file = (await readdir(folder)).find((entry) => /^licen[cs]e/i.test(entry));
    const text = file ? (await readFile(path.join(folder, file), "utf8")).replaceAll("\r\n", "\n").trim() : "Apache License, Version 2.0: https://www.apache.org/licenses/LICENSE-2.0";
    byText.set(text, [...(byText.get(text) ?? []), name]);
  }
  return [...byText].map(([text, names]) => `${names.join(", ")}\n\n${text}\n`).join(`\n${"-".repeat(80)}\n\n`);
}

async function bundle(options, file, title) {
  const result = await build({ ...common, ...options, write: false, outfile: file });
  const { packages, lines } = await notices(result.metafile);
  const head = `/*!\n * ${title}, MIT licence. With it come:\n${lines.join("\n")}\n * The texts of their licences are in THIRD-PARTY-NOTICES.txt of the project.\n */\n`;
  for (const output of result.outputFiles)
    await writeFile(output.path, output.path.endsWith(".js") ? head + output.text : output.text);
  return packages;
}

await mkdir(out, { recursive: true });
const inPlugin = await bundle({ entryPoints: ["src/main.ts"], format: "cjs", external, plugins: [nodeTimers, binaryOnly, pureEnums] }, path.join(out, "main.js"), "NoteSchema for Obsidian");
const page = path.join(out, "demo");
await mkdir(page, { recursive: true });
const inPage = await bundle({ entryPoints: ["demo/demo.ts"], format: "iife", plugins: [binaryOnly, pureEnums] }, path.join(page, "demo.js"), "NoteSchema's demonstration");
await bundle({ entryPoints: ["demo/demo.css"] }, path.join(page, "demo.css"), "NoteSchema's demonstration");
await copyFile(path.join(root, "demo/index.html"), path.join(page, "index.html"));
await copyFile(path.join(root, "manifest.json"), path.join(out, "manifest.json"));
await copyFile(path.join(root, "styles.css"), path.join(out, "styles.css"));
await writeFile(path.join(out, "THIRD-PARTY-NOTICES.txt"), await licenceTexts(new Set([...inPlugin, ...inPage])));
