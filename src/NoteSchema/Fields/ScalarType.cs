namespace NoteSchema;

/// <summary>A type whose values are one piece of text: in the frontmatter, in a line's place or in a table's cell.</summary>
public abstract class ScalarType : FieldType
{
    internal ScalarType() { }

    /// <summary>The value that <paramref name="text"/> stands for, or null where it is not of the type.</summary>
    internal abstract object? Parse(string text, NoteEnvironment environment);

    /// <summary>Whether a YAML scalar of that kind can be of the type at all.</summary>
    internal virtual bool Accepts(FrontmatterKind kind) => kind == FrontmatterKind.String;

    /// <summary>Other texts that <paramref name="text"/>, which is not of the type, may be meant as, the likeliest first.</summary>
    internal virtual IEnumerable<Repair> Repairs(string text, NoteEnvironment environment) => [];

    /// <summary>Reports a value of the type that does not meet its constraints.</summary>
    internal virtual void CheckValue(object value, ScalarPlace place, FieldCheck check) { }

    /// <summary>The normal text of a value.</summary>
    internal abstract string Format(object value);

    /// <summary>How normal text of the type is written as YAML.</summary>
    internal virtual string WriteText(string text, FrontmatterStyle style) => FrontmatterWriter.FormatScalar(text, style);

    internal override object? Read(FrontmatterValue value, NoteEnvironment environment, out bool exact)
    {
        exact = false;
        if (value.Kind is FrontmatterKind.List or FrontmatterKind.Map) return new CelError($"a {Name} cannot be read from a {value.Kind.ToString().ToLowerInvariant()}");
        string text = value.Text;
        if (Accepts(value.Kind) && Parse(text, environment) is { } read)
        {
            exact = true;
            return read;
        }
        foreach (Repair repair in Repairs(text, environment))
        {
            if (Parse(repair.Text, environment) is { } repaired) return repaired;
        }
        return new CelError($"“{text}” is not {Description}");
    }

    internal override void Check(FrontmatterValue value, FieldCheck check)
    {
        if (value.Kind is FrontmatterKind.List or FrontmatterKind.Map)
        {
            check.Report(Rules.WrongType, value.Span, $"`{check.Path}` must be {Description}, and this is a {value.Kind.ToString().ToLowerInvariant()}.", ListRepairs(value, check));
            return;
        }
        var place = new ScalarPlace(value.Span, value.Text, text => WriteText(text, value.Style));
        if (Accepts(value.Kind)) CheckText(place, check);
        else ReportWrongType(place, check);
    }

    /// <summary>Reports what is wrong with text that stands at <paramref name="place"/>.</summary>
    internal void CheckText(ScalarPlace place, FieldCheck check)
    {
        if (Parse(place.Text, check.Environment) is { } read) CheckValue(read, place, check);
        else ReportWrongType(place, check);
    }

    internal override string? Write(object? value, FrontmatterStyle style = FrontmatterStyle.Plain)
    {
        if (value is null or CelError) return null;
        string text = Format(value);
        return Parse(text, NoteEnvironment.Default) is null ? null : WriteText(text, style);
    }

    /// <summary>Reports text that is not of the type.</summary>
    private protected virtual void ReportWrongType(ScalarPlace place, FieldCheck check) =>
        check.Report(Rules.WrongType, place.Span, $"`{check.Path}` must be {Description}, not “{place.Text}”.", RepairFixes(place, check));

    /// <summary>The repairs of the text at <paramref name="place"/> as fixes.</summary>
    internal List<Fix> RepairFixes(ScalarPlace place, FieldCheck check)
    {
        var fixes = new List<Fix>();
        foreach (Repair repair in Repairs(place.Text, check.Environment))
        {
            if (Parse(repair.Text, check.Environment) is null) continue;
            string written = place.Write(repair.Text);
            Fix fix = Fix.Replace(repair.Title ?? $"Write {written}", repair.Kind, place.Span, written);
            if (!fixes.Contains(fix)) fixes.Add(fix);
        }
        return fixes;
    }

    // A list of one item where a scalar belongs is that item.
    private IReadOnlyList<Fix> ListRepairs(FrontmatterValue value, FieldCheck check)
    {
        if (value.Kind != FrontmatterKind.List || value.Count != 1) return [];
        FrontmatterValue item = value.Items.First();
        if (item.IsMissing || Read(item, check.Environment, out bool exact) is CelError || !exact) return [];
        string written = WriteText(item.Text, item.Style);
        int start = value.Style == FrontmatterStyle.Block ? LineEndBefore(check.Context.Source, value.Span.Start) : value.Span.Start;
        string text = value.Style == FrontmatterStyle.Block ? " " + written : written;
        return [Fix.Replace($"Write {written}", FixKind.Suggested, TextSpan.FromBounds(start, value.Span.End), text)];
    }

    private static int LineEndBefore(SourceText source, int offset)
    {
        int line = source.LineAt(offset);
        return line == 0 ? offset : source.LineSpan(line - 1).End;
    }
}

/// <summary>Another text that a text may be meant as.</summary>
/// <param name="Text">The text, of the type.</param>
/// <param name="Kind">How far it can be trusted.</param>
/// <param name="Title">What the fix does, or null for the usual words.</param>
internal readonly record struct Repair(string Text, FixKind Kind, string? Title = null);

/// <summary>Where a piece of text stands and how another is written there.</summary>
/// <param name="Span">All of it as written, quotes included.</param>
/// <param name="Text">What it says.</param>
/// <param name="Write">How a text of the type is written there.</param>
internal readonly record struct ScalarPlace(TextSpan Span, string Text, Func<string, string> Write);
