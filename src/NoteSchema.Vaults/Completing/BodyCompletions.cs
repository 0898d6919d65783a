using System.Text.RegularExpressions;

namespace NoteSchema.Vaults;

/// <summary>What may stand in the body: targets and headings of links, tags, people in task lines, days after a task's signs, and sections that the schema asks for.</summary>
internal static partial class BodyCompletions
{
    // Of a schema that nobody has said where people are from.
    private static readonly string[] s_people = ["person"];

    /// <summary>What may stand at the place; <paramref name="typed"/> is what is to be compared.</summary>
    public static IEnumerable<Candidate> At(CompletionPlace place, out string typed)
    {
        typed = "";
        if (place.Before.Length > 2000 || IsCode(place)) return [];
        if (LinkPattern().Match(place.Before) is { Success: true } link) return Link(place, link, out typed);
        bool isTask = TaskPattern().IsMatch(place.Before);
        if (isTask && AssigneePattern().Match(place.Before) is { Success: true } assignee)
        {
            typed = assignee.Groups["name"].Value;
            return Assignees(place, TextSpan.FromBounds(place.Offset - typed.Length, place.Offset));
        }
        if (isTask && TaskDatePattern().Match(place.Before) is { Success: true } date)
        {
            typed = date.Groups["typed"].Value;
            var replaced = TextSpan.FromBounds(place.Offset - typed.Length, place.Offset);
            return Dates.Near(place, isTime: false).Select(day => new Candidate(day.Name, () => new Completion(day.Name, CompletionKind.Date, new TextEdit(replaced, day.Text)) { Detail = day.Text }));
        }
        if (HeadingPattern().Match(place.Before) is { Success: true } heading)
        {
            typed = heading.Groups["title"].Value;
            return Sections(place, heading.Groups["signs"].Length);
        }
        if (TagPattern().Match(place.Before) is { Success: true } tag)
        {
            typed = tag.Groups["name"].Value;
            var replaced = TextSpan.FromBounds(place.Offset - typed.Length, place.Offset);
            return place.Tags.All().Select(known => new Candidate(known.Name, () => new Completion(known.Name, CompletionKind.Tag, new TextEdit(replaced, known.Name)) { Detail = TagWords.Count(known.Count) }));
        }
        return [];
    }

    private static IEnumerable<Candidate> Link(CompletionPlace place, Match link, out string typed)
    {
        Group target = link.Groups["target"], heading = link.Groups["heading"];
        // What follows up to the closing brackets is written anew with what is chosen.
        bool isTable = IsTable(place);
        Match rest = (isTable ? LinkRestInCellPattern() : LinkRestPattern()).Match(place.After);
        string close = rest.Success ? "" : "]]";
        typed = heading.Success ? heading.Value : target.Value;
        var replaced = TextSpan.FromBounds(place.Offset - typed.Length, place.Offset + (rest.Success ? rest.Groups["rest"].Length : 0));
        if (heading.Success) return LinkCompletions.Headings(place, target.Value, text => new TextEdit(replaced, text + close));
        IEnumerable<Candidate> notes = LinkCompletions.Notes(place, [], text => new TextEdit(replaced, text + close));
        // A link that says already what is read in its place keeps that.
        if (rest.Groups["shown"].Success) return notes;
        string pipe = isTable ? "\\|" : "|";
        return notes.Concat(LinkCompletions.Aliases(place, [], (text, alias) => new TextEdit(replaced, text + pipe + alias + close)));
    }

    // The names that the section allows, or people.
    private static IEnumerable<Candidate> Assignees(CompletionPlace place, TextSpan replaced)
    {
        if (AllowedHere(place) is { } allowed)
        {
            return allowed.Select(name => new Candidate(name, () => new Completion(name, CompletionKind.Value, new TextEdit(replaced, name))));
        }
        return LinkCompletions.Notes(place, s_people, target => new TextEdit(replaced, target));
    }

