using NoteSchema.Language.Yaml;

namespace NoteSchema.Language;

/// <summary>Reads the form of a section's lines: literal text and places such as <c>{at: duration}</c>; <c>{{</c> and <c>}}</c> are braces.</summary>
internal sealed class LineFormReader(ReadContext context, TypeReader types, PlaceReader places)
{
    /// <summary>The form; null, and problems, where it has none. With mistakes, the places that could be read.</summary>
    public LineModel? Read(KeyedMap section, TypePlace at)
    {
        if (section.Text("line", ReadLimits.NameLength * 5) is not { } text || section.Value("line") is not YamlScalar scalar) return null;
        List<LinePartModel> parts = [];
        System.Text.StringBuilder literal = new();
        Dictionary<string, YamlNode> details = PlaceReader.Details(section);
        HashSet<string> names = new(StringComparer.Ordinal);
        NameScope members = NameScope.OfRecord(at.Path + "Line");
        bool afterPlace = false;
        for (int i = 0; i < text.Length; i++)
        {
            bool isDouble = i + 1 < text.Length && text[i + 1] == text[i];
            if (text[i] is not ('{' or '}') || isDouble)
            {
                literal.Append(text[i]);
                if (text[i] is '{' or '}') i++;
                continue;
            }

            int end = text[i] == '{' ? text.IndexOf('}', i) : -1;
            if (end < 0)
            {
                Report(scalar, i, i + 1, text[i] == '{' ? "This brace is not closed; close it with `}`, or write `{{` for a brace in the line" : "This brace closes nothing; write `}}` for a brace in the line");
                return new(text, new(parts));
            }

            if (afterPlace && literal.Length == 0)
            {
                Report(scalar, i, end + 1, "Two places need some text between them, else nobody can tell where one ends");
            }

            if (literal.Length > 0) parts.Add(new() { Literal = literal.ToString() });
            literal.Clear();
            if (ReadPlace(scalar, i, end, details, names, members, at) is { } place) parts.Add(new() { Place = place });
            (afterPlace, i) = (true, end);
        }

        if (literal.Length > 0) parts.Add(new() { Literal = literal.ToString() });
        if (!afterPlace) Report(scalar, 0, text.Length, "The line has no place; write at least one, such as `{text: string}`");
        ReportLeftOver(section, details, names);
        return new(text, new(parts));
    }

    private PlaceModel? ReadPlace(YamlScalar scalar, int open, int close, Dictionary<string, YamlNode> details, HashSet<string> names, NameScope members, TypePlace at)
    {
        string inner = scalar.Value.Substring(open + 1, close - open - 1);
        int colon = inner.IndexOf(':');
        string name = (colon < 0 ? inner : inner.Substring(0, colon)).Trim();
        int nameStart = open + 1 + (inner.Length - inner.TrimStart().Length);
        if (!CelWords.IsIdentifier(name))
        {
            Report(scalar, open, close + 1, $"A place is written `{{name}}` or `{{name: type}}`, its name of letters, digits and `_`");
            return null;
        }

        if (!names.Add(name))
        {
            Report(scalar, nameStart, nameStart + name.Length, $"The line has a place `{name}` already; give one of them another name");
            return null;
        }

        FieldKindInfo? kind = FieldKinds.Of(FieldKind.String);
        bool saysType = colon >= 0;
        if (saysType)
        {
            string typeName = inner.Substring(colon + 1).Trim();
            int typeStart = open + 1 + inner.Length - inner.Substring(colon + 1).TrimStart().Length;
            kind = FindKind(scalar, typeName, typeStart);
            if (kind is null) return PlaceReader.Untyped(name);
        }

        details.TryGetValue(name, out YamlNode? detail);
        return places.Read(scalar, nameStart, name, kind, saysType, detail, members, types, at);
    }

    private FieldKindInfo? FindKind(YamlScalar scalar, string name, int start)
    {
        if (FieldKinds.Find(name) is { IsScalar: true } kind) return kind;
        IEnumerable<string> names = FieldKinds.Scalars.Select(known => known.Name);
        string meant = context.DidYouMean(name, names);
        string message = FieldKinds.Find(name) is not null || meant.Length == 0
            ? $"`{YamlMessages.Shorten(name)}` cannot be the type of a place; the types are {KeyedMap.Join(names)}"
            : $"`{YamlMessages.Shorten(name)}` is no type{meant}";
        context.Problems.ReportWithin(SchemaRules.UnknownType, scalar, start, start + Math.Max(1, name.Length), message);
        return null;
    }

    private void ReportLeftOver(KeyedMap section, Dictionary<string, YamlNode> details, HashSet<string> names)
    {
        foreach (string name in details.Keys.Where(name => !names.Contains(name)))
        {
            YamlScalar key = ((YamlMap)section.Value("places")!).Find(name)!.Key;
            context.Problems.Report(SchemaRules.UnknownName, key, $"`line` has no place `{YamlMessages.Shorten(name)}`{context.DidYouMean(name, names)}");
        }
    }

    private void Report(YamlScalar scalar, int start, int end, string message) => context.Problems.ReportWithin(SchemaRules.BadTemplate, scalar, start, end, message);
}
