using System.Globalization;
using System.Text;
using NoteSchema.Language;

namespace NoteSchema.Vaults;

/// <summary>Drafts a schema from notes: the type that nearly all values of a key have, with the number of notes that have it and the values that do not fit as comments.</summary>
/// <param name="typeField">The frontmatter key that says a note's type.</param>
/// <param name="versionField">The one that says its version.</param>
/// <param name="folders">The folders that notes were asked for in, from the vault's root: what comes there later is of the schema too. Where they share none but the root, that of the notes counts.</param>
public sealed class SchemaInference(string typeField, string versionField, params IEnumerable<string> folders)
{
    private const int ShownOutliers = 3, LongestOutlier = 40, LongestHeading = 100;
    // A heading of fewer notes is the note's own.
    private const double OftenEnough = 0.3;

    private readonly InferredFields _fields = new();
    private readonly Dictionary<string, InferredSection> _sections = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> _types = new(StringComparer.Ordinal);
    private readonly string _asked = folders.DefaultIfEmpty("").Aggregate(Shared);
    private string? _shared;

    /// <summary>The notes that were read.</summary>
    public int Notes { get; private set; }

    /// <summary>Takes a note in.</summary>
    public void Add(Note note)
    {
        Notes++;
        string folder = note.Path[..Math.Max(0, note.Path.LastIndexOf('/'))];
        _shared = _shared is null ? folder : Shared(_shared, folder);
        if (note.Frontmatter.IsReadable)
        {
            string type = note.Frontmatter[typeField].Text;
            _types[type] = _types.GetValueOrDefault(type) + 1;
            _fields.Add(note.Frontmatter.Entries, note.Path, typeField, versionField);
        }
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (Section section in note.Body.Sections.Where(section => section.Level == 2))
        {
            string heading = note.Source.ToString(section.Heading!.Value.Text).Trim();
            string normal = HeadingText.Normalize(heading);
            if (normal.Length is 0 or > LongestHeading || !seen.Add(normal)) continue;
            if (!_sections.TryGetValue(normal, out InferredSection? found)) _sections.Add(normal, found = new InferredSection(_sections.Count));
            found.Add(note, section, heading);
        }
    }

