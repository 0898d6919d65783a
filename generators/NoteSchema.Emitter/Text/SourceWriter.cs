using System.Text;

namespace NoteSchema.Emitter;

/// <summary>Writes a C# file line by line, with indentation, every line ended by <c>\n</c>.</summary>
internal sealed class SourceWriter
{
    private readonly StringBuilder _text = new();
    private int _depth;
    private bool _blockOpened;

    /// <summary>Writes an empty line, but none right after an opening brace.</summary>
    public void Gap()
    {
        if (!_blockOpened) _text.Append('\n');
    }

    /// <summary>Writes a line, or the lines of a piece of several.</summary>
    public void Line(CodeHandler code) => Lines(Code.Of(code));

    /// <summary>Writes a piece on lines of its own.</summary>
    public void Lines(Code code)
    {
        _blockOpened = false;
        foreach (string untrimmed in code.ToString().Split('\n'))
        {
            // Lists stand below "Name = ", whose space would be left over; no literal ends a line.
            string line = untrimmed.TrimEnd(' ');
            if (line.Length > 0) _text.Append(' ', _depth * 4).Append(line);
            _text.Append('\n');
        }
    }

    /// <summary>Writes a line and a block below it, which ends with what is returned.</summary>
    public Block Open(CodeHandler head)
    {
        Lines(Code.Of(head));
        Line($"{{");
        _depth++;
        _blockOpened = true;
        return new Block(this);
    }

    /// <summary>Writes a documentation comment's summary.</summary>
    public void Summary(Code text) => Line($"/// <summary>{text}</summary>");

    /// <inheritdoc/>
    public override string ToString() => _text.ToString();

    /// <summary>A block that is being written.</summary>
    public readonly struct Block(SourceWriter writer) : IDisposable
    {
        /// <summary>Closes the brace.</summary>
        public void Dispose()
        {
            writer._depth--;
            writer.Line($"}}");
        }
    }
}
