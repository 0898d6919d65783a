using System.Text;

namespace NoteSchema.Cli.Tests;

/// <summary>A vault in a folder of its own, gone after the test.</summary>
public sealed class TestVault : IDisposable
{
    public TestVault() => Directory.CreateDirectory(Root);

    public string Root { get; } = Path.Combine(Path.GetTempPath(), "noteschema-tests", Guid.NewGuid().ToString("N"));

    public string FullPath(string path) => Path.Combine(Root, path);

    public TestVault With(string path, string text) => With(path, Encoding.UTF8.GetBytes(text));

    public TestVault With(string path, byte[] bytes)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(FullPath(path))!);
        File.WriteAllBytes(FullPath(path), bytes);
        return this;
    }

    /// <summary>Runs the program in the vault's folder.</summary>
    public CliResult Run(params string[] arguments) => Run(new CliCall(), arguments);

    public CliResult Run(CliCall call, params string[] arguments)
    {
        using var output = new StringWriter { NewLine = "\n" };
        using var error = new StringWriter { NewLine = "\n" };
        using var input = new MemoryStream(call.Input);
        var terminal = new Terminal
        {
            Input = input,
            Output = output,
            Error = error,
            WorkingDirectory = call.WorkingDirectory ?? Root,
            OutputIsTerminal = call.IsTerminal,
            ErrorIsTerminal = call.IsTerminal,
            InputIsTerminal = call.IsTerminal,
            Columns = call.Columns,
            Variable = name => call.Variables.GetValueOrDefault(name),
        };
        int status = CommandLineApp.Run(arguments, terminal);
        return new CliResult(status, output.ToString(), error.ToString());
    }

    public void Dispose() => Directory.Delete(Root, recursive: true);
}

/// <summary>How the program is called.</summary>
public sealed record CliCall
{
    public byte[] Input { get; init; } = [];
    public string? WorkingDirectory { get; init; }
    public bool IsTerminal { get; init; }
    public int? Columns { get; init; }
    public IReadOnlyDictionary<string, string> Variables { get; init; } = new Dictionary<string, string>();
}

/// <summary>What a call gave.</summary>
public sealed record CliResult(int Status, string Output, string Error);
