using NoteSchema.Service.V1;

namespace NoteSchema.Service;

/// <summary>Places and edits on the wire.</summary>
internal static class Places
{
    public static V1.Range ToWire(this LineRange range) => new() { Start = range.Start.ToWire(), End = range.End.ToWire() };

    public static Position ToWire(this LinePosition position) => new() { Line = (uint)position.Line, Character = (uint)position.Character };

    public static LinePosition FromWire(this Position? position) => position is null ? default : new LinePosition((int)Math.Min(position.Line, int.MaxValue), (int)Math.Min(position.Character, int.MaxValue));

    public static TextSpan SpanOf(this SourceText source, V1.Range range)
    {
        int start = source.OffsetAt(range.Start.FromWire());
        return TextSpan.FromBounds(start, Math.Max(start, source.OffsetAt(range.End.FromWire())));
    }

    public static V1.TextEdit ToWire(this TextEdit edit, SourceText source) => new() { Range = source.RangeOf(edit.Span).ToWire(), NewText = edit.NewText };

    /// <summary>Edits of a file whose text is <paramref name="source"/>; null for a file that they make.</summary>
    public static FileEdit ToWire(this IEnumerable<TextEdit> edits, string path, SourceText? source, string? hash = null)
    {
        var file = new FileEdit { Path = path, Creates = source is null };
        if (source is not null) file.Hash = hash ?? Documents.HashOf(source.AsSpan());
        source ??= new SourceText("");
        foreach (TextEdit edit in edits) file.Edits.Add(edit.ToWire(source));
        return file;
    }
}
