// Builds dist/: the plugin's three files and the demonstration page. The same sources give the same bytes.
import { build } from "esbuild";
import { copyFile, mkdir, readFile, writeFile } from "node:fs/promises";
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
  return lines;
}

async function bundle(options, file, title) {
  const result = await build({ ...common, ...options, write: false, outfile: file });
  const packages = await notices(result.metafile);
  const head = `/*!\n * ${title}, MIT licence. With it come:\n${packages.join("\n")}\n * The texts of their licences are in THIRD-PARTY-NOTICES.txt beside the sources.\n */\n`;
  for (const output of result.outputFiles)
    await writeFile(output.path, output.path.endsWith(".js") ? head + output.text : output.text);
  return result.metafile;
}

await mkdir(out, { recursive: true });
await bundle({ entryPoints: ["src/main.ts"], format: "cjs", external, plugins: [nodeTimers, binaryOnly, pureEnums] }, path.join(out, "main.js"), "NoteSchema for Obsidian");
await copyFile(path.join(root, "manifest.json"), path.join(out, "manifest.json"));
await copyFile(path.join(root, "styles.css"), path.join(out, "styles.css"));
