using System.Globalization;
using System.Text.Json;
using NoteSchema.Vaults;

namespace NoteSchema.Cli;

/// <summary>Writes what became of samples.</summary>
internal abstract class SampleReport(Context context, Vault vault) : IDisposable
{
    private readonly int[] _counts = new int[4];

    /// <summary>The call.</summary>
    protected Context Context => context;

    public static SampleReport Create(Context context, Vault vault) => context.Format == ReportFormat.Json ? new SampleJson(context, vault) : new SampleText(context, vault);

    public void Add(SampleResult result)
    {
        _counts[(int)result.State]++;
        Write(result);
    }

    /// <summary>Writes how many there were of each.</summary>
    public abstract void End();

    public virtual void Dispose() { }

    protected int Count(SampleState state) => _counts[(int)state];

    protected string Shown(string path) => ShownText.OneLine(context.Terminal.ShownPath(vault.Folder.FullPath(path)));

    protected abstract void Write(SampleResult result);
}

/// <summary>The same for people.</summary>
internal sealed class SampleText : SampleReport
{
    private readonly TextWriter _output;
    private readonly DiffReport _diffs;

    public SampleText(Context context, Vault vault) : base(context, vault)
    {
        _output = context.Terminal.Output;
        _diffs = new DiffReport(_output, context.Paint);
    }

    public override void End()
    {
        if (Context.Detail == TextDetail.Quiet) return;
        List<string> parts = [];
        Say(parts, SampleState.Same, "as expected");
        Say(parts, SampleState.Accepted, "taken over");
        Say(parts, SampleState.Different, "different");
        Say(parts, SampleState.New, "new");
        int open = Count(SampleState.Different) + Count(SampleState.New);
        _output.WriteLine($"Samples: {string.Join(", ", parts)}.{(open > 0 ? " What was received lies beside each; `noteschema test --accept` takes it over." : "")}");
    }

    protected override void Write(SampleResult result)
    {
        string path = Context.Paint.Bold(Shown(result.Sample.Path));
        switch (result.State)
        {
            case SampleState.Same:
                if (Context.Detail == TextDetail.Verbose) _output.WriteLine($"{path}: {Context.Paint.Good("as expected")}");
                return;
            case SampleState.Accepted:
                _output.WriteLine($"{path}: {Context.Paint.Good("taken over")} as {Shown(result.ReceivedPath!)}");
                return;
            case SampleState.New:
                _output.WriteLine($"{path}: {Context.Paint.Of(Severity.Warning, "new")}, received {Shown(result.ReceivedPath!)}");
                break;
            default:
                _output.WriteLine($"{path}: {Context.Paint.Of(Severity.Error, "different")}, received {Shown(result.ReceivedPath!)}");
                break;
        }
        if (Context.Detail != TextDetail.Quiet) _diffs.Write(result.Diff);
    }

    private void Say(List<string> parts, SampleState state, string words)
    {
        if (Count(state) > 0) parts.Add(string.Create(CultureInfo.InvariantCulture, $"{Count(state):N0} {words}"));
    }
}

/// <summary>The same as one JSON object.</summary>
internal sealed class SampleJson : SampleReport
{
    private readonly JsonOutput _json;

    public SampleJson(Context context, Vault vault) : base(context, vault)
    {
        _json = new JsonOutput(context.Terminal.Output);
        _json.Writer.WriteStartObject();
        _json.Writer.WriteString("vault", context.Terminal.ShownPath(vault.Folder.Root));
        _json.Writer.WriteStartArray("samples");
    }

    public override void End()
    {
        _json.Writer.WriteEndArray();
        _json.Writer.WriteStartObject("summary");
        foreach (SampleState state in Enum.GetValues<SampleState>()) _json.Writer.WriteNumber(Word(state), Count(state));
        _json.Writer.WriteEndObject();
        _json.Writer.WriteEndObject();
        _json.End();
    }

    public override void Dispose()
    {
        base.Dispose();
        _json.Dispose();
    }

    protected override void Write(SampleResult result)
    {
        Utf8JsonWriter writer = _json.Writer;
        writer.WriteStartObject();
        writer.WriteString("path", result.Sample.Path);
        writer.WriteString("schema", result.Sample.Schema.Id);
        writer.WriteNumber("version", result.Sample.Version);
        writer.WriteString("state", Word(result.State));
        writer.WriteString("received", result.ReceivedPath);
        if (result.State != SampleState.Same) writer.WriteString("diff", result.Diff.ToString());
        writer.WriteEndObject();
        _json.Flush();
    }

    private static string Word(SampleState state) => state switch { SampleState.Same => "same", SampleState.Different => "different", SampleState.New => "new", _ => "accepted" };
}
