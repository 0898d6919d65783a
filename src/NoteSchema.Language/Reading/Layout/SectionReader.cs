using System.Text;
using NoteSchema.Language.Yaml;

namespace NoteSchema.Language;

/// <summary>Reads sections and the sections within them.</summary>
internal sealed class SectionReader(ReadContext context, NameScope typeNames)
{
    private static readonly string[] s_sectionMembers = ["Exists", "Text", "Items", "Tasks", "Lines", "Rows", "Code", "Section", "Heading", "Span", "Blocks", "Sections"];

    private readonly TypeReader _types = new(context, typeNames);

    /// <summary>The sections without mistakes, those within a section of <paramref name="parentLevel"/>.</summary>
    public List<SectionModel> Read(IEnumerable<YamlEntry> entries, int parentLevel, bool isNested)
    {
        List<SectionModel> sections = [];
        NameScope members = NameScope.OfSections(isNested ? s_sectionMembers : []);
        Dictionary<string, string> headings = new(StringComparer.Ordinal);
        foreach (YamlEntry entry in entries)
        {
            if (!context.Count("sections", ReadLimits.Sections, entry.Key)) break;
            if (ReadSection(entry, members, headings, parentLevel, isNested) is { } section) sections.Add(section);
        }

        return sections;
    }

    private SectionModel? ReadSection(YamlEntry entry, NameScope members, Dictionary<string, string> headings, int parentLevel, bool isNested)
    {
        string key = entry.Key.Value;
        if (key.Trim().Length == 0 || key.Length > ReadLimits.NameLength)
        {
            context.WrongValue(entry.Key, $"A section's key is text of at most {ReadLimits.NameLength} characters, and not empty");
            return null;
        }

        if (KeyedMap.Open(context, entry.Value, SchemaPlaces.Section, entry.Key) is not { } map) return new() { Key = key, PropertyName = members.NameOf(key), Heading = key };
        string property = TakeProperty(map, entry.Key, members);
        string? heading = map.Text("heading", ReadLimits.NameLength * 5), callout = map.Text("callout", ReadLimits.NameLength);
        CheckKind(map, entry.Key);
        List<(string Text, YamlScalar Node)> aliases = map.Value("aliases") is { } other ? context.Texts(other, "`aliases`") : [];
        int level = ReadLevel(map, parentLevel, isNested);
        TakeHeadings(map, headings, key, heading, callout, aliases);
        int content = map.Choice("content", ContentKinds.Names);
        (bool required, ExpressionModel? requiredWhen) = ExpressionReader.ReadRequired(context, map);
        SectionModel section = new()
        {
            Key = key,
            PropertyName = property,
            Heading = callout is null ? heading ?? key : null,
            Callout = callout?.ToLowerInvariant(),
            Title = map.Text("title", ReadLimits.NameLength * 5),
            Description = map.Text("description"),
            Aliases = new(aliases.Select(alias => alias.Text)),
            Level = level,
            Required = required,
            RequiredWhen = requiredWhen,
            MinItems = map.Count("min_items"),
            MaxItems = map.Count("max_items"),
            Severity = map.Severity(),
            Template = map.Entry("template") is { } template ? TemplateReader.Read(context, template.Value, "`template`", template.Key, context.Scope) : null,
        };
        CheckItems(map, section);
        section = new ContentReader(context, _types, typeNames).Read(map, section, (ContentKind)Math.Max(0, content), entry.Key);
        return section with { Sections = new(ReadNested(map, level)) };
    }

    private List<SectionModel> ReadNested(KeyedMap map, int level)
    {
        if (map.ValueUnlessEmpty("sections") is not { } node) return [];
        if (node is YamlMap nested) return Read(nested.Entries, level, isNested: true);
        context.WrongValue(node, $"`sections` is a map from each key to its section; this is {ReadContext.Describe(node)}");
        return [];
    }

    private string TakeProperty(KeyedMap map, YamlScalar key, NameScope members)
    {
        string property = members.NameOf(key.Value);
        YamlNode place = key;
        if (map.Text("name", ReadLimits.NameLength) is { } name)
        {
            place = map.Value("name")!;
            if (CSharpNames.IsMemberName(name)) property = name;
            else context.WrongValue(place, FieldReader.NameAdvice(name));
        }

        if (members.Take(property, $"the section `{YamlMessages.Shorten(key.Value)}`") is { } clash) context.Problems.Report(SchemaRules.NameClash, place, clash + "; give it another name with `name`");
        return property;
    }

