using System.Diagnostics;

namespace NoteSchema.Cli.Tests;

/// <summary><c>noteschema completion</c>, and what its scripts ask.</summary>
public sealed class CompletionTests : IDisposable
{
    private readonly TestVault _vault = new TestVault().With("noteschema.yaml", "").With("schemas/pump.yaml", "schema: pump\ndescription: A pump, with its\n  number\nfields:\n  type: string\nrules:\n  has-number: { assert: \"file.name != ''\" }\n").With("Sub/Note.md", "");

    public void Dispose() => _vault.Dispose();

    [Theory]
    [InlineData("words: lint", "li")]
    [InlineData("words: serve service", "se")]
    [InlineData("words: check code", "schema", "c")]
    [InlineData("words: json-schema obsidian-types", "schema", "export", "")]
    [InlineData("words: --format", "lint", "--for")]
    [InlineData("words: --vault --verbose", "schema", "check", "--v")]
    [InlineData("words: --fix --fail-on --format", "lint", "--f")]
    [InlineData("words: -j -q -v -h -? --baseline --color --diff --fail-on --fix --format --help --jobs --no-progress --quiet --stdin-path --update-baseline --vault --verbose", "lint", "-")]
    [InlineData("words: json junit", "lint", "--format", "j")]
    [InlineData("words: --format=json --format=junit", "lint", "--format=j")]
    [InlineData("words: --fix=safe --fix=suggested", "lint", "--fix=")]
    [InlineData("words: debug", "serve", "--log-level", "d")]
    [InlineData("words: pump", "new", "pu")]
    [InlineData("words: pump person project", "--vault", ".", "schema", "show", "p")]
    [InlineData("words: pump person project", "schema", "diff", "-q", "p")]
    [InlineData("words: pump", "schema", "export", "json-schema", "meeting", "pu")]
    [InlineData("words: ", "new", "pump", "p")]
    [InlineData("words: ", "nonsense", "x")]
    [InlineData("words: ", "lint", "--nonsense=", "--nonsense=x")]
    [InlineData("words: bash fish pwsh zsh", "completion", "")]
    [InlineData("files: required-field", "explain", "required-")]
    [InlineData("files: has-number", "explain", "has")]
    [InlineData("files: ", "lint", "")]
    [InlineData("files: ", "lint", "--fix", "S")]
    [InlineData("files: ", "lint", "a.md", "b.md", "")]
    [InlineData("files: ", "lint", "--", "--f")]
    [InlineData("files: ", "eval", "--note", "")]
    [InlineData("files: ", "lint", "--baseline=b")]
    [InlineData("folders: ", "lint", "--vault", "")]
    [InlineData("folders: ", "obsidian", "install", "")]
    public void What_may_stand_there_is_offered(string expected, params string[] words) => Assert.Equal(Sorted(expected), Sorted(Offered(words)));

    [Fact]
    public void A_type_comes_with_its_description_and_from_the_vault_that_is_named()
    {
        var elsewhere = new CliCall { WorkingDirectory = Path.GetTempPath() };

        Assert.Equal("words\npump\tA pump, with its number\n", _vault.Run("__complete", "new", "pu").Output);
        Assert.Equal("words\n", _vault.Run(elsewhere, "__complete", "new", "pu").Output);
        Assert.Equal("words\npump\tA pump, with its number\n", _vault.Run(elsewhere, "__complete", "--vault", _vault.Root, "new", "pu").Output);
        Assert.Equal("words\npump\tA pump, with its number\n", _vault.Run(elsewhere, "__complete", $"--vault={_vault.Root}", "new", "pu").Output);
    }

    [Fact]
    public void An_operation_to_take_back_is_offered()
    {
        _vault.With("A.md", "---\ntype: pump\n---\nText  📅 2025-3-1\n- [ ] Call 📅 2025/3/1\n");
        _vault.Run("lint", "--fix");

        string id = _vault.Run("undo", "--list").Output.Split(' ', StringSplitOptions.RemoveEmptyEntries)[0];

        Assert.Equal($"words: {id}", Offered("undo", ""));
    }

