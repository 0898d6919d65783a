using System.Globalization;
using System.Text.RegularExpressions;

namespace NoteSchema.Tests.Frontmatters;

public partial class FrontmatterReferenceTests
{
    [NodeReferenceFact]
    public void Every_shape_is_read_as_the_reference_reads_it() => Compare(FrontmatterShapes.All);

    [NodeReferenceFact]
    public void Mutants_of_the_shapes_are_read_as_the_reference_reads_them()
    {
        int count = int.TryParse(Environment.GetEnvironmentVariable("NOTESCHEMA_YAML_MUTANTS"), CultureInfo.InvariantCulture, out int asked) ? asked : 5000;
        int seed = int.TryParse(Environment.GetEnvironmentVariable("NOTESCHEMA_YAML_SEED"), CultureInfo.InvariantCulture, out int chosen) ? chosen : 20250314;
        Compare(FrontmatterMutants.Make(FrontmatterShapes.All, count, seed));
    }

    private static void Compare(IEnumerable<string> texts)
    {
        List<Note> notes = [.. texts.Select(text => Note.Parse($"---\n{text}\n---\n"))];
        List<string> contents = [.. notes.Select(note => note.Source.ToString(note.Frontmatter.Content))];
        List<Frontmatter> ours = [.. notes.Select(note => note.Frontmatter)];
        IReadOnlyList<string> theirs = YamlReference.Read(contents);
        List<string> differences = [];
        for (int i = 0; i < ours.Count; i++)
        {
            string mine = ours[i].Problems.Count > 0 ? "error" : FrontmatterText.Write(ours[i]);
            if (theirs[i].StartsWith("error", StringComparison.Ordinal) ? mine == "error" : mine == theirs[i]) continue;
            string said = ours[i].Problems.Count > 0 ? $"error {ours[i].Problems[0].Message} at {ours[i].Problems[0].Span.Start - ours[i].Content.Start}" : mine;
            if (IsDocumented(contents[i], mine, theirs[i])) continue;
            differences.Add($"{FrontmatterText.Quote(contents[i])}\n  reference: {theirs[i]}\n  ours:      {said}");
        }
        if (Environment.GetEnvironmentVariable("NOTESCHEMA_YAML_DIFFERENCES") is { } file) File.WriteAllLines(file, differences);
        Assert.True(differences.Count == 0, $"{differences.Count} of {ours.Count} differ.\n{string.Join('\n', differences.Take(20))}");
    }

    /// <summary>
    /// The differences that <c>docs/yaml.md</c> names: errors within what the reference silently drops after an explicit key, and the names of keys in brackets or braces
    /// that hold anchors, tags, comments or empty lines.
    /// </summary>
    private static bool IsDocumented(string content, string mine, string theirs)
    {
        if (mine == "error") return ExplicitKey().IsMatch(content) && !theirs.StartsWith("error", StringComparison.Ordinal);
        return !theirs.StartsWith("error", StringComparison.Ordinal) && CollectionName().IsMatch(mine) && CollectionName().Replace(mine, "{}") == CollectionName().Replace(theirs, "{}");
    }

    [GeneratedRegex(@"(?m)^[ ]*(- +)*\?(\s|$)")]
    private static partial Regex ExplicitKey();

    [GeneratedRegex(@"\x22[\[{](\\.|[^\x22\\])*[\]}]\x22(?=:)")]
    private static partial Regex CollectionName();
}
