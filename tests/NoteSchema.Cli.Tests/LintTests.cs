using System.Diagnostics;
using System.Text;
using System.Text.Json;

namespace NoteSchema.Cli.Tests;

public sealed class LintTests : IDisposable
{
    private readonly TestVault _vault = new();

    public void Dispose() => _vault.Dispose();

    [Fact]
    public void A_clean_vault_has_status_0_and_says_how_much_was_checked()
    {
        _vault.With("A.md", "# A\n").With("B/C.md", "text\n");

        CliResult result = _vault.Run("lint");

        Assert.Equal("2 notes checked, for their text and links only as none has a schema; nothing found.\n", result.Output);
        Assert.Equal(0, result.Status);
    }

    [Theory]
    [InlineData("lint")]
    [InlineData("lint", ".")]
    public void A_vault_without_notes_is_not_clean(params string[] arguments)
    {
        _vault.With("readme.txt", "no note").With(".obsidian/x.md", "hidden").With(".trash/y.md", "gone");

        CliResult result = _vault.Run(arguments);

        Assert.Equal("noteschema: there are no notes in `.`, so nothing was checked\n", result.Error);
        Assert.Equal(2, result.Status);
    }

    [Fact]
    public void Status_follows_fail_on()
    {
        _vault.With("Note.md", "one\ntwo\r\nthree\n");

        Assert.Equal(0, _vault.Run("lint").Status);
        Assert.Equal(0, _vault.Run("lint", "--fail-on", "warning").Status);
        Assert.Equal(1, _vault.Run("lint", "--fail-on", "info").Status);
    }

    [Fact]
    public void Bytes_that_are_no_utf8_are_found_at_their_line_and_the_rest_of_the_note_is_checked()
    {
        _vault.With("Note.md", [.. Encoding.UTF8.GetBytes("# Note\nétude caf"), 0xE9, .. Encoding.UTF8.GetBytes(" x\n")]);

        CliResult result = _vault.Run("lint", "--quiet");

        Assert.Equal("Note.md:2:10: error: The byte 0xE9 at offset 17 is not UTF-8. Save the note as UTF-8; what stands here now is lost once another program saves it. [invalid-utf8]\n", result.Output);
        Assert.Equal(1, result.Status);
    }

    [Theory]
    [InlineData("utf-16", "UTF-16 (little-endian)")]
    [InlineData("utf-16BE", "UTF-16 (big-endian)")]
    public void A_note_in_utf16_is_named_as_that(string encoding, string expected)
    {
        Encoding utf16 = Encoding.GetEncoding(encoding);
        _vault.With("Note.md", [.. utf16.GetPreamble(), .. utf16.GetBytes("---\ntype: meeting\n---\n# Note\n")]);

        CliResult result = _vault.Run("lint", "--quiet");

        Assert.Equal($"Note.md:1:1: error: The file is {expected}, not UTF-8. Obsidian reads UTF-8 only; save it as that. [invalid-utf8]\n", result.Output);
    }

    [Theory]
    [InlineData("")]
    [InlineData("\uFEFF# With a mark\n")]
    [InlineData("line\r\nline\r\n")]
    [InlineData("---\n---\n")]
    public void Notes_of_unusual_but_sound_shape_are_in_order(string text)
    {
        _vault.With("Note.md", text);

        CliResult result = _vault.Run("lint", "--fail-on", "info");

        Assert.Equal("", result.Error);
        Assert.Equal(0, result.Status);
    }

    [Fact]
    public void Names_of_every_kind_are_found_in_ordinal_order()
    {
        string longName = new string('n', 252) + ".md";
        _vault.With("b.md", "x").With("A/ü 📅.md", "x").With("a b.MD", "x").With(longName, "x").With("node_modules/m.md", "x").With("[odd]*.md", "x");

        CliResult result = _vault.Run("lint", "--format", "junit");

        string[] names = [.. result.Output.Split('\n').Where(line => line.StartsWith("<testcase", StringComparison.Ordinal)).Select(line => line.Split('"')[1])];
        Assert.Equal(["[odd]*.md", "a b.MD", "b.md", longName, "A/ü 📅.md"], names);
    }

