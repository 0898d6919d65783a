using Markdig;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace NoteSchema.Tests;

/// <summary>Writes the blocks of a text as Markdig reads them, and as we do, in one form.</summary>
internal static class MarkdigOutline
{
    private static readonly MarkdownPipeline Pipeline = new MarkdownPipelineBuilder().UsePipeTables().Build();

    public static List<string> OfMarkdig(string text)
    {
        var result = new List<string>();
        foreach (Markdig.Syntax.Block block in Markdown.Parse(text, Pipeline)) Write(block, 0, result);
        return result;
    }

    public static List<string> OfOurs(string text)
    {
        Note note = Note.Parse(text);
        var result = new List<string>();
        foreach (Block block in note.Body.Blocks)
        {
            int depth = 0;
            for (Block? parent = block.Parent; parent is not null; parent = parent.Value.Parent) depth++;
            string indent = new(' ', depth * 2);
            string words = string.Join(' ', block.Lines.Select(line => note.Source.ToString(line).Trim(' ', '\t')));
            result.Add(indent + block.Kind switch
            {
                BlockKind.Heading => $"h{block.Level} {(block.Lines.Count > 0 ? words : note.Source.ToString(block.Text))}",
                BlockKind.Paragraph => "p " + words,
                BlockKind.ListItem => $"item {block.Marker}",
                BlockKind.Code => $"code {block.Info}|{string.Join('⏎', block.Lines.Select(line => note.Source.ToString(line).TrimStart()))}",
                BlockKind.Table => "table " + string.Join('⏎', block.Rows.Select(row => string.Join('|', row.Select(cell => note.Source.ToString(cell).Replace("\\|", "|"))))),
                _ => block.Kind.ToString().ToLowerInvariant(),
            });
            if (block.Kind == BlockKind.ListItem && block.Lines.Count > 0) result.Add(indent + "  p " + words);
        }
        return result;
    }

    private static void Write(Markdig.Syntax.Block block, int depth, List<string> result)
    {
        string indent = new(' ', depth * 2);
        switch (block)
        {
            case HeadingBlock heading:
                result.Add($"{indent}h{heading.Level} {Text(heading)}");
                break;
            case ParagraphBlock paragraph:
                result.Add(indent + "p " + Text(paragraph));
                break;
            case FencedCodeBlock fence:
                result.Add($"{indent}code {fence.Info}|{Lines(fence)}");
                break;
            case CodeBlock code:
                result.Add($"{indent}code |{Lines(code)}");
                break;
            case ThematicBreakBlock:
                result.Add(indent + "thematicbreak");
                break;
            case HtmlBlock:
                result.Add(indent + "html");
                break;
            case QuoteBlock quote:
                result.Add(indent + "quote");
                foreach (Markdig.Syntax.Block child in quote) Write(child, depth + 1, result);
                break;
            case ListBlock list:
                foreach (Markdig.Syntax.Block item in list)
                {
                    result.Add($"{indent}item {(list.IsOrdered ? $"{((ListItemBlock)item).Order}{list.OrderedDelimiter}" : list.BulletType)}");
                    foreach (Markdig.Syntax.Block child in (ListItemBlock)item) Write(child, depth + 1, result);
                }
                break;
            case Markdig.Extensions.Tables.Table table:
                result.Add(indent + "table " + string.Join('⏎', table.Cast<Markdig.Extensions.Tables.TableRow>().Select(row => string.Join('|', row.Cast<Markdig.Extensions.Tables.TableCell>().Select(cell => cell.Count == 0 ? "" : Text((LeafBlock)cell[0]))))));
                break;
            default:
                throw new InvalidOperationException(block.GetType().Name);
        }
    }

    private static string Lines(LeafBlock block) => string.Join('⏎', (block.Lines.Lines ?? []).Take(block.Lines.Count).Select(line => line.Slice.ToString().TrimStart()));

    private static string Text(LeafBlock block) => string.Concat(block.Inline!.Select(inline => inline switch
    {
        LineBreakInline => " ",
        HtmlInline html => html.Tag.Replace('\n', ' '),
        CodeInline code => new string(code.Delimiter, code.DelimiterCount) + code.Content + new string(code.Delimiter, code.DelimiterCount),
        LiteralInline literal => literal.Content.ToString(),
        _ => throw new InvalidOperationException(inline.GetType().Name),
    }).ToArray()).Trim(' ', '\t');
}
