using System.Text;

namespace NoteSchema;

/// <summary>
/// What is left of a text that was written as UTF-8, read as Windows-1252 and saved again, once or more often, and the text as it was.
/// </summary>
public sealed class EncodingRepair
{
    private const int MostRounds = 4;

    private readonly List<RepairedPart> _parts;

    private EncodingRepair(string text, List<RepairedPart> parts, IReadOnlyList<EncodingDamage> runs)
    {
        RepairedText = text;
        _parts = parts;
        Runs = runs;
    }

    /// <summary>The damage, one entry for each run of consecutive damaged characters, in order.</summary>
    public IReadOnlyList<EncodingDamage> Runs { get; }

    /// <summary>Whether anything can be restored, so that <see cref="RepairedText"/> differs from the text.</summary>
    public bool ChangesText => _parts.Exists(part => part.Text is not null);

    /// <summary>The text with everything restored that can be; the text itself where nothing is damaged.</summary>
    public string RepairedText { get; }

    /// <summary>Finds the damage in <paramref name="source"/>. Text that is in order has none, whatever its language.</summary>
    public static EncodingRepair Find(SourceText source) => FindAny(source) ?? new EncodingRepair(source.ToString(), [], []);

    /// <summary>The damage in <paramref name="source"/>; null where there is none.</summary>
    internal static EncodingRepair? FindAny(SourceText source)
    {
        if (!source.Has(CharacterKinds.DamageStart) || !DamageScanner.MayFindAny(source.AsSpan())) return null;
        var parts = new List<RepairedPart>();
        string text = source.ToString();
        bool[]? within = null;
        for (int round = 0; round < MostRounds; round++)
        {
            List<DamagedPiece> pieces = DamageScanner.Scan(text, within);
            if (!pieces.Exists(piece => piece.Text is not null))
            {
                if (round == 0) parts = Combine(parts, pieces);
                break;
            }
            parts = Combine(parts, pieces);
            (text, within) = Apply(source, parts);
        }
        return parts.Count == 0 ? null : new EncodingRepair(text, parts, GroupRuns(source, parts));
    }

    /// <summary>The part of the text that <paramref name="span"/> of <see cref="RepairedText"/> stands for. A span that begins or ends within a restored character takes in all of it.</summary>
    public TextSpan ToOriginal(TextSpan span)
    {
        int start = ToOriginal(span.Start, atEnd: false);
        return TextSpan.FromBounds(start, Math.Max(start, ToOriginal(span.End, atEnd: span.Length > 0)));
    }

    private int ToOriginal(int position, bool atEnd)
    {
        int low = 0;
        int high = _parts.Count;
        while (low < high)
        {
            int middle = (low + high) / 2;
            if (_parts[middle].RepairedStart <= position) low = middle + 1;
            else high = middle;
        }
        if (low == 0) return position;
        RepairedPart part = _parts[low - 1];
        int offset = position - part.RepairedStart;
        if (offset == 0) return part.Start;
        if (offset >= part.RepairedLength) return part.End + offset - part.RepairedLength;
        if (part.Text is null) return part.Start + offset;
        return atEnd ? part.End : part.Start;
    }

    /// <summary>The text after <paramref name="parts"/> are restored, and which units of it were.</summary>
    private static (string Text, bool[] Restored) Apply(SourceText source, List<RepairedPart> parts)
    {
        var text = new StringBuilder(source.Length);
        int at = 0;
        foreach (RepairedPart part in parts)
        {
            text.Append(source.AsSpan(TextSpan.FromBounds(at, part.Start))).Append(part.Text ?? source.ToString(part.Span));
            at = part.End;
        }
        text.Append(source.AsSpan(TextSpan.FromBounds(at, source.Length)));
        var restored = new bool[text.Length];
        foreach (RepairedPart part in parts)
        {
            if (part.Text is not null) restored.AsSpan(part.RepairedStart, part.RepairedLength).Fill(true);
        }
        return (text.ToString(), restored);
    }

    /// <summary>Lays the pieces of one more round over the parts of the rounds before: a piece replaces the parts that it consists of.</summary>
    private static List<RepairedPart> Combine(List<RepairedPart> parts, List<DamagedPiece> pieces)
    {
        var combined = new List<RepairedPart>(Math.Max(parts.Count, pieces.Count));
        int part = 0;
        int shift = 0;
        int Place(int start) => start + shift;
        foreach (DamagedPiece piece in pieces)
        {
            Interruption.Look();
            for (; part < parts.Count && parts[part].RepairedEnd <= piece.Start; part++) Keep(parts[part]);
            int first = part;
            while (part < parts.Count && parts[part].RepairedStart < piece.End) part++;
            // In the first round a piece stands for itself; later it consists of parts, whole ones.
            int start = first < part ? parts[first].Start : piece.Start;
            int end = first < part ? parts[part - 1].End : piece.End;
            bool isCertain = piece.IsComplete && parts.Skip(first).Take(part - first).All(inner => inner.IsCertain);
            Keep(new RepairedPart(start, end - start, 0, piece.Text, isCertain, piece.Readings));
        }
        for (; part < parts.Count; part++) Keep(parts[part]);
        return combined;

        void Keep(RepairedPart kept)
        {
            combined.Add(kept with { RepairedStart = Place(kept.Start) });
            shift += kept.RepairedLength - kept.Length;
        }
    }

    private static List<EncodingDamage> GroupRuns(SourceText source, List<RepairedPart> parts)
    {
        var runs = new List<EncodingDamage>();
        for (int first = 0; first < parts.Count;)
        {
            Interruption.Look();
            int end = first + 1;
            while (end < parts.Count && parts[end].Start == parts[end - 1].End) end++;
            List<RepairedPart> run = parts.GetRange(first, end - first);
            string? repaired = run.TrueForAll(part => part.Text is not null) ? string.Concat(run.Select(part => part.Text)) : null;
            runs.Add(new EncodingDamage(TextSpan.FromBounds(run[0].Start, run[^1].End), repaired, run.TrueForAll(part => part.IsCertain))
            {
                Readings = run.Count == 1 && run[0].Text is null ? run[0].Readings : [],
            });
            first = end;
        }
        return runs;
    }

    /// <summary>A piece of the text and the character that it was.</summary>
    private readonly record struct RepairedPart(int Start, int Length, int RepairedStart, string? Text, bool IsCertain, IReadOnlyList<string> Readings)
    {
        public int End => Start + Length;
        public TextSpan Span => new(Start, Length);
        public int RepairedLength => Text?.Length ?? Length;
        public int RepairedEnd => RepairedStart + RepairedLength;
    }
}

/// <summary>Consecutive characters that are damage.</summary>
/// <param name="Span">Where, in UTF-16 units of the text as it is.</param>
/// <param name="Repaired">What stood there; null where bytes were lost and several readings are left.</param>
/// <param name="IsCertain">Whether every byte is there, so that nothing had to be filled in.</param>
public sealed record EncodingDamage(TextSpan Span, string? Repaired, bool IsCertain)
{
    /// <summary>What may have stood there, where <see cref="Repaired"/> is null and it is a single character; else empty.</summary>
    public IReadOnlyList<string> Readings { get; init; } = [];
}