    [Fact]
    public void A_link_to_a_folder_around_it_ends()
    {
        _vault.With("Folder/Note.md", "x");
        Directory.CreateSymbolicLink(_vault.FullPath("Folder/again"), _vault.Root);

        CliResult result = _vault.Run("lint");

        Assert.StartsWith("1 note checked", result.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void A_link_out_of_the_vault_is_not_followed()
    {
        using var other = new TestVault().With("Secret.md", "x");
        _vault.With("Note.md", "x");
        Directory.CreateSymbolicLink(_vault.FullPath("out"), other.Root);
        File.CreateSymbolicLink(_vault.FullPath("Out.md"), other.FullPath("Secret.md"));

        CliResult result = _vault.Run("lint");

        Assert.StartsWith("1 note checked", result.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Ten_thousand_notes_come_in_order()
    {
        for (int index = 0; index < 10_000; index++) _vault.With($"{index % 100:00}/{index:00000}.md", index % 1000 == 7 ? "a\nb\r\nc\n" : "x\n");

        CliResult result = _vault.Run("lint", "--format", "github");

        string[] files = [.. result.Output.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => line.Split("file=")[1].Split(',')[0])];
        Assert.Equal(10, files.Length);
        Assert.Equal(files.Order(StringComparer.Ordinal), files);
    }

    [Theory]
    [InlineData("text")]
    [InlineData("json")]
    [InlineData("sarif")]
    [InlineData("junit")]
    [InlineData("github")]
    public void Output_is_the_same_however_many_notes_are_checked_at_a_time(string format)
    {
        for (int index = 0; index < 700; index++) _vault.With($"{index % 7}/{index:000}.md", index % 5 == 0 ? $"# {index}\nb\r\nc\u0001\n" : "x\n");

        CliResult one = _vault.Run("lint", "--format", format, "--jobs", "1");

        foreach (string jobs in (string[])["2", "3", "16"]) Assert.Equal(one, _vault.Run("lint", "--format", format, "--jobs", jobs));
        Assert.Equal(one, _vault.Run("lint", "--format", format));
    }

    [Fact]
    public void More_findings_than_are_kept_in_memory_are_reported_all_and_in_order()
    {
        string text = string.Concat(Enumerable.Repeat("A line with a\u0001 sign that no program shows.\n", 400));
        string[] notes = [.. Enumerable.Range(0, 50).Select(number => $"{number:00}.md")];
        foreach (string note in notes) _vault.With(note, text);

        string alone = string.Concat(notes.Select(note => _vault.Run("lint", note, "--format", "github").Output));

        Assert.Equal(50 * 400, alone.Count(character => character == '\n'));
        Assert.Equal(alone, _vault.Run("lint", "--format", "github", "--jobs", "1").Output);
        Assert.Equal(alone, _vault.Run("lint", "--format", "github", "--jobs", "3").Output);
    }

    [Theory]
    [InlineData("0")]
    [InlineData("-1")]
    [InlineData("two")]
    [InlineData("65")]
    public void A_number_of_jobs_that_cannot_be_is_refused(string jobs)
    {
        _vault.With("Note.md", "x");

        CliResult result = _vault.Run("lint", $"--jobs={jobs}");

        Assert.Equal($"noteschema: --jobs cannot be `{jobs}`: it is a number from 1 to 64\n", result.Error);
        Assert.Equal(2, result.Status);
    }

    [Fact]
    public void A_note_of_20_megabytes_is_checked()
    {
        string line = "A line of a note that somebody let grow for ten years, with [[Links]] and #tags in it.\n";
        _vault.With("Big.md", string.Concat(Enumerable.Repeat(line, 20 * 1024 * 1024 / line.Length)) + "last\r\n");

        CliResult result = _vault.Run("lint", "--quiet");

        Assert.Contains("[mixed-line-endings]", result.Output, StringComparison.Ordinal);
        Assert.Equal("", result.Error);
    }

    [Fact]
    public void A_file_that_cannot_be_read_is_named_and_the_status_is_2()
    {
        if (OperatingSystem.IsWindows() || Environment.IsPrivilegedProcess) return;
        _vault.With("Open.md", "x").With("Shut.md", "x");
        File.SetUnixFileMode(_vault.FullPath("Shut.md"), UnixFileMode.None);

        CliResult result = _vault.Run("lint");

        Assert.StartsWith("noteschema: Shut.md cannot be read: ", result.Error, StringComparison.Ordinal);
        Assert.StartsWith("1 note checked", result.Output, StringComparison.Ordinal);
        Assert.Equal(2, result.Status);
    }

    [Fact]
    public void A_broken_link_in_place_of_a_note_is_named_and_the_status_is_2()
    {
        _vault.With("Note.md", "x");
        File.CreateSymbolicLink(_vault.FullPath("Gone.md"), _vault.FullPath("nowhere.md"));

        CliResult result = _vault.Run("lint");

        Assert.StartsWith("noteschema: Gone.md cannot be read: ", result.Error, StringComparison.Ordinal);
        Assert.Equal(2, result.Status);
    }

    [Theory]
    [InlineData(2, "lint")]
    [InlineData(2, "lint", "Quays")]
    [InlineData(2, "lint", "Quays/Pipe.md")]
    [InlineData(0, "lint", "Note.md")]
    [InlineData(0, "lint", "-")]
    public void What_cannot_be_read_is_named_once_and_a_failure_only_where_it_was_to_be_checked(int status, params string[] arguments)
    {
        if (OperatingSystem.IsWindows()) return;
        _vault.With("Note.md", "x").With("Quays/One.md", "x");
        using (Process pipe = Process.Start("mkfifo", [_vault.FullPath("Quays/Pipe.md")])) pipe.WaitForExit();

        CliResult result = _vault.Run(arguments);

        Assert.Equal("noteschema: Quays/Pipe.md cannot be read: it is a named pipe, a socket or a device\n", result.Error);
        Assert.Equal(status, result.Status);
    }

    [Theory]
    [InlineData("noteschema.yaml", "The settings cannot be read")]
    [InlineData("schemas/berth.yaml", "The schema cannot be read")]
    public void Settings_and_schemas_are_not_waited_for(string path, string expected)
    {
        if (OperatingSystem.IsWindows()) return;
        _vault.With("Note.md", "x").With("schemas/ship.yaml", "schema: ship\n");
        using (Process pipe = Process.Start("mkfifo", [_vault.FullPath(path)])) pipe.WaitForExit();

        CliResult result = _vault.Run("lint");

        Assert.Equal($"noteschema: {path}:1:1: {expected}: it is a named pipe, a socket or a device\n", result.Error);
        Assert.Equal(2, result.Status);
    }

    [Fact]
    public void A_note_from_standard_input_is_checked_where_it_would_lie()
    {
        _vault.With("noteschema.yaml", "overrides:\n  - path: Archive/**\n    rules: { mixed-line-endings: off }\n");
        var call = new CliCall { Input = "a\nb\r\nc\n"u8.ToArray() };

        Assert.Contains("Inbox/New.md:2:", _vault.Run(call, "lint", "-", "--stdin-path", "Inbox/New.md").Output, StringComparison.Ordinal);
        Assert.Contains("nothing found", _vault.Run(call, "lint", "-", "--stdin-path", "Archive/Old.md").Output, StringComparison.Ordinal);
        Assert.Contains("stdin.md:2:", _vault.Run(call, "lint", "-").Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Paths_are_shown_from_the_working_directory_and_given_from_the_vault_in_json()
    {
        _vault.With("vault/.obsidian/app.json", "{}").With("vault/Folder/Note.md", "a\nb\r\nc\n");

        Assert.StartsWith("vault/Folder/Note.md:2:", _vault.Run("lint", "vault", "--quiet").Output, StringComparison.Ordinal);
        Assert.StartsWith("vault/Folder/Note.md:2:", _vault.Run("lint", "--vault", "vault", "--quiet").Output, StringComparison.Ordinal);
        Assert.StartsWith("Note.md:2:", _vault.Run(new CliCall { WorkingDirectory = _vault.FullPath("vault/Folder") }, "lint", "--quiet").Output, StringComparison.Ordinal);
        using JsonDocument json = JsonDocument.Parse(_vault.Run("lint", "vault", "--format", "json").Output);
        Assert.Equal("vault", json.RootElement.GetProperty("vault").GetString());
        Assert.Equal("Folder/Note.md", json.RootElement.GetProperty("diagnostics")[0].GetProperty("path").GetString());
    }

    [Fact]
    public void A_byte_order_mark_is_no_character_of_its_line()
    {
        const string note = "Talk with [[Nobody]].\n";
        _vault.With("Plain.md", note).With("Marked.md", "\uFEFF" + note);

        string plain = _vault.Run("lint", "Plain.md", "--quiet").Output;
        Assert.Contains("Plain.md:1:13: warning", plain, StringComparison.Ordinal);
        Assert.Equal(plain, _vault.Run("lint", "Marked.md", "--quiet").Output.Replace("Marked", "Plain", StringComparison.Ordinal));
        string json = _vault.Run("lint", "Plain.md", "--format", "json").Output;
        Assert.Equal(json, _vault.Run("lint", "Marked.md", "--format", "json").Output.Replace("Marked", "Plain", StringComparison.Ordinal));
    }

    [Fact]
    public void What_is_found_at_the_start_of_a_note_with_a_byte_order_mark_is_shown_there()
    {
        _vault.With("schemas/talk.yaml", "schema: talk\nmatch: { path: \"*.md\" }\nfields:\n  with: { type: string, required: true }\n")
            .With("Plain.md", "Talk.\n").With("Marked.md", "\uFEFFTalk.\n");

        string plain = _vault.Run("lint", "Plain.md", "--quiet").Output;
        Assert.Contains("[required-field]", plain, StringComparison.Ordinal);
        Assert.Equal(plain, _vault.Run("lint", "Marked.md", "--quiet").Output.Replace("Marked", "Plain", StringComparison.Ordinal));
    }

    [Fact]
    public void A_vault_named_by_a_symbolic_link_and_a_note_named_as_it_is_meet()
    {
        _vault.With("vault/.obsidian/app.json", "{}").With("vault/Note.md", "[[Nobody]]\n");
        Directory.CreateSymbolicLink(_vault.FullPath("short"), _vault.FullPath("vault"));

        Assert.StartsWith("short/Note.md:1:3: ", _vault.Run("lint", "--vault", "short", "vault/Note.md", "--quiet").Output, StringComparison.Ordinal);
        Assert.StartsWith("vault/Note.md:1:3: ", _vault.Run("lint", "--vault", "vault", "short/Note.md", "--quiet").Output, StringComparison.Ordinal);
        Assert.Contains("Note.md:1:3: ", _vault.Run(new CliCall { WorkingDirectory = _vault.FullPath("vault") }, "lint", "--vault", "../short", "Note.md", "--quiet").Output, StringComparison.Ordinal);
    }

    [Fact]
    public void A_note_outside_the_vault_is_refused()
    {
        _vault.With("vault/.obsidian/app.json", "{}").With("vault/Note.md", "x").With("Other.md", "x");

        CliResult result = _vault.Run("lint", "--vault", "vault", "Other.md");

        Assert.Equal("noteschema: `Other.md` lies outside the vault `vault`; one run checks one vault, the one that --vault names\n", result.Error);
        Assert.Equal(2, result.Status);
    }

    [Fact]
    public void A_note_that_is_named_twice_is_checked_once()
    {
        _vault.With("A/One.md", "x").With("Two.md", "x");

        Assert.StartsWith("2 notes checked", _vault.Run("lint", "A", ".", "A/One.md", "A").Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Templates_are_left_out_where_Obsidian_says_they_lie()
    {
        const string template = "---\ntype: meeting\ntitle: {{title}}\nweek: \"[[<% tp.date.now(\"gggg-[W]ww\") %>]]\"\n---\n";
        _vault.With(".obsidian/templates.json", "{ \"folder\": \"Meta/Templates [x]\" }").With(".obsidian/daily-notes.json", "{ \"template\": \"Meta/Day\", \"folder\": \"Daily\" }")
            .With(".obsidian/plugins/templater-obsidian/data.json", "{ \"templates_folder\": \"Templater/\" }").With(".obsidian/plugins/quickadd/data.json", "broken")
            .With("Note.md", "x").With("Meta/Templates [x]/deep/a.md", template).With("Meta/Day.md", template).With("Templater/b.md", template);
        Assert.Equal(0, _vault.Run("lint").Status);
        Assert.StartsWith("1 note checked", _vault.Run("lint").Output, StringComparison.Ordinal);
        Assert.Equal("noteschema: there are no notes in `Templater` that the settings do not exclude, so nothing was checked\n", _vault.Run("lint", "Templater").Error);

        // A folder of that name elsewhere is none, and the settings can take templates in.
        _vault.With("Notes/Templater/c.md", "x").With("noteschema.yaml", "exclude: [\"!Meta/Day.md\"]\n");
        Assert.Contains("Meta/Day.md:4:", _vault.Run("lint").Output, StringComparison.Ordinal);
        Assert.Contains("of 3 notes", _vault.Run("lint").Output, StringComparison.Ordinal);
    }

    [Fact]
    public void The_vaults_root_is_no_folder_of_templates()
    {
        _vault.With(".obsidian/templates.json", "{ \"folder\": \"/\" }").With(".obsidian/daily-notes.json", "[]").With("Note.md", "x");
        Assert.StartsWith("1 note checked", _vault.Run("lint").Output, StringComparison.Ordinal);
    }

    [Fact]
    public void What_the_settings_exclude_is_left_out_unless_it_is_named()
    {
        _vault.With("noteschema.yaml", "exclude: [Templates/**, '*.excalidraw.md']\n").With("Note.md", "x").With("Templates/T.md", "x").With("A/Drawing.excalidraw.md", "x");

        Assert.StartsWith("1 note checked", _vault.Run("lint").Output, StringComparison.Ordinal);
        Assert.StartsWith("1 note checked", _vault.Run("lint", "Templates/T.md").Output, StringComparison.Ordinal);
        Assert.Equal("noteschema: there are no notes in `Templates` that the settings do not exclude, so nothing was checked\n", _vault.Run("lint", "Templates").Error);
    }

    [Fact]
    public void Interrupted_work_ends_with_status_130_and_leaves_nothing_behind()
    {
        _vault.With("Note.md", "x");
        string[] before = Contents();
        using var output = new StringWriter();
        using var interrupted = new CancellationTokenSource();
        interrupted.Cancel();
        var terminal = new Terminal { Input = Stream.Null, Output = output, Error = output, WorkingDirectory = _vault.Root };

        int status = CommandLineApp.Run(["lint", "--baseline", "known.json", "--update-baseline"], terminal, interrupted.Token);

        Assert.Equal(130, status);
        Assert.Equal(before, Contents());
    }

    [Fact]
    public void Progress_is_shown_on_a_terminal_only_and_gone_at_the_end()
    {
        for (int index = 0; index < 40; index++) _vault.With($"{index}.md", "x");
        var slow = new SlowClock();

        Assert.Equal("", Error(isTerminal: false));
        Assert.Equal("", Error(isTerminal: true, "--no-progress"));
        Assert.Equal("", Error(isTerminal: true, "--quiet"));
        Assert.Matches(@"40 of 40 notes\r\e\[K$", Error(isTerminal: true));

        string Error(bool isTerminal, params string[] options)
        {
            using var output = new StringWriter();
            using var error = new StringWriter();
            var terminal = new Terminal { Input = Stream.Null, Output = output, Error = error, WorkingDirectory = _vault.Root, ErrorIsTerminal = isTerminal, Clock = slow };
            Assert.Equal(0, CommandLineApp.Run(["lint", .. options], terminal));
            return error.ToString();
        }
    }

    [Fact]
    public void Linting_writes_nothing_into_the_vault()
    {
        _vault.With("noteschema.yaml", "rules: { mixed-line-endings: error }\n").With("Note.md", "a\nb\r\nc\n");
        string[] before = Contents();

        Assert.Equal(1, _vault.Run("lint").Status);

        Assert.Equal(before, Contents());
    }

    private string[] Contents() =>
        [.. Directory.EnumerateFileSystemEntries(_vault.Root, "*", SearchOption.AllDirectories).Order(StringComparer.Ordinal).Select(path => $"{path} {(File.Exists(path) ? Convert.ToHexString(File.ReadAllBytes(path)) : "")}")];

    /// <summary>A clock on which every look at it takes a second.</summary>
    private sealed class SlowClock : TimeProvider
    {
        private long _ticks;

        public override long TimestampFrequency => 1;

        public override long GetTimestamp() => Interlocked.Increment(ref _ticks);
    }
}