    private void CheckKind(KeyedMap map, YamlScalar key)
    {
        if (map.Entry("heading") is null && map.Entry("callout") is null)
        {
            context.Problems.Report(SchemaRules.MissingKey, key, $"The section `{YamlMessages.Shorten(key.Value)}` needs `heading` or `callout`: what it is found by");
        }
        else if (map.Entry("heading") is not null && map.Entry("callout") is { } callout)
        {
            context.Problems.Report(SchemaRules.UnknownKey, callout.Key, "A section is found by `heading` or by `callout`, not by both; leave one of them out");
        }
        else if (map.Entry("callout") is not null)
        {
            foreach (string other in new[] { "aliases", "level" })
            {
                if (map.Entry(other) is { } entry) context.Problems.Report(SchemaRules.UnknownKey, entry.Key, $"`{other}` goes with `heading`; a callout has none");
            }
        }
        else if (map.Entry("title") is { } title)
        {
            context.Problems.Report(SchemaRules.UnknownKey, title.Key, "`title` is a callout's; the title of this section is its `heading`");
        }
    }

    private int ReadLevel(KeyedMap map, int parentLevel, bool isNested)
    {
        int byDefault = Math.Min(6, parentLevel + 1);
        if (map.Value("level") is not { } node)
        {
            if (parentLevel >= 6 && map.Entry("heading") is { } heading) context.WrongValue(heading.Key, "Headings go down to level 6, and the section around this one has that already");
            return byDefault;
        }

        if (map.Count("level", 1, 6) is not { } level) return byDefault;
        // Where the file's name is the title, sections may well be of level 1.
        if (level > parentLevel || !isNested) return (int)level;
        context.WrongValue(node, $"A section within one of level {parentLevel} is of level {byDefault} to 6");
        return byDefault;
    }

    private void TakeHeadings(KeyedMap map, Dictionary<string, string> headings, string key, string? heading, string? callout, List<(string Text, YamlScalar Node)> aliases)
    {
        if (callout is not null) TakeHeading(headings, "callout " + callout.ToLowerInvariant(), key, $"a callout `{callout}`", map.Value("callout")!);
        if (heading is not null) CheckHeading(heading, map.Value("heading")!);
        foreach ((string alias, YamlScalar node) in aliases) CheckHeading(alias, node);
        if (heading is not null) TakeHeading(headings, Normal(heading), key, $"the heading `{YamlMessages.Shorten(heading)}`", map.Value("heading")!);
        foreach ((string alias, YamlScalar node) in aliases)
        {
            if (heading is null || Normal(alias) != Normal(heading) || alias != heading) TakeHeading(headings, Normal(alias), key, $"the heading `{YamlMessages.Shorten(alias)}`", node);
        }
    }

    private void CheckHeading(string text, YamlNode node)
    {
        string bare = text.TrimStart('#');
        int level = text.Length - bare.Length;
        if (level is >= 1 and <= 6 && bare.Length > 0 && bare[0] == ' ') context.WrongValue(node, $"A heading is named without `#`, and its depth is `level: {level}`; write `{YamlMessages.Shorten(bare.Trim())}`");
    }

    private void TakeHeading(Dictionary<string, string> headings, string heading, string key, string what, YamlNode node)
    {
        if (!headings.TryGetValue(heading, out string? other)) headings.Add(heading, key);
        else if (other != key) context.Problems.Report(SchemaRules.NameClash, node, $"The section `{YamlMessages.Shorten(other)}` is found by {what} already; notes could not tell the two apart");
    }

    /// <summary>A heading as it is compared: without case, emphasis, punctuation at its end, and variants of dashes and quotes.</summary>
    private static string Normal(string heading)
    {
        StringBuilder normal = new();
        foreach (char unit in heading)
        {
            if (unit is '*' or '_' or '`') continue;
            normal.Append(unit switch { '\u2010' or '\u2011' or '\u2012' or '\u2013' or '\u2014' => '-', '\u2018' or '\u2019' => '\'', '\u201C' or '\u201D' => '"', '\u00A0' => ' ', _ => char.ToLowerInvariant(unit) });
        }

        return normal.ToString().Trim().TrimEnd('.', ':', '!', '?', ',', ';', ' ');
    }

    private void CheckItems(KeyedMap map, SectionModel section)
    {
        if (section.MinItems > section.MaxItems) context.Problems.Report(SchemaRules.Unsatisfiable, map.Value("max_items")!, $"`max_items` ({section.MaxItems}) is less than `min_items` ({section.MinItems}), so no section fits");
    }
}
