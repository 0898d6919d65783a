using System.Text;
using NoteSchema.Language.Tests.Reading;

namespace NoteSchema.Language.Tests.Expressions;

public sealed class FunctionPageTests
{
    /// <summary>Set to 1, the tables are written instead of compared.</summary>
    private const string WriteVariable = "NOTESCHEMA_WRITE_FUNCTION_TABLES";

    private const string Begin = "<!-- made from the declarations -->\n", End = "<!-- end of what is made -->";

    private static readonly string s_path = Path.Combine(Repository.Root, "docs", "cel.md");

    [Fact]
    public void The_page_about_expressions_lists_every_operator_function_and_member()
    {
        string page = File.ReadAllText(s_path).Replace("\r\n", "\n", StringComparison.Ordinal);
        int begin = page.IndexOf(Begin, StringComparison.Ordinal) + Begin.Length, end = page.IndexOf(End, StringComparison.Ordinal);
        Assert.True(begin >= Begin.Length && end >= begin, "docs/cel.md has no place for the tables.");
        string should = page[..begin] + Tables() + page[end..];
        if (Environment.GetEnvironmentVariable(WriteVariable) == "1") File.WriteAllText(s_path, page = should);
        Assert.True(page == should, $"docs/cel.md is not what is declared. Run this test with {WriteVariable}=1 to write the tables anew.");
    }

    private static string Tables()
    {
        var text = new StringBuilder();
        ILookup<bool, CelFunction> functions = CelFunctions.All.ToLookup(function => function.Symbol is not null);

        text.Append("\n### Operators\n\n| operator | of | gives |\n| --- | --- | --- |\n");
        foreach (var group in functions[true].GroupBy(function => (function.Symbol, function.Doc)))
        {
            string[] shapes = [.. group.Select(function => function.Signature)];
            // Comparisons take any two numbers; what stands first is then enough to name them.
            string of = Code(shapes.Length > 4 ? group.Select(function => function.Parameters[0].ToString()).Distinct() : shapes.Select(shape => shape[..shape.IndexOf(" -> ", StringComparison.Ordinal)]));
            text.Append($"| `{group.Key.Symbol!.Replace("|", "\\|", StringComparison.Ordinal)}` | {of} | {group.Key.Doc} |\n");
        }

        text.Append("\n### Functions\n\n| function | gives |\n| --- | --- |\n");
        foreach (var group in functions[false].GroupBy(function => (function.Name, function.IsMember, function.Doc)))
        {
            text.Append($"| {Code(group.Select(function => function.Signature))} | {group.Key.Doc} |\n");
        }

        foreach (CelObjectType type in CelObjectTypes.BuiltIn)
        {
            text.Append($"\n### `{type.Name}`\n\n{type.Description}\n\n| member | type | holds |\n| --- | --- | --- |\n");
            foreach (CelMember member in type.Members) text.Append($"| `{member.Name}` | `{member.Type}` | {member.Description} |\n");
        }

        return text.Append('\n').ToString();
    }

    private static string Code(IEnumerable<string> words) => string.Join("<br>", words.Select(word => $"`{word.Replace("|", "\\|", StringComparison.Ordinal)}`"));
}
