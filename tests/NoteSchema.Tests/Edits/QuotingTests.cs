using NoteSchema.Tests.Frontmatters;

namespace NoteSchema.Tests.Edits;

public class QuotingTests
{
    private const string Characters = "ab1x0.:-#?,[]{}&*!|>'\"%@`~ +e_/\\=<;^$()é";

    private static readonly string[] s_telling =
    [
        "007", "1.10", "12", "1e3", "0x1F", "0o17", "0b1", "1_000", ".5", "5.", "+1", "-1", ".inf", "-.INF", ".nan", "1:30", "12:30:45", "2025-03-14", "2025-03-14T09:31:00Z", "true", "True", "TRUE", "tRUE", "yes", "no", "on", "off", "Yes", "y", "n", "null", "Null", "~", "~~", "",
        "[[Note]]", "[[Note|alias]]", "![[x.png]]", "{x}", "{{x}}", "#tag", "a#b", "a #b", "a: b", "a:b", "a:", ":a", ": a", "::", "@x", "`x`", "%x", "*x", "*x*", "&x", "!x", "- x", "-x", "--", "-", "--- x", "---", "...", "... x", "? x", "?x", "?", "|", "|x", ">", ">x", "'", "it's", "'x'", "\"", "\"x\"", "a\"b",
        "https://example.org/a?b=c#d", "C:\\x", "a, b", "a,b", "[x]", "x]", "{", "}", "a{b}", " x", "x ", "<<", "=", "é🚢", "1.2.3", "v1.10", "50%", "$5", "+49 40", "a\\nb",
    ];

    [NodeReferenceFact]
    public void Quotes_stand_where_the_reference_needs_them_and_nowhere_else()
    {
        var random = new Random(99);
        List<string> texts = [.. s_telling, .. Enumerable.Range(0, 6000).Select(_ => string.Concat(Enumerable.Range(0, random.Next(1, 7)).Select(_ => Characters[random.Next(Characters.Length)])))];
        Assert.Empty(Different(texts, "key: ", "\n", inFlow: false));
        Assert.Empty(Different(texts, "key:\n  - ", "\n", inFlow: false));
        Assert.Empty(Different(texts, "key: [", ", z]\n", inFlow: true));
    }

    private static List<string> Different(List<string> texts, string before, string after, bool inFlow)
    {
        string expected(string text) => before.EndsWith('[') ? $"{{\"key\":[{FrontmatterText.Quote(text)},\"z\"]}}" : before.Contains('-', StringComparison.Ordinal) ? $"{{\"key\":[{FrontmatterText.Quote(text)}]}}" : $"{{\"key\":{FrontmatterText.Quote(text)}}}";
        IReadOnlyList<string> plain = YamlReference.Read([.. texts.Select(text => before + text + after)]);
        IReadOnlyList<string> written = YamlReference.Read([.. texts.Select(text => before + FrontmatterWriter.FormatScalar(text, FrontmatterStyle.Plain, inFlow) + after)]);
        List<string> different = [];
        for (int i = 0; i < texts.Count; i++)
        {
            bool needsNone = plain[i].StartsWith(expected(texts[i]) + " ", StringComparison.Ordinal);
            // As a key such text would end the document, so it stands in quotes anywhere.
            bool isMark = texts[i].StartsWith("---", StringComparison.Ordinal) || texts[i].StartsWith("...", StringComparison.Ordinal);
            if (!isMark && FrontmatterWriter.IsPlain(texts[i], inFlow) != needsNone) different.Add($"{texts[i]} {(needsNone ? "needs no quotes" : "needs quotes")}: {plain[i]}");
            if (!written[i].StartsWith(expected(texts[i]) + " ", StringComparison.Ordinal)) different.Add($"{texts[i]} is written wrong: {written[i]}");
        }
        return different;
    }
}
