using NoteSchema.Language.Yaml;

namespace NoteSchema.Language;

/// <summary>What reading one schema shares: where problems go, the other schemas, and what expressions may name once the fields are known.</summary>
internal sealed class ReadContext(ProblemList problems, SchemaIndex schemas, CelEnvironment? scope)
{
    private readonly Dictionary<string, int> _counts = new(StringComparer.Ordinal);

    public ProblemList Problems { get; } = problems;

    public SchemaIndex Schemas { get; } = schemas;

    /// <summary>What expressions may name; null while the fields are read for the first time, when expressions are passed over.</summary>
    public CelEnvironment? Scope { get; } = scope;

    /// <summary>The fields of linked notes that expressions read.</summary>
    public HashSet<LinkedFieldModel> LinkedFields { get; } = [];

    /// <summary>Counts one more of something; false, and one problem, where that is too many.</summary>
    public bool Count(string what, int limit, YamlNode place)
    {
        _counts.TryGetValue(what, out int count);
        _counts[what] = ++count;
        if (count == limit + 1) Problems.Report(SchemaRules.TooLarge, place, $"A schema has {limit:N0} {what} at most; the ones from here on are not read");
        return count <= limit;
    }

    /// <summary>The text of a scalar; null, and a problem, for anything else. Where nothing is written the problem stands at <paramref name="owner"/>.</summary>
    public string? Text(YamlNode node, string what, int limit = ReadLimits.TextLength, YamlNode? owner = null)
    {
        if (node is not YamlScalar { Kind: not YamlScalarKind.Null } scalar)
        {
            WrongValue(node.Start == node.End ? owner ?? node : node, $"{what} is text; this is {Describe(node)}");
            return null;
        }

        if (scalar.Value.Trim().Length == 0)
        {
            WrongValue(node, $"{what} is empty; write some text, or leave the key out");
            return null;
        }

        if (scalar.Value.Length > limit)
        {
            Problems.Report(SchemaRules.TooLarge, node, $"{what} has {scalar.Value.Length:N0} characters; {limit:N0} is the most");
            return null;
        }

        return scalar.Value;
    }

    /// <summary><c>; did you mean `x`?</c> for the nearest known word, or nothing. A file with very many mistakes gets no more advice, which takes time.</summary>
    public string DidYouMean(string word, IEnumerable<string> known) =>
        Problems.Items.Count < ReadLimits.Advised ? OtherWords.DidYouMean(word, known) ?? Suggestions.DidYouMean(word, known.Take(ReadLimits.Fields)) : "";

    public void WrongValue(YamlNode node, string message) => Problems.Report(SchemaRules.WrongValue, node, message);

    /// <summary>What a node is, as messages say it.</summary>
    public static string Describe(YamlNode node) => node switch
    {
        YamlMap => "a map",
        YamlList => "a list",
        YamlScalar { Kind: YamlScalarKind.Null } => "empty",
        YamlScalar scalar => $"`{YamlMessages.Shorten(scalar.Value)}`",
        _ => "something else",
    };

    /// <summary>The items of a list; a single value is a list of one.</summary>
    public static IReadOnlyList<YamlNode> ItemsOf(YamlNode node) => node is YamlList list ? list.Items : [node];

    /// <summary>The texts of a list or of a single value; what is no text is reported and left out.</summary>
    public List<(string Text, YamlScalar Node)> Texts(YamlNode node, string what)
    {
        List<(string, YamlScalar)> texts = [];
        if (node is YamlList { Items.Count: 0 }) WrongValue(node, $"{what} is an empty list; leave it out, or name at least one");
        foreach (YamlNode item in ItemsOf(node))
        {
            if (Text(item, node is YamlList ? $"Each item of {what}" : what) is { } text) texts.Add((text, (YamlScalar)item));
        }

        return texts;
    }

    /// <summary>A name in kebab-case: lower-case letters, digits and single hyphens.</summary>
    public static bool IsKebabCase(string text)
    {
        if (text.Length == 0 || text.Length > ReadLimits.NameLength || text[0] is not (>= 'a' and <= 'z') || text[text.Length - 1] == '-') return false;
        for (int i = 0; i < text.Length; i++)
        {
            if (text[i] is not ((>= 'a' and <= 'z') or (>= '0' and <= '9') or '-') || (text[i] == '-' && text[i - 1] == '-')) return false;
        }

        return true;
    }

    /// <summary>The kebab-case form of a text, for advice; empty where there is none.</summary>
    public static string ToKebabCase(string text)
    {
        System.Text.StringBuilder units = new();
        for (int i = 0; i < Math.Min(text.Length, ReadLimits.NameLength); i++)
        {
            if (text[i] is >= 'A' and <= 'Z' && i > 0 && text[i - 1] is >= 'a' and <= 'z') units.Append('-');
            char unit = char.ToLowerInvariant(text[i]);
            units.Append(unit is (>= 'a' and <= 'z') or (>= '0' and <= '9') ? unit : '-');
        }

        string joined = string.Join("-", units.ToString().Split(['-'], StringSplitOptions.RemoveEmptyEntries));
        return IsKebabCase(joined) ? joined : "";
    }
}