    /// <summary>The draft.</summary>
    /// <param name="id">The schema's id; null for the type that the notes name, else the folder. What cannot be an id is made into one.</param>
    public string Draft(string? id)
    {
        string type = _types.Where(said => said.Key.Length > 0).OrderByDescending(said => said.Value).Select(said => said.Key).FirstOrDefault() ?? "";
        bool allSayIt = type.Length > 0 && _types[type] == Notes;
        string folder = _asked.Length > 0 ? _asked : _shared ?? "";
        string wanted = id ?? (type.Length > 0 ? type : folder);
        // What is asked for is the notes' own word, whether it can be an id or not.
        if (id is not null) type = _types.ContainsKey(id) ? id : "";
        id = DraftNames.IdOf(wanted) is { Length: > 0 } name ? name : "note";
        var text = new StringBuilder();
        text.Append(CultureInfo.InvariantCulture, $"# Drafted from {Notes:N0} note{(Notes == 1 ? "" : "s")}. Comments say how many of them have a field or section, and what does not fit.\nschema: {id}\n");
        if (!allSayIt && folder.Length > 0) text.Append(CultureInfo.InvariantCulture, $"match: {{ path: {YamlPrinter.Quoted(Glob.Escape(folder) + "/**", inBrackets: true)} }}\n");
        else if (type.Length > 0 && type != id) text.Append(CultureInfo.InvariantCulture, $"match: {{ type: {YamlPrinter.Quoted(type, inBrackets: true)} }}\n");
        if (_fields.Found.Any()) text.Append("fields:\n");
        Fields(text, _fields, Notes, "  ", depth: 0, NameScope.OfNote(CSharpNames.ToPascalCase(id) + "Note"));
        Sections(text);
        return text.ToString();
    }

    private static void Fields(StringBuilder text, InferredFields fields, int all, string indent, int depth, NameScope names)
    {
        foreach ((string key, InferredField field) in fields.Found)
        {
            string property = DraftNames.PropertyOf(key, names, out bool needsSaying);
            string more = (needsSaying ? $", name: {property}" : "") + (field.Notes == all && all > 1 && depth == 0 ? ", required: true" : "");
            bool isObject = field.Kind == FieldKind.Object && depth < 3 && field.Inner.Found.Any();
            string what = isObject ? "" : field.Kind switch
            {
                FieldKind.Enum => $"type: enum, values: {Values(field)}",
                FieldKind.List when field.Items == FieldKind.Enum => $"type: list, items: {{ type: enum, values: {Values(field)} }}",
                FieldKind.List when field.Items is not (FieldKind.Any or FieldKind.Object or FieldKind.List) => $"type: list, items: {FieldKinds.Of(field.Items).Name}",
                FieldKind.Object => "type: any",
                var kind => $"type: {FieldKinds.Of(kind).Name}",
            };
            string name = YamlPrinter.Quoted(key), comment = Comment(field, all);
            if (!isObject)
            {
                string said = more.Length == 0 && what.LastIndexOf(':') == 4 ? what[6..] : $"{{ {what}{more} }}";
                text.Append(CultureInfo.InvariantCulture, $"{indent}{name}: {said}   # {comment}\n");
                continue;
            }
            text.Append(CultureInfo.InvariantCulture, $"{indent}{name}:   # {comment}\n{indent}  type: object\n");
            foreach (string entry in more.Split(", ", StringSplitOptions.RemoveEmptyEntries)) text.Append(CultureInfo.InvariantCulture, $"{indent}  {entry}\n");
            text.Append(CultureInfo.InvariantCulture, $"{indent}  fields:\n");
            Fields(text, field.Inner, field.Notes, indent + "    ", depth + 1, NameScope.OfRecord(property + "Object"));
        }
    }

    private static string Comment(InferredField field, int all)
    {
        List<(string Path, string Value)> outliers = [.. field.Outliers];
        string comment = string.Create(CultureInfo.InvariantCulture, $"{field.Notes:N0} of {all:N0}");
        if (field.Spellings.Others.Any()) comment += $" ({string.Join(", ", field.Spellings.Others.Select(other => string.Create(CultureInfo.InvariantCulture, $"{other.Count:N0} as {Cut(other.Word)}")))})";
        if (outliers.Count == 0) return comment;
        string shown = string.Join(", ", outliers.Take(ShownOutliers).Select(outlier => $"{Cut(outlier.Value)} in {Cut(outlier.Path)}"));
        return string.Create(CultureInfo.InvariantCulture, $"{comment}; {outliers.Count:N0} other{(outliers.Count == 1 ? "" : "s")}: {shown}{(outliers.Count > ShownOutliers ? ", …" : "")}");
    }

    private void Sections(StringBuilder text)
    {
        List<InferredSection> often = [.. _sections.Values.Where(section => section.Notes >= Math.Max(2, OftenEnough * Notes)).OrderBy(section => section.Place)];
        if (often.Count == 0) return;
        NameScope names = NameScope.OfSections([]);
        text.Append("body:\n  sections:\n");
        foreach (InferredSection section in often)
        {
            string key = Key(section.Heading, names);
            string required = section.Notes == Notes ? ", required: true" : "", content = section.Content is { } kind ? $", content: {kind}" : "";
            text.Append(CultureInfo.InvariantCulture, $"    {key}: {{ heading: {YamlPrinter.Quoted(section.Heading, inBrackets: true)}{required}{content} }}   # {section.Notes:N0} of {Notes:N0}\n");
        }
    }

    private static string Values(InferredField field)
    {
        string[] values = [.. field.Values];
        IReadOnlyList<string> members = DraftNames.MembersOf(values, out bool needsSaying);
        if (!needsSaying) return $"[{string.Join(", ", values.Select(value => YamlPrinter.Quoted(value, inBrackets: true)))}]";
        return $"{{ {string.Join(", ", values.Select((value, at) => $"{YamlPrinter.Quoted(value, inBrackets: true)}: {{ name: {members[at]} }}"))} }}";
    }

    // The folder that both lie in; empty for the vault's root.
    private static string Shared(string folder, string other)
    {
        while (folder.Length > 0 && other != folder && !other.StartsWith(folder + "/", StringComparison.Ordinal)) folder = folder[..Math.Max(0, folder.LastIndexOf('/'))];
        return folder;
    }

    private static string Cut(string text)
    {
        string line = string.Join(' ', text.Split((char[])['\n', '\r', '\t'], StringSplitOptions.RemoveEmptyEntries));
        return line.Length <= LongestOutlier ? line : line[..(LongestOutlier - 1)] + "…";
    }

    // Two keys may not make one name in C#.
    private static string Key(string heading, NameScope names)
    {
        string key = DraftNames.IdOf(heading).Replace('-', '_');
        if (key.Length == 0) key = "section";
        string unique = key;
        for (int number = 2; names.Take(names.NameOf(unique), unique) is not null; number++) unique = string.Create(CultureInfo.InvariantCulture, $"{key}_{number}");
        return unique;
    }

    /// <summary>A heading that notes share.</summary>
    private sealed class InferredSection(int place)
    {
        private readonly Dictionary<string, int> _spellings = new(StringComparer.Ordinal);
        private int _tasks, _lists;

        /// <summary>Its commonest spelling.</summary>
        public string Heading => _spellings.OrderByDescending(spelling => spelling.Value).ThenBy(spelling => char.IsPunctuation(spelling.Key[^1])).First().Key;

        public int Place => place;

        public int Notes { get; private set; }

        /// <summary>What nearly all of them hold; null for several things.</summary>
        public string? Content => _tasks >= 0.9 * Notes ? "tasks" : _lists >= 0.9 * Notes ? "list" : null;

        public void Add(Note note, Section section, string heading)
        {
            Notes++;
            _spellings[heading] = _spellings.GetValueOrDefault(heading) + 1;
            int tasks = note.Body.Tasks.Count(task => section.Content.Contains(task.Block.Span));
            bool onlyLists = true, any = false;
            foreach (Block block in note.Body.Blocks)
            {
                if (!block.IsTop || !section.Content.Contains(block.Span)) continue;
                any = true;
                onlyLists &= block.Kind == BlockKind.ListItem;
            }
            if (any && onlyLists && tasks > 0) _tasks++;
            else if (any && onlyLists) _lists++;
        }
    }
}
