using System.Buffers;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace NoteSchema.Cli;

/// <summary>JSON written in pieces to a text writer.</summary>
internal sealed class JsonOutput : IDisposable
{
    // Not for HTML: letters and quotes of any script stay readable.
    private static readonly JsonWriterOptions Options = new() { Indented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private readonly TextWriter _output;
    private readonly ArrayBufferWriter<byte> _buffer = new();

    public JsonOutput(TextWriter output)
    {
        _output = output;
        Writer = new Utf8JsonWriter(_buffer, Options);
    }

    public Utf8JsonWriter Writer { get; }

    /// <summary>Hands on what is complete so far.</summary>
    public void Flush()
    {
        Writer.Flush();
        if (_output is Utf8Output utf8) utf8.Write(_buffer.WrittenSpan);
        else _output.Write(Encoding.UTF8.GetString(_buffer.WrittenSpan));
        _buffer.ResetWrittenCount();
    }

    /// <summary>Hands on the rest and ends the last line.</summary>
    public void End()
    {
        Flush();
        _output.WriteLine();
    }

    public void Dispose() => Writer.Dispose();
}