    [Theory]
    [InlineData("rules: 5\n", "")]
    [InlineData("", "schema: [\n")]
    [InlineData("schemas: [nowhere]\n", "")]
    public void What_is_broken_is_not_said_there(string settings, string schema)
    {
        CliResult result = _vault.With("noteschema.yaml", settings).With("schemas/other.yaml", schema).Run("__complete", "new", "meet");

        Assert.Equal((0, ""), (result.Status, result.Error));
        Assert.Contains("\nmeeting\t", result.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("bash")]
    [InlineData("zsh")]
    [InlineData("fish")]
    [InlineData("pwsh")]
    public void Each_shell_has_a_script_that_asks_the_program(string shell)
    {
        CliResult result = _vault.Run("completion", shell);

        Assert.Equal((0, ""), (result.Status, result.Error));
        Assert.Contains(" __complete ", result.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("\r", result.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("noteschema: say for which shell: bash, zsh, fish, pwsh\n")]
    [InlineData("noteschema: there is no script for `tcsh`; there are scripts for bash, zsh, fish, pwsh\n", "tcsh")]
    public void A_shell_must_be_named(string error, params string[] shell)
    {
        CliResult result = _vault.Run(["completion", .. shell]);

        Assert.Equal((2, "", error), (result.Status, result.Output, result.Error));
    }

    [Theory]
    [InlineData("noteschema lint --format=", "--format=|json junit")]
    [InlineData("noteschema new pu", "new pu|pump")]
    [InlineData("noteschema --vault \"My Vault\" new ", "--vault My Vault new |pump")]
    public async Task Bash_hands_on_the_words_as_they_are_meant(string line, string expected)
    {
        if (!OperatingSystem.IsLinux()) return;
        (string asked, string offered) = (expected.Split('|')[0], expected.Split('|')[1]);
        string script = _vault.Run("completion", "bash").Output;
        _vault.With("script.bash", $$"""
            {{script}}
            noteschema() { printf '%s ' "${@:2}" >> asked.txt; printf 'words\n'; for word in {{offered}}; do printf '%s\tabout\n' "{{(asked.EndsWith('=') ? asked.Split(' ')[^1] : "")}}$word"; done; }
            COMP_WORDS=({{string.Join(' ', Words(line))}}); COMP_CWORD=$((${#COMP_WORDS[@]} - 1)); COMPREPLY=()
            _noteschema noteschema
            echo "${COMPREPLY[@]}"
            """);
        using var process = Process.Start(new ProcessStartInfo("bash", "script.bash") { WorkingDirectory = _vault.Root, RedirectStandardOutput = true, RedirectStandardError = true })!;

        Assert.Equal(offered + "\n", await process.StandardOutput.ReadToEndAsync());
        Assert.Equal("", await process.StandardError.ReadToEndAsync());
        Assert.EndsWith(asked + " ", await File.ReadAllTextAsync(_vault.FullPath("asked.txt")), StringComparison.Ordinal);
    }

    // As bash parts them: each = is one, and quotes stay.
    private static IEnumerable<string> Words(string line)
    {
        string parted = line.Replace("=", " = ", StringComparison.Ordinal).Replace("\"My Vault\"", "\"My\u0001Vault\"", StringComparison.Ordinal);
        string[] words = parted.TrimEnd(' ').Split(' ');
        return [.. words.Select(word => $"'{word.Replace('\u0001', ' ')}'"), .. line.EndsWith(' ') ? (string[])["''"] : []];
    }

    private string Offered(params string[] words)
    {
        string[] lines = _vault.Run(["__complete", .. words]).Output.TrimEnd('\n').Split('\n');
        return $"{lines[0]}: {string.Join(' ', lines.Skip(1).Select(line => line.Split('\t')[0]))}";
    }

    private static string Sorted(string offered)
    {
        string[] parts = offered.Split(": ");
        return $"{parts[0]}: {string.Join(' ', parts[1].Split(' ').Order(StringComparer.Ordinal))}";
    }
}
