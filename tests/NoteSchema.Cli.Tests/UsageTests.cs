namespace NoteSchema.Cli.Tests;

public sealed class UsageTests : IDisposable
{
    private readonly TestVault _vault = new TestVault().With("Note.md", "# Note\n");

    public void Dispose() => _vault.Dispose();

    [Theory]
    [InlineData("noteschema: there is no option `--formt`; did you mean `--format`?", "lint", "--formt", "json")]
    [InlineData("noteschema: there is no option `--fail-onn`; did you mean `--fail-on`?", "lint", "--fail-onn=warning")]
    [InlineData("noteschema: there is no command `lnt`; did you mean `lint`?", "lnt")]
    [InlineData("noteschema: there is no command `chek`; did you mean `check`?", "schema", "chek")]
    [InlineData("noteschema: --format cannot be `jsn`: it is one of text, json, sarif, junit, github; did you mean `json`?", "lint", "--format", "jsn")]
    [InlineData("noteschema: --color cannot be `sometimes`: it is one of auto, always, never", "lint", "--color", "sometimes")]
    [InlineData("noteschema: there is no file or folder `Missing.md`", "lint", "Missing.md")]
    [InlineData("noteschema: there is no folder `nowhere`; --vault names the folder of the vault", "lint", "--vault", "nowhere")]
    [InlineData("noteschema: the vault `Note.md` is a file; --vault names the folder", "lint", "--vault", "Note.md")]
    [InlineData("noteschema: --update-baseline needs --baseline FILE: which file to write", "lint", "--update-baseline")]
    [InlineData("noteschema: there is no baseline `old.json`; --update-baseline writes one", "lint", "--baseline", "old.json")]
    [InlineData("noteschema: --stdin-path goes with -, the note from standard input", "lint", "--stdin-path", "Note.md")]
    [InlineData("noteschema: --baseline needs a value: FILE; `noteschema lint --help` shows what there is", "lint", "--baseline")]
    [InlineData("noteschema: --vault needs a value: DIR; `noteschema lint --help` shows what there is", "lint", "--vault")]
    [InlineData("noteschema: --baseline is given twice; `noteschema lint --help` shows what there is", "lint", "--baseline", "a", "--baseline", "b")]
    [InlineData("noteschema: --format is given twice; `noteschema lint --help` shows what there is", "--format", "json", "lint", "--format", "text")]
    [InlineData("noteschema: --idle-minutes cannot be `soon`: it is a number; `noteschema serve --help` shows what there is", "serve", "--idle-minutes", "soon")]
    [InlineData("noteschema: `explain` writes text; leave --format out", "explain", "not-allowed", "--format", "json")]
    [InlineData("noteschema: `schema show` writes text; leave --format out", "schema", "show", "meeting", "--format", "json")]
    [InlineData("noteschema: `schema code` writes text; leave --format out", "schema", "code", "meeting", "--format", "sarif")]
    [InlineData("noteschema: TYPE is missing; `noteschema schema show --help` shows what there is", "schema", "show")]
    [InlineData("noteschema: PATH is missing; `noteschema schema infer --help` shows what there is", "schema", "infer")]
    [InlineData("noteschema: say what to do: status, stop, logs; `noteschema service --help` shows what there is", "service")]
    [InlineData("noteschema: say what to do: install; `noteschema obsidian --help` shows what there is", "obsidian")]
    [InlineData("noteschema: a path is empty; . is the working directory", "lint", "")]
    [InlineData("noteschema: a path is empty; . is the working directory", "lint", "--vault", "")]
    [InlineData("noteschema: - stands alone: one note from standard input, no other paths", "lint", "-", "Note.md")]
    public void A_wrong_call_is_one_line_that_says_what_to_do_and_status_2(string expected, params string[] arguments)
    {
        CliResult result = _vault.Run(arguments);

        Assert.Equal(expected + "\n", result.Error);
        Assert.Equal("", result.Output);
        Assert.Equal(2, result.Status);
    }

    [Theory]
    [InlineData("lint", "file or folder")]
    [InlineData("migrate", "file or folder")]
    [InlineData("explain", "note")]
    public void A_path_from_the_vaults_root_is_named_as_it_is_from_here(string command, string what)
    {
        _vault.With("noteschema.yaml", "").With("Sub/Deep.md", "# Deep\n").With("Elsewhere/x.txt", "");

        Assert.Equal($"noteschema: there is no {what} `Sub/Deep.md` in the working directory; did you mean `../Sub/Deep.md`?\n", _vault.Run(new CliCall { WorkingDirectory = _vault.FullPath("Elsewhere") }, command, "Sub/Deep.md").Error);
        Assert.Equal($"noteschema: there is no {what} `Sub/Deep.md` in the working directory; did you mean `../Sub/Deep.md`?\n", _vault.Run(new CliCall { WorkingDirectory = _vault.FullPath("Elsewhere") }, command, "Sub/Deep.md", "--vault", "..").Error);
        Assert.Equal($"noteschema: there is no {what} `Sub/Shallow.md`\n", _vault.Run(new CliCall { WorkingDirectory = _vault.FullPath("Elsewhere") }, command, "Sub/Shallow.md").Error);
    }

    [Fact]
    public void A_path_that_looks_like_an_option_can_follow_two_dashes()
    {
        _vault.With("--note.md", "# Odd\n");

        CliResult result = _vault.Run("lint", "--", "--note.md");

        Assert.Equal(0, result.Status);
        Assert.StartsWith("1 note checked", result.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("lint")]
    [InlineData("lint", "--format", "sarif")]
    [InlineData("explain")]
    [InlineData("--help")]
    [InlineData("lint", "Missing.md")]
    public void Output_that_cannot_be_written_is_status_2_and_no_crash(params string[] arguments)
    {
        using var full = new FullDisk();
        using var input = new MemoryStream();

        int status = CommandLineApp.Run(arguments, new Terminal { Input = input, Output = full, Error = full, WorkingDirectory = _vault.Root });

        Assert.Equal(2, status);
    }

    [Fact]
    public void Version_is_a_number_alone()
    {
        CliResult result = _vault.Run("--version");

        Assert.Matches(@"^\d+\.\d+\.\d+\n$", result.Output);
        Assert.Equal(0, result.Status);
    }

    [Fact]
    public void Help_names_the_program_and_its_commands()
    {
        CliResult result = _vault.Run("--help");

        Assert.Equal(0, result.Status);
        Assert.Contains("noteschema [command] [options]", result.Output, StringComparison.Ordinal);
        foreach (string command in (string[])["lint", "schema", "explain"]) Assert.Contains($"\n  {command}", result.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Without_arguments_help_is_shown_and_the_call_is_wrong()
    {
        CliResult result = _vault.Run();

        Assert.Equal(2, result.Status);
        Assert.Contains("Usage:", result.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void A_file_with_a_call_in_it_is_not_read_from_an_argument()
    {
        _vault.With("call.txt", "--version");

        CliResult result = _vault.Run("lint", "@call.txt");

        Assert.Equal("noteschema: there is no file or folder `@call.txt`\n", result.Error);
        Assert.Equal(2, result.Status);
    }

    private sealed class FullDisk : StringWriter
    {
        public override void Write(char value) => throw new IOException("No space left on device");

        public override void Write(char[] buffer, int index, int count) => throw new IOException("No space left on device");

        public override void Write(string? value) => throw new IOException("No space left on device");

        public override void Flush() => throw new IOException("No space left on device");
    }
}
