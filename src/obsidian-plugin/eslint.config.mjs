import tsparser from "@typescript-eslint/parser";
import { defineConfig } from "eslint/config";
import obsidianmd from "eslint-plugin-obsidianmd";

export default defineConfig([
  { ignores: ["dist/**", "node_modules/**", "tests/**", "demo/**", "scripts/**", "*.mjs", "*.config.ts"] },
  ...obsidianmd.configs.recommended,
  {
    files: ["src/**/*.ts"],
    languageOptions: { parser: tsparser, parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
  },
  {
    // It runs in pages without Obsidian too, where elements have no createEl.
    files: ["src/editor/dom.ts"],
    rules: { "obsidianmd/prefer-create-el": "off" },
  },
  {
    files: ["src/core/**/*.ts", "src/editor/**/*.ts", "src/service/**/*.ts"],
    rules: { "no-restricted-imports": ["error", { paths: [{ name: "obsidian", message: "Only host, ui, commands and main know Obsidian." }] }] },
  },
]);
