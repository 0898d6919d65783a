namespace NoteSchema;

/// <summary>Reports text that was read in the wrong encoding.</summary>
internal static class DamageRule
{
    /// <summary>Longer runs are shown by their beginning: a message is one line.</summary>
    private const int MostShown = 24;

    /// <summary>Of several readings so many are offered.</summary>
    private const int MostReadings = 4;

    public static void Check(SourceText source, EncodingRepair repair, Action<Diagnostic> report)
    {
        foreach (EncodingDamage damage in repair.Runs)
        {
            string found = Show(source.ToString(damage.Span));
            if (damage.Repaired is not { } repaired)
            {
                string readings = damage.Readings.Count switch
                {
                    0 => "",
                    1 or 2 or 3 or 4 => $" It may have been {string.Join(", ", damage.Readings.SkipLast(1))} or {damage.Readings[^1]}.",
                    _ => $" It may have been {string.Join(", ", damage.Readings.Take(MostReadings))} or another.",
                };
                report(new Diagnostic(Rules.MisDecodedText, damage.Span, $"“{found}” is UTF-8 that was read as Windows-1252, and bytes were lost on the way.{readings} Write again what stood here.",
                    [.. damage.Readings.Take(MostReadings).Select(reading => Fix.Replace($"Write {reading}", FixKind.Risky, damage.Span, reading))]));
                continue;
            }
            string restored = Show(repaired);
            FixKind kind = damage.IsCertain ? FixKind.Safe : FixKind.Suggested;
            report(new Diagnostic(Rules.MisDecodedText, damage.Span, $"“{found}” was {Name(repaired, restored)}: UTF-8 that was read as Windows-1252 and saved again.", Fix.Replace($"Restore {Name(repaired, restored)}", kind, damage.Span, repaired)));
        }
    }

    private static string Name(string repaired, string restored) => repaired switch
    {
        "\u00A0" => "a hard space",
        "\u00AD" => "a soft hyphen",
        "\u200B" => "a space without width",
        "\u200D" => "a joiner without width",
        "\uFE0F" => "the sign that makes an emoji coloured",
        "\uFEFF" => "a byte-order mark",
        "\uFFFD" => "a character that had been lost before",
        "“" or "”" or "‘" or "’" => $"the quote {restored}",
        _ => $"“{restored}”",
    };

    private static string Show(string text) => text.Length <= MostShown ? text : string.Concat(text.AsSpan(0, char.IsHighSurrogate(text[MostShown - 1]) ? MostShown - 1 : MostShown), "…");
}
