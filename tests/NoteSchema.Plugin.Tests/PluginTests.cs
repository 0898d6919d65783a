namespace NoteSchema.Plugin.Tests;

/// <summary>The plugin's own tests and checks, as parts of the one test command.</summary>
public sealed class PluginTests
{
    [NodeTheory]
    [InlineData("tests/core/core.test.ts")]
    [InlineData("tests/core/session.test.ts")]
    [InlineData("tests/plugin/scripted.test.ts")]
    [InlineData("tests/plugin/bulk.test.ts")]
    [InlineData("tests/plugin/service.test.ts")]
    [InlineData("tests/plugin/dialogs.test.ts")]
    [InlineData("tests/plugin/outage.test.ts")]
    [InlineData("tests/plugin/vault-list.test.ts")]
    public void Its_tests_pass(string file) => Plugin.Run("vitest", "vitest.mjs", "run", file);

    [BrowserTheory]
    [InlineData("tests/browser/person.test.ts")]
    [InlineData("tests/browser/typing.test.ts")]
    [InlineData("tests/browser/dialogs.test.ts")]
    [InlineData("tests/browser/outage.test.ts")]
    [InlineData("tests/browser/access.test.ts")]
    [InlineData("tests/browser/demo.test.ts")]
    public void What_a_person_does_in_a_page_works(string file) => Plugin.Run("vitest", "vitest.mjs", "run", file);

    [PublishedFact]
    public void It_is_tested_with_the_program_as_it_is_published() => Assert.True(File.Exists(PublishedProgram.Path), PublishedProgram.Path);

    [NodeFact]
    public void Every_test_file_is_run_here()
    {
        string[] notRun = ["tests/browser/pictures.test.ts", "tests/browser/benchmark.test.ts"];
        string source = string.Concat(typeof(PluginTests).GetMethods().SelectMany(method => method.GetCustomAttributes(typeof(InlineDataAttribute), false).Cast<InlineDataAttribute>()).SelectMany(row => row.GetData(null!)).Select(data => $"{data[0]}\n"));
        IEnumerable<string> files = Directory.EnumerateFiles(Path.Combine(Plugin.Folder, "tests"), "*.test.ts", SearchOption.AllDirectories)
            .Select(file => Path.GetRelativePath(Plugin.Folder, file).Replace('\\', '/'));
        Assert.All(files.Except(notRun), file => Assert.Contains($"{file}\n", source, StringComparison.Ordinal));
    }

    [NodeFact]
    public void Types_are_sound() => Plugin.Run("typescript", "bin/tsc", "--noEmit");

    [NodeFact]
    public void Rules_of_the_community_directory_hold() => Plugin.Run("eslint", "bin/eslint.js", ".", "--max-warnings", "0");

    [NodeFact]
    public void What_is_kept_built_is_what_its_sources_make()
    {
        using var folder = new TemporaryFolder();
        Plugin.RunOwn("esbuild.config.mjs", folder.Path);
        string kept = Path.Combine(Plugin.Folder, "dist");
        string[] Names(string root) => [.. Directory.EnumerateFiles(root, "*", SearchOption.AllDirectories).Select(file => Path.GetRelativePath(root, file)).Order(StringComparer.Ordinal)];
        Assert.Equal(Names(folder.Path), Names(kept));
        Assert.All(Names(kept), name => Assert.True(File.ReadAllBytes(Path.Combine(folder.Path, name)).AsSpan().SequenceEqual(File.ReadAllBytes(Path.Combine(kept, name))), $"dist/{name} is not what the sources make: run `npm run build` in src/obsidian-plugin."));
    }

    [NodeFact]
    public void The_contract_in_TypeScript_is_that_of_proto()
    {
        using var folder = new TemporaryFolder();
        Plugin.RunOwn("scripts/generate.mjs", folder.Path);
        string kept = Path.Combine(Plugin.Folder, "src", "gen");
        foreach (string file in Directory.EnumerateFiles(folder.Path, "*.ts", SearchOption.AllDirectories))
            Assert.True(File.ReadAllText(file) == File.ReadAllText(Path.Combine(kept, Path.GetRelativePath(folder.Path, file))), "src/gen is not what proto makes: run `npm run generate` in src/obsidian-plugin.");
    }

    [NodeFact]
    public void The_bundle_is_small_and_has_what_the_app_lacks_alone()
    {
        string bundle = File.ReadAllText(Path.Combine(Plugin.Folder, "dist", "main.js"));
        Assert.InRange(new FileInfo(Path.Combine(Plugin.Folder, "dist", "main.js")).Length, 1, 260_000);
        Assert.DoesNotContain("@codemirror/state ", bundle[..bundle.IndexOf("*/", StringComparison.Ordinal)], StringComparison.Ordinal);
        Assert.Contains("@codemirror/lint ", bundle[..bundle.IndexOf("*/", StringComparison.Ordinal)], StringComparison.Ordinal);
    }

    [NodeFact]
    public void There_is_one_copy_of_each_CodeMirror_package()
    {
        string lockFile = File.ReadAllText(Path.Combine(Plugin.Folder, "package-lock.json"));
        string[] nested = [.. System.Text.RegularExpressions.Regex.Matches(lockFile, "\"node_modules/.+/node_modules/(@codemirror|@lezer)/[^\"]+\"").Select(match => match.Value)];
        Assert.Empty(nested);
    }

    private sealed class TemporaryFolder : IDisposable
    {
        public string Path { get; } = Directory.CreateTempSubdirectory("noteschema-plugin-").FullName;

        public void Dispose() => Directory.Delete(Path, recursive: true);
    }
}