    private static string[]? AllowedHere(CompletionPlace place)
    {
        if (place.Schema is not { } schema) return null;
        var reading = new NoteReading(place.Draft.Note, schema, place.Draft.Environment);
        if (Find(reading.Sections, place.Offset)?.Layout?.Content is not TasksContent { AssigneeOneOf: { } expression } || expression.Evaluate(reading.Scope) is not IReadOnlyList<object?> names) return null;
        return [.. names.Select(static name => name switch { NoteLink link => link.Name, string text => text, _ => null }).OfType<string>().Distinct(StringComparer.OrdinalIgnoreCase)];

        static SectionReading? Find(SectionReading parent, int offset)
        {
            foreach (SectionReading section in parent.Sections)
            {
                if (section.Exists && section.Span.Start <= offset && offset <= section.Span.End) return Find(section, offset) ?? section;
            }
            return null;
        }
    }

    private static IEnumerable<Candidate> Sections(CompletionPlace place, int level)
    {
        if (place.Schema is not { } schema) yield break;
        var reading = new NoteReading(place.Draft.Note, schema, place.Draft.Environment);
        SourceText source = place.Source;
        TextSpan line = source.LineSpan(source.LineAt(place.Offset));
        var replaced = TextSpan.FromBounds(source.LineStart(source.LineAt(place.Offset)) + level + 1, Math.Max(place.Offset, line.End));
        foreach (SectionReading section in All(reading.Sections))
        {
            if (section.Layout is not { Heading: { } heading } layout || layout.Level != level || (section.Exists && !section.HeadingSpan.Contains(place.Offset) && section.HeadingSpan.End != place.Offset)) continue;
            yield return new Candidate(heading, () => new Completion(heading, CompletionKind.Section, new TextEdit(replaced, heading)) { Detail = layout.Content.Name, Documentation = layout.Description ?? "", Required = layout.Required });
        }

        static IEnumerable<SectionReading> All(SectionReading parent) => parent.Sections.SelectMany(section => All(section).Prepend(section));
    }

    private static bool IsCode(CompletionPlace place) => place.Draft.Note.Body.Blocks.Any(block => block.Kind == BlockKind.Code && block.Span.Start < place.Offset && place.Offset < block.Span.End);

    // At the end of a table's last line one still types in its cell.
    private static bool IsTable(CompletionPlace place) => place.Draft.Note.Body.Blocks.Any(block => block.Kind == BlockKind.Table && block.Span.Start < place.Offset && place.Offset <= block.Span.End);

    [GeneratedRegex(@"!?\[\[(?<target>[^\[\]|#]*)(?:#(?<heading>[^\[\]|]*))?$", RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex LinkPattern();

    [GeneratedRegex(@"^(?<rest>[^\[\]|\\]*)(?:(?<shown>\|)|\]\])", RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex LinkRestPattern();

    // A pipe without a backslash ends the cell.
    [GeneratedRegex(@"^(?<rest>[^\[\]|\\]*)(?:(?<shown>\\\|)|\]\])", RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex LinkRestInCellPattern();

    [GeneratedRegex(@"^[\s>]*(?:[-*+]|\d+[.)])\s+\[.\]\s", RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex TaskPattern();

    [GeneratedRegex(@"(?:^|\s)@(?<name>[\p{L}\p{M}\p{N}_' -]{0,60})$", RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex AssigneePattern();

    [GeneratedRegex(@"(?:📅|📆|🗓|⏳|⌛|🛫|➕|✅|❌)\uFE0F? *(?<typed>[\p{L}0-9-]{0,20})$", RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex TaskDatePattern();

    [GeneratedRegex(@"^(?<signs>#{1,6}) (?<title>.*)$", RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex HeadingPattern();

    [GeneratedRegex(@"(?:^|\s)#(?<name>[\p{L}\p{M}\p{N}_/-]*)$", RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex TagPattern();
}
