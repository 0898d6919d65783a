using System.CommandLine;
using NoteSchema.Vaults;

namespace NoteSchema.Cli;

/// <summary><c>noteschema test</c>.</summary>
internal sealed class TestCommand
{
    private readonly Option<bool> _accept = new("--accept") { Description = "Take over what the samples become as what is expected." };
    private readonly Option<bool> _fromVault = new("--from-vault") { Description = "Pick a few different notes of older versions from the vault as samples first." };

    public static Command Create(CommonOptions common, Terminal terminal)
    {
        var test = new TestCommand();
        var command = new Command("test", "Migrates the sample notes beside each schema and compares them with what is expected.") { test._accept, test._fromVault };
        command.SetAction(parsed => test.Run(parsed, common.Read(parsed, terminal)));
        return command;
    }

    private int Run(ParseResult parsed, Context context)
    {
        if (context.Format is not (ReportFormat.Text or ReportFormat.Json)) throw new CommandException("`test` writes text or json; give one of them to --format");
        Vault vault = Workspace.Open(context, Workspace.Find(context, []));
        try
        {
            if (parsed.GetValue(_fromVault)) PickSamples(context, vault);
            return Test(context, vault, parsed.GetValue(_accept));
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            throw new CommandException($"a sample cannot be read or written: {exception.Message}");
        }
    }

    private static int Test(Context context, Vault vault, bool accepts)
    {
        IReadOnlyList<SampleNote> samples = SampleFolders.Find(vault, (path, problem) => throw new CommandException($"{context.Terminal.ShownPath(vault.Folder.FullPath(path))}: {problem}"));
        if (samples.Count == 0) throw new CommandException("there are no samples, so nothing was tested: put old notes into `ID.samples/v1` beside the schema, or let --from-vault pick some");
        var test = new SampleTest(vault, accepts);
        using var report = SampleReport.Create(context, vault);
        bool allSame = true;
        foreach (SampleNote sample in samples)
        {
            SampleResult result = test.Run(sample);
            report.Add(result);
            allSame &= result.State is SampleState.Same or SampleState.Accepted;
        }
        report.End();
        return allSame ? ExitStatus.Clean : ExitStatus.Findings;
    }

    private static void PickSamples(Context context, Vault vault)
    {
        var picker = new SamplePicker(vault);
        var chooser = new SchemaChooser(vault.Schemas, vault.Settings);
        var complaints = new List<string>();
        foreach (string path in NoteFiles.Enumerate(vault.Folder, "", vault.Settings.Exclude, (path, reason) => complaints.Add($"{path} cannot be read: {reason}")))
        {
            string text = NoteFile.Read(vault.Folder.FullPath(path)).Text;
            if (chooser.Choose(Note.Parse(text, path)).Schema is { } schema) picker.Add(path, text, schema);
        }
        foreach (string complaint in complaints) context.Terminal.Error.WriteLine($"noteschema: {ShownText.OneLine(complaint)}");
        foreach ((string note, string sample) in picker.Pick())
        {
            string target = vault.Folder.FullPath(sample);
            Directory.CreateDirectory(Path.GetDirectoryName(target)!);
            File.Copy(vault.Folder.FullPath(note), target);
            context.Terminal.Error.WriteLine($"noteschema: {ShownText.OneLine(context.Terminal.ShownPath(target))} is a copy of {ShownText.OneLine(note)}");
        }
    }
}
